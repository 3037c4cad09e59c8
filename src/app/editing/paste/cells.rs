//! Cells as spreadsheets, text processors and mail programs put them on the clipboard as text.

use std::borrow::Cow;

use super::columns::FIRST_ROWS;
use crate::canvas::with_line_feeds;

/// The rows of cells of a text: tab-separated, a Markdown table, CSV with semicolons or commas, or one cell a line. The
/// bullets and numbers of a list are left out.
///
/// `is_header` tells whether a cell is the title of a column; text with commas is CSV only if it begins with titles.
pub(super) fn rows(text: &str, is_header: impl Fn(&str) -> bool) -> Vec<Vec<String>> {
    // What ends a paragraph or a page ends a row; what only breaks a line is a part of its cell.
    let text = &*text.trim_start_matches('\u{feff}').replace(['\u{C}', '\u{85}', '\u{2029}'], "\n");
    let mut rows = if text.contains('\t') {
        tab_separated(text)
    } else {
        markdown_table(text)
            .or_else(|| comma_separated(text, b';', &is_header))
            .or_else(|| comma_separated(text, b',', &is_header).filter(|rows| is_titled(rows, &is_header)))
            .unwrap_or_else(|| tab_separated(text))
    };
    for cell in rows.iter_mut().flatten() {
        if let Cow::Owned(lines) = with_line_feeds(cell) {
            *cell = lines;
        }
    }
    rows.retain(|cells| cells.iter().any(|cell| !cell.is_empty()));
    remove_list_marks(&mut rows);
    rows
}

/// These rows as text: with tabs between cells, and with quotes where a cell needs them.
pub(in crate::app) fn text_of(rows: &[Vec<String>]) -> String {
    let is_list = rows.iter().all(|row| row.len() < 2);
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                text.push('\t');
            }
            if cell.starts_with('"') || cell.contains(['\t', '\r', '\n']) {
                text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                text.push_str(cell);
            }
        }
        // Without a tab, what stands between commas or bars could be taken for cells.
        text.push_str(if is_list && number == 0 { "\t\n" } else { "\n" });
    }
    text
}

/// Tabs between cells, line ends between rows. A cell with a tab or a line end in it stands in quotes, in which a quote
/// is doubled; a quote anywhere else is what somebody wrote.
fn tab_separated(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        row.push(cell);
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            continue;
        }
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\r', '\n'])).unwrap_or_default();
        rows.push(std::mem::take(&mut row));
    }
    if !row.is_empty() {
        rows.push(row);
    }
    rows
}

fn plain(text: &str) -> (String, &str) {
    let (cell, rest) = text.split_at(text.find(['\t', '\r', '\n']).unwrap_or(text.len()));
    (cell.trim().to_owned(), rest)
}

/// Unquotes the cell at the start of a text; returns it with the rest of the text. `None` if the quotes do not enclose
/// the whole cell, or if it has nothing that needs quoting: then the quotes were typed and belong to the text.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    let mut needs_quotes = false;
    loop {
        let (words, after) = rest.split_once('"')?;
        needs_quotes |= words.contains(['\t', '\r', '\n']);
        cell.push_str(words);
        if let Some(next) = after.strip_prefix('"') {
            needs_quotes = true;
            cell.push('"');
            rest = next;
        } else {
            let is_end = after.is_empty() || after.starts_with(['\t', '\r', '\n']);
            return (is_end && needs_quotes).then(|| (cell.trim().to_owned(), after));
        }
    }
}

/// The cells of a table in Markdown: bars between cells, and below the titles a row of dashes. Up to two lines may
/// stand above it.
fn markdown_table(text: &str) -> Option<Vec<Vec<String>>> {
    let is_rule = |line: &str| {
        line.contains("--")
            && line.contains('|')
            && line.chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' '))
    };
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let rule = lines.iter().take(FIRST_ROWS + 1).position(|line| is_rule(line)).filter(|place| *place > 0)?;
    if !lines.iter().skip(rule - 1).all(|line| line.contains('|')) {
        return None;
    }
    Some(lines.iter().filter(|line| !is_rule(line)).map(|line| markdown_cells(line)).collect())
}

