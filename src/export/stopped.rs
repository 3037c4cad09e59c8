//! Giving up: what takes long asks again and again whether anybody still waits for it.

/// Nobody waits for the document any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped on request")]
pub struct Stopped;

/// Returns an error once nobody waits any more.
pub(super) fn go_on(is_wanted: &dyn Fn() -> bool) -> Result<(), Stopped> {
    if is_wanted() { Ok(()) } else { Err(Stopped) }
}
