//! Files that another program holds: waiting until it lets go, and telling where it does not. Only Windows lets a program
//! keep others from a file.

use std::io;
use std::thread;
use std::time::Duration;

/// The waits between attempts: together about two seconds, longer than a virus scanner or a sync client mostly holds on.
const WAITS: [Duration; 6] = [
    Duration::from_millis(30),
    Duration::from_millis(60),
    Duration::from_millis(120),
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
];

/// Tries something with a file, and again after each wait while it fails because the file is held.
pub(super) fn retry<T>(
    mut attempt: impl FnMut() -> io::Result<T>,
    is_held: impl Fn(&io::Error) -> bool,
    wait: impl Fn(Duration),
) -> io::Result<T> {
    for time in WAITS {
        match attempt() {
            Err(error) if is_held(&error) => wait(time),
            done => return done,
        }
    }
    attempt()
}

/// Opens or reads a file, and tries again while another program holds it. One that stays held is an error of kind
/// `ResourceBusy`.
pub(super) fn once_free<T>(attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let is_held = |error: &io::Error| cfg!(windows) && is_held_on_windows(error);
    once_free_by(attempt, is_held, thread::sleep)
}

fn once_free_by<T>(
    attempt: impl FnMut() -> io::Result<T>,
    is_held: impl Fn(&io::Error) -> bool,
    wait: impl Fn(Duration),
) -> io::Result<T> {
    retry(attempt, &is_held, wait).map_err(|error| {
        if is_held(&error) { io::Error::new(io::ErrorKind::ResourceBusy, error) } else { error }
    })
}

/// Sharing violation, lock violation.
pub(super) fn is_held_on_windows(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of opening a file that is held for so many attempts, and how long it took in all.
    fn open(held_for: usize) -> (io::Result<&'static str>, Duration) {
        let (attempts, waited) = (std::cell::Cell::new(0), std::cell::Cell::new(Duration::ZERO));
        let attempt = || {
            attempts.set(attempts.get() + 1);
            if attempts.get() > held_for {
                return Ok("opened");
            }
            Err(io::Error::from_raw_os_error([32, 33][attempts.get() % 2]))
        };
        let opened = once_free_by(attempt, is_held_on_windows, |time| waited.set(waited.get() + time));
        (opened, waited.get())
    }

    #[test]
    fn a_file_that_is_held_for_a_second_opens_after_the_wait() {
        let (opened, waited) = open(6);
        assert_eq!(opened.unwrap(), "opened");
        assert!(waited > Duration::from_secs(1), "{waited:?}");
        assert_eq!(open(0).1, Duration::ZERO);
    }

    #[test]
    fn a_file_that_stays_held_is_told_as_held_and_other_errors_as_they_are() {
        assert_eq!(open(99).0.unwrap_err().kind(), io::ErrorKind::ResourceBusy);
        let missing = || Err::<(), _>(io::Error::from(io::ErrorKind::NotFound));
        let told = once_free_by(missing, is_held_on_windows, |_| panic!("waited"));
        assert_eq!(told.unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
