//! What the keys of the clipboard do, by mouse: in the field or the row that has the keyboard, or had it until a menu
//! opened.
//!
//! Each goes the way of its keys: the keyboard goes back, and the event comes after it.

use egui::text::CCursorRange;
use egui::text_edit::TextEditOutput;
use egui::{Event, Id, Key, LayerId, Modifiers, PointerButton, Response, TextEdit, Ui};
use i18n_embed_fl::fl;

use super::context_menu::AskedMenu;
use super::memory::{forget, remember, remembered};
use crate::i18n::Texts;
use crate::ui::turns::Turns;

/// Passes after which what was not drawn again is gone. The bar with the menus is drawn before the page.
const GONE_AFTER: u64 = 3;

/// Something that is done with a text or its selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub(in crate::ui) enum TextAction {
    /// Moves the selection to the clipboard.
    Cut,
    /// Copies the selection to the clipboard.
    Copy,
    /// Inserts what is on the clipboard.
    Paste,
    /// Selects all of the text.
    SelectAll,
}

/// The field or the row that has or had the keyboard.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct TextTarget {
    id: Id,
    layer: LayerId,
    /// When it was last drawn.
    pass: u64,
    is_writable: bool,
    /// `None` for a row, or for what adds one.
    field: Option<FieldTarget>,
    /// Whether it is a row, which is copied and cut as a whole. What adds one takes a paste only.
    is_row: bool,
}

/// What is known of a field.
#[derive(Debug, Clone, Copy)]
struct FieldTarget {
    /// What was selected while it had the keyboard; egui forgets that as soon as it has not.
    selection: Option<CCursorRange>,
    is_empty: bool,
    asked: Option<AskedMenu>,
}

impl TextAction {
    /// Its name.
    pub(in crate::ui) fn text(self, texts: &Texts) -> String {
        match self {
            Self::Cut => fl!(texts.messages, "command-cut"),
            Self::Copy => fl!(texts.messages, "command-copy"),
            Self::Paste => fl!(texts.messages, "command-paste"),
            Self::SelectAll => fl!(texts.messages, "command-select-all"),
        }
    }

    /// Its keys, as a menu shows them.
    pub(in crate::ui) const fn keys(self) -> &'static str {
        match self {
            Self::Cut => "Ctrl+X",
            Self::Copy => "Ctrl+C",
            Self::Paste => "Ctrl+V",
            Self::SelectAll => "Ctrl+A",
        }
    }

    /// Whether it can be done there.
    pub(in crate::ui) fn is_possible(self, target: Option<TextTarget>) -> bool {
        let Some(target) = target else { return false };
        let has_selection = target.field.is_some_and(|field| field.selection.is_some());
        match self {
            Self::Cut => target.is_writable && (has_selection || target.is_row),
            Self::Copy => has_selection || target.is_row,
            Self::Paste => target.is_writable,
            Self::SelectAll => target.field.is_some_and(|field| !field.is_empty),
        }
    }

    /// Asks for it. It is done once all of the window is drawn: the click that asked for it takes the keyboard from fields
    /// that are drawn later.
    pub(in crate::ui) fn ask(self, ui: &Ui, target: TextTarget) {
        remember(ui, last_id(), (self, target));
    }

    /// Does what was asked for in this pass.
    pub(in crate::ui) fn carry_out_asked(ui: &Ui) {
        if let Some((action, target)) = remembered::<(Self, TextTarget)>(ui, last_id()) {
            forget::<(Self, TextTarget)>(ui, last_id());
            action.carry_out(ui, target);
        }
    }

    /// Returns the keyboard to the field, and queues the event that the shortcut would have caused.
    fn carry_out(self, ui: &Ui, target: TextTarget) {
        ui.memory_mut(|memory| memory.request_focus(target.id));
        let ctx = ui.ctx();
        let selection = target.field.and_then(|field| field.selection);
        if let Some((selection, mut state)) = selection.zip(TextEdit::load_state(ctx, target.id)) {
            state.cursor.set_char_range(Some(selection));
            state.store(ctx, target.id);
        }
        ctx.with_plugin(|turns: &mut Turns| match self {
            Self::Cut => turns.give(Event::Cut),
            Self::Copy => turns.give(Event::Copy),
            Self::Paste => turns.give_paste(ctx),
            Self::SelectAll => turns.give(Event::Key {
                key: Key::A,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: Modifiers::COMMAND,
            }),
        });
        ctx.request_repaint();
    }
}

