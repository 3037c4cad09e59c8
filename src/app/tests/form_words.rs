//! A form in words of an organisation: taken over, kept against a crash, and merged with what others have.

use super::*;
use crate::template::{Author, NewWords, Template};

const PLACE: &str = "sections[0].title";
const OWN: &str = "rvo-collaborative-innovation";

/// Says the title of the first section in other words, in this canvas only.
fn reword(session: &mut Session) {
    session.give(MenuCommand::FormWords);
    let answers = [
        WordsAnswer::Say { place: PLACE.to_owned(), words: "Stip".to_owned() },
        WordsAnswer::Organisation("RVO".to_owned()),
        WordsAnswer::CanvasOnly,
    ];
    for answer in answers {
        session.give(Command::Answer(Answer::Words(answer)));
    }
    assert_eq!(form(session).id, OWN);
}

fn form(session: &Session) -> &Template {
    session.state.open.document.template()
}

/// Somebody else does the same in a file, and writes something besides.
fn another_rewords(session: &mut Session, name: &str) {
    session.another_changes(name, &[Edit::insert(dream(), 0, "Morgen: ")]);
    let bytes = session.files.get_mut(Path::new(name)).unwrap();
    let mut document = file::open(bytes, &session.templates, 78).unwrap().document;
    let mut words = NewWords::default();
    words.say(PLACE, "nl", "Stip", None);
    let form = Arc::clone(document.template());
    document.take_over(Arc::new(form.reworded(&form, Author::Organisation("RVO"), &words).unwrap()));
    *bytes = file::save(&document).unwrap();
}

#[test]
fn other_words_are_in_the_file_and_no_crash_takes_them() {
    let mut session = saved();
    session.type_text(dream(), " plan");
    session.tick();
    reword(&mut session);
    assert_ne!(session.state.open.saving(), Saving::Saved);
    session.tick();
    let journal = |session: &Session| {
        let journal = session.journals.values().next().unwrap();
        let mut opened = file::open(&journal.base, &session.templates, 9).unwrap();
        opened.document.catch_up(&journal.updates).unwrap();
        (
            opened.document.template().id.clone(),
            opened.document.canvas().text_at(&dream()).unwrap().to_owned(),
        )
    };
    assert_eq!(journal(&session), (OWN.to_owned(), "Ons plan".to_owned()));
    session.type_text(dream(), "!");
    session.tick();
    assert_eq!(journal(&session), (OWN.to_owned(), "Ons plan!".to_owned()));
    session.give(MenuCommand::Save);
    assert_eq!(session.in_file().template().id, OWN);
    session.give(MenuCommand::Undo);
    session.give(MenuCommand::Undo);
    session.tick();
    assert_eq!(journal(&session), (COLLABORATIVE_INNOVATION.to_owned(), "Ons plan".to_owned()));
}

#[test]
fn words_that_others_changed_in_the_file_are_taken_over_with_what_they_wrote() {
    let mut session = saved();
    another_rewords(&mut session, FILE);
    session.look_again();
    assert_eq!((form(&session).id.as_str(), session.dream()), (OWN, "Morgen: Ons"));
    assert_eq!(session.state.open.saving(), Saving::Saved);
    // Nothing is taken back where somebody who has the words of the program saves.
    session.another_changes(FILE, &[Edit::insert(dream(), 0, "Over")]);
    let bytes = session.files.get_mut(Path::new(FILE)).unwrap();
    let mut document = file::open(bytes, &session.templates, 79).unwrap().document;
    let usual = Arc::clone(session.templates.shared(COLLABORATIVE_INNOVATION).unwrap());
    document.take_over(usual);
    *bytes = file::save(&document).unwrap();
    session.look_again();
    assert_eq!((form(&session).id.as_str(), session.dream()), (OWN, "OverMorgen: Ons"));
    assert_ne!(session.state.open.saving(), Saving::Saved);
}

#[test]
fn a_copy_with_other_words_is_merged_with_them_and_taking_that_back_takes_them_back() {
    let mut session = saved();
    session.files.insert(COPY.into(), session.files[Path::new(FILE)].clone());
    another_rewords(&mut session, COPY);
    session.type_text(dream(), " plan");
    session.give(FileCommand::Merge(COPY.into()));
    assert_eq!((form(&session).id.as_str(), session.dream()), (OWN, "Morgen: Ons plan"));
    session.give(Command::Answer(Answer::Copy(CopyAnswer::UndoMerge)));
    assert_eq!((form(&session).id.as_str(), session.dream()), (COLLABORATIVE_INNOVATION, "Ons plan"));
}
