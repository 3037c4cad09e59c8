"""The real window as AT-SPI tells of it, and what somebody does in it: by keys alone, or by mouse."""

import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

FOCUSED, CHECKED = Atspi.StateType.FOCUSED, Atspi.StateType.CHECKED
# What got the keyboard, one after the other.
arrivals = []
# In place of the title of a section: the form of the selected row.
FORM = "the form"
# What an option of an open list is.
OPTION = "toggle button"
# Where the side panel begins, and between which heights something can be clicked on: below the bar, and on the page also below
# the title of a section that is held there.
PANEL_FROM, BAR, TOP, BOTTOM = 1062, 64, 120, 724


def say_that_a_screen_reader_is_on():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, -1
        )


def listen():
    """To be called before a window opens."""
    listener = Atspi.EventListener.new(lambda event: event.detail1 and arrivals.append(event))
    listener.register("object:state-changed:focused")
    say_that_a_screen_reader_is_on()
    return listener


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(index), depth + 1)


def role_of(node):
    # Older versions of AT-SPI call a button a push button.
    return node.get_role_name().removeprefix("push ")


def has(node, state):
    node.clear_cache()
    return node.get_state_set().contains(state)


def scrolls(node):
    """Whether it stands on the page or in the side panel, and not in a bar or a dialog."""
    while role_of(node.get_parent()) != "frame":
        node = node.get_parent()
    return node.get_index_in_parent() in (1, 2)


def at_rest(node, seconds):
    """Where something is, once it has not moved for a while."""
    before = place_of(node)
    time.sleep(seconds)
    node.clear_cache()
    return before if place_of(node) == before else None


def place_of(node):
    """Where something is on the screen: left, top, width and height."""
    place = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
    return place.x, place.y, place.width, place.height


