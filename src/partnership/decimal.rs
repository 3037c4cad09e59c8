//! Decimal numbers, added to the last digit.

use std::cmp::Ordering;
use std::fmt;

use crate::canvas::RawJson;

/// A decimal number.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    digits: i128,
    /// The number of digits after the decimal point.
    scale: u32,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self { digits: 0, scale: 0 };

    /// Reads a JSON number. `None` for one with an exponent or with more digits than fit.
    pub fn read(number: &RawJson) -> Option<Self> {
        let (whole, fraction) = number.as_str().split_once('.').unwrap_or((number.as_str(), ""));
        let fraction = fraction.trim_end_matches('0');
        let digits = format!("{whole}{fraction}").parse().ok()?;
        Some(Self { digits, scale: u32::try_from(fraction.len()).ok()? })
    }

    /// The sum. `None` if it has more digits than fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        Some(Self { digits: self.at(scale)?.checked_add(other.at(scale)?)?, scale })
    }

    /// The difference. `None` if it has more digits than fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { digits: other.digits.checked_neg()?, ..other })
    }

    /// Which part of another number it is, from 0 to 1; close enough to draw.
    pub fn part_of(self, whole: Self) -> f32 {
        let near = |number: Self| number.to_string().parse().unwrap_or(0.0_f32);
        let part = near(self) / near(whole);
        if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 }
    }

    /// As a JSON number.
    pub fn to_json(self) -> RawJson {
        RawJson::new(self.to_string())
    }

    fn at(self, scale: u32) -> Option<i128> {
        self.digits.checked_mul(10_i128.checked_pow(scale.checked_sub(self.scale)?)?)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.at(scale), other.at(scale)) {
            (Some(one), Some(other)) => one.cmp(&other),
            // What cannot be written with as many digits behind the point as the other is further from nothing.
            (None, _) => self.digits.cmp(&0),
            (_, None) => 0.cmp(&other.digits),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = self.scale as usize;
        let digits = format!("{:0>width$}", self.digits.unsigned_abs(), width = scale + 1);
        let sign = if self.digits < 0 { "-" } else { "" };
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        write!(formatter, "{sign}{whole}{point}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(number: &str) -> Decimal {
        Decimal::read(&RawJson::new(number)).unwrap()
    }

    #[test]
    fn sums_are_exact() {
        let sum = |one, other| read(one).plus(read(other)).unwrap().to_string();
        assert_eq!(sum("0.1", "0.2"), "0.3");
        assert_eq!(sum("20000", "0.50"), "20000.5");
        assert_eq!(sum("-1.25", "1"), "-0.25");
        assert_eq!(sum("0.5", "0.5"), "1");
        assert_eq!(sum("-0.5", "0"), "-0.5");
    }

    #[test]
    fn what_does_not_fit_is_no_decimal() {
        for number in ["1e3", "123456789012345678901234567890123456789012"] {
            assert!(Decimal::read(&RawJson::new(number)).is_none(), "{number}");
        }
        let large = read("100000000000000000000000000000000000000");
        assert!(large.plus(large).is_none());
        assert!(large.plus(read("0.001")).is_none());
        assert!(large > read("0.001"));
    }

    #[test]
    fn a_part_is_between_nothing_and_all() {
        assert!((read("1").part_of(read("4")) - 0.25).abs() < 0.001);
        assert!(read("-1").part_of(read("4")).abs() < 0.001);
        assert!(read("1").part_of(Decimal::ZERO).abs() < 0.001);
    }
}
