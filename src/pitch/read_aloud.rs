//! Pitches for partners as somebody reads them aloud: whatever the name, each sentence is one that a person would say.

use jiff::civil::date;
use uuid::Uuid;

use super::fixtures::{brings, partner, schuldenlab, template};
use super::{ComposedPitch, PitchContent, compose_for, drafts};
use crate::canvas::{
    Action, ActionId, Canvas, ContributionKind, Interest, Paragraph, ParagraphId, Partner, PartnerRole,
    Sector, Unit,
};
use crate::i18n::{Language, Texts, long_date};

/// A canvas with one partner of each kind of name.
fn canvas(partner: Partner) -> Canvas {
    let mut canvas = schuldenlab();
    canvas.partners.truncate(2);
    canvas.partners.insert(0, partner);
    canvas
}

fn with_step(mut canvas: Canvas, text: &str) -> Canvas {
    let mut step = Action::new(ActionId::new(Uuid::from_u128(77)));
    step.text = text.to_owned();
    step.owner_partner = Some(canvas.partners[0].id);
    step.due = Some(date(2027, 2, 1));
    canvas.actions.push(step);
    canvas
}

fn named(name: &str, interests: &[Interest]) -> Partner {
    partner(60, name, PartnerRole::Sponsoring, Sector::Society, interests)
}

/// What speaks to the first partner, or where nothing does, how the pitch begins.
fn aloud(canvas: &Canvas, language: Language) -> String {
    let texts = Texts::of(language);
    let pitch = compose_for(&canvas.partners[0], canvas, &template(), texts);
    let mut said = Vec::new();
    let ComposedPitch { opening, lead, parts, .. } = pitch;
    if opening.is_empty() {
        said.push(lead.chars().take(20).collect());
    }
    for part in opening.into_iter().chain(parts.into_iter().take(6)) {
        // The team's own words are theirs.
        let is_told = !matches!(part.content, PitchContent::Partners(_) | PitchContent::Contact(_));
        said.push(part.title.unwrap_or_default());
        said.extend(in_words(part.content, texts).into_iter().filter(|_| is_told));
    }
    let until = said
        .iter()
        .position(|line| line.starts_with("Wat de anderen") || line.starts_with("What the others"));
    said.truncate(until.unwrap_or(said.len()));
    said.join("\n")
}

fn in_words(content: PitchContent, texts: &Texts) -> Vec<String> {
    match content {
        PitchContent::Text(paragraphs) => paragraphs.into_iter().map(|paragraph| paragraph.text).collect(),
        PitchContent::Items(items) => items.iter().map(|item| item.replace('\u{a0}', " ")).collect(),
        PitchContent::Steps(steps) => steps
            .named
            .into_iter()
            .map(|step| {
                step.due.map_or(step.text.clone(), |due| format!("{}, {}", step.text, long_date(texts, due)))
            })
            .collect(),
        PitchContent::Partners(_) | PitchContent::Contact(_) => Vec::new(),
    }
}

#[track_caller]
fn check(canvas: &Canvas, language: Language, expect: &str) {
    assert_eq!(aloud(canvas, language), expect);
}

#[test]
fn a_name_that_takes_het() {
    let mut partner = named("Ministerie van VWS", &[Interest::Society, Interest::CostSaving]);
    brings(&mut partner, ContributionKind::Money, "", Some(("250000", Unit::Euro)));
    let expect = "Ministerie van VWS: wat meedoen oplevert
U bespaart kosten: wat we één keer samen doen, hoeft niet elke partij apart te doen. U draagt bij aan de samenleving.
Eigen inbreng
€ 250.000
Eigen eerste stappen
Een besluit nemen, 1 februari 2027";
    check(&with_step(canvas(partner), "Een besluit nemen."), Language::Dutch, expect);
}

#[test]
fn a_plural_name_with_an_interest_of_its_own() {
    let mut partner = named("Woningcorporaties", &[Interest::RiskSharing, Interest::Other]);
    partner.other_interest = "minder leegstand na een ontruiming.".to_owned();
    brings(&mut partner, ContributionKind::People, "Wijkconsulenten", Some(("0.5", Unit::Fte)));
    let expect = "Woningcorporaties: wat meedoen oplevert
U deelt het risico als iets mislukt.
Verder levert meedoen dit op: minder leegstand na een ontruiming.
Eigen inbreng
0,5 fte: Wijkconsulenten";
    check(&canvas(partner), Language::Dutch, expect);
}

