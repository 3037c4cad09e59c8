//! The method's terms in words. A term that this program does not know is shown as it was written.

use i18n_embed_fl::fl;

use super::Texts;
use crate::canvas::{
    ActionState, Activity, AidForm, Canvas, CheckAnswer, Choice, ContributionKind, Interest, Involvement,
    Leaning, NoteUse, OptionId, PartnerRole, Sector, Support, SupportLevel, Term, UndertakingSize,
};
use crate::template::{Scale, SectionTemplate, Template};

/// The names of the options that are chosen in a section, in the order of the template.
pub fn chosen<'a>(texts: &Texts, canvas: &Canvas, section: &'a SectionTemplate) -> Vec<&'a str> {
    let options = section.options.iter();
    let chosen = options.filter(|option| canvas.is_chosen(&OptionId::new(&section.id, &option.id)));
    chosen.map(|option| option.title.text(texts.language().tag())).collect()
}

/// The title above what is still advised: by the method, or by another working form.
pub fn advice_title(texts: &Texts, template: &Template) -> String {
    if template.is_of_method() {
        fl!(texts.messages, "export-report-advice")
    } else {
        fl!(texts.messages, "export-report-form-advice")
    }
}

/// The name of a sector.
pub fn sector(texts: &Texts, term: &Term<Sector>) -> String {
    known(term, |sector| match sector {
        Sector::Government => fl!(texts.messages, "sector-government"),
        Sector::Business => fl!(texts.messages, "sector-business"),
        Sector::Knowledge => fl!(texts.messages, "sector-knowledge"),
        Sector::Society => fl!(texts.messages, "sector-society"),
    })
}

/// The name of a partner's role.
pub fn partner_role(texts: &Texts, term: &Term<PartnerRole>) -> String {
    known(term, |role| match role {
        PartnerRole::Founding => fl!(texts.messages, "role-founding"),
        PartnerRole::Sponsoring => fl!(texts.messages, "role-sponsoring"),
        PartnerRole::Stakeholder => fl!(texts.messages, "role-stakeholder"),
    })
}

/// The name of an involvement of a partner besides its role.
pub fn involvement(texts: &Texts, term: &Term<Involvement>) -> String {
    known(term, |involvement| match involvement {
        Involvement::ProblemOwner => fl!(texts.messages, "involvement-problem-owner"),
        Involvement::Funder => fl!(texts.messages, "involvement-funder"),
        Involvement::BoardMember => fl!(texts.messages, "involvement-board-member"),
    })
}

/// The name of a level of a partner's own organisation.
pub fn support_level(texts: &Texts, level: SupportLevel) -> String {
    match level {
        SupportLevel::Board => fl!(texts.messages, "support-board"),
        SupportLevel::Management => fl!(texts.messages, "support-management"),
        SupportLevel::Work => fl!(texts.messages, "support-work"),
    }
}

/// The support of a level for the collaboration.
pub fn support(texts: &Texts, term: &Term<Support>) -> String {
    known(term, |support| match support {
        Support::Yes => fl!(texts.messages, "support-yes"),
        Support::Partly => fl!(texts.messages, "support-partly"),
        Support::No => fl!(texts.messages, "support-no"),
    })
}

/// The state of an item of a checklist.
pub fn check_answer(texts: &Texts, term: &Term<CheckAnswer>) -> String {
    known(term, |answer| match answer {
        CheckAnswer::Done => fl!(texts.messages, "check-done"),
        CheckAnswer::NotYet => fl!(texts.messages, "check-not-yet"),
        CheckAnswer::NotForUs => fl!(texts.messages, "check-not-for-us"),
    })
}

/// A place on a scale, in the words of its ends.
pub fn leaning(texts: &Texts, scale: &Scale, term: &Term<Leaning>) -> String {
    let language = texts.language().tag();
    let (first, second) = (scale.first.text(language), scale.second.text(language));
    known(term, |leaning| match leaning {
        Leaning::First => first.to_owned(),
        Leaning::MoreFirst => fl!(texts.messages, "leaning-more", end = first),
        Leaning::Middle => fl!(texts.messages, "leaning-middle"),
        Leaning::MoreSecond => fl!(texts.messages, "leaning-more", end = second),
        Leaning::Second => second.to_owned(),
    })
}

/// The name of an interest.
pub fn interest(texts: &Texts, term: &Term<Interest>) -> String {
    known(term, |interest| match interest {
        Interest::Knowledge => fl!(texts.messages, "interest-knowledge"),
        Interest::Network => fl!(texts.messages, "interest-network"),
        Interest::Talent => fl!(texts.messages, "interest-talent"),
        Interest::CostSaving => fl!(texts.messages, "interest-cost-saving"),
        Interest::Society => fl!(texts.messages, "interest-society"),
        Interest::Employership => fl!(texts.messages, "interest-employership"),
        Interest::RiskSharing => fl!(texts.messages, "interest-risk-sharing"),
        Interest::Image => fl!(texts.messages, "interest-image"),
        Interest::Other => fl!(texts.messages, "interest-other"),
    })
}

