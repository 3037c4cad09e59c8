//! What was written where the form has no place any more.

use egui::Ui;
use i18n_embed_fl::fl;

use super::part_ui;
use crate::canvas::SectionId;
use crate::document::Placeless;
use crate::i18n::{visible, visible_line};
use crate::ui::Pass;
use crate::ui::widgets::{label, muted};

/// The maximum number of listed places, and of the words of each: more are in the file.
const SHOWN: usize = 100;

/// What has no place, below the names of the places as the form knew them. `known` is what was found last, and where.
pub(super) fn placeless_ui(ui: &mut Ui, pass: &Pass<'_>, known: &mut Option<((u64, u64), Vec<Placeless>)>) {
    let open = &pass.state.open;
    if !open.document.has_placeless() {
        return;
    }
    let now = (open.generation(), open.document.revision());
    if known.as_ref().is_none_or(|(then, _)| *then != now) {
        *known = Some((now, open.document.placeless()));
    }
    let found = known.as_ref().map(|(_, found)| found.as_slice()).unwrap_or_default();
    if found.is_empty() {
        return;
    }
    let messages = &pass.texts.messages;
    part_ui(ui, &fl!(messages, "panel-placeless"));
    muted(ui, &fl!(messages, "panel-placeless-why"), 12.5);
    for place in found.iter().take(SHOWN) {
        ui.add_space(4.0);
        muted(ui, &names(pass, &place.place).join(" · "), 12.0);
        for words in place.words.iter().take(SHOWN) {
            label(ui, &visible(words), 13.0);
        }
        if let Some(more) = place.words.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            label(ui, &fl!(messages, "notice-more", count = more), 13.0);
        }
    }
    if let Some(more) = found.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        label(ui, &fl!(messages, "notice-more", count = more), 13.0);
    }
    ui.add_space(10.0);
}

/// The names of the ids that led to a place: the title of the section where there still is one, and else the ids themselves,
/// since the version that had words for them is gone.
fn names(pass: &Pass<'_>, place: &[String]) -> Vec<String> {
    let language = pass.texts.language().tag();
    let template = pass.state.open.document.template();
    let section = place.first().and_then(|id| template.section(&SectionId::from(id.as_str())));
    let title = section.map(|section| section.title.text(language));
    let rest = place.iter().skip(usize::from(title.is_some())).map(String::as_str);
    title.into_iter().chain(rest).map(visible_line).collect()
}
