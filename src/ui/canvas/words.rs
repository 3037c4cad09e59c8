//! Short texts on the page for sections and rows.

use egui::Id;
use i18n_embed_fl::fl;

use crate::app::State;
use crate::canvas::{
    Action, ActionId, ActionState, Case, Contribution, Interest, Paragraph, Partner, PartnerId, Pitch,
    RowRef, Term, on_one_line, with_line_feeds,
};
use crate::i18n::{self, Texts};
use crate::pitch;
use crate::template::{SectionKind, SectionTemplate};

/// The number of a section, and its progress.
pub(in crate::ui) fn status(texts: &Texts, state: &State, section: &SectionTemplate) -> String {
    let messages = &texts.messages;
    let canvas = state.open.document.canvas();
    let number = state.open.document.template().number(&section.id).unwrap_or_default().to_string();
    let far = match section.kind {
        SectionKind::Text | SectionKind::Choice => String::new(),
        SectionKind::Table => match section.rows().map_or(0, |kind| canvas.table(kind).count()) {
            0 => String::new(),
            count if section.has_end() => {
                let done = section.rows_on(canvas).filter(|row| section.is_done(*row)).count();
                fl!(messages, "status-actions", done = done, count = count)
            }
            count => fl!(messages, "status-rows", count = count),
        },
        SectionKind::Partners if canvas.partners.is_empty() => String::new(),
        SectionKind::Partners => fl!(messages, "status-partners", count = canvas.partners.len()),
        SectionKind::Actions if canvas.actions.is_empty() => String::new(),
        SectionKind::Actions => {
            let done = canvas.actions.iter().filter(|action| action.is_done()).count();
            fl!(messages, "status-actions", done = done, count = canvas.actions.len())
        }
        SectionKind::Questions | SectionKind::Sides => {
            let answered = |id| !canvas.answer(&section.id, id).trim().is_empty();
            let done = section.asked.iter().filter(|question| answered(&question.id)).count();
            fl!(messages, "status-questions", done = done, count = section.asked.len())
        }
        SectionKind::Pitch => pitch_length(texts, &canvas.pitch, state.open.reader().map(|reader| reader.id)),
    };
    if far.is_empty() { number } else { format!("{number} · {far}") }
}

/// The words of the pitch for a reader, and how long they take to say; longer than the goal, with that. Empty without words.
pub(in crate::ui) fn pitch_length(texts: &Texts, pitch: &Pitch, reader: Option<PartnerId>) -> String {
    let messages = &texts.messages;
    let (words, seconds, goal) = (pitch.words(reader), pitch.spoken_seconds(reader), pitch.goal_seconds());
    let time = i18n::duration(texts, seconds);
    if words == 0 {
        String::new()
    } else if seconds <= goal {
        fl!(messages, "status-pitch", words = words, time = time)
    } else {
        fl!(messages, "status-long-pitch", words = words, time = time, goal = i18n::duration(texts, goal))
    }
}

/// The name of a paragraph of the pitch: that of its section, or of its addressee.
pub(in crate::ui) fn paragraph_name(texts: &Texts, state: &State, paragraph: &Paragraph) -> String {
    pitch::paragraph_title(paragraph, state.open.document.canvas(), state.open.document.template(), texts)
}

/// A partner's role and sector.
pub(in crate::ui) fn role_and_sector(texts: &Texts, partner: &Partner) -> String {
    let role = partner.role.as_ref().map(|role| i18n::partner_role(texts, role));
    let sector = partner.sector.as_ref().map(|sector| i18n::sector(texts, sector));
    role.into_iter().chain(sector).collect::<Vec<_>>().join(" · ")
}

/// The name of a case.
pub(in crate::ui) fn case_name(texts: &Texts, case: &Case) -> String {
    match case.name.trim() {
        "" => fl!(texts.messages, "case-nameless"),
        name => name.to_owned(),
    }
}

/// A partner's interests in full words.
pub(in crate::ui) fn interests(texts: &Texts, partner: &Partner) -> Vec<String> {
    interests_by(texts, partner, i18n::interest)
}

/// A partner's interests as chips show them, in a word or two.
pub(in crate::ui) fn short_interests(texts: &Texts, partner: &Partner) -> Vec<String> {
    interests_by(texts, partner, i18n::short_interest)
}

fn interests_by(
    texts: &Texts,
    partner: &Partner,
    name: fn(&Texts, &Term<Interest>) -> String,
) -> Vec<String> {
    let words = partner.interests.iter().map(|interest| match interest {
        Term::Known(Interest::Other) if !partner.other_interest.trim().is_empty() => {
            on_one_line(partner.other_interest.trim()).into_owned()
        }
        Term::Known(_) | Term::Unknown(_) => name(texts, interest),
    });
    words.collect()
}

/// What a partner brings, in a line.
pub(in crate::ui) fn contributions(texts: &Texts, partner: &Partner) -> String {
    let words = partner.contributions.iter().map(|contribution| contribution_in_words(texts, contribution));
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
}

fn contribution_in_words(texts: &Texts, contribution: &Contribution) -> String {
    i18n::contribution(texts, contribution, &with_line_feeds(contribution.text.trim()))
}

/// The most important status of an action: that it is done, when it is due and whether that is over, or that nobody does
/// it yet.
pub(in crate::ui) fn action_status(texts: &Texts, state: &State, action: &Action) -> String {
    let messages = &texts.messages;
    match (&action.state, action.due) {
        (Some(done @ Term::Known(ActionState::Done)), _) => i18n::action_state(texts, done),
        (_, Some(due)) => {
            let day = i18n::short_date(texts, due, state.today);
            if due < state.today { fl!(messages, "action-overdue", day = day) } else { day }
        }
        _ if action_owner(state, action).is_empty() => fl!(messages, "action-who"),
        (Some(how_far), None) => i18n::action_state(texts, how_far),
        (None, None) => String::new(),
    }
}

/// The field for the day on which an action is to be done.
pub(in crate::ui) fn due_field(action: ActionId) -> Id {
    Id::unique(("due", action))
}

/// The field for a column of a row of a table that the template declares.
pub(in crate::ui) fn column_field(row: RowRef, column: &str) -> Id {
    Id::unique(("declared field", row, column))
}

/// Everybody who does an action: the partner, and who was named.
pub(in crate::ui) fn action_owners(state: &State, action: &Action) -> Vec<String> {
    let partner = action.owner_partner.and_then(|id| state.open.document.canvas().partner(id));
    let owners = [partner.map(|partner| partner.name.trim()), Some(action.owner.trim())];
    owners.into_iter().flatten().filter(|owner| !owner.is_empty()).map(i18n::visible).collect()
}

/// Who does an action: in words of its own, or the partner.
pub(in crate::ui) fn action_owner(state: &State, action: &Action) -> String {
    let partner = action.owner_partner.and_then(|id| state.open.document.canvas().partner(id));
    match action.owner.trim() {
        "" => partner.map_or_else(String::new, |partner| i18n::visible(partner.name.trim())),
        owner => i18n::visible(owner),
    }
}
