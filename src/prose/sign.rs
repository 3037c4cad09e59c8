//! The sign in front of an item of a list.

/// How the items of a list are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Numbering {
    /// Not at all: they stand behind a dash or a dot.
    Bullets,
    /// With numbers.
    Digits,
    /// With small letters.
    Letters,
    /// With small Roman numerals.
    Roman,
}

/// Signs that are a bullet, each with a space behind it.
const BULLETS: &[char] = &['-', '–', '—', '•', '*', '·', '◦', '▪', '‣', '●', '○'];
/// The most digits of a number in front of an item: what has more is a year or an amount.
const MOST_DIGITS: usize = 3;
/// Roman numerals, the value of each one more than that of the one before.
const ROMAN: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// What could be the sign of an item, at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign<'a> {
    /// As it was typed.
    pub(super) typed: &'a str,
    /// How it is written.
    pub(super) style: Style,
}

/// How a sign is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// A bullet.
    Bullet(char),
    /// A number or a letter between these signs.
    Counted { around: Around, count: Count },
}

/// What stands around a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Around {
    /// `1.`
    Stop,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
}

/// A number or a letter. One letter can be a Roman numeral too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    /// As a number in digits.
    pub(super) digits: Option<u32>,
    /// As a letter, the first of which is 1.
    pub(super) letter: Option<u32>,
    /// As a Roman numeral.
    pub(super) roman: Option<u32>,
}

impl<'a> Sign<'a> {
    /// The sign that a line without white in front begins with, and the words behind it. `None` if it begins with none, or
    /// nothing that can be read stands behind it.
    pub(super) fn at(line: &'a str) -> Option<(Self, &'a str)> {
        let (typed, words) = line.split_once(char::is_whitespace)?;
        let words = words.trim();
        let sign = Self::of(typed)?;
        words.chars().any(char::is_alphanumeric).then_some((sign, words))
    }

    /// The sign that a word is.
    pub(super) fn of(typed: &'a str) -> Option<Self> {
        let mut signs = typed.chars();
        if let (Some(sign), None) = (signs.next(), signs.next()) {
            return BULLETS.contains(&sign).then_some(Self { typed, style: Style::Bullet(sign) });
        }
        let (count, around) = if let Some(count) = typed.strip_suffix('.') {
            (count, Around::Stop)
        } else {
            let count = typed.strip_suffix(')')?;
            let inside = count.strip_prefix('(');
            (inside.unwrap_or(count), if inside.is_some() { Around::Brackets } else { Around::Bracket })
        };
        Some(Self { typed, style: Style::Counted { around, count: Count::of(count)? } })
    }
}

impl Count {
    fn of(text: &str) -> Option<Self> {
        let is_number = text.len() <= MOST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
        let digits = if is_number { text.parse().ok() } else { None };
        let mut letters = text.chars();
        let letter = match (letters.next(), letters.next()) {
            (Some(letter @ 'a'..='z'), None) => Some(u32::from(letter) - u32::from('a') + 1),
            _ => None,
        };
        let roman = (1..).zip(ROMAN).find(|(_, roman)| **roman == text).map(|(value, _)| value);
        let is_any = digits.is_some() || letter.is_some() || roman.is_some();
        is_any.then_some(Self { digits, letter, roman })
    }

    /// Its value in one way of counting. `None` if it is none of that.
    pub(super) const fn value(self, numbering: Numbering) -> Option<u32> {
        match numbering {
            Numbering::Digits => self.digits,
            Numbering::Letters => self.letter,
            Numbering::Roman => self.roman,
            Numbering::Bullets => None,
        }
    }
}

impl Around {
    /// The sign of an item with this value. `None` if there is no such number or letter.
    pub(super) fn sign(self, numbering: Numbering, value: u32) -> Option<String> {
        let count = match numbering {
            Numbering::Digits => value.to_string(),
            Numbering::Letters => {
                let letter = char::from_u32(u32::from('a').checked_add(value.checked_sub(1)?)?)?;
                Some(letter).filter(char::is_ascii_lowercase)?.to_string()
            }
            Numbering::Roman => (*ROMAN.get(usize::try_from(value).ok()?.checked_sub(1)?)?).to_owned(),
            Numbering::Bullets => return None,
        };
        Some(match self {
            Self::Stop => format!("{count}."),
            Self::Bracket => format!("{count})"),
            Self::Brackets => format!("({count})"),
        })
    }
}
