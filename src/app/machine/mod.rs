//! What passes between the program and the machine that runs it: effects, results, failures.

pub(super) mod awaited;
pub(super) mod computer;
pub(super) mod context;
pub(super) mod effect;
pub(super) mod failure;
pub(super) mod job_result;
pub(super) mod logo;
pub(super) mod no_answer;
pub(super) mod template;
