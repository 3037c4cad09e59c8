//! The partners beside one another: who wants what, who brings what, and where they stand on the scales.
//!
//! A few partners are named beside what they want and bring. Of more, it is counted; who is who stands in the table of
//! partners.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;

use super::{Report, names, partners};
use crate::canvas::{Canvas, PartnerId};
use crate::export::ReportPart;
use crate::export::content::{Bar, Chart, Column, Words};
use crate::i18n::{self, Texts};
use crate::partnership::{Balance, Decimal, InterestMatrix, Total, balance, interest_matrix};
use crate::template::SectionKind;

/// The most partners that are named in a cell.
const FEW: usize = 12;
/// Partners that have a bar of their own; the others are told together.
const BARS: usize = 7;

pub(super) fn write(report: &mut Report<'_>) {
    let messages = &report.texts.messages;
    let template = report.input.template;
    let has_partners = template.sections.iter().any(|section| section.kind == SectionKind::Partners);
    if !has_partners && template.scales.is_empty() {
        return;
    }
    let title = fl!(messages, "export-report-partnership");
    report.part(2, &title, |report| {
        let is_counted = report.input.canvas.partners.len() > FEW;
        if is_counted && !report.input.parts.has(ReportPart::Sections) {
            // Nowhere else does it stand who they are.
            partners::write(report, &title);
        }
        report.part(3, &fl!(messages, "export-report-matrix"), matrix);
        report.part(3, &fl!(messages, "export-report-balance"), contributions);
        report.part(3, &fl!(messages, "export-report-scales"), scales);
    });
}

/// Who has which interest, or how many have each.
fn matrix(report: &mut Report<'_>) {
    let texts = report.texts;
    let messages = &texts.messages;
    let matrix = interest_matrix(report.input.canvas);
    let most = matrix.counts.iter().copied().max().unwrap_or_default();
    if most == 0 {
        return;
    }
    if matrix.rows.len() > FEW {
        report.out.chart(Chart {
            title: fl!(messages, "export-report-matrix-picture"),
            bars: interest_bars(texts, &matrix, most),
        });
    } else {
        let rows = matrix.interests.iter().enumerate().map(|(place, interest)| {
            let having = matrix.rows.iter().filter(|row| row.has.contains(&place));
            let having: Vec<String> = having.map(|row| name_of(texts, &row.name).into_text()).collect();
            (i18n::interest(texts, interest), having)
        });
        let rows = rows.filter(|(_, having)| !having.is_empty()).map(|(interest, having)| {
            vec![vec![Words::Fixed(interest)], vec![Words::Team(i18n::list(texts, &having))]].into()
        });
        // Names have the room: a column for each interest would be narrower than its longest word.
        let columns = [
            Column::new(fl!(messages, "export-interest"), 3.0),
            Column::new(fl!(messages, "export-partners"), 7.0),
        ];
        report.out.table(columns, rows.collect());
    }
    let unwanted = matrix.interests.iter().zip(&matrix.counts).filter(|(_, count)| **count == 0);
    let unwanted: Vec<String> = unwanted.map(|(interest, _)| i18n::interest(texts, interest)).collect();
    let label = fl!(messages, "export-report-unwanted");
    report.out.labelled(&label, &Words::Fixed(i18n::list(texts, &unwanted)));
    let without = matrix.rows.iter().filter(|row| row.has.is_empty());
    let without: Vec<String> = without.map(|row| name_of(texts, &row.name).into_text()).collect();
    let label = fl!(messages, "export-report-no-interest");
    report.out.labelled(&label, &Words::Team(names(texts, &without)));
}

/// A bar for each interest that somebody has.
fn interest_bars(texts: &Texts, matrix: &InterestMatrix, most: usize) -> Vec<Bar> {
    let counted = matrix.interests.iter().zip(&matrix.counts).filter(|(_, count)| **count > 0);
    let bar = |(interest, count): (_, &usize)| Bar {
        name: Words::Fixed(i18n::interest(texts, interest)),
        value: count.to_string(),
        part: share(*count, most),
    };
    counted.map(bar).collect()
}

/// What is brought of each kind, and how much each partner brings.
fn contributions(report: &mut Report<'_>) {
    let (texts, canvas) = (report.texts, report.input.canvas);
    let messages = &texts.messages;
    let balance = balance(canvas);
    if !balance.kinds.is_empty() {
        kinds(report, &balance);
    }
    for total in balance.totals.iter().filter(|total| total.needed.is_some()) {
        needed(report, total);
    }
    if balance.kinds.is_empty() {
        return;
    }
    // A bar by itself compares nothing.
    for total in balance.totals.iter().filter(|total| total.shares.len() > 1) {
        let sum = i18n::sum(texts, &total.unit, total.sum);
        let title = fl!(messages, "export-report-balance-picture", sum = sum);
        report.out.chart(Chart { title, bars: bars(texts, canvas, total) });
    }
    if balance.left_out > 0 {
        report.out.remark(fl!(messages, "export-report-left-out", count = balance.left_out));
    }
    let without = named(canvas, &balance.without);
    let label = fl!(messages, "export-report-without");
    report.out.labelled(&label, &Words::Team(names(texts, &without)));
}

