//! Languages and words. Everything that a user reads comes from the Fluent files in `assets/i18n`.
//!
//! Message ids and arguments are checked at compile time by `fl!`. Nothing here reads the environment:
//! which language to use is decided by the caller.

pub mod aid;
mod amounts;
pub mod board;
mod dates;
mod duration;
mod held;
mod language;
mod list;
mod problems;
mod read_date;
mod reasons;
pub mod report;
mod report_lines;
mod row_name;
mod spellings;
mod suggest_date;
pub mod table;
mod template_changes;
mod template_mistakes;
mod terms;
mod texts;
mod visible;

pub use amounts::{
    ReadAmount, amount, contribution, decimal, field_number, read_amount, read_unit, sum, unit_name,
};
pub use dates::{field_date, long_date, moment, month_and_year, short_date, short_weekday};
pub use duration::duration;
pub use held::held;
pub use language::Language;
pub use list::{capitalised, list, list_of_phrases, sentence, without_full_stop};
pub use problems::{RefusedEdit, edit_error, open_error, problem, save_error};
pub use read_date::{ReadDate, read_date};
pub use reasons::system_reason;
pub use report_lines::{LineKind, ReportLine, ReportSubject, Span, report_lines, report_text};
pub use row_name::removed_row;
pub use spellings::{
    action_state_meant, contribution_kind_meant, interest_meant, interest_of_0_1, role_meant,
};
pub use suggest_date::{next_date, suggested_dates};
pub use template_changes::template_changes;
pub use template_mistakes::template_finding;
pub use terms::{
    action_state, activity, advice_title, aid_form, check_answer, choice, chosen, contribution_kind,
    interest, involvement, leaning, note_use, partner_role, sector, session_instruction, short_interest,
    support, support_level, undertaking_size,
};
pub use texts::{SLOT, Texts, fill_in};
pub use visible::{visible, visible_file_name, visible_line, visible_path};
