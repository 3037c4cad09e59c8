//! What an administrator set, and what the window tells of the computer.

use std::io::{Error, ErrorKind};
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, ComputerResult, Dialog, Effect, JobEffect, JobResult, MenuCommand, Preferences};
use crate::app::{PreferenceCommand, SystemResult, WindowEffect};
use crate::computer::Folder;
use crate::drawing::{Drawing, Way};
use crate::settings::{Layout, Policy, ThemeChoice};

const LOCKED: &str = "Ingesteld door je beheerder";

fn with_policy(text: &str) -> Rig {
    let mut rig = Rig::new();
    let policy = Policy::default().and("/etc/samencanvas/policy.json", Ok(text.as_bytes()));
    rig.harness.state_mut().state.preferences = Preferences::default().with_policy(policy);
    rig.harness.run();
    rig
}

#[track_caller]
fn is_enabled(rig: &Rig, role: Role, label: &str) -> bool {
    !rig.harness.get_by_role_and_label(role, label).accesskit_node().is_disabled()
}

#[test]
fn what_the_administrator_locked_is_grey_and_says_so() {
    let mut rig = with_policy(
        r#"{"locked": {"theme": "dark", "autosave": true, "author": ""}, "default": {"zoom": 110}}"#,
    );
    rig.give(MenuCommand::Settings);
    assert_eq!(rig.harness.query_all_by_label(LOCKED).count(), 3);
    assert!(!is_enabled(&rig, Role::RadioButton, "Licht"));
    let autosave = "Sla vanzelf op";
    assert!(!is_enabled(&rig, Role::CheckBox, autosave));
    rig.click(Role::CheckBox, autosave);
    assert!(rig.state().preferences.autosave());
    // What is not locked can be chosen, also where the administrator chose first.
    assert_eq!(rig.state().preferences.zoom().percent(), 110);
    assert!(is_enabled(&rig, Role::RadioButton, "English"));
    rig.give(MenuCommand::ZoomIn);
    assert_eq!(rig.state().preferences.zoom().percent(), 125);
}

#[test]
fn no_command_changes_what_is_locked() {
    let mut rig = with_policy(
        r#"{"locked": {"theme": "dark", "autosave": true, "author": "", "zoom": 100, "layout": "column",
            "language": "nl", "drawing": "software"}}"#,
    );
    let author = PreferenceCommand::Author("Noor".to_owned());
    let commands: [Command; 7] = [
        MenuCommand::Theme(ThemeChoice::Light).into(),
        MenuCommand::ZoomIn.into(),
        MenuCommand::Layout(Layout::Section).into(),
        MenuCommand::Language(crate::i18n::Language::English).into(),
        Command::Preference(PreferenceCommand::Autosave(false)),
        Command::Preference(author),
        Command::Preference(PreferenceCommand::Drawing(Drawing::Gl)),
    ];
    let in_force = |rig: &Rig| {
        let preferences = &rig.state().preferences;
        let author = preferences.author().to_owned();
        let shown = (preferences.theme(), preferences.zoom(), preferences.layout(), rig.state().language);
        (shown, preferences.autosave(), author, preferences.drawing())
    };
    let before = in_force(&rig);
    for command in commands {
        assert!(!command.is_possible(rig.state()), "{command:?}");
        rig.give(command);
    }
    assert_eq!(in_force(&rig), before);
}

#[test]
fn the_computer_is_told_and_copied_without_a_word_of_the_canvas() {
    let mut rig = with_policy(r#"{"locked": {"language": "nl"}}"#);
    let computer = &mut rig.harness.state_mut().state.computer;
    computer.folders =
        [(Folder::Settings, Some("/home/noor/.config".into())), (Folder::Journal, None)].into();
    let driver = Some("llvmpipe".to_owned());
    computer.drawn =
        Some(crate::computer::Drawn { way: Way::OpenGl, driver, instead_of: None, has_hardware: true });
    rig.type_in(Role::MultilineTextInput, "Droom", "Geheim");
    rig.give(MenuCommand::Computer);
    let tried = Effect::Job(JobEffect::TryComputer(vec![(Folder::Settings, "/home/noor/.config".into())]));
    assert!(rig.harness.state().effects.contains(&tried));
    rig.shows(Role::Label, "Instellingen: /home/noor/.config: bezig…");
    let trial = Ok(Duration::from_millis(7));
    for result in
        [ComputerResult::System("Debian".to_owned()), ComputerResult::Tried(Folder::Settings, trial)]
    {
        rig.answer(JobResult::System(SystemResult::Computer(result)));
    }
    rig.shows(Role::Label, "Instellingen: /home/noor/.config: goed, 7 ms");
    rig.press("Kopiëren");
    rig.shows(Role::Status, "Het staat op het klembord. Plak het in een mail");
    let copied = rig.harness.state().effects.iter().find_map(|effect| match effect {
        Effect::Window(WindowEffect::Copy(text)) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap();
    for told in ["Debian", "llvmpipe", "goed, 7 ms", "vastgezet door de beheerder", "language = \"nl\""] {
        assert!(copied.contains(told), "{told}: {copied}");
    }
    assert!(!copied.contains("Geheim"));
}

#[test]
fn a_folder_that_answers_late_or_not_at_all_is_told_as_that() {
    let mut rig = Rig::new();
    let folders = &mut rig.harness.state_mut().state.computer.folders;
    *folders = [Folder::Settings, Folder::Versions].map(|folder| (folder, Some("/share".into()))).into();
    rig.give(MenuCommand::Computer);
    let refused = Err(Error::from(ErrorKind::StorageFull).into());
    rig.answer(JobResult::System(SystemResult::Computer(ComputerResult::Tried(Folder::Versions, refused))));
    rig.shows(Role::Label, "Eerdere versies: /share: niet goed: de schijf is vol");
    rig.shows(Role::Label, "Instellingen: /share: bezig…");
    rig.press("Sluiten");
    // An answer after the dialog was closed opens nothing.
    let late = ComputerResult::Tried(Folder::Settings, Ok(Duration::ZERO));
    rig.answer(JobResult::System(SystemResult::Computer(late)));
    assert!(!matches!(rig.state().open.dialog, Some(Dialog::Computer(_))));
}
