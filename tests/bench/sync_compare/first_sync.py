#!/usr/bin/env python3
"""A first sync over a bad line, by a tablet that is killed again and again (F20 of the field failures): how long, how
many bytes beside an undisturbed one, and is it all there?

The line delays each way and carries so many bytes a second; it loses nothing. What loss does to TCP is a lower rate:
2 % of lost packets at 800 ms leave about 16 KB/s of whatever the line could carry (Mathis: 1.22 * 1460 / 0.8 / sqrt(0.02)),
so that is what `--rate 16000` stands for. Pictures are not part of it: they go from a tablet to the office only."""
import argparse
import json
import sys
import tempfile
import threading
import time
from pathlib import Path

import documents
from ends import COORDINATOR, Doorstep, Failed


class FirstSync:
    def __init__(self, options, work):
        self.options = options
        self.numbers = documents.people(options.people)
        self.file = work / "documents.jsonl"
        each = options.records // options.people
        documents.write(self.file, self.numbers, options.records, 5, 0.5)
        lines = self.file.read_text(encoding="utf-8").splitlines()
        # As visits make them, person after person.
        lines = [json.dumps({**json.loads(line), "nhs": self.numbers[n // each % options.people]})
                 for n, line in enumerate(lines)]
        self.file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.ours = Doorstep(options.binaries.resolve(), work, documents.caseload(self.numbers))

    def fill(self):
        self.ours.make_tablet("writer")
        self.ours.open("writer").ask("sync")
        self.ours.open("writer").ask("fill", self.file, 0, self.options.records, 2_000)
        if self.ours.open("writer").ask("sync")["waiting"]:
            raise Failed("not everything is at the office")

    def undisturbed(self):
        self.ours.make_tablet("whole")
        self.ours.line.count()
        answer = self.ours.open("whole").ask("sync", "check")
        return answer, self.ours.line.count()

    def disturbed(self):
        """Lives of so many seconds each, until one is long enough."""
        self.ours.make_tablet("slow")
        self.ours.line.process.tell("line", self.options.delay, self.options.rate)
        self.ours.line.count()
        begun, kills, firsts = time.monotonic(), 0, []
        while True:
            tablet = self.ours.open("slow")
            if kills:
                firsts.append((time.monotonic() - begun, tablet.ask("digest")["documents"]))
            timer = threading.Timer(self.options.kill_every, tablet.child.kill)
            timer.start()
            try:
                answer = tablet.ask("sync", "check")
                break
            except (Failed, BrokenPipeError):
                kills += 1
                tablet.child.wait()
                del self.ours.tablets["slow"]
                if time.monotonic() - begun > self.options.give_up:
                    raise Failed(f"not finished after {kills} kills; documents after each: {firsts}") from None
            finally:
                timer.cancel()
        took = time.monotonic() - begun
        count = self.ours.line.count()
        self.ours.line.use(False)
        return answer, count, took, kills, firsts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binaries", required=True, type=Path)
    parser.add_argument("--people", type=int, default=1_000)
    parser.add_argument("--records", type=int, default=60_000)
    parser.add_argument("--rate", type=int, default=16_000, help="bytes a second each way")
    parser.add_argument("--delay", type=int, default=400, help="milliseconds each way")
    parser.add_argument("--kill-every", type=float, default=60.0, help="seconds")
    parser.add_argument("--give-up", type=float, default=3_600.0, help="seconds")
    parser.add_argument("--folder", help="a real disk")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as work:
        bench = FirstSync(options, Path(work))
        try:
            bench.fill()
            whole, plain = bench.undisturbed()
            answer, count, took, kills, firsts = bench.disturbed()
        finally:
            bench.ours.end()
    same = [answer[key] == whole[key] for key in ("documents", "content")]
    bytes_plain, bytes_killed = plain["up"] + plain["down"], count["up"] + count["down"]
    ratio = bytes_killed / bytes_plain
    floor = bytes_plain / options.rate
    print(f"{options.records} records of {options.people} people of {COORDINATOR}; {options.rate} bytes/s, "
          f"{2 * options.delay} ms, killed every {options.kill_every:.0f} s")
    print(f"undisturbed {bytes_plain:,} bytes (the line needs {floor:.0f} s for them); killed {kills} times "
          f"{bytes_killed:,} bytes, {ratio:.2f}x, {took:.0f} s")
    for after, count in firsts:
        print(f"  after {after:5.0f} s: {count} records can be read")
    print(f"content equal: {all(same)}; bytes <= 1.2x: {'reached' if ratio <= 1.2 else 'NOT REACHED'}")
    return 0 if all(same) and answer["documents"] == options.records and ratio <= 1.2 else 1


if __name__ == "__main__":
    sys.exit(main())
