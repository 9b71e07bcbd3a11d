"""The rows of the table with their units, and the bounds that the vault has to keep."""
from dataclasses import dataclass

# row: (unit, divisor from microseconds, what it is)
ROWS = {
    "save_full": ("µs", 1, "one record saved durably: transaction of 1, synchronous FULL"),
    "insert_tx1": ("µs", 1, "transaction of 1, synchronous NORMAL"),
    "insert_tx100": ("µs", 1, "transactions of 100, a record"),
    "insert_bulk": ("µs", 1, "transactions of 10,000, a record"),
    "update_tx1": ("µs", 1, "one record changed, transaction of 1"),
    "point_read": ("µs", 1, "a record by its code, 512 KiB of cache"),
    "scan": ("ms", 1000, "all records, fresh connection"),
    "fts_build": ("ms", 1000, "full text over 20,000 records"),
    "fts_query": ("µs", 1, "two words by rank, 512 KiB of cache"),
    "product_read": ("µs", 1, "a record by its code, the application's settings, caseload in memory"),
    "product_save": ("µs", 1, "one record saved durably, the application's settings"),
    "open": ("µs", 1, "open and first query, key at hand"),
    "integrity_check": ("ms", 1000, "SQLite's own check"),
    "cipher_open": ("µs", 1, "libsodium's own combined function opening one page, nothing else"),
    "cipher_seal": ("µs", 1, "the same, sealing a frame of the log"),
    "scrub": ("ms", 1000, "every page authenticated"),
    "unlock": ("ms", 1000, "passphrase to opened vault"),
    "memory": ("ms", 1000, "a working day in one process; peak memory in the bounds"),
    "speedtest1": ("s", 1_000_000, "SQLite's speed test, size 40, WAL"),
}


@dataclass
class Bound:
    """kind: ratio to `base` (field of the runner), or absolute: figure / divisor."""
    says: str
    row: str
    limit: float
    kind: str = "ratio"
    field: str = "cpu_us"
    base: str = "plain"
    engine: str = "vault"
    divisor: float = 1
    unit: str = "x"

    @property
    def wanted(self):
        if self.kind == "faster":
            return f">= {self.limit:g}x faster" if self.limit > 1 else "faster"
        return f"<= {self.limit:g}{self.unit}"


def _bounds():
    bounds = [
        Bound("single durable save, wall", "save_full", 1.15, field="wall_us"),
        Bound("transaction of 1, NORMAL", "insert_tx1", 1.5),
        Bound("bulk insert", "insert_bulk", 1.4),
        Bound("speedtest1, WAL", "speedtest1", 1.35),
        Bound("point reads, tiny cache", "point_read", 2.3),
        Bound("cold scan", "scan", 1.8),
        Bound("cold scan, AEGIS-256", "scan", 1.35, engine="vault:aegis256"),
        Bound("full-text query", "fts_query", 1.5),
        Bound("application's settings: reads", "product_read", 1.1),
        Bound("application's settings: saves, wall", "product_save", 1.2, field="wall_us"),
        Bound("open and first query", "open", 1, "absolute", "wall_us", divisor=1000, unit=" ms"),
        Bound("unlock", "unlock", 1, "absolute", "wall_us", divisor=1e6, unit=" s"),
        Bound("memory over plain", "memory", 3, "difference", "peak_kib", divisor=1024, unit=" MiB"),
        Bound("point reads beside SQLCipher", "point_read", 1.6, "faster", base="sqlcipher"),
    ]
    for peer in ("sqlcipher", "sqlite3mc"):
        bounds += [Bound(f"{row} beside {peer}", row, 1, "faster", base=peer)
                   for row in ROWS if row not in ("cipher_open", "cipher_seal", "scrub", "unlock", "memory")]
    return bounds


BOUNDS = _bounds()


def judge(bound, figures, ratio, median):
    """What was found, as text, and True, False or None when it was not measured."""
    if bound.kind in ("ratio", "faster"):
        times = ratio(figures, bound.row, bound.engine, bound.base, bound.field)
        if times is None:
            return "–", None
        if bound.kind == "ratio":
            return f"{times:.2f}x", times <= bound.limit
        # A peer brings a newer SQLite; what its encryption costs over its own library is said beside.
        own = ratio(figures, bound.row, "vault", "plain", bound.field)
        peer = ratio(figures, bound.row, bound.base, bound.base + ":nokey", bound.field)
        costs = f" (cost over its own SQLite: {own:.2f}, peer {peer:.2f})" if own and peer else ""
        return f"{1 / times:.2f}x{costs}", 1 / times >= bound.limit
    own = figures.get(("vault", bound.row))
    if not own:
        return "–", None
    value = median(own, bound.field) / bound.divisor
    if bound.kind == "difference":
        base = figures.get((bound.base, bound.row))
        if not base:
            return "–", None
        value -= median(base, bound.field) / bound.divisor
    return f"{value:.2f}{bound.unit}", value <= bound.limit
