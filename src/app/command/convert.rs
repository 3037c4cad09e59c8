//! Each family of commands as a command.

use crate::app::{
    Answer, Command, FieldCommand, FileCommand, FocusCommand, MenuCommand, NoticeCommand, PitchCommand,
    PreferenceCommand, PresentationCommand, RowCommand, SessionCommand,
};
use crate::document::Edit;

impl From<MenuCommand> for Command {
    fn from(command: MenuCommand) -> Self {
        Self::Menu(command)
    }
}

impl From<FileCommand> for Command {
    fn from(command: FileCommand) -> Self {
        Self::File(command)
    }
}

impl From<RowCommand> for Command {
    fn from(command: RowCommand) -> Self {
        Self::Row(command)
    }
}

impl From<PitchCommand> for Command {
    fn from(command: PitchCommand) -> Self {
        Self::Pitch(command)
    }
}

impl From<FieldCommand> for Command {
    fn from(command: FieldCommand) -> Self {
        Self::Field(command)
    }
}

impl From<FocusCommand> for Command {
    fn from(command: FocusCommand) -> Self {
        Self::Focus(command)
    }
}

impl From<PreferenceCommand> for Command {
    fn from(command: PreferenceCommand) -> Self {
        Self::Preference(command)
    }
}

impl From<PresentationCommand> for Command {
    fn from(command: PresentationCommand) -> Self {
        Self::Presentation(command)
    }
}

impl From<SessionCommand> for Command {
    fn from(command: SessionCommand) -> Self {
        Self::Session(command)
    }
}

impl From<NoticeCommand> for Command {
    fn from(command: NoticeCommand) -> Self {
        Self::Notice(command)
    }
}

impl From<Answer> for Command {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

impl From<Edit> for Command {
    fn from(edit: Edit) -> Self {
        Self::Edit(vec![edit])
    }
}
