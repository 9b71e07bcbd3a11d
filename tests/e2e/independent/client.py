"""A client of CSYNC/1 written from csync.md alone: shares no code with the product."""
import base64
import hashlib
import hmac
import http.client
import json
import os
import ssl
import time
import zlib

import nacl.exceptions
import nacl.public
import nacl.pwhash
import nacl.signing
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from .cbor import decode, encode

APPEND_KINDS = {20, 21, 22, 23, 30, 31, 32, 36, 40, 41, 42, 50, 70, 71, 72, 73}


def labelled(label, raw):
    return hashlib.sha256(label.encode() + b"\0" + raw).digest()


def sign(key, label, raw):
    return key.sign(label.encode() + b"\0" + raw).signature


def check(public, label, raw, signature):
    try:
        nacl.signing.VerifyKey(public).verify(label.encode() + b"\0" + raw, signature)
        return True
    except nacl.exceptions.BadSignatureError:
        return False


class Ticket:
    def __init__(self, text):
        assert text.startswith("DOORSTEP1.")
        raw = text[len("DOORSTEP1."):]
        members = decode(base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)))
        self.url, self.pins, self.root, self.id, self.code = (members[i] for i in range(1, 6))


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        raw = response.read()
        if self.headers.get("content-encoding") == "deflate":
            raw = zlib.decompress(raw)
        self.body = raw

    @property
    def problem(self):
        """The problem's name, or "" when it is none."""
        if not self.headers.get("content-type", "").startswith("application/problem+json"):
            return ""
        return json.loads(self.body)["type"].removeprefix("urn:csync:")

    @property
    def members(self):
        return json.loads(self.body)

    @property
    def cbor(self):
        return decode(self.body)


