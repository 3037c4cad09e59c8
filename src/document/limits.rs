//! How much a canvas may hold, so that every file we write can be opened again.

use std::collections::BTreeMap;

use crate::canvas::{Canvas, Logo, Section, Term, ValueKey, list};
use crate::schema::{AnyRow, FieldInfo, FieldValue, Kind, RowKind, Rows, Value, View, fields};

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
    /// Number of rows of a kind in one list.
    OfKind(RowKind),
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
    /// Bytes of one logo.
    Logo(usize),
    /// Bytes of all logos together.
    Logos(usize),
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
    /// Bytes of one logo.
    pub const LOGO: usize = 256 << 10;
    /// Bytes of all logos together.
    pub const LOGOS: usize = 4 << 20;
    /// Bytes of replica state.
    pub const REPLICA_STATE: usize = 16 << 20;
    /// Bytes of a file.
    pub const FILE: usize = 32 << 20;
    /// Levels of objects and lists inside one another.
    pub const NESTING: usize = 64;

    /// The first cap that a canvas passes, if any.
    pub fn passed_by(canvas: &Canvas) -> Option<Limit> {
        let mut sizes = Sizes::default();
        visit_canvas(canvas, &mut sizes);
        let counts = [
            (sizes.longest_text, Limit::Text(Self::TEXT)),
            (sizes.text, Limit::AllText(Self::ALL_TEXT)),
            (sizes.largest_logo, Limit::Logo(Self::LOGO)),
            (sizes.logo, Limit::Logos(Self::LOGOS)),
            (sizes.rows, Limit::Rows(Self::ROWS)),
            (sizes.longest_word, Limit::Word(Self::WORD)),
            (sizes.words, Limit::AllWords(Self::ALL_WORDS)),
            (canvas.unknown.len(), Limit::UnknownFields(Self::UNKNOWN_FIELDS)),
            (canvas.silenced.len(), Limit::Silenced(Self::SILENCED)),
            (canvas.scales.len(), Limit::Scales(Self::SCALES)),
        ];
        let of_kinds = sizes.most_of.iter().map(|(kind, count)| (*count, Limit::OfKind(*kind)));
        counts
            .into_iter()
            .chain(of_kinds)
            .find(|(count, limit)| *count > limit.most())
            .map(|(_, limit)| limit)
    }
}

impl Limit {
    /// The largest count that is allowed; work is not counted, so that no count passes its limit.
    pub const fn most(self) -> usize {
        match self {
            Self::Text(most)
            | Self::AllText(most)
            | Self::Rows(most)
            | Self::Word(most)
            | Self::AllWords(most)
            | Self::UnknownFields(most)
            | Self::Silenced(most)
            | Self::Scales(most)
            | Self::Template(most)
            | Self::Values(most)
            | Self::Logo(most)
            | Self::Logos(most)
            | Self::ReplicaState(most)
            | Self::Structs(most)
            | Self::File(most)
            | Self::Nesting(most)
            | Self::Pdf(most) => most,
            Self::OfKind(kind) => kind.most(),
            Self::Interleaving => usize::MAX,
        }
    }
}

/// Rows of all tables together.
pub(super) fn rows(canvas: &Canvas) -> usize {
    canvas.tables().map(|kind| with_inner(canvas.table(kind))).sum()
}

/// The rows of a list, and those inside them. Which fields hold rows is asked of the first row only: this runs for every row
/// of thousands that are pasted.
fn with_inner(rows: &dyn Rows) -> usize {
    let first = rows.row_at(0);
    let hold_rows: Vec<usize> = first
        .into_iter()
        .flat_map(|row| fields(row).enumerate())
        .filter_map(|(index, (info, _))| matches!(info.kind, Kind::Rows(_)).then_some(index))
        .collect();
    let inside = |row: &dyn AnyRow, index: usize| match row.field_at(index).map(|(_, field)| field.view()) {
        Some(View::Rows(rows)) => with_inner(rows),
        Some(View::Text(_) | View::One(_) | View::Members(_)) | None => 0,
    };
    let of_field = |index: &usize| list(rows).map(|row| inside(row, *index)).sum::<usize>();
    rows.count() + hold_rows.iter().map(of_field).sum::<usize>()
}

/// Bytes of each logo.
pub(super) fn logos(canvas: &Canvas) -> impl Iterator<Item = usize> {
    canvas.partners.iter().filter_map(|partner| partner.logo.as_ref()).map(Logo::bytes)
}

/// Bytes in all texts of a canvas.
pub(super) fn text_bytes(canvas: &Canvas) -> usize {
    let mut sizes = Sizes::default();
    visit_canvas(canvas, &mut sizes);
    sizes.text
}

/// Bytes in all texts of a row.
pub(super) fn row_text_bytes(row: &dyn AnyRow) -> usize {
    let mut sizes = Sizes::default();
    visit_row(row, &mut sizes);
    sizes.text
}

