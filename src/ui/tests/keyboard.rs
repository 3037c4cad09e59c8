//! The window by keyboard alone.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Answer, Command, Dialog, Effect, ExportChoice, Focus, Layout, PathPurpose, Shortcut};
use crate::canvas::{Term, TextField};
use crate::export::{ExportKind, ReportParts};
use crate::i18n::Language;
use crate::template::SectionKind;

/// Types into whatever has the keyboard.
fn write(rig: &mut Rig, text: &str) {
    rig.event(egui::Event::Text(text.to_owned()));
}

/// Presses Tab until something has the keyboard.
#[track_caller]
fn tab_to(rig: &mut Rig, role: Role, label: &str) {
    for _ in 0..60 {
        if rig.harness.query_all_by_role_and_label(role, label).any(|node| node.is_focused()) {
            return;
        }
        rig.keys(Modifiers::NONE, Key::Tab);
    }
    panic!("Tab never comes to {label:?}");
}

/// Opens the list of everything, types some letters, and presses Enter.
fn ask(rig: &mut Rig, letters: &str) {
    rig.keys(Modifiers::COMMAND, Key::K);
    write(rig, letters);
    rig.keys(Modifiers::NONE, Key::Enter);
}

/// Fills in the partner that was just added, whose name has the keyboard: a name, an interest and a contribution.
fn fill_in_partner(rig: &mut Rig, name: &str, interest: &str, contribution: &str) {
    write(rig, name);
    tab_to(rig, Role::CheckBox, interest);
    rig.keys(Modifiers::NONE, Key::Space);
    tab_to(rig, Role::Button, "+ Bijdrage toevoegen");
    rig.keys(Modifiers::NONE, Key::Enter);
    write(rig, contribution);
}

#[test]
fn a_canvas_is_begun_filled_in_saved_and_exported_without_a_mouse() {
    let mut rig = Rig::new();
    rig.keys(Modifiers::COMMAND, Key::N);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(rig.state().dialog.is_none(), "Enter takes the first template");
    let template = rig.state().document.template().clone();
    for section in &template.sections {
        let title = section.title.text("nl");
        match section.kind {
            SectionKind::Text => {
                tab_to(&mut rig, Role::MultilineTextInput, title);
                write(&mut rig, &format!("Over {title}"));
            }
            SectionKind::Questions => {
                for question in &section.questions {
                    let title = question.title.text("nl");
                    tab_to(&mut rig, Role::MultilineTextInput, title);
                    write(&mut rig, &format!("Over {title}"));
                }
            }
            SectionKind::Partners => {
                let partners = [
                    ("Gemeente Utrecht", "netwerk", "Een projectleider"),
                    ("Deloitte", "talent", "Een team"),
                ];
                for (name, interest, contribution) in partners {
                    tab_to(&mut rig, Role::Button, "+ Partner toevoegen");
                    rig.keys(Modifiers::NONE, Key::Enter);
                    fill_in_partner(&mut rig, name, interest, contribution);
                    rig.keys(Modifiers::SHIFT, Key::F6);
                }
            }
            SectionKind::Actions => {
                tab_to(&mut rig, Role::Button, "+ Actie toevoegen");
                rig.keys(Modifiers::NONE, Key::Enter);
                write(&mut rig, "Beginnen");
                rig.keys(Modifiers::SHIFT, Key::F6);
            }
            SectionKind::Pitch => {
                tab_to(&mut rig, Role::Button, "Stel de pitch samen");
                rig.keys(Modifiers::NONE, Key::Enter);
                // The first paragraph has the keyboard, and one's own words stand above it.
                rig.keys(Modifiers::SHIFT, Key::Tab);
                assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, title).is_focused());
                write(&mut rig, "Doe mee");
            }
        }
    }
    let canvas = rig.canvas();
    for section in &template.sections {
        assert!(rig.state().is_filled(section), "{:?} is empty", section.id);
        let title = section.title.text("nl");
        match section.kind {
            SectionKind::Text => assert_eq!(canvas.text(&section.id), format!("Over {title}")),
            SectionKind::Questions => {
                for question in &section.questions {
                    let answer = format!("Over {}", question.title.text("nl"));
                    assert_eq!(canvas.answer(&section.id, &question.id), answer);
                }
            }
            SectionKind::Partners | SectionKind::Actions | SectionKind::Pitch => {}
        }
    }
    let told = canvas.partners.iter().map(|partner| {
        let contributions: Vec<_> = partner.contributions.iter().map(|brings| brings.text.as_str()).collect();
        let interests: Vec<_> = partner.interests.iter().map(Term::code).collect();
        (partner.name.as_str(), interests, contributions)
    });
    let expected = [
        ("Gemeente Utrecht", vec!["network"], vec!["Een projectleider"]),
        ("Deloitte", vec!["talent"], vec!["Een team"]),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    assert_eq!(canvas.actions[0].text, "Beginnen");
    assert_eq!(canvas.pitch.text, "Doe mee");
    assert_eq!(canvas.pitch.paragraphs[0].text, "Over Droom");
    let asked = |rig: &Rig| match rig.harness.state().effects.last() {
        Some(Effect::Pick { purpose, .. }) => Some(*purpose),
        _ => None,
    };
    rig.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(asked(&rig), Some(PathPurpose::Save));
    rig.keys(Modifiers::COMMAND, Key::E);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(matches!(asked(&rig), Some(PathPurpose::Export(_))));
}

