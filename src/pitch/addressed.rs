//! The pitch for one of the partners: what it brings that organisation comes first, and what others do after that.
//!
//! How far the partner's own people stand behind it is not told: that is a note of the team, like its other notes.

use i18n_embed_fl::fl;

use super::compose::{push, story};
use super::rows::{contributions, partners, steps};
use super::story::{lines, plain};
use super::{ComposedPitch, PitchContent, PitchParagraph};
use crate::canvas::{Action, Canvas, Interest, Paragraph, Partner, PartnerRole, Term};
use crate::i18n::{self, Texts};
use crate::template::{SectionKind, Template};

/// Composes the pitch for one of the partners. It opens with what the collaboration brings that organisation, what it
/// brings itself, what it does first, and what the others bring, as far as somebody wrote it down.
pub fn compose_for(partner: &Partner, canvas: &Canvas, template: &Template, texts: &Texts) -> ComposedPitch {
    let messages = &texts.messages;
    let addressee = lines(&partner.name).join(" ");
    let name = addressee.as_str();
    let is_own = |action: &Action| action.owner_partner == Some(partner.id);
    let own_steps = own_steps(partner, canvas, template);
    let mut opening = Vec::new();
    let gains = gains(partner, canvas, template, texts);
    push(&mut opening, Some(fl!(messages, "pitch-gives-partner", partner = name)), PitchContent::Text(gains));
    let brings = match partner.role {
        // What it is to bring is a question as long as it does not take part.
        Some(Term::Known(PartnerRole::Stakeholder)) => {
            fl!(messages, "pitch-asked-of-partner", partner = name)
        }
        _ => fl!(messages, "pitch-partner-brings", partner = name),
    };
    push(&mut opening, Some(brings), PitchContent::Items(contributions(partner, texts)));
    let acts = !own_steps.is_empty();
    push(&mut opening, Some(fl!(messages, "pitch-partner-steps", partner = name)), own_steps);
    let others = partners(canvas, texts, |other| other.id != partner.id);
    push(&mut opening, Some(fl!(messages, "pitch-others-bring")), PitchContent::Partners(others));

    let (lead, mut parts) = story(canvas, template, texts);
    let further =
        if acts { fl!(messages, "pitch-further-steps") } else { fl!(messages, "pitch-first-steps") };
    push(&mut parts, Some(further), PitchContent::Steps(steps(canvas, |action| !is_own(action))));
    ComposedPitch { addressee, opening, ..ComposedPitch::new(canvas, texts, lead, parts) }
}

/// What was composed for the partner, or the interests that it has.
fn gains(partner: &Partner, canvas: &Canvas, template: &Template, texts: &Texts) -> Vec<PitchParagraph> {
    let own = own_paragraphs(partner, canvas).filter(|paragraph| !is_of_actions(paragraph, template));
    let mut paragraphs: Vec<PitchParagraph> =
        own.flat_map(|paragraph| lines(&paragraph.text)).map(|text| plain(&text)).collect();
    // What was composed for it tells its interests already.
    if paragraphs.is_empty() {
        let named = partner.interests.iter().filter(|term| **term != Term::Known(Interest::Other));
        let named: Vec<String> = named.map(|term| i18n::interest(texts, term)).collect();
        if !named.is_empty() {
            let label = fl!(texts.messages, "partner-interests");
            paragraphs.push(PitchParagraph { label, text: named.join(", ") });
        }
        paragraphs.extend(lines(&partner.other_interest).iter().map(|text| plain(text)));
    }
    paragraphs
}

/// What was composed of the partner's own actions, or those actions.
fn own_steps(partner: &Partner, canvas: &Canvas, template: &Template) -> PitchContent {
    let composed = own_paragraphs(partner, canvas).filter(|paragraph| is_of_actions(paragraph, template));
    let composed: Vec<PitchParagraph> =
        composed.flat_map(|paragraph| lines(&paragraph.text)).map(|text| plain(&text)).collect();
    if composed.is_empty() {
        return PitchContent::Steps(steps(canvas, |action| action.owner_partner == Some(partner.id)));
    }
    PitchContent::Text(composed)
}

fn own_paragraphs<'a>(partner: &Partner, canvas: &'a Canvas) -> impl Iterator<Item = &'a Paragraph> {
    let id = partner.id;
    canvas.pitch.paragraphs.iter().filter(move |paragraph| paragraph.partner == Some(id))
}

