"""Whether each word of PDFs comes out of four readers once and right: `check-words.py FOLDER`.

Beside each `X.pdf` lie what poppler (`X.pdf.poppler.txt`), PDFium, MuPDF and pdf.js read in it. The first two take the text
that the document says of a broken word; the others take what is drawn, so that a word may stand there in parts with a hyphen.
"""
import collections
import pathlib
import sys
import unicodedata

# Parts of a long address over narrow lines.
MOST_PARTS = 60
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufe0e\ufe0f"))


def words_of(text):
    """The words but for emoji and stand-ins, of which two of the readers see only the drawing."""
    words = unicodedata.normalize("NFKC", text).translate(INVISIBLE).split()
    return [word for word in words if word.strip("?") and all(map(is_known, word))]


def is_known(sign):
    return unicodedata.category(sign)[0] in "LMNP" or sign in "€+=<>|~^`$·°™®"


def match(parts, left, pieces):
    """The wanted word that these parts begin with, and how many of them it takes: a hyphen at the end of a part may have
    been typed or not."""
    begun, best = {""}, (None, 1)
    for count, part in enumerate(parts, 1):
        whole = {before + part for before in begun}
        found = next((word for word in whole if left[word] > 0), None)
        if found is not None:
            best = found, count
            # What ends so may be a part of a longer word, and stand by itself elsewhere, above the end of a page.
            if part[-1] not in "-/?&=.":
                break
        if part.endswith("-"):
            shorter = {before + part[:-1] for before in begun}
            # Above the end of a column a part may stand by itself, and is said without its hyphen.
            alone = next((word for word in shorter if left[word] > 0), None)
            best = best if alone is None or found is not None else (alone, count)
            whole |= shorter
        begun = whole & pieces
        if not begun:
            break
    return best


def without_parts(words, wanted):
    """What is no word that is wanted, and the words that are missing, where words may stand in parts."""
    left = collections.Counter(wanted)
    pieces = {word[:end] for word in wanted for end in range(1, len(word))}
    odd, at = collections.Counter(), 0
    while at < len(words):
        found, count = match(words[at:at + MOST_PARTS], left, pieces)
        if found is None:
            odd[words[at]] += 1
        else:
            left[found] -= 1
        at += count
    return odd, +left


def without_glued(more, fewer):
    """What is left where poppler has one word of two: for it a broken word stands between the place where its last part
    ends and the one where its first part begins, and it has no white there where the next word begins right below that."""
    glued = 0
    for word in list(more):
        for end in range(1, len(word)):
            first, second = word[:end], word[end:]
            while more[word] > 0 and fewer[first] > 0 and fewer[second] > (first == second):
                more[word] -= 1
                fewer[first] -= 1
                fewer[second] -= 1
                glued += 1
    return +more, +fewer, glued


faults = []
glued, total = 0, 0
readers = collections.Counter()
pdfs = sorted(pathlib.Path(sys.argv[1]).glob("*.pdf"))
for pdf in pdfs:
    wanted = collections.Counter(words_of(pdf.with_name(f"{pdf.name}.pdfium.txt").read_text()))
    total += wanted.total()
    assert wanted, f"{pdf.name} has no words"
    for reader in ("poppler", "pdfium", "mupdf", "pdfjs"):
        path = pdf.with_name(f"{pdf.name}.{reader}.txt")
        if not path.exists():
            continue
        readers[reader] += 1
        text = path.read_text()
        for sign in "\u00ad\ufffe\ufffd\x02":
            if sign in text:
                faults.append(f"{pdf.name}: {reader} reads U+{ord(sign):04X}")
        if reader in ("poppler", "pdfium"):
            found = collections.Counter(words_of(text))
            more, fewer, count = without_glued(found - wanted, wanted - found)
            glued += count
        else:
            more, fewer = without_parts(words_of(text), wanted)
        if more or fewer:
            faults.append(f"{pdf.name}: {reader} has too many {dict(more)}, too few {dict(fewer)}")
for fault in faults[:40]:
    print(fault[:600], file=sys.stderr)
if faults:
    sys.exit(f"{len(faults)} times a reader has other words")
assert glued * 500 <= total, f"poppler has {glued} times one word of two"
print(f"{len(pdfs)} PDFs have the same words in " + ", ".join(f"{reader} ({count})" for reader, count in readers.items()))
