//! The rows of cells in the HTML of a clipboard: its tables and lists, with what stands between them.
//!
//! Writer gives a table as text with each cell on a line of its own, and Calc gives the line ends within a cell as
//! spaces: only their HTML has the cells. Of HTML no more is read than that; it comes from anywhere, so its size and
//! what becomes of it are bounded.

mod table;
mod words;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use self::table::Table;
use self::words::Words;

/// Bytes of HTML that are read, and bytes of words that may become of them: a merged cell stands in each of its rows.
const MOST_BYTES: usize = 16 << 20;
/// Cells that may become of them.
const MOST_CELLS: usize = 200_000;

/// The rows of all tables and lists, in their order; a paragraph between them is a row of one cell. `None` if there is
/// neither a table of several cells nor a list, or if they are too large.
pub(super) fn rows(html: &str) -> Option<Vec<Vec<String>>> {
    // Windows puts a few lines about the places of its parts before it.
    let html = if html.starts_with("Version:") { html.get(html.find('<')?..)? } else { html };
    if html.len() > MOST_BYTES {
        return None;
    }
    let mut emitter = DefaultEmitter::default();
    // What stands in a script or a style sheet is no HTML.
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.start(&tag),
            Token::EndTag(tag) => page.end(&tag.name),
            Token::String(words) => page.write(&String::from_utf8_lossy(&words)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
        if page.is_too_large() {
            return None;
        }
    }
    page.finish()
}

/// What was read of a page so far.
#[derive(Debug, Default)]
struct Page {
    rows: Vec<Vec<String>>,
    /// The paragraph or the item of a list that is read, outside of tables.
    words: Words,
    /// The tables that are open, each in a cell of the one before.
    tables: Vec<Table>,
    /// The element whose contents are left out, and how many of its name are open.
    skipped: Option<(Vec<u8>, usize)>,
    /// Lists that are open outside of tables.
    lists: usize,
    has_list: bool,
    has_table: bool,
    cells: usize,
    bytes: usize,
}

impl Page {
    fn start(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(skipped == name && !tag.self_closing);
            return;
        }
        if is_no_text(tag) {
            if !tag.self_closing {
                self.skipped = Some((name.to_owned(), 1));
            }
            return;
        }
        match name {
            b"table" => {
                self.end_paragraph(true);
                self.tables.push(Table::default());
            }
            b"tr" => {
                self.end_row();
                self.in_table(Table::begin_row);
            }
            b"td" | b"th" => {
                self.end_cell();
                let number = |name: &[u8]| attribute(tag, name).trim().parse().unwrap_or(1);
                let (columns, rows) = (number(b"colspan"), number(b"rowspan"));
                self.in_table(|table| table.begin_cell(columns, rows));
            }
            b"br" => self.sink().break_line(),
            b"ul" | b"ol" => {
                self.end_paragraph(true);
                if self.tables.is_empty() {
                    self.lists += 1;
                }
            }
            b"li" => {
                self.has_list |= self.tables.is_empty();
                self.end_paragraph(true);
            }
            name if is_block(name) => {
                self.has_list |= self.tables.is_empty() && is_item_of_word(tag);
                self.end_paragraph(false);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        match name {
            b"table" => self.end_table(),
            b"tr" => self.end_row(),
            b"td" | b"th" => self.end_cell(),
            b"ul" | b"ol" => {
                self.end_paragraph(true);
                if self.tables.is_empty() {
                    self.lists = self.lists.saturating_sub(1);
                }
            }
            b"li" => self.end_paragraph(true),
            name if is_block(name) => self.end_paragraph(false),
            _ => {}
        }
    }

    fn write(&mut self, words: &str) {
        if self.skipped.is_none() {
            self.sink().write(words);
        }
    }

    /// Where words go: the cell that is open, or else the paragraph.
    fn sink(&mut self) -> &mut Words {
        self.tables.last_mut().and_then(Table::words).unwrap_or(&mut self.words)
    }

    /// Changes the innermost table. A part of a table, as Excel gives on Windows, lacks the tag that begins it.
    fn in_table(&mut self, change: impl FnOnce(&mut Table)) {
        if self.tables.is_empty() {
            self.end_paragraph(true);
            self.tables.push(Table::default());
        }
        if let Some(table) = self.tables.last_mut() {
            change(table);
        }
    }

    /// Ends a paragraph: in a cell and in an item of a list that is a line, elsewhere a row.
    fn end_paragraph(&mut self, is_item: bool) {
        if let Some(cell) = self.tables.last_mut().and_then(Table::words) {
            cell.end_line();
        } else if self.lists > 0 && !is_item {
            self.words.end_line();
        } else {
            let words = std::mem::take(&mut self.words).finish();
            if !words.is_empty() {
                self.cells += 1;
                self.bytes += words.len();
                self.rows.push(vec![words]);
            }
        }
    }

    fn end_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.end_cell();
        }
    }

    fn end_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            let (cells, bytes) = table.end_row(MOST_CELLS.saturating_sub(self.cells));
            self.cells += cells;
            self.bytes += bytes;
        }
    }

    /// Ends the innermost table: its rows are those of the page, or stand in the cell around it.
    fn end_table(&mut self) {
        self.end_row();
        let Some(table) = self.tables.pop() else { return };
        let rows = table.into_rows();
        self.has_table |= rows.iter().flatten().filter(|cell| !cell.is_empty()).count() > 1;
        if let Some(cell) = self.tables.last_mut().and_then(Table::cell) {
            cell.rows.extend(rows);
        } else {
            self.end_paragraph(true);
            self.rows.extend(rows);
        }
    }

    const fn is_too_large(&self) -> bool {
        self.cells > MOST_CELLS || self.bytes > MOST_BYTES
    }

    fn finish(mut self) -> Option<Vec<Vec<String>>> {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.end_paragraph(true);
        let is_rows = (self.has_table || self.has_list) && !self.is_too_large();
        self.rows.retain(|cells| cells.iter().any(|cell| !cell.is_empty()));
        is_rows.then_some(self.rows)
    }
}

fn attribute(tag: &StartTag<()>, name: &[u8]) -> String {
    let value = tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).to_lowercase());
    value.unwrap_or_default()
}

/// Whether what stands in it is no text: a style sheet, the note to a cell in Calc, and the bullet or number that Word
/// writes before an item of a list.
fn is_no_text(tag: &StartTag<()>) -> bool {
    const NAMES: [&[u8]; 6] = [b"style", b"script", b"title", b"xml", b"comment", b"noscript"];
    let is_mark = || attribute(tag, b"style").replace(' ', "").contains("mso-list:ignore");
    NAMES.contains(&&**tag.name) || is_mark()
}

/// Whether it is an item of a list, which Word writes as a paragraph.
fn is_item_of_word(tag: &StartTag<()>) -> bool {
    attribute(tag, b"class").starts_with("msolist") || attribute(tag, b"style").contains("mso-list:")
}

fn is_block(name: &[u8]) -> bool {
    const NAMES: [&[u8]; 27] = [
        b"address",
        b"article",
        b"aside",
        b"blockquote",
        b"body",
        b"caption",
        b"center",
        b"dd",
        b"div",
        b"dl",
        b"dt",
        b"figure",
        b"footer",
        b"form",
        b"h1",
        b"h2",
        b"h3",
        b"h4",
        b"h5",
        b"h6",
        b"header",
        b"hr",
        b"main",
        b"nav",
        b"p",
        b"pre",
        b"section",
    ];
    NAMES.contains(&name)
}

#[cfg(test)]
mod tests;
