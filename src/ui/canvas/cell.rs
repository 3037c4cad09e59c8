//! The cell that a section stands in, and the field that fills it.

use egui::{Rect, Ui, Vec2, vec2};

use crate::app::{Command, Focus, FocusCommand, State};
use crate::canvas::TextField;
use crate::i18n::Texts;
use crate::template::SectionTemplate;
use crate::ui::theme::SECTION_TEXT;
use crate::ui::widgets::{FieldFrame, FieldStyle, came_back, field};

/// Room between the edge of a cell and what stands in it.
pub(super) const PADDING: Vec2 = vec2(14.0, 11.0);
/// Width of the bar beside the selected row, and the room between it and the words.
pub(super) const BAR: f32 = 3.0;
const INSET: f32 = 8.0;

/// The place of a row with the room beside it: a bar, and air between that and the words.
pub(super) fn around_row(rect: Rect) -> Rect {
    Rect::from_x_y_ranges(rect.left() - BAR - INSET..=rect.right() + INSET, rect.y_range())
}

/// What every kind of section needs for drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'a> {
    pub(super) texts: &'a Texts,
    pub(super) state: &'a State,
    pub(super) section: &'a SectionTemplate,
    /// Room below the title when there is more than the contents take.
    pub(super) room: f32,
    /// Size of text.
    pub(super) size: f32,
    /// Whether a click hit none of its contents.
    pub(super) is_clicked: bool,
}

impl Cell<'_> {
    /// Language of the template's words.
    pub(super) fn language(&self) -> &'static str {
        self.texts.language().tag()
    }

    /// How much larger than usual the text is.
    pub(super) fn scale(&self) -> f32 {
        self.size / SECTION_TEXT
    }

    pub(super) fn title(&self) -> &str {
        self.section.title.text(self.language())
    }

    pub(super) fn question(&self) -> &str {
        self.section.question.text(self.language())
    }
}

/// The field that fills a section. Returns the height of its text.
pub(super) fn section_field(
    ui: &mut Ui,
    cell: Cell<'_>,
    place: &TextField,
    room: f32,
    commands: &mut Vec<Command>,
) -> f32 {
    let style = FieldStyle {
        name: cell.title(),
        hint: cell.question(),
        is_multiline: true,
        frame: FieldFrame::None,
        size: cell.size,
        min_height: room,
        ..FieldStyle::default()
    };
    let shown = field(ui, style, cell.state, place, commands);
    select_on_focus(ui, &shown.response, cell, commands);
    shown.text_height
}

/// Selects the section whose field has the keyboard.
pub(super) fn select_on_focus(
    ui: &Ui,
    response: &egui::Response,
    cell: Cell<'_>,
    commands: &mut Vec<Command>,
) {
    if (response.gained_focus() && !came_back(ui, response.id)) || response.clicked() {
        commands.push(Command::Focus(FocusCommand::Select(Focus::Section(cell.section.id.clone()))));
    }
}
