//! The composer of the pitch: its reader, its length, and which paragraphs are older than their section.

use egui::Ui;
use i18n_embed_fl::fl;

use super::fields::named_partners;
use super::part_ui;
use crate::app::{Command, FocusCommand, MenuCommand, PitchCommand};
use crate::canvas::{
    FieldRef, Id, Paragraph, ParagraphId, PartnerId, RowRef, USUAL_SECONDS, ValueKey, with_line_feeds,
};
use crate::document::{Edit, text_stretches};
use crate::i18n;
use crate::schema::Value;
use crate::ui::Pass;
use crate::ui::canvas::words::{paragraph_name, pitch_length};
use crate::ui::fonts::Weight;
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{button, choice_of, colored, label, link, move_buttons, muted};

/// The times to choose from, in seconds.
const GOALS: [u16; 6] = [30, 60, 90, 120, 180, 300];

pub(super) fn composer_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    part_ui(ui, &fl!(messages, "composer-title"));
    let addressee = reader_ui(ui, pass);
    let length = pitch_length(pass.texts, &pass.canvas().pitch, addressee);
    if !length.is_empty() {
        label(ui, &length, 13.0);
    }
    goal_ui(ui, pass);
    let compose = match addressee {
        Some(partner) => Command::Pitch(PitchCommand::ComposeFor(partner)),
        None => Command::Menu(MenuCommand::ComposePitch),
    };
    let can_compose = compose.is_possible(pass.state);
    let name = MenuCommand::ComposePitch.text(pass.texts);
    if ui.add_enabled_ui(can_compose, |ui| button(ui, &name)).inner.clicked() {
        pass.push(compose);
    }
    muted(ui, &fl!(messages, "composer-keeps"), 12.0);
    for paragraph in &pass.canvas().pitch.paragraphs {
        ui.push_id(paragraph.id, |ui| paragraph_ui(ui, pass, paragraph));
    }
}

/// The reader of the pitch, which is shown and presented for that reader until another is chosen.
fn reader_ui(ui: &mut Ui, pass: &mut Pass<'_>) -> Option<PartnerId> {
    let all = fl!(pass.texts.messages, "composer-all");
    let reader = pass.state.open.reader();
    let shown = reader.map_or_else(|| all.clone(), |partner| partner.name.trim().to_owned());
    let named = named_partners(pass.canvas()).into_iter().map(|(id, name)| (Some(id), name));
    let options = [(None, all)].into_iter().chain(named);
    let title = fl!(pass.texts.messages, "composer-for");
    let current = reader.map(|partner| partner.id);
    let chosen = choice_of(ui, "addressee", &title, &shown, options, current.as_ref());
    if let Some(reader) = chosen {
        pass.push(PitchCommand::ReadFor(reader));
    }
    chosen.unwrap_or(current)
}

/// How long the pitch may take to say.
fn goal_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    let name = |seconds: u16| i18n::duration(pass.texts, seconds.into());
    let current = pass.canvas().pitch.seconds;
    let shown = name(current.unwrap_or(USUAL_SECONDS));
    // A time that somebody wrote in the file can be another one.
    let others = GOALS.into_iter().chain(current.filter(|current| !GOALS.contains(current)));
    let options = others.map(|seconds| (Some(seconds), name(seconds)));
    let title = fl!(messages, "composer-goal");
    let selected = current.unwrap_or(USUAL_SECONDS);
    let chosen = ui.add_enabled_ui(pass.is_writable(), |ui| {
        choice_of(ui, "pitch seconds", &title, &shown, options, Some(&selected))
    });
    if let Some(chosen) = chosen.inner {
        let value = chosen.filter(|seconds| *seconds != USUAL_SECONDS);
        let value = value.map(|seconds| Value::Word(seconds.to_string()));
        pass.push(Edit::Set(FieldRef::Canvas(ValueKey::PitchSeconds), value));
    }
}

