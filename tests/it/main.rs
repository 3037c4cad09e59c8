//! What the program promises, tested from outside through its public interface.

mod architecture;
mod cli;
mod corpora;
mod examples;
mod file_format;
mod generate;
mod laws;
mod schema;
mod undo;
