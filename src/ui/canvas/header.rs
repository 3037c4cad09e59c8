//! The line above the page: the title of the canvas, its subject, contact, date and version.

use crate::schema::Value;
use crate::ui::Pass;
use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};
use i18n_embed_fl::fl;

use crate::canvas::{TextField, ValueKey};
use crate::document::Edit;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{FieldStyle, colored, date_field, field, heading, muted, wrong_date};

const FIELD_ROW: f32 = 46.0;
const TITLE_ROW: f32 = 28.0;
const GAP: f32 = 12.0;
/// With less room than this the title is smaller.
const SMALL_TITLE_BELOW: f32 = 330.0;
/// With less room than this date and version come below the subject and the contact,
const SPLIT_BELOW: f32 = 560.0;
/// and with less than this the contact below the subject: a name and an address are read as a whole.
const STACK_BELOW: f32 = 440.0;

/// The line above the page. Returns where it ends.
pub(super) fn header_ui(ui: &mut Ui, pass: &mut Pass<'_>, rect: Rect) -> f32 {
    let messages = &pass.texts.messages;
    let template = pass.template();
    let title = template.title.text(pass.texts.language().tag());
    let color = tokens(ui).text;
    let size = if rect.width() < SMALL_TITLE_BELOW { 16.0 } else { 20.0 };
    let title_font = font(Weight::Bold, size);
    let wide = ui.painter().layout_no_wrap(title.to_owned(), title_font.clone(), color).size().x;
    let wrapped = ui.painter().layout(title.to_owned(), title_font.clone(), color, rect.width());
    let places = places(rect, wide, wrapped.size().y.max(TITLE_ROW));
    let mut title_ui =
        ui.new_child(UiBuilder::new().max_rect(places.title).layout(Layout::top_down(Align::Min)));
    heading(&mut title_ui, title, 1, title_font, Tone::Text);
    for (index, room) in places.fields.into_iter().enumerate() {
        let mut child = ui.new_child(
            UiBuilder::new().id_salt(("header", index)).max_rect(room).layout(Layout::top_down(Align::Min)),
        );
        child.spacing_mut().item_spacing.y = 1.0;
        let (place, name, hint) = match index {
            0 => (TextField::Subject, fl!(messages, "export-subject-label"), String::new()),
            1 => (TextField::Contact, fl!(messages, "header-contact"), fl!(messages, "header-contact-hint")),
            2 => {
                date_ui(&mut child, pass);
                continue;
            }
            _ => (TextField::Version, fl!(messages, "export-version-label"), String::new()),
        };
        muted(&mut child, &name, 11.0);
        let style = FieldStyle { name: &name, hint: &hint, ..FieldStyle::default() };
        field(&mut child, style, pass.state, &place, pass.commands);
    }
    // Above the top of the window, too, once the page is scrolled.
    places.fields.iter().map(Rect::bottom).fold(rect.top(), f32::max)
}

/// The places of the title and the fields.
struct Places {
    title: Rect,
    fields: [Rect; 4],
}

/// The fields stand beside the title where there is room, else on a line of their own, and in a narrow window on two or
/// three.
fn places(rect: Rect, title_width: f32, title_height: f32) -> Places {
    let (date, version) = (122.0, 52.0);
    let top = rect.top() + 4.0;
    let beside = rect.width() - title_width - 40.0;
    let is_beside = beside >= SPLIT_BELOW;
    let title_top = if is_beside { top + 16.0 } else { top };
    let title = Rect::from_min_size(pos2(rect.left(), title_top), vec2(rect.width(), title_height));
    let room = if is_beside { beside.min(720.0) } else { rect.width() };
    let left = if is_beside { rect.right() - room } else { rect.left() };
    let fields_top = if is_beside { top } else { title.bottom() + 6.0 };
    let place = |x: f32, row: f32, width: f32| {
        Rect::from_min_size(pos2(left + x, fields_top + row * (FIELD_ROW + 4.0)), vec2(width, FIELD_ROW))
    };
    let (subject, contact, at, row) = if room < STACK_BELOW {
        (place(0.0, 0.0, room), place(0.0, 1.0, room), 0.0, 2.0)
    } else if room < SPLIT_BELOW {
        let half = (room - GAP) / 2.0;
        (place(0.0, 0.0, half), place(half + GAP, 0.0, half), 0.0, 1.0)
    } else {
        let shared = room - date - version - 3.0 * GAP;
        let subject = shared * 0.56;
        (place(0.0, 0.0, subject), place(subject + GAP, 0.0, shared - subject), shared + 2.0 * GAP, 0.0)
    };
    Places { title, fields: [subject, contact, place(at, row, date), place(at + date + GAP, row, version)] }
}

fn date_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let date = pass.canvas().header.date;
    let name = fl!(pass.texts.messages, "export-date-label");
    let id = Id::unique("header date");
    // The label stands above the field and says what is wrong with it, so it is drawn once the field is.
    let label = ui.new_child(UiBuilder::new().max_rect(ui.available_rect_before_wrap()));
    ui.add_space(17.0);
    let is_writable = pass.is_writable();
    let changed = date_field(ui, id, pass.texts, &name, (date, pass.state.today), is_writable);
    let mut label = label;
    if changed.is_wrong {
        colored(&mut label, &wrong_date(pass.texts), Weight::Medium, 11.0, Tone::Error);
    } else {
        muted(&mut label, &name, 11.0);
    }
    if let Some(date) = changed.date {
        pass.push(Edit::set_value(ValueKey::Date, date.map(Value::from)));
    }
}
