//! The line above the page: what the canvas is called, its subject, contact, date and version.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};
use i18n_embed_fl::fl;

use crate::app::{Command, State};
use crate::canvas::TextField;
use crate::document::Edit;
use crate::i18n::Texts;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, colored, date_field, field, heading, muted, wrong_date};

const FIELD_ROW: f32 = 46.0;

/// The line above the page. Gives where it ends.
pub(super) fn header_ui(
    ui: &mut Ui,
    rect: Rect,
    texts: &Texts,
    state: &State,
    commands: &mut Vec<Command>,
) -> f32 {
    let template = state.document.template();
    let title = template.title.text(texts.language().tag());
    let color = tokens(ui).text;
    let galley = ui.painter().layout_no_wrap(title.to_owned(), font(Weight::Bold, 20.0), color);
    let widths = widths(rect.width(), galley.size().x);
    let is_wide = widths.is_beside;
    let top = rect.top() + 4.0;
    let title_top = if is_wide { top + 16.0 } else { top };
    let room = Rect::from_min_size(pos2(rect.left(), title_top), vec2(rect.width(), 28.0));
    let mut title_ui =
        ui.new_child(UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center)));
    heading(&mut title_ui, title, 1, font(Weight::Bold, 20.0), color);
    let fields_top = if is_wide { top } else { top + 34.0 };
    let total: f32 = widths.fields.iter().sum::<f32>() + 12.0 * 3.0;
    let mut left = if is_wide { rect.right() - total } else { rect.left() };
    for (index, width) in widths.fields.into_iter().enumerate() {
        let room = Rect::from_min_size(pos2(left, fields_top), vec2(width, FIELD_ROW));
        let mut child = ui.new_child(
            UiBuilder::new().id_salt(("header", index)).max_rect(room).layout(Layout::top_down(Align::Min)),
        );
        child.spacing_mut().item_spacing.y = 1.0;
        match index {
            0 => text_ui(
                &mut child,
                state,
                &fl!(texts.messages, "export-subject-label"),
                "",
                &TextField::Subject,
                commands,
            ),
            1 => {
                let name = fl!(texts.messages, "header-contact");
                let hint = fl!(texts.messages, "header-contact-hint");
                text_ui(&mut child, state, &name, &hint, &TextField::Contact, commands);
            }
            2 => date_ui(&mut child, texts, state, commands),
            _ => text_ui(
                &mut child,
                state,
                &fl!(texts.messages, "export-version-label"),
                "",
                &TextField::Version,
                commands,
            ),
        }
        left += width + 12.0;
    }
    fields_top + FIELD_ROW
}

struct Widths {
    fields: [f32; 4],
    is_beside: bool,
}

/// Beside the title where there is room, else on a line of their own.
fn widths(width: f32, title: f32) -> Widths {
    let beside = width - title - 40.0;
    let is_beside = beside > 520.0;
    let room = if is_beside { beside.min(720.0) } else { width } - 12.0 * 3.0;
    let (date, version) = (122.0, 52.0);
    let rest = (room - date - version).max(120.0);
    Widths { fields: [rest * 0.56, rest * 0.44, date, version], is_beside }
}

fn text_ui(
    ui: &mut Ui,
    state: &State,
    name: &str,
    hint: &str,
    place: &TextField,
    commands: &mut Vec<Command>,
) {
    muted(ui, name, 11.0);
    field(ui, FieldStyle { name, hint, ..FieldStyle::default() }, state, place, commands);
}

fn date_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let date = state.document.canvas().header.date;
    let name = fl!(texts.messages, "export-date-label");
    let id = Id::unique("header date");
    // The label stands above the field and says what is wrong with it, so it is drawn once the field is.
    let label = ui.new_child(UiBuilder::new().max_rect(ui.available_rect_before_wrap()));
    ui.add_space(17.0);
    let is_writable = !state.document.is_read_only();
    let changed = date_field(ui, id, texts, &name, (date, state.today), is_writable);
    let mut label = label;
    if changed.is_wrong {
        let color = tokens(ui).error;
        colored(&mut label, &wrong_date(texts), Weight::Medium, 11.0, color);
    } else {
        muted(&mut label, &name, 11.0);
    }
    if let Some(date) = changed.date {
        commands.push(Command::Edit(vec![Edit::Date(date)]));
    }
}
