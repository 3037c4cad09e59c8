//! A row of the partner table in words and on paper: name, role, interests as chips, and what the partner brings.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};
use i18n_embed_fl::fl;

use super::cell::Cell;
use super::words;
use crate::canvas::{Partner, on_one_line};
use crate::i18n::{self, Language};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};

/// Where the columns begin, as shares of the width.
pub(super) const COLUMNS: [f32; 3] = [0.0, 0.34, 0.68];
const CHIP_HEIGHT: f32 = 19.0;

/// The place of a column in a row.
pub(super) fn column(row: Rect, index: usize) -> Rect {
    let at = |share: Option<&f32>| row.left() + row.width() * share.copied().unwrap_or(1.0);
    let (left, right) = (at(COLUMNS.get(index)), at(COLUMNS.get(index + 1)));
    Rect::from_x_y_ranges(left..=right, row.y_range())
}

/// The words of a row, cached until the partner changes: of hundreds of rows few are visible and fewer change.
#[derive(Debug)]
pub(super) struct PartnerRow {
    partner: Partner,
    language: Language,
    name: String,
    role: String,
    interests: Vec<String>,
    contributions: String,
    /// The text for a screen reader.
    pub(super) spoken: String,
    /// The text of each column for a screen reader.
    pub(super) cells: [String; 3],
    /// The height in a table of this width.
    height: Option<(f32, f32)>,
}

/// A row laid out, before anything of it is painted.
pub(super) struct LaidRow {
    name: Arc<Galley>,
    role: Arc<Galley>,
    chips: Vec<(Vec2, Arc<Galley>)>,
    contribution: Arc<Galley>,
    height: f32,
}

impl PartnerRow {
    /// A partner in words.
    pub(super) fn new(cell: Cell<'_>, partner: &Partner) -> Self {
        let messages = &cell.texts.messages;
        let name = on_one_line(partner.name.trim()).into_owned();
        let role = words::role_and_sector(cell.texts, partner);
        let interests = words::interests(cell.texts, partner);
        let contributions = words::contributions(cell.texts, partner);
        let said = if name.is_empty() { fl!(messages, "partner-nameless") } else { name.clone() };
        let joined = i18n::list(cell.texts, &interests);
        let about = if role.is_empty() { said.clone() } else { format!("{said}. {role}") };
        let cells = [about, joined.clone(), contributions.clone()];
        let mut parts = vec![said, role.clone()];
        if !interests.is_empty() {
            parts.push(format!("{}: {}", fl!(messages, "export-interest"), joined));
        }
        if !contributions.is_empty() {
            parts.push(format!("{}: {contributions}", fl!(messages, "export-contribution")));
        }
        parts.retain(|part| !part.is_empty());
        Self {
            partner: partner.clone(),
            language: cell.texts.language(),
            name,
            role,
            interests: words::short_interests(cell.texts, partner),
            contributions,
            spoken: parts.join(". "),
            cells,
            height: None,
        }
    }

    /// Whether it is up to date with the partner.
    pub(super) fn is_of(&self, cell: Cell<'_>, partner: &Partner) -> bool {
        self.language == cell.texts.language() && self.partner == *partner
    }

    /// The height in a table of this width.
    pub(super) fn height(&mut self, ui: &Ui, cell: Cell<'_>, width: f32) -> f32 {
        match self.height {
            Some((known, height)) if known.to_bits() == width.to_bits() => height,
            _ => {
                let height = self.lay_out(ui, cell, width).height;
                self.height = Some((width, height));
                height
            }
        }
    }

    /// Lays out what the row shows.
    pub(super) fn lay_out(&self, ui: &Ui, cell: Cell<'_>, width: f32) -> LaidRow {
        let tokens = tokens(ui);
        let colors = tokens.group(cell.section.group);
        let row = Rect::from_min_size(egui::Pos2::ZERO, vec2(width, 0.0));
        let room = |index: usize| column(row, index).width() - 8.0;
        let painter = ui.painter();
        // What is missing says so in the colour of a hint.
        let written = |words: &str, missing: &str, weight, column| {
            let (words, color) = if words.is_empty() { (missing, tokens.hint) } else { (words, tokens.text) };
            painter.layout(words.to_owned(), font(weight, 13.0), color, column)
        };
        let messages = &cell.texts.messages;
        let name = written(&self.name, &fl!(messages, "partner-nameless"), Weight::SemiBold, room(0));
        let role = painter.layout(self.role.clone(), font(Weight::Regular, 12.5), tokens.muted, room(0));
        let brings = fl!(messages, "partner-brings");
        let contribution = written(&self.contributions, &brings, Weight::Regular, room(2));
        let (chips, chips_height) = self.chips(painter, colors.ink, room(1));
        let role_height = if self.role.is_empty() { 0.0 } else { role.size().y };
        let tallest = (name.size().y + role_height).max(chips_height).max(contribution.size().y);
        LaidRow { name, role, chips, contribution, height: (tallest + 9.0).ceil().max(TARGET + 4.0) }
    }

    /// The interests, side by side as long as they fit, and their total height.
    fn chips(&self, painter: &Painter, ink: Color32, width: f32) -> (Vec<(Vec2, Arc<Galley>)>, f32) {
        let mut chips = Vec::new();
        let mut at = vec2(0.0, 0.0);
        for interest in &self.interests {
            let chip = painter.layout(interest.clone(), font(Weight::Medium, 11.0), ink, width - 16.0);
            let chip_width = chip.size().x + 14.0;
            if at.x > 0.0 && at.x + chip_width > width {
                at = vec2(0.0, at.y + CHIP_HEIGHT + 3.0);
            }
            let height = chip.size().y;
            chips.push((at, chip));
            at.x += chip_width + 3.0;
            at.y += (height - 14.0).max(0.0);
        }
        let height = if chips.is_empty() { 0.0 } else { at.y + CHIP_HEIGHT };
        (chips, height)
    }
}

impl LaidRow {
    /// Paints the row into its place.
    pub(super) fn paint(&self, ui: &Ui, rect: Rect, ink: Color32) {
        let tokens = tokens(ui);
        let painter = ui.painter();
        let at = |index: usize| column(rect, index).min + vec2(0.0, 4.0);
        painter.galley(at(0), Arc::clone(&self.name), tokens.text);
        painter.galley(at(0) + vec2(0.0, self.name.size().y), Arc::clone(&self.role), tokens.muted);
        for (offset, chip) in &self.chips {
            let size = vec2(chip.size().x + 14.0, chip.size().y.max(13.0) + 5.0);
            let pill = Rect::from_min_size(at(1) + *offset, size);
            let stroke = Stroke::new(1.0, ink);
            painter.rect_stroke(pill, size.y.min(CHIP_HEIGHT) / 2.0, stroke, StrokeKind::Inside);
            painter.galley(pill.min + vec2(7.0, (size.y - chip.size().y) / 2.0), Arc::clone(chip), ink);
        }
        painter.galley(at(2), Arc::clone(&self.contribution), tokens.text);
        painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
    }
}
