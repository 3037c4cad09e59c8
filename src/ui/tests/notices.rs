//! Notices.

use std::io::ErrorKind;
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Dialog, Effect, Example, Exported, FileResult, Focus, FocusCommand, JobEffect, JobResult, MenuCommand,
    NotWritten, Notice, OtherCopy, Outside, WithCopy, WriteFailure,
};
use crate::canvas::TextField;

#[test]
fn what_was_made_can_be_opened_or_shown_until_the_notice_is_closed() {
    let mut rig = Rig::new();
    let made = Exported { pitches: None, pages: 1, problems: Vec::new() };
    let notice = Notice::Exported { path: "uit.pdf".into(), made };
    rig.harness.state_mut().state.notices.push(notice);
    rig.harness.run();
    rig.press("Openen");
    rig.press("In de map tonen");
    rig.press("Sluiten");
    assert!(rig.state().notices.is_empty());
    let effects = &rig.harness.state().effects;
    assert!(effects.contains(&Effect::Job(JobEffect::OpenWithSystem("uit.pdf".into()))));
    assert!(effects.contains(&Effect::Job(JobEffect::ShowInFolder("uit.pdf".into()))));
}

#[test]
fn notices_leave_most_of_the_window_free_and_older_ones_wait() {
    for (width, height, shown) in [(1366.0, 768.0, 2), (500.0, 425.0, 1), (400.0, 300.0, 1)] {
        let mut rig = Rig::sized(width, height);
        // Nobody types, so that they stand where they usually do.
        rig.harness.ctx.memory_mut(egui::Memory::stop_text_input);
        let notices = (0..5).map(|number| Notice::CopyBeside(format!("kopie {number}.canvas.json").into()));
        rig.harness.state_mut().state.notices.extend(notices);
        rig.harness.run();
        rig.harness.run();
        let alerts: Vec<_> = rig.harness.query_all_by_role(Role::Alert).collect();
        assert_eq!(alerts.len(), shown);
        let newest = alerts[0].accesskit_node().label().unwrap();
        assert!(newest.contains("kopie 4"), "{newest}");
        let waiting = format!("En nog {} meldingen", 5 - shown);
        assert!(rig.harness.query_by_label(&waiting).is_some(), "{waiting}");
        let close = rig.harness.query_all_by_role_and_label(Role::Button, "Sluiten").last().unwrap().rect();
        assert!(close.bottom() < height && close.top() > height * 0.6, "{close:?}");
        let top = alerts[0].rect().top();
        assert!(top > height * 0.6 - 40.0, "{top} of {height}");
    }
}

/// Where the notices stand, from top to bottom.
fn alerts(rig: &Rig) -> Vec<(String, egui::Rect)> {
    let alerts = rig.harness.query_all_by_role(Role::Alert);
    alerts.map(|alert| (alert.accesskit_node().label().unwrap(), alert.rect())).collect()
}

#[test]
fn of_many_notices_each_is_whole_and_within_reach_and_work_at_risk_stands_first() {
    let mut rig = Rig::sized(1366.0, 740.0);
    let full = || WriteFailure { kind: ErrorKind::StorageFull, reason: "vol".to_owned() };
    let long = Notice::SaveFailed("een/heel/lang/pad.canvas.json".into(), NotWritten::NotVerified);
    let notices = [
        Notice::JournalFailed(full()),
        long,
        Notice::CopyBeside("kopie een.canvas.json".into()),
        Notice::Outside("plan.canvas.json".into(), Outside::PutBack),
        Notice::NoNamedVersion,
    ];
    rig.harness.state_mut().state.notices.extend(notices);
    rig.harness.run();
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1366.0, 740.0));
    let few = alerts(&rig);
    assert!(few.iter().all(|(_, rect)| window.contains_rect(*rect)), "{few:?}");
    let waiting = 5 - few.len();
    assert!(waiting > 0);
    rig.press(&format!("En nog {waiting} meldingen"));
    let all = alerts(&rig);
    assert_eq!(all.len(), 5);
    assert!(all.iter().all(|(_, rect)| window.contains_rect(*rect)), "{all:?}");
    let place = |words: &str| all.iter().position(|(told, _)| told.contains(words)).unwrap();
    assert!(place("storing") < 3 && place("oudere versie") < 3 && place("schijf geeft") < 3);
    assert!(all.windows(2).all(|pair| pair[0].1.bottom() <= pair[1].1.top()), "{all:?}");
    rig.press("Minder meldingen tonen");
    assert_eq!(alerts(&rig).len(), few.len());
    // Every one that goes makes room for one that waits.
    for left in (0..5).rev() {
        rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
        assert_eq!(rig.state().notices.len(), left);
    }
}

