//! What the columns of pasted rows hold, by their titles.

use i18n_embed_fl::fl;

use crate::app::MethodTable;
use crate::i18n::Texts;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of a partner, a contribution or an action")]
pub enum Field {
    Name,
    Sector,
    Role,
    Interests,
    OtherInterest,
    Contribution,
    ContributionKind,
    Amount,
    Unit,
    Notes,
    Text,
    Owner,
    OwnerPartner,
    Due,
    State,
    Parent,
    /// Something that has no field: it goes to the notes of a partner, or into the text of an action.
    Words,
    /// Nothing: the user leaves it out.
    LeftOut,
}

/// A column of pasted rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub field: Field,
    /// What it holds by its title or its place, before somebody chose.
    pub(super) proposed: Field,
    /// Its title as it was pasted; empty without titles.
    pub title: String,
}

impl Column {
    pub(super) const fn new(field: Field, title: String) -> Self {
        Self { field, proposed: field, title }
    }
}

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

/// Titles that are values too: a role and a sector.
const VALUES: &[&str] = &["partner", "bedrijf"];

/// Rows among which the titles of the columns are looked for.
pub(super) const FIRST_ROWS: usize = 3;

const PARTNER_ORDER: &[Field] =
    &[Field::Name, Field::Sector, Field::Role, Field::Interests, Field::Contribution, Field::Notes];
const ACTION_ORDER: &[Field] = &[Field::Text, Field::Owner, Field::Due, Field::State];

const fn titles(kind: MethodTable) -> &'static [(Field, &'static [&'static str])] {
    match kind {
        MethodTable::Partners => PARTNER_TITLES,
        MethodTable::Actions => ACTION_TITLES,
    }
}

impl Field {
    /// What the form calls it. What has no field goes where the form has room for it.
    pub fn label(self, texts: &Texts, kind: MethodTable) -> String {
        let messages = &texts.messages;
        match self {
            Self::Name => fl!(messages, "partner-name"),
            Self::Sector => fl!(messages, "partner-sector"),
            Self::Role => fl!(messages, "partner-role"),
            Self::Interests => fl!(messages, "partner-interests"),
            Self::OtherInterest => fl!(messages, "partner-other-interest"),
            Self::Contribution => fl!(messages, "partner-contributions"),
            Self::ContributionKind => fl!(messages, "contribution-kind"),
            Self::Amount => fl!(messages, "contribution-amount"),
            Self::Unit => fl!(messages, "contribution-unit"),
            Self::Notes => fl!(messages, "partner-notes"),
            Self::Text => fl!(messages, "action-text"),
            Self::Owner => fl!(messages, "action-owner"),
            Self::OwnerPartner => fl!(messages, "action-owner-partner"),
            Self::Due => fl!(messages, "action-due"),
            Self::State => fl!(messages, "action-state"),
            Self::Parent => fl!(messages, "action-parent"),
            Self::Words => match kind {
                MethodTable::Partners => fl!(messages, "partner-notes"),
                MethodTable::Actions => fl!(messages, "action-text"),
            },
            Self::LeftOut => fl!(messages, "paste-leave-out"),
        }
    }

    /// Whether several columns may hold it.
    pub(super) const fn is_repeatable(self) -> bool {
        match self {
            Self::Interests
            | Self::Contribution
            | Self::ContributionKind
            | Self::Amount
            | Self::Unit
            | Self::Notes
            | Self::Words
            | Self::LeftOut => true,
            Self::Name
            | Self::Sector
            | Self::Role
            | Self::OtherInterest
            | Self::Text
            | Self::Owner
            | Self::OwnerPartner
            | Self::Due
            | Self::State
            | Self::Parent => false,
        }
    }
}

