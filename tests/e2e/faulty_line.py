"""A bad line between tablet and office: a TCP relay that harms one connection after the other. TLS stays end to
end: what it relays it cannot read. Standard library only.

Each connection draws its fate from the seed: unharmed; cut, stalled or dripping after n bytes; a piece sent twice;
the office's answers kept back; closed at once; or answered by something else (a sign-in page, a gateway's 502), which cannot speak our TLS."""
import random
import select
import socket
import threading
import time

FATES = {"none": 6, "cut": 8, "stall": 1, "drip": 3, "twice": 3, "mute": 2, "refuse": 2, "portal": 1, "gateway": 1}
PAGES = {
    "portal": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<html>Sign in</html>",
    "gateway": b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\nBad Gateway",
}


class FaultyLine:
    """Relays 127.0.0.1:port to `target` ((host, port), looked up anew for each connection)."""

    def __init__(self, target, seed, fates=None):
        self.target, self.dice = target, random.Random(seed)
        self.fates = fates or FATES
        self.harmless = False  # True: every connection is relayed as it is
        self.after = None  # bytes after which harm is done, where it is not to be drawn
        self.rate = None  # bytes a second
        self.sent = self.received = 0  # bytes from tablets, and to them
        self.met = {}
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", 0))
        self.listener.listen(64)
        self.port = self.listener.getsockname()[1]
        self.open = set()
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()
        for each in list(self.open):
            each.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            fate = "none" if self.harmless else self.dice.choices(list(self.fates), self.fates.values())[0]
            # Small numbers hit handshake and headers, large ones bodies.
            after = int(10 ** (self.dice.random() * 4.3)) if self.after is None else self.after
            self.met[fate] = self.met.get(fate, 0) + 1
            threading.Thread(target=self.serve, args=(client, fate, after), daemon=True).start()

    def serve(self, client, fate, after):
        self.open.add(client)
        office = None
        try:
            if fate == "refuse":
                return
            if fate in PAGES:
                client.settimeout(5)
                client.recv(4096)
                client.sendall(PAGES[fate])
                client.shutdown(socket.SHUT_WR)
                time.sleep(0.2)
                return
            office = socket.create_connection(self.target(), timeout=10)
            self.open.add(office)
            self.relay(client, office, fate, after)
        except OSError:
            pass
        finally:
            for each in (client, office):
                if each is not None:
                    self.open.discard(each)
                    each.close()

    def relay(self, client, office, fate, after):
        seen = asked = 0
        while True:
            ready, _, _ = select.select([client, office], [], [], 60)
            if not ready:
                return
            for source in ready:
                piece = source.recv(16_384)
                if not piece:
                    return
                sink = office if source is client else client
                harmed = seen + len(piece) > after
                seen += len(piece)
                if source is client:
                    self.sent += len(piece)
                else:
                    self.received += len(piece)
                asked += len(piece) if source is client else 0
                # The handshake goes through; what the office says to the first request does not come back.
                if fate == "mute" and source is office and asked > 1_200:
                    return
                if self.rate:
                    time.sleep(len(piece) / self.rate)
                if fate == "cut" and harmed:
                    sink.sendall(piece[:max(0, len(piece) - (seen - after))])
                    return
                if fate == "stall" and harmed:
                    select.select([], [], [], 25)  # longer than the tablet's patience
                    return
                if fate == "twice" and harmed:
                    sink.sendall(piece)
                    fate = "none"
                if fate == "drip" and harmed:
                    for at in range(0, len(piece), 512):
                        sink.sendall(piece[at:at + 512])
                        time.sleep(0.002)
                    continue
                sink.sendall(piece)
