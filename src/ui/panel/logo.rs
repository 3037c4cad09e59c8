//! The logo of the selected partner: what it looks like, and what it shows in words.

use egui::{Color32, ColorImage, Image, TextureHandle, TextureOptions, Ui, vec2};
use i18n_embed_fl::fl;

use crate::app::{Command, RowCommand, State};
use crate::canvas::{Logo, Partner, RowRef};
use crate::document::Edit;
use crate::i18n::Texts;
use crate::picture::Pixels;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, button, draft_field, heading, label, muted};

/// The most room that a logo takes.
const WIDEST: f32 = 240.0;
const TALLEST: f32 = 80.0;

/// The logo that was shown last, as the screen has it.
#[derive(Default)]
pub(in crate::ui) struct LogoView {
    shown: Option<(Logo, TextureHandle)>,
}

impl std::fmt::Debug for LogoView {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("LogoView").finish_non_exhaustive()
    }
}

impl LogoView {
    /// The logo as the screen has it. One is kept: that of the selected partner.
    fn texture(&mut self, ui: &Ui, logo: &Logo, pixels: &Pixels) -> TextureHandle {
        if let Some((shown, texture)) = &self.shown
            && shown == logo
        {
            return texture.clone();
        }
        let image = ColorImage::from_rgba_unmultiplied([pixels.width, pixels.height], &pixels.rgba);
        let texture = ui.ctx().load_texture("logo", image, TextureOptions::LINEAR);
        self.shown = Some((logo.clone(), texture.clone()));
        texture
    }
}

pub(super) fn logo_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    partner: &Partner,
    view: &mut LogoView,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    ui.add_space(6.0);
    let color = tokens(ui).muted;
    heading(ui, &fl!(messages, "partner-logo"), 3, font(Weight::SemiBold, 12.0), color);
    match &partner.logo {
        Some(logo) => match state.logo(logo) {
            None => commands.push(Command::Row(RowCommand::ShowLogo(logo.clone()))),
            Some(None) => {
                label(ui, &fl!(messages, "partner-logo-broken"), 13.0);
            }
            Some(Some(pixels)) => picture_ui(ui, partner, logo, pixels, view),
        },
        None => {
            muted(ui, &fl!(messages, "partner-logo-hint"), 12.0);
        }
    }
    let is_writable = !state.open.document.is_read_only();
    ui.add_enabled_ui(is_writable, |ui| {
        ui.horizontal_wrapped(|ui| {
            if button(ui, &fl!(messages, "partner-logo-choose")).clicked() {
                commands.push(Command::Row(RowCommand::PickLogo(partner.id)));
            }
            if partner.logo.is_some() && button(ui, &fl!(messages, "partner-logo-remove")).clicked() {
                commands.push(Command::Edit(vec![Edit::set(RowRef::of(partner.id), Partner::LOGO, None)]));
            }
        });
    });
    if partner.logo.is_some() {
        alternative_ui(ui, texts, partner, is_writable, commands);
    }
}

fn picture_ui(ui: &mut Ui, partner: &Partner, logo: &Logo, pixels: &Pixels, view: &mut LogoView) {
    let texture = view.texture(ui, logo, pixels);
    let said = partner.logo_alternative.trim();
    let said = if said.is_empty() { partner.name.trim() } else { said };
    let picture = Image::new(&texture).max_size(vec2(WIDEST, TALLEST)).alt_text(said);
    // On paper a logo stands on white.
    ui.add(picture.bg_fill(Color32::WHITE));
}

/// What the logo shows, for those who do not see it.
fn alternative_ui(
    ui: &mut Ui,
    texts: &Texts,
    partner: &Partner,
    is_writable: bool,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    let name = fl!(messages, "partner-logo-alternative");
    let hint = fl!(messages, "partner-logo-alternative-hint");
    muted(ui, &name, 11.0);
    let style = FieldStyle { name: &name, hint: &hint, ..FieldStyle::default() };
    let id = egui::Id::unique(("logo alternative", partner.id));
    let (_, changed, now) = draft_field(ui, id, style, &partner.logo_alternative, is_writable);
    if changed.is_some() {
        commands.push(Command::Edit(vec![Edit::set_line(
            RowRef::of(partner.id),
            Partner::LOGO_ALTERNATIVE,
            now,
        )]));
    }
}