class Device:
    """Keys, numbers and chain of one tablet, and requests in its name."""

    def __init__(self, ticket_text):
        self.ticket = Ticket(ticket_text)
        self.key, self.staff_key = nacl.signing.SigningKey.generate(), nacl.signing.SigningKey.generate()
        self.public = bytes(self.key.verify_key)
        self.id = labelled("csync/device/1", self.public)[:16]
        self.dseq, self.chain, self.epoch, self.offset_ms = 0, bytes(32), None, 0
        self.authority = self.ticket.url.removeprefix("https://")
        self.receipt = None

    # --- transport
    def connect(self):
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        connection = http.client.HTTPSConnection(self.authority, context=context, timeout=60)
        connection.connect()
        certificate = x509.load_der_x509_certificate(connection.sock.getpeercert(binary_form=True))
        spki = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        self.pin = hashlib.sha256(spki).digest()
        assert self.pin in self.ticket.pins, "another certificate than the ticket names"
        return connection

    def headers_for(self, method, path, query, body, created_s=None, nonce=None, key=None,
                    version="1"):
        digest = "sha-256=:" + base64.b64encode(hashlib.sha256(body).digest()).decode() + ":"
        request_id = os.urandom(8).hex()
        created = created_s if created_s is not None else int(time.time() + self.offset_ms / 1000)
        nonce = nonce or os.urandom(16).hex()
        parameters = ('("@method" "@authority" "@path" "@query" "content-digest" "csync-version" "csync-request")'
                      f';created={created};keyid="{self.id.hex()}";alg="ed25519";nonce="{nonce}"')
        text = "\n".join([f'"@method": {method}', f'"@authority": {self.authority}', f'"@path": {path}',
                          f'"@query": ?{query}', f'"content-digest": {digest}', f'"csync-version": {version}',
                          f'"csync-request": {request_id}', f'"@signature-params": {parameters}'])
        signature = base64.b64encode((key or self.key).sign(text.encode()).signature).decode()
        return {"content-digest": digest, "csync-version": version, "csync-schema": "1",
                "csync-request": request_id, "signature-input": "d=" + parameters,
                "signature": f"d=:{signature}:"}

    def send(self, method, path, query="", body=b"", headers=None, signed=True, **how):
        all_headers = self.headers_for(method, path, query, body, **how) if signed else {}
        if body:
            all_headers["content-type"] = "application/csync+cbor"
        all_headers.update(headers or {})
        connection = self.connect()
        try:
            connection.request(method, path + ("?" + query if query else ""), body, all_headers)
            return Answer(connection.getresponse())
        finally:
            connection.close()

    # --- enrolment
    def enrol(self, code=None, ticket_id=None):
        first = self.send("POST", "/v1/enrol", body=encode({1: ticket_id or self.ticket.id}), signed=False)
        if first.status != 200:
            return first
        nonce, record = first.cbor[1], decode(first.cbor[2])
        assert check(self.ticket.root, "csync/orgkey/1", record[0], record[1]), "recovery key not by the root"
        recovery = decode(record[0])
        assert recovery[1] == 3
        box = nacl.public.SealedBox(nacl.public.PublicKey(recovery[2])).encrypt(os.urandom(16))
        staff_public = bytes(self.staff_key.verify_key)
        transcript = encode([self.ticket.id, self.public, staff_public, box, self.pin, nonce])
        code_key = nacl.pwhash.argon2id.kdf(32, (code or self.ticket.code).encode(), self.ticket.id, opslimit=3,
                                            memlimit=65536 * 1024)

        def proof(label):
            return hmac.new(code_key, label.encode() + b"\0" + transcript, hashlib.sha256).digest()

        answer = self.send("POST", "/v1/enrol", signed=False, body=encode(
            {1: self.ticket.id, 2: self.public, 3: staff_public, 4: box, 5: nonce, 6: proof("csync/enrol/1"),
             7: sign(self.key, "csync/enrol/1", transcript)}))
        if answer.status != 201:
            return answer
        reply = answer.cbor
        assert reply[9] == proof("csync/enrol-reply/1"), "the office does not know the code"
        self.epoch, self.staff_stream = reply[1], reply[6]
        self.org_keys = {}
        for each in reply[5]:
            raw, signature = decode(each)
            assert check(self.ticket.root, "csync/orgkey/1", raw, signature)
            members = decode(raw)
            self.org_keys[labelled("csync/orgkey/1", members[2])[:16]] = members
        certificate, card = decode(reply[3]), decode(reply[4])
        authority = next(m[2] for m in self.org_keys.values() if m[1] == 4)
        assert check(authority, "csync/device-cert/1", *certificate)
        assert check(authority, "csync/staff-card/1", *card)
        self.card, self.staff = decode(card[0])[1], decode(card[0])[2]
        assert decode(certificate[0])[1] == self.id
        return answer

    # --- changes
    def body(self, stream, ops, dseq=None, prev=None, **more):
        now = int(time.time() * 1000)
        members = {0: 1, 1: self.id, 2: dseq or self.dseq + 1, 3: self.chain if prev is None else prev,
                   4: [now, 0], 5: [now, 0, 0], 6: self.staff, 7: stream, 8: 1, 9: ops}
        members.update({int(k[1:]): v for k, v in more.items()})
        return members

    def signed(self, members, cosign=False, raw=None):
        if cosign:
            plain = encode({k: v for k, v in members.items() if k != 12})
            members[12] = [self.card, sign(self.staff_key, "csync/cosign/1", plain)]
        raw = encode(members) if raw is None else raw
        return [raw, sign(self.key, "csync/change/1", raw)]

    def push_raw(self, changes, receipt=None, epoch=None, device=None, **how):
        body = encode({1: epoch or self.epoch, 2: device or self.id, 3: changes, 4: receipt})
        return self.send("POST", "/v1/push", body=body, **how)

    def push(self, stream, ops, cosign=False, **more):
        """One good change; number, chain and receipt move on. Returns its outcome."""
        change = self.signed(self.body(stream, ops, **more), cosign)
        answer = self.push_raw([change], self.receipt)
        assert answer.status == 200, (answer.status, answer.body)
        reply = answer.cbor
        self.dseq, self.chain = self.dseq + 1, labelled("csync/chain/1", change[0] + change[1])
        receipt = reply[7]
        assert receipt[:4] == [self.epoch, self.id, self.dseq, self.chain], "the receipt is for something else"
        key = self.org_keys[receipt[4]]
        assert key[1] == 2 and check(key[2], "csync/receipt/1", encode(receipt[:5]), receipt[5])
        self.receipt = receipt
        return reply[5][0]

    # --- rows
    def pull(self, cursors=(), gver=0, heads=(), epoch=None):
        return self.send("POST", "/v1/pull", body=encode(
            {1: epoch or self.epoch, 2: gver, 3: [list(c) for c in cursors], 4: 1 << 20,
             5: [list(h) for h in heads]}))

    def grants(self):
        return self.pull().cbor[4]

    def whole_stream(self, stream):
        """All rows, their digest checked, and the changes that append rows name."""
        rows, changes, cursor = {}, {}, 0
        while True:
            reply = self.pull([(stream, cursor)]).cbor
            if not reply[5]:
                return None
            _, start, to, _, complete, digest, page = reply[5][0]
            assert start == cursor
            for seq, entity, kind, flags, payload in page:
                rows[entity] = (seq, kind, flags, payload or b"")
                if kind in APPEND_KINDS and not flags & 3:
                    change = reply[8].get(payload) or changes.get(payload)
                    assert change, "an append row without its change"
                    changes[payload] = change
            cursor = to
            if complete:
                total = sum(int.from_bytes(hashlib.blake2b(entity + row[0].to_bytes(8, "big") + row[3],
                                                           digest_size=16).digest(), "little")
                            for entity, row in rows.items() if not row[2] & 1)
                assert total % (1 << 128) == int.from_bytes(digest, "little"), "the digest is another"
                return rows, changes