fn is_of_actions(paragraph: &Paragraph, template: &Template) -> bool {
    let section = paragraph.source.as_ref().and_then(|source| template.section(source));
    section.is_some_and(|section| section.kind == SectionKind::Actions)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::canvas::{Id, PartnerId};
    use crate::i18n::Language;
    use crate::pitch::fixtures::{schuldenlab, template};
    use crate::pitch::{PitchPart, Step};

    fn for_partner(index: usize, canvas: &Canvas) -> ComposedPitch {
        compose_for(&canvas.partners[index], canvas, &template(), Texts::of(Language::Dutch))
    }

    fn titles(parts: &[PitchPart]) -> Vec<&str> {
        parts.iter().map(|part| part.title.as_deref().unwrap_or("-")).collect()
    }

    fn paragraph(number: u128, source: &str, partner: PartnerId, text: &str) -> Paragraph {
        Paragraph {
            source: Some(source.into()),
            partner: Some(partner),
            text: text.to_owned(),
            ..Paragraph::new(Id::new(uuid::Uuid::from_u128(number)))
        }
    }

    #[test]
    fn what_it_brings_the_partner_comes_first_then_what_is_brought_and_then_the_story() {
        let pitch = for_partner(1, &schuldenlab());
        let expect = [
            "Wat het Deloitte oplevert",
            "Wat Deloitte inbrengt",
            "Eerste stappen van Deloitte",
            "Wat de anderen inbrengen",
        ];
        assert_eq!(titles(&pitch.opening), expect);
        let interests =
            PitchParagraph { label: "Belangen".to_owned(), text: "werkgeverschap, imago".to_owned() };
        assert_eq!(pitch.opening[0].content, PitchContent::Text(vec![interests]));
        let team = "Team voor impactmeting, 1.200\u{a0}uur".to_owned();
        assert_eq!(pitch.opening[1].content, PitchContent::Items(vec![team]));
        let measure = Step { text: "Impactmeting opzetten".to_owned(), due: Some(date(2027, 1, 15)) };
        assert_eq!(pitch.opening[2].content, PitchContent::Steps(vec![measure]));
        let PitchContent::Partners(others) = &pitch.opening[3].content else { panic!() };
        let names: Vec<&str> = others.iter().map(|other| other.name.as_str()).collect();
        assert_eq!(names, ["Gemeente Den Haag", "Belastingdienst", "Woningcorporaties", "Bank A"]);
        assert!(pitch.lead.starts_with("Niemand in Nederland"));
        let expect = [
            "Wat het de samenleving oplevert",
            "Wat we samen doen",
            "Wat ervoor nodig is",
            "Verdere stappen",
            "Meer weten",
        ];
        assert_eq!(titles(&pitch.parts), expect);
        let PitchContent::Steps(further) = &pitch.parts[3].content else { panic!() };
        assert_eq!(further[0].text, "Eerste tien gemeenten aansluiten");
    }

    #[test]
    fn what_nobody_wrote_of_a_partner_is_left_out() {
        let mut canvas = schuldenlab();
        let housing = for_partner(3, &canvas);
        assert_eq!(
            titles(&housing.opening),
            ["Wat het Woningcorporaties oplevert", "Wat de anderen inbrengen"]
        );
        let PitchContent::Text(paragraphs) = &housing.opening[0].content else { panic!() };
        assert_eq!(paragraphs[1], plain("minder leegstand na een ontruiming"));
        assert!(titles(&housing.parts).contains(&"Eerste stappen"));
        assert_eq!(titles(&for_partner(4, &canvas).opening), ["Wat de anderen inbrengen"]);
        canvas.partners.truncate(1);
        canvas.partners[0].contributions.clear();
        assert_eq!(titles(&for_partner(0, &canvas).opening), ["Wat het Gemeente Den Haag oplevert"]);
    }

    #[test]
    fn who_does_not_take_part_yet_is_asked() {
        let mut canvas = schuldenlab();
        canvas.partners[1].role = Some(PartnerRole::Stakeholder.into());
        assert_eq!(titles(&for_partner(1, &canvas).opening)[1], "Wat we van Deloitte vragen");
    }

    #[test]
    fn what_was_composed_for_the_partner_stands_in_the_place_of_what_it_was_made_from() {
        let mut canvas = schuldenlab();
        let deloitte = canvas.partners[1].id;
        canvas.pitch.paragraphs = vec![
            paragraph(1, "partners", deloitte, "Goed voor het werk."),
            paragraph(2, "action_lines", deloitte, "Jullie meten."),
            paragraph(3, "partners", canvas.partners[0].id, "Voor de gemeente."),
        ];
        let pitch = for_partner(1, &canvas);
        assert_eq!(pitch.opening[0].content, PitchContent::Text(vec![plain("Goed voor het werk.")]));
        assert_eq!(pitch.opening[2].title.as_deref(), Some("Eerste stappen van Deloitte"));
        assert_eq!(pitch.opening[2].content, PitchContent::Text(vec![plain("Jullie meten.")]));
        // The story is the one that all get.
        assert!(pitch.lead.starts_with("Niemand in Nederland"));
    }
}
