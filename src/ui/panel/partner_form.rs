//! The form of the selected partner.

use egui::{Color32, TextStyle, Ui};
use i18n_embed_fl::fl;

use super::fields::{labelled_ui, pills_ui, term_ui};
use super::logo::LogoView;
use super::{contributions, group_ui, logo, row_head_ui};
use crate::canvas::{Interest, Involvement, Partner, RowRef, SupportLevel, Term, Vocabulary};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::template::Palette;
use crate::ui::Pass;
use crate::ui::widgets::{choice, fold, pill};

pub(super) fn partner_form_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner, view: &mut LogoView) {
    let messages = &pass.texts.messages;
    let title = match partner.name.trim() {
        "" => fl!(messages, "partner-nameless"),
        name => name.to_owned(),
    };
    row_head_ui(ui, pass, &title);
    let row = RowRef::of(partner.id);
    labelled_ui(ui, pass, &fl!(messages, "partner-name"), "", false, &row.text(Partner::NAME));
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        choices_ui(ui, pass, partner);
        involvement_ui(ui, pass, partner);
        interests_ui(ui, pass, partner);
    });
    let is_other = partner.interests.contains(&Term::Known(Interest::Other));
    if is_other || !partner.other_interest.is_empty() {
        let name = fl!(messages, "partner-other-interest");
        labelled_ui(ui, pass, &name, "", false, &row.text(Partner::OTHER_INTEREST));
    }
    contributions::contributions_ui(ui, pass, partner);
    ui.add_enabled_ui(pass.is_writable(), |ui| support_ui(ui, pass, partner));
    logo::logo_ui(ui, pass, partner, view);
    ui.add_space(6.0);
    let hint = fl!(messages, "partner-notes-hint");
    labelled_ui(ui, pass, &fl!(messages, "partner-notes"), &hint, true, &row.text(Partner::NOTES));
}

fn choices_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner) {
    let row = RowRef::of(partner.id);
    let between = ui.spacing().item_spacing.x;
    let role_needs = widest(ui, pass.texts, i18n::partner_role);
    let share = role_needs / (role_needs + widest(ui, pass.texts, i18n::sector));
    let room = ui.available_width() - between;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width((room * share).round());
            let (title, role) = (fl!(pass.texts.messages, "partner-role"), partner.role.as_ref());
            term_ui(ui, pass, &title, (row, Partner::ROLE), role, i18n::partner_role);
        });
        ui.vertical(|ui| {
            let (title, sector) = (fl!(pass.texts.messages, "partner-sector"), partner.sector.as_ref());
            term_ui(ui, pass, &title, (row, Partner::SECTOR), sector, i18n::sector);
        });
    });
}

/// The width of a list in which the longest of its options fits.
fn widest<V: Vocabulary>(ui: &Ui, texts: &Texts, name: fn(&Texts, &Term<V>) -> String) -> f32 {
    /// The arrow of the list, and the room around it.
    const ARROW: f32 = 36.0;
    let font = TextStyle::Button.resolve(ui.style());
    let width = |term: Term<V>| {
        let words = ui.painter().layout_no_wrap(name(texts, &term), font.clone(), Color32::BLACK);
        words.size().x + ARROW
    };
    V::TERMS.iter().map(|(term, _)| width(Term::Known(*term))).fold(0.0, f32::max)
}

/// What it is besides its role.
fn involvement_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner) {
    group_ui(ui, 8.0, &fl!(pass.texts.messages, "partner-involvement"));
    let known = Involvement::TERMS.iter().map(|(one, _)| Term::Known(*one));
    let unknown = partner.involvement.iter().filter(|one| matches!(one, Term::Unknown(_))).cloned();
    pills_ui(ui, |ui| {
        for one in known.chain(unknown) {
            let is_on = partner.involvement.contains(&one);
            let name = i18n::involvement(pass.texts, &one);
            if pill(ui, Palette::Green, is_on, &name, &name).clicked() {
                pass.push(Edit::tick(RowRef::of(partner.id), Partner::INVOLVEMENT, &one, !is_on));
            }
        }
    });
}

/// How far three levels of its own organisation stand behind the collaboration; folded until somebody said something.
fn support_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner) {
    let title = fl!(pass.texts.messages, "partner-support");
    fold(ui, ("support", partner.id), &title, !partner.support.is_empty(), |ui| {
        for (level, code) in SupportLevel::TERMS {
            let title = i18n::support_level(pass.texts, *level);
            let current = partner.support.get(level);
            let id = ("support", partner.id, code);
            if let Some(support) = choice(ui, pass.texts, id, &title, current, i18n::support) {
                pass.push(Edit::set_member(RowRef::of(partner.id), Partner::SUPPORT, *level, support));
            }
        }
    });
}

fn interests_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner) {
    group_ui(ui, 8.0, &fl!(pass.texts.messages, "partner-interests"));
    let known = Interest::TERMS.iter().map(|(interest, _)| Term::Known(*interest));
    // A newer program may have written interests that this one does not know; they can be taken away here.
    let unknown = partner.interests.iter().filter(|interest| matches!(interest, Term::Unknown(_))).cloned();
    pills_ui(ui, |ui| {
        for interest in known.chain(unknown) {
            let is_on = partner.interests.contains(&interest);
            // The words on the canvas, and those in full under the pointer.
            let words = i18n::short_interest(pass.texts, &interest);
            let name = i18n::interest(pass.texts, &interest);
            if pill(ui, Palette::Green, is_on, &words, &name).clicked() {
                pass.push(Edit::tick(RowRef::of(partner.id), Partner::INTERESTS, &interest, !is_on));
            }
        }
    });
}
