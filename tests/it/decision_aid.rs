//! The rules of the decision aid: every path of questions ends well, and everything has a source and a date.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::Date;
use serde_json::Value;

const ANSWERS: [&str; 3] = ["yes", "no", "dont_know"];

fn rules() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules/decision-aid.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The entries of a list by id, which no two share.
fn by_id<'a>(rules: &'a Value, list: &str) -> BTreeMap<&'a str, &'a Value> {
    let entries = rules[list].as_array().unwrap();
    let found: BTreeMap<_, _> = entries.iter().map(|entry| (entry["id"].as_str().unwrap(), entry)).collect();
    assert_eq!(found.len(), entries.len(), "{list}");
    found
}

/// Every way to answer the questions from one of them on: the questions with their answers, and the outcome.
fn paths<'a>(
    rules: &'a Value,
    from: &'a str,
    so_far: &[(&'a str, &'a str)],
) -> Vec<(Vec<(&'a str, &'a str)>, &'a str)> {
    let Some(question) = by_id(rules, "questions").get(from).copied() else {
        return vec![(so_far.to_vec(), from)];
    };
    assert!(so_far.iter().all(|(asked, _)| *asked != from), "{from} is asked twice: {so_far:?}");
    let answered = ANSWERS.iter().flat_map(|answer| {
        let next = question[*answer].as_str().unwrap();
        paths(rules, next, &[so_far, &[(from, answer)]].concat())
    });
    answered.collect()
}

#[test]
fn every_path_ends_in_an_outcome_and_not_knowing_never_ends_in_a_yes() {
    let rules = rules();
    let (questions, outcomes) = (by_id(&rules, "questions"), by_id(&rules, "outcomes"));
    let (mut asked, mut reached) = (BTreeSet::new(), BTreeSet::new());
    for (path, end) in paths(&rules, rules["start"].as_str().unwrap(), &[]) {
        let outcome = outcomes.get(end).unwrap_or_else(|| panic!("{end} is no outcome: {path:?}"));
        let verdict = outcome["verdict"].as_str().unwrap();
        assert!(["allowed", "procurement", "notify", "ask"].contains(&verdict), "{end}: {verdict}");
        let does_not_know = path.iter().any(|(_, answer)| *answer == "dont_know");
        assert_eq!(does_not_know, verdict == "ask", "{path:?} ends in {end}");
        asked.extend(path.into_iter().map(|(question, _)| question));
        reached.insert(end);
    }
    assert_eq!(asked, questions.into_keys().collect(), "each question is asked somewhere");
    assert_eq!(reached, outcomes.into_keys().collect(), "each outcome is reached somewhere");
}

#[test]
fn everything_has_a_source_that_is_there_and_words_in_both_languages() {
    let rules = rules();
    let sources = by_id(&rules, "sources");
    let mut used = BTreeSet::new();
    for list in ["questions", "outcomes"] {
        for (id, entry) in by_id(&rules, list) {
            let named = entry["sources"].as_array().unwrap();
            assert!(!named.is_empty(), "{id} has no source");
            used.extend(named.iter().map(|source| source.as_str().unwrap()));
        }
    }
    used.extend(rules["figures"].as_array().unwrap().iter().map(|figure| figure["source"].as_str().unwrap()));
    assert_eq!(used, sources.into_keys().collect());
    for list in ["sources", "questions", "outcomes", "figures"] {
        for entry in rules[list].as_array().unwrap() {
            for field in ["text", "question", "help", "name", "next", "alternatives", "lawyer", "after"]
                .map(|field| &entry[field])
            {
                let in_both = field["nl"].is_string() && field["en"].is_string();
                let lists_in_both =
                    || field["nl"].as_array().map(Vec::len) == field["en"].as_array().map(Vec::len);
                assert!(field.is_null() || in_both || lists_in_both(), "{field}");
            }
        }
    }
}

#[test]
fn the_periods_of_a_figure_follow_one_another_and_each_figure_is_asked_for() {
    let rules = rules();
    let mut periods: BTreeMap<&str, Vec<(Date, Date)>> = BTreeMap::new();
    for figure in rules["figures"].as_array().unwrap() {
        let day = |field: &str| figure["valid"][field].as_str().unwrap().parse::<Date>().unwrap();
        assert!(day("from") <= day("to"), "{figure}");
        assert!(["EUR", "percent"].contains(&figure["unit"].as_str().unwrap()), "{figure}");
        let values = figure["values"].as_object().unwrap();
        assert!(values.values().all(|value| value.as_u64().is_some_and(|value| value > 0)), "{figure}");
        periods.entry(figure["id"].as_str().unwrap()).or_default().push((day("from"), day("to")));
    }
    for (id, periods) in &periods {
        for pair in periods.windows(2) {
            assert_eq!(pair[0].1.tomorrow().unwrap(), pair[1].0, "{id}");
        }
    }
    let asked = ["questions", "outcomes"].into_iter().flat_map(|list| rules[list].as_array().unwrap());
    let asked =
        asked.filter_map(|entry| entry["figures"].as_array()).flatten().map(|id| id.as_str().unwrap());
    assert_eq!(asked.collect::<BTreeSet<_>>(), periods.into_keys().collect());
}
