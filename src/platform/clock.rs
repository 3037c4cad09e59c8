//! The only place that reads the clock.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The variable that sets the date for reproducible builds: <https://reproducible-builds.org/specs/source-date-epoch/>.
const SOURCE_DATE: &str = "SOURCE_DATE_EPOCH";

/// The day it is here.
pub fn today() -> jiff::civil::Date {
    Zoned::now().date()
}

/// The day to write into an export: that of `SOURCE_DATE_EPOCH` in UTC where it is set, so that the same day is written
/// everywhere, else the day it is here.
pub fn day_of_export() -> jiff::civil::Date {
    source_date().map_or_else(today, |moment| moment.to_zoned(TimeZone::UTC).date())
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
    source_date().unwrap_or_else(Timestamp::now)
}

/// The value of `SOURCE_DATE_EPOCH` if it is set and not a number of seconds since 1970.
pub fn invalid_source_date() -> Option<String> {
    let value = std::env::var_os(SOURCE_DATE)?;
    source_date().is_none().then(|| value.to_string_lossy().into_owned())
}

fn source_date() -> Option<Timestamp> {
    let seconds = std::env::var(SOURCE_DATE).ok()?.parse().ok()?;
    Timestamp::from_second(seconds).ok()
}
