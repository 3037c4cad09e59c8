"""Canvases of words that are hard to break and to copy: `random-canvases.py EXAMPLE FOLDER COUNT`, the same each time."""
import json
import pathlib
import random
import sys
import uuid

example = json.loads(pathlib.Path(sys.argv[1]).read_text())
example.pop("replica", None)
folder, count = pathlib.Path(sys.argv[2]), int(sys.argv[3])

PLAIN = """de het een van voor met en samen gemeente ministerie bedrijf onderzoek burgers wijk school zorg water energie data
vertrouwen afspraken geld tijd mensen ruimte plan doel risico kennis stad land regio haven bouw groen veilig""".split()
LONG = """verantwoordelijkheidsverdeling arbeidsongeschiktheidsverzekeraars samenwerkingsverbanden maatschappelijke
telecombedrijven vertrouwensbeginselen coördinatiepunt energietransitievraagstukken financieringsmogelijkheden
woningcorporaties duurzaamheidsdoelstellingen gemeenschappelijkheid beleidsmedewerkers hoogheemraadschap
meervoudigepersoonlijkheidsstoornissenonderzoeksinstituut efficiënte officiële affiches""".split()
# No word with a hyphen at its end: PDFium takes it for a broken one wherever a line ends with it, in any PDF.
ODD = """e-mail lock-in ICT-samenwerkingsverbanden NL91-ABNA-0417-1643-00 06-12345678 € 12.500 2026-11-28 (sub)gemeenten
www.rijksoverheid.nl/innoveren-over-grenzen-heen https://example.nl/pad_(met)_haakjes info@samenwerking.example ﬁets ㎡ 25%
https://www.voorbeeld.example/documenten/publicaties/2020/11/30/innoveren-over-grenzen-heen?bron=canvas&taal=nl „nee” 'ja'
start-up-ecosysteem Noord-Holland-Noord publiek-private co-creatie IJsselmeergemeenten ’s-Gravenhage 👍🏿 🎉 🚴‍♀️""".split()


def words(chance, most):
    kinds = chance.choices([PLAIN, LONG, ODD], weights=[6, 3, 1], k=chance.randint(most // 4, most))
    return " ".join(chance.choice(kind) for kind in kinds)


def text(chance, most):
    return "\n".join(words(chance, most).capitalize() + "." for _ in range(chance.randint(1, 4)))


def row(chance, **fields):
    return {"id": str(uuid.UUID(int=chance.getrandbits(128))), **fields}


def contribution(chance):
    unit = chance.choice(["euro", "hours", "fte"])
    return row(chance, kind="expertise", text=words(chance, 8), amount=chance.randint(1, 90_000), unit=unit)


for number in range(count):
    chance = random.Random(number)
    file = json.loads(json.dumps(example))
    canvas = file["canvas"]
    canvas["header"].update(subject=words(chance, 8), contact=text(chance, 8), version=words(chance, 4))
    for section in canvas["sections"].values():
        if "text" in section:
            section["text"] = text(chance, chance.choice([8, 40, 120]))
        for question in section.get("answers", {}):
            section["answers"][question] = text(chance, 20)
    canvas["partners"] = [
        row(chance, name=words(chance, 6), role="founding", sector="society", interests=["knowledge"], other_interest="",
            contributions=[contribution(chance) for _ in range(chance.randint(0, 4))])
        for _ in range(chance.randint(0, 9))
    ]
    canvas["actions"] = [row(chance, text=words(chance, 12), due="2027-01-15") for _ in range(chance.randint(0, 9))]
    (folder / f"random-{number}.canvas.json").write_text(json.dumps(file))
