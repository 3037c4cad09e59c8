//! What a screen reader is told besides names: tables with rows and cells, and how deep a heading stands.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Answer, Command, Example, Focus, FocusCommand, MenuCommand, MethodTable};
use crate::settings::Layout;

/// A row of a table.
struct Row {
    cells: Vec<(Role, String)>,
    is_selected: Option<bool>,
}

/// The rows of a table; every cell stands within its row.
fn rows(rig: &Rig, table: &str) -> Vec<Row> {
    let table = rig.harness.get_by_role_and_label(Role::Table, table);
    let rows = table.accesskit_node().children();
    rows.map(|row| {
        assert_eq!(row.role(), Role::Row);
        // The titles have no row of their own on the page.
        let first = row.children().next().and_then(|cell| cell.bounding_box());
        let around = row.bounding_box().or(first).unwrap();
        for cell in row.children() {
            let place = cell.bounding_box().unwrap();
            assert!(place.x0 < place.x1 && place.y0 >= around.y0 - 0.5 && place.y1 <= around.y1 + 0.5);
        }
        let cells = row.children().map(|cell| (cell.role(), cell.label().unwrap_or_default())).collect();
        Row { cells, is_selected: row.is_selected() }
    })
    .collect()
}

#[test]
fn the_partners_are_a_table_with_rows_and_cells_to_a_screen_reader() {
    let mut rig = Rig::example();
    let id = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(id)));
    let table = rows(&rig, "Samenwerkingspartners");
    let titles = ["Partner", "Belang", "Bijdrage"].map(|title| (Role::ColumnHeader, title.to_owned()));
    assert_eq!(table[0].cells, titles);
    assert_eq!(table.len(), rig.canvas().partners.len() + 1);
    let deloitte = [
        (Role::RowHeader, "Deloitte. partner · bedrijf"),
        (
            Role::Cell,
            "talent aantrekken, bijdragen aan de samenleving, een aantrekkelijke werkgever zijn en een goede naam krijgen",
        ),
        (Role::Cell, "Een team dat meet wat de samenwerking en de projecten opleveren"),
    ];
    assert_eq!(table[2].cells, deloitte.map(|(role, words)| (role, words.to_owned())));
    let selected: Vec<_> = table.iter().map(|row| row.is_selected == Some(true)).collect();
    assert_eq!(selected.iter().position(|is| *is), Some(2));
    assert_eq!(selected.iter().filter(|is| **is).count(), 1);
}

#[test]
fn the_actions_are_a_table_whose_last_cell_has_the_check_box() {
    let mut rig = Rig::example();
    let (id, first) = (rig.canvas().actions[1].id, rig.canvas().actions[0].clone());
    rig.give(FocusCommand::Select(Focus::Action(id)));
    let table = rows(&rig, "Actielijnen");
    let titles = ["Wat", "Status", "klaar"].map(|title| (Role::ColumnHeader, title.to_owned()));
    assert_eq!(table[0].cells, titles);
    assert_eq!(table.len(), rig.canvas().actions.len() + 1);
    let cells =
        [(Role::RowHeader, first.text.as_str()), (Role::Cell, "SchuldenlabNL · klaar"), (Role::Cell, "")];
    assert_eq!(table[1].cells, cells.map(|(role, words)| (role, words.to_owned())));
    let selected: Vec<_> = table.iter().map(|row| row.is_selected == Some(true)).collect();
    assert_eq!(selected.iter().position(|is| *is), Some(2));
    assert_eq!(selected.iter().filter(|is| **is).count(), 1);
    let tick = format!("Klaar: {}", first.text);
    let tick = rig.harness.get_by_role_and_label(Role::CheckBox, &tick);
    let cell = tick.accesskit_node().parent().unwrap();
    assert_eq!((cell.role(), cell.parent().unwrap().role()), (Role::Cell, Role::Row));
}

/// Every name in the tree, in the order of reading.
fn collect_names(node: egui_kittest::Node<'_>, found: &mut Vec<String>) {
    found.extend(node.accesskit_node().label());
    node.children().for_each(|child| collect_names(child, found));
}

