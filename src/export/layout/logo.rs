//! The logos of partners, as they can be seen on paper.

use std::collections::BTreeSet;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::style::TEXT;
use crate::canvas::{Canvas, Logo as CanvasLogo};
use crate::export::Problem;
use crate::export::content::Figure;
use crate::export::scene::Color;
use crate::picture::{PictureFailure, Pictures, Pixels, picture_size, read_picture};

/// The most pixels beside and below each other in a logo: 600 to the inch where it is as wide as a column.
const MOST_PIXELS: (usize, usize) = (700, 350);

/// The logos of a document, each of which is read once.
pub(super) struct Logos(Pictures<Logo>);

/// A logo that nothing shines through any more.
#[derive(Debug, Clone)]
pub(super) struct Logo {
    pub(super) pixels: Arc<Pixels>,
    /// The colour around it, where it needs one to be seen.
    pub(super) plate: Option<Color>,
}

/// How logos are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct LogoSetting {
    /// What is behind them.
    pub(super) ground: Color,
    /// The size of the words below them, in ems of the text.
    pub(super) scale: f32,
    /// The area of each, in square ems of the text: a wide one and a tall one are as large.
    pub(super) area: f32,
}

impl Logos {
    /// The logos of the partners of a canvas.
    pub(super) fn of(canvas: &Canvas) -> Self {
        let logos = canvas.partners.iter().filter_map(|partner| partner.logo.as_ref());
        Self(Pictures::new(logos.collect::<BTreeSet<_>>().len()))
    }

    /// A logo on its ground, as far as it can be read.
    pub(super) fn make(&mut self, figure: &Figure, ground: Color) -> Result<Logo, Problem> {
        let file = BASE64_STANDARD.decode(figure.logo.base64()).unwrap_or_default();
        let made = self.0.make(file, MOST_PIXELS, |pixels| Some(Logo::new(&pixels, ground)));
        let partner = figure.partner.clone();
        made.map_err(|why| match why {
            PictureFailure::Unreadable => Problem::UnreadableLogo { partner },
            PictureFailure::TooMany => Problem::LogoLeftOut { partner },
        })
    }
}

/// The logos of a canvas that no document can show. Decodes at most eight million pixels; of the logos beyond that, only the
/// file header is checked.
pub fn broken_logos(canvas: &Canvas) -> Vec<Problem> {
    const MOST_DECODED: usize = 8_000_000;
    let mut left = MOST_DECODED;
    let mut is_broken = |logo: &CanvasLogo| {
        let file = BASE64_STANDARD.decode(logo.base64()).unwrap_or_default();
        let Ok((width, height)) = picture_size(&file) else { return true };
        let after = left.checked_sub(width * height);
        left = after.unwrap_or(left);
        after.is_some() && read_picture(&file).is_err()
    };
    let figures = canvas.partners.iter().filter_map(Figure::of);
    let broken = figures.filter(|figure| is_broken(&figure.logo));
    broken.map(|figure| Problem::UnreadableLogo { partner: figure.partner }).collect()
}

impl Logo {
    /// A logo on its ground, or on a dark plate if it is too light for paper.
    fn new(pixels: &Pixels, ground: Color) -> Self {
        let plate = pixels.is_lost_on_white().then_some(TEXT);
        let Color { red, green, blue } = plate.unwrap_or(ground);
        Self { pixels: Arc::new(pixels.on_ground([red, green, blue])), plate }
    }
}
