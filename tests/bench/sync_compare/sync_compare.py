#!/usr/bin/env python3
"""Doorstep beside PouchDB and express-pouchdb in one run, on one machine, over one relay. See README.md.

Each row is played for each product in turn, several times, each time from a kept state; the table has the medians.
The wall time ends when both ends are proven equal: the tablet has read everything back (pull), or the office has
signed for every byte and its rows add up to the tablet's (push; the peer's server reads everything back instead). A
day's 400 documents among 10,400 are read back right after the timed run, by both; the sums of their rows are inside."""
import argparse
import functools
import hashlib
import json
import operator
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import documents
from bounds import judge
from ends import Doorstep, Failed, Peer, cpu_s, forget_peak, install_peer, peak_mib

PEOPLE = 60


class Comparison:
    def __init__(self, options, work):
        self.options, self.work = options, work
        self.numbers = documents.people(3 if options.smoke else PEOPLE)
        self.file = work / "documents.jsonl"
        total = max([options.documents, *options.growth]) + 2 * options.day
        documents.write(self.file, self.numbers, total, options.seed, options.free_prose)
        lines = [json.loads(line) for line in self.file.read_text(encoding="utf-8").splitlines()]
        self.hashes = [int.from_bytes(hashlib.sha256(f"{d['nhs']}\t{d['ref']}\t{d['text']}".encode()).digest(), "big")
                       for d in lines]
        self.figures = {}
        self.ours, self.peer = None, None

    def start(self):
        self.ours = Doorstep(self.options.binaries.resolve(), self.work, documents.caseload(self.numbers))
        if self.options.peer:
            self.peer = Peer(self.options.peer, self.work, self.options.binaries.resolve())

    def content(self, *ranges):
        chosen = [each for start, count in ranges for each in self.hashes[start:start + count]]
        return {"documents": len(chosen), "content": f"{functools.reduce(operator.xor, chosen):064x}"}

    def expect(self, answer, *ranges):
        wanted = self.content(*ranges)
        if {name: answer.get(name) for name in wanted} != wanted:
            raise Failed(f"the content is not what was saved: {answer}, wanted {wanted}")

    def measure(self, row, who, world, tablet, work):
        """Times work(tablet), with what both processes and the line did meanwhile."""
        world.line.count()
        forget_peak(tablet.pid)
        before = cpu_s(tablet.pid), cpu_s(world.server_pid)
        start = time.perf_counter()
        answer = work(tablet)
        wall = time.perf_counter() - start
        after = cpu_s(tablet.pid), cpu_s(world.server_pid)
        count = world.line.count()
        figure = {"wall": wall, "cpu_tablet": after[0] - before[0], "cpu_server": after[1] - before[1],
                  "up": count["up"], "down": count["down"], "requests": answer.get("requests", 0),
                  "rss": peak_mib(tablet.pid)}
        self.figures.setdefault(row, {}).setdefault(who, []).append(figure)
        if self.options.verbose:
            print(f"  {row:24} {who:9} " + " ".join(f"{k}={v:.3f}" for k, v in figure.items()), flush=True)
        return answer

    # --- Doorstep
    def prepare_ours(self):
        ours, count = self.ours, self.options.documents
        ours.make_tablet("b")
        ours.make_tablet("a")
        self.sync(ours.open("a"))
        ours.keep("fresh")
        ours.open("a").ask("fill", self.file, 0, count, 1)
        ours.keep("backlog")
        self.sync(ours.open("a"))
        ours.keep("full")

    def sync(self, tablet, *check):
        answer = tablet.ask("sync", *check)
        if answer["waiting"]:
            raise Failed("not everything is at the office after a sync")
        return answer

    def ours_pull(self, row, slow):
        self.ours.put_back("full")
        self.ours.line.use(slow)
        answer = self.measure(row, "doorstep", self.ours, self.ours.open("b"), lambda t: self.sync(t, "check"))
        self.expect(answer, (0, self.options.documents))
        self.ours.line.use(False)

    def ours_push(self, row, slow):
        self.ours.put_back("backlog")
        self.ours.line.use(slow)
        answer = self.measure(row, "doorstep", self.ours, self.ours.open("a"), self.sync)
        if answer["changes"] < self.options.documents:
            raise Failed(f"the office signed for {answer['changes']} changes only")
        self.ours.line.use(False)
        self.sync(self.ours.open("b"))  # a witness
        self.expect(self.ours.open("b").ask("digest"), (0, self.options.documents))

    def ours_day(self, nothing, row):
        count, day = self.options.documents, self.options.day
        self.ours.put_back("full")
        tablet, other = self.ours.open("b"), self.ours.open("a")
        self.sync(tablet)
        self.sync(tablet)
        self.ours.line.use(True)
        answer = self.measure(nothing, "doorstep", self.ours, tablet, self.sync)
        if answer["rows"] != 0:
            raise Failed("there was something to do")
        self.ours.line.use(False)
        other.ask("fill", self.file, count, day, 1)
        self.sync(other)
        tablet.ask("fill", self.file, count + day, day, 1)
        self.ours.line.use(True)
        self.measure(row, "doorstep", self.ours, tablet, self.sync)
        self.ours.line.use(False)
        self.expect(tablet.ask("digest"), (0, count + 2 * day))

    def growth(self):
        """Initial pulls of more and more, each into a tablet that is empty; made with all needs of a person in one save."""
        for count in self.options.growth:
            state = f"grown-{count}"
            self.ours.put_back("fresh")
            self.ours.open("a").ask("fill", self.by_person(count), 0, count, 2_000)
            self.sync(self.ours.open("a"))
            self.ours.keep(state)
            for _ in range(self.options.growth_repetitions):
                self.ours.put_back(state)
                row = f"pull {count} loopback"
                answer = self.measure(row, "doorstep", self.ours, self.ours.open("b"),
                                      lambda t: self.sync(t, "check"))
                self.expect(answer, (0, count))
            shutil.rmtree(self.ours.work / state)

    def by_person(self, count):
        file = self.work / f"grown-{count}.jsonl"
        lines = self.file.read_text(encoding="utf-8").splitlines()[:count]
        lines.sort(key=lambda line: json.loads(line)["nhs"])
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return file

    # --- PouchDB
    def prepare_peer(self):
        peer, count = self.peer, self.options.documents
        peer.open("a").ask("fill", self.file, 0, count)
        peer.keep("backlog")
        peer.open("a").ask("push", "tuned")
        peer.keep("full")

    def peer_pull(self, row, slow, how):
        self.peer.put_back("full")
        self.peer.line.use(slow)
        answer = self.measure(row, "pouchdb " + how, self.peer, self.peer.open("b"), lambda t: t.ask("pull", how, "check"))
        self.expect(answer, (0, self.options.documents))

    def peer_push(self, row, slow, how):
        self.peer.put_back("backlog")
        self.peer.line.use(slow)

        def work(tablet):
            answer = tablet.ask("push", how)
            return {**answer, **self.peer.server.ask("content")}

        answer = self.measure(row, "pouchdb " + how, self.peer, self.peer.open("a"), work)
        self.expect(answer, (0, self.options.documents))

    def peer_day(self, nothing, row, how):
        count, day = self.options.documents, self.options.day
        self.peer.put_back("full")
        tablet, other = self.peer.open("b"), self.peer.open("a")
        tablet.ask("day", "tuned")
        tablet.ask("day", "tuned")
        self.peer.line.use(True)
        self.measure(nothing, "pouchdb " + how, self.peer, tablet, lambda t: t.ask("day", how))
        self.peer.line.use(False)
        other.ask("fill", self.file, count, day)
        other.ask("push", "tuned")
        tablet.ask("fill", self.file, count + day, day)
        self.peer.line.use(True)
        self.measure(row, "pouchdb " + how, self.peer, tablet, lambda t: t.ask("day", how))
        self.expect(tablet.ask("content"), (0, count + 2 * day))

    # --- all of it
    def rows(self):
        many, day = self.options.documents, self.options.day
        return {
            "pull-loopback": (f"pull {many} loopback", lambda r: self.ours_pull(r, False),
                              lambda r, how: self.peer_pull(r, False, how)),
            "pull-slow": (f"pull {many} slow", lambda r: self.ours_pull(r, True),
                          lambda r, how: self.peer_pull(r, True, how)),
            "push-loopback": (f"push {many} loopback", lambda r: self.ours_push(r, False),
                              lambda r, how: self.peer_push(r, False, how)),
            "push-slow": (f"push {many} slow", lambda r: self.ours_push(r, True),
                          lambda r, how: self.peer_push(r, True, how)),
            "day": (f"day {day}+{day} slow", lambda r: self.ours_day("nothing to do slow", r),
                    lambda r, how: self.peer_day("nothing to do slow", r, how)),
        }

    def run(self):
        self.start()
        self.prepare_ours()
        if self.peer:
            self.prepare_peer()
        wanted = self.options.rows.split(",") if self.options.rows else list(self.rows())
        for repetition in range(self.options.repetitions):
            print(f"repetition {repetition + 1} of {self.options.repetitions}", flush=True)
            for name in wanted:
                row, ours, peer = self.rows()[name]
                ours(row)
                if self.peer:
                    for how in self.options.peer_settings.split(","):
                        peer(row, how)
        self.growth()

    def end(self):
        for world in (self.ours, self.peer):
            if world:
                world.end()

    def medians(self):
        return {row: {who: {name: statistics.median(f[name] for f in figures) for name in figures[0]}
                      for who, figures in each.items()} for row, each in self.figures.items()}


