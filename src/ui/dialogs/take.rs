//! Rows of another canvas, each with a tick, to be taken over.

use std::sync::Arc;

use egui::{Frame, Id, Margin, ScrollArea, TextStyle, Ui};
use i18n_embed_fl::fl;
use unicode_segmentation::UnicodeSegmentation;

use super::{begin_at, title_ui};
use crate::app::{
    Answer, Offer, OfferedRow, OfferedTable, OtherCanvas, Standing, TakeAnswer, TakeChoice, searched,
};
use crate::i18n::{Language, Texts, visible_line};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, Tone, tokens};
use crate::ui::widgets::{
    FieldStyle, button, check_box, colored, draft_field, heading, label, list_of, muted, primary_button,
    status,
};

/// The maximum number of shown rows; the others are counted, and found by searching.
const SHOWN: usize = 200;
/// A row stands this much to the right for each goal that it is a part of.
const INDENT: f32 = 18.0;
/// Width of a closed list besides its words: its edges and its arrow.
const AROUND_WORDS: f32 = 44.0;

/// State of the drawing of the dialog that outlives a frame: what is offered, since a canvas has thousands of rows.
#[derive(Debug, Default)]
pub(super) struct TakeView {
    offered: Option<(OfferedFor, Offer)>,
}

/// What an offer was made for.
#[derive(Debug)]
struct OfferedFor {
    from: Arc<OtherCanvas>,
    language: Language,
    /// Which canvas is open, and how far it was changed.
    canvas: (u64, u64),
}

impl TakeView {
    fn offer(&mut self, choice: &TakeChoice, pass: &Pass<'_>) -> &Offer {
        let open = &pass.state.open;
        let (language, canvas) = (pass.texts.language(), (open.generation(), open.document.revision()));
        let offered = self.offered.take().filter(|(of, _)| {
            Arc::ptr_eq(&of.from, &choice.from) && of.language == language && of.canvas == canvas
        });
        let offered = offered.unwrap_or_else(|| {
            let offer = Offer::of(choice, pass.canvas(), pass.template(), pass.texts);
            (OfferedFor { from: Arc::clone(&choice.from), language, canvas }, offer)
        });
        &self.offered.insert(offered).1
    }
}

pub(super) fn take_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &TakeChoice, view: &mut TakeView) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "take-title", file = choice.from.name.as_str()));
    let offer = view.offer(choice, pass);
    let mut now = choice.clone();
    if offer.tables.is_empty() {
        label(ui, &fl!(messages, "take-nothing"), 13.5);
    } else {
        label(ui, &fl!(messages, "take-how"), 13.0);
        let name = fl!(messages, "take-search");
        muted(ui, &name, 11.0);
        let style = FieldStyle { name: &name, ..FieldStyle::default() };
        let (field, _, search) = draft_field(ui, Id::unique("take search"), style, &choice.search, true);
        begin_at(ui, &field);
        now.search = search;
        all_ui(ui, pass.texts, offer, &mut now);
        rows_ui(ui, pass.texts, offer, &mut now);
    }
    let count = offer.ticked(&now);
    ui.horizontal_wrapped(|ui| {
        let take = fl!(messages, "take-take", count = count);
        if ui.add_enabled_ui(count > 0, |ui| primary_button(ui, &take).clicked()).inner {
            pass.push(Answer::Take(TakeAnswer::Take));
        } else if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
            pass.push(Answer::Cancel);
        } else if now != *choice {
            pass.push(Answer::Take(TakeAnswer::Change(now)));
        }
    });
}

/// The rows that the search finds, those of tables that have a place here first.
fn found<'a>(offer: &'a Offer, choice: &TakeChoice) -> Vec<(usize, &'a OfferedTable, Vec<usize>)> {
    let words = searched(&choice.search);
    let tables = offer.tables.iter().enumerate().map(|(place, table)| {
        let rows = table.rows.iter().enumerate().filter(|(_, row)| row.has(&words));
        (place, table, rows.map(|(row, _)| row).collect::<Vec<_>>())
    });
    let mut found: Vec<_> = tables.filter(|(.., rows)| !rows.is_empty()).collect();
    found.sort_by_key(|(_, table, _)| table.proposed.is_none());
    found
}

/// Ticks all rows that are shown, or none.
fn all_ui(ui: &mut Ui, texts: &Texts, offer: &Offer, choice: &mut TakeChoice) {
    let messages = &texts.messages;
    let found = found(offer, choice);
    let count: usize = found.iter().map(|(.., rows)| rows.len()).sum();
    ui.horizontal_wrapped(|ui| {
        let all = button(ui, &fl!(messages, "take-all")).clicked();
        let none = button(ui, &fl!(messages, "take-none")).clicked();
        status(ui, &fl!(messages, "take-found", count = count));
        if !all && !none {
            return;
        }
        for (place, table, rows) in &found {
            let can_come = offer.target(*place, choice).is_some();
            for row in rows.iter().filter_map(|row| table.rows.get(*row)) {
                if all && can_come && row.standing.is_open() {
                    choice.ticked.insert(row.id);
                } else if none {
                    choice.ticked.remove(&row.id);
                }
            }
        }
    });
}

