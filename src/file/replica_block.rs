//! The block `replica`: the history for merging, checked before anything trusts it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::object::{Findings, Object};
use crate::document::Limits;
use crate::template::sha256_hex;

/// How the state is encoded.
pub(super) const ENCODING: &str = "yjs-update-v1";

/// Reads the state, or nothing when it is absent, damaged or too large.
pub(super) fn state(mut block: Object<'_>, findings: &mut Findings) -> Option<Vec<u8>> {
    let encoding = block.text("encoding", findings);
    let hash = block.text("sha256", findings);
    let state = block.text("state", findings);
    block.finish(findings);
    // Base64 takes four characters for three bytes; the cap comes before the work.
    if encoding != ENCODING || state.len() / 4 > Limits::REPLICA_STATE / 3 {
        return None;
    }
    let state = STANDARD.decode(state).ok()?;
    (sha256_hex(&state) == hash).then_some(state)
}

/// The state as text.
pub(super) fn base64(state: &[u8]) -> String {
    STANDARD.encode(state)
}
