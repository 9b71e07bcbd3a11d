"""The two ends of each product as processes, the line between them, and what is read off them."""
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "platforms" / "linux"))
from doorstep_drive import Office  # noqa: E402

HERE = Path(__file__).resolve().parent
SECRET = "office secret for tests 1"
COORDINATOR = "Dana Example"
TICKS = os.sysconf("SC_CLK_TCK")


class Failed(Exception):
    """A process refused or ended."""


class Process:
    """A process that obeys one order a line and answers with one line of JSON."""

    def __init__(self, argv, env=None, cwd=None):
        self.name = Path(argv[0]).name
        self.child = subprocess.Popen([str(a) for a in argv], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      text=True, cwd=cwd, env=dict(os.environ, **(env or {})))
        self.pid = self.child.pid

    def line(self):
        line = self.child.stdout.readline()
        if not line:
            raise Failed(f"{self.name} ended with {self.child.wait()}")
        return line.strip()

    def tell(self, *order):
        self.child.stdin.write(" ".join(map(str, order)) + "\n")
        self.child.stdin.flush()
        return self.line()

    def ask(self, *order):
        answer = json.loads(self.tell(*order))
        if "error" in answer:
            raise Failed(f"{self.name}, {order[0]}: {answer['error']}")
        return answer

    def end(self):
        self.child.stdin.close()
        try:
            self.child.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
        self.child.stdout.close()


def cpu_s(pid):
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def forget_peak(pid):
    Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="utf-8")


def peak_mib(pid):
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise Failed("no memory figure")


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("control.sock"))


class Line:
    """The relay; every byte of both products goes through it, in every row."""

    def __init__(self, binaries, port):
        self.process = Process([binaries / "sync-compare-line", port])
        self.port = int(self.process.line())

    def use(self, slow):
        # 80 ms there and back, 8 Mbit/s each way; or as fast as it goes
        self.process.tell("line", *((40, 1_000_000) if slow else (0, 0)))

    def count(self):
        return json.loads(self.process.tell("count"))

    def end(self):
        self.process.end()


class Doorstep:
    """An office that serves, and tablets as processes. Folders: `now` is in use, others are kept states."""

    def __init__(self, binaries, work, bundle):
        self.binaries, self.work = Path(binaries), Path(work) / "doorstep"
        (self.work / "now").mkdir(parents=True)
        self.office = Office(self.binaries / "doorstep-office", self.work / "now" / "office", SECRET)
        self.office.run("init", "--org", "5QE")
        self.office.start()
        self.line = Line(self.binaries, self.office.listen.rsplit(":", 1)[1])
        self.tablets = {}
        self.office.run("staff add", COORDINATOR, "--role", "coordinator")
        file = self.work / "caseload.json"
        file.write_text(json.dumps(bundle), encoding="utf-8")
        self.office.run("import", file)
        for entry in bundle["entry"]:
            self.office.run("assign", "--patient", entry["resource"]["id"], "--to", COORDINATOR)

    @property
    def server_pid(self):
        return self.office.server.pid

    def tablet(self, name):
        if name not in self.tablets:
            self.tablets[name] = Process([self.binaries / "sync-compare-tablet"], {"QT_QPA_PLATFORM": "offscreen"})
        return self.tablets[name]

    def make_tablet(self, name):
        ticket = self.office.json("enrol", "--staff", COORDINATOR, "--url", f"https://127.0.0.1:{self.line.port}")
        self.tablet(name).ask("create", self.work / "now" / name)
        self.tablet(name).ask("enrol", ticket["ticket"])

    def open(self, name):
        self.tablet(name).ask("open", self.work / "now" / name)
        return self.tablet(name)

    def rest(self):
        for tablet in self.tablets.values():
            tablet.end()
        self.tablets = {}
        self.office.stop()

    def keep(self, state):
        self.rest()
        copy(self.work / "now", self.work / state)
        self.office.start()

    def put_back(self, state):
        self.rest()
        copy(self.work / state, self.work / "now")
        self.office.start()

    def end(self):
        self.rest()
        self.line.end()


class Peer:
    """PouchDB and express-pouchdb, each in a node process of its own."""

    def __init__(self, folder, work, binaries):
        self.scripts, self.work, self.binaries = Path(folder), Path(work) / "peer", Path(binaries)
        (self.work / "now").mkdir(parents=True)
        self.key, self.certificate = self.work / "key.pem", self.work / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-keyout", str(self.key), "-out", str(self.certificate), "-days", "30", "-subj",
                        "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
        self.server, self.line, self.tablets = None, None, {}
        self.start()

    def start(self):
        folder = self.work / "now" / "office"
        folder.mkdir(parents=True, exist_ok=True)
        self.server = Process(["node", self.scripts / "server.js", folder, self.key, self.certificate], cwd=folder)
        self.line = Line(self.binaries, json.loads(self.server.line())["port"])

    @property
    def server_pid(self):
        return self.server.pid

    def open(self, name):
        if name not in self.tablets:
            folder = self.work / "now" / name
            folder.mkdir(parents=True, exist_ok=True)
            self.tablets[name] = Process(["node", self.scripts / "client.js", folder,
                                          f"https://127.0.0.1:{self.line.port}", self.certificate], cwd=folder)
            self.tablets[name].line()
        return self.tablets[name]

    def rest(self):
        for each in [*self.tablets.values(), self.server]:
            each.child.stdin.write("quit\n")
            each.end()
        self.tablets = {}
        self.line.end()

    def keep(self, state):
        self.rest()
        copy(self.work / "now", self.work / state)
        self.start()

    def put_back(self, state):
        self.rest()
        copy(self.work / state, self.work / "now")
        self.start()

    def end(self):
        self.rest()


def install_peer(folder):
    """npm ci of what the lock file pins, into the build folder. None, and why in words, when that cannot be."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            print(f"PouchDB is left out: there is no {program} here (Debian: apt install nodejs npm).")
            return None
    folder = Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for file in (HERE / "peer").iterdir():
        shutil.copy(file, folder / file.name)
    if not (folder / "node_modules" / "express-pouchdb").exists():
        done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True)
        if done.returncode != 0:
            print("PouchDB is left out: npm ci says\n" + done.stderr[-1000:])
            return None
    return folder
