//! The form of the selected case: its subject, its questions one at a time, the answers so far, and the outcome.

use egui::{Id, Rect, Ui};
use i18n_embed_fl::fl;

use super::case_details::details_ui;
use super::case_outcome::{lapses_ui, outcome_ui};
use super::case_question::question_ui;
use super::case_view::CaseView;
use super::fields::{date_ui, labelled_ui, named_partners, partners_title, pick_ui};
use super::guidance::bullet_ui;
use super::{part_ui, row_head_ui};
use crate::aid::{Change, End, Open, Question, Rules, Walk, changes_for, earlier_answers, open_points, walk};
use crate::canvas::{Case, CaseAnswer, FieldRef, RowRef};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::ui::Pass;
use crate::ui::canvas::words::case_name;
use crate::ui::widgets::{label, link, muted};

/// `foot` is the place for the buttons on and back.
pub(super) fn case_form_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    case: &Case,
    (foot, view): (Rect, &mut CaseView),
) {
    row_head_ui(ui, pass, &case_name(pass.texts, case));
    facts_ui(ui, pass, case);
    let rules = Rules::built_in();
    let walk = walk(rules, case, pass.state.today);
    let open = open_points(rules, case, &walk);
    let before = view.clone();
    match current_question(rules, &walk, view) {
        Some(question) => question_ui(ui, pass, (case, question), &walk, (foot, view)),
        None => outcome_ui(ui, pass.texts, &walk, &open, (foot, view)),
    }
    lapses_ui(ui, pass.texts, &walk);
    open_ui(ui, pass.texts, &walk, &open);
    details_ui(ui, pass, case, &walk);
    changes_ui(ui, pass.texts, &changes_for(rules, case, &walk));
    way_ui(ui, pass.texts, &walk, view);
    let messages = &pass.texts.messages;
    answers_ui(ui, pass.texts, rules, (&fl!(messages, "aid-unused"), ""), &walk.unused(rules, case));
    let earlier = (&*fl!(messages, "aid-earlier"), &*fl!(messages, "aid-earlier-why"));
    answers_ui(ui, pass.texts, rules, earlier, &earlier_answers(rules, case));
    if *view != before {
        ui.ctx().request_repaint();
    }
}

/// The chosen question, as long as it is on the way of the case, else the one that the case is at.
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
fn facts_ui(ui: &mut Ui, pass: &mut Pass<'_>, case: &Case) {
    let messages = &pass.texts.messages;
    let row = RowRef::of(case.id);
    let hint = fl!(messages, "case-name-hint");
    labelled_ui(ui, pass, &fl!(messages, "case-name"), &hint, false, &row.text(Case::NAME));
    let hint = fl!(messages, "case-facts-hint");
    labelled_ui(ui, pass, &fl!(messages, "case-facts"), &hint, true, &row.text(Case::FACTS));
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        let title = fl!(messages, "case-partner");
        let options = named_partners(pass.canvas());
        if let Some(partner) = pick_ui(
            ui,
            pass.texts,
            ("partner", case.id),
            &title,
            case.partner,
            (&options, partners_title(pass)),
        ) {
            pass.push(Edit::set(row, Case::PARTNER, partner));
        }
    });
    ui.add_space(4.0);
    let id = Id::unique(("date of case", case.id));
    let field = (id, FieldRef::Row(row, Case::DATE.name()));
    if let Some(date) = date_ui(ui, pass, field, &fl!(messages, "case-date"), case.date) {
        pass.push(Edit::set(row, Case::DATE, date));
    }
}

/// What is still to be settled before the motivation can be signed, once there is an outcome.
fn open_ui(ui: &mut Ui, texts: &Texts, walk: &Walk<'_>, open: &[Open<'_>]) {
    // The outcome says above what is wrong with itself.
    let is_told = |point: &&Open<'_>| {
        matches!(point, Open::Lapsed(_) | Open::Unsettled(_)) || point.contradicts_outcome()
    };
    let open: Vec<&Open<'_>> = open.iter().filter(|point| !is_told(point)).collect();
    if open.is_empty() || walk.outcome().is_none() {
        return;
    }
    part_ui(ui, &fl!(texts.messages, "aid-open"));
    for point in open {
        bullet_ui(ui, &i18n::aid::open_point(texts, point));
    }
}

/// What changed in the rules since the case was answered.
fn changes_ui(ui: &mut Ui, texts: &Texts, changes: &[&Change]) {
    if changes.is_empty() {
        return;
    }
    part_ui(ui, &fl!(texts.messages, "aid-changes"));
    for change in changes {
        bullet_ui(ui, change.text.text(texts.language().tag()));
    }
}

/// Links back to the answered questions.
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

/// Answers that do not count, under a title and an explanation. `None` if there are none.
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
