//! The question which rows to paste: the text in its box, and the table of which that text is a poorer copy.

use super::cells;
use super::chosen::ChosenColumn;
use super::columns::{Column, Field};
use super::html;
use crate::app::{Dialog, Effect, JobEffect, RowKind, State};

/// The contents of the dialog for pasted rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasteChoice {
    /// What the rows become.
    pub kind: RowKind,
    /// The text.
    pub text: String,
    /// Whether the text is a table or a list of the clipboard, and nothing that somebody typed.
    pub is_from_clipboard: bool,
    /// Whether what stands above the titles of the columns is taken as rows too.
    pub takes_above: bool,
    /// The columns that the user gave another field, the last choice last.
    pub(super) chosen: Vec<ChosenColumn>,
    /// The table that the clipboard may have for the text.
    awaited: Option<AwaitedTable>,
}

/// A search for a table on the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
struct AwaitedTable {
    /// Which search: comes back with the table.
    number: u64,
    /// The text when it was asked for; another text is the user's, and stays.
    text: String,
    /// Bytes of that text before what was pasted.
    before: usize,
}

impl PasteChoice {
    /// A text, of which nothing was chosen yet.
    pub fn new(kind: RowKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            is_from_clipboard: false,
            takes_above: false,
            chosen: Vec::new(),
            awaited: None,
        }
    }

    /// The same with another text.
    #[must_use]
    pub fn with_text(&self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self.clone() }
    }

    /// Sets the field of the column at an index.
    pub fn choose(&mut self, place: usize, column: &Column, field: Field) {
        self.chosen.retain(|choice| !choice.is_of(place, column));
        self.chosen.push(ChosenColumn::new(place, column, field));
    }
}

/// The text of the tables and lists in the HTML of a clipboard, as [`read_rows`](super::read_rows) reads it. `None` if
/// there is neither, or if `said`, the text of the same clipboard, has other words: then the two are not of one copy.
pub fn table_text(html: &str, said: Option<&str>) -> Option<String> {
    let rows = html::rows(html)?;
    said.is_none_or(|said| says(said, &rows)).then(|| cells::text_of(&rows))
}

/// Asks which rows to paste; a table or a list on the clipboard comes into the box by itself.
pub(in crate::app) fn ask(state: &mut State, kind: RowKind) -> Vec<Effect> {
    let choice = PasteChoice::new(kind, String::new());
    vec![look_for_table(state, choice, 0, None)]
}

/// Asks the same of a text that was pasted at a table.
pub(in crate::app) fn ask_about(state: &mut State, kind: RowKind, text: String) -> Vec<Effect> {
    let said = Some(text.clone());
    vec![look_for_table(state, PasteChoice::new(kind, text), 0, said)]
}

/// Takes in what the user typed or chose.
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

/// Whether a text has the words of nearly all these cells, in their order. A cell that goes down rows stands in the
/// text once, and the program that it comes from may leave one out.
fn says(text: &str, rows: &[Vec<String>]) -> bool {
    const MOST_MISSING: usize = 1000;
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let said = letters(text);
    let mut rest = said.as_str();
    let (mut found, mut missing) = (0_usize, 0_usize);
    let above = std::iter::once(&[][..]).chain(rows.iter().map(Vec::as_slice));
    let cells = above.zip(rows).flat_map(|(above, row)| {
        let is_below_itself = |(column, cell): &(usize, &String)| above.get(*column) == Some(cell);
        row.iter().enumerate().filter(move |cell| !is_below_itself(cell)).map(|(_, cell)| cell)
    });
    for cell in cells.map(|cell| letters(cell)).filter(|cell| !cell.is_empty()) {
        if let Some((_, after)) = rest.split_once(cell.as_str()) {
            rest = after;
            found += 1;
        } else {
            missing += 1;
            if missing > MOST_MISSING {
                return false;
            }
        }
    }
    missing * 4 <= found
}