/// The name of an interest where there is little room, as on a chip below the title *Belang*: as short as its meaning
/// allows.
pub fn short_interest(texts: &Texts, term: &Term<Interest>) -> String {
    known(term, |interest| match interest {
        Interest::Knowledge => fl!(texts.messages, "chip-knowledge"),
        Interest::Network => fl!(texts.messages, "chip-network"),
        Interest::Talent => fl!(texts.messages, "chip-talent"),
        Interest::CostSaving => fl!(texts.messages, "chip-cost-saving"),
        Interest::Society => fl!(texts.messages, "chip-society"),
        Interest::Employership => fl!(texts.messages, "chip-employership"),
        Interest::RiskSharing => fl!(texts.messages, "chip-risk-sharing"),
        Interest::Image => fl!(texts.messages, "chip-image"),
        Interest::Other => fl!(texts.messages, "interest-other"),
    })
}

/// The name of a kind of contribution.
pub fn contribution_kind(texts: &Texts, term: &Term<ContributionKind>) -> String {
    known(term, |kind| match kind {
        ContributionKind::Money => fl!(texts.messages, "contribution-money"),
        ContributionKind::People => fl!(texts.messages, "contribution-people"),
        ContributionKind::Cooperation => fl!(texts.messages, "contribution-cooperation"),
        ContributionKind::Network => fl!(texts.messages, "contribution-network"),
        ContributionKind::Marketing => fl!(texts.messages, "contribution-marketing"),
        ContributionKind::Location => fl!(texts.messages, "contribution-location"),
        ContributionKind::Systems => fl!(texts.messages, "contribution-systems"),
        ContributionKind::Expertise => fl!(texts.messages, "contribution-expertise"),
        ContributionKind::Other => fl!(texts.messages, "contribution-other"),
    })
}

/// The name of an action's state.
pub fn action_state(texts: &Texts, term: &Term<ActionState>) -> String {
    known(term, |state| match state {
        ActionState::Open => fl!(texts.messages, "state-open"),
        ActionState::Busy => fl!(texts.messages, "state-busy"),
        ActionState::Done => fl!(texts.messages, "state-done"),
    })
}

/// What a question of the decision aid was answered.
pub fn choice(texts: &Texts, term: &Term<Choice>) -> String {
    known(term, |choice| match choice {
        Choice::Yes => fl!(texts.messages, "choice-yes"),
        Choice::No => fl!(texts.messages, "choice-no"),
        Choice::DontKnow => fl!(texts.messages, "choice-dont-know"),
    })
}

/// The form in which an advantage is given.
pub fn aid_form(texts: &Texts, term: &Term<AidForm>) -> String {
    known(term, |form| match form {
        AidForm::Subsidy => fl!(texts.messages, "aid-form-subsidy"),
        AidForm::Loan => fl!(texts.messages, "aid-form-loan"),
        AidForm::Guarantee => fl!(texts.messages, "aid-form-guarantee"),
        AidForm::InKind => fl!(texts.messages, "aid-form-in-kind"),
    })
}

/// The size of an undertaking.
pub fn undertaking_size(texts: &Texts, term: &Term<UndertakingSize>) -> String {
    known(term, |size| match size {
        UndertakingSize::Small => fl!(texts.messages, "undertaking-small"),
        UndertakingSize::Medium => fl!(texts.messages, "undertaking-medium"),
        UndertakingSize::Large => fl!(texts.messages, "undertaking-large"),
    })
}

/// What the room does in a step of a session.
pub fn activity(texts: &Texts, term: &Term<Activity>) -> String {
    known(term, |activity| match activity {
        Activity::Write => fl!(texts.messages, "activity-write"),
        Activity::Order => fl!(texts.messages, "activity-order"),
        Activity::Choose => fl!(texts.messages, "activity-choose"),
        Activity::Talk => fl!(texts.messages, "activity-talk"),
        Activity::Break => fl!(texts.messages, "activity-break"),
        Activity::Free => fl!(texts.messages, "activity-free"),
    })
}

/// What the room is usually asked to do in such a step; nothing for a break and for something else.
pub fn session_instruction(texts: &Texts, activity: Activity) -> String {
    match activity {
        Activity::Write => fl!(texts.messages, "session-instruction-write"),
        Activity::Order => fl!(texts.messages, "session-instruction-order"),
        Activity::Choose => fl!(texts.messages, "session-instruction-choose"),
        Activity::Talk => fl!(texts.messages, "session-instruction-talk"),
        Activity::Break | Activity::Free => String::new(),
    }
}

/// What became of a note.
pub fn note_use(texts: &Texts, term: &Term<NoteUse>) -> String {
    known(term, |used| match used {
        NoteUse::Text => fl!(texts.messages, "note-use-text"),
        NoteUse::Partner => fl!(texts.messages, "note-use-partner"),
        NoteUse::Action => fl!(texts.messages, "note-use-action"),
        NoteUse::Parked => fl!(texts.messages, "note-use-parked"),
        NoteUse::Decided => fl!(texts.messages, "note-use-decided"),
        NoteUse::Aside => fl!(texts.messages, "note-use-aside"),
    })
}

fn known<V: Copy>(term: &Term<V>, name: impl FnOnce(V) -> String) -> String {
    match term {
        Term::Known(value) => name(*value),
        Term::Unknown(code) => code.clone(),
    }
}
