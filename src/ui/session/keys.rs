//! The keys of the desk. Letters are for where nothing is typed; F3, F4 and F7 work everywhere.

use egui::{Event, Key, Modifiers, Ui};

use super::SessionView;
use super::names::{USES, entry_id, last_note, widget};
use crate::app::{SessionCommand, SessionDesk, Step};
use crate::canvas::{Canvas, NoteGroup, VoteTarget};
use crate::ui::Pass;

/// Digits that come within this many seconds of each other are one number.
const PAUSE: f64 = 1.2;

/// What is being typed in digits.
#[derive(Debug, Default)]
pub(super) struct KeysView {
    digits: Option<(VoteTarget, u32, f64)>,
    /// The name of a group that is being typed.
    pub(super) naming: Option<String>,
}

/// Takes the keys of the desk out of the input.
pub(in crate::ui) fn take(ui: &Ui, pass: &mut Pass<'_>, desk: &SessionDesk, view: &mut SessionView) {
    for (key, command) in [
        (Key::F3, SessionCommand::RoomWindow),
        (Key::F4, SessionCommand::Reveal),
        (Key::F7, SessionCommand::Curtain),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            pass.push(command);
        }
    }
    // egui has taken the keyboard away from a field by now.
    if ui.memory(|memory| memory.had_focus_last_frame(entry_id()))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        return leave_entry(ui, pass, desk);
    }
    if ui.ctx().text_edit_focused() || view.keys.naming.is_some() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let is_on_desk = ui.memory(egui::Memory::focused).is_none_or(|id| {
        targets(pass.canvas(), desk)
            .into_iter()
            .any(|column| column.iter().any(|target| widget(*target) == id))
    });
    if !is_on_desk {
        return;
    }
    take_moves(ui, pass, desk);
    take_letters(ui, pass, desk, view);
}

/// Goes from the line to the notes.
fn leave_entry(ui: &Ui, pass: &mut Pass<'_>, desk: &SessionDesk) {
    ui.memory_mut(|memory| memory.surrender_focus(entry_id()));
    if let Some(target) = desk.at.or_else(|| last_note(pass.canvas(), desk)) {
        ui.memory_mut(|memory| memory.request_focus(widget(target)));
    }
}

/// What keys can be about, column by column: the head of each group with its notes below, and the notes without a group.
fn targets(canvas: &Canvas, desk: &SessionDesk) -> Vec<Vec<VoteTarget>> {
    let section = desk.section(canvas);
    let groups: Vec<&NoteGroup> =
        canvas.note_groups.iter().filter(|group| group.section == section).collect();
    let mut columns: Vec<Vec<VoteTarget>> =
        groups.iter().map(|group| vec![VoteTarget::Group(group.id)]).collect();
    let mut rest = Vec::new();
    for note in desk.notes(canvas) {
        let place = note.group.and_then(|id| groups.iter().position(|group| group.id == id));
        match place.and_then(|place| columns.get_mut(place)) {
            Some(column) => column.push(VoteTarget::Note(note.id)),
            None => rest.push(VoteTarget::Note(note.id)),
        }
    }
    columns.push(rest);
    columns.retain(|column| !column.is_empty());
    columns
}

fn take_moves(ui: &Ui, pass: &mut Pass<'_>, desk: &SessionDesk) {
    let columns = targets(pass.canvas(), desk);
    let here = columns.iter().enumerate().find_map(|(column, targets)| {
        let place = targets.iter().position(|target| Some(*target) == desk.at)?;
        Some((column, place))
    });
    let pressed = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight].into_iter().find(|key| {
        ui.input_mut(|input| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, *key))
    });
    let moved = [(Key::ArrowLeft, Step::Up), (Key::ArrowRight, Step::Down)]
        .into_iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::ALT, *key)));
    if let Some((_, step)) = moved {
        put_beside(pass, desk, step);
    }
    let Some(pressed) = pressed else { return };
    let at =
        |column: usize, place: usize| columns.get(column).and_then(|targets| targets.get(place)).copied();
    let beside = |column: usize, place: usize| {
        let targets = columns.get(column)?;
        targets.get(place).or(targets.last()).copied()
    };
    let to = match (here, pressed) {
        (None, _) => at(0, 0),
        (Some((column, 0)), Key::ArrowUp) => {
            ui.memory_mut(|memory| memory.request_focus(entry_id()));
            at(column, 0)
        }
        (Some((column, place)), Key::ArrowUp) => at(column, place - 1),
        (Some((column, place)), Key::ArrowDown) => at(column, place + 1),
        (Some((column, place)), Key::ArrowLeft) => {
            column.checked_sub(1).and_then(|column| beside(column, place))
        }
        (Some((column, place)), _) => beside(column + 1, place),
    };
    if let Some(target) = to {
        pass.push(SessionCommand::At(Some(target)));
        if !ui.memory(|memory| memory.has_focus(entry_id())) {
            ui.memory_mut(|memory| memory.request_focus(widget(target)));
        }
    }
}

