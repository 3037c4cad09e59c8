//! The balance of contributions: who brings what, with sums per unit.

use super::Decimal;
use crate::canvas::{Canvas, Contribution, ContributionKind, PartnerId, RawJson, Term, Unit, Vocabulary};

/// Who brings what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// For each kind that somebody brings, in the order of the method; then those without a kind.
    pub kinds: Vec<KindTotal>,
    /// For each unit that somebody counts in, or that something is needed in, who brings how much.
    pub totals: Vec<Total>,
    /// How many contributions there are.
    pub contributions: usize,
    /// How many amounts cannot be added: they have an exponent, or too many digits.
    pub left_out: usize,
    /// Partners that bring nothing yet, in the order of the canvas.
    pub without: Vec<PartnerId>,
}

/// What is brought of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindTotal {
    /// The kind. `None` if unknown.
    pub kind: Option<Term<ContributionKind>>,
    /// Who brings it, in the order of the canvas.
    pub partners: Vec<PartnerId>,
    /// The sums, one for each unit.
    pub sums: Vec<(Term<Unit>, Decimal)>,
}

/// What is brought in a unit, and what is needed of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The unit.
    pub unit: Term<Unit>,
    /// All of it.
    pub sum: Decimal,
    /// How much is needed, if the team said so.
    pub needed: Option<Decimal>,
    /// Each partner's share, the largest first.
    pub shares: Vec<Share>,
}

/// What a partner brings in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The partner.
    pub partner: PartnerId,
    /// How much.
    pub amount: Decimal,
}

/// Who brings what on a canvas.
pub fn balance(canvas: &Canvas) -> Balance {
    let mut balance = Balance::default();
    for partner in &canvas.partners {
        let brought: Vec<&Contribution> =
            partner.contributions.iter().filter(|contribution| is_something(contribution)).collect();
        if brought.is_empty() {
            balance.without.push(partner.id);
        }
        for contribution in brought {
            balance.add(partner.id, contribution);
        }
    }
    for (unit, number) in &canvas.needed {
        balance.need((*unit).into(), number);
    }
    balance.kinds.sort_by_key(|total| place(total.kind.as_ref()));
    balance.totals.sort_by_key(|total| place(Some(&total.unit)));
    for total in &mut balance.totals {
        total.shares.sort_by_key(|share| std::cmp::Reverse(share.amount));
    }
    balance
}

impl Total {
    /// Nobody brings anything in this unit, and nobody needs it.
    pub const fn of_nothing(unit: Term<Unit>) -> Self {
        Self { unit, sum: Decimal::ZERO, needed: None, shares: Vec::new() }
    }

    /// What is needed minus what is brought; negative if more is brought. `None` if nobody said what is needed.
    pub fn gap(&self) -> Option<Decimal> {
        self.needed?.minus(self.sum)
    }
}

impl Balance {
    fn need(&mut self, unit: Term<Unit>, number: &RawJson) {
        match Decimal::read(number) {
            Some(number) => {
                if let Some(total) = total_of(&mut self.totals, &unit) {
                    total.needed = Some(number);
                }
            }
            None => self.left_out += 1,
        }
    }

    fn add(&mut self, partner: PartnerId, contribution: &Contribution) {
        self.contributions += 1;
        let kind = kind_of(contribution);
        if !self.kinds.iter().any(|total| total.kind == kind) {
            let (partners, sums) = (Vec::new(), Vec::new());
            self.kinds.push(KindTotal { kind: kind.clone(), partners, sums });
        }
        let Some(of_kind) = self.kinds.iter_mut().find(|total| total.kind == kind) else { return };
        // Partners come one after another, so what belongs to this one is the last.
        if of_kind.partners.last() != Some(&partner) {
            of_kind.partners.push(partner);
        }
        let Some(amount) = &contribution.amount else { return };
        let Some(number) = Decimal::read(&amount.number) else {
            self.left_out += 1;
            return;
        };
        // Amounts without a unit may count different things.
        let Some(unit) = unit_of(contribution) else {
            self.left_out += 1;
            return;
        };
        let Some(total) = total_of(&mut self.totals, &unit) else { return };
        let Some(sum) = total.sum.plus(number) else {
            self.left_out += 1;
            return;
        };
        total.sum = sum;
        match total.shares.last_mut().filter(|share| share.partner == partner) {
            Some(share) => share.amount = share.amount.plus(number).unwrap_or(share.amount),
            None => total.shares.push(Share { partner, amount: number }),
        }
        match of_kind.sums.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, sum)) => *sum = sum.plus(number).unwrap_or(*sum),
            None => of_kind.sums.push((unit, number)),
        }
    }
}

/// What is brought in a unit, which is nothing at first.
fn total_of<'a>(totals: &'a mut Vec<Total>, unit: &Term<Unit>) -> Option<&'a mut Total> {
    if !totals.iter().any(|total| total.unit == *unit) {
        totals.push(Total::of_nothing(unit.clone()));
    }
    totals.iter_mut().find(|total| total.unit == *unit)
}

/// The kind of a contribution; an amount in euros is money, also where nobody says so.
fn kind_of(contribution: &Contribution) -> Option<Term<ContributionKind>> {
    let is_money = || contribution.amount.as_ref()?.unit.as_ref().filter(|unit| **unit == Unit::Euro.into());
    contribution.kind.clone().or_else(|| is_money().map(|_| ContributionKind::Money.into()))
}

/// What an amount counts; money is in euros, also where nobody says so.
fn unit_of(contribution: &Contribution) -> Option<Term<Unit>> {
    let is_money = || contribution.kind == Some(ContributionKind::Money.into());
    contribution.amount.as_ref()?.unit.clone().or_else(|| is_money().then(|| Unit::Euro.into()))
}

