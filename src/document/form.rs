//! A template, and how a file names it.

use std::sync::Arc;

use super::TemplateLink;
use crate::template::Template;

/// What a canvas can hold, and how its file says so.
#[derive(Debug, Clone)]
pub(super) struct Form {
    pub(super) template: Arc<Template>,
    pub(super) link: TemplateLink,
}
