//! What others take off the canvas by changing its file, and questions that come while somebody types.

use super::*;
use crate::canvas::{Partner, PartnerId, RowRef};

/// A canvas in a file, with a partner of whom the notes are still to be saved.
fn with_partner() -> (Session, PartnerId) {
    let mut session = saved();
    session.type_text(TextField::Subject, "Plan van de hele stad");
    session.give(MenuCommand::AddRow(MethodTable::Partners));
    let partner = session.state.open.document.canvas().partners[0].id;
    session.type_text(RowRef::of(partner).text(Partner::NAME), "Haven");
    session.give(MenuCommand::Save);
    (session, partner)
}

/// Everything that the notice of a merge says to be gone.
fn told(session: &Session) -> Vec<String> {
    let views = session.state.notices.iter().filter_map(|notice| match notice {
        Notice::MergedFromOutside(view) => Some(view),
        _ => None,
    });
    let lost = views.flat_map(|view| &view.report.vanished);
    lost.flat_map(|lost| lost.row.texts()).map(str::to_owned).collect()
}

fn question(session: &Session) -> Option<&Outside> {
    session.state.notices.iter().find_map(|notice| match notice {
        Notice::Outside(_, outside) => Some(outside),
        _ => None,
    })
}

fn edit_notes(partner: PartnerId, words: &str) -> Command {
    Command::Edit(vec![Edit::insert(RowRef::of(partner).text(Partner::NOTES), 0, words)])
}

#[test]
fn words_in_a_row_that_another_removes_are_told_kept_and_brought_back() {
    let (mut session, partner) = with_partner();
    session.give(edit_notes(partner, "Belt dinsdag"));
    session.another_changes(FILE, &[Edit::Remove(RowRef::of(partner))]);
    session.look_again();
    assert!(session.state.open.document.canvas().partners.is_empty());
    assert_eq!(told(&session), ["Haven", "Belt dinsdag"]);
    let version = session.read(session.versions.last().unwrap(), 5).unwrap().opened.document;
    assert_eq!(version.canvas().partners[0].notes, "Belt dinsdag", "a version of ours was kept first");
    session.give(MenuCommand::Undo);
    assert_eq!(session.state.open.document.canvas().partners[0].notes, "Belt dinsdag", "one step back");
    session.give(MenuCommand::Redo);
    session.give(NoticeCommand::ShowMerge);
    session.give(Command::Answer(Answer::Copy(CopyAnswer::BringBack(0))));
    let partners = &session.state.open.document.canvas().partners;
    assert_eq!((partners[0].name.as_str(), partners[0].notes.as_str()), ("Haven", "Belt dinsdag"));
    session.give(Command::Answer(Answer::Cancel));
    session.give(MenuCommand::Save);
    assert_eq!(session.in_file().canvas().partners[0].notes, "Belt dinsdag");
}

#[test]
fn a_removal_in_the_way_of_a_save_is_told_as_well_and_nobody_leaves_before_reading_it() {
    let (mut session, partner) = with_partner();
    session.give(edit_notes(partner, "Belt dinsdag"));
    session.another_changes(FILE, &[Edit::Remove(RowRef::of(partner))]);
    session.give(MenuCommand::Quit);
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::SaveFirst)));
    assert!(!session.has_quit);
    let Some(Dialog::Copy(view)) = &session.state.open.dialog else {
        panic!("{:?}", session.state.open.dialog)
    };
    assert_eq!(view.report.vanished.len(), 1);
    assert_eq!(session.state.open.saving(), Saving::Saved);
    session.give(Command::Answer(Answer::Copy(CopyAnswer::UndoMerge)));
    assert_eq!(session.state.open.document.canvas().partners[0].notes, "Belt dinsdag");
}

#[test]
fn what_is_typed_while_a_change_is_being_merged_is_told_too() {
    let (mut session, partner) = with_partner();
    session.another_changes(FILE, &[Edit::Remove(RowRef::of(partner))]);
    let looking = session.with(|state, context| look(state, context)).remove(0);
    let found = session.carry_out(looking).unwrap();
    session.take(found);
    assert!(matches!(session.waiting[..], [Effect::Job(JobEffect::MergeWithFile(_))]));
    session.ask(edit_notes(partner, "Nog net"));
    session.settle();
    assert_eq!(told(&session), ["Haven", "Nog net"]);
    session.give(MenuCommand::Undo);
    assert_eq!(session.state.open.document.canvas().partners[0].notes, "Nog net");
}

