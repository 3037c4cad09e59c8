//! Laying out a long text in pieces, so that a keystroke costs the rows around it and not all of them.
//!
//! egui keeps what it laid out until the text changes, and a long paragraph changes with every keystroke. Rows are
//! filled one after another, so a text can be cut where a row begins and no row looks different; each piece then stays
//! as it is until something in it changes.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Galley, Id, Ui};

use super::memory::{remember, remembered};

/// A text shorter than this is laid out at once.
const LONG: usize = 1536;
/// The approximate length of a piece in bytes.
const PIECE: usize = 768;
/// The number of bytes after a letter that may influence its width.
const CONTEXT: usize = 64;

/// The last layout of a text.
#[derive(Debug, Clone)]
struct TextLayout {
    /// Style, width and pixels, as the job of a sample: where these change, every row does.
    sample: LayoutJob,
    pixels_per_point: f32,
    text: Arc<str>,
    /// Where the pieces begin, in bytes; each is where a row begins.
    starts: Arc<[usize]>,
    pieces: Arc<[Arc<Galley>]>,
    whole: Arc<Galley>,
}

/// Lays out a text that wraps. `job` returns the layout of a part of it; its second argument says whether that is the first.
pub(super) fn lay_out(ui: &Ui, id: Id, text: &str, job: impl Fn(&str, bool) -> LayoutJob) -> Arc<Galley> {
    let lay = |part: &str, is_first: bool| ui.fonts_mut(|fonts| fonts.layout_job(job(part, is_first)));
    if text.len() < LONG {
        return lay(text, true);
    }
    let pixels_per_point = ui.pixels_per_point();
    let sample = job("x", true);
    let before = remembered::<TextLayout>(ui, id).filter(|laid| {
        laid.sample == sample && laid.pixels_per_point.to_bits() == pixels_per_point.to_bits()
    });
    let is_same = before.as_ref().is_some_and(|laid| *laid.text == *text);
    let starts = match &before {
        Some(laid) if is_same => Arc::clone(&laid.starts),
        Some(laid) => cut(text, Some((&laid.text, &laid.starts)), &lay).into(),
        None => cut(text, None, &lay).into(),
    };
    let pieces = parts(text, &starts).enumerate().map(|(index, part)| {
        // A line feed at the end of a piece begins the next one, and would give an empty row here.
        let alone = part.strip_suffix('\n').filter(|_| index + 1 < starts.len()).unwrap_or(part);
        lay(alone, index == 0)
    });
    let pieces: Arc<[Arc<Galley>]> = pieces.collect();
    // If egui made its fonts again, it also laid out the text again: what was joined before is out of date.
    if let Some(laid) = before.filter(|laid| is_same && all_same(&laid.pieces, &pieces)) {
        return laid.whole;
    }
    let whole = Arc::new(join(job(text, true), text, &starts, &pieces, pixels_per_point));
    let laid =
        TextLayout { sample, pixels_per_point, text: text.into(), starts, pieces, whole: Arc::clone(&whole) };
    remember(ui, id, laid);
    whole
}

fn all_same(before: &[Arc<Galley>], now: &[Arc<Galley>]) -> bool {
    before.len() == now.len() && before.iter().zip(now).all(|(one, other)| Arc::ptr_eq(one, other))
}

/// The parts of a text that begin at these places.
fn parts<'a>(text: &'a str, starts: &'a [usize]) -> impl Iterator<Item = &'a str> {
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end))
}

fn join(
    job: LayoutJob,
    text: &str,
    starts: &[usize],
    pieces: &[Arc<Galley>],
    pixels_per_point: f32,
) -> Galley {
    let mut whole = Galley::concat(Arc::new(job), pieces, pixels_per_point);
    let mut last = 0;
    for (part, piece) in parts(text, starts).zip(pieces) {
        last += piece.rows.len();
        let is_end = last == whole.rows.len();
        if let Some(row) = whole.rows.get_mut(last.saturating_sub(1)) {
            row.ends_with_newline = !is_end && part.ends_with('\n');
        }
    }
    whole
}