fn is_something(contribution: &Contribution) -> bool {
    contribution.kind.is_some() || contribution.amount.is_some() || !contribution.text.trim().is_empty()
}

/// Terms in the order of their vocabulary, then unknown ones by their spelling, then none.
fn place<V: Vocabulary>(term: Option<&Term<V>>) -> (usize, String) {
    match term {
        Some(Term::Known(known)) => {
            (V::TERMS.iter().position(|(term, _)| term == known).unwrap_or_default(), String::new())
        }
        Some(Term::Unknown(code)) => (V::TERMS.len(), code.clone()),
        None => (V::TERMS.len() + 1, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::{Amount, Id, Partner, RawJson};

    /// A kind, and how much in which unit.
    type Brought<'a> = (Option<ContributionKind>, Option<(&'a str, Unit)>);

    fn brings(number: u128, what: &[Brought<'_>]) -> Partner {
        let contributions = (0..).zip(what).map(|(place, (kind, amount))| Contribution {
            kind: kind.map(Term::Known),
            amount: amount
                .map(|(number, unit)| Amount { number: RawJson::new(number), unit: Some(unit.into()) }),
            ..Contribution::new(Id::new(uuid::Uuid::from_u128(100 * number + place)))
        });
        let id = Id::new(uuid::Uuid::from_u128(number));
        Partner { contributions: contributions.collect(), ..Partner::new(id) }
    }

    #[test]
    fn amounts_are_added_per_unit_and_kind() {
        let (money, people) = (Some(ContributionKind::Money), Some(ContributionKind::People));
        let canvas = Canvas {
            partners: vec![
                brings(1, &[(people, Some(("0.5", Unit::Fte))), (money, Some(("1000", Unit::Euro)))]),
                brings(2, &[(money, Some(("2500.50", Unit::Euro))), (money, Some(("1e9", Unit::Euro)))]),
                brings(3, &[(None, None)]),
                brings(4, &[(people, None), (people, Some(("40", Unit::Hours)))]),
            ],
            ..Canvas::default()
        };
        let found = balance(&canvas);
        let totals: Vec<String> = found.totals.iter().map(|total| total.sum.to_string()).collect();
        assert_eq!(totals, ["3500.5", "40", "0.5"]);
        let shares: Vec<u128> =
            found.totals[0].shares.iter().map(|share| share.partner.uuid().as_u128()).collect();
        assert_eq!(shares, [2, 1]);
        assert_eq!(found.left_out, 1);
        let kinds: Vec<usize> = found.kinds.iter().map(|total| total.partners.len()).collect();
        assert_eq!(kinds, [2, 2]);
        assert_eq!(found.kinds[1].sums.len(), 2);
        assert_eq!(found.contributions, 6);
        // A contribution in which nothing is filled in is none.
        assert_eq!(found.without, [Id::new(uuid::Uuid::from_u128(3))]);
    }

    #[test]
    fn an_amount_in_euros_is_money_and_another_has_no_kind_of_its_own() {
        let brought = [(None, Some(("500", Unit::Euro))), (None, Some(("8", Unit::Hours)))];
        let canvas = Canvas { partners: vec![brings(1, &brought)], ..Canvas::default() };
        let kinds: Vec<_> = balance(&canvas).kinds.into_iter().map(|total| total.kind).collect();
        assert_eq!(kinds, [Some(ContributionKind::Money.into()), None]);
    }

    #[test]
    fn money_without_a_unit_is_in_euros_and_other_amounts_without_one_are_not_added_up() {
        let without_unit = |kind: Option<ContributionKind>, number: &str| {
            let mut partner = brings(1, &[(kind, Some((number, Unit::Euro)))]);
            partner.contributions[0].amount.as_mut().unwrap().unit = None;
            partner.contributions.remove(0)
        };
        let contributions = vec![
            without_unit(Some(ContributionKind::Money), "15000"),
            without_unit(Some(ContributionKind::Systems), "2"),
            without_unit(None, "3"),
        ];
        let partner = Partner { contributions, ..brings(1, &[]) };
        let found = balance(&Canvas { partners: vec![partner], ..Canvas::default() });
        let totals: Vec<_> =
            found.totals.iter().map(|total| (total.unit.clone(), total.sum.to_string())).collect();
        assert_eq!((totals, found.left_out), (vec![(Unit::Euro.into(), "15000".to_owned())], 2));
    }

    #[test]
    fn what_is_needed_beyond_what_is_brought_is_missing() {
        let (money, people) = (Some(ContributionKind::Money), Some(ContributionKind::People));
        let needed = [(Unit::Euro, "120000"), (Unit::Hours, "30"), (Unit::Fte, "1e2")];
        let canvas = Canvas {
            partners: vec![brings(1, &[(money, Some(("48000.50", Unit::Euro)))])],
            needed: needed.map(|(unit, number)| (unit, RawJson::new(number))).into(),
            ..Canvas::default()
        };
        let gaps = |canvas: &Canvas| -> Vec<Option<String>> {
            balance(canvas).totals.iter().map(|total| total.gap().map(|gap| gap.to_string())).collect()
        };
        assert_eq!(gaps(&canvas), [Some("71999.5".to_owned()), Some("30".to_owned())]);
        assert_eq!(balance(&canvas).left_out, 1);
        let hours = brings(2, &[(people, Some(("40", Unit::Hours))), (people, Some(("2", Unit::Fte)))]);
        let canvas = Canvas { partners: vec![hours], ..canvas };
        assert_eq!(gaps(&canvas), [Some("120000".to_owned()), Some("-10".to_owned()), None]);
    }

    #[test]
    fn of_no_partners_there_is_nothing_to_tell() {
        assert_eq!(balance(&Canvas::default()), Balance::default());
    }
}
