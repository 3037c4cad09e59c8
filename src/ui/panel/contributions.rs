//! What a partner brings: each with a kind, words, and an amount where it helps.

use egui::{Id, Ui, vec2};
use i18n_embed_fl::fl;

use super::fields::term_ui;
use super::group_ui;
use crate::app::RowCommand;
use crate::canvas::{Amount, Contribution, ContributionId, Partner, RawJson, RowRef, Term, Unit};
use crate::document::Edit;
use crate::i18n::{self, ReadAmount, Texts};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{
    Doubt, FieldStyle, button, choice, colored, doubt_ui, field, link, move_buttons, muted, note_doubt,
    read_field,
};

pub(super) fn contributions_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner) {
    group_ui(ui, 8.0, &fl!(pass.texts.messages, "partner-contributions"));
    for contribution in &partner.contributions {
        ui.push_id(contribution.id, |ui| contribution_ui(ui, pass, partner, contribution));
        ui.separator();
    }
    let add = fl!(pass.texts.messages, "command-add-contribution");
    if pass.is_writable() && link(ui, &add).clicked() {
        pass.push(RowCommand::AddContribution(partner.id));
    }
}

fn contribution_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner, contribution: &Contribution) {
    let messages = &pass.texts.messages;
    let writable = pass.is_writable();
    let (owner, id) = (partner.id, contribution.id);
    let row = RowRef::within(owner, id);
    ui.add_enabled_ui(writable, |ui| {
        let (title, kind) = (fl!(messages, "contribution-kind"), contribution.kind.as_ref());
        term_ui(ui, pass, &title, (row, Contribution::KIND_OF), kind, i18n::contribution_kind);
    });
    let what = fl!(messages, "contribution-text");
    muted(ui, &what, 11.0);
    let style = FieldStyle { name: &what, ..FieldStyle::default() };
    field(ui, style, pass.state, &row.text(Contribution::TEXT), pass.commands);
    if let Some(amount) = amount_ui(ui, pass.texts, contribution, writable) {
        pass.push(Edit::set(row, Contribution::AMOUNT, amount));
    }
    let buttons = |ui: &mut Ui| {
        let ids: Vec<ContributionId> = partner.contributions.iter().map(|row| row.id).collect();
        if ids.len() > 1
            && let Some(after) = move_buttons(ui, pass.texts, &ids, (id, contribution.text.trim()))
        {
            pass.push(Edit::Move { row, after: after.map(crate::canvas::Id::uuid) });
        }
        if button(ui, &fl!(pass.texts.messages, "command-remove-contribution")).clicked() {
            pass.push(RowCommand::RemoveContribution(owner, id));
        }
    };
    if writable {
        ui.horizontal_wrapped(buttons);
    }
}

/// A number and its unit. `None` if neither changed; `Some(None)` if the amount was cleared.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no amount at all")]
fn amount_ui(
    ui: &mut Ui,
    texts: &Texts,
    contribution: &Contribution,
    writable: bool,
) -> Option<Option<Amount>> {
    let messages = &texts.messages;
    let amount = contribution.amount.as_ref();
    let mut changed = None;
    let mut is_wrong = false;
    let before = amount.and_then(|amount| amount.unit.clone());
    let value = amount
        .map(|amount| i18n::field_number(texts.language(), &amount.number, amount.unit.as_ref()))
        .unwrap_or_default();
    let read = |text: &str| i18n::read_amount(texts.language(), text);
    let with_unit = |read: ReadAmount| Amount {
        number: read.number,
        unit: read.unit.map(Term::Known).or(before.clone()),
    };
    let id = Id::unique(("amount", contribution.id));
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(110.0, 44.0), |ui| {
            ui.vertical(|ui| {
                let name = fl!(messages, "contribution-amount");
                muted(ui, &name, 11.0);
                let style = FieldStyle { name: &name, ..FieldStyle::default() };
                let can_be_read = |text: &str| text.trim().is_empty() || read(text).is_some();
                let (_, typed, now) = read_field(ui, id, style, &value, writable, can_be_read);
                is_wrong = !can_be_read(&now);
                if let Some(text) = typed {
                    let typed = read(&text);
                    note_doubt(ui, id, typed.clone().and_then(|read| doubt(texts, read, before.as_ref())));
                    changed = Some(typed.map(with_unit));
                }
            });
        });
        if let Some(amount) = amount {
            let name = fl!(messages, "contribution-unit");
            let unit_name = |texts: &Texts, unit: &Term<Unit>| match unit {
                Term::Known(Unit::Euro) => fl!(texts.messages, "unit-euro"),
                Term::Known(Unit::Hours) => fl!(texts.messages, "unit-hours"),
                Term::Known(Unit::Fte) => fl!(texts.messages, "unit-fte"),
                Term::Unknown(unit) => unit.clone(),
            };
            ui.add_enabled_ui(writable, |ui| {
                let id = ("unit", contribution.id);
                if let Some(unit) = choice(ui, texts, id, &name, amount.unit.as_ref(), unit_name) {
                    changed = Some(Some(Amount { unit, ..amount.clone() }));
                }
            });
        }
    });
    if is_wrong {
        colored(ui, &fl!(messages, "amount-wrong"), Weight::Medium, 11.0, Tone::Error);
    }
    if let Some(other) = doubt_ui(ui, texts, id, &value) {
        changed = Some(read(&other).map(with_unit));
    }
    changed.filter(|changed| changed.as_ref() != amount)
}

/// The two readings of an amount; `before` is its unit unless it was typed.
pub(super) fn doubt(texts: &Texts, read: ReadAmount, before: Option<&Term<Unit>>) -> Option<Doubt> {
    let typed = read.unit.map(Term::Known);
    let unit = typed.as_ref().or(before);
    let in_field = |number: &RawJson| i18n::field_number(texts.language(), number, unit);
    let (value, other) = (in_field(&read.number), in_field(&read.other?));
    Some(Doubt { read_as: value.clone(), other_in_words: other.clone(), value, other })
}
