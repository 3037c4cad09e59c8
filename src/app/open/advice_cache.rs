//! The last computed advice of the method.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::canvas::ParagraphId;
use crate::guidance::Advice;
use crate::pitch::Draft;

/// The advice on one revision of the canvas, on one day.
#[derive(Debug, Default)]
pub(in crate::app) struct AdviceCache {
    pub(in crate::app) found: Vec<Advice>,
    pub(in crate::app) about: Option<(u64, Date)>,
    /// The paragraphs of the pitch that are older than their section, with what they would be now.
    pub(in crate::app) older: BTreeMap<ParagraphId, Option<Draft>>,
}
