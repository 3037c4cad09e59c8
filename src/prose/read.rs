//! Reading a text: its lines, which of them are items of a list, and how deep.

use std::collections::BTreeMap;

use super::sign::{Around, Count, Sign, Style};
use super::{Item, List, Numbering, Passage};
use crate::canvas::with_line_feeds;

/// A tab goes on to the next multiple of this.
const TAB: usize = 4;
/// What stands at least this much further to the right is inside the item above it: a single space is a slip.
const DEEPER: usize = 2;
/// Lists inside one another; what is deeper stands in the last of them.
const MOST_LEVELS: usize = 5;
/// How far ahead is looked for the item that goes on with a list.
const AHEAD: usize = 100;

/// A line that is not blank.
struct Line<'a> {
    /// White in front, in spaces.
    indent: usize,
    /// Without the white around it.
    text: &'a str,
    /// Whether a blank line stands above it.
    is_apart: bool,
    /// The sign in front, if the line is an item of a list, and the words behind it.
    item: Option<(Mark<'a>, &'a str)>,
}

/// The sign of an item, read in one way.
#[derive(Debug, Clone, Copy)]
struct Mark<'a> {
    typed: &'a str,
    kind: MarkKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    Bullet(char),
    Counted { around: Around, numbering: Numbering, value: u32 },
}

/// The parts of a text, from top to bottom. What looks like an item but belongs to no list, such as `p. 12`, is a paragraph.
pub fn passages(text: &str) -> Vec<Passage> {
    let text = with_line_feeds(text);
    let mut lines = lines(&text);
    if lines.iter().any(|line| Sign::at(line.text).is_some()) {
        find_items(&mut lines);
    }
    let mut reader = Reader::default();
    for (number, line) in lines.iter().enumerate() {
        match &line.item {
            Some((mark, words)) => reader.item(&lines, number, (*mark, line.indent), words),
            None => reader.paragraph(line),
        }
    }
    reader.close_to(0);
    reader.passages
}

/// A text on one line, on which the items of a list stay apart.
pub fn on_one_line(text: &str) -> String {
    let passages = passages(text);
    let has_list = passages.iter().any(|passage| matches!(passage, Passage::List(_)));
    let mut joined = String::new();
    for passage in &passages {
        match passage {
            Passage::Paragraph(text) => join(&mut joined, text, has_list),
            Passage::List(list) => join_list(&mut joined, list),
        }
    }
    joined
}

fn join_list(joined: &mut String, list: &List) {
    for item in &list.items {
        join(joined, &item.text, true);
        item.lists.iter().for_each(|list| join_list(joined, list));
    }
}

fn join(joined: &mut String, text: &str, is_apart: bool) {
    let is_apart = is_apart && !joined.ends_with([':', ';', ',', '.', '!', '?']);
    let between = if joined.is_empty() {
        ""
    } else if is_apart {
        "; "
    } else {
        " "
    };
    joined.push_str(between);
    joined.push_str(text);
}

/// What a new line in a text begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewLine {
    /// The next item of the list.
    Item(String),
    /// No item any more: the sign of the last one, in which nothing stands, goes. This many bytes before the cursor.
    End(usize),
}

/// What pressing *Enter* makes of a text up to the cursor. `None` if the cursor is in no item of a list.
pub fn new_line(before: &str) -> Option<NewLine> {
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let last = before.get(start..)?;
    let white = last.len() - last.trim_start().len();
    let (indent, typed) = last.split_at_checked(white)?;
    if typed.is_empty() {
        return None;
    }
    // An item in which nothing stands yet is none for a reader.
    if Sign::of(typed.trim_end()).is_some() && typed.ends_with(char::is_whitespace) {
        let above = before.get(..start)?.trim_end_matches('\n');
        let goes_on = matches!(new_line(above)?, NewLine::Item(next) if next.trim() == typed.trim_end());
        return goes_on.then_some(NewLine::End(last.len()));
    }
    let mut lines = lines(before);
    find_items(&mut lines);
    let (mark, _) = lines.last()?.item?;
    let sign = match mark.kind {
        MarkKind::Bullet(_) => mark.typed.to_owned(),
        MarkKind::Counted { around, numbering, value } => around.sign(numbering, value + 1)?,
    };
    Some(NewLine::Item(format!("{indent}{sign} ")))
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut is_apart = false;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let text = line.trim();
        if text.is_empty() {
            is_apart = true;
            continue;
        }
        let white = line.chars().take_while(|sign| sign.is_whitespace());
        let indent =
            white.fold(0, |indent, sign| if sign == '\t' { (indent / TAB + 1) * TAB } else { indent + 1 });
        lines.push(Line { indent, text, is_apart: std::mem::take(&mut is_apart), item: None });
    }
    lines
}