/// Where the pieces of a text begin. What was known of it before it changed is kept where it still holds.
fn cut(text: &str, before: Option<(&str, &[usize])>, lay: &impl Fn(&str, bool) -> Arc<Galley>) -> Vec<usize> {
    let (old, old_starts) = before.unwrap_or_default();
    let prefix = old.bytes().zip(text.bytes()).take_while(|(one, other)| one == other).count();
    let most = old.len().min(text.len()) - prefix;
    let suffix =
        old.bytes().rev().zip(text.bytes().rev()).take(most).take_while(|(one, other)| one == other).count();
    // A piece of which the text and what follows on it are as they were begins where it did.
    let ends = old_starts.iter().skip(1);
    let mut starts: Vec<usize> =
        old_starts.iter().zip(ends).filter(|(_, end)| **end <= prefix).map(|(start, _)| *start).collect();
    if starts.is_empty() {
        starts.push(0);
    }
    // From here on the rows may be others, until one begins at a place where a piece began.
    let known: Vec<usize> = old_starts
        .iter()
        .filter(|start| old.len() - **start <= suffix)
        .map(|start| start + text.len() - old.len())
        .collect();
    let mut size = PIECE;
    while let Some(start) = starts.last().copied() {
        let Some(part) = text.get(start..).and_then(|rest| beginning(rest, size)) else { break };
        let mut rows = row_starts(part, &lay(part, start == 0));
        rows.retain(|row| row + CONTEXT < part.len());
        if let Some(place) = rows.iter().map(|row| start + row).find(|place| known.contains(place)) {
            starts.extend(known.into_iter().filter(|known| *known >= place));
            break;
        }
        match rows.last() {
            Some(last) => {
                starts.push(start + last);
                size = PIECE;
            }
            // A row longer than a piece.
            None => size *= 2,
        }
    }
    starts
}

/// A little more than so many bytes of a text, up to a space where there is one. `None` if it is hardly longer.
fn beginning(text: &str, size: usize) -> Option<&str> {
    if text.len() <= size + PIECE / 2 {
        return None;
    }
    let mut ends = text.char_indices().map(|(at, letter)| (at + letter.len_utf8(), letter));
    let (end, _) =
        ends.find(|(end, letter)| *end >= size && (letter.is_whitespace() || *end >= size + PIECE))?;
    text.get(..end)
}

/// Where the rows after the first begin, in bytes.
fn row_starts(text: &str, galley: &Galley) -> Vec<usize> {
    let mut letters = text.char_indices();
    let rows = galley.rows.iter().map(|row| row.glyphs.len() + usize::from(row.ends_with_newline));
    let mut starts = Vec::with_capacity(galley.rows.len());
    for length in rows {
        if length > 0 {
            letters.nth(length - 1);
        }
        starts.push(letters.clone().next().map_or(text.len(), |(at, _)| at));
    }
    starts.retain(|start| *start > 0 && *start < text.len());
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::text::TextFormat;
    use egui::{FontId, RawInput};

    const WORDS: &[&str] =
        &["samen ", "zoeken ", "we, ", "Modal-Shift ", "één ", "👩‍🔬 ", "a", " ", "\n", "漢字"];

    fn text(length: usize, seed: usize) -> String {
        let mut at = seed;
        let word = |_| {
            at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            WORDS[(at >> 33) % (WORDS.len() + 12) % WORDS.len()]
        };
        (0..length).map(word).collect()
    }

    /// The rows as they look: their text, where they stand, and whether a line feed ends them.
    fn rows(galley: &Galley) -> Vec<(String, [i32; 2], bool)> {
        let row = |row: &egui::epaint::text::PlacedRow| {
            #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
            let at = [row.pos.x as i32, row.pos.y as i32];
            (row.glyphs.iter().map(|glyph| glyph.chr).collect(), at, row.ends_with_newline)
        };
        galley.rows.iter().map(row).collect()
    }

    #[test]
    fn a_text_in_pieces_looks_as_it_does_in_one_before_and_after_any_change() {
        let ctx = egui::Context::default();
        crate::ui::install(&ctx);
        let job = |width: f32| {
            move |part: &str, is_first: bool| {
                let mut job = LayoutJob::default();
                job.wrap.max_width = width;
                job.keep_trailing_whitespace = true;
                let format = TextFormat { line_height: Some(20.0), ..TextFormat::default() };
                let format = TextFormat { font_id: FontId::proportional(13.5), ..format };
                job.append(part, if is_first { 40.0 } else { 0.0 }, format);
                job
            }
        };
        for (seed, width) in [(1, 280.0), (2, 300.0), (3, 601.0), (4, 97.0)] {
            // One of them is a word that goes on for many rows.
            let mut written = if seed == 3 { "woord".repeat(2000) } else { text(4000, seed) };
            for step in 0..12 {
                let mut output = ctx.run_ui(RawInput::default(), |ui| {
                    let pieces = lay_out(ui, Id::unique("text"), &written, job(width));
                    let whole = ui.fonts_mut(|fonts| fonts.layout_job(job(width)(&written, true)));
                    for (piece, whole) in rows(&pieces).iter().zip(&rows(&whole)) {
                        assert_eq!(piece, whole, "{seed} {step}");
                    }
                    assert_eq!(pieces.rows.len(), whole.rows.len());
                    assert!((pieces.size() - whole.size()).length() < 1.0);
                    assert_eq!(pieces.text(), whole.text());
                });
                output.textures_delta.clear();
                let at = written.len() * step / 12;
                let at = (at..=written.len()).find(|at| written.is_char_boundary(*at)).unwrap();
                match step % 4 {
                    0 => written.insert(at, 'x'),
                    1 => written.insert_str(at, &text(600, step)),
                    2 => written.replace_range(..at, ""),
                    _ => written.push_str(" einde\n"),
                }
            }
        }
    }
}
