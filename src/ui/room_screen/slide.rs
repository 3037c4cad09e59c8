//! What is to be shown, as plain data. How much of it fits on a screen is no concern of it.

use crate::template::GroupLook;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;

/// What the room is to see under one header: on one screen, or on several in turn if there is more than fits.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui) struct Slide {
    /// What stands on top.
    pub(in crate::ui) header: Header,
    /// What stands below it, from top to bottom.
    pub(in crate::ui) body: Vec<Part>,
}

/// What stands on top of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Header {
    /// Colour and sign of the group. `None` for what belongs to no group.
    pub(in crate::ui) look: Option<GroupLook>,
    /// The title of the section, in the colour of the group.
    pub(in crate::ui) section: String,
    /// The large line: a question, or the subject of the canvas. It stands on the first screen only.
    pub(in crate::ui) question: String,
    /// Whether the large line is what the slide is about, and so stands in the middle, larger than all else.
    pub(in crate::ui) is_question_all: bool,
}

/// A part of what stands below the header.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui) enum Part {
    /// Blocks below one another, over the whole width.
    Flow(Vec<Block>),
    /// Blocks in frames, as many beside one another as there is room for.
    Cards(Vec<Block>),
    /// Columns beside one another. What does not fit beside the others comes below or after them.
    Columns(Vec<Column>),
    /// What is done when, along a line.
    Timeline(Vec<Moment>),
}

/// A column below its heading.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui) struct Column {
    /// The heading.
    pub(in crate::ui) title: String,
    /// What stands in it.
    pub(in crate::ui) blocks: Vec<Block>,
    /// Whether each block has a frame of its own.
    pub(in crate::ui) is_framed: bool,
}

/// Something on a timeline.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui) struct Moment {
    /// When it is. Empty if nobody said.
    pub(in crate::ui) when: String,
    /// Of how many others it is a part.
    pub(in crate::ui) depth: u8,
    /// How far it is.
    pub(in crate::ui) progress: Progress,
    /// What it is.
    pub(in crate::ui) what: Block,
}

/// How far something on a timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Progress {
    Open,
    Busy,
    Done,
}

/// A paragraph, an item of a list, a card, or a line of a chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::ui) struct Block {
    /// What it is called, in its first line. Repeated where it runs on over a next screen.
    pub(in crate::ui) title: String,
    /// The words below the title.
    pub(in crate::ui) spans: Vec<Span>,
    /// What stands in front.
    pub(in crate::ui) sign: Sign,
    /// How deep it lies in a list.
    pub(in crate::ui) depth: u8,
    /// The bar below it.
    pub(in crate::ui) bar: Option<Bar>,
    /// Whether it is about what comes below, from which it is not parted.
    pub(in crate::ui) is_heading: bool,
}

/// Words in one weight and colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Span {
    pub(in crate::ui) text: String,
    pub(in crate::ui) weight: Weight,
    pub(in crate::ui) tone: Tone,
}

/// What stands in front of a block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::ui) enum Sign {
    #[default]
    None,
    Bullet,
    /// Such as `1.` or `✓`.
    Word(String),
}

/// A bar that shows how much something is of a whole.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui) struct Bar {
    /// From 0 to 1.
    pub(in crate::ui) part: f32,
    /// How much it is, in words, at the end of the line.
    pub(in crate::ui) amount: String,
}

impl Slide {
    /// A slide of a large line with little below it, such as the first one.
    pub(in crate::ui) fn of_question(
        look: Option<GroupLook>,
        section: &str,
        question: &str,
        below: Vec<Block>,
    ) -> Self {
        let (section, question) = (section.to_owned(), question.to_owned());
        let header = Header { look, section, question, is_question_all: true };
        Self { header, body: vec![Part::Flow(below)] }
    }
}

impl Block {
    /// Words in the usual colour.
    pub(in crate::ui) fn plain(text: &str) -> Self {
        Self { spans: vec![Span::plain(text)], ..Self::default() }
    }

    /// Words in the colour for what matters less.
    pub(in crate::ui) fn quiet(text: &str) -> Self {
        Self { spans: vec![Span::quiet(text)], ..Self::default() }
    }

    /// A heading of what comes below it.
    pub(in crate::ui) fn heading(text: &str) -> Self {
        Self { spans: vec![Span::strong(text)], is_heading: true, ..Self::default() }
    }

    /// Words below what they are about.
    pub(in crate::ui) fn titled(title: &str, spans: Vec<Span>) -> Self {
        Self { title: title.to_owned(), spans, ..Self::default() }
    }

    /// Whether it has a word.
    pub(in crate::ui) fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.spans.iter().all(|span| span.text.trim().is_empty())
    }
}

impl Span {
    /// Words in the usual colour.
    pub(in crate::ui) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), weight: Weight::Regular, tone: Tone::Text }
    }

    /// Words that stand out.
    pub(in crate::ui) fn strong(text: &str) -> Self {
        Self { text: text.to_owned(), weight: Weight::SemiBold, tone: Tone::Text }
    }

    /// Words that matter less.
    pub(in crate::ui) fn quiet(text: &str) -> Self {
        Self { text: text.to_owned(), weight: Weight::Regular, tone: Tone::Muted }
    }

    /// The same words in another colour.
    pub(in crate::ui) fn in_tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}
