//! Notices in sentences.

use std::path::Path;

use i18n_embed_fl::fl;

use crate::app::{CopyView, Exported, Notice, OpenFailure};
use crate::file::Interrupted;
use crate::i18n::{self, Texts};
use crate::template::Template;

/// The maximum length of vanished text in a notice, in characters.
const WORDS_SHOWN: usize = 240;

impl Notice {
    /// The notice in sentences, one a line.
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let messages = &texts.messages;
        match self {
            Self::Exported { path, made } => exported(texts, path, made),
            Self::Opening(path) => vec![fl!(messages, "notice-opening", file = name(path))],
            Self::Exporting { done, of } => {
                let (done, of) = (*done, *of);
                vec![fl!(messages, "export-busy", done = done, of = of)]
            }
            Self::OpenFailed(path, OpenFailure::Read(failure)) => vec![failure.message(texts, &name(path))],
            Self::OpenFailed(path, OpenFailure::Content(error)) => {
                vec![i18n::open_error(texts, &name(path), error)]
            }
            Self::Odd { problems, edited_by_hand } => {
                let by_hand = edited_by_hand.then(|| fl!(messages, "notice-edited-by-hand"));
                let count = *problems;
                let odd = (count > 0).then(|| fl!(messages, "notice-odd", count = count));
                by_hand.into_iter().chain(odd).collect()
            }
            Self::FromPdf(held) => {
                vec![fl!(messages, "notice-from-pdf", held = i18n::held(texts, held))]
            }
            Self::Interrupted(found) => {
                vec![interrupted_work(texts, found), fl!(messages, "notice-interrupted-stays")]
            }
            Self::RecoveredInPart => vec![fl!(messages, "notice-recovered-in-part")],
            Self::RecoverFailed(failure) => vec![failure.message(texts)],
            Self::JournalFailed(failure) => {
                vec![fl!(messages, "notice-journal-failed", reason = failure.in_words(texts))]
            }
            Self::VersionLost(failure) => {
                vec![fl!(messages, "notice-version-lost", reason = failure.in_words(texts))]
            }
            Self::InUse(path, by) if by.is_empty() => {
                vec![fl!(messages, "notice-in-use-by-somebody", file = name(path))]
            }
            Self::InUse(path, by) => {
                vec![fl!(messages, "notice-in-use", file = name(path), name = i18n::visible(by))]
            }
            Self::CopyBeside(path) => vec![fl!(messages, "notice-copy-beside", file = name(path))],
            Self::NoNamedVersion => vec![fl!(messages, "notice-no-version")],
            Self::NothingForPitch { is_there: true } => vec![fl!(messages, "notice-pitch-has-all")],
            Self::NothingForPitch { is_there: false } => vec![fl!(messages, "notice-pitch-of-nothing")],
            Self::Unread { name, text, .. } => {
                let text = i18n::visible_line(text.trim());
                vec![fl!(messages, "notice-unread", name = name.as_str(), text = text)]
            }
            Self::PitchLeftOut { seconds, parts } => vec![left_out(texts, *seconds, parts)],
            Self::CleanSaved(path) => vec![fl!(messages, "notice-clean-saved", file = name(path))],
            Self::CopyFailed(path, failure) => vec![failure.message(texts, &name(path))],
            Self::CopyStays(path, failure) => {
                let reason = failure.in_words(texts);
                vec![fl!(messages, "notice-copy-stays", file = name(path), reason = reason)]
            }
            Self::MergedFromOutside(view) => merged_from_outside(texts, view),
            Self::OursNotKept(failure) => {
                vec![fl!(messages, "notice-ours-not-kept", reason = failure.reason.as_str())]
            }
            Self::Waiting { is_report: true } => vec![fl!(messages, "notice-report-waits")],
            Self::Waiting { is_report: false } => vec![fl!(messages, "notice-question-waits")],
            Self::Outside(path, outside) => vec![outside.message(texts, &name(path))],
            Self::SaveFailed(path, reason) => vec![reason.message(texts, &name(path))],
            Self::TemplateAdded(template) => {
                let title = template.title.text(texts.language().tag());
                vec![fl!(messages, "notice-template-added", title = i18n::visible_line(title))]
            }
            Self::NewerTemplate { newer, current } => newer_template(texts, current, newer),
            Self::TemplateFailed(path, failure) => failure.lines(texts, &name(path)),
            Self::LogoFailed(path, failure) => vec![failure.message(texts, &name(path))],
            Self::ExportFailed(failure) => vec![failure.message(texts)],
            Self::NoAnswer(awaited) => vec![awaited.message(texts)],
            Self::SavesByItself => vec![fl!(messages, "notice-saves-by-itself")],
            Self::SaveRefused(error) => vec![i18n::save_error(texts, error)],
            Self::Removed(removed) => vec![removed.message(texts)],
            Self::Replaced(replaced) => {
                vec![fl!(messages, "notice-replaced", count = replaced.places)]
            }
            Self::EditRefused { error, asked } => vec![i18n::edit_error(texts, error, *asked)],
            Self::NoProgram(path) => {
                let folder = i18n::visible_path(path.parent().unwrap_or(path));
                vec![fl!(messages, "notice-no-program", file = name(path), folder = folder)]
            }
            Self::NoNewWindow(failure) => {
                vec![fl!(messages, "notice-no-new-window", reason = failure.in_words(texts))]
            }
            Self::PreferencesLost(failure) => {
                vec![fl!(messages, "notice-preferences-lost", reason = failure.in_words(texts))]
            }
            Self::PreferencesUnreadable { aside: Some(aside), reason } => {
                let (file, reason) = (i18n::visible_path(aside), i18n::visible_line(reason));
                vec![fl!(messages, "notice-preferences-unreadable", file = file, reason = reason)]
            }
            Self::PreferencesUnreadable { aside: None, reason } => {
                vec![fl!(messages, "notice-preferences-unreadable-stay", reason = i18n::visible_line(reason))]
            }
            Self::NoDataFolder => vec![fl!(messages, "notice-no-data-folder")],
            Self::NoSettingsFolder => vec![fl!(messages, "notice-no-settings-folder")],
        }
    }
}

