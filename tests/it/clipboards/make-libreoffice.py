"""Copies tables and lists of LibreOffice Writer and Calc, and keeps what lies on the clipboard.

Usage, under X: make.py FOLDER. Needs soffice, xclip and the UNO modules of LibreOffice's Python.
Each clipboard is NAME.html and NAME.txt, the two flavours as they were, and NAME.json, the cells that were written.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.style.NumberingType import ARABIC, CHAR_SPECIAL
from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK

PARTNERS = [
    ["Naam", "Sector", "Rol", "Bijdrage", "Notities"],
    ["Gemeente Súdwest-Fryslân", "overheid", "initiatiefnemer", "€ 60.000", "Eerste regel\nTweede regel"],
    ["Bank \"De Brug\" B.V.", "bedrijf", "partner", "", "Belt terug 📞"],
    ["Stichting Été; afdeling Noord", "maatschappelijk", "belanghebbende", "twee dagen, soms drie", ""],
]
ACTIONS = [
    ["Wat", "Wie", "Klaar op", "Stand"],
    ["Nulmeting\ten interviews", "Anna de Vries", "1-3-2027", "klaar"],
    ["Gesprek met 8 < 10 wijken & dorpen", "Bert", "ma 5 apr 2027", "bezig"],
    ["Website", "", "", ""],
]
ENGLISH = [
    ["Name", "Sector", "Role", "Contribution", "E-mail"],
    ["City of Leeds", "government", "founding", "£ 4,000", "a@leeds.example"],
    ["O'Neill & Sons", "business", "participating", "12 hours", "b@oneill.example"],
]
EMPTY = [
    ["Organisatie", "Telefoon", "Opmerking"],
    ["Waterschap", "", ""],
    ["", "058 123 45 67", ""],
    ["Hogeschool", "", "later"],
]
LIST = ["Gemeente A", "Bank B, filiaal 3", "Stichting C\nafdeling Noord", "3M"]


def value(name, what):
    found = PropertyValue()
    found.Name, found.Value = name, what
    return found


class Office:
    def __init__(self):
        pipe = f"clipboards{os.getpid()}"
        profile = tempfile.mkdtemp()
        self.process = subprocess.Popen(["soffice", "--norestore", "--nologo", "--nodefault",
            f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        make = self.context.ServiceManager.createInstanceWithContext
        self.desktop = make("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = make("com.sun.star.frame.DispatchHelper", self.context)

    def open(self, kind):
        return self.desktop.loadComponentFromURL(f"private:factory/{kind}", "_blank", 0, ())

    def send(self, document, command, *arguments):
        frame = document.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, command, "", 0, tuple(value(*pair) for pair in arguments))


def keep(folder, name, rows):
    time.sleep(0.6)
    for flavour, ending in (("text/html", "html"), ("UTF8_STRING", "txt")):
        got = subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", flavour], capture_output=True, timeout=20)
        (folder / f"{name}.{ending}").write_bytes(got.stdout)
    cells = json.dumps(rows, ensure_ascii=False, indent=1)
    (folder / f"{name}.json").write_text(cells + "\n", encoding="utf-8")
    print(name, (folder / f"{name}.html").stat().st_size)


def write(text, cursor, words):
    for number, line in enumerate(words.split("\n")):
        if number:
            text.insertControlCharacter(cursor, LINE_BREAK, False)
        text.insertString(cursor, line, False)


def writer_table(office, rows, title=None, after=None, merge=None, paragraphs=False):
    document = office.open("swriter")
    text = document.Text
    cursor = text.createTextCursor()
    if title:
        text.insertString(cursor, title, False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(len(rows), max(map(len, rows)))
    text.insertTextContent(cursor, table, False)
    for y, row in enumerate(rows):
        for x, words in enumerate(row):
            cell = table.getCellByPosition(x, y)
            inside = cell.createTextCursor()
            if paragraphs:
                for number, line in enumerate(words.split("\n")):
                    if number:
                        cell.insertControlCharacter(inside, PARAGRAPH_BREAK, False)
                    cell.insertString(inside, line, False)
            else:
                write(cell, inside, words)
    if merge:
        merged = table.createCursorByCellName(merge[0])
        merged.gotoCellByName(merge[1], True)
        merged.mergeRange()
    if after:
        cursor.gotoEnd(False)
        text.insertString(cursor, after, False)
    return document, table


def writer_list(office, items, numbering, title=None):
    document = office.open("swriter")
    text = document.Text
    cursor = text.createTextCursor()
    if title:
        text.insertString(cursor, title, False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.NumberingStyleName = numbering
    for number, item in enumerate(items):
        if number:
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        write(text, cursor, item)
    return document


def calc_table(office, rows, title=None, merge=None, hidden=None):
    document = office.open("scalc")
    sheet = document.Sheets.getByIndex(0)
    from_row = 0
    if title:
        sheet.getCellByPosition(0, 0).String = title
        sheet.getCellRangeByPosition(0, 0, max(map(len, rows)) - 1, 0).merge(True)
        from_row = 1
    for y, row in enumerate(rows):
        for x, words in enumerate(row):
            cell = sheet.getCellByPosition(x, y + from_row)
            if isinstance(words, str):
                cell.String = words
            else:
                cell.Value = words
    if merge:
        sheet.getCellRangeByName(merge).merge(True)
    if hidden is not None:
        sheet.Rows.getByIndex(hidden).IsVisible = False
    last = (max(map(len, rows)) - 1, len(rows) + from_row - 1)
    return document, sheet.getCellRangeByPosition(0, 0, *last)


def with_title(title, rows):
    return [[title]] + rows


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    office = Office()

    def done(document, name, rows, select=None, times=3):
        time.sleep(0.4)
        if select is not None:
            document.CurrentController.select(select)
        else:
            for _ in range(times):
                office.send(document, ".uno:SelectAll")
        office.send(document, ".uno:Copy")
        keep(folder, name, rows)
        document.close(True)

    tables = {"partners": PARTNERS, "actions": ACTIONS, "english": ENGLISH, "empty": EMPTY}
    for name, rows in tables.items():
        document, table = writer_table(office, rows)
        done(document, f"writer-{name}", rows)
        document, table = writer_table(office, rows, title="Uit het overleg")
        done(document, f"writer-{name}-title", with_title("Uit het overleg", rows))
        document, table = writer_table(office, rows, paragraphs=True)
        last = f"{'ABCDEFG'[max(map(len, rows)) - 1]}{len(rows)}"
        done(document, f"writer-{name}-cells", rows, select=table.getCellRangeByName(f"A1:{last}"))
        document, cells = calc_table(office, rows)
        done(document, f"calc-{name}", rows, select=cells)
        document, cells = calc_table(office, rows, title="Overzicht van het project")
        done(document, f"calc-{name}-title", with_title("Overzicht van het project", rows), select=cells)
    across = [["Partners van het project", "", ""], ["Naam", "Sector", "Rol"], ["Gemeente A", "overheid", "partner"]]
    document, table = writer_table(office, across, merge=("A1", "C1"))
    done(document, "writer-merged-title", across)
    down = [["Wat", "Wie", "Klaar op"], ["Bellen", "Anna", "1-3-2027"], ["Schrijven", "", "2-3-2027"]]
    document, table = writer_table(office, down, merge=("B2", "B3"))
    done(document, "writer-merged-down", down)
    document, cells = calc_table(office, down, merge="B2:B3")
    done(document, "calc-merged-down", down, select=cells)
    numbers = [["Naam", "Bedrag", "Aantal"], ["Gemeente A", 60000.0, 3.0], ["Bank B", 0.125, 12.0]]
    document, cells = calc_table(office, numbers)
    shown = [["Naam", "Bedrag", "Aantal"], ["Gemeente A", "60000", "3"], ["Bank B", "0.125", "12"]]
    done(document, "calc-numbers", shown, select=cells)
    document, cells = calc_table(office, PARTNERS, hidden=2)
    done(document, "calc-hidden-row", [row for number, row in enumerate(PARTNERS) if number != 2], select=cells)
    for name, style in (("bullets", "List 1"), ("numbers", "Numbering 123")):
        items = [[item] for item in LIST]
        document = writer_list(office, LIST, style)
        done(document, f"writer-list-{name}", items)
        document = writer_list(office, LIST, style, title="Partners")
        done(document, f"writer-list-{name}-title", with_title("Partners", items))
    document, table = writer_table(office, EMPTY, title="Eerst", after="Daarna nog een zin")
    done(document, "writer-around", with_title("Eerst", EMPTY) + [["Daarna nog een zin"]])
    office.process.terminate()


if __name__ == "__main__":
    main()
