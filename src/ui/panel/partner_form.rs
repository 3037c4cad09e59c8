//! The partner in hand as a form.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{contributions, row_head_ui};
use crate::app::{Command, State};
use crate::canvas::{Interest, Partner, Term, TextField, Vocabulary};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, check_box, choice, field, heading, muted};

pub(super) fn partner_form_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    partner: &Partner,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    let title = match partner.name.trim() {
        "" => fl!(messages, "partner-nameless"),
        name => name.to_owned(),
    };
    row_head_ui(ui, texts, state, &title, commands);
    let name = fl!(messages, "partner-name");
    labelled_ui(ui, state, &name, "", false, &TextField::PartnerName(partner.id), commands);
    ui.add_enabled_ui(!state.document.is_read_only(), |ui| {
        choices_ui(ui, texts, partner, commands);
        interests_ui(ui, texts, partner, commands);
    });
    let is_other = partner.interests.contains(&Term::Known(Interest::Other));
    if is_other || !partner.other_interest.is_empty() {
        let name = fl!(messages, "partner-other-interest");
        labelled_ui(ui, state, &name, "", false, &TextField::OtherInterest(partner.id), commands);
    }
    contributions::contributions_ui(ui, texts, state, partner, commands);
    ui.add_space(6.0);
    let notes = fl!(messages, "partner-notes");
    let hint = fl!(messages, "partner-notes-hint");
    labelled_ui(ui, state, &notes, &hint, true, &TextField::PartnerNotes(partner.id), commands);
}

fn choices_ui(ui: &mut Ui, texts: &Texts, partner: &Partner, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    let none = fl!(messages, "choice-none");
    let id = partner.id;
    let role = fl!(messages, "partner-role");
    let current = partner.role.as_ref();
    if let Some(role) = choice(ui, texts, ("role", id), &role, &none, current, i18n::partner_role) {
        commands.push(Command::Edit(vec![Edit::Role(id, role)]));
    }
    let sector = fl!(messages, "partner-sector");
    let current = partner.sector.as_ref();
    if let Some(sector) = choice(ui, texts, ("sector", id), &sector, &none, current, i18n::sector) {
        commands.push(Command::Edit(vec![Edit::Sector(id, sector)]));
    }
}

fn interests_ui(ui: &mut Ui, texts: &Texts, partner: &Partner, commands: &mut Vec<Command>) {
    ui.add_space(8.0);
    let color = tokens(ui).muted;
    heading(ui, &fl!(texts.messages, "partner-interests"), 3, font(Weight::SemiBold, 12.0), color);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(10.0, 0.0);
        let known = Interest::TERMS.iter().map(|(interest, _)| Term::Known(*interest));
        // A newer program may have written interests that this one does not know; they can be taken away here.
        let unknown =
            partner.interests.iter().filter(|interest| matches!(interest, Term::Unknown(_))).cloned();
        for interest in known.chain(unknown) {
            let ticked = partner.interests.contains(&interest);
            if check_box(ui, ticked, &i18n::interest(texts, &interest)).clicked() {
                commands.push(Command::Edit(vec![Edit::Interest(partner.id, interest, !ticked)]));
            }
        }
    });
}

/// A field with its label above it.
pub(super) fn labelled_ui(
    ui: &mut Ui,
    state: &State,
    name: &str,
    hint: &str,
    is_multiline: bool,
    place: &TextField,
    commands: &mut Vec<Command>,
) {
    muted(ui, name, 11.0);
    let min_height = if is_multiline { 64.0 } else { 0.0 };
    let style = FieldStyle { name, hint, is_multiline, min_height, ..FieldStyle::default() };
    field(ui, style, state, place, commands);
    ui.add_space(4.0);
}
