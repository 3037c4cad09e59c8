//! Opening, saving and leaving.

use super::*;
use crate::app::open::canvas::{WriteState, Writing};
use crate::canvas::{Partner, RowRef};

#[test]
fn a_session_of_writing_saving_and_coming_back_keeps_every_word() {
    let mut session = Session::new();
    assert_eq!(session.state.open.saving(), Saving::New);
    session.type_text(dream(), "Samen");
    session.type_text(dream(), " eruit");
    assert_eq!(session.state.open.saving(), Saving::Unsaved);
    session.give(MenuCommand::Undo);
    assert_eq!(session.dream(), "Samen");
    session.give(MenuCommand::Redo);
    session.give(MenuCommand::AddRow(MethodTable::Partners));
    let partner = session.state.open.document.canvas().partners[0].id;
    assert_eq!(session.state.open.focus, Some(Focus::Partner(partner)));
    assert_eq!(session.state.open.caret, Some(RowRef::of(partner).text(Partner::NAME)));
    session.type_text(RowRef::of(partner).text(Partner::NAME), "Gemeente");
    session.give(Command::Edit(vec![Edit::tick(
        RowRef::of(partner),
        Partner::INTERESTS,
        &Interest::Talent.into(),
        true,
    )]));
    session.give(Command::Edit(vec![Edit::set(
        RowRef::of(partner),
        Partner::ROLE,
        Some(PartnerRole::Founding.into()),
    )]));
    session.give(RowCommand::AddContribution(partner));
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Saved);
    assert_eq!(session.state.open.file_name().as_deref(), Some("plan.canvas.json"));
    let written = session.state.open.document.canvas().clone();
    session.give(MenuCommand::Quit);
    assert!(session.has_quit);

    let mut again = Session::new();
    again.files = session.files;
    again.give(FileCommand::Open("plan.canvas.json".into()));
    assert_eq!(again.state.open.document.canvas(), &written);
    assert_eq!(again.state.open.saving(), Saving::Saved);
    assert_eq!(again.state.preferences.recent, ["plan.canvas.json".into()]);
    assert!(!again.state.open.document.can_undo());
}

#[test]
fn closing_with_unsaved_work_asks_once() {
    let mut session = Session::new();
    session.type_text(dream(), "x");
    session.give(MenuCommand::Quit);
    assert_eq!(session.state.open.dialog, Some(Dialog::Unsaved(Then::Quit)));
    session.give(Command::Answer(Answer::Cancel));
    assert!(!session.has_quit && session.state.open.dialog.is_none());
    session.give(MenuCommand::Quit);
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::SaveFirst)));
    assert!(session.has_quit);
    assert_eq!(session.files.len(), 1);
}

#[test]
fn going_on_without_saving_is_the_users_to_say() {
    let mut session = Session::new();
    session.type_text(dream(), "x");
    session.ask_new();
    session.settle();
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::GoOn)));
    assert_eq!(session.dream(), "");
    assert!(session.files.is_empty());
}

#[test]
fn a_save_that_fails_keeps_the_work_open_and_says_why() {
    let mut session = Session::new();
    session.disk_is_full = true;
    session.type_text(dream(), "x");
    session.give(MenuCommand::Quit);
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::SaveFirst)));
    assert!(!session.has_quit);
    assert_eq!(session.state.open.saving(), Saving::Failed);
    assert!(matches!(session.state.notices[..], [Notice::SaveFailed(..)]));
    session.disk_is_full = false;
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Saved);
    assert!(session.state.notices.is_empty());
}

#[test]
fn what_was_typed_during_a_save_stays_unsaved() {
    let mut session = Session::new();
    session.give(MenuCommand::SaveAs);
    session.type_text(dream(), "een");
    session.ask(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Busy);
    session.ask(Command::Edit(vec![Edit::insert(dream(), 3, " twee")]));
    session.settle();
    assert_eq!(session.state.open.saving(), Saving::Unsaved);
}

#[test]
fn an_answer_about_a_document_that_is_not_open_any_more_is_dropped() {
    let mut session = Session::new();
    session.give(MenuCommand::SaveAs);
    session.ask(FileCommand::Open("plan.canvas.json".into()));
    session.ask_new();
    let id = session.state.open.document.id();
    session.settle();
    assert_eq!(session.state.open.document.id(), id);
    assert_eq!(session.state.open.path(), None);
}

#[test]
fn a_file_that_takes_long_to_open_is_told_and_can_be_given_up() {
    let mut session = saved();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    session.ask(FileCommand::Open(FILE.into()));
    assert!(session.state.notices.is_empty(), "most open at once");
    session.with(tick);
    assert!(matches!(session.state.notices[..], [Notice::Opening(_)]));
    session.give(FileCommand::StopOpening);
    assert!(session.state.notices.is_empty());
    assert_ne!(session.dream(), "Ons", "what comes of it later is not looked at");
    session.ask(FileCommand::Open(FILE.into()));
    session.with(tick);
    session.settle();
    assert!(session.state.notices.is_empty());
    assert_eq!(session.dream(), "Ons");
}