/// Finds the row with the titles of the columns among the first three: the title of the whole table may stand above it.
/// Returns its place with the columns.
pub(super) fn find_titles(
    kind: MethodTable,
    lines: &[Vec<String>],
    texts: &[&Texts],
) -> Option<(usize, Vec<Column>)> {
    let mut best: Option<(usize, usize, Vec<Column>)> = None;
    for (place, row) in lines.iter().take(FIRST_ROWS).enumerate() {
        let Some(columns) = columns_by_title(kind, row, texts) else { continue };
        let known = columns.iter().filter(|column| column.field != Field::Words).count();
        // One word below the first row may be anybody's.
        let least = best.as_ref().map_or(if place == 0 { 1 } else { 2 }, |(_, most, _)| most + 1);
        if known >= least {
            best = Some((place, known, columns));
        }
    }
    best.map(|(place, _, columns)| (place, columns))
}

/// The columns by their titles, if the row has titles: one that is exactly a title, or two that hold one.
pub(super) fn columns_by_title(kind: MethodTable, row: &[String], texts: &[&Texts]) -> Option<Vec<Column>> {
    let exact: Vec<Option<Field>> = row.iter().map(|title| titled(kind, title, texts)).collect();
    let partly: Vec<Option<Field>> = row.iter().map(|title| partly_titled(kind, title)).collect();
    if exact.iter().flatten().count() == 0 && partly.iter().flatten().count() < 2 {
        return None;
    }
    // What a partner is may stand in a row as well as above a column: *Jumbo, bedrijf, partner*.
    let is_value =
        |place: usize, title: &str| place > 0 && VALUES.contains(&plain_title(title).to_lowercase().as_str());
    let is_title = |place: usize| {
        exact.get(place).is_some_and(Option::is_some) || partly.get(place).is_some_and(Option::is_some)
    };
    if !row.iter().enumerate().any(|(place, title)| is_title(place) && !is_value(place, title)) {
        return None;
    }
    let mut taken: Vec<Field> = Vec::new();
    let mut found: Vec<Option<Field>> = vec![None; row.len()];
    // A title by the letter goes before one in which a title stands.
    for candidates in [exact, partly] {
        for (place, candidate) in found.iter_mut().zip(candidates) {
            let is_free = |field: &Field| field.is_repeatable() || !taken.contains(field);
            if place.is_none()
                && let Some(field) = candidate.filter(is_free)
            {
                taken.push(field);
                *place = Some(field);
            }
        }
    }
    let column = |(field, title): (Option<Field>, &String)| {
        Column::new(field.unwrap_or(Field::Words), plain_title(title))
    };
    Some(found.into_iter().zip(row).map(column).collect())
}

/// The columns in the order of the table, and what is beyond as words.
pub(super) fn columns_by_order(kind: MethodTable, count: usize) -> Vec<Column> {
    let order = match kind {
        MethodTable::Partners => PARTNER_ORDER,
        MethodTable::Actions => ACTION_ORDER,
    };
    let fields = order.iter().copied().chain(std::iter::repeat(Field::Words));
    fields.take(count).map(|field| Column::new(field, String::new())).collect()
}

/// The field that a title names by the letter, as people call it or as a form does.
pub(super) fn titled(kind: MethodTable, title: &str, texts: &[&Texts]) -> Option<Field> {
    let title = plain_title(title).to_lowercase();
    titles(kind).iter().find_map(|(field, names)| {
        let is_label = || texts.iter().any(|texts| field.label(texts, kind).to_lowercase() == title);
        (names.contains(&title.as_str()) || is_label()).then_some(*field)
    })
}

/// The field whose name is a word in a title: *Naam organisatie*.
fn partly_titled(kind: MethodTable, title: &str) -> Option<Field> {
    let title = plain_title(title).to_lowercase();
    let mut words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.find_map(|word| {
        titles(kind).iter().find(|(_, names)| names.contains(&word)).map(|(field, _)| *field)
    })
}

/// A title without what people put around it: a colon, a star, a mark of the file.
fn plain_title(title: &str) -> String {
    let title = title.trim_start_matches('\u{feff}').trim().trim_end_matches([':', '*', '?']);
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
