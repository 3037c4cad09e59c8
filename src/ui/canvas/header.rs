//! The head of the page: the subject, large, and below it the template, contact, date and version in one grey line.
//!
//! All of it is typed where it stands; the edges of a field show while the pointer or the keyboard is there. Nothing is
//! cut off: a long text goes on below, and what does not fit beside the others goes to the next line.

use std::sync::Arc;

use egui::{
    Align, Area, Frame, Galley, Id, Layout, Margin, Order, Rect, Stroke, TextWrapMode, Ui, UiBuilder, Vec2,
    pos2, vec2,
};
use i18n_embed_fl::fl;

use crate::canvas::{FieldRef, TextField, ValueKey, on_one_line};
use crate::document::Edit;
use crate::i18n::{self, visible};
use crate::schema::Value;
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_RADIUS, TARGET, Tone, tokens};
use crate::ui::unread::follow_unread;
use crate::ui::widgets::{FieldFrame, FieldStyle, colored, date_field, field, heading, wrong_date};

const SUBJECT: f32 = 22.0;
/// With less room than this the subject is smaller.
const SMALL_SUBJECT_BELOW: f32 = 330.0;
const SMALL_SUBJECT: f32 = 18.0;
/// Size of the text in the line below the subject.
const SMALL: f32 = 12.5;
/// Height of that line.
const LINE: f32 = 26.0;
const BETWEEN_LINES: f32 = 2.0;
/// Room that the frame of a field takes, on both sides together.
const FRAME: f32 = 18.0;
/// Room between a label and its field, which has a frame before its text.
const LABEL_GAP: f32 = 2.0;
const GAP: f32 = 10.0;
/// A contact is a name and an address, and has this much room also before it is typed.
const CONTACT: f32 = 215.0;
const DATE: f32 = 90.0;
const VERSION: f32 = 48.0;

/// A label and a field of the line below the subject.
struct Part {
    name: String,
    label: Arc<Galley>,
    /// Where it stands, with its label.
    rect: Rect,
}

/// The head of the page. Returns where it ends.
pub(super) fn header_ui(ui: &mut Ui, pass: &mut Pass<'_>, rect: Rect) -> f32 {
    let bottom = subject_ui(ui, pass, rect);
    let template = pass.template();
    let title = template.title.text(pass.texts.language().tag());
    let tokens = tokens(ui);
    let title_font = font(Weight::Medium, SMALL);
    let galley = ui.painter().layout(title.to_owned(), title_font.clone(), tokens.muted, rect.width());
    let line = Rect::from_min_size(pos2(rect.left(), bottom), vec2(rect.width(), LINE));
    let at = pos2(line.left(), line.center().y - (galley.size().y / 2.0).min(LINE / 2.0));
    let title_rect = Rect::from_min_size(at, galley.size() + vec2(1.0, 0.0));
    let mut title_ui =
        ui.new_child(UiBuilder::new().max_rect(title_rect).layout(Layout::top_down(Align::Min)));
    heading(&mut title_ui, title, 1, title_font, Tone::Muted);
    let parts = parts(ui, pass, line, galley.size());
    let mut bottom = line.bottom().max(title_rect.bottom());
    for (index, part) in parts.iter().enumerate() {
        bottom = bottom.max(part_ui(ui, pass, index, part));
    }
    bottom
}

/// The subject, as large as a title. Returns where it ends.
fn subject_ui(ui: &mut Ui, pass: &mut Pass<'_>, rect: Rect) -> f32 {
    let messages = &pass.texts.messages;
    let (name, hint) = (fl!(messages, "export-subject-label"), fl!(messages, "header-subject-hint"));
    let size = if rect.width() < SMALL_SUBJECT_BELOW { SMALL_SUBJECT } else { SUBJECT };
    let style = FieldStyle {
        name: &name,
        hint: &hint,
        size,
        weight: Weight::Bold,
        wraps: true,
        frame: FieldFrame::Quiet,
        ..FieldStyle::default()
    };
    // The letters, and not the frame that is seldom there, stand in line with the sections.
    let place = Rect::from_min_max(pos2(rect.left() - FRAME / 2.0, rect.top() - 4.0), rect.right_top());
    let mut child = ui.new_child(
        UiBuilder::new().id_salt("header subject").max_rect(place).layout(Layout::top_down(Align::Min)),
    );
    field(&mut child, style, pass.state, &TextField::Subject, pass.commands);
    child.min_rect().bottom()
}

