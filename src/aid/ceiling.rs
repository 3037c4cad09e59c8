//! The figures that a case is held against: the sum of small aid under its ceiling, and the percentage that was chosen.

use super::{Figure, Rules, Unit, Walk};
use crate::canvas::{Case, RawJson, Term, UndertakingSize};
use crate::partnership::Decimal;

/// Small aid of a case and before it, held against a ceiling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AidSum<'a> {
    /// The ceiling.
    pub figure: &'a Figure,
    /// The aid of the case and before it, in euros.
    pub sum: Decimal,
    /// The ceiling in euros.
    pub ceiling: Decimal,
}

impl AidSum<'_> {
    /// Whether the sum is above the ceiling.
    pub fn is_over(&self) -> bool {
        self.sum > self.ceiling
    }
}

/// The sum of a case under the ceiling that its way came by last. `None` if it came by none, or an amount is missing.
pub fn aid_sum<'a>(rules: &'a Rules, case: &Case, walk: &Walk<'a>) -> Option<AidSum<'a>> {
    let figure = ceiling(rules, walk)?;
    let read = |amount: &Option<crate::canvas::Amount>| Decimal::read(&amount.as_ref()?.number);
    let sum = read(&case.amount)?.plus(read(&case.earlier_aid)?)?;
    let ceiling = Decimal::read(&RawJson::new(figure.values.get("all")?.to_string()))?;
    Some(AidSum { figure, sum, ceiling })
}

/// The ceiling for small aid that the way of a case came by last.
pub fn ceiling<'a>(rules: &'a Rules, walk: &Walk<'a>) -> Option<&'a Figure> {
    figures(rules, walk).into_iter().rfind(|figure| figure.is_for_sum)
}

/// The activities whose percentages the way of a case came by.
pub fn activities<'a>(rules: &'a Rules, walk: &Walk<'a>) -> Vec<&'a Figure> {
    figures(rules, walk).into_iter().filter(|figure| figure.unit == Unit::Percent).collect()
}

/// The activity that was chosen, if the way came by it.
pub fn chosen_activity<'a>(rules: &'a Rules, case: &Case, walk: &Walk<'a>) -> Option<&'a Figure> {
    activities(rules, walk).into_iter().find(|figure| figure.id == case.activity)
}

/// The figures on the way as they are on its day, each once.
pub fn figures<'a>(rules: &'a Rules, walk: &Walk<'a>) -> Vec<&'a Figure> {
    let mut found: Vec<&Figure> = Vec::new();
    for (_, _, ids) in walk.rules_used() {
        for figure in rules.figures_on(ids, walk.day) {
            if !found.contains(&figure) {
                found.push(figure);
            }
        }
    }
    found
}

impl Figure {
    /// The same with the value for one size only. `None` if it has none for that size.
    pub fn for_size(&self, size: &Term<UndertakingSize>) -> Option<Self> {
        let of_size = self.values.iter().filter(|(key, _)| *key == "all" || *key == size.code());
        let values: std::collections::BTreeMap<_, _> =
            of_size.map(|(key, value)| (key.clone(), *value)).collect();
        (!values.is_empty()).then(|| Self { values, ..self.clone() })
    }
}
