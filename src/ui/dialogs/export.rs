//! The settings of an export, beside the preview.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};
use i18n_embed_fl::fl;

use super::kind_cards::kind_cards_ui;
use super::preview::{PreviewView, preview_ui};
use super::{radio_row_ui, title_ui};
use crate::app::{
    Answer, ExportAim, ExportAnswer, ExportChoice, ExportSource, ExportView, MenuCommand, Preview, State,
};
use crate::canvas::{Canvas, CaseId};
use crate::export::{
    Addressee, Attach, ExportKind, Format, NoteSheets, Paper, ReportPart, Tiling, addressees,
};
use crate::i18n::{self, Language, Texts};
use crate::template::{DocumentKind, Template};
use crate::ui::Pass;
use crate::ui::canvas::words::case_name;
use crate::ui::widgets::{
    button, check_box, choice_of, fold, follow_focus, list_of, muted, primary_button, radios_ui,
};

/// Width of the settings where the preview stands beside them.
const SETTINGS: f32 = 340.0;
const GAP: f32 = 20.0;
/// A narrower dialog has the preview below the settings.
const BESIDE_FROM: f32 = 640.0;
/// Height of the foot with the buttons.
const FOOT: f32 = 40.0;
/// Height of the window around what is in the dialog.
const AROUND: f32 = 80.0;

pub(super) fn export_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    view: &ExportView,
    preview: &mut PreviewView,
    is_new: bool,
) {
    // The foot with the buttons is always in sight; what does not fit above it scrolls.
    let whole = ui.available_rect_before_wrap();
    let whole = whole.with_max_y(whole.top() + ui.ctx().content_rect().height() - AROUND);
    let foot = whole.with_min_y(whole.bottom() - FOOT);
    title_ui(ui, &title(pass.texts, view));
    let top = ui.cursor().top();
    let body = Rect::from_min_max(pos2(whole.left(), top), pos2(whole.right(), foot.top() - 8.0));
    let mut changed = view.choice;
    // A dialog that opens again begins with the documents, wherever it was left.
    let settings = ScrollArea::vertical().id_salt("export").auto_shrink(false);
    let settings = if is_new { settings.vertical_scroll_offset(0.0) } else { settings };
    if body.width() < BESIDE_FROM {
        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            settings.show(ui, |ui| {
                settings_ui(ui, pass, view, &mut changed);
                follow_focus(ui);
                let height = (ui.available_width() * 0.75).min(420.0);
                preview_ui(ui, pass, view, preview, height);
            });
        });
    } else {
        let left = body.with_max_x(body.left() + SETTINGS);
        ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            settings.show(ui, |ui| {
                settings_ui(ui, pass, view, &mut changed);
                follow_focus(ui);
            });
        });
        let right = body.with_min_x(left.right() + GAP);
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            preview_ui(ui, pass, view, preview, right.height());
        });
    }
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
        ui.separator();
        part_ui(ui, "answers", |ui| answers_ui(ui, pass, view));
    });
    ui.advance_cursor_after_rect(whole);
    if changed != view.choice {
        pass.push(Answer::Export(ExportAnswer::Change(changed)));
    }
}

fn title(texts: &Texts, view: &ExportView) -> String {
    let messages = &texts.messages;
    match (view.choice.source, view.aim) {
        (ExportSource::EmptyCanvas, _) => fl!(messages, "export-empty-title"),
        (ExportSource::OpenCanvas, ExportAim::Save) => fl!(messages, "export-title"),
        (ExportSource::OpenCanvas, ExportAim::Print) => fl!(messages, "export-print-title"),
    }
}

fn settings_ui(ui: &mut Ui, pass: &Pass<'_>, view: &ExportView, changed: &mut ExportChoice) {
    match changed.source {
        ExportSource::OpenCanvas => document_ui(ui, pass, view.aim, changed),
        ExportSource::EmptyCanvas => {
            muted(ui, &fl!(pass.texts.messages, "export-empty-what"), 12.5);
            let documents = vec![DocumentKind::Poster, DocumentKind::Cards, DocumentKind::Notes];
            let template = pass.state.open.document.template();
            if let Some((kind, paper)) = kind_cards_ui(ui, pass.texts, template, documents, changed.kind) {
                // A canvas for the wall is as large as it can be.
                let paper = if kind == ExportKind::Poster { Paper::A0 } else { paper };
                *changed = ExportChoice { attach: Attach::None, ..of_kind(*changed, kind, paper) };
            }
            ui.add_space(4.0);
            part_ui(ui, "of the kind", |ui| of_kind_ui(ui, pass.texts, pass.state, changed));
            part_ui(ui, "language", |ui| language_ui(ui, pass.texts, changed));
        }
    }
}

