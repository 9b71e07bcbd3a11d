"""What the tests of field failures share: an office with one person, tablets behind the bad line, kills, clocks, and
both sealed databases opened with SQLite's own shell."""
import json
import os
import random
import struct
import subprocess
import threading
import zlib
from pathlib import Path

from faulty_line import FaultyLine
from support import BIN, DATA, OFFICE_SECRET, TABLET_SECRET, Killed, Workplace, wait_until
from test_extension import Shell

FULL = os.environ.get("DOORSTEP_FULL") == "1"
NUMBER = "9990953139"
DANA, ROBIN = "Dana Example", "Robin Example"
DAY_S = 86_400
CLOCK = Path(os.environ.get("DOORSTEP_CLOCK_LIBRARY", BIN.parent / "lib" / "shifted_clock.so"))
# Everything the line can do but to stall, which costs 25 s of patience each time and is in test_faulty_line.
BAD = {"none": 3, "cut": 4, "drip": 1, "twice": 2, "mute": 2, "refuse": 1, "portal": 1, "gateway": 1}


def noise(dice, width, height):
    """A PNG of noise: what the camera's JPEG of it weighs is what the line has to carry."""
    rows = b"".join(b"\0" + dice.randbytes(width * 3) for _ in range(height))

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b""))


def shift_clock(program, days=0.0, boot_days=0.0, stands_at=None):
    """From the next start on the program believes this. Days that really passed move both; a wrong clock only the
    first; `stands_at` (seconds since 1970) is a clock that does not go."""
    if not CLOCK.is_file():  # the loader would only remark on it
        raise FileNotFoundError(f"{CLOCK}: build the target shifted_clock, or set DOORSTEP_CLOCK_LIBRARY")
    program.env.update(LD_PRELOAD=str(CLOCK), DOORSTEP_TEST_WALL_SHIFT=str(int(days * DAY_S)),
                       DOORSTEP_TEST_BOOT_SHIFT=str(int(boot_days * DAY_S)),
                       DOORSTEP_TEST_WALL_STANDS=str(stands_at or 0),
                       ASAN_OPTIONS="verify_asan_link_order=0")  # the sanitizer insists on being first


