//! The settings of an export, beside the preview.

use egui::{Ui, UiBuilder, vec2};
use i18n_embed_fl::fl;

use super::preview::{PreviewView, preview_ui};
use super::title_ui;
use crate::app::{Answer, ExportAnswer, ExportChoice, ExportView, MenuCommand, Preview, State};
use crate::canvas::{Canvas, CaseId};
use crate::export::{Addressee, Attach, ExportKind, Format, Paper, ReportPart, ReportParts, addressees};
use crate::i18n::{Language, Texts};
use crate::ui::Pass;
use crate::ui::canvas::words::case_name;
use crate::ui::widgets::{button, check_box, choice_of, list_of, muted, primary_button};

/// Width of the settings where the preview stands beside them.
const SETTINGS: f32 = 320.0;
const GAP: f32 = 20.0;
/// A narrower dialog has the preview below the settings.
const BESIDE_FROM: f32 = 640.0;

pub(super) fn export_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &ExportView, preview: &mut PreviewView) {
    title_ui(ui, &fl!(pass.texts.messages, "export-title"));
    if ui.available_width() < BESIDE_FROM {
        settings_ui(ui, pass, view);
        let height = (ui.available_width() * 0.75).min(420.0);
        preview_ui(ui, pass, view, preview, height);
        return;
    }
    let height = (ui.ctx().content_rect().height() - 130.0).clamp(300.0, 640.0);
    let room = ui.available_rect_before_wrap();
    let left = egui::Rect::from_min_size(room.min, vec2(SETTINGS, height));
    let right = egui::Rect::from_min_max(room.min + vec2(SETTINGS + GAP, 0.0), room.max);
    let right = right.with_max_y(room.top() + height);
    let settings = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| settings_ui(ui, pass, view));
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        preview_ui(ui, pass, view, preview, height);
    });
    let used = settings.response.rect.height().max(height);
    ui.advance_cursor_after_rect(room.with_max_y(room.top() + used));
}

fn settings_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &ExportView) {
    let messages = &pass.texts.messages;
    let choice = view.choice;
    let mut changed = choice;
    muted(ui, &fl!(messages, "export-kind"), 12.0);
    kind_ui(ui, pass.texts, &mut changed);
    part_ui(ui, "format", |ui| format_ui(ui, pass.texts, &mut changed));
    part_ui(ui, "of the kind", |ui| of_kind_ui(ui, pass.texts, pass.state, &mut changed));
    part_ui(ui, "language", |ui| language_ui(ui, pass.texts, &mut changed));
    part_ui(ui, "attach", |ui| match changed.format {
        Format::Pdf => attach_ui(ui, pass.texts, &mut changed),
        // Text takes nothing along.
        Format::Markdown => {}
    });
    ui.add_space(4.0);
    part_ui(ui, "answers", |ui| answers_ui(ui, pass, view));
    if changed != choice {
        pass.push(Answer::Export(ExportAnswer::Change(changed)));
    }
}

/// A part of the settings whose fields are the same ones whatever comes and goes above it, so that one that has the
/// keyboard keeps it.
fn part_ui(ui: &mut Ui, name: &str, add_contents: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with(name);
    ui.scope_builder(UiBuilder::new().scope_id(id), add_contents);
}

/// In which format; a document that needs pages can only be a PDF.
fn format_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let messages = &texts.messages;
    muted(ui, &fl!(messages, "export-format"), 12.0);
    for format in Format::ALL {
        let words = match format {
            Format::Pdf => fl!(messages, "export-format-pdf"),
            Format::Markdown => fl!(messages, "export-format-markdown"),
        };
        let radio = egui::RadioButton::new(choice.format == format, words);
        if ui.add_enabled(format.can_hold(choice.kind), radio).clicked() {
            choice.format = format;
        }
    }
}

/// The settings of this kind of export only.
fn of_kind_ui(ui: &mut Ui, texts: &Texts, state: &State, choice: &mut ExportChoice) {
    let messages = &texts.messages;
    match choice.kind {
        ExportKind::Poster => {
            muted(ui, &fl!(messages, "export-paper"), 12.0);
            ui.horizontal(|ui| {
                for (paper, name) in [(Paper::A3, "A3"), (Paper::A4, "A4")] {
                    if ui.radio(choice.paper == paper, name).clicked() {
                        choice.paper = paper;
                    }
                }
            });
        }
        ExportKind::Pitch => {
            let before = Attach::usual(choice.addressee);
            addressee_ui(ui, texts, state.open.document.canvas(), &mut choice.addressee);
            // What somebody chose stays, unless the document is now for other readers.
            if Attach::usual(choice.addressee) != before {
                choice.attach = Attach::usual(choice.addressee);
            }
        }
        ExportKind::Report(parts) => {
            let kinds = [
                (false, fl!(messages, "export-report-parts")),
                (true, fl!(messages, "export-report-internal")),
            ];
            for (is_internal, title) in kinds {
                muted(ui, &title, 12.0);
                let offered =
                    ReportPart::ALL.into_iter().filter(|(part, _)| part.is_internal() == is_internal);
                for (part, _) in offered {
                    let is_in = parts.has(part);
                    if check_box(ui, is_in, &part_name(texts, part)).clicked() {
                        choice.kind = ExportKind::Report(parts.with(part, !is_in));
                    }
                }
            }
        }
        ExportKind::Motivation(case) => {
            case_ui(ui, texts, state.open.document.canvas(), case, &mut choice.kind);
        }
    }
}

fn language_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    muted(ui, &fl!(texts.messages, "export-language"), 12.0);
    ui.horizontal(|ui| {
        for language in Language::ALL {
            if ui.radio(choice.language == language, MenuCommand::Language(language).text(texts)).clicked() {
                choice.language = language;
            }
        }
    });
}

