use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(html: &str, expect: &[&[&str]]) {
    assert_eq!(rows(html).unwrap_or_default(), expect, "{html}");
}

#[test]
fn a_table_is_its_cells_whatever_stands_in_them() {
    check(
        "<table><tr><th>Naam</th><th>Rol</th></tr><tr><td><p>A &amp; B</p></td><td> &euro;\n 5 </td></tr></table>",
        &[&["Naam", "Rol"], &["A & B", "€ 5"]],
    );
    // Ends of cells and rows that are left out.
    check("<table><tr><td>a<td>b<tr><td>c<td>d</table>", &[&["a", "b"], &["c", "d"]]);
    check("<table><tr><td>een<br>twee</td><td><p>a</p><p>b</p></td></tr></table>", &[&["een\ntwee", "a\nb"]]);
    check(
        "<table><tr><td><ul><li>a<li>b</ul></td><td><b>v</b>et en <i>schuin</i></td></tr></table>",
        &[&["a\nb", "vet en schuin"]],
    );
    check("<table><tr><td>1&nbsp;200</td><td>x &nbsp; y</td></tr></table>", &[&["1\u{a0}200", "x y"]]);
    check("<table><tr><td></td><td>b</td><td></td></tr><tr><td>c</td></tr></table>", &[&["", "b"], &["c"]]);
}

#[test]
fn a_cell_over_several_columns_stands_once_and_one_over_several_rows_in_each_of_them() {
    check(
        "<table><tr><td colspan=3>Partners</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>",
        &[&["Partners"], &["a", "b", "c"]],
    );
    check(
        "<table><tr><td>a</td><td rowspan=2>x</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>\
         <tr><td>c</td></tr></table>",
        &[&["a", "x", "1"], &["b", "x", "2"], &["c"]],
    );
    check(
        "<table><tr><td rowspan=2>Naam</td><td colspan=2>Bijdrage</td></tr>\
         <tr><td>Soort</td><td>Bedrag</td></tr></table>",
        &[&["Naam", "Bijdrage"], &["Naam", "Soort", "Bedrag"]],
    );
}

#[test]
fn what_is_no_text_is_left_out() {
    check(
        "<html><head><title>x</title><style><!-- td { a: b } --></style>\
         <!--[if gte mso 9]><xml>y</xml><![endif]--></head><body><!--StartFragment--><table><col width=9><tr>\
         <td>a<script>document.write('<td>n')</script></td><td>b</td></tr><!--EndFragment--></table></body></html>",
        &[&["a", "b"]],
    );
    check(
        "<table><tr><td>a<a class=comment-indicator></a><comment>wie?</comment></td><td>b</td></tr></table>",
        &[&["a", "b"]],
    );
    // What does not fit in its cell is hidden by Excel, and is a part of it.
    check(
        "<table><tr><td>Amster<span style='display:none'>dam</span></td>\
         <td><span style='mso-spacerun:yes'>  </span>5</td></tr></table>",
        &[&["Amsterdam", "5"]],
    );
    // A part of a table, with what Windows puts before it.
    check(
        "Version:1.0\r\nStartHTML:0001\r\n<!--StartFragment--><tr><td>a</td><td>b</td></tr>",
        &[&["a", "b"]],
    );
}

#[test]
fn items_of_lists_are_rows_also_as_word_writes_them() {
    check(
        "<p>Partners</p><ul><li>a<li><p>b<br>c</p><ol><li>d</ol></ul>",
        &[&["Partners"], &["a"], &["b\nc"], &["d"]],
    );
    check(
        "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]>\
         <span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Bellen<o:p></o:p></p>\
         <p class=MsoListParagraphCxSpLast>Schrijven</p>",
        &[&["Bellen"], &["Schrijven"]],
    );
}

#[test]
fn paragraphs_around_a_table_are_rows_of_one_cell() {
    check(
        "<p>Voor</p><table><caption>Boven</caption><tr><td>a</td><td>b</td></tr></table><div>Na</div>",
        &[&["Voor"], &["Boven"], &["a", "b"], &["Na"]],
    );
}

#[test]
fn a_table_that_only_puts_another_at_its_place_is_none() {
    let inner = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>";
    let framed = format!("<table><tr><td></td><td>Kop{inner}</td><td>&nbsp;</td></tr></table>");
    check(&framed, &[&["Kop"], &["a", "b"], &["c", "d"]]);
    let in_cell = format!("<table><tr><td>x</td><td>y{inner}</td></tr></table>");
    check(&in_cell, &[&["x", "y\na, b\nc, d"]]);
}

#[test]
fn html_without_a_table_of_several_cells_or_a_list_is_none_of_ours() {
    for html in
        ["", "<p>a</p><p>b</p>", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "<span>a\tb</span>"]
    {
        assert_eq!(rows(html), None, "{html}");
    }
}

#[test]
fn html_that_would_become_too_much_is_none_of_ours() {
    let wide =
        "<table>".to_owned() + &"<tr><td colspan=1000>a</td><td>b</td></tr>".repeat(1_000) + "</table>";
    assert_eq!(rows(&wide), None);
    let long = format!("<td rowspan=9999>{}</td>", "x".repeat(1 << 20));
    let long = format!("<table><tr>{long}<td>a</td></tr>{}</table>", "<tr><td>b</td></tr>".repeat(20));
    assert_eq!(rows(&long), None);
    let deep = "<table><tr><td>".repeat(20_000) + "a";
    assert_eq!(rows(&deep), None);
    assert_eq!(rows(&"<p>a</p><ul><li>b</ul>".repeat(1_000_000)), None);
}

/// Tags in any order, as programs nest them or not at all.
fn any_tags() -> impl Strategy<Value = Vec<&'static str>> {
    let tag = prop::sample::select(vec![
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "<td colspan=3>",
        "<td rowspan=2>",
        "</td>",
        "<th>",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<b>",
        "</b>",
        "<p class=MsoListParagraph>",
        "<!-- x -->",
        "<caption>",
        "&nbsp;",
    ]);
    prop::collection::vec(tag, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_word_between_tags_is_lost(tags in any_tags()) {
        let pieces: Vec<String> =
            tags.iter().enumerate().map(|(number, tag)| format!("{tag} z{number}y ")).collect();
        let html = pieces.concat();
        if let Some(rows) = rows(&html) {
            let kept = rows.concat().join(" ");
            for number in 0..tags.len() {
                prop_assert!(kept.contains(&format!("z{number}y")), "z{}y of {} is not in {}", number, html, kept);
            }
        }
    }
}
