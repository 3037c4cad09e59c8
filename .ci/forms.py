"""Does the work of the six working forms in the real window. Run by .ci/forms, which has the screen and the bus ready."""

import json
import os
import subprocess
import sys
import time

from hands import Keys, Mouse, Window, listen

program, work, shots, *chosen = sys.argv[1:]


def challenge(hand):
    """Two sides write, startups hand in proposals, and each month something is delivered and paid."""
    for side, words in (("Ambtenaar", "De bak is vol"), ("Startup", "De bak weet het al"), ("Waar we verschillen", "Meten of rijden")):
        hand.write("De vraag", side, words)
    hand.write("Besluit en geld", "Ambtenaar", "De directie zegt ja")
    hand.rows("Voorstellen", {"Startup": "Volmelder", "Innovatie (punten)": "8", "Totaal (punten)": "21", "Mag pitchen": True})
    hand.rows(
        "Mijlpalen",
        {"Datum": "1 maart 2027", "Wat er klaar is": "Meetpunt in drie bakken", "Betaling (EUR)": "5.000", "Stand": "=opgeleverd"},
        {"Datum": "1 april 2027", "Wat er klaar is": "Route per ochtend", "Betaling (EUR)": "7500", "Stand": "=gepland"},
    )
    hand.partner("Wie helpt mee?", "Mentor van de stad")
    hand.checklists()
    hand.press("radio button", "klopt")


def partnership_assessment(hand):
    """Partners say what the problem is for them, who is missing, and who steps in with what."""
    hand.write("Het probleem", "Het probleem", "De wijk loopt leeg")
    hand.partner("Wie aan tafel zit", "Woningcorporatie")
    hand.rows("Bedoelen we hetzelfde?", {"Partij": "=Woningcorporatie", "Wat het voor ons is": "Lege huizen", "Hetzelfde probleem": "=deels"})
    hand.rows("Rondetafels", {"Datum": "5 februari 2027", "Wie erbij waren": "Bewoners", "Wat we leerden": "Het gaat om werk"})
    hand.press("check box", "Kennisinstelling", "Wie mist er nog?")
    hand.write("Wie mist er nog?", "Wie mist er nog?: Waarom", "Niemand meet het")
    hand.rows("Wie stapt in?", {"Partij": "=Woningcorporatie", "Stapt in": "=ja", "Geld (EUR)": "25.000", "Uren (uur)": "40", "Besloten door": "Het bestuur"})
    hand.rows("Wat we testen", {"Prototype": "Buurtwinkel", "Vraag": "Komt er iemand", "Uitkomst": "Twintig per dag"})
    hand.write("Neutrale werkplek", "Neutrale werkplek", "De oude school")
    hand.checklists()
    hand.press("radio button", "nog niet")


def test_ground_intake(hand):
    """A theme, puzzle pieces with open questions, what is needed and when, agreements, and the step after."""
    hand.press("radio button", "Klimaatadaptieve steden", "Thema")
    hand.write("Thema", "Thema: Waarom", "Regen in de straat")
    hand.write("Puzzelstuk 1: techniek", "Puzzelstuk 1: techniek", "De tegel laat water door")
    hand.partner("Belanghebbenden", "Waterschap")
    hand.rows("Vragen over techniek", {"Vraag": "Slibt hij dicht", "Wie kan dit beantwoorden": "=Waterschap", "Hoe we het testen": "Een winter lang", "Stand": "=wordt getest"})
    hand.rows("Vragen aan het publiek", {"Vraag": "Loopt het prettig", "Stand": "=open"})
    hand.rows("Wat jullie nodig hebben", {"Voorziening": "Veertig meter straat", "Van": "1 maart 2027", "Tot": "1 september 2027"})
    hand.write("Afspraken", "Wie waarvoor", "Wij leggen, de gemeente veegt")
    hand.write("Afspraken", "Opruimen", "Na een jaar")
    hand.write("De stap hierna", "Uitrol", "In vijf wijken")


def project_funnel(hand):
    """A goal, projects on a board that take barriers away, and who decides."""
    hand.write("Het hogere doel", "Het hogere doel", "Van de weg naar het water")
    hand.write("Het cijfer", "Het cijfer", "2.000 per dag")
    hand.rows("Barrières", {"Barrière": "Lege ritten", "Wat er nu niet lukt": "Terug is er geen lading"})
    hand.partner("Wie beslist en wie meedoet", "Provincie")
    hand.card("Idee", {
        "Project": "Lijndienst", "Neemt deze barrière weg": "=1 · Lege ritten", "Wie erachter staat": "=Provincie",
        "Publiek geld (EUR)": "150.000", "Resultaat is voor iedereen": True,
    })
    hand.card("Verkend", {"Project": "Open telpunt", "Privaat geld (EUR)": "20.000"})
    hand.move("Lijndienst*", "Loopt", 2)
    hand.write("Hoe jullie kiezen", "Hoe jullie kiezen", "Wie het meeste weghaalt")