fn rows_ui(ui: &mut Ui, texts: &Texts, offer: &Offer, choice: &mut TakeChoice) {
    let found = found(offer, choice);
    let height = (ui.ctx().content_rect().height() - 380.0).clamp(120.0, 420.0);
    let mut room = SHOWN;
    ScrollArea::vertical().id_salt("rows to take").auto_shrink([false, true]).max_height(height).show(
        ui,
        |ui| {
            for (place, table, rows) in &found {
                if room == 0 {
                    break;
                }
                table_ui(ui, texts, (offer, *place, table), choice);
                if offer.target(*place, choice).is_some() {
                    for row in rows.iter().take(room) {
                        row_ui(ui, texts, (table, *row), choice);
                    }
                    room = room.saturating_sub(rows.len());
                } else {
                    muted(ui, &fl!(texts.messages, "take-found", count = rows.len()), 12.0);
                }
                ui.add_space(6.0);
            }
        },
    );
    let open = found.iter().filter(|(place, ..)| offer.target(*place, choice).is_some());
    let count: usize = open.map(|(.., rows)| rows.len()).sum();
    if count > SHOWN {
        muted(ui, &fl!(texts.messages, "take-more", count = (count - SHOWN)), 12.0);
    }
}

/// The title of a table, and the table that its rows come into.
fn table_ui(
    ui: &mut Ui,
    texts: &Texts,
    (offer, place, table): (&Offer, usize, &OfferedTable),
    choice: &mut TakeChoice,
) {
    let title = visible_line(&table.title);
    heading(ui, &title, 3, font(Weight::Bold, 13.5), Tone::Text);
    let target = offer.target(place, choice);
    let none = fl!(texts.messages, "paste-leave-out");
    let tables = offer.into.iter().map(|(table, title)| (Some(*table), visible_line(title)));
    let options: Vec<_> = tables.chain([(None, none)]).collect();
    let current = options.iter().find(|(table, _)| *table == target);
    let shown = current.map(|(_, name)| name.clone()).unwrap_or_default();
    let spoken = fl!(texts.messages, "take-into-of", table = title.as_str());
    let chosen = ui.horizontal(|ui| {
        ui.set_min_height(TARGET);
        muted(ui, &fl!(texts.messages, "take-into"), 12.0);
        let font = TextStyle::Button.resolve(ui.style());
        let words = ui.painter().layout_no_wrap(shown.clone(), font, tokens(ui).text);
        let width = words.size().x + AROUND_WORDS;
        list_of(ui, ("take into", place), &spoken, &shown, width, options.into_iter(), |table| {
            *table == target
        })
    });
    if let Some(chosen) = chosen.inner {
        choice.into.insert(place, chosen);
    }
}

/// A row with its tick; a goal is ticked with its parts.
fn row_ui(ui: &mut Ui, texts: &Texts, (table, place): (&OfferedTable, usize), choice: &mut TakeChoice) {
    let Some(row) = table.rows.get(place) else { return };
    #[expect(clippy::cast_precision_loss, reason = "goals lie a few levels within one another")]
    let indent = INDENT * row.level as f32;
    ui.horizontal_top(|ui| {
        ui.add_space(indent);
        ui.vertical(|ui| {
            let words = words_of(texts, row);
            let is_open = row.standing.is_open();
            let is_ticked = is_open && choice.ticked.contains(&row.id);
            let shown = ui.add_enabled_ui(is_open, |ui| check_box(ui, is_ticked, &words)).inner;
            if shown.clicked() {
                for part in table.with_parts(place).filter(|part| part.standing.is_open()) {
                    if is_ticked {
                        choice.ticked.remove(&part.id);
                    } else {
                        choice.ticked.insert(part.id);
                    }
                }
            }
            if let Some(line) = standing_line(texts, row) {
                // Below the words, and not below the tick.
                let frame = Frame::new().inner_margin(Margin { left: 24, ..Margin::ZERO });
                frame.show(ui, |ui| colored(ui, &line, Weight::Regular, 12.0, Tone::Warning));
            }
        });
    });
}

/// The name of a row and what else it says, and that it stands here already.
fn words_of(texts: &Texts, row: &OfferedRow) -> String {
    let name = visible_line(&row.name);
    let name = if name.is_empty() { fl!(texts.messages, "report-nameless") } else { name };
    let about = shortened(visible_line(&row.about));
    let words = if about.is_empty() { name } else { format!("{name} · {about}") };
    match row.standing {
        Standing::Taken { .. } => fl!(texts.messages, "take-taken", row = words),
        Standing::New | Standing::SameName => words,
    }
}

/// The beginning of what a row says.
fn shortened(mut about: String) -> String {
    const LETTERS: usize = 120;
    if let Some((end, _)) = about.grapheme_indices(true).nth(LETTERS) {
        about.truncate(end);
        about.push('…');
    }
    about
}

/// What is told of a row that stands here already, or has a namesake here.
fn standing_line(texts: &Texts, row: &OfferedRow) -> Option<String> {
    let messages = &texts.messages;
    match &row.standing {
        Standing::SameName => Some(fl!(messages, "take-same-name")),
        Standing::Taken { changed } if !changed.is_empty() => {
            Some(fl!(messages, "take-changed", what = changed.join("; ")))
        }
        Standing::New | Standing::Taken { .. } => None,
    }
}
