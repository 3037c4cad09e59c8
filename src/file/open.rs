//! Bytes to document.

use std::borrow::Cow;
use std::sync::Arc;

use serde_json::value::RawValue;

use super::attachment::canvas_file;
use super::object::{Findings, Object, whole_number};
use super::{
    Expected, FORMAT, OpenError, Problem, ProblemKind, VERSION, decode, identity, read, repair, replica_block,
};
use crate::canvas::{Canvas, CanvasId, Held, Pointer, RawJson};
use crate::document::{Document, Identity, Limit, Limits, TemplateLink, difference};
use crate::replica::{DecodeError, MOST_STRUCTS, Refusal, Refused, client_id_from_hash};
use crate::template::{self, BuiltInTemplates, COLLABORATIVE_INNOVATION, Template};

/// Raised when an import of the same text makes other changes than before: it is a part of the client id of imports.
const IMPORTER: &[u8] = b"samencanvas importer 2";

/// A document and what was odd about its file.
#[derive(Debug)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// What was odd, in the order of the file.
    pub problems: Vec<Problem>,
    /// Whether the texts were changed outside of this program since it saved them; the changes are in the document.
    pub edited_by_hand: bool,
    /// Whether it was attached to a PDF, which is no file to save to.
    pub is_from_pdf: bool,
    /// Whether it has a history for merging, its own or that of an older file that it was taken as an edit of.
    pub has_history: bool,
}

impl Opened {
    /// What it holds of what a copy inside a document may lack.
    pub fn held(&self) -> Held {
        Held::of(self.document.canvas(), self.has_history)
    }
}

/// Opens the bytes of a canvas file, or of a PDF with one attached.
///
/// `client_id` has at most 53 bits; each session draws its own.
pub fn open(bytes: &[u8], templates: &BuiltInTemplates, client_id: u64) -> Result<Opened, OpenError> {
    let file = canvas_file(bytes)?;
    let opened = open_over(&file, None, templates, client_id)?;
    Ok(Opened { is_from_pdf: matches!(file, Cow::Owned(_)), ..opened })
}

/// Opens the bytes of a canvas file; one without a usable history is taken as an edit of an older file of the same
/// canvas, where there is one.
pub fn open_over(
    bytes: &[u8],
    ancestor: Option<&[u8]>,
    templates: &BuiltInTemplates,
    client_id: u64,
) -> Result<Opened, OpenError> {
    if bytes.len() > Limits::FILE {
        return Err(OpenError::OverLimit(Limit::File(Limits::FILE)));
    }
    if bytes.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()) {
        return Err(OpenError::Empty);
    }
    let text = decode::text(bytes).ok_or(OpenError::NotText)?;
    let json: &RawValue = serde_json::from_str(&text).map_err(|error| json_error(&text, &error))?;
    let extent = decode::extent(&text);
    if extent.levels > Limits::NESTING {
        return Err(OpenError::OverLimit(Limit::Nesting(Limits::NESTING)));
    }
    if extent.values > Limits::VALUES {
        return Err(OpenError::OverLimit(Limit::Values(Limits::VALUES)));
    }
    let mut findings = Findings::default();
    let mut file = Object::of(json, Pointer::ROOT).ok_or(OpenError::NotACanvas)?;
    if file.text("format", &mut findings) != FORMAT {
        return Err(OpenError::NotACanvas);
    }
    let version = file.take("version").and_then(whole_number);
    let version = version.filter(|version| *version > 0).ok_or(OpenError::NotACanvas)?;
    if version > VERSION {
        findings.problem(Pointer::ROOT.member("version"), ProblemKind::NewerVersion { version });
    }
    let identity = read_identity(&mut file, templates, &text, version > VERSION, &mut findings)?;
    let language = file.text("language", &mut findings);
    let state = read_state(&mut file, &mut findings);
    findings.rename_always_written();
    let canvas = file.object("canvas", &mut findings).ok_or(OpenError::NotACanvas)?;
    let mut canvas = read::canvas(canvas, &identity.template, &language, &mut findings);
    file.finish(&mut findings);
    if let Some(limit) = findings.over() {
        return Err(OpenError::OverLimit(limit));
    }
    canvas.unknown = findings.unknown;
    if let Some(limit) = Limits::passed_by(&canvas) {
        return Err(OpenError::OverLimit(limit));
    }
    let id = identity.id;
    let inherited = || ancestor.and_then(|ancestor| state_of(ancestor, id, templates));
    let mut problems = findings.problems;
    let repaired = repair::repaired(&canvas, &mut problems);
    let taken = take_in(identity, &canvas, repaired.as_ref(), state, inherited, bytes, client_id)?;
    if taken.history_lost {
        problems.push(Problem { place: Pointer::ROOT.member("replica"), kind: ProblemKind::HistoryLost });
    }
    Ok(Opened {
        document: taken.document,
        problems,
        edited_by_hand: taken.edited_by_hand,
        is_from_pdf: false,
        has_history: taken.has_history,
    })
}

