//! The pitch, composed from the sections.

use super::*;
use crate::canvas::{FieldRef, Paragraph, Partner, RowRef, ValueKey};
use crate::schema::Value;

#[test]
fn a_pitch_is_drafted_from_the_sections_and_never_written_over() {
    let mut session = Session::new();
    session.type_text(dream(), "Niemand ligt wakker.");
    session.type_text(TextField::Pitch, "Doe mee.");
    session.give(MenuCommand::ComposePitch);
    let paragraph = session.state.open.document.canvas().pitch.paragraphs[0].clone();
    assert_eq!(paragraph.text, "Niemand ligt wakker.");
    assert_eq!(session.state.open.caret, Some(RowRef::of(paragraph.id).text(Paragraph::TEXT)));
    session.type_text(RowRef::of(paragraph.id).text(Paragraph::TEXT), " Echt.");
    session.type_text(TextField::Section("societal_value".into()), "Rust.");
    session.give(MenuCommand::ComposePitch);
    let pitch = &session.state.open.document.canvas().pitch;
    let texts: Vec<&str> = pitch.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(
        (pitch.text.as_str(), texts.as_slice()),
        ("Doe mee.", ["Niemand ligt wakker. Echt.", "Rust."].as_slice())
    );
    session.give(MenuCommand::Undo);
    assert_eq!(session.state.open.document.canvas().pitch.paragraphs.len(), 1);
}

#[test]
fn a_paragraph_whose_section_changed_is_refreshed_or_kept_as_one_step() {
    let mut session = Session::new();
    session.type_text(dream(), "Niemand ligt wakker.");
    session.give(MenuCommand::ComposePitch);
    let is_older = |session: &Session| {
        let document = &session.state.open.document;
        document.template().has_changed_source(document.canvas(), &document.canvas().pitch.paragraphs[0])
    };
    let text = |session: &Session| session.state.open.document.canvas().pitch.paragraphs[0].text.clone();
    let id = session.state.open.document.canvas().pitch.paragraphs[0].id;
    session.type_text(RowRef::of(id).text(Paragraph::TEXT), " Echt.");
    session.type_text(dream(), " Morgen.");
    assert!(is_older(&session));
    let advised = |session: &Session| {
        session.state.open.advice().iter().any(|said| said.rule.id == "pitch_older_than_sources")
    };
    session.tick();
    assert!(!advised(&session), "nothing is computed while somebody types");
    assert_eq!(until_tick(&session.state, session.time), Some(Duration::from_millis(150)));
    session.tick();
    assert!(advised(&session));
    session.give(PitchCommand::Keep(id));
    assert_eq!((is_older(&session), text(&session).as_str()), (false, "Niemand ligt wakker. Echt."));
    session.give(MenuCommand::Undo);
    assert!(is_older(&session));
    session.type_text(dream(), " Vroeg.");
    session.give(PitchCommand::Refresh(id));
    let fresh = "Niemand ligt wakker. Morgen. Vroeg.";
    assert_eq!((is_older(&session), text(&session).as_str()), (false, fresh), "with the last word typed");
    session.give(MenuCommand::Undo);
    assert_eq!((is_older(&session), text(&session).as_str()), (true, "Niemand ligt wakker. Echt."));
}

#[test]
fn at_midnight_the_advice_becomes_that_of_the_new_day() {
    let mut session = Session::new();
    session.give(MenuCommand::AddRow(MethodTable::Actions));
    let id = session.state.open.document.canvas().actions[0].id;
    let due = jiff::civil::date(2026, 11, 22);
    session.give(Command::Edit(vec![Edit::set(RowRef::of(id), Action::DUE, Some(due))]));
    let is_late =
        |session: &Session| session.state.open.advice().iter().any(|said| said.rule.id == "action_overdue");
    session.tick();
    assert!(!is_late(&session));
    session.today = due.tomorrow().unwrap();
    session.tick();
    assert!(is_late(&session));
}

#[test]
fn what_a_pitch_brings_a_partner_comes_before_the_rest() {
    let mut session = Session::new();
    session.type_text(dream(), "Niemand ligt wakker.");
    session.give(MenuCommand::ComposePitch);
    session.give(MenuCommand::AddRow(MethodTable::Partners));
    let partner = session.state.open.document.canvas().partners[0].id;
    session.type_text(RowRef::of(partner).text(Partner::NAME), "Buurt");
    session.give(Command::Edit(vec![Edit::tick(
        RowRef::of(partner),
        Partner::INTERESTS,
        &crate::canvas::Interest::Image.into(),
        true,
    )]));
    session.give(PitchCommand::ComposeFor(partner));
    let pitch = &session.state.open.document.canvas().pitch;
    let texts: Vec<&str> = pitch.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(
        texts,
        ["U wordt bekend met dit onderwerp.", "Niemand ligt wakker.", "Met wie we dit doen: Buurt."]
    );
}

