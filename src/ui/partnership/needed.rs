//! What the collaboration needs, what its partners bring of it, and what is missing.

use egui::{Id, Ui, vec2};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::canvas::{Amount, FieldRef, Term, Unit, ValueKey, Vocabulary};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::partnership::{Balance, Decimal, Total};
use crate::schema::Value;
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::panel::amount_doubt;
use crate::ui::theme::{FIELD_HEIGHT, Tone};
use crate::ui::unread::follow_unread;
use crate::ui::widgets::{FieldStyle, colored, doubt_ui, label, muted, note_doubt, read_field};

/// The width of an amount.
const AMOUNT: f32 = 120.0;

/// A line for euros, and for each other unit in which somebody brings or needs something.
pub(super) fn needed_ui(ui: &mut Ui, pass: &mut Pass<'_>, found: &Balance) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "partnership-needed"));
    muted(ui, &fl!(messages, "partnership-needed-hint"), 12.5);
    let euros = Total::of_nothing(Unit::Euro.into());
    let has_euros = found.totals.iter().any(|total| total.unit == euros.unit);
    let without_euros = (!has_euros).then_some(&euros);
    for total in without_euros.into_iter().chain(&found.totals) {
        // How much is needed in a unit of a newer program is not for this one to say.
        if let Term::Known(unit) = total.unit {
            ui.push_id(unit.code(), |ui| unit_ui(ui, pass, unit, total));
        }
    }
    ui.add_space(14.0);
}

fn unit_ui(ui: &mut Ui, pass: &mut Pass<'_>, unit: Unit, total: &Total) {
    let texts = pass.texts;
    let number = pass.canvas().needed.get(&unit).cloned();
    let shown = number.as_ref().map(|number| i18n::field_number(texts.language(), number, Some(&total.unit)));
    let shown = shown.unwrap_or_default();
    let id = Id::unique(("needed", unit.code()));
    // Another unit than that of the line is no amount of it.
    let read = |text: &str| {
        i18n::read_amount(texts.language(), text).filter(|read| read.unit.is_none_or(|typed| typed == unit))
    };
    let can_be_read = |text: &str| text.trim().is_empty() || read(text).is_some();
    let mut changed = None;
    let mut is_wrong = false;
    let unit_name = i18n::unit_name(texts, &total.unit);
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(AMOUNT, FIELD_HEIGHT), |ui| {
            let name = fl!(texts.messages, "partnership-needed-in", unit = unit_name.as_str());
            let hint = fl!(texts.messages, "contribution-amount");
            let style = FieldStyle { name: &name, hint: &hint, ..FieldStyle::default() };
            let (_, typed, now) = read_field(ui, id, style, &shown, pass.is_writable(), can_be_read);
            is_wrong = !can_be_read(&now);
            if let Some(text) = typed {
                let amount = read(&text);
                let doubt = amount.clone().and_then(|amount| amount_doubt(texts, amount, Some(&total.unit)));
                note_doubt(ui, id, doubt);
                changed = Some(amount.map(|amount| amount.number));
            }
        });
        muted(ui, &unit_name, 12.5);
    });
    if is_wrong {
        colored(ui, &fl!(texts.messages, "amount-wrong"), Weight::Medium, 11.0, Tone::Error);
    }
    let name = fl!(texts.messages, "partnership-needed-in", unit = unit_name.as_str());
    let field = FieldRef::Canvas(ValueKey::Needed(unit));
    follow_unread(ui, pass, (id, field, &name), |_| None);
    let other = doubt_ui(ui, texts, id, &shown).map(|other| read(&other).map(|amount| amount.number));
    told_ui(ui, texts, total);
    if let Some(changed) = other.or(changed).filter(|changed| *changed != number) {
        let amount = changed.map(|number| Value::Amount(Amount { number, unit: None }));
        pass.push(Edit::set_value(ValueKey::Needed(unit), amount));
    }
}

/// What is brought, and what is missing of what is needed.
fn told_ui(ui: &mut Ui, texts: &Texts, total: &Total) {
    let messages = &texts.messages;
    let sum = |sum: Decimal| i18n::sum(texts, &total.unit, sum);
    ui.horizontal_wrapped(|ui| {
        label(ui, &fl!(messages, "partnership-brought", sum = sum(total.sum)), 13.0);
        if let Some((words, tone)) = gap(texts, total, sum) {
            colored(ui, &words, Weight::Medium, 13.0, tone);
        }
    });
}

fn gap(texts: &Texts, total: &Total, sum: impl Fn(Decimal) -> String) -> Option<(String, Tone)> {
    let gap = total.gap()?;
    if gap > Decimal::ZERO {
        return Some((fl!(texts.messages, "partnership-missing", sum = sum(gap)), Tone::Warning));
    }
    let more = Decimal::ZERO.minus(gap).filter(|more| *more > Decimal::ZERO);
    let words = more.map_or_else(
        || fl!(texts.messages, "partnership-complete"),
        |more| fl!(texts.messages, "partnership-more", sum = sum(more)),
    );
    Some((words, Tone::Ok))
}
