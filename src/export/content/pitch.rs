//! The pitch in blocks: what [`crate::pitch`] composes, with the place that each part has in the story.

use i18n_embed_fl::fl;

use super::{
    Block, Cell, CellPart, Column, Figure, List, ListItem, Manuscript, Paragraph, ParagraphRole, Passage,
    Run, Table, TableRow, Words, behind_label, contact_runs, edition, passages, single_line,
};
use crate::canvas::{Canvas, Partner};
use crate::export::stopped::go_on;
use crate::export::{Order, Problem, Stopped};
use crate::i18n::{Texts, list_of_phrases, long_date};
use crate::pitch::{
    ComposedPitch, PitchContent, PitchParagraph, PitchPart, PitchPartner, Step, Steps, compose, compose_for,
};
use crate::prose::Piece;

/// A pitch in blocks.
pub(crate) struct PitchManuscript<'a> {
    /// The words of the program.
    pub(crate) texts: &'a Texts,
    /// The title.
    pub(crate) title: Words,
    /// What it is, its date and its version.
    pub(crate) about: Vec<String>,
    /// Whether it is for one partner.
    pub(crate) is_addressed: bool,
    /// The emphasised text below the title: the lead, or what the collaboration brings the one partner.
    pub(crate) head: Vec<Block>,
    /// The parts, in reading order; one may be empty.
    pub(crate) parts: Vec<(PitchPlace, Vec<Block>)>,
    /// A remark in place of a text that is missing.
    pub(crate) remark: Option<Block>,
    /// What its readers will miss.
    pub(crate) problems: Vec<Problem>,
}

/// The place of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PitchPlace {
    /// In the story.
    Story,
    /// Beside the story, where it is for everyone: who takes part, and where to ask for more.
    Beside,
}

/// Writes the pitch of a canvas; one for a partner opens with what the collaboration brings that partner.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn pitch<'a>(order: &Order<'a>) -> Result<PitchManuscript<'a>, Stopped> {
    let Order { canvas, template, texts, .. } = *order;
    let (composed, problem) = match order.partner {
        None => (compose(canvas, template, texts), None),
        Some(partner) => (compose_for(partner, canvas, template, texts), nothing_for(partner, canvas)),
    };
    go_on(order.is_wanted)?;
    let title = match single_line(&composed.subject) {
        subject if subject.is_empty() => single_line(template.title.text(texts.language().tag())),
        subject => subject,
    };
    let title = if composed.subject.is_empty() { Words::Fixed(title) } else { Words::Team(title) };
    let is_blank = composed.lead.is_empty() && composed.parts.is_empty();
    let remark = Words::Fixed(fl!(texts.messages, "export-pitch-empty"));
    let remark = is_blank.then(|| Block::Paragraph(Paragraph::plain(ParagraphRole::Remark, remark)));
    let mut manuscript = PitchManuscript {
        texts,
        title,
        about: about(&composed, canvas, texts),
        is_addressed: !composed.opening.is_empty(),
        head: Vec::new(),
        parts: Vec::new(),
        remark,
        problems: problem.into_iter().collect(),
    };
    if manuscript.is_addressed {
        manuscript.addressed(&composed);
    } else {
        let lead = passages(ParagraphRole::Lead, &Words::team(&composed.lead)).into_iter();
        manuscript.head = lead.map(Block::from).collect();
    }
    manuscript.parts.extend(composed.parts.iter().map(|part| written(part, with_whom, texts)));
    Ok(manuscript)
}

impl<'a> PitchManuscript<'a> {
    /// For one partner: what it brings that partner below the title, and the rest of what speaks to it before the
    /// story.
    fn addressed(&mut self, composed: &ComposedPitch) {
        let mut opening = composed.opening.iter();
        if let Some(PitchPart { title: Some(title), content: PitchContent::Text(gain) }) =
            opening.as_slice().first()
        {
            self.head.push(heading(title));
            self.head.extend(text(gain));
            opening.next();
        }
        self.parts.extend(opening.map(|part| written(part, others, self.texts)));
        // What leads the pitch for every reader comes after what it brings the partner, under a heading of its own.
        let mut story = Vec::new();
        let runs_on = composed.parts.first().is_some_and(|part| part.title.is_none());
        if !composed.lead.is_empty() || runs_on {
            story.push(heading(&fl!(self.texts.messages, "pitch-story")));
            story.extend(text(&[PitchParagraph::plain(&composed.lead)]));
        }
        self.parts.push((PitchPlace::Story, story));
    }

    /// The whole in reading order.
    pub(crate) fn into_manuscript(self) -> Manuscript<'a> {
        let parts = self.parts.into_iter().flat_map(|(_, blocks)| blocks);
        Manuscript {
            blocks: self.head.into_iter().chain(parts).chain(self.remark).collect(),
            problems: self.problems,
            ..Manuscript::new(self.texts, self.title, self.about)
        }
    }
}

