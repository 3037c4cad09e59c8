//! The pitch for every reader.

use i18n_embed_fl::fl;

use super::rows::{partners, steps};
use super::story::{Story, lines_as_typed, plain};
use super::{ComposedPitch, PitchContent, PitchParagraph, PitchPart};
use crate::canvas::{Canvas, Paragraph, SectionId};
use crate::i18n::{Language, Texts};
use crate::prose::{Passage, contact_pieces, gist, passages};
use crate::template::{SectionKind, Template};

/// The most words of a paragraph that is set as a lead.
const LEAD_WORDS: usize = 80;

/// Composes the pitch of a canvas for every reader, in the words of the team.
pub fn compose(canvas: &Canvas, template: &Template, texts: &Texts) -> ComposedPitch {
    let messages = &texts.messages;
    let (lead, mut parts) = Story { canvas, template, texts }.parts();
    push(&mut parts, fl!(messages, "pitch-first-steps"), PitchContent::Steps(steps(canvas, |_| true)));
    let all = partners(canvas, texts, |_| true);
    push(&mut parts, fl!(messages, "pitch-with-whom"), PitchContent::Partners(all));
    ComposedPitch::new(canvas, texts, lead, parts)
}

impl ComposedPitch {
    /// A pitch that ends with where to ask for more.
    pub(super) fn new(canvas: &Canvas, texts: &Texts, lead: String, mut parts: Vec<PitchPart>) -> Self {
        let contact = PitchContent::Contact(contact_pieces(&canvas.header.contact));
        push(&mut parts, fl!(texts.messages, "pitch-contact"), contact);
        let subject = canvas.header.subject.trim().to_owned();
        Self { subject, lead, parts, ..Self::default() }
    }
}

impl Story<'_> {
    /// The lead, and the parts that tell the sections. Where the team wrote a text of its own, it tells the story, and the
    /// dream and what it takes follow in a sentence each.
    pub(super) fn parts(self) -> (String, Vec<PitchPart>) {
        let story = &self.template.story;
        let own = self.own_parts();
        let has_own = own.is_some();
        let lead_section = self.lead_section();
        let dream = lead_section.map(|id| lines_as_typed(self.canvas.text(id))).unwrap_or_default();
        let (lead, mut parts) = match own {
            Some(own) => own,
            None => Self::led(dream.iter().map(|line| (None, line.clone())).collect()),
        };
        let is_from = |paragraph: &Paragraph, id: &SectionId| {
            paragraph.partner.is_none() && paragraph.source.as_ref() == Some(id)
        };
        let is_told =
            |id: &SectionId| has_own && self.canvas.pitch.paragraphs.iter().any(|own| is_from(own, id));
        if let Some(part) = story.lead.iter().find(|part| has_own && !is_told(&part.section)) {
            let dream = lines_as_typed(&gist(&dream.join("\n")));
            let dream = dream.iter().map(|line| plain(line)).collect();
            push(&mut parts, self.title(part), PitchContent::Text(dream));
        }
        for part in story.told.iter().filter(|part| !is_told(&part.section)) {
            if let Some(section) = self.template.section(&part.section) {
                push(&mut parts, self.title(part), PitchContent::Text(self.paragraphs(section)));
            }
        }
        let needed = story.needed.iter().filter(|id| !is_told(id)).filter_map(|id| self.template.section(id));
        let in_words = |section| if has_own { self.gists(section) } else { self.paragraphs(section) };
        let needed = needed.flat_map(in_words).collect();
        push_text(&mut parts, fl!(self.texts.messages, "pitch-needed"), needed);
        if has_own {
            return (lead, parts);
        }
        // Whatever else a template asks, under its own title.
        for section in self.others(lead_section) {
            let title = section.title.text(self.texts.language().tag()).to_owned();
            push(&mut parts, title, PitchContent::Text(self.paragraphs(section)));
        }
        (lead, parts)
    }

    /// What the user wrote, and below it the composed paragraphs for every reader, as they are now. `None` if there is
    /// neither.
    fn own_parts(self) -> Option<(String, Vec<PitchPart>)> {
        let pitch = &self.canvas.pitch;
        let own = lines_as_typed(&pitch.text).into_iter().map(|line| (None, line));
        let for_all = pitch.paragraphs.iter().filter(|paragraph| paragraph.partner.is_none());
        let for_all = for_all.filter(|paragraph| !self.repeats_rows(paragraph));
        let composed = for_all.flat_map(|paragraph| {
            let title = paragraph.source.as_ref().and_then(|source| self.title_of(source));
            lines_as_typed(&self.words_of(paragraph)).into_iter().map(move |line| (title.clone(), line))
        });
        let told: Vec<_> = own.chain(composed).collect();
        (!told.is_empty()).then(|| Self::led(told))
    }

    /// Lines, each with the heading above it, as a lead and what follows: the first one leads, unless it is long, or begins
    /// or introduces a list.
    fn led(told: Vec<(Option<String>, String)>) -> (String, Vec<PitchPart>) {
        let first = told.iter().map(|(_, line)| line.as_str()).take(3).collect::<Vec<_>>().join("\n");
        let leads = match passages(&first).as_slice() {
            // What introduces a list stands with it.
            [Passage::Paragraph(text), Passage::List(_), ..] if text.ends_with(':') => 0,
            [Passage::Paragraph(text), ..] => usize::from(text.split_whitespace().count() <= LEAD_WORDS),
            [Passage::List(_), ..] | [] => 0,
        };
        let mut told = told.into_iter();
        let lead = told.by_ref().take(leads).map(|(_, line)| line).collect();
        let mut parts: Vec<PitchPart> = Vec::new();
        for (title, line) in told {
            match parts.last_mut() {
                Some(PitchPart { title: last, content: PitchContent::Text(paragraphs) })
                    if *last == title =>
                {
                    paragraphs.push(plain(&line));
                }
                _ => push(&mut parts, title, PitchContent::Text(vec![plain(&line)])),
            }
        }
        (lead, parts)
    }

    /// Whether a paragraph is an unchanged draft from partners or actions, which have a part of their own that says more.
    pub(super) fn repeats_rows(self, paragraph: &Paragraph) -> bool {
        let section = paragraph.source.as_ref().and_then(|id| self.template.section(id));
        let has_rows = section
            .is_some_and(|section| matches!(section.kind, SectionKind::Partners | SectionKind::Actions));
        let words = self.words_of(paragraph);
        let is_draft = |language| {
            let draft = Self { texts: Texts::of(language), ..self }.draft_again(paragraph);
            draft.is_some_and(|draft| draft.text == words)
        };
        has_rows && Language::ALL.into_iter().any(is_draft)
    }
}