/// Gives the window what was typed in one frame, as a slow machine does.
fn at_once(rig: &mut Rig, events: impl IntoIterator<Item = egui::Event>) {
    rig.harness.input_mut().events.extend(events);
    rig.harness.run_steps(16);
}

fn letters(text: &str) -> egui::Event {
    egui::Event::Text(text.to_owned())
}

fn key(modifiers: Modifiers, key: Key) -> egui::Event {
    egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn keys_that_come_in_one_frame_do_their_work_one_after_the_other() {
    let mut rig = Rig::new();
    let text = |rig: &Rig, id: &str| rig.text(&TextField::Section(id.into())).to_owned();
    let save = key(Modifiers::COMMAND, Key::S);
    at_once(&mut rig, [letters("Ee"), letters("n"), key(Modifiers::NONE, Key::Tab), letters("Twee"), save]);
    assert_eq!((&*text(&rig, "dream"), &*text(&rig, "societal_value")), ("Een", "Twee"));
    let last = rig.commands().iter().rposition(|command| matches!(command, Command::Edit(_)));
    let saved = rig.commands().iter().position(|command| *command == Command::Save);
    assert!(last < saved, "the save has every letter that was typed before it");
    // What a command shows gets what is typed after it.
    let keys = [key(Modifiers::COMMAND, Key::K), letters("neutraal"), key(Modifiers::NONE, Key::Enter)];
    at_once(&mut rig, keys.into_iter().chain([letters("Drie")]));
    assert_eq!(text(&rig, "neutral_ground"), "Drie");
}

#[test]
fn tab_goes_from_the_bar_through_the_page_to_the_side_panel() {
    let mut rig = Rig::new();
    let mut came = Vec::new();
    for _ in 0..100 {
        rig.keys(Modifiers::NONE, Key::Tab);
        let names = ["Exporteren…", "Onderwerp", "Pitch", "Checklists →"];
        let roles = [Role::Button, Role::TextInput, Role::MultilineTextInput, Role::Button];
        let here = names.into_iter().zip(roles).find(|(name, role)| {
            rig.harness.query_all_by_role_and_label(*role, name).any(|node| node.is_focused())
        });
        came.extend(here.map(|(name, _)| name));
    }
    let start = came.iter().position(|name| *name == "Exporteren…").unwrap();
    assert_eq!(came[start..][..4], ["Exporteren…", "Onderwerp", "Pitch", "Checklists →"], "{came:?}");
}

#[test]
fn a_field_of_the_export_keeps_the_keyboard_when_the_kind_changes() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::COMMAND, Key::E);
    let kinds = ["Poster: het hele canvas op één blad", "Pitch: het verhaal, op A4"];
    for kind in kinds {
        rig.harness.get_by_role_and_label(Role::RadioButton, kind).focus();
        rig.harness.run();
        rig.keys(Modifiers::NONE, Key::Space);
        let radio = rig.harness.get_by_role_and_label(Role::RadioButton, kind);
        assert!(radio.is_focused(), "{kind}");
        assert_eq!(radio.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True), "{kind}");
    }
    // What stands below the settings of one kind stays the same field when those come and go.
    for name in ["Geen canvas", "English"] {
        rig.harness.get_by_role_and_label(Role::RadioButton, name).focus();
        rig.harness.run();
        for kind in [ExportKind::Report(ReportParts::ALL), ExportKind::Poster, ExportKind::Motivation(None)] {
            let choice = match &rig.state().dialog {
                Some(Dialog::Export(view)) => ExportChoice { kind, ..view.choice },
                _ => panic!("the dialog is gone"),
            };
            rig.give(Command::Answer(Answer::ChangeExport(choice)));
            let radio = rig.harness.get_by_role_and_label(Role::RadioButton, name);
            assert!(radio.is_focused(), "{name} at {kind:?}");
        }
    }
}

