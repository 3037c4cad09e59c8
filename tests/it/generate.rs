//! Documents and edits for tests: random ones, and fixed ones to look at.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use samencanvas::canvas::{
    Action, ActionId, ActionState, Amount, Canvas, Case, CaseAnswer, CheckAnswer, CheckId, Choice,
    Contribution, ContributionKind, Id, Interest, Involvement, Leaning, Logo, Paragraph, Partner,
    PartnerRole, Pointer, RawJson, SectionId, Sector, Support, SupportLevel, Term, TextField, Unit,
};
use samencanvas::document::{Document, Edit, Identity, Splice};
use samencanvas::file::{self, Opened};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
use uuid::Uuid;

/// The built-in templates.
pub(crate) fn templates() -> BuiltInTemplates {
    BuiltInTemplates::read().unwrap()
}

/// A blank Dutch canvas, edited in the session of a client.
pub(crate) fn blank(client_id: u64) -> Document {
    let template = Arc::new(templates().get(COLLABORATIVE_INNOVATION).unwrap().clone());
    Document::blank(Identity::new(Id::new(Uuid::from_u128(1)), template), "nl", client_id)
}

/// Opens bytes that are a canvas file.
pub(crate) fn open(bytes: &[u8]) -> Opened {
    open_as(bytes, 77)
}

/// Opens bytes that are a canvas file in the session of a client.
pub(crate) fn open_as(bytes: &[u8], client_id: u64) -> Opened {
    file::open(bytes, &templates(), client_id).unwrap()
}

/// Makes one edit as a step of its own.
pub(crate) fn edit(document: &mut Document, edit: Edit) {
    document.edit(&[edit], Duration::ZERO).unwrap();
}

/// The address of the dream.
pub(crate) fn dream() -> TextField {
    TextField::Section(SectionId::from("dream"))
}

/// Something that somebody does, before it is known what there is to do it with.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Type { place: Index, from: Index, length: usize, text: String },
    AddPartner { name: String, after: Index },
    RemovePartner(Index),
    MovePartner(Index, Index),
    Sector(Index, bool),
    Role(Index, bool),
    Interest(Index, bool),
    Involvement(Index, bool),
    Support(Index, bool),
    Check(bool),
    Scale(bool),
    Silence(Option<String>),
    Logo(Index, bool),
    LogoAlternative(Index, String),
    AddContribution(Index, String),
    RemoveContribution(Index, Index),
    MoveContribution(Index, Index, Index),
    ContributionKind(Index, Index, bool),
    Amount(Index, Index, u32),
    AddAction { text: String, after: Index },
    RemoveAction(Index),
    MoveAction(Index, Index),
    Parent(Index, Index),
    OwnerPartner(Index, Index),
    Due(Index, bool),
    State(Index, bool),
    Language(bool),
    Date(bool),
    AddParagraph { text: String, partner: Option<Index>, after: Index },
    RemoveParagraph(Index),
    MoveParagraph(Index, Index),
    ParagraphLinks(Index, Index),
    AddCase { name: String, after: Index },
    RemoveCase(Index),
    MoveCase(Index, Index),
    CaseDate(Index, bool),
    CasePartner(Index, Index),
    AnswerCase { case: Index, agrees: bool, reason: String },
    RemoveAnswer(Index, Index),
    Unknown { place: Index, value: Option<u8> },
    Undo,
    Redo,
}

/// A picture of eight by four blue pixels that one can see through.
pub(crate) const LOGO: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAEUlEQVR42mNgSDnRgBfTXgEArgc1gWKzBqMAAAAASUVORK5CYII=";

/// A text as people and machines write it: letters, accents, emoji, bidi marks, line ends.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé ]{0,12}",
        Just("👩‍👩‍👧 familie".to_owned()),
        Just("e\u{301}\u{202e}\n\u{0}\"\\".to_owned()),
        "\\PC{0,6}",
    ]
}

