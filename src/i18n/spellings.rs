//! The words by which people name a term, besides the words of this version: those of earlier versions, and those of the
//! publication of the method.

use super::{Language, Texts, action_state, contribution_kind, interest, partner_role};
use crate::canvas::{ActionState, ContributionKind, Interest, PartnerRole, Term, Vocabulary};

/// The interests as version 0.1 named them, in Dutch and in English.
const INTERESTS_OF_0_1: &[(Interest, &str, &str)] = &[
    (Interest::Knowledge, "kennis", "knowledge"),
    (Interest::Network, "netwerk", "network"),
    (Interest::Talent, "talent", "talent"),
    (Interest::CostSaving, "kosten", "cost saving"),
    (Interest::Society, "maatschappij", "society"),
    (Interest::Employership, "werkgeverschap", "employership"),
    (Interest::RiskSharing, "risico delen", "sharing risk"),
    (Interest::Image, "imago", "image"),
    (Interest::Other, "anders", "other"),
];

/// The interests as the publication names them, and words that differ little from one of ours.
const OTHER_INTERESTS: &[(Interest, &[&str])] = &[
    (Interest::Knowledge, &["opbouwen van kennis", "kennisopbouw", "building knowledge"]),
    (Interest::Network, &["verbreden van netwerk", "netwerken", "widening the network"]),
    (Interest::Talent, &["aantrekken van talent", "attracting talent"]),
    (Interest::CostSaving, &["kostenbesparing", "lagere kosten", "besparen", "saving costs", "cost savings"]),
    (
        Interest::Society,
        &["maatschappelijk bijdragen", "maatschappelijke bijdrage", "samenleving", "contributing to society"],
    ),
    (
        Interest::Employership,
        &["goed werkgever zijn", "goed werkgeverschap", "be a good employer", "being a good employer"],
    ),
    (Interest::RiskSharing, &["delen van risico", "risk sharing"]),
    (
        Interest::Image,
        &[
            "imago versterken",
            "versterken van imago",
            "goede naam",
            "strengthen the image",
            "strengthening the image",
            "reputation",
        ],
    ),
];

/// The roles as the publication names them.
const OTHER_ROLES: &[(PartnerRole, &[&str])] = &[
    (PartnerRole::Founding, &["founding partner", "oprichter", "founder"]),
    (PartnerRole::Sponsoring, &["sponsoring partner"]),
    (PartnerRole::Stakeholder, &["stakeholder", "stakeholders", "belanghebbenden"]),
];

/// The kinds of contributions as earlier versions named them.
const OTHER_CONTRIBUTIONS: &[(ContributionKind, &[&str])] = &[
    (ContributionKind::Cooperation, &["medewerking"]),
    (ContributionKind::Systems, &["systemen"]),
    (ContributionKind::Marketing, &["communicatie"]),
];

/// The states of actions as earlier versions named them; *open* and *busy* are codes too.
const OTHER_STATES: &[(ActionState, &[&str])] = &[
    (ActionState::Open, &["te doen", "to do", "todo"]),
    (ActionState::Busy, &["mee bezig"]),
    (ActionState::Done, &["gedaan", "afgerond", "ja", "finished", "yes"]),
];

/// The name that version 0.1 gave an interest.
pub fn interest_of_0_1(language: Language, term: &Term<Interest>) -> String {
    let known = |found: &&(Interest, &str, &str)| *term == Term::Known(found.0);
    match (INTERESTS_OF_0_1.iter().find(known), language, term) {
        (Some((_, dutch, _)), Language::Dutch, _) => (*dutch).to_owned(),
        (Some((_, _, english)), Language::English, _) => (*english).to_owned(),
        (None, _, Term::Known(_)) => String::new(),
        (None, _, Term::Unknown(code)) => code.clone(),
    }
}

/// The interest that somebody means by a word: as a file spells it, as one of the languages names it now or did in an
/// earlier version, or as the publication does. Capitals make no difference.
pub fn interest_meant(word: &str) -> Option<Interest> {
    let word = tidy(word);
    let earlier = INTERESTS_OF_0_1.iter().find(|(_, dutch, english)| [*dutch, *english].contains(&&*word));
    named(&word, interest)
        .or_else(|| earlier.map(|(interest, ..)| *interest))
        .or_else(|| spelt(&word, OTHER_INTERESTS))
}