/// What is needed, what is brought of it, and what is missing.
fn needed(report: &mut Report<'_>, total: &Total) {
    let texts = report.texts;
    let sum = |amount: Decimal| i18n::sum(texts, &total.unit, amount);
    let (Some(needed), Some(gap)) = (total.needed, total.gap()) else { return };
    let missing = if gap > Decimal::ZERO { gap } else { Decimal::ZERO };
    let words = fl!(
        texts.messages,
        "export-report-needed",
        needed = sum(needed),
        brought = sum(total.sum),
        missing = sum(missing)
    );
    let label = fl!(texts.messages, "export-report-needed-label");
    report.out.labelled(&label, &Words::Fixed(words));
}

/// For each kind, who brings it or how many do, and the sums.
fn kinds(report: &mut Report<'_>, balance: &Balance) {
    let (texts, canvas) = (report.texts, report.input.canvas);
    let messages = &texts.messages;
    let is_counted = canvas.partners.len() > FEW;
    let rows = balance.kinds.iter().map(|total| {
        let kind = total.kind.as_ref().map(|kind| i18n::contribution_kind(texts, kind));
        let who = if is_counted {
            Words::Fixed(total.partners.len().to_string())
        } else {
            Words::Team(i18n::list(texts, &named(canvas, &total.partners)))
        };
        let sums = total.sums.iter().map(|(unit, sum)| Words::Fixed(i18n::sum(texts, unit, *sum)));
        let kind = Words::Fixed(kind.unwrap_or_else(|| fl!(messages, "partnership-no-kind")));
        vec![vec![kind], vec![who], sums.collect()].into()
    });
    let rows = rows.collect();
    let partners = fl!(messages, "export-partners");
    let columns = vec![
        Column::new(fl!(messages, "contribution-kind"), 2.0),
        if is_counted { Column::of_numbers(partners, 1.6) } else { Column::new(partners, 5.4) },
        Column::of_numbers(fl!(messages, "export-report-together"), 2.6),
    ];
    report.table(None, columns, rows);
}

/// The names of partners that have one.
fn named(canvas: &Canvas, meant: &[PartnerId]) -> Vec<String> {
    let all: BTreeMap<PartnerId, &str> =
        canvas.partners.iter().map(|partner| (partner.id, partner.name.trim())).collect();
    let names = meant.iter().filter_map(|id| all.get(id));
    names.filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect()
}

/// A bar for each partner, the largest first. What the others bring is told together, without a bar: of many together it
/// would be longer than that of the largest.
fn bars(texts: &Texts, canvas: &Canvas, total: &Total) -> Vec<Bar> {
    let largest = total.shares.first().map_or(Decimal::ZERO, |share| share.amount);
    let bar = |name: Words, amount: Decimal, part: f32| Bar {
        name,
        value: i18n::sum(texts, &total.unit, amount),
        part,
    };
    let own = total.shares.iter().take(BARS).map(|share| {
        let name = canvas.partner(share.partner).map_or("", |partner| partner.name.trim());
        bar(name_of(texts, name), share.amount, share.amount.part_of(largest))
    });
    let mut bars: Vec<Bar> = own.collect();
    let others = total.shares.get(BARS..).unwrap_or_default();
    if !others.is_empty() {
        let sum = others.iter().try_fold(Decimal::ZERO, |sum, share| sum.plus(share.amount));
        let name = fl!(texts.messages, "export-report-others", count = others.len());
        bars.push(bar(Words::Fixed(name), sum.unwrap_or(Decimal::ZERO), 0.0));
    }
    bars
}

/// Where the partnership stands on each scale of the template, unless it stands on none.
fn scales(report: &mut Report<'_>) {
    let (texts, input) = (report.texts, report.input);
    let messages = &texts.messages;
    let language = texts.language().tag();
    if input.template.scales.iter().all(|scale| !input.canvas.scales.contains_key(&scale.id)) {
        return;
    }
    let rows = input.template.scales.iter().map(|scale| {
        let leaning = input.canvas.scales.get(&scale.id);
        let leaning = leaning.map(|leaning| i18n::leaning(texts, scale, leaning));
        let leaning = leaning.unwrap_or_else(|| fl!(messages, "export-report-not-chosen"));
        vec![vec![Words::fixed(scale.title.text(language))], vec![Words::Fixed(leaning)]].into()
    });
    let columns = [
        Column::new(fl!(messages, "export-report-scale"), 4.0),
        Column::new(fl!(messages, "export-report-stands"), 6.0),
    ];
    report.out.table(columns, rows.collect());
}

fn name_of(texts: &Texts, name: &str) -> Words {
    match name {
        "" => Words::fixed(fl!(texts.messages, "partner-nameless")),
        name => Words::team(name),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a canvas has few partners, and a bar is a few points wide")]
fn share(count: usize, most: usize) -> f32 {
    count as f32 / most as f32
}
