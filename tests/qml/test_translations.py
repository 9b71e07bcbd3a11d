"""Goal: nothing on the screens stays in English when Welsh is chosen.
Method: the strings are gathered anew from the sources into a copy of the translation file; each of them must have a
finished translation with the same place holders. Arguments: lupdate, the root of the sources."""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDERS = ("qml", "app/viewmodels", "app/store", "app/domain", "app/documents")
SAME_IN_BOTH = re.compile(r"^[\W\d_]*(%\d[\W\d_]*)*$|^(Doorstep|PIN|PDF.*|Alcohol|Staff|1 person|%1 kB|.*MB)$")


def main(lupdate, root):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "doorstep_cy.ts"
        shutil.copy(root / "qml/translations/doorstep_cy.ts", copy)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "number",
                        "-disable-heuristic", "similartext", "-source-language", "en_GB", "-target-language", "cy_GB",
                        *FOLDERS, "-ts", copy], cwd=root, check=True, stderr=subprocess.DEVNULL)
        tree = ElementTree.parse(copy)
    problems, count = [], 0
    for context in tree.getroot().iter("context"):
        where = context.findtext("name")
        for message in context.iter("message"):
            count += 1
            source, translation = message.findtext("source"), message.find("translation")
            texts = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            if translation.get("type") is not None or not all(text.strip() for text in texts):
                problems.append(f"{where}: not translated: {source}")
            elif any(sorted(re.findall("%[0-9n]", source)) != sorted(re.findall("%[0-9n]", text)) for text in texts):
                problems.append(f"{where}: other place holders: {source}")
            elif source in texts and not SAME_IN_BOTH.match(source):
                problems.append(f"{where}: still English: {source}")
    if count < 1000:
        problems.append(f"only {count} strings were found")
    print("\n".join(problems))
    print(f"{count} strings, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
