//! Why a file cannot be used as a template, as data.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use i18n_embed_fl::fl;

use crate::app::{ReadFailure, WriteFailure};
use crate::i18n::{self, Texts};
use crate::template::{Finding, Template};

/// Mistakes that are told at once; `samencanvas template check` tells all.
const SHOWN: usize = 4;

/// The templates for a new canvas: those that come with the program, and what the folders with templates hold.
#[derive(Debug, Default)]
pub struct TemplatesRead {
    /// The templates.
    pub templates: Vec<Arc<Template>>,
    /// The ids of those in the user's own folder.
    pub own: BTreeSet<String>,
    /// The files that are none, and why.
    pub unsound: Vec<(PathBuf, TemplateFailure)>,
}

/// Why a file cannot be used as a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateFailure {
    /// It could not be read.
    Read(ReadFailure),
    /// Something is wrong in it.
    Unsound(Vec<Finding>),
    /// There is a newer version of it, which this is.
    Older(u32),
    /// It could not be kept.
    NotKept(WriteFailure),
}

/// Why a template that the window made was not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateKeepFailure {
    /// There is another one of that name.
    Taken,
    /// It could not be written.
    Write(WriteFailure),
}

impl TemplateFailure {
    /// What happened and what to do, a sentence a line; `file` is its name.
    pub(in crate::app) fn lines(&self, texts: &Texts, file: &str) -> Vec<String> {
        let messages = &texts.messages;
        match self {
            Self::Read(failure) => vec![failure.message(texts, file)],
            Self::Unsound(found) => {
                let count = found.len();
                let told = fl!(messages, "template-unsound", file = file, count = count);
                let shown = found.iter().take(SHOWN).map(|finding| i18n::template_finding(texts, finding));
                let more = count.saturating_sub(SHOWN);
                let rest = (more > 0).then(|| fl!(messages, "template-unsound-more", count = more));
                [told].into_iter().chain(shown).chain(rest).collect()
            }
            Self::Older(version) => {
                let version = *version;
                vec![fl!(messages, "template-older", file = file, version = version)]
            }
            Self::NotKept(failure) => {
                vec![fl!(messages, "template-not-kept", file = file, reason = failure.in_words(texts))]
            }
        }
    }
}
