//! The work in hand, and earlier versions.

use super::*;

#[test]
fn every_edit_is_written_down_until_it_is_in_a_file() {
    let mut session = Session::new();
    session.tick();
    assert!(session.journals.is_empty(), "nothing was typed");
    session.type_text(dream(), "Een");
    session.tick();
    session.type_text(dream(), " twee");
    session.tick();
    session.tick();
    let [journal] = &session.journals.values().collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!(journal.updates.len(), 1);
    session.give(Command::Save);
    assert!(session.journals.is_empty());
    session.type_text(dream(), " drie");
    session.tick();
    assert_eq!(session.journals.len(), 1);
    session.give(Command::NewFromExample(Example::Schuldenlab));
    session.give(Command::Answer(Answer::GoOn));
    assert!(session.journals.is_empty());
    assert_eq!(session.versions.len(), 1, "what was not saved is an earlier version");
}

#[test]
fn interrupted_work_opens_without_a_file_and_stays_written_down_until_it_is_saved() {
    let mut session = saved();
    session.type_text(dream(), " plan");
    session.tick();
    session.type_text(dream(), " van morgen");
    session.tick();
    let files = session.files.clone();
    let journals = std::mem::take(&mut session.journals);

    let mut again = Session::new();
    (again.files, again.journals) = (files, journals);
    let (name, path) = {
        let (name, journal) = again.journals.first_key_value().unwrap();
        (name.clone(), journal.path.clone())
    };
    let summary = file::summary(&again.files[Path::new(FILE)]).unwrap();
    let found = Interrupted { name: name.clone(), path, summary };
    again.with(|state, context| take_result(state, JobResult::Interrupted(vec![found]), context));
    assert_eq!(again.state.notices[0].commands()[0], Command::Recover(name.clone()));
    again.give(Command::Recover(name));
    assert_eq!(again.dream(), "Ons plan van morgen");
    assert_eq!((again.state.saving(), again.state.path()), (Saving::Unsaved, None));
    assert!(again.state.notices.is_empty());
    again.type_text(dream(), "!");
    again.tick();
    assert_eq!(again.journals.len(), 1, "it goes on in the same journal");

    again.disk_is_full = true;
    again.give(Command::Save);
    assert_eq!(again.journals.len(), 1);
    again.disk_is_full = false;
    again.give(Command::Save);
    assert_eq!(again.state.saving(), Saving::Saved);
    assert!(again.journals.is_empty());
}

#[test]
fn a_journal_that_cannot_be_written_is_told_and_begins_anew() {
    let mut session = Session::new();
    session.type_text(dream(), "Een");
    session.tick();
    let name = session.journals.keys().next().unwrap().clone();
    let failure = WriteFailure { kind: ErrorKind::StorageFull, reason: String::new() };
    let failed = JobResult::JournalFailed { name: name.clone(), failure };
    session.with(|state, context| take_result(state, failed, context));
    assert!(matches!(session.state.notices[..], [Notice::JournalFailed(_)]));
    session.type_text(dream(), " twee");
    (0..3).for_each(|_| session.tick());
    let journal = &session.journals[&name];
    let base = file::open(&journal.base, &session.templates, 5).unwrap().document;
    assert_eq!(base.canvas(), session.state.document.canvas());
    assert!(journal.updates.is_empty());
}

#[test]
fn an_earlier_version_is_put_back_as_one_step_or_opened_as_a_canvas_of_its_own() {
    let mut session = saved();
    session.versions.push(session.files[Path::new(FILE)].clone());
    session.type_text(dream(), " plan");
    let id = session.state.document.id();
    session.give(Command::EarlierVersions);
    session.give(Command::Answer(Answer::LookAtVersion(0)));
    let Some(Dialog::Versions(choice)) = &session.state.dialog else { panic!() };
    assert_eq!(choice.canvas.as_ref().unwrap().text_at(&dream()), Some("Ons"));
    session.give(Command::Answer(Answer::PutVersionBack));
    assert_eq!((session.dream(), session.state.document.id()), ("Ons", id));
    session.give(Command::Undo);
    assert_eq!(session.dream(), "Ons plan");

    session.give(Command::EarlierVersions);
    session.give(Command::Answer(Answer::LookAtVersion(0)));
    session.give(Command::Answer(Answer::OpenVersionBeside));
    assert_eq!(session.dream(), "Ons");
    assert_ne!(session.state.document.id(), id);
    assert_eq!(session.state.saving(), Saving::Unsaved);
    assert_eq!(session.versions.len(), 2, "what was open and not saved is kept");
}

