//! The first page of a report: summary, what is blank, and contents.

use jiff::civil::date;

use super::checks::{furniture, lay_out};
use super::motivation::with_case;
use super::report::reported;
use crate::canvas::Choice;
use crate::export::formats::pdf::{PdfOptions, pdf};
use crate::export::scene::{ElementKind, Owner, Scene};
use crate::export::{ExportKind, Paper, Problem, ReportPart, ReportParts};
use crate::pitch::fixtures::{schuldenlab, set, template, with_partners};

/// The page, from 1, on which every heading of these levels stands, with its words.
fn headings(scene: &Scene, levels: std::ops::RangeInclusive<u8>) -> Vec<(usize, String)> {
    let contents = scene.contents();
    let mut found = Vec::new();
    for (id, element) in scene.elements.iter() {
        if matches!(element.kind, ElementKind::Heading(level) if levels.contains(&level)) {
            let stands_on = |page: &crate::export::scene::Page| {
                page.items.iter().any(|item| item.owner == Owner::Element(id))
            };
            found.push((scene.pages.iter().position(stands_on).unwrap() + 1, contents[&id].clone()));
        }
    }
    found
}

/// The words of every entry of the contents, with its page.
fn contents(scene: &Scene) -> Vec<(usize, String)> {
    let words = scene.contents();
    let entries = scene.elements.iter().filter(|(_, element)| element.kind == ElementKind::ContentsItem);
    let entry = |children: &[crate::export::scene::ElementId]| {
        let [link, number] = children else { panic!("{children:?}") };
        (words[number].trim().parse().unwrap(), words[link].clone())
    };
    entries.map(|(_, element)| entry(&element.children)).collect()
}

/// Whether the line of what is blank names a part.
pub(super) fn is_told_to_be_blank(scene: &Scene, part: &str) -> bool {
    let text = scene.text();
    let (_, line) = text.split_once("daarom niet in dit rapport: ").unwrap_or_default();
    let parts =
        line.lines().next().unwrap_or_default().split([',', ';']).flat_map(|parts| parts.split(" en "));
    parts.map(str::trim).any(|found| found == part)
}

#[test]
fn the_contents_stand_on_the_page_of_the_title_and_name_the_pages_of_the_parts() {
    for partners in [3, 12, 300] {
        let export = reported(&with_partners(partners), ReportParts::ALL);
        let (front, body): (Vec<_>, Vec<_>) =
            headings(&export.scene, 2..=2).into_iter().partition(|(page, _)| *page == 1);
        assert_eq!(front, [(1, "In het kort".to_owned()), (1, "Inhoud".to_owned())]);
        assert_eq!(contents(&export.scene), body);
        assert_eq!(body[0], (2, "Droom".to_owned()));
        let links: usize = export.scene.pages.iter().map(|page| page.links.len()).sum();
        assert!(links >= body.len(), "every entry leads to its heading");
    }
    // A title of more lines leaves less room, and the contents still have no second page.
    for lines in 1..4 {
        let mut canvas = with_partners(40);
        canvas.header.subject = "Samen werken aan een regio zonder schulden ".repeat(lines);
        let scene = reported(&canvas, ReportParts::ALL).scene;
        let first = headings(&scene, 2..=2).into_iter().find(|(page, _)| *page > 1);
        assert_eq!(first, Some((2, "Droom".to_owned())), "{lines} lines");
    }
}

