//! Searching the canvas, and replacing what is found.

use egui::text::LayoutJob;
use egui::{Button, Id, ScrollArea, TextFormat, Ui};
use i18n_embed_fl::fl;
use unicode_segmentation::UnicodeSegmentation;

use super::{begin_at, first_button_ui, title_ui};
use crate::app::{Answer, Command, FocusCommand, Hit, SearchAnswer, SearchChoice, State};
use crate::canvas::on_one_line;
use crate::i18n::{Texts, visible};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};
use crate::ui::widgets::{FieldStyle, button, draft_field, label, muted, status};

/// Approximate width of a letter, in points.
const LETTER_WIDTH: f32 = 7.0;
/// The maximum number of listed places; the others are counted.
const SHOWN: usize = 200;

pub(super) fn search_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &SearchChoice) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "search-title"));
    let (wanted_field, wanted) = field_ui(ui, &fl!(messages, "search-wanted"), &choice.wanted);
    begin_at(ui, &wanted_field);
    let (_, replacement) = field_ui(ui, &fl!(messages, "search-replacement"), &choice.replacement);
    let hits = choice.hits(pass.canvas(), pass.template());
    let found = fl!(messages, "search-found", count = hits.len());
    status(ui, if choice.wanted.is_empty() { " " } else { &found });
    let height = 240.0_f32.min(ui.ctx().content_rect().height() - 300.0).max(60.0);
    ScrollArea::vertical().id_salt("hits").auto_shrink([false, true]).max_height(height).show(ui, |ui| {
        for hit in hits.iter().take(SHOWN) {
            if hit_ui(ui, pass.texts, pass.state, hit) {
                let go = Command::Focus(FocusCommand::GoToText(hit.field.clone()));
                pass.push(Command::Chosen(Box::new(go)));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let can_replace = !hits.is_empty() && pass.is_writable();
        let all = fl!(messages, "search-replace-all");
        if ui.add_enabled_ui(can_replace, |ui| button(ui, &all).clicked()).inner {
            pass.push(Answer::Search(SearchAnswer::ReplaceAll(choice.clone())));
        }
        pass.button(ui, &fl!(messages, "notice-dismiss"), Answer::Cancel);
    });
    let changed = SearchChoice { wanted, replacement };
    if changed != *choice {
        pass.push(Answer::Search(SearchAnswer::Change(changed)));
    }
}

/// Asks whether to remove the words that were found.
pub(super) fn remove_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &SearchChoice) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "remove-found-title"));
    let count = choice.hits(pass.canvas(), pass.template()).len();
    let wanted = choice.wanted.as_str();
    label(ui, &fl!(messages, "remove-found-what", wanted = wanted, count = count), 13.5);
    ui.horizontal_wrapped(|ui| {
        first_button_ui(ui, pass, &fl!(messages, "dialog-cancel"), Answer::Cancel);
        pass.button(ui, &fl!(messages, "remove-found"), Answer::RemoveFound);
    });
}

/// A field with its label. Returns its text.
fn field_ui(ui: &mut Ui, name: &str, before: &str) -> (egui::Response, String) {
    muted(ui, name, 11.0);
    let style = FieldStyle { name, ..FieldStyle::default() };
    let (response, _, now) = draft_field(ui, Id::unique(name), style, before, true);
    (response, now)
}

/// The end of a text, at most `letters` grapheme clusters long, starting at a word if it contains a space.
fn end_of(text: &str, letters: usize) -> &str {
    let Some(last) = letters.checked_sub(1) else { return "" };
    let Some((from, _)) = text.grapheme_indices(true).rev().nth(last).filter(|(from, _)| *from > 0) else {
        return text;
    };
    let end = text.get(from..).unwrap_or_default();
    end.split_once(' ').map_or(end, |(_, words)| words)
}

/// A place with the words around it. Returns whether it was clicked.
fn hit_ui(ui: &mut Ui, texts: &Texts, state: &State, hit: &Hit) -> bool {
    let tokens = tokens(ui);
    let [before, words, after] =
        hit.excerpt(state.open.document.canvas()).map(|part| on_one_line(&visible(part)).into_owned());
    let place = hit.place(texts, state.open.document.canvas(), state.open.document.template());
    let name = format!("{place}: {before}{words}{after}");
    // What stands before the words gives way where these would else be cut off.
    let most = (ui.available_width() / LETTER_WIDTH).max(0.0);
    let taken = place.chars().count() + words.chars().count() + 3;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some dozens of letters")]
    let before = end_of(&before, (most as usize).saturating_sub(taken)).to_owned();
    let mut job = LayoutJob::default();
    for (part, weight, color) in [
        (format!("{place}: "), Weight::Medium, tokens.muted),
        (before, Weight::Regular, tokens.text),
        (words, Weight::Bold, tokens.text),
        (after, Weight::Regular, tokens.text),
    ] {
        job.append(&part, 0.0, TextFormat::simple(font(weight, 13.0), color));
    }
    let size = egui::vec2(ui.available_width(), TARGET);
    // A text on the right, also an empty one, sends the other to the left.
    let button = Button::new(job).right_text("").frame_when_inactive(false).truncate().min_size(size);
    ui.add(button).accessible_name(name).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_the_words_gives_way_from_the_front() {
        assert_eq!(end_of("het tegengaan van ", 28), "het tegengaan van ");
        assert_eq!(end_of("het tegengaan van ", 10), "van ");
        assert_eq!(end_of("tegengaan", 4), "gaan");
        assert_eq!(end_of("een e\u{301}", 1), "e\u{301}");
        assert_eq!(end_of("het", 0), "");
    }
}
