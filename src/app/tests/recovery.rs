//! The unsaved work, and earlier versions.

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
    session.give(MenuCommand::Save);
    assert!(session.journals.is_empty());
    session.type_text(dream(), " drie");
    session.tick();
    assert_eq!(session.journals.len(), 1);
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::GoOn)));
    assert!(session.journals.is_empty());
    assert_eq!(session.versions.len(), 1, "what was not saved is an earlier version");
}

/// Where the canvas of the interrupted work belongs.
const PLACE: &str = if cfg!(windows) { "C:/werk/plan.canvas.json" } else { "/werk/plan.canvas.json" };

/// A program that starts after one that was killed while somebody typed, and has opened what was left.
fn recovered(meanwhile: impl FnOnce(&mut Session)) -> Session {
    let mut session = Session::new();
    session.choice = PathChoice::Chosen(PLACE.into());
    session.type_text(dream(), "Ons");
    session.give(MenuCommand::SaveAs);
    session.type_text(dream(), " plan");
    session.tick();
    session.type_text(dream(), " van morgen");
    session.tick();
    meanwhile(&mut session);
    let mut again = Session::new();
    again.choice = PathChoice::Chosen("/elders/ander.canvas.json".into());
    (again.files, again.journals) = (session.files, session.journals);
    let (name, journal) = again.journals.first_key_value().unwrap();
    let summary = file::summary(&journal.base).unwrap();
    let found = Interrupted { name: name.clone(), path: journal.path.clone(), summary };
    again.take(JobResult::Journal(JournalResult::Interrupted(vec![found.clone()])));
    assert_eq!(again.state.open.dialog, Some(Dialog::Recover(found)));
    again.give(Command::Answer(Answer::Recover(RecoverAnswer::Open)));
    assert_eq!(again.state.open.path().map(|path| &**path), Some(Path::new(PLACE)));
    assert_eq!(again.state.open.saving(), Saving::Unsaved);
    again
}

#[test]
fn interrupted_work_opens_with_its_file_and_stays_written_down_until_it_is_saved_there() {
    let mut again = recovered(|_| {});
    assert_eq!(again.dream(), "Ons plan van morgen");
    assert!(again.state.notices.is_empty(), "{:?}", again.state.notices);
    again.type_text(dream(), "!");
    again.tick();
    assert_eq!(again.journals.len(), 1, "it goes on in the same journal");

    again.disk_is_full = true;
    again.give(MenuCommand::Save);
    assert_eq!(again.journals.len(), 1);
    again.disk_is_full = false;
    again.give(MenuCommand::Save);
    assert_eq!((again.state.open.saving(), again.files.len()), (Saving::Saved, 1));
    assert!(again.journals.is_empty());
    let there = file::open(&again.files[Path::new(PLACE)], &again.templates, 9).unwrap().document;
    assert_eq!(there.canvas().text_at(&dream()), Some("Ons plan van morgen!"));
}

#[test]
fn what_others_wrote_in_the_file_of_interrupted_work_is_merged_and_not_written_over() {
    let theirs = [Edit::insert(TextField::Subject, 0, "Van een collega")];
    let mut again = recovered(|session| session.another_changes(PLACE, &theirs));
    again.give(MenuCommand::Save);
    assert_eq!(again.state.open.saving(), Saving::Saved);
    let there = file::open(&again.files[Path::new(PLACE)], &again.templates, 9).unwrap().document;
    assert_eq!(there.canvas().header.subject, "Van een collega");
    assert_eq!(there.canvas().text_at(&dream()), Some("Ons plan van morgen"));
}

#[test]
fn interrupted_work_whose_file_is_gone_or_became_another_canvas_is_asked_about_and_kept() {
    let other = include_bytes!("../../../assets/examples/schuldenlab.canvas.json");
    for file in [None, Some(&other[..])] {
        let mut again = recovered(|session| {
            session.files.remove(Path::new(PLACE));
            session.files.extend(file.map(|bytes| (PathBuf::from(PLACE), bytes.to_vec())));
        });
        assert_eq!(again.dream(), "Ons plan van morgen");
        again.give(MenuCommand::Save);
        assert!(matches!(again.state.open.dialog, Some(Dialog::Outside(_))), "{:?}", again.state.open.dialog);
        assert_eq!(again.files.get(Path::new(PLACE)).map(Vec::as_slice), file);
        assert_eq!(again.journals.len(), 1);
        again.give(Command::Answer(Answer::Outside(OutsideAnswer::SaveElsewhere)));
        assert_eq!(again.state.open.saving(), Saving::Saved);
        assert!(again.journals.is_empty());
    }
}

