//! What the program promises, tested from outside through its public interface.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "helpers of tests may panic and say what they skip"
)]

mod architecture;
mod attachment;
mod boards;
mod bounds;
mod circles;
mod cli;
mod cli_merge;
mod cli_paper;
#[cfg(unix)]
mod cli_protected;
mod cli_system;
mod clipboards;
mod corpora;
mod decision_aid;
mod examples;
mod failures;
mod fields;
mod file_format;
mod findings;
mod form_sections;
mod forms;
mod frozen;
mod generate;
mod hostile;
mod hostile_templates;
mod laws;
mod licences;
mod markdown;
mod merging;
mod messages;
mod minutes;
mod mutations;
mod network_event;
mod odd_histories;
mod own_words;
mod plain_words;
mod preview;
mod privacy;
mod schema;
mod session;
mod tables;
mod template_files;
mod template_versions;
mod templates;
mod undo;
mod working_forms;
