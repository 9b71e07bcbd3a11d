"""What the end-to-end tests share: where the programs and the data are, and a folder of their own."""
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "platforms" / "linux"))
from demo import Day, find_data, problems_of  # noqa: E402,F401
from doorstep_drive import Killed, Office, Refused, Tablet, files_containing, wait_until  # noqa: E402,F401

BIN = Path(os.environ.get("DOORSTEP_BIN_DIR", ROOT / "build" / "debug" / "bin"))
SHARED = Path(os.environ.get("DOORSTEP_SHARED_DATA", ROOT.parent / "shared" / "data"))
DATA = ROOT / "tests" / "data"
OFFICE_SECRET, TABLET_SECRET = "office secret for tests 1", "tablet secret for tests 1"


class Workplace(unittest.TestCase):
    """A temporary folder, removed afterwards; servers started here are stopped by their process id."""

    def setUp(self):
        self.work = Path(tempfile.mkdtemp(prefix="doorstep-e2e-"))
        self.offices = []

    def tearDown(self):
        for office in self.offices:
            office.stop()
        shutil.rmtree(self.work, ignore_errors=True)

    def day(self, own_data=True):
        visits, caseload, schemes = find_data(ROOT)
        if own_data:
            visits, caseload = [v for v in visits if v.name.startswith("V")], caseload[:1]
        day = Day(BIN, self.work, visits, caseload, schemes, secrets=(OFFICE_SECRET, TABLET_SECRET))
        self.offices.append(day.office)
        return day

    def office(self, name="office", org="5QE"):
        office = Office(BIN / "doorstep-office", self.work / name, OFFICE_SECRET)
        self.offices.append(office)
        if org:
            office.run("init", "--org", org)
        return office

    def tablet(self, name="tablet"):
        return Tablet(BIN / "doorstepctl", self.work / name, TABLET_SECRET)
