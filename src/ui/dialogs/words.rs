//! The words of the form: its parts, and beside them the texts of the chosen one.

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, accesskit, pos2};
use i18n_embed_fl::fl;

use super::word_names::{language_name, part_name, role_name};
use super::{begin_at, part_ui, radio_row_ui, title_ui};
use crate::app::{Answer, WordsAnswer, WordsChoice, WordsTrouble};
use crate::i18n::Texts;
use crate::template::{TemplateMistake, WordPart, Wording};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{
    FieldStyle, button, colored, draft_field, follow_focus, link, list_of, muted, primary_button, radios_ui,
};

/// Width of the list of parts where the texts stand beside it.
const PARTS: f32 = 300.0;
const GAP: f32 = 20.0;
/// A narrower dialog has the texts below the choice of the part.
const BESIDE_FROM: f32 = 900.0;
/// Height of the foot with the buttons.
const FOOT: f32 = 44.0;
/// Height of the window around what is in the dialog.
const AROUND: f32 = 80.0;
/// Width of the field for the name of the organisation.
const ORGANISATION: f32 = 260.0;

pub(super) fn words_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    // The foot with the buttons is always in sight; what does not fit above it scrolls.
    let whole = ui.available_rect_before_wrap();
    let whole = whole.with_max_y(whole.top() + ui.ctx().content_rect().height() - AROUND);
    let foot = whole.with_min_y(whole.bottom() - FOOT);
    title_ui(ui, &fl!(pass.texts.messages, "form-words-title"));
    trouble_ui(ui, pass.texts, choice);
    let body = Rect::from_min_max(pos2(whole.left(), ui.cursor().top()), whole.right_bottom());
    let body = body.with_max_y(foot.top() - 8.0);
    let is_wide = body.width() >= BESIDE_FROM;
    if is_wide {
        let left = body.with_max_x(body.left() + PARTS);
        ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            search_ui(ui, pass, choice);
            ScrollArea::vertical().id_salt("parts of the form").auto_shrink(false).show(ui, |ui| {
                parts_ui(ui, pass, choice);
                follow_focus(ui);
            });
        });
        let right = body.with_min_x(left.right() + GAP);
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            language_ui(ui, pass, choice);
            let shown = choice.shown();
            ScrollArea::vertical().id_salt(("words", shown)).auto_shrink(false).show(ui, |ui| {
                texts_ui(ui, pass, choice);
                follow_focus(ui);
            });
        });
    } else {
        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            ScrollArea::vertical().id_salt("words").auto_shrink(false).show(ui, |ui| {
                search_ui(ui, pass, choice);
                language_ui(ui, pass, choice);
                part_list_ui(ui, pass, choice);
                texts_ui(ui, pass, choice);
                ui.add_space(8.0);
                organisation_ui(ui, pass, choice);
                start_again_ui(ui, pass, choice);
                follow_focus(ui);
            });
        });
    }
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
        ui.separator();
        ui.horizontal(|ui| {
            if is_wide {
                organisation_ui(ui, pass, choice);
            }
            answers_ui(ui, pass, choice);
            if is_wide {
                start_again_ui(ui, pass, choice);
            }
        });
    });
    ui.advance_cursor_after_rect(whole);
}

/// Why the words were not kept; a screen reader reads it out as soon as it stands there.
fn trouble_ui(ui: &mut Ui, texts: &Texts, choice: &WordsChoice) {
    let messages = &texts.messages;
    let told = match &choice.trouble {
        None => return,
        Some(WordsTrouble::NoOrganisation) => fl!(messages, "form-words-no-organisation"),
        Some(WordsTrouble::Taken) => fl!(messages, "form-words-taken"),
        Some(WordsTrouble::Unsound(found)) if found.iter().all(|(place, _)| place.is_empty()) => {
            fl!(messages, "form-words-unsound-whole")
        }
        Some(WordsTrouble::Unsound(_)) => fl!(messages, "form-words-unsound"),
        Some(WordsTrouble::NotKept(failure)) => {
            fl!(messages, "form-words-not-kept", reason = failure.in_words(texts))
        }
    };
    let shown = colored(ui, &told, Weight::Medium, 13.0, Tone::Warning);
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_role(accesskit::Role::Alert);
        node.set_live(accesskit::Live::Assertive);
        node.clear_value();
        node.set_label(told);
    });
}

fn search_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let name = fl!(pass.texts.messages, "form-words-search");
    muted(ui, &name, 12.0);
    let style = FieldStyle { name: &name, ..FieldStyle::default() };
    let (field, typed, _) = draft_field(ui, Id::unique("find words"), style, &choice.search, true);
    begin_at(ui, &field);
    if let Some(search) = typed {
        pass.push(Answer::Words(WordsAnswer::Search(search)));
    }
}

fn language_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let title = fl!(pass.texts.messages, "form-words-language");
    let languages = choice.languages().into_iter().map(|tag| {
        let is_on = tag == choice.language;
        let name = language_name(&tag);
        (tag, name, is_on)
    });
    if let Some(language) = radio_row_ui(ui, &title, languages) {
        pass.push(Answer::Words(WordsAnswer::Language(language)));
    }
}

/// The name of a part, and in how many of its texts there are other words.
fn told_part(texts: &Texts, choice: &WordsChoice, part: WordPart) -> String {
    let name = part_name(texts, choice, part);
    match choice.changed_in(part) {
        0 => name,
        count => fl!(texts.messages, "form-words-changed", part = name, count = count),
    }
}

