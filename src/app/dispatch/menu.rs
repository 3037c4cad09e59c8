//! Carries out the commands of menus, the palette and shortcuts.

use crate::app::editing::paste::ask;
use crate::app::editing::{board, cases, clipboard, pitch, plan, rows};
use crate::app::files::{copies, export, journal, leave, save, take, templates, versions, words};
use crate::app::session::carry_out;
use crate::app::view::{computer, navigation, present};
use crate::app::{
    Context, Dialog, DiskEffect, Effect, Focus, JobEffect, MenuCommand, PaletteChoice, Preferences, Region,
    RowTable, SearchChoice, State, Then,
};
use crate::settings::Zoom;

pub(in crate::app) fn carry_out(
    state: &mut State,
    command: MenuCommand,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    match command {
        MenuCommand::New => ask(state, Dialog::New),
        MenuCommand::NewFromThis => return leave::go_on_to(state, Then::NewFromThis, context),
        MenuCommand::NewFromExample(example) => {
            return leave::go_on_to(state, Then::NewFromExample(example), context);
        }
        MenuCommand::Open => return leave::go_on_to(state, Then::Open, context),
        MenuCommand::Save => return save::save(state, context),
        MenuCommand::SaveAs => return vec![save::pick_save(state)],
        MenuCommand::EarlierVersions => return versions::show(state),
        MenuCommand::PickCopy(with) => return vec![copies::pick(state, with)],
        MenuCommand::TakeOver => return vec![take::pick(state)],
        MenuCommand::ChangedSince => return vec![versions::read_named(state)],
        MenuCommand::SaveClean => ask(state, Dialog::SaveClean),
        MenuCommand::ForgetAuthors => {
            state.open.document.forget_authors();
            return journal::tick(state, context);
        }
        MenuCommand::AddTemplate => return vec![templates::pick(state)],
        MenuCommand::FormWords => words::ask(state),
        MenuCommand::NewWindow => return vec![Effect::Job(JobEffect::OpenWindow)],
        MenuCommand::Export => return export::ask(state),
        MenuCommand::Print => return export::ask_to_print(state),
        MenuCommand::EmptyPoster => return export::ask_for_empty(state),
        MenuCommand::Quit => return leave::go_on_to(state, Then::Quit, context),
        MenuCommand::Undo => {
            let changed = navigation::changed(&state.open, state.open.document.next_undo());
            if state.open.document.undo() {
                navigation::show(state, changed);
                return journal::came_back(state);
            }
        }
        MenuCommand::Redo => {
            let changed = navigation::changed(&state.open, state.open.document.next_redo());
            if state.open.document.redo() {
                navigation::show(state, changed);
                return journal::came_back(state);
            }
        }
        MenuCommand::Search => ask(state, Dialog::Search(SearchChoice::default())),
        MenuCommand::Palette => ask(state, Dialog::Palette(PaletteChoice::default())),
        MenuCommand::AddRow(kind) => rows::add(state, kind.into(), String::new(), context),
        MenuCommand::PasteRows(kind) => return ask::ask(state, kind.into()),
        MenuCommand::AddTableRow => {
            if let Some(table) = state.open.declared_table() {
                rows::add(state, RowTable::Declared(table), String::new(), context);
            }
        }
        MenuCommand::PasteTableRows => {
            let table = state.open.declared_table().map(RowTable::Declared);
            return table.map(|table| ask::ask(state, table)).unwrap_or_default();
        }
        MenuCommand::DuplicateRow => rows::duplicate(state, context),
        MenuCommand::MoveRow(step) => board::step(state, step, context),
        MenuCommand::PartOfPrevious => plan::part_of_previous(state, context),
        MenuCommand::LevelBack => plan::level_back(state, context),
        MenuCommand::ToColumn(step) => board::to_column(state, step, context),
        MenuCommand::ShowTableAs(look) => state.open.show_table_as(look),
        MenuCommand::RemoveRow => rows::remove(state, context),
        MenuCommand::AddCase => cases::add(state, context),
        MenuCommand::ComposePitch => pitch::compose_and_show(state, None, context),
        MenuCommand::Checklists => go_to_panel(state, Focus::Checklists),
        MenuCommand::Partnership => show_panel(state, Focus::Partnership),
        MenuCommand::DecisionAid => {
            let document = &state.open.document;
            if let Some(aid) = Focus::of_decision_aid(document.canvas(), document.template()) {
                go_to_panel(state, aid);
            }
        }
        MenuCommand::CopySection(form) => return clipboard::copy_section(state, form),
        MenuCommand::CopyMail => return clipboard::copy_mail(state, context.today),
        MenuCommand::Present => return present::begin(state),
        MenuCommand::PresentHere => return present::begin_here(state),
        MenuCommand::Session => return carry_out::turn(state),
        MenuCommand::Region(step) => state.region = Some(Region::Beside(step)),
        MenuCommand::Settings => ask(state, Dialog::Settings),
        MenuCommand::Tour => ask(state, Dialog::Tour(0)),
        MenuCommand::Shortcuts => ask(state, Dialog::Shortcuts),
        MenuCommand::About => ask(state, Dialog::About),
        MenuCommand::Computer => return computer::show(state),
        MenuCommand::SidePanel => return set(state, |all| all.side_panel = !all.side_panel),
        MenuCommand::Explanation => return set(state, |all| all.explanation = !all.explanation),
        MenuCommand::ZoomIn => return set(state, |all| all.chosen.zoom = Some(all.zoom().larger())),
        MenuCommand::ZoomOut => return set(state, |all| all.chosen.zoom = Some(all.zoom().smaller())),
        MenuCommand::ZoomReset => return set(state, |all| all.chosen.zoom = Some(Zoom::default())),
        MenuCommand::Layout(layout) => return set(state, |all| all.chosen.layout = Some(layout)),
        MenuCommand::Theme(theme) => return set(state, |all| all.chosen.theme = Some(theme)),
        MenuCommand::Language(language) => {
            let effects = set(state, |all| all.chosen.language = Some(language));
            state.language = state.preferences.language().unwrap_or(language);
            return effects;
        }
    }
    Vec::new()
}

fn ask(state: &mut State, dialog: Dialog) {
    state.open.dialog = Some(dialog);
}

fn show_panel(state: &mut State, panel: Focus) {
    state.preferences.side_panel = true;
    state.open.focus = Some(panel);
}

/// Shows something in the side panel, and sends the keyboard there: Tab would leave for the next section.
fn go_to_panel(state: &mut State, panel: Focus) {
    show_panel(state, panel);
    state.region = Some(Region::SidePanel);
}

fn set(state: &mut State, change: impl FnOnce(&mut Preferences)) -> Vec<Effect> {
    change(&mut state.preferences);
    vec![Effect::Disk(DiskEffect::SavePreferences(Box::new(state.preferences.clone())))]
}