#[test]
fn a_text_that_another_empties_is_told_and_brought_back() {
    let (mut session, _) = with_partner();
    session.another_changes(FILE, &[Edit::delete(dream(), 0..3)]);
    session.look_again();
    assert_eq!((session.dream(), &*told(&session)), ("", &["Ons".to_owned()][..]));
    session.another_changes(FILE, &[Edit::insert(TextField::Contact, 0, "Anna")]);
    session.look_again();
    assert_eq!(told(&session), ["Ons"], "told until it is looked at");
    session.give(NoticeCommand::ShowMerge);
    session.give(Command::Answer(Answer::Copy(CopyAnswer::BringBack(0))));
    assert_eq!(session.dream(), "Ons");
}

#[test]
fn a_change_that_takes_most_of_the_canvas_away_is_asked_about() {
    for answer in [Answer::Outside(OutsideAnswer::KeepOurs), Answer::Outside(OutsideAnswer::TakeTheirs)] {
        let (mut session, _) = with_partner();
        let before = session.state.open.document.canvas().clone();
        session.script_changes(|json| json["canvas"] = serde_json::json!({}));
        session.look_again();
        assert!(matches!(question(&session), Some(Outside::MostGone(GoneWords { gone: 7, of: 7 }))));
        assert_eq!(*session.state.open.document.canvas(), before);
        assert!(session.state.open.is_unsaved() && !session.journals.is_empty());
        session.give(NoticeCommand::AskAboutFile);
        assert!(matches!(session.state.open.dialog, Some(Dialog::Outside(Outside::MostGone(_)))));
        session.give(Command::Answer(answer.clone()));
        assert_eq!(question(&session), None);
        if answer == Answer::Outside(OutsideAnswer::KeepOurs) {
            assert_eq!((session.in_file().canvas(), session.state.open.saving()), (&before, Saving::Saved));
        } else {
            assert!(session.state.open.document.canvas().partners.is_empty());
            assert_eq!(session.versions.len(), 1);
            session.give(MenuCommand::Undo);
            assert_eq!(session.state.open.document.canvas(), &before);
        }
    }
}

#[test]
fn a_file_of_a_newer_version_is_neither_merged_nor_written_over() {
    let mut session = saved();
    session.state.preferences.chosen.autosave = Some(true);
    session.script_changes(|json| {
        json["version"] = 3.into();
        json["canvas"]["sections"]["dream"] = serde_json::json!({ "rich": ["Vet"] });
    });
    let theirs = session.files[Path::new(FILE)].clone();
    session.look_again();
    assert_eq!(question(&session), Some(&Outside::Newer));
    session.type_text(dream(), " plan");
    session.tick();
    session.tick();
    assert_eq!(session.dream(), "Ons plan");
    assert!(!session.journals.is_empty());
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.dialog, Some(Dialog::Outside(Outside::Newer)));
    assert_eq!(session.files[Path::new(FILE)], theirs);
    session.choice = PathChoice::Chosen("eigen.canvas.json".into());
    session.give(Command::Answer(Answer::Outside(OutsideAnswer::SaveElsewhere)));
    assert_eq!(session.state.open.file_name().as_deref(), Some("eigen.canvas.json"));
    assert_eq!(session.state.open.saving(), Saving::Saved);
}

#[test]
fn what_is_odd_about_a_changed_file_is_told_once() {
    let mut session = saved();
    session.state.preferences.side_panel = false;
    session.script_changes(|json| json["canvas"]["header"]["date"] = "nooit".into());
    session.look_again();
    let odd = |notice: &Notice| matches!(notice, Notice::Odd { problems: 1, .. });
    assert!(session.state.notices.iter().any(odd));
    assert!(session.state.open.problems.len() == 1 && session.state.preferences.side_panel);
    session.give(NoticeCommand::ProblemsSeen);
    session.script_changes(|json| json["canvas"]["header"]["contact"] = "Anna".into());
    session.look_again();
    assert!(session.state.open.problems.is_empty(), "seen is seen");
}

