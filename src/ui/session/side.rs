//! The clock, what the room sees, the dots, what was parked and what was decided.

use egui::{Align, Event, Id, Layout, Sense, Ui, vec2};
use i18n_embed_fl::fl;

use super::key_button;
use super::line::take_end;
use super::room::room_ui;
use super::sight::{Shows, Sight};
use crate::app::{SessionCommand, SessionDesk, used};
use crate::canvas::{Meeting, Note, NoteUse, RowRef, Vocabulary, on_one_line};
use crate::i18n::visible;
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{
    FieldStyle, button, colored, draft_field, field, forget_draft, heading, label, more_item, more_menu,
    read_field, status,
};

const CLOCK: f32 = 46.0;

pub(super) fn side_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    desk: &SessionDesk,
    sight: &Sight,
    later: &mut Vec<Event>,
) {
    clock_ui(ui, pass, desk, sight);
    title(ui, &fl!(pass.texts.messages, "session-room-sees"));
    preview_ui(ui, pass, desk, sight);
    dots_ui(ui, pass, desk);
    let parked =
        fl!(pass.texts.messages, "session-parked", count = used(pass.canvas(), NoteUse::Parked).count());
    list_ui(ui, pass, (&parked, NoteUse::Parked), later);
    let decided = used(pass.canvas(), NoteUse::Decided).count();
    let decided = fl!(pass.texts.messages, "session-decided", count = decided);
    list_ui(ui, pass, (&decided, NoteUse::Decided), later);
    present_ui(ui, pass);
}

fn title(ui: &mut Ui, words: &str) {
    ui.add_space(12.0);
    heading(ui, words, 2, font(Weight::SemiBold, 12.0), Tone::Muted);
    ui.add_space(2.0);
}

fn clock_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, sight: &Sight) {
    let messages = &pass.texts.messages;
    let tokens = tokens(ui);
    let tone = if sight.seconds < 0 { Tone::Warning } else { Tone::Text };
    colored(ui, &sight.clock, Weight::Bold, CLOCK, tone);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 7.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.5, tokens.line);
    let ink = sight.look.map_or(tokens.accent, |(_, palette)| tokens.group(palette).ink);
    let left = rect.with_max_x(rect.left() + rect.width() * sight.share);
    if left.width() > 0.0 {
        ui.painter().rect_filled(left, 3.5, ink);
    }
    // Said once: it changes at a minute, and at the end.
    let words = match sight.seconds {
        _ if desk.running(pass.canvas()).is_none() => String::from(" "),
        seconds if seconds <= 0 => fl!(messages, "session-time-over"),
        seconds if seconds <= 60 => fl!(messages, "session-last-minute"),
        _ => String::from(" "),
    };
    status(ui, &words);
    ui.horizontal_wrapped(|ui| {
        let pause = if desk.timer.is_running() {
            fl!(messages, "session-pause")
        } else {
            fl!(messages, "session-run-on")
        };
        let space = fl!(messages, "session-key-space");
        key_button(ui, pass, (&pause, &space), SessionCommand::Pause);
        for (name, said, minutes) in [
            ("− 1", fl!(messages, "session-minute-less"), -1),
            ("+ 1", fl!(messages, "session-minute-more"), 1),
        ] {
            if button(ui, name).accessible_name(said).clicked() {
                pass.push(SessionCommand::Minutes(minutes));
            }
        }
    });
}

/// The room's screen, small, with what it shows in words.
fn preview_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, sight: &Sight) {
    let messages = &pass.texts.messages;
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, (width * 9.0 / 16.0).round()), Sense::hover());
    room_ui(ui, pass.texts, sight, (rect, false));
    let words = match &sight.shows {
        Shows::Curtain => fl!(messages, "session-sees-curtain"),
        Shows::Step => fl!(messages, "session-sees-step"),
        Shows::Notes(_) => fl!(messages, "session-sees-notes"),
    };
    status(ui, &words);
    ui.horizontal_wrapped(|ui| {
        let curtain = if desk.room.has_curtain {
            fl!(messages, "session-curtain-open")
        } else {
            fl!(messages, "session-curtain")
        };
        key_button(ui, pass, (&curtain, "F7"), SessionCommand::Curtain);
        let reveal = if desk.is_revealed(pass.canvas()) {
            fl!(messages, "session-hide")
        } else {
            fl!(messages, "session-reveal")
        };
        key_button(ui, pass, (&reveal, "F4"), SessionCommand::Reveal);
        let window = if desk.has_room_window {
            fl!(messages, "session-room-close")
        } else {
            fl!(messages, "session-room-open")
        };
        key_button(ui, pass, (&window, "F3"), SessionCommand::RoomWindow);
    });
}

