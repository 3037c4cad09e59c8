//! Opens the paste dialog, and looks on the clipboard for the table that a pasted text was copied from.

use super::asked::{AwaitedTable, PasteChoice};
use crate::app::{Dialog, Effect, JobEffect, RowTable, State};

/// Opens the paste dialog; a table or a list that is on the clipboard is filled in.
pub(in crate::app) fn ask(state: &mut State, table: RowTable) -> Vec<Effect> {
    let choice = PasteChoice::new(table, String::new());
    vec![look_for_table(state, choice, 0, None)]
}

/// Opens the paste dialog with a text that was pasted at a table.
pub(in crate::app) fn ask_about(state: &mut State, table: RowTable, text: String) -> Vec<Effect> {
    let said = Some(text.clone());
    vec![look_for_table(state, PasteChoice::new(table, text), 0, said)]
}

/// Applies what the user typed or chose.
pub(in crate::app) fn changed(state: &mut State, before: &PasteChoice, mut choice: PasteChoice) {
    choice.is_from_clipboard &= choice.text == before.text;
    if choice.text.trim().is_empty() {
        // What comes next are other rows.
        choice.chosen.clear();
        choice.takes_above = false;
    }
    state.open.dialog = Some(Dialog::PasteRows(choice));
}

/// Takes in a text that was pasted into the box, and looks for the table that it may be of.
pub(in crate::app) fn pasted(state: &mut State, mut choice: PasteChoice, pasted: String) -> Vec<Effect> {
    choice.is_from_clipboard = false;
    let in_box = pasted.replace("\r\n", "\n").replace('\r', "\n");
    if let Some(before) = choice.text.strip_suffix(&*in_box).map(str::len) {
        return vec![look_for_table(state, choice, before, Some(pasted))];
    }
    // In between other text it stays text.
    state.open.dialog = Some(Dialog::PasteRows(choice));
    Vec::new()
}

fn look_for_table(state: &mut State, mut choice: PasteChoice, before: usize, said: Option<String>) -> Effect {
    state.pastes += 1;
    let number = state.pastes;
    choice.awaited = Some(AwaitedTable { number, text: choice.text.clone(), before });
    state.open.dialog = Some(Dialog::PasteRows(choice));
    Effect::Job(JobEffect::FindTable { number, said })
}

/// Puts a table of the clipboard at the place of its text, unless that became another one meanwhile.
pub(in crate::app) fn found(state: &mut State, number: u64, table: &str) {
    let Some(Dialog::PasteRows(choice)) = &mut state.open.dialog else { return };
    let Some(awaited) = choice.awaited.take_if(|awaited| awaited.number == number) else { return };
    if awaited.text == choice.text {
        choice.text.truncate(awaited.before);
        choice.text.push_str(table);
        choice.is_from_clipboard = true;
    }
}
