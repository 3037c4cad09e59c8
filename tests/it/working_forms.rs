//! The working forms beside the canvas: their templates, and an example of each.

use samencanvas::app::FormExample;
use samencanvas::canvas::Canvas;
use samencanvas::document::TemplateLink;
use samencanvas::export::{ExportKind, Order, Paper};
use samencanvas::guidance::{Rules, advice};
use samencanvas::i18n::{Language, Texts};
use samencanvas::template::{COLLABORATIVE_INNOVATION, Template};

use crate::generate::{open, templates};

fn each_form(check: impl Fn(&Template, FormExample)) {
    let templates = templates();
    let forms = templates.iter().filter(|template| template.id != COLLABORATIVE_INNOVATION);
    let mut count = 0;
    for template in forms {
        let example = FormExample::of(&template.id);
        assert!(example.is_some(), "{} has no example", template.id);
        check(template, example.unwrap());
        count += 1;
    }
    assert_eq!(count, FormExample::ALL.len());
}

#[test]
fn an_example_of_each_form_opens_without_a_problem() {
    each_form(|template, example| {
        let opened = open(example.bytes());
        assert_eq!(opened.problems, [], "{}", template.id);
        assert_eq!(opened.document.template().as_ref(), template);
        assert!(opened.document.canvas().unknown.is_empty(), "{}", template.id);
    });
}

/// Version 0.1 brings none of them along, and shows what a file carries.
#[test]
fn a_canvas_of_a_form_carries_its_template() {
    each_form(|template, _| assert!(TemplateLink::of(template).copy.is_some(), "{}", template.id));
    let templates = templates();
    let canvas = TemplateLink::of(templates.get(COLLABORATIVE_INNOVATION).unwrap());
    assert!(canvas.copy.is_none());
}

#[test]
fn the_poster_of_an_example_is_one_sheet_with_nothing_left_out() {
    let (texts, today) = (Texts::of(Language::Dutch), jiff::civil::date(2026, 11, 30));
    each_form(|template, example| {
        let document = open(example.bytes()).document;
        let order = Order::new(ExportKind::Poster, document.canvas(), template, texts, today);
        let poster = Order { paper: Paper::A3, ..order }.lay_out().unwrap();
        assert_eq!((poster.problems.len(), poster.scene.pages.len()), (0, 1), "{}", template.id);
    });
}

/// The advice of a form on a canvas, without that of the method: the id of each rule, and how many rows it is about.
fn form_advice(template: &Template, canvas: &Canvas) -> Vec<(String, usize)> {
    let said = advice(Rules::built_in(), canvas, template, jiff::civil::date(2026, 11, 30));
    let of_form = said
        .into_iter()
        .filter_map(|advice| Some((advice.rule.id.strip_prefix("form-")?.to_owned(), advice.places.len())));
    of_form.collect()
}

#[test]
fn a_form_has_no_advice_on_a_blank_canvas() {
    each_form(|template, _| {
        assert!(!template.advice.is_empty(), "{}", template.id);
        assert_eq!(form_advice(template, &template.blank_canvas("nl")), [], "{}", template.id);
    });
}

#[test]
fn a_form_advises_on_what_its_example_lacks() {
    let expect = |form: &str| -> &[(&str, usize)] {
        match form {
            "challenge" => &[
                ("one_sided_existing", 0),
                ("one_sided_success", 0),
                ("one_sided_data", 0),
                ("one_sided_failure", 0),
                ("milestone_without_day", 1),
            ],
            "partnership-assessment" => &[("in_without_anything", 4)],
            "test-ground-intake" => &[],
            "project-funnel" => &[("barrier_without_project", 2)],
            "offer-and-need" => {
                &[("free_without_exit", 4), ("agreed_without_check", 3), ("offer_without_need", 1)]
            }
            "minutes" => &[("agreement_without_owner", 2), ("agreement_without_day", 5)],
            other => unreachable!("{other}"),
        }
    };
    each_form(|template, example| {
        let document = open(example.bytes()).document;
        let said = form_advice(template, document.canvas());
        let said: Vec<(&str, usize)> = said.iter().map(|(id, rows)| (id.as_str(), *rows)).collect();
        assert_eq!(said, expect(&template.id), "{}", template.id);
    });
}
