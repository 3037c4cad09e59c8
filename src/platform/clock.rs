//! The only place that reads the clock.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The day it is here.
pub fn today() -> jiff::civil::Date {
    Zoned::now().date()
}

/// This moment.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// A moment on the clock of this place.
pub fn local(moment: Timestamp) -> DateTime {
    moment.to_zoned(TimeZone::system()).datetime()
}

/// The moment to write into an export: `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, so that a build
/// can be repeated to the byte, else now.
pub fn created_now() -> Timestamp {
    std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|seconds| seconds.parse().ok())
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .unwrap_or_else(Timestamp::now)
}
