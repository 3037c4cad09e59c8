//! The result of merging or comparing a copy: who changed what, what vanished, and the possible next steps.

use egui::style::ScrollStyle;
use egui::text::LayoutJob;
use egui::{Label, ScrollArea, Stroke, TextFormat, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, CopyAnswer, CopyView, OtherCopy, WithCopy};
use crate::i18n::{self, LineKind, ReportLine, ReportSubject, Span, Texts};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{button, colored, label};

const HEIGHT: f32 = 520.0;
const SIZE: f32 = 13.0;
const INDENT: f32 = 14.0;

pub(super) fn copy_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &CopyView) {
    let messages = &pass.texts.messages;
    let template = pass.template();
    let (title, subject) = match (view.with, &view.other) {
        (WithCopy::Merge, OtherCopy::OwnFile(_)) => {
            (fl!(messages, "copy-title-merged"), ReportSubject::FileMerge)
        }
        (WithCopy::Merge, _) => (fl!(messages, "copy-title-merged"), ReportSubject::Merge),
        (WithCopy::Compare, OtherCopy::Version { name, .. }) if !name.is_empty() => {
            (fl!(messages, "copy-title-since", version = i18n::visible(name)), ReportSubject::Comparison)
        }
        (WithCopy::Compare, _) => (fl!(messages, "copy-title-compared"), ReportSubject::Comparison),
    };
    title_ui(ui, &title);
    let height = HEIGHT.min(ui.ctx().content_rect().height() - 220.0);
    // Whoever does not see that there is more reads half of it.
    ui.spacing_mut().scroll = ScrollStyle::thin();
    ScrollArea::vertical().id_salt("report").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let mut waiting = None;
        for line in i18n::report_lines(pass.texts, template, &view.names(pass.texts), &view.report, subject) {
            if line.kind != LineKind::Detail
                && let Some(place) = waiting.take()
            {
                bring_back_ui(ui, pass, view, place);
            }
            if let LineKind::Lost(place) = line.kind {
                waiting = Some(place);
            }
            line_ui(ui, pass.texts, &line);
        }
        if let Some(place) = waiting {
            bring_back_ui(ui, pass, view, place);
        }
    });
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        pass.primary_button(ui, &fl!(messages, "notice-dismiss"), Answer::Cancel);
        if view.with == WithCopy::Merge {
            if view.steps > 0 && button(ui, &fl!(messages, "copy-undo")).clicked() {
                pass.push(Answer::Copy(CopyAnswer::UndoMerge));
            }
            if matches!(view.other, OtherCopy::File(..))
                && button(ui, &fl!(messages, "copy-put-aside")).clicked()
            {
                pass.push(Answer::Copy(CopyAnswer::PutAside));
            }
        }
    });
}

fn line_ui(ui: &mut Ui, texts: &Texts, line: &ReportLine) {
    match line.kind {
        LineKind::Legend => {
            let messages = &texts.messages;
            let spans = [
                Span::Inserted(fl!(messages, "report-new")),
                Span::Plain(" · ".to_owned()),
                Span::Deleted(fl!(messages, "report-gone")),
            ];
            spans_ui(ui, texts, &spans);
        }
        LineKind::Head => {
            label(ui, &line.text(), SIZE);
        }
        LineKind::Part => {
            ui.add_space(8.0);
            colored(ui, &line.text(), Weight::SemiBold, 13.5, Tone::Text);
        }
        LineKind::Change | LineKind::Lost(_) => indented_ui(ui, 1.0, |ui| spans_ui(ui, texts, &line.spans)),
        LineKind::Detail => indented_ui(ui, 2.0, |ui| spans_ui(ui, texts, &line.spans)),
    }
}

/// A button that restores a vanished row, below its content.
fn bring_back_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &CopyView, place: usize) {
    let Some(lost) = view.report.vanished.get(place) else { return };
    let row = i18n::report::lost_row(pass.texts, pass.template(), &lost.row);
    indented_ui(ui, 2.0, |ui| {
        pass.button(
            ui,
            &fl!(pass.texts.messages, "copy-bring-back", row = row),
            Answer::Copy(CopyAnswer::BringBack(place)),
        );
    });
}

fn indented_ui(ui: &mut Ui, levels: f32, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.add_space(INDENT * levels);
        ui.vertical(contents);
    });
}

/// What is new is green and underlined, and what is gone is red and struck through; a screen reader says which.
fn spans_ui(ui: &mut Ui, texts: &Texts, spans: &[Span]) {
    let tokens = tokens(ui);
    let plain = TextFormat {
        line_height: Some((SIZE * 1.45).round()),
        ..TextFormat::simple(font(Weight::Regular, SIZE), tokens.text)
    };
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    for span in spans {
        let text = span.words();
        let format = match span {
            Span::Plain(_) => plain.clone(),
            Span::Copies(_) => {
                TextFormat { font_id: font(Weight::Medium, 11.0), color: tokens.muted, ..plain.clone() }
            }
            Span::Inserted(_) => {
                TextFormat { color: tokens.ok, underline: Stroke::new(1.0, tokens.ok), ..plain.clone() }
            }
            Span::Deleted(_) => TextFormat {
                color: tokens.error,
                strikethrough: Stroke::new(1.0, tokens.error),
                ..plain.clone()
            },
        };
        job.append(&text, 0.0, format);
    }
    let response = ui.add(Label::new(job).selectable(false));
    let spoken: String = spans.iter().map(|span| span.spoken(texts)).collect();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(spoken));
}
