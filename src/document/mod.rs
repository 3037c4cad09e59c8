//! An open canvas: the one place where edits happen.
//!
//! A document owns its replica and keeps the plain [`Canvas`] equal to it by patching it from the
//! replica's events, so that a keystroke costs what was typed. It knows neither disk nor clock: the
//! caller hands over identities, the time of an edit, and the client id of the session.

mod apply;
mod authors;
mod circles;
mod difference;
mod edit;
mod edit_limits;
mod form;
mod history;
mod inverse;
mod limits;
mod offsets;
mod orphans;
mod patch;
mod snapshot;
mod steps;
mod take_over;
mod undo;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

pub use difference::difference;
pub use edit::{Edit, EditError, Splice};
pub use history::ContentId;
pub use limits::{Limit, Limits};
pub use snapshot::Snapshot;
pub use words::{Stretch, text_stretches};

pub use crate::canvas::{RowRef, ValueKey};
pub use crate::replica::{Authors, Life, Placeless, Version, Written};

use crate::canvas::{Action, Canvas, CanvasId, FieldRef, RawJson, TextField};
use crate::replica::{self, DecodeError, PlacelessCell, Replica};
use crate::template::Template;

/// An open canvas.
#[derive(Debug)]
pub struct Document {
    id: CanvasId,
    template: Arc<Template>,
    template_link: TemplateLink,
    read_only: bool,
    canvas: Canvas,
    left_out: circles::LeftOut,
    replica: Replica,
    revision: u64,
    text_bytes: usize,
    offsets: offsets::Checkpoint,
    typing: steps::Typing,
    history: history::History,
    author: authors::Author,
    /// Whether something stands where the template has no place.
    has_placeless: bool,
    /// What removed rows held at columns that are gone: it comes back with its row.
    removed_cells: BTreeMap<RowRef, Vec<PlacelessCell>>,
}

/// How a file names its template; kept as it was, also when this program opened the canvas with another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateLink {
    /// Id of the template.
    pub id: String,
    /// Version of the template.
    pub version: u32,
    /// The whole template as JSON, where it is not a built-in one.
    pub copy: Option<RawJson>,
}

/// Who a document is: what stays the same while it is edited.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Shared by all copies of one canvas.
    pub id: CanvasId,
    /// What the canvas can hold.
    pub template: Arc<Template>,
    /// How the file names it.
    pub template_link: TemplateLink,
    /// Whether edits are refused, since a newer program wrote the file.
    pub read_only: bool,
}

impl TemplateLink {
    /// How the file of a new canvas names a template. All but that of the canvas travel with the file, without fields that
    /// this program does not know.
    pub fn of(template: &Template) -> Self {
        let json = template.travels().then(|| serde_json::to_string(template).ok()).flatten();
        Self { id: template.id.clone(), version: template.version, copy: json.map(RawJson::new) }
    }
}

impl Identity {
    /// A new canvas of a template.
    pub fn new(id: CanvasId, template: Arc<Template>) -> Self {
        let template_link = TemplateLink::of(&template);
        Self { id, template, template_link, read_only: false }
    }
}

impl Document {
    /// A blank canvas in a language (BCP 47). `client_id` has at most 53 bits; each session draws its own.
    pub fn blank(identity: Identity, language: &str, client_id: u64) -> Self {
        let replica = Replica::new(&identity.template, client_id);
        replica.set_value(&ValueKey::Language, Some(language));
        Self::over(identity, replica)
    }

    /// A document over the encoded state of a replica.
    pub fn decode(identity: Identity, client_id: u64, state: &[u8]) -> Result<Self, DecodeError> {
        let replica = Replica::decode(&identity.template, client_id, state)?;
        Ok(Self::over(identity, replica))
    }

