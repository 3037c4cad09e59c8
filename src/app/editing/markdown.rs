//! Texts of a canvas as Markdown (`CommonMark` with the lists of GitHub): as they were typed, and with the lists that
//! somebody typed in them as lists.

use crate::canvas::{on_one_line, with_line_feeds};

/// Indentation of each level of a list, in spaces: enough for any list item, and too little for a code block.
const LEVEL: usize = 4;

/// A line that somebody typed.
#[derive(Debug, PartialEq, Eq)]
struct Line<'a> {
    /// How many list items it is nested in. Each nested item is indented at least two columns more than the outer one.
    level: usize,
    /// `-`, or the number with its sign, where it is an item of a list.
    mark: Option<String>,
    words: &'a str,
}

/// A text in paragraphs and lists.
pub(in crate::app) fn blocks(text: &str) -> String {
    let text = with_line_feeds(text);
    let mut written = String::new();
    let mut was_item = false;
    for line in lines(&text) {
        if !written.is_empty() {
            written.push_str(if was_item && line.mark.is_some() { "\n" } else { "\n\n" });
        }
        was_item = line.mark.is_some();
        push(&mut written, &line, 0);
    }
    written
}

/// A text as a list item, indented by `indent` spaces and preceded by `before`, which is already Markdown.
pub(in crate::app) fn item(indent: usize, before: &str, text: &str) -> String {
    let text = with_line_feeds(text);
    let mut written = format!("{}- {before}", " ".repeat(indent));
    let mut was_item = None;
    for line in lines(&text) {
        let is_item = line.mark.is_some();
        match was_item {
            // A check box needs words behind it.
            None if before.starts_with('[') => {
                let mark = line.mark.as_ref().map(|mark| format!("{mark} ")).unwrap_or_default();
                written.push_str(&(mark + &inline(line.words)));
            }
            None if !is_item && before.is_empty() => written.push_str(&words(line.words)),
            None if !is_item => written.push_str(&inline(line.words)),
            // A break within the paragraph.
            Some(false) if !is_item => {
                written.push_str("\\\n");
                push(&mut written, &line, indent + LEVEL);
            }
            Some(true) if !is_item => {
                written.push_str("\n\n");
                push(&mut written, &line, indent + LEVEL);
            }
            _ => {
                written.truncate(written.trim_end().len());
                written.push('\n');
                push(&mut written, &line, indent + LEVEL);
            }
        }
        was_item = Some(is_item);
    }
    written.truncate(written.trim_end().len());
    written
}

/// Words in bold.
pub(in crate::app) fn strong(text: &str) -> String {
    format!("**{}**", inline(on_one_line(text).trim()))
}

/// Text within a line, with a backslash before each character that has a meaning in Markdown.
pub(in crate::app) fn inline(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars();
    while let Some(sign) = rest.next() {
        let after = rest.clone().next().unwrap_or(' ');
        let is_own = match sign {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
            // Within a word it is no sign of Markdown, as in a web address.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after.is_ascii_alphanumeric() || after == '#',
            _ => false,
        };
        if is_own {
            written.push('\\');
        }
        written.push(sign);
        before = sign;
    }
    written
}

/// Text at the start of a line, where more characters need a backslash: those of headings, quotes, rules and lists.
fn words(text: &str) -> String {
    let written = inline(text);
    let digits = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    if digits > 0 && text.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')'])) {
        let (number, rest) = written.split_at(digits);
        return format!("{number}\\{rest}");
    }
    if text.starts_with(['#', '>', '-', '+', '=', '|']) { format!("\\{written}") } else { written }
}

fn push(written: &mut String, line: &Line<'_>, indent: usize) {
    let level = if line.mark.is_some() { line.level * LEVEL } else { 0 };
    let mark = line.mark.as_ref().map(|mark| format!("{mark} ")).unwrap_or_default();
    written.push_str(&" ".repeat(indent + level));
    written.push_str(&mark);
    written.push_str(&words(line.words));
}