def offer_and_need(hand):
    """What is needed and what is offered, on what terms, and what was checked."""
    hand.rows("Wat er nodig is", {"Wat": "Hulp bij aanvallen", "Wie heeft het nodig": "Ziekenhuizen", "Hoe dringend": "=nu", "Gebied": "Zorg"})
    hand.partner("Wie meedoet", "Beveiliger")
    hand.rows("Wat er wordt aangeboden", {
        "Wat": "Wacht van dertig mensen", "Van wie": "=Beveiliger", "Voor welke vraag": "=Hulp bij aanvallen", "Prijs": "=gratis",
        "Hoe we ermee stoppen": "Na de zomer", "Nagekeken op": ["recht", "privacy"], "Stand": "=afgesproken",
    })
    hand.write("Neutrale tussenpersoon", "Neutrale tussenpersoon", "De branche zeeft")
    hand.checklists()
    hand.press("radio button", "klopt")


def minutes(hand):
    """Who was there, what was said, and who does what by when."""
    hand.write("Plaats", "Plaats", "Stadhuis, 14.00 uur")
    hand.rows("Aanwezig en afwezig", {"Naam": "Noor", "Organisatie": "Gemeente", "Aanwezig": True}, {"Naam": "Sem", "Organisatie": "Waterschap"})
    hand.rows("Besproken onderwerpen", {"Onderwerp": "De begroting", "Wat er is gezegd": "Er is genoeg voor een jaar"})
    hand.rows(
        "Afspraken",
        {"Afspraak": "Begroting rondsturen", "Eigenaar": "Noor", "Klaar op": "1 februari 2027", "Stand": "=bezig"},
        {"Afspraak": "Cijfers nazien", "Eigenaar": "Sem", "Antwoord op": "=1 · Begroting rondsturen"},
    )
    hand.rows("Open vragen", {"Vraag": "Wie betaalt daarna", "Wie zoekt het uit": "Sem"})
    hand.write("Volgende bijeenkomst", "Wanneer en waar", "3 maart, dezelfde zaal")


# Each form: what is done in it, the documents that are made by keys and by mouse, and what is in the file: the sections, where
# a row is named by its first text, the names of the partners and the answers of the checklists.
FORMS = {
    "Challenge-canvas": (challenge, ("Rapport", "Poster"), {
        "question": {"official": "De bak is vol", "startup": "De bak weet het al", "differences": "Meten of rijden"},
        "money": {"official": "De directie zegt ja"},
        "proposals": [{"name": "Volmelder", "innovation": 8, "total": 21, "invited": True}],
        "milestones": [
            {"date": "2027-03-01", "delivered": "Meetpunt in drie bakken", "payment": 5000, "state": "delivered"},
            {"date": "2027-04-01", "delivered": "Route per ochtend", "payment": 7500, "state": "planned"},
        ],
        "partners": ["Mentor van de stad"],
        "checklists": {"ready": {"management": "done"}},
    }),
    "Samenwerking toetsen": (partnership_assessment, ("Rapport", "Poster"), {
        "problem": "De wijk loopt leeg",
        "meaning": [{"partner": "Woningcorporatie", "for_us": "Lege huizen", "same": "partly"}],
        "round_tables": [{"date": "2027-02-05", "who": "Bewoners", "learned": "Het gaat om werk"}],
        "missing": {"chosen": ["knowledge"], "text": "Niemand meet het"},
        "stepping_in": [{"partner": "Woningcorporatie", "answer": "yes", "money": 25000, "hours": 40, "decided_by": "Het bestuur"}],
        "tests": [{"prototype": "Buurtwinkel", "question": "Komt er iemand", "outcome": "Twintig per dag"}],
        "workplace": "De oude school",
        "partners": ["Woningcorporatie"],
        "checklists": {"trust": {"open_cards": "not_yet"}},
    }),
    "Intake voor een proeftuin": (test_ground_intake, ("Rapport", "Poster"), {
        "theme": {"chosen": ["climate"], "text": "Regen in de straat"},
        "technology": "De tegel laat water door",
        "technology_questions": [{"question": "Slibt hij dicht", "who": "Waterschap", "how": "Een winter lang", "state": "testing"}],
        "public_questions": [{"question": "Loopt het prettig", "state": "open"}],
        "infrastructure": [{"what": "Veertig meter straat", "from": "2027-03-01", "to": "2027-09-01"}],
        "agreements": {"responsible": "Wij leggen, de gemeente veegt", "clearing": "Na een jaar"},
        "after": {"rollout": "In vijf wijken"},
        "partners": ["Waterschap"],
    }),
    "Projectentrechter": (project_funnel, ("Rapport", "Poster"), {
        "goal": "Van de weg naar het water",
        "figure": "2.000 per dag",
        "barriers": [{"name": "Lege ritten", "why": "Terug is er geen lading"}],
        "projects": [
            {"name": "Lijndienst", "stage": "running", "barrier": "Lege ritten", "backer": "Provincie", "public": 150000, "open": True},
            {"name": "Open telpunt", "stage": "explored", "private": 20000},
        ],
        "decision": "Wie het meeste weghaalt",
        "partners": ["Provincie"],
    }),
    "Vraag en aanbod": (offer_and_need, ("Rapport", "Poster"), {
        "needs": [{"what": "Hulp bij aanvallen", "who": "Ziekenhuizen", "urgency": "now", "domain": "Zorg"}],
        "offers": [{
            "what": "Wacht van dertig mensen", "by": "Beveiliger", "need": "Hulp bij aanvallen", "price": "free",
            "exit": "Na de zomer", "checks": ["legal", "privacy"], "state": "agreed",
        }],
        "go_between": "De branche zeeft",
        "partners": ["Beveiliger"],
        "checklists": {"code_of_conduct": {"privacy": "done"}},
    }),
    "Verslag": (minutes, ("Verslag", "Verslag"), {
        "place": "Stadhuis, 14.00 uur",
        "people": [{"name": "Noor", "organisation": "Gemeente", "there": True}, {"name": "Sem", "organisation": "Waterschap"}],
        "topics": [{"subject": "De begroting", "text": "Er is genoeg voor een jaar"}],
        "agreements": [
            {"what": "Begroting rondsturen", "owner": "Noor", "due": "2027-02-01", "state": "busy"},
            {"what": "Cijfers nazien", "owner": "Sem", "earlier": "Begroting rondsturen"},
        ],
        "open_questions": [{"question": "Wie betaalt daarna", "who": "Sem"}],
        "next": {"when": "3 maart, dezelfde zaal"},
    }),
}
# What of the file a document has in other words: dates, amounts and choices.
IN_OTHER_WORDS = ("chosen", "date", "due", "from", "to", "payment", "money", "public", "private")


