//! A stream for remarks besides the results.

use std::io::{self, Write};

/// Passes on what is written until that fails once, and then drops the rest: a full disk behind the output, or a reader
/// that is gone, must not stop work whose result is a file.
pub(super) struct Forgiving<'a> {
    to: &'a mut dyn Write,
    error: Option<io::Error>,
}

impl<'a> Forgiving<'a> {
    pub(super) const fn new(to: &'a mut dyn Write) -> Self {
        Self { to, error: None }
    }

    /// Why something was dropped, if it was.
    pub(super) fn error(&mut self) -> Option<&io::Error> {
        self.flush().ok();
        self.error.as_ref()
    }
}

impl Write for Forgiving<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.error.is_none() {
            self.error = self.to.write_all(bytes).err();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.error.is_none() {
            self.error = self.to.flush().err();
        }
        Ok(())
    }
}
