//! What others do to the file meanwhile.

use super::*;

#[test]
fn what_another_laptop_saved_is_merged_before_a_save_and_both_stay() {
    let mut session = saved();
    session.another_changes(FILE, &[Edit::insert(TextField::Subject, 0, "Van hen")]);
    session.type_text(dream(), " plan");
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Saved);
    assert!(matches!(session.state.notices[..], [Notice::MergedFromOutside(_)]));
    let read = session.in_file();
    assert_eq!(read.canvas(), session.state.open.document.canvas());
    assert_eq!((session.dream(), read.canvas().header.subject.as_str()), ("Ons plan", "Van hen"));
    session.give(MenuCommand::Undo);
    assert_eq!(session.state.open.document.canvas().header.subject, "", "the merge is the last step");
    assert_eq!(session.dream(), "Ons plan");
    session.give(MenuCommand::Undo);
    assert_eq!(session.dream(), "Ons");
    session.give(MenuCommand::Redo);
    session.give(MenuCommand::Redo);
    assert_eq!(session.state.open.document.canvas(), read.canvas());
}

#[test]
fn a_change_from_outside_is_seen_when_the_window_is_looked_at_again() {
    let mut session = saved();
    session.look_again();
    assert!(session.state.notices.is_empty());
    session.another_changes(FILE, &[Edit::insert(dream(), 3, " en hun")]);
    session.look_again();
    assert_eq!(session.dream(), "Ons en hun");
    assert_eq!(session.state.open.saving(), Saving::Saved);
    session.type_text(dream(), " plan");
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Saved);
}

#[test]
fn a_file_that_somebody_put_back_is_asked_about_and_not_merged_back() {
    let mut session = saved();
    let older = session.files[Path::new(FILE)].clone();
    session.type_text(dream(), " plan");
    session.give(MenuCommand::Save);
    session.files.insert(FILE.into(), older.clone());
    session.look_again();
    assert_eq!(asked_about(&session), Some(&Outside::PutBack));
    session.tick();
    assert_eq!(session.state.open.dialog, Some(Dialog::Outside(Outside::PutBack)));
    session.give(Command::Answer(Answer::Outside(OutsideAnswer::TakeTheirs)));
    assert_eq!(asked_about(&session), None);
    assert_eq!(session.dream(), "Ons");
    assert_eq!(kept(&session), ["Ons plan"], "ours is an earlier version");
    session.give(MenuCommand::Undo);
    assert_eq!(session.dream(), "Ons plan", "taking over is one step");
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Saved);

    session.files.insert(FILE.into(), older);
    session.type_text(dream(), " nu");
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.dialog, Some(Dialog::Outside(Outside::PutBack)));
    session.give(Command::Answer(Answer::Outside(OutsideAnswer::KeepOurs)));
    assert_eq!(session.state.open.saving(), Saving::Saved);
    let read = session.read(&session.files[Path::new(FILE)], 5).unwrap().opened.document;
    assert_eq!(read.canvas().text_at(&dream()), Some("Ons plan nu"));
}

/// What the notice about the file asks.
fn asked_about(session: &Session) -> Option<&Outside> {
    session.state.notices.iter().find_map(|notice| match notice {
        Notice::Outside(_, outside) => Some(outside),
        _ => None,
    })
}

/// The dream in each of the earlier versions.
fn kept(session: &Session) -> Vec<String> {
    let dream_in = |bytes: &Vec<u8>| {
        let document = session.read(bytes, 5).unwrap().opened.document;
        document.canvas().text_at(&dream()).unwrap().to_owned()
    };
    session.versions.iter().map(dream_in).collect()
}

