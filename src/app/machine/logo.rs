//! Logos as pixels, and why a file cannot be used as one.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use i18n_embed_fl::fl;

use crate::app::ReadFailure;
use crate::canvas::Logo;
use crate::i18n::Texts;
use crate::picture::{PictureError, Pixels, read_picture};

/// The most pixels beside and below each other that a window shows of a logo: sharp on a screen of four pixels to a point.
const SHOWN: usize = 960;

/// Logos as the window shows them.
#[derive(Debug, Default)]
pub(in crate::app) struct Logos {
    /// The last ones that were read, the newest at the end. `None` if one cannot be read.
    pub(in crate::app) read: Vec<(Logo, Option<Arc<Pixels>>)>,
    /// What is being read.
    pub(in crate::app) asked: Option<Logo>,
}

/// The pixels of a logo, as many as a window shows. `None` if it cannot be read.
pub fn logo_pixels(logo: &Logo) -> Option<Pixels> {
    let file = BASE64_STANDARD.decode(logo.base64()).ok()?;
    Some(read_picture(&file).ok()?.within(SHOWN, SHOWN))
}

/// Why a file cannot be used as a logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoFailure {
    /// It could not be read.
    Read(ReadFailure),
    /// It is no picture that can be used.
    Picture(PictureError),
    /// It is unknown whose logo it is.
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
