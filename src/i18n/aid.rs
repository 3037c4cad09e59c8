//! The decision aid in words: figures, periods, and rules that do not hold.

use i18n_embed_fl::fl;

use super::{Texts, amount, long_date, undertaking_size};
use crate::aid::{AidSum, End, Figure, Lapse, Open, Period, Unit, Verdict, When};
use crate::canvas::{Amount, RawJson, Term};

/// A figure with its name, such as `Sociale diensten: € 750.000`.
pub fn figure(texts: &Texts, figure: &Figure) -> String {
    let value = |number: u64| match figure.unit {
        Unit::Euro => euros(texts, RawJson::new(number.to_string())),
        Unit::Percent => format!("{number}\u{a0}%"),
    };
    // In the order of size, which is not that of the letters.
    let sizes = ["all", "small", "medium", "large"];
    let found: Vec<(&str, u64)> =
        sizes.into_iter().filter_map(|size| Some((size, *figure.values.get(size)?))).collect();
    let values: Vec<String> = match found.as_slice() {
        [(size, number)] if *size != "all" => {
            let size = undertaking_size(texts, &Term::from_code(size));
            vec![fl!(texts.messages, "aid-size-only", value = value(*number), size = size)]
        }
        several => {
            let named = several.iter().map(|(size, number)| match *size {
                "small" => fl!(texts.messages, "aid-size-small", value = value(*number)),
                "medium" => fl!(texts.messages, "aid-size-medium", value = value(*number)),
                "large" => fl!(texts.messages, "aid-size-large", value = value(*number)),
                _ => value(*number),
            });
            named.collect()
        }
    };
    format!("{}: {}", figure.name.text(texts.language().tag()), values.join(", "))
}

/// The aid of a case and before it, and the ceiling for both, as amounts.
pub fn sum_and_ceiling(texts: &Texts, found: &AidSum<'_>) -> (String, String) {
    (euros(texts, found.sum.to_json()), euros(texts, found.ceiling.to_json()))
}

/// The sum in a sentence.
pub fn sum(texts: &Texts, found: &AidSum<'_>) -> String {
    let (sum, ceiling) = sum_and_ceiling(texts, found);
    if found.is_over() {
        fl!(texts.messages, "case-aid-sum-over", sum = sum, ceiling = ceiling)
    } else {
        fl!(texts.messages, "case-aid-sum", sum = sum, ceiling = ceiling)
    }
}

/// An amount in euros.
pub fn euros(texts: &Texts, number: RawJson) -> String {
    amount(texts, &Amount { number, unit: Some(crate::canvas::Unit::Euro.into()) })
}

/// The days between which a rule holds; empty if it always holds.
pub fn period(texts: &Texts, period: Period) -> String {
    let messages = &texts.messages;
    match (period.from, period.to) {
        (None, None) => String::new(),
        (Some(from), None) => fl!(messages, "aid-from", from = long_date(texts, from)),
        (None, Some(to)) => fl!(messages, "aid-to", to = long_date(texts, to)),
        (Some(from), Some(to)) => {
            fl!(messages, "aid-from-to", from = long_date(texts, from), to = long_date(texts, to))
        }
    }
}

/// The verdict of an outcome as a sign and a word; without an outcome, the sign and word for *not known yet*.
pub fn verdict(texts: &Texts, verdict: Option<Verdict>) -> (&'static str, String) {
    let messages = &texts.messages;
    match verdict {
        Some(Verdict::Allowed) => ("✓", fl!(messages, "aid-verdict-allowed")),
        Some(Verdict::Procurement) => ("→", fl!(messages, "aid-verdict-procurement")),
        Some(Verdict::Notify) => ("!", fl!(messages, "aid-verdict-notify")),
        Some(Verdict::NotYet) => ("×", fl!(messages, "aid-verdict-not-yet")),
        Some(Verdict::Ask) | None => ("?", fl!(messages, "aid-verdict-ask")),
    }
}

/// The standing of a case in a sentence; empty without rules.
pub fn standing(texts: &Texts, end: &End<'_>) -> String {
    let language = texts.language().tag();
    match end {
        End::Reached(outcome) | End::Outdated { outcome, .. } => outcome.text.text(language).to_owned(),
        End::Asks(question) => {
            fl!(texts.messages, "aid-standing-asks", question = question.question.text(language))
        }
        End::Differs { question, .. } => {
            fl!(texts.messages, "aid-standing-differs", question = question.question.text(language))
        }
        End::Nowhere => String::new(),
    }
}

/// What is still open, as a line in a list.
pub fn open_point(texts: &Texts, point: &Open<'_>) -> String {
    let messages = &texts.messages;
    let language = texts.language().tag();
    match point {
        Open::NoRules => fl!(messages, "motivation-no-rules"),
        Open::Unanswered(question) => {
            fl!(messages, "aid-standing-asks", question = question.question.text(language))
        }
        Open::Differs(question) => {
            fl!(messages, "aid-standing-differs", question = question.question.text(language))
        }
        Open::Unsettled(outcome) => {
            fl!(messages, "aid-then-outcome", outcome = outcome.text.text(language))
        }
        Open::NoName => fl!(messages, "motivation-no-name"),
        Open::NoFacts => fl!(messages, "motivation-no-facts"),
        Open::NoDate => fl!(messages, "motivation-no-date"),
        Open::NoBeneficiary => fl!(messages, "motivation-no-beneficiary"),
        Open::NoAmount => fl!(messages, "motivation-no-amount"),
        Open::NoLegalBasis => fl!(messages, "motivation-no-legal-basis"),
        Open::NoEarlierAid => fl!(messages, "motivation-no-earlier-aid"),
        Open::OverCeiling(found) => {
            let (sum, ceiling) = sum_and_ceiling(texts, found);
            fl!(messages, "motivation-over-ceiling", sum = sum, ceiling = ceiling)
        }
        Open::NoActivity => fl!(messages, "motivation-no-activity"),
        Open::NotForSize(activity) => {
            fl!(messages, "motivation-not-for-size", activity = activity.name.text(language))
        }
        Open::NoReason(question) => {
            fl!(messages, "motivation-no-reason", question = question.question.text(language))
        }
        Open::OlderRules(question) => {
            fl!(messages, "motivation-older-rules", question = question.question.text(language))
        }
        Open::Lapsed(found) => lapse(texts, found),
    }
}

/// That a rule does not hold, when it does, and what that means.
pub fn lapse(texts: &Texts, lapse: &Lapse<'_>) -> String {
    let messages = &texts.messages;
    let language = texts.language().tag();
    let (source, period) = (lapse.source.text.text(language), period(texts, lapse.period));
    let said = match lapse.when {
        When::OnTheDay => fl!(messages, "aid-lapse-on-the-day", source = source, period = period),
        When::Today => fl!(messages, "aid-lapse-today", source = source, period = period),
    };
    let meaning = lapse.source.after.as_ref().map(|after| after.text(language));
    let still = lapse.transition.map(|transition| transition.text.text(language));
    let sentences = std::iter::once(said.as_str()).chain(meaning).chain(still);
    sentences.collect::<Vec<_>>().join(" ")
}
