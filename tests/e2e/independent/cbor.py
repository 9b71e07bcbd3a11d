"""Deterministic CBOR as csync.md section 1 has it, and a few ways to get it wrong on purpose."""


def _head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << (8 * size):
            return bytes([major << 5 | code]) + number.to_bytes(size, "big")
    raise ValueError("too large")


def encode(value):
    if value is None:
        return b"\xf6"
    if value is True:
        return b"\xf5"
    if value is False:
        return b"\xf4"
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        raw = value.encode("utf-8")
        return _head(3, len(raw)) + raw
    if isinstance(value, (list, tuple)):
        return _head(4, len(value)) + b"".join(encode(each) for each in value)
    if isinstance(value, dict):
        members = sorted((encode(key), encode(each)) for key, each in value.items())
        return _head(5, len(members)) + b"".join(key + each for key, each in members)
    raise TypeError(type(value))


def decode(raw):
    value, rest = _decode(memoryview(raw))
    if len(rest):
        raise ValueError("bytes after the end")
    return value


def _decode(raw):
    first, major, number = raw[0], raw[0] >> 5, raw[0] & 31
    raw = raw[1:]
    if major == 7:
        return {20: False, 21: True, 22: None}[number], raw
    if number >= 24:
        size = {24: 1, 25: 2, 26: 4, 27: 8}[number]
        number, raw = int.from_bytes(raw[:size], "big"), raw[size:]
    if major == 0:
        return number, raw
    if major == 1:
        return -1 - number, raw
    if major == 2:
        return bytes(raw[:number]), raw[number:]
    if major == 3:
        return bytes(raw[:number]).decode("utf-8"), raw[number:]
    if major == 4:
        items = []
        for _ in range(number):
            item, raw = _decode(raw)
            items.append(item)
        return items, raw
    if major == 5:
        members = {}
        for _ in range(number):
            key, raw = _decode(raw)
            members[key], raw = _decode(raw)
        return members, raw
    raise ValueError(f"not in the protocol: {first:#x}")
