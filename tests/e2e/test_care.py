"""Goal: what the organisation decides about rules reaches the tablet and is applied there; the office refuses what a
guard forbids; counts and payments can be had. Method: the real programs, one visit, each answer judged."""
import unittest

from support import Refused, Workplace


class Care(Workplace):
    def setUp(self):
        super().setUp()
        self.day_ = self.day()
        day = self.day_
        day.office_init()
        day.office.start()
        day.office_people(), day.office_import(), day.office_assign()
        day.tablet_create(), day.tablet_enrol(), day.tablet_sync()
        self.visit = day.visits[0]
        self.number = day.number(self.visit)

    def refusal(self, program, *args):
        with self.assertRaises(Refused) as caught:
            program.run(*args)
        self.assertEqual(caught.exception.code, 1)
        return str(caught.exception)

    def test_weights_of_rules_travel(self):
        office, tablet = self.day_.office, self.day_.tablet
        self.assertEqual(tablet.json("rules", "--changed")["rules"], [])
        self.assertIn("may not be weaker", self.refusal(office, "rules set", "R-12", "--severity", "WARN",
                                                        "--reason", "We know better"))
        office.run("rules set", "R-101", "--severity", "REQUIRE", "--reason", "We ask everybody.")
        at_office = office.json("rules list")
        self.day_.tablet_sync()
        changed = tablet.json("rules", "--changed")
        self.assertEqual([(r["rule"], r["severity"], r["organisation"]) for r in changed["rules"]],
                         [("R-101", "REQUIRE", "We ask everybody.")])
        self.assertEqual(changed["hash"], at_office["hash"], "both sides go by the same rules")
        tablet.run("plan", "new", self.number, "--organisation", "5QE")
        asked = [f for f in tablet.json("plan", "check", self.number)["findings"] if f["rule"] == "R-101"]
        self.assertEqual([f["severity"] for f in asked], ["REQUIRE"])
        self.assertEqual(asked[0]["organisation"], "We ask everybody.")
        office.run("rules reset", "R-101")
        self.day_.tablet_sync()
        self.assertEqual(tablet.json("rules", "--changed")["rules"], [])

    def test_guards_payments_and_counts(self):
        office, tablet, day = self.day_.office, self.day_.tablet, self.day_
        day.play(self.visit)
        day.tablet_sync()
        day.decide(self.visit, "all")
        day.tablet_sync()
        case = ("--patient", self.number)
        self.assertIn("Say why", self.refusal(office, "case record", "suspended", *case))
        self.assertIn("cannot be done now", self.refusal(office, "case record", "closed", *case))
        office.run("case record", "suspended", *case, "--text", "In hospital.")
        self.assertEqual(office.json("case show", *case)["state"], "suspended")
        day.tablet_sync()
        shown = tablet.json("case", "show", self.number)
        self.assertEqual(shown["state"], "suspended")
        self.assertIn("resumed", [s["step"] for s in shown["steps"]])
        paid = office.json("payments", "--from", "2000-01-01", "--until", "2030-01-01")
        self.assertTrue(paid and all(p["held"] == "The payments are paused." for p in paid))
        self.assertTrue(tablet.json("plan", "payments", self.number))
        counted = office.json("report", "--from", "2000-04-01", "--until", "2030-03-31")
        self.assertEqual(sum(r["started"] for r in counted["rows"]), 1)
        self.assertEqual(counted["waiting"], 0)
        hidden = office.json("report", "--from", "2000-04-01", "--until", "2030-03-31", "--suppress")
        self.assertEqual({r["started"] for r in hidden["rows"]}, {"under 5"})


if __name__ == "__main__":
    unittest.main(verbosity=2)