def table(medians):
    print("\n| row | product | wall s | CPU tablet s | CPU office s | bytes up | bytes down | requests | tablet MiB |")
    print("|---|---|---|---|---|---|---|---|---|")
    for row, each in medians.items():
        for who, f in each.items():
            print(f"| {row} | {who} | {f['wall']:.3f} | {f['cpu_tablet']:.2f} | {f['cpu_server']:.2f} | {f['up']:,.0f} |"
                  f" {f['down']:,.0f} | {f['requests']:.0f} | {f['rss']:.0f} |")


def options_from(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binaries", required=True, type=Path)
    parser.add_argument("--peer", help="where npm ci puts PouchDB; without it Doorstep alone is measured")
    parser.add_argument("--folder", help="where the states are kept meanwhile; a real disk")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--day", type=int, default=200)
    parser.add_argument("--growth", default="1000,100000", help="further initial pulls; empty for none")
    parser.add_argument("--growth-repetitions", type=int, default=2)
    parser.add_argument("--rows", help="pull-loopback,pull-slow,push-loopback,push-slow,day")
    parser.add_argument("--peer-settings", default="default,tuned")
    parser.add_argument("--free-prose", type=float, default=0.5, help="share of text that is not set phrases")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--json", type=Path, help="all figures, to a file")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a bound is not reached")
    parser.add_argument("--smoke", action="store_true", help="a small run of Doorstep alone")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args(arguments)
    if options.smoke:
        options.documents, options.day, options.repetitions, options.growth, options.peer = 60, 10, 1, "20", None
        options.growth_repetitions, options.verbose = 1, True
        options.rows = options.rows or "pull-slow,push-loopback,day"
    options.growth = [int(n) for n in options.growth.split(",") if n]
    if options.peer:
        options.peer = install_peer(options.peer)
    return options


def main(arguments):
    options = options_from(arguments)
    work = Path(tempfile.mkdtemp(prefix="sync-compare-", dir=options.folder))
    comparison = Comparison(options, work)
    try:
        print(f"seed {options.seed}; a document deflates to {documents.deflated(comparison.file):.0f} bytes at level 6, "
              f"{documents.deflated(comparison.file, 1):.0f} at level 1", flush=True)
        comparison.run()
    finally:
        comparison.end()
        shutil.rmtree(work, ignore_errors=True)
    medians = comparison.medians()
    if options.json:
        options.json.write_text(json.dumps(comparison.figures, indent=1), encoding="utf-8")
    table(medians)
    reached = judge(medians, options)
    return 0 if reached or not options.strict else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
