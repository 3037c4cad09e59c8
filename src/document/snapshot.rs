//! A copy of a document as it stands, for work on another thread.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ContentId, Document, Identity, TemplateLink};
use crate::canvas::{Canvas, CanvasId, CaseAnswerId};
use crate::replica::{self, DecodeError};
use crate::template::Template;

/// A document as it stood at one moment; cheap enough to take between two frames.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// Identity of the canvas.
    pub id: CanvasId,
    /// What the canvas can hold.
    pub template: Arc<Template>,
    /// How the file names its template.
    pub template_link: TemplateLink,
    /// Whether edits are refused.
    pub read_only: bool,
    /// The canvas.
    pub canvas: Canvas,
    /// The document's revision.
    pub revision: u64,
    /// What the canvas says, as [`Document::content`] names it.
    pub content: ContentId,
    /// Who gave each answer of the decision aid, where they said their name.
    pub answered_by: BTreeMap<CaseAnswerId, String>,
    /// The replica, which may still hold what was deleted.
    state: Vec<u8>,
}

impl Snapshot {
    /// A document as it stood. `client_id` is that of its session.
    pub fn open(&self, client_id: u64) -> Result<Document, DecodeError> {
        let identity = Identity {
            id: self.id,
            template: Arc::clone(&self.template),
            template_link: self.template_link.clone(),
            read_only: self.read_only,
        };
        Document::decode(identity, client_id, &self.encode()?)
    }

    /// The same by the template of another copy, which is a version of its own template. The canvas is the one to be opened
    /// again, since it was read by the template before.
    #[must_use]
    pub fn by_template_of(&self, other: &Self) -> Self {
        let (template, template_link) = (Arc::clone(&other.template), other.template_link.clone());
        Self { template, template_link, ..self.clone() }
    }

    /// The replica as bytes (Yjs update v1), without anything that was deleted.
    pub fn encode(&self) -> Result<Vec<u8>, DecodeError> {
        replica::without_deleted(&self.state)
    }
}

impl Document {
    /// A copy of it as it stands.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            id: self.id,
            template: Arc::clone(&self.template),
            template_link: self.template_link.clone(),
            read_only: self.read_only,
            canvas: self.canvas.clone(),
            revision: self.revision,
            content: self.content(),
            answered_by: self.answered_by(),
            state: self.replica.state(),
        }
    }
}
