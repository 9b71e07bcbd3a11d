"""Goal: the protocol page is enough to write a client from, and everything it forbids is refused by name
without changing anything.
Method: a client that shares no code with the product (independent/) enrols with a real office, pushes and
pulls, then tries every forbidden thing; after each the office's state is compared with before."""
import hashlib
import os
import shutil
import tempfile
import threading
import time
import unittest
import zlib
from pathlib import Path

from independent.cbor import encode
from independent.client import Device
from support import BIN, DATA, OFFICE_SECRET, Office


def note(text="a note"):
    return [4, os.urandom(16), 41, {0: encode(text)}]


class Protocol(unittest.TestCase):
    """One office for all; every test enrols a device of its own."""

    @classmethod
    def setUpClass(cls):
        cls.work = Path(tempfile.mkdtemp(prefix="doorstep-e2e-"))
        cls.at = Office(BIN / "doorstep-office", cls.work / "office", OFFICE_SECRET)
        cls.at.run("init", "--org", "5QE")
        cls.at.start()
        cls.at.run("staff add", "Dana Example", "--role", "coordinator")
        cls.at.run("staff add", "Robin Example", "--role", "coordinator")
        cls.at.run("import", DATA / "patients" / "caseload.json")

    @classmethod
    def tearDownClass(cls):
        cls.at.stop()
        cls.at.server.stdout.close()
        shutil.rmtree(cls.work, ignore_errors=True)

    def setUp(self):
        self.at.run("assign", "--patient", "9990953139", "--to", "Dana Example")
        self.dana = self.enrolled("Dana Example")
        self.stream = next(stream for stream, kind in self.dana.grants() if kind == 1)

    def ticket(self, name):
        return self.at.json("enrol", "--staff", name)["ticket"]

    def enrolled(self, name):
        device = Device(self.ticket(name))
        answer = device.enrol()
        self.assertEqual(answer.status, 201, answer.body)
        return device

    def state(self, device=None):
        """What must not move: last number, and every row of the patient."""
        device = device or self.dana
        return device.pull().cbor[7][0], self.dana.whole_stream(self.stream)

    def refused(self, answer, status, problem, device=None, before=None):
        self.assertEqual((answer.status, answer.problem), (status, problem), answer.body[:300])
        if before is not None:
            self.assertEqual(self.state(device), before, "a refusal changed something")

    def test_the_ordinary_way(self):
        dana = self.dana
        rows, _ = dana.whole_stream(self.stream)
        self.assertIn(1, {row[1] for row in rows.values()}, "the patient is there")
        outcome = dana.push(self.stream, [note("first")])
        self.assertEqual(outcome[:2], [1, 0])
        rows, changes = dana.whole_stream(self.stream)
        self.assertIn(dana.id + (1).to_bytes(8, "big"), changes)
        draft = os.urandom(16)
        self.assertEqual(dana.push(self.stream, [[1, draft, 10, {0: {4: 12, 11: "as it is"}}]])[1], 0)
        born = dana.id + dana.dseq.to_bytes(8, "big")
        other = self.enrolled("Dana Example")
        self.assertEqual(other.push(self.stream, [[2, draft, 10, {1: {4: [6, born]}}]])[1], 0)
        theirs = other.id + other.dseq.to_bytes(8, "big")
        clash = dana.push(self.stream, [[2, draft, 10, {1: {4: [9, born]}}]])
        self.assertEqual(clash[1], 1, "two versions")
        mine, conflict = dana.id + dana.dseq.to_bytes(8, "big"), clash[3][0]
        half = dana.push(self.stream, [[5, conflict, 12, {3: conflict, 4: 9, 5: [mine]}]])
        self.assertEqual(half[1], 1, "the standing version was not seen")
        last = dana.id + dana.dseq.to_bytes(8, "big")
        self.assertEqual(dana.push(self.stream, [[5, conflict, 12, {3: conflict, 4: 9, 5: [mine, theirs, last]}]])[1], 0)
        same = dana.push_raw([dana.signed(dana.body(self.stream, [note()]))])
        self.assertEqual(same.status, 200)

    def test_signatures_and_clocks(self):
        dana, before = self.dana, self.state()
        empty = encode({1: dana.epoch, 2: dana.id, 3: [], 4: None})
        self.refused(dana.send("POST", "/v1/push", body=empty, signed=False), 401, "unsigned", before=before)
        stranger = Device(self.ticket("Robin Example"))
        self.refused(dana.send("POST", "/v1/push", body=empty, key=stranger.key), 401, "bad-signature",
                     before=before)
        stranger.epoch, stranger.staff = dana.epoch, dana.staff
        self.refused(stranger.push_raw([]), 401, "unknown-device", before=before)
        for minutes in (-11, 11, 3 * 365 * 24 * 60):
            answer = dana.push_raw([], created_s=int(time.time()) + minutes * 60)
            self.refused(answer, 401, "clock-skew", before=before)
            self.assertLess(abs(answer.members["srv_ms"] - time.time() * 1000), 60_000)
        nonce, now = os.urandom(16).hex(), int(time.time())
        self.assertEqual(dana.push_raw([], nonce=nonce, created_s=now).status, 200)
        self.refused(dana.push_raw([], nonce=nonce, created_s=now), 401, "replay", before=before)
        self.refused(dana.push_raw([], device=os.urandom(16)), 400, "malformed", before=before)
        self.refused(dana.push_raw([], epoch=os.urandom(8)), 409, "epoch-changed", before=before)
        self.refused(dana.pull(epoch=os.urandom(8)), 409, "epoch-changed", before=before)

    def test_changes_that_are_not_as_agreed(self):
        dana, before = self.dana, self.state()
        good = dana.body(self.stream, [note()])
        forged = dana.signed(good)
        forged[1] = bytes([forged[1][0] ^ 1]) + forged[1][1:]
        self.refused(dana.push_raw([forged]), 401, "bad-signature", before=before)
        raw = encode(good)
        members = sorted((encode(k), encode(v)) for k, v in good.items())
        unsorted = raw[:1] + b"".join(k + v for k, v in reversed(members))
        spoilt = {
            "keys out of order": unsorted,
            "a key twice": bytes([raw[0] + 1]) + members[0][0] + members[0][1] + raw[1:],
            "a longer integer than needed": raw[:1] + b"\x00\x18\x01" + raw[3:],
            "bytes after the end": raw + b"\x00",
            "an indefinite map": b"\xbf" + raw[1:] + b"\xff",
            "a float": encode({k: v for k, v in good.items() if k != 8})[:1] + raw[1:],
            "nothing": b"",
        }
        spoilt["a float"] = raw.replace(encode(8) + encode(1) + encode(9), b"\x08\xf9\x3c\x00\x09", 1)
        spoilt["a tag"] = raw.replace(encode(8) + encode(1) + encode(9), b"\x08\xc1\x01\x09", 1)
        for what, bad in spoilt.items():
            with self.subTest(what):
                self.assertNotEqual(bad, raw)
                self.refused(dana.push_raw([dana.signed(good, raw=bad)]), 400, "malformed", before=before)
        for what, ops in {"no operation": [], "65 operations": [note() for _ in range(65)]}.items():
            with self.subTest(what):
                self.refused(dana.push_raw([dana.signed(dana.body(self.stream, ops))]), 400, "malformed",
                             before=before)
        self.refused(dana.push_raw([dana.signed(dana.body(self.stream, [note()], dseq=dana.dseq + 2))]),
                     409, "push-gap", before=before)
        two = [dana.signed(good), dana.signed(dana.body(self.stream, [note()], dseq=dana.dseq + 2))]
        self.refused(dana.push_raw(two), 400, "malformed", before=before)

    def test_a_second_content_and_a_wrong_chain_stop_the_device(self):
        for what in ("second content", "wrong chain"):
            with self.subTest(what):
                device = self.enrolled("Dana Example")
                device.push(self.stream, [note()])
                rows = self.dana.whole_stream(self.stream)
                if what == "second content":
                    bad = device.signed(device.body(self.stream, [note()], dseq=1, prev=bytes(32)))
                else:
                    bad = device.signed(device.body(self.stream, [note()], prev=os.urandom(32)))
                self.refused(device.push_raw([bad]), 409, "device-forked")
                self.refused(device.pull(), 409, "device-forked")
                self.assertEqual(self.dana.whole_stream(self.stream), rows)

    def test_what_is_the_offices_alone(self):
        dana = self.dana
        _, rows = self.state()
        for kind in (1, 2, 12, 23, 30, 33, 34, 61, 70, 71, 72, 73):
            op = [4, os.urandom(16), kind, {0: encode([b"x", bytes(64)])}]
            if kind in (1, 2, 12, 33, 34, 61):
                op = [1, os.urandom(16), kind, {0: {1: 1}}]
            outcome = dana.push(self.stream, [note(), op])
            self.assertEqual((outcome[1], outcome[4]), (3, "office-only"), kind)
        outcome = dana.push(self.stream, [[6, next(iter(rows[0])), 1, {6: "erase"}]])
        self.assertEqual((outcome[1], outcome[4]), (3, "office-only"))
        plan = [4, os.urandom(16), 20, {0: encode({0: 1})}]
        self.assertEqual(dana.push(self.stream, [plan])[4], "cosign-missing")
        self.assertEqual(dana.push(self.stream, [plan], cosign=True)[4], "value-out-of-range")
        self.assertEqual(dana.push(self.stream, [[4, os.urandom(16), 999, {0: b"\xf6"}]])[4], "unknown-kind")
        later = dana.push(self.stream, [note()], k8=2)
        self.assertEqual(later[4], "schema-too-new")
        self.assertEqual(dana.whole_stream(self.stream), rows, "not a row moved")
        self.assertEqual(dana.push(self.stream, [note()])[1], 0, "the queue goes on behind them")

    def test_other_peoples_records(self):
        robin = self.enrolled("Robin Example")
        rows = self.dana.whole_stream(self.stream)
        self.assertNotIn(self.stream, [stream for stream, _ in robin.grants()])
        self.assertIsNone(robin.whole_stream(self.stream))
        outcome = robin.push(self.stream, [note()])
        self.assertEqual((outcome[1], outcome[4]), (2, "not-granted"))
        self.assertEqual(robin.push(os.urandom(16), [note()])[1], 2)
        self.assertEqual(self.dana.whole_stream(self.stream), rows)
        picture = os.urandom(500)
        path = "/v1/blobs/" + hashlib.sha256(picture).hexdigest()
        begin = encode({1: len(picture), 2: "image/jpeg"})
        self.refused(robin.send("POST", path, "stream=" + self.stream.hex(), begin), 403, "not-granted")
        self.refused(robin.send("GET", path, "stream=" + self.stream.hex()), 403, "not-granted")

    def test_limits(self):
        dana, before = self.dana, self.state()
        many = [dana.signed(dana.body(self.stream, [note()], dseq=n)) for n in range(1, 502)]
        self.refused(dana.push_raw(many), 400, "malformed", before=before)
        large = dana.signed(dana.body(self.stream, [note("x" * 262_200)]))
        self.refused(dana.push_raw([large]), 400, "malformed", before=before)
        halves = [dana.signed(dana.body(self.stream, [note("x" * 200_000)], dseq=n)) for n in (1, 2, 3)]
        self.refused(dana.push_raw(halves), 413, "too-large", before=before)
        bomb = zlib.compress(bytes(50_000_000), 9)
        self.refused(dana.send("POST", "/v1/push", body=bomb, headers={"content-encoding": "deflate"}), 400,
                     "malformed", before=before)
        self.refused(dana.send("POST", "/v1/push", body=b"not deflate at all" * 100,
                               headers={"content-encoding": "deflate"}), 400, "malformed", before=before)
        self.refused(dana.send("GET", "/v1/hello", "x=" + "y" * 3000, signed=False), 414, "too-large")
        self.refused(dana.send("GET", "/v1/hello", headers={"x": "y" * 20_000}, signed=False), 431, "too-large")
        slowed = {dana.push_raw([]).status for _ in range(40)}
        self.assertIn(429, slowed, "pushing without pause is slowed down")

    def test_pictures(self):
        dana = self.dana
        picture = os.urandom(300_000)
        name = hashlib.sha256(picture).digest()
        path, query = "/v1/blobs/" + name.hex(), "stream=" + self.stream.hex()
        self.assertEqual(dana.push(self.stream, [note()], k10=[name])[1], 0)
        begin = encode({1: len(picture), 2: "image/jpeg"})
        self.assertEqual(dana.send("POST", path, query, begin).status, 201)
        other = encode({1: len(picture) + 1, 2: "image/jpeg"})
        self.refused(dana.send("POST", path, query, other), 409, "size-differs")
        ahead = dana.send("PATCH", path, query + "&offset=5", picture[:10])
        self.refused(ahead, 409, "offset")
        self.assertEqual(ahead.headers["upload-offset"], "0")
        wrong = {"content-digest": "sha-256=:" + "A" * 43 + "=:"}
        self.assertIn(dana.send("PATCH", path, query + "&offset=0", picture[:10], headers=wrong).status, (401, 422))
        spoilt = picture[:-1] + bytes([picture[-1] ^ 1])
        for part in (spoilt, picture):
            self.assertEqual(dana.send("PATCH", path, query + "&offset=0", part[:262_144]).status, 204)
            last = dana.send("PATCH", path, query + "&offset=262144", part[262_144:])
            if part is spoilt:
                self.refused(last, 422, "blob-hash")
                self.refused(dana.send("GET", path, query), 404, "unknown")
        self.assertEqual(last.status, 204)
        self.assertIn("csync-blob-receipt", last.headers)
        self.assertEqual(dana.send("GET", path, query).body, picture)
        huge = encode({1: 15 * 1024 * 1024 + 1, 2: "image/jpeg"})
        self.refused(dana.send("POST", "/v1/blobs/" + "00" * 32, query, huge), 413, "too-large")

    def test_enrolment(self):
        ticket = self.ticket("Robin Example")
        for attempt in range(5):
            answer = Device(ticket).enrol(code="0000000000")
            self.refused(answer, 403 if attempt < 4 else 429, "code-wrong" if attempt < 4 else "too-many-tries")
        self.assertNotEqual(Device(ticket).enrol().status, 201, "the right code comes too late")
        fresh = self.ticket("Robin Example")
        self.assertEqual(Device(fresh).enrol().status, 201)
        self.refused(Device(fresh).enrol(), 410, "code-used")
        self.refused(Device(fresh).enrol(ticket_id=os.urandom(16)), 403, "code-wrong")

    def test_waiting_and_reporting(self):
        dana = self.dana
        reply = dana.pull().cbor
        cursors = [(stream, 0) for stream, _ in reply[4]]
        for _ in range(5):
            page = dana.pull(cursors, gver=reply[3]).cbor
            cursors = [(feed[0], feed[2]) for feed in page[5]]
        body = encode({1: dana.epoch, 2: reply[3], 3: [list(c) for c in cursors], 4: 4096, 5: []})
        begun = time.monotonic()
        self.at.run("unassign", "--patient", "9990953139", "--from", "Dana Example")
        self.assertEqual(dana.send("POST", "/v1/wait", body=body).status, 200)
        self.assertLess(time.monotonic() - begun, 20)
        self.assertEqual(dana.send("POST", "/v1/report", body=encode({1: [self.stream], 2: []})).status, 204)
        self.assertEqual(len(next(d for d in self.at.json("device list") if d["id"] == dana.id.hex())["purged"]), 1)
        self.refused(dana.send("POST", "/v1/report", body=encode([1])), 400, "malformed")

    def test_a_retry_is_told_the_same(self):
        dana = self.dana
        draft = os.urandom(16)
        dana.push(self.stream, [[1, draft, 10, {0: {4: 12}}]])
        change = dana.signed(dana.body(self.stream, [[2, draft, 10, {1: {4: [6, None]}}]]))
        first = dana.push_raw([change]).cbor
        self.assertEqual(first[5][0][1], 1, "it never saw the value: two versions")
        rows = dana.whole_stream(self.stream)
        for _ in range(2):
            again = dana.push_raw([change]).cbor
            self.assertEqual((again[5], again[3], again[7]), (first[5], first[3], first[7]))
        self.assertEqual(dana.whole_stream(self.stream), rows)

    def test_clocks_decide_nothing(self):
        dana = self.dana
        draft = os.urandom(16)
        dana.push(self.stream, [[1, draft, 10, {0: {4: 12}}]])
        born = dana.id + dana.dseq.to_bytes(8, "big")
        centuries = 10 ** 13
        late = dana.push(self.stream, [[2, draft, 10, {1: {4: [7, born]}}]], k4=[centuries, 0], k5=[centuries, None, 0])
        self.assertEqual(late[1], 0)
        stamp = dana.id + dana.dseq.to_bytes(8, "big")
        early = dana.push(self.stream, [[2, draft, 10, {1: {4: [8, stamp]}}]], k4=[0, 0], k5=[0, None, 0])
        self.assertEqual(early[1], 0, "who saw the value may set it, whatever the clocks say")
        rows, _ = dana.whole_stream(self.stream)
        self.assertIn(dana.id + dana.dseq.to_bytes(8, "big"), rows[draft][3])

    def test_old_apps_parts_and_the_log(self):
        dana = self.dana
        note_id = os.urandom(16)
        dana.push(self.stream, [[4, note_id, 41, {0: encode("in the log")}]])
        body = encode({1: dana.epoch, 2: 0, 3: [], 4: 1000, 5: []})
        old = dana.send("POST", "/v1/pull", body=body, version="0")
        self.refused(old, 426, "too-old")
        self.assertEqual(old.members["push_allowed"], "true")
        change = dana.signed(dana.body(self.stream, [note("from an old app")]))
        empty = encode({1: dana.epoch, 2: dana.id, 3: [change], 4: None})
        self.assertEqual(dana.send("POST", "/v1/push", body=empty, version="0").status, 200)

        def log(stream, start=0):
            return dana.send("POST", "/v1/log", body=encode({1: dana.epoch, 2: stream, 3: start}))

        entries, start = [], 0
        while True:
            page = log(self.stream, start).cbor
            entries += page[3]
            if not page[4]:
                break
            start = page[3][-1][0] + 1
        self.assertIn(change, [each[2] for each in entries], "the bytes as they were sent")
        self.assertEqual([e[0] for e in entries], sorted(e[0] for e in entries))
        self.refused(log(os.urandom(16)), 403, "not-granted")
        robin = self.enrolled("Robin Example")
        self.refused(robin.send("POST", "/v1/log", body=encode({1: dana.epoch, 2: self.stream, 3: 0})), 403, "not-granted")
        self.refused(dana.send("POST", "/v1/log", body=encode({1: os.urandom(8), 2: self.stream, 3: 0})), 409,
                     "epoch-changed")

    def test_too_much_at_once(self):
        dana = self.dana
        reply = dana.pull().cbor
        cursors, gver = [(stream, 0) for stream, _ in reply[4]], reply[3]
        for _ in range(5):
            page = dana.pull(cursors, gver=gver).cbor
            cursors = [(feed[0], feed[2]) for feed in page[5]]
        body = encode({1: dana.epoch, 2: gver, 3: [list(c) for c in cursors], 4: 4096, 5: []})
        answers, done = [], threading.Event()

        def wait():
            answers.append(dana.send("POST", "/v1/wait", body=body).status)
            done.set()

        waiting = [threading.Thread(target=wait) for _ in range(5)]
        for each in waiting:
            each.start()
        self.assertTrue(done.wait(20), "the fourth and the fifth are told to come later")
        time.sleep(1)
        self.assertEqual(set(answers), {429})
        self.at.run("unassign", "--patient", "9990953139", "--from", "Dana Example")
        for each in waiting:
            each.join(30)
        self.assertEqual(sorted(answers), [200, 200, 200, 429, 429])
        self.assertEqual(dana.pull().status, 200, "nothing is held any more")

    def test_nobody_is_named_in_the_log_of_the_server(self):
        text = self.at.log.read_bytes()
        for name in (b"SYNTHETIC", b"Alder", b"9990953139", b"Dana"):
            self.assertNotIn(name, text)

    def test_noise(self):
        for raw in (b"", b"\x00" * 50, os.urandom(3000), b"\x9b" + b"\xff" * 8, b"\x5b" + b"\xff" * 8, b"\x81" * 9000):
            for path in ("/v1/push", "/v1/pull", "/v1/wait", "/v1/report", "/v1/enrol"):
                answer = self.dana.send("POST", path, body=raw)
                self.assertIn(answer.status, (400, 413, 429), (path, raw[:8]))
        self.assertEqual(self.dana.send("GET", "/v1/nowhere").status, 404)
        self.assertEqual(self.dana.send("GET", "/v1/hello", signed=False).status, 200)


if __name__ == "__main__":
    unittest.main(verbosity=2)
