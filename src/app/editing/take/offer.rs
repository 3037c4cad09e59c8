//! What another canvas has to take over, and what of it stands here already.

use std::collections::HashMap;

use uuid::Uuid;

use super::TakeChoice;
use super::words::{Said, hashes, said};
use crate::app::editing::spelling::plain;
use crate::app::{MethodTable, RowTable};
use crate::canvas::{
    Canvas, CanvasId, Origin, RowRef, in_plan_order, is_blank_row, list, name_of, on_one_line,
};
use crate::i18n::{self, Texts};
use crate::schema::{AnyRow, ColumnKind, RowKind};
use crate::template::{SectionKind, Template};

/// What is offered.
#[derive(Debug)]
pub struct Offer {
    /// The tables of the other canvas in which something stands.
    pub tables: Vec<OfferedTable>,
    /// The tables of this canvas, each with its title.
    pub into: Vec<(RowTable, String)>,
}

/// A table of the other canvas.
#[derive(Debug)]
pub struct OfferedTable {
    /// The kind of its rows.
    pub kind: RowKind,
    /// Its title.
    pub title: String,
    /// The table of this canvas that its rows come into, unless the user chooses another. `None` if there is none.
    pub proposed: Option<RowTable>,
    /// Its rows, those in which nothing stands left out.
    pub rows: Vec<OfferedRow>,
}

/// A row of the other canvas.
#[derive(Debug)]
pub struct OfferedRow {
    /// Its identity.
    pub id: Uuid,
    /// How many goals it is a part of, one within the other.
    pub level: usize,
    /// What it is called.
    pub name: String,
    /// What else it says, in a line.
    pub about: String,
    /// Whether it stands here already.
    pub standing: Standing,
    /// What a search looks in.
    search: Vec<char>,
}

/// Whether a row of the other canvas stands on this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It does not.
    New,
    /// A partner of the same name does.
    SameName,
    /// It was taken over before.
    Taken {
        /// What its fields hold there now that held something else then, each with its title.
        changed: Vec<String>,
    },
}

impl Standing {
    /// Whether it can be taken over.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::New | Self::SameName)
    }
}

impl Offer {
    /// What another canvas has for this one.
    pub fn of(choice: &TakeChoice, canvas: &Canvas, template: &Template, texts: &Texts) -> Self {
        let from = &*choice.from;
        let into = tables_of(template, texts);
        let taken: HashMap<Uuid, Origin> =
            links(canvas, from.id).map(|(there, _, origin)| (there, origin)).collect();
        let mut tables = Vec::new();
        for (table, title) in tables_of(&from.template, texts) {
            let kind = kind_of(table);
            let proposed = proposed(table, &into);
            let rows = rows_of(&from.canvas, kind)
                .into_iter()
                .filter(|(row, _)| !is_blank_row(*row))
                .map(|(row, level)| {
                    let said = said(texts, &from.canvas, &from.template, row);
                    let standing = match taken.get(&row.uuid()) {
                        Some(origin) => Standing::Taken { changed: changed(origin, row, &said) },
                        // A copy of that canvas has the row itself.
                        None if canvas.row(RowRef::of_kind(kind, row.uuid())).is_some() => {
                            Standing::Taken { changed: Vec::new() }
                        }
                        None if has_partner(canvas, row) => Standing::SameName,
                        None => Standing::New,
                    };
                    offered(row, level, said, standing)
                })
                .collect::<Vec<_>>();
            if !rows.is_empty() {
                tables.push(OfferedTable { kind, title, proposed, rows });
            }
        }
        Self { tables, into }
    }

    /// The table of this canvas that the rows of a table come into. `None` if they come into none.
    pub fn target(&self, place: usize, choice: &TakeChoice) -> Option<RowTable> {
        let proposed = || self.tables.get(place)?.proposed;
        choice.into.get(&place).copied().unwrap_or_else(proposed)
    }

    /// How many rows are ticked that can be taken over.
    pub fn ticked(&self, choice: &TakeChoice) -> usize {
        let tables = self.tables.iter().enumerate();
        let open = tables.filter(|(place, _)| self.target(*place, choice).is_some());
        let rows = open.flat_map(|(_, table)| &table.rows);
        rows.filter(|row| row.standing.is_open() && choice.ticked.contains(&row.id)).count()
    }
}

impl OfferedTable {
    /// A row with its parts: who takes over a goal takes over what belongs to it.
    pub fn with_parts(&self, place: usize) -> impl Iterator<Item = &OfferedRow> {
        let level = self.rows.get(place).map_or(0, |row| row.level);
        let rows = self.rows.iter().skip(place).enumerate();
        rows.take_while(move |(offset, row)| *offset == 0 || row.level > level).map(|(_, row)| row)
    }
}

