//! Rows, limits and advice.

use super::*;
use crate::app::PlanPlace;
use crate::canvas::{RowData, RowRef};

#[test]
fn rows_are_copied_moved_and_removed_as_one_step_each() {
    let mut session = Session::new();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let ids = |session: &Session| {
        session.state.open.document.canvas().partners.iter().map(|partner| partner.id).collect::<Vec<_>>()
    };
    let before = ids(&session);
    session.give(FocusCommand::Select(Focus::Partner(before[1])));
    session.give(MenuCommand::MoveRow(Step::Up));
    assert_eq!(ids(&session)[..2], [before[1], before[0]]);
    session.give(MenuCommand::MoveRow(Step::Up));
    session.give(MenuCommand::MoveRow(Step::Down));
    assert_eq!(ids(&session), before);
    session.give(MenuCommand::DuplicateRow);
    let canvas = session.state.open.document.canvas();
    assert_eq!(canvas.partners[2].name, canvas.partners[1].name);
    assert_ne!(canvas.partners[2].contributions[0].id, canvas.partners[1].contributions[0].id);
    session.give(MenuCommand::RemoveRow);
    assert_eq!(session.state.open.focus, Some(Focus::Partner(before[2])));
    session.give(MenuCommand::RemoveRow);
    session.give(MenuCommand::Undo);
    assert_eq!(ids(&session), before);
}

#[test]
fn undoing_a_new_row_leaves_its_selected_section() {
    let mut session = Session::new();
    session.give(MenuCommand::AddRow(MethodTable::Actions));
    session.give(MenuCommand::Undo);
    assert_eq!(session.state.open.focus, Some(Focus::Section("action_lines".into())));
}

#[test]
fn pasted_rows_are_one_step() {
    let mut session = Session::new();
    session.give(MenuCommand::PasteRows(MethodTable::Partners));
    let texts = [crate::i18n::Texts::of(Language::Dutch)];
    let choice = PasteChoice::new(MethodTable::Partners, "Een\toverheid\nTwee\tbedrijf\tfounding");
    let rows = session.read_rows(&choice, &texts).rows;
    session.give(Command::Answer(Answer::Paste(PasteAnswer::Add(rows))));
    assert_eq!(session.state.open.document.canvas().partners.len(), 2);
    session.give(MenuCommand::Undo);
    assert!(session.state.open.document.canvas().partners.is_empty());
}

#[test]
fn silenced_advice_comes_back_when_it_is_taken_back() {
    let mut session = Session::new();
    session.give(MenuCommand::AddRow(MethodTable::Partners));
    let said = |session: &Session| {
        session.state.open.advice().iter().any(|advice| advice.rule.id == "no_founding_partner")
    };
    assert!(said(&session));
    let silence = |reason: Option<&str>| {
        Command::Edit(vec![Edit::silence("no_founding_partner".to_owned(), reason.map(str::to_owned))])
    };
    session.give(silence(Some("Wij zijn al jaren samen")));
    assert!(!said(&session));
    session.give(MenuCommand::Undo);
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
    let read = Session::new().read_rows(&PasteChoice::new(MethodTable::Partners, rows), &texts);
    let PastedRows::Partners(rows) = read.rows else { panic!() };
    for row in &rows {
        assert_eq!(row.role, Some(PartnerRole::Founding), "{}", row.name);
        assert_eq!(row.interests, [Interest::CostSaving, Interest::Society, Interest::Image], "{}", row.name);
        assert_eq!((row.other_interest.as_str(), row.notes.as_str()), ("", ""), "{}", row.name);
    }
    assert_eq!(rows.len(), 4);
}

/// What the notices say and offer to undo.
fn removals(session: &Session) -> Vec<(String, Command)> {
    let texts = Texts::of(Language::Dutch);
    let told = session.state.notices.iter().filter(|notice| matches!(notice, Notice::Removed(_)));
    told.map(|notice| (notice.lines(texts).join(" "), notice.commands().remove(0))).collect()
}

#[test]
fn each_removal_of_a_row_is_told_and_its_button_takes_back_that_one_alone() {
    let mut session = Session::new();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let canvas = session.state.open.document.canvas();
    let (first, second) = (canvas.partners[0].id, canvas.partners[1].id);
    let (name, other) = (canvas.partners[0].name.clone(), canvas.partners[1].name.clone());
    let contribution = canvas.partners[2].contributions[0].clone();
    let owner = canvas.partners[2].id;
    let before = canvas.clone();
    session.give(FocusCommand::Select(Focus::Partner(first)));
    session.give(MenuCommand::RemoveRow);
    session.give(MenuCommand::RemoveRow);
    session.give(RowCommand::RemoveContribution(owner, contribution.id));
    session.give(Command::Edit(vec![Edit::insert(dream(), 0, "Later getypt. ")]));
    let told = removals(&session);
    let said: Vec<&str> = told.iter().map(|(said, _)| said.as_str()).collect();
    let what = contribution.text.lines().next().unwrap();
    assert_eq!(
        said,
        [format!("{name} is weg"), format!("{other} is weg"), format!("De bijdrage ‘{what}’ is weg")]
    );
    // The first one comes back to the top, though what it stood above went too; what was typed since stays.
    session.give(told[0].1.clone());
    assert_eq!(session.state.open.document.canvas().partners[0], before.partners[0]);
    assert!(session.state.open.document.canvas().partner(second).is_none());
    assert!(session.dream().starts_with("Later getypt. "));
    assert_eq!(session.state.open.focus, Some(Focus::Partner(first)));
    assert_eq!(removals(&session).len(), 2);
    session.give(told[2].1.clone());
    session.give(told[1].1.clone());
    let sorted = |canvas: &crate::canvas::Canvas| {
        let mut partners = canvas.partners.clone();
        partners.sort_by_key(|partner| partner.id);
        partners
    };
    assert_eq!(sorted(session.state.open.document.canvas()), sorted(&before));
    assert!(removals(&session).is_empty());
}

