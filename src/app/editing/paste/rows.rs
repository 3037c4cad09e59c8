//! Cells into partners and actions.

use jiff::civil::Date;

use super::{
    Column, Field, PastedAction, PastedCell, PastedContribution, PastedPartner, PastedRows, Reading,
};
use crate::app::MethodTable;
use crate::canvas::{Amount, ContributionKind, Interest, Term, Unit, Vocabulary};
use crate::i18n::{self, Texts};

/// Reads rows: their cells as they are taken, and what becomes of them.
pub(super) fn read(
    kind: MethodTable,
    columns: &[Column],
    lines: Vec<Vec<String>>,
    reading: &Reading<'_>,
) -> (Vec<Vec<PastedCell>>, PastedRows) {
    let texts = reading.texts;
    let Some(own) = texts.first() else { return (Vec::new(), PastedRows::Partners(Vec::new())) };
    let contribution_columns = columns.iter().filter(|column| column.field == Field::Contribution).count();
    let reader = Reader { kind, reading, texts, own, contribution_columns };
    let mut cells = Vec::new();
    let (mut partners, mut actions) = (Vec::new(), Vec::new());
    for line in lines {
        let padded = line.into_iter().chain(std::iter::repeat(String::new()));
        let line: Vec<(&Column, String)> = columns.iter().zip(padded).collect();
        match kind {
            MethodTable::Partners => {
                let mut partner = PastedPartner::default();
                let mut taken: Vec<PastedCell> = line
                    .into_iter()
                    .map(|(column, cell)| reader.partner(&mut partner, column, cell))
                    .collect();
                reader.take_as_euros(&mut partner, columns, &mut taken);
                cells.push(taken);
                // Of some rows nothing is left where columns are left out.
                partners.extend(Some(partner).filter(|partner| *partner != PastedPartner::default()));
            }
            MethodTable::Actions => {
                let mut action = PastedAction::default();
                cells.push(
                    line.into_iter().map(|(column, cell)| reader.action(&mut action, column, cell)).collect(),
                );
                actions.extend(Some(action).filter(|action| *action != PastedAction::default()));
            }
        }
    }
    let rows = match kind {
        MethodTable::Partners => PastedRows::Partners(partners),
        MethodTable::Actions => PastedRows::Actions(actions),
    };
    (cells, rows)
}

struct Reader<'a> {
    kind: MethodTable,
    reading: &'a Reading<'a>,
    texts: &'a [&'a Texts],
    /// The window's language.
    own: &'a Texts,
    /// How many columns hold contributions; of several, each cell is one.
    contribution_columns: usize,
}

/// The value of a cell in words. `None` if its field cannot hold it.
type Taken = Option<String>;

