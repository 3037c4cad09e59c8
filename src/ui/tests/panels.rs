//! The side panel, the bars and the menus.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Command, Effect, Example, Focus, FocusCommand, JobEffect, MenuCommand, PathPurpose, PitchCommand,
    RowKind, Step, ThemeChoice,
};
use crate::canvas::{
    ContributionKind, Interest, Logo, PartnerRole, Sector, Term, TextField, Unit, Vocabulary,
};
use crate::document::Edit;
use crate::i18n::Language;
use crate::pitch::fixtures::logo;

#[test]
fn a_partner_is_added_and_filled_in_by_its_form() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    let name = rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie");
    assert!(name.is_focused());
    name.type_text("Gemeente Den Haag");
    rig.harness.run();
    rig.click(Role::CheckBox, "bijdragen aan de samenleving");
    rig.click(Role::CheckBox, "kosten besparen");
    rig.click(Role::ComboBox, "Rol");
    rig.press("initiatiefnemer");
    rig.click(Role::ComboBox, "Sector");
    rig.press("overheid");
    rig.press("+ Bijdrage toevoegen");
    rig.harness.get_by_role_and_label(Role::TextInput, "Wat").type_text("Mensen");
    rig.harness.run();
    rig.click(Role::ComboBox, "Soort bijdrage");
    rig.press("mensen");
    rig.type_in(Role::TextInput, "Hoeveel", "2,5");
    rig.click(Role::ComboBox, "Eenheid");
    rig.press("fte");
    rig.type_in(Role::MultilineTextInput, "Notities", "Bellen");
    let partner = &rig.canvas().partners[0];
    assert_eq!(partner.name, "Gemeente Den Haag");
    let interests = [Interest::CostSaving, Interest::Society].map(Term::Known);
    assert!(partner.interests.iter().eq(&interests));
    assert_eq!(partner.role, Some(PartnerRole::Founding.into()));
    assert_eq!(partner.sector, Some(Sector::Government.into()));
    assert_eq!(partner.notes, "Bellen");
    let contribution = &partner.contributions[0];
    assert_eq!(contribution.kind, Some(ContributionKind::People.into()));
    assert_eq!(contribution.text, "Mensen");
    let amount = contribution.amount.as_ref().unwrap();
    assert_eq!((amount.number.as_str(), &amount.unit), ("2.5", &Some(Unit::Fte.into())));
    rig.press("Bijdrage weghalen");
    assert!(rig.canvas().partners[0].contributions.is_empty());
}

