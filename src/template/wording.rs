//! The words of a template: every text that can be worded otherwise, with its place.

use super::check::{LONGEST_TEXT, LONGEST_TITLE, MOST_HINTS};
use super::{DocumentKind, DocumentTemplate, Localised, SectionTemplate, Template, TemplateMistake};

/// A part of a template whose texts stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordPart {
    /// What the form is called.
    Form,
    /// The groups of its sections.
    Groups,
    /// A section, by its place.
    Section(usize),
    /// A checklist, by its place.
    Checklist(usize),
    /// The choices between two ends.
    Scales,
    /// What the form advises.
    Advice,
    /// The headings of a pitch.
    Story,
    /// The names of the documents.
    Documents,
}

/// What a text is to its part. Numbers count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the text of its name")]
pub enum WordRole {
    Title,
    Description,
    Source,
    Question,
    Hints,
    Example,
    Group(usize),
    QuestionTitle(usize),
    QuestionText(usize),
    Side(usize),
    Option(usize),
    OptionMeaning(usize),
    Column(usize),
    ColumnOption { column: usize, option: usize },
    Item(usize),
    ItemWhy(usize),
    Scale(usize),
    ScaleEnds { scale: usize, end: usize },
    ScaleWhy(usize),
    Message(usize),
    MessageWhy(usize),
    Lead,
    Told(usize),
    Document(DocumentKind),
    Ticked(DocumentKind),
    Unticked(DocumentKind),
}

/// A text that can be worded otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The path of its field, such as `sections[2].title`.
    pub place: String,
    /// The part that it belongs to.
    pub part: WordPart,
    /// What it is there.
    pub role: WordRole,
    /// What it says, by language. A list of sentences has one on each line.
    pub text: Localised,
    /// Whether it is a list of sentences.
    pub is_list: bool,
}

/// How much a text may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// A word or a few, which no form can do without.
    Name,
    /// A sentence that no form can do without.
    Sentence,
    /// Sentences that no form can do without.
    Reason,
    /// Sentences that may be missing.
    Explanation,
    /// A list of sentences that may be missing.
    List,
}

impl WordRole {
    const fn measure(self) -> Measure {
        match self {
            Self::Title
            | Self::Group(_)
            | Self::QuestionTitle(_)
            | Self::Side(_)
            | Self::Option(_)
            | Self::Column(_)
            | Self::ColumnOption { .. }
            | Self::Scale(_)
            | Self::ScaleEnds { .. }
            | Self::Lead
            | Self::Told(_)
            | Self::Document(_)
            | Self::Ticked(_)
            | Self::Unticked(_) => Measure::Name,
            Self::Item(_) | Self::Message(_) => Measure::Sentence,
            Self::MessageWhy(_) => Measure::Reason,
            Self::Description
            | Self::Source
            | Self::Question
            | Self::Example
            | Self::QuestionText(_)
            | Self::OptionMeaning(_)
            | Self::ItemWhy(_)
            | Self::ScaleWhy(_) => Measure::Explanation,
            Self::Hints => Measure::List,
        }
    }

    /// Whether no form can do without it.
    pub const fn is_needed(self) -> bool {
        match self.measure() {
            Measure::Name | Measure::Sentence | Measure::Reason => true,
            Measure::Explanation | Measure::List => false,
        }
    }

    /// Whether it is a word or a few, on one line.
    pub const fn is_short(self) -> bool {
        matches!(self.measure(), Measure::Name)
    }

    /// The bytes that it may have, or each of its lines.
    const fn longest(self) -> usize {
        match self.measure() {
            Measure::Name | Measure::Sentence | Measure::List => LONGEST_TITLE,
            Measure::Reason | Measure::Explanation => LONGEST_TEXT,
        }
    }
}

impl Wording {
    /// What is wrong with other words for it. `None` if they can stand in a template.
    pub fn mistake(&self, words: &str) -> Option<TemplateMistake> {
        let longest = self.role.longest();
        let is_too_long =
            if self.is_list { words.lines().any(|line| line.len() > longest) } else { words.len() > longest };
        let is_too_many = self.is_list && words.lines().count() > MOST_HINTS;
        if is_too_long {
            Some(TemplateMistake::TooLong)
        } else {
            is_too_many.then_some(TemplateMistake::TooMany)
        }
    }
}

/// A text at its place.
pub(super) enum Worded<'a> {
    Text(&'a mut Localised),
    List(&'a mut Localised<Vec<String>>),
}

/// What is done with each text.
pub(super) type Visit<'a> = dyn FnMut(String, WordPart, WordRole, Worded<'_>) + 'a;

impl Template {
    /// Every text that can be worded otherwise, in the order of the form.
    pub fn wording(&self) -> Vec<Wording> {
        let mut found = Vec::new();
        self.clone().each_word(&mut |place, part, role, text| {
            let (text, is_list) = match text {
                Worded::Text(text) => (text.clone(), false),
                Worded::List(list) => (list.map(|lines| lines.join("\n")), true),
            };
            found.push(Wording { place, part, role, text, is_list });
        });
        found
    }

