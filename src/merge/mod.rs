//! Copies of one canvas that went apart, brought together again so that nobody's words are lost, and a report of it.
//!
//! Copies that grew from one beginning are merged by their histories. Where none is common, both texts are kept, one
//! below the other. Knows no disk and no language: the caller opens the copies, and says the report in words.

mod ancestor;
mod authors;
mod compare;
mod pieces;
mod report;
mod sides;
mod unite;
mod vanished;

pub use ancestor::closest;
pub use compare::compare;
pub use report::{Change, Copies, Fate, LostRow, Part, Piece, Report, Subject, Value, ValueOf, Vanished};

use std::sync::Arc;

use crate::canvas::CanvasId;
use crate::document::{Document, Identity, Limit, Limits, difference};
use crate::replica::{DecodeError, MOST_STRUCTS, Refusal, Refused, client_id_from_hash};

/// Raised when uniting the same copies makes other changes than before: it is a part of the client id of what is made.
const UNITER: &[u8] = b"samencanvas uniter 2";

/// A copy to merge.
#[derive(Debug, Clone, Copy)]
pub struct Copy<'a> {
    /// The copy as it opened.
    pub document: &'a Document,
    /// Whether it has a history for merging; without one, its text was imported as it stands.
    pub has_history: bool,
    /// The line above its text where it is kept below another one.
    pub mark: &'a str,
}

/// What came of a merge.
#[derive(Debug)]
pub struct Merged {
    /// The canvas with everything, under the id of the first copy.
    pub document: Document,
    /// What came from whom, and what there is to look at.
    pub report: Report,
    /// The copies whose text could only be kept beside the others, since no common history is known.
    pub united: Copies,
}

/// Why copies are not merged. Places count from 0 in the list of copies.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// There is no copy.
    #[error("there is nothing to merge")]
    Nothing,
    /// A copy is another canvas than the first.
    #[error("copy {copy} is another canvas")]
    AnotherCanvas {
        /// Which one.
        copy: usize,
        /// Its id.
        id: CanvasId,
    },
    /// A copy is of another template, whose sections the first has no place for.
    #[error("copy {copy} is of another template")]
    AnotherTemplate {
        /// Which one.
        copy: usize,
    },
    /// A newer program wrote a copy, and this one would not understand what it changes.
    #[error("copy {copy} can only be read")]
    ReadOnly {
        /// Which one.
        copy: usize,
    },
    /// The merged canvas would hold more than a file may.
    #[error("over the limit: {0:?}")]
    OverLimit(Limit),
    /// The histories do not fit each other.
    #[error("the histories do not fit: {0}")]
    Histories(#[source] DecodeError),
    /// The program refuses its own edits.
    #[error("internal error: {0}")]
    Internal(String),
}

impl From<DecodeError> for MergeError {
    /// Histories that are good by themselves may be too much together.
    fn from(error: DecodeError) -> Self {
        if let DecodeError::Refused(Refused { why: Refusal::TooMany, .. }) = error {
            Self::OverLimit(Limit::Structs(MOST_STRUCTS))
        } else {
            Self::Histories(error)
        }
    }
}

