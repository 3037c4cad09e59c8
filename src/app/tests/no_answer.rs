//! A disk that does not answer, and what the user does meanwhile.

use super::*;

const ELSEWHERE: &str = "/stick/plan.canvas.json";

/// A session whose save to its own file was not answered; returns the effect, for the answer that comes too late.
fn hanging() -> (Session, Effect) {
    let mut session = saved();
    session.type_text(dream(), " zin");
    session.tick();
    session.ask(MenuCommand::Save);
    assert!(matches!(session.waiting[..], [Effect::File(FileEffect::Write { .. })]));
    let write = session.waiting.remove(0);
    (session, write)
}

fn silent(session: &mut Session, silent: &[Awaited]) {
    session.take(JobResult::System(SystemResult::NoAnswer(silent.to_vec())));
}

#[test]
fn a_disk_that_does_not_answer_is_told_once_with_save_as_until_it_answers() {
    let (mut session, write) = hanging();
    let awaited = Awaited::Canvas(FILE.into());
    silent(&mut session, std::slice::from_ref(&awaited));
    assert!(session.state.is_save_silent());
    let [notice] = &session.state.notices[..] else { panic!("{:?}", session.state.notices) };
    assert!(notice.commands().contains(&Command::Menu(MenuCommand::SaveAs)));
    let told = notice.lines(Texts::of(Language::Dutch)).join("\n");
    assert!(told.starts_with("De schijf met plan.canvas.json antwoordt niet"), "{told}");
    session.give(NoticeCommand::Dismiss(0));
    silent(&mut session, &[awaited.clone(), Awaited::Journal]);
    assert!(matches!(session.state.notices[..], [Notice::NoAnswer(Awaited::Journal)]), "told once");
    silent(&mut session, &[]);
    assert!(session.state.notices.is_empty());
    silent(&mut session, std::slice::from_ref(&awaited));
    assert_eq!(session.state.notices.len(), 1, "told again when it hangs again");
    silent(&mut session, &[]);
    session.waiting.push(write);
    session.settle();
    assert_eq!(session.state.open.saving(), Saving::Saved, "the late answer counts");
    assert!(session.journals.is_empty());
}

#[test]
fn a_canvas_that_was_saved_elsewhere_belongs_there_whatever_the_first_disk_answers_later() {
    for answers in [true, false] {
        let (mut session, write) = hanging();
        session.choice = PathChoice::Chosen(ELSEWHERE.into());
        session.give(MenuCommand::SaveAs);
        assert_eq!(session.state.open.saving(), Saving::Saved);
        assert_eq!(session.state.open.path(), Some(&ELSEWHERE.into()));
        assert!(session.journals.is_empty(), "all of it is in a file");
        session.type_text(dream(), " meer");
        session.disk_is_full = !answers;
        session.waiting.push(write);
        session.settle();
        session.disk_is_full = false;
        assert_eq!(session.state.open.path(), Some(&ELSEWHERE.into()));
        assert_eq!(session.state.open.saving(), Saving::Unsaved, "what was typed since is in no file");
        assert!(session.state.notices.is_empty(), "{:?}", session.state.notices);
        session.give(MenuCommand::Save);
        assert_eq!(session.state.open.saving(), Saving::Saved);
        let there = String::from_utf8(session.files[Path::new(ELSEWHERE)].clone()).unwrap();
        assert!(there.contains("Ons zin meer"));
    }
}

#[test]
fn a_late_write_to_the_own_file_is_taken_in_where_saving_elsewhere_failed() {
    let (mut session, write) = hanging();
    session.choice = PathChoice::Chosen(ELSEWHERE.into());
    session.disk_is_full = true;
    session.give(MenuCommand::SaveAs);
    assert_eq!(session.state.open.saving(), Saving::Failed);
    session.disk_is_full = false;
    session.waiting.push(write);
    session.settle();
    assert_eq!(session.state.open.path(), Some(&FILE.into()));
    assert_eq!(
        session.state.open.saving(),
        Saving::Saved,
        "{:?} {:?}",
        session.state.open.dialog,
        session.state.notices
    );
    session.type_text(dream(), " meer");
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Saved);
    assert!(session.state.open.dialog.is_none(), "nobody else wrote it");
}

#[test]
fn what_was_seen_of_a_file_that_is_not_the_canvas_own_any_more_is_dropped() {
    let mut session = saved();
    let look = session.with(|state, context| look(state, context)).remove(0);
    session.another_changes(FILE, &[Edit::insert(TextField::Subject, 0, "Van een ander. ")]);
    session.choice = PathChoice::Chosen(ELSEWHERE.into());
    session.type_text(dream(), " zin");
    session.give(MenuCommand::SaveAs);
    session.waiting.push(look);
    session.settle();
    assert_eq!(session.state.open.document.canvas().header.subject, "");
    assert_eq!(session.state.open.saving(), Saving::Saved);
}

#[test]
fn saves_that_are_asked_for_during_a_save_become_one_after_it() {
    let (mut session, write) = hanging();
    session.type_text(dream(), " en");
    session.give(MenuCommand::Save);
    session.type_text(dream(), " meer");
    session.give(MenuCommand::Save);
    assert!(session.waiting.is_empty());
    session.waiting.push(write);
    session.settle();
    assert_eq!(session.state.open.saving(), Saving::Saved);
    let written = String::from_utf8(session.files[Path::new(FILE)].clone()).unwrap();
    assert!(written.contains("Ons zin en meer"));
}

#[test]
fn work_whose_save_was_not_answered_stays_written_down_when_the_program_ends() {
    let (mut session, write) = hanging();
    session.give(MenuCommand::Quit);
    assert_eq!(session.state.open.dialog, Some(Dialog::Unsaved(Then::Quit)));
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::GoOn)));
    assert!(session.has_quit);
    let [name] = &session.journals.keys().cloned().collect::<Vec<_>>()[..] else { panic!() };
    let mut next = Session::new();
    next.journals.append(&mut session.journals);
    next.give(FileCommand::Recover(name.clone()));
    assert_eq!(next.dream(), "Ons zin");
    // The disk answers before the window is gone.
    session.journals = next.journals;
    session.waiting.push(write);
    session.settle();
    assert!(session.journals.is_empty(), "it is in its file");
}

#[test]
fn work_whose_save_was_not_answered_is_offered_when_another_canvas_is_opened() {
    let (mut session, write) = hanging();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    session.give(Command::Answer(Answer::Unsaved(UnsavedAnswer::GoOn)));
    assert_eq!(session.journals.len(), 1);
    let example = session.state.open.document.canvas().clone();
    session.waiting.push(write);
    session.settle();
    assert_eq!(session.state.open.document.canvas(), &example);
    assert_eq!(session.state.open.path(), None);
    assert_eq!(session.journals.len(), 1, "an answer about another document says nothing of this one");
}