#[test]
fn a_file_that_is_gone_is_told_and_forgotten() {
    let mut session = Session::new();
    session.state.preferences.remember(&"weg.canvas.json".into());
    session.give(FileCommand::Open("weg.canvas.json".into()));
    assert!(matches!(session.state.notices[..], [Notice::OpenFailed(..)]));
    assert!(session.state.preferences.recent.is_empty());
}

#[test]
fn without_a_dialog_for_files_a_path_can_be_typed_and_nothing_is_overwritten() {
    let mut session = Session::new();
    session.choice = PathChoice::Unavailable;
    session.files.insert("er.samencanvas".into(), b"van een ander".to_vec());
    session.type_text(dream(), "x");
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.dialog, Some(Dialog::Path(PathPurpose::Save)));
    session.give(Command::Answer(Answer::Path("er".into())));
    assert_eq!(session.state.open.saving(), Saving::Failed);
    assert_eq!(session.files[&PathBuf::from("er.samencanvas")], b"van een ander");
    session.give(MenuCommand::Save);
    session.give(Command::Answer(Answer::Path("nieuw".into())));
    assert_eq!(session.state.open.saving(), Saving::Saved);
}

#[test]
fn a_typed_path_begins_at_home_or_beside_the_canvas() {
    let mut session = Session::new();
    session.state.home_folder = Some("/home/noor".into());
    session.choice = PathChoice::Unavailable;
    session.type_text(dream(), "x");
    for (typed, expect) in [
        ("~/stukken/plan", "/home/noor/stukken/plan.samencanvas"),
        ("ernaast", "/home/noor/stukken/ernaast.samencanvas"),
        ("/elders/plan", "/elders/plan.samencanvas"),
    ] {
        session.give(MenuCommand::SaveAs);
        session.give(Command::Answer(Answer::Path(typed.into())));
        assert_eq!(session.state.open.path(), Some(&expect.into()));
    }
}

#[test]
fn a_new_canvas_of_this_one_has_its_words_and_an_identity_of_its_own() {
    let mut session = Session::new();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let example = session.state.open.document.canvas().clone();
    assert_eq!(example.partners.len(), 6);
    assert_eq!(session.state.open.saving(), Saving::New);
    let id = session.state.open.document.id();
    session.give(MenuCommand::NewFromThis);
    assert_eq!(session.state.open.document.canvas(), &example);
    assert_ne!(session.state.open.document.id(), id);
    assert!(!session.state.open.document.can_undo());
}

#[test]
fn every_example_begins_a_canvas_and_says_what_it_teaches() {
    for example in Example::ALL {
        let mut session = Session::new();
        session.give(MenuCommand::NewFromExample(example));
        assert!(session.state.notices.is_empty(), "{example:?}");
        assert!(session.state.open.document.canvas().partners.len() >= 4, "{example:?}");
        for language in Language::ALL {
            let lesson = example.lesson(Texts::of(language));
            assert!((60..=150).contains(&lesson.chars().count()), "{example:?}: {lesson}");
        }
    }
}

#[test]
fn settings_are_kept_when_they_change() {
    let mut session = Session::new();
    session.ask(MenuCommand::Language(Language::English));
    assert_eq!(session.state.language, Language::English);
    let [Effect::Disk(DiskEffect::SavePreferences(preferences))] = &session.waiting[..] else { panic!() };
    assert_eq!(preferences.language(), Some(Language::English));
}

#[test]
fn a_canvas_with_a_file_is_saved_by_itself_after_some_rest_where_that_was_asked() {
    let mut session = saved();
    let path = session.state.open.path().unwrap().to_path_buf();
    let in_file = |session: &Session| String::from_utf8(session.files[&path].clone()).unwrap();
    session.type_text(dream(), "Uit zichzelf. ");
    (0..3).for_each(|_| session.tick());
    assert!(!in_file(&session).contains("Uit zichzelf."), "only where it was asked");
    session.give(PreferenceCommand::Autosave(true));
    (0..3).for_each(|_| session.tick());
    assert!(in_file(&session).contains("Uit zichzelf."));
    assert_eq!(session.state.open.saving(), Saving::Saved);
    assert_eq!(super::until_tick(&session.state, session.time), None, "and then there is nothing to do");
}

#[test]
fn a_canvas_without_a_file_is_never_saved_by_itself() {
    let mut session = Session::new();
    session.give(PreferenceCommand::Autosave(true));
    session.type_text(dream(), "Nergens");
    (0..4).for_each(|_| session.tick());
    assert!(session.files.is_empty());
}

