//! The first minutes, the settings, and every dialog in every language.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    self, Command, Dialog, DiskEffect, Effect, FileCommand, Focus, FocusCommand, JobEffect, JobResult,
    JournalResult, MenuCommand, MethodTable, TOUR_STEPS, TextForm, WindowEffect,
};
use crate::file::{Interrupted, Summary};
use crate::i18n::{Language, Texts};
use crate::settings::{Layout, ThemeChoice};

#[test]
fn the_first_start_asks_what_to_begin_with_and_the_tour_comes_once() {
    let mut rig = Rig::new();
    rig.welcome();
    rig.shows(Role::Heading, "Welkom bij Samencanvas");
    rig.press("Modal Shift");
    rig.shows(Role::Heading, "Het canvas");
    for _ in 1..TOUR_STEPS {
        rig.keys(Modifiers::NONE, Key::Enter);
    }
    rig.press("Beginnen");
    assert!(rig.state().open.dialog.is_none());
    assert_eq!(rig.state().open.file_name(), None);
    let kept = rig
        .harness
        .state()
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Disk(DiskEffect::SavePreferences(preferences)) if preferences.welcomed));
    assert!(kept, "the welcome is remembered as seen");
    rig.welcome();
    assert!(rig.state().open.dialog.is_none(), "it does not come again");
}

/// A start without a file, by somebody who had these files open before.
fn returning(recent: [&str; 2]) -> Rig {
    let mut rig = Rig::new();
    rig.remember(&recent);
    rig.welcome();
    rig
}

#[test]
fn who_comes_back_goes_on_with_the_last_file_by_a_single_key() {
    let mut rig = returning(["/werk/plan.canvas.json", "/thuis/ander.canvas.json"]);
    rig.shows(Role::Heading, "Verder met");
    rig.shows(Role::Button, "ander.canvas.json");
    let card = rig.harness.get_by_role_and_label(Role::Button, "ander.canvas.json");
    assert_eq!(card.accesskit_node().description().as_deref(), Some("/thuis"));
    rig.keys(Modifiers::NONE, Key::Enter);
    let opened = rig
        .harness
        .state()
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Job(JobEffect::Open { path, .. }) if path.ends_with("plan.canvas.json")));
    assert!(opened);
    assert_eq!(rig.state().open.dialog, None);
}

#[test]
fn who_comes_back_gets_no_tour_again() {
    let mut rig = returning(["/werk/plan.canvas.json", "/thuis/ander.canvas.json"]);
    rig.press("Modal Shift");
    assert_eq!(rig.state().open.dialog, None);
}

#[test]
fn interrupted_work_goes_before_the_question_what_to_begin_with() {
    let mut rig = returning(["/werk/plan.canvas.json", "/thuis/ander.canvas.json"]);
    rig.answer(JobResult::Journal(JournalResult::Interrupted(Vec::new())));
    assert_eq!(rig.state().open.dialog, Some(Dialog::Welcome));
    let id = rig.state().open.document.id();
    let summary = Summary { id, subject: "Schulden".to_owned(), version: String::new() };
    let found = Interrupted { name: "a".to_owned(), path: None, summary };
    rig.answer(JobResult::Journal(JournalResult::Interrupted(vec![found.clone()])));
    assert_eq!(rig.state().open.dialog, Some(Dialog::Recover(found)));
}

#[test]
fn the_tour_can_be_skipped_and_offers_to_save_by_itself() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::Tour);
    for _ in 0..3 {
        rig.press("Verder");
    }
    let offer = "Sla vanzelf op";
    assert!(rig.state().preferences.autosave(), "it does from the start");
    rig.click(Role::CheckBox, offer);
    assert!(!rig.state().preferences.autosave());
    rig.press("Overslaan");
    assert!(rig.state().open.dialog.is_none());
}

#[test]
fn settings_change_at_once() {
    let mut rig = Rig::new();
    rig.keys(Modifiers::COMMAND, Key::Comma);
    rig.click(Role::RadioButton, "Hoog contrast");
    rig.click(Role::RadioButton, "English");
    assert_eq!(rig.state().preferences.theme(), ThemeChoice::HighContrast);
    rig.shows(Role::Heading, "Settings");
    // The other one stands in the bar below.
    rig.harness.query_all_by_role_and_label(Role::Button, "Larger").last().unwrap().click();
    rig.harness.run();
    assert_eq!(rig.state().preferences.zoom().percent(), 110);
}

#[test]
fn settings_have_everything_that_is_remembered_and_the_folder_of_what_is_kept() {
    let mut rig = Rig::new();
    let folder = std::path::PathBuf::from("/thuis/samencanvas");
    rig.harness.state_mut().state.data_folder = Some(folder.clone());
    rig.give(MenuCommand::Settings);
    for part in
        ["Taal", "Kleuren", "Grootte", "Opslaan", "Je naam", "Eerdere versies en niet-opgeslagen werk"]
    {
        rig.shows(Role::Heading, part);
    }
    rig.click(Role::CheckBox, "Sla vanzelf op");
    rig.type_in(Role::TextInput, "Je naam", "Anna");
    rig.keys(Modifiers::NONE, Key::Tab);
    let preferences = &rig.state().preferences;
    assert_eq!((preferences.autosave(), preferences.author()), (false, "Anna"));
    rig.press(&FileCommand::ShowInFolder(folder.clone()).text(Texts::of(Language::Dutch)));
    assert_eq!(rig.harness.state().effects.last(), Some(&Effect::Job(JobEffect::ShowInFolder(folder))));
}

