//! Rows from a spreadsheet, with a preview before they are pasted.

use egui::style::ScrollStyle;
use egui::{Event, Grid, Id, Rect, ScrollArea, TextStyle, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{
    Answer, Column, Field, MethodTable, PasteAnswer, PasteChoice, Pasted, PastedCell, Reading, RowTable,
    read_rows,
};
use crate::i18n::{self, Language, Texts};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{
    FieldStyle, button, check_box, colored, draft_field, forget_draft, go_to_end, label, list_of, muted,
    primary_button,
};

/// The maximum number of shown rows; the others are counted.
const SHOWN: usize = 6;
/// A cell is this wide at most, in points.
const CELL_WIDTH: f32 = 180.0;
/// The list of a column is this wide at least.
const NARROWEST: f32 = 100.0;
/// Width of a closed list besides its words: its edges and its arrow.
const AROUND_WORDS: f32 = 44.0;

/// State of the drawing of the dialog that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct PasteView {
    /// The last parsed rows, since parsing thousands of them in each frame would be slow.
    read: Option<(ReadFrom, Pasted)>,
    /// The text of the field.
    last: Option<String>,
}

/// What rows were read from.
#[derive(Debug, PartialEq)]
struct ReadFrom {
    choice: PasteChoice,
    language: Language,
    /// Which canvas they may name rows of, and how far that was changed.
    canvas: (u64, u64),
}

impl PasteView {
    fn read(&mut self, choice: &PasteChoice, pass: &Pass<'_>) -> &Pasted {
        let language = pass.texts.language();
        let open = &pass.state.open;
        let from = ReadFrom {
            choice: choice.clone(),
            language,
            canvas: (open.generation(), open.document.revision()),
        };
        let read = self.read.take().filter(|(before, _)| *before == from).unwrap_or_else(|| {
            let others = Language::ALL.into_iter().filter(|other| *other != language);
            let texts: Vec<&Texts> = std::iter::once(language).chain(others).map(Texts::of).collect();
            let reading =
                Reading { texts: &texts, template: open.document.template(), canvas: open.document.canvas() };
            let pasted = read_rows(choice, &reading);
            (from, pasted)
        });
        &self.read.insert(read).1
    }
}

pub(super) fn paste_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &PasteChoice, view: &mut PasteView) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "paste-title"));
    let how = match choice.table {
        RowTable::Method(MethodTable::Partners) => fl!(messages, "paste-partners"),
        RowTable::Method(MethodTable::Actions) => fl!(messages, "paste-actions"),
        RowTable::Declared(table) => {
            let title = i18n::table::title(pass.texts, pass.template(), table);
            let names = (0..table.columns().len())
                .map(|place| Field::Cell(place).label(pass.texts, choice.table, pass.template()));
            let columns = names.collect::<Vec<_>>().join(", ");
            fl!(messages, "paste-declared", table = title, columns = columns)
        }
    };
    label(ui, &how, 13.0);
    let (typed, pasted_into) = text_ui(ui, pass.texts, &choice.text, &mut view.last);
    if choice.is_from_clipboard && typed == choice.text {
        muted(ui, &fl!(messages, "paste-from-clipboard"), 12.0);
    }
    let mut now = choice.with_text(typed);
    let pasted = view.read(&now, pass);
    above_ui(ui, pass.texts, pasted, &mut now);
    preview_ui(ui, pass, pasted, &mut now);
    ui.horizontal(|ui| {
        let take = fl!(messages, "paste-take", count = pasted.rows.len());
        let can_take = !pasted.rows.is_empty();
        if ui.add_enabled_ui(can_take, |ui| primary_button(ui, &take).clicked()).inner {
            pass.push(Answer::Paste(PasteAnswer::Add(pasted.rows.clone())));
        } else if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
            pass.push(Answer::Cancel);
        } else if let Some(pasted) = pasted_into {
            pass.push(Answer::Paste(PasteAnswer::Into(now, pasted)));
        } else if now != *choice {
            pass.push(Answer::Paste(PasteAnswer::Change(now)));
        }
    });
}

/// The field with the text; `last` is its text in the frame before. Returns its text, and what was just pasted into it.
fn text_ui(ui: &mut Ui, texts: &Texts, before: &str, last: &mut Option<String>) -> (String, Option<String>) {
    let name = fl!(texts.messages, "paste-field");
    let id = Id::unique("pasted rows");
    if last.as_deref() != Some(before) {
        // A table of the clipboard replaced its text, or another dialog is open.
        forget_draft(ui, id);
        go_to_end(ui, id, before);
    }
    let pasted = ui.input(|input| {
        let text = |event: &Event| if let Event::Paste(text) = event { Some(text.clone()) } else { None };
        input.events.iter().rev().find_map(text)
    });
    let now = ScrollArea::vertical()
        .id_salt("pasted text")
        .max_height(116.0)
        .show(ui, |ui| {
            let style = FieldStyle {
                name: &name,
                is_multiline: true,
                has_cells: true,
                min_height: 60.0,
                ..FieldStyle::default()
            };
            let (response, _, now) = draft_field(ui, id, style, before, true);
            if ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            now
        })
        .inner;
    *last = Some(now.clone());
    let is_pasted_into = now != before;
    (now, pasted.filter(|_| is_pasted_into))
}

