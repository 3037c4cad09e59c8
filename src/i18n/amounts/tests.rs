use proptest::prelude::*;

use super::*;

fn read(language: Language, text: &str) -> Option<String> {
    read_amount(language, text).map(|read| read.number.as_str().to_owned())
}

#[track_caller]
fn check(text: &str, dutch: Option<&str>, english: Option<&str>) {
    assert_eq!(read(Language::Dutch, text).as_deref(), dutch, "{text} in Dutch");
    assert_eq!(read(Language::English, text).as_deref(), english, "{text} in English");
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (text, number) in [
        ("250000", "250000"),
        ("1.250.000,50", "1250000.50"),
        ("1,250,000.5", "1250000.5"),
        ("1 250 000", "1250000"),
        ("1\u{202f}250\u{a0}000,5", "1250000.5"),
        ("1'250'000", "1250000"),
        ("0,5", "0.5"),
        (",5", "0.5"),
        ("5,", "5"),
        ("007", "7"),
        ("0", "0"),
        ("1234.567", "1234.567"),
        ("-1,5", "-1.5"),
        ("\u{2212}3", "-3"),
        ("12345678901234567", "12345678901234567"),
    ] {
        check(text, Some(number), Some(number));
    }
    for text in
        ["", "veel", "1e9", ".", "25x", "50%", "10 schapen", "euro", "1 2 3", "1.2.3", "12.34.567", "1,2.3,4"]
    {
        check(text, None, None);
    }
}

#[test]
fn three_decimals_are_never_thousands_behind_a_leading_zero() {
    for text in ["0,125 fte", "0.125 fte", "0,125fte"] {
        let amount = read_amount(Language::Dutch, text).unwrap();
        assert_eq!(
            (amount.number.as_str(), amount.unit, amount.other),
            ("0.125", Some(Unit::Fte), None),
            "{text}"
        );
    }
}

#[test]
fn one_mark_before_three_digits_is_read_as_the_language_does_and_told() {
    check("1.234", Some("1234"), Some("1.234"));
    check("1,234", Some("1.234"), Some("1234"));
    check("€ 250.000", Some("250000"), Some("250.000"));
    let other =
        |language, text| read_amount(language, text).unwrap().other.map(|other| other.as_str().to_owned());
    assert_eq!(other(Language::Dutch, "1.234").as_deref(), Some("1.234"));
    assert_eq!(other(Language::Dutch, "2,375").as_deref(), Some("2375"));
    for clear in ["1.234,5", "1.234.567", "0,125", "12,5", "1234,567", "€ 12.500", "12.500 euro"] {
        assert_eq!(other(Language::Dutch, clear), None, "{clear}");
    }
    assert_eq!(other(Language::English, "€12,500"), None);
    assert_eq!(other(Language::Dutch, "€ 12,500").as_deref(), Some("12500"));
    assert_eq!(other(Language::Dutch, "€ 1.234 mln").as_deref(), Some("1234000"));
}

#[test]
fn amounts_are_read_as_they_are_usual_in_dutch_and_english() {
    for (text, number, unit) in [
        ("25.000 euro", "25000", Unit::Euro),
        ("€ 25.000,-", "25000", Unit::Euro),
        ("€ 25.000,--", "25000", Unit::Euro),
        ("€ 25.000,\u{2014}", "25000", Unit::Euro),
        ("EUR 25.000", "25000", Unit::Euro),
        ("-€ 5", "-5", Unit::Euro),
        ("€ -5", "-5", Unit::Euro),
        ("€ 1,50", "1.50", Unit::Euro),
        ("€ 1,5 mln", "1500000", Unit::Euro),
        ("1,5 miljoen euro", "1500000", Unit::Euro),
        ("2 mld. euro", "2000000000", Unit::Euro),
        ("25 duizend euro", "25000", Unit::Euro),
        ("1,2345678 mln euro", "1234567.8", Unit::Euro),
        ("5€", "5", Unit::Euro),
        ("12 uur", "12", Unit::Hours),
        ("0,4FTE", "0.4", Unit::Fte),
    ] {
        let read = read_amount(Language::Dutch, text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((read.number.as_str(), read.unit), (number, Some(unit)), "{text}");
    }
    check("1,5 mln", Some("1500000"), Some("1500000"));
    for text in ["uur 12", "€ 5 uur", "5 mln mln", "12 uur per week"] {
        check(text, None, None);
    }
}

#[track_caller]
fn check_written(number: &str, unit: Option<Unit>, dutch: &str, english: &str) {
    let of = Amount { number: RawJson::new(number), unit: unit.map(Term::Known) };
    let plain = |language| amount(Texts::of(language), &of).replace('\u{a0}', " ");
    assert_eq!(
        (plain(Language::Dutch).as_str(), plain(Language::English).as_str()),
        (dutch, english),
        "{number}"
    );
}

#[test]
fn euros_have_two_decimals_or_none_and_other_numbers_those_that_count() {
    check_written("250001.0", Some(Unit::Euro), "€ 250.001", "€ 250,001");
    check_written("375001.5", Some(Unit::Euro), "€ 375.001,50", "€ 375,001.50");
    check_written("0.05", Some(Unit::Euro), "€ 0,05", "€ 0.05");
    check_written("0.50", Some(Unit::Fte), "0,5 fte", "0.5 fte");
    check_written("-1234567.5", None, "-1.234.567,5", "-1,234,567.5");
    check_written("1e3", None, "1.000", "1,000");
    check_written("125e-3", None, "0,125", "0.125");
    check_written("1e99", None, "1e99", "1e99");
}

/// The same value written one way: no zeros that do not count.
fn value(number: &RawJson) -> (bool, String, String) {
    let (is_negative, digits) = Digits::of_json(number).unwrap();
    let whole = digits.whole.trim_start_matches('0').to_owned();
    let fraction = digits.fraction.trim_end_matches('0').to_owned();
    (is_negative && !(whole.is_empty() && fraction.is_empty()), whole, fraction)
}

fn any_number() -> impl Strategy<Value = String> {
    let exponent =
        prop_oneof![4 => Just(String::new()), 1 => (-12..12_i32).prop_map(|power| format!("e{power}"))];
    ("-?", "0|[1-9][0-9]{0,14}", "|\\.[0-9]{1,6}", exponent)
        .prop_map(|(sign, whole, fraction, exponent)| format!("{sign}{whole}{fraction}{exponent}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(
        std::env::var("SAMENCANVAS_ROUND_TRIPS").ok().map_or(2_000, |count| count.parse().unwrap())
    ))]

    #[test]
    fn what_is_written_reads_back_as_itself(
        number in any_number(),
        unit in prop_oneof![Just(None), Just(Some(Unit::Euro)), Just(Some(Unit::Hours)), Just(Some(Unit::Fte))],
    ) {
        let before = Amount { number: RawJson::new(number), unit: unit.map(Term::Known) };
        for language in Language::ALL {
            let written = amount(Texts::of(language), &before);
            let read = read_amount(language, &written);
            prop_assert!(read.is_some(), "{}", written);
            let read = read.unwrap();
            prop_assert_eq!(value(&read.number), value(&before.number), "{}", &written);
            prop_assert_eq!(read.unit, unit, "{}", &written);
            let in_field = field_number(language, &before.number, before.unit.as_ref());
            let read = read_amount(language, &in_field).unwrap();
            prop_assert_eq!(value(&read.number), value(&before.number), "{}", &in_field);
        }
    }
}
