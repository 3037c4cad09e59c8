use proptest::prelude::*;

use super::*;
use crate::app::MethodTable;
use crate::canvas::{Term, Unit};
use crate::i18n::Language;
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

fn texts() -> Vec<&'static Texts> {
    Language::ALL.into_iter().map(Texts::of).collect()
}

/// Reads rows for the canvas of the method.
fn read_choice(choice: &PasteChoice) -> Pasted {
    let templates = BuiltInTemplates::read().unwrap();
    let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
    let canvas = template.blank_canvas("nl");
    read_rows(choice, &Reading { texts: &texts(), template, canvas: &canvas })
}

#[track_caller]
fn partners(text: &str) -> Vec<PastedPartner> {
    match read_choice(&PasteChoice::new(MethodTable::Partners, text)).rows {
        PastedRows::Partners(rows) => rows,
        PastedRows::Actions(_) | PastedRows::Declared(..) => panic!("no partners"),
    }
}

#[track_caller]
fn actions(text: &str) -> Vec<PastedAction> {
    match read_choice(&PasteChoice::new(MethodTable::Actions, text)).rows {
        PastedRows::Actions(rows) => rows,
        PastedRows::Partners(_) | PastedRows::Declared(..) => panic!("no actions"),
    }
}

fn money(number: &str) -> Amount {
    Amount { number: crate::canvas::RawJson::new(number), unit: Some(Term::Known(Unit::Euro)) }
}

#[test]
fn columns_go_by_their_title() {
    let rows = partners("Rol\tNaam\tBelangen\nfounding\tGemeente\tcost_saving; rust in de wijk\n\t\t\n");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].name, "Gemeente");
    assert_eq!(rows[0].role, Some(PartnerRole::Founding));
    assert_eq!(rows[0].interests, [Interest::CostSaving, Interest::Other]);
    assert_eq!(rows[0].other_interest, "rust in de wijk");
}

#[test]
fn columns_without_titles_go_by_their_order_and_no_word_is_lost() {
    let rows = partners("Bank\tbanken\tsponsoring\r\n");
    assert_eq!((rows[0].name.as_str(), rows[0].notes.as_str()), ("Bank", "Sector: banken"));
    let rows = actions("Meten\tDeloitte\t1-3-2027\tklaar\nBellen\tAnna\tvolgende week\n");
    assert_eq!(rows[0].due, Some(jiff::civil::date(2027, 3, 1)));
    assert_eq!(rows[0].state, Some(ActionState::Done));
    assert_eq!((rows[1].text.as_str(), rows[1].due), ("Bellen\nKlaar op: volgende week", None));
}

#[test]
fn titles_are_known_with_a_mark_a_colon_or_more_words_and_by_the_labels_of_the_form() {
    for text in [
        "\u{feff}Naam\tRol\nGemeente A\tfounding\n",
        "Naam:\tRol:\tSector:\nGemeente A\tfounding\toverheid\n",
        "Naam organisatie\tSector\tRol\nGemeente A\toverheid\tfounding\n",
        "Naam van de organisatie\tRol\nGemeente A\tfounding\n",
        "Name;Role\nGemeente A;founding\n",
        "| Naam | Rol |\n|---|---|\n| Gemeente A | founding |\n",
    ] {
        let rows = partners(text);
        assert_eq!(
            (rows.len(), rows[0].name.as_str(), rows[0].role),
            (1, "Gemeente A", Some(PartnerRole::Founding)),
            "{text}"
        );
    }
    let rows = partners("Organisatie\tContactpersoon\tE-mail\nGemeente A\tAnna\ta@b.nl\n");
    assert_eq!((rows.len(), rows[0].name.as_str()), (1, "Gemeente A"));
    assert_eq!(rows[0].notes, "Contactpersoon: Anna\nE-mail: a@b.nl");
    let rows = actions("Taak\tVerantwoordelijke\tDeadline\nBellen\tAnna\t1-3-2027\n");
    assert_eq!((rows.len(), rows[0].text.as_str(), rows[0].owner.as_str()), (1, "Bellen", "Anna"));
    let rows = actions("Wat\tPartner\tDeel van\nMeten\tHogeschool\tNulmeting\n");
    assert_eq!((rows[0].partner.as_str(), rows[0].parent.as_str()), ("Hogeschool", "Nulmeting"));
    assert_eq!(rows[0].text, "Meten");
}