#[test]
fn a_summary_tells_the_dream_three_figures_what_is_decided_and_what_is_asked() {
    let mut canvas = with_case(Some(date(2026, 12, 1)), &[("buys", Choice::DontKnow, "")]);
    canvas.actions[2].due = Some(date(2026, 11, 21));
    let scene = reported(&canvas, ReportParts::USUAL).scene;
    let text = scene.text().replace('\u{a0}', " ");
    let (summary, _) = text.split_once("Nog leeg, en daarom").unwrap();
    let expect = "\
In het kort
Niemand in Nederland heeft nog zorgen door schulden. Wie vastloopt, krijgt snel hulp van één plek, en schuldeisers \
werken mee in plaats van tegen elkaar.
5
partners
€ 250.000
ingebracht, en 1.200 uur en 2 fte
1 van 4
acties klaar, 1 te laat
Besloten
•
Afspraken en organisatievorm: Geld en Juridische vorm
Gevraagd
";
    let (_, summary) = summary.split_once("Gemaakt op 22 november 2026\n").unwrap();
    assert!(summary.starts_with(expect), "{summary}");
    for asked in ["Eerste tien gemeenten aansluiten, te laat, 21 november 2026\n", "Nog niet duidelijk\n"] {
        assert!(summary.contains(asked), "{asked}: {summary}");
    }
    let without = ReportParts::USUAL.with(ReportPart::Sections, false);
    assert!(!reported(&canvas, without).scene.text().contains("In het kort"));
}

#[test]
fn the_beginning_of_a_long_dream_is_whole_sentences() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "dream", &format!("Dit is kort. {}", "Een zin van zes gewone woorden. ".repeat(20)));
    let text = reported(&canvas, ReportParts::USUAL).scene.text();
    let (_, lead) = text.split_once("In het kort\n").unwrap();
    let lead = lead.lines().next().unwrap();
    assert!(lead.starts_with("Dit is kort.") && lead.ends_with("gewone woorden. …"), "{lead}");
    assert_eq!(lead.split_whitespace().count(), 3 + 9 * 6 + 1);
}

#[test]
fn what_is_blank_is_left_out_and_named_in_one_line() {
    let mut canvas = schuldenlab();
    for partner in &mut canvas.partners {
        partner.interests.clear();
        partner.other_interest.clear();
    }
    let scene = reported(&canvas, ReportParts::USUAL).scene;
    let blank =
        ["Aansprakelijkheid", "Pitch", "Belangen bij Samenwerkingspartners", "Checklists", "Wie wil wat"];
    assert!(blank.iter().all(|part| is_told_to_be_blank(&scene, part)), "{}", scene.text());
    assert!(
        !is_told_to_be_blank(&scene, "Droom")
            && !is_told_to_be_blank(&scene, "Bijdragen bij Samenwerkingspartners")
    );
    let outline = scene.outline();
    assert!(
        ["H3 Aansprakelijkheid", "H2 Checklists", "H3 Wie wil wat"]
            .iter()
            .all(|head| !outline.contains(head))
    );
    assert_eq!(outline.matches("Nog leeg").count(), 1);
    // Of an empty canvas a document says that there is nothing.
    let empty = reported(&template().blank_canvas("nl"), ReportParts::USUAL);
    assert_eq!(empty.problems, [Problem::NothingWritten]);
    assert_eq!(empty.scene.pages.len(), 1);
    assert!(is_told_to_be_blank(&empty.scene, "Samenwerkingspartners"));
    assert_eq!(reported(&canvas, ReportParts::USUAL).problems, []);
}

#[test]
fn a_report_opens_with_its_contents_beside_it() {
    let bytes = |kind| {
        let scene = lay_out(kind, &schuldenlab(), Paper::A4).scene;
        let options = PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
        pdf(&scene, &options, &|| true).unwrap()
    };
    let mode = |kind| {
        let document = lopdf::Document::load_mem(&bytes(kind)).unwrap();
        let mode = document.catalog().unwrap().get(b"PageMode").ok().cloned();
        mode.map(|mode| mode.as_name().unwrap().to_vec())
    };
    assert_eq!(mode(ExportKind::Report(ReportParts::USUAL)), Some(b"UseOutlines".to_vec()));
    assert_eq!(mode(ExportKind::Pitch), None);
}

#[test]
fn the_foot_of_a_report_on_a_very_long_word_has_its_beginning() {
    let mut canvas = schuldenlab();
    canvas.header.subject = "Verantwoordelijkheid".repeat(8);
    let scene = reported(&canvas, ReportParts::USUAL).scene;
    let foot = furniture(&scene.pages[0]).concat();
    assert!(foot.starts_with("Rapport: VerantwoordelijkheidVerantwoordelijkheid"), "{foot}");
    assert!(foot.contains('…'), "{foot}");
}
