//! The actions as a plan: each goal with its parts below it, as lists within lists.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::Report;
use crate::canvas::{Action, in_plan_order};
use crate::export::content::{Block, List, ListItem, Paragraph, ParagraphRole, Passage, Run, Words};
use crate::i18n::{self, Texts};
use crate::prose::Numbering;

/// Every action, unless there are none.
pub(super) fn write(report: &mut Report<'_>) {
    let mut plan = OpenLists::default();
    for (action, depth) in in_plan_order(&report.input.canvas.actions) {
        plan.add(item(report, action), usize::from(depth));
    }
    report.out.blocks.extend(plan.finish().map(Block::List));
}

/// Lists that are being filled, each within the last item of the one before.
#[derive(Default)]
struct OpenLists(Vec<List>);

impl OpenLists {
    /// Adds an item this deep, with the next number of its list behind that of the item around it.
    fn add(&mut self, mut item: ListItem, depth: usize) {
        while self.0.len() > depth + 1 {
            self.close();
        }
        if self.0.len() <= depth {
            self.0.push(List { numbering: Numbering::Digits, items: Vec::new() });
        }
        let numbers: Vec<String> = (0..)
            .zip(&self.0)
            .map(|(level, list)| {
                let is_innermost = level + 1 == self.0.len();
                (list.items.len() + usize::from(is_innermost)).to_string()
            })
            .collect();
        let dot = if numbers.len() == 1 { "." } else { "" };
        item.sign = format!("{}{dot}", numbers.join("."));
        if let Some(list) = self.0.last_mut() {
            list.items.push(item);
        }
    }

    /// Puts the innermost list into the item around it.
    fn close(&mut self) {
        if let Some(list) = self.0.pop()
            && let Some(item) = self.0.last_mut().and_then(|around| around.items.last_mut())
        {
            item.body.push(Passage::List(list));
        }
    }

    /// The outermost list. `None` if nothing was added.
    fn finish(mut self) -> Option<List> {
        while self.0.len() > 1 {
            self.close();
        }
        self.0.pop()
    }
}

/// An action, and below it who does it, by when and how far it is.
fn item(report: &Report<'_>, action: &Action) -> ListItem {
    let texts = report.texts;
    let mut item = match action.text.trim() {
        "" => ListItem::of_runs(vec![Run::plain(Words::fixed(fl!(texts.messages, "action-nameless")))]),
        text => ListItem::of_team(text),
    };
    let partner = action.owner_partner.and_then(|id| report.input.canvas.partner(id));
    let owners = [partner.map(|partner| partner.name.as_str()), Some(action.owner.as_str())];
    let owners = owners.into_iter().flatten().filter(|owner| !owner.trim().is_empty());
    let due = action.due.map(|due| day(texts, action, due, report.input.today));
    let state = action.state.as_ref().map(|state| i18n::action_state(texts, state));
    let facts = owners.map(Words::team).chain(due.into_iter().chain(state).map(Words::Fixed));
    let mut runs = Vec::new();
    for fact in facts {
        if !runs.is_empty() {
            runs.push(Run::plain(Words::fixed(" · ")));
        }
        runs.push(Run::plain(fact.on_one_line()));
    }
    if !runs.is_empty() {
        item.body.push(Passage::Paragraph(Paragraph { role: ParagraphRole::Remark, runs }));
    }
    item
}

/// The day by which an action is to be done, and whether that is over.
pub(super) fn day(texts: &Texts, action: &Action, due: Date, today: Date) -> String {
    let day = i18n::long_date(texts, due);
    if is_late(action, today) { fl!(texts.messages, "action-overdue", day = day) } else { day }
}

/// Whether an action should have been done by now.
pub(super) fn is_late(action: &Action, today: Date) -> bool {
    !action.is_done() && action.due.is_some_and(|due| due < today)
}
