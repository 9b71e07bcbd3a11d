"""Goal: what the tablet says of the office is so, also when answers are lost, processes die, clocks are wrong and
months go by: F9 and F10 (nothing is taken for sent that is not), F12 (said twice, recorded once), F15 (what is too
big is refused where it is taken), F23 (wrong clocks), F29 (removed things stay removed).
Method: the real programs, TLS, the bad line, kill -9 and moved clocks; both sides' sealed databases and exports are
compared. Sizes are a share; DOORSTEP_FULL=1 runs more. The seed is printed; DOORSTEP_SEED repeats it."""
import collections
import threading
import time
import unittest
import zlib

from field import BAD, DANA, FULL, NUMBER, ROBIN, FieldPlace, noise, shift_clock
from support import DATA, Killed, Refused, Tablet, wait_until

YEAR = 365.25


class Sent(FieldPlace):
    def picture(self, width=96, height=96):
        file = self.work / f"picture-{self.dice.random()}.png"
        file.write_bytes(noise(self.dice, width, height))
        return str(file)

    def test_f9_an_office_that_lost_everything_gets_it_again_after_80_days(self):
        """Killed between taking and applying, answers lost; then put back to a copy from before any of it."""
        tablet = self.enrolled(through_line=True)
        self.at.run("backup", "--to", self.work / "copy")
        many = 60 if FULL else 4
        for number in range(many):
            self.buy(tablet, f"R-{number}", *(["--receipt", self.picture()] if number % 3 == 0 else []))
            if number % 2:
                self.tell(tablet, f"told {number}")
        total, pictures = many + many // 2, (many + 2) // 3
        self.line.fates, self.line.harmless = BAD, False
        self.sync_until_green(tablet, 30 if FULL else 2)
        self.assertEqual(tablet.json("status")["changesTotal"], total)
        self.assertEqual(self.device()["changes"], total)
        self.at.kill()
        again = self.office("again", org=None)
        again.listen = self.at.listen
        again.run("restore", "--from", self.work / "copy")
        self.at = again
        self.days_later(80, tablet)
        self.assertEqual(self.device()["changes"], 0)
        # Until it has heard of it, the tablet has the office's signature for everything, and says so.
        for _ in range(60):
            if tablet.run("sync", check=False, timeout=300).returncode == 0:
                break
        self.assertTrue(self.truth(tablet)["allAtOffice"])
        report = again.json("verify")
        self.assertEqual((report["problems"], report["pictures"]), ([], pictures))
        self.assertEqual(self.same_changes(tablet, self.device()), total)

    def test_f10_saved_while_a_sync_runs(self):
        """Several people's hands and a sync on one vault, all of them killed now and then: what was acknowledged is
        at the office once, and nothing else is taken for sent."""
        workers, each = (4, 250) if FULL else (3, 2)
        tablet = self.enrolled(through_line=True)
        said, unsure = [], []

        def save(program, worker):
            for number in range(each):
                invoice = f"{worker}-{number}"
                wait_until(lambda: self.attempt(program, invoice, said, unsure), 300, 0.2)

        hands = [Tablet(tablet.binary, tablet.vault, tablet.secret) for _ in range(workers)]
        threads = [threading.Thread(target=save, args=(hand, n)) for n, hand in enumerate(hands)]
        for thread in threads:
            thread.start()
        self.line.fates, self.line.harmless = BAD, False
        while any(thread.is_alive() for thread in threads):
            victim = self.dice.choice([None, tablet, self.dice.choice(hands)])
            timer = threading.Timer(self.dice.random(), self.strike, [victim]) if victim else None
            if timer:
                timer.start()
            try:
                tablet.run("sync", check=False, timeout=300)
            except Killed:
                pass
            if timer:
                timer.cancel()
                timer.join()
            status = []
            wait_until(lambda: status.append(self.status_if_free(tablet)) or status[-1], 60, 0.2)
            self.assertLessEqual(status[-1]["changesAtOffice"], self.device()["changes"])
        self.sync_until_green(tablet, 0)
        self.line.harmless = True
        print(f"  {len(said)} saved, {len(unsure)} killed while saving", flush=True)
        self.assertEqual(len(said) + len(unsure), workers * each)
        there = collections.Counter(self.invoices(tablet))
        self.assertEqual(set(there.values()), {1}, "nothing twice")
        self.assertLessEqual(set(said), set(there), "whatever was acknowledged")
        self.assertLessEqual(set(there), set(said) | set(unsure))
        self.assertEqual(self.same_changes(tablet, self.device()), len(there))

    def attempt(self, program, invoice, said, unsure):
        try:
            self.buy(program, invoice)
            said.append(invoice)
        except Killed:
            unsure.append(invoice)
        except Refused as refused:
            self.assertIn("already open", refused.stderr)
            return False
        return True

    def status_if_free(self, tablet):
        try:
            return tablet.json("status")
        except Refused as refused:
            self.assertIn("already open", refused.stderr)
            return None

    def test_f12_f15_said_twice_and_too_big(self):
        tablet = self.enrolled(through_line=True)
        for number in range(20 if FULL else 3):
            self.say_until_it_is_there(tablet, f"R-{number}", f"{number + 1}.50")
        self.assertEqual(len(self.invoices(tablet)), 20 if FULL else 3)
        before = tablet.json("status")
        for name, words in self.too_big().items():
            with self.assertRaises(Refused) as refused:
                self.buy(tablet, name, "--receipt", str(self.work / name))
            self.assertIn(words, refused.exception.stderr)
        self.assertEqual(tablet.json("status"), before, "refused where it is taken: nothing is recorded or waits")
        self.buy(tablet, "large", "--receipt", self.picture(2600, 2000))  # 15.6 MB, made smaller
        self.assertLess(tablet.json("status")["picturesWaitingBytes"], 15 * 1024 * 1024)
        self.line.fates, self.line.harmless = {"twice": 3, "mute": 1, "none": 2}, False
        self.sync_until_green(tablet, 0)
        self.assertEqual(self.device()["changes"], len(self.invoices(tablet)))
        self.assertEqual(self.at.json("verify")["pictures"], 1)
        self.same_changes(tablet, self.device())

    def say_until_it_is_there(self, tablet, invoice, amount):
        """As a person who is not sure whether it was taken: the same again, until it is done or there already."""
        timer = threading.Timer(0.1 + self.dice.random() * 0.9, self.strike, [tablet])
        timer.start()
        for _ in range(5):
            try:
                tablet.run("purchase", "add", NUMBER, "--item", "Boots", "--supplier", "Example Sports", "--amount",
                           amount, "--date", "2011-07-04", "--invoice", invoice, "--reason", "outside the plan")
                continue
            except Killed:
                continue
            except Refused as refused:
                self.assertIn("--again", refused.stderr)
                break
        else:
            self.fail("the same purchase was recorded again and again")
        timer.cancel()
        timer.join()

    def too_big(self):
        """File name to the words of its refusal."""
        huge = bytearray(noise(self.dice, 8, 8))
        huge[16:24] = (9_000).to_bytes(4, "big") + (5_000).to_bytes(4, "big")
        huge[29:33] = zlib.crc32(huge[12:29]).to_bytes(4, "big")
        (self.work / "pixels.png").write_bytes(huge)
        with open(self.work / "bytes.jpg", "wb") as file:
            file.write(b"\xff\xd8\xff")
            file.truncate(65 * 1024 * 1024)
        (self.work / "words.txt").write_text("no picture at all", encoding="utf-8")
        return {"pixels.png": "40 megapixels", "bytes.jpg": "too large", "words.txt": "neither JPEG nor PNG"}