fn markdown_cells(line: &str) -> Vec<String> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, cells.last_mut()) {
            ('\\', Some(cell)) if letters.peek() == Some(&'|') => {
                letters.next();
                cell.push('|');
            }
            ('|', _) => cells.push(String::new()),
            (letter, Some(cell)) => cell.push(letter),
            (_, None) => {}
        }
    }
    cells.iter().map(|cell| cell.trim().replace("<br>", "\n")).collect()
}

/// The records of CSV, if there are more than one and each has more than one field, but for what stands above titles.
/// The last fields of a record may be left out.
fn comma_separated(text: &str, delimiter: u8, is_header: impl Fn(&str) -> bool) -> Option<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let records: Result<Vec<csv::StringRecord>, csv::Error> = reader.records().collect();
    let rows: Vec<Vec<String>> =
        records.ok()?.iter().map(|record| record.iter().map(str::to_owned).collect()).collect();
    let from = place_of_titles(&rows, is_header).unwrap_or_default();
    let is_table = rows.len() > from + 1 && rows.iter().skip(from).all(|row| row.len() > 1);
    is_table.then_some(rows)
}

/// Whether rows begin with titles: two of them, or one where all rows have as many fields.
fn is_titled(rows: &[Vec<String>], is_header: impl Fn(&str) -> bool) -> bool {
    let is_even = rows.windows(2).all(|pair| matches!(pair, [a, b] if a.len() == b.len()));
    let has_title = || rows.first().is_some_and(|row| row.iter().any(|title| is_header(title)));
    place_of_titles(rows, &is_header).is_some() || (is_even && has_title())
}

/// Which of the first rows has two titles of columns or more.
fn place_of_titles(rows: &[Vec<String>], is_header: impl Fn(&str) -> bool) -> Option<usize> {
    let has_titles = |row: &Vec<String>| row.iter().filter(|title| is_header(title)).count() >= 2;
    rows.iter().take(FIRST_ROWS).position(has_titles)
}

/// Takes away the bullets or numbers that stand before the rows of a list, in a column of their own or in the first
/// cell; only if they stand before all rows, or all but the titles.
fn remove_list_marks(rows: &mut [Vec<String>]) {
    let is_marked = |cells: &Vec<String>| cells.first().is_some_and(|cell| list_mark(cell).is_some());
    let from = usize::from(rows.len() > 1 && !rows.first().is_some_and(is_marked));
    let Some(listed) = rows.get_mut(from..).filter(|rows| !rows.is_empty() && rows.iter().all(is_marked))
    else {
        return;
    };
    let is_column = listed
        .iter()
        .all(|cells| cells.len() > 1 && cells.first().is_some_and(|cell| list_mark(cell) == Some("")));
    for cells in listed.iter_mut() {
        if is_column {
            cells.remove(0);
        } else if let Some(first) = cells.first_mut() {
            *first = list_mark(first).unwrap_or_default().to_owned();
        }
    }
    if is_column
        && from == 1
        && let Some(titles) = rows.first_mut().filter(|titles| titles.first().is_some_and(String::is_empty))
    {
        titles.remove(0);
    }
}

