//! The decision aid in the side panel: one question at a time, back and change at any point, several cases.

use egui::accesskit::{Live, Role};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::aid::tests::{BELOW, TO_THRESHOLD};
use crate::app::{Command, Focus, FocusCommand, MenuCommand, RowCommand};
use crate::canvas::{Case, CaseAnswer, Choice, RowData, RowRef, Term};
use crate::export::{ExportKind, ReportPart, ReportParts};

/// What is asked between the purchase and the means of the state.
const SCARCE: [&str; 2] = [
    "Kiest de overheid wie dit krijgt, terwijl anderen het ook kunnen willen?",
    "Zitten er concurrenten met elkaar aan tafel?",
];

/// A window with an empty case selected.
fn with_case() -> Rig {
    let mut rig = Rig::new();
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.press("+ Nieuwe geldstroom of bijdrage");
    rig
}

/// Uses what stands further down in the panel than the window is high, as a screen reader does.
#[track_caller]
fn use_it(rig: &mut Rig, role: Role, label: &str) {
    rig.harness.get_by_role_and_label(role, label).click_accesskit();
    rig.harness.run();
}

fn choices(rig: &Rig) -> Vec<(String, Choice)> {
    let answers = rig.canvas().cases.iter().flat_map(|case| &case.answers);
    let known = |answer: &crate::canvas::CaseAnswer| match answer.choice {
        Some(Term::Known(choice)) => Some((answer.question.to_string(), choice)),
        _ => None,
    };
    let mut choices: Vec<_> = answers.filter_map(known).collect();
    choices.sort();
    choices
}

#[test]
fn the_aid_stands_beside_financing_and_agreements_and_nowhere_else() {
    let mut rig = Rig::new();
    for (section, is_there) in [("financing", true), ("agreements", true), ("dream", false)] {
        rig.give(FocusCommand::Select(Focus::Section(section.into())));
        let found = rig.harness.query_by_role_and_label(Role::Heading, "Aanbesteden of staatssteun?");
        assert_eq!(found.is_some(), is_there, "{section}");
    }
}

#[test]
fn questions_lead_to_an_outcome_and_an_earlier_answer_can_be_changed() {
    let mut rig = with_case();
    rig.type_in(Role::TextInput, "Waar gaat het over?", "Kennis delen");
    rig.shows(Role::Heading, "Koopt de overheid of de samenwerking iets?");
    assert!(rig.harness.query_by_label_contains("Dan: Kiest de overheid wie dit krijgt").is_some());
    use_it(&mut rig, Role::RadioButton, "Nee");
    // One stays at the question to write the reason.
    rig.shows(Role::Heading, "Koopt de overheid of de samenwerking iets?");
    rig.type_in(Role::MultilineTextInput, "Waarom", "Er staat niets tegenover");
    for question in SCARCE {
        use_it(&mut rig, Role::Button, "Volgende vraag");
        rig.shows(Role::Heading, question);
        use_it(&mut rig, Role::RadioButton, "Nee");
    }
    use_it(&mut rig, Role::Button, "Volgende vraag");
    rig.shows(Role::Heading, "Komt het voordeel van de overheid, of kost het de overheid geld?");
    use_it(&mut rig, Role::RadioButton, "Nee");
    use_it(&mut rig, Role::Button, "Naar de uitkomst");
    rig.shows(Role::Heading, "✓ Dit is geen staatssteun en geen aanbesteding");
    assert!(rig.harness.query_by_label_contains("Laat een jurist vroeg meekijken").is_some());
    assert!(rig.harness.query_by_label_contains("VWEU, artikel 107").is_some());
    // Back along the way: the reason goes along with another answer, and what does not count any more stays.
    use_it(&mut rig, Role::Button, "1. Koopt de overheid of de samenwerking iets? Nee");
    use_it(&mut rig, Role::RadioButton, "Ja");
    let case = &rig.canvas().cases[0];
    assert!(case.answers.iter().any(|answer| answer.reason == "Er staat niets tegenover"));
    let kept = ["chooses_recipients", "competitors_meet", "state_means"];
    let kept = kept.map(|question| (question.to_owned(), Choice::No));
    assert_eq!(choices(&rig), [&[("buys".to_owned(), Choice::Yes)][..], &kept].concat());
    rig.shows(Role::Heading, "Telt nu niet mee");
    for (question, answer) in [
        ("Betaalt de koper meer dan op de markt gewoon is?", "Nee"),
        ("Is de koper zelf aanbestedingsplichtig?", "Ja"),
        ("Koopt zij bij een organisatie van zichzelf, of bij een andere overheid?", "Nee"),
        ("Gaat het om een concessie?", "Nee"),
        ("Hoort de opdracht bij een speciale sector?", "Nee"),
        ("Koopt zij alleen onderzoek of ontwikkeling?", "Nee"),
        ("Gaat het om een sociale of een andere specifieke dienst?", "Ja"),
    ] {
        use_it(&mut rig, Role::Button, "Volgende vraag");
        rig.shows(Role::Heading, question);
        use_it(&mut rig, Role::RadioButton, answer);
    }
    use_it(&mut rig, Role::Button, "Volgende vraag");
    assert!(rig.harness.query_by_label_contains("€\u{a0}750.000").is_some());
    // Seven answers, and the one that led here.
    for _ in 0..8 {
        rig.give(MenuCommand::Undo);
    }
    assert_eq!(choices(&rig)[0].1, Choice::No);
}