fn dots_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk) {
    let messages = &pass.texts.messages;
    title(ui, &fl!(messages, "session-dots"));
    let vote = desk.vote(pass.canvas());
    let there = today(pass).and_then(Meeting::head_count).unwrap_or_default();
    let (people, dots) = vote.map_or((there, 3), |vote| (vote.head_count(), vote.dots_each()));
    let is_writable = pass.is_writable();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let typed = number_ui(ui, &fl!(messages, "vote-people"), people, is_writable);
        label(ui, &fl!(messages, "session-people-times"), 13.0);
        let each = number_ui(ui, &fl!(messages, "vote-dots"), dots, is_writable);
        label(ui, &fl!(messages, "session-dots-each"), 13.0);
        if typed.is_some() || each.is_some() {
            let (people, dots) = (typed.unwrap_or(people), each.unwrap_or(dots));
            pass.push(SessionCommand::Budget { people, dots });
        }
    });
    if let Some(vote) = vote.filter(|vote| vote.budget() > 0) {
        let (budget, given) = (vote.budget(), vote.given());
        let (left, over) = (budget.saturating_sub(given), given.saturating_sub(budget));
        let words = if given <= budget {
            fl!(messages, "session-dots-left", left = left, budget = budget)
        } else {
            fl!(messages, "session-dots-over", over = over, budget = budget)
        };
        status(ui, &words);
    }
    ui.horizontal_wrapped(|ui| {
        let show = if desk.room.shows_dots {
            fl!(messages, "session-hide-dots")
        } else {
            fl!(messages, "session-show-dots")
        };
        key_button(ui, pass, (&show, "S"), SessionCommand::ShowDots);
        if vote.is_some_and(|vote| vote.given() > 0) {
            pass.button(ui, &fl!(messages, "session-choose-again"), SessionCommand::ChooseAgain);
        }
    });
}

/// A field for a small number. Returns what was typed, once it is one.
fn number_ui(ui: &mut Ui, name: &str, number: u32, is_writable: bool) -> Option<u32> {
    let read = |typed: &str| if typed.trim().is_empty() { Some(0) } else { typed.trim().parse().ok() };
    let value = if number == 0 { String::new() } else { number.to_string() };
    let style = FieldStyle { name, hint: "0", ..FieldStyle::default() };
    let id = Id::unique(("session number", name));
    let shown = ui.allocate_ui(vec2(46.0, 28.0), |ui| {
        read_field(ui, id, style, &value, is_writable, |typed| read(typed).is_some())
    });
    let (response, typed, _) = shown.inner;
    response.on_hover_text(name);
    typed.and_then(|typed| read(&typed)).filter(|typed| *typed != number)
}

/// The meeting of today, if anything was noted of it.
fn today<'a>(pass: &Pass<'a>) -> Option<&'a Meeting> {
    let meetings = &pass.canvas().meetings;
    meetings.iter().rev().find(|meeting| meeting.date == Some(pass.state.today))
}

/// Who is there: how many, and their names where somebody wants to note them.
fn present_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title(ui, &fl!(messages, "meeting-present"));
    let meeting = today(pass);
    let people = meeting.and_then(Meeting::head_count).unwrap_or_default();
    ui.horizontal(|ui| {
        if let Some(people) = number_ui(ui, &fl!(messages, "meeting-people"), people, pass.is_writable()) {
            pass.push(SessionCommand::People(people));
        }
        label(ui, &fl!(messages, "session-people"), 13.0);
    });
    if let Some(meeting) = meeting {
        let hint = fl!(messages, "session-names");
        let style =
            FieldStyle { name: &hint, hint: &hint, is_multiline: true, size: 12.5, ..FieldStyle::default() };
        field(ui, style, pass.state, &RowRef::of(meeting.id).text(Meeting::PRESENT), pass.commands);
    }
}

/// The notes that became this, with a line to type more of them.
fn list_ui(ui: &mut Ui, pass: &mut Pass<'_>, (words, kind): (&str, NoteUse), later: &mut Vec<Event>) {
    title(ui, words);
    let canvas = pass.canvas();
    for note in used(canvas, kind) {
        line_ui(ui, pass, note);
    }
    if pass.is_writable() {
        let id = Id::unique(("session list", kind.code()));
        let hint = match kind {
            NoteUse::Parked => fl!(pass.texts.messages, "session-park-hint"),
            NoteUse::Decided => fl!(pass.texts.messages, "session-decide-hint"),
            NoteUse::Text | NoteUse::Partner | NoteUse::Action | NoteUse::Aside => String::new(),
        };
        let style = FieldStyle { name: &hint, hint: &hint, size: 12.5, ..FieldStyle::default() };
        let is_ended = take_end(ui, id, later);
        let (_, _, typed) = draft_field(ui, id, style, "", true);
        if is_ended && !typed.trim().is_empty() {
            forget_draft(ui, id);
            pass.push(SessionCommand::AddNotes { texts: vec![typed], tag: String::new(), used: Some(kind) });
        }
    }
}

fn line_ui(ui: &mut Ui, pass: &mut Pass<'_>, note: &Note) {
    let words = visible(&on_one_line(note.text.trim()));
    let name = fl!(pass.texts.messages, "session-line-menu", note = words.as_str());
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - 30.0;
        let below = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(width, 0.0), below, |ui| {
            ui.set_width(width);
            label(ui, &words, 13.0)
        });
        if pass.is_writable() {
            more_menu(ui, &name, |ui| {
                let back = fl!(pass.texts.messages, "session-take-back");
                if more_item(ui, &back) {
                    pass.push(SessionCommand::TakeBackOne(note.id));
                }
                let remove = fl!(pass.texts.messages, "session-remove-note");
                if more_item(ui, &remove) {
                    pass.push(SessionCommand::RemoveNote(note.id));
                }
            });
        }
    });
}
