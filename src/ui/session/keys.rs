//! The keys of the desk. Letters are for where nothing is typed; F3, F4 and F7 work everywhere.

use egui::{Event, Key, Modifiers, Ui};

use super::SessionView;
use super::line::put_back;
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
    put_back(ui, &mut view.later);
    for (key, command) in [
        (Key::F3, SessionCommand::RoomWindow),
        (Key::F4, SessionCommand::Reveal),
        (Key::F7, SessionCommand::Curtain),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            pass.push(command);
        }
    }
    let mut at = desk.at;
    // egui has taken the keyboard away from a field by now.
    if ui.memory(|memory| memory.had_focus_last_frame(entry_id()))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        ui.memory_mut(|memory| memory.surrender_focus(entry_id()));
        at = at.or_else(|| last_note(pass.canvas(), desk));
        go_to(ui, pass, at);
    } else if ui.ctx().text_edit_focused() || view.keys.naming.is_some() || egui::Popup::is_any_open(ui.ctx())
    {
        return;
    } else {
        let is_on_desk = ui.memory(egui::Memory::focused).is_none_or(|id| {
            let columns = targets(pass.canvas(), desk);
            columns.iter().flatten().any(|target| widget(*target) == id)
        });
        if !is_on_desk {
            return;
        }
    }
    // Several keys may have come since the last frame; each is about what the one before it led to.
    for (key, modifiers) in take_pressed(ui) {
        at = press(ui, pass, desk, view, (key, modifiers, at));
    }
}

/// Sends the keyboard to a note or a group.
fn go_to(ui: &Ui, pass: &mut Pass<'_>, target: Option<VoteTarget>) {
    if let Some(target) = target {
        pass.push(SessionCommand::At(Some(target)));
        ui.memory_mut(|memory| memory.request_focus(widget(target)));
    }
}

/// Takes the keys out of the input that mean something here, in order.
fn take_pressed(ui: &Ui) -> Vec<(Key, Modifiers)> {
    let pressed = ui.input_mut(|input| {
        let events = std::mem::take(&mut input.events).into_iter();
        let (keys, others): (Vec<Event>, Vec<Event>) = events.partition(is_ours);
        input.events = others;
        keys
    });
    let key =
        |event| if let Event::Key { key, modifiers, .. } = event { Some((key, modifiers)) } else { None };
    pressed.into_iter().filter_map(key).collect()
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

/// Where an arrow leads from a note or a group. `None` if it leads nowhere.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the keys of egui are not ours"))]
fn beside(columns: &[Vec<VoteTarget>], at: Option<VoteTarget>, key: Key) -> Option<VoteTarget> {
    let here = columns.iter().enumerate().find_map(|(column, targets)| {
        let place = targets.iter().position(|target| Some(*target) == at)?;
        Some((column, place))
    });
    let Some((column, place)) = here else { return columns.first()?.first().copied() };
    let nearest = |column: usize| {
        let targets = columns.get(column)?;
        targets.get(place).or(targets.last()).copied()
    };
    match key {
        Key::ArrowUp => columns.get(column)?.get(place.checked_sub(1)?).copied(),
        Key::ArrowDown => columns.get(column)?.get(place + 1).copied(),
        Key::ArrowLeft => nearest(column.checked_sub(1)?),
        _ => nearest(column + 1),
    }
}

/// Puts the notes that are meant into the column beside theirs.
fn put_beside(pass: &mut Pass<'_>, desk: &SessionDesk, at: Option<VoteTarget>, step: Step) {
    let canvas = pass.canvas();
    let section = desk.section(canvas);
    let groups: Vec<_> =
        canvas.note_groups.iter().filter(|group| group.section == section).map(|group| group.id).collect();
    let Some(VoteTarget::Note(id)) = at else { return };
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

/// Does what a key means about a note or a group. Returns the one that the next key is about.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the keys of egui are not ours"))]
fn press(
    ui: &Ui,
    pass: &mut Pass<'_>,
    desk: &SessionDesk,
    view: &mut SessionView,
    (key, modifiers, at): (Key, Modifiers, Option<VoteTarget>),
) -> Option<VoteTarget> {
    let is_writable = pass.is_writable();
    match key {
        Key::ArrowLeft | Key::ArrowRight if modifiers.alt => {
            let step = if key == Key::ArrowLeft { Step::Up } else { Step::Down };
            put_beside(pass, desk, at, step);
        }
        Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight => {
            let to = beside(&targets(pass.canvas(), desk), at, key);
            if to.is_none() && key == Key::ArrowUp {
                ui.memory_mut(|memory| memory.request_focus(entry_id()));
            }
            go_to(ui, pass, to);
            return to.or(at);
        }
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
        Key::X => {
            if let Some(VoteTarget::Note(id)) = at {
                pass.push(SessionCommand::Mark(id));
            }
        }
        _ if is_writable => change(ui, pass, view, (key, at)),
        _ => {}
    }
    at
}

/// Does what a key means that changes the canvas.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the keys of egui are not ours"))]
fn change(ui: &Ui, pass: &mut Pass<'_>, view: &mut SessionView, (key, at): (Key, Option<VoteTarget>)) {
    let used = USES.iter().find(|(letter, _)| key.name() == *letter).map(|(_, used)| *used);
    if let Some(used) = used {
        return pass.push(SessionCommand::Use(used));
    }
    match key {
        Key::G => view.keys.naming = Some(String::new()),
        Key::Backspace => pass.push(SessionCommand::TakeBack),
        Key::Delete => match at {
            Some(VoteTarget::Note(id)) => pass.push(SessionCommand::RemoveNote(id)),
            Some(VoteTarget::Group(id)) => pass.push(SessionCommand::RemoveGroup(id)),
            None => {}
        },
        Key::Plus | Key::Equals | Key::Minus => {
            if let Some(target) = at {
                let more = if key == Key::Minus { -1 } else { 1 };
                pass.push(SessionCommand::AddDots(target, more));
            }
        }
        _ => {
            let (Some(target), Ok(digit)) = (at, key.name().parse::<u32>()) else { return };
            let now = ui.input(|input| input.time);
            let before = view.keys.digits.filter(|(of, _, time)| *of == target && now - time < PAUSE);
            let number = before.map_or(0, |(_, number, _)| number).saturating_mul(10).saturating_add(digit);
            view.keys.digits = Some((target, number, now));
            pass.push(SessionCommand::SetDots(target, number));
        }
    }
}

/// A key that is pressed alone and means something here, or with Shift where a keyboard needs that for a plus.
fn is_ours(event: &Event) -> bool {
    const ARROWS: [Key; 4] = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
    const OURS: [Key; 17] = [
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
    ];
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let name = key.name();
    let is_known = OURS.contains(key)
        || USES.iter().any(|(letter, _)| name == *letter)
        || (name.len() == 1 && name.chars().all(|sign| sign.is_ascii_digit()));
    if ARROWS.contains(key) {
        modifiers.is_none() || *modifiers == Modifiers::ALT
    } else {
        is_known && (modifiers.is_none() || (*key == Key::Plus && modifiers.shift_only()))
    }
}
