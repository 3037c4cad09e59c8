//! The matrix of interests and partners.

use egui::epaint::TextShape;
use egui::{Align2, Rect, Sense, Ui, pos2, vec2};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Focus, FocusCommand};
use crate::canvas::Canvas;
use crate::i18n::{self, Texts, visible};
use crate::partnership::{InterestMatrix, MatrixRow, interest_matrix};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};
use crate::ui::widgets::{rest, ring_around, set_row, set_titles, table_ui};

/// The maximum number of shown rows; the others are counted.
const SHOWN: usize = 200;
const NAME_SHARE: f32 = 0.42;

pub(super) fn interests_ui(ui: &mut Ui, pass: &mut Pass<'_>, canvas: &Canvas) {
    let messages = &pass.texts.messages;
    let matrix = interest_matrix(canvas);
    let title = fl!(messages, "partnership-interests");
    title_ui(ui, &title);
    ui.spacing_mut().item_spacing.y = 0.0;
    let names: Vec<String> =
        matrix.interests.iter().map(|interest| i18n::interest(pass.texts, interest)).collect();
    let shown = matrix.rows.len().min(SHOWN);
    table_ui(ui, &title, (shown + 2, names.len() + 1), |ui| {
        head_ui(ui, pass.texts, &names);
        for (index, row) in matrix.rows.iter().take(shown).enumerate() {
            if row_ui(ui, pass.texts, (index + 1, row), &names) {
                pass.push(FocusCommand::Select(Focus::Partner(row.partner)));
            }
        }
        count_ui(ui, pass.texts, (shown + 1, &matrix), &names);
    });
    ui.spacing_mut().item_spacing.y = 4.0;
    rest(ui, pass.texts, matrix.rows.len(), SHOWN);
}

/// The middle of a column.
fn middle(rect: Rect, column: usize, columns: usize) -> f32 {
    let left = rect.left() + rect.width() * NAME_SHARE;
    left + (rect.right() - left) * (number(column) + 0.5) / number(columns)
}

#[expect(clippy::cast_precision_loss, reason = "there are few columns")]
fn number(columns: usize) -> f32 {
    columns as f32
}

/// The cells of a row: its name, and the content of each column.
fn cells<'a>(rect: Rect, name: &'a str, columns: Vec<&'a str>) -> impl Iterator<Item = (&'a str, Rect)> {
    let count = columns.len();
    let half = rect.width() * (1.0 - NAME_SHARE) / 2.0 / number(count);
    let named = Rect::from_min_size(rect.min, vec2(rect.width() * NAME_SHARE, rect.height()));
    let columns = columns.into_iter().enumerate().map(move |(column, words)| {
        let middle = middle(rect, column, count);
        (words, Rect::from_x_y_ranges(middle - half..=middle + half, rect.y_range()))
    });
    std::iter::once((name, named)).chain(columns)
}

/// The interests, from the bottom up, since the columns are narrow. Each row says them too.
fn head_ui(ui: &mut Ui, texts: &Texts, names: &[String]) {
    let tokens = tokens(ui);
    let lay_out =
        |name: &String| ui.painter().layout_no_wrap(visible(name), font(Weight::Medium, 11.0), tokens.muted);
    let galleys: Vec<_> = names.iter().map(lay_out).collect();
    let longest = galleys.iter().map(|galley| galley.size().x).fold(0.0, f32::max);
    let size = vec2(ui.available_width(), longest + 8.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    for (column, galley) in galleys.into_iter().enumerate() {
        let at = pos2(middle(rect, column, names.len()) - galley.size().y / 2.0, rect.bottom() - 4.0);
        let shape = TextShape::new(at, galley, tokens.muted)
            .with_angle_and_anchor(-std::f32::consts::FRAC_PI_2, Align2::LEFT_TOP);
        ui.painter().add(shape);
    }
    let title = fl!(texts.messages, "export-partner");
    set_titles(ui, cells(rect, &title, names.iter().map(String::as_str).collect()));
}

/// A partner: its whole name, and a dot where it has the interest. Returns whether it was chosen.
fn row_ui(ui: &mut Ui, texts: &Texts, (index, row): (usize, &MatrixRow), names: &[String]) -> bool {
    let tokens = tokens(ui);
    let name = if row.name.is_empty() { fl!(texts.messages, "partner-nameless") } else { visible(&row.name) };
    let width = ui.available_width() * NAME_SHARE - 8.0;
    let galley = ui.painter().layout(name.clone(), font(Weight::Regular, 13.0), tokens.text, width);
    let height = (galley.size().y + 9.0).max(TARGET).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, tokens.text);
        for column in 0..names.len() {
            let at = pos2(middle(rect, column, names.len()), rect.center().y);
            if row.has.contains(&column) {
                painter.circle_filled(at, 5.0, tokens.accent);
            } else {
                painter.circle_filled(at, 1.5, tokens.field);
            }
        }
        painter.hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, tokens.line));
    }
    ring_around(ui, &response, rect.expand2(vec2(6.0, 0.0)));
    let has: Vec<&str> = row.has.iter().filter_map(|column| names.get(*column)).map(String::as_str).collect();
    let columns = (0..).zip(names);
    let columns = columns.map(|(column, name)| if row.has.contains(&column) { name.as_str() } else { "" });
    let columns = cells(rect, &name, columns.collect());
    let spoken = if has.is_empty() {
        fl!(texts.messages, "partnership-no-interest", name = name.as_str())
    } else {
        format!("{name}: {}", i18n::list(texts, &has))
    };
    set_row(ui, &response, &spoken, index, columns);
    let shown = if row.other.is_empty() { spoken } else { format!("{spoken} ({})", visible(&row.other)) };
    response.on_hover_text(shown).clicked()
}

/// How many partners share each interest.
fn count_ui(ui: &mut Ui, texts: &Texts, (index, matrix): (usize, &InterestMatrix), names: &[String]) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::hover());
    let painter = ui.painter();
    let middle_left = pos2(rect.left(), rect.center().y);
    let title = fl!(texts.messages, "partnership-shared");
    painter.text(middle_left, Align2::LEFT_CENTER, &title, font(Weight::Medium, 11.0), tokens.muted);
    for (column, count) in matrix.counts.iter().enumerate() {
        let at = pos2(middle(rect, column, matrix.counts.len()), rect.center().y);
        painter.text(at, Align2::CENTER_CENTER, count, font(Weight::SemiBold, 11.0), tokens.text);
    }
    let counted = names.iter().zip(&matrix.counts).filter(|(_, count)| **count > 0);
    let counted: Vec<String> = counted.map(|(name, count)| format!("{name} {count}")).collect();
    let spoken = format!("{title}: {}", i18n::list(texts, &counted));
    let counts: Vec<String> = matrix.counts.iter().map(ToString::to_string).collect();
    set_row(ui, &response, &spoken, index, cells(rect, &title, counts.iter().map(String::as_str).collect()));
}
