//! What a partner brings: each with a kind, words, and an amount where it helps.

use egui::{Id, Ui, vec2};
use i18n_embed_fl::fl;

use super::group_ui;
use crate::app::{Command, MenuCommand, RowCommand};
use crate::canvas::{
    Amount, Contribution, ContributionId, ContributionKind, FieldRef, Partner, RawJson, RowRef, Term, Unit,
};
use crate::document::Edit;
use crate::i18n::{self, ReadAmount, Texts};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::{FIELD_HEIGHT, TARGET, Tone};
use crate::ui::unread::follow_unread;
use crate::ui::widgets::{
    Doubt, FieldStyle, bare_choice, colored, doubt_ui, field, focus_list, go_on, link, more_item, more_menu,
    note_doubt, places_beside, read_field, take_enter, take_enter_of_list,
};

/// Width of what stands first on a line, and the room behind it.
const FIRST: f32 = 104.0;
const BETWEEN: f32 = 6.0;
/// Widths of an amount and of its unit where all stands on one line.
const AMOUNT: f32 = 76.0;
const UNIT: f32 = 66.0;
/// A wider panel has all of a contribution on one line, with room for some words of what it is.
const ONE_LINE: f32 = 400.0;

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

/// A contribution: its kind, what it is, its amount, and the menu of the row; in one line where there is room, or in two.
fn contribution_ui(ui: &mut Ui, pass: &mut Pass<'_>, partner: &Partner, contribution: &Contribution) {
    let row = RowRef::within(partner.id, contribution.id);
    ui.spacing_mut().item_spacing.x = BETWEEN;
    let menu_ui = |ui: &mut Ui, pass: &mut Pass<'_>| {
        if pass.is_writable() {
            menu_ui(ui, pass, partner, contribution);
        }
    };
    let typed = if ui.available_width() < ONE_LINE {
        ui.horizontal_top(|ui| {
            kind_ui(ui, pass, row, contribution);
            what_ui(ui, pass, row);
        });
        let amount = ui.horizontal_top(|ui| {
            let unit = ui.available_width() - FIRST - TARGET - 2.0 * BETWEEN;
            let amount = amount_ui(ui, pass, contribution, (FIRST, unit));
            menu_ui(ui, pass);
            amount
        });
        amount.inner
    } else {
        let line = ui.horizontal_top(|ui| {
            let others = FIRST + AMOUNT + UNIT + TARGET + 4.0 * BETWEEN;
            let what = vec2(ui.available_width() - others, FIELD_HEIGHT);
            kind_ui(ui, pass, row, contribution);
            ui.allocate_ui(what, |ui| what_ui(ui, pass, row));
            let amount = amount_ui(ui, pass, contribution, (AMOUNT, UNIT));
            menu_ui(ui, pass);
            amount
        });
        line.inner
    };
    if typed.is_done {
        next(ui, pass, partner, contribution);
    }
    let field = FieldRef::Row(row, Contribution::AMOUNT.name());
    let name = fl!(pass.texts.messages, "contribution-amount");
    follow_unread(ui, pass, (amount_id(contribution), field, &name), |_| None);
    if let Some(amount) = typed.told_ui(ui, pass.texts, contribution) {
        pass.push(Edit::set(row, Contribution::AMOUNT, amount));
    }
}

/// Goes on with Enter behind a contribution: to the next one, and behind the last to a new one unless it is empty.
fn next(ui: &Ui, pass: &mut Pass<'_>, partner: &Partner, contribution: &Contribution) {
    let is_last = partner.contributions.last().is_some_and(|last| last.id == contribution.id);
    let is_empty = contribution.text.trim().is_empty() && contribution.amount.is_none();
    if is_last && !is_empty {
        pass.push(RowCommand::AddContribution(partner.id));
    } else {
        go_on(ui);
    }
}

fn kind_ui(ui: &mut Ui, pass: &mut Pass<'_>, row: RowRef, contribution: &Contribution) {
    let messages = &pass.texts.messages;
    let (title, none) = (fl!(messages, "contribution-kind"), fl!(messages, "contribution-kind-hint"));
    let chosen = ui.add_enabled_ui(pass.is_writable(), |ui| {
        let (words, kind) = ((title.as_str(), none.as_str(), FIRST), contribution.kind.as_ref());
        bare_choice(ui, pass.texts, (row, "kind"), words, kind, i18n::contribution_kind)
    });
    if let Some(kind) = chosen.inner {
        let amount =
            contribution.amount.as_ref().filter(|amount| amount.unit.is_none() && is_money(kind.as_ref()));
        let in_euros = amount.map(|amount| Amount { unit: Some(Term::Known(Unit::Euro)), ..amount.clone() });
        let in_euros = in_euros.map(|amount| Edit::set(row, Contribution::AMOUNT, Some(amount)));
        let edits = [Edit::set(row, Contribution::KIND_OF, kind)].into_iter().chain(in_euros);
        pass.push(Command::Edit(edits.collect()));
    }
}