fn attach_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let messages = &texts.messages;
    muted(ui, &fl!(messages, "export-attach"), 12.0);
    for attach in Attach::ALL {
        let words = match attach {
            Attach::Public => fl!(messages, "export-attach-public"),
            Attach::Full => fl!(messages, "export-attach-full"),
            Attach::None => fl!(messages, "export-attach-none"),
        };
        if ui.radio(choice.attach == attach, words).clicked() {
            choice.attach = attach;
        }
    }
}

/// What to make; each kind has its usual paper, and all but a pitch are for everyone.
fn kind_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let messages = &texts.messages;
    let kinds = [
        (ExportKind::Pitch, Paper::A4, fl!(messages, "export-kind-pitch")),
        (ExportKind::Poster, Paper::A3, fl!(messages, "export-kind-poster")),
        (ExportKind::Report(ReportParts::USUAL), Paper::A4, fl!(messages, "export-kind-report")),
        (ExportKind::Motivation(None), Paper::A4, fl!(messages, "export-kind-motivation")),
    ];
    for (kind, paper, name) in kinds {
        let is_chosen = std::mem::discriminant(&choice.kind) == std::mem::discriminant(&kind);
        if ui.radio(is_chosen, name).clicked() && !is_chosen {
            let addressee = Addressee::Everyone;
            // What goes along to one partner is chosen for that one.
            let attach = if choice.addressee == addressee { choice.attach } else { Attach::usual(addressee) };
            let format = if choice.format.can_hold(kind) { choice.format } else { Format::Pdf };
            *choice = ExportChoice { kind, format, addressee, paper, attach, ..*choice };
        }
    }
}

/// The choice of the reader: everyone, one partner, or each partner its own.
fn addressee_ui(ui: &mut Ui, texts: &Texts, canvas: &Canvas, addressee: &mut Addressee) {
    let messages = &texts.messages;
    if addressees(canvas).next().is_none() {
        return;
    }
    let title = fl!(messages, "export-for");
    muted(ui, &title, 12.0);
    let name = |addressee: Addressee| match addressee {
        Addressee::Everyone => fl!(messages, "export-for-everyone"),
        Addressee::EachPartner => fl!(messages, "export-for-each"),
        Addressee::Partner(id) => canvas.partner(id).map_or("", |partner| partner.name.trim()).to_owned(),
    };
    let before = *addressee;
    let partners = addressees(canvas).map(|partner| Addressee::Partner(partner.id));
    let offered = [Addressee::Everyone, Addressee::EachPartner].into_iter().chain(partners);
    let offered = offered.map(|addressee| (addressee, name(addressee)));
    let chosen =
        list_of(ui, "addressee", &title, &name(before), 280.0, offered, |offered| *offered == before);
    *addressee = chosen.unwrap_or(before);
}

/// The choice of the case: all of them or one, if there are several.
fn case_ui(ui: &mut Ui, texts: &Texts, canvas: &Canvas, case: Option<CaseId>, kind: &mut ExportKind) {
    let messages = &texts.messages;
    if canvas.cases.len() < 2 {
        return;
    }
    // Two cases may have one name, or none.
    let named = (1..).zip(&canvas.cases).map(|(number, case)| {
        let name = case_name(texts, case);
        (Some(case.id), fl!(messages, "export-case-numbered", number = number, name = name))
    });
    let all = fl!(messages, "export-case-all");
    let options: Vec<_> = [(None, all.clone())].into_iter().chain(named).collect();
    let shown = options.iter().find(|(option, _)| *option == case).map_or(all, |(_, name)| name.clone());
    let title = fl!(messages, "export-case");
    if let Some(chosen) = choice_of(ui, "case", &title, &shown, options.into_iter(), case.as_ref()) {
        *kind = ExportKind::Motivation(chosen);
    }
}

fn answers_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &ExportView) {
    let messages = &pass.texts.messages;
    let to_folder = view.choice.addressee == Addressee::EachPartner;
    let words = if to_folder { fl!(messages, "export-make-folder") } else { fl!(messages, "export-make") };
    ui.horizontal_wrapped(|ui| {
        let make = primary_button(ui, &words);
        if ui.memory(|memory| memory.focused().is_none()) {
            make.request_focus();
        }
        if make.clicked() {
            pass.push(Answer::Export(ExportAnswer::Write(view.choice)));
        }
        let can_print = !to_folder && matches!(view.preview, Preview::Made(_));
        let print = fl!(messages, "export-print");
        if ui.add_enabled_ui(can_print, |ui| button(ui, &print).clicked()).inner {
            pass.push(Answer::Export(ExportAnswer::Print(view.choice)));
        }
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
    });
}

fn part_name(texts: &Texts, part: ReportPart) -> String {
    match part {
        ReportPart::Sections => fl!(texts.messages, "report-part-sections"),
        ReportPart::Support => fl!(texts.messages, "report-part-support"),
        ReportPart::Notes => fl!(texts.messages, "report-part-notes"),
        ReportPart::Partnership => fl!(texts.messages, "report-part-partnership"),
        ReportPart::Checklists => fl!(texts.messages, "report-part-checklists"),
        ReportPart::CheckNotes => fl!(texts.messages, "report-part-check-notes"),
        ReportPart::Advice => fl!(texts.messages, "report-part-advice"),
        ReportPart::PartnerAdvice => fl!(texts.messages, "report-part-partner-advice"),
        ReportPart::Silenced => fl!(texts.messages, "report-part-silenced"),
        ReportPart::Decisions => fl!(texts.messages, "report-part-decisions"),
    }
}
