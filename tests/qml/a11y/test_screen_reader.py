"""Goal: somebody who does not see the screen can use it: whatever can be acted on has a name and a role, the keyboard
goes through a page in the order it is read, and saves and errors are announced. The camera's page too, where there is
a PipeWire that can give it pictures.
Method: the real program on a real display, with a vault that a day of visits has filled, walked by a client on the
accessibility bus. Starts itself again inside a session of its own."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parents[1] / "e2e"))
sys.path.insert(0, str(HERE.parents[1] / "unit/camera"))
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PROBLEMS = []


def prepare(work):
    """An office, a tablet, and one patient with a plan that was agreed and may be agreed anew."""
    from support import BIN, OFFICE_SECRET, ROOT, TABLET_SECRET, Day, find_data
    visits, caseload, schemes = find_data(ROOT)
    visits = [v for v in visits if v.name.startswith("V")][:1]
    day = Day(BIN, work, visits, caseload[:1], schemes, secrets=(OFFICE_SECRET, TABLET_SECRET))
    try:
        day.office_init()
        day.office.start()
        day.office_people(), day.office_import(), day.office_assign()
        day.tablet_create(), day.tablet_enrol(), day.tablet_sync()
    finally:
        day.office.stop()
    day.play(day.visits[0])


def check(window, page):
    wrong = sorted(set(window.problems()))
    for problem in wrong:
        PROBLEMS.append(f"{page}: {problem}")
    count = len(window.everything())
    print(f"{page}: {count} objects, {len(wrong)} without name or role", flush=True)
    if count < 8:
        PROBLEMS.append(f"{page}: hardly anything is there")


def focus_order(window, keys, page, steps):
    """Tab goes down the page: what comes next stands lower, or beside and to the right."""
    import pyatspi
    seen = []
    for _ in range(steps):
        keys.press("Tab")
        time.sleep(0.15)
        node = window.focused()
        if node is None:
            PROBLEMS.append(f"{page}: nothing has the focus after Tab (after {seen[-1][0] if seen else 'the start'})")
            return
        box = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        seen.append((node.name, box.x, box.y))
    # The rail stands left of the page and is a run of its own; going back up is a start from the top.
    back = [f"{b[0]} after {a[0]}" for a, b in zip(seen, seen[1:])
            if b[2] < a[2] - 8 and b[1] < a[1] - 8 and abs(b[1] - a[1]) < 208 and a[1] >= 208 and b[1] >= 208]
    if len({name for name, _, _ in seen}) < min(steps, 4):
        PROBLEMS.append(f"{page}: Tab does not go on: {[name for name, _, _ in seen]}")
    if len(back) > 1:
        PROBLEMS.append(f"{page}: Tab jumps back: {back}")


def walk(pid, secret, camera):
    from screen_reader import Heard, Keys, Window, wait_until
    import pyatspi
    window = Window(pid)
    keys = Keys(pid)
    heard = Heard()
    window.wait("Unlock", {pyatspi.ROLE_PUSH_BUTTON})
    check(window, "Unlock")
    focus_order(window, keys, "Unlock", 4)

    # A wrong passphrase is announced, and the field is where one goes on.
    field = next(node for node, _ in window.everything() if node.getRole() == pyatspi.ROLE_PASSWORD_TEXT)
    window.focus(field)
    heard.forget()
    keys.type("not the passphrase at all")
    keys.press("Return")
    alert = wait_until(lambda: window.find("There is a problem.", starts=True), 60)
    if not alert or alert.getRole() != pyatspi.ROLE_ALERT:
        PROBLEMS.append("Unlock: a wrong passphrase is no alert")
    check(window, "Unlock with an error")
    time.sleep(1.5)  # the wait after a wrong one
    wait_until(lambda: window.find("Unlock", {pyatspi.ROLE_PUSH_BUTTON}).getState().contains(pyatspi.STATE_ENABLED), 60)
    field = next(node for node, _ in window.everything() if node.getRole() == pyatspi.ROLE_PASSWORD_TEXT)
    window.focus(field)
    keys.type(secret)
    keys.press("Return")

    window.press("Skip")
    window.wait("What is due")
    check(window, "Today")
    window.press("People")
    window.wait("Search", {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT})
    check(window, "People")
    search = window.find("Search", {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT})
    window.focus(search)
    keys.type("synthetic")
    # Qt gives rows that can be pressed the role of a button.
    rows = {pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_PUSH_BUTTON}
    person = wait_until(lambda: next((n for n, _ in window.everything() if n.getRole() in rows and "SYNTHETIC" in n.name), None))
    assert person, "nobody is found"
    keys.press("Tab", "Return")
    window.wait("Money left", starts=True)
    check(window, "Patient")
    focus_order(window, keys, "Patient", 6)
    window.press("Identify the patient")
    window.wait("Is it the right person?")
    check(window, "Start of the visit")
    window.press("Back to Patient")
    window.press("Money")
    window.wait("Planned payments: the plan is not in force")
    check(window, "Money")
    window.press("Back to Patient")
    window.press("What happens next")
    window.wait("Where it stands", starts=True)
    check(window, "What happens next")
    window.press("Back to Patient")
    window.press("Purchases")
    window.wait("Record a purchase", {pyatspi.ROLE_PUSH_BUTTON})
    check(window, "Purchases")
    window.press("Record a purchase")
    window.wait("What was bought?", {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT})
    check(window, "Record a purchase")
    if camera:
        picture_of_a_receipt(window, heard)
    window.press("Back to Purchases")
    window.press("Back to Patient")
    plan = wait_until(lambda: window.find("Continue the plan") or window.find("Start a plan") or
                      window.find("Change the plan", starts=True), 30)
    assert plan, f"no way to the plan: {window.names()}"
    window.press(plan.name)
    window.wait("Sections")
    check(window, "Plan")
    for section in ("About me and strengths", "Communication needs", "Consent and people who act for the patient",
                    "Needs and outcomes", "Support and spending", "How the money is managed and paid",
                    "The five kinds of risk", "Training, support and monitoring", "Review, notice and coordinator"):
        window.press(section, starts=True)
        window.wait("Back to Plan")
        time.sleep(0.3)
        check(window, section)
        if section == "Needs and outcomes":
            save_is_announced(window, keys, heard)
        if section == "How the money is managed and paid":
            error_is_announced(window, keys, heard)
        window.press("Back to Plan")
        window.wait("Sections")
    window.press("Check and agree", starts=True)
    window.wait("Check the plan")
    check(window, "Check the plan")
    if window.find("Read it to the patient and agree"):
        window.press("Read it to the patient and agree")
        window.wait("Who agrees?")
        check(window, "Read and agree")
        window.press("Show it in easy read")
        window.wait("The plan in easy read")
        check(window, "Easy read")
        window.press("Back to Read and agree")
        window.wait("Who agrees?")
        window.press("Back to Check the plan", starts=True)
    window.press("Help")
    window.wait("Search the help")
    check(window, "Help")
    window.press("Sync", starts=True)
    window.wait("Sync now")
    check(window, "Sync")
    window.press("Lock")
    window.wait("Unlock", {pyatspi.ROLE_PUSH_BUTTON})
    check(window, "Locked again")


def picture_of_a_receipt(window, heard):
    """What comes next takes the focus by itself: the shutter, the picture's use, the way back."""
    import pyatspi
    for pressed, announced, page in (("Take a picture", "Take the picture", "Camera"),
                                     ("Take the picture", "Use this picture", "Camera, picture taken"),
                                     ("Use this picture", "Back to the purchase", "Camera, picture kept")):
        time.sleep(1)  # nobody's second tap: the camera takes none for what comes under a finger
        heard.forget()
        window.press(pressed)
        if not heard.listen(("focus", announced), 30):
            PROBLEMS.append(f"{page}: “{announced}” does not get the focus; heard {heard.said[:8]}, "
                            f"there is {window.names()}")
        check(window, page)
        sight = {"Camera": "What the camera sees", "Camera, picture taken": "The picture that was taken"}.get(page)
        if sight and not window.find(sight):
            PROBLEMS.append(f"{page}: the picture is not named; there is {window.names()}")
    window.press("Back to the purchase")
    window.wait("What was bought?", {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT})
    window.wait("Remove", {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_LINK}, starts=True)
    check(window, "Record a purchase, with a picture")