fn what_ui(ui: &mut Ui, pass: &mut Pass<'_>, row: RowRef) {
    let what = fl!(pass.texts.messages, "contribution-text");
    let style = FieldStyle { name: &what, hint: &what, wraps: true, ..FieldStyle::default() };
    field(ui, style, pass.state, &row.text(Contribution::TEXT), pass.commands);
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

/// What was typed for an amount.
#[derive(Debug, Default)]
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no amount at all")]
struct TypedAmount {
    /// The new amount, if it changed; no amount at all where it was cleared.
    changed: Option<Option<Amount>>,
    /// Whether what stands in the field is no amount.
    is_wrong: bool,
    /// Whether Enter was pressed behind it: in the unit, or in the number where there is no unit to choose.
    is_done: bool,
}

/// A number and its unit, which are this wide.
fn amount_ui(
    ui: &mut Ui,
    pass: &Pass<'_>,
    contribution: &Contribution,
    (number, unit): (f32, f32),
) -> TypedAmount {
    let (texts, writable) = (pass.texts, pass.is_writable());
    let messages = &texts.messages;
    let mut amount = TypedAmount::default();
    let id = amount_id(contribution);
    let is_entered = writable && ui.memory(|memory| memory.has_focus(id)) && take_enter(ui, id);
    ui.allocate_ui(vec2(number, FIELD_HEIGHT), |ui| {
        let name = fl!(messages, "contribution-amount");
        let style = FieldStyle { name: &name, hint: &name, ..FieldStyle::default() };
        let can_be_read =
            |text: &str| text.trim().is_empty() || i18n::read_amount(texts.language(), text).is_some();
        let (_, typed, now) = read_field(ui, id, style, &shown(texts, contribution), writable, can_be_read);
        amount.is_wrong = !can_be_read(&now);
        if let Some(text) = typed {
            let read = i18n::read_amount(texts.language(), &text);
            let before = unit_of(contribution);
            note_doubt(ui, id, read.clone().and_then(|read| doubt(texts, read, before.as_ref())));
            amount.changed = Some(read.map(|read| with_unit(read, before)));
        }
    });
    let Some(before) = &contribution.amount else {
        amount.is_done = is_entered;
        ui.add_space(unit);
        return amount;
    };
    let name = fl!(messages, "contribution-unit");
    let (id, words) = (("unit", contribution.id), (name.as_str(), name.as_str(), unit));
    let chosen = ui.add_enabled_ui(writable, |ui| {
        // Where there is a unit, Enter goes on behind it; an arrow or a letter still opens the list.
        amount.is_done = before.unit.is_some() && take_enter_of_list(ui, id);
        let chosen = bare_choice(ui, texts, id, words, before.unit.as_ref(), i18n::unit_name);
        if is_entered {
            focus_list(ui, id);
        }
        chosen
    });
    if let Some(unit) = chosen.inner {
        amount.changed = Some(Some(Amount { unit, ..before.clone() }));
    }
    amount
}

impl TypedAmount {
    /// Tells below the line what is wrong with the amount, or how else it can be read. Returns the new amount: `None` if
    /// it stays, `Some(None)` if it was cleared.
    #[expect(
        clippy::option_option,
        reason = "the outer one says whether, the inner one may be no amount at all"
    )]
    fn told_ui(self, ui: &mut Ui, texts: &Texts, contribution: &Contribution) -> Option<Option<Amount>> {
        if self.is_wrong {
            colored(ui, &fl!(texts.messages, "amount-wrong"), Weight::Medium, 11.0, Tone::Error);
        }
        let other = doubt_ui(ui, texts, amount_id(contribution), &shown(texts, contribution));
        let other = other.map(|other| {
            let read = i18n::read_amount(texts.language(), &other);
            read.map(|read| with_unit(read, unit_of(contribution)))
        });
        other.or(self.changed).filter(|changed| *changed != contribution.amount)
    }
}

fn amount_id(contribution: &Contribution) -> Id {
    Id::unique(("amount", contribution.id))
}

/// The unit of an amount that is typed without one: the one that it has, and that of money is the euro.
fn unit_of(contribution: &Contribution) -> Option<Term<Unit>> {
    let unit = contribution.amount.as_ref().and_then(|amount| amount.unit.clone());
    unit.or_else(|| is_money(contribution.kind.as_ref()).then_some(Term::Known(Unit::Euro)))
}

fn is_money(kind: Option<&Term<ContributionKind>>) -> bool {
    kind == Some(&Term::Known(ContributionKind::Money))
}

/// What stands in the field of an amount.
fn shown(texts: &Texts, contribution: &Contribution) -> String {
    let amount = contribution.amount.as_ref();
    let in_field =
        |amount: &Amount| i18n::field_number(texts.language(), &amount.number, amount.unit.as_ref());
    amount.map(in_field).unwrap_or_default()
}

/// An amount as it was read; without a unit of its own it keeps the one before.
fn with_unit(read: ReadAmount, before: Option<Term<Unit>>) -> Amount {
    Amount { number: read.number, unit: read.unit.map(Term::Known).or(before) }
}

/// The two readings of an amount, in words as the canvas shows them; `before` is its unit unless it was typed.
pub(in crate::ui) fn doubt(texts: &Texts, read: ReadAmount, before: Option<&Term<Unit>>) -> Option<Doubt> {
    let typed = read.unit.map(Term::Known);
    let unit = typed.as_ref().or(before);
    let in_field = |number: &RawJson| i18n::field_number(texts.language(), number, unit);
    let other_number = read.other?;
    let (value, other) = (in_field(&read.number), in_field(&other_number));
    let in_words = |number: &RawJson| i18n::decimal(texts.language(), number);
    let (read_as, other_in_words) = (in_words(&read.number), in_words(&other_number));
    Some(Doubt { value, read_as, other, other_in_words })
}
