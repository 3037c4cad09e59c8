//! The page: sections where they stand.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Example, Focus, MenuCommand};
use crate::canvas::{Action, ActionId, ActionState, TextField, with_parts};
use crate::document::Edit;
use crate::settings::Layout;

#[test]
fn every_section_stands_on_the_page_under_its_title_and_can_be_written_in() {
    let rig = Rig::new();
    let template = rig.state().open.document.template().clone();
    for section in &template.sections {
        let title = section.title.text("nl");
        assert!(rig.harness.query_all_by_role_and_label(Role::Heading, title).count() >= 1, "{title}");
    }
    for title in ["Maatschappelijke waarde", "Propositie", "Besturen en besluiten", "Financiering", "Pitch"] {
        rig.shows(Role::MultilineTextInput, title);
    }
    for question in ["Aansprakelijkheid", "Geld", "Eigendom", "Juridische vorm"] {
        rig.shows(Role::MultilineTextInput, question);
    }
}

#[test]
fn typing_in_the_dream_is_one_command_for_each_stretch_and_marks_the_canvas_unsaved() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "Samen eruit");
    assert_eq!(rig.text(&TextField::Section("dream".into())), "Samen eruit");
    let edits = rig.commands().iter().filter(|command| matches!(command, Command::Edit(_))).count();
    assert_eq!(edits, 1);
    assert!(rig.harness.query_by_label("● Niet opgeslagen").is_some());
}

#[test]
fn answers_and_header_are_written_where_they_stand() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Eigendom", "van ons allen");
    rig.type_in(Role::TextInput, "Onderwerp", "Schulden");
    rig.type_in(Role::TextInput, "Contact", "Anna");
    rig.type_in(Role::TextInput, "Versie", "2");
    let answer = TextField::Answer("agreements".into(), "ownership".into());
    assert_eq!(rig.text(&answer), "van ons allen");
    let header = &rig.canvas().header;
    assert_eq!((&*header.subject, &*header.contact, &*header.version), ("Schulden", "Anna", "2"));
}

#[test]
fn the_date_is_taken_once_it_is_one_and_can_be_cleared() {
    let mut rig = Rig::new();
    let date = |rig: &Rig| rig.canvas().header.date;
    let replace = |rig: &mut Rig, text: &str| {
        rig.harness.get_by_role_and_label(Role::TextInput, "Datum").focus();
        rig.harness.run();
        rig.keys(egui::Modifiers::COMMAND, egui::Key::A);
        rig.event(egui::Event::Text(text.to_owned()));
    };
    replace(&mut rig, "1-2-2027");
    assert_eq!(date(&rig), Some(jiff::civil::date(2027, 2, 1)));
    rig.keys(egui::Modifiers::NONE, egui::Key::Tab);
    replace(&mut rig, "morgen");
    assert_eq!(date(&rig), Some(jiff::civil::date(2027, 2, 1)));
    assert!(rig.harness.query_by_label("Schrijf de datum zo: 22-11-2026").is_some());
    rig.keys(egui::Modifiers::COMMAND, egui::Key::A);
    rig.keys(egui::Modifiers::NONE, egui::Key::Backspace);
    assert_eq!(date(&rig), None);
}

#[test]
fn a_tick_says_that_an_action_is_done_and_takes_it_back() {
    let mut rig = Rig::example();
    let name = "Klaar: De beste projecten groter maken";
    rig.click(Role::CheckBox, name);
    let state = |rig: &Rig| rig.canvas().actions[4].state.clone();
    assert_eq!(state(&rig), Some(ActionState::Done.into()));
    rig.click(Role::CheckBox, name);
    assert_eq!(state(&rig), Some(ActionState::Open.into()));
}

#[test]
fn the_pitch_is_composed_where_it_stands() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "Niemand ligt wakker.");
    rig.press("Stel de pitch samen");
    assert_eq!(rig.canvas().pitch.paragraphs[0].text, "Niemand ligt wakker.");
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Pitch: Droom").is_focused());
    // What is left is the one in the side panel.
    rig.shows(Role::Button, "Stel de pitch samen");
}