#[test]
fn a_goal_that_comes_back_has_its_parts_again_but_for_one_that_got_another_goal() {
    let mut session = Session::new();
    let mut ids = Vec::new();
    for text in ["Meten", "Praten", "Deel een", "Deel twee"] {
        session.give(RowCommand::Begin(MethodTable::Actions.into(), text.to_owned()));
        ids.push(session.state.open.document.canvas().actions.last().unwrap().id);
    }
    for part in [2, 3] {
        session.give(Command::Edit(vec![Edit::set(RowRef::of(ids[part]), Action::PARENT, Some(ids[0]))]));
    }
    session.give(FocusCommand::Select(Focus::Action(ids[0])));
    session.give(MenuCommand::RemoveRow);
    session.give(Command::Edit(vec![Edit::set(RowRef::of(ids[3]), Action::PARENT, Some(ids[1]))]));
    let (said, undo) = removals(&session).remove(0);
    assert_eq!(said, "De actie ‘Meten’ is weg");
    session.give(undo);
    let canvas = session.state.open.document.canvas();
    assert_eq!(canvas.action(ids[2]).unwrap().parent, Some(ids[0]));
    assert_eq!(canvas.action(ids[3]).unwrap().parent, Some(ids[1]));
}

#[test]
fn a_removal_is_told_no_more_once_it_is_undone_or_was_told_for_a_while() {
    let mut session = Session::new();
    session.give(MenuCommand::AddRow(MethodTable::Partners));
    session.give(MenuCommand::RemoveRow);
    assert_eq!(removals(&session)[0].0, "Een partner zonder naam is weg");
    session.give(MenuCommand::Undo);
    assert!(removals(&session).is_empty());
    session.give(MenuCommand::Redo);
    assert!(removals(&session).is_empty(), "a step that is done again is no removal by hand");
    for _ in 0..4 {
        session.give(MenuCommand::AddRow(MethodTable::Actions));
        session.give(MenuCommand::RemoveRow);
    }
    assert_eq!(removals(&session).len(), 3);
    let until = session.with(|state, context| until_tick(state, context.time)).unwrap();
    assert!(until <= Duration::from_secs(20));
    session.time += Duration::from_secs(21);
    session.with(tick);
    assert!(removals(&session).is_empty());
}

/// A plan of actions by the first letter of their goal: A with its parts Aa and Ab, B with Ba, and C.
fn plan() -> (Session, impl Fn(&str) -> ActionId) {
    let mut session = Session::new();
    let mut ids = BTreeMap::new();
    for (text, goal) in [("A", ""), ("Aa", "A"), ("Ab", "A"), ("B", ""), ("Ba", "B"), ("C", "")] {
        session.give(RowCommand::Begin(MethodTable::Actions.into(), text.to_owned()));
        let id = session.state.open.document.canvas().actions.last().unwrap().id;
        ids.insert(text.to_owned(), id);
        if let Some(goal) = ids.get(goal) {
            session.give(RowCommand::PartOf(id, Some(*goal)));
        }
    }
    (session, move |text: &str| ids[text])
}

