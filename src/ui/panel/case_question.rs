//! One question of the decision aid: its explanation, the answers, and the consequence of each.

use egui::{Align, Rect, Ui};
use i18n_embed_fl::fl;

use super::case_steps::{On, steps_ui};
use super::case_view::CaseView;
use super::fields::labelled_ui;
use super::guidance::bullet_ui;
use super::part_ui;
use crate::aid::{Question, Rules, Target, Walk};
use crate::app::RowCommand;
use crate::canvas::{Case, CaseAnswer, Choice, QuestionId, RowRef, Term, Vocabulary};
use crate::i18n;
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Radios, colored, heading, label, muted, radios_ui};

pub(super) fn question_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (case, question): (&Case, &Question),
    walk: &Walk<'_>,
    (foot, view): (Rect, &mut CaseView),
) {
    let messages = &pass.texts.messages;
    let language = pass.texts.language().tag();
    let place = walk.steps.iter().position(|step| step.question.id == question.id);
    let number = place.unwrap_or(walk.steps.len()) + 1;
    part_ui(ui, &fl!(messages, "aid-question", number = number));
    let title = heading(ui, question.question.text(language), 4, font(Weight::SemiBold, 14.0), Tone::Text);
    if view.take_got_focus() {
        title.scroll_to_me(Some(Align::TOP));
    }
    let is_new = view.take_is_new();
    label(ui, question.help.text(language), 13.0);
    for figure in Rules::built_in().figures_on(&question.figures, walk.day) {
        bullet_ui(ui, &i18n::aid::figure(pass.texts, figure));
    }
    ui.add_space(4.0);
    let answers: Vec<&CaseAnswer> =
        case.answers.iter().filter(|answer| answer.question.as_str() == question.id).collect();
    let given = place.and_then(|place| walk.steps.get(place)).map(|step| step.choice);
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        radios_ui(ui, question.question.text(language), |ui, radios| {
            choices_ui(ui, pass, (case, question), (given, is_new), radios, view);
        });
    });
    if given.is_none() && answers.len() > 1 {
        colored(ui, &fl!(messages, "aid-differs"), Weight::Medium, 13.0, Tone::Warning);
    }
    for answer in answers {
        let name = match (&answer.choice, given) {
            (Some(choice), None) => {
                fl!(messages, "case-reason-for", choice = i18n::choice(pass.texts, choice))
            }
            _ => fl!(messages, "case-answer-reason"),
        };
        let hint = fl!(messages, "case-reason-hint");
        let field = RowRef::within(case.id, answer.id).text(CaseAnswer::REASON);
        ui.push_id(answer.id, |ui| labelled_ui(ui, pass, &name, &hint, true, &field));
    }
    let at = place.unwrap_or(walk.steps.len());
    let next = walk.steps.get(at + 1);
    let on = On {
        words: match next {
            None if walk.outcome().is_some() => fl!(messages, "aid-to-outcome"),
            Some(_) | None => fl!(messages, "aid-next"),
        },
        to: next.map(|next| next.question),
        is_open: given.is_some(),
    };
    let before = at.checked_sub(1).and_then(|before| walk.steps.get(before));
    steps_ui(ui, pass.texts, (Some(on), before.map(|before| before.question)), (foot, view));
}

/// The three answers, and what follows from each.
fn choices_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (case, question): (&Case, &Question),
    (given, takes_keyboard): (Option<Choice>, bool),
    radios: &mut Radios,
    view: &mut CaseView,
) {
    let language = pass.texts.language().tag();
    let in_front = given.or_else(|| Choice::TERMS.first().map(|(first, _)| *first));
    for (choice, _) in Choice::TERMS {
        let name = i18n::choice(pass.texts, &Term::Known(*choice));
        let follows = match Rules::built_in().after(question, *choice) {
            Some(Target::Question(next)) => {
                fl!(pass.texts.messages, "aid-then-question", question = next.question.text(language))
            }
            Some(Target::Outcome(outcome)) => {
                fl!(pass.texts.messages, "aid-then-outcome", outcome = outcome.text.text(language))
            }
            None => String::new(),
        };
        let answer = radios.button(ui, given == Some(*choice), &name);
        ui.ctx().accesskit_node_builder(answer.id, |node| node.set_description(follows.as_str()));
        if takes_keyboard && in_front == Some(*choice) {
            answer.request_focus();
        }
        if answer.clicked() {
            let question_id = QuestionId::from(question.id.as_str());
            pass.push(RowCommand::AnswerCase(case.id, question_id, *choice));
            // The reason is written here before one goes on.
            view.stay_at(question);
        }
        ui.horizontal(|ui| {
            ui.add_space(22.0);
            ui.vertical(|ui| muted(ui, &follows, 12.0));
        });
    }
}