#[test]
fn a_canvas_whose_file_is_gone_comes_back_from_its_versions() {
    let mut session = saved();
    session.versions.push(session.files.remove(Path::new(FILE)).unwrap());
    let lost = session.state.document.id();
    session.give(Command::NewFromExample(Example::Schuldenlab));
    session.give(Command::EarlierVersions);
    session.give(Command::Answer(Answer::OtherCanvases));
    let Some(Dialog::Versions(choice)) = &session.state.dialog else { panic!() };
    let others: Vec<_> = choice.others.iter().flatten().map(|other| other.summary.id).collect();
    assert_eq!(others, [lost]);
    session.give(Command::Answer(Answer::VersionsOf(lost)));
    session.give(Command::Answer(Answer::LookAtVersion(0)));
    session.give(Command::Answer(Answer::OpenVersionBeside));
    assert_eq!(session.dream(), "Ons");
    assert_eq!(session.state.saving(), Saving::Unsaved);
}

#[test]
fn interrupted_work_that_is_put_off_is_not_asked_about_again_in_this_run() {
    let mut session = saved();
    let summary = file::summary(&session.files[Path::new(FILE)]).unwrap();
    let found = Interrupted { name: "a".to_owned(), path: None, summary };
    let find = |session: &mut Session| {
        let found = JobResult::Interrupted(vec![found.clone()]);
        session.with(|state, context| take_result(state, found, context));
        session.state.notices.len()
    };
    assert_eq!(find(&mut session), 1);
    session.give(Command::Dismiss(0));
    // Each file that opens looks for it again.
    assert_eq!(find(&mut session), 0);
}

#[test]
fn what_is_damaged_is_told_and_what_does_not_open_once() {
    let mut session = saved();
    session.type_text(dream(), " plan");
    session.tick();
    let name = session.journals.first_key_value().unwrap().0.clone();
    let opened = file::open(&session.journals[&name].base, &session.templates, 9).unwrap();
    let recovered =
        Ok(Box::new(Recovered { opened, path: Some("plan.canvas.json".into()), is_damaged: true }));
    let generation = session.state.generation;
    session.take(JobResult::Recovered { name, generation, result: recovered });
    assert!(matches!(session.state.notices[..], [Notice::RecoveredInPart]));
    assert_eq!(session.state.suggested_folder, None, "a relative path begins nowhere");

    session.state.notices.clear();
    (0..2).for_each(|_| session.take(JobResult::WorkUnreadable("/data/journal/b.journal".into())));
    let [Notice::RecoverFailed(failure)] = &session.state.notices[..] else { panic!() };
    for language in Language::ALL {
        assert!(failure.message(Texts::of(language)).contains("/data/journal/b.journal"));
    }
}

#[test]
fn a_missing_folder_is_told_in_words() {
    assert_eq!(Notice::of_missing_folders(true, true).count(), 0);
    let told: Vec<Notice> = Notice::of_missing_folders(false, false).collect();
    let dutch = |notice: &Notice| notice.lines(Texts::of(Language::Dutch)).concat();
    assert!(dutch(&told[0]).contains("Eerdere versies en de bescherming tegen een storing staan uit"));
    assert!(dutch(&told[1]).contains("instellingen"));
    let failure = WriteFailure { kind: ErrorKind::NotFound, reason: "entity not found".to_owned() };
    assert!(!dutch(&Notice::VersionLost(failure)).contains("entity"));
}
