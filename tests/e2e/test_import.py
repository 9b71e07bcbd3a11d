"""Goal: patients arrive as other systems send them; a broken file changes nothing and is answered in one line.
Method: our own samples, the NHS example records when they are at hand, and files broken in named ways."""
import json
import unittest

from support import DATA, SHARED, Workplace


class Import(Workplace):
    def setUp(self):
        super().setUp()
        self.desk = self.office()

    def records(self, path):
        return [r for f in self.desk.json("import", path)["files"] for r in f["records"]]

    def test_the_same_file_twice_changes_nothing(self):
        caseload = DATA / "patients" / "caseload.json"
        first = self.records(caseload)
        self.assertTrue(all(r["result"] == "imported" for r in first), first)
        self.assertTrue(all(r["result"] == "unchanged" for r in self.records(caseload)))

    def test_every_example_record_is_answered_in_words(self):
        files = sorted((SHARED / "pds").glob("*.json"))
        if not files:
            self.skipTest("the NHS example records are not at hand")
        for path in files:
            with self.subTest(file=path.name):
                for record in self.records(path):
                    self.assertIn(record["result"], ("imported", "updated", "unchanged", "refused"))
                    self.assertTrue(record["result"] != "refused" or len(record["reason"]) > 10)

    def test_states_reach_the_tablet(self):
        files = [SHARED / "pds" / n for n in ("Sensitive_Patient.json", "dateOfDeath_searchset.json",
                                              "patient_9000000033.json", "patient_9732110317.json")]
        if not files[0].exists():
            self.skipTest("the NHS example records are not at hand")
        self.desk.run("staff add", "Dana Example", "--role", "coordinator")
        self.desk.run("import", *files)
        numbers = {"restricted": "9000000025", "dead": "9733163201", "minimal": "9000000033", "names": "9732110317"}
        for number in numbers.values():
            self.desk.run("assign", "--patient", number, "--to", "Dana Example")
        self.desk.start()
        tablet = self.tablet()
        tablet.run("create")
        tablet.run("enrol", self.desk.json("enrol", "--staff", "Dana Example")["ticket"])
        tablet.run("sync")
        restricted = tablet.json("show", numbers["restricted"])["person"]
        self.assertEqual((restricted["restricted"], restricted["deceased"]), (True, True))
        self.assertFalse(restricted.get("address"))
        self.assertTrue(tablet.json("show", numbers["dead"])["person"]["deceased"])
        self.assertEqual(tablet.json("show", numbers["minimal"])["person"]["name"], "Name not recorded")
        self.assertIn("SANDERSON", tablet.json("show", numbers["names"])["person"]["name"].upper())

    def test_broken_files(self):
        patient = {"resourceType": "Patient", "identifier": [
            {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990001014"}]}
        good = json.dumps(patient).encode()
        broken = {
            "empty": b"",
            "cut off": good[:-7],
            "wrong type": json.dumps({"resourceType": "Observation"}).encode(),
            "a list": b"[1, 2, 3]",
            "a number": b"7",
            "invalid UTF-8": good.replace(b"Patient", b"Pat\xff\xfeient"),
            "10,000 levels": b'{"resourceType":"Patient","x":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
            "50 MB": b'{"resourceType":"Patient","x":"' + b"a" * 50_000_000 + b'"}',
            "binary": bytes(range(256)) * 16,
        }
        for name, content in broken.items():
            with self.subTest(file=name):
                path = self.work / "broken.json"
                path.write_bytes(content)
                done = self.desk.run("import", DATA / "patients" / "caseload.json", path, check=False)
                self.assertEqual(done.returncode, 1)
                self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
        missing = self.desk.run("import", self.work / "no such file.json", check=False)
        self.assertEqual(missing.returncode, 1)
        self.assertNotIn("9990001014", json.dumps(self.desk.json("plans")))
        first = self.records(DATA / "patients" / "caseload.json")
        self.assertTrue(all(r["result"] == "imported" for r in first), "a broken file left something behind")

    def test_check_digit(self):
        path = self.work / "wrong.json"
        path.write_text(json.dumps({"resourceType": "Patient", "identifier": [
            {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9991234567"}]}))
        record, = self.records(path)
        self.assertEqual(record["result"], "refused")
        self.assertIn("check", record["reason"].lower())


if __name__ == "__main__":
    unittest.main(verbosity=2)
