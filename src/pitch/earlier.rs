//! Unchanged drafts of version 0.1. They name an interest by a word that may mean the opposite (*kosten*), so
//! whoever reads the pitch gets what would be composed now.

use std::borrow::Cow;

use super::composer::MOST_NAMED;
use super::story::{Story, lines};
use crate::canvas::{Action, Canvas, Interest, Paragraph, Partner, Term};
use crate::i18n::{Language, Texts, interest_of_0_1};
use crate::template::SectionKind;

impl Story<'_> {
    /// The words of a paragraph: those that stand in it, or, if version 0.1 composed them and nobody changed them, those
    /// that this version composes from the same section in the same language.
    pub(super) fn words_of(self, paragraph: &Paragraph) -> Cow<'_, str> {
        let is_of_0_1 = |language: &Language| {
            self.draft_of_0_1(paragraph, *language).is_some_and(|draft| draft == paragraph.text)
        };
        let language = Language::ALL.into_iter().find(is_of_0_1);
        let draft =
            language.and_then(|language| Self { texts: Texts::of(language), ..self }.draft_again(paragraph));
        draft.map_or(Cow::Borrowed(paragraph.text.as_str()), |draft| Cow::Owned(draft.text))
    }

    /// What version 0.1 would compose from partners or actions. `None` for other sections, which it copied as this version
    /// does.
    fn draft_of_0_1(self, paragraph: &Paragraph, language: Language) -> Option<String> {
        let section = self.template.section(paragraph.source.as_ref()?)?;
        let partner = match paragraph.partner {
            Some(id) => Some(self.canvas.partner(id)?),
            None => None,
        };
        match (section.kind, partner) {
            (SectionKind::Partners, Some(partner)) => Some(gain(partner, language)),
            (SectionKind::Partners, None) => Some(with_whom(self.canvas, language)),
            (SectionKind::Actions, Some(partner)) => {
                let steps = steps(self.canvas, |action| action.owner_partner == Some(partner.id));
                let name = lines(&partner.name).join(" ");
                Some(match language {
                    Language::Dutch => format!("Eerste stappen van {name}: {steps}."),
                    Language::English => format!("First steps of {name}: {steps}."),
                })
            }
            (SectionKind::Actions, None) => {
                let steps = steps(self.canvas, |_| true);
                Some(match language {
                    Language::Dutch => format!("Onze eerste stappen: {steps}."),
                    Language::English => format!("Our first steps: {steps}."),
                })
            }
            (
                SectionKind::Text
                | SectionKind::Questions
                | SectionKind::Choice
                | SectionKind::Sides
                | SectionKind::Pitch
                | SectionKind::Table,
                _,
            ) => None,
        }
    }
}

fn gain(partner: &Partner, language: Language) -> String {
    let named = partner.interests.iter().filter(|term| **term != Term::Known(Interest::Other));
    let named = named.map(|term| interest_of_0_1(language, term));
    let gains = named.chain(lines(&partner.other_interest)).collect::<Vec<_>>().join(", ");
    let name = lines(&partner.name).join(" ");
    match language {
        Language::Dutch => format!("Dit levert {name} op: {gains}."),
        Language::English => format!("This is what it brings {name}: {gains}."),
    }
}

fn with_whom(canvas: &Canvas, language: Language) -> String {
    let names = canvas.partners.iter().map(|partner| lines(&partner.name).join(" "));
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    let shown = names.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    match (names.len().saturating_sub(MOST_NAMED), language) {
        (0, Language::Dutch) => format!("Dit doen we met {shown}."),
        (0, Language::English) => format!("We do this with {shown}."),
        (more, Language::Dutch) => format!("Dit doen we met {shown} en {more} andere partners."),
        (more, Language::English) => format!("We do this with {shown} and {more} other partners."),
    }
}

fn steps(canvas: &Canvas, is_wanted: impl Fn(&Action) -> bool) -> String {
    let open = canvas.actions.iter().filter(|action| !action.is_done() && !action.text.trim().is_empty());
    let named = open.filter(|action| is_wanted(action)).take(MOST_NAMED);
    named.map(|action| lines(&action.text).join(" ")).collect::<Vec<_>>().join("; ")
}
