#!/usr/bin/env python3
"""Goal: support opens a tablet's vault in SQLite's own shell, gets everything out, harms nothing, leaks nothing.

Method: doorstepctl makes the vault; Debian's sqlite3 loads the extension. What the shell dumps is restored into a
plain database and dumped again; what must be refused is tried; files are compared byte for byte.
"""
import os
import shutil
import subprocess
import unittest

from support import BIN, TABLET_SECRET, Workplace, files_containing

EXTENSION = BIN.parent / "lib" / "doorstep_vault"
NAMES = ["Wilhelmina Quackenbush", "Bartholomew Fotheringay"]
FILL = f"""CREATE TABLE probe(id INTEGER PRIMARY KEY, name TEXT, note TEXT, raw BLOB, amount REAL);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
INSERT INTO probe SELECT i, iif(i % 2, '{NAMES[0]}', '{NAMES[1]}'), printf('note %d of a visit', i), randomblob(300),
 i / 7.0 FROM n;
CREATE INDEX probe_name ON probe(name);
CREATE VIRTUAL TABLE probe_text USING fts5(note, content='probe', content_rowid='id');
INSERT INTO probe_text(probe_text) VALUES('rebuild');"""


class Shell:
    """Debian's sqlite3 with one vault open."""

    def __init__(self, vault, secret_file, extra=""):
        self.vault, self.secret_file, self.extra = vault, secret_file, extra
        self.env = dict(os.environ, LC_ALL="C.UTF-8")
        self.env.pop("DOORSTEP_PASSPHRASE_FILE", None)
        # Built with sanitizers, the module needs their run time in the shell; the shell's own leaks are not ours.
        if os.environ.get("DOORSTEP_SANITIZER_LIBRARY"):
            self.env["LD_PRELOAD"] = os.environ["DOORSTEP_SANITIZER_LIBRARY"]
            self.env["ASAN_OPTIONS"] = "detect_leaks=0"

    def start(self, *commands, stdin=subprocess.DEVNULL):
        uri = f"file:{self.vault}?vfs=doorstep&passphrase_file={self.secret_file}{self.extra}"
        argv = ["sqlite3", "-batch", "-cmd", f".load {EXTENSION}", "-cmd", f".open '{uri}'", ":memory:", *commands]
        return subprocess.Popen(argv, env=self.env, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                text=True)

    def ask(self, *commands):
        """Exit code, answer, complaint."""
        process = self.start(*commands)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err


