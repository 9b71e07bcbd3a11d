#!/usr/bin/env python3
"""Goal: a vault changes its cipher as a person would make it, and nothing of it is lost when that is killed.

Method: `doorstepctl vault convert` on a tablet with purchases, with kill -9 at random moments, to and fro; before and after
each the same people and purchases are there. Where the build's libsodium has no AEGIS-256 (Debian 12), the refusal is
what is tested, and that it changed nothing."""
import os
import subprocess
import time
import unittest

from field import FieldPlace, NUMBER
from support import BIN, Refused

ROUNDS = 60 if os.environ.get("DOORSTEP_FULL") == "1" else 8
OTHER = {"aegis256": "xchacha20poly1305", "xchacha20poly1305": "aegis256"}


class ConvertTest(FieldPlace):
    def records(self, tablet):
        return tablet.json("patients"), tablet.json("purchase", "list", NUMBER)

    def command(self, tablet, cipher):
        return [str(BIN / "doorstepctl"), "--vault", str(tablet.vault), "vault", "convert", "--cipher", cipher]

    def test_a_conversion_that_is_killed_loses_nothing(self):
        tablet = self.enrolled()
        for n in range(12):
            self.buy(tablet, f"INV-{n}")
        before = self.records(tablet)
        files = {path.name: path.read_bytes() for path in tablet.vault.iterdir() if path.name.startswith("vault.db")}
        try:
            tablet.run("vault", "convert", "--cipher", "aegis256")
        except Refused as refused:
            self.assertIn("libsodium 1.0.19", str(refused))
            self.assertEqual(files, {name: (tablet.vault / name).read_bytes() for name in files}, "nothing was changed")
            return
        self.assertEqual(self.records(tablet), before)
        begun = time.monotonic()
        tablet.run("vault", "convert", "--cipher", "xchacha20poly1305")
        takes = time.monotonic() - begun
        to, kills, whole = "aegis256", 0, 0
        for _ in range(ROUNDS):
            program = subprocess.Popen(self.command(tablet, to), env=tablet.env, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.PIPE, text=True)
            time.sleep(takes * self.dice.random() * 1.1)
            if program.poll() is None:
                program.kill()
                kills += 1
            _, said = program.communicate()
            if program.returncode == 0 or "already" in said:
                to, whole = OTHER[to], whole + 1
            self.assertEqual(self.records(tablet), before)
        self.assertIn("All is well", tablet.run("verify").stdout)
        self.buy(tablet, "INV-after")
        tablet.run("sync")
        self.truth(tablet)
        print(f"  {kills} kills, {whole} conversions came to their end", flush=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