#[test]
fn a_name_with_de_in_it() {
    let partner = named("De Verkeersonderneming", &[Interest::Network, Interest::Knowledge, Interest::Image]);
    let expect = "De Verkeersonderneming: wat meedoen oplevert
U leert iets wat u ook elders kunt gebruiken. U leert mensen kennen die u anders niet spreekt. U wordt bekend met dit \
                  onderwerp.";
    check(&canvas(partner), Language::Dutch, expect);
}

#[test]
fn without_an_interest_the_pitch_has_the_order_of_the_one_for_everyone() {
    let mut partner = named("GGD’en", &[]);
    brings(&mut partner, ContributionKind::Expertise, "Cijfers per wijk", None);
    let canvas = canvas(partner);
    let pitch = compose_for(&canvas.partners[0], &canvas, &template(), Texts::of(Language::Dutch));
    assert_eq!((pitch.addressee.as_str(), pitch.opening.len()), ("GGD’en", 0));
    assert!(pitch.lead.starts_with("Niemand in Nederland"));
    let titles: Vec<_> = pitch.parts.iter().map(|part| part.title.as_deref().unwrap_or_default()).collect();
    let expect = [
        "Wat het de samenleving oplevert",
        "Wat we samen doen",
        "Wat ervoor nodig is",
        "Eigen inbreng",
        "Eerste stappen",
        "Wat de anderen inbrengen",
        "Meer weten",
    ];
    assert_eq!(titles, expect);
}

#[test]
fn without_contributions_a_partner_that_does_not_take_part_yet_is_asked_nothing() {
    let mut partner = named("Verzekeraars, energie- en telecombedrijven", &[Interest::CostSaving]);
    partner.role = Some(PartnerRole::Stakeholder.into());
    let expect = "Verzekeraars, energie- en telecombedrijven: wat meedoen oplevert
U bespaart kosten: wat we één keer samen doen, hoeft niet elke partij apart te doen.";
    check(&canvas(partner), Language::Dutch, expect);
}

#[test]
fn an_abbreviation_that_is_asked_for_something() {
    let mut partner = named("UWV", &[Interest::Knowledge, Interest::Network]);
    partner.role = Some(PartnerRole::Stakeholder.into());
    brings(&mut partner, ContributionKind::Systems, "Gegevens delen", None);
    let expect = "UWV: wat meedoen oplevert
U leert iets wat u ook elders kunt gebruiken. U leert mensen kennen die u anders niet spreekt.
Wat we vragen
Gegevens delen";
    check(&canvas(partner), Language::Dutch, expect);
}

#[test]
fn a_name_that_ends_in_a_dot_and_every_interest() {
    let every = [
        Interest::Knowledge,
        Interest::Network,
        Interest::Talent,
        Interest::CostSaving,
        Interest::Society,
        Interest::Employership,
        Interest::RiskSharing,
        Interest::Image,
    ];
    let expect = "Havenbedrijf Rotterdam N.V.: wat meedoen oplevert
U leert iets wat u ook elders kunt gebruiken. U leert mensen kennen die u anders niet spreekt. U trekt mensen aan die \
                  willen werken aan iets wat ertoe doet. U bespaart kosten: wat we één keer samen doen, hoeft \
                  niet elke partij apart te doen. U draagt bij aan de samenleving. U bent een goede werkgever: \
                  uw mensen werken aan iets wat ertoe doet. U deelt het risico als iets mislukt. U wordt bekend \
                  met dit onderwerp.";
    check(&canvas(named("Havenbedrijf Rotterdam N.V.", &every)), Language::Dutch, expect);
}

#[test]
fn an_interest_in_sentences_stays_as_it_was_written() {
    let mut partner = named("Bewoners van de wijk", &[Interest::Other]);
    partner.other_interest = "Wij willen rust. En een aanspreekpunt!".to_owned();
    let expect = "Bewoners van de wijk: wat meedoen oplevert
Wij willen rust. En een aanspreekpunt!";
    check(&canvas(partner.clone()), Language::Dutch, expect);
    partner.other_interest = "rust, ruimte en een aanspreekpunt".to_owned();
    let expect = "Bewoners van de wijk: wat meedoen oplevert
Meedoen levert dit op: rust, ruimte en een aanspreekpunt.";
    check(&canvas(partner), Language::Dutch, expect);
}

