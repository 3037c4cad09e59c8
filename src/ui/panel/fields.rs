//! The fields that the forms have in common.

use egui::{AsIdSalt, Id, Ui, vec2};
use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::canvas::{Canvas, FieldRef, PartnerId, RowRef, Term, TextField, Vocabulary};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::schema::Key;
use crate::template::SectionKind;
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::unread::follow_unread;
use crate::ui::widgets::{FieldStyle, choice, colored, date_field, field, list_of, muted, wrong_date};

/// A text with its label above it.
pub(super) fn labelled_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    name: &str,
    hint: &str,
    is_multiline: bool,
    place: &TextField,
) {
    muted(ui, name, 11.0);
    let min_height = if is_multiline { 64.0 } else { 0.0 };
    let style = FieldStyle { name, hint, is_multiline, min_height, ..FieldStyle::default() };
    field(ui, style, pass.state, place, pass.commands);
    ui.add_space(4.0);
}

/// A choice of a term for a field of a row.
pub(super) fn term_ui<V: Vocabulary>(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    title: &str,
    (row, key): (RowRef, Key<Term<V>>),
    current: Option<&Term<V>>,
    name: fn(&Texts, &Term<V>) -> String,
) {
    if let Some(term) = choice(ui, pass.texts, (row, key.name()), title, current, name) {
        pass.push(Edit::set(row, key, term));
    }
}

/// A date with its label above it. `None` if nothing changed; `Some(None)` if the date was cleared.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no date at all")]
pub(super) fn date_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (id, field): (Id, FieldRef),
    title: &str,
    date: Option<Date>,
) -> Option<Option<Date>> {
    muted(ui, title, 11.0);
    let style = FieldStyle { name: title, ..FieldStyle::default() };
    let typed = date_field(ui, id, pass.texts, style, (date, pass.state.today), pass.is_writable());
    if typed.is_wrong {
        colored(ui, &wrong_date(pass.texts), Weight::Medium, 11.0, Tone::Error);
    }
    let (language, today) = (pass.texts.language(), pass.state.today);
    follow_unread(ui, pass, (id, field, title), |text| i18n::next_date(language, text, today));
    typed.date
}

/// A choice of one row or none. `None` if nothing changed; otherwise the row, or `Some(None)` for none. Where there is no row
/// to choose, the list says in which section to make one.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no row at all")]
pub(super) fn pick_ui<I: Copy + PartialEq>(
    ui: &mut Ui,
    texts: &Texts,
    id: impl AsIdSalt,
    title: &str,
    current: Option<I>,
    (options, section): (&[(I, String)], &str),
) -> Option<Option<I>> {
    let none = fl!(texts.messages, "choice-none");
    muted(ui, title, 11.0);
    let shown = options.iter().find(|(id, _)| Some(*id) == current).map_or(&none, |(_, name)| name);
    let rows = options.iter().map(|(id, name)| (Some(*id), name.clone()));
    let first = if options.is_empty() && current.is_none() && !section.is_empty() {
        fl!(texts.messages, "choice-no-row", section = section)
    } else {
        none.clone()
    };
    let rows = [(None, first)].into_iter().chain(rows);
    let width = ui.available_width();
    let chosen = list_of(ui, id, title, shown, width, rows, |row| *row == current);
    chosen.filter(|chosen| *chosen != current)
}

/// Pills beside one another, as many on a line as there is room for.
pub(super) fn pills_ui(ui: &mut Ui, add_pills: impl FnOnce(&mut Ui)) {
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        add_pills(ui);
    });
}

/// The title of the section with the partners.
pub(super) fn partners_title<'a>(pass: &Pass<'a>) -> &'a str {
    let mut sections = pass.template().sections.iter();
    let partners = sections.find(|section| section.kind == SectionKind::Partners);
    partners.map_or("", |section| section.title.text(pass.texts.language().tag()))
}

/// The partners that have a name, with their names.
pub(super) fn named_partners(canvas: &Canvas) -> Vec<(PartnerId, String)> {
    let named = canvas.partners.iter().filter(|partner| !partner.name.trim().is_empty());
    named.map(|partner| (partner.id, partner.name.trim().to_owned())).collect()
}