/// The role that somebody means by a word, found as [`interest_meant`] finds an interest.
pub fn role_meant(word: &str) -> Option<PartnerRole> {
    let word = tidy(word);
    named(&word, partner_role).or_else(|| spelt(&word, OTHER_ROLES))
}

/// The kind of contribution that somebody means by a word, found as [`interest_meant`] finds an interest.
pub fn contribution_kind_meant(word: &str) -> Option<ContributionKind> {
    let word = tidy(word);
    named(&word, contribution_kind).or_else(|| spelt(&word, OTHER_CONTRIBUTIONS))
}

/// The state of an action that somebody means by a word, found as [`interest_meant`] finds an interest.
pub fn action_state_meant(word: &str) -> Option<ActionState> {
    let word = tidy(word);
    named(&word, action_state).or_else(|| spelt(&word, OTHER_STATES))
}

fn tidy(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The term with this code, or with this name in one of the languages.
fn named<V: Vocabulary>(word: &str, name: fn(&Texts, &Term<V>) -> String) -> Option<V> {
    let is_meant = |term: V, code: &str| {
        let names = Language::ALL.into_iter().map(|language| name(Texts::of(language), &Term::Known(term)));
        code == word || names.into_iter().any(|name| name.to_lowercase() == word)
    };
    V::TERMS.iter().find(|(term, code)| is_meant(*term, code)).map(|(term, _)| *term)
}

fn spelt<V: Copy>(word: &str, spellings: &[(V, &[&str])]) -> Option<V> {
    spellings.iter().find(|(_, words)| words.contains(&word)).map(|(term, _)| *term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interest_is_known_by_each_of_its_words() {
        for (interest, words) in [
            (Interest::CostSaving, ["cost_saving", "Kosten besparen", "kosten", "Kostenbesparing"]),
            (Interest::Society, ["bijdragen aan de samenleving", "maatschappij", "society", "Samenleving"]),
            (Interest::Knowledge, ["kennis", "Opbouwen  van kennis", "kennis opbouwen", "build knowledge"]),
            (
                Interest::Employership,
                ["goed werkgever zijn", "Goed werkgeverschap", "employership", "werkgeverschap"],
            ),
            (Interest::Image, ["imago", "imago versterken", "Versterken van imago", "strengthen the image"]),
        ] {
            for word in words {
                assert_eq!(interest_meant(word), Some(interest), "{word}");
            }
        }
        assert_eq!(interest_meant("rust in de wijk"), None);
    }

    #[test]
    fn words_of_earlier_versions_are_known() {
        for (word, kind) in [
            ("medewerking", ContributionKind::Cooperation),
            ("Hulp", ContributionKind::Cooperation),
            ("systemen", ContributionKind::Systems),
            ("marketing", ContributionKind::Marketing),
        ] {
            assert_eq!(contribution_kind_meant(word), Some(kind), "{word}");
        }
        for (word, state) in [
            ("open", ActionState::Open),
            ("Nog niet begonnen", ActionState::Open),
            ("busy", ActionState::Busy),
            ("gedaan", ActionState::Done),
        ] {
            assert_eq!(action_state_meant(word), Some(state), "{word}");
        }
    }

    #[test]
    fn a_role_is_known_by_each_of_its_words() {
        for (role, words) in [
            (PartnerRole::Founding, ["founding", "Founding partner", "initiatiefnemer", "initiator"]),
            (PartnerRole::Sponsoring, ["sponsoring", "Sponsoring partner", "partner", "Partner"]),
            (PartnerRole::Stakeholder, ["stakeholder", "belanghebbende", "Stakeholders", "Belanghebbenden"]),
        ] {
            for word in words {
                assert_eq!(role_meant(word), Some(role), "{word}");
            }
        }
        assert_eq!(role_meant("onbekend"), None);
    }

    #[test]
    fn no_word_stands_for_two_interests() {
        for (interest, words) in OTHER_INTERESTS {
            for word in *words {
                assert_eq!(interest_meant(word), Some(*interest), "{word}");
            }
        }
        for (interest, dutch, english) in INTERESTS_OF_0_1 {
            assert_eq!(interest_meant(dutch), Some(*interest));
            assert_eq!(interest_meant(english), Some(*interest));
        }
    }
}