#[test]
fn f6_goes_from_region_to_region_and_back_to_where_one_was() {
    let mut rig = Rig::example();
    let partner = rig.canvas().partners[1].id;
    // A form in the side panel, so that there is something to go to.
    tab_to(&mut rig, Role::MultilineTextInput, "Propositie");
    rig.give(Command::Focus(Focus::Partner(partner)));
    let focused = |rig: &Rig| rig.harness.ctx.memory(egui::Memory::focused).unwrap();
    let mut places = vec![focused(&rig)];
    for _ in 0..4 {
        rig.keys(Modifiers::NONE, Key::F6);
        places.push(focused(&rig));
    }
    assert_eq!(places[4], places[0], "round the four regions");
    for (index, place) in places.iter().enumerate().take(4) {
        assert!(!places[..index].contains(place), "{index}");
    }
    rig.keys(Modifiers::SHIFT, Key::F6);
    assert_eq!(focused(&rig), places[3]);
}

#[test]
fn f1_and_ctrl_slash_list_every_shortcut() {
    let mut rig = Rig::new();
    for (modifiers, key) in [(Modifiers::NONE, Key::F1), (Modifiers::COMMAND, Key::Slash)] {
        rig.keys(modifiers, key);
        rig.shows(Role::Heading, "Sneltoetsen");
        for (shortcut, _) in Shortcut::all() {
            let name = shortcut.name();
            let found = rig
                .harness
                .query_all_by_role(Role::Label)
                .any(|node| node.value().is_some_and(|keys| keys.split(", ").any(|keys| keys == name)));
            assert!(found, "{name} is missing");
        }
        rig.keys(Modifiers::NONE, Key::Escape);
        assert!(rig.state().dialog.is_none());
    }
}

#[test]
fn after_a_dialog_the_keyboard_is_where_it_was() {
    let mut rig = Rig::new();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Governance").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::F1);
    assert!(rig.harness.get_by_role_and_label(Role::Button, "Sluiten").is_focused());
    rig.keys(Modifiers::NONE, Key::Escape);
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Governance").is_focused());
}

#[test]
fn every_command_with_a_shortcut_has_a_name() {
    let texts = crate::i18n::Texts::of(crate::i18n::Language::Dutch);
    for (shortcut, command) in Shortcut::all() {
        assert!(!command.text(texts).is_empty(), "{}", shortcut.name());
    }
}

#[test]
fn a_few_letters_lead_to_a_command_a_section_or_a_partner() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    write(&mut rig, "zzz");
    assert!(rig.harness.query_by_label("Niets gevonden").is_some());
    rig.keys(Modifiers::NONE, Key::Escape);
    ask(&mut rig, "een kol");
    assert_eq!(rig.state().preferences.layout, Layout::Column);
    ask(&mut rig, "fincier");
    assert_eq!(rig.state().focus, Some(Focus::Section("financing".into())));
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Financiering").is_focused());
    ask(&mut rig, "deloitte");
    let id = rig.canvas().partners[1].id;
    assert_eq!(rig.state().focus, Some(Focus::Partner(id)));
}

