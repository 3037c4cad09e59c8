//! The window by role and label, without a screen: what is drawn, what is typed, and the document that comes of it.

mod administrator;
mod beneficiary;
mod calendar;
mod context_menus;
mod cursor;
mod decision_aid;
mod dialogs;
mod exports;
mod fields;
mod forms;
mod keyboard;
mod method;
mod notices;
mod page;
mod page_looks;
mod panels;
mod pasting;
mod presenting;
mod rig;
mod screen_reader;
mod search;
mod tables;
mod welcome;
