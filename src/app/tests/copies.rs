//! Copies merged, compared and cleaned.

use super::*;
use crate::canvas::{Partner, RowRef};

/// A canvas with a partner, and a copy of it in which somebody wrote while the partner was removed here.
fn gone_apart() -> Session {
    let mut session = Session::new();
    session.type_text(dream(), "Samen eruit");
    session.give(MenuCommand::AddRow(MethodTable::Partners));
    let partner = session.state.open.document.canvas().partners[0].id;
    session.type_text(RowRef::of(partner).text(Partner::NAME), "Gemeente");
    session.give(MenuCommand::Save);
    let bytes = session.files[Path::new(FILE)].clone();
    session.files.insert(COPY.into(), bytes);
    let theirs = [
        Edit::insert(dream(), 0, "Morgen: "),
        Edit::insert(RowRef::of(partner).text(Partner::NOTES), 0, "Belt dinsdag"),
    ];
    session.another_changes(COPY, &theirs);
    session.give(Command::Edit(vec![Edit::Remove(RowRef::of(partner))]));
    session
}

#[test]
fn a_copy_beside_the_file_is_offered_once_and_merged_with_one_click() {
    let mut session = gone_apart();
    session.find_copy();
    session.find_copy();
    let offers = session.state.notices.iter().filter(|notice| matches!(notice, Notice::CopyBeside(_)));
    let commands: Vec<Command> = offers.flat_map(Notice::commands).collect();
    assert_eq!(commands, [Command::File(FileCommand::Merge(COPY.into()))]);
    session.give(commands[0].clone());
    assert_eq!(session.dream(), "Morgen: Samen eruit");
    assert!(!session.state.notices.iter().any(|notice| matches!(notice, Notice::CopyBeside(_))));
    assert!(matches!(session.state.open.dialog, Some(Dialog::Copy(_))));
    session.give(Command::Answer(Answer::Copy(CopyAnswer::BringBack(0))));
    let partner = &session.state.open.document.canvas().partners[0];
    assert_eq!((partner.name.as_str(), partner.notes.as_str()), ("Gemeente", "Belt dinsdag"));
    // What came back goes with the merge, and comes again with it.
    session.give(Command::Answer(Answer::Copy(CopyAnswer::UndoMerge)));
    assert!(session.state.open.document.canvas().partners.is_empty());
    assert_eq!(session.dream(), "Samen eruit");
    session.give(FileCommand::Merge(COPY.into()));
    session.give(Command::Answer(Answer::Copy(CopyAnswer::PutAside)));
    assert!(!session.files.contains_key(Path::new(COPY)) && session.versions.len() == 1);
    assert_eq!(session.state.open.dialog, None);
    session.give(MenuCommand::Save);
    assert_eq!(session.state.open.saving(), Saving::Saved);
}

#[test]
fn taking_back_a_merge_that_brought_nothing_takes_nothing_else_back() {
    let mut session = gone_apart();
    session.give(FileCommand::Merge(COPY.into()));
    session.give(Command::Answer(Answer::Cancel));
    session.type_text(dream(), " en door");
    let before = session.state.open.document.canvas().clone();
    session.give(FileCommand::Merge(COPY.into()));
    session.give(Command::Answer(Answer::Copy(CopyAnswer::UndoMerge)));
    assert_eq!(*session.state.open.document.canvas(), before);
}

#[test]
fn changes_are_shown_since_the_last_version_with_another_name() {
    let mut session = Session::new();
    session.type_text(dream(), "Samen eruit");
    session.type_text(TextField::Version, "0.3");
    session.give(MenuCommand::Save);
    session.give(MenuCommand::ChangedSince);
    let told = session.state.notices.last().unwrap();
    assert!(matches!(told, Notice::NoNamedVersion));
    let choose = Command::Menu(MenuCommand::EarlierVersions);
    assert_eq!(told.commands(), vec![choose], "one of them can be chosen");
    session.versions.push(session.files[Path::new("plan.canvas.json")].clone());
    session.type_text(dream(), " komen");
    session.give(Command::Edit(vec![Edit::delete(TextField::Version, 0..3)]));
    session.type_text(TextField::Version, "0.4");
    session.give(MenuCommand::ChangedSince);
    let Some(Dialog::Copy(view)) = &session.state.open.dialog else { panic!() };
    assert!(matches!(&view.other, OtherCopy::Version { name, .. } if name == "0.3"));
    assert_eq!(view.report.parts.len(), 2);
}

