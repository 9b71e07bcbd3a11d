"""Goal: bad input at each command line gets a clear error, exit 1 or 2, and nothing half-written.
Method: a table of command lines; after each one the data folders are as they were."""
import hashlib
import unittest

from support import Workplace


def picture(folder):
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*"))
            if p.is_file() and p.name != "vault.lock"}


class OfficeCommands(Workplace):
    def test_bad_input(self):
        office = self.office()
        before = picture(office.data)
        rows = [
            (2, "no such command", "frobnicate", []),
            (1, "a second init", "init", ["--org", "5QE"]),
            (1, "unknown patient", "assign", ["--patient", "9990953139", "--to", "Nobody"]),
            (1, "NHS number with a wrong check digit", "assign", ["--patient", "9991234567", "--to", "Nobody"]),
            (1, "ticket for nobody", "enrol", ["--staff", "Nobody"]),
            (2, "unknown role", "staff add", ["A", "--role", "emperor"]),
            (1, "a scheme that ends before it starts", "scheme add",
             ["--name", "X", "--principal", "5QE", "--orgs", "5QE", "--from", "2012-01-01", "--until", "2011-01-01"]),
            (1, "a scheme of four years", "scheme add",
             ["--name", "X", "--principal", "5QE", "--orgs", "5QE", "--from", "2010-01-01", "--until", "2014-01-01"]),
            (1, "a plan nobody has", "decide", ["--plan", "00" * 32, "--approve"]),
            (1, "a hash that is none", "decide", ["--plan", "hello", "--approve"]),
            (2, "approve and refuse at once", "decide", ["--plan", "00" * 32, "--approve", "--refuse"]),
            (1, "listen where nobody can", "serve", ["--listen", "256.1.1.1:1"]),
        ]
        for code, name, command, args in rows:
            with self.subTest(row=name):
                done = office.run(command, *args, check=False)
                self.assertIn(done.returncode, (1, 2), done.stdout + done.stderr)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertTrue(done.stderr.strip() or done.returncode == 2)
                self.assertEqual(picture(office.data), before)

    def test_wrong_passphrase_changes_nothing(self):
        office = self.office()
        before = picture(office.data)
        office.env["DOORSTEP_PASSPHRASE"] = "not the passphrase at all"
        done = office.run("plans", "--json", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("passphrase", done.stderr.lower())
        self.assertEqual({k: v for k, v in picture(office.data).items() if not k.endswith("vault.hdr")},
                         {k: v for k, v in before.items() if not k.endswith("vault.hdr")})


class TabletCommands(Workplace):
    def test_bad_input(self):
        tablet = self.tablet()
        self.assertEqual(tablet.run("status", check=False).returncode, 1, "no vault yet")
        self.assertFalse(tablet.vault.exists() and any(tablet.vault.iterdir()), "a question made files")
        tablet.run("create")
        broken = self.work / "broken.json"
        broken.write_text('{"format": "doorstep-visit/1", "patient": 7}')
        before = picture(tablet.vault)
        rows = [
            (2, "no such command", ["frobnicate"]),
            (2, "no command", []),
            (1, "create again", ["create"]),
            (1, "a ticket that is none", ["enrol", "DOORSTEP1.nonsense"]),
            (1, "a ticket of another kind", ["enrol", "hello"]),
            (1, "sync before enrolment", ["sync"]),
            (1, "unknown patient", ["show", "9990953139"]),
            (1, "NHS number with a wrong check digit", ["show", "9991234567"]),
            (1, "letters for an NHS number", ["show", "hello"]),
            (1, "a visit file that is not there", ["visit", str(self.work / "none.json")]),
            (1, "a visit file of the wrong shape", ["visit", str(broken)]),
            (2, "a purchase without an amount", ["purchase", "add", "9990953139", "--item", "Bicycle"]),
            (1, "export of nobody", ["export", "--pdf", str(self.work / "out.pdf"), "9990953139"]),
        ]
        for code, name, args in rows:
            with self.subTest(row=name):
                done = tablet.run(*args, check=False)
                self.assertEqual(done.returncode, code, done.stdout + done.stderr)
                self.assertTrue(done.stderr.strip() or code == 2)
                self.assertEqual(sorted(picture(tablet.vault)), sorted(before))
        self.assertFalse((self.work / "out.pdf").exists())

    def test_wrong_passphrase(self):
        tablet = self.tablet()
        tablet.run("create")
        tablet.env["DOORSTEP_PASSPHRASE"] = "not the passphrase at all"
        done = tablet.run("status", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("passphrase", done.stderr.lower())


if __name__ == "__main__":
    unittest.main(verbosity=2)
