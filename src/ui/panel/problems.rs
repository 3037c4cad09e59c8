//! The problems of the open file, with links to the places.

use egui::Ui;
use i18n_embed_fl::fl;

use super::part_ui;
use crate::app::{Focus, FocusCommand, MenuCommand, NoticeCommand, State};
use crate::canvas::name_of;
use crate::i18n::{self, Texts};
use crate::ui::Pass;
use crate::ui::widgets::{label, link};

/// The maximum number of listed problems; `samencanvas check` lists all.
const SHOWN: usize = 100;

/// The list, until the user has seen it.
pub(super) fn problems_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    if pass.state.open.problems.is_empty() {
        return;
    }
    let messages = &pass.texts.messages;
    part_ui(ui, &fl!(messages, "panel-problems"));
    for problem in pass.state.open.problems.iter().take(SHOWN) {
        label(ui, &i18n::problem(pass.texts, pass.canvas(), problem), 13.0);
        if let Some((focus, name)) = place(pass.texts, pass.state, problem.place.as_str())
            && link(ui, &name).clicked()
        {
            pass.push(FocusCommand::Select(focus));
        }
        ui.add_space(4.0);
    }
    if let Some(more) = pass.state.open.problems.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        label(ui, &fl!(messages, "notice-more", count = more), 13.0);
    }
    pass.button(ui, &fl!(messages, "panel-problems-seen"), NoticeCommand::ProblemsSeen);
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
