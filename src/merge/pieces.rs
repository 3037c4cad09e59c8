//! One text beside its copies, word by word.

use std::collections::{BTreeMap, BTreeSet};

use super::report::Piece;
use crate::document::text_stretches;

/// The text in pieces that say which copies have them; a copy without the text is an empty one.
pub(super) fn pieces(copies: &[&str], result: &str) -> Vec<Piece> {
    let mut cuts: BTreeSet<usize> = [0, result.len()].into();
    let mut starts: Vec<BTreeMap<usize, bool>> = Vec::new();
    let mut deleted: BTreeMap<usize, Vec<(String, Vec<usize>)>> = BTreeMap::new();
    for (copy, text) in copies.iter().enumerate() {
        let mut has = BTreeMap::new();
        for stretch in text_stretches(text, result) {
            if !stretch.new.is_empty() {
                cuts.extend([stretch.new.start, stretch.new.end]);
                has.insert(stretch.new.start, stretch.is_equal);
            }
            if !stretch.is_equal && !stretch.old.is_empty() {
                cuts.insert(stretch.new.start);
                let gone = text.get(stretch.old).unwrap_or_default();
                let there = deleted.entry(stretch.new.start).or_default();
                match there.iter_mut().find(|(text, _)| text == gone) {
                    Some((_, copies)) => copies.push(copy),
                    None => there.push((gone.to_owned(), vec![copy])),
                }
            }
        }
        starts.push(has);
    }
    let mut pieces = Vec::new();
    let cuts: Vec<usize> = cuts.into_iter().collect();
    for (index, cut) in cuts.iter().enumerate() {
        let gone = deleted.remove(cut).unwrap_or_default();
        let text = cuts.get(index + 1).and_then(|end| result.get(*cut..*end)).unwrap_or_default();
        let is_in =
            |starts: &BTreeMap<usize, bool>| starts.range(..=cut).next_back().is_some_and(|(_, is)| *is);
        let by: Vec<usize> =
            starts.iter().enumerate().filter(|(_, starts)| is_in(starts)).map(|(copy, _)| copy).collect();
        if let Some(joined) = joined(text, &gone).filter(|_| by.is_empty()) {
            for (text, by) in joined {
                push(&mut pieces, text, by.clone(), copies.len());
            }
            continue;
        }
        pieces.extend(gone.into_iter().map(|(text, copies)| Piece::Deleted(text, copies)));
        if !text.is_empty() {
            push(&mut pieces, text, by, copies.len());
        }
    }
    pieces
}

/// What several copies wrote at one place, where it came to stand there in one word: nothing of it is gone.
fn joined<'a>(text: &'a str, gone: &'a [(String, Vec<usize>)]) -> Option<Vec<(&'a str, &'a Vec<usize>)>> {
    let mut left: Vec<_> = gone.iter().collect();
    left.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let (mut rest, mut parts) = (text, Vec::new());
    while !left.is_empty() {
        let place = left.iter().position(|(words, _)| rest.starts_with(words.as_str()))?;
        let (words, copies) = left.remove(place);
        rest = rest.strip_prefix(words.as_str())?;
        parts.push((words.as_str(), copies));
    }
    (rest.is_empty() && parts.len() > 1).then_some(parts)
}

/// Adds a piece of the result, to the last one where that is of the same copies.
fn push(pieces: &mut Vec<Piece>, text: &str, by: Vec<usize>, copies: usize) {
    match pieces.last_mut() {
        Some(Piece::Kept(last)) if by.len() == copies => last.push_str(text),
        Some(Piece::Inserted(last, others)) if *others == by => last.push_str(text),
        _ if by.len() == copies => pieces.push(Piece::Kept(text.to_owned())),
        _ => pieces.push(Piece::Inserted(text.to_owned(), by)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in no copy has a `+` behind its bracket and no number.
    #[track_caller]
    fn check(copies: &[&str], result: &str, expect: &str) {
        let numbers = |copies: &[usize]| copies.iter().map(usize::to_string).collect::<String>();
        let shown: String = pieces(copies, result)
            .iter()
            .map(|piece| match piece {
                Piece::Kept(text) => text.clone(),
                Piece::Inserted(text, by) => format!("[+{}:{text}]", numbers(by)),
                Piece::Deleted(text, had) => format!("[-{}:{text}]", numbers(had)),
            })
            .collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn each_piece_says_which_copies_have_it() {
        check(&["een schone haven"], "een schone haven", "een schone haven");
        check(&["een schone haven"], "een stille haven", "een [-0:schone][+:stille] haven");
        check(&["een twee", "een drie"], "een twee drie", "een [+0:twee][+: ][+1:drie]");
        check(&["een twee drie", "een drie", "een twee drie"], "een drie", "een [-02:twee ]drie");
        check(&["", "nieuw"], "nieuw", "[+1:nieuw]");
        check(&["voor AI", "voor Slim"], "voor SlimAI", "voor [+1:Slim][+0:AI]");
        check(&["versie 1.1", "versie 1.2"], "versie 1.21.1", "versie [+1:1.2][+0:1.1]");
        check(&["oud", "oud"], "", "[-01:oud]");
        check(&["", ""], "", "");
    }
}
