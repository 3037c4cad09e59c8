//! What follows the sections: what the method or the working form still advises, and where the cases of the decision aid led.

use i18n_embed_fl::fl;

use super::Report;
use crate::aid::{Rules, open_points, walk};
use crate::canvas::Canvas;
use crate::export::ReportPart;
use crate::export::content::motivation::case_name;
use crate::export::content::{Column, Manuscript, Words};
use crate::guidance::{self, Advice, AdvisedRow};
use crate::i18n;
use crate::template::Template;

/// The maximum number of named rows; the others are counted.
const NAMED: usize = 12;

pub(super) fn write(report: &mut Report<'_>) {
    if report.input.parts.has(ReportPart::Advice) {
        advice(report);
    }
    let has_aid = report.input.template.decision_aid().is_some() || !report.input.canvas.cases.is_empty();
    if report.input.parts.has(ReportPart::Decisions) && has_aid {
        let title = fl!(report.texts.messages, "export-report-decisions");
        report.part(2, &title, decisions);
    }
}

/// What the method or the working form still advises, section by section.
fn advice(report: &mut Report<'_>) {
    let Report { input, texts, out: manuscript, .. } = report;
    let language = texts.language().tag();
    manuscript.heading(2, Words::fixed(i18n::advice_title(texts, input.template)));
    let mut found = guidance::advice(guidance::Rules::built_in(), input.canvas, input.template, input.today);
    if !input.parts.has(ReportPart::PartnerAdvice) {
        found.retain(|advice| !is_about_partners(advice));
    }
    if found.is_empty() {
        // What is left out may have advice. Whether it has is not told, and neither is that it has none.
        let messages = &texts.messages;
        let is_all = input.parts.has(ReportPart::PartnerAdvice);
        manuscript.sentence(match (input.template.is_of_method(), is_all) {
            (true, true) => fl!(messages, "export-report-no-advice"),
            (true, false) => fl!(messages, "export-report-no-advice-but"),
            (false, true) => fl!(messages, "export-report-no-form-advice"),
            (false, false) => fl!(messages, "export-report-no-form-advice-but"),
        });
    }
    for section in &input.template.sections {
        let about: Vec<&Advice> = found.iter().filter(|advice| advice.section == section.id).collect();
        if about.is_empty() {
            continue;
        }
        manuscript.heading(3, Words::fixed(section.title.text(language)));
        for advice in about {
            let (message, why) = (advice.rule.message.text(language), advice.rule.why.text(language));
            manuscript.labelled(message, &Words::fixed(why));
            places(manuscript, (input.canvas, input.template), advice);
        }
    }
    if input.parts.has(ReportPart::Silenced) {
        silenced(manuscript, input.canvas, input.template);
    }
}

/// Whether advice names partners, which reveals what the team thinks of them.
fn is_about_partners(advice: &Advice) -> bool {
    advice.places.iter().any(|place| match place {
        AdvisedRow::Partner(_) => true,
        AdvisedRow::Action(_) | AdvisedRow::Declared(_) => false,
    })
}

/// The silenced advice, with its reasons.
fn silenced(manuscript: &mut Manuscript<'_>, canvas: &Canvas, template: &Template) {
    let texts = manuscript.texts;
    if canvas.silenced.is_empty() {
        return;
    }
    manuscript.heading(3, Words::fixed(fl!(texts.messages, "report-silenced")));
    for (id, reason) in &canvas.silenced {
        let language = texts.language().tag();
        let message = guidance::message(guidance::Rules::built_in(), template, id);
        let message = message.map_or(id.as_str(), |message| message.text(language));
        let reason = match reason.trim() {
            "" => Words::fixed(fl!(texts.messages, "export-report-no-reason")),
            reason => Words::team(reason),
        };
        manuscript.labelled(message, &reason);
    }
}

/// The rows that advice is about, as a list.
fn places(manuscript: &mut Manuscript<'_>, (canvas, template): (&Canvas, &Template), advice: &Advice) {
    let messages = &manuscript.texts.messages;
    let named = advice.places.iter().take(NAMED).map(|place| {
        let name = match place {
            AdvisedRow::Partner(id) => canvas.partner(*id).map(|partner| partner.name.trim().to_owned()),
            AdvisedRow::Action(id) => canvas.action(*id).map(|action| action.text.trim().to_owned()),
            AdvisedRow::Declared(row) => Some(i18n::table::row_name(canvas, template, *row)),
        };
        match name.filter(|name| !name.is_empty()) {
            Some(name) => Words::Team(name),
            None => Words::fixed(fl!(messages, "nameless")),
        }
    });
    let mut items: Vec<Words> = named.collect();
    if let Some(more) = advice.places.len().checked_sub(NAMED).filter(|more| *more > 0) {
        items.push(Words::fixed(fl!(messages, "notice-more", count = more)));
    }
    manuscript.list(items);
}

/// Where every case of the decision aid led, in a table; the motivation has all of it.
fn decisions(report: &mut Report<'_>) {
    let (texts, input) = (report.texts, report.input);
    let messages = &texts.messages;
    if input.canvas.cases.is_empty() {
        return;
    }
    let rows = input.canvas.cases.iter().map(|case| {
        let walk = walk(Rules::built_in(), case, input.today);
        let mut what = vec![case_name(texts, case)];
        if let Some(partner) = case.partner.and_then(|id| input.canvas.partner(id)) {
            what.push(Words::team(&partner.name));
        }
        let (sign, verdict) = i18n::aid::verdict(texts, walk.verdict());
        let mut outcome = vec![
            Words::Fixed(format!("{sign} {verdict}")),
            Words::Fixed(i18n::aid::standing(texts, &walk.end)),
        ];
        outcome.extend(walk.lapses.iter().map(|lapse| Words::Fixed(i18n::aid::lapse(texts, lapse))));
        let open = open_points(Rules::built_in(), case, &walk).len();
        if open > 0 {
            outcome.push(Words::Fixed(fl!(messages, "motivation-open-count", count = open)));
        }
        vec![what, vec![Words::Fixed(i18n::long_date(texts, walk.day))], outcome].into()
    });
    let columns = [
        Column::new(fl!(messages, "case-name"), 3.6),
        Column::of_dates(fl!(messages, "export-report-case-day")),
        Column::new(fl!(messages, "aid-outcome"), 4.6),
    ];
    let rows = rows.collect();
    report.out.introduction(fl!(messages, "export-report-see-motivation"));
    report.out.table(columns, rows);
}
