//! Logos of partners: chosen from a file or dropped on the window.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use super::{Context, Effect, Focus, Notice, PathPurpose, ReadFailure, State, apply, files};
use crate::canvas::{Logo, PartnerId};
use crate::document::Edit;
use crate::i18n::Texts;
use crate::picture::PictureError;

/// Why a file did not become a logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoFailure {
    /// It could not be read.
    Read(ReadFailure),
    /// It is no picture that can be used.
    Picture(PictureError),
    /// Nobody said whose logo it is.
    NoPartner,
}

impl LogoFailure {
    /// What happened and what to do; `file` is its name.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        let messages = &texts.messages;
        match self {
            Self::Read(failure) => failure.message(texts, file),
            Self::Picture(PictureError::OtherKind) => fl!(messages, "logo-other-kind", file = file),
            Self::Picture(PictureError::TooLarge { width, height }) => {
                let (width, height) = (*width, *height);
                fl!(messages, "logo-too-large", file = file, width = width, height = height)
            }
            Self::Picture(PictureError::Broken(_)) => fl!(messages, "logo-broken", file = file),
            Self::NoPartner => fl!(messages, "logo-no-partner", file = file),
        }
    }
}

/// Asks for the file of a logo.
pub(super) fn pick(state: &State, partner: PartnerId) -> Vec<Effect> {
    let purpose = PathPurpose::Logo(partner);
    vec![Effect::Pick { purpose, name: String::new(), folder: files::folder(state) }]
}

/// Has a file read as the logo of a partner.
pub(super) fn begin(state: &State, path: PathBuf, partner: PartnerId) -> Vec<Effect> {
    vec![Effect::ReadLogo { path, partner, generation: state.generation }]
}

/// A picture was dropped on the window: it is the logo of the partner in hand.
pub(super) fn dropped(state: &mut State, path: PathBuf) -> Vec<Effect> {
    match state.focus {
        Some(Focus::Partner(partner)) if !state.document.is_read_only() => begin(state, path, partner),
        _ => {
            tell(state, path, LogoFailure::NoPartner);
            Vec::new()
        }
    }
}

/// A file was read: it is the logo of the partner, unless another canvas is open now.
pub(super) fn read(
    state: &mut State,
    path: PathBuf,
    (partner, generation): (PartnerId, u64),
    result: Result<Logo, LogoFailure>,
    context: &Context<'_>,
) {
    if generation != state.generation {
        return;
    }
    match result {
        Ok(logo) => {
            state.notices.retain(|notice| !matches!(notice, Notice::LogoFailed(..)));
            apply::edit(state, &[Edit::Logo(partner, Some(logo))], context);
        }
        Err(failure) => tell(state, path, failure),
    }
}

fn tell(state: &mut State, path: PathBuf, failure: LogoFailure) {
    state.notices.retain(|notice| !matches!(notice, Notice::LogoFailed(..)));
    state.notices.push(Notice::LogoFailed(path, failure));
}
