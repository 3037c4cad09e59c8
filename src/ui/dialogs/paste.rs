//! Rows from a spreadsheet, shown as they will be before they are taken.

use egui::{Grid, Id, ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Column, Command, Field, PasteAnswer, PasteChoice, Pasted, RowKind, read_rows};
use crate::i18n::{Language, Texts};
use crate::ui::fonts::Weight;
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, button, colored, draft_field, label, muted, primary_button};

/// Rows that are shown; the others are counted.
const SHOWN: usize = 6;
/// A cell is shown this wide at most, in points.
const CELL_WIDTH: f32 = 180.0;

pub(super) fn paste_ui(ui: &mut Ui, texts: &Texts, choice: &PasteChoice, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "paste-title"));
    let how = match choice.kind {
        RowKind::Partners => fl!(messages, "paste-partners"),
        RowKind::Actions => fl!(messages, "paste-actions"),
    };
    label(ui, &how, 13.0);
    let typed = text_ui(ui, texts, &choice.text);
    let own = texts.language();
    let others = Language::ALL.into_iter().filter(|language| *language != own);
    let known: Vec<&Texts> = std::iter::once(own).chain(others).map(Texts::of).collect();
    let pasted = read_rows(choice.kind, &typed, &known);
    preview_ui(ui, texts, choice.kind, &pasted);
    ui.horizontal(|ui| {
        let take = fl!(messages, "paste-take", count = pasted.rows.len());
        let can_take = !pasted.rows.is_empty();
        if ui.add_enabled_ui(can_take, |ui| primary_button(ui, &take).clicked()).inner {
            commands.push(Command::Answer(Answer::Paste(PasteAnswer::Add(pasted.rows.clone()))));
        } else if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        } else if typed != choice.text {
            let changed = PasteChoice { text: typed.clone(), ..choice.clone() };
            commands.push(Command::Answer(Answer::Paste(PasteAnswer::Change(changed))));
        }
    });
}

/// The field with the text. Returns what stands in it.
fn text_ui(ui: &mut Ui, texts: &Texts, before: &str) -> String {
    let name = fl!(texts.messages, "paste-field");
    let id = Id::unique("pasted rows");
    ScrollArea::vertical()
        .id_salt("pasted text")
        .max_height(100.0)
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
        .inner
}

/// The rows as a table, with a column for each that was pasted: what it becomes, and where that is not its own field.
fn preview_ui(ui: &mut Ui, texts: &Texts, kind: RowKind, pasted: &Pasted) {
    if pasted.rows.is_empty() {
        return;
    }
    let (text, amber) = (tokens(ui).text, tokens(ui).warning);
    ScrollArea::both().id_salt("pasted rows").max_height(220.0).show(ui, |ui| {
        Grid::new("pasted cells").striped(true).spacing([14.0, 4.0]).max_col_width(CELL_WIDTH).show(
            ui,
            |ui| {
                for column in &pasted.columns {
                    let color = if column.field == Field::Words { amber } else { text };
                    colored(ui, &title(texts, kind, column), Weight::SemiBold, 12.0, color);
                }
                ui.end_row();
                for cells in pasted.cells.iter().take(SHOWN) {
                    for (column, cell) in pasted.columns.iter().zip(cells) {
                        // In a column of words the title has said it.
                        if cell.is_words && column.field != Field::Words {
                            let to = Field::Words.label(texts, kind);
                            let line =
                                fl!(texts.messages, "paste-cell-to", value = cell.value.as_str(), field = to);
                            colored(ui, &line, Weight::Regular, 12.0, amber);
                        } else {
                            colored(ui, &cell.value, Weight::Regular, 12.0, text);
                        }
                    }
                    ui.end_row();
                }
            },
        );
    });
    if pasted.cells.len() > SHOWN {
        let more = pasted.cells.len() - SHOWN;
        muted(ui, &fl!(texts.messages, "notice-more", count = more), 12.0);
    }
}

/// The field of a column, or its own title and where it goes.
fn title(texts: &Texts, kind: RowKind, column: &Column) -> String {
    let field = column.field.label(texts, kind);
    if column.field != Field::Words {
        field
    } else if column.title.is_empty() {
        fl!(texts.messages, "paste-to", field = field)
    } else {
        fl!(texts.messages, "paste-column-to", title = column.title.as_str(), field = field)
    }
}
