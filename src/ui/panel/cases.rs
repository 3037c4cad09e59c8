//! The cases of the decision aid beside the sections that they belong to.

use egui::Ui;
use i18n_embed_fl::fl;

use super::part_ui;
use crate::aid::{End, Rules, walk};
use crate::app::{CASE_SECTIONS, Command, Focus, FocusCommand, MenuCommand, State};
use crate::canvas::Case;
use crate::i18n::Texts;
use crate::ui::canvas::words::case_name;
use crate::ui::widgets::{label, link, muted};

/// The cases with where they stand, each a way to its questions; nothing beside other sections.
pub(super) fn cases_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let selected = state.open.selected_section().map(|section| section.id.as_str());
    if !selected.is_some_and(|id| CASE_SECTIONS.contains(&id)) {
        return;
    }
    let messages = &texts.messages;
    part_ui(ui, &fl!(messages, "aid-title"));
    label(ui, &fl!(messages, "aid-about"), 13.0);
    for case in &state.open.document.canvas().cases {
        if link(ui, &case_name(texts, case)).clicked() {
            commands.push(Command::Focus(FocusCommand::Select(Focus::Case(case.id))));
        }
        muted(ui, &standing(texts, state, case), 12.0);
    }
    let add = MenuCommand::AddCase;
    if add.is_possible(state) && link(ui, &format!("+ {}", add.text(texts))).clicked() {
        commands.push(add.into());
    }
}

/// Where a case stands, in a line.
fn standing(texts: &Texts, state: &State, case: &Case) -> String {
    let messages = &texts.messages;
    let language = texts.language().tag();
    match walk(Rules::built_in(), case, state.today).end {
        End::Reached(outcome) | End::Outdated { outcome, .. } => outcome.text.text(language).to_owned(),
        End::Asks(question) => {
            fl!(messages, "aid-standing-asks", question = question.question.text(language))
        }
        End::Differs { question, .. } => {
            fl!(messages, "aid-standing-differs", question = question.question.text(language))
        }
        End::Nowhere => String::new(),
    }
}