#[test]
fn arrow_keys_choose_in_the_list_of_everything() {
    let mut rig = Rig::new();
    rig.keys(Modifiers::COMMAND, Key::K);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    rig.keys(Modifiers::NONE, Key::Enter);
    let second = &rig.state().document.template().sections[1].id;
    assert_eq!(rig.state().focus, Some(Focus::Section(second.clone())));
}

#[test]
fn searching_finds_every_place_and_replacing_all_is_one_step() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "Water en nog eens water");
    rig.type_in(Role::MultilineTextInput, "Governance", "Het waterschap");
    rig.keys(Modifiers::COMMAND, Key::F);
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Zoek naar").is_focused());
    write(&mut rig, "WATER");
    assert!(rig.harness.query_by_label("3 plekken gevonden").is_some());
    rig.keys(Modifiers::NONE, Key::Tab);
    write(&mut rig, "lucht");
    rig.press("Alles vervangen");
    assert_eq!(rig.text(&TextField::Section("dream".into())), "lucht en nog eens lucht");
    assert_eq!(rig.text(&TextField::Section("governance".into())), "Het luchtschap");
    rig.give(Command::Undo);
    assert_eq!(rig.text(&TextField::Section("dream".into())), "Water en nog eens water");
    assert_eq!(rig.text(&TextField::Section("governance".into())), "Het waterschap");
}

#[test]
fn a_place_that_was_found_gets_the_keyboard() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::COMMAND, Key::F);
    write(&mut rig, "Belastingdienst");
    rig.press("Belastingdienst: Belastingdienst");
    assert!(rig.state().dialog.is_none());
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").is_focused());
}

#[test]
fn presenting_goes_through_what_is_written_and_shows_nothing_else() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    assert!(rig.harness.state().effects.contains(&Effect::FullScreen(true)));
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
    assert_eq!((&*titles[0], titles.last().unwrap().as_str()), ("Droom", "Pitch"));
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.shows(Role::Heading, "Financiering");
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rig.state().presenting, None);
    assert_eq!(rig.state().focus, Some(Focus::Section("financing".into())));
    assert!(rig.harness.state().effects.contains(&Effect::FullScreen(false)));
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
    rig.type_in(Role::MultilineTextInput, "Governance", "Kort");
    rig.give(Command::Focus(Focus::Section("governance".into())));
    rig.keys(Modifiers::NONE, Key::F5);
    let title = |rig: &Rig| rig.harness.get_by_role(Role::Heading).accesskit_node().label().unwrap();
    assert_eq!(title(&rig), "Governance");
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
    assert_eq!(title(&rig), "Governance");
    // A text that is on the screen as a whole does not scroll, and a text begins at its top again.
    rig.keys(Modifiers::NONE, Key::PageUp);
    assert_eq!(title(&rig), "Droom");
    assert!((top_of_text(&rig) - start).abs() < 0.5);
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(title(&rig), "Governance", "the arrow to the right leaves a long text at once");
}

#[test]
fn one_section_large_has_a_way_to_the_others() {
    let mut rig = Rig::example();
    rig.give(Command::Layout(Layout::Section));
    rig.shows(Role::MultilineTextInput, "Droom");
    assert!(rig.harness.query_by_role_and_label(Role::MultilineTextInput, "Pitch").is_none());
    rig.press("10 Pitch ✓");
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Pitch").is_focused());
    assert!(rig.harness.query_by_role_and_label(Role::MultilineTextInput, "Droom").is_none());
}

#[test]
fn who_goes_to_a_table_has_the_keyboard_there() {
    let mut rig = Rig::example();
    rig.give(Command::GoTo(Focus::Section("dream".into())));
    ask(&mut rig, "actielijnen");
    let first = rig.canvas().actions[0].text.clone();
    let row = |rig: &Rig| {
        let rows = rig.harness.query_all_by_role(Role::Row);
        rows.filter(egui_kittest::Node::is_focused).find_map(|row| row.accesskit_node().label())
    };
    assert!(row(&rig).is_some_and(|row| row.starts_with(&first)), "{:?}", row(&rig));
    let dream = rig.text(&TextField::Section("dream".into())).to_owned();
    write(&mut rig, "Nergens");
    assert_eq!(rig.text(&TextField::Section("dream".into())), dream);
    // Where there is no row yet, it has what adds the first one.
    let mut rig = Rig::new();
    ask(&mut rig, "samenwerkingspartners");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "+ Partner toevoegen").is_focused());
}