/// Any act but undo and redo.
pub(crate) fn any_edit() -> impl Strategy<Value = Act> {
    let index = any::<Index>;
    prop_oneof![
        6 => (index(), index(), 0..4_usize, any_text())
            .prop_map(|(place, from, length, text)| Act::Type { place, from, length, text }),
        2 => (any_text(), index()).prop_map(|(name, after)| Act::AddPartner { name, after }),
        1 => index().prop_map(Act::RemovePartner),
        1 => (index(), index()).prop_map(|(row, after)| Act::MovePartner(row, after)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::Sector(row, set)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::Role(row, set)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::Interest(row, set)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::Involvement(row, set)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::Support(row, set)),
        1 => any::<bool>().prop_map(Act::Check),
        1 => any::<bool>().prop_map(Act::Scale),
        1 => proptest::option::of(any_text()).prop_map(Act::Silence),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::Logo(row, set)),
        1 => (index(), any_text()).prop_map(|(row, text)| Act::LogoAlternative(row, text)),
        1 => (index(), any_text()).prop_map(|(row, text)| Act::AddContribution(row, text)),
        1 => (index(), index()).prop_map(|(partner, row)| Act::RemoveContribution(partner, row)),
        1 => (index(), index(), index())
            .prop_map(|(partner, row, after)| Act::MoveContribution(partner, row, after)),
        1 => (index(), index(), any::<bool>())
            .prop_map(|(partner, row, set)| Act::ContributionKind(partner, row, set)),
        1 => (index(), index(), any::<u32>())
            .prop_map(|(partner, row, amount)| Act::Amount(partner, row, amount)),
        2 => (any_text(), index()).prop_map(|(text, after)| Act::AddAction { text, after }),
        1 => index().prop_map(Act::RemoveAction),
        1 => (index(), index()).prop_map(|(row, after)| Act::MoveAction(row, after)),
        2 => (index(), index()).prop_map(|(row, parent)| Act::Parent(row, parent)),
        1 => (index(), index()).prop_map(|(row, owner)| Act::OwnerPartner(row, owner)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::Due(row, set)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::State(row, set)),
        1 => any::<bool>().prop_map(Act::Language),
        1 => any::<bool>().prop_map(Act::Date),
        1 => (any_text(), proptest::option::of(index()), index())
            .prop_map(|(text, partner, after)| Act::AddParagraph { text, partner, after }),
        1 => index().prop_map(Act::RemoveParagraph),
        1 => (index(), index()).prop_map(|(row, after)| Act::MoveParagraph(row, after)),
        1 => (index(), index()).prop_map(|(row, partner)| Act::ParagraphLinks(row, partner)),
        2 => (any_text(), index()).prop_map(|(name, after)| Act::AddCase { name, after }),
        1 => index().prop_map(Act::RemoveCase),
        1 => (index(), index()).prop_map(|(row, after)| Act::MoveCase(row, after)),
        1 => (index(), any::<bool>()).prop_map(|(row, set)| Act::CaseDate(row, set)),
        1 => (index(), index()).prop_map(|(row, partner)| Act::CasePartner(row, partner)),
        2 => (index(), any::<bool>(), any_text())
            .prop_map(|(case, agrees, reason)| Act::AnswerCase { case, agrees, reason }),
        1 => (index(), index()).prop_map(|(case, answer)| Act::RemoveAnswer(case, answer)),
        2 => (index(), any::<Option<u8>>()).prop_map(|(place, value)| Act::Unknown { place, value }),
    ]
}

/// Any act, undo and redo included.
pub(crate) fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![8 => any_edit(), 1 => Just(Act::Undo), 1 => Just(Act::Redo)]
}

/// Does what can be done of an act; ids come from `seed`, so that two replicas never make the same row.
pub(crate) fn act(document: &mut Document, act: &Act, seed: u128) {
    let edit = match act {
        Act::Undo => {
            document.undo();
            return;
        }
        Act::Redo => {
            document.redo();
            return;
        }
        other => to_edit(document, other, seed),
    };
    if let Some(edit) = edit {
        // Far apart in time, so that each is a step of its own.
        let time = Duration::from_secs(10 * document.revision());
        document.edit(&[edit], time).unwrap();
    }
}