#[test]
fn the_menu_for_files_copies_the_text_of_a_mail() {
    let mut rig = Rig::example();
    rig.press("Bestand");
    rig.press("Kopiëren als mailtekst");
    let Some(Effect::Window(WindowEffect::Copy(text))) = rig.harness.state().effects.last() else { panic!() };
    assert!(text.starts_with("Onderwerp: Pitch – "), "{text}");
}

#[test]
fn a_section_is_copied_as_text_and_as_markdown() {
    let mut rig = Rig::example();
    let section = rig.state().open.document.template().sections[4].id.clone();
    rig.give(FocusCommand::Select(Focus::Section(section)));
    let copied = |rig: &Rig| match rig.harness.state().effects.last() {
        Some(Effect::Window(WindowEffect::Copy(text))) => text.clone(),
        other => panic!("{other:?}"),
    };
    rig.give(MenuCommand::CopySection(TextForm::Plain));
    assert!(copied(&rig).starts_with("Actielijnen\nEen bestuur vormen van mensen op persoonlijke titel\n"));
    rig.give(MenuCommand::CopySection(TextForm::Markdown));
    assert!(copied(&rig).starts_with("## Actielijnen\n\n- [x] Een bestuur vormen"));
    rig.give(FocusCommand::Select(Focus::Section("partners".into())));
    rig.give(MenuCommand::CopySection(TextForm::Plain));
    let wants = "talent aantrekken, bijdragen aan de samenleving, een aantrekkelijke werkgever zijn en een goede naam krijgen";
    assert!(copied(&rig).contains(&format!("Deloitte: partner; {wants}; Een team")), "{}", copied(&rig));
}

/// What of the tree lies outside of the window, or has nothing to be called by.
fn cut_off(rig: &Rig, width: f32) -> Vec<String> {
    let buttons = rig.harness.query_all_by_role(Role::Button);
    let labels = rig.harness.query_all_by_role(Role::Label);
    let headings = rig.harness.query_all_by_role(Role::Heading);
    buttons
        .chain(labels)
        .chain(headings)
        .filter_map(|node| {
            let node = node.accesskit_node();
            let rect = node.bounding_box()?;
            let is_cut = rect.x0 < -0.5 || rect.x1 > f64::from(width) + 0.5;
            is_cut.then(|| format!("{:?} {rect:?}", node.label().or(node.value())))
        })
        .collect()
}

#[test]
fn nothing_is_cut_off_at_the_side_in_any_language_layout_or_dialog() {
    for (width, height) in [(683.0, 384.0), (800.0, 600.0), (1366.0, 768.0)] {
        let mut rig = Rig::sized(width, height);
        rig.give(MenuCommand::NewFromExample(app::Example::Schuldenlab));
        for language in Language::ALL {
            rig.give(MenuCommand::Language(language));
            for layout in Layout::ALL {
                rig.give(MenuCommand::Layout(layout));
                assert_eq!(cut_off(&rig, width), [""; 0], "{language:?} {layout:?} {width}");
            }
            rig.give(MenuCommand::Layout(Layout::Page));
            let dialogs = [
                Command::Menu(MenuCommand::New),
                Command::Menu(MenuCommand::FormWords),
                Command::Menu(MenuCommand::Export),
                Command::Menu(MenuCommand::About),
                Command::Menu(MenuCommand::Shortcuts),
                Command::Menu(MenuCommand::Search),
                Command::Menu(MenuCommand::Palette),
                Command::Menu(MenuCommand::Settings),
                Command::Menu(MenuCommand::Tour),
                Command::Menu(MenuCommand::EarlierVersions),
                Command::Menu(MenuCommand::PasteRows(MethodTable::Partners)),
            ];
            for command in dialogs {
                rig.give(command.clone());
                assert!(rig.state().open.dialog.is_some(), "{command:?}");
                assert_eq!(cut_off(&rig, width), [""; 0], "{language:?} {command:?} {width}");
                rig.give(Command::Answer(app::Answer::Cancel));
            }
            let long = format!("/home/iemand/{}/plan.canvas.json", "samenwerking-2026".repeat(9));
            rig.remember(&[&long, &format!("/werk/{}.canvas.json", "plan".repeat(40))]);
            rig.welcome();
            assert_eq!(rig.state().open.dialog, Some(Dialog::Welcome));
            assert_eq!(cut_off(&rig, width), [""; 0], "{language:?} {width}");
            rig.give(Command::Answer(app::Answer::Cancel));
        }
    }
}

#[test]
fn what_the_tour_says_has_five_steps_and_no_more() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::Tour);
    for step in 1..TOUR_STEPS {
        rig.give(Command::Answer(app::Answer::Tour(step)));
        assert_eq!(rig.state().open.dialog, Some(Dialog::Tour(step)));
    }
    rig.give(Command::Answer(app::Answer::Tour(TOUR_STEPS)));
    assert_eq!(rig.state().open.dialog, None);
}
