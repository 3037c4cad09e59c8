//! Reading a replica as plain data: whole at opening, row by row afterwards.

use std::collections::BTreeSet;
use std::sync::Arc;

use uuid::Uuid;
use yrs::{Any, GetString, Map, MapRef, Out, ReadTxn, Transact};

use super::names::{self, key};
use super::row::{child_map, value};
use super::{Cell, Replica, RowRef};
use crate::canvas::{
    Action, ActionId, Amount, Canvas, Case, CaseAnswer, CaseAnswerId, CaseId, Contribution, ContributionId,
    Logo, Paragraph, ParagraphId, Partner, PartnerId, Pointer, QuestionId, RawJson, SectionId, SupportLevel,
    Term, TextField, Vocabulary,
};
use crate::template::Template;

impl Replica {
    /// The whole canvas.
    pub fn read(&self, template: &Template) -> Canvas {
        let mut canvas = template.blank_canvas(self.language().as_deref().unwrap_or_default());
        self.read_values(&mut canvas);
        canvas.unknown = self.unknown_fields();
        canvas.partners = self.rows(&self.partners, |id| self.read_partner(PartnerId::new(id)));
        canvas.actions = self.rows(&self.actions, |id| self.read_action(ActionId::new(id)));
        canvas.pitch.paragraphs = self.rows(&self.paragraphs, |id| self.read_paragraph(ParagraphId::new(id)));
        canvas.cases = self.rows(&self.cases, |id| self.read_case(CaseId::new(id)));
        let transaction = self.doc.transact();
        for (field, text) in &self.texts {
            if let Some(place) = canvas.text_at_mut(field) {
                *place = text.get_string(&transaction);
            }
        }
        canvas
    }

    /// An unknown field.
    pub fn unknown_field(&self, field: &Pointer) -> Option<RawJson> {
        value(&self.doc.transact(), &self.unknown, field.as_str()).map(RawJson::new)
    }

    /// A partner with its position, if it is there.
    pub fn read_partner(&self, id: PartnerId) -> Option<(String, Partner)> {
        let transaction = self.doc.transact();
        let map = self.row(&transaction, RowRef::Partner(id))?;
        let contributions = child_map(&transaction, &map, key::CONTRIBUTIONS);
        let mut contributions: Vec<(String, Contribution)> = contributions
            .iter()
            .flat_map(|contributions| contributions.iter(&transaction))
            .filter_map(|(id, row)| match row {
                Out::YMap(row) => {
                    Some(read_contribution(&transaction, ContributionId::new(canonical(id)?), &row))
                }
                _ => None,
            })
            .collect();
        contributions.sort_by(|(one, a), (other, b)| (one, a.id).cmp(&(other, b.id)));
        let interests = ticked(&transaction, &map, names::INTEREST_PREFIX);
        let involvement = ticked(&transaction, &map, names::INVOLVEMENT_PREFIX);
        let support = SupportLevel::TERMS.iter().filter_map(|(level, _)| {
            let code = value(&transaction, &map, &Cell::Support(*level).key())?;
            Some((*level, Term::from_code(&code)))
        });
        let partner = Partner {
            id,
            name: text(&transaction, &map, key::NAME),
            sector: value(&transaction, &map, key::SECTOR).map(|code| Term::from_code(&code)),
            role: value(&transaction, &map, key::ROLE).map(|code| Term::from_code(&code)),
            involvement,
            support: support.collect(),
            interests,
            other_interest: text(&transaction, &map, key::OTHER_INTEREST),
            contributions: contributions.into_iter().map(|(_, contribution)| contribution).collect(),
            notes: text(&transaction, &map, key::NOTES),
            logo: shared(&transaction, &map, key::LOGO).map(Logo::new),
            logo_alternative: value(&transaction, &map, key::LOGO_ALTERNATIVE).unwrap_or_default(),
        };
        Some((position(&transaction, &map), partner))
    }

    /// An action with its position, if it is there.
    pub fn read_action(&self, id: ActionId) -> Option<(String, Action)> {
        let transaction = self.doc.transact();
        let map = self.row(&transaction, RowRef::Action(id))?;
        let action = Action {
            id,
            parent: uuid(&transaction, &map, key::PARENT).map(ActionId::new),
            text: text(&transaction, &map, key::TEXT),
            owner: text(&transaction, &map, key::OWNER),
            owner_partner: uuid(&transaction, &map, key::OWNER_PARTNER).map(PartnerId::new),
            due: value(&transaction, &map, key::DUE).and_then(|date| date.parse().ok()),
            state: value(&transaction, &map, key::STATE).map(|code| Term::from_code(&code)),
        };
        Some((position(&transaction, &map), action))
    }

