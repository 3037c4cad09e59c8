//! Takes the ticked rows over, as one step.

use std::collections::{BTreeMap, HashMap, HashSet};

use uuid::Uuid;

use super::offer::{Offer, kind_of, links, rows_of};
use super::words::{Said, hashes, said};
use super::{OtherCanvas, TakeChoice};
use crate::app::editing::paste::{TitledCell, join_to, read_titled, room_for_words};
use crate::app::editing::pasted::{Added, added, show};
use crate::app::{Context, Reading, RowTable, State};
use crate::canvas::{Action, Canvas, FieldRef, Origin, RowData, RowRef, list};
use crate::document::Edit;
use crate::i18n::{Language, Texts};
use crate::schema::{AnyRow, Kind, RowKind, Target, Value, fields, value};

/// Takes the ticked rows over, with what belongs to them, and selects the first one.
pub(in crate::app) fn take(state: &mut State, choice: &TakeChoice, context: &mut Context<'_>) {
    let canvas = state.open.document.canvas();
    let texts = Texts::of(state.language);
    let offer = Offer::of(choice, canvas, state.open.document.template(), texts);
    let mut carrier = Carrier::new(state, choice, texts);
    let mut wanted: Vec<(&dyn AnyRow, RowTable, RowKind)> = Vec::new();
    for (place, table) in offer.tables.iter().enumerate() {
        let Some(into) = offer.target(place, choice) else { continue };
        let open: HashSet<Uuid> = table
            .rows
            .iter()
            .filter(|row| row.standing.is_open() && choice.ticked.contains(&row.id))
            .map(|row| row.id)
            .collect();
        let rows = rows_of(&choice.from.canvas, table.kind).into_iter().map(|(row, _)| row);
        wanted.extend(rows.filter(|row| open.contains(&row.uuid())).map(|row| (row, into, table.kind)));
    }
    // Rows name each other, whichever comes first.
    for (row, into, kind) in &wanted {
        if kind_of(*into) == *kind {
            let id = context.identities.uuid();
            carrier.here.insert(row.uuid(), RowRef::of_kind(*kind, id));
        }
    }
    for (row, into, kind) in wanted {
        if kind_of(into) == kind {
            carrier.copy(row, context);
        } else {
            carrier.read(row, into, context);
        }
    }
    let Carrier { mut inserts, mut links, origins, rows, .. } = carrier;
    inserts.append(&mut links);
    inserts.extend(origins);
    state.edit(&inserts, context);
    show(state, rows.first().copied());
}

struct Carrier<'a> {
    state: &'a State,
    from: &'a OtherCanvas,
    texts: &'static Texts,
    known: Vec<&'static Texts>,
    /// The rows of this canvas, by the ids of the rows that they were taken over from, or are.
    here: HashMap<Uuid, RowRef>,
    /// The last row of each table.
    last: BTreeMap<RowKind, Option<Uuid>>,
    inserts: Vec<Edit>,
    links: Vec<Edit>,
    origins: Vec<Edit>,
    rows: Vec<RowRef>,
}

impl<'a> Carrier<'a> {
    fn new(state: &'a State, choice: &'a TakeChoice, texts: &'static Texts) -> Self {
        let canvas = state.open.document.canvas();
        let here = links(canvas, choice.from.id).map(|(there, row, _)| (there, row)).collect();
        let others = Language::ALL.into_iter().filter(|other| *other != texts.language());
        Self {
            state,
            from: &choice.from,
            texts,
            known: std::iter::once(texts).chain(others.map(Texts::of)).collect(),
            here,
            last: BTreeMap::new(),
            inserts: Vec::new(),
            links: Vec::new(),
            origins: Vec::new(),
            rows: Vec::new(),
        }
    }

