//! What is written as Markdown is what a parser reads back.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;
use crate::export::content::{Bar, Column, TableRow, Tone};
use crate::i18n::{Language, Texts};
use crate::prose;

/// A block as it was read back: what it is, and its words.
type ReadBlock = (&'static str, Vec<String>);

/// Reads Markdown with every extension that could take a word for a mark.
fn read(markdown: &str) -> Vec<ReadBlock> {
    let options = Options::all()
        - Options::ENABLE_SMART_PUNCTUATION
        - Options::ENABLE_OLD_FOOTNOTES
        - Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        - Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        let kind = match event {
            Event::Start(Tag::Heading { .. }) => "heading",
            Event::Start(Tag::Paragraph) => "paragraph",
            Event::Start(Tag::Item) => "item",
            Event::Start(Tag::TableCell) => "cell",
            Event::Start(Tag::Table(_)) => "table",
            Event::Start(Tag::TableRow) => "row",
            Event::Start(Tag::BlockQuote(None)) => "quotation",
            Event::Rule => "rule",
            Event::Text(text) => {
                found.last_mut().unwrap().1.push_str(&text);
                continue;
            }
            Event::SoftBreak | Event::HardBreak => {
                found.last_mut().unwrap().1.push(' ');
                continue;
            }
            Event::InlineHtml(html) => {
                assert_eq!(&*html, "<br>");
                found.last_mut().unwrap().1.push(' ');
                continue;
            }
            Event::Html(html) => {
                assert!(html.starts_with(MARK), "{html}");
                continue;
            }
            Event::Start(
                Tag::Strong
                | Tag::Emphasis
                | Tag::Link { .. }
                | Tag::List(_)
                | Tag::TableHead
                | Tag::HtmlBlock,
            )
            | Event::End(_) => continue,
            other => panic!("{other:?} in {markdown}"),
        };
        found.push((kind, String::new()));
    }
    let words = |text: String| text.split_whitespace().map(str::to_owned).collect();
    found.into_iter().map(|(kind, text)| (kind, words(text))).collect()
}

fn block(kind: &'static str, text: &str) -> ReadBlock {
    (kind, text.split_whitespace().map(str::to_owned).collect())
}

fn write(fill: impl FnOnce(&mut Manuscript<'_>)) -> String {
    let texts = Texts::of(Language::English);
    let mut manuscript = Manuscript::new(texts, Words::team("Title"), Vec::new());
    fill(&mut manuscript);
    markdown(&manuscript, &|| true).unwrap()
}

/// Texts that look like Markdown.
fn text() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "#",
        "*",
        "**",
        "_",
        "`",
        "```",
        "-",
        "+",
        "1.",
        "2)",
        ">",
        "|",
        "[",
        "]",
        "](x)",
        "![",
        "<b>",
        "<br>",
        "&amp;",
        "&#35;",
        "~",
        "~~",
        "$",
        "$$",
        "=",
        "==",
        "\\",
        "---",
        ":",
        ":---",
        "{#id}",
        "[ ]",
        "[x]",
        "[^1]",
        "[[w]]",
        "^",
        "!",
        "(",
        ")",
        "\t",
        "    ",
        "€",
        "\u{a0}",
        "https://a.nl/b_c",
        "https://a.nl/a?b=1&amp;c#d~e==f",
        "(www.a.nl/x_(y))",
        "<https://a.nl>",
        "een",
        "twee_drie",
        "é",
        "字",
        "\"",
        "'",
        "--",
        "...",
        "//",
        "%",
        "@a",
        "[a]: b",
    ]);
    let space = prop::sample::select(vec!["", " "]);
    let line = prop::collection::vec((mark, space), 1..8);
    line.prop_map(|parts| parts.into_iter().flat_map(|(mark, space)| [mark, space]).collect())
}

/// What a line reads back as: a paragraph, or an item if it looks like one; and its words in a cell.
fn read_of_line(line: &str) -> (ReadBlock, String) {
    let shown = single_line(line);
    match prose::passages(line).as_slice() {
        [prose::Passage::List(list)] => {
            let words = single_line(&list.items[0].text);
            let counted = format!("{} {words}", list.items[0].sign);
            match list.numbering {
                Numbering::Bullets => (block("item", &words), format!("• {words}")),
                Numbering::Digits => (block("item", &words), counted),
                Numbering::Letters | Numbering::Roman => (block("item", &counted), counted),
            }
        }
        _ => (block("paragraph", &shown), shown),
    }
}

