//! The order of the story, and which section tells which part of it.

use i18n_embed_fl::fl;

use super::{ComposedPitch, PitchContent, PitchParagraph, PitchPart, PitchPartner, Step, contact_pieces};
use crate::canvas::{Canvas, Contribution, Interest, Partner, PartnerRole, Section, SectionId, Term};
use crate::i18n::{self, Texts};
use crate::template::{SectionKind, SectionTemplate, Template};

const DREAM: &str = "dream";
const SOCIETAL_VALUE: &str = "societal_value";
const PROPOSITION: &str = "proposition";
/// What has to be in place, in the order in which a board asks for it.
const NEEDED: &[&str] = &["financing", "neutral_ground", "governance", "agreements"];

/// Composes the pitch of a canvas for every reader, in the words of the team.
pub fn compose(canvas: &Canvas, template: &Template, texts: &Texts) -> ComposedPitch {
    let own = own_parts(canvas, texts);
    let mut parts = Vec::new();
    let lead = if let Some((lead, own)) = own {
        parts.extend(own);
        let is_told = |id: &str| {
            canvas.pitch.paragraphs.iter().any(|paragraph| {
                paragraph.partner.is_none()
                    && paragraph.source.as_ref().is_some_and(|source| source.as_str() == id)
            })
        };
        if !is_told(SOCIETAL_VALUE) {
            push_society(&mut parts, canvas, template, texts);
        }
        if !is_told(PROPOSITION) {
            push_proposition(&mut parts, canvas, template, texts);
        }
        lead
    } else {
        let lead_section = lead_section(canvas, template);
        push_society(&mut parts, canvas, template, texts);
        push_proposition(&mut parts, canvas, template, texts);
        push_sections(&mut parts, canvas, template, texts, lead_section.as_ref());
        lead_section.map(|id| lines(canvas.text(&id)).join("\n")).unwrap_or_default()
    };
    push(&mut parts, Some(fl!(texts.messages, "pitch-first-steps")), PitchContent::Steps(steps(canvas)));
    push(
        &mut parts,
        Some(fl!(texts.messages, "pitch-with-whom")),
        PitchContent::Partners(partners(canvas, texts)),
    );
    push(
        &mut parts,
        Some(fl!(texts.messages, "pitch-contact")),
        PitchContent::Contact(contact_pieces(&canvas.header.contact)),
    );
    let subject = canvas.header.subject.trim().to_owned();
    ComposedPitch { subject, lead, parts, ..ComposedPitch::default() }
}

/// What the user wrote, and below it the composed paragraphs for every reader, as they are now: the first line leads.
/// Nothing where there is neither.
fn own_parts(canvas: &Canvas, texts: &Texts) -> Option<(String, Vec<PitchPart>)> {
    let own = lines(&canvas.pitch.text).into_iter().map(|line| (None, line));
    let for_all = canvas.pitch.paragraphs.iter().filter(|paragraph| paragraph.partner.is_none());
    let composed = for_all.flat_map(|paragraph| {
        let title = paragraph.source.as_ref().and_then(|source| title_of(source.as_str(), texts));
        lines(&paragraph.text).into_iter().map(move |line| (title.clone(), line))
    });
    let mut told = own.chain(composed);
    let (_, lead) = told.next()?;
    let mut parts: Vec<PitchPart> = Vec::new();
    for (title, line) in told {
        match parts.last_mut() {
            Some(PitchPart { title: last, content: PitchContent::Text(paragraphs) }) if *last == title => {
                paragraphs.push(plain(&line));
            }
            _ => push(&mut parts, title, PitchContent::Text(vec![plain(&line)])),
        }
    }
    Some((lead, parts))
}

/// The heading above a paragraph from a section; none where it runs on.
fn title_of(section: &str, texts: &Texts) -> Option<String> {
    match section {
        SOCIETAL_VALUE => Some(fl!(texts.messages, "pitch-gives-society")),
        PROPOSITION => Some(fl!(texts.messages, "pitch-do-together")),
        id if NEEDED.contains(&id) => Some(fl!(texts.messages, "pitch-needed")),
        _ => None,
    }
}

/// The sections of the story in its order: what leads, what it gives society, what the partners do, what it takes, and
/// whatever else a template asks.
pub(super) fn story_sections<'a>(canvas: &Canvas, template: &'a Template) -> Vec<&'a SectionTemplate> {
    let named = |id: &str| template.sections.iter().find(|section| section.id.as_str() == id);
    let lead = lead_section(canvas, template);
    let fixed = [SOCIETAL_VALUE, PROPOSITION].iter().chain(NEEDED).filter_map(|id| named(id));
    let others =
        template.sections.iter().filter(|section| !is_fixed(section) && Some(&section.id) != lead.as_ref());
    lead.as_ref()
        .and_then(|id| template.section(id))
        .into_iter()
        .chain(fixed)
        .chain(others)
        .filter(|section| matches!(section.kind, SectionKind::Text | SectionKind::Questions))
        .collect()
}

