//! Templates that are files, on a thread that is not the window's.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::failure::{guarded, read_failure};
use crate::app::{
    JobResult, OpenFailure, ReadFailure, TemplateFailure, TemplateJob, TemplateKeepFailure, TemplateResult,
    TemplatesRead, WriteFailure,
};
use crate::computer::Folder;
use crate::store::{self, TemplateAddError, TemplateKeepError, TemplateReadError};
use crate::template::{BuiltInTemplates, Template};

/// Reads the templates that come with the program, and those in the folder that others keep and in the user's own.
pub(super) fn read(built_in: &BuiltInTemplates, shared: Option<PathBuf>) -> TemplateResult {
    let in_folder = |folder: Option<PathBuf>| {
        let folders: Vec<_> = folder.into_iter().collect();
        // A fault of this program costs the templates and not the window.
        guarded(|| store::templates(&folders)).unwrap_or_default()
    };
    let (mut found, own) = (in_folder(shared), in_folder(store::folder(Folder::Templates)));
    let own_ids = own.templates.iter().map(|template| template.id.clone()).collect();
    found.unsound.extend(own.unsound);
    for template in own.templates {
        found.take(template);
    }
    let unsound = found.unsound.into_iter().map(|(path, error)| (path, unread(error)));
    let templates = built_in.iter().cloned().chain(found.templates.into_iter().map(Arc::new));
    TemplateResult::Read(TemplatesRead {
        templates: templates.collect(),
        own: own_ids,
        unsound: unsound.collect(),
    })
}

/// Keeps a template in the user's own folder.
pub(super) fn keep(job: TemplateJob) -> JobResult {
    let TemplateJob { template, is_next, generation } = job;
    let result = guarded(|| keep_in_own(template, is_next))
        .unwrap_or_else(|failure| Err(TemplateKeepFailure::Write(failure)));
    JobResult::Template(TemplateResult::Kept { generation, result: result.map(Box::new) })
}

fn keep_in_own(template: Template, is_next: bool) -> Result<Template, TemplateKeepFailure> {
    let not_written = |error: &io::Error| TemplateKeepFailure::Write(WriteFailure::of(error));
    let folder =
        store::folder(Folder::Templates).ok_or_else(|| not_written(&io::ErrorKind::NotFound.into()))?;
    store::keep_template(template, is_next, &folder).map_err(|error| match error {
        TemplateKeepError::Taken => TemplateKeepFailure::Taken,
        TemplateKeepError::Write(error) => not_written(&error),
    })
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
