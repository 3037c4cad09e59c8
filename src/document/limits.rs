//! How much a canvas may hold, so that every file we write can be opened again.

use crate::canvas::{Canvas, Case, Contribution, Logo, Paragraph, Partner, Section, Term};
use crate::replica::ValueKey;

/// The caps of the file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits;

/// Which cap was passed, and where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes in one text.
    Text(usize),
    /// Bytes in all texts together.
    AllText(usize),
    /// Number of partners.
    Partners(usize),
    /// Number of actions.
    Actions(usize),
    /// Number of rows of all tables together, those inside other rows included.
    Rows(usize),
    /// Bytes of one word from a list, one number or one reference.
    Word(usize),
    /// Bytes of all words, numbers and references that this program did not choose.
    AllWords(usize),
    /// Number of fields that this program does not know.
    UnknownFields(usize),
    /// Number of rules of the method that are silenced.
    Silenced(usize),
    /// Number of scales.
    Scales(usize),
    /// Bytes of a template inside a file.
    Template(usize),
    /// Number of values in a file, of any kind.
    Values(usize),
    /// Number of contributions of one partner.
    Contributions(usize),
    /// Number of composed paragraphs.
    Paragraphs(usize),
    /// Bytes of one logo.
    Logo(usize),
    /// Bytes of all logos together.
    Logos(usize),
    /// Number of cases of the decision aid.
    Cases(usize),
    /// Number of answers in one case.
    CaseAnswers(usize),
    /// Bytes of replica state.
    ReplicaState(usize),
    /// Structs of replica state.
    Structs(usize),
    /// How much of the replica's state lies between one another.
    Interleaving,
    /// Bytes of a file.
    File(usize),
    /// Levels of objects and lists inside one another.
    Nesting(usize),
    /// Bytes of what is attached to a PDF, and of what leads to it, unpacked.
    Pdf(usize),
}

impl Limits {
    /// Bytes in one text.
    pub const TEXT: usize = 1 << 20;
    /// Bytes in all texts together, fields that this program does not know included.
    pub const ALL_TEXT: usize = 4 << 20;
    /// Number of partners.
    pub const PARTNERS: usize = 5_000;
    /// Number of actions.
    pub const ACTIONS: usize = 5_000;
    /// Number of rows of all tables together: partners, contributions, actions, paragraphs, cases and answers.
    pub const ROWS: usize = 20_000;
    /// Bytes of one word from a list, one number or one reference.
    pub const WORD: usize = 1 << 10;
    /// Bytes of all words, numbers and references that this program did not choose; one from a list counts
    /// [`Self::WORD_OVERHEAD`] more.
    pub const ALL_WORDS: usize = 2 << 20;
    /// What an unknown word from a list counts besides its bytes.
    pub const WORD_OVERHEAD: usize = 32;
    /// Number of fields that this program does not know.
    pub const UNKNOWN_FIELDS: usize = 65_536;
    /// Number of rules of the method that are silenced.
    pub const SILENCED: usize = 1_000;
    /// Number of scales.
    pub const SCALES: usize = 1_000;
    /// Bytes of a template inside a file.
    pub const TEMPLATE: usize = 1 << 20;
    /// Number of JSON values in a file, of any kind.
    pub const VALUES: usize = 1_000_000;
    /// Number of contributions of one partner.
    pub const CONTRIBUTIONS: usize = 1_000;
    /// Number of composed paragraphs.
    pub const PARAGRAPHS: usize = 1_000;
    /// Bytes of one logo.
    pub const LOGO: usize = 256 << 10;
    /// Bytes of all logos together.
    pub const LOGOS: usize = 4 << 20;
    /// Number of cases of the decision aid.
    pub const CASES: usize = 1_000;
    /// Number of answers in one case.
    pub const CASE_ANSWERS: usize = 1_000;
    /// Bytes of replica state.
    pub const REPLICA_STATE: usize = 16 << 20;
    /// Bytes of a file.
    pub const FILE: usize = 32 << 20;
    /// Levels of objects and lists inside one another.
    pub const NESTING: usize = 64;