def save_is_announced(window, keys, heard):
    import pyatspi
    field = next(node for node, _ in window.everything()
                 if node.getRole() in (pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT) and node.name)
    window.focus(field)
    time.sleep(0.3)
    heard.forget()
    keys.type("x")
    if not heard.listen(("name", "Saved on this tablet")):
        PROBLEMS.append(f"Needs and outcomes: a save is not announced; heard {heard.said[:8]}")


def error_is_announced(window, keys, heard):
    import pyatspi
    field = window.wait("First payment", {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT})
    window.focus(field)
    time.sleep(0.3)
    keys.press("ctrl+a")
    keys.type("someday")
    time.sleep(1.5)
    heard.forget()
    window.press("Continue")
    if not heard.listen(("focus", "There is a problem.")):
        PROBLEMS.append(f"Payments: an error is not announced; heard {heard.said[:8]}")
    check(window, "Payments with an error")
    window.focus(window.wait("First payment", {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT}))
    time.sleep(0.3)
    keys.press("ctrl+a")
    keys.type("01-Aug-2012")
    time.sleep(1.5)


def inside(work):
    """In the session: the accessibility bus, the program, the walk."""
    from support import TABLET_SECRET
    from test_camera_pipewire import NEEDED, pictures
    missing = [name for name in NEEDED if not shutil.which(name)]
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software", QT_MEDIA_BACKEND="gstreamer",
                       QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", HOME=str(work), XDG_CONFIG_HOME=str(work / "config"),
                       XDG_STATE_HOME=str(work / "state"), XDG_CACHE_HOME=str(work / "cache"))
    with nullcontext() if missing else pictures(work, environment) as camera:
        if camera is None:
            print("the camera page is not walked, not installed:", ", ".join(missing) or "gstreamer1.0-pipewire")
        return look(work, environment, TABLET_SECRET, camera is not None)


