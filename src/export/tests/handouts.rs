//! Question cards and sheets of notes.

use super::checks::{TODAY, check_order, check_places, dutch, furniture, runs};
use crate::canvas::Canvas;
use crate::export::scene::{ElementKind, Owner, Scene};
use crate::export::{Export, ExportKind, NoteSheets, Order};
use crate::i18n::{Language, Texts};
use crate::pitch::fixtures::{schuldenlab, template, words};
use crate::template::{BuiltInTemplates, Template};

fn forms() -> Vec<Template> {
    BuiltInTemplates::read().unwrap().iter().map(|template| Template::clone(template)).collect()
}

fn made(kind: ExportKind, template: &Template, language: Language) -> Export {
    let canvas = schuldenlab();
    Order::new(kind, &canvas, template, Texts::of(language), TODAY).lay_out().unwrap()
}

fn headings(scene: &Scene) -> usize {
    scene.elements.iter().filter(|(_, element)| element.kind == ElementKind::Heading(1)).count()
}

#[test]
fn each_section_of_any_form_has_a_card_with_its_questions_and_hints() {
    for template in forms() {
        for language in Language::ALL {
            let Export { scene, problems } = made(ExportKind::Cards, &template, language);
            assert_eq!(problems, []);
            check_places(&scene);
            assert_eq!(scene.pages.len(), template.sections.len().div_ceil(4), "{}", template.id);
            let mut texts = Vec::new();
            for section in &template.sections {
                texts.push(section.title.text(language.tag()));
                texts.push(section.question.text(language.tag()));
                texts.extend(section.asked.iter().map(|asked| asked.question.text(language.tag())));
                texts.extend(section.options.iter().map(|option| option.title.text(language.tag())));
                let hints = section.hints.get(language.tag()).into_iter().flatten();
                texts.extend(hints.map(String::as_str));
            }
            check_order(&scene, &texts);
            assert_eq!(headings(&scene), template.sections.len());
        }
    }
}

#[test]
fn what_has_no_room_on_a_card_runs_on_on_a_next_one_that_says_so() {
    let mut template = template();
    let long = words(8000);
    template.sections[0].question = serde_json::from_value(serde_json::json!({ "nl": long })).unwrap();
    let title = "Samenwerkingsverbanden ".repeat(40);
    template.sections[1].title = serde_json::from_value(serde_json::json!({ "nl": title })).unwrap();
    let Export { scene, .. } = made(ExportKind::Cards, &template, Language::Dutch);
    check_places(&scene);
    check_order(&scene, &[&long, &title]);
    let told = scene.pages.iter().flat_map(furniture).filter(|words| words == "Droom, vervolg").count();
    assert!(told > 0);
    assert_eq!(scene.pages.len(), (template.sections.len() + told).div_ceil(4));
}

#[test]
fn a_sheet_has_eight_notes_below_the_question_of_its_section() {
    for template in forms() {
        for language in Language::ALL {
            let kind = ExportKind::Notes(NoteSheets::EachSection);
            let Export { scene, problems } = made(kind, &template, language);
            assert_eq!(problems, []);
            check_places(&scene);
            assert_eq!(scene.pages.len(), template.sections.len(), "{}", template.id);
            let titles = template.sections.iter().map(|section| section.title.text(language.tag()));
            check_order(&scene, &titles.collect::<Vec<_>>());
            let items = scene.elements.iter().filter(|(_, element)| element.kind == ElementKind::ListItem);
            assert_eq!(items.count(), template.sections.len() * 8);
        }
    }
}

#[test]
fn notes_are_made_for_one_section_or_for_none() {
    let template = template();
    let of = |sheets| made(ExportKind::Notes(sheets), &template, Language::Dutch).scene;
    let one = of(NoteSheets::Section(1));
    assert_eq!((one.pages.len(), headings(&one)), (1, 1));
    assert_eq!(one.title, "Briefjes: Maatschappelijke waarde – Schuldenzorgvrij Nederland");
    // Cut out, a note still tells what it is about.
    let told = |words: &&String| *words == "Maatschappelijke waarde";
    assert_eq!(furniture(&one.pages[0]).iter().filter(told).count(), 8);
    let blank = of(NoteSheets::Blank);
    assert_eq!((blank.pages.len(), headings(&blank)), (1, 0));
    let words: Vec<_> = runs(&blank.pages[0]).map(|(owner, run)| (owner, run.text.as_str())).collect();
    assert!(words.iter().all(|(owner, _)| *owner != Owner::Artifact));
    assert_eq!(words.iter().filter(|(_, words)| *words == "Tafel of letter").count(), 8);
    assert_eq!(words.iter().filter(|(_, words)| *words == "Stippen").count(), 8);
    // A place that a form does not have gives notes without one.
    assert_eq!(of(NoteSheets::Section(99)).pages.len(), 1);
}

#[test]
fn a_question_that_leaves_no_room_for_notes_stands_on_a_sheet_of_its_own() {
    let mut template = template();
    let long = words(8000);
    template.sections[0].question = serde_json::from_value(serde_json::json!({ "nl": long })).unwrap();
    let Export { scene, .. } = made(ExportKind::Notes(NoteSheets::Section(0)), &template, Language::Dutch);
    check_places(&scene);
    check_order(&scene, &["Droom", &long, "Tafel of letter"]);
    assert_eq!(scene.pages.len(), 2);
}

#[test]
fn no_word_of_the_canvas_stands_on_paper_for_a_meeting() {
    let (canvas, template) = (schuldenlab(), template());
    let empty = Canvas { header: canvas.header.clone(), ..Canvas::default() };
    for kind in [ExportKind::Cards, ExportKind::Notes(NoteSheets::EachSection)] {
        let of = |canvas| Order::new(kind, canvas, &template, dutch(), TODAY).lay_out().unwrap();
        assert_eq!(of(&canvas).scene.pages, of(&empty).scene.pages);
    }
}
