//! Earlier versions of every canvas, in the program's own folder.
//!
//! Versions are ordered by a number in their names, not by their times: a clock can be wrong, and is set back later.

use std::cmp::Reverse;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::canvas::CanvasId;
use crate::document::Limits;
use crate::file::{self, EarlierVersion, Fingerprint, Known};
use crate::platform;

const ENDING: &str = ".canvas.json";
/// How a name tells the time; a colon cannot stand in a name on Windows.
const TIME: &str = "%Y%m%dT%H%M%S%.3f";
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
const MONTH: i64 = 30 * DAY;
/// Of what is older than such a span, in seconds, one version stays of each.
const SPANS: [i64; 3] = [MONTH, DAY, HOUR];
/// All versions of one canvas together take at most this much; the last one is kept whatever it takes.
const MOST_BYTES: u64 = 256 << 20;
/// At most this many versions are removed for their age at a save. More than one, so that a busy hour thins out later.
const MOST_REMOVED: usize = 2;

/// The folder with earlier versions: one folder for each canvas, one file for each version.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
}

impl Backups {
    /// The versions in a folder, which need not be there yet.
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Keeps a version, unless it is the last one already, and thins out the older ones.
    pub fn keep(&self, id: CanvasId, bytes: &[u8], now: Timestamp) -> io::Result<()> {
        let folder = self.folder_of(id);
        let mut entries = entries(&folder);
        let hash = Fingerprint::of(bytes).to_string();
        let last = entries.first();
        if last.is_some_and(|last| last.hash == hash) {
            return Ok(());
        }
        let number = last.map_or(0, |last| last.number).saturating_add(1);
        platform::create_private_folder(&folder)?;
        let entry = Entry::new(number, now, hash, bytes.len() as u64);
        platform::replace_private(&folder.join(&entry.name), bytes)?;
        entries.insert(0, entry);
        for entry in superfluous(&entries) {
            platform::remove(&folder.join(&entry.name))?;
        }
        Ok(())
    }

    /// The versions of a canvas, the last one first.
    pub fn list(&self, id: CanvasId) -> Vec<EarlierVersion> {
        versions(&self.folder_of(id)).collect()
    }

    /// The last version of every canvas, the last one first.
    pub fn last_of_each(&self) -> Vec<EarlierVersion> {
        let folders = platform::folders_in(&self.folder).unwrap_or_default();
        let mut last: Vec<EarlierVersion> =
            folders.iter().filter_map(|folder| versions(folder).next()).collect();
        last.sort_by_key(|version| Reverse(version.saved));
        last
    }

    /// The bytes of every version of a canvas, the last one first.
    pub fn all(&self, id: CanvasId) -> impl Iterator<Item = Vec<u8>> {
        let folder = self.folder_of(id);
        let versions = entries(&folder).into_iter();
        versions.filter_map(move |entry| platform::read(&folder.join(entry.name), Limits::FILE as u64).ok())
    }

    /// The file of a version.
    pub fn path(&self, id: CanvasId, name: &str) -> PathBuf {
        self.folder_of(id).join(name)
    }

    /// The bytes that a file is known by, where a version has them.
    pub fn find(&self, known: Known) -> Option<Vec<u8>> {
        let folder = self.folder_of(known.id);
        let hash = known.fingerprint.to_string();
        let entry = entries(&folder).into_iter().find(|entry| entry.hash == hash)?;
        let bytes = platform::read(&folder.join(entry.name), Limits::FILE as u64).ok()?;
        (Fingerprint::of(&bytes) == known.fingerprint).then_some(bytes)
    }

    fn folder_of(&self, id: CanvasId) -> PathBuf {
        self.folder.join(id.to_string())
    }
}

/// A version by its name: its time (UTC), its number and its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    name: String,
    /// One more than that of the version before; 0 in names that version 0.1 gave, which had no number.
    number: u64,
    time: Timestamp,
    hash: String,
    bytes: u64,
}