#[test]
fn a_clean_copy_has_another_id_and_neither_names_nor_history() {
    let mut session = Session::new();
    session.give(PreferenceCommand::Author("Noor".to_owned()));
    session.type_text(dream(), "Samen eruit");
    session.give(MenuCommand::SaveClean);
    assert_eq!(session.state.open.dialog, Some(Dialog::SaveClean));
    session.give(Command::Answer(Answer::SaveClean));
    assert!(matches!(session.state.notices.last(), Some(Notice::CleanSaved(_))));
    let clean = &session.files[Path::new("plan.canvas.json")];
    let opened = file::open(clean, &session.templates, 1).unwrap();
    assert_eq!(opened.document.canvas(), session.state.open.document.canvas());
    assert_ne!(opened.document.id(), session.state.open.document.id());
    assert!(!opened.has_history && opened.document.authors().is_empty());
    assert!(session.state.open.is_unsaved(), "a clean copy is no save");
    // The names can be taken out of the canvas itself as well.
    let names = |session: &Session| session.state.open.document.authors().into_values().collect::<Vec<_>>();
    assert_eq!(names(&session), ["Noor"]);
    session.give(MenuCommand::ForgetAuthors);
    assert!(names(&session).is_empty());
}

#[test]
fn a_merge_is_one_step_to_take_back() {
    let mut session = gone_apart();
    let before = session.state.open.document.canvas().clone();
    session.choice = PathChoice::Chosen(COPY.into());
    session.give(MenuCommand::PickCopy(WithCopy::Merge));
    assert_ne!(*session.state.open.document.canvas(), before);
    session.give(Command::Answer(Answer::Copy(CopyAnswer::UndoMerge)));
    assert_eq!(*session.state.open.document.canvas(), before);
    session.give(MenuCommand::Redo);
    assert_eq!(session.dream(), "Morgen: Samen eruit");
}

#[test]
fn a_comparison_changes_nothing_and_another_canvas_is_refused() {
    let mut session = gone_apart();
    let before = session.state.open.document.canvas().clone();
    session.choice = PathChoice::Chosen(COPY.into());
    session.give(MenuCommand::PickCopy(WithCopy::Compare));
    let Some(Dialog::Copy(view)) = &session.state.open.dialog else { panic!() };
    assert!(!view.report.is_empty());
    session.give(Command::Answer(Answer::Cancel));
    let mut other = Session::new();
    other.identities = Identities::new(Uuid::from_u128(8));
    other.ask_new();
    other.settle();
    session.files.insert(COPY.into(), file::save(&other.state.open.document).unwrap());
    session.give(FileCommand::Merge(COPY.into()));
    assert!(matches!(
        session.state.notices.last(),
        Some(Notice::CopyFailed(_, CopyFailure::Merge(crate::merge::MergeError::AnotherCanvas { .. })))
    ));
    assert_eq!(*session.state.open.document.canvas(), before);
}

#[test]
fn a_copy_that_leads_to_the_own_file_of_the_canvas_is_not_put_aside() {
    for (real, is_moved) in [(COPY, true), (FILE, false)] {
        let mut session = gone_apart();
        session.choice = PathChoice::Chosen(COPY.into());
        session.give(MenuCommand::PickCopy(WithCopy::Merge));
        if let Some(Dialog::Copy(view)) = &mut session.state.open.dialog
            && let OtherCopy::File(place, _) = &mut view.other
        {
            place.real = real.into();
        }
        let answer = Command::Answer(Answer::Copy(CopyAnswer::PutAside));
        let effects = session.with(|state, context| apply(state, answer, context));
        let moves = |effect: &Effect| matches!(effect, Effect::Disk(DiskEffect::PutCopyAside { .. }));
        assert_eq!(effects.iter().any(moves), is_moved, "{real}");
    }
}