class Clocks(FieldPlace):
    def test_f23_wrong_clocks_decide_nothing(self):
        """One tablet is three years behind, one two years ahead, both jump about: order and money are as they were
        made, the rest goes on as ever. Every record of one moment is fetched once."""
        self.at.run("staff add", ROBIN, "--role", "coordinator")
        self.at.run("assign", "--patient", NUMBER, "--to", ROBIN)
        self.import_in_one_moment(2_000 if FULL else 6)
        tablets = [self.tablet("dana"), self.tablet("robin")]
        for tablet, staff, years in zip(tablets, (DANA, ROBIN), (-3, 2)):
            shift_clock(tablet, years * YEAR)
            tablet.run("create")
            tablet.run("enrol", self.at.json("enrol", "--staff", staff)["ticket"])
            tablet.run("sync")
        self.assertEqual(sorted(p["nhsNumber"] for p in tablets[0].json("patients")), sorted(self.people + [NUMBER]))
        tablets[0].run("plan", "new", NUMBER)
        tablets[0].run("sync")
        turns, texts, wrong = (40 if FULL else 3), [], {}
        for turn in range(turns):
            tablet = tablets[turn % 2]
            wrong[turn % 2] = self.dice.choice([-3 * YEAR, -1 / 24, 1 / 24, 2 * YEAR]) - turn / 24
            shift_clock(tablet, wrong[turn % 2])
            texts.append(f"turn {turn}")
            self.tell(tablet, texts[-1])  # before any contact: a clock set ahead locks nobody out
            tablet.run("sync")
            tablet.run("plan", "set", NUMBER, f"contingency=turn {turn}")
            self.buy(tablet, f"R-{turn}", amount=f"{turn + 1}.01")
            status = tablet.json("sync")["status"]
            self.assertTrue(status["allAtOffice"], status)
        for staff, days in zip((DANA, ROBIN), (wrong[0], wrong[1])):
            told = self.device(staff)["clockAheadMs"]
            self.assertLess(abs(told - days * 86_400_000), 60_000, "the office knows how wrong the clock was")
        self.at.stop()
        shift_clock(self.at, 1 / 24)  # and the office's own goes on by an hour
        self.at.start()
        for tablet in tablets:
            self.assertEqual(tablet.json("sync")["status"]["conflicts"], 0, "each had seen what it changed")
            shown = tablet.json("show", NUMBER)
            self.assertEqual(shown["draft"]["contingency"], texts[-1])
            self.assertEqual(self.told(tablet), texts, "in the order in which it was told")
            self.assertEqual(self.spent(shown), sum((turn + 1) * 100 + 1 for turn in range(turns)))
        if FULL:
            self.waiting_is_not_cut_short(tablets[0])
        devices = [self.device(staff) for staff in (DANA, ROBIN)]
        for tablet, device in zip(tablets, devices):
            self.same_changes(tablet, device)

    def import_in_one_moment(self, count):
        self.people = self.write_people(self.work / "people.csv", count)
        self.at.stop()
        shift_clock(self.at, stands_at=int(time.time()))
        self.at.run("import", self.work / "people.csv")
        self.at.start()
        for who in self.people:
            self.at.run("assign", "--patient", who, "--to", DANA)
        self.at.stop()
        shift_clock(self.at)
        self.at.start()

    @staticmethod
    def spent(shown):
        return sum(m["spentAtOfficePence"] + m["spentUnsentPence"] for m in shown["moneyLeft"])

    def told(self, tablet):
        return [event["text"] for event in tablet.json("case", "show", NUMBER)["events"]]

    def waiting_is_not_cut_short(self, tablet):
        wrong = Tablet(tablet.binary, tablet.vault, "not the passphrase")
        for _ in range(3):
            with self.assertRaises(Refused):
                wrong.run("unlock-test")
        shift_clock(tablet, 5 * YEAR)
        begun = time.monotonic()
        self.assertIn("1 second", tablet.run("unlock-test").stderr)
        self.assertGreater(time.monotonic() - begun, 1)
        shift_clock(tablet)