/// The actions as they stand in the file, each with its goal.
fn listed(session: &Session) -> String {
    let canvas = session.state.open.document.canvas();
    let row = |action: &Action| {
        let goal = action.parent.and_then(|id| canvas.action(id)).map_or("", |goal| goal.text.as_str());
        format!("{}<{goal}", action.text)
    };
    canvas.actions.iter().map(row).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_goal_moves_with_its_parts_as_one_step() {
    let (mut session, id) = plan();
    let before = "A< Aa<A Ab<A B< Ba<B C<";
    assert_eq!(listed(&session), before);
    session.give(FocusCommand::Select(Focus::Action(id("A"))));
    session.give(MenuCommand::MoveRow(Step::Down));
    assert_eq!(listed(&session), "B< Ba<B A< Aa<A Ab<A C<");
    session.give(MenuCommand::MoveRow(Step::Down));
    assert_eq!(listed(&session), "B< Ba<B C< A< Aa<A Ab<A");
    session.give(MenuCommand::MoveRow(Step::Down));
    session.give(MenuCommand::Undo);
    session.give(MenuCommand::Undo);
    assert_eq!(listed(&session), before, "what cannot go further is no step");
    session.give(RowCommand::PutAction(id("A"), PlanPlace::Below(Some(id("Ba")))));
    assert_eq!(listed(&session), "B< Ba<B A< Aa<A Ab<A C<");
    session.give(MenuCommand::Undo);
    session.give(RowCommand::PutAction(id("C"), PlanPlace::Below(Some(id("A")))));
    assert_eq!(listed(&session), "A< Aa<A Ab<A C< B< Ba<B", "no goal comes between another and its parts");
    session.give(FocusCommand::Select(Focus::Action(id("Ab"))));
    session.give(MenuCommand::MoveRow(Step::Up));
    assert_eq!(listed(&session), "A< Ab<A Aa<A C< B< Ba<B");
    session.give(RowCommand::PutAction(id("Ab"), PlanPlace::Below(Some(id("Ba")))));
    assert_eq!(listed(&session), "A< Aa<A Ab<A C< B< Ba<B", "a part stays with its goal");
}

#[test]
fn an_action_goes_below_the_last_part_of_the_goal_that_is_chosen_and_behind_it_once_it_is_none() {
    let (mut session, id) = plan();
    let before = listed(&session);
    session.give(RowCommand::PartOf(id("B"), Some(id("A"))));
    assert_eq!(listed(&session), "A< Aa<A Ab<A B<A Ba<B C<");
    session.give(RowCommand::PartOf(id("C"), Some(id("Aa"))));
    assert_eq!(listed(&session), "A< Aa<A C<Aa Ab<A B<A Ba<B");
    session.give(RowCommand::PartOf(id("C"), None));
    assert_eq!(listed(&session), "A< Aa<A Ab<A B<A Ba<B C<");
    session.give(RowCommand::PartOf(id("B"), None));
    assert_eq!(listed(&session), before);
    session.give(RowCommand::PartOf(id("Aa"), None));
    assert_eq!(listed(&session), "A< Ab<A Aa< B< Ba<B C<");
    session.give(MenuCommand::Undo);
    assert_eq!(listed(&session), before);
    session.give(RowCommand::PartOf(id("A"), Some(id("Ab"))));
    assert_eq!(listed(&session), before, "nothing becomes a part of itself");
}

#[test]
fn a_part_that_stands_elsewhere_in_the_file_is_shown_below_its_goal_and_comes_there_with_the_next_move() {
    let (mut session, id) = plan();
    // As a merge, a program of another make or version 0.1 may leave it.
    session.give(Command::Edit(vec![Edit::Move { row: RowRef::of(id("Ab")), after: Some(id("C").uuid()) }]));
    assert_eq!(listed(&session), "A< Aa<A B< Ba<B C< Ab<A");
    session.give(FocusCommand::Select(Focus::Section("action_lines".into())));
    let effects = session.with(|state, context| {
        apply(state, Command::Menu(MenuCommand::CopySection(TextForm::Markdown)), context)
    });
    let [Effect::Window(WindowEffect::Copy(text))] = &effects[..] else { panic!("{effects:?}") };
    assert!(text.contains("- [ ] A\n  - [ ] Aa\n  - [ ] Ab\n- [ ] B\n"), "{text}");
    session.give(FocusCommand::Select(Focus::Action(id("C"))));
    session.give(MenuCommand::MoveRow(Step::Up));
    assert_eq!(listed(&session), "A< Aa<A Ab<A C< B< Ba<B");
    session.give(MenuCommand::Undo);
    assert_eq!(listed(&session), "A< Aa<A B< Ba<B C< Ab<A");
}

#[test]
fn a_goal_that_moves_here_while_a_part_is_added_elsewhere_keeps_both_together_after_a_merge() {
    let (mut session, id) = plan();
    let other = session.state.open.document.encode().unwrap();
    let identity =
        Identity::new(session.state.open.document.id(), Arc::clone(session.state.open.document.template()));
    let mut other = Document::decode(identity, 77, &other).unwrap();
    let part = Action {
        text: "Ac".to_owned(),
        parent: Some(id("A")),
        ..Action::new(ActionId::new(Uuid::from_u128(9)))
    };
    let add = Edit::Insert { row: RowData::of(part), after: Some(id("Ab").uuid()) };
    other.edit(&[add], Duration::ZERO).unwrap();
    session.give(FocusCommand::Select(Focus::Action(id("A"))));
    session.give(MenuCommand::MoveRow(Step::Down));
    session.state.open.document.merge(&other.encode().unwrap()).unwrap();
    let shown = in_plan_order(&session.state.open.document.canvas().actions);
    let shown: Vec<&str> = shown.iter().map(|(action, _)| action.text.as_str()).collect();
    let a = shown.iter().position(|text| *text == "A").unwrap();
    let parts: std::collections::BTreeSet<&str> = shown[a + 1..a + 4].iter().copied().collect();
    assert_eq!(parts, ["Aa", "Ab", "Ac"].into());
}
