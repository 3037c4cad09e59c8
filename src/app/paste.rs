//! Rows from a spreadsheet: tab-separated text into partners or actions, which the user sees before they are taken.

use jiff::civil::Date;

use super::{RowKind, spreadsheet};
use crate::canvas::{ActionState, Interest, PartnerRole, Sector, Term, Vocabulary};
use crate::i18n::{self, Texts};

/// Rows that were recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastedRows {
    /// Partners.
    Partners(Vec<PastedPartner>),
    /// Actions.
    Actions(Vec<PastedAction>),
}

/// A partner from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are those of a partner")]
pub struct PastedPartner {
    pub name: String,
    pub sector: Option<Sector>,
    pub role: Option<PartnerRole>,
    pub interests: Vec<Interest>,
    pub other_interest: String,
    pub contribution: String,
    pub notes: String,
}

/// An action from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are those of an action")]
pub struct PastedAction {
    pub text: String,
    pub owner: String,
    pub due: Option<Date>,
    pub state: Option<ActionState>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Sector,
    Role,
    Interests,
    Contribution,
    Notes,
    Owner,
    Due,
    State,
}

/// Words in a header that tell what a column holds, in Dutch and English.
const HEADERS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "naam",
            "name",
            "partner",
            "organisatie",
            "organisation",
            "organization",
            "wat",
            "what",
            "actie",
            "action",
        ],
    ),
    (Column::Sector, &["sector"]),
    (Column::Role, &["rol", "role"]),
    (Column::Interests, &["belang", "belangen", "interest", "interests"]),
    (Column::Contribution, &["bijdrage", "bijdragen", "contribution", "contributions"]),
    (Column::Notes, &["notities", "notitie", "opmerking", "opmerkingen", "notes", "note"]),
    (Column::Owner, &["wie", "who", "eigenaar", "owner"]),
    (Column::Due, &["wanneer", "datum", "klaar op", "due", "date", "when", "deadline"]),
    (Column::State, &["stand", "status", "state"]),
];

const PARTNER_ORDER: &[Column] =
    &[Column::Name, Column::Sector, Column::Role, Column::Interests, Column::Contribution, Column::Notes];
const ACTION_ORDER: &[Column] = &[Column::Name, Column::Owner, Column::Due, Column::State];

/// Reads rows: columns by their header, or else by their order. A word that is no choice of its column goes where words
/// go, so that nothing that was pasted is lost.
pub fn read_rows(kind: RowKind, text: &str, texts: &[&Texts]) -> PastedRows {
    let mut lines = spreadsheet::rows(text);
    lines.retain(|cells| cells.iter().any(|cell| !cell.is_empty()));
    let header: Option<Vec<Option<Column>>> = lines.first().and_then(|cells| header_of(cells));
    if header.is_some() {
        lines.remove(0);
    }
    let order = match kind {
        RowKind::Partners => PARTNER_ORDER,
        RowKind::Actions => ACTION_ORDER,
    };
    let columns = header.unwrap_or_else(|| order.iter().copied().map(Some).collect());
    let rows = lines.into_iter().map(|cells| {
        let named = cells.into_iter().enumerate();
        named.map(|(index, cell)| (columns.get(index).copied().flatten(), cell)).collect::<Vec<_>>()
    });
    match kind {
        RowKind::Partners => PastedRows::Partners(rows.map(|row| partner(row, texts)).collect()),
        RowKind::Actions => PastedRows::Actions(rows.map(|row| action(row, texts)).collect()),
    }
}

impl PastedRows {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Partners(rows) => rows.len(),
            Self::Actions(rows) => rows.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The columns, where the first row is a header: two or more of its words, or its only one, name a column.
fn header_of(cells: &[String]) -> Option<Vec<Option<Column>>> {
    let column = |cell: &String| {
        let word = cell.to_lowercase();
        HEADERS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(column, _)| *column)
    };
    let columns: Vec<Option<Column>> = cells.iter().map(column).collect();
    let known = columns.iter().flatten().count();
    (known >= 2 || (known == 1 && cells.len() == 1)).then_some(columns)
}

