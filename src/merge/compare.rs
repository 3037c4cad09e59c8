//! Copies of a canvas beside what came of them.

use std::collections::{BTreeMap, BTreeSet};

use super::pieces::pieces;
use super::report::{Change, Copies, Fate, Part, Report, Subject, Value, ValueOf};
use crate::canvas::{
    Action, ActionId, Canvas, Case, CaseAnswer, CaseId, CheckId, Contribution, ContributionId, Id, Paragraph,
    Partner, PartnerId, QuestionId, Section, SupportLevel, TextField, Vocabulary,
};
use crate::document::RowRef;
use crate::template::{SectionKind, SectionTemplate, Template};

/// How one canvas differs from another; it speaks of the first as copy 0.
pub fn compare(from: &Canvas, to: &Canvas, template: &Template) -> Report {
    Report { parts: parts(&[from], to, template), ..Report::default() }
}

/// Everything in which the copies and the result differ, in the order of the page.
pub(super) fn parts(copies: &[&Canvas], result: &Canvas, template: &Template) -> Vec<Part> {
    let sides = Sides { copies, result };
    let mut parts = Vec::new();
    parts.extend(sides.header());
    for section in &template.sections {
        match section.kind {
            SectionKind::Text | SectionKind::Questions | SectionKind::Pitch => {
                parts.extend(sides.section(section));
            }
            SectionKind::Partners => sides.partners(&mut parts),
            SectionKind::Actions => sides.actions(&mut parts),
        }
        if section.kind == SectionKind::Pitch {
            sides.paragraphs(&mut parts);
        }
    }
    sides.method(template, &mut parts);
    sides.cases(&mut parts);
    parts.extend(sides.unknown());
    parts
}

/// The copies and the result.
struct Sides<'a> {
    copies: &'a [&'a Canvas],
    result: &'a Canvas,
}

/// A row in each copy and in the result.
struct RowSides<'a, R> {
    row: RowRef,
    copies: Vec<Option<&'a R>>,
    result: Option<&'a R>,
}

impl<'a> Sides<'a> {
    fn header(&self) -> Option<Part> {
        let mut changes = Vec::new();
        for field in [TextField::Subject, TextField::Version, TextField::Contact] {
            changes.extend(self.text(field));
        }
        changes.extend(self.value(ValueOf::Date, |canvas| canvas.header.date.map(Value::Date)));
        changes.extend(self.value(ValueOf::Language, |canvas| Some(Value::Text(canvas.language.clone()))));
        let on_both_sides = self.is_changed_everywhere(|canvas| (&canvas.header, &canvas.language));
        stayed(Subject::Header, changes, on_both_sides)
    }

    fn section(&self, section: &SectionTemplate) -> Option<Part> {
        let id = &section.id;
        let fields = match section.kind {
            SectionKind::Pitch => vec![TextField::Pitch],
            SectionKind::Questions => {
                let answer = |question| TextField::Answer(id.clone(), question);
                section.questions.iter().map(|question| answer(question.id.clone())).collect()
            }
            SectionKind::Text | SectionKind::Partners | SectionKind::Actions => {
                vec![TextField::Section(id.clone())]
            }
        };
        let texts = |canvas: &'a Canvas| -> Vec<&'a str> {
            match (section.kind, canvas.sections.get(id)) {
                (SectionKind::Pitch, _) => vec![&canvas.pitch.text],
                (_, Some(Section::Text(text))) => vec![text],
                (_, Some(Section::Questions(answers))) => answers.values().map(String::as_str).collect(),
                (_, None) => Vec::new(),
            }
        };
        let changes = fields.into_iter().filter_map(|field| self.text(field)).collect();
        stayed(Subject::Section(id.clone()), changes, self.is_changed_everywhere(texts))
    }

    fn partners(&self, parts: &mut Vec<Part>) {
        let list = |canvas: &'a Canvas| canvas.partners.as_slice();
        let id = |partner: &Partner| partner.id;
        for partner in rows(self, list, id) {
            let sides = self.row(RowRef::Partner(partner), |canvas| canvas.partner(partner));
            let Some(named) = sides.differing() else { continue };
            let mut changes = Vec::new();
            for field in [
                TextField::PartnerName(partner),
                TextField::OtherInterest(partner),
                TextField::PartnerNotes(partner),
            ] {
                changes.extend(self.text(field));
            }
            changes.extend(sides.value(ValueOf::Sector, |row| row.sector.clone().map(Value::Sector)));
            changes.extend(sides.value(ValueOf::Role, |row| row.role.clone().map(Value::Role)));
            changes.extend(sides.value(ValueOf::Involvement, |row| {
                (!row.involvement.is_empty()).then(|| Value::Involvement(row.involvement.clone()))
            }));
            for (level, _) in SupportLevel::TERMS {
                let of = ValueOf::Support(*level);
                changes.extend(sides.value(of, |row| row.support.get(level).cloned().map(Value::Support)));
            }
            changes.extend(sides.value(ValueOf::Interests, |row| {
                (!row.interests.is_empty()).then(|| Value::Interests(row.interests.clone()))
            }));
            changes.extend(sides.value(ValueOf::Logo, |row| row.logo.clone().map(Value::Logo)));
            changes.extend(sides.value(ValueOf::LogoAlternative, |row| {
                Some(&row.logo_alternative).filter(|words| !words.is_empty()).cloned().map(Value::Text)
            }));
            parts.extend(sides.part(Subject::Partner(named.name.clone()), changes));
            self.contributions(partner, &named.name, parts);
        }
        parts.extend(self.order(Subject::PartnerOrder, list, id));
    }

