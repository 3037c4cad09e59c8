//! Canvases for the tests of the pitch and of what is exported.

use std::fmt::Write;

use jiff::civil::date;
use uuid::Uuid;

use crate::canvas::{
    Action, ActionId, ActionState, Amount, Canvas, Contribution, ContributionId, ContributionKind, Header,
    Id, Interest, Logo, Partner, PartnerId, PartnerRole, RawJson, Section, Sector, Term, Unit,
};
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION, Template};

fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

/// A text section.
pub(crate) fn set(canvas: &mut Canvas, section: &str, text: &str) {
    canvas.sections.insert(section.into(), Section::Text(text.to_owned()));
}

/// A partner that brings nothing yet.
pub(crate) fn partner(
    number: u128,
    name: &str,
    role: PartnerRole,
    sector: Sector,
    interests: &[Interest],
) -> Partner {
    Partner {
        name: name.to_owned(),
        role: Some(Term::Known(role)),
        sector: Some(Term::Known(sector)),
        interests: interests.iter().map(|interest| Term::Known(*interest)).collect(),
        ..Partner::new(PartnerId::new(Uuid::from_u128(number)))
    }
}

pub(super) fn brings(
    partner: &mut Partner,
    kind: ContributionKind,
    text: &str,
    amount: Option<(&str, Unit)>,
) {
    let number = partner.id.uuid().as_u128() * 100 + partner.contributions.len() as u128;
    partner.contributions.push(Contribution {
        kind: Some(Term::Known(kind)),
        text: text.to_owned(),
        amount: amount
            .map(|(number, unit)| Amount { number: RawJson::new(number), unit: Some(Term::Known(unit)) }),
        ..Contribution::new(ContributionId::new(Uuid::from_u128(number)))
    });
}

fn action(number: u128, parent: Option<u128>, text: &str, owner: &str, state: ActionState) -> Action {
    Action {
        parent: parent.map(id),
        text: text.to_owned(),
        owner: owner.to_owned(),
        state: Some(Term::Known(state)),
        ..Action::new(ActionId::new(Uuid::from_u128(number)))
    }
}

