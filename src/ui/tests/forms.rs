//! The forms of partners and actions in the side panel.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::app::{Command, Effect, Example, Focus, FocusCommand, JobEffect, MenuCommand, PathPurpose};
use crate::canvas::{
    Amount, ContributionKind, Interest, Logo, Partner, PartnerRole, RawJson, RowRef, Sector, Term, Unit,
    Vocabulary,
};
use crate::document::Edit;

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
    rig.press("Meer keuzes: Mensen");
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
    rig.press(&format!("Meer keuzes: {}", partner.contributions[0].text));
    rig.shows(Role::Button, "Bijdrage weghalen");
    rig.lacks("Omhoog");
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.press("+ Bijdrage toevoegen");
    rig.write("Een zaal");
    let order = |rig: &Rig| -> Vec<String> {
        let partner = rig.canvas().partners.iter().find(|found| found.id == partner.id).unwrap();
        partner.contributions.iter().map(|contribution| contribution.text.clone()).collect()
    };
    let first = partner.contributions[0].text.clone();
    assert_eq!(order(&rig), [&first, "Een zaal"]);
    rig.press("Meer keuzes: Een zaal");
    rig.press("Omhoog");
    assert_eq!(order(&rig), ["Een zaal", &first]);
    rig.press("Meer keuzes: Een zaal");
    rig.press("Omlaag");
    assert_eq!(order(&rig), [&first, "Een zaal"]);
    rig.give(MenuCommand::Undo);
    assert_eq!(order(&rig), ["Een zaal", &first]);
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
fn a_typed_amount_is_one_step_of_undo() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.press("+ Bijdrage toevoegen");
    let typed = |rig: &mut Rig, text: &str| {
        rig.harness.get_by_role_and_label(Role::TextInput, "Hoeveel").focus();
        rig.harness.run();
        rig.keys(Modifiers::COMMAND, Key::A);
        for letter in text.chars() {
            rig.event(egui::Event::Text(letter.to_string()));
            rig.harness.state_mut().wait(Duration::from_secs(2));
        }
        rig.keys(Modifiers::NONE, Key::Tab);
        rig.harness.state_mut().wait(Duration::from_secs(10));
    };
    let amount = |rig: &Rig| {
        let amount = rig.canvas().partners[0].contributions[0].amount.clone();
        amount.map(|amount| amount.number.as_str().to_owned())
    };
    typed(&mut rig, "15000");
    typed(&mut rig, "12.500 euro");
    assert_eq!(amount(&rig).as_deref(), Some("12500"));
    rig.give(MenuCommand::Undo);
    assert_eq!(amount(&rig).as_deref(), Some("15000"));
    rig.give(MenuCommand::Undo);
    assert_eq!(amount(&rig), None);
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
    rig.click(Role::ComboBox, "Status");
    rig.press("bezig");
    rig.click(Role::ComboBox, "Hoort bij actie");
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
    rig.click(Role::ComboBox, "Hoort bij actie");
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
    rig.give(Command::Edit(vec![Edit::set(RowRef::of(partner), Partner::LOGO, Some(logo()))]));
    rig.shows(Role::Image, "Deloitte");
    rig.type_in(Role::TextInput, "Wat het logo laat zien", "Een stip");
    assert_eq!(rig.canvas().partners[1].logo_alternative, "Een stip");
    rig.shows(Role::Image, "Een stip");
    rig.press("Logo weghalen");
    assert_eq!(rig.canvas().partners[1].logo, None);
    rig.give(MenuCommand::Undo);
    assert_eq!(rig.canvas().partners[1].logo, Some(logo()));
    rig.give(Command::Edit(vec![Edit::set(
        RowRef::of(partner),
        Partner::LOGO,
        Some(Logo::new("iVBORw0KGgo=")),
    )]));
    rig.shows(Role::Label, "Dit logo is niet te lezen. Kies een ander");
}

#[test]
fn at_the_largest_size_the_form_of_a_partner_stands_within_the_panel() {
    // A window of 800 by 600 at 200 %.
    let mut rig = Rig::sized(400.0, 300.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let id = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(id)));
    let menu = rig.harness.get_by_role_and_label(Role::Button, "Meer keuzes").rect();
    assert!(menu.left() > 220.0 && menu.right() < 400.0 && menu.height() < 30.0, "{menu:?}");
    rig.press("Meer keuzes");
    for name in ["Omhoog", "Omlaag", "Dupliceren", "Verwijderen"] {
        let button = rig.harness.get_by_label_contains(name).rect();
        assert!(button.left() > 0.0 && button.right() < 400.0 && button.height() < 30.0, "{name} {button:?}");
    }
}

