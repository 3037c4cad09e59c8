//! Bytes to objects.

use super::budget::Budget;
use super::object::{Dictionary, Object};
use super::{PdfError, Result};

/// Lists and dictionaries inside one another, at most.
const DEEPEST: usize = 64;

/// Reads objects from bytes, from a place on.
#[derive(Debug)]
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    budget: &'a Budget,
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(bytes: &'a [u8], at: usize, budget: &'a Budget) -> Self {
        Self { bytes, at, budget }
    }

    /// Where it reads next.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes past white space and comments.
    pub(super) fn skip_space(&mut self) -> Result<()> {
        let start = self.at;
        loop {
            let rest = self.rest();
            let space = rest.iter().take_while(|byte| is_space(**byte)).count();
            self.at += space;
            if self.rest().first() != Some(&b'%') {
                return self.budget.look(self.at - start);
            }
            self.at += self.rest().iter().take_while(|byte| !matches!(byte, b'\r' | b'\n')).count();
        }
    }

    /// Takes a word such as `obj`, if it stands here.
    pub(super) fn keyword(&mut self, word: &[u8]) -> Result<bool> {
        self.skip_space()?;
        let is_here = self.rest().starts_with(word)
            && self.rest().get(word.len()).is_none_or(|after| !is_regular(*after));
        if is_here {
            self.at += word.len();
        }
        Ok(is_here)
    }

    /// Takes a whole number that is not negative, if one stands here.
    pub(super) fn number(&mut self) -> Result<Option<usize>> {
        self.skip_space()?;
        let start = self.at;
        let number = self.word()?;
        let number = std::str::from_utf8(number).ok().filter(|number| !number.starts_with('+'));
        let number = number.and_then(|number| number.parse().ok());
        if number.is_none() {
            self.at = start;
        }
        Ok(number)
    }

    /// Takes an object.
    pub(super) fn object(&mut self) -> Result<Object> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Result<Object> {
        if depth > DEEPEST {
            return Err(PdfError::Damaged("objects lie too deep"));
        }
        self.skip_space()?;
        self.budget.items(1)?;
        match self.rest() {
            [b'<', b'<', ..] => self.dictionary(depth),
            [b'<', ..] => self.hex_string(),
            [b'(', ..] => self.string(),
            [b'[', ..] => self.array(depth),
            [b'/', ..] => self.name().map(Object::Name),
            [b'0'..=b'9' | b'+' | b'-' | b'.', ..] => self.number_or_reference(),
            _ => match self.word()? {
                b"null" => Ok(Object::Null),
                b"true" | b"false" => Ok(Object::Other),
                _ => Err(PdfError::Damaged("an object is missing")),
            },
        }
    }

    /// Takes letters and digits as they are.
    fn word(&mut self) -> Result<&'a [u8]> {
        let rest = self.rest();
        let length = rest.iter().take_while(|byte| is_regular(**byte)).count();
        self.budget.look(length)?;
        self.at += length;
        Ok(rest.get(..length).unwrap_or_default())
    }

    fn number_or_reference(&mut self) -> Result<Object> {
        let word = self.word()?;
        let Some(number) = std::str::from_utf8(word).ok().and_then(|word| word.parse::<i64>().ok()) else {
            return Ok(Object::Other);
        };
        let after = self.at;
        if let Ok(target) = u32::try_from(number)
            && self.number()?.is_some()
            && self.keyword(b"R")?
        {
            return Ok(Object::Reference(target));
        }
        self.at = after;
        Ok(Object::Integer(number))
    }

    fn array(&mut self, depth: usize) -> Result<Object> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_space()?;
            if self.rest().first() == Some(&b']') {
                self.at += 1;
                return Ok(Object::Array(items));
            }
            items.push(self.nested(depth + 1)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Result<Object> {
        self.at += 2;
        let mut entries = Vec::new();
        loop {
            self.skip_space()?;
            match self.rest() {
                [b'>', b'>', ..] => {
                    self.at += 2;
                    return Ok(Object::Dictionary(Dictionary(entries)));
                }
                [b'/', ..] => {
                    self.budget.items(1)?;
                    let name = self.name()?;
                    entries.push((name, self.nested(depth + 1)?));
                }
                _ => return Err(PdfError::Damaged("a dictionary does not end")),
            }
        }
    }

    fn name(&mut self) -> Result<Vec<u8>> {
        self.at += 1;
        let word = self.word()?;
        self.budget.keep(word.len())?;
        let mut name = Vec::with_capacity(word.len());
        let mut rest = word;
        while let [byte, after @ ..] = rest {
            let escaped = match rest {
                [b'#', high, low, ..] => hex(*high).zip(hex(*low)),
                _ => None,
            };
            let (decoded, after) = match escaped {
                Some((high, low)) => (high << 4 | low, rest.get(3..).unwrap_or_default()),
                None => (*byte, after),
            };
            name.push(decoded);
            rest = after;
        }
        Ok(name)
    }

    fn hex_string(&mut self) -> Result<Object> {
        self.at += 1;
        let rest = self.rest();
        let length = rest.iter().take_while(|byte| **byte != b'>').count();
        self.budget.keep(length)?;
        self.at += length + 1;
        let digits = rest.get(..length).unwrap_or_default().iter().filter_map(|byte| hex(*byte));
        let digits: Vec<u8> = digits.collect();
        let byte = |pair: &[u8]| match pair {
            [high, low] => high << 4 | low,
            [high] => high << 4,
            _ => 0,
        };
        Ok(Object::String(digits.chunks(2).map(byte).collect()))
    }

    fn string(&mut self) -> Result<Object> {
        let length = self.string_length()?;
        self.budget.keep(length)?;
        let rest = self.rest();
        let mut rest = rest.get(1..length.saturating_sub(1)).unwrap_or_default();
        self.at += length;
        let mut text = Vec::with_capacity(rest.len());
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            if *byte != b'\\' {
                text.push(*byte);
                continue;
            }
            let digits = after.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
            let length = match after {
                [b'\r', b'\n', ..] => 2,
                _ => digits.max(1),
            };
            let (escape, after) = after.split_at(length.min(after.len()));
            rest = after;
            match escape {
                [b'n'] => text.push(b'\n'),
                [b'r'] => text.push(b'\r'),
                [b't'] => text.push(b'\t'),
                [b'b'] => text.push(8),
                [b'f'] => text.push(12),
                [b'\r' | b'\n', ..] => {}
                escape if digits > 0 => {
                    text.push(escape.iter().fold(0, |code: u8, digit| code << 3 | (digit & 7)));
                }
                escape => text.extend_from_slice(escape),
            }
        }
        Ok(Object::String(text))
    }

    /// Bytes of the string that begins here, its brackets included.
    fn string_length(&self) -> Result<usize> {
        let (mut depth, mut escaped) = (0_usize, false);
        for (index, byte) in self.rest().iter().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'(' => depth += 1,
                b')' if depth == 1 => return Ok(index + 1),
                b')' => depth -= 1,
                _ => {}
            }
        }
        self.budget.look(self.rest().len())?;
        Err(PdfError::Damaged("a string does not end"))
    }
}

/// White space between tokens.
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

/// What names, numbers and keywords consist of.
const fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

const fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}
