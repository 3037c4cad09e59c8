//! The only place that draws random numbers, from the system.

/// The system has no random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gives no random numbers")]
pub struct RandomError;

/// A client id for one session: 53 random bits, never stored and never used twice.
pub fn client_id() -> Result<u64, RandomError> {
    Ok(u64::from_le_bytes(bytes()?) >> 11)
}

/// A random UUID (version 4).
pub fn uuid() -> Result<uuid::Uuid, RandomError> {
    Ok(uuid::Builder::from_random_bytes(bytes()?).into_uuid())
}

fn bytes<const N: usize>() -> Result<[u8; N], RandomError> {
    let mut bytes = [0; N];
    // The reason differs per system and helps nobody.
    getrandom::fill(&mut bytes).map_err(|_reason| RandomError)?;
    Ok(bytes)
}