/// Bytes of text that a single value holds.
pub(super) fn value_bytes(canvas: &Canvas, key: &ValueKey) -> usize {
    match key {
        ValueKey::Silenced(rule) => canvas.silenced.get(rule).map_or(0, String::len),
        ValueKey::Date
        | ValueKey::Language
        | ValueKey::PitchSeconds
        | ValueKey::Check(_)
        | ValueKey::Chosen(_)
        | ValueKey::Scale(_)
        | ValueKey::Needed(_) => 0,
    }
}

/// How much there is of what has a limit.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    /// Bytes in all texts.
    pub(super) text: usize,
    /// Bytes of the longest text.
    pub(super) longest_text: usize,
    /// Bytes of all words, numbers and references that this program did not choose, with what each counts besides.
    pub(super) words: usize,
    /// Bytes of the longest of these.
    pub(super) longest_word: usize,
    /// Bytes of all logos.
    pub(super) logo: usize,
    /// Bytes of the largest logo.
    pub(super) largest_logo: usize,
    /// Rows, those inside other rows included.
    pub(super) rows: usize,
    /// The rows of each kind in the list that has most of them.
    pub(super) most_of: BTreeMap<RowKind, usize>,
}

impl Sizes {
    fn text(&mut self, text: &str) {
        self.text += text.len();
        self.longest_text = self.longest_text.max(text.len());
    }

    fn word(&mut self, word: &str, overhead: usize) {
        self.words += word.len() + overhead;
        self.longest_word = self.longest_word.max(word.len());
    }

    fn term<V>(&mut self, term: &Term<V>) {
        match term {
            Term::Known(_) => {}
            Term::Unknown(word) => self.word(word, Limits::WORD_OVERHEAD),
        }
    }
}

fn visit_canvas(canvas: &Canvas, sizes: &mut Sizes) {
    for text in [&canvas.header.subject, &canvas.header.version, &canvas.header.contact, &canvas.pitch.text] {
        sizes.text(text);
    }
    for section in canvas.sections.values() {
        match section {
            Section::Text(text) => sizes.text(text),
            Section::Questions(answers) => answers.values().for_each(|text| sizes.text(text)),
        }
    }
    sizes.word(&canvas.language, 0);
    for check in canvas.checklists.values() {
        sizes.text(&check.note);
        check.answer.iter().for_each(|term| sizes.term(term));
    }
    for (id, leaning) in &canvas.scales {
        sizes.word(id, 0);
        sizes.term(leaning);
    }
    canvas.needed.values().for_each(|number| sizes.word(number.as_str(), 0));
    for (rule, reason) in &canvas.silenced {
        sizes.word(rule, 0);
        sizes.text(reason);
    }
    for kind in canvas.tables() {
        visit_rows(kind, canvas.table(kind), sizes);
    }
    canvas.unknown.values().for_each(|value| sizes.text(value.as_str()));
}

fn visit_rows(kind: RowKind, rows: &dyn Rows, sizes: &mut Sizes) {
    let most = sizes.most_of.entry(kind).or_default();
    *most = (*most).max(rows.count());
    list(rows).for_each(|row| visit_row(row, sizes));
}

/// Visits a row and the rows inside it.
pub(super) fn visit_row(row: &dyn AnyRow, sizes: &mut Sizes) {
    sizes.rows += 1;
    for (info, field) in fields(row) {
        match field.view() {
            View::Text(text) if matches!(info.kind, Kind::Code(_)) => sizes.word(text, 0),
            View::Text(text) => sizes.text(text),
            View::One(value) => value.iter().for_each(|value| visit_value(&info, field, value, sizes)),
            View::Members(members) => {
                for (name, value) in &members {
                    // A word that is ticked is the name of the member.
                    let is_word = matches!(info.kind, Kind::Words { .. });
                    let word = if is_word { &Value::Word(name.clone()) } else { value };
                    visit_value(&info, field, word, sizes);
                }
            }
            View::Rows(rows) => {
                if let Kind::Rows(kind) = info.kind {
                    visit_rows(kind, rows, sizes);
                }
            }
        }
    }
}

fn visit_value(info: &FieldInfo, field: &dyn FieldValue, value: &Value, sizes: &mut Sizes) {
    match value {
        Value::Word(word) if matches!(info.kind, Kind::Code(_)) => sizes.word(word, 0),
        Value::Word(word) if field.knows(word) => {}
        Value::Word(word) => sizes.word(word, Limits::WORD_OVERHEAD),
        Value::Text(text) => sizes.text(text),
        Value::Amount(amount) => {
            sizes.word(amount.number.as_str(), 0);
            amount.unit.iter().for_each(|term| sizes.term(term));
        }
        Value::Logo(logo) => {
            sizes.logo += logo.bytes();
            sizes.largest_logo = sizes.largest_logo.max(logo.bytes());
        }
        Value::Ticked | Value::Date(_) | Value::Reference(_) => {}
    }
}