    fn over(identity: Identity, replica: Replica) -> Self {
        let Identity { id, template, template_link, read_only } = identity;
        let mut canvas = replica.read(&template);
        let left_out = circles::open(&mut canvas);
        // Version 0.1 left them in the replica.
        for field in orphans::orphans(&canvas) {
            replica.set_unknown(&field, None);
            canvas.unknown.remove(&field);
        }
        replica.take_changes();
        let text_bytes = limits::text_bytes(&canvas);
        let has_placeless = !replica.placeless(&template).is_empty();
        Self {
            has_placeless,
            removed_cells: BTreeMap::new(),
            id,
            template,
            template_link,
            read_only,
            canvas,
            left_out,
            replica,
            revision: 0,
            text_bytes,
            offsets: offsets::Checkpoint::default(),
            typing: steps::Typing::default(),
            history: history::History::default(),
            author: authors::Author::default(),
        }
    }

    /// The canvas as it stands.
    pub const fn canvas(&self) -> &Canvas {
        &self.canvas
    }

    /// Identity of the canvas, shared by all its copies.
    pub const fn id(&self) -> CanvasId {
        self.id
    }

    /// What the canvas can hold.
    pub const fn template(&self) -> &Arc<Template> {
        &self.template
    }

    /// How the file names its template.
    pub const fn template_link(&self) -> &TemplateLink {
        &self.template_link
    }

    /// Whether edits are refused, since a newer program wrote the file.
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Goes up with every change, so that the result of a job on an older state can be told.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes a change, as one undo step or as a part of the step before it when it goes on typing.
    ///
    /// `edits` are made in order; `time` is any clock that only runs forward. Edits before a refused
    /// one stand, and one undo takes them back.
    pub fn edit(&mut self, edits: &[Edit], time: Duration) -> Result<(), EditError> {
        if self.read_only {
            return Err(EditError::ReadOnly);
        }
        self.sign();
        self.settle_circles(edits.iter());
        let mut goes_on = self.typing.goes_on(edits, time);
        for edit in edits {
            let before = self.content();
            let done = self.check_limits(edit).and_then(|()| {
                let back = self.inverse(edit);
                self.apply(edit).map(|()| back)
            });
            match done {
                Ok(back) => self.history.record(back, goes_on, before, self.content()),
                Err(error) => {
                    self.typing = steps::Typing::default();
                    return Err(error);
                }
            }
            goes_on = true;
        }
        Ok(())
    }

    /// Why an edit would be refused before it is made, if it would: the canvas can only be read, or would be over a limit.
    pub fn refusal(&self, edit: &Edit) -> Option<EditError> {
        if self.read_only { Some(EditError::ReadOnly) } else { self.check_limits(edit).err() }
    }

    /// The edits that take an edit back, whatever comes in between; to be asked for before it is made. See
    /// [`Self::fitting`].
    pub fn way_back(&self, edit: &Edit) -> Vec<Edit> {
        self.inverse(edit)
    }

    /// Edits of [`Self::way_back`] as they fit the canvas now: a row whose neighbour above is gone comes at the end,
    /// and a part that got another goal meanwhile keeps it.
    pub fn fitting(&self, back: &[Edit]) -> Vec<Edit> {
        let is_to_do = |edit: &&Edit| {
            let Edit::Set(FieldRef::Row(row, key), Some(_)) = edit else { return true };
            let Some(part) = row.id::<Action>().filter(|_| *key == Action::PARENT.name()) else {
                return true;
            };
            self.canvas.action(part).is_some_and(|action| action.parent.is_none())
        };
        let place = |edit: &Edit| {
            let end = if self.has_row_above(edit) { None } else { self.at_the_end(edit) };
            end.unwrap_or_else(|| edit.clone())
        };
        back.iter().filter(is_to_do).map(place).collect()
    }

    /// Makes changes that are no step of anybody's: what a file brings in. The caller holds the result against the limits.
    pub(crate) fn import(&mut self, edits: &[Edit]) -> Result<(), EditError> {
        self.settle_circles(edits.iter());
        edits.iter().try_for_each(|edit| self.apply(edit))
    }

    /// Takes in the state of another copy of the same canvas; it is no step of one's own. The unknown fields of a row that
    /// either side removed go with the row.
    pub fn merge(&mut self, state: &[u8]) -> Result<(), DecodeError> {
        for (field, replaced) in self.take_in(state)? {
            self.history.rebase_undo(&field, &replaced);
            self.history.rebase_redo(&field, &replaced);
        }
        Ok(())
    }

