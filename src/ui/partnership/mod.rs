//! The partnership as a whole, in the place of the page: who wants what, who brings what, and where the team stands
//! between two ends.

mod balance;
mod interests;
mod needed;

use egui::{Frame, Id, Margin, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};
use i18n_embed_fl::fl;

use crate::app::{Focus, FocusCommand};
use crate::canvas::{Leaning, Term, ValueKey, Vocabulary};
use crate::document::Edit;
use crate::i18n;
use crate::schema::Value;
use crate::template::Scale;
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{SECTION_RADIUS, Tone, tokens};
use crate::ui::widgets::{ScaleWords, heading, label, link, muted, scale};

/// With less room than this everything stands below one another.
const BESIDE_FROM: f32 = 820.0;
/// A view wider than this is not read well.
const WIDEST: f32 = 1240.0;
/// The share of the width for who wants what.
const INTERESTS: f32 = 0.54;
const MARGIN: f32 = 16.0;
const GAP: f32 = 12.0;

/// The view, which scrolls when it must.
pub(super) fn partnership_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    ScrollArea::vertical().id_salt("partnership").auto_shrink(false).show(ui, |ui| {
        let whole = ui.available_width();
        let width = (whole - 2.0 * MARGIN).min(WIDEST);
        let aside = ((whole - width) / 2.0).floor();
        let top = ui.cursor().min + vec2(aside, MARGIN);
        let mut inner = ui.new_child(
            UiBuilder::new()
                .id_salt("partnership")
                .max_rect(egui::Rect::from_min_size(top, vec2(width, f32::INFINITY))),
        );
        inner.spacing_mut().item_spacing.y = 4.0;
        contents_ui(&mut inner, pass);
        let bottom = inner.min_rect().bottom() + MARGIN;
        ui.allocate_space(vec2(whole, bottom - ui.cursor().top()));
    });
}

fn contents_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    if let Some(section) = pass.state.open.selected_section().or(pass.template().sections.first()) {
        let title = section.title.text(pass.texts.language().tag());
        let back = fl!(messages, "panel-back", section = title);
        pass.link(ui, &back, FocusCommand::Select(Focus::Section(section.id.clone())));
    }
    heading(ui, &fl!(messages, "command-partnership"), 1, font(Weight::Bold, 22.0), Tone::Text);
    ui.add_space(8.0);
    let canvas = pass.canvas();
    if canvas.partners.is_empty() {
        label(ui, &fl!(messages, "partnership-empty"), 13.5);
        ui.add_space(8.0);
        scales_ui(ui, pass);
    } else if ui.available_width() < BESIDE_FROM {
        card_ui(ui, |ui| interests::interests_ui(ui, pass, canvas));
        card_ui(ui, |ui| balance::balance_ui(ui, pass, canvas));
        scales_ui(ui, pass);
    } else {
        let at = ui.cursor().min;
        let width = ui.available_width() - GAP;
        let left = (width * INTERESTS).round();
        let column = |ui: &mut Ui, x: f32, width: f32| {
            let place = egui::Rect::from_min_size(pos2(at.x + x, at.y), vec2(width, f32::INFINITY));
            ui.new_child(UiBuilder::new().id_salt(("column", x > 0.0)).max_rect(place))
        };
        let mut first = column(ui, 0.0, left);
        card_ui(&mut first, |ui| interests::interests_ui(ui, pass, canvas));
        scales_ui(&mut first, pass);
        let mut second = column(ui, left + GAP, width - left);
        card_ui(&mut second, |ui| balance::balance_ui(ui, pass, canvas));
        let bottom = first.min_rect().bottom().max(second.min_rect().bottom());
        ui.allocate_space(vec2(width, bottom - at.y));
    }
}

/// A part of the view on a ground of its own.
fn card_ui(ui: &mut Ui, add_contents: impl FnOnce(&mut Ui)) {
    let tokens = tokens(ui);
    let frame = Frame::new()
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.rim))
        .corner_radius(SECTION_RADIUS)
        .inner_margin(Margin::symmetric(16, 14));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        add_contents(ui);
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

/// The title of a card.
fn title_ui(ui: &mut Ui, title: &str) {
    heading(ui, title, 2, font(Weight::Bold, 15.5), Tone::Text);
    ui.add_space(4.0);
}

/// The title of a part of a card.
fn part_ui(ui: &mut Ui, title: &str) {
    ui.add_space(10.0);
    heading(ui, title, 3, font(Weight::SemiBold, 13.0), Tone::Text);
    ui.add_space(2.0);
}

/// Where the team stands between two ends.
fn scales_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let scales = &pass.template().scales;
    if scales.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        title_ui(ui, &fl!(pass.texts.messages, "report-scales"));
        ui.add_enabled_ui(pass.is_writable(), |ui| {
            for scale in scales {
                scale_ui(ui, pass, scale);
            }
        });
    });
}

fn scale_ui(ui: &mut Ui, pass: &mut Pass<'_>, of: &Scale) {
    let messages = &pass.texts.messages;
    let language = pass.texts.language().tag();
    let current = pass.canvas().scales.get(&of.id);
    let points: Vec<Term<Leaning>> =
        Leaning::TERMS.iter().map(|(leaning, _)| Term::Known(*leaning)).collect();
    let meanings: Vec<String> = points.iter().map(|leaning| i18n::leaning(pass.texts, of, leaning)).collect();
    let chosen = current
        .map_or_else(|| fl!(messages, "choice-none"), |leaning| i18n::leaning(pass.texts, of, leaning));
    let title = of.title.text(language);
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        heading(ui, title, 3, font(Weight::SemiBold, 13.0), Tone::Text);
        muted(ui, &chosen, 12.5);
        if current.is_some() && pass.is_writable() {
            let name = format!("{}: {title}", fl!(messages, "scale-clear"));
            if link(ui, &fl!(messages, "scale-clear")).accessible_name(&name).clicked() {
                pass.push(Edit::set_value(ValueKey::Scale(of.id.clone()), None));
            }
        }
    });
    let words = ScaleWords {
        name: title,
        ends: [of.first.text(language), of.second.text(language)],
        points: &meanings,
        chosen: &chosen,
    };
    let point = current.and_then(|current| points.iter().position(|point| point == current));
    if let Some(point) = scale(ui, Id::unique(("scale", &of.id)), words, point) {
        let leaning = point.and_then(|point| points.get(point)).cloned();
        pass.push(Edit::set_value(ValueKey::Scale(of.id.clone()), leaning.map(Value::from)));
    }
    muted(ui, of.why.text(language), 12.0);
}
