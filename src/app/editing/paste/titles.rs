//! The titles by which a column is known.

use super::Reading;
use super::field::Field;
use crate::app::{MethodTable, RowTable};
use crate::i18n::{self, Texts};
use crate::schema::{ColumnKind, DeclaredTable};

/// Titles in Dutch and English, besides those of the form itself.
const PARTNER_TITLES: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &["naam", "name", "partner", "organisatie", "organisation", "organization", "instelling", "bedrijf"],
    ),
    (Field::Sector, &["sector"]),
    (Field::Role, &["rol", "role"]),
    (Field::Interests, &["belang", "belangen", "interest", "interests"]),
    (Field::OtherInterest, &["ander belang", "other interest"]),
    (Field::ContributionKind, &["soort", "soort bijdrage", "kind", "type"]),
    (
        Field::Contribution,
        &["bijdrage", "bijdragen", "inbreng", "contribution", "contributions", "wat", "what"],
    ),
    (Field::Amount, &["bedrag", "hoeveel", "aantal", "budget", "amount", "how much"]),
    (Field::Unit, &["eenheid", "unit"]),
    (
        Field::Notes,
        &[
            "notities",
            "notitie",
            "opmerking",
            "opmerkingen",
            "toelichting",
            "notes",
            "note",
            "comment",
            "comments",
            "remarks",
        ],
    ),
];

const ACTION_TITLES: &[(Field, &[&str])] = &[
    (
        Field::Text,
        &[
            "wat",
            "what",
            "actie",
            "action",
            "afspraak",
            "agreement",
            "taak",
            "task",
            "naam",
            "name",
            "omschrijving",
            "description",
            "activiteit",
            "activity",
        ],
    ),
    (
        Field::Owner,
        &[
            "wie",
            "who",
            "eigenaar",
            "owner",
            "verantwoordelijke",
            "trekker",
            "actiehouder",
            "door wie",
            "assignee",
            "responsible",
        ],
    ),
    (Field::OwnerPartner, &["partner", "organisatie", "organisation", "organization"]),
    (
        Field::Due,
        &[
            "wanneer",
            "datum",
            "klaar op",
            "einddatum",
            "uiterlijk",
            "due",
            "due date",
            "date",
            "when",
            "deadline",
        ],
    ),
    (Field::State, &["stand", "status", "state", "voortgang", "progress"]),
    (
        Field::Parent,
        &[
            "hoort bij actie",
            "hoort bij",
            "belongs to action",
            "deel van",
            "part of",
            "hoofdactie",
            "doel",
            "parent",
            "goal",
        ],
    ),
];

/// Titles of a column with the numbers of rows, which rows of a numbered table have by their place.
const NUMBER_TITLES: &[&str] = &["nr", "nr.", "no", "no.", "#", "nummer", "number"];

/// The titles that the columns of a table are known by, in small letters.
pub(super) struct Titles {
    /// Those that a title has to be.
    exact: Vec<(Field, String)>,
    /// Words that can stand in a title.
    words: Vec<(Field, String)>,
}

impl Titles {
    /// The titles of a table: those of its form in each language, and others that people use for the same.
    pub(super) fn of(table: RowTable, reading: &Reading<'_>) -> Self {
        match table {
            RowTable::Method(MethodTable::Partners) => Self::of_method(table, PARTNER_TITLES, reading),
            RowTable::Method(MethodTable::Actions) => Self::of_method(table, ACTION_TITLES, reading),
            RowTable::Declared(declared) => Self::of_declared(declared, reading),
        }
    }

    fn of_method(table: RowTable, known: &[(Field, &[&str])], reading: &Reading<'_>) -> Self {
        let named = |(field, names): &(Field, &[&str])| {
            let field = *field;
            names.iter().map(move |name| (field, (*name).to_owned())).collect::<Vec<_>>()
        };
        let words: Vec<_> = known.iter().flat_map(named).collect();
        let label = |field: Field, texts: &&Texts| {
            (field, field.label(texts, table, reading.template).to_lowercase())
        };
        let labels =
            known.iter().flat_map(|(field, _)| reading.texts.iter().map(|texts| label(*field, texts)));
        Self { exact: words.iter().cloned().chain(labels).collect(), words }
    }

    fn of_declared(table: &'static DeclaredTable, reading: &Reading<'_>) -> Self {
        let (mut exact, mut words, mut alike) = (Vec::new(), Vec::new(), Vec::new());
        let known = |titles: &[(Field, &[&str])], of: Field, field: Field| {
            let names = titles.iter().filter(|(known, _)| *known == of).flat_map(|(_, names)| names.iter());
            names.map(|name| (field, (*name).to_owned())).collect::<Vec<_>>()
        };
        for (place, column) in table.columns().iter().enumerate() {
            let field = Field::Cell(place);
            let Some(column_words) = i18n::table::column(reading.template, table, column.key) else {
                continue;
            };
            for title in column_words.title.all().map(|title| title.to_lowercase()) {
                let same = ACTION_TITLES.iter().filter(|(_, names)| names.contains(&title.as_str()));
                alike
                    .extend(same.flat_map(|(_, names)| names.iter()).map(|name| (field, (*name).to_owned())));
                exact.push((field, title.clone()));
                words.push((field, title));
            }
            let with_unit = reading
                .texts
                .iter()
                .map(|texts| (field, i18n::table::title_with_unit(texts, column_words).to_lowercase()));
            exact.extend(with_unit);
        }
        // Other words for the same title come behind all titles.
        words.extend(alike);
        // What people call the name of a row, and its day or its partner where there is one only.
        let only = |kind: ColumnKind| {
            let mut of_kind = table.columns().iter().enumerate().filter(|(_, column)| column.kind == kind);
            of_kind.next().filter(|_| of_kind.next().is_none()).map(|(place, _)| Field::Cell(place))
        };
        words.extend(known(ACTION_TITLES, Field::Text, Field::Cell(0)));
        if let Some(day) = only(ColumnKind::Date) {
            words.extend(known(ACTION_TITLES, Field::Due, day));
        }
        if let Some(partner) = only(ColumnKind::Partner) {
            words.extend(known(ACTION_TITLES, Field::OwnerPartner, partner));
        }
        if reading.template.section_of(table).is_some_and(|section| section.numbered) {
            exact.extend(NUMBER_TITLES.iter().map(|title| (Field::LeftOut, (*title).to_owned())));
        }
        Self { exact, words }
    }

    /// The field that a title names by the letter, as people call it or as a form does.
    pub(super) fn exact(&self, title: &str) -> Option<Field> {
        let title = plain_title(title).to_lowercase();
        self.exact.iter().find(|(_, name)| *name == title).map(|(field, _)| *field)
    }

    /// The field whose name is a word in a title: *Naam organisatie*.
    pub(super) fn partly(&self, title: &str) -> Option<Field> {
        let title = plain_title(title).to_lowercase();
        let is_title = |(_, name): &&(Field, String)| *name == title;
        let mut words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let word = words.find_map(|word| self.words.iter().find(|(_, name)| name == word));
        self.words.iter().find(is_title).or(word).map(|(field, _)| *field)
    }
}

/// Whether a title is that of a column with the numbers of rows.
pub(super) fn is_number(title: &str) -> bool {
    NUMBER_TITLES.contains(&plain_title(title).to_lowercase().as_str())
}

/// A title without what people put around it: a colon, a star, a mark of the file.
pub(super) fn plain_title(title: &str) -> String {
    let title = title.trim_start_matches('\u{feff}').trim().trim_end_matches([':', '*', '?']);
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
