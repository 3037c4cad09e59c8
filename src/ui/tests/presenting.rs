//! Showing the canvas to a room.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Effect, Focus, FocusCommand, PitchCommand, WindowEffect};
use crate::canvas::{Id, Paragraph, TextField};
use crate::document::Edit;
use crate::pitch::fixtures::schuldenlab;

#[test]
fn presenting_goes_through_what_is_written_and_shows_nothing_else() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    assert!(rig.harness.state().effects.contains(&Effect::Window(WindowEffect::FullScreen(true))));
    rig.shows(Role::Heading, "Schuldenzorgvrij Nederland");
    assert!(rig.harness.query_by_role(Role::MultilineTextInput).is_none());
    let count = rig.state().slides().len();
    let mut titles = Vec::new();
    for _ in 0..count + 2 {
        rig.keys(Modifiers::NONE, Key::ArrowRight);
        let title = rig.harness.get_by_role(Role::Heading).accesskit_node().label().unwrap();
        if titles.last() != Some(&title) {
            titles.push(title);
        }
    }
    assert_eq!(titles.len(), count - 1);
    rig.shows(Role::Label, &format!("{count} van {count}"));
    assert_eq!((&*titles[0], titles.last().unwrap().as_str()), ("Droom", "Pitch"));
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.shows(Role::Heading, "Financiering");
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rig.state().open.presenting, None);
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
    assert!(rig.harness.state().effects.contains(&Effect::Window(WindowEffect::FullScreen(false))));
}

/// How far the text on the screen is scrolled: where its top is, seen from where it began.
fn top_of_text(rig: &Rig) -> f64 {
    let texts = rig.harness.query_all_by_role(Role::Label);
    let tops = texts.map(|node| node.accesskit_node().bounding_box().unwrap().y0);
    tops.fold(f64::INFINITY, f64::min)
}

#[test]
fn a_long_text_is_read_on_by_keys_before_the_next_section_comes() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", &"Een lange droom over water. ".repeat(300));
    rig.type_in(Role::MultilineTextInput, "Besturen en besluiten", "Kort");
    rig.give(FocusCommand::Select(Focus::Section("governance".into())));
    rig.keys(Modifiers::SHIFT, Key::F5);
    let title = |rig: &Rig| rig.harness.get_by_role(Role::Heading).accesskit_node().label().unwrap();
    assert_eq!(title(&rig), "Besturen en besluiten");
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(title(&rig), "Droom");
    let start = top_of_text(&rig);
    let mut tops = vec![start];
    for key in [Key::ArrowDown, Key::PageDown, Key::Space] {
        rig.keys(Modifiers::NONE, key);
        tops.push(top_of_text(&rig));
    }
    assert!(tops.windows(2).all(|pair| pair[1] < pair[0]), "{tops:?}");
    assert!(tops[0] - tops[1] < tops[1] - tops[2], "a page is more than a line: {tops:?}");
    rig.keys(Modifiers::NONE, Key::PageUp);
    rig.keys(Modifiers::NONE, Key::PageUp);
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    assert!((top_of_text(&rig) - start).abs() < 0.5, "back at the top");
    // A key that is held down comes to the end and no further; pressed again, it goes on.
    for _ in 0..60 {
        rig.harness.key_down(Key::PageDown);
        rig.harness.run();
    }
    assert_eq!(title(&rig), "Droom");
    rig.harness.key_up(Key::PageDown);
    rig.keys(Modifiers::NONE, Key::PageDown);
    assert_eq!(title(&rig), "Besturen en besluiten");
    // A text that is on the screen as a whole does not scroll, and a text begins at its top again.
    rig.keys(Modifiers::NONE, Key::PageUp);
    assert_eq!(title(&rig), "Droom");
    assert!((top_of_text(&rig) - start).abs() < 0.5);
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(title(&rig), "Droom");
    assert!(top_of_text(&rig) < start - 100.0, "the arrow to the right and a click read on, too");
    let top = top_of_text(&rig);
    click_slide(&mut rig);
    assert_eq!(title(&rig), "Droom");
    assert!(top_of_text(&rig) < top - 10.0);
    for _ in 0..60 {
        click_slide(&mut rig);
    }
    assert_eq!(title(&rig), "Besturen en besluiten");
}