/// A session whose file was put back to an older version.
fn put_back() -> Session {
    let mut session = saved();
    let older = session.files[Path::new(FILE)].clone();
    session.type_text(dream(), " plan");
    session.give(MenuCommand::Save);
    session.files.insert(FILE.into(), older);
    session
}

#[test]
fn a_question_about_the_file_waits_for_the_keyboard_to_rest() {
    let mut session = put_back();
    session.look_again();
    assert_eq!((&session.state.open.dialog, question(&session)), (&None, Some(&Outside::PutBack)));
    for _ in 0..20 {
        session.wait(Duration::from_secs(1));
        session.ask(Command::KeyPressed);
        session.wait(Duration::from_secs(1));
        session.tick();
        assert_eq!(session.state.open.dialog, None, "somebody types");
    }
    let pause = session.with(|state, context| until_tick(state, context.time)).unwrap();
    assert!(pause <= Duration::from_secs(4));
    session.tick();
    assert_eq!(session.state.open.dialog, Some(Dialog::Outside(Outside::PutBack)));
    // Never mind: it does not open by itself again, and its notice stays.
    session.give(Command::Answer(Answer::Cancel));
    session.look_again();
    session.tick();
    assert_eq!((&session.state.open.dialog, question(&session)), (&None, Some(&Outside::PutBack)));
}

#[test]
fn a_save_by_itself_asks_no_sooner_than_the_file_that_is_noticed() {
    let mut session = put_back();
    session.state.preferences.chosen.autosave = Some(true);
    session.type_text(dream(), " nu");
    session.tick();
    session.tick();
    assert_eq!((&session.state.open.dialog, question(&session)), (&None, Some(&Outside::PutBack)));
    session.wait(Duration::from_secs(1));
    session.ask(Command::KeyPressed);
    session.wait(Duration::from_secs(3));
    session.tick();
    assert_eq!(session.state.open.dialog, None);
    session.tick();
    assert_eq!(session.state.open.dialog, Some(Dialog::Outside(Outside::PutBack)));
    assert_eq!(session.dream(), "Ons plan nu");
}

#[test]
fn a_report_does_not_open_over_what_is_typed_since_it_was_asked_for() {
    let mut session = saved();
    let copy = session.files[Path::new(FILE)].clone();
    session.files.insert(COPY.into(), copy);
    session.another_changes(COPY, &[Edit::insert(TextField::Subject, 0, "Kopie")]);
    session.ask(FileCommand::Merge(COPY.into()));
    session.ask(Command::Edit(vec![Edit::insert(dream(), 3, " plan")]));
    session.settle();
    assert_eq!(session.state.open.dialog, None);
    assert!(matches!(session.state.notices[..], [Notice::Waiting { is_report: true }]));
    session.give(NoticeCommand::OpenWaiting);
    assert!(matches!(session.state.open.dialog, Some(Dialog::Copy(_))) && session.state.notices.is_empty());
    assert_eq!(
        (session.dream(), session.state.open.document.canvas().header.subject.as_str()),
        ("Ons plan", "Kopie")
    );
}

#[test]
fn what_was_undone_can_be_done_again_after_others_changed_the_file() {
    let mut session = saved();
    session.type_text(dream(), " plan");
    session.give(MenuCommand::Undo);
    session.another_changes(FILE, &[Edit::insert(dream(), 0, "Hun en ")]);
    session.look_again();
    session.give(MenuCommand::Redo);
    assert_eq!(session.dream(), "Hun en Ons plan");
    session.give(MenuCommand::Undo);
    session.give(MenuCommand::Undo);
    assert_eq!(session.dream(), "Ons");
}

#[test]
fn a_change_that_comes_while_another_one_is_merged_is_noticed() {
    let mut session = saved();
    session.another_changes(FILE, &[Edit::insert(dream(), 3, " een")]);
    let mut jobs = Vec::new();
    for words in ["", " twee"] {
        session.another_changes(FILE, &[Edit::insert(TextField::Subject, 0, words)]);
        let looking = session.with(|state, context| look(state, context)).remove(0);
        let found = session.carry_out(looking).unwrap();
        session.take(found);
        jobs.append(&mut session.waiting);
    }
    session.waiting = jobs;
    session.settle();
    assert_eq!(
        (session.dream(), session.state.open.document.canvas().header.subject.as_str()),
        ("Ons een", " twee")
    );
    assert_eq!(session.state.open.saving(), Saving::Saved);
}
