//! What cards and notes share: the title of a section, and the lines to cut along.

use crate::export::content::single_line;
use crate::export::layout::flow::Flow;
use crate::export::layout::poster;
use crate::export::layout::style::{FIELD, HAIRLINE};
use crate::export::layout::writer::Writer;
use crate::export::paper::MILLIMETRE;
use crate::export::scene::{ElementId, Owner, Page, Path, Rect, Shape};
use crate::template::{SectionTemplate, Template};

/// What most printers leave white at the edge of the paper.
const UNPRINTED: f32 = 4.3 * MILLIMETRE;

/// The title of the section at this place, from 0, with the sign of its group and its place in the form.
pub(super) fn heading(
    template: &Template,
    (place, section): (usize, &SectionTemplate),
    scale: f32,
    parent: ElementId,
    writer: &mut Writer<'_>,
) -> Flow {
    let language = writer.texts.language().tag();
    let title = single_line(section.title.text(language));
    let group = template.group_of(section).map_or("", |group| group.title.text(language));
    let place = (single_line(group), place + 1, template.sections.len());
    poster::heading((1, &title), (section.look, scale), place, parent, writer)
}

/// Draws where to cut: down the page, from this height on, and across it.
pub(super) fn cut_lines(page: &mut Page, top: f32, down: &[f32], across: &[f32]) {
    let (width, height) = (page.width, page.height);
    let mut line = |area: Rect| page.shape(Owner::Artifact, Shape::fill(Path::rectangle(area), FIELD));
    for x in down {
        let top = top.max(UNPRINTED);
        line(Rect::new(x - HAIRLINE / 2.0, top, HAIRLINE, height - UNPRINTED - top));
    }
    for y in across {
        line(Rect::new(UNPRINTED, y - HAIRLINE / 2.0, width - UNPRINTED * 2.0, HAIRLINE));
    }
}
