//! Rows, limits and advice.

use super::*;

#[test]
fn rows_are_copied_moved_and_removed_as_one_step_each() {
    let mut session = Session::new();
    session.give(Command::NewFromExample(Example::Schuldenlab));
    let ids = |session: &Session| {
        session.state.document.canvas().partners.iter().map(|partner| partner.id).collect::<Vec<_>>()
    };
    let before = ids(&session);
    session.give(Command::Focus(Focus::Partner(before[1])));
    session.give(Command::MoveRow(Step::Up));
    assert_eq!(ids(&session)[..2], [before[1], before[0]]);
    session.give(Command::MoveRow(Step::Up));
    session.give(Command::MoveRow(Step::Down));
    assert_eq!(ids(&session), before);
    session.give(Command::DuplicateRow);
    let canvas = session.state.document.canvas();
    assert_eq!(canvas.partners[2].name, canvas.partners[1].name);
    assert_ne!(canvas.partners[2].contributions[0].id, canvas.partners[1].contributions[0].id);
    session.give(Command::RemoveRow);
    assert_eq!(session.state.focus, Some(Focus::Partner(before[2])));
    session.give(Command::RemoveRow);
    session.give(Command::Undo);
    assert_eq!(ids(&session), before);
}

#[test]
fn undoing_a_new_row_leaves_its_section_in_hand() {
    let mut session = Session::new();
    session.give(Command::AddRow(RowKind::Actions));
    session.give(Command::Undo);
    assert_eq!(session.state.focus, Some(Focus::Section("action_lines".into())));
}

#[test]
fn pasted_rows_are_one_step() {
    let mut session = Session::new();
    session.give(Command::PasteRows(RowKind::Partners));
    let texts = [crate::i18n::Texts::of(Language::Dutch)];
    let rows = read_rows(RowKind::Partners, "Een\toverheid\nTwee\tbedrijf\tfounding", &texts).rows;
    session.give(Command::Answer(Answer::Rows(rows)));
    assert_eq!(session.state.document.canvas().partners.len(), 2);
    session.give(Command::Undo);
    assert!(session.state.document.canvas().partners.is_empty());
}

#[test]
fn silenced_advice_comes_back_when_it_is_taken_back() {
    let mut session = Session::new();
    session.give(Command::AddRow(RowKind::Partners));
    let said = |session: &Session| {
        session.state.advice().iter().any(|advice| advice.rule.id == "no_founding_partner")
    };
    assert!(said(&session));
    let silence = |reason: Option<&str>| {
        Command::Edit(vec![Edit::Silence("no_founding_partner".to_owned(), reason.map(str::to_owned))])
    };
    session.give(silence(Some("Wij zijn al jaren samen")));
    assert!(!said(&session));
    session.give(Command::Undo);
    assert!(said(&session));
}

#[test]
fn a_text_over_the_limit_is_refused_and_told_once() {
    let mut session = Session::new();
    for _ in 0..2 {
        session.give(Command::Edit(vec![Edit::insert(dream(), 0, "x".repeat(Limits::TEXT + 1))]));
    }
    assert_eq!(session.dream(), "");
    assert!(matches!(session.state.notices[..], [Notice::EditRefused { .. }]));
}

#[test]
fn pasted_interests_and_roles_are_known_by_the_words_of_each_version_and_of_the_publication() {
    let texts: Vec<&Texts> = Language::ALL.into_iter().map(Texts::of).collect();
    let rows = "Naam\tRol\tBelangen\n\
                Een\tfounding\tkosten, maatschappij; imago\n\
                Twee\tInitiatiefnemer\tkosten besparen, bijdragen aan de samenleving; imago versterken\n\
                Drie\tFounding partner\tKostenbesparing, Maatschappelijk bijdragen; Versterken van imago\n\
                Vier\tinitiator\tsave costs, contribute to society; strengthen the image\n";
    let PastedRows::Partners(rows) = read_rows(RowKind::Partners, rows, &texts).rows else { panic!() };
    for row in &rows {
        assert_eq!(row.role, Some(PartnerRole::Founding), "{}", row.name);
        assert_eq!(row.interests, [Interest::CostSaving, Interest::Society, Interest::Image], "{}", row.name);
        assert_eq!((row.other_interest.as_str(), row.notes.as_str()), ("", ""), "{}", row.name);
    }
    assert_eq!(rows.len(), 4);
}