def bytes_of(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@unittest.skipUnless(shutil.which("sqlite3"), "the package sqlite3 is not installed")
class ExtensionTest(Workplace):
    def setUp(self):
        super().setUp()
        self.tablet_program = self.tablet()
        self.tablet_program.run("create")
        self.vault = self.tablet_program.vault
        self.secret = self.file("secret", TABLET_SECRET + "\n")
        self.shell = Shell(self.vault, self.secret)
        self.must(FILL)

    def file(self, name, text, mode=0o600):
        path = self.work / name
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def must(self, *commands, shell=None):
        code, out, err = (shell or self.shell).ask(*commands)
        self.assertEqual((code, err), (0, ""), commands)
        return out

    def refused(self, *commands, shell=None):
        code, out, err = (shell or self.shell).ask(*commands)
        self.assertTrue(code != 0 or err, f"{commands} went through: {out}")
        return err

    def plain(self, *commands, stdin=None):
        done = subprocess.run(["sqlite3", "-batch", str(self.work / "plain.db"), *commands], input=stdin,
                              capture_output=True, text=True, timeout=120, check=True)
        self.assertEqual(done.stderr, "")
        return done.stdout

    def test_dump_and_restore_are_equal(self):
        dump = self.must(".dump")
        self.assertGreater(dump.count("INSERT INTO probe "), 399)
        self.plain(stdin=dump)
        self.assertEqual(self.plain(".dump"), dump)
        self.assertEqual(self.plain(".sha3sum"), self.must(".sha3sum"))
        found = "SELECT count(*), sum(amount) FROM probe WHERE id IN (SELECT rowid FROM probe_text('visit'))"
        self.assertEqual(self.must(found), self.plain(found))
        self.assertEqual(self.must("PRAGMA integrity_check", "PRAGMA foreign_key_check"), "ok\n")

    def test_the_tablet_finds_its_vault_as_it_was(self):
        self.must("DROP TABLE probe_text", "DROP TABLE probe", "VACUUM")
        self.tablet_program.run("unlock-test")
        self.tablet_program.run("verify")

    def test_settings_that_protect_the_vault_hold(self):
        settings = ["locking_mode", "journal_mode", "synchronous", "cache_spill", "temp_store", "secure_delete"]
        answers = self.must(*[f"PRAGMA {setting}" for setting in settings]).split()
        self.assertEqual(answers, ["exclusive", "wal", "2", "0", "2", "1"])
        for harm in ["PRAGMA journal_mode=DELETE", "PRAGMA locking_mode=NORMAL", "PRAGMA synchronous=OFF",
                     "PRAGMA page_size=8192", "PRAGMA writable_schema=ON", "PRAGMA mmap_size=1000000",
                     f"ATTACH '{self.work / 'other.db'}' AS other"]:
            with self.subTest(harm):
                self.assertIn("not authorized", self.refused(harm))
        self.assertEqual([path.name for path in self.vault.glob("*-journal")], [])
        self.assertFalse((self.work / "other.db").exists())

    def test_no_copy_in_clear(self):
        for command in [".backup", ".save", ".clone"]:
            with self.subTest(command):
                target = self.work / f"copy{command}.db"
                self.refused(f"{command} {target}")
                self.assertEqual(target.stat().st_size if target.exists() else 0, 0)
        self.refused(f".restore {self.work / 'nothing.db'}")
        self.must(f"VACUUM INTO '{self.work / 'sealed.db'}'")
        self.assertGreater((self.work / "sealed.db").stat().st_size, 100_000)
        self.secret.unlink()
        found, count = files_containing([self.work], NAMES + ["SQLite format 3", "CREATE TABLE"])
        self.assertGreater(count, 3)
        self.assertEqual(found, [])

    def test_read_only_changes_nothing(self):
        # A shell that is killed leaves its log behind; reading must leave it there.
        writer = self.shell.start(stdin=subprocess.PIPE)
        writer.stdin.write("INSERT INTO probe(name) VALUES('late');\nSELECT 'written';\n")
        writer.stdin.flush()
        self.assertEqual(writer.stdout.readline(), "written\n")
        writer.kill()
        writer.communicate()
        before = bytes_of(self.vault)
        self.assertGreater(len(before["vault.db-wal"]), 4_000)
        reader = Shell(self.vault, self.secret, "&mode=ro")
        self.assertEqual(self.must("SELECT count(*) FROM probe", shell=reader), "401\n")
        for harm in ["DELETE FROM probe", "CREATE TABLE x(y)", "VACUUM", "PRAGMA user_version=7",
                     "PRAGMA query_only=OFF; DELETE FROM probe"]:
            with self.subTest(harm):
                self.assertIn("readonly", self.refused(harm, shell=reader))
        self.must(".dump", shell=reader)
        self.assertEqual(bytes_of(self.vault), before)
        self.assertEqual(self.must("SELECT count(*) FROM probe"), "401\n")

    def test_read_only_without_a_log_makes_none(self):
        before = bytes_of(self.vault)
        self.assertNotIn("vault.db-wal", before)
        reader = Shell(self.vault, self.secret, "&mode=ro")
        self.assertEqual(self.must("SELECT count(*) FROM probe", shell=reader), "400\n")
        self.assertEqual(bytes_of(self.vault), before)

    def test_who_may_not_open_it(self):
        wrong = Shell(self.vault, self.file("wrong", "not the passphrase\n"))
        shown = Shell(self.vault, self.file("shown", TABLET_SECRET, 0o644))
        empty = Shell(self.vault, self.file("empty", ""))
        missing = Shell(self.vault, self.work / "no such file")
        nowhere = Shell(self.work, self.secret)
        for shell, sentence in [(wrong, "passphrase is not the right one"), (shown, "owner alone"),
                                (empty, "is empty"), (missing, "not there"), (nowhere, "no vault")]:
            with self.subTest(sentence):
                _, out, err = shell.ask("SELECT doorstep_message()")
                self.assertIn(sentence, out)
                self.assertIn("unable to open database", err)

    def test_one_program_at_a_time(self):
        shell = self.shell.start(stdin=subprocess.PIPE)
        shell.stdin.write("SELECT 'open';\n")
        shell.stdin.flush()
        self.assertEqual(shell.stdout.readline(), "open\n")
        refusal = self.tablet_program.run("unlock-test", check=False)
        shell.communicate(".quit\n", timeout=60)
        self.assertEqual(refusal.returncode, 1)
        self.assertIn("already open", refusal.stderr)
        self.tablet_program.run("unlock-test")


if __name__ == "__main__":
    unittest.main(verbosity=2)
