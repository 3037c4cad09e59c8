//! What the parts of the desk call the same: its widgets, and the keys that make something of a note.

use egui::Id;
use i18n_embed_fl::fl;

use crate::app::SessionDesk;
use crate::canvas::{Canvas, NoteUse, VoteTarget};
use crate::i18n::Texts;

/// What a key makes of a note.
pub(super) const USES: [(&str, NoteUse); 6] = [
    ("T", NoteUse::Text),
    ("P", NoteUse::Partner),
    ("A", NoteUse::Action),
    ("Z", NoteUse::Parked),
    ("D", NoteUse::Decided),
    ("L", NoteUse::Aside),
];

/// What a button calls it.
pub(super) fn use_name(texts: &Texts, used: NoteUse) -> String {
    let messages = &texts.messages;
    match used {
        NoteUse::Text => fl!(messages, "session-use-text"),
        NoteUse::Partner => fl!(messages, "session-use-partner"),
        NoteUse::Action => fl!(messages, "session-use-action"),
        NoteUse::Parked => fl!(messages, "session-use-park"),
        NoteUse::Decided => fl!(messages, "session-use-decide"),
        NoteUse::Aside => fl!(messages, "session-use-aside"),
    }
}

/// The id of the line.
pub(super) fn entry_id() -> Id {
    Id::unique("session entry")
}

/// The widget of a note or of the head of a group.
pub(super) fn widget(target: VoteTarget) -> Id {
    match target {
        VoteTarget::Note(id) => Id::unique(("session note", id.uuid())),
        VoteTarget::Group(id) => Id::unique(("session group", id.uuid())),
    }
}

/// The note that was written last.
pub(super) fn last_note(canvas: &Canvas, desk: &SessionDesk) -> Option<VoteTarget> {
    desk.notes(canvas).last().map(|note| VoteTarget::Note(note.id))
}