def look(work, environment, secret, camera):
    from support import BIN
    bus = subprocess.Popen([LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    program = subprocess.Popen([BIN / "doorstep", "--vault", work / "tablet"], env=environment)
    try:
        walk(program.pid, secret, camera)
    except AssertionError as failed:
        PROBLEMS.append(f"the walk stopped: {failed}")
    finally:
        if program.poll() is not None:
            PROBLEMS.append(f"the program ended with {program.returncode}")
        program.send_signal(signal.SIGKILL)
        program.wait()
        bus.terminate()
        bus.wait()
    for problem in PROBLEMS:
        print("PROBLEM", problem)
    return 1 if PROBLEMS else 0


def main():
    if len(sys.argv) > 1:
        return inside(Path(sys.argv[1]))
    missing = [tool for tool in ("Xvfb", "dbus-run-session", "xdotool") if not shutil.which(tool)]
    if not Path(LAUNCHER).exists():
        missing.append("at-spi2-core")
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        missing.append("python3-pyatspi")
    if missing:
        print("not there, see platforms/linux/packages.txt: " + ", ".join(missing))
        return 1
    work = Path(tempfile.mkdtemp(prefix="doorstep-a11y-"))
    runtime = work / "run"
    runtime.mkdir(mode=0o700)
    read, write = os.pipe()
    display = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                               pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        number = os.read(read, 16).decode().strip()
        if not number:
            print("Xvfb does not start")
            return 1
        prepare(work)
        environment = dict(os.environ, DISPLAY=":" + number, XDG_RUNTIME_DIR=str(runtime))
        return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, str(work)], env=environment,
                              timeout=540).returncode
    finally:
        display.terminate()
        display.wait()
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
