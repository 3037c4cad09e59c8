//! Reading the file of a logo, on a thread that is not the window's.

use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::failure::{guarded, read_failure};
use crate::app::{JobResult, LogoFailure, LogoResult, OpenFailure, ReadFailure, logo_pixels};
use crate::canvas::Logo;
use crate::document::Limits;
use crate::picture::{self, PictureError};
use crate::platform;

/// Larger files are not read as a picture.
const LARGEST: u64 = 32 << 20;

/// Reads a logo of the canvas; what cannot be read has no pixels.
pub(super) fn draw(logo: Logo) -> JobResult {
    let pixels = guarded(|| logo_pixels(&logo)).ok().flatten();
    JobResult::Logo(LogoResult::Drawn { logo, pixels })
}

/// Reads a picture and makes it as small as a logo is to be.
pub(super) fn read(path: &Path) -> Result<Logo, LogoFailure> {
    let file = platform::read(path, LARGEST).map_err(|error| match read_failure(error) {
        OpenFailure::Read(failure) => LogoFailure::Read(failure),
        OpenFailure::Content(_) => LogoFailure::Read(ReadFailure::TooLarge),
    })?;
    let small = guarded(|| picture::small_png(&picture::read_picture(&file)?, Limits::LOGO));
    let small = small.unwrap_or_else(|failure| Err(PictureError::Broken(failure.reason)));
    small.map(|png| Logo::new(BASE64_STANDARD.encode(png))).map_err(LogoFailure::Picture)
}