#[test]
fn titles_may_stand_below_the_title_of_the_whole_table() {
    for (text, above) in [
        ("Partners van het project\t\t\nNaam\tSector\tRol\nA\toverheid\tpartner\n", 1),
        ("Partners\n3 maart\nNaam\tSector\tRol\nA\toverheid\tpartner\n", 2),
        ("Partners van het project;;\r\nNaam;Sector;Rol\r\nA;overheid;partner\r\n", 1),
        ("Naam\tWat zij zijn\t\n\tSector\tRol\nA\toverheid\tpartner\n", 0),
        ("Naam\tBijdrage\t\nNaam\tSector\tRol\nA\toverheid\tpartner\n", 1),
    ] {
        let read = read_choice(&PasteChoice::new(MethodTable::Partners, text));
        assert_eq!(read.above.len(), above, "{text}");
        let PastedRows::Partners(rows) = &read.rows else { panic!("actions") };
        assert_eq!(rows.last().map(|row| row.name.as_str()), Some("A"), "{text}");
        if above > 0 {
            assert_eq!((rows.len(), rows[0].role), (1, Some(PartnerRole::Sponsoring)), "{text}");
            let mut choice = PasteChoice::new(MethodTable::Partners, text);
            choice.takes_above = true;
            let taken = read_choice(&choice);
            assert_eq!((taken.rows.len(), taken.above), (1 + above, read.above), "{text}");
        }
    }
    // A word of the form in a row of a table without titles makes it no row of titles.
    let rows = actions("Bellen\tAnna\nPartner\tBert\nSchrijven\tCor\n");
    assert_eq!(rows.len(), 3);
}

#[test]
fn a_first_row_with_values_that_are_also_titles_is_a_row() {
    let rows = partners("Jumbo\tbedrijf\tpartner\nLidl\tbedrijf\tpartner\n");
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Jumbo", "Lidl"]);
    assert_eq!(rows[0].sector, Some(Sector::Business));
    for titles in ["Partner\tPlaats", "Bedrijf\tPartner\tSector", "Naam\tpartner"] {
        let rows = partners(&format!("{titles}\nLidl\tArnhem\toverheid\n"));
        assert_eq!(rows.len(), 1, "{titles}");
    }
}

#[test]
fn two_columns_of_one_kind_both_arrive() {
    let rows =
        partners("Naam\tBijdrage\tSector\tBijdrage\nGemeente A\t€ 10.000\toverheid\teen projectleider\n");
    assert_eq!(rows[0].contributions.len(), 2);
    assert_eq!(rows[0].contributions[0].amount, Some(money("10000")));
    assert_eq!(rows[0].contributions[1].text, "een projectleider");
    let rows = partners("Naam\tBelang\tBelangen\nA\trust\tcost_saving; image, PR\n");
    assert_eq!(rows[0].interests, [Interest::Other, Interest::CostSaving, Interest::Image]);
    assert_eq!(rows[0].other_interest, "rust, PR");
    let rows = actions("Actie\tWie\tDatum\tDeadline\nBellen\tAnna\t1-3-2027\t1-6-2027\n");
    assert_eq!(rows[0].due, Some(jiff::civil::date(2027, 3, 1)));
    assert_eq!(rows[0].text, "Bellen\nDeadline: 1-6-2027");
}

#[test]
fn amounts_go_to_their_contribution() {
    let rows = partners("Naam\tBijdrage\tBedrag\nA\tSubsidie\t€ 60.000\nB\t\t1.500\n");
    assert_eq!(
        (rows[0].contributions[0].text.as_str(), &rows[0].contributions[0].amount),
        ("Subsidie", &Some(money("60000")))
    );
    assert_eq!(rows[1].contributions[0].amount.as_ref().unwrap().number.as_str(), "1500");
    let rows =
        partners("Naam\tHoeveel\tEenheid\tSoort bijdrage\tBijdrage\nA\t12\tuur\tmensen\tProjectleider\n");
    let row = &rows[0].contributions[0];
    assert_eq!(row.amount.as_ref().unwrap().unit, Some(Term::Known(Unit::Hours)));
    assert_eq!((row.kind, row.text.as_str()), (Some(ContributionKind::People), "Projectleider"));
    let rows = partners("Naam\tBijdrage\nA\tSubsidie, € 90.000\nB\tTwee dagen, soms drie\n");
    assert_eq!(
        (rows[0].contributions[0].text.as_str(), &rows[0].contributions[0].amount),
        ("Subsidie", &Some(money("90000")))
    );
    assert_eq!(rows[1].contributions[0].text, "Twee dagen, soms drie");
    let rows = partners("Naam\tBedrag\nA\tveel\n");
    assert_eq!((rows[0].contributions.len(), rows[0].notes.as_str()), (0, "Bedrag: veel"));
}

#[test]
fn lists_of_a_text_processor_are_rows() {
    for text in
        ["•\tGemeente A\r\n•\tBank B\r\n", "1.\tGemeente A\r\n2.\tBank B\r\n", "- Gemeente A\n- Bank B\n"]
    {
        let names: Vec<String> = partners(text).into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["Gemeente A", "Bank B"], "{text}");
    }
    let rows = partners("\"Stichting\"\toverheid\n\"De \"\"Beste\"\" BV\"\tbedrijf\n");
    assert_eq!((rows[0].name.as_str(), rows[1].name.as_str()), ("\"Stichting\"", "De \"Beste\" BV"));
}