#[test]
fn a_day_after_a_rule_is_over_is_told_and_the_outcome_says_nothing() {
    let mut rig = with_case();
    let case = rig.canvas().cases[0].id;
    let way = [&TO_THRESHOLD[..], &BELOW].concat();
    for (question, choice) in way {
        rig.give(RowCommand::AnswerCase(case, question.into(), choice));
    }
    rig.shows(Role::Heading, "→ Hier gelden de regels voor een kleinere opdracht");
    let day = Some(jiff::civil::date(2028, 3, 1));
    rig.give(Command::Edit(vec![crate::document::Edit::set(RowRef::of(case), Case::DATE, day)]));
    rig.shows(Role::Heading, "⚠ Een regel op deze weg geldt niet op deze dag");
    assert!(
        rig.harness.query_by_label_contains("tot en met 31 december 2027, en dus niet op deze dag").is_some()
    );
}

#[test]
fn several_cases_stand_in_a_list_with_where_they_are() {
    let mut rig = with_case();
    rig.type_in(Role::TextInput, "Waar gaat het over?", "Subsidie");
    use_it(&mut rig, Role::RadioButton, "Weet ik niet");
    rig.choose_for_row("Dupliceren");
    assert_eq!(rig.canvas().cases.len(), 2);
    let (first, second) = (rig.canvas().cases[0].id, rig.canvas().cases[1].id);
    assert_eq!(rig.state().open.focus, Some(Focus::Case(second)));
    assert_ne!(rig.canvas().cases[0].answers[0].id, rig.canvas().cases[1].answers[0].id);
    rig.choose_for_row("Omhoog");
    assert_eq!(rig.canvas().cases[0].id, second);
    use_it(&mut rig, Role::Button, "← Financiering");
    let listed = rig.harness.query_all_by_role_and_label(Role::Button, "Subsidie").count();
    assert_eq!(listed, 2);
    assert!(rig.harness.query_all_by_label_contains("Kies eerst welke rol").count() >= 2);
    rig.give(FocusCommand::GoTo(Focus::Case(first)));
    rig.choose_for_row("Verwijderen");
    assert_eq!(rig.canvas().cases.len(), 1);
}

/// Whether the keyboard is there.
fn is_selected(rig: &Rig, role: Role, label: &str) -> bool {
    rig.harness.query_all_by_role_and_label(role, label).any(|node| node.is_focused())
}

#[test]
fn a_case_is_answered_by_keyboard_alone_and_the_keyboard_goes_along_to_each_question() {
    let mut rig = with_case();
    rig.event(Event::Text("Kennis delen".to_owned()));
    let tab_to = |rig: &mut Rig, role: Role, label: &str| {
        for _ in 0..12 {
            rig.keys(Modifiers::NONE, Key::Tab);
            if is_selected(rig, role, label) {
                return;
            }
        }
        panic!("{label:?} is not on the way");
    };
    let say_no = |rig: &mut Rig| {
        if !is_selected(rig, Role::RadioButton, "Ja") {
            tab_to(rig, Role::RadioButton, "Ja");
        }
        rig.keys(Modifiers::NONE, Key::ArrowDown);
        rig.keys(Modifiers::NONE, Key::Space);
        assert!(is_selected(rig, Role::RadioButton, "Nee"));
    };
    say_no(&mut rig);
    tab_to(&mut rig, Role::MultilineTextInput, "Waarom");
    rig.event(Event::Text("Er staat niets tegenover".to_owned()));
    for question in SCARCE {
        tab_to(&mut rig, Role::Button, "Volgende vraag");
        rig.keys(Modifiers::NONE, Key::Enter);
        rig.shows(Role::RadioGroup, question);
        say_no(&mut rig);
    }
    tab_to(&mut rig, Role::Button, "Volgende vraag");
    rig.keys(Modifiers::NONE, Key::Enter);
    let question = "Komt het voordeel van de overheid, of kost het de overheid geld?";
    rig.shows(Role::RadioGroup, question);
    assert!(is_selected(&rig, Role::RadioButton, "Ja"));
    say_no(&mut rig);
    tab_to(&mut rig, Role::Button, "Naar de uitkomst");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(is_selected(&rig, Role::Button, "Vorige vraag"));
    let outcome = "✓ Dit is geen staatssteun en geen aanbesteding";
    let outcome = rig.harness.get_by_role_and_label(Role::Heading, outcome);
    assert_eq!(outcome.accesskit_node().data().live(), Some(Live::Polite));
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(is_selected(&rig, Role::RadioButton, "Nee"));
}

