//! A row of the partner table in words and on paper: name, role, interests as chips, and what the partner brings. They
//! stand beside one another where there is room for columns, and else below one another.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};
use i18n_embed_fl::fl;

use super::cell::Cell;
use super::words;
use crate::canvas::{Partner, on_one_line};
use crate::i18n::{self, Language};
use crate::prose::keep_together;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};

/// Where the columns begin, as shares of the width.
pub(super) const COLUMNS: [f32; 3] = [0.0, 0.34, 0.68];
/// A table narrower than this, at the usual size of text, has no room for columns.
const COLUMNS_FROM: f32 = 400.0;
const CHIP_HEIGHT: f32 = 19.0;
/// Sizes of the name, the role, a chip and what is brought.
const NAME: f32 = 13.0;
const ROLE: f32 = 12.0;
const CHIP: f32 = 11.0;
const BRINGS: f32 = 12.5;
/// Room above and below the words of a row.
const AIR: f32 = 5.0;
/// Room between what stands below one another.
const BETWEEN: f32 = 3.0;

/// Whether a table of this width has columns.
pub(super) fn has_columns(cell: Cell<'_>, width: f32) -> bool {
    width >= COLUMNS_FROM * cell.scale()
}

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
    /// The height in a table of this width and with this size of text.
    height: Option<(f32, f32, f32)>,
}

/// A row laid out, before anything of it is painted.
pub(super) struct LaidRow {
    /// Name, role and what is brought, each with its place in the row.
    texts: [(Vec2, Arc<Galley>); 3],
    /// The interests, each with its place in the row.
    chips: Vec<(Vec2, Arc<Galley>)>,
    chip_height: f32,
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
            Some((known, size, height))
                if known.to_bits() == width.to_bits() && size.to_bits() == cell.size.to_bits() =>
            {
                height
            }
            _ => {
                let height = self.lay_out(ui, cell, width).height;
                self.height = Some((width, cell.size, height));
                height
            }
        }
    }

    /// Lays out what the row shows.
    pub(super) fn lay_out(&self, ui: &Ui, cell: Cell<'_>, width: f32) -> LaidRow {
        let tokens = tokens(ui);
        let colors = tokens.group(cell.section.look.palette);
        let scale = cell.scale();
        let has_columns = has_columns(cell, width);
        let row = Rect::from_min_size(egui::Pos2::ZERO, vec2(width, 0.0));
        let place = |index: usize| if has_columns { column(row, index) } else { row };
        let room = |index: usize| place(index).width() - 8.0;
        let painter = ui.painter();
        let lay_out = |words: &str, weight, size: f32, color, room| {
            painter.layout(keep_together(words).into_owned(), font(weight, size * scale), color, room)
        };
        // What is missing says so in the colour of a hint.
        let written = |words: &str, missing: &str, weight, size, room| {
            let (words, color) = if words.is_empty() { (missing, tokens.hint) } else { (words, tokens.text) };
            lay_out(words, weight, size, color, room)
        };
        let messages = &cell.texts.messages;
        let name = written(&self.name, &fl!(messages, "partner-nameless"), Weight::SemiBold, NAME, room(0));
        let role = lay_out(&self.role, Weight::Regular, ROLE, tokens.muted, room(0));
        let brings = fl!(messages, "partner-brings");
        let contribution = written(&self.contributions, &brings, Weight::Regular, BRINGS, room(2));
        let chip_height = CHIP_HEIGHT * scale;
        let (mut chips, tall) = self.chips(painter, colors.ink, room(1), scale);
        let role_height = if self.role.is_empty() { 0.0 } else { role.size().y };
        let names = name.size().y + role_height;
        // The words of one line stand on one height, whatever their size.
        let first = |galley: &Galley| galley.rows.first().map_or(0.0, |row| row.height());
        let beside = (first(&name) - first(&contribution)).max(0.0) / 2.0;
        let (chips_at, brings_at, end) = if has_columns {
            let end = names.max(tall).max(contribution.size().y + beside);
            (vec2(column(row, 1).left(), 0.0), vec2(column(row, 2).left(), beside), end)
        } else {
            let chips_at = names + BETWEEN;
            let brings_at = if chips.is_empty() { chips_at } else { chips_at + tall + BETWEEN };
            (vec2(0.0, chips_at), vec2(0.0, brings_at), brings_at + contribution.size().y)
        };
        for (at, _) in &mut chips {
            *at += chips_at + vec2(0.0, AIR - 1.0);
        }
        let role_at = vec2(0.0, AIR + name.size().y);
        let texts = [(vec2(0.0, AIR), name), (role_at, role), (brings_at + vec2(0.0, AIR), contribution)];
        let height = (end + 2.0 * AIR).ceil().max(TARGET + 4.0);
        LaidRow { texts, chips, chip_height, height }
    }

    /// The interests, side by side as long as they fit, and their total height.
    fn chips(
        &self,
        painter: &Painter,
        ink: Color32,
        width: f32,
        scale: f32,
    ) -> (Vec<(Vec2, Arc<Galley>)>, f32) {
        let mut chips = Vec::new();
        let mut at = vec2(0.0, 0.0);
        let line = CHIP_HEIGHT * scale;
        for interest in &self.interests {
            let chip_font = font(Weight::Medium, CHIP * scale);
            let chip = painter.layout(interest.clone(), chip_font, ink, width - 16.0);
            let chip_width = chip.size().x + 14.0;
            if at.x > 0.0 && at.x + chip_width > width {
                at = vec2(0.0, at.y + line + 3.0);
            }
            let height = chip.size().y;
            chips.push((at, chip));
            at.x += chip_width + 3.0;
            at.y += (height - 14.0 * scale).max(0.0);
        }
        let height = if chips.is_empty() { 0.0 } else { at.y + line };
        (chips, height)
    }
}

impl LaidRow {
    /// Paints the row into its place.
    pub(super) fn paint(&self, ui: &Ui, rect: Rect, ink: Color32) {
        let tokens = tokens(ui);
        let painter = ui.painter();
        for (at, text) in &self.texts {
            painter.galley(rect.min + *at, Arc::clone(text), tokens.text);
        }
        for (at, chip) in &self.chips {
            let size = vec2(chip.size().x + 14.0, (chip.size().y + 5.0).max(self.chip_height - 1.0));
            let pill = Rect::from_min_size(rect.min + *at, size);
            let stroke = Stroke::new(1.0, ink);
            painter.rect_stroke(pill, size.y.min(self.chip_height) / 2.0, stroke, StrokeKind::Inside);
            painter.galley(pill.min + vec2(7.0, (size.y - chip.size().y) / 2.0), Arc::clone(chip), ink);
        }
        painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
    }
}