#[test]
fn dates_of_a_spreadsheet_are_dates_and_a_time_stays_in_words() {
    let rows = actions(
        "Wat\tWie\tKlaar op\nA\tAnna\t1-3-2027 00:00\nB\tAnna\tma 1 mrt 2027\nC\tAnna\tmrt-27\nD\tAnna\t1-3-2027 14:00\n",
    );
    let march = Some(jiff::civil::date(2027, 3, 1));
    assert_eq!([rows[0].due, rows[1].due, rows[2].due, rows[3].due], [march, march, None, None]);
    assert_eq!(rows[2].text, "C\nKlaar op: mrt-27");
    assert_eq!(rows[3].text, "D\nKlaar op: 1-3-2027 14:00");
}

#[test]
fn the_preview_says_what_each_cell_becomes() {
    let pasted = read_choice(&PasteChoice::new(
        MethodTable::Partners,
        "Naam\tRol\tTelefoon\nA\tsponsoring\t06\nB\tbaas\t\n",
    ));
    let fields: Vec<Field> = pasted.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields, [Field::Name, Field::Role, Field::Words]);
    assert!(!pasted.cells[0][1].is_words && pasted.cells[0][2].is_words);
    assert!(pasted.cells[1][1].is_words, "no such role");
}

/// Clipboards as programs make them: titles or none, known columns and others, with cells of every kind.
fn any_clipboard() -> impl Strategy<Value = (MethodTable, Vec<Vec<String>>, bool)> {
    let kind = prop_oneof![Just(MethodTable::Partners), Just(MethodTable::Actions)];
    let title = prop_oneof![
        Just("Naam"),
        Just("Sector"),
        Just("Rol"),
        Just("Belangen"),
        Just("Bijdrage"),
        Just("Bedrag"),
        Just("Eenheid"),
        Just("Notities"),
        Just("Wat"),
        Just("Wie"),
        Just("Klaar op"),
        Just("Stand"),
        Just("Deel van"),
        Just("Partner"),
        Just("Telefoon"),
        Just("E-mail"),
    ];
    (kind, prop::collection::vec(title, 1..9), 1..6_usize, any::<bool>()).prop_map(
        |(kind, titles, rows, has_titles)| {
            let mut table: Vec<Vec<String>> = Vec::new();
            if has_titles {
                // The first title is one by the letter, so that the row is one of titles.
                let first = if kind == MethodTable::Partners { "Naam" } else { "Wat" };
                let named = std::iter::once(first).chain(titles.iter().copied());
                table.push(named.map(str::to_owned).collect());
            }
            let width = titles.len() + usize::from(has_titles);
            for row in 0..rows {
                table.push((0..width).map(|column| format!("zx{row}q{column}y")).collect());
            }
            (kind, table, has_titles)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_cell_of_a_clipboard_is_lost((kind, table, has_titles) in any_clipboard(), separator in prop_oneof![Just("\t"), Just(";")]) {
        let text: String = table.iter().map(|row| row.join(separator) + "\r\n").collect();
        let read = read_choice(&PasteChoice::new(kind, text));
        prop_assert_eq!(read.rows.len(), table.len() - usize::from(has_titles));
        let kept = format!("{:?}", read.rows);
        for cell in table.iter().skip(usize::from(has_titles)).flatten() {
            prop_assert!(kept.contains(cell.as_str()), "{} is not in {}", cell, kept);
        }
    }
}

#[test]
fn an_amount_of_money_without_a_unit_is_in_euros_and_other_amounts_are_not() {
    let unit = |text: &str| {
        let rows = partners(text);
        rows[0].contributions[0].amount.clone().and_then(|amount| amount.unit)
    };
    let euro = Some(Term::Known(Unit::Euro));
    assert_eq!(unit("Naam\tBedrag\nBank\t750\n"), euro);
    assert_eq!(unit("Naam\tSoort\tHoeveel\nBank\tgeld\t750\n"), euro);
    assert_eq!(unit("Naam\tHoeveel\tSoort\nBank\t750\tgeld\n"), euro);
    assert_eq!(unit("Naam\tSoort\tBedrag\nBank\tmensen\t750\n"), None);
    assert_eq!(unit("Naam\tHoeveel\nBank\t750\n"), None);
    assert_eq!(unit("Naam\tBedrag\tEenheid\nBank\t750\tuur\n"), Some(Term::Known(Unit::Hours)));
    // The preview shows it.
    let read = read_choice(&PasteChoice::new(MethodTable::Partners, "Naam\tBedrag\nBank\t750\n"));
    assert!(read.cells[0][1].value.contains('€'), "{:?}", read.cells[0][1]);
}
