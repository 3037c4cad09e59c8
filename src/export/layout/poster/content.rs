//! The content of a poster: the head, and for each section its title and its rows.

use i18n_embed_fl::fl;

use super::sheet::SECTION_TITLE_SCALE;
use super::{actions, partners, table};
use crate::canvas::{Canvas, SectionId};
use crate::export::content::{
    Paragraph, ParagraphRole, Passage, Run, Words, behind_label, paragraphs, passages, single_line,
};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row};
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{HINT, MUTED, TEXT, group_color};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Numbering, Owner};
use crate::i18n;
use crate::template::{Group, Question, SectionKind, SectionTemplate, Template};

/// Everything on the poster, in reading order.
pub(super) struct Content {
    /// The template's title.
    pub(super) title: Flow,
    /// Subject, date and version, and after them the sections in the template's order.
    pub(super) parts: Vec<PosterPart>,
    /// The names of the groups, for the legend.
    pub(super) legend: Vec<(Group, Flow)>,
    /// Where the method comes from.
    pub(super) source: Flow,
}

/// A text that can run on on a next sheet.
pub(super) struct PosterPart {
    /// The section. `None` for the head.
    pub(super) section: Option<SectionId>,
    pub(super) title: String,
    pub(super) group: Group,
    /// Whether long lines are hard to read here, so that wide cells get columns.
    pub(super) is_prose: bool,
    pub(super) heading: Flow,
    pub(super) body: Flow,
}

