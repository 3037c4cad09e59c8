//! Showing the canvas to a room.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Effect, Focus, FocusCommand, PitchCommand, WindowEffect};
use crate::canvas::{
    Action, Amount, Canvas, Contribution, Id, Interest, Paragraph, Partner, RawJson, Section, TextField, Unit,
};
use crate::document::Edit;
use crate::pitch::fixtures::schuldenlab;

/// The title of the section on the screen, or of the canvas.
pub(super) fn title(rig: &Rig) -> String {
    rig.harness.get_by_role(Role::Heading).accesskit_node().label().unwrap()
}

/// Which slide it is, and of how many.
pub(super) fn place(rig: &Rig) -> (usize, usize) {
    let texts = rig.harness.query_all_by_role(Role::Label);
    let texts = texts.filter_map(|node| node.accesskit_node().value());
    let number = |text: String| {
        let (place, count) = text.split_once(" / ")?;
        Some((place.parse().ok()?, count.parse().ok()?))
    };
    texts.filter_map(number).next_back().unwrap()
}

/// The words on the screen, without the number of the slide.
pub(super) fn shown(rig: &Rig) -> String {
    let texts = rig.harness.query_all_by_role(Role::Label);
    let texts =
        texts.filter_map(|node| node.accesskit_node().value().or_else(|| node.accesskit_node().label()));
    let texts: Vec<String> = texts.filter(|text| !text.contains(" / ")).collect();
    texts.join("\n").replace('\u{a0}', " ")
}

/// The words on all slides, from the first to the last.
fn shown_in_all(rig: &mut Rig) -> String {
    rig.keys(Modifiers::NONE, Key::Home);
    let mut all = vec![shown(rig)];
    for _ in 1..place(rig).1 {
        rig.keys(Modifiers::NONE, Key::ArrowRight);
        all.push(shown(rig));
    }
    all.join("\n")
}

/// Shows a section to the room.
fn show(rig: &mut Rig, section: &str) {
    rig.give(FocusCommand::Select(Focus::Section(section.into())));
    rig.keys(Modifiers::SHIFT, Key::F5);
}

#[test]
fn presenting_goes_through_what_is_written_and_shows_nothing_else() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    assert!(rig.harness.state().effects.contains(&Effect::Window(WindowEffect::FullScreen(true))));
    rig.shows(Role::Heading, "Schuldenzorgvrij Nederland");
    assert!(rig.harness.query_by_role(Role::MultilineTextInput).is_none());
    let count = place(&rig).1;
    let mut titles = Vec::new();
    for number in 2..=count {
        rig.keys(Modifiers::NONE, Key::ArrowRight);
        assert_eq!(place(&rig), (number, count));
        titles.push(title(&rig));
    }
    titles.dedup();
    let sections = rig.state().topics().len() - 1;
    assert_eq!(titles.len(), sections);
    assert_eq!((&*titles[0], titles.last().unwrap().as_str()), ("Droom", "Pitch"));
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(place(&rig), (count, count));
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.shows(Role::Heading, "Financiering");
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rig.state().open.presenting, None);
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
    assert!(rig.harness.state().effects.contains(&Effect::Window(WindowEffect::FullScreen(false))));
}

/// A canvas with more in it than any screen holds, and the words in it that are for everyone.
fn crowded() -> (Canvas, Vec<String>) {
    let mut canvas = schuldenlab();
    let mut words = Vec::new();
    let mut new_words = |name: &str, count: usize| {
        let new: Vec<String> = (0..count).map(|number| format!("{name}{number}x")).collect();
        words.extend(new.iter().cloned());
        new
    };
    for section in ["dream", "governance"] {
        let text = new_words(section, 250).join(" ");
        canvas.sections.insert(section.into(), Section::Text(text));
    }
    let list = new_words("punt", 60).join("\n- ");
    canvas.sections.insert("financing".into(), Section::Text(format!("- {list}")));
    for number in 0..20 {
        let name = new_words(&format!("partij{number}n"), 2);
        // One of them wants more than a screen holds.
        let other = new_words(&format!("wil{number}n"), if number == 10 { 300 } else { 5 });
        let mut partner = Partner::new(Id::new(uuid::Uuid::from_u128(1000 + number)));
        partner.name = name.join(" ");
        partner.interests = [Interest::Other.into()].into();
        partner.other_interest = other.join(" ");
        canvas.partners.push(partner);
    }
    for number in 0..25 {
        let mut action = Action::new(Id::new(uuid::Uuid::from_u128(5000 + number)));
        action.text = new_words(&format!("stap{number}n"), if number == 7 { 250 } else { 6 }).join(" ");
        action.owner = new_words(&format!("wie{number}n"), 1).join(" ");
        action.due = (number % 2 == 0).then(|| jiff::civil::date(2027, 3, 1));
        canvas.actions.push(action);
    }
    (canvas, words)
}