    /// Visits every text that can be worded otherwise.
    pub(super) fn each_word(&mut self, visit: &mut Visit<'_>) {
        let mut form = |field: &str, role, text| visit(field.to_owned(), WordPart::Form, role, text);
        form("title", WordRole::Title, Worded::Text(&mut self.title));
        form("description", WordRole::Description, Worded::Text(&mut self.description));
        form("source", WordRole::Source, Worded::Text(&mut self.source));
        for (at, group) in self.groups.iter_mut().enumerate() {
            let place = format!("groups[{at}].title");
            visit(place, WordPart::Groups, WordRole::Group(at + 1), Worded::Text(&mut group.title));
        }
        for (at, section) in self.sections.iter_mut().enumerate() {
            section.each_word(&format!("sections[{at}]"), WordPart::Section(at), visit);
        }
        for (at, list) in self.checklists.iter_mut().enumerate() {
            let (part, place) = (WordPart::Checklist(at), format!("checklists[{at}]"));
            visit(format!("{place}.title"), part, WordRole::Title, Worded::Text(&mut list.title));
            for (number, item) in list.items.iter_mut().enumerate() {
                let (place, nth) = (format!("{place}.items[{number}]"), number + 1);
                visit(format!("{place}.text"), part, WordRole::Item(nth), Worded::Text(&mut item.text));
                visit(format!("{place}.why"), part, WordRole::ItemWhy(nth), Worded::Text(&mut item.why));
            }
        }
        for (at, scale) in self.scales.iter_mut().enumerate() {
            let (place, nth) = (format!("scales[{at}]"), at + 1);
            let ends = |end| WordRole::ScaleEnds { scale: nth, end };
            let mut text = |field: &str, role, text| {
                visit(format!("{place}.{field}"), WordPart::Scales, role, Worded::Text(text));
            };
            text("title", WordRole::Scale(nth), &mut scale.title);
            text("first", ends(1), &mut scale.first);
            text("second", ends(2), &mut scale.second);
            text("why", WordRole::ScaleWhy(nth), &mut scale.why);
        }
        for (at, advice) in self.advice.iter_mut().enumerate() {
            let (place, nth) = (format!("advice[{at}]"), at + 1);
            let mut text = |field: &str, role, text| {
                visit(format!("{place}.{field}"), WordPart::Advice, role, Worded::Text(text));
            };
            text("message", WordRole::Message(nth), &mut advice.message);
            text("why", WordRole::MessageWhy(nth), &mut advice.why);
        }
        if let Some(lead) = &mut self.story.lead {
            let place = "story.lead.title".to_owned();
            visit(place, WordPart::Story, WordRole::Lead, Worded::Text(&mut lead.title));
        }
        for (at, told) in self.story.told.iter_mut().enumerate() {
            let place = format!("story.told[{at}].title");
            visit(place, WordPart::Story, WordRole::Told(at + 1), Worded::Text(&mut told.title));
        }
        for (at, document) in self.documents.iter_mut().enumerate() {
            document.each_word(&format!("documents[{at}]"), visit);
        }
    }
}

impl SectionTemplate {
    fn each_word(&mut self, place: &str, part: WordPart, visit: &mut Visit<'_>) {
        let mut text = |field: &str, role, text| visit(format!("{place}.{field}"), part, role, text);
        text("title", WordRole::Title, Worded::Text(&mut self.title));
        text("question", WordRole::Question, Worded::Text(&mut self.question));
        text("hints", WordRole::Hints, Worded::List(&mut self.hints));
        if let Some(example) = &mut self.example {
            text("example.text", WordRole::Example, Worded::Text(&mut example.text));
        }
        for (at, question) in self.questions.iter_mut().enumerate() {
            let (field, nth) = (format!("questions[{at}]"), at + 1);
            let title = Worded::Text(&mut question.title);
            text(&format!("{field}.title"), WordRole::QuestionTitle(nth), title);
            let asked = Worded::Text(&mut question.question);
            text(&format!("{field}.question"), WordRole::QuestionText(nth), asked);
        }
        for (at, side) in self.sides.iter_mut().enumerate() {
            text(&format!("sides[{at}].title"), WordRole::Side(at + 1), Worded::Text(&mut side.title));
        }
        for (at, option) in self.options.iter_mut().enumerate() {
            let (field, nth) = (format!("options[{at}]"), at + 1);
            text(&format!("{field}.title"), WordRole::Option(nth), Worded::Text(&mut option.title));
            if let Some(meaning) = &mut option.text {
                text(&format!("{field}.text"), WordRole::OptionMeaning(nth), Worded::Text(meaning));
            }
        }
        for (at, column) in self.columns.iter_mut().enumerate() {
            let (field, nth) = (format!("columns[{at}]"), at + 1);
            text(&format!("{field}.title"), WordRole::Column(nth), Worded::Text(&mut column.title));
            for (number, option) in column.options.iter_mut().enumerate() {
                let role = WordRole::ColumnOption { column: nth, option: number + 1 };
                text(&format!("{field}.options[{number}].title"), role, Worded::Text(&mut option.title));
            }
        }
    }
}

impl DocumentTemplate {
    fn each_word(&mut self, place: &str, visit: &mut Visit<'_>) {
        let kind = self.document;
        let mut text = |field: &str, role, text| {
            visit(format!("{place}.{field}"), WordPart::Documents, role, Worded::Text(text));
        };
        if let Some(title) = &mut self.title {
            text("title", WordRole::Document(kind), title);
        }
        for (at, part) in self.parts.iter_mut().enumerate() {
            if let Some(apart) = &mut part.apart {
                let field = format!("parts[{at}].apart");
                text(&format!("{field}.ticked"), WordRole::Ticked(kind), &mut apart.ticked);
                text(&format!("{field}.unticked"), WordRole::Unticked(kind), &mut apart.unticked);
            }
        }
    }
}
