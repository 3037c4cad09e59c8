//! The readable part of a file as plain data.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::object::{Findings, Object, read_text};
use super::{Expected, ProblemKind, identity};
use crate::canvas::{
    Action, ActionId, Amount, Canvas, Case, CaseAnswer, CaseAnswerId, CaseId, Check, CheckId, Contribution,
    ContributionId, Id, Logo, Paragraph, ParagraphId, Partner, PartnerId, Pointer, QuestionId, Section,
    SectionId, Support, SupportLevel, Term, Vocabulary,
};
use crate::document::{Limit, Limits};
use crate::picture;
use crate::template::{SectionKind, Template};

/// Reads the object `canvas`. What the template does not know is kept among the findings.
pub(super) fn canvas(
    mut object: Object<'_>,
    template: &Template,
    language: &str,
    findings: &mut Findings,
) -> Canvas {
    let mut canvas = template.blank_canvas(language);
    if let Some(header) = object.object("header", findings) {
        read_header(header, &mut canvas, findings);
    }
    if let Some(sections) = object.object("sections", findings) {
        read_sections(sections, template, &mut canvas, findings);
    }
    canvas.partners =
        rows(&mut object, "partners", Limit::Partners(Limits::PARTNERS), findings, read_partner);
    canvas.actions = rows(&mut object, "actions", Limit::Actions(Limits::ACTIONS), findings, read_action);
    read_method(&mut object, template, &mut canvas, findings);
    canvas.cases = rows(&mut object, "cases", Limit::Cases(Limits::CASES), findings, read_case);
    object.finish(findings);
    check_references(&canvas, findings);
    canvas
}

fn read_header(mut header: Object<'_>, canvas: &mut Canvas, findings: &mut Findings) {
    canvas.header.subject = header.text("subject", findings);
    canvas.header.date = header.date("date", findings);
    canvas.header.version = header.text("version", findings);
    canvas.header.contact = header.text("contact", findings);
    header.finish(findings);
}

fn read_sections(
    mut sections: Object<'_>,
    template: &Template,
    canvas: &mut Canvas,
    findings: &mut Findings,
) {
    for section in &template.sections {
        let blank = canvas.sections.get_mut(&section.id);
        match (section.kind, blank) {
            (SectionKind::Text, Some(Section::Text(text))) => {
                if let Some(mut object) = sections.object(section.id.as_str(), findings) {
                    *text = object.text("text", findings);
                    object.finish(findings);
                }
            }
            (SectionKind::Questions, Some(Section::Questions(answers))) => {
                if let Some(mut object) = sections.object(section.id.as_str(), findings) {
                    if let Some(mut written) = object.object("answers", findings) {
                        for (question, answer) in answers.iter_mut() {
                            *answer = written.text(question.as_str(), findings);
                        }
                        written.finish(findings);
                    }
                    object.finish(findings);
                }
            }
            (SectionKind::Pitch, _) => {
                if let Some(mut object) = sections.object(section.id.as_str(), findings) {
                    canvas.pitch.text = object.text("text", findings);
                    canvas.pitch.paragraphs = rows(
                        &mut object,
                        "paragraphs",
                        Limit::Paragraphs(Limits::PARAGRAPHS),
                        findings,
                        read_paragraph,
                    );
                    object.finish(findings);
                }
            }
            _ => {}
        }
    }
    sections.finish(findings);
}