/// The lines of a text, without blank ones.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    // How far the items are indented that the next one may lie in, in columns.
    let mut open: Vec<usize> = Vec::new();
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            continue;
        }
        let Some((mark, words)) = mark(trimmed) else {
            open.clear();
            lines.push(Line { level: 0, mark: None, words: trimmed });
            continue;
        };
        let columns: usize = line
            .chars()
            .take_while(|sign| sign.is_whitespace())
            .map(|sign| if sign == '\t' { LEVEL } else { 1 })
            .sum();
        open.retain(|outer| outer + 2 <= columns);
        lines.push(Line { level: open.len(), mark: Some(mark), words });
        open.push(columns);
    }
    lines
}

/// The Markdown marker of a list item and the text after it; `None` if the line is not a list item.
fn mark(line: &str) -> Option<(String, &str)> {
    const BULLETS: &[char] = &['-', '*', '+', '•', '◦', '▪', '■', '●', '○', '·', '–', '—'];
    if let Some(rest) = line.strip_prefix(BULLETS) {
        let words = rest.trim_start();
        return (words.len() < rest.len() && !words.is_empty()).then(|| ("-".to_owned(), words));
    }
    let digits = line.find(|sign: char| !sign.is_ascii_digit()).filter(|digits| (1..=3).contains(digits))?;
    let (number, rest) = line.split_at_checked(digits + 1)?;
    let words = rest.trim_start();
    let is_item = number.ends_with(['.', ')']) && words.len() < rest.len() && !words.is_empty();
    is_item.then(|| (number.to_owned(), words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_as_a_list_is_one_and_every_line_stays_a_line() {
        let text =
            "Eerst dit.\nDan dat.\n\n- een\n• twee\n  - diep\n\t\t– dieper\n* drie\nKlaar\u{2028}1. a\n2) b";
        let expect = "Eerst dit.\n\nDan dat.\n\n- een\n- twee\n    - diep\n        - dieper\n- drie\n\nKlaar\n\n1. a\n2) b";
        assert_eq!(blocks(text), expect);
        assert_eq!(blocks(" \n"), "");
    }

    #[test]
    fn nothing_that_was_typed_is_taken_for_markdown() {
        for (text, expect) in [
            ("# x", "\\# x"),
            ("#1 in de regio", "\\#1 in de regio"),
            ("> x", "\\> x"),
            ("---", "\\---"),
            ("-", "\\-"),
            ("===", "\\==="),
            ("2026. Een jaar", "2026\\. Een jaar"),
            ("1.", "1\\."),
            ("- # x", "- \\# x"),
            ("    ingesprongen", "ingesprongen"),
            ("2 * 3 * 4", "2 \\* 3 \\* 4"),
            ("_zo_ en a_b", "\\_zo\\_ en a_b"),
            ("`x` ~~y~~", "\\`x\\` \\~\\~y\\~\\~"),
            ("[x](https://x.nl/a_b)", "\\[x\\](https://x.nl/a_b)"),
            ("<b> a<b AT&T R&amp;D &", "\\<b> a\\<b AT\\&T R\\&amp;D &"),
            ("c:\\map", "c:\\\\map"),
            ("| a | b |", "\\| a | b |"),
        ] {
            assert_eq!(blocks(text), expect);
        }
        assert_eq!(strong(" A*B\n"), "**A\\*B**");
    }

    #[test]
    fn an_item_holds_all_its_lines() {
        assert_eq!(item(0, "", "# een\ntwee"), "- \\# een\\\n    twee");
        assert_eq!(item(2, "[ ] ", "een\n- a\n- b\ndrie"), "  - [ ] een\n      - a\n      - b\n\n      drie");
        assert_eq!(item(0, "**Geld**: ", "- a\n- b"), "- **Geld**:\n    - a\n    - b");
        assert_eq!(item(0, "**Geld**: ", ""), "- **Geld**:");
        assert_eq!(item(0, "[x] ", "1. a\n2. b"), "- [x] 1. a\n    2. b");
    }
}