/// The lines above the titles of the columns, which are left out or used as rows too.
fn above_ui(ui: &mut Ui, texts: &Texts, pasted: &Pasted, choice: &mut PasteChoice) {
    if pasted.above.is_empty() {
        return;
    }
    let messages = &texts.messages;
    let rows = pasted.above.iter().map(|row| {
        let cells: Vec<&str> = row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        cells.join(" · ")
    });
    let words = rows.collect::<Vec<_>>().join(" / ");
    let line = if choice.takes_above {
        fl!(messages, "paste-above-taken", words = words)
    } else {
        fl!(messages, "paste-above-left-out", words = words)
    };
    colored(ui, &line, Weight::Regular, 12.0, Tone::Warning);
    let take = fl!(messages, "paste-above-take", count = pasted.above.len());
    if check_box(ui, choice.takes_above, &take).clicked() {
        choice.takes_above = !choice.takes_above;
    }
}

/// The rows as a table with a column for each pasted one: the field that it becomes, and whether the user chose it.
fn preview_ui(ui: &mut Ui, pass: &Pass<'_>, pasted: &Pasted, choice: &mut PasteChoice) {
    if pasted.cells.is_empty() {
        return;
    }
    // Whoever does not see that there are more columns looks for no more.
    ui.spacing_mut().scroll =
        ScrollStyle { foreground_color: true, dormant_handle_opacity: 0.6, ..ScrollStyle::thin() };
    ScrollArea::both().id_salt("pasted rows").max_height(240.0).show(ui, |ui| {
        let grid = Grid::new("pasted cells").striped(true).spacing([14.0, 4.0]);
        grid.max_col_width(CELL_WIDTH).show(ui, |ui| {
            for (place, column) in pasted.columns.iter().enumerate() {
                column_ui(ui, pass, (place, column), choice);
            }
            ui.end_row();
            for cells in pasted.cells.iter().take(SHOWN) {
                for (column, cell) in pasted.columns.iter().zip(cells) {
                    cell_ui(ui, pass, choice.table, column, cell);
                }
                ui.end_row();
            }
        });
    });
    if pasted.cells.len() > SHOWN {
        let more = pasted.cells.len() - SHOWN;
        muted(ui, &fl!(pass.texts.messages, "notice-more", count = more), 12.0);
    }
}

/// The pasted title of a column, and below it the list of fields that it may become.
fn column_ui(ui: &mut Ui, pass: &Pass<'_>, (place, column): (usize, &Column), choice: &mut PasteChoice) {
    let messages = &pass.texts.messages;
    let nth = place + 1;
    let number = fl!(messages, "paste-column", number = nth);
    let title = if column.title.is_empty() { &number } else { &column.title };
    let spoken = if column.title.is_empty() {
        number.clone()
    } else {
        fl!(messages, "paste-column-titled", number = nth, title = column.title.as_str())
    };
    let name = |field: Field| {
        let label = field.label(pass.texts, choice.table, pass.template());
        if field == Field::Words { fl!(messages, "paste-to", field = label) } else { label }
    };
    let options = column.options(choice.table).map(|field| (field, name(field)));
    let shown = name(column.field);
    let font = TextStyle::Button.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(shown.clone(), font, tokens(ui).text);
    let width = (words.size().x + AROUND_WORDS).max(NARROWEST);
    let cell = ui.vertical(|ui| {
        muted(ui, title, 12.0);
        list_of(ui, ("column", place), &spoken, &shown, width, options, |field| *field == column.field)
    });
    show_focused(ui, cell.response.rect);
    if let Some(field) = cell.inner.filter(|field| *field != column.field) {
        choice.choose(place, column, field);
    }
}

/// Scrolls the newly focused widget into view, if it is in this rectangle.
fn show_focused(ui: &Ui, rect: Rect) {
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    if focused.is_some_and(|focused| focused.gained_focus() && rect.contains_rect(focused.rect)) {
        ui.scroll_to_rect(rect, None);
    }
}

fn cell_ui(ui: &mut Ui, pass: &Pass<'_>, table: RowTable, column: &Column, cell: &PastedCell) {
    if column.field == Field::LeftOut {
        muted(ui, &cell.value, 12.0);
        return;
    }
    // Of a column of words, the list above it has said so.
    let goes_elsewhere = cell.is_words && column.field != Field::Words;
    let field = goes_elsewhere.then(|| Field::Words.label(pass.texts, table, pass.template()));
    match field {
        Some(field) => {
            let line = fl!(pass.texts.messages, "paste-cell-to", value = cell.value.as_str(), field = field);
            colored(ui, &line, Weight::Regular, 12.0, Tone::Warning);
        }
        None => {
            colored(ui, &cell.value, Weight::Regular, 12.0, Tone::Text);
        }
    }
}
