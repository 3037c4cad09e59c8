//! The content of a poster: the head, and for each section its title and its rows.

use i18n_embed_fl::fl;

use super::head::{self, Head};
use super::part::{PosterPart, one_row};
use super::sheet::{SECTION_TITLE_SCALE, Sheet};
use super::{actions, board, choice, partners, table};
use crate::canvas::Canvas;
use crate::export::content::{
    Paragraph, ParagraphRole, Passage, Run, Words, behind_label, paragraphs, passages, single_line,
};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row};
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{HINT, MUTED, TEXT, group_color};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{Color, ElementId, ElementKind, Elements, Face, Numbering, Owner, Voice};
use crate::template::{GroupLook, Question, SectionKind, SectionTemplate, Template};

/// Everything on the poster, in reading order.
pub(super) struct Content {
    /// The template's title.
    pub(super) head: Head,
    /// Subject, date and version, and after them the sections in the template's order.
    pub(super) parts: Vec<PosterPart>,
    /// The names of the groups, for the legend.
    pub(super) legend: Vec<(GroupLook, Flow)>,
    /// Where the method comes from.
    pub(super) source: Flow,
}

/// Writes the poster's texts, and the tree of what they mean.
pub(super) fn write(canvas: &Canvas, template: &Template, writer: &mut Writer<'_>, sheet: &Sheet) -> Content {
    let language = writer.texts.language().tag();
    let (head, fields) = head::write(canvas, template, writer, sheet);
    let mut parts = vec![fields];
    parts.extend(sections(canvas, template, writer, sheet));
    let list = writer.add(Elements::ROOT, ElementKind::List(Numbering::None));
    let mut legend = Vec::new();
    for group in template.legend() {
        let item = writer.add(list, ElementKind::ListItem);
        let item = writer.add(item, ElementKind::ListBody);
        let name = single_line(group.title.text(language));
        let name = writer.words(name, Look::fixed(Face::Medium, MUTED), Owner::Element(item));
        legend.push((group.look(), one_row(Row::text(name, 1.0))));
    }
    let source = match single_line(template.source.text(language)) {
        source if source.is_empty() => source,
        source => fl!(writer.texts.messages, "export-source", source = source),
    };
    let mut credit = Flow::default();
    if !source.is_empty() {
        let source = writer.paragraph(source, Look::fixed(Face::Regular, MUTED), Elements::ROOT);
        let cell = Cell::new(Extent::default(), Extent::FULL, vec![Part::text(source, 1.0)]);
        credit.rows.push(Row::new(vec![cell.right_aligned()]));
    }
    Content { head, parts, legend, source: credit }
}

/// Every section. A canvas in which nothing is filled in is there to be filled in by hand, so that its sections have their
/// guiding questions; in any other one they would look like what somebody wrote.
fn sections(canvas: &Canvas, template: &Template, writer: &mut Writer<'_>, sheet: &Sheet) -> Vec<PosterPart> {
    let mut written = Vec::new();
    for (number, section) in (1..).zip(&template.sections) {
        let place = (number, template.sections.len());
        written.push(write_section((canvas, template), section, place, writer, sheet));
    }
    let is_blank = written.iter().all(|(_, part)| part.body.rows.is_empty());
    for ((element, part), section) in written.iter_mut().zip(&template.sections) {
        if is_blank {
            guiding_questions(&mut part.body, section, *element, writer);
        } else if part.body.rows.is_empty() {
            let words = fl!(writer.texts.messages, "export-section-blank");
            let words = writer.paragraph(words, Look::fixed(Face::Regular, HINT), *element);
            part.body.rows.push(Row::text(words, 1.0));
        }
    }
    written.into_iter().map(|(_, part)| part).collect()
}