/// The text after the bullet or number of a list item. `None` if the cell has neither.
fn list_mark(cell: &str) -> Option<&str> {
    const BULLETS: &[char] =
        &['•', '◦', '▪', '■', '●', '○', '·', '-', '–', '—', '*', '\u{f0b7}', '\u{f0a7}', '§', '➢', '✓'];
    let cell = cell.trim();
    if let Some(rest) = cell.strip_prefix(BULLETS) {
        return (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start());
    }
    let (number, rest) = cell.split_at(cell.find(['.', ')'])?);
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest = rest.get(1..)?;
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
    ((is_number || is_letter) && ends).then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&[&str]]) {
        assert_eq!(rows(text, |title| ["Naam", "Rol"].contains(&title)), expect, "{text:?}");
    }

    #[test]
    fn quotes_are_a_spreadsheets_only_around_a_cell_that_needs_them() {
        check("een\ttwee\r\ndrie\t\n", &[&["een", "twee"], &["drie", ""]]);
        check("een\u{B}twee\tdrie\u{2028}vier\u{85}vijf", &[&["een\ntwee", "drie\nvier"], &["vijf"]]);
        check("Partner 1 \"Stichting\"\tx", &[&["Partner 1 \"Stichting\"", "x"]]);
        check("\"Stichting\"\tx", &[&["\"Stichting\"", "x"]]);
        check("\"De \"\"Beste\"\" BV\"\tx", &[&["De \"Beste\" BV", "x"]]);
        check("\"Regel een\nregel \"\"twee\"\"\"\tx\n", &[&["Regel een\nregel \"twee\"", "x"]]);
        check("\"nooit dicht\tx", &[&["\"nooit dicht", "x"]]);
        check("a\n\nb", &[&["a"], &["b"]]);
        check("", &[]);
    }

    #[test]
    fn rows_become_the_text_that_they_are_read_from() {
        for expect in [
            &[&["Naam", "Rol"][..], &["A\nB", "\"x\""], &["\"open", "dicht\""], &["a\tb", ""]][..],
            &[&["A; B"], &["C; D"], &["- E"]],
            &[&["\"A\"\nB"], &["C"]],
            &[&["Naam, Rol"], &["A, B"]],
            &[&["| a |"], &["|--|"]],
        ] {
            let rows_of: Vec<Vec<String>> =
                expect.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
            let mut read = rows(&text_of(&rows_of), |title| ["Naam", "Rol"].contains(&title));
            let width = expect.iter().map(|row| row.len()).max().unwrap_or_default();
            for row in &mut read {
                row.truncate(width);
            }
            assert_eq!(read, expect);
        }
    }

    #[test]
    fn tables_of_other_programs_are_cells() {
        check("Naam;Rol\r\nA;founding\r\n", &[&["Naam", "Rol"], &["A", "founding"]]);
        check("Naam;Rol;Sector\nA;founding\n", &[&["Naam", "Rol", "Sector"], &["A", "founding"]]);
        check("Naam,Rol\nA,founding\n", &[&["Naam", "Rol"], &["A", "founding"]]);
        check("Naam;Rol\n\"A; B\";x\n", &[&["Naam", "Rol"], &["A; B", "x"]]);
        check("| Naam | Rol |\n|------|:---:|\n| A \\| B | x |\n", &[&["Naam", "Rol"], &["A | B", "x"]]);
        check("Partners\nNaam,Rol\nA,x\n", &[&["Partners"], &["Naam", "Rol"], &["A", "x"]]);
        check("Partners\n\n|Naam|Rol|\n|--|--|\n|A|x|\n", &[&["Partners"], &["Naam", "Rol"], &["A", "x"]]);
        check("Naam,Tel\nA,06\n", &[&["Naam", "Tel"], &["A", "06"]]);
        // Commas in names make no columns.
        check("Heineken, Pon\nBank, Verzekeraar\n", &[&["Heineken, Pon"], &["Bank, Verzekeraar"]]);
    }

    #[test]
    fn the_marks_of_a_list_are_no_words() {
        check("•\tGemeente A\n•\tBank B\n", &[&["Gemeente A"], &["Bank B"]]);
        check("1.\tBellen\tAnna\n2.\tSchrijven\tBert\n", &[&["Bellen", "Anna"], &["Schrijven", "Bert"]]);
        check("- Bellen\n- Schrijven\n", &[&["Bellen"], &["Schrijven"]]);
        check("a) Bellen\nb) Schrijven\n", &[&["Bellen"], &["Schrijven"]]);
        check("\u{feff}Naam\n• A\n• B\n", &[&["Naam"], &["A"], &["B"]]);
        // A name that looks like one in between is a name.
        check("Gemeente A\n- Bank B\n3M\n", &[&["Gemeente A"], &["- Bank B"], &["3M"]]);
    }
}
