//! The window by keyboard alone.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Answer, Command, Dialog, Effect, ExportAnswer, ExportChoice, Focus, FocusCommand, JobEffect, MenuCommand,
    PathPurpose, Shortcut,
};
use crate::canvas::{Term, TextField};
use crate::export::{ExportKind, ReportParts};
use crate::settings::Layout;
use crate::template::SectionKind;

/// Fills in the partner that was just added, whose name has the keyboard: a name, an interest and a contribution.
fn fill_in_partner(rig: &mut Rig, name: &str, interest: &str, contribution: &str) {
    rig.write(name);
    rig.tab_to(Role::CheckBox, interest);
    rig.keys(Modifiers::NONE, Key::Space);
    rig.tab_to(Role::Button, "+ Bijdrage toevoegen");
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.write(contribution);
}

#[test]
fn a_canvas_is_begun_filled_in_saved_and_exported_without_a_mouse() {
    let mut rig = Rig::new();
    rig.keys(Modifiers::COMMAND, Key::N);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(rig.state().open.dialog.is_none(), "Enter takes the first template");
    let template = rig.state().open.document.template().clone();
    for section in &template.sections {
        let title = section.title.text("nl");
        match section.kind {
            SectionKind::Text | SectionKind::Choice => {
                rig.tab_to(Role::MultilineTextInput, title);
                rig.write(&format!("Over {title}"));
            }
            SectionKind::Questions | SectionKind::Sides => {
                for question in &section.asked {
                    let title = question.title.text("nl");
                    rig.tab_to(Role::MultilineTextInput, title);
                    rig.write(&format!("Over {title}"));
                }
            }
            SectionKind::Partners => {
                let partners = [
                    ("Gemeente Utrecht", "netwerk verbreden", "Een projectleider"),
                    ("Deloitte", "talent aantrekken", "Een team"),
                ];
                for (name, interest, contribution) in partners {
                    rig.tab_to(Role::Button, "+ Partner toevoegen");
                    rig.keys(Modifiers::NONE, Key::Enter);
                    fill_in_partner(&mut rig, name, interest, contribution);
                    rig.keys(Modifiers::SHIFT, Key::F6);
                }
            }
            SectionKind::Actions => {
                rig.tab_to(Role::Button, "+ Actie toevoegen");
                rig.keys(Modifiers::NONE, Key::Enter);
                rig.write("Beginnen");
                rig.keys(Modifiers::SHIFT, Key::F6);
            }
            SectionKind::Table => {
                rig.tab_to(Role::Button, "+ Rij toevoegen");
                rig.keys(Modifiers::NONE, Key::Enter);
            }
            SectionKind::Pitch => {
                rig.tab_to(Role::Button, "Stel de pitch samen");
                rig.keys(Modifiers::NONE, Key::Enter);
                // The first paragraph has the keyboard, and one's own words stand above it.
                rig.keys(Modifiers::SHIFT, Key::Tab);
                assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, title).is_focused());
                rig.write("Doe mee");
            }
        }
    }
    let canvas = rig.canvas();
    for section in &template.sections {
        assert!(rig.state().open.is_filled(section), "{:?} is empty", section.id);
        let title = section.title.text("nl");
        match section.kind {
            SectionKind::Text | SectionKind::Choice => {
                assert_eq!(canvas.text(&section.id), format!("Over {title}"));
            }
            SectionKind::Questions | SectionKind::Sides => {
                for question in &section.asked {
                    let answer = format!("Over {}", question.title.text("nl"));
                    assert_eq!(canvas.answer(&section.id, &question.id), answer);
                }
            }
            SectionKind::Partners | SectionKind::Actions | SectionKind::Pitch | SectionKind::Table => {}
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
        Some(Effect::Job(JobEffect::Pick { purpose, .. })) => Some(*purpose),
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

#[test]
fn a_letter_with_a_click_right_behind_it_is_written() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "een");
    let at = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Propositie").rect().center();
    let button = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    at_once(
        &mut rig,
        [letters("s"), egui::Event::PointerMoved(at), button(true), button(false), letters("x")],
    );
    assert_eq!(rig.canvas().text(&"dream".into()), "eens");
    assert_eq!(rig.canvas().text(&"proposition".into()), "x");
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
    let saved = rig.commands().iter().position(|command| *command == Command::Menu(MenuCommand::Save));
    assert!(last < saved, "the save has every letter that was typed before it");
    // What a command shows gets what is typed after it.
    let keys = [key(Modifiers::COMMAND, Key::K), letters("neutraal"), key(Modifiers::NONE, Key::Enter)];
    at_once(&mut rig, keys.into_iter().chain([letters("Drie")]));
    assert_eq!(text(&rig, "neutral_ground"), "Drie");
}

