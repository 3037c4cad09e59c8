//! Whatever Tab comes to is in sight, in a small window at the largest size.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Answer, Command, Example, Focus, FocusCommand, MenuCommand};

/// A screen of 1366 by 768 at 200 %.
const WINDOW: (f32, f32) = (683.0, 384.0);

/// Presses Tab this often, and each time expects what has the keyboard within a part of the window.
#[track_caller]
fn tab_through(rig: &mut Rig, what: &str, presses: usize, within: Rect) {
    for press in 0..presses {
        rig.keys(Modifiers::NONE, Key::Tab);
        let focused =
            rig.harness.query_all_by(|node| node.is_focused() && node.role() != Role::Window).last();
        let Some(node) = focused else { continue };
        let (rect, name) = (node.rect(), node.accesskit_node().label());
        if within.left() > 0.0 && name.as_deref() == Some("Groter") {
            // The bar below comes behind the panel.
            assert!(press > 4, "{what}");
            return;
        }
        // What stands beside the panel, or takes more than there is room for, is not meant.
        if rect.center().x < within.left() || rect.height() > within.height() {
            continue;
        }
        let is_seen = rect.top() >= within.top() - 1.0 && rect.bottom() <= within.bottom() + 1.0;
        assert!(is_seen, "{what}, {press}: {name:?} {rect:?}");
    }
}

#[test]
fn what_tab_comes_to_in_a_form_is_in_sight() {
    let (width, height) = WINDOW;
    let mut rig = Rig::sized(width, height);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let panel = Rect::from_min_max(pos2(width * 0.55, 40.0), pos2(width - 8.0, height - 36.0));
    let partner = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(partner)));
    rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").focus();
    tab_through(&mut rig, "partner", 30, panel);
    let action = rig.canvas().actions[1].id;
    rig.give(FocusCommand::Select(Focus::Action(action)));
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Wat").focus();
    tab_through(&mut rig, "action", 30, panel);
    rig.give(MenuCommand::Checklists);
    rig.harness.get_by_role_and_label(Role::Button, "← Actielijnen").focus();
    tab_through(&mut rig, "checklists", 30, panel);
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.give(MenuCommand::AddCase);
    tab_through(&mut rig, "case", 16, panel.with_max_y(panel.bottom() - 48.0));
}

#[test]
fn what_tab_comes_to_in_a_dialog_is_in_sight() {
    let (width, height) = WINDOW;
    let mut rig = Rig::sized(width, height);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let dialog = Rect::from_min_max(pos2(0.0, 20.0), pos2(width, height - 20.0));
    for (command, presses) in [
        (MenuCommand::Settings, 12),
        (MenuCommand::New, 18),
        (MenuCommand::Export, 12),
        (MenuCommand::About, 4),
    ] {
        rig.give(command);
        tab_through(&mut rig, &format!("{command:?}"), presses, dialog);
        rig.give(Command::Answer(Answer::Cancel));
    }
}