#[test]
fn what_one_partner_does_first_comes_below_what_it_gains_also_when_that_was_there_already() {
    let mut session = Session::new();
    session.give(MenuCommand::AddRow(MethodTable::Partners));
    let partner = session.state.open.document.canvas().partners[0].id;
    session.give(Command::Edit(vec![Edit::tick(
        RowRef::of(partner),
        Partner::INTERESTS,
        &crate::canvas::Interest::Image.into(),
        true,
    )]));
    session.type_text(RowRef::of(partner).text(Partner::NAME), "Buurt");
    session.give(PitchCommand::ComposeFor(partner));
    session.give(MenuCommand::AddRow(MethodTable::Actions));
    let action = session.state.open.document.canvas().actions[0].id;
    session.type_text(RowRef::of(action).text(Action::TEXT), "Meten");
    session.give(Command::Edit(vec![Edit::set(RowRef::of(action), Action::OWNER_PARTNER, Some(partner))]));
    session.give(PitchCommand::ComposeFor(partner));
    let pitch = &session.state.open.document.canvas().pitch;
    let texts: Vec<&str> = pitch.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let expect = [
        "U wordt bekend met dit onderwerp.",
        "Eigen eerste stap: Meten.",
        "Met wie we dit doen: Buurt.",
        "Onze eerste stap: Meten.",
    ];
    assert_eq!(texts, expect);
}

#[test]
fn a_pitch_to_which_nothing_can_be_added_says_so() {
    let mut session = Session::new();
    let told = |session: &Session| {
        let told = session.state.notices.iter().filter_map(|notice| {
            if let Notice::NothingForPitch { is_there } = notice { Some(*is_there) } else { None }
        });
        told.collect::<Vec<_>>()
    };
    session.give(MenuCommand::ComposePitch);
    assert_eq!(told(&session), [false]);
    session.give(Command::Edit(vec![Edit::insert(TextField::Section("dream".into()), 0, "Niemand honger.")]));
    session.give(MenuCommand::ComposePitch);
    assert!(told(&session).is_empty());
    for _ in 0..2 {
        session.give(MenuCommand::ComposePitch);
        assert_eq!(told(&session), [true], "told once");
    }
}

#[test]
fn a_pitch_takes_as_much_as_the_time_has_room_for_and_tells_what_it_leaves_out() {
    let mut session = Session::new();
    session.type_text(dream(), "droom ".repeat(60).trim());
    session.type_text(TextField::Section("societal_value".into()), "rust ".repeat(40).trim());
    session.type_text(TextField::Section("financing".into()), "geld ".repeat(60).trim());
    let sources = |session: &Session| -> Vec<String> {
        let paragraphs = session.state.open.document.canvas().pitch.paragraphs.iter();
        paragraphs.filter_map(|paragraph| Some(paragraph.source.as_ref()?.as_str().to_owned())).collect()
    };
    let left_out = |session: &Session| {
        session.state.notices.iter().find_map(|notice| {
            if let Notice::PitchLeftOut { seconds, parts } = notice {
                Some((*seconds, parts.clone()))
            } else {
                None
            }
        })
    };
    let seconds = |seconds: &str| {
        let value = Some(Value::Word(seconds.to_owned()));
        Command::Edit(vec![Edit::Set(FieldRef::Canvas(ValueKey::PitchSeconds), value)])
    };
    session.give(seconds("60"));
    session.give(MenuCommand::ComposePitch);
    assert_eq!(sources(&session), ["dream", "societal_value"]);
    let pitch = session.state.open.document.canvas().pitch.clone();
    assert!(pitch.spoken_seconds(None) <= pitch.goal_seconds());
    let template = session.state.open.document.template();
    let title = template.section(&"financing".into()).unwrap().title.text("nl").to_owned();
    assert_eq!(left_out(&session), Some((60, vec![title.clone()])));
    // Composed again it is the same, and with more time the rest comes.
    session.give(MenuCommand::ComposePitch);
    assert_eq!((sources(&session).len(), left_out(&session)), (2, Some((60, vec![title]))));
    session.give(seconds("120"));
    session.give(MenuCommand::ComposePitch);
    assert_eq!(sources(&session), ["dream", "societal_value", "financing"]);
    assert_eq!(left_out(&session), None);
}
