use super::*;

/// The passages in short: a paragraph as it is, and a list in brackets, each item with its sign.
fn short(passages: &[Passage]) -> String {
    let parts = passages.iter().map(|passage| match passage {
        Passage::Paragraph(text) => text.clone(),
        Passage::List(list) => short_list(list),
    });
    parts.collect::<Vec<_>>().join(" | ")
}

fn short_list(list: &List) -> String {
    let items = list.items.iter().map(|item| {
        let words = [item.sign.clone(), item.text.clone()].into_iter();
        words.chain(item.lists.iter().map(short_list)).collect::<Vec<_>>().join(" ")
    });
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(short(&passages(text)), expect);
}

#[test]
fn lines_behind_a_sign_are_a_list_and_others_are_paragraphs() {
    check("Wij brengen:\n- kennis\n- tijd\nen geld.", "Wij brengen: | [- kennis, - tijd] | en geld.");
    check("• één\n\n• twee", "[• één, • twee]");
    check("– een\r\n– twee", "[– een, – twee]");
    check("1. een\n2. twee", "[1. een, 2. twee]");
    check("a) een\nb) twee", "[a) een, b) twee]");
    check("(1) een\n(2) twee", "[(1) een, (2) twee]");
    check("i. een\nii. twee\niii. drie", "[i. een, ii. twee, iii. drie]");
    check("", "");
    check("  \n\t\n", "");
}

#[test]
fn a_list_inside_an_item_stands_further_to_the_right() {
    check("- een\n  - a\n  - b\n- twee", "[- een [- a, - b], - twee]");
    check("1. een\n\ta) x\n\tb) y\n2. twee", "[1. een [a) x, b) y], 2. twee]");
    check("- een\n - twee", "[- een, - twee]");
    check("- een\n    - diep\n  - minder", "[- een [- diep, - minder]]");
    check("Zo:\n  - een\n  - twee", "Zo: | [- een, - twee]");
}

#[test]
fn signs_show_what_is_inside_where_the_white_was_lost() {
    check("1. een\n- a\n- b\n2. twee\n- c", "[1. een [- a, - b], 2. twee] | [- c]");
    check("• een\n- a\n• twee\n- b\n• drie", "[• een [- a], • twee [- b], • drie]");
    check("1. een\n2. twee\n- los", "[1. een, 2. twee] | [- los]");
    check("1. een\n2. twee\n1. drie\n2. vier", "[1. een, 2. twee] | [1. drie, 2. vier]");
    check("- een\n* twee\n* drie", "[- een, * twee, * drie]");
}

#[test]
fn a_line_that_stands_below_the_words_of_an_item_goes_on_with_it() {
    check("- kennis van\n  de markt\n- tijd", "[- kennis van de markt, - tijd]");
    check("- kennis\nvan de markt", "[- kennis] | van de markt");
    check("- kennis\n\n  los", "[- kennis] | los");
}

#[test]
fn numbers_go_on_below_what_stands_between_them() {
    check("1. Doel\nWat we willen.\n2. Weg\nHoe.", "[1. Doel] | Wat we willen. | [2. Weg] | Hoe.");
    check("3. drie\n4. vier", "[3. drie, 4. vier]");
    check("1. een\n3. drie", "[1. een, 3. drie]");
    check("h) acht\ni) negen", "h) acht | [i) negen]");
}

#[test]
fn what_only_looks_like_an_item_is_a_paragraph() {
    for text in [
        "J. Jansen",
        "p. 12",
        "12. december",
        "2026. Het jaar",
        "-5 graden",
        "- - -",
        "* Onder voorbehoud",
        "*nadruk*",
        "1.200 uur",
        "e. d.",
        "-",
        "1.",
        "v. d. Berg",
    ] {
        check(text, text);
    }
}

#[test]
fn what_is_very_deep_stands_in_the_last_list() {
    let lines = (0..40).map(|depth| format!("{}- {depth}", "  ".repeat(depth)));
    let text = lines.collect::<Vec<_>>().join("\n");
    let deepest = |passages: &[Passage]| {
        let [Passage::List(list)] = passages else { panic!("{passages:?}") };
        let (mut levels, mut list) = (1, list);
        while let Some(inner) = list.items.last().and_then(|item| item.lists.first()) {
            (levels, list) = (levels + 1, inner);
        }
        levels
    };
    assert_eq!(deepest(&passages(&text)), MOST_LEVELS);
}

#[test]
fn no_word_is_lost() {
    let text = "1. a\n- b\n  c\n\n(2) d\n\t• e\n ii. f\ng\n* h\n* i\n    3) j\n- k\n1. l";
    let all = short(&passages(text));
    for word in text.split_whitespace() {
        assert!(all.contains(word), "{word} is not in {all}");
    }
}

#[test]
fn enter_goes_on_with_a_list_and_ends_it_in_an_empty_item() {
    let next = |text: &str| NewLine::Item(text.to_owned());
    for (before, expect) in [
        ("- een", Some(next("- "))),
        ("Dit:\n  • een", Some(next("  • "))),
        ("1. een\n2. twee", Some(next("3. "))),
        ("a) een", Some(next("b) "))),
        ("(9) negen", None),
        ("i. een", Some(next("ii. "))),
        ("z) laatste", None),
        ("- een\n- ", Some(NewLine::End(2))),
        ("1. een\n2. ", Some(NewLine::End(3))),
        ("\t- een\n\t- ", Some(NewLine::End(3))),
        ("- ", None),
        ("p. 12", None),
        ("gewoon", None),
        ("- een\ngewoon", None),
        ("- een\n", None),
        ("", None),
    ] {
        assert_eq!(new_line(before), expect, "{before:?}");
    }
}

#[test]
fn the_items_of_a_list_stay_apart_on_one_line() {
    for (text, expect) in [
        ("- kennis\n- tijd", "kennis; tijd"),
        ("Dit:\n1. eerste stap\n  - a\n2. tweede stap", "Dit: eerste stap; a; tweede stap"),
        ("• een.\na) twee,\n– drie", "een. twee, drie"),
        ("Kennis\nen tijd - veel", "Kennis en tijd - veel"),
        ("J. Jansen", "J. Jansen"),
    ] {
        assert_eq!(on_one_line(text), expect);
    }
}