#[expect(clippy::too_many_lines, reason = "an arm for each kind of edit")]
fn to_edit(document: &Document, act: &Act, seed: u128) -> Option<Edit> {
    let canvas = document.canvas();
    let partner = |index: &Index| (!canvas.partners.is_empty()).then(|| index.get(&canvas.partners));
    let action = |index: &Index| (!canvas.actions.is_empty()).then(|| index.get(&canvas.actions));
    let case = |index: &Index| (!canvas.cases.is_empty()).then(|| index.get(&canvas.cases));
    let paragraphs = &canvas.pitch.paragraphs;
    let paragraph = |index: &Index| (!paragraphs.is_empty()).then(|| index.get(paragraphs));
    let contribution =
        |of: &Partner, index: &Index| (!of.contributions.is_empty()).then(|| index.get(&of.contributions).id);
    Some(match act {
        Act::Type { place, from, length, text } => {
            let fields = fields(document);
            let field = place.get(&fields).clone();
            let old = canvas.text_at(&field).unwrap();
            let ends: Vec<usize> = old.char_indices().map(|(at, _)| at).chain([old.len()]).collect();
            let start = from.index(ends.len());
            let end = (start + length).min(ends.len() - 1);
            Edit::Text(field, Splice { range: ends[start]..ends[end], text: text.clone() })
        }
        Act::AddPartner { name, after } => {
            let partner_row = Partner { name: name.clone(), ..Partner::new(Id::new(Uuid::from_u128(seed))) };
            Edit::AddPartner { partner: partner_row, after: partner(after).map(|row| row.id) }
        }
        Act::RemovePartner(row) => Edit::RemovePartner(partner(row)?.id),
        Act::MovePartner(row, after) => {
            let id = partner(row)?.id;
            Edit::MovePartner { id, after: partner(after).map(|row| row.id).filter(|after| *after != id) }
        }
        Act::Sector(row, set) => Edit::Sector(partner(row)?.id, set.then_some(Sector::Business.into())),
        Act::Role(row, set) => Edit::Role(partner(row)?.id, set.then_some(PartnerRole::Sponsoring.into())),
        Act::Interest(row, ticked) => Edit::Interest(partner(row)?.id, Interest::Knowledge.into(), *ticked),
        Act::Involvement(row, ticked) => {
            Edit::Involvement(partner(row)?.id, Involvement::Funder.into(), *ticked)
        }
        Act::Support(row, set) => {
            Edit::Support(partner(row)?.id, SupportLevel::Board, set.then_some(Support::Partly.into()))
        }
        Act::Logo(row, set) => Edit::Logo(partner(row)?.id, set.then(|| Logo::new(LOGO))),
        Act::LogoAlternative(row, text) => Edit::LogoAlternative(partner(row)?.id, text.clone()),
        Act::Check(set) => Edit::Check(ground_rules(), set.then_some(CheckAnswer::NotYet.into())),
        Act::Scale(set) => Edit::Scale("binding".to_owned(), set.then_some(Leaning::Middle.into())),
        Act::Silence(reason) => Edit::Silence("no_business".to_owned(), reason.clone()),
        Act::AddContribution(row, text) => {
            let partner = partner(row)?;
            let contribution =
                Contribution { text: text.clone(), ..Contribution::new(Id::new(Uuid::from_u128(seed))) };
            let after = partner.contributions.last().map(|row| row.id);
            Edit::AddContribution { partner: partner.id, contribution, after }
        }
        Act::RemoveContribution(of, row) => {
            let of = partner(of)?;
            Edit::RemoveContribution(of.id, contribution(of, row)?)
        }
        Act::MoveContribution(of, row, after) => {
            let of = partner(of)?;
            let id = contribution(of, row)?;
            let after = contribution(of, after).filter(|after| *after != id);
            Edit::MoveContribution { partner: of.id, id, after }
        }
        Act::ContributionKind(of, row, set) => {
            let of = partner(of)?;
            let kind = set.then_some(ContributionKind::Network.into());
            Edit::ContributionKind(of.id, contribution(of, row)?, kind)
        }
        Act::Amount(of, row, amount) => {
            let of = partner(of)?;
            let number = RawJson::new(amount.to_string());
            let amount = Amount { number, unit: Some(Unit::Hours.into()) };
            Edit::Amount(of.id, contribution(of, row)?, Some(amount))
        }
        Act::AddAction { text, after } => {
            let row = Action { text: text.clone(), ..Action::new(Id::new(Uuid::from_u128(seed))) };
            Edit::AddAction { action: row, after: action(after).map(|row| row.id) }
        }
        Act::RemoveAction(row) => Edit::RemoveAction(action(row)?.id),
        Act::MoveAction(row, after) => {
            let id = action(row)?.id;
            Edit::MoveAction { id, after: action(after).map(|row| row.id).filter(|after| *after != id) }
        }
        Act::Parent(row, parent) => {
            let id = action(row)?.id;
            Edit::Parent(id, action(parent).map(|row| row.id).filter(|goal| !is_within(canvas, *goal, id)))
        }
        Act::OwnerPartner(row, owner) => {
            Edit::OwnerPartner(action(row)?.id, partner(owner).map(|partner| partner.id))
        }
        Act::Due(row, set) => Edit::Due(action(row)?.id, set.then(|| jiff::civil::date(2027, 1, 15))),
        Act::State(row, set) => Edit::State(action(row)?.id, set.then_some(ActionState::Done.into())),
        Act::Language(is_english) => Edit::Language(if *is_english { "en" } else { "nl" }.to_owned()),
        Act::Date(set) => Edit::Date(set.then(|| jiff::civil::date(2026, 11, 22))),
        Act::AddParagraph { text, partner: reader, after } => {
            let reader = reader.as_ref().and_then(partner).map(|partner| partner.id);
            let row = Paragraph {
                text: text.clone(),
                source: Some(SectionId::from("dream")),
                partner: reader,
                ..Paragraph::new(Id::new(Uuid::from_u128(seed)))
            };
            Edit::AddParagraph { paragraph: row, after: paragraph(after).map(|row| row.id) }
        }
        Act::RemoveParagraph(row) => Edit::RemoveParagraph(paragraph(row)?.id),
        Act::MoveParagraph(row, after) => {
            let id = paragraph(row)?.id;
            Edit::MoveParagraph { id, after: paragraph(after).map(|row| row.id).filter(|after| *after != id) }
        }
        Act::ParagraphLinks(row, reader) => {
            let row = paragraph(row)?;
            let partner = partner(reader).map(|partner| partner.id);
            Edit::ParagraphLinks(Paragraph { source_sha256: format!("{seed:064x}"), partner, ..row.clone() })
        }
        Act::AddCase { name, after } => {
            let row = Case { name: name.clone(), ..Case::new(Id::new(Uuid::from_u128(seed))) };
            Edit::AddCase { case: row, after: case(after).map(|row| row.id) }
        }
        Act::RemoveCase(row) => Edit::RemoveCase(case(row)?.id),
        Act::MoveCase(row, after) => {
            let id = case(row)?.id;
            Edit::MoveCase { id, after: case(after).map(|row| row.id).filter(|after| *after != id) }
        }
        Act::CaseDate(row, set) => Edit::CaseDate(case(row)?.id, set.then(|| jiff::civil::date(2027, 1, 15))),
        Act::CasePartner(row, owner) => Edit::CasePartner(case(row)?.id, partner(owner).map(|row| row.id)),
        Act::AnswerCase { case: row, agrees, reason } => {
            let choice = if *agrees { Choice::Yes } else { Choice::DontKnow };
            Edit::AddCaseAnswer(case(row)?.id, case_answer(seed, choice, reason))
        }
        Act::RemoveAnswer(row, answer) => {
            let row = case(row)?;
            Edit::RemoveCaseAnswer(row.id, (!row.answers.is_empty()).then(|| answer.get(&row.answers))?.id)
        }
        Act::Unknown { place, value } => {
            let places = row_places(canvas);
            let field = place.get(&places).member("x");
            Edit::Unknown(field, value.map(|value| RawJson::new(value.to_string())))
        }
        Act::Undo | Act::Redo => return None,
    })
}