#[test]
fn the_menu_of_a_row_opens_and_closes_by_the_keyboard() {
    let mut rig = Rig::example();
    let second = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(second)));
    rig.harness.get_by_role_and_label(Role::Button, "Meer keuzes").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.tab_to(Role::Button, "Verwijderen Delete");
    assert!(rig.harness.query_by_label_contains("Omhoog").is_some());
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(rig.canvas().partners.iter().all(|partner| partner.id != second));
    rig.lacks("Verwijderen Delete");
}

#[test]
fn a_pill_is_ticked_by_the_keyboard_and_says_its_name_in_full() {
    let mut rig = Rig::example();
    let partner = rig.canvas().partners[0].id;
    rig.give(FocusCommand::Select(Focus::Partner(partner)));
    let has = |rig: &Rig| rig.canvas().partners[0].interests.contains(&Interest::Talent.into());
    assert!(!has(&rig));
    rig.harness.get_by_role_and_label(Role::CheckBox, "talent aantrekken").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::Space);
    assert!(has(&rig));
    rig.keys(Modifiers::NONE, Key::Space);
    assert!(!has(&rig));
}

#[test]
fn the_fields_and_lists_of_a_form_end_on_one_line() {
    let mut rig = Rig::sized(1366.0, 1600.0);
    let mut canvas = rig.canvas().clone();
    let mut partner = Partner::new(crate::canvas::PartnerId::new(uuid::Uuid::from_u128(1)));
    partner.name = "Gemeente".to_owned();
    canvas.partners = vec![partner.clone()];
    rig.show_canvas(&canvas);
    rig.give(FocusCommand::Select(Focus::Partner(partner.id)));
    rig.press("+ Bijdrage toevoegen");
    rig.write("Een bus");
    let ends = [
        (Role::TextInput, "Naam van de organisatie"),
        (Role::ComboBox, "Sector"),
        (Role::TextInput, "Wat"),
        (Role::MultilineTextInput, "Notities"),
    ]
    .map(|(role, name)| rig.harness.get_by_role_and_label(role, name).rect().right());
    assert!(ends.iter().all(|end| (end - ends[0]).abs() < 1.5), "{ends:?}");
    let (kind, what) = (
        rig.harness.get_by_role_and_label(Role::ComboBox, "Soort bijdrage").rect(),
        rig.harness.get_by_role_and_label(Role::TextInput, "Wat").rect(),
    );
    assert!((kind.center().y - what.center().y).abs() < 1.0, "{kind:?} {what:?}");
}

#[test]
fn a_contribution_takes_one_line_where_there_is_room_and_two_elsewhere() {
    for (width, height, lines) in [(1920.0, 1080.0, 1), (1366.0, 768.0, 2), (683.0, 384.0, 2)] {
        let mut rig = Rig::sized(width, height);
        rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
        let mut partner = rig.canvas().partners[0].clone();
        let amount = Amount { number: RawJson::new("60000"), unit: Some(Unit::Euro.into()) };
        let mut contribution = partner.contributions[0].clone();
        contribution.amount = Some(amount);
        partner.contributions = vec![contribution];
        let mut canvas = rig.canvas().clone();
        canvas.partners = vec![partner.clone()];
        rig.show_canvas(&canvas);
        rig.give(FocusCommand::Select(Focus::Partner(partner.id)));
        let menu = format!("Meer keuzes: {}", partner.contributions[0].text);
        let parts = [
            (Role::ComboBox, "Soort bijdrage"),
            (Role::TextInput, "Wat"),
            (Role::TextInput, "Hoeveel"),
            (Role::ComboBox, "Eenheid"),
            (Role::Button, &menu),
        ];
        let places = parts.map(|(role, name)| rig.harness.get_by_role_and_label(role, name).rect());
        let is_lower = places[4].top() > places[0].bottom();
        assert_eq!(1 + usize::from(is_lower), lines, "{width}: {places:?}");
        for (before, after) in places.iter().zip(&places[1..]) {
            let is_below = after.top() >= before.bottom();
            assert!(after.left() >= before.right() || is_below, "{width}: {before:?} {after:?}");
            assert!(after.right() <= width - 15.5, "{width}: {after:?}");
        }
        // What it is has room for a few words.
        assert!(places[1].width() >= 60.0, "{width}: {:?}", places[1]);
    }
}
