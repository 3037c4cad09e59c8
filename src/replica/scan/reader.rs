//! The numbers and texts that a Yjs update is made of.

use super::{Refusal, Refused};
use crate::replica::write::utf16_units;

/// Bytes that are read from the front.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    length: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, length: bytes.len() }
    }

    /// Where the reader is.
    pub(super) const fn at(&self) -> usize {
        self.length - self.rest.len()
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Something is the matter here.
    pub(super) const fn refused(&self, why: Refusal) -> Refused {
        Refused { at: self.at(), why }
    }

    pub(super) fn byte(&mut self) -> Result<u8, Refused> {
        let (first, rest) = self.rest.split_first().ok_or_else(|| self.refused(Refusal::BreaksOff))?;
        self.rest = rest;
        Ok(*first)
    }

    pub(super) fn bytes(&mut self, length: usize) -> Result<&'a [u8], Refused> {
        let (bytes, rest) =
            self.rest.split_at_checked(length).ok_or_else(|| self.refused(Refusal::BreaksOff))?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A clock or a length.
    pub(super) fn number(&mut self) -> Result<u32, Refused> {
        let number = self.variable(32)?;
        u32::try_from(number).map_err(|_too_large| self.refused(Refusal::Number))
    }

    /// How many of something follow; each takes at least `least` bytes, so more than that cannot be there.
    pub(super) fn count(&mut self, least: usize) -> Result<usize, Refused> {
        let count = self.number()? as usize;
        if count > self.rest.len() / least { Err(self.refused(Refusal::BreaksOff)) } else { Ok(count) }
    }

    /// A client id, which Yjs counts in 53 bits.
    pub(super) fn client(&mut self) -> Result<u64, Refused> {
        self.variable(53)
    }

    pub(super) fn text(&mut self) -> Result<&'a str, Refused> {
        let length = self.number()? as usize;
        let bytes = self.bytes(length)?;
        std::str::from_utf8(bytes).map_err(|_not_text| self.refused(Refusal::NotText))
    }

    /// Reads past a text, and gives how many UTF-16 code units it has.
    pub(super) fn utf16_units(&mut self) -> Result<u32, Refused> {
        let length = self.number()?;
        let bytes = self.bytes(length as usize)?;
        if bytes.is_ascii() {
            return Ok(length);
        }
        let text = std::str::from_utf8(bytes).map_err(|_not_text| self.refused(Refusal::NotText))?;
        Ok(utf16_units(text))
    }

    /// A whole number with a sign, of which only the end matters here.
    pub(super) fn skip_signed(&mut self) -> Result<(), Refused> {
        const LONGEST: usize = 9;
        for _ in 0..LONGEST {
            if self.byte()? < 0x80 {
                return Ok(());
            }
        }
        Err(self.refused(Refusal::Number))
    }

    /// A number of at most `bits`, seven in a byte, the lowest first.
    fn variable(&mut self, bits: u32) -> Result<u64, Refused> {
        // Most are small.
        if let Some((first, rest)) = self.rest.split_first()
            && *first < 0x80
        {
            self.rest = rest;
            return Ok(u64::from(*first));
        }
        let mut number = 0_u64;
        let mut shift = 0;
        while shift < bits {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                let fits = number >> bits == 0;
                return if fits { Ok(number) } else { Err(self.refused(Refusal::Number)) };
            }
            shift += 7;
        }
        Err(self.refused(Refusal::Number))
    }
}
