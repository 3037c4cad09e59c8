//! The example canvases that come with the program.

use std::collections::BTreeSet;
use std::path::Path;

use samencanvas::app::Example;
use samencanvas::canvas::{Canvas, Contribution, ContributionKind, Id, Involvement, Section, Sector};
use samencanvas::export::formats::pdf::{self, PdfOptions};
use samencanvas::export::{ExportKind, Order, Paper, Problem, ReportParts};
use samencanvas::guidance::{Rules, advice};
use samencanvas::i18n::{Language, Texts};
use samencanvas::template::COLLABORATIVE_INNOVATION;

use crate::generate::{open, templates};
use crate::plain_words::{dutch_texts, eight_words_from, words};

/// Every example, by name.
pub(crate) const FILES: &[(&str, &[u8])] = &[
    ("schuldenlab", include_bytes!("../../assets/examples/schuldenlab.canvas.json")),
    ("modal-shift", include_bytes!("../../assets/examples/modal-shift.canvas.json")),
    ("cumulus-park", include_bytes!("../../assets/examples/cumulus-park.canvas.json")),
    ("nederlandse-ai-coalitie", include_bytes!("../../assets/examples/nederlandse-ai-coalitie.canvas.json")),
    (
        "the-hague-security-delta",
        include_bytes!("../../assets/examples/the-hague-security-delta.canvas.json"),
    ),
    (
        "werkplaats-digitaal-vakmanschap",
        include_bytes!("../../assets/examples/werkplaats-digitaal-vakmanschap.canvas.json"),
    ),
    ("new-trust-foundation", include_bytes!("../../assets/examples/new-trust-foundation.canvas.json")),
    (
        "start-up-in-residence-den-haag",
        include_bytes!("../../assets/examples/start-up-in-residence-den-haag.canvas.json"),
    ),
    ("the-green-village", include_bytes!("../../assets/examples/the-green-village.canvas.json")),
    ("odyssey", include_bytes!("../../assets/examples/odyssey.canvas.json")),
    (
        "dutch-blockchain-coalition",
        include_bytes!("../../assets/examples/dutch-blockchain-coalition.canvas.json"),
    ),
    ("de-verkeersonderneming", include_bytes!("../../assets/examples/de-verkeersonderneming.canvas.json")),
];

#[test]
fn every_example_opens_without_a_problem_and_is_filled_in() {
    for (name, bytes) in FILES {
        let opened = open(bytes);
        assert_eq!(opened.problems, [], "{name}");
        let canvas = opened.document.canvas();
        assert_eq!(canvas.language, "nl", "{name}");
        assert!(canvas.partners.len() >= 4 && canvas.actions.len() >= 3, "{name}");
        assert!(!canvas.pitch.text.is_empty(), "{name}");
        assert!(canvas.partners.iter().any(|partner| !partner.involvement.is_empty()), "{name}");
        assert!(canvas.checklists.len() >= 5 && canvas.scales.len() >= 2, "{name}");
        assert!(canvas.unknown.is_empty(), "{name}");
    }
}

#[test]
fn every_example_is_exported_in_all_kinds_with_nothing_left_out() {
    let templates = templates();
    let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
    let texts = Texts::of(Language::Dutch);
    let today = jiff::civil::date(2026, 11, 22);
    for (name, bytes) in FILES {
        let document = open(bytes).document;
        let canvas = document.canvas();
        let report = ExportKind::Report(ReportParts::ALL);
        let a4 = |kind| Order::new(kind, canvas, template, texts, today);
        let a3 = |kind| Order { paper: Paper::A3, ..a4(kind) };
        let mut orders = vec![a3(ExportKind::Poster)];
        let kinds = [ExportKind::Poster, ExportKind::Pitch, ExportKind::Motivation(None), report];
        orders.extend(kinds.map(a4));
        let partners = canvas.partners.iter();
        let partners =
            partners.filter(|partner| !partner.interests.is_empty() || !partner.other_interest.is_empty());
        orders.extend(partners.map(|partner| Order { partner: Some(partner), ..a4(ExportKind::Pitch) }));
        for order in orders {
            let export = order.lay_out().unwrap();
            // No example has cases of the decision aid.
            let is_motivation = order.kind == ExportKind::Motivation(None);
            let problems = is_motivation.then_some(Problem::NothingWritten);
            assert_eq!(export.problems, Vec::from_iter(problems), "{name}");
            let options = PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
            assert!(pdf::pdf(&export.scene, &options, &|| true).unwrap().starts_with(b"%PDF-"), "{name}");
            // Of an example, the pitch for everyone and those for its partners are one page.
            assert!(
                order.kind != ExportKind::Pitch || export.scene.pages.len() == 1,
                "{name}, {:?}",
                order.partner
            );
        }
    }
}