    /// Does what [`Self::merge`] does, as a step of one's own: one undo makes the edits that bring back what was before.
    /// Returns whether there is such a step; where nothing changed, there is none.
    pub fn merge_as_step(&mut self, state: &[u8]) -> Result<bool, DecodeError> {
        let (before, content) = (self.canvas.clone(), self.content());
        let texts = self.take_in(state)?;
        let mut back = difference(&self.canvas, &before);
        // A step is taken back from its last edit to its first.
        back.reverse();
        let is_step = !back.is_empty();
        for (field, replaced) in &texts {
            self.history.rebase_redo(field, replaced);
            // The steps below the merge are taken back after it: they apply to the text as it was before.
            if !is_step {
                self.history.rebase_undo(field, replaced);
            }
        }
        if is_step {
            self.history.record_merge(back, content, self.content());
        }
        Ok(is_step)
    }

    /// Takes in the state of another copy, and returns what that replaced in each text.
    fn take_in(&mut self, state: &[u8]) -> Result<Vec<(TextField, Vec<history::Replaced>)>, DecodeError> {
        let cells = self.placeless_by_row();
        self.replica.merge(state)?;
        self.typing = steps::Typing::default();
        let texts = self.patch();
        // A merge that is a step can be taken back, and brings the rows that it removed.
        self.removed_cells.extend(cells.into_iter().filter(|(row, _)| self.canvas.row(*row).is_none()));
        for field in orphans::orphans(&self.canvas) {
            self.replica.set_unknown(&field, None);
        }
        self.patch();
        self.look_for_placeless();
        Ok(texts)
    }

    /// Takes in what [`Self::take_updates`] gave, on a copy of the document as it was at the start of that. After an error
    /// nothing has changed.
    pub fn catch_up(&mut self, updates: &[Vec<u8>]) -> Result<(), DecodeError> {
        // A word that was typed letter by letter is put together again by copying it once for each letter. In groups,
        // what one group put together is one piece for the next.
        const GROUP: usize = 1_000;
        const MOST_GROUPS: usize = 64;
        let before = Replica::decode(&self.template, 0, &self.replica.state())?;
        for group in updates.chunks(GROUP.max(updates.len() / MOST_GROUPS)) {
            before.merge(&replica::combine(&before.state(), group)?)?;
        }
        let state = before.state();
        // Changes that were tampered with can stand between neighbours that are in the wrong order, and then come out in
        // another order each time that they are taken in, so that the saved file would differ from what is on screen.
        let taken_in = Replica::decode(&self.template, 0, &self.replica.state())?;
        taken_in.merge(&state)?;
        let reread = Replica::decode(&self.template, 0, &replica::without_deleted(&state)?)?;
        if taken_in.read(&self.template) != reread.read(&self.template) {
            return Err(DecodeError::Ambiguous);
        }
        self.merge(&state)
    }

    /// The replica as bytes (Yjs update v1), without anything that was deleted.
    pub fn encode(&self) -> Result<Vec<u8>, DecodeError> {
        replica::without_deleted(&self.replica.state())
    }

    /// Which life of a row this copy has, if the row is there: taking a removed row back gives it another one.
    pub fn life(&self, row: RowRef) -> Option<Life> {
        self.replica.life(row)
    }

    /// Whether a text holds something that a copy with that version never saw.
    pub fn has_unseen(&self, field: &TextField, by: &Version) -> bool {
        self.replica.has_unseen(field, by)
    }

    /// Where something stands that a copy with that version never saw.
    pub fn written(&self, unseen_by: &Version) -> Written {
        self.replica.written(unseen_by)
    }

    /// What was written and deleted so far, by whomever.
    pub fn version(&self) -> Version {
        self.replica.version()
    }

    /// From here on keeps what every change adds, for [`Self::take_updates`].
    pub fn keep_updates(&mut self) {
        self.replica.keep_updates();
    }

    /// What the changes since the last call added, as one update (Yjs update v1) to [`Self::merge`] into a copy of the
    /// document as it was then. `None` if nothing changed.
    pub fn take_updates(&self) -> Option<Vec<u8>> {
        self.replica.take_updates()
    }
}