/// Which document of the open canvas.
fn document_ui(ui: &mut Ui, pass: &Pass<'_>, aim: ExportAim, changed: &mut ExportChoice) {
    let template = pass.state.open.document.template();
    let documents = template.document_kinds();
    if let Some((kind, paper)) = kind_cards_ui(ui, pass.texts, template, documents, changed.kind) {
        *changed = of_kind(*changed, kind, paper);
    }
    ui.add_space(4.0);
    part_ui(ui, "of the kind", |ui| of_kind_ui(ui, pass.texts, pass.state, changed));
    part_ui(ui, "language", |ui| language_ui(ui, pass.texts, changed));
    // Paper takes nothing along, and has one format.
    if aim == ExportAim::Save {
        fold(ui, "more", &fl!(pass.texts.messages, "export-more"), false, |ui| {
            part_ui(ui, "format", |ui| format_ui(ui, pass.texts, changed));
            part_ui(ui, "attach", |ui| match changed.format {
                Format::Pdf => attach_ui(ui, pass.texts, changed),
                // Text takes nothing along.
                Format::Markdown | Format::Text => {}
            });
        });
    }
}

/// On which paper.
fn paper_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let title = fl!(texts.messages, "export-paper");
    muted(ui, &title, 12.0);
    let papers = Paper::ALL.map(|paper| (paper, paper.name().to_owned(), choice.paper == paper));
    if let Some(paper) = radio_row_ui(ui, &title, papers) {
        *choice = choice.on_paper(paper);
    }
    tiles_ui(ui, texts, choice);
}

/// In one sheet, or in tiles of a paper that is smaller.
fn tiles_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let messages = &texts.messages;
    let tilings = Tiling::PAPERS.map(|tile| Some((tile, Tiling::of(choice.paper, tile)?)));
    if tilings.iter().flatten().next().is_none() {
        return;
    }
    let title = fl!(messages, "export-tiles");
    muted(ui, &title, 12.0);
    radios_ui(ui, &title, |ui, radios| {
        if radios.button(ui, choice.tiles.is_none(), &fl!(messages, "export-tiles-none")).clicked() {
            choice.tiles = None;
        }
        for (tile, tiling) in tilings.into_iter().flatten() {
            let words = fl!(messages, "export-tiles-on", paper = tile.name(), count = tiling.count());
            if radios.button(ui, choice.tiles == Some(tile), &words).clicked() {
                choice.tiles = Some(tile);
            }
        }
    });
    if choice.tiles.is_some() {
        muted(ui, &fl!(messages, "export-tiles-what"), 12.5);
    }
}

/// For which sections there are sheets of notes.
fn sheets_ui(ui: &mut Ui, texts: &Texts, template: &Template, sheets: NoteSheets, kind: &mut ExportKind) {
    let messages = &texts.messages;
    let title = fl!(messages, "export-notes-of");
    muted(ui, &title, 12.0);
    let name = |sheets: NoteSheets| match sheets {
        NoteSheets::EachSection => fl!(messages, "export-notes-each"),
        NoteSheets::Blank => fl!(messages, "export-notes-blank"),
        NoteSheets::Section(place) => {
            let section = template.sections.get(place);
            section.map_or_else(String::new, |it| it.title.text(texts.language().tag()).to_owned())
        }
    };
    let sections = (0..template.sections.len()).map(NoteSheets::Section);
    let offered = [NoteSheets::EachSection, NoteSheets::Blank].into_iter().chain(sections);
    let offered = offered.map(|sheets| (sheets, name(sheets)));
    let width = ui.available_width();
    let chosen = list_of(ui, "sheets", &title, &name(sheets), width, offered, |offered| *offered == sheets);
    if let Some(chosen) = chosen {
        *kind = ExportKind::Notes(chosen);
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
    let title = fl!(messages, "export-format");
    muted(ui, &title, 12.0);
    radios_ui(ui, &title, |ui, radios| {
        for format in Format::ALL {
            let words = match format {
                Format::Pdf => fl!(messages, "export-format-pdf"),
                Format::Markdown => fl!(messages, "export-format-markdown"),
                Format::Text => fl!(messages, "export-format-text"),
            };
            ui.add_enabled_ui(format.can_hold(choice.kind), |ui| {
                if radios.button(ui, choice.format == format, &words).clicked() {
                    choice.format = format;
                }
            });
        }
    });
}

/// The settings of this kind of export only.
fn of_kind_ui(ui: &mut Ui, texts: &Texts, state: &State, choice: &mut ExportChoice) {
    let messages = &texts.messages;
    match choice.kind {
        ExportKind::Poster => paper_ui(ui, texts, choice),
        ExportKind::Pitch => {
            let before = Attach::usual(choice.kind, choice.addressee);
            addressee_ui(ui, texts, state.open.document.canvas(), &mut choice.addressee);
            // What somebody chose stays, unless the document is now for other readers.
            if Attach::usual(choice.kind, choice.addressee) != before {
                choice.attach = Attach::usual(choice.kind, choice.addressee);
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
                    if check_box(ui, is_in, &part_name(texts, state.open.document.template(), part)).clicked()
                    {
                        choice.kind = ExportKind::Report(parts.with(part, !is_in));
                    }
                }
            }
        }
        // The form says what is in it.
        ExportKind::Minutes | ExportKind::Cards => {}
        ExportKind::Notes(sheets) => {
            sheets_ui(ui, texts, state.open.document.template(), sheets, &mut choice.kind);
        }
        ExportKind::Motivation(case) => {
            case_ui(ui, texts, state.open.document.canvas(), case, &mut choice.kind);
        }
    }
}

