//! The section in hand as text to take elsewhere.

use super::{Effect, State};
use crate::canvas::{Canvas, Interest, Partner, Term, in_plan_order};
use crate::i18n::{self, Texts};
use crate::template::{SectionKind, SectionTemplate};

/// How a copied section is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextForm {
    /// As it would be typed.
    Plain,
    /// With the signs of Markdown.
    Markdown,
}

/// Copies the section in hand.
pub(super) fn copy_section(state: &State, form: TextForm) -> Vec<Effect> {
    let Some(section) = state.section_in_hand() else { return Vec::new() };
    let texts = Texts::of(state.language);
    vec![Effect::Copy(section_text(state.document.canvas(), section, texts, form))]
}

fn section_text(canvas: &Canvas, section: &SectionTemplate, texts: &Texts, form: TextForm) -> String {
    let is_markdown = form == TextForm::Markdown;
    let strong = |text: &str| if is_markdown { format!("**{text}**") } else { text.to_owned() };
    let item = |text: String| if is_markdown { format!("- {text}") } else { text };
    let language = texts.language().tag();
    let title = section.title.text(language);
    let mut lines = vec![if is_markdown { format!("## {title}\n") } else { title.to_owned() }];
    match section.kind {
        SectionKind::Text => lines.push(canvas.text(&section.id).to_owned()),
        SectionKind::Pitch => lines.push(canvas.pitch.for_all()),
        SectionKind::Questions => lines.extend(section.questions.iter().map(|question| {
            let answer = canvas.answer(&section.id, &question.id);
            item(format!("{}: {answer}", strong(question.title.text(language))))
        })),
        SectionKind::Partners => lines.extend(canvas.partners.iter().map(|partner| {
            let role = partner.role.as_ref().map(|role| i18n::partner_role(texts, role));
            let wants = interests(partner, texts);
            let brings = partner.contributions.iter().map(|row| row.text.trim().to_owned());
            let parts = role.into_iter().chain([wants]).chain(brings).filter(|part| !part.is_empty());
            let rest = parts.collect::<Vec<_>>().join("; ");
            let name = strong(partner.name.trim());
            item(if rest.is_empty() { name } else { format!("{name}: {rest}") })
        })),
        SectionKind::Actions => {
            lines.extend(in_plan_order(&canvas.actions).into_iter().map(|(action, depth)| {
                let sign = match (is_markdown, action.is_done()) {
                    (true, true) => "[x] ",
                    (true, false) => "[ ] ",
                    (false, _) => "",
                };
                let indent = "  ".repeat(depth.into());
                format!("{indent}{}", item(format!("{sign}{}", action.text.trim())))
            }));
        }
    }
    lines.join("\n").trim_end().to_owned() + "\n"
}

/// What a partner wants, in words; the other interest in its own.
fn interests(partner: &Partner, texts: &Texts) -> String {
    let named = partner.interests.iter().filter(|term| **term != Term::Known(Interest::Other));
    let other = [partner.other_interest.trim().to_owned()];
    let named = named.map(|term| i18n::interest(texts, term)).chain(other).filter(|words| !words.is_empty());
    i18n::list(texts, &named.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::{Check, CheckId, Support, SupportLevel};
    use crate::i18n::Language;
    use crate::pitch::fixtures::{schuldenlab, template};

    #[test]
    fn what_is_for_the_team_is_in_no_copied_section() {
        let mut canvas = schuldenlab();
        canvas.partners[0].notes = "Belt dinsdag terug".to_owned();
        canvas.partners[0].support.insert(SupportLevel::Board, Support::No.into());
        let check = Check { answer: None, note: "Speelt een dubbelspel".to_owned() };
        canvas.checklists.insert(CheckId::new("trust", "honest_interest"), check);
        canvas.silenced.insert("action_without_owner".to_owned(), "Weet iedereen al".to_owned());
        let texts = Texts::of(Language::Dutch);
        for section in &template().sections {
            for form in [TextForm::Plain, TextForm::Markdown] {
                let text = section_text(&canvas, section, texts, form);
                for secret in ["dinsdag", "Bestuur:", "dubbelspel", "iedereen al"] {
                    assert!(!text.contains(secret), "{secret} in {text}");
                }
            }
        }
    }
}