/// Contact, date and version behind the title, each on the next line where it does not fit on this one.
fn parts(ui: &Ui, pass: &Pass<'_>, line: Rect, title: Vec2) -> [Part; 3] {
    let messages = &pass.texts.messages;
    let tokens = tokens(ui);
    let header = &pass.canvas().header;
    let lay_out = |text: &str, width: f32| {
        ui.painter().layout(visible(&on_one_line(text)), font(Weight::Regular, SMALL), tokens.muted, width)
    };
    let wide = |text: &str| lay_out(text, f32::INFINITY).size().x + FRAME + 1.0;
    let calendar = if pass.is_writable() { TARGET + 2.0 } else { 0.0 };
    let mut at = pos2(line.left() + title.x + GAP, line.top());
    if title.y > LINE {
        at = pos2(line.left(), line.top() + title.y + BETWEEN_LINES);
    }
    let names = [
        fl!(messages, "header-contact"),
        fl!(messages, "export-date-label"),
        fl!(messages, "export-version-label"),
    ];
    let labels: f32 = names.iter().map(|name| lay_out(name, f32::INFINITY).size().x + LABEL_GAP).sum();
    let (contact, version) = (wide(&header.contact), wide(&header.version).max(VERSION));
    // The empty room of a contact gives way before anything else goes to the next line.
    let date = DATE.max(wide(&fl!(messages, "date-hint")));
    let left_over = line.right() - at.x - labels - date - calendar - version - 2.0 * GAP;
    let hint = wide(&fl!(messages, "header-contact-hint"));
    let empty = if left_over >= hint { left_over.min(CONTACT) } else { CONTACT };
    let [contact_name, date_name, version_name] = names;
    [
        (contact_name, contact.max(empty), &*header.contact),
        (date_name, date + calendar, ""),
        (version_name, version, &*header.version),
    ]
    .map(|(name, width, text)| {
        let label = lay_out(&name, f32::INFINITY);
        let before = label.size().x + LABEL_GAP;
        if at.x > line.left() && at.x + before + width > line.right() {
            at = pos2(line.left(), at.y + LINE + BETWEEN_LINES);
        }
        let width = width.min(line.right() - at.x - before);
        let rows = lay_out(text, width - FRAME).rows.len().max(1);
        let height = if rows > 1 { LINE + lay_out(text, width - FRAME).size().y * 1.3 } else { LINE };
        let rect = Rect::from_min_size(at, vec2(before + width, height));
        at.x = rect.right() + GAP;
        if rows > 1 {
            at = pos2(line.left(), rect.bottom() + BETWEEN_LINES);
        }
        Part { name, label, rect }
    })
}

/// Draws a label and its field. Returns where they end.
fn part_ui(ui: &mut Ui, pass: &mut Pass<'_>, index: usize, part: &Part) -> f32 {
    let at = pos2(part.rect.left(), part.rect.top() + (LINE - part.label.size().y) / 2.0);
    ui.painter().galley(at, Arc::clone(&part.label), tokens(ui).hint);
    let place = part.rect.with_min_x(part.rect.left() + part.label.size().x + LABEL_GAP);
    let mut child = ui.new_child(
        UiBuilder::new().id_salt(("header", index)).max_rect(place).layout(Layout::top_down(Align::Min)),
    );
    let style = FieldStyle {
        name: &part.name,
        size: SMALL,
        wraps: true,
        frame: FieldFrame::Quiet,
        tone: Tone::Muted,
        ..FieldStyle::default()
    };
    match index {
        0 => {
            let hint = fl!(pass.texts.messages, "header-contact-hint");
            let style = FieldStyle { hint: &hint, ..style };
            field(&mut child, style, pass.state, &TextField::Contact, pass.commands);
        }
        1 => date_ui(&mut child, pass, FieldStyle { wraps: false, ..style }),
        _ => {
            field(&mut child, style, pass.state, &TextField::Version, pass.commands);
        }
    }
    child.min_rect().bottom()
}

fn date_ui(ui: &mut Ui, pass: &mut Pass<'_>, style: FieldStyle<'_>) {
    let date = pass.canvas().header.date;
    let id = Id::unique("header date");
    let shown = date_field(ui, id, pass.texts, style, (date, pass.state.today), pass.is_writable());
    if shown.is_wrong {
        wrong_ui(ui, &wrong_date(pass.texts));
    }
    let (language, today) = (pass.texts.language(), pass.state.today);
    let field = (id, FieldRef::Canvas(ValueKey::Date), style.name);
    follow_unread(ui, pass, field, |text| i18n::next_date(language, text, today));
    if let Some(date) = shown.date {
        pass.push(Edit::set_value(ValueKey::Date, date.map(Value::from)));
    }
}

/// What is wrong with a field, below it and over the page, which stays in its place.
fn wrong_ui(ui: &Ui, words: &str) {
    let field = ui.min_rect();
    if !ui.clip_rect().contains(field.right_bottom()) {
        return;
    }
    let tokens = tokens(ui);
    let frame = Frame::new().fill(tokens.paper).stroke(Stroke::new(1.0, tokens.error));
    let frame = frame.corner_radius(FIELD_RADIUS).inner_margin(Margin::symmetric(6, 1));
    let area = Area::new(Id::unique("wrong date")).order(Order::Middle).interactable(false);
    area.fixed_pos(field.left_bottom() + vec2(0.0, 3.0)).show(ui.ctx(), |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        frame.show(ui, |ui| colored(ui, words, Weight::Medium, 12.0, Tone::Error));
    });
}
