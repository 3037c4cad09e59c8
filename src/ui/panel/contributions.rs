//! What a partner brings: each with a kind, words, and an amount where it helps.

use egui::{Id, Ui, vec2};
use i18n_embed_fl::fl;

use super::group_ui;
use crate::app::{MenuCommand, RowCommand};
use crate::canvas::{Amount, Contribution, ContributionId, Partner, RawJson, RowRef, Term, Unit};
use crate::document::Edit;
use crate::i18n::{self, ReadAmount, Texts};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::{FIELD_HEIGHT, TARGET, Tone};
use crate::ui::widgets::{
    Doubt, FieldStyle, bare_choice, colored, doubt_ui, field, link, more_item, more_menu, note_doubt,
    places_beside, read_field,
};

/// Width of what stands first on a line, and the room behind it.
const FIRST: f32 = 104.0;
const BETWEEN: f32 = 6.0;

pub(super) fn contributions_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner) {
    group_ui(ui, 10.0, &fl!(pass.texts.messages, "partner-contributions"));
    for (place, contribution) in partner.contributions.iter().enumerate() {
        if place > 0 {
            ui.add_space(2.0);
            ui.separator();
        }
        ui.add_space(2.0);
        ui.push_id(contribution.id, |ui| contribution_ui(ui, pass, partner, contribution));
    }
    let add = fl!(pass.texts.messages, "command-add-contribution");
    if pass.is_writable() && link(ui, &add).clicked() {
        pass.push(RowCommand::AddContribution(partner.id));
    }
}

/// A contribution in two lines: its kind and what it is, and its amount with the menu of the row.
fn contribution_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner, contribution: &Contribution) {
    let messages = &pass.texts.messages;
    let writable = pass.is_writable();
    let row = RowRef::within(partner.id, contribution.id);
    ui.spacing_mut().item_spacing.x = BETWEEN;
    ui.horizontal_top(|ui| {
        let kind = contribution.kind.as_ref();
        let (title, none) = (fl!(messages, "contribution-kind"), fl!(messages, "contribution-kind-hint"));
        let chosen = ui.add_enabled_ui(writable, |ui| {
            let words = (title.as_str(), none.as_str(), FIRST);
            bare_choice(ui, pass.texts, (row, "kind"), words, kind, i18n::contribution_kind)
        });
        if let Some(kind) = chosen.inner {
            pass.push(Edit::set(row, Contribution::KIND_OF, kind));
        }
        let what = fl!(messages, "contribution-text");
        let style = FieldStyle { name: &what, hint: &what, wraps: true, ..FieldStyle::default() };
        field(ui, style, pass.state, &row.text(Contribution::TEXT), pass.commands);
    });
    let menu = |ui: &mut Ui, pass: &mut Pass<'_>| {
        if writable {
            menu_ui(ui, pass, partner, contribution);
        }
    };
    if let Some(amount) = amount_ui(ui, pass, contribution, menu) {
        pass.push(Edit::set(row, Contribution::AMOUNT, amount));
    }
}

/// What can be done with a contribution.
fn menu_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner, contribution: &Contribution) {
    let messages = &pass.texts.messages;
    let row = RowRef::within(partner.id, contribution.id);
    let ids: Vec<ContributionId> = partner.contributions.iter().map(|row| row.id).collect();
    let name = match contribution.text.trim() {
        "" => fl!(messages, "more-choices"),
        text => fl!(messages, "more-choices-of", name = text),
    };
    more_menu(ui, &name, |ui| {
        for (step, after) in places_beside(&ids, contribution.id) {
            let text = MenuCommand::MoveRow(step).text(pass.texts);
            if let Some(after) = after
                && more_item(ui, &text)
            {
                pass.push(Edit::Move { row, after: after.map(crate::canvas::Id::uuid) });
            }
        }
        if more_item(ui, &fl!(messages, "command-remove-contribution")) {
            pass.push(RowCommand::RemoveContribution(partner.id, contribution.id));
        }
    });
}

/// A number, its unit, and behind them the menu of the row. `None` if neither changed; `Some(None)` if the amount was cleared.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no amount at all")]
fn amount_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    contribution: &Contribution,
    add_menu: impl FnOnce(&mut Ui, &mut Pass<'_>),
) -> Option<Option<Amount>> {
    let (texts, writable) = (pass.texts, pass.is_writable());
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
        ui.allocate_ui(vec2(FIRST, FIELD_HEIGHT), |ui| {
            let name = fl!(messages, "contribution-amount");
            let style = FieldStyle { name: &name, hint: &name, ..FieldStyle::default() };
            let can_be_read = |text: &str| text.trim().is_empty() || read(text).is_some();
            let (_, typed, now) = read_field(ui, id, style, &value, writable, can_be_read);
            is_wrong = !can_be_read(&now);
            if let Some(text) = typed {
                let typed = read(&text);
                note_doubt(ui, id, typed.clone().and_then(|read| doubt(texts, read, before.as_ref())));
                changed = Some(typed.map(with_unit));
            }
        });
        let menu = TARGET + BETWEEN;
        let room = ui.available_width() - if writable { menu } else { 0.0 };
        if let Some(amount) = amount {
            let name = fl!(messages, "contribution-unit");
            let unit_name = |texts: &Texts, unit: &Term<Unit>| match unit {
                Term::Known(Unit::Euro) => fl!(texts.messages, "unit-euro"),
                Term::Known(Unit::Hours) => fl!(texts.messages, "unit-hours"),
                Term::Known(Unit::Fte) => fl!(texts.messages, "unit-fte"),
                Term::Unknown(unit) => unit.clone(),
            };
            let unit = amount.unit.as_ref();
            let id = ("unit", contribution.id);
            let words = (name.as_str(), name.as_str(), room);
            let chosen = ui.add_enabled_ui(writable, |ui| bare_choice(ui, texts, id, words, unit, unit_name));
            if let Some(unit) = chosen.inner {
                changed = Some(Some(Amount { unit, ..amount.clone() }));
            }
        } else {
            ui.add_space(room);
        }
        add_menu(ui, pass);
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
