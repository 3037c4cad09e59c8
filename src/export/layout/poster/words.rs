//! Words of the poster that partners and actions have in common.

/// The known facts of a row, on one line.
pub(super) fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
}
