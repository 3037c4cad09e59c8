//! The cases of the decision aid beside the sections that they belong to.

use egui::Ui;
use i18n_embed_fl::fl;

use super::part_ui;
use crate::aid::{Rules, walk};
use crate::app::{Focus, FocusCommand, MenuCommand};
use crate::i18n;
use crate::ui::Pass;
use crate::ui::canvas::words::case_name;
use crate::ui::widgets::{label, link, muted};

/// Links to the cases with their standing. Draws nothing beside other sections.
pub(super) fn cases_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    if !pass.state.open.selected_section().is_some_and(|section| section.decision_aid) {
        return;
    }
    let messages = &pass.texts.messages;
    part_ui(ui, &fl!(messages, "aid-title"));
    label(ui, &fl!(messages, "aid-about"), 13.0);
    for case in &pass.canvas().cases {
        pass.link(ui, &case_name(pass.texts, case), FocusCommand::Select(Focus::Case(case.id)));
        let end = walk(Rules::built_in(), case, pass.state.today).end;
        muted(ui, &i18n::aid::standing(pass.texts, &end), 12.0);
    }
    let add = MenuCommand::AddCase;
    if add.is_possible(pass.state) && link(ui, &format!("+ {}", add.text(pass.texts))).clicked() {
        pass.push(add);
    }
}
