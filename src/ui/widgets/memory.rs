//! State of a widget that outlives a frame.
//!
//! It lies in egui's memory, under the id of the widget and the type of the value, and in no `…View`: it belongs to one
//! widget instance, beside the cursor and the selection that egui keeps for it there, and lives as long as they do.

use egui::{Id, Ui};

/// Remembers a value for a widget, in place of the one of the same type.
pub(super) fn remember<T: Clone + Send + Sync + 'static>(ui: &Ui, id: Id, value: T) {
    ui.data_mut(|data| data.insert_temp(id, value));
}

/// The value of this type that is remembered for a widget.
pub(super) fn remembered<T: Clone + Send + Sync + 'static>(ui: &Ui, id: Id) -> Option<T> {
    ui.data(|data| data.get_temp(id))
}

/// Forgets the value of this type.
pub(super) fn forget<T: Clone + Send + Sync + 'static>(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.remove::<T>(id));
}