#[test]
fn a_partner_in_the_table_is_one_thing_to_a_screen_reader_and_opens_its_form() {
    let mut rig = Rig::example();
    let spoken = "Deloitte. partner · bedrijf. Belang: talent aantrekken, bijdragen aan de samenleving, een aantrekkelijke werkgever zijn en een goede naam krijgen. Bijdrage: \
                  Een team dat meet wat de samenwerking en de projecten opleveren";
    rig.click(Role::Row, spoken);
    let id = rig.canvas().partners[1].id;
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(id)));
    let name = rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie");
    assert_eq!(name.value().as_deref(), Some("Deloitte"));
}

#[test]
fn a_section_grows_with_its_text_and_the_others_make_room() {
    let mut rig = Rig::new();
    let height = |rig: &Rig, title: &str| {
        rig.harness.get_by_role_and_label(Role::MultilineTextInput, title).rect().height()
    };
    let (before, other) = (height(&rig, "Droom"), height(&rig, "Propositie"));
    rig.type_in(Role::MultilineTextInput, "Droom", &"regel\n".repeat(12));
    assert!(height(&rig, "Droom") > before + 100.0);
    assert!(height(&rig, "Propositie") < other);
    rig.type_in(Role::MultilineTextInput, "Droom", &"regel\n".repeat(80));
    assert!(height(&rig, "Droom") > 1600.0);
}

#[test]
fn a_narrow_window_shows_one_column_in_the_methods_order() {
    let rig = Rig::sized(1024.0, 768.0);
    let titles = ["Droom", "Maatschappelijke waarde", "Propositie", "Besturen en besluiten", "Pitch"];
    let rects = titles.map(|title| rig.harness.get_by_role_and_label(Role::MultilineTextInput, title).rect());
    assert!(
        rects
            .windows(2)
            .all(|pair| pair[0].bottom() < pair[1].top() && (pair[0].left() - pair[1].left()).abs() < 0.5)
    );
}

#[test]
fn the_smallest_window_at_the_largest_size_still_has_every_section() {
    let rig = Rig::sized(480.0, 360.0);
    rig.shows(Role::MultilineTextInput, "Pitch");
}

#[test]
fn a_window_in_which_nothing_happens_asks_for_no_frames() {
    let mut rig = Rig::example();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Propositie").focus();
    rig.harness.run();
    rig.harness.step();
    let root = rig.harness.output().viewport_output.get(&egui::ViewportId::ROOT).unwrap();
    assert!(root.repaint_delay > std::time::Duration::from_secs(10), "{:?}", root.repaint_delay);
}

/// Takes a row at one place and lets it go at another.
fn drag(rig: &mut Rig, from: egui::Pos2, to: egui::Pos2) {
    rig.harness.hover_at(from);
    rig.harness.drag_at(from);
    rig.harness.run();
    rig.harness.hover_at(from.lerp(to, 0.5));
    rig.harness.run();
    rig.harness.hover_at(to);
    rig.harness.run();
    rig.harness.drop_at(to);
    rig.harness.run();
}

#[test]
fn a_partner_is_dragged_to_another_place_in_one_step() {
    let mut rig = Rig::example();
    let names = |rig: &Rig| rig.canvas().partners.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    let before = names(&rig);
    let row = |rig: &Rig, name: &str| {
        let starts = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(&format!("{name}. ")))
        };
        rig.harness.query_all_by_role(Role::Row).find(starts).unwrap().rect()
    };
    let (first, third) = (row(&rig, &before[0]), row(&rig, &before[2]));
    drag(&mut rig, first.center(), third.center_bottom() - egui::vec2(0.0, 4.0));
    assert_eq!(names(&rig)[..3], [before[1].clone(), before[2].clone(), before[0].clone()]);
    rig.keys(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(names(&rig), before);
}

