//! What was odd about the file that is open, and ways to the places.

use egui::Ui;
use i18n_embed_fl::fl;

use super::part_ui;
use crate::app::{Command, Focus, FocusCommand, MenuCommand, NoticeCommand, State};
use crate::canvas::name_of;
use crate::i18n::{self, Texts};
use crate::ui::widgets::{button, label, link};

/// Somebody who has more to look at reads the list of `samencanvas check`.
const SHOWN: usize = 100;

/// The list, until the user has seen it.
pub(super) fn problems_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    if state.open.problems.is_empty() {
        return;
    }
    let messages = &texts.messages;
    part_ui(ui, &fl!(messages, "panel-problems"));
    for problem in state.open.problems.iter().take(SHOWN) {
        label(ui, &i18n::problem(texts, state.open.document.canvas(), problem), 13.0);
        if let Some((focus, name)) = place(texts, state, problem.place.as_str())
            && link(ui, &name).clicked()
        {
            commands.push(Command::Focus(FocusCommand::Select(focus)));
        }
        ui.add_space(4.0);
    }
    if let Some(more) = state.open.problems.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        label(ui, &fl!(messages, "notice-more", count = more), 13.0);
    }
    if button(ui, &fl!(messages, "panel-problems-seen")).clicked() {
        commands.push(Command::Notice(NoticeCommand::ProblemsSeen));
    }
    ui.add_space(10.0);
}

/// The row or section that a place lies in, with its name.
fn place(texts: &Texts, state: &State, pointer: &str) -> Option<(Focus, String)> {
    let focus = Focus::at(pointer)?;
    let canvas = state.open.document.canvas();
    let template = state.open.document.template();
    let name = match &focus {
        Focus::Checklists => MenuCommand::Checklists.text(texts),
        Focus::Partnership => MenuCommand::Partnership.text(texts),
        Focus::Partner(_) | Focus::Action(_) | Focus::Case(_) | Focus::Declared(..) => {
            name_of(canvas.row(focus.row()?)?).trim().to_owned()
        }
        Focus::Section(id) => template.section(id)?.title.text(texts.language().tag()).to_owned(),
    };
    (!name.is_empty()).then_some((focus, name))
}