fn write_section(
    (canvas, template): (&Canvas, &Template),
    section: &SectionTemplate,
    (number, count): (usize, usize),
    writer: &mut Writer<'_>,
    sheet: &Sheet,
) -> (ElementId, PosterPart) {
    let language = writer.texts.language().tag();
    let title = single_line(section.title.text(language));
    let element = writer.add(Elements::ROOT, ElementKind::Section);
    let group = template.group_of(section).map_or("", |group| group.title.text(language));
    let place = (single_line(group), number, count);
    let heading = heading((2, &title), (section.look, sheet.section_title), place, element, writer);
    let mut body = Flow::default();
    match section.kind {
        SectionKind::Text => prose(&mut body, canvas.text(&section.id), element, writer),
        SectionKind::Pitch => prose(&mut body, &canvas.pitch.for_all(), element, writer),
        SectionKind::Sides => sides(&mut body, canvas, section, element, writer),
        SectionKind::Choice => {
            choice::chosen(&mut body, canvas, section, element, writer);
            prose(&mut body, canvas.text(&section.id), element, writer);
        }
        SectionKind::Questions => {
            for question in &section.asked {
                let answer =
                    passages(ParagraphRole::Body, &Words::team(canvas.answer(&section.id, &question.id)));
                if !answer.is_empty() {
                    question_rows(&mut body, question, (answer, TEXT), element, writer);
                }
            }
        }
        SectionKind::Partners => partners::write(&mut body, canvas, section.look.palette, element, writer),
        SectionKind::Actions => actions::write(&mut body, canvas, section.look.palette, element, writer),
        SectionKind::Table => match section.board_by() {
            Some(by) => board::write(&mut body, canvas, template, (section, by), element, writer),
            None => table::write(&mut body, canvas, template, section, element, writer),
        },
    }
    let is_prose = matches!(
        section.kind,
        SectionKind::Text | SectionKind::Choice | SectionKind::Pitch | SectionKind::Questions
    );
    let id = Some(section.id.clone());
    (element, PosterPart { section: id, title, group: section.look, is_prose, heading, body })
}

/// The sides in columns, each below its title, and below them where they differ.
fn sides(
    body: &mut Flow,
    canvas: &Canvas,
    section: &SectionTemplate,
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    /// The width of a column, in ems, below which the sides are stacked; between two columns, as a part of the width.
    const NARROWEST: f32 = 12.0;
    const GAP: f32 = 0.03;
    let language = writer.texts.language().tag();
    let said =
        |asked: &Question| passages(ParagraphRole::Body, &Words::team(canvas.answer(&section.id, &asked.id)));
    let (sides, differences) = section.asked.split_at(section.sides.len().min(section.asked.len()));
    let filled = sides.iter().map(|side| (side, said(side))).filter(|(_, said)| !said.is_empty());
    let columns: Vec<Vec<Part>> = filled
        .map(|(side, said)| {
            let title = single_line(side.title.text(language));
            let title = writer.paragraph(title, Look::fixed(Face::Bold, TEXT), element);
            let words = writer.passages(&said, element, Setting::TEXT);
            std::iter::once(Part::text(title, 1.0)).chain(words).collect()
        })
        .collect();
    if !columns.is_empty() {
        let width = columns.iter().map(|_| 1.0).sum::<f32>();
        let mut left = 0.0;
        let cells = columns.into_iter().map(|parts| {
            let right = left + 1.0 / width;
            let cell = Cell::new(Extent::new(left, 0.0), Extent::new(right - GAP, 0.0), parts);
            left = right;
            cell
        });
        let cells = cells.collect();
        body.rows.push(Row { stack_below: NARROWEST * width, ..Row::new(cells) });
    }
    for asked in differences {
        let said = said(asked);
        if !said.is_empty() {
            question_rows(body, asked, (said, TEXT), element, writer);
        }
    }
}

/// What to think of while a section is filled in by hand.
fn guiding_questions(
    body: &mut Flow,
    section: &SectionTemplate,
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    let language = writer.texts.language().tag();
    asked(body, section, element, writer);
    if section.asked.is_empty() {
        for hint in paragraphs(section.question.text(language)) {
            let hint = writer.paragraph(hint, Look::fixed(Face::Regular, HINT), element);
            body.rows.push(Row::text(hint, 1.0));
        }
    }
}