impl Reader<'_> {
    fn partner(&self, partner: &mut PastedPartner, column: &Column, cell: String) -> PastedCell {
        if cell.is_empty() || column.field == Field::LeftOut {
            return PastedCell { value: cell, is_words: false };
        }
        let taken: Taken = match column.field {
            Field::Name => {
                partner.name = one_line(&cell);
                Some(partner.name.clone())
            }
            Field::Sector => set(&mut partner.sector, self.term(&cell, i18n::sector)),
            Field::Role => {
                let role = i18n::role_meant(&cell);
                set(&mut partner.role, role.map(|role| (role, i18n::partner_role(self.own, &role.into()))))
            }
            Field::Interests => Some(self.interests(partner, &cell)),
            Field::OtherInterest => {
                partner.interests.push(Interest::Other);
                join_to(&mut partner.other_interest, ", ", &one_line(&cell));
                Some(cell.clone())
            }
            Field::Contribution => Some(self.contribution(partner, &cell)),
            Field::ContributionKind => i18n::contribution_kind_meant(&cell).map(|kind| {
                change_contribution(partner, |row| row.kind.is_none(), |row| row.kind = Some(kind));
                i18n::contribution_kind(self.own, &Term::Known(kind))
            }),
            Field::Amount => self.amount(&cell).map(|amount| {
                let words = i18n::amount(self.own, &amount);
                change_contribution(partner, |row| row.amount.is_none(), |row| row.amount = Some(amount));
                words
            }),
            Field::Unit => self.unit(partner, &cell),
            Field::Notes => {
                join_to(&mut partner.notes, "\n", &cell);
                Some(cell.clone())
            }
            Field::Words
            | Field::LeftOut
            | Field::Cell(_)
            | Field::Text
            | Field::Owner
            | Field::OwnerPartner
            | Field::Due
            | Field::State
            | Field::Parent => None,
        };
        self.or_words(taken, &mut partner.notes, column, cell)
    }

    fn action(&self, action: &mut PastedAction, column: &Column, cell: String) -> PastedCell {
        if cell.is_empty() || column.field == Field::LeftOut {
            return PastedCell { value: cell, is_words: false };
        }
        let taken: Taken = match column.field {
            Field::Text => {
                // What came before it without a field of its own stands below it.
                let words = std::mem::replace(&mut action.text, cell.clone());
                join_to(&mut action.text, "\n", &words);
                Some(cell.clone())
            }
            Field::Owner => {
                action.owner = one_line(&cell);
                Some(action.owner.clone())
            }
            Field::OwnerPartner => {
                action.partner = one_line(&cell);
                Some(action.partner.clone())
            }
            Field::Parent => {
                action.parent = one_line(&cell);
                Some(action.parent.clone())
            }
            Field::Due => self.date(action, &cell),
            Field::State => i18n::action_state_meant(&cell).map(|state| {
                action.state = Some(state);
                i18n::action_state(self.own, &Term::Known(state))
            }),
            Field::Words
            | Field::LeftOut
            | Field::Cell(_)
            | Field::Name
            | Field::Sector
            | Field::Role
            | Field::Interests
            | Field::OtherInterest
            | Field::Contribution
            | Field::ContributionKind
            | Field::Amount
            | Field::Unit
            | Field::Notes => None,
        };
        self.or_words(taken, &mut action.text, column, cell)
    }

    /// Keeps a cell that its field cannot hold with the words, under the title of its column.
    fn or_words(&self, taken: Taken, words: &mut String, column: &Column, cell: String) -> PastedCell {
        if let Some(value) = taken {
            return PastedCell { value, is_words: false };
        }
        let label = || column.field.label(self.own, self.kind.into(), self.reading.template);
        join_to(words, "\n", &under_title(column, label, &cell));
        PastedCell { value: cell, is_words: true }
    }

    fn date(&self, action: &mut PastedAction, cell: &str) -> Taken {
        let date = day(self.texts, cell)?;
        action.due = Some(date);
        Some(i18n::long_date(self.own, date))
    }

    fn interests(&self, partner: &mut PastedPartner, cell: &str) -> String {
        let mut shown = Vec::new();
        for word in cell.split([',', ';', '\n']).map(str::trim).filter(|word| !word.is_empty()) {
            let meant = i18n::interest_meant(word);
            let interest = meant.unwrap_or(Interest::Other);
            if !partner.interests.contains(&interest) {
                partner.interests.push(interest);
            }
            if meant.is_some() {
                shown.push(i18n::interest(self.own, &interest.into()));
            } else {
                join_to(&mut partner.other_interest, ", ", word);
                shown.push(word.to_owned());
            }
        }
        shown.join(", ")
    }

    /// A contribution, with the amount that stands in it taken apart: `Subsidie, € 90.000`.
    fn contribution(&self, partner: &mut PastedPartner, cell: &str) -> String {
        let cell = one_line(cell);
        let (text, amount) = self.split_amount(&cell);
        let shown = amount.as_ref().map(|amount| i18n::amount(self.own, amount));
        let is_only = self.contribution_columns == 1;
        let has_room = |row: &PastedContribution| {
            is_only && row.text.is_empty() && (amount.is_none() || row.amount.is_none())
        };
        change_contribution(partner, has_room, |row| {
            row.text.clone_from(&text);
            if amount.is_some() {
                row.amount.clone_from(&amount);
            }
        });
        [Some(text), shown]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// The words of a contribution and the amount with its unit before or behind them.
    fn split_amount(&self, cell: &str) -> (String, Option<Amount>) {
        let with_unit = |text: &str| self.amount(text).filter(|amount| amount.unit.is_some());
        if let Some(amount) = with_unit(cell) {
            return (String::new(), Some(amount));
        }
        for mark in [", ", ": ", " – ", " - "] {
            if let Some((text, amount)) =
                cell.rsplit_once(mark).and_then(|(text, last)| Some((text, with_unit(last)?)))
            {
                return (text.trim().to_owned(), Some(amount));
            }
            if let Some((amount, text)) =
                cell.split_once(mark).and_then(|(first, text)| Some((with_unit(first)?, text)))
            {
                return (text.trim().to_owned(), Some(amount));
            }
        }
        (cell.to_owned(), None)
    }

    /// An amount as the window's language reads it.
    fn amount(&self, cell: &str) -> Option<Amount> {
        let read = i18n::read_amount(self.own.language(), cell)?;
        Some(Amount { number: read.number, unit: read.unit.map(Term::Known) })
    }

    /// Makes euros of amounts of money without a unit: those of the kind money, and where no kind says what they are, those
    /// below a title that is about money.
    fn take_as_euros(&self, partner: &mut PastedPartner, columns: &[Column], cells: &mut [PastedCell]) {
        let is_money = |column: &Column| column.field == Field::Amount && names_money(&column.title);
        let is_titled = columns.iter().any(is_money);
        for row in &mut partner.contributions {
            let is_money = row.kind.map_or(is_titled, |kind| kind == ContributionKind::Money);
            let Some(amount) = row.amount.as_mut().filter(|amount| is_money && amount.unit.is_none()) else {
                continue;
            };
            let before = i18n::amount(self.own, amount);
            amount.unit = Some(Term::Known(Unit::Euro));
            let mut shown =
                columns.iter().zip(&mut *cells).filter(|(column, _)| column.field == Field::Amount);
            if let Some((_, cell)) = shown.find(|(_, cell)| !cell.is_words && cell.value == before) {
                cell.value = i18n::amount(self.own, amount);
            }
        }
    }

    fn unit(&self, partner: &mut PastedPartner, cell: &str) -> Taken {
        let unit: Unit = i18n::read_unit(cell)?;
        let row = partner.contributions.iter_mut().rev().find(|row| row.amount.is_some())?;
        let amount = row.amount.as_mut().filter(|amount| amount.unit.is_none())?;
        amount.unit = Some(Term::Known(unit));
        Some(i18n::amount(self.own, amount))
    }

    /// The choice that a word stands for, as a file spells it or as one of the languages says it, and its name.
    fn term<V: Vocabulary>(&self, word: &str, name: fn(&Texts, &Term<V>) -> String) -> Option<(V, String)> {
        let word = word.trim().to_lowercase();
        V::TERMS.iter().map(|(term, code)| (*term, *code)).find_map(|(term, code)| {
            let named = |texts: &&Texts| name(texts, &Term::Known(term)).to_lowercase() == word;
            (code == word || self.texts.iter().any(named)).then(|| (term, name(self.own, &Term::Known(term))))
        })
    }
}

