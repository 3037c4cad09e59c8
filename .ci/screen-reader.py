"""Drives the real window over AT-SPI. Run by .ci/screen-reader, which has the screen and the bus ready."""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

program, path = sys.argv[1:]


def say_that_a_screen_reader_is_on():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, -1
        )


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(index), depth + 1)


def windows():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and app.get_process_id() == window.pid:
            yield from (app.get_child_at_index(place) for place in range(app.get_child_count()))


def wait_for(what, look, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.3)
    names = sorted({f"{node.get_role_name()}: {node.get_name()}" for frame in windows() for node in walk(frame)})
    sys.exit("\n".join(names) + f"\nno {what}")


def find(role, name):
    def look():
        for frame in windows():
            for node in walk(frame):
                # Older versions of AT-SPI call a button a push button.
                if node.get_role_name().removeprefix("push ") == role and (node.get_name() or "").startswith(name):
                    return node
        return None

    return wait_for(f"{role} {name!r}", look)


def read_table(name, titles, beginnings):
    """The rows of a table, of which each in sight has its cells, and the first cell says what the row is about."""
    rows = [node for node in walk(find("table", name)) if node.get_role_name() == "table row"]
    assert len(rows) == 1 + len(beginnings), len(rows)
    # Rows out of sight are said as a whole.
    assert all(row.get_name() for row in rows[1:])
    roles = ("column header", "row header", "table cell")
    told = [[(node.get_role_name(), node.get_name()) for node in walk(row)] for row in rows]
    cells = [[(role, name) for role, name in row if role in roles] for row in told]
    assert cells[0] == [("column header", title) for title in titles], cells[0]
    # Of a row out of sight only what takes the keyboard has its cell.
    assert all(len(row) in (0, 1, len(titles)) for row in cells), cells
    in_sight = [(row, beginning) for row, beginning in zip(cells[1:], beginnings) if len(row) == len(titles)]
    assert in_sight, f"no row of {name} is in sight"
    for row, beginning in in_sight:
        assert [role for role, _ in row] == ["row header"] + ["table cell"] * (len(titles) - 1), row
        assert row[0][1].startswith(beginning), row
    return rows


def key(name):
    subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
    time.sleep(0.5)


def has(node, state):
    node.clear_cache()
    return node.get_state_set().contains(state)


def tab_to(node):
    for _ in range(15):
        if has(node, Atspi.StateType.FOCUSED):
            return
        key("Tab")
    sys.exit(f"Tab does not reach {node.get_name()!r}")


def answer(question, name):
    """Goes to an answer of the question by keyboard alone, and gives it."""
    group = find("panel", question)
    choices = {node.get_name(): node for node in walk(group) if node.get_role_name() == "radio button"}
    assert list(choices) == ["Ja", "Nee", "Weet ik niet"], list(choices)
    # Where each answer leads is said with it.
    follows = [node.get_description() for node in choices.values()]
    assert all(said.startswith(("Dan: ", "Uitkomst: ")) for said in follows), follows
    # The group is one stop for Tab; arrows go from one answer to the next.
    tab_to(choices["Ja"])
    for _ in range(list(choices).index(name)):
        key("Down")
    wait_for(f"keyboard at {name!r}", lambda: has(choices[name], Atspi.StateType.FOCUSED))
    key("space")
    wait_for(f"answer {name!r}", lambda: has(choices[name], Atspi.StateType.CHECKED))


def wait_for_announcement(words):
    def look():
        while GLib.MainContext.default().iteration(False):
            pass
        return any(words in said for said in announced)

    wait_for(f"announcement of {words!r}", look)


def type_in(text):
    subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)
    time.sleep(0.5)


announced = []
listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
listener.register("object:announcement")
say_that_a_screen_reader_is_on()
window = subprocess.Popen([program, path])
try:
    frame = wait_for("window", lambda: next((frame for frame in windows() if frame), None))
    wait_for("name of the window", lambda: "Samencanvas" in (frame.get_name() or ""))
    find("heading", "Canvas collaboratieve innovatie")
    for title in ("Droom", "Samenwerkingspartners", "Financiering", "Pitch"):
        find("heading", title)
    nameless = [
        node.get_role_name()
        for node in walk(frame)
        if node.get_role_name() in ("entry", "text", "push button", "button", "check box") and not node.get_name()
    ]
    assert not nameless, nameless

    with open(path, encoding="utf-8") as file:
        canvas = json.load(file)["canvas"]
    partners, actions = canvas["partners"], canvas["actions"]
    read_table("Samenwerkingspartners", ["Partner", "Belang", "Bijdrage"], [partner["name"] for partner in partners])
    rows = read_table("Actielijnen", ["Wat", "Status", "klaar"], [action["text"] for action in actions])
    for row, action in zip(rows[1:], actions):
        (tick,) = [node for node in walk(row) if node.get_role_name() == "check box"]
        is_ticked = tick.get_state_set().contains(Atspi.StateType.CHECKED)
        assert is_ticked == (action["state"] == "done"), action["text"]

    # As a reader goes through it: the page first, and then the side panel and the bar below it.
    names = [node.get_name() for node in walk(frame)]
    places = [names.index(name) for name in ("Bestand", "Onderwerp", "Droom", "Pitch", "Checklists →", "Kleiner")]
    assert places == sorted(places), places

    dream = find("entry", "Droom")
    dream.get_component_iface().grab_focus()
    time.sleep(1)
    assert dream.get_state_set().contains(Atspi.StateType.FOCUSED), "the dream does not take the keyboard"
    key("ctrl+End")
    type_in(" Voor iedereen")

    add = find("button", "+ Partner toevoegen")
    add.get_action_iface().do_action(0)
    wait_for("form of the partner", lambda: find("entry", "Naam van de organisatie"))
    time.sleep(1)
    type_in("Gemeente Utrecht")

    # A case of the decision aid, by keyboard alone from its name on.
    find("entry", "Financiering").get_component_iface().grab_focus()
    find("button", "+ Nieuwe geldstroom of bijdrage").get_action_iface().do_action(0)
    name = find("entry", "Waar gaat het over?")
    wait_for("keyboard in the case", lambda: has(name, Atspi.StateType.FOCUSED))
    type_in("Kennis delen")
    for question in ["Koopt de overheid of de samenwerking iets?", "Kiest de overheid wie dit krijgt", "Zitten er concurrenten"]:
        answer(question, "Nee")
        tab_to(find("button", "Volgende vraag"))
        key("Return")
    answer("Komt het voordeel van de overheid", "Nee")
    tab_to(find("button", "Naar de uitkomst"))
    key("Return")
    outcome = "Dit is geen staatssteun en geen aanbesteding"
    find("heading", f"✓ {outcome}")
    wait_for_announcement(outcome)
    back = find("button", "Vorige vraag")
    wait_for("keyboard at the outcome", lambda: has(back, Atspi.StateType.FOCUSED))

    key("ctrl+s")
    find("status bar", "✓ Opgeslagen")
    with open(path, encoding="utf-8") as file:
        canvas = json.load(file)["canvas"]
    assert "Voor iedereen" in json.dumps(canvas, ensure_ascii=False)
    assert any(partner.get("name") == "Gemeente Utrecht" for partner in canvas["partners"])
    [case] = canvas["cases"]
    assert case["name"] == "Kennis delen" and [said["choice"] for said in case["answers"]] == ["no"] * 4, case
    print("a screen reader finds its way, reads the tables of partners and actions, fills in a section, adds a partner, is led through a case of the decision aid and hears that it is saved")
finally:
    window.kill()
