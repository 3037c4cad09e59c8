//! The form of the selected partner.

use egui::Ui;
use i18n_embed_fl::fl;

use super::logo::LogoView;
use super::{contributions, logo, row_head_ui};
use crate::app::{Command, State};
use crate::canvas::{Interest, Involvement, Partner, RowRef, SupportLevel, Term, TextField, Vocabulary};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, check_box, choice, field, fold, heading, muted};

pub(super) fn partner_form_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    partner: &Partner,
    view: &mut LogoView,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    let title = match partner.name.trim() {
        "" => fl!(messages, "partner-nameless"),
        name => name.to_owned(),
    };
    row_head_ui(ui, texts, state, &title, commands);
    let name = fl!(messages, "partner-name");
    labelled_ui(ui, state, &name, "", false, &RowRef::of(partner.id).text(Partner::NAME), commands);
    ui.add_enabled_ui(!state.open.document.is_read_only(), |ui| {
        choices_ui(ui, texts, partner, commands);
        involvement_ui(ui, texts, partner, commands);
        interests_ui(ui, texts, partner, commands);
    });
    let is_other = partner.interests.contains(&Term::Known(Interest::Other));
    if is_other || !partner.other_interest.is_empty() {
        let name = fl!(messages, "partner-other-interest");
        labelled_ui(
            ui,
            state,
            &name,
            "",
            false,
            &RowRef::of(partner.id).text(Partner::OTHER_INTEREST),
            commands,
        );
    }
    contributions::contributions_ui(ui, texts, state, partner, commands);
    ui.add_enabled_ui(!state.open.document.is_read_only(), |ui| support_ui(ui, texts, partner, commands));
    logo::logo_ui(ui, texts, state, partner, view, commands);
    ui.add_space(6.0);
    let notes = fl!(messages, "partner-notes");
    let hint = fl!(messages, "partner-notes-hint");
    labelled_ui(ui, state, &notes, &hint, true, &RowRef::of(partner.id).text(Partner::NOTES), commands);
}

fn choices_ui(ui: &mut Ui, texts: &Texts, partner: &Partner, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    let none = fl!(messages, "choice-none");
    let id = partner.id;
    let (role_title, sector_title) = (fl!(messages, "partner-role"), fl!(messages, "partner-sector"));
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let current = partner.role.as_ref();
        if let Some(role) = choice(left, texts, ("role", id), &role_title, &none, current, i18n::partner_role)
        {
            commands.push(Command::Edit(vec![Edit::set(RowRef::of(id), Partner::ROLE, role)]));
        }
        let current = partner.sector.as_ref();
        if let Some(sector) =
            choice(right, texts, ("sector", id), &sector_title, &none, current, i18n::sector)
        {
            commands.push(Command::Edit(vec![Edit::set(RowRef::of(id), Partner::SECTOR, sector)]));
        }
    });
}

/// What it is besides its role.
fn involvement_ui(ui: &mut Ui, texts: &Texts, partner: &Partner, commands: &mut Vec<Command>) {
    ui.add_space(8.0);
    let color = tokens(ui).muted;
    heading(ui, &fl!(texts.messages, "partner-involvement"), 3, font(Weight::SemiBold, 12.0), color);
    let known = Involvement::TERMS.iter().map(|(one, _)| Term::Known(*one));
    let unknown = partner.involvement.iter().filter(|one| matches!(one, Term::Unknown(_))).cloned();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for one in known.chain(unknown) {
            let ticked = partner.involvement.contains(&one);
            if check_box(ui, ticked, &i18n::involvement(texts, &one)).clicked() {
                commands.push(Command::Edit(vec![Edit::tick(
                    RowRef::of(partner.id),
                    Partner::INVOLVEMENT,
                    &one,
                    !ticked,
                )]));
            }
        }
    });
}

/// How far three levels of its own organisation stand behind the collaboration; folded until somebody said something.
fn support_ui(ui: &mut Ui, texts: &Texts, partner: &Partner, commands: &mut Vec<Command>) {
    let title = fl!(texts.messages, "partner-support");
    let none = fl!(texts.messages, "choice-none");
    fold(ui, ("support", partner.id), &title, !partner.support.is_empty(), |ui| {
        for (level, code) in SupportLevel::TERMS {
            let title = i18n::support_level(texts, *level);
            let current = partner.support.get(level);
            let id = ("support", partner.id, code);
            if let Some(support) = choice(ui, texts, id, &title, &none, current, i18n::support) {
                commands.push(Command::Edit(vec![Edit::set_member(
                    RowRef::of(partner.id),
                    Partner::SUPPORT,
                    *level,
                    support,
                )]));
            }
        }
    });
}

fn interests_ui(ui: &mut Ui, texts: &Texts, partner: &Partner, commands: &mut Vec<Command>) {
    ui.add_space(8.0);
    let color = tokens(ui).muted;
    heading(ui, &fl!(texts.messages, "partner-interests"), 3, font(Weight::SemiBold, 12.0), color);
    let known = Interest::TERMS.iter().map(|(interest, _)| Term::Known(*interest));
    // A newer program may have written interests that this one does not know; they can be taken away here.
    let unknown = partner.interests.iter().filter(|interest| matches!(interest, Term::Unknown(_))).cloned();
    let interests: Vec<_> = known.chain(unknown).collect();
    ui.columns(2, |columns| {
        // Down the one column and then down the other, as one reads a list.
        let rows = interests.len().div_ceil(columns.len().max(1)).max(1);
        for (column, interests) in columns.iter_mut().zip(interests.chunks(rows)) {
            column.spacing_mut().item_spacing.y = 0.0;
            for interest in interests {
                let ticked = partner.interests.contains(interest);
                if check_box(column, ticked, &i18n::interest(texts, interest)).clicked() {
                    commands.push(Command::Edit(vec![Edit::tick(
                        RowRef::of(partner.id),
                        Partner::INTERESTS,
                        interest,
                        !ticked,
                    )]));
                }
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