    fn canvas(&self) -> &'a Canvas {
        self.state.open.document.canvas()
    }

    /// The row that one comes below.
    fn after(&self, kind: RowKind) -> Option<Uuid> {
        let on_canvas = || list(self.canvas().table(kind)).last().map(AnyRow::uuid);
        self.last.get(&kind).copied().unwrap_or_else(on_canvas)
    }

    /// Copies a row into the same table. What it names is what was taken over of it, or the partner of that name.
    fn copy(&mut self, row: &dyn AnyRow, context: &mut Context<'_>) {
        let Some(place) = self.here.get(&row.uuid()).copied() else { return };
        let there = RowRef::of_kind(row.kind(), row.uuid());
        let mut copy = RowData::copy(there, row).with_id(place.uuid());
        let words = said(self.texts, &self.from.canvas, &self.from.template, row);
        for said in &words {
            let Some((info, field)) = copy.fields_mut().field_mut(said.key) else { continue };
            if let Some(rows) = field.rows_mut() {
                for index in 0..rows.count() {
                    rows.set_id(index, context.identities.uuid());
                }
            }
            let Kind::Reference { to, .. } = info.kind else { continue };
            let Some(Value::Reference(named)) = value(&info, field) else { continue };
            field.set(None, None);
            match self.named(to, named, &said.words) {
                Some(id) => {
                    let field = FieldRef::Row(place, info.key);
                    self.links.push(Edit::Set(field, Some(Value::Reference(id))));
                }
                None => keep_in_words(&mut copy, said),
            }
        }
        let after = self.after(place.kind());
        self.inserts.push(Edit::Insert { row: copy, after });
        self.arrived(row, place);
    }

    /// The row of this canvas that a row of the other one is here.
    fn named(&self, to: Target, there: Uuid, name: &str) -> Option<Uuid> {
        let kind = self.canvas().referred(to, there)?.kind();
        let taken = self.here.get(&there).filter(|row| row.kind() == kind).map(|row| row.uuid());
        let same_row = || self.canvas().row(RowRef::of_kind(kind, there)).map(AnyRow::uuid);
        let same_name = || {
            let mut partners = self.canvas().partners.iter().filter(|partner| {
                kind == RowKind::Partner && partner.name.trim().to_lowercase() == name.trim().to_lowercase()
            });
            partners.next().filter(|_| partners.next().is_none()).map(|partner| partner.id.uuid())
        };
        taken.or_else(same_row).or_else(same_name)
    }

    /// Reads a row into another table, as if its cells were pasted there below their titles.
    fn read(&mut self, row: &dyn AnyRow, into: RowTable, context: &mut Context<'_>) {
        let said = said(self.texts, &self.from.canvas, &self.from.template, row);
        let cells: Vec<TitledCell> = fields(row)
            .zip(said)
            .filter(|(_, said)| !said.words.trim().is_empty())
            .map(|((info, _), said)| TitledCell { kind: info.kind, title: said.title, words: said.words })
            .collect();
        let document = &self.state.open.document;
        let reading =
            Reading { texts: &self.known, template: document.template(), canvas: document.canvas() };
        let pasted = read_titled(into, cells, &reading);
        let kind = kind_of(into);
        let Added { edits, rows } = added(self.state, &pasted, self.after(kind), context);
        self.inserts.extend(edits);
        for place in rows {
            self.arrived(row, place);
        }
    }

    /// Notes where a row came from.
    fn arrived(&mut self, row: &dyn AnyRow, place: RowRef) {
        self.last.insert(place.kind(), Some(place.uuid()));
        let origin = Origin { canvas: self.from.id, row: row.uuid(), held: hashes(row) };
        if let Some(json) = origin.to_json() {
            self.origins.push(Edit::Unknown(Origin::place(place), Some(json)));
        }
        self.rows.push(place);
    }
}

/// Keeps the name of what a row named and is not here: as the owner of an action, or with the words of the row.
fn keep_in_words(copy: &mut RowData, said: &Said) {
    let (name, kind) = (said.words.trim(), copy.row().kind());
    let is_owner = kind == RowKind::Action && said.key == Action::OWNER_PARTNER.name();
    let key = match kind {
        RowKind::Action => Some(if is_owner { Action::OWNER.name() } else { Action::TEXT.name() }),
        RowKind::Declared(table) => {
            room_for_words(table).and_then(|place| table.columns().get(place)).map(|column| column.key)
        }
        RowKind::Partner
        | RowKind::Contribution
        | RowKind::Paragraph
        | RowKind::Case
        | RowKind::CaseAnswer
        | RowKind::AgendaStep
        | RowKind::Note
        | RowKind::NoteGroup
        | RowKind::Vote
        | RowKind::VoteCount
        | RowKind::Meeting => None,
    };
    let Some((info, field)) = key.and_then(|key| copy.fields_mut().field_mut(key)) else { return };
    let Some(text) = field.text_mut().filter(|_| !name.is_empty()) else { return };
    if is_owner {
        join_to(text, ", ", name);
    } else {
        let between = if info.kind == Kind::Line { "; " } else { "\n" };
        join_to(text, between, &format!("{}: {name}", said.title));
    }
}