#[test]
fn back_leads_to_the_section_that_one_came_from() {
    let mut rig = with_case();
    rig.type_in(Role::TextInput, "Waar gaat het over?", "Subsidie");
    for (section, title) in
        [("agreements", "← Afspraken en organisatievorm"), ("financing", "← Financiering")]
    {
        rig.give(FocusCommand::Select(Focus::Section(section.into())));
        use_it(&mut rig, Role::Button, "Subsidie");
        use_it(&mut rig, Role::Button, title);
        assert_eq!(rig.state().open.focus, Some(Focus::Section(section.into())));
    }
    // So does a case that is removed.
    rig.give(FocusCommand::Select(Focus::Section("agreements".into())));
    use_it(&mut rig, Role::Button, "Subsidie");
    rig.choose_for_row("Verwijderen");
    assert_eq!(rig.state().open.focus, Some(Focus::Section("agreements".into())));
}

#[test]
fn a_day_is_typed_as_one_writes_it_and_what_is_no_day_is_told_and_stays() {
    let mut rig = with_case();
    let name = "Datum van de opdracht of subsidie";
    let day = |rig: &Rig| rig.canvas().cases[0].date;
    let told = |rig: &Rig| rig.harness.query_by_label_contains("Schrijf de datum zo: 22-11-2026").is_some();
    for typed in ["1 maart 2028", "2028-03-01", "1-3-2028"] {
        rig.give(Command::Edit(vec![crate::document::Edit::set(
            RowRef::of(rig.canvas().cases[0].id),
            Case::DATE,
            None,
        )]));
        retype(&mut rig, name, typed);
        rig.keys(Modifiers::NONE, Key::Tab);
        assert_eq!(day(&rig), Some(jiff::civil::date(2028, 3, 1)), "{typed}");
        assert!(!told(&rig), "{typed}");
        assert_eq!(value(&rig, name), "01-03-2028", "{typed}");
    }
    for nonsense in ["ergens in maart", "31-2-2028"] {
        retype(&mut rig, name, nonsense);
        rig.keys(Modifiers::NONE, Key::Tab);
        assert!(told(&rig), "{nonsense}");
        assert_eq!(value(&rig, name), nonsense);
        assert_eq!(day(&rig), Some(jiff::civil::date(2028, 3, 1)), "{nonsense}");
    }
    retype(&mut rig, name, "");
    rig.keys(Modifiers::NONE, Key::Tab);
    assert_eq!(day(&rig), None);
    assert!(!told(&rig));
}

/// What stands in a field.
fn value(rig: &Rig, name: &str) -> String {
    rig.harness.get_by_role_and_label(Role::TextInput, name).value().unwrap_or_default()
}

/// Types over what stands in a field.
fn retype(rig: &mut Rig, name: &str, text: &str) {
    rig.harness.get_by_role_and_label(Role::TextInput, name).focus();
    rig.harness.run();
    rig.keys(Modifiers::COMMAND, Key::A);
    match text {
        "" => rig.keys(Modifiers::NONE, Key::Backspace),
        text => rig.event(Event::Text(text.to_owned())),
    }
}

#[test]
fn answers_of_two_people_are_shown_side_by_side_until_one_is_chosen() {
    let mut rig = with_case();
    let case = rig.canvas().cases[0].id;
    rig.give(RowCommand::AnswerCase(case, "buys".into(), Choice::No));
    let mut other = rig.canvas().cases[0].answers[0].clone();
    other.id = crate::canvas::Id::new(uuid::Uuid::from_u128(99));
    (other.choice, other.reason) = (Some(Choice::Yes.into()), "Er komt een contract".to_owned());
    rig.give(Command::Edit(vec![crate::document::Edit::Insert {
        row: RowData::within(case, other),
        after: None,
    }]));
    assert!(rig.harness.query_by_label_contains("Hier staan verschillende antwoorden").is_some());
    assert_eq!(
        rig.text(
            &RowRef::within::<CaseAnswer>(case, crate::canvas::Id::new(uuid::Uuid::from_u128(99)))
                .text(CaseAnswer::REASON)
        ),
        "Er komt een contract"
    );
    rig.shows(Role::MultilineTextInput, "Waarom Ja");
    rig.shows(Role::MultilineTextInput, "Waarom Nee");
    use_it(&mut rig, Role::RadioButton, "Ja");
    assert_eq!(choices(&rig), [("buys".to_owned(), Choice::Yes)]);
    assert_eq!(rig.canvas().cases[0].answers[0].reason, "Er komt een contract");
}

