"""Goal: a damaged tablet can be helped with the programs alone, and the office is never told a lie.
Method: a tablet that has worked with a real office is damaged on disk; then a copy is put back, the rest is
salvaged, and a rescue file goes to the office and is opened there."""
import shutil
import unittest

from support import BIN, Refused, Tablet, Workplace

PAGE = 4096


def damage(database, first, step=3):
    content = bytearray(database.read_bytes())
    for at in range(first * PAGE + 100, len(content), step * PAGE):
        content[at] ^= 1
    database.write_bytes(bytes(content))


class Repair(Workplace):
    def worked(self):
        day = self.day()
        day.office_init()
        day.office.start()
        day.office_people(), day.office_import(), day.office_assign()
        day.tablet_create(), day.tablet_enrol(), day.tablet_sync()
        return day

    def test_a_copy_put_back_asks_the_office_and_what_is_newer_there_is_said(self):
        day = self.worked()
        tablet = day.tablet
        copy = tablet.json("vault", "snapshot")
        self.assertEqual(copy["number"], 1)
        day.play(day.visits[0])
        day.tablet_sync()
        self.assertTrue(tablet.json("status")["allAtOffice"])
        self.assertEqual(tablet.json("vault", "check")["damagedPages"], 0)
        folder = self.folder(tablet)
        damage(folder / "vault.db", 0)
        before = (folder / "vault.db").read_bytes()
        with self.assertRaises(Refused):
            tablet.json("vault", "check")
        with self.assertRaises(Refused):
            tablet.json("status")
        self.assertEqual((folder / "vault.db").read_bytes(), before, "nothing was changed")
        restored = tablet.json("vault", "restore")
        self.assertEqual(restored["number"], 1)
        self.assertEqual((folder / restored["keptIn"] / "vault.db").read_bytes(), before)
        self.assertFalse(tablet.json("status")["allAtOffice"])
        day.tablet_sync()
        status = tablet.json("status")
        self.assertFalse(status["allAtOffice"])
        self.assertIn("later record", status["putBack"])
        tablet.json("vault", "snapshot")

    def test_salvage_and_a_rescue_file(self):
        day = self.worked()
        tablet = day.tablet
        day.play(day.visits[0])
        tablet.json("vault", "snapshot")
        folder = self.folder(tablet)
        damage(folder / "vault.db", 1)
        files = {p: p.read_bytes() for p in folder.glob("vault.*")}
        new = self.work / "salvaged"
        report = tablet.json("vault", "salvage", "--into", str(new))
        self.assertFalse(report["whole"])
        self.assertTrue(report["missing"])
        self.assertGreater(sum(t["rows"] for t in report["tables"]), 20)
        salvaged = Tablet(BIN / "doorstepctl", new, tablet.secret)
        self.assertIn("salvaged", salvaged.json("status")["putBack"])
        bundle = self.work / "tablet.rescue"
        tablet.json("vault", "rescue", "--to", str(bundle))
        self.assertNotIn(b"vault.db", bundle.read_bytes())
        words = self.work / "words"
        words.write_text("passphrase of the support desk\n", encoding="utf-8")
        opened = self.work / "at-office"
        # While the office serves: the bundle is opened by the process that has the keys.
        day.office.run("rescue-open", str(bundle), "--into", str(opened), "--folder-passphrase-file", str(words))
        with self.assertRaises(Refused):
            day.office.run("rescue-open", str(bundle), "--into", str(opened), "--folder-passphrase-file", str(words))
        desk = Tablet(BIN / "doorstepctl", opened, "passphrase of the support desk")
        again = desk.json("vault", "salvage", "--into", str(self.work / "desk"))
        self.assertEqual([t["rows"] for t in again["tables"]], [t["rows"] for t in report["tables"]])
        for path, content in files.items():
            if not path.name.startswith("vault.hdr"):
                self.assertEqual(path.read_bytes(), content, path.name)
        shutil.rmtree(new)

    def folder(self, tablet):
        return tablet.vault


if __name__ == "__main__":
    unittest.main(verbosity=2)
