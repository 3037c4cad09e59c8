//! The pitch for one of the partners: what it brings that organisation comes first, and what others do after that.
//!
//! How far the partner's own people stand behind it is not told: that is a note of the team, like its other notes.

use i18n_embed_fl::fl;

use super::compose::{push, repeats_rows, story};
use super::earlier::words_of;
use super::gain::Gain;
use super::rows::{contributions, partners, steps};
use super::story::{lines, plain};
use super::{ComposedPitch, PitchContent, PitchParagraph};
use crate::canvas::{Action, Canvas, Paragraph, Partner, PartnerRole, Term};
use crate::i18n::{SLOT, Texts, fill_in};
use crate::template::{SectionKind, Template};

/// Composes the pitch for one of the partners. It opens with what the collaboration brings that organisation, what it
/// brings itself, what it does first, and what the others bring, as far as somebody wrote it down. Where nobody said what
/// it brings that organisation, nothing can open the pitch, and it follows the order of the one for every reader.
pub fn compose_for(partner: &Partner, canvas: &Canvas, template: &Template, texts: &Texts) -> ComposedPitch {
    let messages = &texts.messages;
    let addressee = lines(&partner.name).join(" ");
    let gains = gains(partner, canvas, template, texts);
    let others = partners(canvas, texts, |other| other.id != partner.id);
    let others = (Some(fl!(messages, "pitch-others-bring")), PitchContent::Partners(others));
    let mut own = Vec::new();
    push(&mut own, Some(brings_heading(partner, texts)), PitchContent::Items(contributions(partner, texts)));
    let own_steps = own_steps(partner, canvas, template);
    let further = if own_steps.is_empty() {
        fl!(messages, "pitch-first-steps")
    } else {
        fl!(messages, "pitch-further-steps")
    };
    push(&mut own, Some(fl!(messages, "pitch-partner-steps")), own_steps);
    let is_of_others = |action: &Action| action.owner_partner != Some(partner.id);
    let further = (Some(further), PitchContent::Steps(steps(canvas, is_of_others)));

    let (lead, mut parts) = story(canvas, template, texts);
    let mut opening = Vec::new();
    if gains.is_empty() {
        parts.extend(own);
        push(&mut parts, further.0, further.1);
        push(&mut parts, others.0, others.1);
    } else {
        push(&mut opening, Some(gain_heading(partner, texts)), PitchContent::Text(gains));
        opening.extend(own);
        push(&mut opening, others.0, others.1);
        push(&mut parts, further.0, further.1);
    }
    ComposedPitch { addressee, opening, ..ComposedPitch::new(canvas, texts, lead, parts) }
}

/// The heading above what the collaboration brings a partner.
pub(super) fn gain_heading(partner: &Partner, texts: &Texts) -> String {
    let message = fl!(texts.messages, "pitch-gives-partner", partner = SLOT);
    fill_in(&message, &lines(&partner.name).join(" "))
}

/// The heading above what a partner brings.
fn brings_heading(partner: &Partner, texts: &Texts) -> String {
    match partner.role {
        // What it is to bring is a question as long as it does not take part.
        Some(Term::Known(PartnerRole::Stakeholder)) => fl!(texts.messages, "pitch-asked-of-partner"),
        _ => fl!(texts.messages, "pitch-partner-brings"),
    }
}

/// What somebody wrote for the partner, or else the interests that it has.
pub(super) fn gains(
    partner: &Partner,
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
) -> Vec<PitchParagraph> {
    let own = own_paragraphs(partner, canvas, template);
    let own = own.filter(|paragraph| !is_of_actions(paragraph, template));
    let paragraphs = own.flat_map(|paragraph| lines(&words_of(paragraph, canvas, template)));
    let paragraphs: Vec<PitchParagraph> = paragraphs.map(|text| plain(&text)).collect();
    if paragraphs.is_empty() { Gain::of(partner, texts).paragraphs(texts) } else { paragraphs }
}

/// What somebody wrote of the partner's own actions, or else those actions.
pub(super) fn own_steps(partner: &Partner, canvas: &Canvas, template: &Template) -> PitchContent {
    let composed = own_paragraphs(partner, canvas, template);
    let composed = composed.filter(|paragraph| is_of_actions(paragraph, template));
    let composed = composed.flat_map(|paragraph| lines(&words_of(paragraph, canvas, template)));
    let composed: Vec<PitchParagraph> = composed.map(|text| plain(&text)).collect();
    if composed.is_empty() {
        return PitchContent::Steps(steps(canvas, |action| action.owner_partner == Some(partner.id)));
    }
    PitchContent::Text(composed)
}

/// The paragraphs that speak to this partner, without the drafts that nobody touched: the pitch tells what those are made
/// from by itself, and says more of it.
fn own_paragraphs<'a>(
    partner: &Partner,
    canvas: &'a Canvas,
    template: &'a Template,
) -> impl Iterator<Item = &'a Paragraph> {
    let id = partner.id;
    let own = canvas.pitch.paragraphs.iter().filter(move |paragraph| paragraph.partner == Some(id));
    own.filter(|paragraph| !repeats_rows(paragraph, canvas, template))
}

/// Whether a paragraph was composed from the action lines.
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
            "Deloitte: wat meedoen oplevert",
            "Eigen inbreng",
            "Eigen eerste stappen",
            "Wat de anderen inbrengen",
        ];
        assert_eq!(titles(&pitch.opening), expect);
        let interests = plain("Goed werkgever zijn en imago versterken.");
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
            ["Woningcorporaties: wat meedoen oplevert", "Wat de anderen inbrengen"]
        );
        let PitchContent::Text(paragraphs) = &housing.opening[0].content else { panic!() };
        assert_eq!(paragraphs[1], plain("Verder levert meedoen dit op: minder leegstand na een ontruiming."));
        assert!(titles(&housing.parts).contains(&"Eerste stappen"));
        assert!(for_partner(4, &canvas).opening.is_empty());
        canvas.partners.truncate(1);
        canvas.partners[0].contributions.clear();
        assert_eq!(titles(&for_partner(0, &canvas).opening), ["Gemeente Den Haag: wat meedoen oplevert"]);
    }

    #[test]
    fn who_does_not_take_part_yet_is_asked() {
        let mut canvas = schuldenlab();
        canvas.partners[1].role = Some(PartnerRole::Stakeholder.into());
        assert_eq!(titles(&for_partner(1, &canvas).opening)[1], "Wat we vragen");
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
        assert_eq!(pitch.opening[2].title.as_deref(), Some("Eigen eerste stappen"));
        assert_eq!(pitch.opening[2].content, PitchContent::Text(vec![plain("Jullie meten.")]));
        // The story is the one that all get.
        assert!(pitch.lead.starts_with("Niemand in Nederland"));
    }
}
