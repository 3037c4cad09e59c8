//! The partners beside one another: who wants what, who brings what, and where they stand on the scales; each as a
//! table, and what can be counted as a bar chart too.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;

use super::ReportInput;
use crate::canvas::{Amount, Canvas, PartnerId, Term, Unit};
use crate::export::content::{Bar, Chart, Column, Manuscript, Words};
use crate::i18n::{self, Texts};
use crate::partnership::{Decimal, Total, balance, interest_matrix};

/// Partners that have a bar of their own; the others share one.
const BARS: usize = 11;

pub(super) fn write(manuscript: &mut Manuscript<'_>, input: &ReportInput<'_>) {
    let messages = &manuscript.texts.messages;
    manuscript.heading(2, Words::fixed(fl!(messages, "export-report-partnership")));
    manuscript.heading(3, Words::fixed(fl!(messages, "export-report-matrix")));
    matrix(manuscript, input.canvas);
    manuscript.heading(3, Words::fixed(fl!(messages, "export-report-balance")));
    contributions(manuscript, input.canvas);
    scales(manuscript, input);
}

/// Who has which interest, and how many have each.
fn matrix(manuscript: &mut Manuscript<'_>, canvas: &Canvas) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    let matrix = interest_matrix(canvas);
    if matrix.rows.is_empty() {
        manuscript.remark(fl!(messages, "export-report-blank"));
        return;
    }
    let names: Vec<String> = matrix.interests.iter().map(|found| i18n::interest(texts, found)).collect();
    let mut having: Vec<Vec<String>> = names.iter().map(|_| Vec::new()).collect();
    let mut without = Vec::new();
    for row in &matrix.rows {
        let name = name_of(texts, &row.name).into_text();
        for column in &row.has {
            having.get_mut(*column).into_iter().for_each(|having| having.push(name.clone()));
        }
        if row.has.is_empty() {
            without.push(name);
        }
    }
    let rows = names.iter().zip(having).map(|(name, having)| {
        let who = Words::Team(i18n::list(texts, &having));
        vec![vec![Words::fixed(name.as_str())], vec![who]].into()
    });
    // Names have the room: a column for each interest would be narrower than its longest word.
    let columns = [
        Column::new(fl!(messages, "export-interest"), 3.0),
        Column::new(fl!(messages, "export-partner"), 7.0),
    ];
    manuscript.table(columns, rows.collect());
    let without = i18n::list(texts, &without);
    manuscript.labelled(&fl!(messages, "export-report-no-interest"), &Words::Team(without));
    let most = matrix.counts.iter().copied().max().unwrap_or_default().max(1);
    let bars: Vec<Bar> = names
        .into_iter()
        .zip(&matrix.counts)
        .map(|(name, count)| Bar {
            name: Words::Fixed(name),
            value: count.to_string(),
            part: share(*count, most),
        })
        .collect();
    manuscript.chart(Chart { title: fl!(messages, "export-report-matrix-picture"), bars });
}

/// What is brought of each kind, and how much each partner brings.
fn contributions(manuscript: &mut Manuscript<'_>, canvas: &Canvas) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    let balance = balance(canvas);
    let partners: BTreeMap<PartnerId, &str> =
        canvas.partners.iter().map(|partner| (partner.id, partner.name.trim())).collect();
    let names = |meant: &[PartnerId]| -> String {
        let names = meant.iter().filter_map(|id| partners.get(id).copied());
        i18n::list(texts, &names.filter(|name| !name.is_empty()).collect::<Vec<_>>())
    };
    if balance.kinds.is_empty() {
        manuscript.remark(fl!(messages, "export-report-blank"));
    }
    let rows = balance.kinds.iter().map(|total| {
        let kind = total.kind.as_ref().map(|kind| i18n::contribution_kind(texts, kind));
        let sums = total.sums.iter().map(|(unit, sum)| Words::Fixed(in_words(texts, unit.as_ref(), *sum)));
        let kind = Words::Fixed(kind.unwrap_or_else(|| fl!(messages, "choice-none")));
        vec![vec![kind], vec![Words::Team(names(&total.partners))], sums.collect()].into()
    });
    let columns = [
        Column::new(fl!(messages, "contribution-kind"), 2.0),
        Column::new(fl!(messages, "export-partner"), 6.0),
        Column::of_numbers(fl!(messages, "export-report-together"), 2.0),
    ];
    manuscript.table(columns, rows.collect());
    for total in &balance.totals {
        let sum = in_words(texts, total.unit.as_ref(), total.sum);
        let bars = bars(texts, canvas, total);
        manuscript.chart(Chart { title: fl!(messages, "export-report-balance-picture", sum = sum), bars });
    }
    if balance.left_out > 0 {
        manuscript.remark(fl!(messages, "export-report-left-out", count = balance.left_out));
    }
    let without = names(&balance.without);
    manuscript.labelled(&fl!(messages, "export-report-without"), &Words::Team(without));
}

/// A bar for each partner, the largest first; those who bring least share the last one.
fn bars(texts: &Texts, canvas: &Canvas, total: &Total) -> Vec<Bar> {
    let largest = total.shares.first().map_or(Decimal::ZERO, |share| share.amount);
    let bar = |name: Words, amount: Decimal| Bar {
        name,
        value: in_words(texts, total.unit.as_ref(), amount),
        part: amount.part_of(largest),
    };
    let named = total.shares.iter().take(BARS).map(|share| {
        let name = canvas.partner(share.partner).map_or("", |partner| partner.name.trim());
        bar(name_of(texts, name), share.amount)
    });
    let mut bars: Vec<Bar> = named.collect();
    let others = total.shares.get(BARS..).unwrap_or_default();
    if !others.is_empty() {
        let sum = others.iter().try_fold(Decimal::ZERO, |sum, share| sum.plus(share.amount));
        let name = fl!(texts.messages, "export-report-others", count = others.len());
        // Beside the bar of the largest, one of many together would be longer than the picture is wide.
        bars.push(Bar { part: 0.0, ..bar(Words::Fixed(name), sum.unwrap_or(Decimal::ZERO)) });
    }
    bars
}

/// Where the partnership stands on each scale of the template.
fn scales(manuscript: &mut Manuscript<'_>, input: &ReportInput<'_>) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    let language = texts.language().tag();
    if input.template.scales.is_empty() {
        return;
    }
    manuscript.heading(3, Words::fixed(fl!(messages, "export-report-scales")));
    let rows = input.template.scales.iter().map(|scale| {
        let leaning = input.canvas.scales.get(&scale.id);
        let leaning = leaning.map(|leaning| i18n::leaning(texts, scale, leaning));
        let leaning = leaning.unwrap_or_else(|| fl!(messages, "choice-none"));
        vec![vec![Words::fixed(scale.title.text(language))], vec![Words::Fixed(leaning)]].into()
    });
    let columns = [
        Column::new(fl!(messages, "export-report-scale"), 4.0),
        Column::new(fl!(messages, "export-report-stands"), 6.0),
    ];
    manuscript.table(columns, rows.collect());
}

fn name_of(texts: &Texts, name: &str) -> Words {
    match name {
        "" => Words::fixed(fl!(texts.messages, "partner-nameless")),
        name => Words::team(name),
    }
}

fn in_words(texts: &Texts, unit: Option<&Term<Unit>>, number: Decimal) -> String {
    i18n::amount(texts, &Amount { number: number.to_json(), unit: unit.cloned() })
}

#[expect(clippy::cast_precision_loss, reason = "a canvas has few partners, and a bar is a few points wide")]
fn share(count: usize, most: usize) -> f32 {
    count as f32 / most as f32
}
