//! Undo and redo between what is in the file and what is not.

use super::*;

#[test]
fn undo_back_to_what_is_in_the_file_is_saved_and_redo_is_not() {
    let mut session = saved();
    let clean_title = session.state.open.title();
    session.type_text(dream(), " een");
    session.tick();
    session.type_text(TextField::Subject, "Haven");
    assert_eq!(session.journals.len(), 1);
    for _ in 0..2 {
        assert_eq!(session.state.open.saving(), Saving::Unsaved);
        session.give(MenuCommand::Undo);
    }
    assert_eq!(session.state.open.saving(), Saving::Saved);
    assert_eq!(session.state.open.title(), clean_title);
    assert!(session.journals.is_empty(), "nothing is left to bring back after a crash");
    session.tick();
    assert!(session.journals.is_empty());
    session.give(MenuCommand::Redo);
    session.tick();
    assert_eq!(session.state.open.saving(), Saving::Unsaved);
    assert_eq!(session.journals.len(), 1);
    session.give(MenuCommand::Save);
    session.give(MenuCommand::Undo);
    assert_eq!(session.state.open.saving(), Saving::Unsaved, "the file has more now");
    session.give(MenuCommand::Redo);
    assert_eq!(session.state.open.saving(), Saving::Saved);
    session.give(MenuCommand::Undo);
    session.type_text(dream(), " een");
    assert_eq!(session.state.open.saving(), Saving::Unsaved, "what is typed again is a change");
    let mut new = Session::new();
    new.type_text(dream(), "x");
    new.give(MenuCommand::Undo);
    assert_eq!(new.state.open.saving(), Saving::New);
    new.give(MenuCommand::Quit);
    assert!(new.has_quit, "there is nothing to ask about");
}

#[test]
fn undo_is_not_back_at_the_file_where_that_may_have_changed() {
    let mut during = saved();
    during.type_text(dream(), " een");
    during.ask(MenuCommand::Save);
    during.ask(MenuCommand::Undo);
    during.settle();
    assert_eq!(during.state.open.saving(), Saving::Unsaved, "what was undone is in the file");

    let mut failed = saved();
    failed.type_text(dream(), " een");
    failed.disk_is_full = true;
    failed.give(MenuCommand::Save);
    failed.give(MenuCommand::Undo);
    assert!(failed.state.open.is_unsaved(), "nobody knows what a failed write left");

    let mut gone = saved();
    gone.type_text(dream(), " een");
    gone.files.clear();
    gone.look_again();
    gone.give(MenuCommand::Undo);
    assert!(gone.state.open.is_unsaved(), "the file is gone");

    let mut names = saved();
    names.type_text(dream(), " een");
    names.give(MenuCommand::ForgetAuthors);
    names.give(MenuCommand::Undo);
    assert!(names.state.open.is_unsaved(), "the names are still in the file");
}
