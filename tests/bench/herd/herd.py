#!/usr/bin/env python3
"""300 tablets with 200 changes each come back after an outage, to one office on embedded SQLite, while others go on
working. All must be in, nobody refused more than 3 times, and small pushes of those who work are through in 5 s."""
import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "sync_compare"))
import documents  # noqa: E402
from ends import Failed, Office, Peer, Process, SECRET, cpu_s, install_peer, peak_mib  # noqa: E402


def play(options, work):
    file, texts = work / "herd.txt", work / "documents.jsonl"
    documents.write(texts, documents.people(20), 2_000, options.seed)
    program = options.binaries / "doorstep-herd"
    subprocess.run([program, "prepare", work / "office", file, str(options.tablets + options.working)], check=True)
    office = Office(options.binaries / "doorstep-office", work / "office", SECRET)
    office.start()
    try:
        herd = Process([program, "run", file, office.listen.rsplit(":", 1)[1], texts, options.changes,
                        int(options.spread * 1000), options.working])
        if herd.line() != "ready":
            raise Failed("the herd is not ready")
        before = cpu_s(office.server.pid)
        answer = herd.ask("go")
        answer["cpu"] = cpu_s(office.server.pid) - before
        answer["rss"] = peak_mib(office.server.pid)
        herd.end()
    finally:
        office.stop()
    return answer


def peer_cpu(options, work):
    """CPU of the peer's server for a change pushed: one client, as many documents as ten of the herd have."""
    folder = install_peer(options.peer) if options.peer else None
    if folder is None:
        return None
    count = 10 * options.changes
    texts = work / "peer.jsonl"
    documents.write(texts, documents.people(20), count, options.seed)
    peer = Peer(folder, work, options.binaries)
    try:
        tablet = peer.open("a")
        tablet.ask("fill", texts, 0, count)
        before = cpu_s(peer.server_pid)
        tablet.ask("push", "default")
        return (cpu_s(peer.server_pid) - before) / count * 1e6
    finally:
        peer.end()


def table(answer, options, peer):
    per_change = answer["cpu"] / answer["changes"] * 1e6
    rows = [
        ("all changes in, receipts verified", f"{options.tablets * options.changes:,}", f"{answer['changes']:,}",
         answer["tablets"] == options.tablets),
        ("refused, most often one request", "<= 3", answer["refusedMost"], answer["refusedMost"] <= 3),
        ("p99 of a small push meanwhile", "<= 5 s", f"{answer['p99S']:.2f} s", answer["p99S"] <= 5),
    ]
    print("| | wanted | got | |\n|---|---|---|---|")
    for what, wanted, got, reached in rows:
        print(f"| {what} | {wanted} | {got} | {'reached' if reached else '**not reached**'} |")
    beside = "not measured" if peer is None else f"{peer:.0f} µs"
    print(f"| CPU of the office a change, all it does | | {per_change:.0f} µs (PouchDB's server: {beside}) | |")
    print(f"| last push, last pull after the start | | {answer['pushedS']:.1f} s, {answer['finishedS']:.1f} s | |")
    print(f"| small pushes: number, median | | {answer['interactive']}, {answer['p50S'] * 1000:.0f} ms | |")
    print(f"| requests refused at all, lost | | {answer['refusedOnce']} of {answer['requests']}, {answer['lost']} | |")
    print(f"| office's memory | | {answer['rss']:.0f} MiB | |")
    return all(row[3] for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binaries", required=True, type=Path)
    parser.add_argument("--peer", help="where npm ci puts PouchDB, for its CPU a change")
    parser.add_argument("--folder", help="where the office is kept meanwhile; a real disk")
    parser.add_argument("--tablets", type=int, default=300)
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--working", type=int, default=10, help="tablets in ordinary use meanwhile")
    parser.add_argument("--spread", type=float, default=30, help="s over which they come, as the retry policy has it")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--strict", action="store_true", help="exit 1 when a bound is not reached")
    options = parser.parse_args()
    options.binaries = options.binaries.resolve()
    work = Path(tempfile.mkdtemp(prefix="herd-", dir=options.folder))
    try:
        answer = play(options, work)
        peer = peer_cpu(options, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(json.dumps(answer))
    reached = table(answer, options, peer)
    return 0 if reached or not options.strict else 1


if __name__ == "__main__":
    sys.exit(main())
