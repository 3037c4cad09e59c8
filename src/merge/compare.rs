//! Copies of a canvas beside what came of them.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::pieces::pieces;
use super::report::{Change, Copies, Fate, Part, Report, Subject, Value, ValueOf};
use crate::canvas::{
    Canvas, Case, CaseAnswer, CheckId, OptionId, Origin, QuestionId, RowRef, Section, TextField, ValueKey,
    list, name_of, texts_of,
};
use crate::schema::{self, AnyRow, FieldInfo, Kind, RowKind, Rows, View, fields, value};
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
            SectionKind::Text
            | SectionKind::Questions
            | SectionKind::Sides
            | SectionKind::Choice
            | SectionKind::Pitch => {
                parts.extend(sides.section(section));
            }
            SectionKind::Partners | SectionKind::Actions | SectionKind::Table => {}
        }
        parts.extend(section.rows().into_iter().flat_map(|kind| sides.table(kind)));
    }
    sides.method(template, &mut parts);
    let on_page: Vec<RowKind> = template.sections.iter().filter_map(SectionTemplate::rows).collect();
    let beside = result.tables().filter(|kind| !on_page.contains(kind));
    parts.extend(beside.flat_map(|kind| sides.table(kind)));
    parts.extend(sides.unknown());
    parts
}

/// The copies and the result.
struct Sides<'a> {
    copies: &'a [&'a Canvas],
    result: &'a Canvas,
}

/// A row in each copy and in the result.
struct RowSides<'a> {
    row: RowRef,
    copies: Vec<Option<&'a dyn AnyRow>>,
    result: Option<&'a dyn AnyRow>,
}

impl<'a> Sides<'a> {
    fn header(&self) -> Option<Part> {
        let mut changes = Vec::new();
        for field in [TextField::Subject, TextField::Version, TextField::Contact] {
            changes.extend(self.text(field));
        }
        changes.extend(self.single(ValueKey::Date));
        changes.extend(self.single(ValueKey::Language));
        let on_both_sides = self.is_changed_everywhere(|canvas| (&canvas.header, &canvas.language));
        stayed(Subject::Header, changes, on_both_sides)
    }

