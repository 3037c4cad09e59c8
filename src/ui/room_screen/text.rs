//! Text in one size: as a job of egui, and parted between two of its lines.

use std::sync::Arc;

use egui::text::{LayoutJob, LayoutSection};
use egui::{Color32, Galley, TextFormat, Ui};

use super::screen::LINE;
use super::slide::{Block, Span};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::Tokens;

/// How words are set: their size, the width of a line, and the colours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) size: f32,
    pub(super) width: f32,
    pub(super) tokens: &'static Tokens,
}

/// The height of a line of this size.
pub(super) fn line_height(size: f32) -> f32 {
    (size * LINE).round()
}

/// The format of words.
pub(super) fn format(weight: Weight, size: f32, color: Color32) -> TextFormat {
    let mut format = TextFormat::simple(font(weight, size), color);
    format.line_height = Some(line_height(size));
    format
}

/// Words in one weight and colour, broken to a width.
pub(super) fn simple(text: &str, weight: Weight, color: Color32, setting: Setting) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = setting.width;
    job.append(text, 0.0, format(weight, setting.size, color));
    job
}

/// A block with its title above its words.
pub(super) fn job(block: &Block, setting: Setting) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = setting.width;
    let title = block.title.trim();
    if !title.is_empty() {
        append(&mut job, &Span::strong(title), setting);
    }
    let words: Vec<&Span> = block.spans.iter().filter(|span| !span.text.is_empty()).collect();
    if !title.is_empty() && !words.is_empty() {
        append(&mut job, &Span::plain("\n"), setting);
    }
    for span in words {
        append(&mut job, span, setting);
    }
    job
}

fn append(job: &mut LayoutJob, span: &Span, setting: Setting) {
    let color = setting.tokens.tone(span.tone);
    job.append(&span.text, 0.0, format(span.weight, setting.size, color));
}

/// A text as it is laid out.
pub(super) fn galley(ui: &Ui, job: &LayoutJob) -> Arc<Galley> {
    ui.fonts_mut(|fonts| fonts.layout_job(job.clone()))
}

/// How many whole lines of a text there is room for.
pub(super) fn lines_within(galley: &Galley, height: f32) -> usize {
    galley.rows.iter().take_while(|row| row.pos.y + row.row.size.y <= height + 0.5).count()
}

/// A text in two, before and behind the end of a line. `title` stands above what is behind it, as a line of its own.
pub(super) fn split(
    job: &LayoutJob,
    galley: &Galley,
    lines: usize,
    title: Option<(&str, Setting)>,
) -> (LayoutJob, LayoutJob) {
    let rows = galley.rows.iter().take(lines);
    let letters: usize = rows.map(|row| row.row.glyphs.len() + usize::from(row.ends_with_newline)).sum();
    let at = job.text.char_indices().nth(letters).map_or(job.text.len(), |(at, _)| at);
    let mut before = piece(job, 0, at);
    // The line feed would begin another line.
    if before.text.ends_with('\n') {
        before = piece(job, 0, at.saturating_sub(1));
    }
    let mut behind = LayoutJob { wrap: job.wrap.clone(), ..LayoutJob::default() };
    if let Some((title, setting)) = title {
        append(&mut behind, &Span::strong(&format!("{title}\n")), setting);
    }
    append_piece(&mut behind, job, at, job.text.len());
    (before, behind)
}

/// A part of a text, in its formats.
fn piece(job: &LayoutJob, from: usize, to: usize) -> LayoutJob {
    let mut piece = LayoutJob { wrap: job.wrap.clone(), ..LayoutJob::default() };
    append_piece(&mut piece, job, from, to);
    piece
}

fn append_piece(piece: &mut LayoutJob, job: &LayoutJob, from: usize, to: usize) {
    for LayoutSection { byte_range, format, .. } in &job.sections {
        let (start, end) = (byte_range.start.0.max(from), byte_range.end.0.min(to));
        if let Some(text) = job.text.get(start..end).filter(|text| !text.is_empty()) {
            piece.append(text, 0.0, format.clone());
        }
    }
}
