//! What changes comes into sight, and nothing moves from under the pointer.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Example, Focus, FocusCommand, MenuCommand, PitchCommand};
use crate::canvas::{Action, ActionId, TextField};
use crate::document::Edit;
use crate::settings::Layout;

/// The page between the bars of a window of this size, with the side panel beside it.
fn page(width: f32, height: f32) -> Rect {
    Rect::from_min_max(egui::pos2(0.0, 40.0), egui::pos2(width, height - 28.0))
}

/// Where the cursor stands.
fn cursor(rig: &Rig) -> Rect {
    rig.harness.output().platform_output.ime.expect("a field has the keyboard").cursor_rect
}

fn title(rig: &Rig, title: &str) -> Rect {
    let headings = rig.harness.query_all_by_role_and_label(Role::Heading, title);
    headings.map(|heading| heading.rect()).min_by(|one, other| one.left().total_cmp(&other.left())).unwrap()
}

/// A short press with the pointer.
fn click_at(rig: &mut Rig, at: Pos2) {
    let button = |pressed| {
        let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
        egui::Event::PointerButton { pos: at, button, pressed, modifiers }
    };
    rig.harness.input_mut().events.extend([egui::Event::PointerMoved(at), button(true), button(false)]);
    rig.harness.run_steps(8);
}

/// Scrolls the side panel, with the pointer on it.
fn scroll_panel(rig: &mut Rig, by: f32) {
    rig.harness.hover_at(egui::pos2(1300.0, 300.0));
    rig.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -by),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    rig.harness.run_steps(30);
}

/// A narrow window, which shows one column, with texts that fill several screens.
fn column() -> Rig {
    let mut rig = Rig::sized(1000.0, 500.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    rig
}

#[test]
fn the_line_that_is_typed_keeps_two_lines_from_the_edge() {
    let mut rig = column();
    rig.give(FocusCommand::GoTo(Focus::Section("governance".into())));
    rig.keys(Modifiers::COMMAND, Key::End);
    for _ in 0..12 {
        rig.write("\nregel");
        let line = cursor(&rig);
        let sight = page(1000.0, 500.0);
        assert!(
            line.top() >= sight.top() && line.bottom() + 2.0 * line.height() <= sight.bottom() + 1.0,
            "{line:?}"
        );
    }
    // The same by the arrow keys.
    for _ in 0..30 {
        rig.keys(Modifiers::NONE, Key::ArrowUp);
    }
    assert!(cursor(&rig).top() >= 40.0);
}

#[test]
fn a_window_that_becomes_smaller_keeps_the_line_in_sight() {
    let mut rig = Rig::example();
    rig.give(FocusCommand::GoTo(Focus::Section("pitch".into())));
    rig.write("Doe mee");
    rig.harness.set_size(vec2(900.0, 420.0));
    rig.harness.run();
    rig.harness.run();
    let line = cursor(&rig);
    assert!(page(900.0, 420.0).contains_rect(line), "{line:?}");
}

#[test]
fn another_layout_and_another_selection_show_what_is_selected() {
    let mut rig = Rig::example();
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.give(MenuCommand::Layout(Layout::Column));
    rig.harness.run();
    let sight = page(1366.0, 768.0);
    assert!(sight.contains_rect(title(&rig, "Financiering")));
    rig.give(FocusCommand::Select(Focus::Section("dream".into())));
    assert!(sight.contains_rect(title(&rig, "Droom")), "{:?}", title(&rig, "Droom"));
    let last = rig.canvas().actions.last().unwrap().id;
    rig.give(FocusCommand::Select(Focus::Action(last)));
    let text = rig.canvas().actions.last().unwrap().text.clone();
    let rows = rig.harness.query_all_by_role(Role::Row);
    let named = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(&text))
    };
    assert!(sight.contains_rect(rows.into_iter().find(named).unwrap().rect()));
}

#[test]
fn undo_shows_and_selects_what_it_changed() {
    let mut rig = column();
    rig.give(Command::Edit(vec![Edit::insert(TextField::Section("financing".into()), 0, "Geld ")]));
    let partner = rig.canvas().partners[2].id;
    rig.give(FocusCommand::Select(Focus::Partner(partner)));
    rig.give(MenuCommand::RemoveRow);
    rig.give(FocusCommand::GoTo(Focus::Section("dream".into())));
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(partner)), "the row that came back");
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
    let field = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Financiering");
    assert!(field.is_focused());
    assert!(page(1000.0, 500.0).contains_rect(cursor(&rig)), "{:?}", cursor(&rig));
    rig.keys(Modifiers::COMMAND, Key::Y);
    assert!(rig.text(&TextField::Section("financing".into())).starts_with("Geld "));
}

