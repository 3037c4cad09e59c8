//! The options of a section on a poster, with a box before each.

use i18n_embed_fl::fl;

use crate::canvas::{Canvas, OptionId};
use crate::export::content::single_line;
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row};
use crate::export::layout::style::{TEXT, group_color};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Face, Numbering, Owner, Voice};
use crate::template::{SectionOption, SectionTemplate};

/// Writes the options that are chosen.
pub(super) fn chosen(
    body: &mut Flow,
    canvas: &Canvas,
    section: &SectionTemplate,
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    let is_chosen = |option: &&SectionOption| canvas.is_chosen(&OptionId::new(&section.id, &option.id));
    let chosen: Vec<&SectionOption> = section.options.iter().filter(is_chosen).collect();
    write(body, &chosen, (section, true), element, writer);
}

/// Writes all options of a section that is filled in by hand.
pub(super) fn to_fill_in(
    body: &mut Flow,
    section: &SectionTemplate,
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    let all: Vec<&SectionOption> = section.options.iter().collect();
    write(body, &all, (section, false), element, writer);
}

fn write(
    body: &mut Flow,
    options: &[&SectionOption],
    (section, is_ticked): (&SectionTemplate, bool),
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    if options.is_empty() {
        return;
    }
    let list = writer.add(element, ElementKind::List(Numbering::Boxes));
    for option in options {
        let item = writer.add(list, ElementKind::ListItem);
        let owner = if is_ticked {
            let label = writer.add(item, ElementKind::Label);
            let alternative = fl!(writer.texts.messages, "choice-chosen");
            Owner::Element(writer.add(label, ElementKind::Figure { alternative, voice: Voice::Program }))
        } else {
            Owner::Artifact
        };
        let sign = Part::CheckBox { is_ticked, color: group_color(section.look.palette), owner };
        let words = writer.add(item, ElementKind::ListBody);
        let title = single_line(option.title.text(writer.texts.language().tag()));
        let face = if is_ticked { Face::SemiBold } else { Face::Regular };
        let title = writer.paragraph(title, Look::fixed(face, TEXT), words);
        let row = Row::new(vec![
            Cell::new(Extent::default(), Extent::new(0.0, 1.0), vec![sign]),
            Cell::new(Extent::new(0.0, 1.45), Extent::FULL, vec![Part::text(title, 1.0)]),
        ]);
        body.rows.push(Row { before: if body.rows.is_empty() { 0.0 } else { 0.3 }, ..row });
    }
}