/// Composes the pitch for one of the partners: it opens with what the collaboration brings that organisation, as far as
/// somebody wrote it down.
pub fn compose_for(partner: &Partner, canvas: &Canvas, template: &Template, texts: &Texts) -> ComposedPitch {
    let addressee = lines(&partner.name).join(" ");
    let own = canvas.pitch.paragraphs.iter().filter(|paragraph| paragraph.partner == Some(partner.id));
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
    let title = fl!(texts.messages, "pitch-gives-partner", partner = addressee.as_str());
    let opening = (!paragraphs.is_empty())
        .then_some(PitchPart { title: Some(title), content: PitchContent::Text(paragraphs) });
    ComposedPitch { addressee, opening, ..compose(canvas, template, texts) }
}

/// The section whose text leads: the dream, or in a template without one the first text that somebody wrote.
fn lead_section(canvas: &Canvas, template: &Template) -> Option<SectionId> {
    if template.sections.iter().any(|section| section.id.as_str() == DREAM) {
        return Some(DREAM.into());
    }
    let mut texts =
        template.sections.iter().filter(|section| section.kind == SectionKind::Text && !is_fixed(section));
    texts.find(|section| !canvas.text(&section.id).trim().is_empty()).map(|section| section.id.clone())
}

fn push_society(parts: &mut Vec<PitchPart>, canvas: &Canvas, template: &Template, texts: &Texts) {
    if let Some(section) = template.sections.iter().find(|section| section.id.as_str() == SOCIETAL_VALUE) {
        let title = fl!(texts.messages, "pitch-gives-society");
        push(parts, Some(title), PitchContent::Text(section_paragraphs(canvas, section, texts)));
    }
}

fn push_proposition(parts: &mut Vec<PitchPart>, canvas: &Canvas, template: &Template, texts: &Texts) {
    if let Some(section) = template.sections.iter().find(|section| section.id.as_str() == PROPOSITION) {
        let title = fl!(texts.messages, "pitch-do-together");
        push(parts, Some(title), PitchContent::Text(section_paragraphs(canvas, section, texts)));
    }
}

/// What it takes: what is needed, and whatever else a template asks, under its own title.
fn push_sections(
    parts: &mut Vec<PitchPart>,
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
    lead: Option<&SectionId>,
) {
    let named = |id: &str| template.sections.iter().find(|section| section.id.as_str() == id);
    let needed = NEEDED.iter().filter_map(|id| named(id));
    let needed = needed.flat_map(|section| section_paragraphs(canvas, section, texts)).collect();
    push(parts, Some(fl!(texts.messages, "pitch-needed")), PitchContent::Text(needed));
    for section in template.sections.iter().filter(|section| !is_fixed(section) && Some(&section.id) != lead)
    {
        let title = section.title.text(texts.language().tag()).to_owned();
        push(parts, Some(title), PitchContent::Text(section_paragraphs(canvas, section, texts)));
    }
}

/// Whether a section has a place of its own in the story.
fn is_fixed(section: &SectionTemplate) -> bool {
    let id = section.id.as_str();
    [DREAM, SOCIETAL_VALUE, PROPOSITION].contains(&id) || NEEDED.contains(&id)
}

pub(super) fn section_paragraphs(
    canvas: &Canvas,
    section: &SectionTemplate,
    texts: &Texts,
) -> Vec<PitchParagraph> {
    match (section.kind, canvas.sections.get(&section.id)) {
        (SectionKind::Text, Some(Section::Text(text))) => {
            lines(text).iter().map(|text| plain(text)).collect()
        }
        (SectionKind::Questions, Some(Section::Questions(_))) => {
            let answers = section.questions.iter().map(|question| PitchParagraph {
                label: question.title.text(texts.language().tag()).to_owned(),
                text: lines(canvas.answer(&section.id, &question.id)).join("\n"),
            });
            answers.filter(|paragraph| !paragraph.text.is_empty()).collect()
        }
        _ => Vec::new(),
    }
}

pub(super) fn steps(canvas: &Canvas) -> Vec<Step> {
    let open = canvas.actions.iter().filter(|action| !action.is_done() && !action.text.trim().is_empty());
    open.map(|action| Step { text: lines(&action.text).join(" "), due: action.due }).collect()
}

fn partners(canvas: &Canvas, texts: &Texts) -> Vec<PitchPartner> {
    let named = canvas.partners.iter().filter(|partner| !partner.name.trim().is_empty());
    named.map(|partner| pitch_partner(partner, texts)).collect()
}

fn pitch_partner(partner: &Partner, texts: &Texts) -> PitchPartner {
    let role = match &partner.role {
        Some(Term::Known(PartnerRole::Founding)) => fl!(texts.messages, "pitch-role-founding"),
        Some(Term::Known(PartnerRole::Sponsoring)) => fl!(texts.messages, "pitch-role-sponsoring"),
        Some(Term::Known(PartnerRole::Stakeholder)) => fl!(texts.messages, "pitch-role-stakeholder"),
        Some(unknown @ Term::Unknown(_)) => i18n::partner_role(texts, unknown),
        None => String::new(),
    };
    let contributions =
        partner.contributions.iter().map(|contribution| contribution_in_words(contribution, texts));
    PitchPartner {
        name: lines(&partner.name).join(" "),
        role,
        contributions: contributions.filter(|words| !words.is_empty()).collect(),
        logo: partner.logo.clone(),
        logo_alternative: lines(&partner.logo_alternative).join(" "),
    }
}

