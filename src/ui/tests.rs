//! Panels by role and label.
