"""Whether no line of running text in PDFs has more than ninety signs: `check-lines.py PDF...`, as MuPDF draws them.

Smaller words, such as those of tables and feet, stand in columns or on one line.
"""
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

MOST = 90
LEAST_SIZE = 9.9
# White that is wider than this many times the size of the text parts columns.
GAP = 1.5


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
    for page in ElementTree.fromstring(drawn).iter("page"):
        for line in lines_of(page):
            count += 1
            if len(line.strip()) > MOST:
                faults.append(f"{pdf}, {page.get('id')}: {len(line.strip())} signs in {line.strip()!r}")
for fault in faults[:20]:
    print(fault, file=sys.stderr)
if faults:
    sys.exit(f"{len(faults)} lines of running text are too long to read")
print(f"no line of running text in {len(sys.argv) - 1} PDFs has more than {MOST} signs ({count} lines)")