    /// The first cap that a canvas passes, if any.
    pub fn passed_by(canvas: &Canvas) -> Option<Limit> {
        let (mut longest, mut total) = (0, 0);
        for_each_text(canvas, |text| {
            longest = longest.max(text.len());
            total += text.len();
        });
        let (mut longest_word, mut words) = (0, 0);
        for_each_word(canvas, |word, overhead| {
            longest_word = longest_word.max(word.len());
            words += word.len() + overhead;
        });
        let most = |counts: &mut dyn Iterator<Item = usize>| counts.max().unwrap_or(0);
        let contributions = most(&mut canvas.partners.iter().map(|partner| partner.contributions.len()));
        let answers = most(&mut canvas.cases.iter().map(|case| case.answers.len()));
        let counts = [
            (longest, Limit::Text(Self::TEXT)),
            (total, Limit::AllText(Self::ALL_TEXT)),
            (canvas.partners.len(), Limit::Partners(Self::PARTNERS)),
            (canvas.actions.len(), Limit::Actions(Self::ACTIONS)),
            (contributions, Limit::Contributions(Self::CONTRIBUTIONS)),
            (canvas.pitch.paragraphs.len(), Limit::Paragraphs(Self::PARAGRAPHS)),
            (most(&mut logos(canvas)), Limit::Logo(Self::LOGO)),
            (logos(canvas).sum(), Limit::Logos(Self::LOGOS)),
            (canvas.cases.len(), Limit::Cases(Self::CASES)),
            (answers, Limit::CaseAnswers(Self::CASE_ANSWERS)),
            (rows(canvas), Limit::Rows(Self::ROWS)),
            (longest_word, Limit::Word(Self::WORD)),
            (words, Limit::AllWords(Self::ALL_WORDS)),
            (canvas.unknown.len(), Limit::UnknownFields(Self::UNKNOWN_FIELDS)),
            (canvas.silenced.len(), Limit::Silenced(Self::SILENCED)),
            (canvas.scales.len(), Limit::Scales(Self::SCALES)),
        ];
        counts.into_iter().find(|(count, limit)| *count > limit.most()).map(|(_, limit)| limit)
    }
}

impl Limit {
    /// The largest count that is allowed; work is not counted, so that no count passes its limit.
    pub const fn most(self) -> usize {
        match self {
            Self::Text(most)
            | Self::AllText(most)
            | Self::Partners(most)
            | Self::Actions(most)
            | Self::Rows(most)
            | Self::Word(most)
            | Self::AllWords(most)
            | Self::UnknownFields(most)
            | Self::Silenced(most)
            | Self::Scales(most)
            | Self::Template(most)
            | Self::Values(most)
            | Self::Contributions(most)
            | Self::Paragraphs(most)
            | Self::Logo(most)
            | Self::Logos(most)
            | Self::Cases(most)
            | Self::CaseAnswers(most)
            | Self::ReplicaState(most)
            | Self::Structs(most)
            | Self::File(most)
            | Self::Nesting(most)
            | Self::Pdf(most) => most,
            Self::Interleaving => usize::MAX,
        }
    }
}

/// Rows of all tables together.
pub(super) fn rows(canvas: &Canvas) -> usize {
    let contributions: usize = canvas.partners.iter().map(|partner| partner.contributions.len()).sum();
    let answers: usize = canvas.cases.iter().map(|case| case.answers.len()).sum();
    let tables =
        [canvas.partners.len(), canvas.actions.len(), canvas.pitch.paragraphs.len(), canvas.cases.len()];
    tables.iter().sum::<usize>() + contributions + answers
}

/// Bytes of each logo.
pub(super) fn logos(canvas: &Canvas) -> impl Iterator<Item = usize> {
    canvas.partners.iter().filter_map(|partner| partner.logo.as_ref()).map(Logo::bytes)
}

/// Bytes in all texts of a canvas.
pub(super) fn text_bytes(canvas: &Canvas) -> usize {
    let mut total = 0;
    for_each_text(canvas, |text| total += text.len());
    total
}

/// Bytes of text that a single value holds.
pub(super) fn value_bytes(canvas: &Canvas, key: &ValueKey) -> usize {
    match key {
        ValueKey::Silenced(rule) => canvas.silenced.get(rule).map_or(0, String::len),
        ValueKey::Date | ValueKey::Language | ValueKey::Check(_) | ValueKey::Scale(_) => 0,
    }
}

