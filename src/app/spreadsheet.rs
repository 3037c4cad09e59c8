//! Cells as spreadsheets put them on the clipboard.

/// The rows of cells: tabs between cells, line ends between rows. A cell with a tab or a line end in it stands in quotes,
/// in which a quote is doubled; a quote anywhere else is what somebody wrote.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
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

/// A cell in quotes, and what follows it; nothing where the quotes are not around all of it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (words, after) = rest.split_once('"')?;
        cell.push_str(words);
        if let Some(next) = after.strip_prefix('"') {
            cell.push('"');
            rest = next;
        } else {
            let is_end = after.is_empty() || after.starts_with(['\t', '\r', '\n']);
            return is_end.then(|| (cell.trim().to_owned(), after));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_a_spreadsheets_only_around_a_whole_cell() {
        for (text, expect) in [
            ("een\ttwee\r\ndrie\t\n", vec![vec!["een", "twee"], vec!["drie", ""]]),
            ("Partner 1 \"Stichting\"\tx", vec![vec!["Partner 1 \"Stichting\"", "x"]]),
            ("\"Stichting\" Noord\tx", vec![vec!["\"Stichting\" Noord", "x"]]),
            ("\"Regel een\nregel \"\"twee\"\"\"\tx\n", vec![vec!["Regel een\nregel \"twee\"", "x"]]),
            ("\"nooit dicht\tx", vec![vec!["\"nooit dicht", "x"]]),
            ("a\n\nb", vec![vec!["a"], vec![""], vec!["b"]]),
            ("", vec![]),
        ] {
            assert_eq!(rows(text), expect, "{text:?}");
        }
    }
}
