//! A queue for keys and clicks: a slow frame can get several at once, and each must take effect before the next one is handled.
//!
//! Else a save would leave out the letter that was typed just before it, and letters typed just after Tab, or just
//! before it, would come into the wrong field. A horizontal cursor move depends on the text and the cursor that the
//! keys before it left.

use std::collections::VecDeque;

use egui::os::OperatingSystem;
use egui::{Context, Event, Key, Modifiers, Plugin, RawInput, ViewportCommand};

use super::widgets::Travel;

/// Passes until the field that a key asked for has the keyboard: in the one after the key it is drawn and asks for it,
/// and in the next one it gets what is typed.
const SETTLES_IN: u8 = 2;

/// Passes to wait for the paste that was requested. An empty clipboard gives no event.
const PASTED_IN: u8 = 5;

/// The queue of events.
#[derive(Debug, Default)]
pub(super) struct Turns {
    held: VecDeque<Event>,
    /// Passes until the last key that moves the keyboard has done so.
    settling: u8,
    /// Remaining passes to wait for a requested paste, during which its key is held.
    pasting: u8,
}

impl Turns {
    /// Queues new events. Shift+Insert, Ctrl+Insert and Shift+Delete become clipboard events, which egui does on
    /// Windows only.
    #[cfg_attr(
        not(test),
        expect(clippy::wildcard_enum_match_arm, reason = "the events of egui are not ours")
    )]
    fn take(&mut self, ctx: &Context, events: impl Iterator<Item = Event>) {
        let is_mac = ctx.os() == OperatingSystem::Mac;
        let mut is_alt = false;
        for event in events {
            let was_alt = std::mem::take(&mut is_alt);
            match event {
                Event::Key { key, pressed: true, modifiers, .. } if !is_mac => {
                    is_alt = modifiers.alt && !modifiers.ctrl;
                    match key {
                        _ if is_paste_key(&event) => {
                            self.request_paste(ctx, event);
                        }
                        Key::Insert if modifiers.matches_exact(Modifiers::CTRL) => {
                            self.held.push_back(Event::Copy);
                        }
                        Key::Delete if modifiers.matches_exact(Modifiers::SHIFT) => {
                            self.held.push_back(Event::Cut);
                        }
                        _ => self.held.push_back(event),
                    }
                }
                // The letter of a key that Alt made a command of. AltGr is no Alt, and on a Mac Alt makes letters.
                Event::Text(_) if was_alt => {}
                Event::Paste(_) => match self.held.iter_mut().find(|held| is_paste_key(held)) {
                    Some(key) => *key = event,
                    None => self.held.push_back(event),
                },
                event => self.held.push_back(event),
            }
        }
        if !self.held.iter().any(is_paste_key) {
            self.pasting = 0;
        }
    }

    /// Requests the contents of the clipboard. `key` keeps their place in the queue until they arrive.
    fn request_paste(&mut self, ctx: &Context, key: Event) {
        ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        self.pasting = PASTED_IN;
        self.held.push_back(key);
    }

    /// Queues an event that was taken out of this pass for what was asked to have the keyboard in it. It comes before
    /// what was typed since.
    pub(super) fn give(&mut self, event: Event) {
        self.held.push_front(event);
        self.settle();
    }

    /// Queues a key without others for what has the keyboard after this pass.
    pub(super) fn press(&mut self, key: Key) {
        let modifiers = Modifiers::NONE;
        self.give(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
    }

    /// Queues a paste for the widget that was asked to have the keyboard in this pass.
    pub(super) fn give_paste(&mut self, ctx: &Context) {
        let (key, modifiers) = (Key::Insert, Modifiers::SHIFT);
        let key = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        self.request_paste(ctx, key);
        self.settle();
    }

    /// Holds what is typed next until a field that was asked for in this pass has the keyboard.
    pub(super) fn settle(&mut self) {
        self.settling = SETTLES_IN;
    }
}

impl Plugin for Turns {
    fn debug_name(&self) -> &'static str {
        "turns"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.take(ctx, input.events.drain(..));
        self.settling = self.settling.saturating_sub(1);
        self.pasting = self.pasting.saturating_sub(1);
        let os = ctx.os();
        let mut last = None;
        while let Some(event) = self.held.front() {
            let (is_typed, is_turn, travel) = (is_typed(event), is_turn(event, os), Travel::of(event, os));
            let is_other = last.is_some_and(|last| is_turn || last != travel);
            // A click takes the keyboard away before the field sees what was typed in the same pass.
            let is_click = matches!(event, Event::PointerButton { .. });
            if (is_click && last.is_some()) || (is_typed && (self.settling > 0 || is_other)) {
                break;
            }
            if is_paste_key(event) {
                if self.pasting > 0 {
                    break;
                }
                self.held.pop_front();
                continue;
            }
            if is_typed {
                last = Some(travel);
            }
            if is_turn || is_click {
                self.settling = SETTLES_IN;
            }
            input.events.extend(self.held.pop_front());
        }
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// Whether it is Shift+Insert, for which a paste is requested.
fn is_paste_key(event: &Event) -> bool {
    let Event::Key { key: Key::Insert, pressed: true, modifiers, .. } = event else { return false };
    modifiers.matches_exact(Modifiers::SHIFT)
}

/// Whether it is for the focused widget.
const fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. }
            | Event::Text(_)
            | Event::Ime(_)
            | Event::Copy
            | Event::Cut
            | Event::Paste(_)
    )
}

/// Whether it can move the keyboard, or do something with all that was typed.
fn is_turn(event: &Event, os: OperatingSystem) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    if Travel::of(event, os) == Travel::Aside {
        return false;
    }
    let is_held = modifiers.command || modifiers.ctrl || modifiers.alt;
    let is_command = matches!(key, Key::F1 | Key::F5 | Key::F6 | Key::F9);
    is_held || is_command || matches!(key, Key::Tab | Key::Enter | Key::Escape)
}