fn language_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let title = fl!(texts.messages, "export-language");
    muted(ui, &title, 12.0);
    let languages = Language::ALL
        .map(|language| (language, MenuCommand::Language(language).text(texts), choice.language == language));
    choice.language = radio_row_ui(ui, &title, languages).unwrap_or(choice.language);
}

fn attach_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let messages = &texts.messages;
    let title = fl!(messages, "export-attach");
    muted(ui, &title, 12.0);
    radios_ui(ui, &title, |ui, radios| {
        for attach in Attach::ALL {
            let words = match attach {
                Attach::Public => fl!(messages, "export-attach-public"),
                Attach::Full => fl!(messages, "export-attach-full"),
                Attach::None => fl!(messages, "export-attach-none"),
            };
            if radios.button(ui, choice.attach == attach, &words).clicked() {
                choice.attach = attach;
            }
        }
    });
}

/// The choice for another kind, on its usual paper; all but a pitch are for everyone.
fn of_kind(choice: ExportChoice, kind: ExportKind, paper: Paper) -> ExportChoice {
    let addressee = Addressee::Everyone;
    // What goes along to one partner is chosen for that one, and nothing goes along with paper for a meeting.
    let is_alike = choice.addressee == addressee && choice.kind.is_handout() == kind.is_handout();
    let attach = if is_alike { choice.attach } else { Attach::usual(kind, addressee) };
    let format = if choice.format.can_hold(kind) { choice.format } else { Format::Pdf };
    ExportChoice { kind, format, addressee, attach, ..choice }.on_paper(paper)
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
    let width = ui.available_width();
    let chosen =
        list_of(ui, "addressee", &title, &name(before), width, offered, |offered| *offered == before);
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
    let save = match (to_folder, view.choice.format) {
        (true, _) => fl!(messages, "export-make-folder"),
        (false, Format::Pdf) => fl!(messages, "export-make"),
        (false, Format::Markdown) => fl!(messages, "export-make-markdown"),
        (false, Format::Text) => fl!(messages, "export-make-text"),
    };
    let print = fl!(messages, "export-print");
    let can_print = !to_folder && matches!(view.preview, Preview::Made(_) | Preview::Busy);
    ui.horizontal_wrapped(|ui| {
        // The one that the dialog was opened for comes first, and has the keyboard.
        let (saves, prints) = match view.aim {
            ExportAim::Save => {
                let saves = main_button(ui, &save);
                (saves, ui.add_enabled_ui(can_print, |ui| button(ui, &print).clicked()).inner)
            }
            ExportAim::Print => {
                let prints = ui.add_enabled_ui(can_print, |ui| main_button(ui, &print)).inner;
                (button(ui, &save).clicked(), prints)
            }
        };
        if saves {
            pass.push(Answer::Export(ExportAnswer::Write(view.choice)));
        }
        if prints {
            pass.push(Answer::Export(ExportAnswer::Print));
        }
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
    });
}

/// The button that has the keyboard where nothing else has. Returns whether it was pressed.
fn main_button(ui: &mut Ui, words: &str) -> bool {
    let main = primary_button(ui, words);
    if ui.memory(|memory| memory.focused().is_none()) {
        main.request_focus();
    }
    main.clicked()
}

fn part_name(texts: &Texts, template: &Template, part: ReportPart) -> String {
    match part {
        ReportPart::Sections => fl!(texts.messages, "report-part-sections"),
        ReportPart::Support => fl!(texts.messages, "report-part-support"),
        ReportPart::Notes => fl!(texts.messages, "report-part-notes"),
        ReportPart::Partnership => fl!(texts.messages, "report-part-partnership"),
        ReportPart::Checklists => fl!(texts.messages, "report-part-checklists"),
        ReportPart::CheckNotes => fl!(texts.messages, "report-part-check-notes"),
        ReportPart::Advice => i18n::advice_title(texts, template),
        ReportPart::PartnerAdvice => fl!(texts.messages, "report-part-partner-advice"),
        ReportPart::Silenced => fl!(texts.messages, "report-part-silenced"),
        ReportPart::Decisions => fl!(texts.messages, "report-part-decisions"),
        ReportPart::Session => fl!(texts.messages, "report-part-session"),
    }
}