#[test]
fn contributions_are_put_in_another_order() {
    let mut rig = Rig::sized(1366.0, 1600.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let partner =
        rig.canvas().partners.iter().find(|partner| partner.contributions.len() == 1).unwrap().clone();
    rig.give(FocusCommand::GoTo(Focus::Partner(partner.id)));
    assert!(rig.harness.query_by_label_contains("Omhoog: ").is_none(), "one has nowhere to go");
    rig.press("+ Bijdrage toevoegen");
    rig.write("Een zaal");
    let order = |rig: &Rig| -> Vec<String> {
        let partner = rig.canvas().partners.iter().find(|found| found.id == partner.id).unwrap();
        partner.contributions.iter().map(|contribution| contribution.text.clone()).collect()
    };
    let first = partner.contributions[0].text.clone();
    assert_eq!(order(&rig), [&first, "Een zaal"]);
    rig.press("Omhoog: Een zaal");
    assert_eq!(order(&rig), ["Een zaal", &first]);
    rig.press("Omlaag: Een zaal");
    assert_eq!(order(&rig), [&first, "Een zaal"]);
    rig.give(MenuCommand::Undo);
    assert_eq!(order(&rig), ["Een zaal", &first]);
}

#[test]
fn whoever_clicks_in_a_table_and_types_begins_a_row() {
    let mut rig = Rig::new();
    for (add, kind) in [("+ Partner toevoegen", RowKind::Partners), ("+ Actie toevoegen", RowKind::Actions)] {
        rig.harness.get_by_label(add).focus();
        rig.harness.run();
        rig.event(egui::Event::Text("G".to_owned()));
        rig.event(egui::Event::Text("emeente".to_owned()));
        let canvas = rig.canvas();
        let (rows, words) = match kind {
            RowKind::Partners => (canvas.partners.len(), canvas.partners[0].name.as_str()),
            RowKind::Actions => (canvas.actions.len(), canvas.actions[0].text.as_str()),
        };
        assert_eq!((rows, words), (1, "Gemeente"));
    }
    // Also beside a row, in its check box.
    let tick = "Klaar: Gemeente";
    rig.harness.get_by_role_and_label(Role::CheckBox, tick).focus();
    rig.harness.run();
    rig.event(egui::Event::Text("Bellen".to_owned()));
    assert_eq!(rig.canvas().actions[1].text, "Bellen");
    // A space is how a key presses it.
    rig.harness.get_by_label("+ Partner toevoegen").focus();
    rig.harness.run();
    rig.event(egui::Event::Text(" ".to_owned()));
    assert_eq!(rig.canvas().partners.len(), 1);
}

#[test]
fn a_list_shows_all_it_can_and_closes_on_a_choice_by_the_keyboard() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.press("+ Bijdrage toevoegen");
    rig.harness.get_by_role_and_label(Role::ComboBox, "Soort bijdrage").scroll_to_me();
    rig.harness.run();
    rig.harness.get_by_role_and_label(Role::ComboBox, "Soort bijdrage").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.harness.run();
    let list = rig.harness.ctx.memory(|memory| {
        let layers = memory.areas().visible_layer_ids();
        let popup = layers.into_iter().find(|layer| layer.order == egui::Order::Foreground).unwrap();
        memory.area_rect(popup.id).unwrap()
    });
    assert!(rig.harness.ctx.content_rect().contains_rect(list), "{list:?}");
    let count = ContributionKind::TERMS.len();
    let options = rig.harness.get_by_role(Role::ListBox).query_all_by_role(Role::Button);
    let rects: Vec<_> = options.map(|option| option.rect()).collect();
    assert_eq!(rects.len(), count + 1, "and none of them");
    assert!(rects.iter().all(|rect| list.contains_rect(*rect)), "{list:?} {rects:?}");
    rig.harness.get_by_role_and_label(Role::Button, "mensen").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.harness.run();
    assert!(rig.harness.query_by_role(Role::ListBox).is_none());
    assert!(rig.harness.get_by_role_and_label(Role::ComboBox, "Soort bijdrage").is_focused());
    let kind = rig.canvas().partners[0].contributions[0].kind.clone();
    assert_eq!(kind, Some(ContributionKind::People.into()));
}

#[test]
fn an_amount_that_cannot_be_read_is_not_taken_for_its_beginning() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.press("+ Bijdrage toevoegen");
    let amount = |rig: &Rig| {
        let amount = rig.canvas().partners[0].contributions[0].amount.clone()?;
        Some((amount.number.as_str().to_owned(), amount.unit))
    };
    let mut type_anew = |text: &str| {
        rig.harness.get_by_role_and_label(Role::TextInput, "Hoeveel").focus();
        rig.harness.run();
        rig.keys(Modifiers::COMMAND, Key::A);
        for letter in text.chars() {
            rig.event(egui::Event::Text(letter.to_string()));
        }
        rig.keys(Modifiers::NONE, Key::Tab);
        let shown = rig.harness.get_by_role_and_label(Role::TextInput, "Hoeveel").value().unwrap();
        (shown, amount(&rig))
    };
    let euros = |number: &str| Some((number.to_owned(), Some(Unit::Euro.into())));
    assert_eq!(type_anew("300 euro"), ("300".to_owned(), euros("300")));
    assert_eq!(type_anew("25k"), ("25k".to_owned(), euros("300")), "it stays to be mended");
    assert_eq!(type_anew("25.000"), ("25000".to_owned(), euros("25000")));
}

#[test]
fn an_amount_that_can_be_read_in_two_ways_is_told_and_can_be_made_the_other_one() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.press("+ Bijdrage toevoegen");
    rig.type_in(Role::TextInput, "Hoeveel", "2.375 uur");
    rig.keys(Modifiers::NONE, Key::Tab);
    rig.harness.run();
    let number = |rig: &Rig| rig.canvas().partners[0].contributions[0].amount.clone().unwrap().number;
    assert_eq!(number(&rig).as_str(), "2375");
    rig.press("Maak er 2,375 van");
    assert_eq!(number(&rig).as_str(), "2.375");
    assert_eq!(rig.harness.get_by_role_and_label(Role::TextInput, "Hoeveel").value().unwrap(), "2,375");
    rig.lacks("Maak er 2,375 van");
}