/// Sum and maximum of the lengths of some texts.
pub(super) fn sizes(texts: impl FnOnce(&mut dyn FnMut(&str))) -> (usize, usize) {
    let (mut total, mut longest) = (0, 0);
    texts(&mut |text| {
        total += text.len();
        longest = longest.max(text.len());
    });
    (total, longest)
}

fn for_each_text(canvas: &Canvas, mut visit: impl FnMut(&str)) {
    let visit: &mut dyn FnMut(&str) = &mut visit;
    for text in [&canvas.header.subject, &canvas.header.version, &canvas.header.contact, &canvas.pitch.text] {
        visit(text);
    }
    for section in canvas.sections.values() {
        match section {
            Section::Text(text) => visit(text),
            Section::Questions(answers) => answers.values().for_each(|text| visit(text)),
        }
    }
    canvas.checklists.values().for_each(|check| visit(&check.note));
    canvas.silenced.values().for_each(|reason| visit(reason));
    canvas.partners.iter().for_each(|partner| partner_texts(partner, visit));
    for action in &canvas.actions {
        visit(&action.text);
        visit(&action.owner);
    }
    canvas.pitch.paragraphs.iter().for_each(|paragraph| paragraph_texts(paragraph, visit));
    canvas.cases.iter().for_each(|case| case_texts(case, visit));
    canvas.unknown.values().for_each(|value| visit(value.as_str()));
}

pub(super) fn partner_texts(partner: &Partner, visit: &mut dyn FnMut(&str)) {
    for text in [&partner.name, &partner.other_interest, &partner.notes, &partner.logo_alternative] {
        visit(text);
    }
    partner.contributions.iter().for_each(|contribution| contribution_texts(contribution, visit));
}

pub(super) fn contribution_texts(contribution: &Contribution, visit: &mut dyn FnMut(&str)) {
    visit(&contribution.text);
}

pub(super) fn case_texts(case: &Case, visit: &mut dyn FnMut(&str)) {
    visit(&case.name);
    visit(&case.facts);
    case.answers.iter().for_each(|answer| visit(&answer.reason));
}

pub(super) fn paragraph_texts(paragraph: &Paragraph, visit: &mut dyn FnMut(&str)) {
    visit(&paragraph.text);
}

/// Visits every word, number and reference that is written as it was read, with what it counts besides its bytes.
fn for_each_word(canvas: &Canvas, mut visit: impl FnMut(&str, usize)) {
    visit(&canvas.language, 0);
    canvas.scales.keys().for_each(|id| visit(id, 0));
    canvas.scales.values().for_each(|leaning| unknown(leaning, &mut visit));
    canvas.silenced.keys().for_each(|id| visit(id, 0));
    canvas
        .checklists
        .values()
        .filter_map(|check| check.answer.as_ref())
        .for_each(|term| unknown(term, &mut visit));
    for partner in &canvas.partners {
        partner.sector.iter().for_each(|term| unknown(term, &mut visit));
        partner.role.iter().for_each(|term| unknown(term, &mut visit));
        partner.involvement.iter().for_each(|term| unknown(term, &mut visit));
        partner.support.values().for_each(|term| unknown(term, &mut visit));
        partner.interests.iter().for_each(|term| unknown(term, &mut visit));
        for contribution in &partner.contributions {
            contribution.kind.iter().for_each(|term| unknown(term, &mut visit));
            if let Some(amount) = &contribution.amount {
                visit(amount.number.as_str(), 0);
                amount.unit.iter().for_each(|term| unknown(term, &mut visit));
            }
        }
    }
    canvas
        .actions
        .iter()
        .filter_map(|action| action.state.as_ref())
        .for_each(|term| unknown(term, &mut visit));
    for paragraph in &canvas.pitch.paragraphs {
        paragraph.source.iter().for_each(|source| visit(source.as_str(), 0));
        visit(&paragraph.source_sha256, 0);
    }
    for answer in canvas.cases.iter().flat_map(|case| &case.answers) {
        visit(answer.question.as_str(), 0);
        visit(&answer.rules, 0);
        answer.choice.iter().for_each(|term| unknown(term, &mut visit));
    }
}

fn unknown<V>(term: &Term<V>, visit: &mut impl FnMut(&str, usize)) {
    match term {
        Term::Known(_) => {}
        Term::Unknown(word) => visit(word, Limits::WORD_OVERHEAD),
    }
}
