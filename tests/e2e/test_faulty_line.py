"""Goal: over a line that cuts, stalls, drips, doubles and lies, with either side killed at any moment, nothing is
lost, nothing is there twice, and both sides end byte for byte equal.
Method: the real programs with the relay of faulty_line.py between them; rounds of work and sync, a kill -9 in half
of them. At the end both sealed databases are opened with SQLite's own shell and compared.
A few rounds by default; the full run: `python3 test_faulty_line.py --rounds 500` with DOORSTEP_BIN_DIR set.
The seed is printed; DOORSTEP_SEED repeats it."""
import os
import shutil
import sys
import threading
import unittest

from field import NUMBER, FieldPlace, noise
from support import OFFICE_SECRET, TABLET_SECRET, Killed, Refused

ROUNDS = int(os.environ.get("DOORSTEP_ROUNDS", "6"))


class FaultyLineTest(FieldPlace):
    def setUp(self):
        super().setUp()
        print(f"{ROUNDS} rounds", flush=True)
        self.tab = self.enrolled(through_line=True)
        self.line.harmless = False

    # --- rounds
    def test_rounds(self):
        self.kills, self.made = 0, 0
        for number in range(ROUNDS):
            self.work_on(number)
            self.sync(number)
            if number % 50 == 49:
                print(f"  round {number + 1}: {self.kills} kills, met {self.line.met}", flush=True)
        self.line.harmless = True
        self.at.ensure_running()
        for _ in range(5):
            done = self.tab.run("sync", check=False)
            if done.returncode == 0:
                break
        status = self.tab.json("status")
        self.assertTrue(status["allAtOffice"], status)
        print(f"  {self.kills} kills, {self.made} purchases, met {self.line.met}", flush=True)
        self.compare(status)

    def work_on(self, number):
        kind = self.dice.choice(["purchase", "purchase", "picture", "event"])
        if kind == "event":
            action = ["case", "record", NUMBER, "informationGiven", "on=2011-07-04", f"text=round {number}"]
        else:
            action = ["purchase", "add", NUMBER, "--item", f"Item {number}", "--supplier", "Example Sports",
                      "--amount", f"{1 + number}.50", "--date", "2011-07-04", "--invoice", f"R-{number}", "--reason",
                      "outside the plan", "--again"]
        if kind == "picture":
            file = self.work / "receipt.png"
            file.write_bytes(noise(self.dice, 96, 96))
            action += ["--receipt", str(file)]
        strike = self.kill(self.tab, 0.15) if self.dice.random() < 0.15 else None
        try:
            self.tab.run(*action)
        except Killed:
            pass
        self.rest(strike)
        self.made = len(self.tab.json("purchase", "list", NUMBER))

    def sync(self, number):
        self.at.ensure_running()
        victim = self.dice.choice([None, None, self.tab, self.at])
        strike = self.kill(victim, 0.5) if victim else None
        try:
            self.tab.run("sync", check=False, timeout=300)
        except Killed:
            pass
        self.rest(strike)
        self.truth()

    def truth(self):
        """Green, and every number on the tablet, says no more than the office's own books do."""
        status = self.tab.json("status")
        self.at.ensure_running()
        device, = self.at.json("device list")
        self.assertLessEqual(status["changesAtOffice"], device["changes"])
        if status["allAtOffice"]:
            self.assertEqual((device["changes"], status["picturesWaiting"]), (status["changesTotal"], 0))

    def kill(self, victim, most):
        delay = self.dice.random() * self.dice.choice([0.1, 0.4, 1.0]) * most * 4 + 0.05

        def strike():
            process = victim.server if victim is self.at else victim.running
            if process is not None and process.poll() is None:
                process.kill()
                self.kills += 1

        timer = threading.Timer(delay, strike)
        timer.start()
        return timer

    def rest(self, timer):
        if timer:
            timer.cancel()
            timer.join()

    # --- both sides, byte for byte
    def compare(self, status):
        self.assertEqual(self.tab.json("verify")["problems"], [])
        at_office = [p["record"] for p in self.purchases_at_office()]
        self.at.stop()
        self.assertEqual(self.at.json("verify")["problems"], [])

        def tablet(sql):
            return self.rows(self.tab.vault, TABLET_SECRET, sql)

        def office(sql):
            return self.rows(self.at.data, OFFICE_SECRET, sql)

        device = "(SELECT id FROM device WHERE office = 0)"
        mine = tablet("SELECT dseq, lower(hex(body)) AS body, lower(hex(sig)) AS sig FROM journal ORDER BY dseq")
        theirs = office(f"SELECT dseq, lower(hex(body)) AS body, sig FROM change_log WHERE device = {device}"
                        " ORDER BY dseq")
        self.assertEqual(len(mine), status["changesTotal"])
        self.assertEqual(mine, theirs, "the changes, their order and their signatures")
        self.assertEqual(
            tablet("SELECT lower(hex(stream)) AS stream, kind, lower(hex(entity)) AS id, seq, flags,"
                   " lower(hex(payload)) AS payload FROM pulled ORDER BY stream, seq"),
            office("SELECT stream, kind, id, seq, flags, CASE flags & 1 WHEN 1 THEN '' ELSE lower(hex(payload)) END"
                   " AS payload FROM entity WHERE stream IN (SELECT stream FROM grant_ UNION SELECT staff FROM device"
                   " UNION SELECT value FROM setting WHERE name LIKE '%-stream') ORDER BY stream, seq"),
            "every row of every stream the tablet holds")
        self.assertEqual(
            tablet("SELECT lower(hex(hash)) AS hash, size FROM blob WHERE receipt IS NOT NULL ORDER BY hash"),
            office("SELECT hash, sum(length(bytes)) AS size FROM blob_chunk GROUP BY hash ORDER BY hash"),
            "every picture, whole")
        self.assertEqual(tablet("SELECT count(*) AS n FROM blob WHERE receipt IS NULL"), [{"n": 0}])
        self.assertEqual(len(at_office), self.made)
        self.assertEqual(office("SELECT count(*) AS n FROM purchase"), [{"n": self.made}], "each bought once")

    def purchases_at_office(self):
        return [{"record": p} for p in self.tab.json("purchase", "list", NUMBER)]


if __name__ == "__main__":
    if "--rounds" in sys.argv:
        at = sys.argv.index("--rounds")
        ROUNDS = int(sys.argv[at + 1])
        del sys.argv[at:at + 2]
    if not shutil.which("sqlite3"):
        sys.exit("the package sqlite3 is not installed")
    unittest.main(verbosity=2, exit=True)