#[test]
fn the_page_is_read_before_the_side_panel_and_the_bar_below_it() {
    let rig = Rig::example();
    let mut found = Vec::new();
    collect_names(rig.harness.root(), &mut found);
    let place = |name: &&str| found.iter().position(|other| other == name).unwrap();
    let order = ["Bestand", "Onderwerp", "Samenwerkingspartners", "Pitch", "Checklists →", "Kleiner"];
    let places: Vec<_> = order.iter().map(place).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_row_out_of_sight_is_said_as_a_whole() {
    let mut rig = Rig::new();
    for _ in 0..60 {
        rig.harness.state_mut().give(MenuCommand::AddRow(MethodTable::Partners));
    }
    rig.give(FocusCommand::Select(Focus::Section("dream".into())));
    let table = rig.harness.get_by_role_and_label(Role::Table, "Samenwerkingspartners");
    let rows: Vec<_> = table.accesskit_node().children().collect();
    assert_eq!(rows.len(), 61);
    assert_eq!(rows[1].children().count(), 3);
    let last = &rows[60];
    assert_eq!((last.label().as_deref(), last.children().count()), (Some("Nieuwe partner"), 0));
}

#[test]
fn who_has_which_interest_is_a_table_too() {
    let mut rig = Rig::sized(1366.0, 1600.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    rig.give(MenuCommand::Partnership);
    let table = rows(&rig, "Wie heeft welk belang");
    assert_eq!(table.len(), rig.canvas().partners.len() + 2);
    let columns = table[0].cells.len();
    assert!(table.iter().all(|row| row.cells.len() == columns && row.is_selected.is_none()));
    let talent = table[0].cells.iter().position(|(_, title)| title == "talent aantrekken").unwrap();
    assert_eq!(table[2].cells[0], (Role::RowHeader, "Deloitte".to_owned()));
    assert_eq!(table[2].cells[talent].1, "talent aantrekken");
    let having = table[1..table.len() - 1].iter().filter(|row| !row.cells[talent].1.is_empty()).count();
    assert_eq!(table.last().unwrap().cells[talent].1, having.to_string());
}

/// The headings in the order of reading, with how deep they stand.
fn headings(rig: &Rig) -> Vec<(usize, String)> {
    let nodes = rig.harness.query_all_by_role(Role::Heading);
    let told = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        (node.data().level().expect("a heading without a level"), node.label().unwrap_or_default())
    };
    nodes.map(told).collect()
}

#[track_caller]
fn no_level_is_left_out(rig: &Rig, place: &str) {
    let found = headings(rig);
    assert!(!found.is_empty(), "{place} has no heading");
    for pair in found.windows(2) {
        assert!(pair[1].0 <= pair[0].0 + 1, "{place}: {pair:?}");
    }
}

#[test]
fn every_heading_has_a_level_and_none_is_left_out_on_the_way_down() {
    let mut rig = Rig::example();
    for layout in Layout::ALL {
        rig.give(MenuCommand::Layout(layout));
        no_level_is_left_out(&rig, &format!("{layout:?}"));
    }
    let (partner, action) = (rig.canvas().partners[0].id, rig.canvas().actions[0].id);
    let mut places = vec![Focus::Partnership, Focus::Checklists];
    places.extend([Focus::Partner(partner), Focus::Action(action)]);
    let sections = rig.state().open.document.template().sections.clone();
    places.extend(sections.iter().map(|section| Focus::Section(section.id.clone())));
    for place in places {
        rig.give(FocusCommand::Select(place.clone()));
        no_level_is_left_out(&rig, &format!("{place:?}"));
    }
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.give(MenuCommand::AddCase);
    assert!(matches!(rig.state().open.focus, Some(Focus::Case(_))));
    no_level_is_left_out(&rig, "a case");
    let dialogs = [
        Command::Menu(MenuCommand::New),
        Command::Menu(MenuCommand::Export),
        Command::Menu(MenuCommand::About),
        Command::Menu(MenuCommand::Shortcuts),
        Command::Menu(MenuCommand::Settings),
        Command::Menu(MenuCommand::Tour),
        Command::Menu(MenuCommand::EarlierVersions),
        Command::Menu(MenuCommand::PasteRows(MethodTable::Partners)),
    ];
    for dialog in dialogs {
        rig.give(dialog.clone());
        no_level_is_left_out(&rig, &format!("{dialog:?}"));
        rig.give(Command::Answer(Answer::Cancel));
    }
}
