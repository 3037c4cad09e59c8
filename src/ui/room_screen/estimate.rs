//! How high a body is at least, by counting letters: what is far too long for a size is not laid out in it.

use super::rows::NARROWEST;
use super::screen::LINE;
use super::slide::{Block, Part};

/// A narrow letter, in ems.
const LETTER: f32 = 0.3;

/// The least height of a body in ems, in a width of so many ems.
pub(super) fn least_height(body: &[Part], width: f32) -> f32 {
    let height = |part: &Part| match part {
        Part::Flow(blocks) => {
            blocks.iter().map(|block| lines(block).max(letters(block) / width)).sum::<f32>()
        }
        Part::Timeline(moments) => moments.iter().map(|moment| lines(&moment.what)).sum(),
        Part::Cards(blocks) => {
            blocks.iter().map(|block| (lines(block) * NARROWEST).max(letters(block)) / width).sum()
        }
        Part::Columns(columns) => {
            columns.iter().flat_map(|column| &column.blocks).map(|block| letters(block) / width).sum()
        }
    };
    body.iter().map(height).sum::<f32>() * LINE
}

/// How long the words of a block are on one line, at least.
fn letters(block: &Block) -> f32 {
    let words: usize = block.spans.iter().map(|span| span.text.chars().count()).sum();
    few(words + block.title.chars().count()) * LETTER
}

/// The lines that somebody ended in a block, and the last one.
fn lines(block: &Block) -> f32 {
    let ends: usize = block.spans.iter().map(|span| span.text.matches('\n').count()).sum();
    few(1 + ends + usize::from(!block.title.is_empty()))
}

/// A count, to reckon with; of very many, as many as are too many for a screen.
fn few(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