#[test]
fn an_action_is_added_and_filled_in_by_its_form() {
    let mut rig = Rig::example();
    rig.press("+ Actie toevoegen");
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Wat").type_text("Bellen");
    rig.harness.run();
    rig.type_in(Role::TextInput, "Wie", "Anna");
    rig.type_in(Role::TextInput, "Klaar op", "1-3-2027");
    rig.click(Role::ComboBox, "Partner die het doet");
    rig.press("Belastingdienst");
    rig.click(Role::ComboBox, "Stand");
    rig.press("bezig");
    rig.click(Role::ComboBox, "Deel van");
    rig.press("De beste projecten groter maken");
    let canvas = rig.canvas();
    let action = canvas.actions.last().unwrap();
    assert_eq!((&*action.text, &*action.owner), ("Bellen", "Anna"));
    assert_eq!(action.due, Some(jiff::civil::date(2027, 3, 1)));
    assert_eq!(action.owner_partner, Some(canvas.partners[2].id));
    assert_eq!(action.parent, Some(canvas.actions[4].id));
    assert_eq!(action.state.as_ref().map(Term::code), Some("busy"));
}

#[test]
fn a_goal_cannot_become_a_part_of_itself() {
    let mut rig = Rig::example();
    let goal = rig.canvas().actions[1].id;
    rig.give(FocusCommand::Select(Focus::Action(goal)));
    rig.click(Role::ComboBox, "Deel van");
    assert!(
        rig.harness.query_by_role_and_label(Role::Button, "Per partner afspraken maken die passen").is_none()
    );
}

#[test]
fn a_logo_is_shown_in_the_form_said_in_words_and_taken_away() {
    let mut rig = Rig::example();
    let partner = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(partner)));
    rig.lacks("Wat het logo laat zien");
    // The form is longer than the window.
    rig.harness.get_by_role_and_label(Role::Button, "Logo kiezen…").scroll_to_me();
    rig.harness.run();
    rig.press("Logo kiezen…");
    let picked = rig.harness.state().effects.last().cloned();
    assert!(
        matches!(picked, Some(Effect::Job(JobEffect::Pick { purpose: PathPurpose::Logo(id), .. })) if id == partner)
    );
    rig.give(Command::Edit(vec![Edit::Logo(partner, Some(logo()))]));
    rig.shows(Role::Image, "Deloitte");
    rig.type_in(Role::TextInput, "Wat het logo laat zien", "Een stip");
    assert_eq!(rig.canvas().partners[1].logo_alternative, "Een stip");
    rig.shows(Role::Image, "Een stip");
    rig.press("Logo weghalen");
    assert_eq!(rig.canvas().partners[1].logo, None);
    rig.give(MenuCommand::Undo);
    assert_eq!(rig.canvas().partners[1].logo, Some(logo()));
    rig.give(Command::Edit(vec![Edit::Logo(partner, Some(Logo::new("iVBORw0KGgo=")))]));
    rig.shows(Role::Label, "Dit logo is niet te lezen. Kies een ander");
}

#[test]
fn the_row_in_hand_can_be_moved_copied_and_removed() {
    let mut rig = Rig::example();
    let second = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(second)));
    rig.press("Omhoog");
    assert_eq!(rig.canvas().partners[0].id, second);
    rig.keys(egui::Modifiers::ALT, egui::Key::ArrowDown);
    assert_eq!(rig.canvas().partners[1].id, second);
    rig.press("Dupliceren");
    assert_eq!(rig.canvas().partners.len(), 7);
    rig.press("Verwijderen");
    assert_eq!(rig.canvas().partners.len(), 6);
    assert!(rig.commands().contains(&Command::Menu(MenuCommand::MoveRow(Step::Down))));
    rig.press("← Samenwerkingspartners");
    rig.shows(Role::DisclosureTriangle, "Zo wordt het sterker");
}