/// What a facilitator would say who looks over a newcomer's shoulder.
#[test]
fn a_newcomers_canvas_gets_the_advice_that_one_would_give() {
    let templates = templates();
    let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
    let mut canvas = open(FILES[0].1).document.canvas().clone();
    // Nobody takes the lead, the companies were forgotten, the first partner only wants, the second only gives, and
    // money comes without a place. The steps have no names and no dates.
    canvas.partners.retain(|partner| partner.sector != Some(Sector::Business.into()));
    for partner in &mut canvas.partners {
        partner.role = None;
    }
    canvas.partners[0].contributions.clear();
    canvas.partners[1].interests.clear();
    canvas.partners[1].other_interest.clear();
    let mut money = Contribution::new(Id::new(uuid::Uuid::from_u128(1)));
    money.kind = Some(ContributionKind::Money.into());
    canvas.partners[2].contributions = vec![money];
    canvas.partners[2].involvement = [Involvement::Funder.into(), Involvement::BoardMember.into()].into();
    canvas.sections.insert("agreements".into(), Section::Questions([].into()));
    for action in &mut canvas.actions {
        (action.owner, action.owner_partner, action.due, action.state) = (String::new(), None, None, None);
    }
    let rules = Rules::built_in();
    let said = advice(rules, &canvas, template, jiff::civil::date(2026, 11, 22));
    let said: Vec<&str> = said.iter().map(|advice| advice.rule.id.as_str()).collect();
    let expect = [
        "interest_without_contribution",
        "contribution_without_interest",
        "no_founding_partner",
        "no_problem_owner",
        "funder_in_board",
        "no_business",
        "no_knowledge",
        "money_without_place",
        "action_without_owner",
        "action_without_date",
        "nothing_soon",
    ];
    assert_eq!(said, expect);
}

#[test]
fn the_program_offers_every_example_in_the_folder_and_no_two_are_the_same_canvas() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    // A canvas that is open has a lock beside it.
    let canvases = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    assert_eq!(canvases.count(), FILES.len());
    let offered: BTreeSet<_> = Example::ALL.into_iter().map(Example::bytes).collect();
    assert_eq!(offered, FILES.iter().map(|(_, bytes)| *bytes).collect());
    let ids: BTreeSet<_> = FILES.iter().map(|(_, bytes)| open(bytes).document.id()).collect();
    assert_eq!(ids.len(), FILES.len());
}

#[test]
fn what_the_guidance_tells_of_an_example_stands_in_that_example() {
    for template in templates().iter() {
        for example in template.sections.iter().filter_map(|section| section.example.as_ref()) {
            let told = Example::ALL.into_iter().find(|known| known.title() == example.name).unwrap();
            let opened = open(told.bytes());
            let is_there =
                written(opened.document.canvas()).iter().any(|text| text.contains(example.text.text("nl")));
            assert!(is_there, "{}: {}", example.name, example.text.text("nl"));
        }
    }
}

/// The texts of the sections, and the answers.
fn written(canvas: &Canvas) -> Vec<&str> {
    let sections = canvas.sections.values().flat_map(|section| match section {
        Section::Text(text) => vec![text.as_str()],
        Section::Questions(answers) => answers.values().map(String::as_str).collect(),
    });
    sections.chain([canvas.pitch.text.as_str()]).collect()
}

#[test]
fn no_eight_words_in_a_row_are_those_of_the_sources() {
    let Some(folder) = std::env::var_os("SAMENCANVAS_SOURCES") else {
        println!("SAMENCANVAS_SOURCES is not set: copies are not looked for");
        return;
    };
    let mut theirs = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let source = std::fs::read_to_string(path).unwrap();
            // A hyphen at the end of a line is a part of the word, or it is not.
            let lines: Vec<_> = source.lines().map(str::trim_end).collect();
            theirs.extend(eight_words_from(&words(&lines.join("\n"))));
            theirs.extend(eight_words_from(&words(&lines.join("\n").replace("-\n", ""))));
        }
    }
    assert!(theirs.len() > 10_000, "the sources are not there");
    for (name, texts) in dutch_texts() {
        for ours in texts.iter().flat_map(|text| eight_words_from(&words(text)).collect::<Vec<_>>()) {
            assert!(!theirs.contains(&ours), "{name}: {}", ours.join(" "));
        }
    }
}
