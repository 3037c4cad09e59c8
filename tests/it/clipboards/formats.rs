//! A table or a list as programs put it on the clipboard: its text and, where they give it, its HTML.

use std::fmt::Write as _;

/// What lies on a clipboard.
pub(super) struct Clipboard {
    pub(super) program: &'static str,
    pub(super) text: String,
    pub(super) html: Option<String>,
}

/// The cells of a table: `<` is a part of the cell before it, `^` of the cell above it.
pub(super) type Rows = [Vec<String>];

/// A table on the clipboards of all programs.
pub(super) fn tables(rows: &Rows, has_titles: bool) -> Vec<Clipboard> {
    let mut found = vec![
        Clipboard { program: "Excel", text: tabs(rows, "\r\n", true), html: Some(excel(rows)) },
        Clipboard {
            program: "Excel, the part that Windows marks",
            text: tabs(rows, "\r\n", true),
            html: Some(between(&excel(rows), "<!--StartFragment-->", "<!--EndFragment-->")),
        },
        Clipboard { program: "Google Sheets", text: tabs(rows, "\n", true), html: Some(sheets(rows)) },
        Clipboard { program: "Word", text: tabs(rows, "\r\n", false), html: Some(word(rows)) },
        Clipboard { program: "Outlook", text: cell_a_line(rows), html: Some(outlook(rows)) },
        Clipboard { program: "Outlook in a browser", text: cell_a_line(rows), html: Some(outlook_web(rows)) },
        Clipboard { program: "a browser", text: tabs(rows, "\n", false), html: Some(browser(rows)) },
        Clipboard { program: "text with tabs", text: tabs(rows, "\n", true), html: None },
        Clipboard { program: "Markdown", text: markdown(rows), html: None },
    ];
    if rows.iter().any(|row| row.len() > 1) {
        let semicolons = format!("\u{feff}{}", separated(rows, ';', "\r\n"));
        found.push(Clipboard { program: "CSV with semicolons", text: semicolons, html: None });
        if has_titles {
            found.push(Clipboard {
                program: "CSV with commas",
                text: separated(rows, ',', "\n"),
                html: None,
            });
        }
    }
    found
}

/// A list on the clipboards of all programs.
pub(super) fn lists(items: &[String]) -> Vec<Clipboard> {
    let marked = |mark: &dyn Fn(usize) -> String, end: &str| {
        items.iter().enumerate().map(|(number, item)| mark(number) + item + end).collect::<String>()
    };
    let number = |number: usize| format!("{}.\t", number + 1);
    let plain = |program, text| Clipboard { program, text, html: None };
    vec![
        Clipboard {
            program: "a numbered list of Word",
            text: marked(&number, "\r\n"),
            html: Some(word_list(items, |number| format!("{}.", number + 1))),
        },
        Clipboard {
            program: "a list of Word with bullets",
            text: marked(&|_| "\u{b7}\t".to_owned(), "\r\n"),
            html: Some(word_list(items, |_| "\u{b7}".to_owned())),
        },
        Clipboard {
            program: "Google Docs",
            text: marked(&|_| "* ".to_owned(), "\n"),
            html: Some(docs_list(items)),
        },
        plain("bullets", marked(&|_| "\u{2022}\t".to_owned(), "\n")),
        plain("dashes", marked(&|_| "- ".to_owned(), "\r\n")),
        plain("numbers", marked(&|number| format!("{}) ", number + 1), "\n")),
        plain("lines", marked(&|_| String::new(), "\r")),
    ]
}

fn words(cell: &str) -> &str {
    if matches!(cell, "<" | "^") { "" } else { cell }
}

fn tabs(rows: &Rows, end: &str, has_quotes: bool) -> String {
    let cell = |cell: &String| {
        let cell = words(cell);
        if has_quotes && cell.contains('\n') {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.replace('\n', end)
        }
    };
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("\t") + end).collect()
}

fn cell_a_line(rows: &Rows) -> String {
    rows.iter().flatten().map(|cell| words(cell).replace('\n', "\r\n") + "\r\n").collect()
}