#[test]
fn a_file_that_is_gone_or_spoiled_stops_a_save_and_ours_stays() {
    let broken = || file::open(b"{", &BuiltInTemplates::read().unwrap(), 1).unwrap_err();
    let other = Example::Schuldenlab.bytes().to_vec();
    for (left, expect) in [
        (None, Outside::Missing),
        (Some(Vec::new()), Outside::Blank),
        (Some(vec![0; 512]), Outside::Blank),
        (Some(b"{".to_vec()), Outside::NoCanvas(broken())),
        (Some(other), Outside::Another),
    ] {
        let mut session = saved();
        session.files.remove(Path::new(FILE));
        session.files.extend(left.clone().map(|bytes| (FILE.into(), bytes)));
        session.look_again();
        assert!(matches!(&session.state.notices[..], [Notice::Outside(_, told)] if *told == expect));
        assert_eq!(session.state.open.saving(), Saving::Unsaved, "what stands in no file is not saved");
        session.type_text(dream(), " plan");
        session.give(MenuCommand::Save);
        assert_eq!(session.state.open.dialog, Some(Dialog::Outside(expect)));
        assert_eq!(session.files.get(Path::new(FILE)), left.as_ref(), "nothing is written unasked");
        assert_eq!(session.dream(), "Ons plan");
        session.choice = PathChoice::Chosen("elders.canvas.json".into());
        session.give(Command::Answer(Answer::Outside(OutsideAnswer::SaveElsewhere)));
        assert_eq!(session.state.open.saving(), Saving::Saved);
        assert_eq!(session.state.open.file_name().as_deref(), Some("elders.canvas.json"));
    }
}

#[test]
fn a_canvas_whose_file_is_gone_is_asked_about_on_closing_and_kept_as_an_earlier_version() {
    let mut session = saved();
    let file = session.files.remove(Path::new(FILE)).unwrap();
    session.look_again();
    session.give(MenuCommand::Quit);
    assert_eq!(session.state.open.dialog, Some(Dialog::Unsaved(Then::Quit)));
    session.give(Command::Answer(Answer::Cancel));
    // A share that was away for a moment.
    session.files.insert(FILE.into(), file);
    session.look_again();
    assert!(session.state.notices.is_empty());
    assert_eq!(session.state.open.saving(), Saving::Saved);
    session.files.remove(Path::new(FILE));
    session.look_again();
    assert!(!session.journals.is_empty(), "nothing was typed, and still all of it is written down");
    session.give(MenuCommand::Quit);
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::GoOn)));
    assert!(session.has_quit);
    let version = session.read(session.versions.last().unwrap(), 5).unwrap().opened.document;
    assert_eq!(version.canvas().text_at(&dream()), Some("Ons"));
}

#[test]
fn saving_over_a_copy_of_the_same_canvas_merges_it_first() {
    let mut session = saved();
    let copy = session.files[Path::new(FILE)].clone();
    session.files.insert("kopie.canvas.json".into(), copy);
    session.another_changes("kopie.canvas.json", &[Edit::insert(TextField::Subject, 0, "Kopie")]);
    session.choice = PathChoice::Chosen("kopie.canvas.json".into());
    session.give(MenuCommand::SaveAs);
    assert_eq!(session.state.open.saving(), Saving::Saved);
    assert_eq!(session.state.open.document.canvas().header.subject, "Kopie");
}

#[test]
fn a_newer_version_of_the_template_that_another_took_over_is_taken_over_here_too() {
    let tour = include_str!("../../../tests/it/tables/tour.template.json");
    let form = |text: &str| Arc::new(crate::template::Template::read_foreign(text.as_bytes()).unwrap());
    let newer = form(&tour.replace("\"version\": 1", "\"version\": 2").replace("\"aim\"", "\"reason\""));
    let (aim, reason) = (TextField::Section("aim".into()), TextField::Section("reason".into()));
    let mut session = Session::new();
    session.give(FileCommand::NewFromTemplate(form(tour)));
    session.type_text(aim, "Leren");
    session.give(MenuCommand::SaveAs);
    let mut theirs = session.in_file();
    theirs.take_over(newer);
    theirs.edit(&[Edit::insert(reason.clone(), 0, "Van hen")], Duration::ZERO).unwrap();
    session.files.insert(FILE.into(), file::save(&theirs).unwrap());
    session.look_again();
    let document = &session.state.open.document;
    assert_eq!((document.template().version, document.has_placeless()), (2, true));
    assert_eq!(document.canvas().text_at(&reason), Some("Van hen"));
    assert_eq!(session.state.open.saving(), Saving::Saved);
    session.type_text(reason.clone(), " en ons");
    session.give(MenuCommand::Save);
    let read = session.in_file();
    assert_eq!((read.template().version, read.has_placeless()), (2, true));
    assert_eq!(read.canvas().text_at(&reason), Some("Van hen en ons"));
}