/// The parts below one another.
fn parts_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let shown = choice.shown();
    radios_ui(ui, &fl!(pass.texts.messages, "form-words-parts"), |ui, radios| {
        for part in choice.parts() {
            let name = told_part(pass.texts, choice, part);
            if radios.button(ui, shown == Some(part), &name).clicked() {
                pass.push(Answer::Words(WordsAnswer::Part(part)));
            }
        }
    });
}

/// The parts as a list that opens.
fn part_list_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let Some(shown) = choice.shown() else { return };
    let title = fl!(pass.texts.messages, "form-words-parts");
    muted(ui, &title, 12.0);
    let parts = choice.parts().into_iter().map(|part| (part, told_part(pass.texts, choice, part)));
    let now = told_part(pass.texts, choice, shown);
    let width = ui.available_width();
    let chosen = list_of(ui, "part of the form", &title, &now, width, parts, |part| *part == shown);
    if let Some(part) = chosen {
        pass.push(Answer::Words(WordsAnswer::Part(part)));
    }
}

/// The texts of the part that is shown.
fn texts_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let messages = &pass.texts.messages;
    let Some(shown) = choice.shown() else {
        muted(ui, &fl!(messages, "form-words-nothing-found"), 13.0);
        return;
    };
    if shown == WordPart::Form {
        muted(ui, &fl!(messages, "form-words-how"), 13.0);
        muted(ui, &fl!(messages, "form-words-older"), 12.0);
    }
    part_ui(ui, &part_name(pass.texts, choice, shown));
    for wording in choice.found().filter(|wording| wording.part == shown) {
        // A name stands close to what it names.
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text_ui(ui, pass, choice, wording);
        });
        ui.add_space(2.0);
    }
}

/// A text: its words, and what it said originally beside what is changed.
fn text_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice, wording: &Wording) {
    let messages = &pass.texts.messages;
    let (place, role) = (&wording.place, wording.role);
    let name = role_name(pass.texts, choice, role);
    let (said, is_changed) = (choice.said(wording), choice.is_changed(wording));
    muted(ui, &name, 12.0);
    // What is empty of the user's own will says nothing, and what has to say something says what stands in for it.
    let hint = if role.is_needed() || !is_changed { wording.text.text(&choice.language) } else { "" };
    let style = FieldStyle {
        name: &name,
        hint,
        is_multiline: !role.is_short(),
        wraps: true,
        ..FieldStyle::default()
    };
    let id = Id::unique(("words", place, &choice.language));
    let (_, typed, _) = draft_field(ui, id, style, said, !choice.is_busy);
    if let Some(words) = typed {
        pass.push(Answer::Words(WordsAnswer::Say { place: place.clone(), words }));
    }
    if !is_changed {
        return;
    }
    if let Some(mistake) = wording.mistake(said) {
        let told = if mistake == TemplateMistake::TooMany {
            fl!(messages, "form-words-too-many")
        } else {
            fl!(messages, "form-words-too-long")
        };
        colored(ui, &told, Weight::Medium, 12.0, Tone::Warning);
    } else if role.is_needed() && said.trim().is_empty() {
        muted(ui, &fl!(messages, "form-words-empty-name"), 12.0);
    }
    let original = choice.originally(wording).lines().collect::<Vec<_>>().join(" · ");
    let told = if original.is_empty() {
        fl!(messages, "form-words-added")
    } else {
        fl!(messages, "form-words-originally", words = original)
    };
    muted(ui, &told, 12.0);
    let back = link(ui, &fl!(messages, "form-words-back"));
    if back.accessible_name(fl!(messages, "form-words-back-of", field = name)).clicked() {
        pass.push(Answer::Words(WordsAnswer::Forget { place: place.clone() }));
    }
}

/// Whose words they are.
fn organisation_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let messages = &pass.texts.messages;
    if choice.is_own {
        let version = choice.now.version.saturating_add(1).to_string();
        muted(ui, &fl!(messages, "form-words-next", version = version), 12.5);
        return;
    }
    let name = fl!(messages, "form-words-organisation");
    muted(ui, &name, 12.0);
    let style = FieldStyle { name: &name, ..FieldStyle::default() };
    let id = Id::unique("whose words");
    let typed = ui.scope(|ui| {
        ui.set_max_width(ORGANISATION);
        draft_field(ui, id, style, &choice.organisation, !choice.is_busy).1
    });
    if let Some(organisation) = typed.inner {
        pass.push(Answer::Words(WordsAnswer::Organisation(organisation)));
    }
}

fn answers_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let messages = &pass.texts.messages;
    let keep =
        if choice.is_busy { fl!(messages, "form-words-busy") } else { fl!(messages, "form-words-keep") };
    let can_keep = choice.has_changes() && !choice.is_busy;
    if ui.add_enabled_ui(can_keep, |ui| primary_button(ui, &keep).clicked()).inner {
        pass.push(Answer::Words(WordsAnswer::Keep));
    }
    if let Some(WordsTrouble::NotKept(_)) = choice.trouble
        && button(ui, &fl!(messages, "form-words-canvas-only")).clicked()
    {
        pass.push(Answer::Words(WordsAnswer::CanvasOnly));
    }
    if button(ui, &fl!(messages, "notice-dismiss")).clicked() {
        pass.push(Answer::Cancel);
    }
}

fn start_again_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &WordsChoice) {
    let name = fl!(pass.texts.messages, "form-words-start-again");
    if choice.has_changes() && !choice.is_busy && button(ui, &name).clicked() {
        pass.push(Answer::Words(WordsAnswer::StartAgain));
    }
}