impl OfferedRow {
    /// Whether it has these words in it, which are in their plainest spelling.
    pub fn has(&self, words: &[char]) -> bool {
        words.is_empty() || self.search.windows(words.len()).any(|part| part == words)
    }
}

/// The words of a search in their plainest spelling.
pub fn searched(words: &str) -> Vec<char> {
    plain(words.trim())
}

/// The rows of this canvas that were taken over from another one, by the id that they have there.
pub(super) fn links(canvas: &Canvas, from: CanvasId) -> impl Iterator<Item = (Uuid, RowRef, Origin)> {
    let rows = canvas
        .tables()
        .flat_map(|kind| list(canvas.table(kind)).map(move |row| RowRef::of_kind(kind, row.uuid())));
    rows.filter_map(move |row| {
        let origin = Origin::of(canvas, row).filter(|origin| origin.canvas == from)?;
        Some((origin.row, row, origin))
    })
}

/// The tables of a form with their titles, in the order of its sections.
fn tables_of(template: &Template, texts: &Texts) -> Vec<(RowTable, String)> {
    let tables = template.sections.iter().filter_map(|section| {
        Some((RowTable::of(section)?, section.title.text(texts.language().tag()).to_owned()))
    });
    tables.collect()
}

/// The kind of the rows of a table.
pub(super) const fn kind_of(table: RowTable) -> RowKind {
    match table {
        RowTable::Method(MethodTable::Partners) => RowKind::Partner,
        RowTable::Method(MethodTable::Actions) => RowKind::Action,
        RowTable::Declared(table) => RowKind::Declared(table),
    }
}

/// The table that rows come into: the same one, for rows of a form's own table else the one of that name, or the actions
/// where its rows have a day.
fn proposed(table: RowTable, into: &[(RowTable, String)]) -> Option<RowTable> {
    let here = |wanted: RowTable| into.iter().map(|(table, _)| *table).find(|table| *table == wanted);
    let same_id = |other: &RowTable| match (table, other) {
        (RowTable::Declared(table), RowTable::Declared(other)) => table.id() == other.id(),
        (RowTable::Declared(_) | RowTable::Method(_), RowTable::Method(_) | RowTable::Declared(_)) => false,
    };
    let named = || into.iter().map(|(table, _)| *table).find(same_id);
    let has_day = match table {
        RowTable::Declared(table) => table.columns().iter().any(|column| column.kind == ColumnKind::Date),
        RowTable::Method(_) => false,
    };
    let actions = || here(MethodTable::Actions.into()).filter(|_| has_day);
    here(table).or_else(named).or_else(actions)
}

/// The rows of a table with their levels: actions in the order of the plan.
pub(super) fn rows_of(canvas: &Canvas, kind: RowKind) -> Vec<(&dyn AnyRow, usize)> {
    if kind == RowKind::Action {
        let plan = in_plan_order(&canvas.actions).into_iter();
        return plan.map(|(action, level)| (action as &dyn AnyRow, usize::from(level))).collect();
    }
    list(canvas.table(kind)).map(|row| (row, 0)).collect()
}

fn offered(row: &dyn AnyRow, level: usize, said: Vec<Said>, standing: Standing) -> OfferedRow {
    let name = on_one_line(name_of(row).trim()).into_owned();
    let others = said.iter().map(|said| on_one_line(said.words.trim()).into_owned());
    let about: Vec<String> = others.filter(|words| !words.is_empty() && *words != name).collect();
    let about = about.join(" · ");
    let search = plain(&format!("{name} {about}"));
    OfferedRow { id: row.uuid(), level, name, about, standing, search }
}

/// The fields of a row that hold something else than when it was taken over, with what they hold now.
fn changed(origin: &Origin, row: &dyn AnyRow, said: &[Said]) -> Vec<String> {
    let now = hashes(row);
    let changed = said.iter().filter(|said| now.get(said.key) != origin.held.get(said.key));
    let line = |said: &Said| match i18n::visible_line(said.words.trim()) {
        words if words.is_empty() => said.title.clone(),
        words => format!("{}: {words}", said.title),
    };
    changed.map(line).collect()
}

/// Whether a partner of the same name stands on a canvas.
fn has_partner(canvas: &Canvas, row: &dyn AnyRow) -> bool {
    let name = name_of(row).trim().to_lowercase();
    let is_same = |other: &str| other.trim().to_lowercase() == name;
    row.kind() == RowKind::Partner
        && !name.is_empty()
        && canvas.partners.iter().any(|partner| is_same(&partner.name))
}

/// Whether a form has a table to take rows over into.
pub(in crate::app) fn has_table(template: &Template) -> bool {
    template.sections.iter().any(|section| {
        matches!(section.kind, SectionKind::Partners | SectionKind::Actions | SectionKind::Table)
    })
}