#[test]
fn an_action_is_dragged_to_the_top_and_one_that_is_let_go_elsewhere_stays() {
    let mut rig = Rig::example();
    let ids = |rig: &Rig| rig.canvas().actions.iter().map(|row| row.id).collect::<Vec<_>>();
    let before = ids(&rig);
    let row = |rig: &Rig, index: usize| {
        let text = rig.canvas().actions[index].text.clone();
        let starts = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(&text))
        };
        rig.harness.query_all_by_role(Role::Row).find(starts).unwrap().rect()
    };
    let (first, second) = (row(&rig, 0), row(&rig, 1));
    drag(&mut rig, second.center(), egui::pos2(300.0, 700.0));
    assert_eq!(ids(&rig), before);
    drag(&mut rig, second.center(), first.center_top() + egui::vec2(0.0, 2.0));
    let moved = with_parts(&rig.canvas().actions, before[1]);
    assert!(moved.len() > 1, "a goal with parts");
    let rest = before[1 + moved.len()..].to_vec();
    assert_eq!(ids(&rig), [moved, vec![before[0]], rest].concat());
}

#[test]
fn an_action_that_is_dragged_to_the_right_becomes_a_part_and_to_the_left_is_one_no_more() {
    let mut rig = Rig::new();
    let id = |number: u128| ActionId::new(uuid::Uuid::from_u128(number));
    let mut canvas = rig.canvas().clone();
    canvas.actions =
        (1..=3).map(|number| Action { text: format!("Actie {number}"), ..Action::new(id(number)) }).collect();
    rig.show_canvas(&canvas);
    let row = |rig: &Rig, number: u128| {
        let text = format!("Actie {number}");
        let starts = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(&text))
        };
        rig.harness.query_all_by_role(Role::Row).find(starts).unwrap().rect()
    };
    let plan = |rig: &Rig| -> Vec<(ActionId, Option<ActionId>)> {
        rig.canvas().actions.iter().map(|action| (action.id, action.parent)).collect()
    };
    let aside = |rig: &mut Rig, number: u128, by: f32| {
        let from = row(rig, number).center();
        drag(rig, from, from + egui::vec2(by, 2.0));
    };
    aside(&mut rig, 2, 50.0);
    assert_eq!(plan(&rig), [(id(1), None), (id(2), Some(id(1))), (id(3), None)]);
    aside(&mut rig, 3, 50.0);
    assert_eq!(plan(&rig), [(id(1), None), (id(2), Some(id(1))), (id(3), Some(id(1)))]);
    // No deeper than below the row above it, and one step for undo.
    aside(&mut rig, 3, 130.0);
    assert_eq!(plan(&rig), [(id(1), None), (id(2), Some(id(1))), (id(3), Some(id(2)))]);
    rig.keys(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(plan(&rig)[2], (id(3), Some(id(1))));
    // The first part goes behind what it was a part of.
    aside(&mut rig, 2, -50.0);
    assert_eq!(plan(&rig), [(id(1), None), (id(3), Some(id(1))), (id(2), None)]);
    // The first of all has nothing to be a part of.
    aside(&mut rig, 1, 50.0);
    assert_eq!(plan(&rig)[0], (id(1), None));
}

#[test]
fn a_long_text_out_of_sight_keeps_its_name_its_words_and_its_place_in_the_order() {
    let mut rig = Rig::new();
    let long = "Samen zoeken we verder. ".repeat(800);
    for section in ["dream", "financing"] {
        let field = TextField::Section(section.into());
        rig.give(Command::Edit(vec![Edit::insert(field, 0, long.clone())]));
    }
    let field = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Financiering");
    assert_eq!(field.value().as_deref(), Some(long.as_str()));
    assert!(field.rect().top() > 768.0);
    assert!(field.accesskit_node().children().next().is_none());
    let height = field.rect().height();
    field.focus();
    rig.harness.run();
    rig.event(egui::Event::Text("x".to_owned()));
    assert_eq!(rig.text(&TextField::Section("financing".into())).len(), long.len() + 1);
    let field = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Financiering");
    assert!((field.rect().height() - height).abs() < 30.0);
    field.set_text_value_accesskit("kort");
    rig.harness.run();
    assert_eq!(rig.text(&TextField::Section("financing".into())), "kort");
}

#[test]
fn a_screen_reader_can_set_a_long_text_that_is_out_of_sight() {
    let mut rig = Rig::new();
    let place = TextField::Section("financing".into());
    for section in ["dream", "financing"] {
        let text = "Samen zoeken we verder. ".repeat(800);
        rig.give(Command::Edit(vec![Edit::insert(TextField::Section(section.into()), 0, text)]));
    }
    let field = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Financiering");
    field.set_text_value_accesskit("voorgelezen");
    rig.harness.run();
    assert_eq!(rig.text(&place), "voorgelezen");
}

