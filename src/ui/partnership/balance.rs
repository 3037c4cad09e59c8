//! The balance of contributions: what is brought of each kind, and who brings how much.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{needed, part_ui, title_ui};
use crate::app::{Focus, FocusCommand};
use crate::canvas::{Canvas, PartnerId};
use crate::i18n::{self, Texts};
use crate::partnership::{Balance, Decimal, KindTotal, Total, balance};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{bar, colored, label, link, muted, rest};

/// The maximum number of named partners; the others are counted.
const NAMED: usize = 20;

pub(super) fn balance_ui(ui: &mut Ui, pass: &mut Pass<'_>, canvas: &Canvas) {
    let messages = &pass.texts.messages;
    let found = balance(canvas);
    needed::needed_ui(ui, pass, &found);
    title_ui(ui, &fl!(messages, "partnership-kinds"));
    if found.kinds.is_empty() {
        label(ui, &fl!(messages, "partnership-nothing"), 13.0);
    }
    for total in &found.kinds {
        kind_ui(ui, pass.texts, total);
    }
    for total in found.totals.iter().filter(|total| !total.shares.is_empty()) {
        total_ui(ui, pass.texts, canvas, total);
    }
    if found.left_out > 0 {
        muted(ui, &fl!(messages, "partnership-left-out", count = found.left_out), 12.5);
    }
    without_ui(ui, pass, canvas, &found);
}

/// A kind, how many partners bring it, and its sums.
fn kind_ui(ui: &mut Ui, texts: &Texts, total: &KindTotal) {
    let kind = total.kind.as_ref().map_or_else(
        || fl!(texts.messages, "partnership-no-kind"),
        |kind| i18n::contribution_kind(texts, kind),
    );
    let partners = fl!(texts.messages, "status-partners", count = total.partners.len());
    let sums = total.sums.iter().map(|(unit, sum)| i18n::sum(texts, unit, *sum));
    let words: Vec<String> = [partners].into_iter().chain(sums).collect();
    label(ui, &format!("{kind}: {}", words.join(" · ")), 13.0);
}

/// Who brings how much in a unit, the largest first, as bars of the sum.
fn total_ui(ui: &mut Ui, texts: &Texts, canvas: &Canvas, total: &Total) {
    let sum = i18n::sum(texts, &total.unit, total.sum);
    part_ui(ui, &fl!(texts.messages, "partnership-total", sum = sum));
    let largest = total.shares.first().map_or(Decimal::ZERO, |share| share.amount);
    for share in total.shares.iter().take(NAMED) {
        let amount = i18n::sum(texts, &total.unit, share.amount);
        bar(ui, &name(texts, canvas, share.partner), &amount, share.amount.part_of(largest));
    }
    rest(ui, texts, total.shares.len(), NAMED);
}

/// Who brings nothing yet.
fn without_ui(ui: &mut Ui, pass: &mut Pass<'_>, canvas: &Canvas, found: &Balance) {
    if found.without.is_empty() {
        return;
    }
    ui.add_space(8.0);
    colored(ui, &fl!(pass.texts.messages, "partnership-without"), Weight::Medium, 13.0, Tone::Text);
    for id in found.without.iter().take(NAMED) {
        if ui.push_id(id, |ui| link(ui, &name(pass.texts, canvas, *id))).inner.clicked() {
            pass.push(FocusCommand::Select(Focus::Partner(*id)));
        }
    }
    rest(ui, pass.texts, found.without.len(), NAMED);
}

fn name(texts: &Texts, canvas: &Canvas, id: PartnerId) -> String {
    let name = canvas.partner(id).map(|partner| partner.name.trim()).filter(|name| !name.is_empty());
    name.map_or_else(|| fl!(texts.messages, "partner-nameless"), str::to_owned)
}