/// What a section asks in parts, and the options that it offers, each with a box to tick.
pub(in crate::export::layout) fn asked(
    body: &mut Flow,
    section: &SectionTemplate,
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    let language = writer.texts.language().tag();
    for question in &section.asked {
        let hint = Words::Fixed(single_line(question.question.text(language)));
        let hint = vec![Passage::Paragraph(Paragraph::plain(ParagraphRole::Remark, hint))];
        question_rows(body, question, (hint, HINT), element, writer);
    }
    choice::to_fill_in(body, section, element, writer);
}

/// A title with its group's sign and its place in the order of filling in.
///
/// A screen reader says the group and the place, which a reader sees, behind the title.
pub(in crate::export::layout) fn heading(
    (level, title): (u8, &str),
    (look, scale): (GroupLook, f32),
    (group, number, count): (String, usize, usize),
    parent: ElementId,
    writer: &mut Writer<'_>,
) -> Flow {
    // The room of the sign and of the number, which grow with the title.
    let larger = scale / SECTION_TITLE_SCALE;
    let h2 = writer.add(parent, ElementKind::Heading(level));
    let title = writer.words(title, Look::fixed(Face::Bold, group_color(look.palette)), Owner::Element(h2));
    let alternative = fl!(
        writer.texts.messages,
        "export-section-place",
        group = group,
        number = number.to_string(),
        count = count.to_string()
    );
    let figure = writer.add(h2, ElementKind::Figure { alternative, voice: Voice::Program });
    let mark = Part::Mark { group: look, scale, owner: Owner::Element(figure) };
    let number = writer.furniture(number.to_string(), Look::fixed(Face::Medium, MUTED));
    let cells = vec![
        Cell::new(Extent::default(), Extent::new(0.0, 1.2 * larger), vec![mark]),
        Cell::new(
            Extent::new(0.0, 1.3 * larger),
            Extent::new(1.0, -2.0 * larger),
            vec![Part::text(title, scale)],
        ),
        Cell::new(Extent::new(1.0, -2.0 * larger), Extent::FULL, vec![Part::text(number, larger)])
            .right_aligned(),
    ];
    one_row(Row::new(cells))
}

fn prose(body: &mut Flow, text: &str, section: ElementId, writer: &mut Writer<'_>) {
    for passage in passages(ParagraphRole::Body, &Words::team(text)) {
        passage_rows(body, &passage, 0.4, section, writer);
    }
}

/// Adds a row for each paragraph or item, with white above the first.
fn passage_rows(
    body: &mut Flow,
    passage: &Passage,
    before: f32,
    section: ElementId,
    writer: &mut Writer<'_>,
) {
    if matches!(passage, Passage::List(_)) {
        // What introduces it.
        body.tie_last();
    }
    let parts = writer.passages(std::slice::from_ref(passage), section, Setting::TEXT);
    for (index, part) in parts.into_iter().enumerate() {
        let before = if index == 0 { before } else { 0.15 };
        let before = if body.rows.is_empty() { 0.0 } else { before };
        body.rows.push(Row { before, ..Row::full(vec![part]) });
    }
}

/// A question's title, and behind it what is said to it.
fn question_rows(
    body: &mut Flow,
    question: &Question,
    (said, color): (Vec<Passage>, Color),
    section: ElementId,
    writer: &mut Writer<'_>,
) {
    let language = writer.texts.language().tag();
    let title = Run::strong(Words::Fixed(format!("{} ", single_line(question.title.text(language)))));
    let before = if body.rows.is_empty() { 0.0 } else { 0.4 };
    let mut said = behind_label(title, said).into_iter();
    if let Some(Passage::Paragraph(first)) = said.next() {
        let element = writer.add(section, ElementKind::Paragraph);
        let mut pieces = writer.run_pieces(&first.runs, Face::Regular, color, element);
        if let Some(title) = pieces.first_mut() {
            (title.face, title.color) = (Face::Bold, TEXT);
        }
        let paragraph = writer.pieces(pieces);
        body.rows.push(Row { before, ..Row::text(paragraph, 1.0) });
    }
    for more in said {
        passage_rows(body, &more, 0.2, section, writer);
    }
}