/// Reports if what the collaboration brings a partner is missing.
fn nothing_for(partner: &Partner, canvas: &Canvas) -> Option<Problem> {
    let has_interests = !partner.interests.is_empty() || !partner.other_interest.trim().is_empty();
    let has_words =
        canvas.pitch.paragraphs_for(Some(partner.id)).any(|paragraph| paragraph.partner.is_some());
    (!has_interests && !has_words).then(|| Problem::NothingForPartner { partner: single_line(&partner.name) })
}

fn about(composed: &ComposedPitch, canvas: &Canvas, texts: &Texts) -> Vec<String> {
    let what = match composed.addressee.as_str() {
        "" => fl!(texts.messages, "export-pitch"),
        partner => fl!(texts.messages, "export-pitch-for", partner = single_line(partner)),
    };
    [what, edition(texts, &canvas.header)].into_iter().filter(|line| !line.is_empty()).collect()
}

/// A part with its heading; `partners` writes those that it names.
fn written(
    part: &PitchPart,
    partners: fn(&[PitchPartner], &Texts) -> Vec<Block>,
    texts: &Texts,
) -> (PitchPlace, Vec<Block>) {
    let mut blocks: Vec<Block> = part.title.iter().map(|title| heading(title)).collect();
    let place = match &part.content {
        PitchContent::Text(paragraphs) => {
            blocks.extend(text(paragraphs));
            PitchPlace::Story
        }
        PitchContent::Items(items) => {
            let items = items.iter().map(|item| ListItem::of_team(item));
            blocks.push(Block::List(List::of_bullets(items)));
            PitchPlace::Story
        }
        PitchContent::Steps(steps) => {
            blocks.extend(steps_in_blocks(steps, texts));
            PitchPlace::Story
        }
        PitchContent::Partners(named) => {
            blocks.extend(partners(named, texts));
            PitchPlace::Beside
        }
        PitchContent::Contact(pieces) => {
            blocks.extend(contact(pieces));
            PitchPlace::Beside
        }
    };
    (place, blocks)
}

fn heading(title: &str) -> Block {
    Block::Heading { level: 2, words: Words::fixed(title) }
}

/// Paragraphs and lists, some with a label in front.
fn text(written: &[PitchParagraph]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraphs in written.chunk_by(|one, next| one.label.is_empty() && next.label.is_empty()) {
        let label = paragraphs.first().map(|paragraph| single_line(&paragraph.label)).unwrap_or_default();
        let label = (!label.is_empty()).then(|| Run::strong(Words::Fixed(format!("{label}: "))));
        // Lines of one list come one by one.
        let lines: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        let mut passages = passages(ParagraphRole::Body, &Words::Team(lines.join("\n")));
        if let Some(label) = label {
            passages = behind_label(label, passages);
        }
        blocks.extend(passages.into_iter().map(Block::from));
    }
    blocks
}

fn steps_in_blocks(steps: &Steps, texts: &Texts) -> Vec<Block> {
    let named = steps.named.iter().map(|goal| {
        let mut item = step(goal, texts);
        if !goal.parts.is_empty() {
            let parts = goal.parts.iter().map(|part| step(part, texts));
            item.body.push(Passage::List(List::of_bullets(parts)));
        }
        item
    });
    let more = Words::Fixed(fl!(texts.messages, "pitch-more-steps", count = steps.more));
    let more = (steps.more > 0).then(|| Block::Paragraph(Paragraph::plain(ParagraphRole::Body, more)));
    [Block::List(List::numbered(named))].into_iter().chain(more).collect()
}

/// What is done, and behind it by whom and by when; below it, where somebody typed a list.
fn step(step: &Step, texts: &Texts) -> ListItem {
    let mut item = ListItem::of_team(&step.text);
    let owner = single_line(&step.owner);
    let owner = (!owner.is_empty()).then_some(Words::Team(owner));
    let due = step.due.map(|due| Words::Fixed(long_date(texts, due)));
    let known: Vec<Run> = owner.into_iter().chain(due).map(Run::plain).collect();
    if known.is_empty() {
        return item;
    }
    let comma = || Run::plain(Words::fixed(", "));
    let mut runs = vec![Run::plain(Words::fixed("("))];
    for (number, run) in known.into_iter().enumerate() {
        runs.extend((number > 0).then(comma));
        runs.push(run);
    }
    runs.push(Run::plain(Words::fixed(")")));
    if let [Passage::Paragraph(only)] = item.body.as_mut_slice() {
        only.runs.push(Run::plain(Words::fixed(" ")));
        only.runs.append(&mut runs);
    } else {
        item.body.push(Passage::Paragraph(Paragraph { role: ParagraphRole::Body, runs }));
    }
    item
}

