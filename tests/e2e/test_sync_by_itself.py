"""Goal: the sync runs by itself as long as it is wanted: the office calls, an office that dies is waited for, a line
that lies is got over; and where there never is a line, files do the same.
Method: the real programs; `doorstepctl sync --watch` beside an office that is used, killed and started again, also
behind the bad line; files handed over, twice, and a rescue file taken in."""
import json
import os
import random
import signal
import subprocess
import threading
import time
import unittest

from faulty_line import FaultyLine
from field import noise
from support import DATA, Refused, Workplace, wait_until

NUMBER, OTHER = "9990953139", "9991843760"
DANA = "Dana Example"


class Watch:
    """`sync --watch --json` as a process; its lines as they come, with the time."""

    def __init__(self, tablet, *more):
        self.lines = []
        self.process = subprocess.Popen([tablet.binary, *tablet.before, "sync", "--watch", *more, "--json"],
                                        env=tablet.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.lines.append((time.monotonic(), json.loads(line)))

    def good(self):
        return [line for _, line in self.lines if line["error"] is None]

    def holds_the_lock(self):
        folder = f"/proc/{self.process.pid}/fd"
        return any(os.path.realpath(f"{folder}/{fd}").endswith("/vault.lock") for fd in os.listdir(folder))

    def stop(self):
        """The exit code, and what it said."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=60)
        self.reader.join(timeout=10)
        said = self.process.stderr.read()
        self.process.stderr.close()
        self.process.stdout.close()
        return code, said


class ByItself(Workplace):
    def setUp(self):
        super().setUp()
        self.watches = []
        self.at = self.office()
        self.at.start()
        self.at.run("staff add", DANA, "--role", "coordinator")
        self.at.run("import", DATA / "patients" / "caseload.json")
        self.at.run("assign", "--patient", NUMBER, "--to", DANA)

    def tearDown(self):
        for watch in self.watches:
            if watch.process.poll() is None:
                watch.process.kill()
                watch.process.wait()
        super().tearDown()

    def watch(self, tablet, *more):
        self.watches.append(Watch(tablet, *more))
        return self.watches[-1]

    def enrolled(self, url=None):
        tablet = self.tablet()
        tablet.run("create")
        more = ["--url", url] if url else []
        tablet.run("enrol", self.at.json("enrol", "--staff", DANA, *more)["ticket"])
        tablet.run("sync")  # the caseload
        return tablet

    def buy(self, tablet, invoice, *more):
        tablet.run("purchase", "add", NUMBER, "--item", "Boots", "--supplier", "Example Sports", "--amount", "12.50",
                   "--date", "2011-07-04", "--invoice", invoice, "--reason", "outside the plan", "--again", *more)

    def people(self, tablet):
        return sorted(person["nhsNumber"] for person in tablet.json("patients"))

    # --- the line
    def test_the_office_calls(self):
        tablet = self.enrolled()
        watch = self.watch(tablet)
        self.assertTrue(wait_until(lambda: watch.good(), 60))
        time.sleep(1)  # it listens by now
        took = []
        for name in ("A", "B", "C"):
            before, asked = len(watch.good()), time.monotonic()
            self.at.run("scheme add", "--file", self.scheme(name))
            self.assertTrue(wait_until(lambda: len(watch.good()) > before, 30), "the office called and nobody came")
            took.append(watch.lines[-1][0] - asked)
        print(f"  news after {', '.join(f'{t:.1f}' for t in took)} s", flush=True)
        before = len(watch.good())
        self.at.run("assign", "--patient", OTHER, "--to", DANA)
        self.assertTrue(wait_until(lambda: len(watch.good()) > before, 30))
        code, said = watch.stop()
        self.assertEqual((code, said), (0, ""))
        self.assertEqual(self.people(tablet), [NUMBER, OTHER])
        requests = sum(line["requests"] for line in watch.good())
        self.assertLess(requests, 40, "waiting is one request, not many")

    def scheme(self, name):
        one = {"name": f"Test scheme {name}", "principal": "5QE", "organisations": ["5QE"], "from": "2010-07-01",
               "until": "2013-03-31"}
        file = self.work / f"scheme-{name}.json"
        file.write_text(json.dumps([one]), encoding="utf-8")
        return file

    def test_an_office_that_dies_is_waited_for(self):
        tablet = self.enrolled()
        self.buy(tablet, "before")
        watch = self.watch(tablet)
        self.assertTrue(wait_until(lambda: watch.good(), 60))
        self.at.kill()
        self.assertTrue(wait_until(lambda: any(line["error"] for _, line in watch.lines), 60))
        failures = [at for at, line in watch.lines if line["error"]]
        time.sleep(8)
        failures = [at for at, line in watch.lines if line["error"]]
        self.assertTrue(all(b - a > 1.9 for a, b in zip(failures, failures[1:])), failures)
        before = len(watch.good())
        self.at.start()
        self.assertTrue(wait_until(lambda: len(watch.good()) > before, 120), "it did not come back by itself")
        self.assertEqual(watch.stop()[0], 0)
        self.assertTrue(tablet.json("status")["allAtOffice"])

    def test_a_line_that_lies_is_got_over(self):
        line = FaultyLine(self.office_address, int(os.environ.get("DOORSTEP_SEED", "7")),
                          {"portal": 1, "gateway": 1, "cut": 2, "mute": 1, "none": 2})
        try:
            line.harmless = True
            tablet = self.enrolled(f"https://127.0.0.1:{line.port}")
            for number in range(3):
                self.buy(tablet, f"R-{number}")
            line.harmless = False
            watch = self.watch(tablet)
            self.assertTrue(wait_until(lambda: any(w["status"]["allAtOffice"] for w in watch.good()), 240),
                            [line for _, line in watch.lines])
            self.assertEqual(watch.stop()[0] in (0, 1), True)
            line.harmless = True
            tablet.run("sync")
            self.assertEqual({p["invoice"] for p in tablet.json("purchase", "list", NUMBER)}, {"R-0", "R-1", "R-2"})
            self.assertEqual(self.at.json("device list")[0]["changes"], tablet.json("status")["changesTotal"])
        finally:
            line.close()

    def test_paused_and_one_at_a_time(self):
        tablet = self.enrolled()
        tablet.run("sync", "--pause", "on")
        self.buy(tablet, "paused")
        watch = self.watch(tablet, "--for", "8")
        self.assertTrue(wait_until(watch.holds_the_lock, 60))
        with self.assertRaises(Refused) as refused:  # one engine for a vault: its lock file
            tablet.run("sync")
        self.assertIn("already open", refused.exception.stderr)
        watch.process.wait(timeout=60)
        self.assertEqual(watch.lines, [], "paused: nothing by itself")
        self.assertFalse(tablet.json("status")["allAtOffice"])
        tablet.run("sync")  # a person may
        self.assertTrue(tablet.json("status")["allAtOffice"])
        tablet.run("sync", "--pause", "off")
        watch = self.watch(tablet)
        self.assertTrue(wait_until(lambda: watch.good(), 60))
        watch.stop()

    # --- files
    def test_files_instead_of_a_line(self):
        tablet = self.enrolled()
        tablet.run("sync")
        self.at.run("assign", "--patient", OTHER, "--to", DANA)
        self.buy(tablet, "A-1", "--receipt", str(self.receipt()))
        there, back = self.work / "to-office", self.work / "from-office"
        handed = tablet.json("sync", "--to-file", there)
        self.assertEqual((handed["changes"], handed["pictures"], handed["picturesLeft"]), (1, 1, 0))
        self.assertFalse(tablet.json("status")["allAtOffice"])
        self.assertNotIn(b"Boots", there.read_bytes())
        done = self.at.json("exchange", there, "--answer", back)  # through the running server
        self.assertEqual((done["changes"], done["pictures"], done["problem"]), (1, 1, ""))
        self.assertFalse(tablet.json("status")["allAtOffice"], "no answer, no green")
        self.at.stop()  # there is no line at all
        tablet.run("sync", "--from-file", back)
        self.assertTrue(tablet.json("status")["allAtOffice"])
        self.assertEqual(self.people(tablet), [NUMBER, OTHER], "what is new came along")
        again = self.at.json("exchange", there, "--answer", self.work / "again")  # and without a server
        self.assertEqual((again["changes"], again["known"]), (0, 1))
        self.assertEqual(self.at.json("verify")["problems"], [])
        self.assertEqual(tablet.json("verify")["problems"], [])
        with self.assertRaises(Refused):
            tablet.run("sync", "--from-file", there)
        (self.work / "spoilt").write_bytes(back.read_bytes()[:-9])
        with self.assertRaises(Refused):
            tablet.run("sync", "--from-file", self.work / "spoilt")

    def office_address(self):
        host, port = self.at.listen.rsplit(":", 1)
        return host, int(port)

    def receipt(self):
        file = self.work / "receipt.png"
        file.write_bytes(noise(random.Random(1), 96, 96))
        return file

    def test_a_rescue_file_becomes_work(self):
        tablet = self.enrolled()
        tablet.run("sync")
        self.buy(tablet, "only here", "--receipt", str(self.receipt()))
        file = self.work / "tablet.rescue"
        tablet.run("vault", "rescue", "--to", file)
        taken = self.at.json("import-rescue", file)
        self.assertEqual((taken["changes"], taken["pictures"], taken["problem"]), (1, 1, ""))
        again = self.at.json("import-rescue", file)
        self.assertEqual((again["changes"], again["pictures"], again["known"]), (0, 0, 1))
        self.assertEqual(self.at.json("device list")[0]["changes"], 1)
        self.assertEqual(self.at.json("verify")["problems"], [])
        tablet.run("sync")
        self.assertTrue(tablet.json("status")["allAtOffice"])
        cut = self.work / "cut.rescue"
        cut.write_bytes(file.read_bytes()[:-20])
        with self.assertRaises(Refused):
            self.at.run("import-rescue", cut)

    def test_days_without_contact_are_the_offices_choice(self):
        self.assertEqual(self.at.json("lease")["days"], 14)
        self.at.run("lease", "--days", "30")
        self.assertEqual(self.at.json("lease")["days"], 30)
        tablet = self.enrolled()
        tablet.run("sync")
        self.assertEqual(tablet.json("status")["daysUntilClosed"], 30)
        with self.assertRaises(Refused):
            self.at.run("lease", "--days", "2")


if __name__ == "__main__":
    unittest.main(verbosity=2)