impl Entry {
    fn new(number: u64, time: Timestamp, hash: String, bytes: u64) -> Self {
        let name = format!("{}-{number:06}-{hash}{ENDING}", time.strftime(TIME));
        Self { name, number, time, hash, bytes }
    }

    fn read(name: String, bytes: u64) -> Option<Self> {
        let (time, rest) = name.strip_suffix(ENDING)?.split_once('-')?;
        let time = DateTime::strptime(TIME, time).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
        let (number, hash) = match rest.split_once('-') {
            Some((number, hash)) => (number.parse().ok()?, hash.to_owned()),
            None => (0, rest.to_owned()),
        };
        Some(Self { name, number, time, hash, bytes })
    }

    /// What versions are ordered by: two programs may give the same number, and names of version 0.1 have none.
    fn order(&self) -> (u64, Timestamp) {
        (self.number, self.time)
    }
}

/// The versions in a folder, the last one first, each read when it is its turn.
fn versions(folder: &Path) -> impl Iterator<Item = EarlierVersion> {
    let version = |entry: Entry| {
        let bytes = platform::read(&folder.join(&entry.name), Limits::FILE as u64).ok()?;
        let summary = file::summary(&bytes)?;
        Some(EarlierVersion {
            name: entry.name,
            saved: platform::local(entry.time),
            bytes: entry.bytes,
            summary,
        })
    };
    entries(folder).into_iter().filter_map(version)
}

/// What is in a folder, the last one first. `None` if there is no folder.
fn entries(folder: &Path) -> Vec<Entry> {
    let files = platform::files_in(folder).unwrap_or_default().into_iter();
    let entry = |(name, bytes): (OsString, u64)| Entry::read(name.into_string().ok()?, bytes);
    let mut entries: Vec<Entry> = files.filter_map(entry).collect();
    entries.sort_by_key(|entry| Reverse(entry.order()));
    entries
}

/// Which versions to remove now. `entries` come with the last one first.
///
/// Of the last hour all stay, of the last day one an hour, of the last month one a day, and of the time before it one
/// a month; the last version before such a span ends is the one that stays. At most [`MOST_REMOVED`] go at once, none
/// where the last version is more than a day later than the one before: nobody knows yet whether the clock is right.
fn superfluous(entries: &[Entry]) -> Vec<&Entry> {
    let mut removed = too_much(entries);
    let is_sudden = match entries {
        [last, before, ..] => last.time.as_second() - before.time.as_second() > DAY,
        [] | [_] => false,
    };
    if !is_sudden {
        let of_age = too_many(entries);
        let rest = of_age.into_iter().rev().filter(|entry| !removed.contains(entry)).take(MOST_REMOVED);
        removed.extend(rest.collect::<Vec<_>>());
    }
    removed
}

/// The versions of spans that have a later one, the last one first.
fn too_many(entries: &[Entry]) -> Vec<&Entry> {
    let Some(last) = entries.first() else { return Vec::new() };
    let now = last.time.as_second();
    let mut kept_span = None;
    let mut found = Vec::new();
    for (entry, age) in entries.iter().zip(ages(entries)) {
        let span = SPANS.iter().find(|span| age >= **span).map(|span| (*span, (now - age).div_euclid(*span)));
        if span.is_some() && span == kept_span {
            found.push(entry);
        } else {
            kept_span = span;
        }
    }
    found
}

/// How many seconds older than the last version each one is, never less than those after it.
///
/// Where the clock jumped and came back, one of the two jumps was wrong. Either the versions before the way back have
/// times that are too late, or those after it have times that are too early: each counts as old as it is in the reading
/// in which it is younger, since a version that stays too long harms nobody.
fn ages(entries: &[Entry]) -> Vec<i64> {
    let times: Vec<i64> = entries.iter().map(|entry| entry.time.as_second()).collect();
    let lowest = |lowest: &mut i64, time: &i64| {
        *lowest = (*lowest).min(*time);
        Some(*lowest)
    };
    let highest = |highest: &mut i64, time: &i64| {
        *highest = (*highest).max(*time);
        Some(*highest)
    };
    let too_late: Vec<i64> = times.iter().scan(i64::MAX, lowest).collect();
    let mut too_early: Vec<i64> = times.iter().rev().scan(i64::MIN, highest).collect();
    too_early.reverse();
    let age = |readings: &[i64], time: i64| readings.first().map_or(0, |last| last - time);
    let both = too_late.iter().zip(&too_early);
    both.map(|(late, early)| age(&too_late, *late).min(age(&too_early, *early))).collect()
}