#[test]
fn no_word_of_a_canvas_is_missing_or_cut_on_any_screen() {
    for (width, height) in [(1024.0, 768.0), (1366.0, 768.0), (1920.0, 1080.0)] {
        let mut rig = Rig::sized(width, height);
        let (canvas, words) = crowded();
        rig.show_canvas(&canvas);
        rig.keys(Modifiers::NONE, Key::F5);
        let count = place(&rig).1;
        assert!(count > 20, "{count} slides");
        let mut all = BTreeSet::new();
        for number in 1..=count {
            for node in rig.harness.query_all_by_role(Role::Label) {
                let (text, rect) = (node.accesskit_node().value().unwrap_or_default(), node.rect());
                let is_on_screen = rect.min.x >= 0.0 && rect.max.x <= width && rect.max.y <= height;
                assert!(is_on_screen, "slide {number} of {width} x {height}: {text:?} at {rect:?}");
                all.extend(text.split_whitespace().map(str::to_owned));
            }
            assert!(rig.cut_off().is_empty());
            // The number of the slide and the hint beside it are for who presents.
            let read =
                rig.painted().into_iter().filter(|(text, _)| !text.contains(" / ") && text != "H: toetsen");
            for (text, size) in read {
                // Around the window the rig leaves a margin.
                let points = size / ((height - 16.0) / 768.0).min((width - 16.0) / 1024.0);
                assert!((27.9..72.1).contains(&points), "{text:?} in {points} points");
            }
            rig.keys(Modifiers::NONE, Key::ArrowRight);
        }
        let missing: Vec<&String> = words.iter().filter(|word| !all.contains(*word)).collect();
        assert!(missing.is_empty(), "{width} x {height}: {missing:?}");
    }
}

#[test]
fn partners_are_shown_as_cards_in_the_windows_language() {
    let mut rig = Rig::example();
    show(&mut rig, "partners");
    let said = shown_in_all(&mut rig);
    let expect = "Deloitte
partner · bedrijf
Wil: talent aantrekken, bijdragen aan de samenleving, een aantrekkelijke werkgever zijn en een goede naam krijgen
Brengt in: Een team dat meet wat de samenwerking en de projecten opleveren
";
    assert!(said.contains(expect), "{said}");
    assert!(said.contains("Banken\nbelanghebbende"), "{said}");
}

#[test]
fn sides_stand_beside_one_another_and_rows_of_tables_and_boards_are_cards() {
    let mut rig = Rig::new();
    rig.open(include_str!("../../../assets/examples/forms/challenge.canvas.json"));
    rig.keys(Modifiers::NONE, Key::F5);
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    let [one, other] = ["Ambtenaar", "Startup"].map(|side| rig.harness.get_by_value(side).rect());
    rig.keys(Modifiers::NONE, Key::P);
    rig.lacks("Iedereen");
    assert!((one.top() - other.top()).abs() < 1.0 && one.right() < other.left(), "{one:?} {other:?}");
    let mut rig = Rig::new();
    rig.open(include_str!("../../../assets/examples/forms/project-funnel.canvas.json"));
    rig.keys(Modifiers::NONE, Key::F5);
    let said = shown_in_all(&mut rig);
    let card =
        "Idee · 1\nLijndienst op vaste tijden\nNeemt deze barrière weg: 1 · Er vaart nog geen lijndienst";
    assert!(said.contains(card), "{said}");
    assert!(said.contains("1. Er vaart nog geen lijndienst\nWat er nu niet lukt: Op grote"), "{said}");
}

#[test]
fn who_brings_how_much_is_shown_with_exact_sums() {
    let mut rig = Rig::new();
    let mut canvas = schuldenlab();
    for (place, number) in ["0.10", "1000.20"].into_iter().enumerate() {
        let id = Id::new(uuid::Uuid::from_u128(900 + place as u128));
        let amount = Amount { number: RawJson::new(number), unit: Some(Unit::Euro.into()) };
        canvas.partners[place].contributions =
            vec![Contribution { amount: Some(amount), ..Contribution::new(id) }];
    }
    canvas.partners.truncate(2);
    rig.show_canvas(&canvas);
    show(&mut rig, "partners");
    while !shown(&rig).contains("Wie brengt hoeveel in?") {
        rig.keys(Modifiers::NONE, Key::ArrowRight);
    }
    let said = shown(&rig);
    assert!(said.contains("Samen € 1.000,30"), "{said}");
    let name = canvas.partners[1].name.clone();
    assert!(said.contains(&format!("{name}\n€ 1.000,20")), "the largest first: {said}");
}