/// The history in an older file of a canvas.
fn state_of(ancestor: &[u8], id: CanvasId, templates: &BuiltInTemplates) -> Option<Vec<u8>> {
    // Nothing is written in it here, so any client id will do.
    let older = open(ancestor, templates, 0).ok()?.document;
    if older.id() == id { older.encode().ok() } else { None }
}

/// Why a text is no JSON: a canvas file that is damaged or breaks off, or another kind of file.
fn json_error(text: &str, error: &serde_json::Error) -> OpenError {
    if error.is_eof() && text.trim_start().starts_with('{') {
        OpenError::BreaksOff { line: error.line() }
    } else if text.contains("\"samencanvas\"") {
        OpenError::NotJson { line: error.line(), column: error.column() }
    } else {
        OpenError::NotACanvas
    }
}

fn read_identity(
    file: &mut Object<'_>,
    templates: &BuiltInTemplates,
    text: &str,
    read_only: bool,
    findings: &mut Findings,
) -> Result<Identity, OpenError> {
    let id = match identity::written(file) {
        Some(id) => {
            let uuid = identity::of_text(&id);
            if uuid::Uuid::try_parse(&id).is_err() {
                findings.problem(Pointer::ROOT.member("id"), ProblemKind::IdIsNoUuid { id });
            }
            CanvasId::new(uuid)
        }
        None => CanvasId::new(identity::made_from(text)),
    };
    let (template, template_link) = match file.object("template", findings) {
        Some(link) => read_template(link, templates, findings),
        None => (None, TemplateLink { id: COLLABORATIVE_INNOVATION.to_owned(), version: 1, copy: None }),
    };
    let usual = || templates.shared(COLLABORATIVE_INNOVATION).cloned();
    let template =
        template.or_else(usual).ok_or_else(|| OpenError::Internal("no usual template".to_owned()))?;
    Ok(Identity { id, template, template_link, read_only })
}

/// The template that a file names, and how it names it; a problem where it cannot be had.
fn read_template(
    mut link: Object<'_>,
    templates: &BuiltInTemplates,
    findings: &mut Findings,
) -> (Option<Arc<Template>>, TemplateLink) {
    let id = link.optional_text("id", findings).unwrap_or_else(|| COLLABORATIVE_INNOVATION.to_owned());
    findings.passes(id.len(), Limit::Word(Limits::WORD));
    let version = match link.take("version") {
        None => 1,
        Some(value) => whole_number(value).unwrap_or_else(|| {
            findings.keep(link.place(), "version", value.get());
            findings.problem(link.place().member("version"), ProblemKind::Unexpected(Expected::Number));
            1
        }),
    };
    let copy = link.take("copy").map(RawValue::get);
    let copy = copy.filter(|copy| !findings.passes(copy.len(), Limit::Template(Limits::TEMPLATE)));
    let copy = copy.map(RawJson::new);
    let place = link.place().clone();
    link.finish(findings);
    let template = match (templates.shared(&id), &copy) {
        (Some(template), _) => Some(Arc::clone(template)),
        (None, Some(copy)) => match template::read("template.copy", copy.as_str()) {
            Ok(template) => Some(Arc::new(template)),
            Err(error) => {
                findings.problem(place, ProblemKind::BrokenTemplate { reason: error.to_string() });
                None
            }
        },
        (None, None) => {
            findings.problem(place, ProblemKind::UnknownTemplate { id: id.clone() });
            None
        }
    };
    (template, TemplateLink { id, version, copy })
}

/// The history for merging: absent, there, or there but of no use.
enum State {
    Absent,
    Usable(Vec<u8>),
    Damaged,
}