fn separated(rows: &Rows, separator: char, end: &str) -> String {
    let cell = |cell: &String| {
        let cell = words(cell);
        if cell.contains([separator, '"', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let between = separator.to_string();
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(&between) + end).collect()
}

fn markdown(rows: &Rows) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> =
            row.iter().map(|cell| words(cell).replace('|', "\\|").replace('\n', "<br>")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        text += &line(row);
        if number == 0 {
            text.extend(["|", &" --- |".repeat(row.len()), "\n"]);
        }
    }
    text
}

/// The words of a cell as HTML, with something for each line end.
fn escaped(text: &str, line_end: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    text.replace('\u{a0}', "&nbsp;").replace('\n', line_end)
}

/// The table as rows of HTML: `row` begins a row, `cell` makes a cell of its attributes and its words.
fn html_rows(rows: &Rows, row_tag: &str, cell: impl Fn(&str, &str) -> String) -> String {
    let at =
        |row: usize, column: usize| rows.get(row).and_then(|cells| cells.get(column)).map(String::as_str);
    let mut html = String::new();
    for (y, row) in rows.iter().enumerate() {
        html += row_tag;
        for (x, words) in row.iter().enumerate().filter(|(_, words)| !matches!(words.as_str(), "<" | "^")) {
            let columns = 1 + (x + 1..row.len()).take_while(|column| at(y, *column) == Some("<")).count();
            let down = 1 + (y + 1..rows.len()).take_while(|row| at(*row, x) == Some("^")).count();
            let mut attributes = String::new();
            if columns > 1 {
                write!(attributes, " colspan={columns}").unwrap();
            }
            if down > 1 {
                write!(attributes, " rowspan={down}").unwrap();
            }
            html += &cell(&attributes, words);
        }
        html += "</tr>\r\n";
    }
    html
}

fn between(text: &str, begin: &str, end: &str) -> String {
    text.split_once(begin).unwrap().1.split_once(end).unwrap().0.to_owned()
}

fn excel(rows: &Rows) -> String {
    let cell = |attributes: &str, words: &str| {
        let line_end = "<br>\r\n    ";
        // What does not fit beside a cell that is filled, Excel hides.
        let (shown, hidden) = words.split_at(words.char_indices().nth(40).map_or(words.len(), |(at, _)| at));
        let shown = escaped(shown, line_end);
        if hidden.is_empty() || words.contains('\n') {
            let words = escaped(words, line_end);
            format!(
                "  <td{attributes} class=xl65 width=64 style='border-left:none;width:48pt'>{words}</td>\r\n"
            )
        } else {
            let hidden = escaped(hidden, line_end);
            format!("  <td{attributes} class=xl66>{shown}<span style='display:none'>{hidden}</span></td>\r\n")
        }
    };
    let rows = html_rows(rows, " <tr height=20 style='height:15.0pt'>\r\n", cell);
    include_str!("frames/excel.html").replace("{rows}", &rows)
}

fn sheets(rows: &Rows) -> String {
    let cell = |attributes: &str, words: &str| {
        let words = escaped(words, "<br/>");
        format!(
            "<td{attributes} style=\"overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;\" \
             data-sheets-value=\"{{&quot;1&quot;:2,&quot;2&quot;:&quot;{words}&quot;}}\">{words}</td>"
        )
    };
    let rows = html_rows(rows, "<tr style=\"height:21px;\">", cell);
    include_str!("frames/sheets.html").replace("{rows}", &rows)
}

/// What Word and Outlook put around what was copied.
fn in_word(body: &str) -> String {
    include_str!("frames/word.html").replace("{rows}", body)
}

fn word(rows: &Rows) -> String {
    let cell = |attributes: &str, words: &str| {
        let paragraph = |words: &str| {
            let words = if words.is_empty() {
                "<o:p>&nbsp;</o:p>".to_owned()
            } else {
                escaped(words, "") + "<o:p></o:p>"
            };
            format!(
                "  <p class=MsoNormal style='margin-bottom:0cm'><span\r\n  lang=EN-US>{words}</span></p>\r\n"
            )
        };
        let paragraphs: String = words.split('\n').map(paragraph).collect();
        format!(
            "  <td{attributes} width=151 valign=top style='width:4.0cm;padding:0cm 5.4pt'>\r\n{paragraphs}  </td>\r\n"
        )
    };
    let rows = html_rows(rows, " <tr style='mso-yfti-irow:0'>\r\n", cell);
    in_word(&format!("<table class=MsoTableGrid border=1 cellspacing=0>\r\n{rows}</table>\r\n"))
}

fn outlook(rows: &Rows) -> String {
    let cell = |attributes: &str, words: &str| {
        let words = escaped(words, "<br>\r\n");
        format!("<td{attributes} style='padding:.75pt'><p class=MsoNormal>{words}<o:p></o:p></p></td>\r\n")
    };
    let rows = html_rows(rows, "<tr>\r\n", cell);
    // A mail is often a table itself, in which its parts stand.
    in_word(&include_str!("frames/outlook.html").replace("{rows}", &rows))
}

fn outlook_web(rows: &Rows) -> String {
    let cell = |attributes: &str, words: &str| {
        let words: String = match words {
            "" => "<div class=\"elementToProof\"><br></div>".to_owned(),
            words => {
                words.split('\n').map(|line| "<div>".to_owned() + &escaped(line, "") + "</div>").collect()
            }
        };
        format!("<td{attributes} style=\"width: 120px; height: 22px;\">{words}</td>")
    };
    let rows = html_rows(rows, "<tr>", cell);
    format!("<table id=\"table_0\" class=\"elementToProof\"><tbody>{rows}</tbody></table><div><br></div>")
}

fn browser(rows: &Rows) -> String {
    let cell = |attributes: &str, words: &str| {
        let words = escaped(words, "<br>");
        format!(
            "<td{attributes}><a href=\"https://example.org/?a=1&amp;b=2\" style=\"color: red;\">{words}</a></td>"
        )
    };
    let rows = html_rows(rows, "<tr>", cell);
    include_str!("frames/browser.html").replace("{rows}", &rows)
}

fn word_list(items: &[String], mark: impl Fn(usize) -> String) -> String {
    let mut html = String::new();
    for (number, item) in items.iter().enumerate() {
        let place = match number {
            0 => "First",
            number if number + 1 == items.len() => "Last",
            _ => "Middle",
        };
        let paragraph = include_str!("frames/word-item.html").replace("{place}", place);
        html += &paragraph.replace("{mark}", &mark(number)).replace("{item}", &escaped(item, "<br>\r\n"));
    }
    in_word(&html)
}

fn docs_list(items: &[String]) -> String {
    let item = |item: &String| {
        format!(
            "<li dir=\"ltr\" style=\"list-style-type:disc;\" aria-level=\"1\"><p dir=\"ltr\" role=\"presentation\">\
             <span style=\"white-space:pre-wrap;\">{}</span></p></li>",
            escaped(item, "<br>")
        )
    };
    let items: String = items.iter().map(item).collect();
    include_str!("frames/docs.html").replace("{rows}", &items)
}