fn read_method(object: &mut Object<'_>, template: &Template, canvas: &mut Canvas, findings: &mut Findings) {
    if let Some(mut lists) = object.object("checklists", findings) {
        for list in &template.checklists {
            let Some(mut items) = lists.object(&list.id, findings) else { continue };
            for item in &list.items {
                let Some(mut written) = items.object(&item.id, findings) else { continue };
                let answer = term(&mut written, "answer", findings);
                let check = Check { answer, note: written.text("note", findings) };
                canvas.checklists.insert(CheckId::new(&list.id, &item.id), check);
                written.finish(findings);
            }
            items.finish(findings);
        }
        lists.finish(findings);
    }
    if let Some(mut scales) = object.object("scales", findings) {
        let leanings = scales.texts_by_id(Limit::Scales(Limits::SCALES), findings).into_iter();
        canvas.scales = leanings.map(|(id, code)| (id, Term::from_code(&code))).collect();
        scales.finish(findings);
    }
    if let Some(mut silenced) = object.object("silenced", findings) {
        canvas.silenced = silenced.texts_by_id(Limit::Silenced(Limits::SILENCED), findings);
        silenced.finish(findings);
    }
}

/// Reads the rows of a list, if there are not too many. Each stands at the place that its id names, so that it is found again after a move.
fn rows<'a, R>(
    object: &mut Object<'a>,
    name: &str,
    limit: Limit,
    findings: &mut Findings,
    read: impl Fn(&mut Object<'a>, Id<R>, &mut Findings) -> R,
) -> Vec<R> {
    let list = object.place().member(name);
    let mut taken = identity::Taken::new();
    let mut rows = Vec::new();
    let written = object.list(name, findings);
    if findings.passes_with_rows(written.len(), limit) {
        return rows;
    }
    for (index, json) in written.into_iter().enumerate() {
        let Some(mut row) = Object::of(json, list.clone()) else {
            // Kept under a name made from its content, which stays the same wherever in the list it is.
            findings.keep(&list, &identity::made_from(json.get()).to_string(), json.get());
            findings.problem(list.member(&index.to_string()), ProblemKind::Unexpected(Expected::Object));
            continue;
        };
        let id = identity::take(&mut row, &list, index, json.get(), &mut taken, findings);
        let mut row = row.at(list.member(&id.to_string()));
        rows.push(read(&mut row, id, findings));
        row.finish(findings);
    }
    rows
}

fn read_partner(row: &mut Object<'_>, id: PartnerId, findings: &mut Findings) -> Partner {
    Partner {
        id,
        name: row.text("name", findings),
        sector: term(row, "sector", findings),
        role: term(row, "role", findings),
        involvement: read_set(row, "involvement", findings),
        support: read_support(row, findings),
        interests: read_set(row, "interests", findings),
        other_interest: row.text("other_interest", findings),
        contributions: rows(
            row,
            "contributions",
            Limit::Contributions(Limits::CONTRIBUTIONS),
            findings,
            read_contribution,
        ),
        notes: row.text("notes", findings),
        logo: read_logo(row, findings),
        logo_alternative: row.text("logo_alternative", findings),
    }
}

/// Takes a logo, unless it is no picture of a size that can be used.
fn read_logo(row: &mut Object<'_>, findings: &mut Findings) -> Option<Logo> {
    let value = row.take("logo")?;
    let logo = read_text(value).map(|(base64, _)| Logo::new(base64));
    let usable = logo.filter(|logo| logo.bytes() <= Limits::LOGO && is_picture(logo));
    if usable.is_none() {
        findings.keep(row.place(), "logo", value.get());
        findings.problem(row.place().member("logo"), ProblemKind::Unexpected(Expected::Logo));
    }
    usable
}

fn is_picture(logo: &Logo) -> bool {
    BASE64_STANDARD.decode(logo.base64()).is_ok_and(|bytes| picture::is_picture(&bytes))
}

fn read_support(row: &mut Object<'_>, findings: &mut Findings) -> BTreeMap<SupportLevel, Term<Support>> {
    let Some(mut written) = row.object("support", findings) else { return BTreeMap::new() };
    let levels = SupportLevel::TERMS.iter();
    let support = levels.filter_map(|(level, name)| Some((*level, term(&mut written, name, findings)?)));
    let support = support.collect();
    written.finish(findings);
    support
}

