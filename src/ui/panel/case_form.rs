//! The form of the selected case: what it is about, its questions one at a time, the way so far, and where it led.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::action_form::pick_ui;
use super::case_outcome::{lapses_ui, outcome_ui};
use super::case_question::question_ui;
use super::case_view::CaseView;
use super::partner_form::labelled_ui;
use super::{part_ui, row_head_ui};
use crate::aid::{End, Question, Rules, Walk, earlier_answers, walk};
use crate::app::{Command, State};
use crate::canvas::{Case, CaseAnswer, RowRef};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::ui::canvas::words::case_name;
use crate::ui::fonts::Weight;
use crate::ui::theme::tokens;
use crate::ui::widgets::{colored, date_field, label, link, muted, wrong_date};

pub(super) fn case_form_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    case: &Case,
    view: &mut CaseView,
    commands: &mut Vec<Command>,
) {
    row_head_ui(ui, texts, state, &case_name(texts, case), commands);
    facts_ui(ui, texts, state, case, commands);
    let rules = Rules::built_in();
    let walk = walk(rules, case, state.today);
    let before = view.clone();
    match current_question(rules, &walk, view) {
        Some(question) => question_ui(ui, texts, state, (case, question), &walk, view, commands),
        None => outcome_ui(ui, texts, &walk, view),
    }
    lapses_ui(ui, texts, &walk);
    way_ui(ui, texts, &walk, view);
    let messages = &texts.messages;
    answers_ui(ui, texts, rules, (&fl!(messages, "aid-unused"), ""), &walk.unused(rules, case));
    let earlier = (&*fl!(messages, "aid-earlier"), &*fl!(messages, "aid-earlier-why"));
    answers_ui(ui, texts, rules, earlier, &earlier_answers(rules, case));
    if *view != before {
        ui.ctx().request_repaint();
    }
}

/// The question that was chosen, as long as the case comes by it, else the one that it stands at.
fn current_question<'a>(rules: &'a Rules, walk: &Walk<'a>, view: &CaseView) -> Option<&'a Question> {
    let here = match &walk.end {
        End::Asks(question) | End::Differs { question, .. } => Some(*question),
        End::Reached(_) | End::Outdated { .. } | End::Nowhere => None,
    };
    let on_the_way = |id: &&str| {
        here.is_some_and(|here| here.id == **id) || walk.steps.iter().any(|step| step.question.id == **id)
    };
    let chosen = view.question().filter(on_the_way).and_then(|id| rules.question(id));
    chosen.or(here)
}

/// What is known of the case before any question.
fn facts_ui(ui: &mut Ui, texts: &Texts, state: &State, case: &Case, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    let about = fl!(messages, "case-name");
    let hint = fl!(messages, "case-name-hint");
    labelled_ui(ui, state, &about, &hint, false, &RowRef::of(case.id).text(Case::NAME), commands);
    let facts = fl!(messages, "case-facts");
    let hint = fl!(messages, "case-facts-hint");
    labelled_ui(ui, state, &facts, &hint, true, &RowRef::of(case.id).text(Case::FACTS), commands);
    let writable = !state.open.document.is_read_only();
    ui.add_enabled_ui(writable, |ui| {
        let title = fl!(messages, "case-partner");
        let partners = state.open.document.canvas().partners.iter();
        let named = partners.filter(|partner| !partner.name.trim().is_empty());
        let options: Vec<_> = named.map(|partner| (partner.id, partner.name.trim().to_owned())).collect();
        if let Some(partner) = pick_ui(ui, texts, ("partner", case.id), &title, case.partner, &options) {
            commands.push(Command::Edit(vec![Edit::set(RowRef::of(case.id), Case::PARTNER, partner)]));
        }
    });
    ui.add_space(4.0);
    let date = fl!(messages, "case-date");
    muted(ui, &date, 11.0);
    let id = Id::unique(("date of case", case.id));
    let typed = date_field(ui, id, texts, &date, (case.date, state.today), writable);
    if typed.is_wrong {
        let color = tokens(ui).error;
        colored(ui, &wrong_date(texts), Weight::Medium, 11.0, color);
    }
    if let Some(date) = typed.date {
        commands.push(Command::Edit(vec![Edit::set(RowRef::of(case.id), Case::DATE, date)]));
    }
}

/// The questions that were answered, each a way back to it.
fn way_ui(ui: &mut Ui, texts: &Texts, walk: &Walk<'_>, view: &mut CaseView) {
    if walk.steps.is_empty() {
        return;
    }
    let messages = &texts.messages;
    part_ui(ui, &fl!(messages, "aid-way"));
    for (number, step) in (1..).zip(&walk.steps) {
        let question = step.question.question.text(texts.language().tag());
        let answer = i18n::choice(texts, &step.choice.into());
        let line = fl!(messages, "aid-way-step", number = number, question = question, answer = answer);
        if link(ui, &line).clicked() {
            view.go_to(Some(step.question));
        }
        if step.is_by_older_rules {
            muted(ui, &fl!(messages, "aid-older-rules"), 12.0);
        }
    }
}

/// Answers that do not count, under a title and why that is so. `None` if there are none.
fn answers_ui(
    ui: &mut Ui,
    texts: &Texts,
    rules: &Rules,
    (title, why): (&str, &str),
    answers: &[&CaseAnswer],
) {
    if answers.is_empty() {
        return;
    }
    part_ui(ui, title);
    if !why.is_empty() {
        muted(ui, why, 12.0);
    }
    for answer in answers {
        let id = answer.question.as_str();
        let question = rules.words_of(id).map_or(id, |words| words.text(texts.language().tag()));
        let choice = answer.choice.as_ref().map(|choice| i18n::choice(texts, choice)).unwrap_or_default();
        label(ui, &format!("{question} {choice}"), 12.5);
        if !answer.reason.trim().is_empty() {
            muted(ui, answer.reason.trim(), 12.0);
        }
    }
}