/// Clicks in the middle of the screen.
fn click_slide(rig: &mut Rig) {
    let (pos, modifiers) = (egui::pos2(683.0, 384.0), Modifiers::NONE);
    rig.harness.event(egui::Event::PointerMoved(pos));
    for pressed in [true, false] {
        let button = egui::PointerButton::Primary;
        rig.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
    }
    rig.harness.run();
}

#[test]
fn f5_begins_at_the_first_slide_and_home_and_end_go_to_the_ends() {
    let mut rig = Rig::example();
    let title = |rig: &Rig| rig.harness.get_by_role(Role::Heading).accesskit_node().label().unwrap();
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.keys(Modifiers::NONE, Key::F5);
    assert_eq!(title(&rig), "Schuldenzorgvrij Nederland");
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(title(&rig), "Schuldenzorgvrij Nederland");
    click_slide(&mut rig);
    assert_eq!(title(&rig), "Droom");
    rig.keys(Modifiers::NONE, Key::End);
    assert_eq!(title(&rig), "Pitch");
    rig.keys(Modifiers::NONE, Key::Home);
    assert_eq!(title(&rig), "Schuldenzorgvrij Nederland");
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.keys(Modifiers::SHIFT, Key::F5);
    assert_eq!(title(&rig), "Financiering");
}

#[test]
fn after_a_presentation_the_keyboard_is_in_the_section_that_was_shown() {
    let mut rig = Rig::example();
    rig.type_in(Role::MultilineTextInput, "Droom", "");
    rig.keys(Modifiers::NONE, Key::F5);
    rig.keys(Modifiers::NONE, Key::End);
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
    rig.write("Nieuw ");
    assert!(rig.canvas().text(&"financing".into()).contains("Nieuw "));
}

/// What stands on the screen below the title.
fn shown(rig: &Rig) -> String {
    let texts = rig.harness.query_all_by_role(Role::Label);
    let texts =
        texts.filter_map(|node| node.accesskit_node().value().or_else(|| node.accesskit_node().label()));
    // Below it stands which slide it is.
    let place = format!(" van {}", rig.state().slides().len());
    let texts = texts.filter(|text| !text.ends_with(&place));
    texts.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

/// Shows a section to the room.
fn show(rig: &mut Rig, section: &str) {
    rig.give(FocusCommand::Select(Focus::Section(section.into())));
    rig.keys(Modifiers::SHIFT, Key::F5);
}

#[test]
fn partners_are_shown_with_what_they_want_and_their_role_in_the_windows_language() {
    let mut rig = Rig::example();
    show(&mut rig, "partners");
    let said = shown(&rig);
    let expect = "Deloitte  partner · bedrijf
talent aantrekken, bijdragen aan de samenleving, een aantrekkelijke werkgever zijn en een goede naam krijgen
Een team dat meet wat de samenwerking en de projecten opleveren
";
    assert!(said.contains(expect), "{said}");
    assert!(said.contains("Banken  belanghebbende"), "{said}");
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
• Eerste tien gemeenten aansluiten  Programmateam · 1 maart 2027 · nog niet begonnen
• Afspraken per partner vastleggen  Gemeente Den Haag · Fatima · 1 mei 2027 · nog niet begonnen
✓ Stakeholders langsgaan  Wethouder · klaar
• Impactmeting opzetten  Deloitte · 15 januari 2027 · bezig
";
    assert_eq!(shown(&rig), expect);
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
    assert!(said.starts_with("Doe mee.\n\nDroom\nNiemand in Nederland"), "{said}");
    assert!(
        said.contains("\n\nMaatschappelijke waarde\nMensen krijgen") && !said.contains("bekend met dit"),
        "{said}"
    );
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.give(PitchCommand::ReadFor(Some(deloitte)));
    show(&mut rig, "pitch");
    rig.shows(Role::Heading, "Pitch voor Deloitte");
    let said = shown(&rig);
    let expect = "Deloitte: wat meedoen oplevert\nU bent een goede werkgever: uw mensen werken aan iets wat ertoe doet. U \
                  wordt bekend met dit onderwerp.\n\nDoe mee.\n\nDroom\n";
    assert!(said.starts_with(expect), "{said}");
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
    let without = rig.state().slides().len();
    rig.give(PitchCommand::ReadFor(Some(deloitte)));
    assert_eq!(rig.state().slides().len(), without + 1);
}
