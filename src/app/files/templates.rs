//! Templates that are files: those in the user's own folder, and in one that others keep.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::files::{names, newer_template, words};
use crate::app::{Effect, JobEffect, Notice, PathPurpose, State, TemplateResult};

/// Asks for the file of a template.
pub(in crate::app) fn pick(state: &State) -> Effect {
    names::pick(state, PathPurpose::Template, String::new())
}

/// Has a file added to the user's own templates.
pub(in crate::app) fn add(path: PathBuf) -> Vec<Effect> {
    vec![Effect::Job(JobEffect::AddTemplate(path))]
}

/// Templates were read or added.
pub(in crate::app) fn answered(state: &mut State, result: TemplateResult) {
    match result {
        TemplateResult::Read(found) => {
            state.own_templates = found.own;
            for template in found.templates {
                state.offer_template(template);
            }
            let unsound = found.unsound.into_iter();
            state.notices.extend(unsound.map(|(path, failure)| Notice::TemplateFailed(path, failure)));
            newer_template::offer(state);
        }
        TemplateResult::Added { path, result } => {
            state.notices.retain(|notice| {
                !matches!(notice, Notice::TemplateAdded(_))
                    && !matches!(notice, Notice::TemplateFailed(failed, _) if *failed == path)
            });
            match result {
                Ok(template) => {
                    let template = Arc::new(*template);
                    state.own_templates.insert(template.id.clone());
                    state.offer_template(Arc::clone(&template));
                    state.notices.push(Notice::TemplateAdded(template));
                    newer_template::offer(state);
                }
                Err(failure) => state.notices.push(Notice::TemplateFailed(path, failure)),
            }
        }
        TemplateResult::Kept { generation, result } => words::kept(state, generation, result),
    }
}
