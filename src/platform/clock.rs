//! The only place that reads the clock.

use jiff::{Timestamp, Zoned};

/// The day it is here.
pub fn today() -> jiff::civil::Date {
    Zoned::now().date()
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