#[test]
fn the_side_panel_explains_the_selected_section_and_folds_away() {
    let mut rig = Rig::new();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Governance").focus();
    rig.harness.run();
    assert_eq!(rig.state().open.focus, Some(Focus::Section("governance".into())));
    assert!(rig.harness.query_by_label_contains("Houd het simpel").is_some());
    rig.shows(Role::Heading, "Voorbeeld: The Hague Security Delta");
    assert!(rig.harness.query_by_label_contains("Uit een gateway review bleek").is_some());
    rig.keys(egui::Modifiers::NONE, egui::Key::F9);
    assert!(rig.harness.query_by_label_contains("Houd het simpel").is_none());
    rig.press("Zijpaneel");
    assert!(rig.harness.query_by_label_contains("Houd het simpel").is_some());
}

#[test]
fn menus_give_commands() {
    let mut rig = Rig::new();
    rig.press("Bestand");
    rig.harness.get_by_label_contains("Openen…").click();
    rig.harness.run();
    rig.press("Beeld");
    rig.click(Role::RadioButton, "Donker");
    assert!(rig.commands().contains(&Command::Menu(MenuCommand::Open)));
    assert_eq!(rig.state().preferences.theme, ThemeChoice::Dark);
    rig.press("Bewerken");
    // The other one stands on the page.
    rig.harness.query_all_by_label("+ Actie toevoegen").last().unwrap().click();
    rig.harness.run();
    assert!(rig.commands().contains(&Command::Menu(MenuCommand::AddRow(RowKind::Actions))));
}

#[test]
fn the_language_changes_while_running_and_leaves_the_words_alone() {
    let mut rig = Rig::example();
    rig.press("Taal: Nederlands");
    assert_eq!(rig.state().language, Language::English);
    rig.shows(Role::MultilineTextInput, "Dream");
    assert!(rig.text(&TextField::Section("dream".into())).starts_with("Niemand"));
    assert_eq!(rig.canvas().language, "nl");
}

#[test]
fn the_bars_say_how_far_the_canvas_is_and_how_it_is_saved() {
    let mut rig = Rig::new();
    rig.shows(Role::Label, "0 van 10 ingevuld");
    rig.shows(Role::Status, "Nieuw");
    rig.type_in(Role::MultilineTextInput, "Droom", "x");
    rig.shows(Role::Label, "1 van 10 ingevuld");
    rig.keys(egui::Modifiers::COMMAND, egui::Key::Z);
    rig.shows(Role::Label, "0 van 10 ingevuld");
    rig.keys(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::Z);
    rig.shows(Role::Label, "1 van 10 ingevuld");
}

#[test]
fn what_is_odd_about_a_file_stands_in_the_panel_with_a_way_to_its_place() {
    let mut rig = Rig::for_any_text();
    rig.open(
        r#"{"format": "samencanvas", "version": 1, "canvas": {
            "header": {"date": "morgen"}, "sections": {"dream": {"text": 5}},
            "actions": [{"id": "30000000-0000-4000-8000-000000000000", "text": "Meten\u202e",
                         "parent": "30000000-0000-4000-8000-000000000000"}]}}"#,
    );
    rig.shows(Role::Heading, "Wat er met dit bestand is");
    for words in [
        "/canvas/header/date: hier hoort",
        "/canvas/sections/dream/text: hier hoort een tekst",
        "een deel van zichzelf",
    ] {
        assert_eq!(
            rig.harness.query_all_by_role(Role::Label).filter(|node| says(node, words)).count(),
            1,
            "{words}"
        );
    }
    // What turns the direction of writing shows as a mark.
    rig.press("Meten⌧");
    assert!(matches!(rig.state().open.focus, Some(Focus::Action(_))));
    rig.give(MenuCommand::Language(Language::English));
    rig.shows(Role::Heading, "What is odd about this file");
    rig.press("Seen");
    rig.lacks("What is odd about this file");
}

fn says(node: &egui_kittest::Node<'_>, words: &str) -> bool {
    use egui_kittest::kittest::NodeT;
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).is_some_and(|label| label.contains(words))
}