fn paragraph_ui(ui: &mut Ui, pass: &mut Pass<'_>, paragraph: &Paragraph) {
    let messages = &pass.texts.messages;
    let name = paragraph_name(pass.texts, pass.state, paragraph);
    ui.add_space(6.0);
    ui.separator();
    if pass.state.open.is_older(paragraph.id) {
        let said = fl!(messages, "pitch-paragraph-changed", name = name.as_str());
        colored(ui, &format!("⚠ {said}"), Weight::Medium, 13.0, Tone::Warning);
        difference_ui(ui, pass, paragraph);
    } else {
        colored(ui, &name, Weight::Medium, 13.0, Tone::Text);
    }
    ui.horizontal_wrapped(|ui| {
        if link(ui, &fl!(messages, "composer-go-to")).clicked() {
            pass.push(FocusCommand::GoToText(RowRef::of(paragraph.id).text(Paragraph::TEXT)));
        }
        let writable = pass.is_writable();
        let ids: Vec<ParagraphId> =
            pass.canvas().pitch.paragraphs.iter().map(|paragraph| paragraph.id).collect();
        let moves = |ui: &mut Ui| move_buttons(ui, pass.texts, &ids, (paragraph.id, name.as_str()));
        if let Some(after) = ui.add_enabled_ui(writable, moves).inner {
            pass.push(Edit::Move { row: RowRef::of(paragraph.id), after: after.map(Id::uuid) });
        }
        let remove = fl!(messages, "composer-remove");
        if writable && link(ui, &remove).clicked() {
            pass.push(PitchCommand::Remove(paragraph.id));
        }
    });
}

/// The changes, and buttons to apply or reject them. Inserted text is underlined and deleted text is struck through.
fn difference_ui(ui: &mut Ui, pass: &mut Pass<'_>, paragraph: &Paragraph) {
    let messages = &pass.texts.messages;
    let keep = (fl!(messages, "command-keep-paragraph"), PitchCommand::Keep(paragraph.id));
    let Some(draft) = pass.state.open.fresh_paragraph(paragraph.id) else {
        muted(ui, &fl!(messages, "composer-source-empty"), 12.5);
        answers_ui(ui, pass, &[keep]);
        return;
    };
    let tokens = tokens(ui);
    let mut job = egui::text::LayoutJob::default();
    let mut spoken = Vec::new();
    let base = egui::TextFormat {
        font_id: crate::ui::fonts::font(Weight::Regular, 12.5),
        color: tokens.text,
        ..egui::TextFormat::default()
    };
    for stretch in text_stretches(&paragraph.text, &draft.text) {
        let old = &*with_line_feeds(paragraph.text.get(stretch.old).unwrap_or_default());
        let new = &*with_line_feeds(draft.text.get(stretch.new).unwrap_or_default());
        if stretch.is_equal {
            job.append(new, 0.0, base.clone());
            spoken.push(new.to_owned());
            continue;
        }
        let struck = egui::TextFormat {
            strikethrough: egui::Stroke::new(1.0, tokens.error),
            color: tokens.error,
            ..base.clone()
        };
        let added = egui::TextFormat {
            underline: egui::Stroke::new(1.0, tokens.ok),
            color: tokens.ok,
            ..base.clone()
        };
        job.append(old, 0.0, struck);
        job.append(new, 0.0, added);
        if !old.trim().is_empty() {
            spoken.push(fl!(messages, "composer-goes", words = old));
        }
        if !new.trim().is_empty() {
            spoken.push(fl!(messages, "composer-comes", words = new));
        }
    }
    let response = ui.add(egui::Label::new(job).selectable(false));
    let spoken = spoken.join(" ");
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(spoken));
    let refresh = (fl!(messages, "command-refresh-paragraph"), PitchCommand::Refresh(paragraph.id));
    answers_ui(ui, pass, &[refresh, keep]);
}

/// Buttons, each with its name.
fn answers_ui(ui: &mut Ui, pass: &mut Pass<'_>, answers: &[(String, PitchCommand)]) {
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        ui.horizontal_wrapped(|ui| {
            for (name, answer) in answers {
                if button(ui, name).clicked() {
                    pass.push(answer.clone());
                }
            }
        });
    });
}
