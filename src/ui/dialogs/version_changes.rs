//! What changed since an earlier version, in a few words.

use std::collections::HashSet;
use std::hash::Hash;

use i18n_embed_fl::fl;

use crate::canvas::Canvas;
use crate::i18n::Texts;
use crate::template::Template;

/// What is on the canvas now and was not then, and the other way around, such as *3 acties erbij*. Empty if nothing that
/// is counted differs.
pub(super) fn changes_in_words(
    texts: &Texts,
    template: &Template,
    then: &Canvas,
    now: &Canvas,
) -> Vec<String> {
    let messages = &texts.messages;
    let ids = |canvas: &Canvas| -> (HashSet<_>, HashSet<_>) {
        (
            canvas.partners.iter().map(|partner| partner.id).collect(),
            canvas.actions.iter().map(|action| action.id).collect(),
        )
    };
    let ((partners_then, actions_then), (partners, actions)) = (ids(then), ids(now));
    let mut said = Vec::new();
    let mut say = |count: usize, words: fn(&Texts, usize) -> String| {
        if count > 0 {
            said.push(words(texts, count));
        }
    };
    say(new_in(&partners, &partners_then), |texts, count| {
        fl!(texts.messages, "versions-partners-added", count = count)
    });
    say(new_in(&partners_then, &partners), |texts, count| {
        fl!(texts.messages, "versions-partners-gone", count = count)
    });
    say(new_in(&actions, &actions_then), |texts, count| {
        fl!(texts.messages, "versions-actions-added", count = count)
    });
    say(new_in(&actions_then, &actions), |texts, count| {
        fl!(texts.messages, "versions-actions-gone", count = count)
    });
    let language = texts.language().tag();
    let changed = template
        .sections
        .iter()
        .filter(|section| then.sections.get(&section.id) != now.sections.get(&section.id));
    said.extend(
        changed
            .map(|section| fl!(messages, "versions-section-changed", section = section.title.text(language))),
    );
    said
}

/// How many are in the first of two sets only.
fn new_in<T: Eq + Hash>(now: &HashSet<T>, then: &HashSet<T>) -> usize {
    now.difference(then).count()
}
