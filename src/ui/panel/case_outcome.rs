//! The outcome of a case: the rule with its sources and dates, next steps, alternatives, and when to consult a lawyer.

use egui::accesskit::Live;
use egui::{Rect, Ui};
use i18n_embed_fl::fl;

use super::case_steps::steps_ui;
use super::case_view::CaseView;
use super::guidance::bullet_ui;
use super::part_ui;
use crate::aid::{End, Open, Rules, Verdict, Walk};
use crate::i18n::{self, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::Tone;
use crate::ui::widgets::{colored, heading, label, muted};

pub(super) fn outcome_ui(
    ui: &mut Ui,
    texts: &Texts,
    walk: &Walk<'_>,
    open: &[Open<'_>],
    (foot, view): (Rect, &mut CaseView),
) {
    let Some(outcome) = walk.outcome() else { return };
    let messages = &texts.messages;
    let language = texts.language().tag();
    part_ui(ui, &fl!(messages, "aid-outcome"));
    let against = open.iter().find(|point| point.contradicts_outcome());
    let verdict = if against.is_some() { Verdict::Ask } else { outcome.verdict };
    // The sign says it to those who see no colours.
    let (sign, tone) = match verdict {
        Verdict::Allowed => ("✓", Tone::Ok),
        Verdict::Procurement => ("→", Tone::Accent),
        Verdict::Notify | Verdict::NotYet | Verdict::Ask => ("⚠", Tone::Warning),
    };
    let text = format!("{sign} {}", outcome.text.text(language));
    let title = heading(ui, &text, 4, font(Weight::SemiBold, 14.0), tone);
    // A screen reader says it as soon as it is there.
    ui.ctx().accesskit_node_builder(title.id, |node| node.set_live(Live::Polite));
    let is_new = view.take_is_new();
    if is_new {
        title.scroll_to_me(None);
    }
    if let Some(against) = against {
        colored(ui, &i18n::aid::open_point(texts, against), Weight::Medium, 13.0, Tone::Warning);
    }
    if let End::Outdated { instead_of, .. } = walk.end {
        let would_be = instead_of.text.text(language);
        label(ui, &fl!(messages, "aid-instead-of", outcome = would_be), 13.0);
    }
    let last = walk.steps.last().map(|last| last.question);
    let back = steps_ui(ui, texts, (None, last), (foot, view));
    if let Some(back) = back.filter(|_| is_new) {
        back.request_focus();
    }
    list_ui(ui, &fl!(messages, "aid-what-next"), outcome.next.get(language));
    list_ui(ui, &fl!(messages, "aid-alternatives"), outcome.alternatives.get(language));
    part_ui(ui, &fl!(messages, "aid-lawyer"));
    label(ui, outcome.lawyer.text(language), 13.0);
    part_ui(ui, &fl!(messages, "aid-sources"));
    let rules = Rules::built_in();
    for source in outcome.sources.iter().filter_map(|id| rules.source(id)) {
        let named = source.text.text(language);
        if source.explanation {
            bullet_ui(ui, &fl!(messages, "aid-explanation", source = named));
        } else {
            bullet_ui(ui, named);
        }
    }
    for figure in rules.figures_on(&outcome.figures, walk.day) {
        bullet_ui(ui, &i18n::aid::figure(texts, figure));
    }
    let period = i18n::aid::period(texts, outcome.valid);
    if !period.is_empty() {
        muted(ui, &fl!(messages, "aid-holds", period = period), 12.0);
    }
    muted(ui, &fl!(messages, "aid-no-advice"), 12.0);
}

/// The rules on the way that do not hold, and what that means.
pub(super) fn lapses_ui(ui: &mut Ui, texts: &Texts, walk: &Walk<'_>) {
    for lapse in &walk.lapses {
        ui.add_space(4.0);
        colored(ui, &format!("⚠ {}", i18n::aid::lapse(texts, lapse)), Weight::Medium, 13.0, Tone::Warning);
    }
}

fn list_ui(ui: &mut Ui, title: &str, items: Option<&Vec<String>>) {
    let Some(items) = items.filter(|items| !items.is_empty()) else { return };
    part_ui(ui, title);
    for item in items {
        bullet_ui(ui, item);
    }
}