/// A canvas as a team fills it in.
pub(crate) fn schuldenlab() -> Canvas {
    let mut canvas = Canvas {
        language: "nl".to_owned(),
        header: Header {
            subject: "Schuldenzorgvrij Nederland".to_owned(),
            date: Some(date(2026, 11, 22)),
            version: "0.3".to_owned(),
            contact: "Programmateam Schuldenlab\nschuldenlab.example, info@schuldenlab.example".to_owned(),
        },
        ..Canvas::default()
    };
    set(
        &mut canvas,
        "dream",
        "Niemand in Nederland heeft nog zorgen door schulden. Wie vastloopt, krijgt snel hulp van één plek, en schuldeisers werken mee in plaats van tegen elkaar.",
    );
    set(
        &mut canvas,
        "societal_value",
        "Mensen krijgen rust en perspectief. De samenleving bespaart kosten: minder huisuitzettingen, minder beslagen, minder stress. Wij meten dat vanaf de eerste gemeente.",
    );
    set(
        &mut canvas,
        "proposition",
        "Bewezen projecten kiezen, samen verbeteren en opschalen naar alle gemeenten: collectief schuldregelen, vroeg eropaf, een jongerenperspectieffonds.",
    );
    set(&mut canvas, "neutral_ground", "Een stichting naast de partijen.");
    set(
        &mut canvas,
        "governance",
        "Bestuur met mensen op persoonlijke titel, niet namens partijen. Koninklijke steun als aanjager.",
    );
    set(
        &mut canvas,
        "financing",
        "Mensen en kennis van elke partner; geld staat bij de stichting. De overheid koopt niets in.",
    );
    canvas.sections.insert(
        "agreements".into(),
        Section::Questions(
            [("money".into(), "bij de stichting".to_owned()), ("legal_basis".into(), "stichting".to_owned())]
                .into(),
        ),
    );
    canvas.pitch.text = String::new();
    let mut hague = partner(
        1,
        "Gemeente Den Haag",
        PartnerRole::Founding,
        Sector::Government,
        &[Interest::Society, Interest::CostSaving],
    );
    brings(&mut hague, ContributionKind::Location, "Locatie", Some(("2", Unit::Fte)));
    let mut deloitte = partner(
        2,
        "Deloitte",
        PartnerRole::Founding,
        Sector::Business,
        &[Interest::Employership, Interest::Image],
    );
    brings(&mut deloitte, ContributionKind::People, "Team voor impactmeting", Some(("1200", Unit::Hours)));
    let mut tax =
        partner(3, "Belastingdienst", PartnerRole::Sponsoring, Sector::Government, &[Interest::CostSaving]);
    brings(&mut tax, ContributionKind::Expertise, "Kennis en capaciteit", None);
    brings(&mut tax, ContributionKind::Money, "", Some(("250000", Unit::Euro)));
    let mut housing = partner(
        4,
        "Woningcorporaties",
        PartnerRole::Sponsoring,
        Sector::Society,
        &[Interest::RiskSharing, Interest::Other],
    );
    housing.other_interest = "minder leegstand na een ontruiming".to_owned();
    let bank = partner(5, "Bank A", PartnerRole::Stakeholder, Sector::Business, &[]);
    canvas.partners = vec![hague, deloitte, tax, housing, bank];
    let mut measure = action(11, None, "Impactmeting opzetten", "", ActionState::Busy);
    measure.owner_partner = Some(id(2));
    measure.due = Some(date(2027, 1, 15));
    let mut ten = action(12, None, "Eerste tien gemeenten aansluiten", "Programmateam", ActionState::Open);
    ten.due = Some(date(2027, 3, 1));
    let mut agree = action(13, Some(12), "Afspraken per partner vastleggen", "", ActionState::Open);
    agree.due = Some(date(2027, 5, 1));
    canvas.actions =
        vec![action(10, None, "Stakeholders langsgaan", "Wethouder", ActionState::Done), measure, ten, agree];
    canvas
}

/// The same canvas with as many partners as asked.
pub(crate) fn with_partners(count: u128) -> Canvas {
    let mut canvas = schuldenlab();
    canvas.partners = (0..count)
        .map(|number| {
            let mut partner = partner(
                1000 + number,
                &format!("Stichting Samenwerking Regio {number}"),
                if number % 3 == 0 { PartnerRole::Founding } else { PartnerRole::Sponsoring },
                if number % 2 == 0 { Sector::Society } else { Sector::Business },
                &[Interest::Knowledge, Interest::Employership, Interest::RiskSharing],
            );
            brings(
                &mut partner,
                ContributionKind::People,
                "Projectleider twee dagen per week",
                Some(("0.4", Unit::Fte)),
            );
            brings(
                &mut partner,
                ContributionKind::Money,
                "Bijdrage in de kosten",
                Some(("12500", Unit::Euro)),
            );
            partner
        })
        .collect();
    canvas
}

/// The built-in template.
pub(crate) fn template() -> Template {
    BuiltInTemplates::read().unwrap().get(COLLABORATIVE_INNOVATION).unwrap().clone()
}

/// Words that together are about this many bytes long.
pub(crate) fn words(bytes: usize) -> String {
    let mut text = String::new();
    let mut number = 0;
    while text.len() < bytes {
        write!(text, "Afspraak{number} over efficiënte financiering en officiële affiches. ").unwrap();
        number += 1;
        if number % 7 == 0 {
            text.push('\n');
        }
    }
    text
}

/// A logo of eight by four blue pixels that one can see through.
pub(crate) fn logo() -> Logo {
    Logo::new(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAEUlEQVR42mNgSDnRgBfTXgEArgc1gWKzBqMAAAAASUVORK5CYII=",
    )
}