#[test]
fn actions_are_shown_below_their_goal_with_who_by_when_and_how_far() {
    let mut rig = Rig::new();
    let mut canvas = schuldenlab();
    // The part of a goal stands far from it, and has an owner and a partner.
    let goal = canvas.actions.remove(2);
    canvas.actions[2].owner = "Fatima".to_owned();
    canvas.actions[2].owner_partner = Some(canvas.partners[0].id);
    canvas.actions.insert(0, goal);
    rig.show_canvas(&canvas);
    show(&mut rig, "action_lines");
    let expect = "\
1 maart 2027
Eerste tien gemeenten aansluiten
Programmateam · nog niet begonnen
1 mei 2027
Afspraken per partner vastleggen
Gemeente Den Haag · Fatima · nog niet begonnen
Stakeholders langsgaan
Wethouder · klaar
15 januari 2027
Impactmeting opzetten
Deloitte · bezig";
    let said = shown(&rig);
    assert!(said.ends_with(expect), "{said}");
}

#[test]
fn a_pitch_is_shown_in_parts_for_everyone_or_for_the_partner_that_was_chosen() {
    let mut rig = Rig::new();
    let mut canvas = schuldenlab();
    canvas.actions.clear();
    rig.show_canvas(&canvas);
    let deloitte = rig.canvas().partners[1].id;
    rig.give(PitchCommand::ComposeFor(deloitte));
    rig.give(Command::Edit(vec![Edit::insert(TextField::Pitch, 0, "Doe mee.")]));
    show(&mut rig, "pitch");
    rig.shows(Role::Heading, "Pitch");
    let said = shown(&rig);
    assert!(said.contains("Doe mee.\nDroom\nNiemand in Nederland"), "{said}");
    assert!(!shown_in_all(&mut rig).contains("bekend met dit"), "{said}");
    // Before a presentation it is chosen in the side panel.
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.give(PitchCommand::ReadFor(Some(deloitte)));
    show(&mut rig, "pitch");
    rig.shows(Role::Heading, "Pitch voor Deloitte");
    let expect = "Deloitte: wat meedoen oplevert\nU bent een goede werkgever: uw mensen werken aan iets wat ertoe doet. U \
                  wordt bekend met dit onderwerp.\nDoe mee.\nDroom\n";
    assert!(shown(&rig).contains(expect), "{}", shown(&rig));
}

#[test]
fn for_whom_the_pitch_is_can_be_chosen_while_presenting_and_nothing_else_is_seen_meanwhile() {
    let mut rig = Rig::new();
    let mut canvas = schuldenlab();
    let deloitte = canvas.partners[1].id;
    canvas.pitch.text = "Doe mee.".to_owned();
    canvas.pitch.paragraphs = vec![Paragraph {
        partner: Some(deloitte),
        text: "Jullie meten.".to_owned(),
        ..Paragraph::new(Id::new(uuid::Uuid::from_u128(1)))
    }];
    rig.show_canvas(&canvas);
    rig.keys(Modifiers::NONE, Key::F5);
    rig.keys(Modifiers::NONE, Key::P);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(!shown(&rig).contains("Pitch") && rig.state().open.reader().is_none());
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(place(&rig).0, 1);
    rig.keys(Modifiers::NONE, Key::P);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.shows(Role::Heading, "Pitch voor Deloitte");
    rig.keys(Modifiers::NONE, Key::P);
    rig.click(Role::RadioButton, "Iedereen");
    rig.shows(Role::Heading, "Pitch");
    // From the beginning, the room gets the pitch for everyone.
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.keys(Modifiers::NONE, Key::F5);
    assert!(rig.state().open.reader().is_none());
}

#[test]
fn a_pitch_for_one_partner_only_is_a_pitch_and_is_shown_to_that_partner() {
    let mut rig = Rig::new();
    let mut canvas = schuldenlab();
    let deloitte = canvas.partners[1].id;
    canvas.pitch.paragraphs = vec![Paragraph {
        partner: Some(deloitte),
        text: "Jullie meten.".to_owned(),
        ..Paragraph::new(Id::new(uuid::Uuid::from_u128(1)))
    }];
    rig.show_canvas(&canvas);
    let pitch = rig.state().open.document.template().section(&"pitch".into()).unwrap().clone();
    assert!(rig.state().open.is_filled(&pitch));
    let without = rig.state().topics().len();
    rig.give(PitchCommand::ReadFor(Some(deloitte)));
    assert_eq!(rig.state().topics().len(), without + 1);
}