/// Whether an action is a goal itself or a part of it; the window lets nobody make a circle either.
fn is_within(canvas: &Canvas, action: ActionId, goal: ActionId) -> bool {
    let mut ways = std::iter::successors(Some(action), |id| canvas.action(*id)?.parent);
    ways.any(|id| id == goal)
}

/// The places of all rows, and of the canvas itself.
fn row_places(canvas: &Canvas) -> Vec<Pointer> {
    let partners = canvas.partners.iter().flat_map(|row| {
        let further = row.contributions.iter().map(|found| Pointer::contribution(row.id, found.id));
        [Pointer::partner(row.id)].into_iter().chain(further)
    });
    let actions = canvas.actions.iter().map(|row| Pointer::action(row.id));
    let cases = canvas.cases.iter().flat_map(|row| {
        let further = row.answers.iter().map(|answer| Pointer::case_answer(row.id, answer.id));
        [Pointer::case(row.id)].into_iter().chain(further)
    });
    let paragraphs = canvas.pitch.paragraphs.iter().map(|row| Pointer::paragraph(row.id));
    let canvas = Pointer::ROOT.member("canvas");
    [canvas].into_iter().chain(partners).chain(actions).chain(cases).chain(paragraphs).collect()
}

/// Some places to type in: fixed ones, and those of the rows that are there.
fn fields(document: &Document) -> Vec<TextField> {
    let canvas = document.canvas();
    let fixed = [
        TextField::Subject,
        TextField::Version,
        TextField::Contact,
        TextField::Pitch,
        dream(),
        TextField::Answer(SectionId::from("agreements"), "money".into()),
        TextField::CheckNote(ground_rules()),
    ];
    let partners = canvas.partners.iter().flat_map(|row| {
        let contributions = row.contributions.iter().map(|found| TextField::Contribution(row.id, found.id));
        let own = [TextField::PartnerName, TextField::OtherInterest, TextField::PartnerNotes];
        own.map(|field| field(row.id)).into_iter().chain(contributions)
    });
    let own = [TextField::ActionText, TextField::ActionOwner];
    let actions = canvas.actions.iter().flat_map(|row| own.map(|field| field(row.id)));
    let paragraphs = canvas.pitch.paragraphs.iter().map(|row| TextField::Paragraph(row.id));
    let cases = canvas.cases.iter().flat_map(|row| {
        let reasons = row.answers.iter().map(|answer| TextField::CaseReason(row.id, answer.id));
        [TextField::CaseName(row.id), TextField::CaseFacts(row.id)].into_iter().chain(reasons)
    });
    fixed.into_iter().chain(partners).chain(actions).chain(cases).chain(paragraphs).collect()
}