    fn section(&self, section: &SectionTemplate) -> Option<Part> {
        let id = &section.id;
        let fields = match section.kind {
            SectionKind::Pitch => vec![TextField::Pitch],
            SectionKind::Questions | SectionKind::Sides => {
                let answer = |question| TextField::Answer(id.clone(), question);
                section.asked.iter().map(|question| answer(question.id.clone())).collect()
            }
            SectionKind::Text
            | SectionKind::Choice
            | SectionKind::Partners
            | SectionKind::Actions
            | SectionKind::Table => {
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
        let mut changes: Vec<Change> = fields.into_iter().filter_map(|field| self.text(field)).collect();
        if section.kind == SectionKind::Pitch {
            changes.extend(self.single(ValueKey::PitchSeconds));
        }
        let options: Vec<OptionId> =
            section.options.iter().map(|option| OptionId::new(id, &option.id)).collect();
        changes.extend(options.iter().filter_map(|option| self.single(ValueKey::Chosen(option.clone()))));
        let chosen = |canvas: &'a Canvas| -> Vec<bool> {
            options.iter().map(|option| canvas.is_chosen(option)).collect()
        };
        let held = |canvas: &'a Canvas| (texts(canvas), chosen(canvas));
        stayed(Subject::Section(id.clone()), changes, self.is_changed_everywhere(held))
    }

    fn table(&self, kind: RowKind) -> Vec<Part> {
        let mut parts = Vec::new();
        self.rows(&mut parts, None, &|canvas| Some(canvas.table(kind)), &|id| RowRef::of_kind(kind, id));
        parts
    }

    /// The rows of a list, within the row of that name.
    fn rows(
        &self,
        parts: &mut Vec<Part>,
        within: Option<&str>,
        rows: &dyn Fn(&'a Canvas) -> Option<&'a dyn Rows>,
        row: &dyn Fn(Uuid) -> RowRef,
    ) {
        let ids = |canvas: &'a Canvas| rows(canvas).into_iter().flat_map(list).map(AnyRow::uuid);
        let mut seen = BTreeSet::new();
        let everything = std::iter::once(self.result).chain(self.copies.iter().copied());
        let mut kind = None;
        for id in everything.flat_map(ids).filter(|id| seen.insert(*id)) {
            let sides = self.row(row(id));
            kind = Some(sides.row.kind());
            let Some(named) = sides.differing() else { continue };
            let name = name_of(named).to_owned();
            let subject = Subject::Row {
                kind: sides.row.kind(),
                name: name.clone(),
                within: within.map(str::to_owned),
            };
            parts.extend(sides.part(subject, self.changes(&sides, named)));
            for (info, _) in fields(named) {
                if let Kind::Rows(inner) = info.kind
                    && inner != RowKind::CaseAnswer
                {
                    let outer = sides.row;
                    let list = |canvas: &'a Canvas| canvas.rows_in(outer, info.key);
                    let row = |id| outer.inner(info.key, id).unwrap_or(outer);
                    self.rows(parts, Some(&name), &list, &row);
                }
            }
        }
        if let Some(kind) = kind {
            let subject = Subject::Order { kind, within: within.map(str::to_owned) };
            parts.extend(self.order(subject, |canvas| ids(canvas).collect()));
        }
    }

    /// What differs in the fields of a row: the texts first. Answers in a case are told with the case.
    fn changes(&self, sides: &RowSides<'a>, named: &dyn AnyRow) -> Vec<Change> {
        let texts = texts_of(named).filter_map(|(key, _)| self.text(sides.row.text(key)));
        let mut changes: Vec<Change> = texts.collect();
        for (info, _) in fields(named) {
            let of = || ValueOf::Field(sides.row.kind(), info.key);
            match info.kind {
                Kind::Line
                | Kind::Code(_)
                | Kind::Word(_)
                | Kind::Date
                | Kind::Amount { .. }
                | Kind::Tick
                | Kind::Logo => {
                    changes.extend(self.held(sides, of(), |_, row| held(row, &info).map(Value::One)));
                }
                Kind::Reference { to, .. } => {
                    changes.extend(self.held(sides, of(), |canvas, row| {
                        let schema::Value::Reference(id) = held(row, &info)? else { return None };
                        Some(Value::Row(id, name_of(canvas.row(canvas.referred(to, id)?)?).to_owned()))
                    }));
                }
                Kind::Words { .. } => changes.extend(self.held(sides, of(), |_, row| {
                    let words: Vec<String> = members(row, &info).into_iter().map(|(word, _)| word).collect();
                    (!words.is_empty()).then_some(Value::Words(words))
                })),
                Kind::WordByMember { members: all, .. } => {
                    for member in all {
                        let of = ValueOf::Member(sides.row.kind(), info.key, (*member).to_owned());
                        changes.extend(self.held(sides, of, |_, row| {
                            let held = members(row, &info);
                            held.into_iter()
                                .find(|(name, _)| name == member)
                                .map(|(_, word)| Value::One(word))
                        }));
                    }
                }
                Kind::Rows(RowKind::CaseAnswer) => self.answers(sides.row, &mut changes),
                Kind::Text(_) | Kind::Rows(_) => {}
            }
        }
        changes
    }

    fn answers(&self, row: RowRef, changes: &mut Vec<Change>) {
        let Some(id) = row.id::<Case>() else { return };
        let answers =
            |canvas: &'a Canvas| canvas.case(id).map(|case| case.answers.as_slice()).unwrap_or_default();
        let everywhere = || std::iter::once(self.result).chain(self.copies.iter().copied()).flat_map(answers);
        let questions: BTreeSet<&QuestionId> = everywhere().map(|answer| &answer.question).collect();
        for question in questions {
            let of = ValueOf::CaseAnswers(question.clone());
            changes.extend(self.value(of, |canvas| choices(canvas.case(id)?, question)));
        }
        let mut seen = BTreeSet::new();
        for answer in everywhere().map(|answer| answer.id).filter(|answer| seen.insert(*answer)) {
            changes.extend(self.text(RowRef::within(id, answer).text(CaseAnswer::REASON)));
        }
    }

    /// Checklists, scales, what is needed and silenced advice.
    fn method(&self, template: &Template, parts: &mut Vec<Part>) {
        for list in &template.checklists {
            let ids: Vec<CheckId> = list.items.iter().map(|item| CheckId::new(&list.id, &item.id)).collect();
            let changes = ids.iter().flat_map(|id| {
                let answer = self.single(ValueKey::Check(id.clone()));
                answer.into_iter().chain(self.text(TextField::CheckNote(id.clone())))
            });
            let checks = |canvas: &'a Canvas| -> Vec<_> { ids.iter().map(|id| canvas.check(id)).collect() };
            let on_both_sides = self.is_changed_everywhere(checks);
            parts.extend(stayed(Subject::Checklist(list.id.clone()), changes.collect(), on_both_sides));
        }
        let everything = || self.copies.iter().copied().chain([self.result]);
        let scales: BTreeSet<_> = everything().flat_map(|canvas| canvas.scales.keys()).collect();
        let changes = scales.into_iter().filter_map(|id| self.single(ValueKey::Scale(id.clone())));
        let on_both_sides = self.is_changed_everywhere(|canvas| &canvas.scales);
        parts.extend(stayed(Subject::Scales, changes.collect(), on_both_sides));
        let units: BTreeSet<_> = everything().flat_map(|canvas| canvas.needed.keys()).collect();
        let changes = units.into_iter().filter_map(|unit| self.single(ValueKey::Needed(*unit)));
        let on_both_sides = self.is_changed_everywhere(|canvas| &canvas.needed);
        parts.extend(stayed(Subject::Needed, changes.collect(), on_both_sides));
        let rules: BTreeSet<_> = everything().flat_map(|canvas| canvas.silenced.keys()).collect();
        let changes = rules.into_iter().filter_map(|rule| self.single(ValueKey::Silenced(rule.clone())));
        let on_both_sides = self.is_changed_everywhere(|canvas| &canvas.silenced);
        parts.extend(stayed(Subject::Silenced, changes.collect(), on_both_sides));
    }

    fn unknown(&self) -> Option<Part> {
        let everything = self.copies.iter().copied().chain([self.result]);
        // Where a row came from is nothing that somebody wrote.
        let fields = everything.flat_map(|canvas| canvas.unknown.keys());
        let places: BTreeSet<_> = fields.filter(|place| !Origin::is_at(place)).collect();
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

    fn single(&self, key: ValueKey) -> Option<Change> {
        let value = |canvas: &'a Canvas| canvas.value(&key).map(Value::One);
        self.value(ValueOf::Canvas(key.clone()), value)
    }

    fn value(&self, of: ValueOf, value: impl Fn(&'a Canvas) -> Option<Value>) -> Option<Change> {
        change(of, self.copies.iter().map(|copy| value(copy)).collect(), value(self.result))
    }

    /// A value of a row, in each copy that has the row and in the result.
    fn held(
        &self,
        sides: &RowSides<'a>,
        of: ValueOf,
        value: impl Fn(&'a Canvas, &'a dyn AnyRow) -> Option<Value>,
    ) -> Option<Change> {
        let copies = self.copies.iter().zip(&sides.copies);
        let copies = copies.map(|(canvas, row)| value(canvas, (*row)?)).collect();
        change(of, copies, sides.result.and_then(|row| value(self.result, row)))
    }

    fn is_changed_everywhere<T: PartialEq>(&self, part: impl Fn(&'a Canvas) -> T) -> bool {
        let result = part(self.result);
        self.copies.len() > 1 && self.copies.iter().all(|copy| part(copy) != result)
    }

    fn row(&self, row: RowRef) -> RowSides<'a> {
        RowSides {
            row,
            copies: self.copies.iter().map(|copy| copy.row(row)).collect(),
            result: self.result.row(row),
        }
    }

    /// Whether rows that are everywhere stand in another order somewhere.
    fn order(&self, subject: Subject, ids: impl Fn(&'a Canvas) -> Vec<Uuid>) -> Option<Part> {
        let result = ids(self.result);
        let there: BTreeSet<Uuid> = result.iter().copied().collect();
        let is_moved = self.copies.iter().any(|copy| {
            let mut old = ids(copy);
            old.retain(|row| there.contains(row));
            let known: BTreeSet<Uuid> = old.iter().copied().collect();
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

impl<'a> RowSides<'a> {
    /// Whether the row is the same everywhere as in the result, or missing as it is there.
    fn is_as_in_result(&self, row: Option<&dyn AnyRow>) -> bool {
        match (row, self.result) {
            (Some(row), Some(result)) => row.is_same(result),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// The row as it is in the result, or as a copy has it. `None` if all have the same.
    fn differing(&self) -> Option<&'a dyn AnyRow> {
        if self.copies.iter().all(|row| self.is_as_in_result(*row)) {
            return None;
        }
        self.result.or_else(|| self.copies.iter().flatten().next().copied())
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
        let on_both_sides = is_everywhere && self.copies.iter().all(|row| !self.is_as_in_result(*row));
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

fn held(row: &dyn AnyRow, info: &FieldInfo) -> Option<schema::Value> {
    value(info, row.field(info.key)?.1)
}

fn members(row: &dyn AnyRow, info: &FieldInfo) -> Vec<(String, schema::Value)> {
    match row.field(info.key).map(|(_, field)| field.view()) {
        Some(View::Members(members)) => members,
        Some(View::Text(_) | View::One(_) | View::Rows(_)) | None => Vec::new(),
    }
}

/// What a question of the decision aid was answered, by each person.
fn choices(case: &Case, question: &QuestionId) -> Option<Value> {
    let answers = case.answers.iter().filter(|answer| answer.question == *question);
    let choices: BTreeMap<_, _> = answers.map(|answer| (answer.id, answer.choice.clone())).collect();
    (!choices.is_empty()).then_some(Value::Choices(choices))
}
