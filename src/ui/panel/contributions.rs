//! What a partner brings: each with a kind, words, and an amount where it helps.

use egui::{Id, Ui, vec2};
use i18n_embed_fl::fl;

use crate::app::{Command, State};
use crate::canvas::{Amount, Contribution, Partner, RawJson, Term, TextField, Unit};
use crate::document::Edit;
use crate::i18n::{self, Language, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, button, choice, colored, field, heading, link, muted, read_field};

pub(super) fn contributions_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    partner: &Partner,
    commands: &mut Vec<Command>,
) {
    ui.add_space(8.0);
    let color = tokens(ui).muted;
    heading(ui, &fl!(texts.messages, "partner-contributions"), 3, font(Weight::SemiBold, 12.0), color);
    for contribution in &partner.contributions {
        ui.push_id(contribution.id, |ui| contribution_ui(ui, texts, state, partner, contribution, commands));
        ui.separator();
    }
    let add = Command::AddContribution(partner.id);
    if !state.document.is_read_only() && link(ui, &add.text(texts)).clicked() {
        commands.push(add);
    }
}

fn contribution_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    partner: &Partner,
    contribution: &Contribution,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    let writable = !state.document.is_read_only();
    let (owner, id) = (partner.id, contribution.id);
    let title = fl!(messages, "contribution-kind");
    let none = fl!(messages, "choice-none");
    ui.add_enabled_ui(writable, |ui| {
        let current = contribution.kind.as_ref();
        if let Some(kind) = choice(ui, texts, ("kind", id), &title, &none, current, i18n::contribution_kind) {
            commands.push(Command::Edit(vec![Edit::ContributionKind(owner, id, kind)]));
        }
    });
    let what = fl!(messages, "contribution-text");
    muted(ui, &what, 11.0);
    let style = FieldStyle { name: &what, ..FieldStyle::default() };
    field(ui, style, state, &TextField::Contribution(owner, id), commands);
    if let Some(amount) = amount_ui(ui, texts, contribution, writable) {
        commands.push(Command::Edit(vec![Edit::Amount(owner, id, amount)]));
    }
    let remove = Command::RemoveContribution(owner, id);
    if writable && button(ui, &remove.text(texts)).clicked() {
        commands.push(remove);
    }
}

/// A number and its unit; the outer nothing where neither changed.
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
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(110.0, 44.0), |ui| {
            ui.vertical(|ui| {
                let name = fl!(messages, "contribution-amount");
                muted(ui, &name, 11.0);
                let value =
                    amount.map(|amount| written(texts.language(), &amount.number)).unwrap_or_default();
                let style = FieldStyle { name: &name, ..FieldStyle::default() };
                let id = Id::unique(("amount", contribution.id));
                let can_be_read = |text: &str| text.trim().is_empty() || number(text).is_some();
                let (_, typed, now) = read_field(ui, id, style, &value, writable, can_be_read);
                is_wrong = !can_be_read(&now);
                if let Some(text) = typed {
                    let unit = amount.and_then(|amount| amount.unit.clone());
                    if text.trim().is_empty() {
                        changed = Some(None);
                    } else if let Some(number) = number(&text) {
                        changed = Some(Some(Amount { number, unit }));
                    }
                }
            });
        });
        if let Some(amount) = amount {
            let none = fl!(messages, "choice-none");
            let name = fl!(messages, "contribution-unit");
            let unit_name = |texts: &Texts, unit: &Term<Unit>| match unit {
                Term::Known(Unit::Euro) => fl!(texts.messages, "unit-euro"),
                Term::Known(Unit::Hours) => fl!(texts.messages, "unit-hours"),
                Term::Known(Unit::Fte) => fl!(texts.messages, "unit-fte"),
                Term::Unknown(unit) => unit.clone(),
            };
            ui.add_enabled_ui(writable, |ui| {
                let id = ("unit", contribution.id);
                if let Some(unit) = choice(ui, texts, id, &name, &none, amount.unit.as_ref(), unit_name) {
                    changed = Some(Some(Amount { unit, ..amount.clone() }));
                }
            });
        }
    });
    if is_wrong {
        let color = tokens(ui).error;
        colored(ui, &fl!(messages, "amount-wrong"), Weight::Medium, 11.0, color);
    }
    changed.filter(|changed| changed.as_ref() != amount)
}

/// A number as one edits it: the language's decimal mark, and no marks for thousands.
fn written(language: Language, number: &RawJson) -> String {
    match language {
        Language::Dutch => number.as_str().replace('.', ","),
        Language::English => number.as_str().to_owned(),
    }
}

/// Reads a number: thousands in groups of three behind `.`, `,` or a space, decimals behind `.` or `,`.
fn number(text: &str) -> Option<RawJson> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '€').collect();
    let marks: Vec<usize> = text.match_indices(['.', ',']).map(|(at, _)| at).collect();
    let decimal = match marks.as_slice() {
        [] => None,
        [.., last] => {
            let behind = text.len() - last - 1;
            let same = text.get(*last..=*last);
            let is_repeated = marks.iter().filter(|at| text.get(**at..=**at) == same).count() > 1;
            (behind != 3 && !is_repeated).then_some(*last)
        }
    };
    let (whole, fraction) = match decimal {
        Some(at) => (text.get(..at)?, text.get(at + 1..)?),
        None => (text.as_str(), ""),
    };
    let whole: String = whole.chars().filter(|letter| !['.', ','].contains(letter)).collect();
    let is_digits = |digits: &str| digits.chars().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || !is_digits(&whole) || !is_digits(fraction) || whole.len() + fraction.len() > 15 {
        return None;
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    Some(RawJson::new(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(number(text).as_ref().map(RawJson::as_str), expect, "{text}");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        check("250000", Some("250000"));
        check("€ 250.000", Some("250000"));
        check("1.250.000,50", Some("1250000.50"));
        check("1,250,000.5", Some("1250000.5"));
        check("0,5", Some("0.5"));
        check("007", Some("7"));
        check("0", Some("0"));
        for text in ["", "-1", "veel", "1e9", "12345678901234567", "."] {
            check(text, None);
        }
    }
}