class FieldPlace(Workplace):
    def setUp(self):
        super().setUp()
        self.seed = int(os.environ.get("DOORSTEP_SEED", random.SystemRandom().randrange(1_000_000)))
        print(f"seed {self.seed}", flush=True)
        self.dice = random.Random(self.seed)
        self.at = self.office()
        self.at.start()
        self.at.run("staff add", DANA, "--role", "coordinator")
        self.at.run("import", DATA / "patients" / "caseload.json")
        self.at.run("assign", "--patient", NUMBER, "--to", DANA)
        self.line = FaultyLine(self.office_address, self.seed)
        self.line.harmless = True

    def tearDown(self):
        self.line.close()
        super().tearDown()

    def office_address(self):
        host, port = self.at.listen.rsplit(":", 1)
        return host, int(port)

    def enrolled(self, name="tablet", staff=DANA, through_line=False):
        tablet = self.tablet(name)
        tablet.run("create")
        more = ["--url", f"https://127.0.0.1:{self.line.port}"] if through_line else []
        digits = tablet.json("enrol", self.at.json("enrol", "--staff", staff, *more)["ticket"])["digits"]
        self.assertIn(digits, [each["digits"] for each in self.at.json("device list")], "both sides can compare them")
        tablet.run("sync")
        return tablet

    def buy(self, tablet, invoice, *more, amount="12.50", who=NUMBER):
        tablet.run("purchase", "add", who, "--item", "Boots", "--supplier", "Example Sports", "--amount", amount,
                   "--date", "2011-07-04", "--invoice", invoice, "--reason", "outside the plan", "--again", *more)

    def tell(self, tablet, text, who=NUMBER):
        tablet.run("case", "record", who, "informationGiven", "on=2011-07-04", f"text={text}")

    def invoices(self, tablet, who=NUMBER):
        return sorted(p["invoice"] for p in tablet.json("purchase", "list", who))

    def device(self, staff=DANA):
        return next(d for d in self.at.json("device list") if d["staff"] == staff)

    def truth(self, tablet, staff=DANA, status=None):
        """F6: green says the same as the office's own books. For staff with one tablet."""
        status, device = status or tablet.json("status"), self.device(staff)
        self.assertLessEqual(status["changesAtOffice"], device["changes"], "never more than is so")
        if status["allAtOffice"]:
            self.assertEqual(device["changes"], status["changesTotal"])
            self.assertEqual(status["picturesWaiting"], 0)
        return status

    def sync_until_green(self, tablet, kills, staff=DANA, after=None):
        """Over the line as it is, with a kill -9 of one side during the first `kills` tries; every green is
        compared with the office's books, and `after` is called each time."""
        struck = 0
        for turn in range(60):
            victim = self.dice.choice([tablet, self.at]) if turn < kills else None
            timer = threading.Timer(0.2 + self.dice.random() * 0.7, self.strike, [victim]) if victim else None
            if timer:
                timer.start()
            said = None
            try:
                out = tablet.run("sync", "--json", check=False, timeout=300).stdout
                said = json.loads(out)["status"] if out else None
            except Killed:
                struck += 1
            if timer:
                timer.cancel()
                timer.join()
            if self.at.server.poll() is not None:
                struck += 1
                self.at.start()
            status = self.truth(tablet, staff, said)
            if after:
                after(status)
            if status["allAtOffice"] and turn >= kills:
                print(f"  green after {turn + 1} tries, {struck} kills, met {self.line.met}", flush=True)
                return status
        self.fail(f"not green: {status}")

    def sync_killed_when(self, tablet, condition):
        """True when it was under way at that moment and is killed; False when it ended before."""
        sync = subprocess.Popen([tablet.binary, *tablet.before, "sync"], env=tablet.env, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(lambda: condition() or sync.poll() is not None, 300, 0.002)
        under_way = sync.poll() is None
        sync.kill()
        sync.wait()
        return under_way

    def strike(self, victim):
        process = victim.server if victim is self.at else victim.running
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()

    def days_later(self, days, *tablets):
        """Everybody's clock, the office too; it is started again. The tablets were not switched off."""
        self.at.stop()
        for program in (self.at, *tablets):
            shift_clock(program, days, days)
        self.at.start()

    # --- what is on the disks
    def rows(self, folder, secret, sql):
        file = self.work / "secret"
        file.write_text(secret + "\n", encoding="utf-8")
        file.chmod(0o600)
        code, out, err = Shell(folder, file).ask(".mode json", sql)
        self.assertEqual((code, err), (0, ""), sql)
        return json.loads(out) if out.strip() else []

    def on_tablet(self, tablet, sql):
        return self.rows(tablet.vault, TABLET_SECRET, sql)

    def same_changes(self, tablet, device):
        """Stops the office. Its log of one tablet is the tablet's journal, byte for byte; the number of changes."""
        self.at.stop()
        mine = self.on_tablet(tablet, "SELECT dseq, lower(hex(body)) AS body, lower(hex(sig)) AS sig FROM journal "
                                      "ORDER BY dseq")
        theirs = self.rows(self.at.data, OFFICE_SECRET, "SELECT dseq, lower(hex(body)) AS body, sig FROM change_log "
                                                        f"WHERE device = '{device['id']}' ORDER BY dseq")
        self.assertEqual(mine, theirs, "the changes, their order and their signatures")
        self.assertTrue(all(change["body"] for change in mine))
        return len(mine)

    def write_people(self, file, count):
        names = "NHS_Number,family,given,title,born,gender,address1,address2,address3,address4,address5,postcode," \
                "telephone,gp,died,confidentiality"
        numbers, lines, at = [], [names], 100_000
        while len(numbers) < count:
            at += 1
            nine = f"999{at:06d}"
            check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(nine)) % 11
            if check == 10:
                continue
            numbers.append(nine + str(0 if check == 11 else check))
            lines.append(f"{numbers[-1]},SYNTHETIC{len(numbers)},Alder,Mr,09/02/1953,M,1 Elm Row,,,,,LS2 7UE,,,,")
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return numbers
