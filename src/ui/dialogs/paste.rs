//! Rows from a spreadsheet, shown before they are taken.

use egui::{Id, ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, PastedRows, RowKind, read_rows};
use crate::i18n::{self, Language, Texts};
use crate::ui::fonts::Weight;
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, button, colored, draft_field, label, muted, primary_button};

/// Rows that are shown; the others are counted.
const SHOWN: usize = 6;

pub(super) fn paste_ui(ui: &mut Ui, texts: &Texts, kind: RowKind, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "paste-title"));
    let how = match kind {
        RowKind::Partners => fl!(messages, "paste-partners"),
        RowKind::Actions => fl!(messages, "paste-actions"),
    };
    label(ui, &how, 13.0);
    let name = fl!(messages, "paste-field");
    let id = Id::unique("pasted rows");
    let kept = id.with("kept");
    let before = ui.data(|data| data.get_temp::<String>(kept)).unwrap_or_default();
    let typed = ScrollArea::vertical()
        .max_height(120.0)
        .show(ui, |ui| {
            let style =
                FieldStyle { name: &name, is_multiline: true, min_height: 80.0, ..FieldStyle::default() };
            let (response, _, now) = draft_field(ui, id, style, &before, true);
            if ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            now
        })
        .inner;
    if typed != before {
        ui.data_mut(|data| data.insert_temp(kept, typed.clone()));
    }
    let rows = read_rows(kind, &typed, &Language::ALL.map(Texts::of));
    preview_ui(ui, texts, &rows);
    ui.horizontal(|ui| {
        let take = fl!(messages, "paste-take", count = rows.len());
        let clicked = ui.add_enabled_ui(!rows.is_empty(), |ui| primary_button(ui, &take).clicked()).inner;
        let cancelled = button(ui, &fl!(messages, "dialog-cancel")).clicked();
        if clicked || cancelled {
            ui.data_mut(|data| data.remove::<String>(kept));
        }
        if clicked {
            commands.push(Command::Answer(Answer::Rows(rows.clone())));
        } else if cancelled {
            commands.push(Command::Answer(Answer::Cancel));
        }
    });
}

fn preview_ui(ui: &mut Ui, texts: &Texts, rows: &PastedRows) {
    let lines: Vec<(String, String)> = match rows {
        PastedRows::Partners(rows) => rows
            .iter()
            .map(|row| {
                let role = row.role.map(|role| i18n::partner_role(texts, &role.into()));
                let sector = row.sector.map(|sector| i18n::sector(texts, &sector.into()));
                let interests =
                    row.interests.iter().map(|interest| i18n::interest(texts, &(*interest).into()));
                let rest = role.into_iter().chain(sector).chain(interests).chain([
                    row.other_interest.clone(),
                    row.contribution.clone(),
                    row.notes.clone(),
                ]);
                (row.name.clone(), join(rest))
            })
            .collect(),
        PastedRows::Actions(rows) => rows
            .iter()
            .map(|row| {
                let due = row.due.map(|due| i18n::long_date(texts, due));
                let state = row.state.map(|state| i18n::action_state(texts, &state.into()));
                (row.text.clone(), join([row.owner.clone()].into_iter().chain(due).chain(state)))
            })
            .collect(),
    };
    let color = tokens(ui).text;
    for (name, rest) in lines.iter().take(SHOWN) {
        ui.horizontal_wrapped(|ui| {
            colored(ui, name, Weight::SemiBold, 13.0, color);
            muted(ui, rest, 12.0);
        });
    }
    if lines.len() > SHOWN {
        let more = lines.len() - SHOWN;
        muted(ui, &fl!(texts.messages, "notice-more", count = more), 12.0);
    }
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
}
