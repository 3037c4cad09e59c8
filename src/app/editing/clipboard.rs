//! Copies the selected section, or the minutes or pitch for a mail, as text.

use jiff::civil::Date;

use crate::app::editing::markdown;
use crate::app::{Effect, State, TextForm, WindowEffect};
use crate::canvas::{Canvas, Interest, Partner, Term, in_plan_order, on_one_line, with_line_feeds};
use crate::export::{ExportKind, Format, Order, mail_text};
use crate::i18n::{self, Language, Texts};
use crate::template::{SectionKind, SectionTemplate, Template};

/// Copies the selected section.
pub(in crate::app) fn copy_section(state: &State, form: TextForm) -> Vec<Effect> {
    let Some(section) = state.open.selected_section() else { return Vec::new() };
    let texts = Texts::of(state.language);
    let document = &state.open.document;
    let text = section_text(document.canvas(), document.template(), section, texts, form);
    vec![Effect::Window(WindowEffect::Copy(text))]
}

/// Copies the minutes or the pitch as the text of a mail, in the language of the canvas.
pub(in crate::app) fn copy_mail(state: &State, today: Date) -> Vec<Effect> {
    let document = &state.open.document;
    let (canvas, template) = (document.canvas(), document.template());
    let language = Language::of(&canvas.language).unwrap_or(state.language);
    let kind = ExportKind::of_form(template, Format::Pdf);
    let order = Order::new(kind, canvas, template, Texts::of(language), today);
    // Nobody cancels it: nothing is laid out, so that it is there at once.
    mail_text(&order).map(|text| Effect::Window(WindowEffect::Copy(text))).into_iter().collect()
}

fn section_text(
    canvas: &Canvas,
    template: &Template,
    section: &SectionTemplate,
    texts: &Texts,
    form: TextForm,
) -> String {
    let is_markdown = form == TextForm::Markdown;
    let blocks = |text: &str| {
        if is_markdown { markdown::blocks(text) } else { with_line_feeds(text).into_owned() }
    };
    let named = |name: &str, words: &str| match (is_markdown, words.is_empty()) {
        (true, true) => markdown::item(0, &markdown::strong(name), ""),
        (true, false) => markdown::item(0, &format!("{}: ", markdown::strong(name)), words),
        (false, true) => name.to_owned(),
        (false, false) => format!("{name}: {}", with_line_feeds(words)),
    };
    let language = texts.language().tag();
    let title = section.title.text(language);
    let heading = format!("## {}\n", markdown::inline(title));
    let mut lines = vec![if is_markdown { heading } else { title.to_owned() }];
    match section.kind {
        SectionKind::Table => {
            let rows = (1..).zip(section.rows_on(canvas));
            lines.extend(rows.map(|(number, row)| {
                let number: usize = number;
                let cells = i18n::table::cells(texts, canvas, template, row);
                let mut cells = cells.iter().map(|cell| in_one_line(cell)).filter(|cell| !cell.is_empty());
                let name = cells.next().unwrap_or_default();
                let name = if section.numbered { format!("{number}. {name}") } else { name };
                named(&name, &cells.collect::<Vec<_>>().join("; "))
            }));
        }
        SectionKind::Choice => {
            lines.extend(i18n::chosen(texts, canvas, section).into_iter().map(|name| named(name, "")));
            lines.push(blocks(canvas.text(&section.id)));
        }
        SectionKind::Text => lines.push(blocks(canvas.text(&section.id))),
        SectionKind::Pitch => lines.push(blocks(&canvas.pitch.for_all())),
        SectionKind::Questions | SectionKind::Sides => lines.extend(section.asked.iter().map(|question| {
            let answer = canvas.answer(&section.id, &question.id);
            named(question.title.text(language), answer)
        })),
        SectionKind::Partners => lines.extend(canvas.partners.iter().map(|partner| {
            let role = partner.role.as_ref().map(|role| i18n::partner_role(texts, role));
            let wants = interests(partner, texts);
            let brings = partner.contributions.iter().map(|row| in_one_line(&row.text));
            let parts = role.into_iter().chain([wants]).chain(brings).filter(|part| !part.is_empty());
            named(&on_one_line(partner.name.trim()), &parts.collect::<Vec<_>>().join("; "))
        })),
        SectionKind::Actions => {
            lines.extend(in_plan_order(&canvas.actions).into_iter().map(|(action, depth)| {
                let indent = 2 * usize::from(depth);
                let text = action.text.trim();
                if is_markdown {
                    let sign = if action.is_done() { "[x] " } else { "[ ] " };
                    markdown::item(indent, sign, text)
                } else {
                    format!("{}{}", " ".repeat(indent), with_line_feeds(text))
                }
            }));
        }
    }
    lines.join("\n").trim_end().to_owned() + "\n"
}

/// The lines of a text on one line, separated by semicolons.
fn in_one_line(text: &str) -> String {
    let text = with_line_feeds(text);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
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
    use crate::canvas::{Check, CheckId, Section, Support, SupportLevel};
    use crate::i18n::Language;
    use crate::pitch::fixtures::{schuldenlab, template};

    #[test]
    fn a_section_as_markdown_says_what_was_typed() {
        let mut canvas = schuldenlab();
        let text = "# Samen\n- een\n- twee*\n\nKlaar".to_owned();
        canvas.sections.insert("dream".into(), Section::Text(text));
        canvas.partners.truncate(1);
        canvas.partners[0].name = "A*B".to_owned();
        canvas.partners[0].contributions[0].text = "geld\nkennis".to_owned();
        canvas.actions.truncate(1);
        canvas.actions[0].text = "1. Bellen\n2. Schrijven".to_owned();
        let texts = Texts::of(Language::Dutch);
        let copied = |id: &str| {
            let template = template();
            let section = template.section(&id.into()).unwrap();
            section_text(&canvas, &template, section, texts, TextForm::Markdown)
        };
        assert_eq!(copied("dream"), "## Droom\n\n\\# Samen\n\n- een\n- twee\\*\n\nKlaar\n");
        let partners = copied("partners");
        assert!(partners.contains("\n- **A\\*B**: ") && partners.contains("geld; kennis"), "{partners}");
        let sign = if canvas.actions[0].is_done() { "x" } else { " " };
        assert_eq!(
            copied("action_lines"),
            format!("## Actielijnen\n\n- [{sign}] 1. Bellen\n    2. Schrijven\n")
        );
    }

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
                let text = section_text(&canvas, &template(), section, texts, form);
                for secret in ["dinsdag", "Bestuur:", "dubbelspel", "iedereen al"] {
                    assert!(!text.contains(secret), "{secret} in {text}");
                }
            }
        }
    }
}