/// Finds the lines that are items: behind a bullet, or counted from the first one on.
fn find_items(lines: &mut [Line<'_>]) {
    let signs: Vec<Option<(Sign<'_>, &str)>> = lines.iter().map(|line| Sign::at(line.text)).collect();
    // One by itself is a remark at something above it.
    let is_star =
        |sign: &Option<(Sign<'_>, &str)>| matches!(sign, Some((Sign { style: Style::Bullet('*'), .. }, _)));
    let has_stars = signs.iter().filter(|sign| is_star(sign)).nth(1).is_some();
    let mut last = BTreeMap::new();
    let mut is_below_item = false;
    for (number, line) in lines.iter_mut().enumerate() {
        let Some((sign, words)) = signs.get(number).copied().flatten() else {
            is_below_item = false;
            continue;
        };
        let kind = match sign.style {
            Style::Bullet('*') if !has_stars => None,
            Style::Bullet(bullet) => Some(MarkKind::Bullet(bullet)),
            Style::Counted { around, count } => {
                let next =
                    signs.iter().skip(number + 1).take(AHEAD).flatten().find_map(|(next, _)| {
                        match next.style {
                            Style::Counted { around: other, count } if other == around => Some(count),
                            Style::Counted { .. } | Style::Bullet(_) => None,
                        }
                    });
                let counted =
                    counted(count, next, |numbering| last.get(&(around, numbering)).copied(), is_below_item);
                counted.map(|(numbering, value)| {
                    last.insert((around, numbering), value);
                    MarkKind::Counted { around, numbering, value }
                })
            }
        };
        line.item = kind.map(|kind| (Mark { typed: sign.typed, kind }, words));
        is_below_item = kind.is_some();
    }
}

/// How a number or letter counts: as the next after the last one of its kind, as the first one, or as one before the next.
fn counted(
    count: Count,
    next: Option<Count>,
    last: impl Fn(Numbering) -> Option<u32>,
    is_below_item: bool,
) -> Option<(Numbering, u32)> {
    /// Numbers that somebody may have left out.
    const SKIPPED: u32 = 2;
    let readings = [Numbering::Digits, Numbering::Letters, Numbering::Roman];
    let readings = readings.into_iter().filter_map(|numbering| Some((numbering, count.value(numbering)?)));
    let follows =
        |(numbering, value): &(Numbering, u32)| last(*numbering).is_some_and(|last| *value == last + 1);
    let is_first =
        |(numbering, value): &(Numbering, u32)| *value == 1 || *value == 0 && *numbering == Numbering::Digits;
    let comes_near = |(numbering, value): &(Numbering, u32)| {
        is_below_item && last(*numbering).is_some_and(|last| (last + 1..=last + 1 + SKIPPED).contains(value))
    };
    let precedes = |(numbering, value): &(Numbering, u32)| {
        *numbering == Numbering::Digits && next.and_then(|next| next.value(*numbering)) == Some(value + 1)
    };
    let found = readings.clone().find(follows).or_else(|| readings.clone().find(is_first));
    found.or_else(|| readings.clone().find(comes_near)).or_else(|| readings.clone().find(precedes))
}

impl MarkKind {
    /// Whether an item with this sign goes on with the list of another one.
    fn goes_on_from(self, last: Self) -> bool {
        match (last, self) {
            (Self::Bullet(_), Self::Bullet(_)) => true,
            (
                Self::Counted { around, numbering, value },
                Self::Counted { around: other, numbering: next, value: next_value },
            ) => around == other && numbering == next && next_value > value,
            (Self::Bullet(_), Self::Counted { .. }) | (Self::Counted { .. }, Self::Bullet(_)) => false,
        }
    }

    /// Whether it goes on with the list of another one, and is written as that.
    fn is_like(self, last: Self) -> bool {
        self.goes_on_from(last) && self.is_written_as(last)
    }

    fn is_written_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::Bullet(one), Self::Bullet(other)) => one == other,
            (
                Self::Counted { around, numbering, .. },
                Self::Counted { around: other, numbering: others, .. },
            ) => around == other && numbering == others,
            (Self::Bullet(_), Self::Counted { .. }) | (Self::Counted { .. }, Self::Bullet(_)) => false,
        }
    }

    const fn numbering(self) -> Numbering {
        match self {
            Self::Bullet(_) => Numbering::Bullets,
            Self::Counted { numbering, .. } => numbering,
        }
    }
}