class Window:
    """The window of the program, as AT-SPI tells of it."""

    def __init__(self, program, folder, shots, name):
        self.shots, self.name = shots, name
        draw = [] if os.environ.get("SCREEN_WITHOUT_OPENGL") else ["--draw", "gl"]
        # As at the first start on a computer.
        home = tempfile.mkdtemp(dir=folder)
        own = {"HOME": home, "XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data"}
        self.process = subprocess.Popen([program, *draw], env={**os.environ, **own})
        window = self.wait("window", self.active)
        xdotool("windowmove", window, 0, 0, "windowsize", window, 1366, 740)
        # The pointer rests where there is nothing to point at.
        xdotool("mousemove", 1362, 300)

    def active(self):
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        found = subprocess.run(search, capture_output=True, text=True).stdout.split()
        if not found or subprocess.run(["xdotool", "windowactivate", found[-1]], stderr=subprocess.DEVNULL).returncode:
            return None
        active = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True).stdout.strip()
        return found[-1] if active == found[-1] else None

    def frames(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app is not None and app.get_process_id() == self.process.pid:
                yield from (app.get_child_at_index(place) for place in range(app.get_child_count()))

    def wait(self, what, look, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                found = look()
            except GLib.Error:
                # What was looked at is gone.
                found = None
            if found:
                return found
            GLib.MainContext.default().iteration(False)
            time.sleep(0.02)
        self.fail(f"no {what}")

    def fail(self, why):
        picture = f"{self.shots}/forms.png"
        subprocess.run(["scrot", "--overwrite", picture])
        sys.exit(f"{self.name}: {why}; see {picture}")

    def look(self, role, name, within=None):
        """The first of this role with this name, which ends on `*` where more follows; within a section of that title, or in
        the form of the selected row."""
        return next((node for node in self.nodes(within) if fits(node, role, name)), None)

    def nodes(self, within=None):
        for frame in self.frames():
            if within is FORM:
                regions = (frame.get_child_at_index(place) for place in range(frame.get_child_count()))
                yield from next((own for own in map(list, map(walk, regions)) if any(map(is_menu_of_row, own))), [])
            elif within:
                yield from walk(next((node for node in walk(frame) if fits(node, "panel", within)), None))
            else:
                yield from walk(frame)

    def place_in_form(self):
        """The place of what has the keyboard among all that is in the form of the selected row."""
        places = (place for place, node in enumerate(self.nodes(FORM)) if has(node, FOCUSED))
        return next(places, None)

    def find(self, role, name, within=None):
        where = f" in {within!r}" if within else ""
        return self.wait(f"{role} {name!r}{where}", lambda: self.look(role, name, within))

    def focused(self):
        return next((node for node in self.nodes() if role_of(node) != "frame" and has(node, FOCUSED)), None)

    def wait_for_focus(self, role, name, within=None):
        def look():
            node = self.look(role, name, within)
            return node if node is not None and has(node, FOCUSED) else None

        return self.wait(f"keyboard at {role} {name!r} in {within!r}", look)

    def ended(self):
        self.wait("end of the program", lambda: self.process.poll() is not None)


def fits(node, role, name):
    said = node.get_name() or ""
    return role_of(node) == role and (said.startswith(name[:-1]) if name.endswith("*") else said == name)


def is_menu_of_row(node):
    return fits(node, "button", "Meer keuzes")


class Hand:
    """What somebody does in the window, by whichever means."""

    def __init__(self, window):
        self.window = window

    def type(self, words):
        xdotool("type", "--delay", 8, words)

    def key(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def fill(self, label, value):
        """Fills in a field of the form in the side panel: words, one of some (`=`), a tick (`True`), or pills (a list)."""
        if value is True:
            self.press("check box", label, FORM)
            self.window.wait(f"tick of {label!r}", lambda: has(self.window.find("check box", label, FORM), CHECKED))
        elif isinstance(value, list):
            for option in value:
                self.fill(option, True)
        elif value.startswith("="):
            self.choose(label, value[1:])
        else:
            self.reach("entry", label, FORM)
            self.type(value)

    def rows(self, section, *rows):
        for row in rows:
            self.begin_row(section, "+ Rij toevoegen", dict(row))

    def partner(self, section, name):
        self.begin_row(section, "+ Partner toevoegen", {"Naam van de organisatie": name})

    def card(self, column, fields):
        self.begin_row(None, f"+ Kaart toevoegen: {column}", fields)

    def begin_row(self, section, add, fields):
        self.add(section, add)
        self.window.wait("keyboard in the form", lambda: self.window.place_in_form() is not None)
        for label, value in fields.items():
            self.fill(label, value)


class Keys(Hand):
    """By keys alone."""

    means = "by keys alone"

    def welcome(self, title):
        self.window.find("heading", "Welkom bij Samencanvas")
        self.reach("button", title)
        self.key("Return")
        self.window.find("heading", "De werkvorm")
        self.key("Escape")

    def reach(self, role, name, within=None):
        self.tab_to([self.window.find(role, name, within)])

    def step(self, key, before):
        """Presses a key that moves the keyboard on from something, and returns to what. The next key has to wait for that:
        what is pressed twice in a frame moves the keyboard once."""
        self.key(key)

        def now():
            # What is told of an earlier move may come late.
            last = arrivals[-1].source if arrivals else None
            return last if last is not None and last != before and has(last, FOCUSED) else None

        return self.window.wait(f"keyboard by {key}", now)

    def tab_to(self, targets):
        """Presses Tab, or Shift+Tab to what stands above, until one of these has the keyboard; returns its place among them."""
        nodes = list(self.window.nodes())
        here = self.window.wait("keyboard", self.window.focused)
        key = "shift+Tab" if here in nodes and nodes.index(targets[0]) < nodes.index(here) else "Tab"
        first = targets[0].get_name()
        for _ in range(60):
            if here in targets:
                return targets.index(here)
            here = self.step(key, here)
        return self.window.fail(f"Tab does not lead to {first!r}")

    def press(self, role, name, within=None):
        if role == "radio button":
            # Those of a group are one stop for Tab, with arrows between them.
            target = self.window.find(role, name, within)
            group = [node for node in walk(target.get_parent()) if role_of(node) == role]
            names = [node.get_name() for node in group]
            for place in range(self.tab_to(group), names.index(name)):
                self.step("Down", group[place])
            self.window.wait_for_focus(role, name, within)
        else:
            self.reach(role, name, within)
        self.key("space")

    def go(self, section):
        """Goes to a section by its name."""
        self.key("ctrl+k")
        self.window.find("heading", "Zoek een opdracht")
        self.type(section)
        self.key("Return")
        self.window.wait("page", lambda: self.window.look("heading", "Zoek een opdracht") is None)

    def write(self, section, field, words):
        self.go(section)
        self.reach("entry", field, section)
        self.type(words)

    def add(self, section, add):
        self.go(section or "Projecten")
        self.reach("button", add, section)
        self.key("Return")

    def choose(self, label, option):
        self.reach("combo box", label, FORM)
        self.key("Return")
        self.window.find(OPTION, option)
        self.type(option.split(" ")[0])
        self.key("Return")
        self.window.wait("closed list", lambda: self.window.look(OPTION, option) is None)

    def move(self, card, _to, steps):
        """Moves the first card of the board to a column farther on."""
        self.go("Projecten")
        node = self.window.wait_for_focus("list item", card)
        for _ in range(steps):
            before = place_of(node)
            self.key("alt+Right")
            self.window.wait("card in the next column", lambda: place_of(node) != before)

    def checklists(self):
        self.go("Checklists")
        self.window.find("heading", "Checklists")

    def save(self, path):
        self.key("ctrl+s")
        self.window.wait_for_focus("entry", "Pad")
        self.type(path)
        self.key("Return")

    def export(self, document, path):
        self.key("ctrl+e")
        self.window.wait_for_focus("button", "Opslaan als pdf…")
        if not has(self.window.find("radio button", document), CHECKED):
            self.press("radio button", document)
        self.window.wait(f"choice of {document}", lambda: has(self.window.find("radio button", document), CHECKED))
        self.reach("button", "Opslaan als pdf…")
        self.key("Return")
        self.window.wait_for_focus("entry", "Pad")
        self.type(path)
        self.key("Return")

    def quit(self):
        self.key("ctrl+q")
        self.window.ended()


class Mouse(Hand):
    """By mouse, and keys for words only."""

    means = "by mouse"

    def welcome(self, title):
        self.click("button", title)
        self.window.find("heading", "De werkvorm")
        self.click("button", "Overslaan")
        self.window.wait("page", lambda: self.window.look("button", "Overslaan") is None)

    def into_sight(self, role, name, within=None):
        """Scrolls until something is in sight, and returns the point in it to click on."""
        for _ in range(60):
            node = self.window.find(role, name, within)
            # A dialog that opens finds its place and its size in a few frames.
            rest = 0.05 if scrolls(node) else 0.3
            left, top, width, height = self.window.wait(f"place of {name!r}", lambda: at_rest(node, rest))
            x, y = left + min(width // 2, 60), top + min(height // 2, 12)
            is_on_page = x < PANEL_FROM
            if (TOP if is_on_page else BAR) <= y <= BOTTOM or not scrolls(node):
                return x, y
            xdotool("mousemove", 1045 if is_on_page else 1100, 400, "click", 5 if y > BOTTOM else 4)
            self.window.wait(f"scrolling to {name!r}", lambda: place_of(node) != (left, top, width, height))
            # It goes on for a while.
            self.window.wait("end of scrolling", lambda: at_rest(node, 0.3))
        return self.window.fail(f"{name!r} does not come into sight")

    def click(self, role, name, within=None):
        x, y = self.into_sight(role, name, within)
        xdotool("mousemove", x, y)
        xdotool("click", 1)

    def reach(self, role, name, within=None):
        self.click(role, name, within)
        self.window.wait_for_focus(role, name, within)

    def press(self, role, name, within=None):
        self.click(role, name, within)

    def write(self, section, field, words):
        self.reach("entry", field, section)
        self.type(words)

    def add(self, section, add):
        self.click("button", add, section)

    def choose(self, label, option):
        self.click("combo box", label, FORM)
        self.click(OPTION, option)
        self.window.wait("closed list", lambda: self.window.look(OPTION, option) is None)

    def move(self, card, to, _steps):
        """Drags a card to what adds one in another column."""
        x, y = self.into_sight("list item", card)
        to_x, to_y = self.into_sight("button", f"+ Kaart toevoegen: {to}")
        xdotool("mousemove", x, y, "mousedown", 1)
        for part in range(1, 6):
            xdotool("mousemove", x + (to_x - x) * part // 5, y + (to_y - y) * part // 5)
            time.sleep(0.05)
        xdotool("mouseup", 1)

    def checklists(self):
        self.back()
        self.click("button", "Checklists →")
        self.window.find("heading", "Checklists")

    def back(self):
        """From the form of a row to its section."""
        if self.window.look("button", "←*"):
            self.click("button", "←*")
        self.window.find("button", "Checklists →")

    def menu(self, entry):
        self.click("button", "Bestand")
        self.click("button", entry)

    def save(self, path):
        self.menu("Opslaan*")
        self.path(path, "Opslaan")

    def path(self, path, answer):
        self.window.wait_for_focus("entry", "Pad")
        self.type(path)
        self.click("button", answer)

    def export(self, document, path):
        self.click("button", "Exporteren…")
        self.click("radio button", document)
        self.click("button", "Opslaan als pdf…")
        self.path(path, "Exporteren")

    def quit(self):
        self.menu("Afsluiten*")
        self.window.ended()