fn read_state(file: &mut Object<'_>, findings: &mut Findings) -> State {
    let Some(value) = file.take("replica") else { return State::Absent };
    let block = Object::of(value, Pointer::ROOT.member("replica"));
    if block.is_none() {
        findings.keep(&Pointer::ROOT, "replica", value.get());
    }
    block.and_then(|block| replica_block::state(block, findings)).map_or(State::Damaged, State::Usable)
}

struct TakenIn {
    document: Document,
    edited_by_hand: bool,
    history_lost: bool,
    has_history: bool,
}

/// Brings the readable canvas and the replica together: what differs was written by hand, or repaired, and becomes a
/// change.
fn take_in(
    identity: Identity,
    written: &Canvas,
    repaired: Option<&Canvas>,
    state: State,
    inherited: impl FnOnce() -> Option<Vec<u8>>,
    bytes: &[u8],
    client_id: u64,
) -> Result<TakenIn, OpenError> {
    let decode = |state: Vec<u8>| {
        let document = Document::decode(identity.clone(), client_id, &state).ok()?;
        // A history may hold more than the texts beside it. Nothing of ours makes one that passes the limits.
        Limits::passed_by(document.canvas()).is_none().then_some((document, state))
    };
    let (own, history_lost) = match state {
        State::Usable(state) => {
            let own = decode(state);
            let is_damaged = own.is_none();
            (own, is_damaged)
        }
        State::Absent => (None, false),
        State::Damaged => (None, true),
    };
    let base = own.or_else(|| inherited().and_then(decode));
    let has_history = base.is_some();
    // Version 0.1 wrote circles as they stand in the history, of which the canvas leaves out one parent each.
    let is_written = |document: &Document| {
        document.canvas() == written
            || repaired.is_some() && *document.canvas() == repair::without_circles(written)
    };
    let edited_by_hand = base.as_ref().is_some_and(|(document, _)| !is_written(document));
    let base = match base {
        Some((document, _)) if !edited_by_hand && repaired.is_none() => {
            return Ok(TakenIn { document, edited_by_hand, history_lost, has_history });
        }
        base => base,
    };
    let canvas = repaired.unwrap_or(written);
    let state = base.as_ref().map_or(&[][..], |(_, state)| state);
    match import(&identity, canvas, state, bytes, client_id) {
        // The history alone nearly fills what a file may hold: without it the canvas opens.
        Err(OpenError::OverLimit(_)) if has_history => {
            let document = import(&identity, canvas, &[], bytes, client_id)?;
            Ok(TakenIn { document, edited_by_hand, history_lost: true, has_history: false })
        }
        document => Ok(TakenIn { document: document?, edited_by_hand, history_lost, has_history }),
    }
}

/// Makes a canvas into a change on a state, or on an empty replica, that is the same for everybody who opens these bytes.
fn import(
    identity: &Identity,
    canvas: &Canvas,
    state: &[u8],
    bytes: &[u8],
    client_id: u64,
) -> Result<Document, OpenError> {
    let failed = |error: DecodeError| match error {
        DecodeError::Refused(Refused { why: Refusal::TooMany, .. }) => {
            OpenError::OverLimit(Limit::Structs(MOST_STRUCTS))
        }
        DecodeError::Refused(Refused { why: Refusal::TooMuchWork, .. }) => {
            OpenError::OverLimit(Limit::Interleaving)
        }
        DecodeError::Refused(_)
        | DecodeError::Malformed(_)
        | DecodeError::Incomplete
        | DecodeError::Ambiguous => OpenError::Internal(error.to_string()),
    };
    let import_id = client_id_from_hash(&[IMPORTER, state, bytes]);
    // The import makes its changes even where nobody may edit afterwards.
    let importing = Identity { read_only: false, ..identity.clone() };
    let mut import = if state.is_empty() {
        Document::blank(importing, &canvas.language, import_id)
    } else {
        Document::decode(importing, import_id, state).map_err(failed)?
    };
    let edits = difference(import.canvas(), canvas);
    import.import(&edits).map_err(|error| OpenError::Internal(error.to_string()))?;
    let state = import.encode().map_err(failed)?;
    Document::decode(identity.clone(), client_id, &state).map_err(failed)
}