/// The versions for which there is no room. The largest go first, so that few do.
fn too_much(entries: &[Entry]) -> Vec<&Entry> {
    let mut total: u64 = entries.iter().map(|entry| entry.bytes).sum();
    let mut older: Vec<&Entry> = entries.iter().skip(1).collect();
    // The sort is stable and the last one comes first: of two that are as large, the older one goes.
    older.reverse();
    older.sort_by_key(|entry| Reverse(entry.bytes));
    let is_needed = |entry: &&Entry| {
        let is_over = total > MOST_BYTES;
        total -= if is_over { entry.bytes } else { 0 };
        is_over
    };
    older.into_iter().take_while(is_needed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = include_str!("../../assets/examples/schuldenlab.canvas.json");

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    fn example(version: &str) -> Vec<u8> {
        EXAMPLE.replace("chulden", version).into_bytes()
    }

    #[test]
    fn versions_come_back_and_the_same_one_is_kept_once() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::new(folder.path().join("versions"));
        let id = file::summary(EXAMPLE.as_bytes()).unwrap().id;
        assert!(backups.list(id).is_empty());
        for (second, version) in [(0, "1"), (1, "1"), (2, "2"), (3, "1")] {
            backups.keep(id, &example(version), at(second)).unwrap();
        }
        let times: Vec<_> = backups.list(id).iter().map(|version| version.saved).collect();
        assert_eq!(times, [at(3), at(2), at(0)].map(platform::local));
        let known = Known { id, fingerprint: Fingerprint::of(&example("2")) };
        assert_eq!(backups.find(known), Some(example("2")));
        // Beside another canvas, whose file may be gone.
        let other = include_bytes!("../../assets/examples/modal-shift.canvas.json");
        let other_id = file::summary(other).unwrap().id;
        backups.keep(other_id, other, at(4)).unwrap();
        let last: Vec<_> =
            backups.last_of_each().into_iter().map(|last| (last.summary.id, last.saved)).collect();
        assert_eq!(last, [(other_id, platform::local(at(4))), (id, platform::local(at(3)))]);
    }

    /// Saves at these moments and gives those whose version is still there after the last of them, with the most that
    /// went at one save.
    fn saved_at(saved: impl IntoIterator<Item = i64>) -> (Vec<i64>, usize) {
        let mut entries: Vec<Entry> = Vec::new();
        let mut most = 0;
        for (number, second) in (1..).zip(saved) {
            entries.insert(0, Entry::new(number, at(second), second.to_string(), 10));
            let superfluous: Vec<Entry> = superfluous(&entries).into_iter().cloned().collect();
            most = most.max(superfluous.len());
            entries.retain(|entry| !superfluous.contains(entry));
        }
        (entries.iter().rev().map(|entry| entry.hash.parse().unwrap()).collect(), most)
    }

    #[track_caller]
    fn check(saved: &[i64], expect: &[i64]) {
        assert_eq!(saved_at(saved.iter().copied()).0, expect);
    }

    #[test]
    fn the_older_versions_are_the_fewer_are_kept() {
        check(&[0, 60, 120], &[0, 60, 120]);
        // The first two fall in the same hour, the third in the next; 1,800,000,000 is a whole hour.
        check(&[0, 60, 3700, 9000], &[60, 3700, 9000]);
        let (kept, most) = saved_at((0..6 * 24 * 90).map(|number| number * 600));
        assert!((55..65).contains(&kept.len()), "{}", kept.len());
        assert!(most <= MOST_REMOVED, "{most}");
    }

    #[test]
    fn a_clock_that_jumps_removes_nothing_of_the_time_around_it() {
        const YEAR: i64 = 365 * DAY;
        let usual: Vec<i64> = (0..90).map(|number| number * 30).collect();
        let with = |jump: &[i64], after: i64| {
            let after = (0..after).map(|number| 3000 + number);
            saved_at(usual.iter().copied().chain(jump.iter().copied()).chain(after)).0
        };
        for jump in [2 * YEAR, -2 * YEAR, -20 * YEAR] {
            // At the wrong time, and for an hour of right times after it.
            for after in [0, 1, 500] {
                assert_eq!(with(&[jump], after).len(), 91 + usize::try_from(after).unwrap(), "{jump}");
            }
        }
        // Both ways, one after the other.
        assert_eq!(with(&[2 * YEAR, -2 * YEAR], 0).len(), 92);
        // A whole session with a wrong clock: no more than a few go at a save, and none of them once it is right again.
        let session: Vec<i64> = (0..10).map(|number| 2 * YEAR + number * 60).collect();
        let wrong = with(&session, 0).len();
        assert!(wrong >= 100 - 9 * MOST_REMOVED, "{wrong}");
        assert_eq!(with(&session, 200).len(), wrong + 200);
        // A clock that is set an hour back by hand, as for the end of summer time.
        assert_eq!(saved_at((0..60).chain((0..60).map(|second| second - HOUR))).0.len(), 120);
    }

    #[test]
    fn the_last_one_saved_is_the_last_one_whatever_the_clock_says() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::new(folder.path().join("versions"));
        let id = file::summary(EXAMPLE.as_bytes()).unwrap().id;
        for (second, version) in [(0, "1"), (70_000_000, "2"), (10, "3"), (20, "3"), (-9, "4"), (30, "4")] {
            backups.keep(id, &example(version), at(second)).unwrap();
        }
        let times: Vec<_> = backups.list(id).iter().map(|version| version.saved).collect();
        assert_eq!(times, [at(-9), at(10), at(70_000_000), at(0)].map(platform::local));
        let versions: Vec<_> = backups.all(id).collect();
        assert_eq!(versions, ["4", "3", "2", "1"].map(example));
    }

    #[test]
    fn versions_of_an_older_program_come_before_all_others() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::new(folder.path().to_owned());
        let id = file::summary(EXAMPLE.as_bytes()).unwrap().id;
        let of_id = folder.path().join(id.to_string());
        platform::create_private_folder(&of_id).unwrap();
        for (time, version) in [("20260101T000000.000", "1"), ("20990101T000000.000", "2")] {
            let name = format!("{time}-{}{ENDING}", Fingerprint::of(&example(version)));
            platform::replace(&of_id.join(name), &example(version)).unwrap();
        }
        backups.keep(id, &example("2"), at(0)).unwrap();
        assert_eq!(backups.all(id).count(), 2, "it is the last one already");
        backups.keep(id, &example("3"), at(0)).unwrap();
        backups.keep(id, &example("3"), at(1)).unwrap();
        assert_eq!(backups.all(id).collect::<Vec<_>>(), ["3", "2", "1"].map(example));
        let known = Known { id, fingerprint: Fingerprint::of(&example("1")) };
        assert_eq!(backups.find(known), Some(example("1")));
    }

    #[test]
    fn large_versions_are_fewer_and_the_last_one_always_stays() {
        let entry = |second: u32, bytes| Entry::new(second.into(), at(second.into()), String::new(), bytes);
        let entries = [entry(3, MOST_BYTES + 1), entry(2, 10), entry(1, 10)];
        assert_eq!(superfluous(&entries), [&entries[2], &entries[1]]);
        let entries = [entry(3, 10), entry(2, MOST_BYTES), entry(1, 10)];
        assert_eq!(superfluous(&entries), [&entries[1]]);
        let half = MOST_BYTES / 2;
        let entries = [entry(4, 10), entry(3, half), entry(2, half), entry(1, 10)];
        assert_eq!(superfluous(&entries), [&entries[2]], "the older one, and not the small one");
    }
}