def told(canvas):
    """What is filled in on a canvas, without ids and without what is empty; a row that is named is named by its first text."""
    rows = [row for section in canvas["sections"].values() for row in section.get("rows", [])] + canvas["partners"]
    names = {row["id"]: next(value for key, value in row.items() if key != "id" and isinstance(value, str) and value) for row in rows}

    def kept(value):
        if isinstance(value, dict) and set(value) <= {"number", "unit"} and "number" in value:
            return value["number"]
        if isinstance(value, dict):
            values = {key: kept(inner) for key, inner in value.items() if key != "id"}
            return {key: inner for key, inner in values.items() if inner not in (None, "", False, [], {})}
        if isinstance(value, list):
            return [kept(inner) for inner in value]
        return names.get(value, value) if isinstance(value, str) else value

    found = {}
    for key, section in canvas["sections"].items():
        section = kept(section)
        inner = section.get("rows") or section.get("answers") or (section if "chosen" in section else section.get("text"))
        if inner:
            found[key] = inner
    found["partners"] = [partner["name"] for partner in canvas["partners"]]
    found["checklists"] = {
        name: {item: check["answer"] for item, check in checks.items() if check.get("answer")}
        for name, checks in (canvas.get("checklists") or {}).items()
    }
    return {key: value for key, value in found.items() if value not in ([], {})}


def words_in(expected, key=""):
    """The words that somebody typed."""
    if isinstance(expected, dict):
        for inner_key, inner in expected.items():
            yield from words_in(inner, inner_key)
    elif isinstance(expected, list):
        for inner in expected:
            yield from words_in(inner, key)
    elif isinstance(expected, str) and " " in expected and key not in IN_OTHER_WORDS:
        yield expected


def text_of(pdf):
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    # A word that was broken at the end of a line is one again.
    return " ".join(text.replace("\u00ad\n", "").replace("-\n", "").split())


def do(title, means, document):
    steps, _, expected = FORMS[title]
    begun = time.monotonic()
    window = Window(program, work, shots, f"{title} {means.means}")
    try:
        hand = means(window)
        hand.welcome(title)
        steps(hand)
        path, pdf = (f"{work}/{steps.__name__}-{means.__name__}.{ending}" for ending in ("canvas.json", "pdf"))
        hand.save(path)
        window.wait("saved file", lambda: os.path.exists(path))
        window.find("status bar", "✓ Opgeslagen")
        hand.export(document, pdf)
        window.wait("PDF", lambda: os.path.exists(pdf))
        hand.quit()
    finally:
        window.process.kill()
    with open(path, encoding="utf-8") as file:
        found = told(json.load(file)["canvas"])
    if found != expected:
        sys.exit(f"{window.name}: in the saved file is\n{json.dumps(found, ensure_ascii=False, indent=1)}")
    text = text_of(pdf)
    for words in words_in(expected):
        if words not in text:
            sys.exit(f"{window.name}: the {document} lacks {words!r}:\n{text}")
    print(f"{window.name}: filled in, saved and exported in {time.monotonic() - begun:.0f} s", flush=True)


# It hears for as long as it is kept.
listener = listen()
for form in chosen or FORMS:
    for way, kind in zip((Keys, Mouse), FORMS[form][1]):
        do(form, way, kind)
