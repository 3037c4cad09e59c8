//! How the page looks: what is painted where.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::app::{Example, Focus, FocusCommand, MenuCommand, MethodTable};
use crate::canvas::{Action, ActionId, Partner, PartnerId, TextField};
use crate::settings::Layout;

/// The lines that egui paints, as they are broken, each with its place.
fn painted_lines(rig: &Rig) -> Vec<(String, egui::Pos2)> {
    let mut lines = Vec::new();
    for clipped in &rig.harness.output().shapes {
        if let egui::Shape::Text(text) = &clipped.shape {
            let row = |row: &egui::epaint::text::PlacedRow| (row.text(), text.pos + row.pos.to_vec2());
            lines.extend(text.galley.rows.iter().map(row));
        }
    }
    lines
}

/// Where the lines are painted that begin with these words.
fn places(rig: &Rig, words: &str) -> Vec<egui::Pos2> {
    painted_lines(rig).into_iter().filter(|(line, _)| line.starts_with(words)).map(|(_, at)| at).collect()
}

#[test]
fn who_does_an_action_and_when_stand_below_it_at_every_width() {
    for (width, height) in [(1366.0, 768.0), (1920.0, 1080.0), (1024.0, 768.0), (683.0, 384.0)] {
        let mut rig = Rig::sized(width, height);
        let mut canvas = rig.canvas().clone();
        canvas.actions = vec![Action {
            text: "Winkels uitnodigen".to_owned(),
            owner: "Hogeschool De Gelderse Poort, Sanne".to_owned(),
            due: Some(jiff::civil::date(2027, 1, 15)),
            ..Action::new(ActionId::new(uuid::Uuid::from_u128(1)))
        }];
        rig.show_canvas(&canvas);
        rig.give(FocusCommand::GoTo(Focus::Section("action_lines".into())));
        let (what, who) = (places(&rig, "Winkels uitnodigen"), places(&rig, "Hogeschool De Gelderse"));
        assert_eq!((what.len(), who.len()), (1, 1), "{width}");
        assert!(
            who[0].y > what[0].y + 10.0 && (who[0].x - what[0].x).abs() < 1.0,
            "{width} {what:?} {who:?}"
        );
    }
}

#[test]
fn an_amount_stays_on_one_line_in_a_section_and_is_kept_as_it_was_typed() {
    // At one of these widths the line ends at the sign of the euro.
    for words in 0..14 {
        let mut rig = Rig::sized(1366.0, 768.0);
        let typed = format!("{}we vragen € 210.000 voor drie jaar", "samen ".repeat(words));
        rig.type_in(Role::MultilineTextInput, "Propositie", &typed);
        assert_eq!(rig.text(&TextField::Section("proposition".into())), typed);
        let lines = painted_lines(&rig);
        assert!(lines.iter().any(|(line, _)| line.contains("€\u{a0}210.000")), "{words}: {lines:?}");
    }
}

#[test]
fn the_title_of_a_section_stays_in_sight_while_its_rows_are_scrolled() {
    let mut rig = Rig::new();
    let mut canvas = rig.canvas().clone();
    let partner = |number: u128| Partner {
        name: format!("Partner {number}"),
        ..Partner::new(PartnerId::new(uuid::Uuid::from_u128(number)))
    };
    canvas.partners = (1..=40).map(partner).collect();
    rig.show_canvas(&canvas);
    let titles = |rig: &Rig| places(rig, "Samenwerkingspartners").iter().map(|at| at.y).collect::<Vec<_>>();
    let before = titles(&rig);
    rig.harness.get_by_role_and_label(Role::Row, "Partner 30").scroll_to_me();
    rig.harness.run();
    let top = 40.0;
    let held = titles(&rig).into_iter().find(|y| (top..top + 30.0).contains(y));
    assert!(held.is_some(), "{before:?} {:?}", titles(&rig));
    // A click on it leads back to where the section begins.
    let at = egui::pos2(120.0, held.unwrap() + 6.0);
    rig.harness.hover_at(at);
    rig.harness.drag_at(at);
    rig.harness.drop_at(at);
    rig.harness.run();
    let first = rig.harness.get_by_role_and_label(Role::Row, "Partner 1").rect();
    assert!(first.top() > top && first.bottom() < 768.0, "{first:?}");
}

#[test]
fn an_empty_section_shows_an_example_until_something_is_written() {
    let mut rig = Rig::sized(2200.0, 1400.0);
    let examples = |rig: &Rig| places(rig, "Bijvoorbeeld: ").len();
    // All but the pitch, which has no room for one here.
    let before = examples(&rig);
    assert!(before >= 9, "{before}");
    rig.type_in(Role::MultilineTextInput, "Propositie", "Samen");
    rig.type_in(Role::MultilineTextInput, "Juridische vorm", "Een stichting");
    assert_eq!(examples(&rig), before - 2);
    rig.give(MenuCommand::AddRow(MethodTable::Partners));
    rig.give(MenuCommand::AddRow(MethodTable::Actions));
    assert_eq!(examples(&rig), before - 4);
    rig.give(MenuCommand::Undo);
    assert_eq!(examples(&rig), before - 3);
    rig.give(MenuCommand::Layout(Layout::Section));
    rig.give(FocusCommand::GoTo(Focus::Section("pitch".into())));
    assert_eq!(examples(&rig), 1);
    rig.type_in(Role::MultilineTextInput, "Pitch", "Samen");
    assert_eq!(examples(&rig), 0);
}

#[test]
fn no_word_of_a_title_is_broken_on_a_small_screen_at_the_largest_size() {
    // 1024 by 768 at 200 %.
    let mut rig = Rig::sized(512.0, 384.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    rig.give(FocusCommand::GoTo(Focus::Section("partners".into())));
    let lines = painted_lines(&rig);
    let titles =
        lines.iter().filter(|(line, _)| line.starts_with("Samenwerkings")).map(|(line, _)| line.trim());
    assert_eq!(titles.collect::<Vec<_>>(), ["Samenwerkingspartners"; 2]);
}