#[test]
fn in_english() {
    let mut partner = named("Ministry of Health", &[Interest::Society, Interest::CostSaving]);
    partner.role = Some(PartnerRole::Founding.into());
    brings(&mut partner, ContributionKind::Money, "Subsidy", Some(("250000", Unit::Euro)));
    let expect = "Ministry of Health: what this brings you
You save costs: what we do once together, no party has to do alone. You contribute to society.
What you bring
€ 250,000: Subsidy
Your first steps
Take a decision, 1 February 2027";
    check(&with_step(canvas(partner), "Take a decision"), Language::English, expect);
    let mut partner = named("Housing associations", &[Interest::RiskSharing, Interest::Other]);
    partner.other_interest = "fewer empty homes".to_owned();
    let expect = "Housing associations: what this brings you
You share the risk if something fails.
It also brings you this: fewer empty homes.";
    check(&canvas(partner), Language::English, expect);
}

/// The drafts that speak to the first partner, and those of the partners and the actions that speak to all.
fn composed(canvas: &Canvas, language: Language) -> Vec<String> {
    let drafts = drafts(canvas, &template(), Texts::of(language), Some(canvas.partners[0].id));
    let is_of_rows = |source: &str| ["partners", "action_lines"].contains(&source);
    drafts.into_iter().filter(|draft| is_of_rows(draft.source.as_str())).map(|draft| draft.text).collect()
}

#[test]
fn drafts_are_sentences_that_end_in_and_and_in_one_full_stop() {
    let interests = [Interest::CostSaving, Interest::RiskSharing, Interest::Society, Interest::Other];
    let mut partner = named("Jansen B.V.", &interests);
    partner.other_interest = "een goede naam in de wijk.".to_owned();
    let mut canvas = with_step(canvas(partner), "Overleg plannen.");
    let expect = [
        "U bespaart kosten: wat we één keer samen doen, hoeft niet elke partij apart te doen. U draagt bij aan de \
         samenleving. U deelt het risico als iets mislukt. Verder levert meedoen dit op: een goede naam in de wijk.",
        "Eigen eerste stap: Overleg plannen.",
        "Onze eerste stappen: Impactmeting opzetten; Eerste tien gemeenten aansluiten; Afspraken per partner vastleggen; \
         en Overleg plannen.",
        "Met wie we dit doen: Jansen B.V., Gemeente Den Haag en Deloitte.",
    ];
    assert_eq!(composed(&canvas, Language::Dutch), expect);
    canvas.partners.truncate(1);
    assert_eq!(composed(&canvas, Language::Dutch).last().unwrap(), "Met wie we dit doen: Jansen B.V.");
    let english = composed(&canvas, Language::English);
    assert!(
        english[0].starts_with("You save costs: what we do once together, no party has to do alone. You ")
    );
}

#[test]
fn of_one_partner_more_than_are_named_the_sentence_says_one() {
    let canvas = super::fixtures::with_partners(9);
    let draft = composed(&canvas, Language::Dutch).pop().unwrap();
    assert!(draft.ends_with("Regio 7 en nog één andere partner."), "{draft}");
}

#[test]
fn a_draft_of_an_earlier_version_that_nobody_touched_no_longer_says_the_opposite() {
    let partner = named("Deloitte", &[Interest::CostSaving, Interest::Image]);
    let mut canvas = canvas(partner);
    let paragraph = |canvas: &Canvas, text: &str| Paragraph {
        source: Some("partners".into()),
        partner: Some(canvas.partners[0].id),
        text: text.to_owned(),
        ..Paragraph::new(ParagraphId::new(Uuid::from_u128(1)))
    };
    canvas.pitch.paragraphs = vec![paragraph(&canvas, "Dit levert Deloitte op: kosten, imago.")];
    let expect = "Deloitte: wat meedoen oplevert\nU bespaart kosten: wat we één keer samen doen, hoeft niet elke partij apart te \
                  doen. U wordt bekend met dit onderwerp.";
    assert_eq!(aloud(&canvas, Language::Dutch), expect);
    // What somebody made of it is theirs.
    canvas.pitch.paragraphs = vec![paragraph(&canvas, "Dit levert Deloitte op: lagere kosten.")];
    let expect = "Deloitte: wat meedoen oplevert\nDit levert Deloitte op: lagere kosten.";
    assert_eq!(aloud(&canvas, Language::Dutch), expect);
}
