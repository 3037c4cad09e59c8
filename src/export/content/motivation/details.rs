//! Who gets what in a case, in what form and on which basis, and what it got before.

use i18n_embed_fl::fl;

use crate::aid::{Rules, Walk, aid_sum, chosen_activity};
use crate::canvas::{Amount, Case};
use crate::export::content::{Manuscript, Words};
use crate::i18n;

/// Writes each detail that is filled in, behind its label. Without any, writes nothing, not even the heading.
pub(super) fn write(manuscript: &mut Manuscript<'_>, rules: &Rules, case: &Case, walk: &Walk<'_>) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    let euros = |amount: &Option<Amount>| {
        amount.as_ref().map_or_else(String::new, |amount| i18n::aid::euros(texts, amount.number.clone()))
    };
    let form = case.form.as_ref().map(|form| i18n::aid_form(texts, form)).unwrap_or_default();
    let size = case.size.as_ref().map(|size| i18n::undertaking_size(texts, size)).unwrap_or_default();
    let activity = chosen_activity(rules, case, walk);
    let activity = activity.map_or("", |activity| activity.name.text(texts.language().tag()));
    let sum = aid_sum(rules, case, walk).map(|found| i18n::aid::sum(texts, &found)).unwrap_or_default();
    let lines = [
        (fl!(messages, "case-beneficiary"), Words::team(&case.beneficiary)),
        (fl!(messages, "case-registration"), Words::team(&case.registration)),
        (fl!(messages, "motivation-amount"), Words::Fixed(euros(&case.amount))),
        (fl!(messages, "case-form"), Words::Fixed(form)),
        (fl!(messages, "case-legal-basis"), Words::team(&case.legal_basis)),
        (fl!(messages, "case-reference"), Words::team(&case.reference)),
        (fl!(messages, "motivation-earlier-aid"), Words::Fixed(euros(&case.earlier_aid))),
        (fl!(messages, "case-earlier-aid-from"), Words::team(&case.earlier_aid_from)),
        (fl!(messages, "motivation-sum"), Words::Fixed(sum)),
        (fl!(messages, "case-activity"), Words::fixed(activity)),
        (fl!(messages, "case-size"), Words::Fixed(size)),
    ];
    if lines.iter().all(|(_, words)| words.text().trim().is_empty()) {
        return;
    }
    manuscript.heading(3, Words::fixed(fl!(messages, "case-details")));
    for (label, words) in lines {
        manuscript.labelled(&label, &words);
    }
}