#[test]
fn a_report_and_a_motivation_can_be_exported_and_parts_left_out() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::Export);
    use_it(&mut rig, Role::RadioButton, "Rapport");
    use_it(&mut rig, Role::CheckBox, "Notities bij partners");
    use_it(&mut rig, Role::CheckBox, "Checklists");
    let choice = |rig: &Rig| match &rig.state().open.dialog {
        Some(crate::app::Dialog::Export(view)) => view.choice.kind,
        other => panic!("{other:?}"),
    };
    let ExportKind::Report(parts) = choice(&rig) else { panic!() };
    // Notes are for the team, and only in it where somebody asks.
    assert!(!parts.has(ReportPart::Checklists) && parts.has(ReportPart::Sections));
    assert!(parts.has(ReportPart::Notes) && !ReportParts::USUAL.has(ReportPart::Notes));
    assert!(!parts.has(ReportPart::Support), "each is chosen for itself");
    // Neither are notes without the place where they stand.
    use_it(&mut rig, Role::CheckBox, "De onderdelen van het canvas");
    let ExportKind::Report(parts) = choice(&rig) else { panic!() };
    assert!(!parts.has(ReportPart::Sections) && !parts.are_internal());
    use_it(&mut rig, Role::RadioButton, "Onderbouwing");
    assert_eq!(choice(&rig), ExportKind::Motivation(None));
    // Without a case, or with one, there is nothing to choose.
    assert!(rig.harness.query_by_label("Welk geval").is_none());
}

#[test]
fn a_motivation_is_of_all_cases_or_of_one() {
    let mut rig = with_case();
    rig.type_in(Role::TextInput, "Waar gaat het over?", "Subsidie");
    rig.choose_for_row("Dupliceren");
    let second = rig.canvas().cases[1].id;
    rig.give(MenuCommand::Export);
    let motivation = "Onderbouwing";
    rig.click(Role::RadioButton, motivation);
    rig.click(Role::ComboBox, "Welk geval");
    rig.press("2. Subsidie");
    let Some(crate::app::Dialog::Export(view)) = &rig.state().open.dialog else { panic!() };
    assert_eq!(view.choice.kind, ExportKind::Motivation(Some(second)));
    // Chosen again, the kind stays as it is.
    rig.click(Role::RadioButton, motivation);
    let Some(crate::app::Dialog::Export(view)) = &rig.state().open.dialog else { panic!() };
    assert_eq!(view.choice.kind, ExportKind::Motivation(Some(second)));
}

#[test]
fn an_answer_to_an_earlier_question_is_shown_and_one_by_older_rules_is_confirmed_by_choosing_it_again() {
    let mut rig = with_case();
    let case = rig.canvas().cases[0].id;
    let earlier = |number: u128, question: &str| crate::canvas::CaseAnswer {
        id: crate::canvas::Id::new(uuid::Uuid::from_u128(number)),
        question: question.into(),
        choice: Some(Choice::No.into()),
        reason: "Er staat niets tegenover".to_owned(),
        date: None,
        rules: "1".to_owned(),
    };
    let answers = [earlier(1, "buys"), earlier(2, "advantage")];
    let edits = answers
        .map(|answer| crate::document::Edit::Insert { row: RowData::within(case, answer), after: None });
    rig.give(Command::Edit(edits.to_vec()));
    rig.shows(Role::Heading, "Antwoord op een eerdere vraag");
    assert!(rig.harness.query_by_label_contains("op de markt niet gekregen? Nee").is_some());
    let told = |rig: &Rig| rig.harness.query_by_label_contains("eerdere versie van de regels").is_some();
    assert!(told(&rig));
    rig.shows(Role::Heading, "Dit veranderde in de regels sinds deze antwoorden");
    assert!(rig.harness.query_by_label_contains("Ook een samenwerking of een stichting").is_some());
    use_it(&mut rig, Role::Button, "1. Koopt de overheid of de samenwerking iets? Nee");
    use_it(&mut rig, Role::RadioButton, "Nee");
    assert!(!told(&rig));
    let confirmed =
        rig.canvas().cases[0].answers.iter().find(|answer| answer.question.as_str() == "buys").unwrap();
    assert_eq!(confirmed.rules, crate::aid::Rules::built_in().version.to_string());
    assert_eq!(confirmed.reason, "Er staat niets tegenover");
}