#[test]
fn a_notice_that_follows_a_lower_one_is_whole() {
    let mut rig = Rig::new();
    let low = || Notice::CleanSaved("a.canvas.json".into());
    let tall = || Notice::CleanSaved(format!("{}.canvas.json", "plan van aanpak ".repeat(20)).into());
    let mut heights = Vec::new();
    for notice in [low(), tall(), low(), tall()] {
        rig.harness.state_mut().state.notices = vec![notice];
        rig.harness.run();
        let [(_, rect)] = &alerts(&rig)[..] else { panic!("one notice") };
        // It ends where the bar below the page begins; around the window of a test is a margin.
        assert!((rect.bottom() - (768.0 - 8.0 - 28.0)).abs() < 2.0, "{rect:?}");
        heights.push(rect.height());
    }
    assert!(heights[1] > heights[0] + 10.0, "{heights:?}");
}

#[test]
fn what_others_took_away_is_told_with_its_words_and_can_be_shown() {
    let mut rig = Rig::example();
    let row =
        crate::merge::LostRow::Text { field: TextField::Pitch, text: "Samen uit de schulden".to_owned() };
    let report = crate::merge::Report {
        vanished: vec![crate::merge::Vanished { row, had: 0, removed: vec![1] }],
        ..Default::default()
    };
    let other = OtherCopy::OwnFile("plan.canvas.json".into());
    let view = crate::app::CopyView { with: WithCopy::Merge, other, report, steps: 1 };
    rig.harness.state_mut().state.notices.push(Notice::MergedFromOutside(Box::new(view)));
    rig.harness.run();
    assert!(alerts(&rig)[0].0.contains("Samen uit de schulden"));
    rig.press("Bekijken…");
    rig.shows(Role::Heading, "Samengevoegd");
    rig.lacks("De andere kopie naar de eerdere versies verplaatsen");
    rig.press("Terughalen: Pitch");
    assert!(rig.text(&TextField::Pitch).ends_with("Samen uit de schulden"));
}

#[test]
fn over_a_file_of_a_newer_version_nothing_can_be_written() {
    let mut rig = Rig::new();
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Outside(Outside::Newer));
    rig.harness.run();
    rig.shows(Role::Button, "Opslaan als…");
    rig.lacks("Hier opslaan");
    rig.lacks("Bestand overnemen");
}

#[test]
fn escape_closes_the_newest_notice_and_what_is_typed_next_goes_where_it_went() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "Samen");
    let notices = ["een", "twee"].map(|name| Notice::CopyBeside(name.into()));
    rig.harness.state_mut().state.notices.extend(notices);
    rig.harness.run();
    // A menu that is open takes the key for itself.
    rig.press("Bestand");
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(rig.state().notices.len(), 2);
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run();
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(matches!(&*rig.state().notices, [Notice::CopyBeside(path)] if path.as_os_str() == "een"));
    rig.event(egui::Event::Text(" verder".to_owned()));
    assert_eq!(rig.text(&TextField::Section("dream".into())), "Samen verder");
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(rig.state().notices.is_empty());
}

#[test]
fn that_another_has_the_file_open_is_told_until_that_one_leaves() {
    let mut rig = Rig::new();
    rig.open(include_str!("../../../assets/examples/schuldenlab.canvas.json"));
    let path = rig.state().open.path().unwrap().clone();
    rig.answer(JobResult::File(FileResult::InUse { path: path.clone(), by: "Noor".to_owned() }));
    assert!(matches!(&*rig.state().notices, [Notice::InUse(..)]));
    rig.answer(JobResult::File(FileResult::OtherLeft { path: "ander.canvas.json".into() }));
    assert_eq!(rig.state().notices.len(), 1);
    rig.answer(JobResult::File(FileResult::OtherLeft { path }));
    assert!(rig.state().notices.is_empty());
}