/// Who takes part, and what each brings; who brings nothing yet is named below the others.
fn with_whom(partners: &[PitchPartner], texts: &Texts) -> Vec<Block> {
    let (rows, others) = apart(partners);
    if rows.is_empty() {
        return vec![Block::Table(table(&others, texts))];
    }
    [Block::Table(table(&rows, texts))].into_iter().chain(also_involved(&others, texts)).collect()
}

/// What the others bring, in a line for each, for a reader to whom that is not the point. Logos and lists within what
/// somebody brings need the room of a table.
fn others(partners: &[PitchPartner], texts: &Texts) -> Vec<Block> {
    let is_line = |partner: &&PitchPartner| {
        partner.logo.is_none() && partner.contributions.iter().all(|words| !words.contains('\n'))
    };
    let (rows, others) = apart(partners);
    if rows.is_empty() || !rows.iter().all(is_line) {
        return with_whom(partners, texts);
    }
    let lines = List::of_bullets(rows.into_iter().map(in_a_line));
    [Block::List(lines)].into_iter().chain(also_involved(&others, texts)).collect()
}

/// Name, role and what a partner brings.
fn in_a_line(partner: &PitchPartner) -> ListItem {
    let role = single_line(&partner.role);
    let role = if role.is_empty() { ": ".to_owned() } else { format!(" ({role}): ") };
    let name = [Run::strong(Words::Team(single_line(&partner.name))), Run::plain(Words::Fixed(role))];
    let brings: Vec<String> = partner.contributions.iter().map(|words| single_line(words)).collect();
    let mut item = ListItem::of_team(&brings.join("; "));
    if let Some(Passage::Paragraph(line)) = item.body.first_mut() {
        line.runs.splice(0..0, name);
    }
    item
}

/// Those who bring something or have a logo, and the others.
fn apart(partners: &[PitchPartner]) -> (Vec<&PitchPartner>, Vec<&PitchPartner>) {
    partners.iter().partition(|partner| !partner.contributions.is_empty() || partner.logo.is_some())
}

/// Names those who bring nothing yet.
fn also_involved(others: &[&PitchPartner], texts: &Texts) -> Option<Block> {
    let names: Vec<String> = others.iter().map(|partner| single_line(&partner.name)).collect();
    let names = Run::plain(Words::Team(list_of_phrases(texts, &names)));
    let label = Run::strong(Words::Fixed(format!("{} ", fl!(texts.messages, "pitch-also-involved"))));
    (!others.is_empty())
        .then(|| Block::Paragraph(Paragraph { role: ParagraphRole::Body, runs: vec![label, names] }))
}

/// A row for each partner.
fn table(partners: &[&PitchPartner], texts: &Texts) -> Table {
    let columns = vec![
        Column::new(fl!(texts.messages, "export-partner"), 1.0),
        Column::new(fl!(texts.messages, "export-brings"), 1.0),
    ];
    let rows = partners
        .iter()
        .map(|partner| TableRow { cells: vec![who(partner), brings(partner)], ..TableRow::default() });
    Table { columns, rows: rows.collect(), is_kept_whole: false, boxed: None }
}

fn who(partner: &PitchPartner) -> Cell {
    let name = single_line(&partner.name);
    let logo = partner.logo.as_ref().map(|logo| {
        let alternative = single_line(&partner.logo_alternative);
        CellPart::Figure(Figure { logo: logo.clone(), partner: name.clone(), alternative })
    });
    let role = single_line(&partner.role);
    let role = (!role.is_empty()).then(|| Run::plain(Words::Fixed(role)));
    let words = [Run::strong(Words::Team(name))].into_iter().chain(role);
    let words =
        words.map(|run| CellPart::Paragraph(Paragraph { role: ParagraphRole::Body, runs: vec![run] }));
    Cell(logo.into_iter().chain(words).collect())
}

/// What a partner brings, as a list if that is more than one thing.
fn brings(partner: &PitchPartner) -> Cell {
    match partner.contributions.as_slice() {
        [] => Cell::default(),
        [only] => Cell::new(vec![Words::team(only)]),
        several => {
            let items = several.iter().map(|words| ListItem::of_team(words));
            Cell(vec![CellPart::List(List::of_bullets(items))])
        }
    }
}

/// Words and addresses, a paragraph for each line.
fn contact(pieces: &[Piece]) -> impl Iterator<Item = Block> {
    let lines = pieces.split(|piece| *piece == Piece::LineEnd);
    lines.map(|line| {
        Block::Paragraph(Paragraph { role: ParagraphRole::Contact, runs: contact_runs(line).collect() })
    })
}