/// Puts the notes that are meant into the column beside theirs.
fn put_beside(pass: &mut Pass<'_>, desk: &SessionDesk, step: Step) {
    let canvas = pass.canvas();
    let section = desk.section(canvas);
    let groups: Vec<_> =
        canvas.note_groups.iter().filter(|group| group.section == section).map(|group| group.id).collect();
    let Some(VoteTarget::Note(id)) = desk.at else { return };
    let group = canvas.notes.iter().find(|note| note.id == id).and_then(|note| note.group);
    let place = group.and_then(|id| groups.iter().position(|other| *other == id)).unwrap_or(groups.len());
    let to = match step {
        Step::Up => place.checked_sub(1),
        Step::Down => place.checked_add(1).filter(|to| *to <= groups.len()),
    };
    if let Some(to) = to {
        pass.push(SessionCommand::PutInGroup(groups.get(to).copied()));
    }
}

#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the keys of egui are not ours"))]
fn take_letters(ui: &Ui, pass: &mut Pass<'_>, desk: &SessionDesk, view: &mut SessionView) {
    let now = ui.input(|input| input.time);
    let pressed = ui.input_mut(|input| {
        let events = std::mem::take(&mut input.events).into_iter();
        let (keys, others): (Vec<Event>, Vec<Event>) = events.partition(is_ours);
        input.events = others;
        keys
    });
    let is_writable = pass.is_writable();
    for event in pressed {
        let Event::Key { key, .. } = event else { continue };
        let used = USES.iter().find(|(letter, _)| key.name() == *letter).map(|(_, used)| *used);
        if let Some(used) = used.filter(|_| is_writable) {
            pass.push(SessionCommand::Use(used));
            continue;
        }
        let digit = key.name().parse::<u32>().ok().filter(|_| key.name().len() == 1);
        if let (Some(digit), Some(target), true) = (digit, desk.at, is_writable) {
            let before = view.keys.digits.filter(|(at, _, time)| *at == target && now - time < PAUSE);
            let number = before.map_or(0, |(_, number, _)| number).saturating_mul(10).saturating_add(digit);
            view.keys.digits = Some((target, number, now));
            pass.push(SessionCommand::SetDots(target, number));
            continue;
        }
        match key {
            Key::B => pass.push(SessionCommand::Curtain),
            Key::R => pass.push(SessionCommand::Reveal),
            Key::N => pass.push(SessionCommand::Go(Step::Down)),
            Key::V => pass.push(SessionCommand::Go(Step::Up)),
            Key::S => pass.push(SessionCommand::ShowDots),
            Key::Space => pass.push(SessionCommand::Pause),
            Key::PageUp => pass.push(SessionCommand::Minutes(1)),
            Key::PageDown => pass.push(SessionCommand::Minutes(-1)),
            Key::Enter => ui.memory_mut(|memory| memory.request_focus(entry_id())),
            Key::Escape => pass.push(SessionCommand::MarkNone),
            Key::G if is_writable && (desk.at.is_some() || !desk.marked.is_empty()) => {
                view.keys.naming = Some(String::new());
            }
            Key::X => {
                if let Some(VoteTarget::Note(id)) = desk.at {
                    pass.push(SessionCommand::Mark(id));
                }
            }
            Key::Backspace if is_writable => pass.push(SessionCommand::TakeBack),
            Key::Delete if is_writable => match desk.at {
                Some(VoteTarget::Note(id)) => pass.push(SessionCommand::RemoveNote(id)),
                Some(VoteTarget::Group(id)) => pass.push(SessionCommand::RemoveGroup(id)),
                None => {}
            },
            Key::Plus | Key::Equals | Key::Minus if is_writable => {
                if let Some(target) = desk.at {
                    let more = if key == Key::Minus { -1 } else { 1 };
                    pass.push(SessionCommand::AddDots(target, more));
                }
            }
            _ => {}
        }
    }
}

/// A key that is pressed alone and means something here, or with Shift where a keyboard needs that for a plus.
fn is_ours(event: &Event) -> bool {
    const OURS: [Key; 18] = [
        Key::B,
        Key::R,
        Key::N,
        Key::V,
        Key::S,
        Key::G,
        Key::X,
        Key::Space,
        Key::PageUp,
        Key::PageDown,
        Key::Enter,
        Key::Escape,
        Key::Backspace,
        Key::Delete,
        Key::Plus,
        Key::Equals,
        Key::Minus,
        Key::T,
    ];
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let name = key.name();
    let is_known = OURS.contains(key)
        || USES.iter().any(|(letter, _)| name == *letter)
        || (name.len() == 1 && name.chars().all(|sign| sign.is_ascii_digit()));
    is_known && (modifiers.is_none() || (*key == Key::Plus && modifiers.shift_only()))
}
