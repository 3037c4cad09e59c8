//! What each topic of a canvas shows, as plain data. It is worked out when the canvas changed, not for each frame.

use i18n_embed_fl::fl;

use super::rows;
use crate::app::{State, Topic};
use crate::i18n::{self, Texts, visible};
use crate::prose::{self, List, Numbering, Passage};
use crate::template::{SectionKind, SectionTemplate};
use crate::ui::room_screen::{Block, Column, Header, Part, Sign, Slide, Span};

/// A slide for each topic, in their order.
pub(super) fn slides(texts: &Texts, state: &State) -> Vec<Slide> {
    let slide = |topic: Topic<'_>| match topic {
        Topic::Title => title(texts, state),
        Topic::Section(section) => of_section(texts, state, section),
        Topic::Contributions(section) => {
            let question = fl!(texts.messages, "present-contributions");
            let body = rows::contributions(texts, state.open.document.canvas());
            with_header(section, title_of(texts, state, section), question, body)
        }
        Topic::Question(section) => {
            let language = texts.language().tag();
            let (title, question) = (section.title.text(language), section.question.text(language));
            Slide::of_question(Some(section.look), title, question, Vec::new())
        }
    };
    state.topics().into_iter().map(slide).collect()
}

fn title(texts: &Texts, state: &State) -> Slide {
    let header = &state.open.document.canvas().header;
    let template = state.open.document.template().title.text(texts.language().tag());
    let (above, subject) = match header.subject.trim() {
        "" => (String::new(), template.to_owned()),
        subject => (template.to_owned(), visible(subject)),
    };
    let date = header.date.map(|date| i18n::long_date(texts, date));
    let contact = Some(visible(header.contact.trim())).filter(|contact| !contact.is_empty());
    let below = contact.into_iter().chain(date).collect::<Vec<_>>().join(" · ");
    Slide::of_question(None, &above, &subject, vec![Block::quiet(&below)])
}

fn of_section(texts: &Texts, state: &State, section: &SectionTemplate) -> Slide {
    let canvas = state.open.document.canvas();
    let body = match section.kind {
        SectionKind::Text => vec![Part::Flow(prose_blocks(canvas.text(&section.id)))],
        SectionKind::Choice => vec![Part::Flow(choice(texts, state, section))],
        SectionKind::Questions => vec![Part::Flow(answers(texts, state, section))],
        SectionKind::Sides => sides(texts, state, section),
        SectionKind::Pitch => vec![Part::Flow(pitch(state))],
        SectionKind::Partners => rows::partners(texts, canvas),
        SectionKind::Actions => rows::actions(texts, state),
        SectionKind::Table => match state.open.board_by(section) {
            Some(by) => rows::board(texts, state, section, by),
            None => rows::table(texts, state, section),
        },
    };
    let question = section.question.text(texts.language().tag()).to_owned();
    with_header(section, title_of(texts, state, section), question, body)
}

fn with_header(section: &SectionTemplate, title: String, question: String, body: Vec<Part>) -> Slide {
    let header = Header { look: Some(section.look), section: title, question, is_question_all: false };
    Slide { header, body }
}

/// The title of a section; a pitch for a partner names its reader.
fn title_of(texts: &Texts, state: &State, section: &SectionTemplate) -> String {
    match (section.kind, state.open.reader()) {
        (SectionKind::Pitch, Some(partner)) => {
            let name = visible(partner.name.trim());
            fl!(texts.messages, "export-pitch-for", partner = name)
        }
        _ => section.title.text(texts.language().tag()).to_owned(),
    }
}

/// The paragraphs and lists of a text that somebody wrote.
pub(super) fn prose_blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for passage in prose::passages(&visible(text)) {
        match passage {
            Passage::Paragraph(words) => blocks.push(Block::plain(&words)),
            Passage::List(list) => push_list(&mut blocks, list, 0),
        }
    }
    blocks
}

fn push_list(blocks: &mut Vec<Block>, list: List, depth: u8) {
    let is_plain = list.numbering == Numbering::Bullets;
    for item in list.items {
        let sign = if is_plain { Sign::Bullet } else { Sign::Word(item.sign) };
        blocks.push(Block { sign, depth, ..Block::plain(&item.text) });
        for inner in item.lists {
            push_list(blocks, inner, depth.saturating_add(1));
        }
    }
}

/// What was chosen, and why.
fn choice(texts: &Texts, state: &State, section: &SectionTemplate) -> Vec<Block> {
    let canvas = state.open.document.canvas();
    let chosen = i18n::chosen(texts, canvas, section).into_iter().map(|name| Block {
        sign: Sign::Word("✓".to_owned()),
        spans: vec![Span::strong(&visible(name))],
        ..Block::default()
    });
    chosen.chain(prose_blocks(canvas.text(&section.id))).collect()
}

/// The answers, each below the title of its question.
fn answers(texts: &Texts, state: &State, section: &SectionTemplate) -> Vec<Block> {
    let canvas = state.open.document.canvas();
    let mut blocks = Vec::new();
    for question in &section.asked {
        let answer = prose_blocks(canvas.answer(&section.id, &question.id));
        if !answer.is_empty() {
            blocks.push(Block::heading(question.title.text(texts.language().tag())));
            blocks.extend(answer);
        }
    }
    blocks
}

/// The perspectives beside one another, and below them where they differ.
fn sides(texts: &Texts, state: &State, section: &SectionTemplate) -> Vec<Part> {
    let canvas = state.open.document.canvas();
    let (sides, others) =
        section.asked.split_at_checked(section.sides.len()).unwrap_or((&[], &section.asked));
    let column = |title: &str, text: &str| {
        let blocks = prose_blocks(text);
        let blank = || vec![Block::quiet("–")];
        Column {
            title: title.to_owned(),
            blocks: if blocks.is_empty() { blank() } else { blocks },
            is_framed: false,
        }
    };
    let language = texts.language().tag();
    let columns = sides
        .iter()
        .map(|side| column(side.title.text(language), canvas.answer(&section.id, &side.id)))
        .collect();
    let mut below = Vec::new();
    for other in others {
        let answer = prose_blocks(canvas.answer(&section.id, &other.id));
        if !answer.is_empty() {
            below.push(Block::heading(other.title.text(language)));
            below.extend(answer);
        }
    }
    vec![Part::Columns(columns), Part::Flow(below)]
}

/// The pitch in parts, each below its heading.
fn pitch(state: &State) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in state.pitch_parts() {
        blocks.extend(part.title.map(|title| Block::heading(&visible(&title))));
        blocks.extend(prose_blocks(&part.text));
    }
    blocks
}