/// An answer to the first question of the decision aid.
pub(crate) fn case_answer(id: u128, choice: Choice, reason: &str) -> CaseAnswer {
    CaseAnswer {
        id: Id::new(Uuid::from_u128(id)),
        question: "buys".into(),
        choice: Some(choice.into()),
        reason: reason.to_owned(),
        date: Some(jiff::civil::date(2026, 11, 22)),
        rules: "1".to_owned(),
    }
}

/// An item of a checklist.
pub(crate) fn ground_rules() -> CheckId {
    CheckId::new("trust", "ground_rules")
}

/// A small canvas with something of everything.
pub(crate) fn filled() -> Document {
    let mut document = blank(5);
    edit(&mut document, Edit::insert(TextField::Subject, 0, "Schone haven"));
    edit(&mut document, Edit::insert(dream(), 0, "Een haven zonder uitstoot.\nVoor iedereen."));
    edit(&mut document, Edit::Date(Some(jiff::civil::date(2026, 11, 22))));
    let partner = Partner {
        name: "Gemeente".to_owned(),
        sector: Some(Sector::Government.into()),
        role: Some(PartnerRole::Founding.into()),
        involvement: [Term::from(Involvement::ProblemOwner), Term::from(Involvement::BoardMember)].into(),
        support: [(SupportLevel::Work, Support::Yes.into())].into(),
        interests: [Term::from(Interest::Image), Term::from(Interest::Knowledge)].into(),
        contributions: vec![Contribution {
            text: "Kade 12".to_owned(),
            amount: Some(Amount { number: RawJson::new("20000"), unit: Some(Unit::Euro.into()) }),
            ..Contribution::new(Id::new(Uuid::from_u128(21)))
        }],
        ..Partner::new(Id::new(Uuid::from_u128(20)))
    };
    edit(&mut document, Edit::AddPartner { partner, after: None });
    let action = Action { text: "Meten".to_owned(), ..Action::new(Id::new(Uuid::from_u128(30))) };
    edit(&mut document, Edit::AddAction { action, after: None });
    edit(&mut document, Edit::Check(ground_rules(), Some(CheckAnswer::Done.into())));
    edit(&mut document, Edit::insert(TextField::CheckNote(ground_rules()), 0, "Op één blad"));
    edit(&mut document, Edit::Scale("number".to_owned(), Some(Leaning::MoreSecond.into())));
    edit(&mut document, Edit::Silence("no_society".to_owned(), Some("Bewoners komen later".to_owned())));
    let case = Case {
        name: "Geld voor een prototype".to_owned(),
        facts: "De gemeente betaalt een start-up".to_owned(),
        partner: Some(Id::new(Uuid::from_u128(20))),
        date: Some(jiff::civil::date(2026, 12, 1)),
        answers: vec![case_answer(41, Choice::Yes, "Er komt een contract")],
        ..Case::new(Id::new(Uuid::from_u128(40)))
    };
    edit(&mut document, Edit::AddCase { case, after: None });
    document
}

