//! The sections in the order of the method: texts, answers, partners, and the actions as a plan.

use i18n_embed_fl::fl;

use super::ReportInput;
use crate::canvas::{Canvas, Contribution, Interest, Partner, Term, in_plan_order};
use crate::export::ReportPart;
use crate::export::content::{Block, Cell, Column, Figure, Manuscript, TableRow, Words};
use crate::i18n::{self, Texts};
use crate::pitch::{WrittenPart, written_for_partners, written_pitch};
use crate::template::{ColumnKind, SectionKind, SectionTemplate};

pub(super) fn write(manuscript: &mut Manuscript<'_>, input: &ReportInput<'_>) {
    let language = manuscript.texts.language().tag();
    for section in &input.template.sections {
        manuscript.heading(2, Words::fixed(section.title.text(language)));
        match section.kind {
            SectionKind::Text => text(manuscript, input.canvas.text(&section.id)),
            SectionKind::Questions => answers(manuscript, input.canvas, section),
            SectionKind::Partners => partners(manuscript, input),
            SectionKind::Actions => plan(manuscript, input.canvas),
            SectionKind::Pitch => pitch(manuscript, input),
            SectionKind::Table => table(manuscript, input, section),
        }
    }
}

fn text(manuscript: &mut Manuscript<'_>, text: &str) {
    if text.trim().is_empty() {
        manuscript.remark(fl!(manuscript.texts.messages, "export-report-blank"));
    } else {
        manuscript.text(text);
    }
}

/// The pitch that there is: what everyone gets, and below it what was written for one of the partners.
fn pitch(manuscript: &mut Manuscript<'_>, input: &ReportInput<'_>) {
    let canvas = input.canvas;
    if canvas.pitch.is_blank() {
        return text(manuscript, "");
    }
    let texts = manuscript.texts;
    let for_all = written_pitch(canvas, input.template, texts, None).into_iter();
    let for_partners = written_for_partners(canvas, input.template, texts);
    for WrittenPart { title, text } in for_all.chain(for_partners) {
        if let Some(title) = title {
            manuscript.heading(3, Words::Fixed(title));
        }
        manuscript.text(&text);
    }
}

fn answers(manuscript: &mut Manuscript<'_>, canvas: &Canvas, section: &SectionTemplate) {
    let language = manuscript.texts.language().tag();
    for question in &section.questions {
        manuscript.heading(3, Words::fixed(question.title.text(language)));
        text(manuscript, canvas.answer(&section.id, &question.id));
    }
}

fn partners(manuscript: &mut Manuscript<'_>, input: &ReportInput<'_>) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    if input.canvas.partners.is_empty() {
        manuscript.remark(fl!(messages, "export-report-blank"));
    }
    for partner in &input.canvas.partners {
        let name = match partner.name.trim() {
            "" => Words::fixed(fl!(messages, "partner-nameless")),
            name => Words::team(name),
        };
        manuscript.heading(3, name);
        manuscript.blocks.extend(Figure::of(partner).map(Block::Figure));
        let sector = partner.sector.as_ref().map(|sector| i18n::sector(texts, sector));
        let role = partner.role.as_ref().map(|role| i18n::partner_role(texts, role));
        manuscript.labelled(&fl!(messages, "partner-sector"), &Words::Fixed(sector.unwrap_or_default()));
        manuscript.labelled(&fl!(messages, "partner-role"), &Words::Fixed(role.unwrap_or_default()));
        let involvement: Vec<String> =
            partner.involvement.iter().map(|found| i18n::involvement(texts, found)).collect();
        manuscript
            .labelled(&fl!(messages, "partner-involvement"), &Words::Fixed(i18n::list(texts, &involvement)));
        if input.parts.has(ReportPart::Support) {
            let support = partner.support.iter().map(|(level, support)| {
                format!("{}: {}", i18n::support_level(texts, *level), i18n::support(texts, support))
            });
            let support = support.collect::<Vec<_>>().join("; ");
            manuscript.labelled(&fl!(messages, "partner-support"), &Words::Fixed(support));
        }
        manuscript.labelled(&fl!(messages, "partner-interests"), &Words::Fixed(interests(texts, partner)));
        manuscript.labelled(&fl!(messages, "partner-other-interest"), &Words::team(&partner.other_interest));
        contributions(manuscript, &partner.contributions);
        if input.parts.has(ReportPart::Notes) {
            manuscript.labelled(&fl!(messages, "partner-notes"), &Words::team(&partner.notes));
        }
    }
}