/// Which files were made, and what their readers will miss.
fn exported(texts: &Texts, path: &Path, made: &Exported) -> Vec<String> {
    let messages = &texts.messages;
    let pages = made.pages;
    let told = match made.pitches {
        Some(count) => fl!(messages, "export-made-pitches", count = count, folder = name(path)),
        // Text has no pages.
        None if pages == 0 => fl!(messages, "cli-wrote", file = name(path)),
        None => fl!(messages, "cli-wrote-pages", file = name(path), pages = pages),
    };
    [told].into_iter().chain(made.problems.iter().map(|problem| problem.message(texts))).collect()
}

/// What was left out of the pitch, and how it comes back.
fn left_out(texts: &Texts, seconds: usize, parts: &[String]) -> String {
    let (time, parts) = (i18n::duration(texts, seconds), i18n::list(texts, parts));
    fl!(texts.messages, "notice-pitch-left-out", time = time, parts = parts)
}

/// The offer of a newer version, and what it changes.
fn newer_template(texts: &Texts, current: &Template, newer: &Template) -> Vec<String> {
    let title = i18n::visible_line(newer.title.text(texts.language().tag()));
    let version = newer.version.to_string();
    let offer = fl!(texts.messages, "notice-newer-template", title = title, version = version);
    std::iter::once(offer).chain(i18n::template_changes(texts, current, newer)).collect()
}

/// What others changed, with the words of each row and text that vanished.
fn merged_from_outside(texts: &Texts, view: &CopyView) -> Vec<String> {
    let messages = &texts.messages;
    let told = fl!(messages, "notice-merged-from-outside");
    let count = view.report.vanished.len();
    if count == 0 {
        return vec![told];
    }
    let words = view.report.vanished.iter().map(|lost| {
        let words = lost.row.texts().join(" · ").split_whitespace().collect::<Vec<_>>().join(" ");
        let mut shown: String = words.chars().take(WORDS_SHOWN).collect();
        if shown.len() < words.len() {
            shown.push('…');
        }
        format!("‘{}’", i18n::visible(&shown))
    });
    let gone = fl!(messages, "notice-merge-took-away", count = count);
    [told, gone].into_iter().chain(words).collect()
}

/// Which work was interrupted, in a sentence.
pub fn interrupted_work(texts: &Texts, found: &Interrupted) -> String {
    let messages = &texts.messages;
    let subject = found.summary.subject.trim();
    let subject = if subject.is_empty() { fl!(messages, "title-nameless") } else { subject.to_owned() };
    match &found.path {
        Some(path) => fl!(messages, "notice-interrupted-in-file", subject = subject, file = name(path)),
        None => fl!(messages, "notice-interrupted", subject = subject),
    }
}

fn name(path: &Path) -> String {
    i18n::visible_file_name(path)
}
