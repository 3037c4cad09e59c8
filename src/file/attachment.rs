//! The canvas inside a PDF: every export can carry it along.

use std::borrow::Cow;

use super::OpenError;
use super::pdf::{Attachment, PdfError, attachment};
use crate::document::{Limit, Limits};

/// What every PDF starts with, perhaps after a few bytes of something else.
const MARK: &[u8] = b"%PDF-";
/// What the name of the attachment ends in, also since canvas files have another ending.
const ATTACHMENT_ENDING: &str = ".canvas.json";
/// How far from the start the mark may stand.
const NEAR_START: usize = 1024;

/// The bytes of the canvas file: these bytes, or those that are attached where these are a PDF.
pub fn canvas_file(bytes: &[u8]) -> Result<Cow<'_, [u8]>, OpenError> {
    let start = bytes.get(..NEAR_START).unwrap_or(bytes);
    let is_pdf =
        !start.trim_ascii_start().starts_with(b"{") && start.windows(MARK.len()).any(|window| window == MARK);
    if !is_pdf {
        return Ok(Cow::Borrowed(bytes));
    }
    if bytes.len() > Limits::FILE {
        return Err(OpenError::OverLimit(Limit::File(Limits::FILE)));
    }
    match attachment(bytes, Limits::FILE, |name| name.ends_with(ATTACHMENT_ENDING)) {
        Ok(Attachment::Bytes(canvas)) => Ok(Cow::Owned(canvas)),
        Ok(Attachment::None) => Err(OpenError::NoCanvasInPdf),
        Ok(Attachment::Unreadable { name, reason }) => {
            Err(OpenError::DamagedAttachment { name, reason: reason.to_string() })
        }
        Err(PdfError::Encrypted) => Err(OpenError::ProtectedPdf),
        Err(PdfError::OverBudget) => Err(OpenError::OverLimit(Limit::Pdf(Limits::FILE))),
        Err(reason @ (PdfError::Damaged(_) | PdfError::UnknownFilter(_))) => {
            Err(OpenError::DamagedPdf(reason.to_string()))
        }
    }
}