#[test]
fn advice_about_the_selected_section_names_its_rows_and_goes_with_what_it_was_about() {
    // Tall enough to show the advice below the explanation.
    let mut rig = Rig::sized(1366.0, 1000.0);
    rig.press("+ Partner toevoegen");
    let partner = rig.canvas().partners[0].id;
    rig.type_in(Role::TextInput, "Naam van de organisatie", "Gemeente");
    rig.give(Command::Edit(vec![
        Edit::Interest(partner, Interest::Talent.into(), true),
        Edit::Sector(partner, Some(Sector::Government.into())),
    ]));
    rig.give(FocusCommand::Select(Focus::Section("partners".into())));
    assert_eq!(advised(&rig), 1);
    rig.press("Gemeente");
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(partner)));
    rig.give(FocusCommand::Select(Focus::Section("dream".into())));
    assert_eq!(advised(&rig), 0);
    rig.give(Command::Edit(vec![Edit::RemovePartner(partner)]));
    assert!(rig.state().open.advice().is_empty());
}

fn advised(rig: &Rig) -> usize {
    let words = "Deze partner heeft een belang, maar brengt nog niets in";
    rig.harness.query_all_by_role(Role::Label).filter(|node| says(node, words)).count()
}

#[test]
fn the_places_of_an_advice_stand_in_the_panel_as_whole_lines() {
    let mut rig = Rig::example();
    rig.give(FocusCommand::Select(Focus::Section("action_lines".into())));
    let actions = rig.canvas().actions.clone();
    let names = actions.iter().map(|action| action.text.chars().take(20).collect::<String>());
    let links: Vec<egui::Rect> = names
        .flat_map(|name| {
            let starts = |node: &egui_kittest::Node<'_>| {
                node.accesskit_node().label().is_some_and(|label| label.starts_with(&name))
            };
            rig.harness
                .query_all_by_role(Role::Button)
                .filter(starts)
                .map(|node| node.rect())
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(links.len() > 3, "{links:?}");
    for link in links {
        assert!(link.left() > 1059.0 && link.right() < 1366.0 && link.height() < 30.0, "{link:?}");
    }
}

#[test]
fn at_the_largest_size_the_form_of_a_partner_stands_within_the_panel() {
    // A window of 800 by 600 at 200 %.
    let mut rig = Rig::sized(400.0, 300.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let id = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(id)));
    for name in ["Omhoog", "Omlaag", "Dupliceren", "Verwijderen"] {
        let button = rig.harness.get_by_role_and_label(Role::Button, name).rect();
        assert!(
            button.left() > 220.0 && button.right() < 400.0 && button.height() < 30.0,
            "{name} {button:?}"
        );
    }
}

#[test]
fn the_second_click_of_a_double_click_removes_nothing() {
    let mut rig = Rig::example();
    let ids: Vec<_> = rig.canvas().partners.iter().map(|partner| partner.id).collect();
    rig.give(FocusCommand::Select(Focus::Partner(ids[0])));
    let at = rig.harness.get_by_role_and_label(Role::Button, "Verwijderen").rect().center();
    let click = |rig: &mut Rig| {
        rig.harness.event(egui::Event::PointerMoved(at));
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            rig.harness.event(egui::Event::PointerButton {
                pos: at,
                button,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
    };
    rig.harness.input_mut().time = Some(100.0);
    click(&mut rig);
    rig.harness.step();
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(ids[1])));
    rig.harness.input_mut().time = Some(100.3);
    click(&mut rig);
    rig.harness.step();
    let left = |rig: &Rig| rig.canvas().partners.iter().map(|partner| partner.id).collect::<Vec<_>>();
    assert_eq!(left(&rig), ids[1..], "the button is dead for half a second");
    rig.harness.input_mut().time = Some(100.9);
    click(&mut rig);
    rig.harness.step();
    assert_eq!(left(&rig), ids[2..], "and works again after it");
    let removals =
        rig.commands().iter().filter(|command| **command == Command::Menu(MenuCommand::RemoveRow)).count();
    assert_eq!(removals, 2);
}

#[test]
fn a_paragraph_that_is_removed_comes_back_by_the_button_of_its_notice() {
    let mut rig = Rig::example();
    rig.give(MenuCommand::ComposePitch);
    let before = rig.canvas().pitch.clone();
    rig.give(PitchCommand::Remove(before.paragraphs[0].id));
    assert_eq!(rig.canvas().pitch.paragraphs.len() + 1, before.paragraphs.len());
    rig.press("Ongedaan maken");
    assert_eq!(rig.canvas().pitch, before);
}