fn read_set<V: Vocabulary>(row: &mut Object<'_>, name: &str, findings: &mut Findings) -> BTreeSet<Term<V>> {
    let mut words = BTreeSet::new();
    let mut odd = Vec::new();
    let written = row.list(name, findings);
    if findings.passes(written.len() * Limits::WORD_OVERHEAD, Limit::AllWords(Limits::ALL_WORDS)) {
        return words;
    }
    for word in written {
        match read_text(word) {
            Some((code, true)) => {
                words.insert(Term::from_code(&code));
            }
            _ => odd.push(word.get()),
        }
    }
    if !odd.is_empty() {
        findings.keep(row.place(), &format!("{name} (1)"), &format!("[{}]", odd.join(",")));
        findings.problem(row.place().member(name), ProblemKind::Unexpected(Expected::Text));
    }
    words
}

fn read_contribution(row: &mut Object<'_>, id: ContributionId, findings: &mut Findings) -> Contribution {
    let kind = term(row, "kind", findings);
    let text = row.text("text", findings);
    let amount =
        row.number("amount", findings).map(|number| Amount { number, unit: term(row, "unit", findings) });
    Contribution { id, kind, text, amount }
}

fn read_action(row: &mut Object<'_>, id: ActionId, findings: &mut Findings) -> Action {
    Action {
        id,
        parent: identity::reference(row, "parent", findings),
        text: row.text("text", findings),
        owner: row.text("owner", findings),
        owner_partner: identity::reference(row, "owner_partner", findings),
        due: row.date("due", findings),
        state: term(row, "state", findings),
    }
}

fn read_paragraph(row: &mut Object<'_>, id: ParagraphId, findings: &mut Findings) -> Paragraph {
    Paragraph {
        id,
        source: row.optional_text("source", findings).map(|source| SectionId::from(source.as_str())),
        source_sha256: row.text("source_sha256", findings),
        partner: identity::reference(row, "partner", findings),
        text: row.text("text", findings),
    }
}

fn read_case(row: &mut Object<'_>, id: CaseId, findings: &mut Findings) -> Case {
    let mut answers =
        rows(row, "answers", Limit::CaseAnswers(Limits::CASE_ANSWERS), findings, read_case_answer);
    answers.sort_by_key(|answer| answer.id);
    Case {
        id,
        name: row.text("name", findings),
        facts: row.text("facts", findings),
        partner: identity::reference(row, "partner", findings),
        date: row.date("date", findings),
        answers,
    }
}

fn read_case_answer(row: &mut Object<'_>, id: CaseAnswerId, findings: &mut Findings) -> CaseAnswer {
    CaseAnswer {
        id,
        question: QuestionId::from(row.text("question", findings).as_str()),
        choice: term(row, "choice", findings),
        reason: row.text("reason", findings),
        date: row.date("date", findings),
        rules: row.text("rules", findings),
    }
}

fn term<V: Vocabulary>(row: &mut Object<'_>, name: &str, findings: &mut Findings) -> Option<Term<V>> {
    row.optional_text(name, findings).map(|code| Term::from_code(&code))
}

fn check_references(canvas: &Canvas, findings: &mut Findings) {
    let partners: BTreeSet<_> = canvas.partners.iter().map(|partner| partner.id).collect();
    let actions: BTreeSet<_> = canvas.actions.iter().map(|action| action.id).collect();
    let list = Pointer::ROOT.member("canvas").member("actions");
    for action in &canvas.actions {
        let place = list.member(&action.id.to_string());
        if action.parent.is_some_and(|parent| !actions.contains(&parent)) {
            findings.problem(place.member("parent"), ProblemKind::MissingReference);
        }
        if action.owner_partner.is_some_and(|owner| !partners.contains(&owner)) {
            findings.problem(place.member("owner_partner"), ProblemKind::MissingReference);
        }
    }
    for case in &canvas.cases {
        if case.partner.is_some_and(|partner| !partners.contains(&partner)) {
            findings.problem(Pointer::case(case.id).member("partner"), ProblemKind::MissingReference);
        }
    }
}