    /// A composed paragraph with its position, if it is there.
    pub fn read_paragraph(&self, id: ParagraphId) -> Option<(String, Paragraph)> {
        let transaction = self.doc.transact();
        let map = self.row(&transaction, RowRef::Paragraph(id))?;
        let paragraph = Paragraph {
            id,
            source: value(&transaction, &map, key::SOURCE).map(|source| SectionId::from(source.as_str())),
            source_sha256: value(&transaction, &map, key::SOURCE_SHA256).unwrap_or_default(),
            partner: uuid(&transaction, &map, key::PARTNER).map(PartnerId::new),
            text: text(&transaction, &map, key::TEXT),
        };
        Some((position(&transaction, &map), paragraph))
    }

    /// A case with its position, if it is there.
    pub fn read_case(&self, id: CaseId) -> Option<(String, Case)> {
        let transaction = self.doc.transact();
        let map = self.row(&transaction, RowRef::Case(id))?;
        let answers = child_map(&transaction, &map, key::ANSWERS);
        let mut answers: Vec<CaseAnswer> = answers
            .iter()
            .flat_map(|answers| answers.iter(&transaction))
            .filter_map(|(id, row)| match row {
                Out::YMap(row) => {
                    Some(read_case_answer(&transaction, CaseAnswerId::new(canonical(id)?), &row))
                }
                _ => None,
            })
            .collect();
        answers.sort_by_key(|answer| answer.id);
        let case = Case {
            id,
            name: text(&transaction, &map, key::NAME),
            facts: text(&transaction, &map, key::FACTS),
            partner: uuid(&transaction, &map, key::PARTNER).map(PartnerId::new),
            date: date(&transaction, &map, key::DATE),
            answers,
        };
        Some((position(&transaction, &map), case))
    }

    /// A text as it stands now.
    pub fn read_text(&self, field: &TextField) -> Option<String> {
        let transaction = self.doc.transact();
        Some(self.text(&transaction, field)?.get_string(&transaction))
    }

    fn unknown_fields(&self) -> crate::canvas::UnknownFields {
        let transaction = self.doc.transact();
        self.unknown
            .iter(&transaction)
            .filter_map(|(pointer, value)| match value {
                Out::Any(Any::String(raw)) => Some((Pointer::from_text(pointer), RawJson::new(&*raw))),
                _ => None,
            })
            .collect()
    }

    fn rows<R>(&self, table: &MapRef, read: impl Fn(Uuid) -> Option<(String, R)>) -> Vec<R> {
        let mut ids: Vec<Uuid> = {
            let transaction = self.doc.transact();
            table.keys(&transaction).filter_map(canonical).collect()
        };
        // Rows with the same position stand in the order of their ids.
        ids.sort_unstable();
        let mut rows: Vec<(String, R)> = ids.into_iter().filter_map(read).collect();
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        rows.into_iter().map(|(_, row)| row).collect()
    }
}

fn read_contribution<T: ReadTxn>(
    transaction: &T,
    id: ContributionId,
    map: &MapRef,
) -> (String, Contribution) {
    let unit = value(transaction, map, key::UNIT).map(|code| Term::from_code(&code));
    let amount =
        value(transaction, map, key::AMOUNT).map(|number| Amount { number: RawJson::new(number), unit });
    let kind = value(transaction, map, key::KIND).map(|code| Term::from_code(&code));
    (position(transaction, map), Contribution { id, kind, text: text(transaction, map, key::TEXT), amount })
}

/// The words of a set, each of which is a key of its own.
fn ticked<T: ReadTxn, V: Vocabulary>(transaction: &T, map: &MapRef, prefix: &str) -> BTreeSet<Term<V>> {
    map.keys(transaction).filter_map(|key| key.strip_prefix(prefix)).map(Term::from_code).collect()
}

fn read_case_answer<T: ReadTxn>(transaction: &T, id: CaseAnswerId, map: &MapRef) -> CaseAnswer {
    CaseAnswer {
        id,
        question: QuestionId::from(value(transaction, map, key::QUESTION).unwrap_or_default().as_str()),
        choice: value(transaction, map, key::CHOICE).map(|code| Term::from_code(&code)),
        reason: text(transaction, map, key::REASON),
        date: date(transaction, map, key::DATE),
        rules: value(transaction, map, key::RULES).unwrap_or_default(),
    }
}

/// The id that a key stands for. Another spelling of a UUID would not be found under its id again, so it is no row.
fn canonical(key: &str) -> Option<Uuid> {
    Uuid::try_parse(key).ok().filter(|id| id.to_string() == key)
}

fn position<T: ReadTxn>(transaction: &T, map: &MapRef) -> String {
    value(transaction, map, names::POSITION).unwrap_or_default()
}

fn text<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> String {
    match map.get(transaction, key) {
        Some(Out::YText(text)) => text.get_string(transaction),
        _ => String::new(),
    }
}

/// A single value under a key, shared with the replica: a logo is long.
fn shared<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<Arc<str>> {
    match map.get(transaction, key)? {
        Out::Any(Any::String(text)) => Some(text),
        _ => None,
    }
}

fn date<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<jiff::civil::Date> {
    value(transaction, map, key)?.parse().ok()
}

fn uuid<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<Uuid> {
    Uuid::try_parse(&value(transaction, map, key)?).ok()
}
