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
        assert!(
            ["allowed", "procurement", "notify", "not_yet", "ask"].contains(&verdict),
            "{end}: {verdict}"
        );
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
    used.extend(
        rules["transitions"].as_array().unwrap().iter().map(|found| found["source"].as_str().unwrap()),
    );
    assert_eq!(used, sources.into_keys().collect());
    for list in ["sources", "questions", "outcomes", "figures", "changes", "transitions"] {
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

/// The words of a field in one language, one line for each item of a list.
fn words(entry: &Value, field: &str, language: &str) -> String {
    match &entry[field][language] {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(|item| item.as_str().unwrap()).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    }
}

/// What an outcome advises, line by line, in both languages.
fn advice(outcome: &Value) -> Vec<String> {
    let fields = ["next", "alternatives", "lawyer"];
    let both = fields.iter().flat_map(|field| ["nl", "en"].map(|language| words(outcome, field, language)));
    both.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Every path from the first question.
fn all_paths(rules: &Value) -> Vec<(Vec<(&str, &str)>, &str)> {
    paths(rules, rules["start"].as_str().unwrap(), &[])
}

#[test]
fn no_procedure_for_below_the_threshold_is_offered_above_it() {
    let rules = rules();
    let outcomes = by_id(&rules, "outcomes");
    let reached = [
        "reaches_threshold",
        "reaches_light_threshold",
        "reaches_concession_threshold",
        "reaches_special_threshold",
    ];
    let mut seen = BTreeSet::new();
    for (path, end) in all_paths(&rules) {
        if !path.iter().any(|(question, answer)| reached.contains(question) && *answer == "yes") {
            continue;
        }
        seen.insert(end);
        for line in advice(outcomes[end]) {
            let small = ["onderhands", "few parties", "Start-up in Residence"];
            assert!(!small.iter().any(|word| line.contains(word)), "{end}: {line}");
        }
    }
    assert!(seen.contains("procure_in_europe") && seen.contains("procure_innovation"), "{seen:?}");
}

#[test]
fn no_advice_splits_a_contract() {
    let rules = rules();
    for (id, outcome) in by_id(&rules, "outcomes") {
        for line in advice(outcome) {
            if line.contains("prototype") {
                assert!(line.contains("gepland") || line.contains("planned"), "{id}: {line}");
            }
        }
    }
    for question in ["reaches_threshold", "reaches_light_threshold"] {
        assert!(words(by_id(&rules, "questions")[question], "help", "nl").contains("splitsen"), "{question}");
    }
}

#[test]
fn no_question_asks_with_a_negation() {
    let rules = rules();
    for (id, question) in by_id(&rules, "questions") {
        for language in ["nl", "en"] {
            let asked = words(question, "question", language);
            let mut parts = asked.split(|sign: char| !sign.is_alphabetic());
            assert!(!parts.any(|word| ["niet", "geen", "not", "no"].contains(&word)), "{id}: {asked}");
        }
    }
}

#[test]
fn that_anybody_may_join_is_no_proof_that_nobody_is_favoured() {
    let rules = rules();
    let questions = by_id(&rules, "questions");
    assert!(words(questions["same_for_all"], "help", "nl").contains("niet genoeg"));
    for (path, end) in all_paths(&rules) {
        // Who asks about the money asks first whether everybody gets it.
        if path.iter().any(|(question, _)| *question == "beyond_market") {
            assert!(path.contains(&("same_for_all", "no")), "{path:?} ends in {end}");
        }
    }
    for (id, outcome) in by_id(&rules, "outcomes") {
        for line in advice(outcome) {
            assert!(!line.contains("initiatief open") && !line.contains("initiative open"), "{id}: {line}");
        }
    }
}

#[test]
fn what_is_excluded_from_small_aid_is_asked_before_it_is_allowed() {
    let rules = rules();
    let mut seen = 0;
    for (path, end) in all_paths(&rules) {
        if end == "allowed_de_minimis" {
            seen += 1;
            assert!(path.contains(&("is_excluded_from_small_aid", "no")), "{path:?}");
        }
    }
    assert!(seen > 0);
    let outcomes = by_id(&rules, "outcomes");
    for line in advice(outcomes["allowed_de_minimis"]) {
        assert!(!line.contains("uitgesloten") && !line.contains("is excluded"), "{line}");
    }
    // Offered where the sector may be what stood in the way, it says so.
    for id in ["notify", "ask_aid"] {
        let smaller = advice(outcomes[id]).into_iter().find(|line| line.starts_with("Een kleiner bedrag"));
        assert!(smaller.unwrap().contains("artikel 1"), "{id}");
    }
}

#[test]
fn a_subsidy_is_a_purchase_where_its_substance_is() {
    let rules = rules();
    let buys = by_id(&rules, "questions")["buys"];
    let help = words(buys, "help", "nl");
    assert!(
        help.contains("meestal") && help.contains("verplicht") && help.contains("De inhoud telt"),
        "{help}"
    );
    assert!(words(buys, "help", "en").contains("usually"));
    assert!(buys["sources"].as_array().unwrap().iter().any(|source| source == "awb_4_36"));
}

#[test]
fn social_services_have_a_threshold_and_a_procedure_of_their_own() {
    let rules = rules();
    let questions = by_id(&rules, "questions");
    assert_eq!(questions["reaches_light_threshold"]["figures"], serde_json::json!(["threshold_social"]));
    for (path, end) in all_paths(&rules) {
        if path.contains(&("is_specific_service", "yes")) {
            assert!(!["procure_in_europe", "procure_innovation"].contains(&end), "{path:?} ends in {end}");
        }
        assert_eq!(end == "procure_light", path.contains(&("reaches_light_threshold", "yes")), "{path:?}");
    }
}

#[test]
fn concessions_have_a_threshold_and_a_source_of_their_own() {
    let rules = rules();
    let sources = by_id(&rules, "sources");
    let figures = rules["figures"].as_array().unwrap();
    let of = |id: &str| figures.iter().filter(|figure| figure["id"] == id).collect::<Vec<_>>();
    assert_eq!(of("threshold_concessions").len(), of("threshold_works").len());
    for works in of("threshold_works") {
        assert_eq!(words(works, "name", "nl"), "Werken");
    }
    for concessions in of("threshold_concessions") {
        let source = concessions["source"].as_str().unwrap();
        assert!(source.starts_with("concessions_"), "{source}");
    }
    let asked = by_id(&rules, "questions")["reaches_concession_threshold"];
    assert_eq!(asked["sources"], serde_json::json!(["concession_thresholds"]));
    assert!(words(sources["concession_thresholds"], "text", "nl").contains("2014/23/EU"));
    // A source is one law: two regulations are two sources.
    for (id, source) in sources {
        let numbers = words(source, "text", "nl").matches("(EU) 20").count();
        assert!(numbers <= 1, "{id}");
    }
}

#[test]
fn whether_one_proposal_is_enough_is_asked_and_not_ruled_out() {
    let rules = rules();
    let next = words(by_id(&rules, "outcomes")["procure_nationally"], "next", "nl");
    assert!(next.contains("is een voorstel van één partij genoeg"), "{next}");
    assert!(!next.contains("Vraag meerdere partijen"), "{next}");
}

#[test]
fn each_condition_of_the_exemption_is_a_question_and_reporting_has_its_term() {
    let rules = rules();
    let (questions, outcomes) = (by_id(&rules, "questions"), by_id(&rules, "outcomes"));
    let conditions = [
        ("is_excluded_from_exemption", "no", "gber_1"),
        ("asked_before_start", "yes", "gber_6"),
        ("is_countable", "yes", "gber_5"),
        ("fits_with_other_aid", "yes", "gber_8"),
        ("meets_other_conditions", "yes", "gber"),
    ];
    for (question, _, source) in conditions {
        assert_eq!(questions[question]["sources"][0], source, "{question}");
    }
    let mut ceilings = BTreeSet::new();
    for (path, end) in all_paths(&rules) {
        if end == "allowed_exempt" {
            ceilings
                .extend(path.iter().map(|(question, _)| *question).filter(|id| id.starts_with("ceilings_")));
            assert!(
                conditions.iter().all(|(question, answer, _)| path.contains(&(question, answer))),
                "{path:?}"
            );
        }
    }
    assert_eq!(ceilings.len(), 7, "one for each article, and one for another article: {ceilings:?}");
    for (id, in_dutch, in_english) in [
        ("allowed_exempt", "binnen 20 werkdagen bij de Europese Commissie", "within 20 working days"),
        ("allowed_de_minimis", "binnen 20 werkdagen in het centrale register", "within 20 working days"),
    ] {
        assert!(words(outcomes[id], "next", "nl").contains(in_dutch), "{id}");
        assert!(words(outcomes[id], "next", "en").contains(in_english), "{id}");
    }
}

#[test]
fn percentages_are_those_of_the_article_that_was_chosen() {
    let rules = rules();
    let questions = by_id(&rules, "questions");
    let figures = rules["figures"].as_array().unwrap();
    for (id, question) in &questions {
        let named = question["figures"].as_array().into_iter().flatten();
        let percentages = named.flat_map(|id| figures.iter().filter(move |figure| figure["id"] == *id));
        for figure in percentages.filter(|figure| figure["unit"] == "percent") {
            // A question about a ceiling has its article as its first source.
            assert_eq!(figure["source"], question["sources"][0], "{id}");
        }
    }
    let values = |id: &str| figures.iter().find(|figure| figure["id"] == id).unwrap()["values"].clone();
    assert_eq!(values("research_infrastructure_most"), serde_json::json!({"all": 60}));
    assert_eq!(values("sme_advice"), serde_json::json!({"small": 100, "medium": 100}));
    assert_eq!(values("process_innovation_large"), serde_json::json!({"large": 15}));
    assert!(questions.contains_key("fits_test_infrastructure"));
}

#[test]
fn what_only_explains_the_law_is_marked_and_never_comes_first() {
    let rules = rules();
    let sources = by_id(&rules, "sources");
    let explaining: Vec<&str> =
        sources.iter().filter(|(_, source)| source["explanation"] == true).map(|(id, _)| *id).collect();
    assert_eq!(
        explaining,
        [
            "europa_decentraal",
            "notion_of_aid",
            "pianoo",
            "procurement_recital_4",
            "publication",
            "research_framework",
            "state_aid_desk"
        ]
    );
    for list in ["questions", "outcomes"] {
        for (id, entry) in by_id(&rules, list) {
            let first = entry["sources"][0].as_str().unwrap();
            assert!(!explaining.contains(&first), "{id} rests on {first}");
        }
    }
}

#[test]
fn a_question_of_an_earlier_version_keeps_its_words_and_gives_its_id_to_no_other() {
    let rules = rules();
    let questions = by_id(&rules, "questions");
    let earlier = by_id(&rules, "earlier");
    assert_eq!(
        earlier.keys().copied().collect::<Vec<_>>(),
        ["advantage", "exempt_conditions", "selective", "within_ceilings"]
    );
    for (id, question) in earlier {
        assert!(!questions.contains_key(id), "{id}");
        assert!(
            ["nl", "en"].iter().all(|language| !words(question, "question", language).is_empty()),
            "{id}"
        );
    }
    let version = rules["version"].as_u64().unwrap();
    for (id, question) in questions {
        let changed = question["changed"].as_u64().unwrap();
        assert!((1..=version).contains(&changed), "{id}");
    }
}

#[test]
fn every_question_that_changed_says_what_changed() {
    let rules = rules();
    let questions = by_id(&rules, "questions");
    let earlier = by_id(&rules, "earlier");
    let mut told: BTreeMap<&str, u64> = BTreeMap::new();
    for change in rules["changes"].as_array().unwrap() {
        for id in change["questions"].as_array().unwrap() {
            let id = id.as_str().unwrap();
            assert!(questions.contains_key(id) || earlier.contains_key(id), "{id}");
            let version = change["version"].as_u64().unwrap();
            assert!(told.insert(id, version).is_none_or(|before| before < version), "{id} is in order");
        }
    }
    for (id, question) in questions {
        let changed = question["changed"].as_u64().unwrap();
        assert!(changed == 1 || told.get(id) == Some(&changed), "{id}: {changed}");
    }
}

#[test]
fn nothing_is_given_or_bought_before_it_is_asked_who_else_may_want_it_and_at_what_price() {
    let rules = rules();
    let outcomes = by_id(&rules, "outcomes");
    for (path, end) in all_paths(&rules) {
        if outcomes[end]["verdict"] != "allowed" {
            continue;
        }
        let has = |question: &str, answer: &str| path.contains(&(question, answer));
        if path.iter().any(|(question, _)| *question == "chooses_recipients") {
            assert!(has("chooses_recipients", "no") || has("gave_equal_chance", "yes"), "{path:?}");
            assert!(has("competitors_meet", "no") || has("keeps_competition", "yes"), "{path:?}");
        }
        assert!(has("buys", "no") || has("pays_above_market", "no"), "{path:?}");
    }
}
