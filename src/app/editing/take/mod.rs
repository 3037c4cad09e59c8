//! Rows of another canvas, taken over into this one: partners, actions, and rows of tables that a template declares.
//!
//! A row keeps a link to where it came from ([`Origin`](crate::canvas::Origin)), so that it is offered once, and what
//! changed there since is told.

mod carry;
mod offer;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

pub(in crate::app) use carry::take;
pub(in crate::app) use offer::has_table;
pub use offer::{Offer, OfferedRow, OfferedTable, Standing, searched};

use crate::app::RowTable;
use crate::canvas::{Canvas, CanvasId};
use crate::template::Template;

/// The canvas that rows are taken over from.
#[derive(Debug)]
pub struct OtherCanvas {
    /// The name of its file.
    pub name: String,
    /// Its identity.
    pub id: CanvasId,
    /// What stands on it.
    pub canvas: Canvas,
    /// Its template.
    pub template: Arc<Template>,
}

/// The contents of the dialog.
#[derive(Debug, Clone)]
pub struct TakeChoice {
    /// The other canvas.
    pub from: Arc<OtherCanvas>,
    /// Words that a row has to have in it to be shown.
    pub search: String,
    /// The rows that are ticked.
    pub ticked: BTreeSet<Uuid>,
    /// The tables that rows come into, by the place of their own table in the [`Offer`], where the user chose one, or that
    /// they come into none.
    pub into: BTreeMap<usize, Option<RowTable>>,
}

/// What the user does in the dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum TakeAnswer {
    /// Ticks other rows, searches for other words, or chooses another table.
    Change(TakeChoice),
    /// Takes the ticked rows over.
    Take,
}

impl TakeChoice {
    /// A canvas of which nothing is ticked yet.
    pub fn new(from: Arc<OtherCanvas>) -> Self {
        Self { from, search: String::new(), ticked: BTreeSet::new(), into: BTreeMap::new() }
    }
}

// What the other canvas holds never changes while its rows are chosen.
impl PartialEq for TakeChoice {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.from, &other.from)
            && self.search == other.search
            && self.ticked == other.ticked
            && self.into == other.into
    }
}
