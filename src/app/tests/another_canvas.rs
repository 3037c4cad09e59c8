//! A question is about the canvas that it was asked for, and no other one.

use super::*;
use crate::app::files::opening;

const OTHER: &str = "ander.canvas.json";

/// A canvas in its file, with another one in a file beside it, and a dialog that is open.
fn asking(command: Command) -> Session {
    let mut session = saved();
    let mut beside = Session::new();
    beside.choice = PathChoice::Chosen(OTHER.into());
    beside.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    beside.give(MenuCommand::SaveAs);
    session.files.extend(beside.files);
    session.versions.push(session.files[Path::new(FILE)].clone());
    session.give(command);
    assert!(session.state.open.dialog.is_some());
    session
}

/// A file that was dropped on the window, or that was slow to open, takes the place of the canvas.
fn opens_another(session: &mut Session) {
    session.with(|state, context| opening::begin(state, OTHER.into(), context)).into_iter().for_each(
        |effect| {
            session.waiting.push(effect);
        },
    );
    session.settle();
    assert_eq!(session.state.open.path().map(|path| &**path), Some(Path::new(OTHER)));
}

#[test]
fn no_dialog_survives_the_opening_of_another_canvas() {
    let commands = [
        Command::Menu(MenuCommand::EarlierVersions),
        Command::Menu(MenuCommand::Export),
        Command::Menu(MenuCommand::SaveClean),
        Command::Menu(MenuCommand::Search),
        Command::Menu(MenuCommand::Palette),
        Command::Menu(MenuCommand::New),
        Command::Menu(MenuCommand::PasteRows(MethodTable::Partners)),
        Command::Menu(MenuCommand::Settings),
        Command::Menu(MenuCommand::Shortcuts),
        Command::Menu(MenuCommand::Tour),
        Command::Menu(MenuCommand::About),
    ];
    for command in commands {
        let mut session = asking(command.clone());
        opens_another(&mut session);
        assert_eq!(session.state.open.dialog, None, "{command:?}");
    }
}

#[test]
fn an_earlier_version_is_not_put_back_into_another_canvas() {
    let mut session = asking(Command::Menu(MenuCommand::EarlierVersions));
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::LookAt(0))));
    let late = JobResult::Version(VersionResult::Listed {
        of: session.state.open.document.id(),
        versions: session.listed(),
    });
    opens_another(&mut session);
    let before = session.state.open.document.canvas().clone();
    session.give(Command::Answer(Answer::Versions(VersionsAnswer::PutBack)));
    assert_eq!(*session.state.open.document.canvas(), before);
    // The disk answers late about the canvas before.
    session.ask(MenuCommand::EarlierVersions);
    session.take(late);
    let Some(Dialog::Versions(choice)) = &session.state.open.dialog else { panic!() };
    assert_eq!(choice.versions, None);
}

#[test]
fn a_pdf_of_one_canvas_is_not_written_for_another_and_a_chosen_place_not_used_for_it() {
    let mut session = asking(Command::Menu(MenuCommand::Export));
    let choice = session.export_view().choice;
    session.ask(Command::Answer(Answer::Export(ExportAnswer::Write(choice))));
    let pick = session.waiting.pop().unwrap();
    assert!(matches!(pick, Effect::Job(JobEffect::Pick { .. })));
    opens_another(&mut session);
    assert!(session.state.open.approved.is_none());
    session.choice = PathChoice::Chosen("uit.pdf".into());
    session.waiting.push(pick);
    session.settle();
    assert!(!session.files.contains_key(Path::new("uit.pdf")));

    let mut session = asking(Command::Menu(MenuCommand::SaveClean));
    session.choice = PathChoice::Chosen("nieuw.canvas.json".into());
    session.ask(MenuCommand::SaveAs);
    let pick = session.waiting.pop().unwrap();
    opens_another(&mut session);
    session.waiting.push(pick);
    session.settle();
    assert!(!session.files.contains_key(Path::new("nieuw.canvas.json")));
    assert_eq!(session.state.open.path().map(|path| &**path), Some(Path::new(OTHER)));
}

#[test]
fn a_file_that_was_chosen_before_another_canvas_opened_is_opened_only_where_that_loses_nothing() {
    let mut session = saved();
    session.files.insert(OTHER.into(), session.files[Path::new(FILE)].clone());
    session.choice = PathChoice::Chosen(OTHER.into());
    session.ask(MenuCommand::Open);
    let pick = session.waiting.pop().unwrap();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    session.type_text(dream(), " Nieuw");
    session.waiting.push(pick);
    session.settle();
    assert_eq!(session.state.open.dialog, Some(Dialog::Unsaved(Then::OpenFile(OTHER.into()))));
}

#[test]
fn an_answer_to_another_question_leaves_the_one_that_is_open() {
    let mut session = asking(Command::Menu(MenuCommand::SaveClean));
    let before = session.state.open.document.canvas().clone();
    let wrong = [
        Answer::Unsaved(UnsavedAnswer::GoOn),
        Answer::Unsaved(UnsavedAnswer::SaveFirst),
        Answer::Versions(VersionsAnswer::PutBack),
        Answer::Outside(OutsideAnswer::KeepOurs),
        Answer::Copy(CopyAnswer::UndoMerge),
        Answer::Tour(1),
        Answer::Path("x".into()),
        Answer::ThrowAway,
    ];
    let wrong = wrong.map(Command::Answer).into_iter();
    for command in wrong.chain([Command::Chosen(Box::new(Command::Menu(MenuCommand::Quit)))]) {
        session.give(command.clone());
        assert_eq!(session.state.open.dialog, Some(Dialog::SaveClean), "{command:?}");
    }
    assert_eq!(*session.state.open.document.canvas(), before);
    assert!(!session.has_quit);
    session.give(Command::Answer(Answer::Cancel));
    assert_eq!(session.state.open.dialog, None);
}
