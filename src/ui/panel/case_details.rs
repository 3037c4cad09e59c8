//! What a motivation says of the beneficiary of a case: who it is, how much it gets and in what form, and what it got before.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::contributions::doubt;
use super::fields::{pick_ui, term_ui};
use super::part_ui;
use crate::aid::{Rules, Walk, activities, aid_sum};
use crate::canvas::{Amount, Case, FieldRef, RowRef, Unit};
use crate::document::Edit;
use crate::i18n;
use crate::schema::Key;
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::unread::follow_unread;
use crate::ui::widgets::{FieldStyle, colored, doubt_ui, draft_field, muted, note_doubt, read_field};

pub(super) fn details_ui(ui: &mut Ui, pass: &mut Pass<'_>, case: &Case, walk: &Walk<'_>) {
    let messages = &pass.texts.messages;
    part_ui(ui, &fl!(messages, "case-details"));
    muted(ui, &fl!(messages, "case-details-why"), 12.0);
    let line =
        |ui: &mut Ui, pass: &mut Pass<'_>, name: String, hint: String, key: Key<String>, value: &str| {
            line_ui(ui, pass, (&name, &hint), (case, key), value);
        };
    let none = String::new;
    let (name, hint) = (fl!(messages, "case-beneficiary"), fl!(messages, "case-beneficiary-hint"));
    line(ui, pass, name, hint, Case::BENEFICIARY, &case.beneficiary);
    line(ui, pass, fl!(messages, "case-registration"), none(), Case::REGISTRATION, &case.registration);
    amount_ui(ui, pass, &fl!(messages, "case-amount"), (case, Case::AMOUNT), case.amount.as_ref());
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        let (title, row) = (fl!(messages, "case-form"), RowRef::of(case.id));
        term_ui(ui, pass, &title, (row, Case::FORM), case.form.as_ref(), i18n::aid_form);
    });
    let (name, hint) = (fl!(messages, "case-legal-basis"), fl!(messages, "case-legal-basis-hint"));
    line(ui, pass, name, hint, Case::LEGAL_BASIS, &case.legal_basis);
    line(ui, pass, fl!(messages, "case-reference"), none(), Case::REFERENCE, &case.reference);
    let name = fl!(messages, "case-earlier-aid");
    amount_ui(ui, pass, &name, (case, Case::EARLIER_AID), case.earlier_aid.as_ref());
    let (name, hint) = (fl!(messages, "case-earlier-aid-from"), fl!(messages, "case-earlier-aid-from-hint"));
    line(ui, pass, name, hint, Case::EARLIER_AID_FROM, &case.earlier_aid_from);
    sum_ui(ui, pass, case, walk);
    activity_ui(ui, pass, case, walk);
}

/// A text of one line with its label above it.
fn line_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (name, hint): (&str, &str),
    (case, key): (&Case, Key<String>),
    value: &str,
) {
    muted(ui, name, 11.0);
    let style = FieldStyle { name, hint, ..FieldStyle::default() };
    let id = Id::unique((key.name(), case.id));
    let (_, changed, now) = draft_field(ui, id, style, value, pass.is_writable());
    if changed.is_some() {
        pass.push(Edit::set_line(RowRef::of(case.id), key, now));
    }
    ui.add_space(4.0);
}

/// An amount in euros with its label above it.
fn amount_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    name: &str,
    (case, key): (&Case, Key<Amount>),
    amount: Option<&Amount>,
) {
    muted(ui, name, 11.0);
    let language = pass.texts.language();
    let euro = Unit::Euro.into();
    let value =
        amount.map(|amount| i18n::field_number(language, &amount.number, Some(&euro))).unwrap_or_default();
    // Hours are no euros, and nobody gets less than nothing.
    let read = |text: &str| {
        let is_money = |read: &i18n::ReadAmount| {
            read.unit.is_none_or(|unit| unit == Unit::Euro) && !read.number.as_str().starts_with('-')
        };
        i18n::read_amount(language, text).filter(is_money)
    };
    let can_be_read = |text: &str| text.trim().is_empty() || read(text).is_some();
    let id = Id::unique((key.name(), case.id));
    let style = FieldStyle { name, ..FieldStyle::default() };
    let (_, typed, now) = read_field(ui, id, style, &value, pass.is_writable(), can_be_read);
    let in_euros = |read: i18n::ReadAmount| Amount { number: read.number, unit: None };
    let mut changed = None;
    if let Some(text) = typed {
        let typed = read(&text);
        note_doubt(ui, id, typed.clone().and_then(|read| doubt(pass.texts, read, Some(&euro))));
        changed = Some(typed.map(in_euros));
    }
    if !can_be_read(&now) {
        colored(ui, &fl!(pass.texts.messages, "amount-wrong"), Weight::Medium, 11.0, Tone::Error);
    }
    let field = FieldRef::Row(RowRef::of(case.id), key.name());
    follow_unread(ui, pass, (id, field, name), |_| None);
    if let Some(other) = doubt_ui(ui, pass.texts, id, &value) {
        changed = Some(read(&other).map(in_euros));
    }
    if let Some(changed) = changed.filter(|changed| changed.as_ref() != amount) {
        pass.push(Edit::set(RowRef::of(case.id), key, changed));
    }
    ui.add_space(4.0);
}

/// The sum with earlier aid, where there is a ceiling for both.
fn sum_ui(ui: &mut Ui, pass: &Pass<'_>, case: &Case, walk: &Walk<'_>) {
    let Some(found) = aid_sum(Rules::built_in(), case, walk) else { return };
    let line = i18n::aid::sum(pass.texts, &found);
    if found.is_over() {
        colored(ui, &format!("⚠ {line}"), Weight::Medium, 13.0, Tone::Warning);
    } else {
        muted(ui, &line, 12.0);
    }
}

/// The activity and the size of the beneficiary, where the percentage depends on them.
fn activity_ui(ui: &mut Ui, pass: &mut Pass<'_>, case: &Case, walk: &Walk<'_>) {
    let messages = &pass.texts.messages;
    let rules = Rules::built_in();
    let found = activities(rules, walk);
    if found.is_empty() {
        return;
    }
    let row = RowRef::of(case.id);
    let language = pass.texts.language().tag();
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        let named = found.iter().map(|figure| (figure.id.as_str(), figure.name.text(language).to_owned()));
        let options: Vec<(&str, String)> = named.collect();
        let current = options.iter().map(|(id, _)| *id).find(|id| *id == case.activity);
        let title = fl!(messages, "case-activity");
        if let Some(chosen) = pick_ui(ui, pass.texts, ("activity", case.id), &title, current, (&options, ""))
        {
            pass.push(Edit::set_code(row, Case::ACTIVITY, chosen.unwrap_or_default().to_owned()));
        }
        let title = fl!(messages, "case-size");
        term_ui(ui, pass, &title, (row, Case::SIZE), case.size.as_ref(), i18n::undertaking_size);
    });
}