#[test]
fn what_has_the_keyboard_is_in_sight() {
    let mut rig = Rig::example();
    // Of a text that is taller than there is room, the beginning.
    for letters in ["financier", "droom", "pitch", "samenwerkingspartners", "afspraken"] {
        ask(&mut rig, letters);
        let node = rig.harness.query_all_by(|node| node.is_focused() && node.role() != Role::Window).last();
        let rect = node.unwrap_or_else(|| panic!("{letters}: nothing has the keyboard")).rect();
        assert!(rect.top() >= 0.0 && rect.top() + rect.height().min(100.0) <= 768.0, "{letters}: {rect:?}");
    }
}

#[test]
fn what_has_the_very_name_that_was_typed_comes_before_what_begins_with_it() {
    let mut rig = Rig::new();
    rig.give(Command::Language(Language::English));
    ask(&mut rig, "nederlands");
    assert_eq!(rig.state().language, Language::Dutch);
    assert!(rig.canvas().header.subject.is_empty(), "no example took its place");
    // An example says that it is one.
    rig.keys(Modifiers::COMMAND, Key::K);
    write(&mut rig, "nederlandse ai");
    assert!(rig.harness.query_by_label_contains("voorbeeld").is_some());
}

/// Clicks in a section where nothing stands.
fn click_beside(rig: &mut Rig, add: &str) {
    let at =
        rig.harness.get_by_role_and_label(Role::Button, add).rect().right_center() + egui::vec2(30.0, 0.0);
    rig.harness.hover_at(at);
    rig.harness.drag_at(at);
    rig.harness.run();
    rig.harness.drop_at(at);
    rig.harness.run();
}

#[test]
fn who_clicks_in_a_table_and_types_begins_a_row_and_loses_no_letter() {
    let mut rig = Rig::example();
    let (partners, actions) = (rig.canvas().partners.len(), rig.canvas().actions.len());
    click_beside(&mut rig, "+ Partner toevoegen");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "+ Partner toevoegen").is_focused());
    // Letters as fast as a slow machine may get them: some at once, some while the form is on its way.
    let text = |letters: &str| egui::Event::Text(letters.to_owned());
    let space = |pressed| egui::Event::Key {
        key: Key::Space,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let at_once = [text("W"), text("est"), space(true), text(" "), space(false)];
    rig.harness.input_mut().events.extend(at_once);
    rig.harness.step();
    rig.harness.event(text("l"));
    rig.harness.step();
    write(&mut rig, "and");
    let name = |rig: &Rig| rig.canvas().partners.last().unwrap().name.clone();
    assert_eq!((rig.canvas().partners.len(), name(&rig).as_str()), (partners + 1, "West land"));
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").is_focused());

    click_beside(&mut rig, "+ Actie toevoegen");
    rig.harness.event(egui::Event::Text("B".to_owned()));
    rig.harness.step();
    rig.harness.event(egui::Event::Text("e".to_owned()));
    rig.harness.step();
    write(&mut rig, "gin");
    assert_eq!(rig.canvas().actions.len(), actions + 1);
    assert_eq!(rig.canvas().actions.last().unwrap().text, "Begin");
}

#[test]
fn a_row_that_has_the_keyboard_is_pressed_with_space_and_typing_begins_another() {
    let mut rig = Rig::example();
    let count = rig.canvas().partners.len();
    rig.give(Command::GoTo(Focus::Section("partners".into())));
    rig.keys(Modifiers::NONE, Key::Space);
    write(&mut rig, " ");
    assert_eq!(rig.canvas().partners.len(), count);
    rig.give(Command::GoTo(Focus::Section("partners".into())));
    write(&mut rig, "Noord");
    assert_eq!(rig.canvas().partners.last().unwrap().name, "Noord");
    // What lies over the page takes the letters.
    rig.give(Command::Focus(Focus::Section("partners".into())));
    rig.keys(Modifiers::COMMAND, Key::K);
    write(&mut rig, "zuid");
    assert_eq!(rig.canvas().partners.len(), count + 1);
}