/// Whether the title of a column is about money, and not about any number.
fn names_money(title: &str) -> bool {
    let title = title.to_lowercase();
    ["bedrag", "budget", "euro", "€"].iter().any(|word| title.contains(word))
}

fn set<V>(place: &mut Option<V>, read: Option<(V, String)>) -> Taken {
    let (value, words) = read?;
    *place = Some(value);
    Some(words)
}

/// Changes the last contribution if it has room, else a new one.
fn change_contribution(
    partner: &mut PastedPartner,
    has_room: impl Fn(&PastedContribution) -> bool,
    change: impl FnOnce(&mut PastedContribution),
) {
    if !partner.contributions.last().is_some_and(has_room) {
        partner.contributions.push(PastedContribution::default());
    }
    if let Some(last) = partner.contributions.last_mut() {
        change(last);
    }
}

/// A cell under the title of its column, or under the name of its field where the column has no title.
pub(super) fn under_title(column: &Column, label: impl FnOnce() -> String, cell: &str) -> String {
    let title =
        if column.title.is_empty() && column.field != Field::Words { label() } else { column.title.clone() };
    if title.is_empty() { cell.to_owned() } else { format!("{title}: {cell}") }
}

/// The day that a cell says in one of the languages. With a time of the day it is none: that has no field.
pub(super) fn day(texts: &[&Texts], cell: &str) -> Option<Date> {
    let read = texts.iter().find_map(|texts| i18n::read_date(texts.language(), cell))?;
    read.time.is_none().then_some(read.date)
}

pub(super) fn one_line(cell: &str) -> String {
    cell.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

pub(in crate::app) fn join_to(words: &mut String, between: &str, more: &str) {
    if !words.is_empty() && !more.is_empty() {
        words.push_str(between);
    }
    words.push_str(more);
}