/// The words and the amount of a contribution; its kind where nobody wrote words.
fn contribution_in_words(contribution: &Contribution, texts: &Texts) -> String {
    let amount = contribution.amount.as_ref().map(|amount| i18n::amount(texts, amount));
    let words = lines(&contribution.text).join(" ");
    let kind =
        contribution.kind.as_ref().map(|kind| i18n::contribution_kind(texts, kind)).unwrap_or_default();
    let words = if words.is_empty() { kind } else { words };
    [words, amount.unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn push(parts: &mut Vec<PitchPart>, title: Option<String>, content: PitchContent) {
    let is_empty = match &content {
        PitchContent::Text(paragraphs) => paragraphs.is_empty(),
        PitchContent::Steps(steps) => steps.is_empty(),
        PitchContent::Partners(partners) => partners.is_empty(),
        PitchContent::Contact(pieces) => pieces.is_empty(),
    };
    if !is_empty {
        parts.push(PitchPart { title, content });
    }
}

fn plain(text: &str) -> PitchParagraph {
    PitchParagraph { label: String::new(), text: text.to_owned() }
}

pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::{Action, Id, Paragraph};
    use crate::i18n::Language;
    use crate::pitch::fixtures::{schuldenlab, set, template};

    fn titles(pitch: &ComposedPitch) -> Vec<&str> {
        pitch.parts.iter().map(|part| part.title.as_deref().unwrap_or("-")).collect()
    }

    fn compose_in_dutch(canvas: &Canvas, template: &Template) -> ComposedPitch {
        compose(canvas, template, &Texts::new(Language::Dutch))
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
                "Wat het de samenleving oplevert",
                "Wat we samen doen",
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
        assert_eq!(paragraphs_below(&pitch, "Wat ervoor nodig is").len(), 2);
        canvas.pitch.text = "Doe mee.".to_owned();
        let texts = Texts::new(Language::Dutch);
        let pitch = compose_for(&canvas.partners[1], &canvas, &template(), &texts);
        assert_eq!(pitch.lead, "Doe mee.");
        assert_eq!(pitch.opening.unwrap().content, PitchContent::Text(vec![plain("Goed voor het werk.")]));
        assert_eq!(pitch.parts[0].content, PitchContent::Text(vec![plain("Geen zorgen meer.")]));
    }

    #[test]
    fn steps_are_the_actions_that_are_not_done() {
        let pitch = compose_in_dutch(&schuldenlab(), &template());
        let steps = pitch.parts.iter().find_map(|part| match &part.content {
            PitchContent::Steps(steps) => Some(steps),
            _ => None,
        });
        let steps: Vec<&str> = steps.unwrap().iter().map(|step| step.text.as_str()).collect();
        let expect =
            ["Impactmeting opzetten", "Eerste tien gemeenten aansluiten", "Afspraken per partner vastleggen"];
        assert_eq!(steps, expect);
    }

    #[test]
    fn a_contribution_says_how_much_and_what() {
        let partners = partners(&schuldenlab(), &Texts::new(Language::English));
        assert_eq!(partners[0].contributions, ["Locatie, 2\u{a0}fte"]);
        assert_eq!(partners[2].contributions, ["Kennis en capaciteit", "money, €\u{a0}250,000"]);
        assert_eq!(partners[0].role, "initiator");
        assert!(partners[4].contributions.is_empty());
    }

    #[test]
    fn a_pitch_for_a_partner_opens_with_what_it_brings_that_partner() {
        let canvas = schuldenlab();
        let texts = Texts::new(Language::Dutch);
        let opening = |partner: &Partner| compose_for(partner, &canvas, &template(), &texts).opening;
        let deloitte = opening(&canvas.partners[1]).unwrap();
        assert_eq!(deloitte.title.unwrap(), "Wat het Deloitte oplevert");
        let expect =
            PitchParagraph { label: "Belangen".to_owned(), text: "werkgeverschap, imago".to_owned() };
        assert_eq!(deloitte.content, PitchContent::Text(vec![expect]));
        let housing = opening(&canvas.partners[3]).unwrap();
        let PitchContent::Text(paragraphs) = housing.content else { panic!() };
        assert_eq!(paragraphs[1], plain("minder leegstand na een ontruiming"));
        assert_eq!(opening(&canvas.partners[4]), None);
    }

    #[test]
    fn another_template_tells_its_sections_in_its_own_order() {
        let mut template = template();
        for section in &mut template.sections {
            section.id = format!("own_{}", section.id).as_str().into();
        }
        let mut canvas = Canvas::default();
        set(&mut canvas, "own_financing", "Een fonds.");
        set(&mut canvas, "own_societal_value", "Rust.");
        set(&mut canvas, "own_governance", "Een bestuur.");
        let pitch = compose_in_dutch(&canvas, &template);
        assert_eq!(pitch.lead, "Rust.");
        assert_eq!(titles(&pitch), ["Governance", "Financiering"]);
    }
}
