//! Logos of partners: chosen from a file or dropped on the window.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::files::names;
use crate::app::{Context, Effect, Focus, JobEffect, LogoFailure, Notice, PathPurpose, State};
use crate::canvas::{Logo, Partner, PartnerId, RowRef};
use crate::document::Edit;
use crate::picture::Pixels;

/// The number of logos that are kept as pixels: the one that is shown, and those that were shown before.
const KEPT: usize = 8;

impl State {
    /// A logo as pixels, once [`RowCommand::ShowLogo`](crate::app::RowCommand::ShowLogo) was answered. The inner `None` is a
    /// logo that cannot be decoded.
    pub fn logo(&self, logo: &Logo) -> Option<Option<&Arc<Pixels>>> {
        self.logos.read.iter().find(|(known, _)| known == logo).map(|(_, pixels)| pixels.as_ref())
    }
}

/// Has a logo read, unless it is being read or was.
pub(in crate::app) fn show(state: &mut State, logo: Logo) -> Vec<Effect> {
    if state.logos.asked.as_ref() == Some(&logo) || state.logo(&logo).is_some() {
        return Vec::new();
    }
    state.logos.asked = Some(logo.clone());
    vec![Effect::Job(JobEffect::DrawLogo(logo))]
}

/// A logo was read.
pub(in crate::app) fn drawn(state: &mut State, logo: Logo, pixels: Option<Pixels>) {
    let logos = &mut state.logos;
    if logos.asked.as_ref() == Some(&logo) {
        logos.asked = None;
    }
    logos.read.retain(|(known, _)| *known != logo);
    if logos.read.len() >= KEPT {
        logos.read.remove(0);
    }
    logos.read.push((logo, pixels.map(Arc::new)));
}

/// Asks for the file of a logo.
pub(in crate::app) fn pick(state: &State, partner: PartnerId) -> Vec<Effect> {
    vec![names::pick(state, PathPurpose::Logo(partner), String::new())]
}

/// Has a file read as the logo of a partner.
pub(in crate::app) fn begin(state: &State, path: PathBuf, partner: PartnerId) -> Vec<Effect> {
    vec![Effect::Job(JobEffect::ReadLogo { path, partner, generation: state.open.generation })]
}

/// A picture was dropped on the window: it is the logo of the selected partner.
pub(in crate::app) fn dropped(state: &mut State, path: PathBuf) -> Vec<Effect> {
    match state.open.focus {
        Some(Focus::Partner(partner)) if !state.open.document.is_read_only() => begin(state, path, partner),
        _ => {
            tell(state, path, LogoFailure::NoPartner);
            Vec::new()
        }
    }
}

/// A file was read: it is the logo of the partner, unless another canvas is open now.
pub(in crate::app) fn read(
    state: &mut State,
    path: PathBuf,
    (partner, generation): (PartnerId, u64),
    result: Result<Logo, LogoFailure>,
    context: &Context<'_>,
) {
    if generation != state.open.generation {
        return;
    }
    match result {
        Ok(logo) => {
            state.notices.retain(|notice| !matches!(notice, Notice::LogoFailed(..)));
            state.edit(&[Edit::set(RowRef::of(partner), Partner::LOGO, Some(logo))], context);
        }
        Err(failure) => tell(state, path, failure),
    }
}

fn tell(state: &mut State, path: PathBuf, failure: LogoFailure) {
    state.notices.retain(|notice| !matches!(notice, Notice::LogoFailed(..)));
    state.notices.push(Notice::LogoFailed(path, failure));
}
