//! Where a row was taken over from: a row of another canvas, and what its fields held then.
//!
//! It stands in a field of the row that programs without it keep as one that they do not know. This program keeps it in the
//! same place, so that every kind of row can have it, also those of tables that a template declares.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Canvas, CanvasId, Pointer, RawJson, RowRef, UnknownFields};

/// The row of another canvas that a row was taken over from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The other canvas.
    pub canvas: CanvasId,
    /// The row in it.
    pub row: Uuid,
    /// By the name of a field that held something, a hash of what it held.
    pub held: BTreeMap<String, String>,
}

/// The same as a file spells it.
#[derive(Serialize, Deserialize)]
struct Written {
    canvas: String,
    row: String,
    #[serde(default)]
    held: BTreeMap<String, String>,
}

impl Origin {
    /// The name of the field. It is part of the file format: never change it.
    pub const FIELD: &'static str = "taken_from";

    /// Where that of a row stands.
    pub fn place(row: RowRef) -> Pointer {
        row.place().member(Self::FIELD)
    }

    /// Whether a place is that of the origin of a row.
    pub fn is_at(place: &Pointer) -> bool {
        place.as_str().rsplit('/').next() == Some(Self::FIELD)
    }

    /// That of a row. `None` if it was not taken over.
    pub fn of(canvas: &Canvas, row: RowRef) -> Option<Self> {
        Self::among(&canvas.unknown, row)
    }

    fn among(fields: &UnknownFields, row: RowRef) -> Option<Self> {
        let written: Written = serde_json::from_str(fields.get(&Self::place(row))?.as_str()).ok()?;
        let id = |text: &str| Uuid::try_parse(text).ok();
        Some(Self { canvas: CanvasId::new(id(&written.canvas)?), row: id(&written.row)?, held: written.held })
    }

    /// The value of the field. `None` if it cannot be written, which no origin of this program is.
    pub fn to_json(&self) -> Option<RawJson> {
        let written = Written {
            canvas: self.canvas.uuid().to_string(),
            row: self.row.to_string(),
            held: self.held.clone(),
        };
        serde_json::to_string(&written).ok().map(RawJson::new)
    }
}
