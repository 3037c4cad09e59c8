//! The logo of the selected partner, and its description.

use egui::{Color32, Image, Ui, vec2};
use i18n_embed_fl::fl;

use super::group_ui;
use crate::app::RowCommand;
use crate::canvas::{Logo, Partner, RowRef};
use crate::document::Edit;
use crate::picture::Pixels;
use crate::ui::Pass;
use crate::ui::widgets::{FieldStyle, Texture, button, draft_field, label, muted};

/// The most room that a logo takes.
const WIDEST: f32 = 240.0;
const TALLEST: f32 = 80.0;

/// The logo that was shown last: that of the selected partner.
pub(in crate::ui) type LogoView = Texture<Logo>;

pub(super) fn logo_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner, view: &mut LogoView) {
    let messages = &pass.texts.messages;
    group_ui(ui, 6.0, &fl!(messages, "partner-logo"));
    match &partner.logo {
        Some(logo) => match pass.state.logo(logo) {
            None => pass.push(RowCommand::ShowLogo(logo.clone())),
            Some(None) => {
                label(ui, &fl!(messages, "partner-logo-broken"), 13.0);
            }
            Some(Some(pixels)) => picture_ui(ui, partner, logo, pixels, view),
        },
        None => {
            muted(ui, &fl!(messages, "partner-logo-hint"), 12.0);
        }
    }
    let is_writable = pass.is_writable();
    ui.add_enabled_ui(is_writable, |ui| {
        ui.horizontal_wrapped(|ui| {
            if button(ui, &fl!(messages, "partner-logo-choose")).clicked() {
                pass.push(RowCommand::PickLogo(partner.id));
            }
            if partner.logo.is_some() && button(ui, &fl!(messages, "partner-logo-remove")).clicked() {
                pass.push(Edit::set(RowRef::of(partner.id), Partner::LOGO, None));
            }
        });
    });
    if partner.logo.is_some() {
        alternative_ui(ui, pass, partner, is_writable);
    }
}

fn picture_ui(ui: &mut Ui, partner: &Partner, logo: &Logo, pixels: &Pixels, view: &mut LogoView) {
    let texture = view.of(ui, logo.clone(), pixels);
    let said = partner.logo_alternative.trim();
    let said = if said.is_empty() { partner.name.trim() } else { said };
    let picture = Image::new(&texture).max_size(vec2(WIDEST, TALLEST)).alt_text(said);
    // On paper a logo stands on white.
    ui.add(picture.bg_fill(Color32::WHITE));
}

/// The description of the logo.
fn alternative_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner, is_writable: bool) {
    let messages = &pass.texts.messages;
    let name = fl!(messages, "partner-logo-alternative");
    let hint = fl!(messages, "partner-logo-alternative-hint");
    muted(ui, &name, 11.0);
    let style = FieldStyle { name: &name, hint: &hint, ..FieldStyle::default() };
    let id = egui::Id::unique(("logo alternative", partner.id));
    let (_, changed, now) = draft_field(ui, id, style, &partner.logo_alternative, is_writable);
    if changed.is_some() {
        pass.push(Edit::set_line(RowRef::of(partner.id), Partner::LOGO_ALTERNATIVE, now));
    }
}
