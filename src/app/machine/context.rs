//! What a command may need from the machine, provided by the caller.

use std::time::Duration;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What a command may need from the machine.
#[derive(Debug)]
pub struct Context<'a> {
    /// The time of a monotonic clock.
    pub time: Duration,
    /// Today.
    pub today: Date,
    /// New ids.
    pub identities: &'a mut Identities,
}

/// Unique ids, as long as the seed is random: a hash of the seed and a count.
#[derive(Debug)]
pub struct Identities {
    seed: Uuid,
    count: u64,
}

impl Identities {
    /// Ids from a seed that was drawn at random for this session.
    pub const fn new(seed: Uuid) -> Self {
        Self { seed, count: 0 }
    }

    /// A UUID for a row or a canvas.
    pub fn uuid(&mut self) -> Uuid {
        uuid::Builder::from_random_bytes(self.next()).into_uuid()
    }

    /// A client id for one open document: 53 bits.
    pub fn client_id(&mut self) -> u64 {
        self.uuid().as_u64_pair().0 >> 11
    }

    fn next(&mut self) -> [u8; 16] {
        self.count += 1;
        let hash = Sha256::new().chain_update(self.seed).chain_update(self.count.to_le_bytes()).finalize();
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(hash).for_each(|(byte, hashed)| *byte = hashed);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_differ_from_each_other_and_from_those_of_another_seed() {
        let mut one = Identities::new(Uuid::from_u128(1));
        let mut other = Identities::new(Uuid::from_u128(2));
        let ids = [one.uuid(), one.uuid(), other.uuid(), other.uuid()];
        assert_eq!(std::collections::BTreeSet::from(ids).len(), 4);
        assert!(one.client_id() < 1 << 53);
    }
}
