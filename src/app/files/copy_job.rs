//! A copy of the open canvas, merged with it or compared: the work of a worker.

use std::sync::Arc;

use i18n_embed_fl::fl;

use crate::app::{OpenFailure, WithCopy};
use crate::document::Snapshot;
use crate::file::{Fingerprint, Known, Opened};
use crate::i18n::{self, Texts};
use crate::merge::{self, Copy, MergeError, Report};
use crate::template::Template;

/// The result of reading a copy.
#[derive(Debug)]
pub struct CopyRead {
    /// The merged canvas (Yjs update v1). `None` if it is only compared.
    pub merged: Option<Vec<u8>>,
    /// The template of the merged canvas, where that of the copy goes before the one of the open canvas.
    pub template: Option<Arc<Template>>,
    /// The report.
    pub report: Report,
    /// What is known of the copy.
    pub known: Known,
}

/// Why a copy was not merged or compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyFailure {
    /// It did not open.
    Open(OpenFailure),
    /// It does not fit.
    Merge(MergeError),
}

impl CopyFailure {
    /// What happened and what to do; `file` is the name of the copy.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        match self {
            Self::Open(OpenFailure::Read(failure)) => failure.message(texts, file),
            Self::Open(OpenFailure::Content(error)) => i18n::open_error(texts, file, error),
            // On the command line it can be merged all the same.
            Self::Merge(MergeError::AnotherCanvas { .. }) => {
                fl!(texts.messages, "copy-another-canvas", file = file)
            }
            Self::Merge(error) => {
                i18n::report::merge_error(texts, &[fl!(texts.messages, "copy-this"), file.to_owned()], error)
            }
        }
    }
}

/// Merges a copy with the canvas as it stood, or compares them. `client_ids` are for the two documents that this makes.
pub fn with_copy(
    with: WithCopy,
    snapshot: &Snapshot,
    theirs: &Opened,
    fingerprint: Fingerprint,
    client_ids: [u64; 2],
    mark: &str,
) -> Result<CopyRead, CopyFailure> {
    let [for_ours, for_both] = client_ids;
    let known = Known { id: theirs.document.id(), fingerprint };
    let histories = |error| CopyFailure::Merge(MergeError::from(error));
    let ours = snapshot.open(for_ours).map_err(histories)?;
    if with == WithCopy::Compare {
        let report = merge::compare_documents(&ours, &theirs.document);
        return Ok(CopyRead { merged: None, template: None, report, known });
    }
    let copies = [
        Copy { document: &ours, has_history: true, mark: "" },
        Copy { document: &theirs.document, has_history: theirs.has_history, mark },
    ];
    let merged = merge::merge(&copies, false, for_both).map_err(CopyFailure::Merge)?;
    let state = merged.document.encode().map_err(histories)?;
    let template = merged.document.template();
    let template = template.goes_before(&snapshot.template).then(|| Arc::clone(template));
    Ok(CopyRead { merged: Some(state), template, report: merged.report, known })
}