#[test]
fn at_the_largest_size_on_a_small_screen_nothing_of_the_header_is_cut_off() {
    // A window of 800 by 600 at 200 %.
    let mut rig = Rig::sized(400.0, 300.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let page = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect();
    let names = ["Onderwerp", "Contact", "Datum", "Versie"];
    let fields = names.map(|name| rig.harness.get_by_role_and_label(Role::TextInput, name).rect());
    let title = rig.harness.get_by_role_and_label(Role::Heading, "Canvas collaboratieve innovatie").rect();
    for rect in fields.iter().chain([&title]) {
        assert!(rect.right() <= page.right() + 14.0, "{rect:?} lies beyond {page:?}");
        assert!(rect.bottom() < page.top(), "{rect:?} lies over {page:?}");
    }
    // The state of saving is there, if only as a sign.
    assert!(rig.harness.query_by_role_and_label(Role::Status, "Nieuw").is_some());
}

#[test]
fn in_a_narrow_window_the_header_has_room_for_a_name_and_an_address() {
    // A common laptop at 200 %, and a window of 800 by 600.
    for (width, height) in [(683.0, 384.0), (800.0, 600.0)] {
        let rig = Rig::sized(width, height);
        let page = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect();
        let names = ["Onderwerp", "Contact", "Datum", "Versie"];
        let fields = names.map(|name| rig.harness.get_by_role_and_label(Role::TextInput, name).rect());
        // "Anja de Vries, anja@utrecht.nl" is 191 wide, and a field takes 18 for itself.
        assert!(fields[..2].iter().all(|field| field.width() > 209.0), "{width} {fields:?}");
        for (index, field) in fields.iter().enumerate() {
            assert!(field.right() <= page.right() + 14.0 && field.bottom() < page.top(), "{width} {field:?}");
            let others = &fields[index + 1..];
            assert!(others.iter().all(|other| !field.intersects(*other)), "{width} {fields:?}");
        }
    }
}

#[test]
fn on_a_very_wide_screen_a_column_stands_in_the_middle_and_lines_stay_readable() {
    let mut rig = Rig::sized(3840.0, 2160.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let dream = |rig: &Rig| rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect();
    assert!(dream(&rig).width() < 1100.0, "{:?}", dream(&rig));
    for layout in [Layout::Column, Layout::Section] {
        rig.give(MenuCommand::Layout(layout));
        let dream = dream(&rig);
        // The side panel is 450 wide there.
        assert!((dream.center().x - (3840.0 - 450.0) / 2.0).abs() < 10.0, "{layout:?} {dream:?}");
        assert!(dream.width() < 1100.0, "{layout:?} {dream:?}");
    }
}

#[test]
fn a_long_subject_and_contact_go_on_below_and_are_whole() {
    let mut rig = Rig::new();
    let height =
        |rig: &Rig, name: &str| rig.harness.get_by_role_and_label(Role::TextInput, name).rect().height();
    let page = |rig: &Rig| rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect().top();
    let before = ["Onderwerp", "Contact", "Versie"].map(|name| height(&rig, name));
    let top = page(&rig);
    rig.type_in(Role::TextInput, "Onderwerp", &"Samen verspillen we minder eten ".repeat(6));
    rig.type_in(Role::TextInput, "Contact", &"Anja de Vries, anja@utrecht.nl; ".repeat(7));
    let after = ["Onderwerp", "Contact", "Versie"].map(|name| height(&rig, name));
    assert!(after[0] > before[0] + 20.0 && after[1] > before[1] + 10.0, "{before:?} {after:?}");
    assert!((after[2] - before[2]).abs() < 0.5);
    assert!(page(&rig) > top + 30.0);
    // Enter goes on to the next field, and writes no line.
    rig.harness.get_by_role_and_label(Role::TextInput, "Onderwerp").focus();
    rig.harness.run();
    rig.keys(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Contact").is_focused());
    assert!(!rig.canvas().header.subject.contains('\n'));
}
