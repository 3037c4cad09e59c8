"""Whether no line of running text in PDFs has more than ninety signs: `check-lines.py PDF...`, as MuPDF draws them.

Smaller words, such as those of tables and feet, stand in columns or on one line.
"""
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

MOST = 90
LEAST_SIZE = 9.9
# White that is wider than this many times the size of the text parts columns.
GAP = 1.5


def without_controls(drawn):
    """Takes out references to signs that no XML may have; MuPDF writes them where somebody typed them."""
    def is_sign(code):
        return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
    def kept(found):
        digits = found.group(1).decode()
        code = int(digits[1:], 16) if digits.startswith("x") else int(digits)
        return found.group() if is_sign(code) else b"?"
    return re.sub(rb"&#(x[0-9a-fA-F]+|[0-9]+);", kept, drawn)


def seen(text):
    """The signs of a text that take room of their own."""
    return [sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cf", "Me", "Mn")]


def is_of_europe(signs):
    """Whether the letters are those of which lines have been counted: other scripts are narrower or wider."""
    letters = [unicodedata.name(sign, "") for sign in signs if sign.isalpha()]
    known = [name for name in letters if name.startswith(("LATIN", "GREEK", "CYRILLIC"))]
    return 2 * len(known) >= len(letters)


def lines_of(page):
    """The texts of the lines of a page; where there is much white in one, the parts beside it."""
    for line in page.iter("line"):
        text, right = "", None
        for font in line.iter("font"):
            size = float(font.get("size"))
            for sign in font.iter("char"):
                left, _, end, *_ = (float(number) for number in sign.get("quad").split())
                if size < LEAST_SIZE or (right is not None and left - right > GAP * size):
                    yield text
                    text = ""
                if size >= LEAST_SIZE:
                    text += sign.get("c")
                right = end
        yield text


faults, count = [], 0
for pdf in sys.argv[1:]:
    drawn = subprocess.run(["mutool", "draw", "-q", "-F", "stext", pdf], capture_output=True, check=True).stdout
    for page in ElementTree.fromstring(without_controls(drawn)).iter("page"):
        for line in lines_of(page):
            count += 1
            signs = seen(line.strip())
            if is_of_europe(signs) and len(signs) > MOST:
                faults.append(f"{pdf}, {page.get('id')}: {len(signs)} signs in {line.strip()!r}")
for fault in faults[:20]:
    print(fault, file=sys.stderr)
if faults:
    sys.exit(f"{len(faults)} lines of running text are too long to read")
print(f"no line of running text in {len(sys.argv) - 1} PDFs has more than {MOST} signs ({count} lines)")