/// A list that more items may come to.
struct Level {
    indent: usize,
    last: MarkKind,
    list: List,
}

#[derive(Default)]
struct Reader {
    passages: Vec<Passage>,
    /// The lists that are open, each inside the last item of the one before.
    open: Vec<Level>,
}

impl Reader {
    fn item(&mut self, lines: &[Line<'_>], number: usize, (mark, indent): (Mark<'_>, usize), words: &str) {
        let item = Item { sign: mark.typed.to_owned(), text: words.to_owned(), lists: Vec::new() };
        while let Some(level) = self.open.last() {
            // What stands between two of the lists belongs to the inner one.
            let outer = self.open.iter().rev().nth(1);
            if indent + DEEPER <= level.indent && outer.is_some_and(|outer| indent < outer.indent + DEEPER) {
                self.close_to(self.open.len() - 1);
                continue;
            }
            let is_beside = indent < level.indent + DEEPER;
            let has_room = self.open.len() < MOST_LEVELS;
            if !is_beside && has_room {
                break;
            }
            if mark.kind.is_like(level.last) {
                return self.add(mark.kind, item);
            }
            // Where the signs show what the white does not: `1.`, `-`, `-`, `2.`
            if self
                .open
                .iter()
                .rev()
                .skip(1)
                .any(|outer| mark.kind.is_like(outer.last) && indent < outer.indent + DEEPER)
            {
                self.close_to(self.open.len() - 1);
                continue;
            }
            if has_room && !mark.kind.is_written_as(level.last) && goes_on(lines, number, level) {
                break;
            }
            if mark.kind.goes_on_from(level.last) {
                return self.add(mark.kind, item);
            }
            self.close_to(self.open.len() - 1);
            if is_beside {
                break;
            }
        }
        let list = List { numbering: mark.kind.numbering(), items: vec![item] };
        self.open.push(Level { indent, last: mark.kind, list });
    }

    fn add(&mut self, kind: MarkKind, item: Item) {
        if let Some(level) = self.open.last_mut() {
            level.last = kind;
            level.list.items.push(item);
        }
    }

    /// A line below an item, and further to the right, goes on with it. Any other ends the lists.
    fn paragraph(&mut self, line: &Line<'_>) {
        let inside = self.open.iter().take_while(|level| line.indent >= level.indent + DEEPER).count();
        let inside = if line.is_apart { 0 } else { inside };
        self.close_to(inside);
        let item = self.open.last_mut().and_then(|level| level.list.items.last_mut());
        match item {
            Some(item) if item.lists.is_empty() => {
                item.text.push(' ');
                item.text.push_str(line.text);
            }
            Some(_) | None => {
                self.close_to(0);
                self.passages.push(Passage::Paragraph(line.text.to_owned()));
            }
        }
    }

    /// Ends lists until this many are open.
    fn close_to(&mut self, count: usize) {
        while self.open.len() > count {
            let Some(Level { list, .. }) = self.open.pop() else { return };
            match self.open.last_mut().and_then(|level| level.list.items.last_mut()) {
                Some(item) => item.lists.push(list),
                None => self.passages.push(Passage::List(list)),
            }
        }
    }
}

/// Whether an item that goes on with a list comes behind this one, with nothing but items in between.
fn goes_on(lines: &[Line<'_>], number: usize, level: &Level) -> bool {
    let behind = lines.iter().skip(number + 1).take(AHEAD).take_while(|line| line.item.is_some());
    behind
        .filter(|line| line.indent < level.indent + DEEPER)
        .any(|line| line.item.is_some_and(|(mark, _)| mark.kind.is_like(level.last)))
}

#[cfg(test)]
mod tests;
