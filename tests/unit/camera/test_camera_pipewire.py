"""Goal: a real frame comes through the library that is loaded at run time, the camera is let go of, and its loss is
noticed. Method: a PipeWire of our own, in a folder of its own, with a blue picture as its camera; a test runs in it.
Exit 77 = skipped: pipewire, wireplumber, gstreamer1.0-tools or gstreamer1.0-pipewire is not installed.
Arguments: the program, tst_camera_library or tst_ui, and what it is started with."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

NEEDED = ("pipewire", "wireplumber", "gst-launch-1.0", "gst-inspect-1.0", "pw-link", "pw-cli", "dbus-run-session")
CAMERA = ["gst-launch-1.0", "-q", "videotestsrc", "is-live=true", "pattern=blue", "!",
          "video/x-raw,format=YUY2,width=640,height=480,framerate=15/1", "!", "pipewiresink", "mode=provide",
          "stream-properties=props,media.class=Video/Source,media.role=Camera,node.name=test-camera,"
          "node.description=test-camera"]


def wait_until(true, what, seconds=15):
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise RuntimeError(f"{what} did not come")
        time.sleep(0.1)


@contextmanager
def pictures(work, env):
    """A PipeWire with a camera in the session of `env`; its camera's process, None where gstreamer cannot do it."""
    if subprocess.run(["gst-inspect-1.0", "pipewiresink"], env=env, stdout=subprocess.DEVNULL).returncode != 0:
        yield None
        return
    started = []

    def start(*daemon):
        log = open(work / (Path(daemon[0]).name + ".log"), "wb")
        started.append(subprocess.Popen(daemon, env=env, stdout=log, stderr=log, start_new_session=True))
        return started[-1]

    try:
        start("pipewire")
        wait_until((Path(env["XDG_RUNTIME_DIR"]) / "pipewire-0").exists, "PipeWire")
        start("dbus-run-session", "--", "wireplumber")
        camera = start(*CAMERA)

        def listed():
            nodes = subprocess.run(["pw-cli", "ls", "Node"], env=env, capture_output=True, text=True).stdout
            return "test-camera" in nodes
        wait_until(listed, "the camera")
        yield camera
    finally:
        for process in reversed(started):  # with what they started: each is a group of its own
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
            process.wait(10)


def run(command, work):
    runtime = work / "run"
    runtime.mkdir(mode=0o700)
    env = {name: value for name, value in os.environ.items()
           if name not in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "PIPEWIRE_REMOTE")}
    env.update(QT_MEDIA_BACKEND="gstreamer", XDG_RUNTIME_DIR=str(runtime), HOME=str(work),
               XDG_CONFIG_HOME=str(work / "config"), XDG_STATE_HOME=str(work / "state"), XDG_CACHE_HOME=str(work / "cache"))
    try:
        with pictures(work, env) as camera:
            if camera is None:
                print("skipped, not installed: gstreamer1.0-pipewire")
                return 77
            env["DOORSTEP_TEST_CAMERA_PID"] = str(camera.pid)
            return subprocess.run(command, env=env, timeout=100).returncode
    except (RuntimeError, subprocess.TimeoutExpired) as problem:
        print(problem)
        for log in work.glob("*.log"):
            print(f"--- {log.name}", log.read_text(errors="replace"), sep="\n")
        return 1


def main():
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        print("skipped, not installed:", ", ".join(missing))
        return 77
    with tempfile.TemporaryDirectory(prefix="doorstep-camera-") as folder:
        return run(sys.argv[1:], Path(folder))


if __name__ == "__main__":
    sys.exit(main())