/// Adds a part, unless its content is empty.
pub(super) fn push(parts: &mut Vec<PitchPart>, title: impl Into<Option<String>>, content: PitchContent) {
    if !content.is_empty() {
        parts.push(PitchPart { title: title.into(), content });
    }
}

/// Adds paragraphs below those that stand under the same heading already, or as a part of their own.
fn push_text(parts: &mut Vec<PitchPart>, title: String, paragraphs: Vec<PitchParagraph>) {
    let same = parts.iter_mut().find(|part| part.title.as_deref() == Some(title.as_str()));
    if let Some(PitchPart { content: PitchContent::Text(above), .. }) = same {
        above.extend(paragraphs);
    } else {
        push(parts, title, PitchContent::Text(paragraphs));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::{Action, Id, Paragraph, SectionId};
    use crate::i18n::Language;
    use crate::pitch::drafts;
    use crate::pitch::fixtures::{schuldenlab, set, template};
    use crate::template;

    fn titles(pitch: &ComposedPitch) -> Vec<&str> {
        pitch.parts.iter().map(|part| part.title.as_deref().unwrap_or("-")).collect()
    }

    fn compose_in_dutch(canvas: &Canvas, template: &Template) -> ComposedPitch {
        compose(canvas, template, Texts::of(Language::Dutch))
    }

    fn paragraphs_below(pitch: &ComposedPitch, title: &str) -> Vec<(String, String)> {
        let part = pitch.parts.iter().find(|part| part.title.as_deref() == Some(title)).unwrap();
        let PitchContent::Text(paragraphs) = &part.content else { panic!("{title} holds no text") };
        paragraphs.iter().map(|paragraph| (paragraph.label.clone(), paragraph.text.clone())).collect()
    }

    #[test]
    fn the_story_has_a_fixed_order() {
        let pitch = compose_in_dutch(&schuldenlab(), &template());
        assert!(pitch.lead.starts_with("Niemand in Nederland"));
        let expect = [
            "Wat het de samenleving oplevert",
            "Wat we samen doen",
            "Wat ervoor nodig is",
            "Eerste stappen",
            "Met wie",
            "Meer weten",
        ];
        assert_eq!(titles(&pitch), expect);
        let needed = paragraphs_below(&pitch, "Wat ervoor nodig is");
        assert_eq!(needed.last().unwrap(), &("Juridische vorm".to_owned(), "stichting".to_owned()));
        assert!(needed.first().unwrap().1.starts_with("Mensen en kennis"));
    }

    #[test]
    fn what_nobody_wrote_has_no_heading() {
        assert_eq!(compose_in_dutch(&Canvas::default(), &template()), ComposedPitch::default());
        let mut canvas = schuldenlab();
        set(&mut canvas, "societal_value", " \n ");
        canvas.actions.retain(Action::is_done);
        canvas.header.contact = "\n".to_owned();
        let pitch = compose_in_dutch(&canvas, &template());
        assert_eq!(titles(&pitch), ["Wat we samen doen", "Wat ervoor nodig is", "Met wie"]);
    }

    #[test]
    fn the_users_own_text_replaces_the_composed_story() {
        let mut canvas = schuldenlab();
        canvas.pitch.text = "Samen eruit.\n\nDoe mee.\nNu.".to_owned();
        let pitch = compose_in_dutch(&canvas, &template());
        assert_eq!(pitch.lead, "Samen eruit.");
        assert_eq!(
            titles(&pitch),
            [
                "-",
                "Onze droom",
                "Wat het de samenleving oplevert",
                "Wat we samen doen",
                "Wat ervoor nodig is",
                "Eerste stappen",
                "Met wie",
                "Meer weten"
            ]
        );
        assert_eq!(pitch.parts[0].content, PitchContent::Text(vec![plain("Doe mee."), plain("Nu.")]));
    }

    #[test]
    fn composed_paragraphs_stand_below_what_the_user_wrote_and_are_not_told_twice() {
        let mut canvas = schuldenlab();
        let paragraph = |number: u128, source: &str, partner, text: &str| Paragraph {
            source: Some(source.into()),
            partner,
            text: text.to_owned(),
            ..Paragraph::new(Id::new(uuid::Uuid::from_u128(number)))
        };
        let deloitte = canvas.partners[1].id;
        canvas.pitch.paragraphs = vec![
            paragraph(1, "partners", Some(deloitte), "Goed voor het werk."),
            paragraph(2, "dream", None, "Geen zorgen meer."),
            paragraph(3, "societal_value", None, "Rust.\nRuimte."),
            paragraph(4, "financing", None, "Mensen."),
            paragraph(5, "governance", None, "Een bestuur."),
        ];
        let pitch = compose_in_dutch(&canvas, &template());
        assert_eq!(pitch.lead, "Geen zorgen meer.");
        let expect = [
            "Wat het de samenleving oplevert",
            "Wat ervoor nodig is",
            "Wat we samen doen",
            "Eerste stappen",
            "Met wie",
            "Meer weten",
        ];
        assert_eq!(titles(&pitch), expect);
        let needed = paragraphs_below(&pitch, "Wat ervoor nodig is");
        let labels: Vec<&str> = needed.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!(labels, ["", "", "Neutraal terrein", "Geld", "Juridische vorm"]);
        canvas.pitch.text = "Doe mee.".to_owned();
        let pitch = compose_in_dutch(&canvas, &template());
        assert_eq!(pitch.lead, "Doe mee.");
        assert_eq!(pitch.parts[0].content, PitchContent::Text(vec![plain("Geen zorgen meer.")]));
    }

    #[test]
    fn an_unchanged_draft_of_rows_is_not_told_beside_the_rows() {
        let mut canvas = schuldenlab();
        canvas.pitch.text = "Doe mee.".to_owned();
        let template = template();
        let has_rows = |id: &SectionId| {
            matches!(template.section(id).unwrap().kind, SectionKind::Partners | SectionKind::Actions)
        };
        let drafted = drafts(&canvas, &template, Texts::of(Language::Dutch), None).into_iter();
        let drafted = drafted.filter(|draft| has_rows(&draft.source));
        canvas.pitch.paragraphs = (1..)
            .zip(drafted)
            .map(|(number, draft)| Paragraph {
                source: Some(draft.source),
                text: draft.text,
                ..Paragraph::new(Id::new(uuid::Uuid::from_u128(number)))
            })
            .collect();
        assert_eq!(canvas.pitch.paragraphs.len(), 2);
        let own = |canvas: &Canvas| {
            let pitch = compose(canvas, &template, Texts::of(Language::English));
            pitch.parts.into_iter().find(|part| part.title.is_none()).map(|part| part.content)
        };
        assert_eq!(own(&canvas), None);
        // What somebody made of it is theirs.
        canvas.pitch.paragraphs[0].text.push_str(" En snel.");
        assert_eq!(own(&canvas), Some(PitchContent::Text(vec![plain(&canvas.pitch.paragraphs[0].text)])));
    }

    #[test]
    fn only_a_short_first_paragraph_leads() {
        let mut canvas = schuldenlab();
        set(&mut canvas, "dream", "Niemand heeft schulden.\nDat duurt nog even.");
        let pitch = compose_in_dutch(&canvas, &template());
        assert_eq!(pitch.lead, "Niemand heeft schulden.");
        assert_eq!(pitch.parts[0].title, None);
        assert_eq!(pitch.parts[0].content, PitchContent::Text(vec![plain("Dat duurt nog even.")]));
        let long = "woord ".repeat(LEAD_WORDS + 1);
        set(&mut canvas, "dream", &long);
        let pitch = compose_in_dutch(&canvas, &template());
        assert_eq!(pitch.lead, "");
        assert_eq!(pitch.parts[0].content, PitchContent::Text(vec![plain(long.trim())]));
    }

    #[test]
    fn of_many_steps_the_first_are_told() {
        let mut canvas = schuldenlab();
        canvas.actions = (1..=9)
            .map(|number| Action {
                text: format!("Stap {number}."),
                owner: "Wij".to_owned(),
                ..Action::new(Id::new(uuid::Uuid::from_u128(number)))
            })
            .collect();
        canvas.actions[3].parent = Some(canvas.actions[0].id);
        canvas.actions[4].parent = Some(canvas.actions[0].id);
        canvas.actions[4].owner = "Zij".to_owned();
        let steps = super::super::rows::steps(&canvas, |_| true);
        let goals: Vec<&str> = steps.named.iter().map(|step| step.text.as_str()).collect();
        assert_eq!((goals, steps.more), (vec!["Stap 1", "Stap 2", "Stap 3"], 4));
        // Who does the whole does its parts.
        let owners: Vec<&str> = steps.named[0].parts.iter().map(|part| part.owner.as_str()).collect();
        assert_eq!((steps.named[0].owner.as_str(), owners), ("Wij", vec!["", "Zij"]));
    }

    #[test]
    fn steps_are_the_actions_that_are_not_done() {
        let pitch = compose_in_dutch(&schuldenlab(), &template());
        let steps = pitch.parts.iter().find_map(|part| match &part.content {
            PitchContent::Steps(steps) => Some(steps),
            _ => None,
        });
        let steps: Vec<(&str, Vec<&str>)> = steps
            .unwrap()
            .named
            .iter()
            .map(|step| (step.text.as_str(), step.parts.iter().map(|part| part.text.as_str()).collect()))
            .collect();
        let expect = [
            ("Impactmeting opzetten", vec![]),
            ("Eerste tien gemeenten aansluiten", vec!["Afspraken per partner vastleggen"]),
        ];
        assert_eq!(steps, expect);
    }

    #[test]
    fn a_template_without_a_story_tells_its_sections_in_their_order() {
        let template = Template { story: template::Story::default(), ..template() };
        let mut canvas = Canvas::default();
        set(&mut canvas, "financing", "Een fonds.");
        set(&mut canvas, "societal_value", "Rust.");
        set(&mut canvas, "governance", "Een bestuur.");
        let pitch = compose_in_dutch(&canvas, &template);
        assert_eq!(pitch.lead, "Rust.");
        assert_eq!(titles(&pitch), ["Besturen en besluiten", "Financiering"]);
    }
}