fn interests(texts: &Texts, partner: &Partner) -> String {
    // What the other interest is stands in words of its own.
    let named = partner.interests.iter().filter(|interest| {
        **interest != Term::Known(Interest::Other) || partner.other_interest.trim().is_empty()
    });
    i18n::list(texts, &named.map(|interest| i18n::interest(texts, interest)).collect::<Vec<_>>())
}

fn contributions(manuscript: &mut Manuscript<'_>, contributions: &[Contribution]) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    let rows = contributions.iter().map(|contribution| {
        let kind = contribution.kind.as_ref().map(|kind| i18n::contribution_kind(texts, kind));
        let amount = contribution.amount.as_ref().map(|amount| i18n::amount(texts, amount));
        let kind = kind.unwrap_or_else(|| fl!(messages, "choice-none"));
        vec![
            vec![Words::Fixed(kind)],
            vec![Words::team(&contribution.text)],
            amount.into_iter().map(Words::Fixed).collect(),
        ]
        .into()
    });
    let columns = [
        Column::new(fl!(messages, "contribution-kind"), 2.2),
        Column::new(fl!(messages, "contribution-text"), 5.4),
        Column::of_numbers(fl!(messages, "contribution-amount"), 2.4),
    ];
    manuscript.table(columns, rows.collect());
}

/// A table that the template declares, with its columns.
fn table(manuscript: &mut Manuscript<'_>, input: &ReportInput<'_>, section: &SectionTemplate) {
    let texts = manuscript.texts;
    let rows: Vec<TableRow> = section
        .rows_on(input.canvas)
        .map(|row| {
            let cells = i18n::table::cells(texts, input.canvas, input.template, row);
            cells.iter().map(|cell| vec![Words::team(cell)]).collect::<Vec<_>>().into()
        })
        .collect();
    if rows.is_empty() {
        return text(manuscript, "");
    }
    let columns = section.columns.iter().map(|column| {
        let title = column.title.text(texts.language().tag());
        match column.kind {
            ColumnKind::Text => Column::new(title, 3.0),
            ColumnKind::Line | ColumnKind::Partner => Column::new(title, 2.0),
            ColumnKind::Choice => Column::new(title, 1.6),
            ColumnKind::Date => Column::new(title, 2.1),
            ColumnKind::Number => Column::of_numbers(title, 1.6),
        }
    });
    manuscript.table(columns.collect::<Vec<_>>(), rows);
}

/// The actions as a plan: each goal with its parts below it.
fn plan(manuscript: &mut Manuscript<'_>, canvas: &Canvas) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    if canvas.actions.is_empty() {
        manuscript.remark(fl!(messages, "export-report-blank"));
    }
    let rows = in_plan_order(&canvas.actions).into_iter().map(|(action, depth)| {
        let what = match action.text.trim() {
            "" => Words::fixed(fl!(messages, "action-nameless")),
            text => Words::team(text),
        };
        let partner = action.owner_partner.and_then(|id| canvas.partner(id));
        let owners = [partner.map(|partner| partner.name.as_str()), Some(action.owner.as_str())];
        let owners = owners.into_iter().flatten().filter(|owner| !owner.trim().is_empty());
        let due = action.due.map(|due| i18n::long_date(texts, due));
        let state = action.state.as_ref().map(|state| i18n::action_state(texts, state));
        let cells = vec![
            vec![what],
            owners.map(Words::team).collect(),
            due.into_iter().map(Words::Fixed).collect(),
            state.into_iter().map(Words::Fixed).collect(),
        ];
        TableRow { cells: cells.into_iter().map(Cell::new).collect(), depth, ..TableRow::default() }
    });
    let columns = [
        Column::new(fl!(messages, "action-text"), 4.0),
        Column::new(fl!(messages, "action-owner"), 2.7),
        Column::new(fl!(messages, "action-due"), 2.1),
        Column::new(fl!(messages, "action-state"), 1.2),
    ];
    manuscript.table(columns, rows.collect());
}