#[test]
fn a_row_that_is_dragged_beyond_the_end_lands_there() {
    let mut rig = Rig::sized(1366.0, 500.0);
    let id = |number: u128| ActionId::new(uuid::Uuid::from_u128(number));
    let mut canvas = rig.canvas().clone();
    canvas.actions = (1..=30)
        .map(|number| Action { text: format!("Actie {number}."), ..Action::new(id(number)) })
        .collect();
    rig.show_canvas(&canvas);
    rig.give(FocusCommand::Select(Focus::Action(id(3))));
    let row = |rig: &Rig, number: u128| {
        let text = format!("Actie {number}.");
        let rows = rig.harness.query_all_by_role(Role::Row);
        let named = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(&text))
        };
        rows.into_iter().find(named).unwrap().rect()
    };
    let from = row(&rig, 3).center();
    rig.harness.hover_at(from);
    rig.harness.run();
    rig.harness.drag_at(from);
    rig.harness.run();
    let edge = Pos2::new(from.x, 490.0);
    rig.harness.hover_at(edge);
    rig.harness.run_steps(120);
    assert!(page(1366.0, 500.0).contains_rect(row(&rig, 30)), "no farther than the end of the list");
    rig.harness.drop_at(edge);
    rig.harness.run_steps(4);
    assert_eq!(rig.canvas().actions.last().unwrap().id, id(3));
}

#[test]
fn removing_paragraphs_one_after_another_moves_nothing_above_them() {
    let mut rig = Rig::sized(1366.0, 500.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    rig.give(MenuCommand::ComposePitch);
    rig.give(FocusCommand::Select(Focus::Section("pitch".into())));
    scroll_panel(&mut rig, 5000.0);
    let count = rig.canvas().pitch.paragraphs.len();
    let buttons = |rig: &Rig| -> Vec<f32> {
        let nodes = rig.harness.query_all_by_role_and_label(Role::Button, "Verwijderen");
        nodes.map(|node| node.rect().top()).collect()
    };
    let before = buttons(&rig);
    assert_eq!(before.len(), count, "{before:?}");
    for gone in 1..=3 {
        let third = rig.canvas().pitch.paragraphs[2].id;
        rig.harness.input_mut().time = Some(100.0 * f64::from(gone));
        rig.give(PitchCommand::Remove(third));
        assert_eq!(buttons(&rig)[..2], before[..2]);
    }
}

#[test]
fn an_arrow_that_moves_a_row_stays_under_the_pointer() {
    let mut rig = Rig::sized(1366.0, 500.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    rig.give(MenuCommand::ComposePitch);
    rig.give(FocusCommand::Select(Focus::Section("pitch".into())));
    let first = rig.canvas().pitch.paragraphs[0].id;
    let arrow = |rig: &Rig| {
        let nodes = rig.harness.query_all_by_label_contains("Omlaag: ");
        nodes.map(|node| node.rect()).find(|rect| rect.left() > 1050.0).unwrap()
    };
    let by = arrow(&rig).top() - 200.0;
    scroll_panel(&mut rig, by);
    let at = arrow(&rig).center();
    assert!(at.y < 450.0, "{at:?}");
    for place in 1..=2 {
        click_at(&mut rig, at);
        assert_eq!(rig.canvas().pitch.paragraphs[place].id, first);
    }
}

#[test]
fn tab_into_a_date_selects_all_of_it_and_a_wrong_one_keeps_its_label() {
    let mut rig = Rig::new();
    rig.type_in(Role::TextInput, "Datum", "28-11-2026");
    rig.keys(Modifiers::SHIFT, Key::Tab);
    rig.keys(Modifiers::NONE, Key::Tab);
    rig.write("12-12-2026");
    assert_eq!(rig.canvas().header.date, Some(jiff::civil::date(2026, 12, 12)));
    rig.keys(Modifiers::COMMAND, Key::A);
    let below = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect();
    rig.write("morgen");
    let field = rig.harness.get_by_role_and_label(Role::TextInput, "Datum").rect();
    let told = rig.harness.get_by_label("Schrijf de datum zo: 22-11-2026").rect();
    assert!(told.top() >= field.bottom(), "{told:?} {field:?}");
    let now = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect();
    assert_eq!(now, below, "the page stays in its place");
}

#[test]
fn the_arrows_between_the_steps_stay_where_they_are() {
    let mut rig = Rig::new();
    rig.give(FocusCommand::GoTo(Focus::Section("dream".into())));
    let on = |rig: &Rig| rig.harness.get_by_label_contains("Volgende stap").rect();
    let before = on(&rig);
    for _ in 0..8 {
        let at = on(&rig).center();
        click_at(&mut rig, at);
        assert_eq!(on(&rig), before);
    }
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
}
