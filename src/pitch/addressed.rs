//! The pitch for one of the partners: what it brings that organisation comes first, and what others do after that.
//!
//! How far the partner's own people stand behind it is not told: that is a note of the team, like its other notes.

use i18n_embed_fl::fl;

use super::compose::push;
use super::gain::Gain;
use super::rows::{contributions, partners, steps};
use super::story::{Story, lines, lines_as_typed, plain};
use super::{ComposedPitch, PitchContent, PitchParagraph};
use crate::canvas::{Action, Canvas, Paragraph, Partner, PartnerRole, Term};
use crate::i18n::{SLOT, Texts, fill_in};
use crate::template::{SectionKind, Template};

/// Composes the pitch for one of the partners. It opens with what the collaboration brings that organisation, what it
/// brings itself, what it does first, and what the others bring, as far as somebody wrote it down. Where nobody said what
/// it brings that organisation, nothing can open the pitch, and it follows the order of the one for every reader.
pub fn compose_for(partner: &Partner, canvas: &Canvas, template: &Template, texts: &Texts) -> ComposedPitch {
    let story = Story { canvas, template, texts };
    let messages = &texts.messages;
    let addressee = lines(&partner.name).join(" ");
    let gains = story.gains(partner);
    let own_steps = story.own_steps(partner);
    let further_title = if own_steps.is_empty() {
        fl!(messages, "pitch-first-steps")
    } else {
        fl!(messages, "pitch-further-steps")
    };
    let mut own = Vec::new();
    push(&mut own, brings_heading(partner, texts), PitchContent::Items(contributions(partner, texts)));
    push(&mut own, fl!(messages, "pitch-partner-steps"), own_steps);
    let is_of_others = |action: &Action| action.owner_partner != Some(partner.id);
    let further = PitchContent::Steps(steps(canvas, is_of_others));
    let others_title = fl!(messages, "pitch-others-bring");
    let others = PitchContent::Partners(partners(canvas, texts, |other| other.id != partner.id));

    let (lead, mut parts) = story.parts();
    let mut opening = Vec::new();
    if gains.is_empty() {
        parts.extend(own);
        push(&mut parts, further_title, further);
        push(&mut parts, others_title, others);
    } else {
        push(&mut opening, gain_heading(partner, texts), PitchContent::Text(gains));
        opening.extend(own);
        push(&mut opening, others_title, others);
        push(&mut parts, further_title, further);
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

impl Story<'_> {
    /// What somebody wrote for the partner, or else the interests that it has.
    pub(super) fn gains(self, partner: &Partner) -> Vec<PitchParagraph> {
        let written = self.written_for(partner, false);
        if written.is_empty() { Gain::of(partner, self.canvas, self.texts).paragraphs() } else { written }
    }

    /// What somebody wrote about the partner's own actions, or else those actions.
    pub(super) fn own_steps(self, partner: &Partner) -> PitchContent {
        let written = self.written_for(partner, true);
        if written.is_empty() {
            let mut own = steps(self.canvas, |action| action.owner_partner == Some(partner.id));
            // Whose they are is in the heading.
            for goal in &mut own.named {
                goal.owner.clear();
                goal.parts.iter_mut().for_each(|part| part.owner.clear());
            }
            PitchContent::Steps(own)
        } else {
            PitchContent::Text(written)
        }
    }

    /// The paragraphs that speak to this partner: those that come from the action lines, or the others. Unchanged drafts
    /// from actions are left out: the pitch tells what those are made from by itself, and says more about it.
    fn written_for(self, partner: &Partner, are_of_actions: bool) -> Vec<PitchParagraph> {
        let own = self.canvas.pitch.paragraphs.iter().filter(|own| own.partner == Some(partner.id));
        let own = own.filter(|own| self.is_of_actions(own) == are_of_actions);
        let wanted = own.filter(|own| !(are_of_actions && self.repeats_rows(own)));
        wanted.flat_map(|own| lines_as_typed(&self.words_of(own))).map(|text| plain(&text)).collect()
    }

    /// Whether a paragraph was composed from the action lines.
    fn is_of_actions(self, paragraph: &Paragraph) -> bool {
        let section = paragraph.source.as_ref().and_then(|source| self.template.section(source));
        section.is_some_and(|section| section.kind == SectionKind::Actions)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::canvas::{Id, PartnerId};
    use crate::i18n::Language;
    use crate::pitch::fixtures::{schuldenlab, template};
    use crate::pitch::{PitchPart, Step, Steps};

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
        let interests = plain(
            "U bent een goede werkgever: uw mensen werken aan iets wat ertoe doet. U wordt bekend met dit onderwerp.",
        );
        assert_eq!(pitch.opening[0].content, PitchContent::Text(vec![interests]));
        let team = "1.200\u{a0}uur: Team voor impactmeting".to_owned();
        assert_eq!(pitch.opening[1].content, PitchContent::Items(vec![team]));
        let measure = Step {
            text: "Impactmeting opzetten".to_owned(),
            owner: String::new(),
            due: Some(date(2027, 1, 15)),
            parts: Vec::new(),
        };
        let measure = Steps { named: vec![measure], more: 0 };
        assert_eq!(pitch.opening[2].content, PitchContent::Steps(measure));
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
        assert_eq!(further.named[0].text, "Eerste tien gemeenten aansluiten");
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
