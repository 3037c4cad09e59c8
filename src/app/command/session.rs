//! Commands of the desk of a session.

use crate::app::Step;
use crate::canvas::{AgendaStepId, NoteGroupId, NoteId, NoteUse, VoteTarget};

/// A command at the desk of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionCommand {
    /// Fills an empty running order with what the form asks for.
    Propose,
    /// Starts a step with all of its time.
    Start(AgendaStepId),
    /// Starts the step after this one, or before it.
    Go(Step),
    /// Adds a step.
    AddStep,
    /// Removes a step.
    RemoveStep(AgendaStepId),
    /// Moves a step one place.
    MoveStep(AgendaStepId, Step),
    /// Stops the clock, or lets it run on.
    Pause,
    /// Adds minutes to the time of the step; takes them away if negative.
    Minutes(i32),
    /// Draws the curtain in front of what the room sees, or opens it.
    Curtain,
    /// Shows the notes to the room, or hides them again.
    Reveal,
    /// Shows the dots to the room, or hides them again.
    ShowDots,
    /// Opens the window of the room, or closes it.
    RoomWindow,
    /// Makes this note or group the one that keys are about.
    At(Option<VoteTarget>),
    /// Chooses a note together with others, or no longer.
    Mark(NoteId),
    /// Chooses no notes together.
    MarkNone,
    /// Adds a note for each text.
    AddNotes {
        /// What is on them.
        texts: Vec<String>,
        /// What tells them apart; empty if nothing does.
        tag: String,
        /// What becomes of them at once.
        used: Option<NoteUse>,
    },
    /// Puts the notes that keys are about into a group, or out of all.
    PutInGroup(Option<NoteGroupId>),
    /// Puts one note into a group, or out of all.
    PutNote(NoteId, Option<NoteGroupId>),
    /// Removes a note.
    RemoveNote(NoteId),
    /// Puts the notes that keys are about into the group of this name, which is made where there is none.
    NameGroup(String),
    /// Puts the notes of a group into another one.
    MergeGroups {
        /// The group that goes.
        from: NoteGroupId,
        /// The group that stays.
        into: NoteGroupId,
    },
    /// Takes a group away; its notes stay.
    RemoveGroup(NoteGroupId),
    /// Says how many people give dots, and how many each.
    Budget {
        /// People.
        people: u32,
        /// Dots of each.
        dots: u32,
    },
    /// Says how many dots a note or a group has.
    SetDots(VoteTarget, u32),
    /// Adds dots to a note or a group; takes them away if negative.
    AddDots(VoteTarget, i32),
    /// Begins another choice about the same notes.
    ChooseAgain,
    /// Makes something of the notes that keys are about.
    Use(NoteUse),
    /// Takes back what became of the notes that keys are about.
    TakeBack,
    /// Takes back what became of a note.
    TakeBackOne(NoteId),
    /// Says how many people are there.
    People(u32),
}