#[test]
fn news_goes_by_itself_and_a_question_stays() {
    let mut rig = Rig::new();
    let notices = [Notice::CleanSaved("a.canvas.json".into()), Notice::CopyBeside("b.canvas.json".into())];
    rig.harness.state_mut().state.notices.extend(notices);
    rig.harness.input_mut().time = Some(100.0);
    rig.harness.step();
    rig.harness.input_mut().time = Some(109.0);
    rig.harness.step();
    assert_eq!(rig.state().notices.len(), 2);
    // Who points at it still reads it.
    let at = alerts(&rig)[0].1.center();
    rig.harness.hover_at(at);
    rig.harness.input_mut().time = Some(120.0);
    rig.harness.run_steps(2);
    assert_eq!(rig.state().notices.len(), 2);
    rig.harness.hover_at(egui::pos2(1300.0, 20.0));
    rig.harness.input_mut().time = Some(121.0);
    rig.harness.step();
    rig.harness.input_mut().time = Some(135.0);
    rig.harness.run_steps(2);
    assert!(matches!(&*rig.state().notices, [Notice::CopyBeside(_)]));
}

#[test]
fn a_row_that_was_removed_is_offered_for_as_long_as_the_pointer_is_on_the_notice() {
    let mut rig = Rig::example();
    let partner = rig.canvas().partners[0].id;
    rig.give(FocusCommand::GoTo(Focus::Partner(partner)));
    rig.give(MenuCommand::RemoveRow);
    assert_eq!(rig.state().notices.len(), 1);
    let at = alerts(&rig)[0].1.center();
    rig.harness.hover_at(at);
    rig.harness.run();
    rig.harness.state_mut().wait(Duration::from_mins(1));
    assert_eq!(rig.state().notices.len(), 1);
    rig.harness.hover_at(egui::pos2(600.0, 20.0));
    rig.harness.run();
    rig.harness.state_mut().wait(Duration::from_secs(10));
    assert_eq!(rig.state().notices.len(), 1);
    rig.harness.state_mut().wait(Duration::from_secs(15));
    assert!(rig.state().notices.is_empty());
}

#[test]
fn notices_take_their_own_room_and_the_page_stays_as_it_is() {
    for (width, height) in [(1366.0, 768.0), (1024.0, 768.0), (683.0, 384.0)] {
        let mut rig = Rig::sized(width, height);
        rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
        rig.give(FocusCommand::GoTo(Focus::Section("action_lines".into())));
        let title = |rig: &Rig| {
            let titles = rig.harness.query_all_by_role_and_label(Role::Heading, "Actielijnen");
            titles.map(|title| title.rect()).next()
        };
        let before = title(&rig);
        rig.harness.state_mut().state.notices.push(Notice::CopyBeside("kopie.canvas.json".into()));
        rig.harness.run();
        assert!(before.is_some());
        assert_eq!(title(&rig), before);
        let notice = alerts(&rig)[0].1;
        assert!(notice.width() > width - 20.0, "{notice:?}");
        // The last way to add a row can be scrolled above it.
        let add = |rig: &Rig| rig.harness.get_by_role_and_label(Role::Button, "+ Actie toevoegen").rect();
        rig.harness.get_by_role_and_label(Role::Button, "+ Actie toevoegen").scroll_to_me();
        rig.harness.run();
        assert!(add(&rig).bottom() <= notice.top() + 1.0, "{:?} {notice:?}", add(&rig));
        rig.press("Sluiten");
        rig.harness.run();
        assert!(alerts(&rig).is_empty());
    }
}

#[test]
fn a_notice_never_lies_over_the_text_that_is_typed() {
    for (width, height) in [(1366.0, 768.0), (1000.0, 500.0)] {
        let mut rig = Rig::sized(width, height);
        rig.harness.state_mut().state.notices.push(Notice::CopyBeside("kopie.canvas.json".into()));
        rig.harness.run();
        for title in ["Besturen en besluiten", "Financiering", "Pitch", "Droom", "Aansprakelijkheid"] {
            rig.type_in(Role::MultilineTextInput, title, "woord");
            rig.harness.run_steps(3);
            let cursor = rig.harness.output().platform_output.ime.unwrap().cursor_rect;
            let alerts = alerts(&rig);
            assert!(!alerts[0].1.intersects(cursor), "{title}: {cursor:?} {alerts:?}");
        }
    }
}