proptest! {
    #[test]
    fn every_block_reads_back_as_it_was_typed(one in text(), other in text()) {
        let shown = [&one, &other].map(|text| single_line(text));
        prop_assume!(shown.iter().all(|text| !text.trim().is_empty()));
        let [first, second] = &shown;
        let columns = || [Column::new("A", 1.0), Column::of_numbers("B", 1.0)];
        let written = write(|out| {
            out.heading(2, Words::team(&one));
            out.text(&one);
            out.labelled("Label", &Words::team(&other));
            out.remark(other.as_str());
            out.list(vec![Words::team(&one), Words::team(&other)]);
            out.sentence("Between.");
            let cells = vec![vec![Words::team(&one), Words::team(&other)], vec![Words::team(&one)]];
            out.table(columns(), vec![cells.into()]);
            let runs = vec![Run::link(Words::team(&one), "https://a.nl/<b>&\\|".to_owned())];
            out.blocks.push(Block::Paragraph(Paragraph { role: ParagraphRole::Contact, runs }));
        });
        let [(first_block, first_cell), (second_block, second_cell)] = [&one, &other].map(|line| read_of_line(line));
        let labelled = if second_block.0 == "item" {
            vec![block("paragraph", "Label:"), second_block]
        } else {
            vec![block("paragraph", &format!("Label: {second}"))]
        };
        let mut expect = vec![block("heading", "Title"), block("heading", first), first_block];
        expect.extend(labelled);
        expect.extend([
            block("paragraph", second),
            block("item", first),
            block("item", second),
            block("paragraph", "Between."),
            block("table", ""),
            block("cell", "A"),
            block("cell", "B"),
            block("row", ""),
            block("cell", &format!("{first_cell} {second_cell}")),
            block("cell", &first_cell),
            block("paragraph", first),
        ]);
        prop_assert_eq!(read(&written), expect, "{}", written);
    }
}

#[test]
fn what_has_no_place_in_markdown_is_said_in_words() {
    let written = write(|out| {
        let sentences = vec![
            Run::plain(Words::fixed("Not state aid.")),
            Run::plain(Words::fixed("")),
            Run::strong(Words::fixed("Draft")),
        ];
        out.callout(Callout { sign: "✔", title: "Allowed".to_owned(), sentences, tone: Tone::Success });
        let bar = Bar { name: Words::team("1. Bank"), value: "€ 5".to_owned(), part: 1.0 };
        out.chart(Chart { title: "Together".to_owned(), bars: vec![bar] });
        out.chapter(None);
        let row = |depth| TableRow { depth, ..vec![vec![Words::team("Goal")]].into() };
        out.table([Column::new("What", 1.0), Column::of_numbers("How much", 1.0)], vec![row(0), row(2)]);
    });
    let (mark, text) = written.split_once('\n').unwrap();
    assert!(mark.starts_with(MARK));
    let expect = "\n# Title\n\n\
        > **✔ Allowed**\n>\n> Not state aid.\n>\n> **Draft**\n\n\
        **Together**\n\n- 1\\. Bank: € 5\n\n---\n\n\
        | What | How much |\n| --- | ---: |\n| Goal |  |\n| &emsp;&emsp;Goal |  |\n";
    assert_eq!(text, expect);
    assert_eq!(read(&written).iter().filter(|(kind, _)| *kind == "cell").count(), 6);
}

#[test]
fn a_document_that_nobody_waits_for_any_more_is_given_up() {
    let texts = Texts::of(Language::English);
    let mut manuscript = Manuscript::new(texts, Words::team("Title"), Vec::new());
    manuscript.sentence("One.");
    assert_eq!(markdown(&manuscript, &|| false), Err(Stopped));
}

#[test]
fn a_file_that_somebody_worked_on_is_no_export_any_more() {
    let written = write(|out| out.heading(2, Words::team("Goal")));
    assert!(is_untouched(written.as_bytes()));
    let mark = written.split_once('\n').unwrap().0;
    for other in [
        format!("{written}One word more\n"),
        written.replace("Goal", "Aim"),
        written.replace('\n', "\r\n"),
        format!("\u{FEFF}{written}"),
        mark.to_owned(),
        "<!-- samencanvas -->\n\n# Title\n".to_owned(),
        String::new(),
    ] {
        assert!(!is_untouched(other.as_bytes()), "{other}");
    }
}

#[test]
fn lists_that_somebody_typed_are_lists() {
    let text =
        "Dit:\n- kennis\n  1. van *nu*\n  2. van later\n- tijd\n\n• nog\n\n3. drie\n4. vier\na) een\nb) twee";
    let markdown = write(|out| out.text(text));
    let list = "- kennis\n  1. van \\*nu\\*\n  2. van later\n- tijd\n- nog\n\n3) drie\n4) vier\n\n- a\\) een\n- b\\) twee\n";
    assert!(markdown.ends_with(&format!("\nDit:\n\n{list}")), "{markdown}");
    let items: Vec<ReadBlock> = read(&markdown).into_iter().filter(|(kind, _)| *kind == "item").collect();
    let expect = ["kennis", "van *nu*", "van later", "tijd", "nog", "drie", "vier", "a) een", "b) twee"];
    assert_eq!(items, expect.map(|words| block("item", words)));
}

#[test]
fn a_list_in_a_cell_has_a_line_for_each_item() {
    let markdown = write(|out| {
        out.table([Column::new("Wat", 1.0)], vec![vec![vec![Words::team("Dit:\n- a|b\n- c")]].into()]);
    });
    assert!(markdown.ends_with("| Dit: <br>• a\\|b <br>• c |\n"), "{markdown}");
}