/// How many kinds of edits and of texts there are.
const EDITS: usize = 40;
const TEXTS: usize = 17;

/// The number of the kind of an edit; one that is added does not compile until it stands here too.
fn edit_kind(edit: &Edit) -> usize {
    match edit {
        Edit::Text(..) => 0,
        Edit::Language(_) => 1,
        Edit::Date(_) => 2,
        Edit::Check(..) => 3,
        Edit::Scale(..) => 4,
        Edit::Silence(..) => 5,
        Edit::AddPartner { .. } => 6,
        Edit::RemovePartner(_) => 7,
        Edit::MovePartner { .. } => 8,
        Edit::Sector(..) => 9,
        Edit::Role(..) => 10,
        Edit::Involvement(..) => 11,
        Edit::Support(..) => 12,
        Edit::Interest(..) => 13,
        Edit::Logo(..) => 14,
        Edit::LogoAlternative(..) => 15,
        Edit::AddContribution { .. } => 16,
        Edit::RemoveContribution(..) => 17,
        Edit::MoveContribution { .. } => 18,
        Edit::ContributionKind(..) => 19,
        Edit::Amount(..) => 20,
        Edit::AddAction { .. } => 21,
        Edit::RemoveAction(_) => 22,
        Edit::MoveAction { .. } => 23,
        Edit::Parent(..) => 24,
        Edit::OwnerPartner(..) => 25,
        Edit::Due(..) => 26,
        Edit::State(..) => 27,
        Edit::AddParagraph { .. } => 28,
        Edit::RemoveParagraph(_) => 29,
        Edit::MoveParagraph { .. } => 30,
        Edit::ParagraphLinks(_) => 31,
        Edit::AddCase { .. } => 32,
        Edit::RemoveCase(_) => 33,
        Edit::MoveCase { .. } => 34,
        Edit::CasePartner(..) => 35,
        Edit::CaseDate(..) => 36,
        Edit::AddCaseAnswer(..) => 37,
        Edit::RemoveCaseAnswer(..) => 38,
        Edit::Unknown(..) => 39,
    }
}

/// The number of the kind of a text.
fn text_kind(field: &TextField) -> usize {
    match field {
        TextField::Subject => 0,
        TextField::Version => 1,
        TextField::Contact => 2,
        TextField::Section(_) => 3,
        TextField::Answer(..) => 4,
        TextField::CheckNote(_) => 5,
        TextField::Pitch => 6,
        TextField::Paragraph(_) => 7,
        TextField::PartnerName(_) => 8,
        TextField::OtherInterest(_) => 9,
        TextField::PartnerNotes(_) => 10,
        TextField::Contribution(..) => 11,
        TextField::ActionText(_) => 12,
        TextField::ActionOwner(_) => 13,
        TextField::CaseName(_) => 14,
        TextField::CaseFacts(_) => 15,
        TextField::CaseReason(..) => 16,
    }
}

#[test]
fn every_kind_of_edit_and_of_text_is_generated() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut document = filled();
    let paragraph = Paragraph::new(Id::new(Uuid::from_u128(50)));
    edit(&mut document, Edit::AddParagraph { paragraph, after: None });
    let (mut edits, mut texts) = ([false; EDITS], [false; TEXTS]);
    for seed in 0..20_000 {
        if (edits, texts) == ([true; EDITS], [true; TEXTS]) {
            return;
        }
        let act = any_edit().new_tree(&mut runner).unwrap().current();
        let Some(edit) = to_edit(&document, &act, (1 << 64) + seed) else { continue };
        edits[edit_kind(&edit)] = true;
        if let Edit::Text(field, _) = &edit {
            texts[text_kind(field)] = true;
        }
    }
    panic!("not generated: {edits:?} {texts:?}");
}