class Removed(FieldPlace):
    def test_f29_what_was_removed_does_not_come_back_after_60_days(self):
        """A colleague's tablet comes back with work of its own on the old state, over the bad line and killed."""
        self.at.run("staff add", ROBIN, "--role", "coordinator")
        self.at.run("assign", "--patient", NUMBER, "--to", ROBIN)
        tablet, away = self.enrolled(), self.enrolled("robin", ROBIN, through_line=True)
        tablet.run("plan", "new", NUMBER)
        tablet.run("plan", "set", NUMBER, "need+=stays", "need+=goes", "outcome+=stays", "outcome+=goes", "months=12")
        for item in ("stays", "goes"):
            tablet.run("plan", "line", NUMBER, "--item", item, "--price", "120.00", "--model", "direct", "--one-off",
                       "--kind", "Equipment")
        self.buy(tablet, "taken back")
        tablet.run("sync")
        away.run("sync")
        self.assertEqual(self.names(away.json("show", NUMBER)["draft"]), (["stays", "goes"],) * 3)
        away.run("plan", "set", NUMBER, "noticeDays=14", "contingency=made while away")
        self.buy(away, "made while away", amount="7.77")
        self.tell(away, "made while away")

        tablet.run("plan", "line", NUMBER, "--ref", "L2", "--remove")
        tablet.run("plan", "set", NUMBER, "need-=N2", "outcome-=O2")
        bought, = tablet.json("purchase", "list", NUMBER)
        tablet.run("purchase", "reverse", bought["id"], "--amount", "12.50", "--reason", "given back")
        tablet.run("sync")
        self.at.run("backup", "--to", self.work / "copy")
        self.days_later(60, tablet, away)
        tablet.run("sync")
        self.line.fates, self.line.harmless = BAD, False
        self.sync_until_green(away, 20 if FULL else 2, staff=ROBIN)
        self.line.harmless = True
        tablet.run("sync")
        third = self.tablet("third")
        shift_clock(third, 60, 60)
        third.run("create")
        third.run("enrol", self.at.json("enrol", "--staff", DANA)["ticket"])
        third.run("sync")
        shown = [each.json("show", NUMBER) for each in (tablet, away, third)]
        for one in shown:
            draft = one["draft"]
            self.assertEqual(self.names(draft), (["stays"],) * 3)
            self.assertEqual(draft, shown[0]["draft"])
            self.assertEqual((draft["noticeDays"], draft["contingency"]), (14, "made while away"))
            self.assertEqual({p["invoice"]: p["reversedPence"] for p in one["purchases"]},
                             {"taken back": 1250, "made while away": 0})
            self.assertEqual(sum(m["spentAtOfficePence"] for m in one["moneyLeft"]), 777)
        self.assertEqual(away.json("status")["conflicts"], 0)
        self.assertEqual(self.at.json("verify")["problems"], [])

    @staticmethod
    def names(draft):
        return ([line["item"] for line in draft["lines"]], [need["text"] for need in draft["needs"]],
                [outcome["text"] for outcome in draft["outcomes"]])


if __name__ == "__main__":
    unittest.main(verbosity=2)