#[test]
fn a_protected_file_is_replaced_only_after_a_word_and_then_without_asking_again() {
    for protected_by in [ProtectedBy::Permissions, ProtectedBy::HardLinks] {
        let mut session = saved();
        session.protected = Some(protected_by);
        session.type_text(dream(), " samen");
        session.give(MenuCommand::Save);
        let before = session.files[Path::new(FILE)].clone();
        let [notice] = &session.state.notices[..] else { panic!("{:?}", session.state.notices) };
        assert!(matches!(notice, Notice::SaveFailed(_, NotWritten::Protected(by)) if *by == protected_by));
        let replace = Command::File(FileCommand::ReplaceProtected(FILE.into()));
        assert_eq!(notice.commands(), [Command::Menu(MenuCommand::SaveAs), replace.clone()]);
        assert_eq!(session.state.open.saving(), Saving::Failed);
        session.give(replace);
        assert_eq!(session.state.open.saving(), Saving::Saved);
        assert!(session.state.notices.is_empty());
        assert_ne!(session.files[Path::new(FILE)], before);
        session.type_text(dream(), " verder");
        session.give(MenuCommand::Save);
        assert_eq!(session.state.open.saving(), Saving::Saved, "asked once");
    }
}

#[test]
fn a_file_that_was_opened_through_a_link_is_the_own_file_by_both_paths() {
    let mut session = saved();
    session.type_text(dream(), " plan");
    let place = FilePlace { path: "/home/link.json".into(), real: "/share/plan.json".into() };
    let (version, content) = (session.state.open.document.version(), session.state.open.document.content());
    let (ticket, path) = (99, place.path.to_path_buf());
    session.state.open.write = WriteState::Busy(Writing { ticket, path, version, is_asked_again: false });
    let fingerprint = Fingerprint::of(b"");
    session.take(JobResult::File(FileResult::Written { place, ticket, content, result: Ok(fingerprint) }));
    assert_eq!(session.state.open.path(), Some(&"/home/link.json".into()));
    for own in ["/home/link.json", "/share/plan.json"] {
        session.give(MenuCommand::SaveClean);
        session.state.open.dialog = None;
        let choice = PathChoice::Chosen(own.into());
        let generation = session.state.open.generation;
        session.take(JobResult::System(SystemResult::Picked {
            purpose: PathPurpose::Clean,
            generation,
            choice,
        }));
        assert_eq!(session.state.open.dialog, Some(Dialog::SaveClean), "no clean copy goes over {own}");
    }
}

#[test]
fn a_new_canvas_is_proposed_with_our_own_ending_and_a_file_of_version_0_1_keeps_its_name() {
    let proposed = |session: &mut Session| {
        session.ask(MenuCommand::SaveAs);
        match session.waiting.pop() {
            Some(Effect::Job(JobEffect::Pick { name, .. })) => name,
            other => panic!("{other:?}"),
        }
    };
    assert!(proposed(&mut Session::new()).ends_with(".samencanvas"));
    let mut session = saved();
    assert_eq!(proposed(&mut session), "plan.canvas.json");
}

#[test]
fn a_name_that_gets_an_ending_is_another_file_and_replaces_none() {
    let mut session = Session::new();
    session.files.insert("plan.samencanvas".into(), b"notes".to_vec());
    session.type_text(TextField::Subject, "Haven");
    // The system's dialog asked about "plan", which is not there.
    session.choice = PathChoice::Chosen("plan".into());
    session.give(MenuCommand::Save);
    assert_eq!(session.files[&PathBuf::from("plan.samencanvas")], b"notes");
    session.choice = PathChoice::Chosen("plan.samencanvas".into());
    session.give(MenuCommand::Save);
    assert_ne!(session.files[&PathBuf::from("plan.samencanvas")], b"notes");
}

#[test]
fn a_canvas_with_a_file_is_saved_by_itself_which_is_told_once() {
    let mut session = Session::new();
    session.state.preferences.chosen.autosave = None;
    assert!(session.state.preferences.autosave());
    session.type_text(TextField::Section("dream".into()), "een");
    session.give(MenuCommand::Save);
    let told = |session: &Session| {
        let notices = session.state.notices.iter();
        notices.filter(|notice| matches!(notice, Notice::SavesByItself)).count()
    };
    for text in ["twee", "drie"] {
        session.type_text(TextField::Section("dream".into()), text);
        assert!(session.state.open.is_unsaved());
        for _ in 0..2 {
            session.time += Duration::from_secs(6);
            let effects = session.with(tick);
            session.waiting.extend(effects);
            session.settle();
        }
        assert!(!session.state.open.is_unsaved(), "{text}");
        assert_eq!(told(&session), 1);
    }
}
