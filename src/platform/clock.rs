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
    let (moment, zone) =
        source_date().map_or_else(|| (now(), nameless_zone()), |moment| (moment, TimeZone::UTC));
    moment.to_zoned(zone).date()
}

/// The time zone of this computer, or of `TZ` where that is set, read from the disk.
///
/// [`TimeZone::system`] remembers the zone, and goes through all zones on the disk first to find its name. A program
/// that writes one document and ends needs neither.
fn nameless_zone() -> TimeZone {
    let rules = if cfg!(unix) && std::env::var_os("TZ").is_none() {
        std::fs::read("/etc/localtime").ok()
    } else {
        None
    };
    rules.and_then(|rules| TimeZone::tzif("Local", &rules).ok()).unwrap_or_else(TimeZone::system)
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