#[test]
fn interrupted_work_is_told_by_a_notice_while_somebody_types_and_thrown_away_only_when_that_is_confirmed() {
    let mut session = saved();
    let summary = file::summary(&session.files[Path::new(FILE)]).unwrap();
    let base = session.files[Path::new(FILE)].clone();
    session.journals.insert("a".to_owned(), Journal { path: None, base, updates: Vec::new() });
    session.type_text(dream(), " plan");
    let found = Interrupted { name: "a".to_owned(), path: None, summary };
    session.take(JobResult::Journal(JournalResult::Interrupted(vec![found.clone()])));
    assert_eq!(session.state.open.dialog, None);
    let [recover, put_aside] = &session.state.notices[0].commands()[..] else { panic!() };
    assert_eq!(*recover, Command::File(FileCommand::Recover("a".to_owned())));
    session.give(put_aside.clone());
    assert_eq!(session.state.open.dialog, Some(Dialog::ThrowAway(found.clone())));
    session.give(Command::Answer(Answer::Cancel));
    assert_eq!(
        (session.state.open.dialog.clone(), session.journals.len()),
        (Some(Dialog::Recover(found)), 1)
    );
    session.give(Command::Answer(Answer::Recover(RecoverAnswer::ThrowAway)));
    session.give(Command::Answer(Answer::ThrowAway));
    assert_eq!((session.state.open.dialog.clone(), session.journals.len()), (None, 0));
    assert_eq!(session.versions.len(), 1);
}

#[test]
fn a_journal_that_cannot_be_written_is_told_and_begins_anew() {
    let mut session = Session::new();
    session.type_text(dream(), "Een");
    session.tick();
    let name = session.journals.keys().next().unwrap().clone();
    let failure = WriteFailure { kind: ErrorKind::StorageFull, reason: String::new() };
    let failed = JobResult::Journal(JournalResult::Failed { name: name.clone(), failure });
    session.with(|state, context| take_result(state, failed, context));
    assert!(matches!(session.state.notices[..], [Notice::JournalFailed(_)]));
    session.type_text(dream(), " twee");
    (0..3).for_each(|_| session.tick());
    let journal = &session.journals[&name];
    let base = file::open(&journal.base, &session.templates, 5).unwrap().document;
    assert_eq!(base.canvas(), session.state.open.document.canvas());
    assert!(journal.updates.is_empty());
}

#[test]
fn an_earlier_version_is_put_back_as_one_step_or_opened_as_a_canvas_of_its_own() {
    let mut session = saved();
    session.versions.push(session.files[Path::new(FILE)].clone());
    session.type_text(dream(), " plan");
    let id = session.state.open.document.id();
    session.give(MenuCommand::EarlierVersions);
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::LookAt(0))));
    let Some(Dialog::Versions(choice)) = &session.state.open.dialog else { panic!() };
    assert_eq!(choice.canvas.as_ref().unwrap().text_at(&dream()), Some("Ons"));
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::PutBack)));
    assert_eq!((session.dream(), session.state.open.document.id()), ("Ons", id));
    session.give(MenuCommand::Undo);
    assert_eq!(session.dream(), "Ons plan");

    session.give(MenuCommand::EarlierVersions);
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::LookAt(0))));
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::OpenBeside)));
    assert_eq!(session.dream(), "Ons");
    assert_ne!(session.state.open.document.id(), id);
    assert_eq!(session.state.open.saving(), Saving::Unsaved);
    assert_eq!(session.versions.len(), 2, "what was open and not saved is kept");
}

#[test]
fn a_canvas_whose_file_is_gone_comes_back_from_its_versions() {
    let mut session = saved();
    session.versions.push(session.files.remove(Path::new(FILE)).unwrap());
    let lost = session.state.open.document.id();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    session.give(MenuCommand::EarlierVersions);
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::OtherCanvases)));
    let Some(Dialog::Versions(choice)) = &session.state.open.dialog else { panic!() };
    let others: Vec<_> = choice.others.iter().flatten().map(|other| other.summary.id).collect();
    assert_eq!(others, [lost]);
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::Of(lost))));
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::LookAt(0))));
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::OpenBeside)));
    assert_eq!(session.dream(), "Ons");
    assert_eq!(session.state.open.saving(), Saving::Unsaved);
}

#[test]
fn interrupted_work_that_is_put_off_is_not_asked_about_again_in_this_run() {
    let mut session = saved();
    let summary = file::summary(&session.files[Path::new(FILE)]).unwrap();
    let found = Interrupted { name: "a".to_owned(), path: None, summary };
    let find = |session: &mut Session| {
        let found = JobResult::Journal(JournalResult::Interrupted(vec![found.clone()]));
        session.with(|state, context| take_result(state, found, context));
        session.state.notices.len() + usize::from(session.state.open.dialog.is_some())
    };
    assert_eq!(find(&mut session), 1);
    session.give(Command::Answer(Answer::Cancel));
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
    let generation = session.state.open.generation;
    session.take(JobResult::Journal(JournalResult::Recovered { name, generation, result: recovered }));
    assert!(matches!(session.state.notices[..], [Notice::RecoveredInPart]));
    assert_eq!(session.state.open.suggested_folder, None, "a relative path begins nowhere");

    session.state.notices.clear();
    (0..2).for_each(|_| {
        session.take(JobResult::Journal(JournalResult::Unreadable("/data/journal/b.journal".into())));
    });
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
