//! What the room sees, and what is left of the desk after a crash.

use super::*;

#[test]
fn the_room_sees_notes_only_once_they_are_shown() {
    let mut rig = desk();
    write(&mut rig, &["Kwekers"]);
    rig.shows(Role::Status, "Het gordijn: de zaal ziet niets");
    key(&mut rig, Key::F7);
    rig.shows(Role::Status, "De vraag, de tijd en het aantal briefjes");
    key(&mut rig, Key::F4);
    assert!(state(&rig).is_revealed(rig.canvas()));
    rig.shows(Role::Status, "De briefjes");
    key(&mut rig, Key::F4);
    assert!(!state(&rig).is_revealed(rig.canvas()));
    // The next step is about the same notes, which stay shown; one about another section hides them.
    key(&mut rig, Key::F4);
    rig.give(SessionCommand::Go(Step::Down));
    assert!(
        state(&rig).is_revealed(rig.canvas())
            && state(&rig).section(rig.canvas()) == rig.canvas().agenda[0].section
    );
    rig.give(SessionCommand::Go(Step::Down));
    assert!(!state(&rig).is_revealed(rig.canvas()));
    // The page in between changes nothing, and the clock goes on.
    let before = state(&rig).clone();
    rig.give(MenuCommand::Session);
    rig.shows(Role::MultilineTextInput, "Droom");
    rig.give(MenuCommand::Session);
    assert_eq!(*state(&rig), before);
}

#[test]
fn a_desk_that_opens_again_goes_on_with_its_step_and_its_time() {
    let mut rig = desk();
    rig.give(SessionCommand::Go(Step::Down));
    rig.harness.state_mut().wait(Duration::from_secs(30));
    rig.give(SessionCommand::Pause);
    let kept = rig.harness.state().effects.iter().rev().find_map(|effect| match effect {
        Effect::Journal(JournalEffect::KeepSession { memo, .. }) => memo.clone(),
        _ => None,
    });
    let memo = kept.unwrap();
    let (step, left) = (state(&rig).step, state(&rig).timer.left(Duration::from_hours(9)));
    let target = VoteTarget::Group(crate::canvas::Id::new(uuid::Uuid::from_u128(7)));
    rig.give(SessionCommand::SetDots(target, 5));
    // As after a crash: the desk begins anew, behind its curtain.
    rig.harness.state_mut().state.open.session = None;
    rig.give(MenuCommand::Session);
    let generation = rig.state().open.generation();
    rig.answer(JobResult::Journal(JournalResult::SessionRead { generation, memo }));
    assert_eq!((state(&rig).step, state(&rig).timer.left(Duration::from_hours(9))), (step, left));
    assert!(state(&rig).room.has_curtain && !state(&rig).timer.is_running());
    assert_eq!(state(&rig).vote(rig.canvas()).unwrap().dots_of(target), 5);
}

#[test]
fn notes_that_were_not_shown_stay_hidden_however_the_desk_comes_to_them() {
    let mut rig = desk();
    let second = rig.canvas().agenda.iter().find(|step| step.section != rig.canvas().agenda[0].section);
    let (other, first) = (second.unwrap().clone(), rig.canvas().agenda[0].id);
    rig.give(SessionCommand::Start(other.id));
    write(&mut rig, &["Geheim"]);
    rig.give(SessionCommand::Start(first));
    write(&mut rig, &["Kwekers"]);
    rig.give(SessionCommand::Curtain);
    rig.give(SessionCommand::Reveal);
    rig.shows(Role::Status, "De briefjes");
    // The step is made one about the other section, and then goes.
    rig.give(Edit::set(RowRef::of(first), AgendaStep::SECTION, other.section));
    rig.shows(Role::Status, "De vraag, de tijd en het aantal briefjes");
    rig.give(SessionCommand::RemoveStep(first));
    assert!(state(&rig).room.has_curtain && !state(&rig).timer.is_running());
}
