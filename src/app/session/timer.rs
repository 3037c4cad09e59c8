//! The clock of a step. It reads no clock itself: every question comes with the time of a monotonic one.

use std::time::Duration;

const MINUTE: i64 = 60_000;

/// Counts down the time of a step, and on below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Timer {
    /// How long the step takes in all, in milliseconds.
    planned: i64,
    /// What was left when it was last started or stopped, in milliseconds.
    left: i64,
    /// When it was last started. `None` while it stands still.
    since: Option<Duration>,
}

impl Timer {
    /// The clock of a step of so many minutes, which stands still.
    pub fn of_minutes(minutes: u32) -> Self {
        let planned = i64::from(minutes) * MINUTE;
        Self { planned, left: planned, since: None }
    }

    /// A clock on which so much is left, in milliseconds.
    pub const fn with_left(planned: i64, left: i64) -> Self {
        Self { planned, left, since: None }
    }

    /// Whether it runs.
    pub const fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// How long the step takes in all, in milliseconds.
    pub const fn planned(&self) -> i64 {
        self.planned
    }

    /// What is left at a moment, in milliseconds; below zero once the time is over.
    pub fn left(&self, now: Duration) -> i64 {
        let gone = self.since.map_or(Duration::ZERO, |since| now.saturating_sub(since));
        self.left.saturating_sub(i64::try_from(gone.as_millis()).unwrap_or(i64::MAX))
    }

    /// What is left in whole seconds, as a clock shows it: the last second counts until it is over.
    pub fn seconds_left(&self, now: Duration) -> i64 {
        self.left(now).div_euclid(1000) + i64::from(self.left(now).rem_euclid(1000) > 0)
    }

    /// Which share of the time is left, from 0 to 1.
    pub fn share_left(&self, now: Duration) -> f32 {
        if self.planned <= 0 {
            return 0.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "for a bar, which has few pixels")]
        let share = self.left(now) as f32 / self.planned as f32;
        share.clamp(0.0, 1.0)
    }

    /// Starts it.
    pub const fn start(&mut self, now: Duration) {
        if self.since.is_none() {
            self.since = Some(now);
        }
    }

    /// Stops it.
    pub fn stop(&mut self, now: Duration) {
        self.left = self.left(now);
        self.since = None;
    }

    /// Stops it where it runs, and starts it where it stands still.
    pub fn turn(&mut self, now: Duration) {
        if self.is_running() { self.stop(now) } else { self.start(now) }
    }

    /// Adds minutes to the time of the step; takes them away if negative.
    pub fn add_minutes(&mut self, minutes: i32) {
        let more = i64::from(minutes) * MINUTE;
        self.left = self.left.saturating_add(more);
        self.planned = self.planned.saturating_add(more).max(0);
    }

    /// How long until the shown second is another one. `None` while it stands still.
    pub fn until_next_second(&self, now: Duration) -> Option<Duration> {
        self.since?;
        let rest = u64::try_from(self.left(now).rem_euclid(1000)).unwrap_or_default();
        Some(Duration::from_millis(if rest == 0 { 1000 } else { rest }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn it_counts_down_and_on_below_zero() {
        let mut timer = Timer::of_minutes(1);
        assert_eq!((timer.seconds_left(at(5)), timer.until_next_second(at(5))), (60, None));
        timer.start(at(1000));
        assert_eq!((timer.seconds_left(at(1000)), timer.seconds_left(at(1001))), (60, 60));
        assert_eq!((timer.seconds_left(at(2000)), timer.until_next_second(at(1300))), (59, Some(at(700))));
        assert_eq!((timer.left(at(62_500)), timer.seconds_left(at(62_500))), (-1500, -1));
        assert!((timer.share_left(at(31_000)) - 0.5).abs() < 0.01 && timer.share_left(at(90_000)) <= 0.0);
    }

    #[test]
    fn it_stands_still_and_takes_minutes() {
        let mut timer = Timer::of_minutes(2);
        timer.start(at(0));
        timer.stop(at(30_000));
        assert_eq!(timer.left(at(900_000)), 90_000);
        timer.add_minutes(1);
        assert_eq!((timer.left(at(0)), timer.planned()), (150_000, 180_000));
        timer.add_minutes(-9);
        assert_eq!((timer.left(at(0)), timer.planned()), (-390_000, 0));
        timer.start(at(1_000_000));
        timer.start(at(1_500_000));
        assert_eq!(timer.left(at(1_001_000)), -391_000);
    }
}
