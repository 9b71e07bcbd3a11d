#!/usr/bin/env python3
"""The vault beside plain SQLite and its peers: one run, everything interleaved in random order, medians.

usage: vault_compare.py [--repetitions 7] [--scale 1.0] [--engines a,b] [--rows a,b] [--json FILE]
Needs vault-compare-runner; takes the peers and speedtest1 that peers.sh has put into the build folder.
"""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bounds import BOUNDS, ROWS, judge

PLAIN, VAULT, AEGIS = "plain", "vault", "vault:aegis256"


class Engine:
    """One library and cipher, and the programs that run on it."""

    def __init__(self, name, library=None):
        self.name, self.library = name, library

    def environment(self, speedtest):
        environment = dict(os.environ, VAULT_COMPARE_SPEEDTEST=str(speedtest))
        if self.library:
            environment["LD_PRELOAD"] = str(self.library)
        return environment


def find_engines(peers, runner):
    """Those that are here, and a sentence for each that is not."""
    engines, missing = [Engine(PLAIN), Engine(VAULT)], []
    with tempfile.TemporaryDirectory(prefix="vault-compare-") as folder:
        asked = subprocess.run([runner, AEGIS, folder, "1", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if asked.returncode == 0:
        engines.append(Engine(AEGIS))
    else:
        missing.append("AEGIS-256 is not there: it needs libsodium 1.0.19 where the program is built.")
    cipher, many = peers / "libsqlcipher.so", peers / "libsqlite3mc.so"
    if cipher.exists():
        engines += [Engine("sqlcipher", cipher), Engine("sqlcipher:nokey", cipher)]
    else:
        missing.append("SQLCipher is not there: run peers.sh where its package can be fetched.")
    if many.exists():
        engines += [Engine(f"sqlite3mc{cipher}", many) for cipher in ("", ":nokey", ":aegis")]
    else:
        missing.append("SQLite3MultipleCiphers is not there: run peers.sh where its package can be fetched.")
    if not (peers / "libspeedtest1.so").exists():
        missing.append("speedtest1 is not there: run peers.sh where SQLite's source can be fetched.")
    return engines, missing


class Bench:
    def __init__(self, binaries, peers, work, scale):
        self.speedtest = peers / "libspeedtest1.so"
        self.runner = binaries / "vault-compare-runner"
        self.work, self.scale = work, scale
        self.figures = {}  # (engine, row) -> [line of the runner]

    def folder(self, engine):
        return self.work / engine.name.replace(":", "-")

    def run(self, engine, what):
        done = subprocess.run([self.runner, engine.name, self.folder(engine), str(self.scale), what],
                              env=engine.environment(self.speedtest), stdout=subprocess.PIPE, text=True, check=True)
        return done.stdout

    def once(self, engine, row):
        self.figures.setdefault((engine.name, row), []).append(json.loads(self.run(engine, row)))

    def write(self, file):
        flat = {f"{engine} {row}": lines for (engine, row), lines in self.figures.items()}
        file.write_text(json.dumps(flat, indent=1), encoding="utf-8")

    def all(self, engines, wanted, repetitions, file):
        rows = {}
        for engine in engines:
            for row in self.run(engine, "list").split():
                rows.setdefault(row, []).append(engine)
        if not self.speedtest.exists():
            rows.pop("speedtest1", None)
        if wanted:
            rows = {row: who for row, who in rows.items() if row in wanted}
        for engine in engines:
            self.run(engine, "prepare")
        for repetition in range(repetitions):
            print(f"repetition {repetition + 1} of {repetitions}", file=sys.stderr, flush=True)
            order = list(rows)
            random.shuffle(order)
            for row in order:
                for engine in random.sample(rows[row], len(rows[row])):
                    self.once(engine, row)
            if file:
                self.write(file)  # what a run that is stopped has found so far


def median(lines, field):
    return statistics.median(line[field] for line in lines)


def spread(lines, field, divisor):
    values = [line[field] / divisor for line in lines]
    return f"{show(min(values))}..{show(max(values))}"


def show(value):
    return f"{value:.0f}" if value >= 1000 else f"{value:.3g}"


def ratio(figures, row, engine, base, field):
    """Median of the ratios of runs that stood next to each other: load on the machine falls out."""
    own, other = figures.get((engine, row)), figures.get((base, row))
    if not own or not other or not other[0][field]:
        return None
    return statistics.median(a[field] / b[field] for a, b in zip(own, other))


def print_table(figures, engines, field, title):
    print(f"\n{title}; in brackets the ratio to plain SQLite\n")
    print("| row | unit | " + " | ".join(engine.name for engine in engines) + " |")
    print("|---|---|" + "---|" * len(engines))
    for row, (unit, divisor, _) in ROWS.items():
        cells = []
        for engine in engines:
            lines = figures.get((engine.name, row))
            if not lines:
                cells.append("–")
                continue
            text = f"{show(median(lines, field) / divisor)} ({spread(lines, field, divisor)})"
            times = ratio(figures, row, engine.name, PLAIN, field)
            cells.append(text if times is None or engine.name == PLAIN else f"{text} **{times:.2f}**")
        if any(cell != "–" for cell in cells):
            print(f"| {row} | {unit} | " + " | ".join(cells) + " |")


def print_bounds(figures):
    print("\n| bound | wanted | found | |")
    print("|---|---|---|---|")
    reached, measured = True, {row for _, row in figures}
    for bound in BOUNDS:
        if bound.row not in measured:
            continue
        found, ok = judge(bound, figures, ratio, median)
        reached = reached and ok is not False
        word = {True: "ok", False: "NOT REACHED", None: "not measured"}[ok]
        print(f"| {bound.says} | {bound.wanted} | {found} | {word} |")
    return reached


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binaries", type=Path, required=True, help="folder of vault-compare-runner")
    parser.add_argument("--peers", type=Path, help="folder that peers.sh filled; default: beside binaries")
    parser.add_argument("--repetitions", type=int, default=7)
    parser.add_argument("--scale", type=float, default=1.0, help="1 is the documented size")
    parser.add_argument("--engines", default="", help="only these, divided by commas")
    parser.add_argument("--rows", default="", help="only these, divided by commas")
    parser.add_argument("--folder", type=Path, help="where the databases go; it decides the file system")
    parser.add_argument("--json", type=Path, help="keep every single figure here, after each repetition")
    parser.add_argument("--strict", action="store_true", help="exit code 1 when a bound is not reached")
    return parser.parse_args()


def main():
    options = parse()
    peers = options.peers or options.binaries.parent / "peers"
    engines, missing = find_engines(peers, options.binaries / "vault-compare-runner")
    if options.engines:
        engines = [engine for engine in engines if engine.name in options.engines.split(",")]
    with tempfile.TemporaryDirectory(prefix="vault-compare-", dir=options.folder) as work:
        bench = Bench(options.binaries, peers, Path(work), options.scale)
        for engine in engines:
            print(f"{engine.name}: {json.loads(bench.run(engine, 'identity'))['identity']}")
        bench.all(engines, [row for row in options.rows.split(",") if row], options.repetitions, options.json)
    for sentence in missing:
        print(sentence)
    print_table(bench.figures, engines, "cpu_us", "CPU time (user and system), median (min..max)")
    print_table(bench.figures, engines, "wall_us", "Wall time, median (min..max)")
    reached = print_bounds(bench.figures)
    return 1 if options.strict and not reached else 0


if __name__ == "__main__":
    sys.exit(main())
