"""What a screen reader sees of the window, asked from outside over AT-SPI, as Orca does. Runs inside a session of its
own: bus, display, accessibility bus."""
import subprocess
import time

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# What a person can act on, and what stands for text that is read.
ACTIVE = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_LINK, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_TEXT, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_PAGE_TAB,
    pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_SLIDER, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON,
}
NO_ROLE = {pyatspi.ROLE_INVALID, pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_FILLER}


def wait_until(condition, seconds=60, every=0.1):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(every)
    return None


def on_page(node):
    """Qt calls what must be scrolled to as little visible as what is hidden; only the first of them has a size."""
    if node.getState().contains(pyatspi.STATE_SHOWING):
        return True
    box = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return box.width > 0 and box.height > 0


class Window:
    """The application's window, by its process id."""

    def __init__(self, pid):
        self.pid = pid
        self.app = wait_until(self._find)
        assert self.app, "the window is not on the accessibility bus"
        # What appears later has a place only then; the library would go by what the object could do at first sight.
        self.app.set_cache_mask(Atspi.Cache(Atspi.Cache.ALL & ~Atspi.Cache.INTERFACES))

    def _find(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for child in desktop:
            try:
                if child is not None and child.get_process_id() == self.pid and child.childCount > 0:
                    return child
            except Exception:  # it may just be ending
                continue
        return None

    def everything(self):
        """Every object of the page, also what must be scrolled to, with the names of those it stands in."""
        found = []

        def visit(node, path):
            try:
                if not on_page(node):
                    return
                found.append((node, path))
                for i in range(node.childCount):
                    child = node.getChildAtIndex(i)
                    if child is not None:
                        visit(child, path + [node.name])
            except Exception:  # gone while it was looked at
                return

        visit(self.app, [])
        return found

    def problems(self):
        """Objects to act on that have no name or no role."""
        wrong = []
        for node, path in self.everything():
            try:
                role, name = node.getRole(), node.name
                focusable = node.getState().contains(pyatspi.STATE_FOCUSABLE)
                # Qt keeps back the name of a field for secrets; its description says what it is for.
                said = name or (node.description if role == pyatspi.ROLE_PASSWORD_TEXT else "")
            except Exception:
                continue
            where = " > ".join(part for part in path[-3:] if part) or "the window"
            if (role in ACTIVE or (focusable and role != pyatspi.ROLE_FRAME)) and not said.strip():
                wrong.append(f"{node.getRoleName()} without a name in {where}")
            if focusable and role in NO_ROLE:
                wrong.append(f"“{name}” in {where} can be reached and has no role")
        return wrong

    def find(self, name, roles=None, starts=False):
        for node, _ in self.everything():
            try:
                if (node.name == name or (starts and node.name.startswith(name))) and \
                        (roles is None or node.getRole() in roles):
                    return node
            except Exception:
                continue
        return None

    def wait(self, name, roles=None, starts=False, seconds=60):
        node = wait_until(lambda: self.find(name, roles, starts), seconds, 0.25)
        assert node, f"“{name}” does not come; there is: {self.names()}"
        return node

    def names(self):
        return sorted({node.name for node, _ in self.everything() if node.name})[:80]

    def focused(self):
        """The innermost: what stands around it says that it has the focus too."""
        for node, _ in reversed(self.everything()):
            try:
                if node.getState().contains(pyatspi.STATE_FOCUSED):
                    return node
            except Exception:
                continue
        return None

    def press(self, name, starts=False, roles=frozenset(ACTIVE)):
        """By its action, as a screen reader does; by the Return key where Qt offers none."""
        node = self.wait(name, roles, starts)
        actions = node.queryAction()
        for i in range(actions.nActions):
            if actions.getName(i).lower() == "press":
                actions.doAction(i)
                return
        raise AssertionError(f"“{name}” ({node.getRoleName()}) cannot be pressed from outside")

    def focus(self, node):
        actions = node.queryAction()
        for i in range(actions.nActions):
            if actions.getName(i) == "SetFocus":
                actions.doAction(i)
                return
        node.queryComponent().grabFocus()


class Keys:
    """The keyboard of the session's own display."""

    def __init__(self, pid):
        found = wait_until(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
                                                  capture_output=True, text=True).stdout.split())
        assert found, "the window is not on the display"
        self.window = found[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=True, timeout=30)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", "--", text], check=True, timeout=60)

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "25", *keys], check=True, timeout=60)


class Heard:
    """What is announced: names that change, and what takes the focus. Filled while listen() runs."""

    def __init__(self):
        self.said = []
        pyatspi.Registry.registerEventListener(self._name, "object:property-change:accessible-name")
        pyatspi.Registry.registerEventListener(self._focus, "object:state-changed:focused")

    def _name(self, event):
        try:
            self.said.append(("name", event.source.name))
        except Exception:  # gone since
            return

    def _focus(self, event):
        if event.detail1:
            try:
                self.said.append(("focus", event.source.name))
            except Exception:
                return

    def listen(self, wanted, seconds=20):
        """True when something that starts so is heard."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pyatspi.Registry.pumpQueuedEvents()
            for _ in range(20):
                from gi.repository import GLib
                GLib.MainContext.default().iteration(False)
            if any(kind == wanted[0] and text.startswith(wanted[1]) for kind, text in self.said):
                return True
            time.sleep(0.05)
        return False

    def forget(self):
        self.listen(("nothing", ""), 0.3)
        self.said.clear()
