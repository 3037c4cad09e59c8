//! Templates that are files, on a thread that is not the window's.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::failure::{guarded, read_failure};
use crate::app::{OpenFailure, ReadFailure, TemplateFailure, TemplateResult, TemplatesRead, WriteFailure};
use crate::computer::Folder;
use crate::store::{self, TemplateAddError, TemplateReadError};
use crate::template::{BuiltInTemplates, Template};

/// Reads the templates that come with the program, and those in the folder that others keep and in the user's own.
pub(super) fn read(built_in: &BuiltInTemplates, shared: Option<PathBuf>) -> TemplateResult {
    let folders: Vec<_> = shared.into_iter().chain(store::folder(Folder::Templates)).collect();
    // A fault of this program costs the templates and not the window.
    let found = guarded(|| store::templates(&folders)).unwrap_or_default();
    let unsound = found.unsound.into_iter().map(|(path, error)| (path, unread(error)));
    let templates = built_in.iter().cloned().chain(found.templates.into_iter().map(Arc::new));
    TemplateResult::Read(TemplatesRead { templates: templates.collect(), unsound: unsound.collect() })
}

/// Copies a template into the user's own folder.
pub(super) fn add(path: PathBuf) -> TemplateResult {
    let result =
        guarded(|| add_to_own(&path)).unwrap_or_else(|failure| Err(TemplateFailure::NotKept(failure)));
    TemplateResult::Added { path, result: result.map(Box::new) }
}

fn add_to_own(path: &std::path::Path) -> Result<Template, TemplateFailure> {
    let not_kept = |error: &io::Error| TemplateFailure::NotKept(WriteFailure::of(error));
    let folder = store::folder(Folder::Templates).ok_or_else(|| not_kept(&io::ErrorKind::NotFound.into()))?;
    store::add_template(path, &folder).map_err(|error| match error {
        TemplateAddError::Unread(error) => unread(error),
        TemplateAddError::Older(version) => TemplateFailure::Older(version),
        TemplateAddError::Write(error) => not_kept(&error),
    })
}

fn unread(error: TemplateReadError) -> TemplateFailure {
    match error {
        TemplateReadError::Unsound(found) => TemplateFailure::Unsound(found),
        TemplateReadError::Read(error) => TemplateFailure::Read(match read_failure(error) {
            OpenFailure::Read(failure) => failure,
            OpenFailure::Content(_) => ReadFailure::TooLarge,
        }),
    }
}