#[test]
fn the_keys_for_the_clipboard_of_linux_and_windows_copy_cut_and_paste() {
    let dream = || TextField::Section("dream".into());
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "een");
    rig.keys(Modifiers::COMMAND, Key::A);
    let copied = |rig: &Rig| {
        let commands = &rig.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    };
    rig.harness.input_mut().events.push(key(Modifiers::CTRL, Key::Insert));
    rig.harness.step();
    assert_eq!((copied(&rig).as_deref(), rig.text(&dream())), (Some("een"), "een"));
    rig.harness.input_mut().events.push(key(Modifiers::SHIFT, Key::Delete));
    rig.harness.step();
    assert_eq!((copied(&rig).as_deref(), rig.text(&dream())), (Some("een"), ""));
    // What is typed while the system is asked comes behind it.
    let typed = [letters("a"), key(Modifiers::SHIFT, Key::Insert), letters("b")];
    rig.harness.input_mut().events.extend(typed);
    rig.harness.step();
    let asked = rig.harness.output().viewport_output[&egui::ViewportId::ROOT].commands.clone();
    assert!(asked.contains(&egui::ViewportCommand::RequestPaste), "{asked:?}");
    assert_eq!(rig.text(&dream()), "a");
    rig.event(egui::Event::Paste("twee".to_owned()));
    assert_eq!(rig.text(&dream()), "atweeb");
    // Where it has nothing, the keyboard goes on.
    rig.harness.input_mut().events.extend([key(Modifiers::SHIFT, Key::Insert), letters("c")]);
    rig.harness.run_steps(12);
    assert_eq!(rig.text(&dream()), "atweebc");
    // A paste that comes later by itself is another one.
    rig.event(egui::Event::Paste("d".to_owned()));
    assert_eq!(rig.text(&dream()), "atweebcd");
}

#[test]
fn a_letter_with_alt_types_nothing() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "een");
    at_once(
        &mut rig,
        [key(Modifiers::ALT, Key::X), letters("x"), key(Modifiers::NONE, Key::C), letters("c")],
    );
    assert_eq!(rig.text(&TextField::Section("dream".into())), "eenc");
    // AltGr comes as Ctrl with Alt where it comes as a key, and makes letters.
    at_once(&mut rig, [key(Modifiers::CTRL | Modifiers::ALT, Key::E), letters("€")]);
    assert_eq!(rig.text(&TextField::Section("dream".into())), "eenc€");
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
    let kinds = ["Poster", "Pitch"];
    for kind in kinds {
        rig.harness.get_by_role_and_label(Role::RadioButton, kind).focus();
        rig.harness.run();
        rig.keys(Modifiers::NONE, Key::Space);
        let radio = rig.harness.get_by_role_and_label(Role::RadioButton, kind);
        assert!(radio.is_focused(), "{kind}");
        assert_eq!(radio.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True), "{kind}");
    }
    rig.harness.get_by_label("Meer").click();
    rig.harness.run();
    // What stands below the settings of one kind stays the same field when those come and go.
    for name in ["Niet meesturen", "English"] {
        rig.harness.get_by_role_and_label(Role::RadioButton, name).focus();
        rig.harness.run();
        for kind in [ExportKind::Report(ReportParts::ALL), ExportKind::Poster, ExportKind::Motivation(None)] {
            let choice = match &rig.state().open.dialog {
                Some(Dialog::Export(view)) => ExportChoice { kind, ..view.choice },
                _ => panic!("the dialog is gone"),
            };
            rig.give(Command::Answer(Answer::Export(ExportAnswer::Change(choice))));
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
    rig.tab_to(Role::MultilineTextInput, "Propositie");
    rig.give(FocusCommand::Select(Focus::Partner(partner)));
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
        assert!(rig.state().open.dialog.is_none());
    }
}

#[test]
fn after_a_dialog_the_keyboard_is_where_it_was() {
    let mut rig = Rig::new();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Besturen en besluiten").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::F1);
    assert!(rig.harness.get_by_role_and_label(Role::Button, "Sluiten").is_focused());
    rig.keys(Modifiers::NONE, Key::Escape);
    assert!(
        rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Besturen en besluiten").is_focused()
    );
}

#[test]
fn every_command_with_a_shortcut_has_a_name() {
    let texts = crate::i18n::Texts::of(crate::i18n::Language::Dutch);
    for (shortcut, command) in Shortcut::all() {
        assert!(!command.text(texts).is_empty(), "{}", shortcut.name());
    }
}

#[test]
fn one_section_large_has_a_way_to_the_others() {
    let mut rig = Rig::example();
    rig.give(MenuCommand::Layout(Layout::Section));
    rig.shows(Role::MultilineTextInput, "Droom");
    assert!(rig.harness.query_by_role_and_label(Role::MultilineTextInput, "Pitch").is_none());
    rig.press("10 Pitch ✓");
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Pitch").is_focused());
    assert!(rig.harness.query_by_role_and_label(Role::MultilineTextInput, "Droom").is_none());
}

#[test]
fn what_has_the_keyboard_is_in_sight() {
    let mut rig = Rig::example();
    // Of a text that is taller than there is room, the beginning.
    for letters in ["financier", "droom", "pitch", "samenwerkingspartners", "afspraken"] {
        rig.ask(letters);
        let node = rig.harness.query_all_by(|node| node.is_focused() && node.role() != Role::Window).last();
        let rect = node.unwrap_or_else(|| panic!("{letters}: nothing has the keyboard")).rect();
        assert!(rect.top() >= 0.0 && rect.top() + rect.height().min(100.0) <= 768.0, "{letters}: {rect:?}");
    }
}