/// Merges copies of one canvas; with `as_same` also those under another id. The order of the copies decides the id and
/// nothing else. `client_id` is for the session of the merged document.
pub fn merge(copies: &[Copy<'_>], as_same: bool, client_id: u64) -> Result<Merged, MergeError> {
    // All by the newest version of their template, or by the one with words of somebody's own: what another one has more
    // stays without a place.
    let newest = copies.iter().map(|copy| copy.document).reduce(newer).ok_or(MergeError::Nothing)?;
    let by_newest: Vec<Option<Document>> =
        copies.iter().map(|copy| by_template_of(newest, copy.document)).collect::<Result<_, _>>()?;
    let copies: Vec<Copy<'_>> = copies
        .iter()
        .zip(&by_newest)
        .map(|(copy, other)| Copy { document: other.as_ref().unwrap_or(copy.document), ..*copy })
        .collect();
    let copies = copies.as_slice();
    let first = copies.first().ok_or(MergeError::Nothing)?.document;
    check(copies, first, as_same)?;
    let (mut document, rest) = by_history(copies, first, client_id)?;
    let mut united: Copies = rest.iter().map(|other| other.place).collect();
    united.sort_unstable();
    for other in rest {
        document = unite(&document, &other, client_id)?;
    }
    if let Some(limit) = Limits::passed_by(document.canvas()) {
        return Err(MergeError::OverLimit(limit));
    }
    let documents: Vec<&Document> = copies.iter().map(|copy| copy.document).collect();
    let report = report(&documents, &document);
    Ok(Merged { document, report, united })
}

/// The one with the template that goes before that of the other.
fn newer<'a>(one: &'a Document, other: &'a Document) -> &'a Document {
    if other.template().goes_before(one.template()) { other } else { one }
}

/// A document by the template of another one, where that goes before its own.
fn by_template_of(newest: &Document, document: &Document) -> Result<Option<Document>, MergeError> {
    if !newest.template().goes_before(document.template()) {
        return Ok(None);
    }
    let by_newest = Identity { id: document.id(), read_only: document.is_read_only(), ..identity(newest) };
    // Nothing is written in it here, so any client id will do.
    Ok(Some(Document::decode(by_newest, 0, &document.encode()?)?))
}

/// What a merge of these copies into the result did.
pub fn report(copies: &[&Document], result: &Document) -> Report {
    let canvases: Vec<_> = copies.iter().map(|copy| copy.canvas()).collect();
    let mut report = Report {
        parts: compare::parts(&canvases, result.canvas(), result.template()),
        vanished: vanished::vanished(copies, result),
        ..Report::default()
    };
    sides::mark(&mut report, copies);
    authors::sign(&mut report, copies, copies, result);
    report
}

/// Does what [`compare()`] does, and tells who wrote what is new.
pub fn compare_documents(from: &Document, to: &Document) -> Report {
    let mut report = compare(from.canvas(), to.canvas(), to.template());
    authors::sign(&mut report, &[from, to], &[from], to);
    report
}

fn check(copies: &[Copy<'_>], first: &Document, as_same: bool) -> Result<(), MergeError> {
    for (copy, Copy { document, .. }) in copies.iter().enumerate() {
        if document.id() != first.id() && !as_same {
            return Err(MergeError::AnotherCanvas { copy, id: document.id() });
        }
        if document.is_read_only() {
            return Err(MergeError::ReadOnly { copy });
        }
        // Rows of another table, also of one with other columns, would have no place in the result.
        let is_same = document.template_link().id == first.template_link().id
            && document.template().tables().eq(first.template().tables());
        if !is_same {
            return Err(MergeError::AnotherTemplate { copy });
        }
    }
    Ok(())
}

/// A copy and its history as bytes.
struct Encoded<'a> {
    place: usize,
    copy: Copy<'a>,
    state: Vec<u8>,
}

/// Merges what shares a history with the copy that has most of it, and returns the rest.
fn by_history<'a>(
    copies: &[Copy<'a>],
    first: &Document,
    client_id: u64,
) -> Result<(Document, Vec<Encoded<'a>>), MergeError> {
    let mut waiting = Vec::new();
    for (place, copy) in copies.iter().enumerate() {
        waiting.push(Encoded { place, copy: *copy, state: copy.document.encode()? });
    }
    // An order of their own, so that it does not matter in which order the copies come.
    waiting.sort_by(|one, other| {
        let key = |copy: &Encoded<'_>| (!copy.copy.has_history, std::cmp::Reverse(copy.state.len()));
        key(one).cmp(&key(other)).then_with(|| one.state.cmp(&other.state))
    });
    let base = waiting.remove(0);
    let mut document = Document::decode(identity(first), client_id, &base.state)?;
    loop {
        let version = document.version();
        let related = |other: &Encoded<'_>| other.copy.document.version().shares_history(&version);
        let Some(next) = waiting.iter().position(related) else { return Ok((document, waiting)) };
        document.merge(&waiting.remove(next).state)?;
    }
}

/// Takes in a copy without a common history, as a change that is the same for everybody who does it.
fn unite(document: &Document, other: &Encoded<'_>, client_id: u64) -> Result<Document, MergeError> {
    let both = unite::united(document.canvas(), other.copy.document.canvas(), other.copy.mark);
    let state = document.encode()?;
    let uniting = client_id_from_hash(&[UNITER, &state, &other.state, other.copy.mark.as_bytes()]);
    let mut uniting = Document::decode(identity(document), uniting, &state)?;
    let edits = difference(uniting.canvas(), &both);
    uniting.import(&edits).map_err(|error| MergeError::Internal(error.to_string()))?;
    Ok(Document::decode(identity(document), client_id, &uniting.encode()?)?)
}

fn identity(document: &Document) -> Identity {
    Identity {
        id: document.id(),
        template: Arc::clone(document.template()),
        template_link: document.template_link().clone(),
        read_only: false,
    }
}
