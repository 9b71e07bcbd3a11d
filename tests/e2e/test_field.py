"""Goal: what field software loses in the world is not lost here: one bad record behind which the rest waits, answers
that never come, pictures on a line that keeps dying, a picture that is gone, an office that was emptied, edits in
any order, a first sync that is cut off again and again.
Method: the real programs, TLS, the bad line and kill -9. Sizes are a share; DOORSTEP_FULL=1 runs them at their full
size (see tests/README.md). The seed is printed; DOORSTEP_SEED repeats it."""
import itertools
import time
import unittest

from field import DANA, FULL, NUMBER, FieldPlace, noise
from support import wait_until
from test_sync_by_itself import Watch


class Field(FieldPlace):
    def test_f7_one_bad_record_holds_up_nothing(self):
        many = 199 if FULL else 12
        tablet, second = self.enrolled(), self.enrolled("second")
        self.buy(tablet, "first", amount="10.00")
        tablet.run("sync")
        second.run("sync")
        bought = tablet.json("purchase", "list", NUMBER)[0]["id"]
        second.run("purchase", "reverse", bought, "--amount", "10.00", "--reason", "given back")
        second.run("sync")
        tablet.run("purchase", "reverse", bought, "--amount", "10.00", "--reason", "given back as well")
        for number in range(many):
            self.buy(tablet, f"R-{number}")
        tablet.run("sync")
        status = tablet.json("status")
        self.assertEqual((status["changesWaiting"], status["needsAttention"]), (0, 1))
        reasons = [w["reason"] for w in status["waiting"] if w["reason"]]
        self.assertEqual(len(reasons), 1)
        self.assertGreater(len(reasons[0].split()), 4, "a reason in words")
        second.run("sync")
        self.assertEqual(len(self.invoices(second)), many + 1)

    def test_f11_answers_that_never_come(self):
        """Every nth answer is lost, n = 1 to 7: everything is at the office once."""
        tablet = self.enrolled(through_line=True)
        made = 0
        for every in (range(1, 8) if FULL else (2, 3)):
            self.line.fates = {"mute": 1, "none": max(every - 1, 1)}
            for _ in range(3):
                self.buy(tablet, f"R-{made}")
                made += 1
            self.line.harmless = False
            for _ in range(3):
                tablet.run("sync", check=False, timeout=120)
                self.truth(tablet)
            self.line.harmless = True
        tablet.run("sync")
        self.assertTrue(self.truth(tablet)["allAtOffice"])
        self.assertEqual(len(set(self.invoices(tablet))), made)
        self.assertEqual(self.at.json("device list")[0]["changes"], tablet.json("status")["changesTotal"])
        print(f"  met {self.line.met}", flush=True)

    def test_f13_pictures_on_a_line_that_keeps_dying(self):
        """Each connection dies after 400 KB. Text goes first; all arrives; at most 1.15 times the bytes are sent."""
        pictures, size = (24, (2000, 1500)) if FULL else (4, (1200, 900))
        tablet = self.enrolled(through_line=True)
        for number in range(pictures):
            file = self.work / "noise.png"
            file.write_bytes(noise(self.dice, *size))
            self.buy(tablet, f"P-{number}", "--receipt", str(file))
        status = tablet.json("status")
        payload = status["picturesWaitingBytes"]
        self.line.fates, self.line.after, self.line.harmless = {"cut": 1}, 400_000, False
        self.line.sent = 0
        begun = time.monotonic()
        watch = Watch(tablet)
        try:
            self.assertTrue(wait_until(lambda: watch.lines, 60))
            self.assertEqual(watch.lines[0][1]["status"]["changesWaiting"], 0, "text in the first connection")
            self.assertTrue(wait_until(lambda: watch.lines[-1][1]["status"]["allAtOffice"], 3600 if FULL else 240),
                            watch.lines[-1])
        finally:
            watch.stop()
        ratio = self.line.sent / payload
        print(f"  {pictures} pictures, {payload} bytes, {self.line.met} connections, {ratio:.3f} times the bytes, "
              f"{time.monotonic() - begun:.0f} s", flush=True)
        self.assertLessEqual(ratio, 1.15)
        self.assertEqual(self.at.json("verify")["pictures"], pictures)

    def test_f14_a_picture_that_is_gone_is_told_to_both(self):
        tablet = self.enrolled()
        file = self.work / "noise.png"
        file.write_bytes(noise(self.dice, 120, 90))
        self.buy(tablet, "gone", "--receipt", str(file))
        file.write_bytes(noise(self.dice, 120, 90))
        self.buy(tablet, "there", "--receipt", str(file))
        largest = sorted((tablet.vault / "blobs").glob("*.blob"), key=lambda f: (f.stat().st_mtime_ns, -f.stat().st_size))
        removed = max(largest[:2], key=lambda f: f.stat().st_size)
        removed.unlink()
        tablet.run("sync")
        status = tablet.json("status")
        self.assertEqual((status["needsAttention"], status["picturesWaiting"]), (1, 0), status)
        self.assertFalse(status["allAtOffice"])
        self.assertEqual(len(self.at.json("device list")[0]["picturesLost"]), 1)
        self.assertEqual(self.at.json("verify")["pictures"], 1, "the other one arrived")

    def test_f22_an_emptied_office_is_not_filled(self):
        tablet = self.enrolled()
        self.buy(tablet, "ours")
        self.at.stop()
        empty = self.office("empty")
        empty.listen = self.at.listen
        empty.start()
        done = tablet.run("sync", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("not the office", done.stderr)
        self.assertEqual(tablet.json("status")["changesWaiting"], 1)
        self.assertEqual(empty.json("device list"), [])
        empty.stop()
        self.at.start()
        tablet.run("sync")
        self.assertTrue(tablet.json("status")["allAtOffice"])

    def test_f24_the_order_of_syncs_decides_nothing(self):
        """Three edit the same plan without a line; whoever syncs first, all end with the same state."""
        staff = [DANA, "Robin Example", "Sam Example"]
        for name in staff[1:]:
            self.at.run("staff add", name, "--role", "coordinator")
            self.at.run("assign", "--patient", NUMBER, "--to", name)
        tablets = [self.enrolled(f"t{n}", name) for n, name in enumerate(staff)]
        tablets[0].run("plan", "new", NUMBER)
        orders = list(itertools.permutations(range(3)))
        for turn, order in enumerate(orders if FULL else [orders[1], orders[4]]):
            tablets[0].run("plan", "set", NUMBER, f"contingency=round {turn}", "months=12", "noticeDays=7")
            for tablet in tablets:
                tablet.run("sync")
            for n, tablet in enumerate(tablets):
                tablet.run("plan", "set", NUMBER, f"contingency=turn {turn} of {n}",
                           ["months=9", "noticeDays=14", "firstPayment=2011-07-11"][n])
            for n in order:
                tablets[n].run("sync")
            for tablet in tablets:
                tablet.run("sync")
            drafts = [tablet.json("show", NUMBER)["draft"] for tablet in tablets]
            for draft in drafts:
                self.assertEqual((draft["months"], draft["noticeDays"], draft["firstPayment"]), (9, 14, "2011-07-11"))
                self.assertEqual(draft["contingency"], drafts[0]["contingency"])
            for tablet in tablets:
                clash, = tablet.json("conflicts", "list")
                self.assertEqual({v["words"] for v in clash["versions"]}, {f"turn {turn} of {n}" for n in range(3)},
                                 f"order {order}: nobody's words are gone")
            tablets[order[0]].run("conflicts", "resolve", clash["id"], "--text", f"settled {turn}")
            for tablet in (tablets[order[0]], *tablets):
                tablet.run("sync")
            self.assertEqual({t.json("show", NUMBER)["draft"]["contingency"] for t in tablets}, {f"settled {turn}"})

    def test_f20_a_first_sync_that_is_killed_again_and_again(self):
        """A slow line and kill -9 when so much has come: it finishes. What came again is printed, not judged: a page
        (1 MiB at most) that was cut off is fetched anew, and a share's caseload is one page."""
        people, kills_wanted = (800, 8) if FULL else (60, 2)
        csv = self.work / "people.csv"
        numbers = self.write_people(csv, people)
        self.at.run("import", csv)
        for number in numbers:
            self.at.run("assign", "--patient", number, "--to", DANA)
        self.line.received = 0
        whole = self.enrolled("whole", through_line=True)
        bytes_of_all = self.line.received
        self.assertEqual(len(self.all(whole)), people + 1)
        tablet = self.tablet("slow")
        tablet.run("create")
        tablet.run("enrol", self.at.json("enrol", "--staff", DANA, "--url", f"https://127.0.0.1:{self.line.port}")["ticket"])
        self.line.rate, self.line.received, kills = 125_000 if FULL else 60_000, 0, 0
        begun = time.monotonic()
        for _ in range(kills_wanted):
            # In its first half: what all came to has the enrolment in it, which this one has behind it.
            mark = self.line.received + bytes_of_all * (0.1 + 0.4 * self.dice.random())
            kills += self.sync_killed_when(tablet, lambda: self.line.received > mark)
        self.assertGreater(kills, 0)
        tablet.run("sync", timeout=900)
        self.line.rate = None
        self.assertEqual(self.all(tablet), self.all(whole))
        print(f"  {people} people, {bytes_of_all} bytes, {kills} kills, {self.line.received / bytes_of_all:.2f} times the "
              f"bytes, {time.monotonic() - begun:.0f} s", flush=True)

    def all(self, tablet):
        return sorted(p["nhsNumber"] for p in tablet.json("patients"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
