//! Cancellation: long work polls whether its result is still wanted.

/// The document was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped on request")]
pub struct Stopped;

/// Returns an error once the document was cancelled.
pub(super) fn go_on(is_wanted: &dyn Fn() -> bool) -> Result<(), Stopped> {
    if is_wanted() { Ok(()) } else { Err(Stopped) }
}
