"""The yardstick: people of a caseload and documents of about 1 KB about them, the same for both products.

A text is half set phrases of a form and half free prose from a vocabulary of 1,500 words, common ones often, as
support plans are written. What it comes to under deflate is printed with the table."""
import copy
import json
import random
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DOCUMENT_BYTES = 1_000  # as JSON, with identifiers

WHO = ["The patient", "The main carer", "The personal assistant", "The district nurse", "The practice nurse",
       "The physiotherapist", "A family member", "The care coordinator", "The day centre", "The pharmacist"]
DOES = ["helps with washing and dressing", "prepares a warm meal", "checks the skin for sore places",
        "goes along to the exercise class", "watches over the tablets", "sees to the oxygen at home",
        "keeps the diary of breathlessness", "arranges the journey to the clinic",
        "practises walking with the frame", "looks in during the afternoon"]
WHEN = ["every morning", "on Tuesdays and Fridays", "twice a week", "each fortnight", "after the evening meal",
        "when the weather is cold", "as was agreed at the last review", "until the next visit of the nurse"]
WHY = ["so that the patient can stay at home", "because the stairs are too steep", "to keep up strength in the legs",
       "so that hospital stays become fewer", "as the family asked for", "to give the carer a rest"]
SYLLABLES = ["ba", "con", "der", "en", "fer", "gal", "ha", "in", "ker", "lo", "men", "na", "or", "pel", "que", "ri",
             "sta", "ter", "un", "ver", "wil", "sha", "thi", "tion", "ly", "ment", "al", "ous"]


def check_digit(nine):
    rest = 11 - sum(int(d) * (10 - n) for n, d in enumerate(nine)) % 11
    return {10: None, 11: "0"}.get(rest, str(rest))


def people(count):
    """NHS numbers of the test range with a right check digit."""
    numbers, serial = [], 999_100_000
    while len(numbers) < count:
        serial += 1
        digit = check_digit(str(serial))
        if digit is not None:
            numbers.append(str(serial) + digit)
    return numbers


def caseload(numbers):
    """A bundle of these people: the first one of our test data under other names and numbers."""
    bundle = json.loads((ROOT / "tests/data/patients/caseload.json").read_text(encoding="utf-8"))
    pattern = bundle["entry"][0]
    bundle["entry"] = []
    for n, number in enumerate(numbers):
        entry = copy.deepcopy(pattern)
        entry["fullUrl"] = "urn:example:Patient:" + number
        entry["resource"]["id"] = number
        entry["resource"]["identifier"][0]["value"] = number
        entry["resource"]["name"][0]["given"] = [f"Person{n}"]
        bundle["entry"].append(entry)
    bundle["total"] = len(numbers)
    return bundle


class Writer:
    def __init__(self, seed, free):
        self.free = free  # share of free prose
        self.dice = random.Random(seed)
        self.words = ["".join(self.dice.choices(SYLLABLES, k=self.dice.choice((1, 2, 2, 3)))) for _ in range(1_500)]
        self.often = [1 / (n + 3) for n in range(len(self.words))]

    def sentence(self):
        pick = self.dice.choice
        if self.dice.random() >= self.free:
            return f"{pick(WHO)} {pick(DOES)} {pick(WHEN)}, {pick(WHY)}."
        words = self.dice.choices(self.words, self.often, k=self.dice.randint(9, 16))
        return " ".join(words).capitalize() + "."

    def document(self, number, nhs):
        document = {"id": f"{self.dice.getrandbits(128):032x}", "nhs": nhs, "ref": f"N{number}", "text": ""}
        room = DOCUMENT_BYTES - len(json.dumps(document))
        text = self.sentence()
        while len(text) < room:
            text += " " + self.sentence()
        document["text"] = text[:room].rstrip()
        return document


def write(path, numbers, count, seed, free=0.5):
    """A document a line; ten after the other about one person, as a visit makes them."""
    writer = Writer(seed, free)
    with open(path, "w", encoding="utf-8") as out:
        for n in range(count):
            out.write(json.dumps(writer.document(n + 1, numbers[n // 10 % len(numbers)])) + "\n")


def deflated(path, level=6):
    """Bytes a document under deflate, in batches of 500."""
    lines = Path(path).read_bytes().split(b"\n")[:500]
    return len(zlib.compress(b"\n".join(lines), level)) / len(lines)