    fn contributions(&self, partner: PartnerId, name: &str, parts: &mut Vec<Part>) {
        let list = |canvas: &'a Canvas| {
            canvas.partner(partner).map(|found| found.contributions.as_slice()).unwrap_or_default()
        };
        for id in rows(self, list, |contribution: &Contribution| contribution.id) {
            let sides =
                self.row(RowRef::Contribution(partner, id), |canvas| contribution(canvas, partner, id));
            let Some(named) = sides.differing() else { continue };
            let mut changes: Vec<Change> =
                self.text(TextField::Contribution(partner, id)).into_iter().collect();
            changes.extend(sides.value(ValueOf::Kind, |row| row.kind.clone().map(Value::Kind)));
            changes.extend(sides.value(ValueOf::Amount, |row| row.amount.clone().map(Value::Amount)));
            let subject = Subject::Contribution { partner: name.to_owned(), text: named.text.clone() };
            parts.extend(sides.part(subject, changes));
        }
        let id = |contribution: &Contribution| contribution.id;
        parts.extend(self.order(Subject::ContributionOrder(name.to_owned()), list, id));
    }

    fn actions(&self, parts: &mut Vec<Part>) {
        let list = |canvas: &'a Canvas| canvas.actions.as_slice();
        let id = |action: &Action| action.id;
        for action in rows(self, list, id) {
            let sides = self.row(RowRef::Action(action), |canvas| canvas.action(action));
            let Some(named) = sides.differing() else { continue };
            let mut changes = Vec::new();
            changes.extend(self.text(TextField::ActionText(action)));
            changes.extend(self.text(TextField::ActionOwner(action)));
            changes.extend(self.value(ValueOf::OwnerPartner, |canvas| owner_partner(canvas, action)));
            changes.extend(sides.value(ValueOf::Due, |row| row.due.map(Value::Date)));
            changes.extend(sides.value(ValueOf::State, |row| row.state.clone().map(Value::State)));
            changes.extend(self.value(ValueOf::Parent, |canvas| parent(canvas, action)));
            parts.extend(sides.part(Subject::Action(named.text.clone()), changes));
        }
        parts.extend(self.order(Subject::ActionOrder, list, id));
    }

    fn paragraphs(&self, parts: &mut Vec<Part>) {
        let list = |canvas: &'a Canvas| canvas.pitch.paragraphs.as_slice();
        for id in rows(self, list, |paragraph: &Paragraph| paragraph.id) {
            let find = |canvas: &'a Canvas| list(canvas).iter().find(|paragraph| paragraph.id == id);
            let sides = self.row(RowRef::Paragraph(id), find);
            let mut changes: Vec<Change> = self.text(TextField::Paragraph(id)).into_iter().collect();
            changes.extend(self.value(ValueOf::Reader, |canvas| partner(canvas, find(canvas)?.partner?)));
            changes.extend(sides.value(ValueOf::Source, |row| row.source.clone().map(Value::Section)));
            changes.extend(sides.value(ValueOf::SourceState, |row| {
                Some(&row.source_sha256).filter(|hash| !hash.is_empty()).cloned().map(Value::Text)
            }));
            parts.extend(sides.part(Subject::Paragraph, changes));
        }
        parts.extend(self.order(Subject::ParagraphOrder, list, |paragraph: &Paragraph| paragraph.id));
    }

    /// Checklists, scales and silenced advice.
    fn method(&self, template: &Template, parts: &mut Vec<Part>) {
        for list in &template.checklists {
            let ids: Vec<CheckId> = list.items.iter().map(|item| CheckId::new(&list.id, &item.id)).collect();
            let changes = ids.iter().flat_map(|id| {
                let answer = |canvas: &'a Canvas| canvas.check(id)?.answer.clone().map(Value::Check);
                let answer = self.value(ValueOf::Check(id.clone()), answer);
                answer.into_iter().chain(self.text(TextField::CheckNote(id.clone())))
            });
            let checks = |canvas: &'a Canvas| -> Vec<_> { ids.iter().map(|id| canvas.check(id)).collect() };
            let on_both_sides = self.is_changed_everywhere(checks);
            parts.extend(stayed(Subject::Checklist(list.id.clone()), changes.collect(), on_both_sides));
        }
        let everything = || self.copies.iter().copied().chain([self.result]);
        let scales: BTreeSet<_> = everything().flat_map(|canvas| canvas.scales.keys()).collect();
        let changes = scales.into_iter().filter_map(|id| {
            let leaning = |canvas: &'a Canvas| canvas.scales.get(id).cloned().map(Value::Leaning);
            self.value(ValueOf::Scale(id.clone()), leaning)
        });
        let on_both_sides = self.is_changed_everywhere(|canvas| &canvas.scales);
        parts.extend(stayed(Subject::Scales, changes.collect(), on_both_sides));
        let rules: BTreeSet<_> = everything().flat_map(|canvas| canvas.silenced.keys()).collect();
        let changes = rules.into_iter().filter_map(|rule| {
            let reason = |canvas: &'a Canvas| canvas.silenced.get(rule).cloned().map(Value::Text);
            self.value(ValueOf::Silenced(rule.clone()), reason)
        });
        let on_both_sides = self.is_changed_everywhere(|canvas| &canvas.silenced);
        parts.extend(stayed(Subject::Silenced, changes.collect(), on_both_sides));
    }

    fn cases(&self, parts: &mut Vec<Part>) {
        let list = |canvas: &'a Canvas| canvas.cases.as_slice();
        let id = |case: &Case| case.id;
        for case in rows(self, list, id) {
            let sides = self.row(RowRef::Case(case), |canvas| canvas.case(case));
            let Some(named) = sides.differing() else { continue };
            let mut changes = Vec::new();
            changes.extend(self.text(TextField::CaseName(case)));
            changes.extend(self.text(TextField::CaseFacts(case)));
            changes.extend(self.value(ValueOf::CasePartner, |canvas| case_partner(canvas, case)));
            changes.extend(sides.value(ValueOf::CaseDate, |row| row.date.map(Value::Date)));
            let answers = |canvas: &'a Canvas| {
                canvas.case(case).map(|found| found.answers.as_slice()).unwrap_or_default()
            };
            let everywhere = self.copies.iter().copied().chain([self.result]).flat_map(answers);
            let questions: BTreeSet<&QuestionId> = everywhere.map(|answer| &answer.question).collect();
            for question in questions {
                let of = ValueOf::CaseAnswers(question.clone());
                changes.extend(sides.value(of, |row| choices(row, question)));
            }
            for answer in rows(self, answers, |answer: &CaseAnswer| answer.id) {
                changes.extend(self.text(TextField::CaseReason(case, answer)));
            }
            parts.extend(sides.part(Subject::Case(named.name.clone()), changes));
        }
        parts.extend(self.order(Subject::CaseOrder, list, id));
    }

    fn unknown(&self) -> Option<Part> {
        let everything = self.copies.iter().copied().chain([self.result]);
        let places: BTreeSet<_> = everything.flat_map(|canvas| canvas.unknown.keys()).collect();
        let changes = places.into_iter().filter_map(|place| {
            let of = ValueOf::Unknown(place.clone());
            self.value(of, |canvas| canvas.unknown.get(place).cloned().map(Value::Json))
        });
        stayed(Subject::Unknown, changes.collect(), self.is_changed_everywhere(|canvas| &canvas.unknown))
    }

    fn text(&self, field: TextField) -> Option<Change> {
        let text = |canvas: &'a Canvas| canvas.text_at(&field).unwrap_or_default();
        let result = text(self.result);
        let copies: Vec<&str> = self.copies.iter().map(|copy| text(copy)).collect();
        let is_different = copies.iter().any(|copy| *copy != result);
        is_different.then(|| Change::Text(field.clone(), pieces(&copies, result)))
    }

    fn value(&self, of: ValueOf, value: impl Fn(&'a Canvas) -> Option<Value>) -> Option<Change> {
        change(of, self.copies.iter().map(|copy| value(copy)).collect(), value(self.result))
    }

    fn is_changed_everywhere<T: PartialEq>(&self, part: impl Fn(&'a Canvas) -> T) -> bool {
        let result = part(self.result);
        self.copies.len() > 1 && self.copies.iter().all(|copy| part(copy) != result)
    }

    fn row<R>(&self, row: RowRef, find: impl Fn(&'a Canvas) -> Option<&'a R>) -> RowSides<'a, R> {
        RowSides {
            row,
            copies: self.copies.iter().map(|copy| find(copy)).collect(),
            result: find(self.result),
        }
    }

    /// Whether rows that are everywhere stand in another order somewhere.
    fn order<R: 'a>(
        &self,
        subject: Subject,
        list: impl Fn(&'a Canvas) -> &'a [R],
        id: impl Fn(&R) -> Id<R>,
    ) -> Option<Part> {
        let ids = |canvas: &'a Canvas| -> Vec<Id<R>> { list(canvas).iter().map(&id).collect() };
        let result = ids(self.result);
        let there: BTreeSet<Id<R>> = result.iter().copied().collect();
        let is_moved = self.copies.iter().any(|copy| {
            let mut old = ids(copy);
            old.retain(|row| there.contains(row));
            let known: BTreeSet<Id<R>> = old.iter().copied().collect();
            !result.iter().filter(|row| known.contains(*row)).eq(&old)
        });
        is_moved.then_some(Part {
            subject,
            row: None,
            fate: Fate::Stayed,
            on_both_sides: false,
            changes: Vec::new(),
            authors: Vec::new(),
        })
    }
}

impl<'a, R: PartialEq> RowSides<'a, R> {
    /// The row as it is in the result, or as a copy has it. `None` if all have the same.
    fn differing(&self) -> Option<&'a R> {
        if self.copies.iter().all(|row| *row == self.result) {
            return None;
        }
        self.result.or_else(|| self.copies.iter().flatten().next().copied())
    }

    fn value(&self, of: ValueOf, value: impl Fn(&'a R) -> Option<Value>) -> Option<Change> {
        let copies = self.copies.iter().map(|row| row.and_then(&value)).collect();
        change(of, copies, self.result.and_then(&value))
    }

    fn part(&self, subject: Subject, changes: Vec<Change>) -> Option<Part> {
        let had: Copies =
            (0..).zip(&self.copies).filter(|(_, row)| row.is_some()).map(|(copy, _)| copy).collect();
        let fate = match self.result {
            None => Fate::Removed(had),
            Some(_) if had.len() < self.copies.len() => Fate::Added(had),
            Some(_) => Fate::Stayed,
        };
        if fate == Fate::Stayed && changes.is_empty() {
            return None;
        }
        let is_everywhere = fate == Fate::Stayed && self.copies.len() > 1;
        let on_both_sides = is_everywhere && self.copies.iter().all(|row| *row != self.result);
        Some(Part { subject, row: Some(self.row), fate, on_both_sides, changes, authors: Vec::new() })
    }
}

fn change(of: ValueOf, copies: Vec<Option<Value>>, result: Option<Value>) -> Option<Change> {
    let is_different = copies.iter().any(|copy| *copy != result);
    is_different.then_some(Change::Value { of, copies, result })
}

fn stayed(subject: Subject, changes: Vec<Change>, on_both_sides: bool) -> Option<Part> {
    (!changes.is_empty()).then_some(Part {
        subject,
        row: None,
        fate: Fate::Stayed,
        on_both_sides,
        changes,
        authors: Vec::new(),
    })
}

/// The ids of a table: those of the result in its order, then those that only copies have.
fn rows<'a, R: 'a>(
    sides: &Sides<'a>,
    list: impl Fn(&'a Canvas) -> &'a [R],
    id: impl Fn(&R) -> Id<R>,
) -> Vec<Id<R>> {
    let mut seen = BTreeSet::new();
    let canvases = std::iter::once(sides.result).chain(sides.copies.iter().copied());
    canvases.flat_map(list).map(id).filter(|id| seen.insert(*id)).collect()
}

fn contribution(canvas: &Canvas, partner: PartnerId, id: ContributionId) -> Option<&Contribution> {
    canvas.partner(partner)?.contribution(id)
}

fn partner(canvas: &Canvas, id: PartnerId) -> Option<Value> {
    let name = canvas.partner(id)?.name.clone();
    Some(Value::Row(id.uuid(), name))
}

fn owner_partner(canvas: &Canvas, action: ActionId) -> Option<Value> {
    partner(canvas, canvas.action(action)?.owner_partner?)
}

fn parent(canvas: &Canvas, action: ActionId) -> Option<Value> {
    let parent = canvas.action(canvas.action(action)?.parent?)?;
    Some(Value::Row(parent.id.uuid(), parent.text.clone()))
}

fn case_partner(canvas: &Canvas, case: CaseId) -> Option<Value> {
    partner(canvas, canvas.case(case)?.partner?)
}

/// What a question of the decision aid was answered, by each person.
fn choices(case: &Case, question: &QuestionId) -> Option<Value> {
    let answers = case.answers.iter().filter(|answer| answer.question == *question);
    let choices: BTreeMap<_, _> = answers.map(|answer| (answer.id, answer.choice.clone())).collect();
    (!choices.is_empty()).then_some(Value::Choices(choices))
}
