"""Goal: people move, tablets stay away, decisions come late, and nobody's work or money is lost by it: F8 and F26 (a
reassignment while there is no line), F19 (thirty days away, then withdrawn), F25 (decisions).
Method: the real programs, TLS, the bad line, kill -9 and moved clocks; both sides' own figures, exports and sealed
databases are compared. Sizes are a share; DOORSTEP_FULL=1 runs more. The seed is printed; DOORSTEP_SEED repeats it."""
import json
import unittest

from field import BAD, DANA, FULL, NUMBER, ROBIN, FieldPlace, noise, shift_clock
from support import DATA, Refused

DECIDER = "Sam Example"


class HandedOver(FieldPlace):
    def test_f8_f26_people_move_while_the_tablet_is_away(self):
        """Late work arrives, money agrees to the penny, and then nothing of them is left, with kills on the way."""
        everybody = [NUMBER, *self.more_people(20 if FULL else 1)]
        self.at.run("staff add", ROBIN, "--role", "coordinator")
        tablet = self.enrolled(through_line=True)
        for who in everybody:
            self.buy(tablet, f"early {who}", amount=self.amount(), who=who)
        tablet.run("sync")
        moved = sorted(self.dice.sample(everybody, len(everybody) * 2 // 3))
        kept = sorted(set(everybody) - set(moved))
        for who in moved:
            self.at.run("unassign", "--patient", who, "--from", DANA)
            self.at.run("assign", "--patient", who, "--to", ROBIN)
        for who in everybody:  # she does not know yet
            self.buy(tablet, f"late {who}", "--receipt", self.picture(), amount=self.amount(), who=who)
            self.tell(tablet, "told on the doorstep", who)
        early = next(p for p in tablet.json("purchase", "list", moved[0]) if p["invoice"].startswith("early"))
        tablet.run("purchase", "reverse", early["id"], "--amount", "0.07", "--reason", "a discount")
        before = {who: self.books(tablet, who) for who in everybody}
        total = tablet.json("status")["changesTotal"]

        def nobody_leaves_first(status):
            if status["patients"] != len(everybody):
                self.assertEqual(self.device()["changes"], total, "unsent work first")

        self.line.fates, self.line.harmless = BAD, False
        status = self.sync_until_green(tablet, 40 if FULL else 2, after=nobody_leaves_first)
        self.line.harmless = True
        self.assertEqual((status["changesTotal"], status["needsAttention"]), (total, 0))
        self.assertEqual(status["changesHandedOver"], len(moved))
        late = self.at.json("late list")
        self.assertEqual(sorted((w["nhsNumber"], w["author"], w["what"]) for w in late),
                         [(who, DANA, "event") for who in moved])
        self.nothing_is_left(tablet, moved, kept)
        robin = self.enrolled("robin", ROBIN)
        self.assertEqual({who: self.books(robin, who) for who in moved}, {who: before[who] for who in moved})
        self.assertEqual({who: self.books(tablet, who) for who in kept}, {who: before[who] for who in kept})
        report = self.at.json("verify")
        self.assertEqual((report["problems"], report["pictures"]), ([], len(everybody)))

    def more_people(self, count):
        csv = self.work / "people.csv"
        numbers = self.write_people(csv, count)
        self.at.run("import", csv)
        for who in numbers:
            self.at.run("assign", "--patient", who, "--to", DANA)
        return numbers

    def amount(self):
        return f"{self.dice.randrange(1, 300)}.{self.dice.randrange(100):02d}"

    def picture(self):
        file = self.work / "receipt.png"
        file.write_bytes(noise(self.dice, 96, 96))
        return str(file)

    def books(self, tablet, who):
        """What was spent, and the statement of purchases, byte for byte."""
        file = self.work / "statement.csv"
        tablet.run("export", who, "--csv", file)
        return tablet.json("purchase", "left", who)["all"]["spentPence"], file.read_bytes()

    def nothing_is_left(self, tablet, moved, kept):
        self.assertEqual(sorted(p["nhsNumber"] for p in tablet.json("patients")), kept)
        for who in moved:
            with self.assertRaises(Refused):
                tablet.run("show", who)
        self.assertEqual(len(self.device()["purged"]), len(moved), "the office was told")
        self.at.run("backup", "--to", self.work / "copy")
        tablet.run("sync")
        left, = self.on_tablet(tablet, "SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM blob) "
                                       "AS pictures, (SELECT count(*) FROM picture_file) AS keys, (SELECT "
                                       "count(DISTINCT stream) FROM journal WHERE length(body) > 0) AS made, "
                                       "(SELECT count(DISTINCT stream) FROM record WHERE kind < 70) AS records, "
                                       "(SELECT count(*) FROM pulled WHERE kind = 1) AS rows")
        self.assertEqual([left[of] for of in ("people", "pictures", "made", "records", "rows")], [len(kept)] * 5)
        self.assertEqual(left["keys"], 2 * len(kept), "of a picture and of its small copy")
        self.assertEqual(len(list((tablet.vault / "blobs").glob("*.blob"))), left["keys"])
        checked = tablet.json("verify")
        self.assertEqual((checked["problems"], checked["strangePictureFiles"]), ([], 0))


class Away(FieldPlace):
    def test_f19_a_month_without_a_line_then_withdrawn(self):
        """The tablet closes and says so, the recovery code opens it without a line, nothing asks twice; withdrawn,
        it still sends and receives nothing."""
        tablet = self.tablet()
        code = tablet.run("create").stdout.splitlines()[1].strip()
        tablet.run("enrol", self.at.json("enrol", "--staff", DANA, "--url",
                                         f"https://127.0.0.1:{self.line.port}")["ticket"])
        tablet.run("sync")
        self.buy(tablet, "day 0")
        shift_clock(tablet, 10, 10)
        self.buy(tablet, "day 10")
        self.assertEqual(tablet.json("status")["daysWithoutContact"], 10)
        shift_clock(tablet, 30, 30)
        with self.assertRaises(Refused) as refused:
            self.buy(tablet, "day 30")
        self.assertIn("2 things are not yet at the office", refused.exception.stderr)
        codes = self.work / "code"
        codes.write_text(code + "\n", encoding="utf-8")
        tablet.run("keys", "recover", "--code-file", codes)  # read out over the telephone
        self.buy(tablet, "day 30")
        status = tablet.json("status")
        self.assertEqual((status["changesWaiting"], status["allAtOffice"]), (3, False))
        self.days_later(30, tablet)
        self.line.fates, self.line.harmless = BAD, False
        status = self.sync_until_green(tablet, 4 if FULL else 0)
        self.line.harmless = True
        self.assertEqual(status["changesAtOffice"], 3)
        self.assertEqual(tablet.json("status")["daysWithoutContact"], 0)

        self.buy(tablet, "before the word came", "--receipt", self.picture())
        self.at.run("device revoke", DANA)
        other, = self.write_people(self.work / "people.csv", 1)
        self.at.run("import", self.work / "people.csv")
        self.at.run("assign", "--patient", other, "--to", DANA)
        self.line.harmless = False
        for _ in range(30):
            done = tablet.run("sync", "--json", check=False, timeout=300)
            self.assertEqual(done.returncode, 1, "withdrawn is never well")
            status = json.loads(done.stdout)["status"]
            self.assertFalse(status["allAtOffice"])
            if "withdrawn" in done.stderr and (status["changesAtOffice"], status["picturesWaiting"]) == (4, 0):
                break
        self.line.harmless = True
        self.assertEqual((self.device()["changes"], self.at.json("verify")["pictures"]), (4, 1), "it may send")
        self.assertEqual([p["nhsNumber"] for p in tablet.json("patients")], [NUMBER], "and receives nothing")
        self.assertEqual(self.same_changes(tablet, self.device()), 4)

    def picture(self):
        file = self.work / "receipt.png"
        file.write_bytes(noise(self.dice, 96, 96))
        return str(file)


class Decisions(FieldPlace):
    def test_f25_each_decision_comes_back_to_the_version_it_was_made_on(self):
        """Tablets are away for up to 60 days, plans are changed after they were sent, people are reassigned."""
        visits = self.visits(60 if FULL else 3)
        self.at.run("scheme add", "--file", DATA / "schemes.json")
        for name, role in ((ROBIN, "coordinator"), (DECIDER, "panel")):
            self.at.run("staff add", name, "--role", role)
        tablet = self.enrolled(through_line=True)
        first = {who: tablet.json("visit", file)["planHash"] for who, file in visits.items()}
        tablet.run("sync")
        numbers = list(visits)
        changed, moved = numbers[0], numbers[1]
        tablet.run("plan", "set", changed, "contingency=changed after it was sent")
        newer = tablet.json("plan", "agree", changed, "--verbal")["planHash"]
        self.assertNotEqual(newer, first[changed])
        for place, who in enumerate(numbers):
            self.decide(first[who], ["--approve", "--refuse", "--return"][place] if place < 3 else
                        self.dice.choices(["--approve", "--return", "--refuse"], [6, 3, 1])[0])
        self.at.run("unassign", "--patient", moved, "--from", DANA)
        self.at.run("assign", "--patient", moved, "--to", ROBIN)
        at_office = {plan["planHash"]: plan for plan in self.at.json("plans")}
        self.assertEqual(len(at_office), len(visits))
        for who in numbers:
            if who != moved:
                self.buy(tablet, f"big {who}", "--receipt", self.picture(), who=who)
        self.days_later(self.dice.randrange(20, 61), tablet)
        self.first_over_a_thin_line(tablet)
        mine = [who for who in numbers if who != moved]
        self.same_decisions(tablet, mine, at_office)
        self.assertGreater(tablet.json("status")["picturesWaiting"], 0, "decisions come before pictures go")
        self.line.fates, self.line.harmless = BAD, False
        self.sync_until_green(tablet, 2 if FULL else 0)
        self.line.harmless = True
        robin = self.enrolled("robin", ROBIN)
        at_office = {plan["planHash"]: plan for plan in self.at.json("plans")}
        self.same_decisions(tablet, mine, at_office)
        self.same_decisions(robin, [moved], at_office)
        versions = {plan["planHash"]: plan["decision"] for plan in tablet.json("show", changed)["plans"]}
        self.assertIsNone(versions[newer], "a decision on what was sent before does not hold for what is sent now")
        self.assertIsNotNone(versions[first[changed]])
        self.decide(newer, "--approve")
        tablet.run("sync")
        at_office = {plan["planHash"]: plan for plan in self.at.json("plans")}
        self.same_decisions(tablet, mine, at_office)
        counted = [p["decision"] for who in mine for p in tablet.json("show", who)["plans"] if p["decision"]]
        counted += [p["decision"] for p in robin.json("show", moved)["plans"] if p["decision"]]
        self.assertEqual(len(counted), sum(1 for plan in at_office.values() if plan["decision"]))

    def visits(self, count):
        """NHS number to visit file: the project's own visits, given to as many people as are wanted."""
        own = [json.loads(file.read_text(encoding="utf-8")) for file in sorted((DATA / "visits").glob("V*.json"))]
        files = {}
        for place, who in enumerate(self.write_people(self.work / "people.csv", count)):
            visit = dict(own[place % len(own)], id=f"W{place}")
            visit["patient"] = {"nhsNumber": who, "family": f"SYNTHETIC{place + 1}", "given": "Alder", "title": "Mr",
                                "born": "1953-02-09", "gender": "male"}
            files[who] = self.work / f"W{place}.json"
            files[who].write_text(json.dumps(visit), encoding="utf-8")
        self.at.run("import", self.work / "people.csv")
        for who in files:
            self.at.run("assign", "--patient", who, "--to", DANA)
        return files

    def decide(self, plan, how):
        more = {"--approve": ["--line", "L1=decline:NOT_LINKED_OUTCOME:We could not see how this helps."],
                "--return": [], "--refuse": []}[how]
        self.at.run("decide", "--plan", plan, how, "--by", DECIDER, "--comment", f"said {self.dice.random()}", *more)

    def picture(self):
        file = self.work / "big.png"
        file.write_bytes(noise(self.dice, 700, 600))
        return str(file)

    def first_over_a_thin_line(self, tablet):
        """Killed as soon as more has gone up than all text is: inside the first picture."""
        self.line.rate, self.line.sent = 100_000, 0
        self.assertTrue(self.sync_killed_when(tablet, lambda: self.line.sent > 120_000), "no picture was under way")
        self.line.rate = None

    def same_decisions(self, tablet, people, at_office):
        for who in people:
            for plan in tablet.json("show", who)["plans"]:
                if plan["planHash"] not in at_office:
                    self.assertIsNone(plan["decision"], "nobody has decided on what never left the tablet")
                    continue
                theirs, ours = at_office[plan["planHash"]], plan["decision"]
                if theirs["decision"] is None:
                    self.assertIsNone(ours)
                    continue
                self.assertIsNotNone(ours, "a decision that did not come back")
                self.assertTrue(ours["verified"], ours)
                self.assertEqual(self.essence(ours), self.essence(theirs["decision"]))

    @staticmethod
    def essence(decision):
        same = {key: decision[key] for key in ("number", "kind", "comment", "hash", "validFrom", "validTo")}
        same["when"] = decision.get("officeMs", decision.get("officeTimeMs"))
        same["pence"] = {model: pence for model, pence in decision["authorisedPence"].items() if pence}
        same["lines"] = [(ln["ref"], ln["approved"], ln.get("code", ""), ln.get("reason", ""))
                         for ln in decision["lines"]]
        return same


if __name__ == "__main__":
    unittest.main(verbosity=2)
