"""Drives the three programs as their users do: command lines, exit codes, JSON. Standard library only."""
import json
import os
import secrets
import signal
import subprocess
import threading
import time
from pathlib import Path


class Refused(Exception):
    """A program said no (exit 1), or was used wrongly (exit 2); its own words are in the text."""

    def __init__(self, argv, code, stdout, stderr):
        words = (stderr or stdout).strip() or "no reason given"
        super().__init__(f"{Path(argv[0]).name} {' '.join(map(str, argv[1:]))}: exit {code}: {words}")
        self.code, self.stdout, self.stderr = code, stdout, stderr


class Killed(Exception):
    """The process ended by a signal."""


def passphrase():
    """Five groups of letters and digits; long enough for the vault, short enough to type."""
    alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(alphabet) for _ in range(4)) for _ in range(5))


class Program:
    """One executable with its data folder and passphrase. The passphrase goes through the environment."""

    def __init__(self, binary, secret, before=(), extra_env=None):
        self.binary, self.secret, self.before = str(binary), secret, list(before)
        self.env = dict(os.environ, DOORSTEP_PASSPHRASE=secret, LC_ALL="C.UTF-8")
        self.env.update(extra_env or {})
        self.running = None  # the process under way, for whoever wants to kill it
        self.lock = threading.Lock()

    def run(self, *args, timeout=120, check=True):
        argv = [self.binary, *self.before, *map(str, args)]
        process = subprocess.Popen(argv, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        with self.lock:
            self.running = process
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise
        finally:
            with self.lock:
                self.running = None
        if process.returncode < 0:
            raise Killed(f"signal {-process.returncode}")
        if check and process.returncode != 0:
            raise Refused(argv, process.returncode, out, err)
        return subprocess.CompletedProcess(argv, process.returncode, out, err)

    def json(self, *args, **kwargs):
        return json.loads(self.run(*args, "--json", **kwargs).stdout)


class Office(Program):
    """doorstep-office on one data folder; serve() runs beside the other commands."""

    def __init__(self, binary, data, secret, extra_env=None):
        super().__init__(binary, secret, extra_env=extra_env)
        self.data, self.server, self.listen, self.url = Path(data), None, "127.0.0.1:0", None
        self.log = self.data.parent / (self.data.name + "-serve.log")

    def run(self, command, *args, **kwargs):
        words = command.split()
        return super().run(*words, "--data", self.data, *args, **kwargs)

    def start(self, timeout=60):
        """Starts serving and waits until it says where. The port stays the same over restarts."""
        log = open(self.log, "ab")
        self.server = subprocess.Popen(
            [self.binary, "serve", "--data", str(self.data), "--listen", self.listen],
            env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
        log.close()
        timer = threading.Timer(timeout, self.server.kill)
        timer.start()
        try:
            for line in self.server.stdout:
                if line.startswith("Listening on "):
                    self.url = line.split()[2]
                    self.listen = self.url.split("//", 1)[1]
                    return self.url
        finally:
            timer.cancel()
        code = self.server.wait()
        raise Refused([self.binary, "serve"], code, "", self.log.read_text(errors="replace")[-2000:])

    def ensure_running(self):
        if self.server is None or self.server.poll() is not None:
            self.start()

    def stop(self):
        if self.server is None or self.server.poll() is not None:
            return
        self.server.send_signal(signal.SIGTERM)
        try:
            self.server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.server.kill()
            self.server.wait()

    def kill(self):
        if self.server is not None and self.server.poll() is None:
            self.server.kill()
            self.server.wait()


class Tablet(Program):
    """doorstepctl on one vault."""

    def __init__(self, binary, vault, secret, extra_env=None):
        self.vault = Path(vault)
        super().__init__(binary, secret, before=["--vault", str(vault)],
                         extra_env={"QT_QPA_PLATFORM": "offscreen", **(extra_env or {})})


def wait_until(condition, seconds=20, every=0.05):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(every)
    return False


def files_containing(folders, needles):
    """Every (file, needle) where a needle's bytes stand in clear. UTF-8 and UTF-16, as is and in capitals."""
    wanted = set()
    for needle in needles:
        for text in {needle, needle.upper()}:
            wanted.add((needle, text.encode("utf-8")))
            wanted.add((needle, text.encode("utf-16-le")))
    found, count = [], 0
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if not path.is_file():
                continue
            count += 1
            content = path.read_bytes()
            found += [(str(path), needle) for needle, raw in wanted if raw in content]
    return found, count