impl TextTarget {
    /// A row, at which rows can be pasted where it can be changed.
    pub(in crate::ui) fn row(ui: &Ui, response: &Response, is_writable: bool) -> Self {
        Self { is_row: true, is_writable, ..Self::adds_row(ui, response) }
    }

    /// What adds a row, at which rows can be pasted.
    fn adds_row(ui: &Ui, response: &Response) -> Self {
        let pass = ui.ctx().cumulative_pass_nr();
        let (id, layer) = (response.id, response.layer_id);
        Self { id, layer, pass, is_writable: true, field: None, is_row: false }
    }

    /// The one that has or had the keyboard, if it is still there.
    pub(in crate::ui) fn last(ui: &Ui) -> Option<Self> {
        let pass = ui.ctx().cumulative_pass_nr();
        remembered::<Self>(ui, last_id()).filter(|target| pass <= target.pass.saturating_add(GONE_AFTER))
    }

    /// The field that has or had the keyboard with its layer, and whether its menu is asked for in this pass.
    pub(in crate::ui) fn field_with_menu(self, ui: &Ui) -> Option<((Id, LayerId), Option<AskedMenu>)> {
        let field = self.field?;
        let is_now = self.pass == ui.ctx().cumulative_pass_nr();
        Some(((self.id, self.layer), field.asked.filter(|_| is_now)))
    }
}

/// The id of the last target: fields do not know each other.
fn last_id() -> Id {
    Id::unique("last text target")
}

/// Notes a row while it has the keyboard, or had it last: it can be copied, and where it can be changed rows can be pasted
/// there.
pub(in crate::ui) fn note_row(ui: &Ui, response: &Response, is_writable: bool) {
    if is_or_was_focused(ui, response) {
        remember(ui, last_id(), TextTarget::row(ui, response, is_writable));
    }
}

/// Whether it has the keyboard, or had it until a menu took it.
fn is_or_was_focused(ui: &Ui, response: &Response) -> bool {
    let was = || TextTarget::last(ui).is_some_and(|last| last.id == response.id);
    response.has_focus() || was()
}

/// Notes what adds a row while it has the keyboard, or had it last: rows can be pasted there.
pub(in crate::ui) fn note_row_adder(ui: &Ui, response: &Response) {
    if is_or_was_focused(ui, response) {
        remember(ui, last_id(), TextTarget::adds_row(ui, response));
    }
}

/// Notes a field while it has the keyboard or its menu is open. Whoever asks for its menu gives it the keyboard, so that the
/// selection shows.
pub(super) fn note_field(
    ui: &Ui,
    response: &Response,
    is_writable: bool,
    selected: Option<CCursorRange>,
    is_empty: bool,
) {
    let asked = AskedMenu::of(ui, response);
    if asked.is_some() {
        response.request_focus();
    }
    let last = remembered::<TextTarget>(ui, last_id()).filter(|last| last.id == response.id);
    let selection = if response.has_focus() {
        selected.filter(|range| !range.is_empty())
    } else {
        last.and_then(|last| last.field).and_then(|field| field.selection)
    };
    if asked.is_some() || response.has_focus() || last.is_some() {
        let pass = ui.ctx().cumulative_pass_nr();
        let field = Some(FieldTarget { selection, is_empty, asked });
        let layer = response.layer_id;
        remember(
            ui,
            last_id(),
            TextTarget { id: response.id, layer, pass, is_writable, field, is_row: false },
        );
    }
}

/// Keeps the selection when the right mouse button goes down on it, for which egui sets the cursor there.
pub(super) fn keep_selection(ui: &Ui, id: Id, output: &mut TextEditOutput, before: Option<CCursorRange>) {
    let is_right = ui.input(|input| {
        let pointer = &input.pointer;
        pointer.button_down(PointerButton::Secondary) || pointer.button_released(PointerButton::Secondary)
    });
    let Some(before) = before.filter(|range| is_right && !range.is_empty()) else { return };
    let is_on_selection =
        output.state.cursor.char_range().is_some_and(|now| before.contains(CCursorRange::one(now.primary)));
    if is_on_selection {
        output.state.cursor.set_char_range(Some(before));
        output.state.clone().store(ui.ctx(), id);
    }
}
