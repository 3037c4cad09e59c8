//! Comparison of the partners: who wants what, and who brings what. It counts and adds, and judges nothing.

mod balance;
mod decimal;
mod matrix;

pub use balance::{Balance, KindTotal, Share, Total, balance};
pub use decimal::Decimal;
pub use matrix::{InterestMatrix, MatrixRow, interest_matrix};
