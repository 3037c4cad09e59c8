//! What a canvas from a document holds, in words.

use i18n_embed_fl::fl;

use super::{Texts, list};
use crate::canvas::{Held, Private};

/// What a canvas holds and what not, of that which a copy inside a document may lack, in two sentences without the last
/// full stop.
pub fn held(texts: &Texts, held: &Held) -> String {
    let messages = &texts.messages;
    let (mut has, mut lacks) = (vec![fl!(messages, "held-public")], Vec::new());
    for part in Private::ALL {
        let side = if held.private.contains(&part) { &mut has } else { &mut lacks };
        side.push(private(texts, part));
    }
    if held.history { &mut has } else { &mut lacks }.push(fl!(messages, "held-history"));
    let has = list(texts, &has);
    if lacks.is_empty() {
        fl!(messages, "held-all", has = has)
    } else {
        fl!(messages, "held", has = has, lacks = list(texts, &lacks))
    }
}

fn private(texts: &Texts, private: Private) -> String {
    let messages = &texts.messages;
    match private {
        Private::Support => fl!(messages, "held-support"),
        Private::Notes => fl!(messages, "held-notes"),
        Private::Checklists => fl!(messages, "held-checklists"),
        Private::CheckNotes => fl!(messages, "held-check-notes"),
        Private::Silenced => fl!(messages, "held-silenced"),
        Private::Cases => fl!(messages, "held-cases"),
        Private::CaseReasons => fl!(messages, "held-case-reasons"),
        Private::Addressed => fl!(messages, "held-addressed"),
        Private::Session => fl!(messages, "held-session"),
    }
}