/// Writes the poster's texts, and the tree of what they mean.
pub(super) fn write(canvas: &Canvas, template: &Template, writer: &mut Writer<'_>) -> Content {
    let language = writer.texts.language().tag();
    let h1 = writer.add(Elements::ROOT, ElementKind::Heading(1));
    let title = single_line(template.title.text(language));
    let title = writer.words(title, Look::fixed(Face::Bold, TEXT), Owner::Element(h1));
    let mut parts = vec![head(canvas, writer)];
    for section in &template.sections {
        parts.push(write_section(canvas, template, section, parts.len(), writer));
    }
    let list = writer.add(Elements::ROOT, ElementKind::List(Numbering::None));
    let mut legend = Vec::new();
    for group in [Group::Challenge, Group::Collaboration, Group::Preconditions] {
        if !template.sections.iter().any(|section| section.group == group) {
            continue;
        }
        let item = writer.add(list, ElementKind::ListItem);
        let item = writer.add(item, ElementKind::ListBody);
        let name = i18n::group(writer.texts, group);
        let name = writer.words(name, Look::fixed(Face::Medium, MUTED), Owner::Element(item));
        legend.push((group, one_row(Row::text(name, 1.0))));
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
    Content { title: one_row(Row::text(title, 1.0)), parts, legend, source: credit }
}

/// Subject, date and version, each below its label, which comes back where they run on on a next sheet.
fn head(canvas: &Canvas, writer: &mut Writer<'_>) -> PosterPart {
    const VALUE_SCALE: f32 = 1.3;
    let header = &canvas.header;
    let date = header.date.map(|date| i18n::long_date(writer.texts, date)).unwrap_or_default();
    let messages = &writer.texts.messages;
    let subject_label = fl!(messages, "export-subject-label");
    let (subject, version) = (single_line(&header.subject), single_line(&header.version));
    let fields = [
        (subject_label.clone(), subject, (0.0, 0.66), Look::of_team(Face::SemiBold, TEXT)),
        (fl!(messages, "export-date-label"), date, (0.68, 0.87), Look::fixed(Face::Regular, TEXT)),
        (fl!(messages, "export-version-label"), version, (0.89, 1.0), Look::TEXT),
    ];
    let (mut labels, mut values) = (Vec::new(), Vec::new());
    for (label, value, place, look) in fields {
        let label_element = writer.add(Elements::ROOT, ElementKind::Paragraph);
        let label_look = Look::fixed(Face::Medium, MUTED);
        let label = writer.words(format!("{label} "), label_look, Owner::Element(label_element));
        let value_element = writer.add(label_element, ElementKind::Span);
        let value = if value.is_empty() { "–".to_owned() } else { value };
        let value = writer.words(value, look, Owner::Element(value_element));
        labels.push(Cell::between(place, vec![Part::text(label, 0.9)]));
        values.push(Cell::between(place, vec![Part::text(value, VALUE_SCALE)]));
    }
    PosterPart {
        section: None,
        title: subject_label,
        group: Group::Challenge,
        is_prose: false,
        heading: Flow::default(),
        body: Flow {
            rows: vec![
                Row { keep_with_next: true, ..Row::new(labels) },
                Row { header: Some(0), ..Row::new(values) },
            ],
        },
    }
}

fn write_section(
    canvas: &Canvas,
    template: &Template,
    section: &SectionTemplate,
    number: usize,
    writer: &mut Writer<'_>,
) -> PosterPart {
    let title = single_line(section.title.text(writer.texts.language().tag()));
    let element = writer.add(Elements::ROOT, ElementKind::Section);
    let heading = heading(&title, section.group, number, element, writer);
    let mut body = Flow::default();
    match section.kind {
        SectionKind::Text => prose(&mut body, canvas.text(&section.id), element, writer),
        SectionKind::Pitch => prose(&mut body, &canvas.pitch.for_all(), element, writer),
        SectionKind::Questions => {
            for question in &section.questions {
                let answer = canvas.answer(&section.id, &question.id);
                question_rows(&mut body, question, answer, element, writer);
            }
        }
        SectionKind::Partners => partners::write(&mut body, canvas, section.group, element, writer),
        SectionKind::Actions => actions::write(&mut body, canvas, section.group, element, writer),
        SectionKind::Table => table::write(&mut body, canvas, template, section, element, writer),
    }
    if body.rows.is_empty() {
        let question = section.question.text(writer.texts.language().tag());
        for hint in paragraphs(question) {
            let hint = writer.paragraph(hint, Look::fixed(Face::Regular, HINT), element);
            body.rows.push(Row::text(hint, 1.0));
        }
    }
    let is_prose = matches!(section.kind, SectionKind::Text | SectionKind::Pitch);
    PosterPart { section: Some(section.id.clone()), title, group: section.group, is_prose, heading, body }
}

/// A title with its group's sign and its place in the order of filling in.
fn heading(title: &str, group: Group, number: usize, section: ElementId, writer: &mut Writer<'_>) -> Flow {
    const SCALE: f32 = SECTION_TITLE_SCALE;
    let h2 = writer.add(section, ElementKind::Heading(2));
    let title = writer.words(title, Look::fixed(Face::Bold, group_color(group)), Owner::Element(h2));
    let number = writer.furniture(number.to_string(), Look::fixed(Face::Medium, MUTED));
    let cells = vec![
        Cell::new(Extent::default(), Extent::new(0.0, 1.2), vec![Part::Mark { group, scale: SCALE }]),
        Cell::new(Extent::new(0.0, 1.3), Extent::new(1.0, -2.0), vec![Part::text(title, SCALE)]),
        Cell::new(Extent::new(1.0, -2.0), Extent::FULL, vec![Part::text(number, 1.0)]).right_aligned(),
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

fn question_rows(
    body: &mut Flow,
    question: &Question,
    answer: &str,
    section: ElementId,
    writer: &mut Writer<'_>,
) {
    let language = writer.texts.language().tag();
    let title = Run::strong(Words::Fixed(format!("{} ", single_line(question.title.text(language)))));
    let mut answers = passages(ParagraphRole::Body, &Words::team(answer));
    let is_answered = !answers.is_empty();
    if !is_answered {
        let hint = Words::Fixed(single_line(question.question.text(language)));
        answers.push(Passage::Paragraph(Paragraph::plain(ParagraphRole::Remark, hint)));
    }
    let before = if body.rows.is_empty() { 0.0 } else { 0.4 };
    let mut answers = behind_label(title, answers).into_iter();
    if let Some(Passage::Paragraph(first)) = answers.next() {
        let element = writer.add(section, ElementKind::Paragraph);
        let color = if is_answered { TEXT } else { HINT };
        let mut pieces = writer.run_pieces(&first.runs, Face::Regular, color, element);
        if let Some(title) = pieces.first_mut() {
            (title.face, title.color) = (Face::Bold, TEXT);
        }
        let paragraph = writer.pieces(pieces);
        body.rows.push(Row { before, ..Row::text(paragraph, 1.0) });
    }
    for more in answers {
        passage_rows(body, &more, 0.2, section, writer);
    }
}

pub(super) fn one_row(row: Row) -> Flow {
    Flow { rows: vec![row] }
}
