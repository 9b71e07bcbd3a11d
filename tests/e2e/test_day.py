"""Goal: one whole day works, every figure agrees on both sides, and nothing readable reaches a disk.
Method: the demo itself, on every visit at hand, with the programs of this build; then its report is judged."""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from support import BIN, ROOT, Workplace, files_containing


class WholeDay(Workplace):
    def test_the_demo_plays_twice_and_its_report_is_true(self):
        temporary = self.work / "tmp"
        temporary.mkdir()
        work = self.work / "demo"
        for _ in range(2):  # a second run needs no manual clean-up
            done = subprocess.run(
                [sys.executable, str(ROOT / "platforms/linux/demo.py"), "--bin", str(BIN), "--work", str(work),
                 "--no-app", "--no-screens"],
                capture_output=True, text=True, timeout=600, env=dict(os.environ, TMPDIR=str(temporary)))
            self.assertEqual(done.returncode, 0, done.stdout[-3000:] + done.stderr[-3000:])
        report = json.loads((work / "report.json").read_text(encoding="utf-8"))
        self.assertEqual(report["problems"], [])
        self.assertGreaterEqual(len(report["visits"]), 3)
        for visit in report["visits"]:
            with self.subTest(visit=visit["visit"]):
                self.judge(visit)
        declined = [ln for v in report["visits"] for ln in v["decision"]["lines"] if not ln["approved"]]
        self.assertTrue(declined and all(ln["reason"] and ln["code"] for ln in declined))
        found, _ = files_containing([temporary], ["SYNTHETIC", "doorstep-visit"])
        self.assertEqual(found, [], "left readable in the temporary folder")

    def judge(self, visit):
        self.assertTrue(visit["expectHolds"], "the figures are those of the visit file's expect block")
        self.assertTrue(visit["verified"])
        self.assertEqual(visit["delivery"], "atOffice")
        self.assertEqual(visit["totalsPence"], visit["office"]["totalsPence"])
        self.assertIn(visit["office"]["state"], ("Approved", "PartApproved"))
        self.assertTrue(visit["purchases"])
        pdf = next((self.work / "demo" / "out").glob(f"plan-{visit['visit']}.pdf"))
        self.assertTrue(pdf.read_bytes().startswith(b"%PDF"))


class Truth(Workplace):
    def test_office_and_tablet_agree_on_every_number_while_work_waits(self):
        day = self.day()
        day.office_init()
        day.office.start()
        day.office_people(), day.office_import(), day.office_assign()
        day.tablet_create(), day.tablet_enrol(), day.tablet_sync()
        before = day.tablet.json("status")
        self.assertEqual(before["changesWaiting"], 0)
        day.office.stop()
        day.play(day.visits[0])
        waiting = day.tablet.json("status")
        self.assertFalse(waiting["allAtOffice"])
        self.assertGreater(waiting["changesWaiting"], 0)
        self.assertGreater(waiting["picturesWaiting"], 0)
        done = day.tablet.run("sync", check=False)
        self.assertEqual(done.returncode, 1, "no office: a sync is not done")
        self.assertIn("office", done.stderr.lower())
        self.assertEqual(day.tablet.json("status")["changesWaiting"], waiting["changesWaiting"])
        day.office.start()
        day.tablet_sync()
        after = day.tablet.json("status")
        self.assertTrue(after["allAtOffice"])
        self.assertEqual(after["changesAtOffice"], after["changesTotal"])
        plan = day.plan_at_office(day.visits[0])
        self.assertEqual(plan["state"], "Submitted")
        shown = day.office.run("plans", "--plan", plan["planHash"][:12]).stdout
        for line in day.files[day.visits[0]]["plan"]["lines"]:
            self.assertIn(f"  {line['ref']}  {line['item']}: ", shown, "whoever decides sees what they decide on")


class TwoProcesses(Workplace):
    def test_the_second_process_on_one_vault_says_so(self):
        day = self.day()
        day.office_init()
        day.office.start()
        second = day.office.run("serve", "--listen", "127.0.0.1:0", check=False, timeout=60)
        self.assertEqual(second.returncode, 1)
        self.assertRegex(second.stderr.lower(), "already|another|in use")
        self.assertEqual(day.office.json("plans"), [], "other commands go through the running server")


if __name__ == "__main__":
    unittest.main(verbosity=2)
