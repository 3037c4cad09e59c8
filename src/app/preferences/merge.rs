//! Settings that two windows wrote.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Preferences, RECENT_FILES};
use crate::path::CanonicalPath;

impl Preferences {
    /// Returns these settings with what another window wrote since `before`, the settings that this window read or wrote
    /// last. What this window changed itself since then stays; recent files are those of both.
    #[must_use]
    pub fn with_changes_of_others(self, before: &Self, others: Self) -> Self {
        let [ours, then] = [fields(&self), fields(before)];
        let mut merged = fields(&others);
        let names: BTreeSet<&String> = ours.keys().chain(then.keys()).collect();
        for name in names.into_iter().filter(|name| ours.get(*name) != then.get(*name)) {
            match ours.get(name) {
                Some(value) => merged.insert(name.clone(), value.clone()),
                None => merged.remove(name),
            };
        }
        let Ok(bytes) = serde_json::to_vec(&merged) else { return self };
        let Ok(mut merged) = Self::read(&bytes) else { return self };
        merged.recent = recent_of_both(&self.recent, &before.recent, others.recent);
        merged.subjects = self.subjects;
        for (path, subject) in others.subjects {
            if !merged.subjects.iter().any(|(known, _)| *known == path) {
                merged.subjects.push((path, subject));
            }
        }
        merged.subjects.retain(|(path, _)| merged.recent.contains(path));
        merged.links = self.links.into_iter().chain(others.links).collect();
        merged.links.retain(|(link, _)| merged.recent.contains(link));
        merged.links.sort();
        merged.links.dedup_by(|one, other| one.0 == other.0);
        merged.with_policy(self.policy)
    }
}

/// The settings by name.
fn fields(preferences: &Preferences) -> Map<String, Value> {
    match serde_json::to_value(preferences) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) | Err(_) => Map::new(),
    }
}

/// What this window opened since `before` stands first, and what it forgot is gone.
fn recent_of_both(
    ours: &[CanonicalPath],
    before: &[CanonicalPath],
    others: Vec<CanonicalPath>,
) -> Vec<CanonicalPath> {
    let unchanged =
        ours.iter().rev().zip(before.iter().rev()).take_while(|(one, other)| one == other).count();
    let opened = ours.iter().take(ours.len().saturating_sub(unchanged));
    let mut recent: Vec<CanonicalPath> = opened.cloned().collect();
    let is_forgotten = |path: &CanonicalPath| before.contains(path) && !ours.contains(path);
    for path in others {
        if !recent.contains(&path) && !is_forgotten(&path) {
            recent.push(path);
        }
    }
    recent.truncate(RECENT_FILES);
    recent
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::FilePlace;
    use crate::settings::{Layout, ThemeChoice};

    fn path(name: &str) -> CanonicalPath {
        if cfg!(windows) { format!("C:/{name}").as_str().into() } else { format!("/{name}").as_str().into() }
    }

    fn remembering(names: &[&str]) -> Preferences {
        let mut preferences = Preferences::default();
        for name in names.iter().rev() {
            preferences.remember(&FilePlace::of(path(name)));
        }
        preferences
    }

    #[test]
    fn two_windows_keep_each_others_settings_and_files() {
        let before = remembering(&["a", "b"]);
        let mut others = before.clone();
        others.chosen.theme = Some(ThemeChoice::Dark);
        others.welcomed = true;
        others.remember(&FilePlace::of(path("theirs")));
        let mut ours = before.clone();
        ours.chosen.layout = Some(Layout::Column);
        ours.remember(&FilePlace::of(path("b")));
        let merged = ours.with_changes_of_others(&before, others);
        assert_eq!(merged.chosen.theme, Some(ThemeChoice::Dark));
        assert_eq!(merged.chosen.layout, Some(Layout::Column));
        assert!(merged.welcomed);
        assert_eq!(merged.recent, ["b", "a", "theirs"].map(path));
    }

    #[test]
    fn what_this_window_took_back_or_forgot_stays_so() {
        let mut before = remembering(&["a", "b"]);
        before.chosen.theme = Some(ThemeChoice::Dark);
        let mut ours = before.clone();
        ours.chosen.theme = None;
        ours.forget(&path("a"));
        let merged = ours.with_changes_of_others(&before, before.clone());
        assert_eq!(merged.chosen.theme, None);
        assert_eq!(merged.recent, [path("b")]);
    }

    #[test]
    fn a_window_alone_writes_what_it_has() {
        let before = remembering(&["a"]);
        let mut ours = before.clone();
        ours.remember(&FilePlace { path: path("link"), real: path("real") });
        assert_eq!(ours.clone().with_changes_of_others(&before, before.clone()), ours);
    }
}
