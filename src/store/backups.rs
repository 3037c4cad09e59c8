//! Earlier versions of every canvas, in the program's own folder.

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
        if entries.first().is_some_and(|last| last.hash == hash) {
            return Ok(());
        }
        platform::create_private_folder(&folder)?;
        let entry = Entry::new(now, hash, bytes.len() as u64);
        platform::replace(&folder.join(&entry.name), bytes)?;
        entries.insert(0, entry);
        for entry in superfluous(&entries, now) {
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
        last.sort_by(|one, other| other.name.cmp(&one.name));
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

/// A version by its name: its time (UTC) and its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    name: String,
    time: Timestamp,
    hash: String,
    bytes: u64,
}

impl Entry {
    fn new(time: Timestamp, hash: String, bytes: u64) -> Self {
        let name = format!("{}-{hash}{ENDING}", time.strftime(TIME));
        Self { name, time, hash, bytes }
    }

    fn read(name: String, bytes: u64) -> Option<Self> {
        let (time, hash) = name.strip_suffix(ENDING)?.split_once('-')?;
        let time = DateTime::strptime(TIME, time).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
        let hash = hash.to_owned();
        Some(Self { name, time, hash, bytes })
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

/// What is in a folder, the last one first; nothing where there is no folder.
fn entries(folder: &Path) -> Vec<Entry> {
    let files = platform::files_in(folder).unwrap_or_default();
    let mut entries: Vec<Entry> =
        files.into_iter().filter_map(|(name, bytes)| Entry::read(name, bytes)).collect();
    entries.sort_by(|one, other| other.name.cmp(&one.name));
    entries
}

/// Which versions there is no need to keep: of the last hour all stay, of the last day one an hour, of the last month
/// one a day, and of the time before it one a month; the last version before such a span ends is the one that stays.
///
/// `entries` come with the last one first.
fn superfluous(entries: &[Entry], now: Timestamp) -> Vec<&Entry> {
    let mut kept_span = None;
    let mut total = 0;
    let mut superfluous = Vec::new();
    for entry in entries {
        let second = entry.time.as_second();
        let age = now.as_second() - second;
        let span = SPANS.iter().find(|span| age >= **span).map(|span| (*span, second / span));
        let is_taken = span.is_some() && span == kept_span;
        let is_too_much = total > 0 && total + entry.bytes > MOST_BYTES;
        if is_taken || is_too_much {
            superfluous.push(entry);
        } else {
            kept_span = span;
            total += entry.bytes;
        }
    }
    superfluous
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

    /// Saves at these moments and gives those whose version is still there at the last of them.
    #[track_caller]
    fn check(saved: &[i64], expect: &[i64]) {
        let mut entries: Vec<Entry> = Vec::new();
        for second in saved {
            entries.insert(0, Entry::new(at(*second), second.to_string(), 10));
            let superfluous: Vec<Entry> = superfluous(&entries, at(*second)).into_iter().cloned().collect();
            entries.retain(|entry| !superfluous.contains(entry));
        }
        let kept: Vec<i64> = entries.iter().rev().map(|entry| entry.hash.parse().unwrap()).collect();
        assert_eq!(kept, expect);
    }

    #[test]
    fn the_older_versions_are_the_fewer_are_kept() {
        check(&[0, 60, 120], &[0, 60, 120]);
        // The first two fall in the same hour, the third in the next; 1,800,000,000 is a whole hour.
        check(&[0, 60, 3700, 9000], &[60, 3700, 9000]);
        let every_ten_minutes: Vec<i64> = (0..6 * 24 * 90).map(|number| number * 600).collect();
        let entries = every_ten_minutes.iter().map(|second| Entry::new(at(*second), String::new(), 10));
        let mut entries: Vec<Entry> = entries.collect();
        entries.reverse();
        let superfluous = superfluous(&entries, at(600 * 6 * 24 * 90)).len();
        let kept = entries.len() - superfluous;
        assert!((55..65).contains(&kept), "{kept}");
    }

    #[test]
    fn large_versions_are_fewer_and_the_last_one_always_stays() {
        let entry = |second, bytes| Entry::new(at(second), String::new(), bytes);
        let entries = [entry(3, MOST_BYTES + 1), entry(2, 10), entry(1, 10)];
        assert_eq!(superfluous(&entries, at(3)), [&entries[1], &entries[2]]);
        let entries = [entry(3, 10), entry(2, MOST_BYTES), entry(1, 10)];
        assert_eq!(superfluous(&entries, at(3)), [&entries[1]]);
    }
}