fn partner(row: Vec<(Option<Column>, String)>, texts: &[&Texts]) -> PastedPartner {
    let mut partner = PastedPartner::default();
    for (column, cell) in row.into_iter().filter(|(_, cell)| !cell.is_empty()) {
        let left = match column {
            Some(Column::Name) if partner.name.is_empty() => {
                partner.name = one_line(&cell);
                continue;
            }
            Some(Column::Sector) => {
                partner.sector = term(&cell, texts, i18n::sector);
                partner.sector.is_none().then_some(cell)
            }
            Some(Column::Role) => {
                partner.role = i18n::role_meant(&cell);
                partner.role.is_none().then_some(cell)
            }
            Some(Column::Interests) => {
                add_interests(&mut partner, &cell);
                None
            }
            Some(Column::Contribution) => {
                partner.contribution = one_line(&cell);
                None
            }
            _ => Some(cell),
        };
        if let Some(words) = left {
            if !partner.notes.is_empty() {
                partner.notes.push('\n');
            }
            partner.notes.push_str(&words);
        }
    }
    partner
}

fn one_line(cell: &str) -> String {
    cell.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

fn add_interests(partner: &mut PastedPartner, cell: &str) {
    let mut others = Vec::new();
    for word in cell.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()) {
        match i18n::interest_meant(word) {
            Some(interest) => partner.interests.push(interest),
            None => others.push(word),
        }
    }
    if !others.is_empty() {
        partner.interests.push(Interest::Other);
        partner.other_interest = others.join(", ");
    }
}

fn action(row: Vec<(Option<Column>, String)>, texts: &[&Texts]) -> PastedAction {
    let mut action = PastedAction::default();
    for (column, cell) in row.into_iter().filter(|(_, cell)| !cell.is_empty()) {
        let left = match column {
            Some(Column::Owner) if action.owner.is_empty() => {
                action.owner = one_line(&cell);
                None
            }
            Some(Column::Due) => {
                let read = texts.iter().find_map(|texts| i18n::read_date(texts.language(), &cell));
                action.due = read.as_ref().map(|read| read.date);
                // A time of the day has no field of its own.
                read.is_none_or(|read| read.time.is_some()).then_some(cell)
            }
            Some(Column::State) => {
                action.state = term(&cell, texts, i18n::action_state);
                action.state.is_none().then_some(cell)
            }
            _ => Some(cell),
        };
        if let Some(words) = left {
            if !action.text.is_empty() {
                action.text.push(' ');
            }
            action.text.push_str(&words);
        }
    }
    action
}

/// The term that a word stands for: as a file spells it, or as one of the languages says it.
fn term<V: Vocabulary>(word: &str, texts: &[&Texts], name: fn(&Texts, &Term<V>) -> String) -> Option<V> {
    let word = word.to_lowercase();
    V::TERMS.iter().map(|(term, code)| (*term, *code)).find_map(|(term, code)| {
        let is_it =
            code == word || texts.iter().any(|texts| name(texts, &Term::Known(term)).to_lowercase() == word);
        is_it.then_some(term)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn texts() -> Vec<&'static Texts> {
        Language::ALL.into_iter().map(Texts::of).collect()
    }

    #[test]
    fn columns_go_by_their_header() {
        let text = "Rol\tNaam\tBelangen\nfounding\tGemeente\tkosten; rust in de wijk\n\t\t\n";
        let PastedRows::Partners(rows) = read_rows(RowKind::Partners, text, &texts()) else { panic!() };
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].name, "Gemeente");
        assert_eq!(rows[0].role, Some(PartnerRole::Founding));
        assert_eq!(rows[0].interests, [Interest::CostSaving, Interest::Other]);
        assert_eq!(rows[0].other_interest, "rust in de wijk");
    }

    #[test]
    fn columns_without_a_header_go_by_their_order_and_no_word_is_lost() {
        let text = "Bank\tbanken\tsponsoring\r\n";
        let PastedRows::Partners(rows) = read_rows(RowKind::Partners, text, &texts()) else { panic!() };
        assert_eq!((rows[0].name.as_str(), rows[0].notes.as_str()), ("Bank", "banken"));
        let text = "Meten\tDeloitte\t1-3-2027\tklaar\nBellen\tAnna\tvolgende week\n";
        let PastedRows::Actions(rows) = read_rows(RowKind::Actions, text, &texts()) else { panic!() };
        assert_eq!(rows[0].due, Some(jiff::civil::date(2027, 3, 1)));
        assert_eq!(rows[0].state, Some(ActionState::Done));
        assert_eq!((rows[1].text.as_str(), rows[1].due), ("Bellen volgende week", None));
    }
}
