"""Goal: reassignment, two versions of a field, an office put back to a copy and tablets that end lose nothing and
leave nothing behind.
Method: the real programs; one office, two tablets; afterwards both sides are asked, and the sealed databases opened
with SQLite's own shell."""
import json
import unittest

from support import DATA, TABLET_SECRET, Refused, Workplace
from test_extension import Shell

NUMBER = "9990953139"
DANA, ROBIN = "Dana Example", "Robin Example"


class HandOver(Workplace):
    def setUp(self):
        super().setUp()
        self.at = self.office()
        self.at.start()
        for name in (DANA, ROBIN):
            self.at.run("staff add", name, "--role", "coordinator")
        self.at.run("import", DATA / "patients" / "caseload.json")
        self.at.run("assign", "--patient", NUMBER, "--to", DANA)
        self.dana = self.enrolled("dana", DANA)

    def enrolled(self, name, staff):
        tablet = self.tablet(name)
        tablet.run("create")
        tablet.run("enrol", self.at.json("enrol", "--staff", staff)["ticket"])
        tablet.run("sync")
        return tablet

    def buy(self, tablet, invoice, amount="12.50"):
        tablet.run("purchase", "add", NUMBER, "--item", "Boots", "--supplier", "Example Sports", "--amount", amount,
                   "--date", "2011-07-04", "--invoice", invoice, "--reason", "outside the plan", "--again")

    def event(self, tablet, text):
        tablet.run("case", "record", NUMBER, "informationGiven", "on=2011-07-04", f"text={text}")

    def people(self, tablet):
        return [person["nhsNumber"] for person in tablet.json("patients")]

    def rows(self, tablet, sql):
        secret = self.work / "secret"
        secret.write_text(TABLET_SECRET + "\n", encoding="utf-8")
        secret.chmod(0o600)
        code, out, err = Shell(tablet.vault, secret).ask(".mode json", sql)
        self.assertEqual((code, err), (0, ""))
        return json.loads(out) if out.strip() else []

    def test_a_person_moves_to_a_colleague(self):
        self.buy(self.dana, "early")
        self.dana.run("sync")
        self.at.run("unassign", "--patient", NUMBER, "--from", DANA)
        self.at.run("assign", "--patient", NUMBER, "--to", ROBIN)
        for _ in range(2):
            self.dana.run("vault", "snapshot")
        self.buy(self.dana, "late")  # she does not know yet
        self.event(self.dana, "told on the doorstep")
        self.dana.run("sync")
        status = self.dana.json("status")
        self.assertTrue(status["allAtOffice"], status)
        self.assertEqual((status["changesHandedOver"], status["needsAttention"]), (1, 0))
        self.assertEqual(self.people(self.dana), [])
        copies = self.dana.json("vault", "snapshots")["copies"]
        self.assertEqual([copy["number"] > 2 for copy in copies], [True], "older copies hold the person no longer")
        self.assertIn("hand-over", json.dumps(status["waiting"]))
        late = self.at.json("late list")
        self.assertEqual([(w["nhsNumber"], w["author"], w["what"]) for w in late], [(NUMBER, DANA, "event")])
        self.robin = self.enrolled("robin", ROBIN)
        bought = {p["invoice"] for p in self.robin.json("purchase", "list", NUMBER)}
        self.assertEqual(bought, {"early", "late"}, "money counts at once")
        self.assertNotIn("told on the doorstep", self.robin.run("case", "show", NUMBER, "--json").stdout)
        self.assertEqual(self.at.json("late adopt", "--patient", NUMBER, "--by", ROBIN)["taken"], 1)
        self.robin.run("sync")
        self.assertIn("told on the doorstep", self.robin.run("case", "show", NUMBER, "--json").stdout)
        self.assertEqual(self.at.json("late list"), [])
        tablets = {t["staff"]: t for t in self.at.json("device list")}
        self.assertEqual(len(tablets[DANA]["purged"]), 1)
        self.at.run("backup", "--to", self.work / "copy")
        self.dana.run("sync")
        left = self.rows(self.dana, "SELECT (SELECT count(*) FROM pulled WHERE kind = 1) + (SELECT count(*) FROM person)"
                                    " + (SELECT count(*) FROM view) + (SELECT count(*) FROM record WHERE kind < 70)"
                                    " + (SELECT count(*) FROM journal WHERE length(body) > 0) AS n")
        self.assertEqual(left, [{"n": 0}], "nothing about the person is left")
        self.assertEqual(self.dana.json("verify")["problems"], [])
        self.at.run("assign", "--patient", NUMBER, "--to", DANA)  # and back again
        self.dana.run("sync")
        self.assertEqual(self.people(self.dana), [NUMBER])
        self.assertEqual({p["invoice"] for p in self.dana.json("purchase", "list", NUMBER)}, {"early", "late"})
        self.assertEqual(self.at.json("verify")["problems"], [])

    def test_two_versions_of_a_field(self):
        self.at.run("assign", "--patient", NUMBER, "--to", ROBIN)
        self.robin = self.enrolled("robin", ROBIN)
        self.dana.run("plan", "new", NUMBER)
        self.dana.run("plan", "set", NUMBER, "contingency=as it was", "months=12")
        self.dana.run("sync")
        self.robin.run("sync")
        self.dana.run("plan", "set", NUMBER, "contingency=as Dana has it", "months=9")
        self.robin.run("plan", "set", NUMBER, "contingency=as Robin has it", "noticeDays=14")
        self.dana.run("sync")
        self.robin.run("sync")
        self.dana.run("sync")
        for tablet in (self.dana, self.robin):
            clash, = tablet.json("conflicts", "list")
            self.assertEqual((clash["what"], clash["wasOnce"]), ("Contingency", "as it was"))
            self.assertEqual({v["words"] for v in clash["versions"]}, {"as Dana has it", "as Robin has it"})
            self.assertEqual({v["who"] for v in clash["versions"]}, {DANA, ROBIN})
            draft = tablet.json("show", NUMBER)["draft"]
            self.assertEqual((draft["months"], draft["noticeDays"]), (9, 14), "other fields are merged")
        self.robin.run("conflicts", "resolve", clash["id"], "--text", "as both have it")
        self.robin.run("sync")
        self.dana.run("sync")
        for tablet in (self.dana, self.robin):
            self.assertEqual(tablet.json("conflicts", "list"), [])
            self.assertEqual(tablet.json("show", NUMBER)["draft"]["contingency"], "as both have it")

    def test_an_office_put_back_gets_everything_again(self):
        self.buy(self.dana, "before")
        self.dana.run("sync")
        self.at.run("backup", "--to", self.work / "copy")
        self.buy(self.dana, "after")
        self.event(self.dana, "after the copy")
        self.dana.run("sync")
        self.assertTrue(self.dana.json("status")["allAtOffice"])
        self.at.kill()
        again = self.office("again", org=None)
        again.listen = self.at.listen
        again.run("restore", "--from", self.work / "copy")
        again.start()
        self.assertEqual(again.json("verify")["problems"], [])
        self.dana.run("sync")
        self.assertTrue(self.dana.json("status")["allAtOffice"])
        changes = {t["staff"]: t["changes"] for t in again.json("device list")}
        self.assertEqual(changes[DANA], self.dana.json("status")["changesTotal"])
        self.assertEqual({p["invoice"] for p in self.dana.json("purchase", "list", NUMBER)}, {"before", "after"})
        self.assertEqual(again.json("verify")["problems"], [])
        self.at = again

    def test_tablets_end(self):
        self.buy(self.dana, "unsent")
        self.at.run("device wipe", DANA)
        done = self.dana.run("sync", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("erased", done.stderr)
        self.assertFalse((self.dana.vault / "vault.hdr").exists())
        tablets = {t["staff"]: t for t in self.at.json("device list")}
        self.assertIsNotNone(tablets[DANA]["wipe"]["obeyedMs"])
        self.assertEqual(tablets[DANA]["changes"], 1, "what was unsent came first")
        with self.assertRaises(Refused):
            self.dana.run("status")
        self.robin = self.enrolled("robin", ROBIN)
        self.at.run("device revoke", ROBIN)
        done = self.robin.run("sync", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("withdrawn", done.stderr)
        self.robin.run("status")  # nothing is erased without an order


if __name__ == "__main__":
    unittest.main(verbosity=2)
