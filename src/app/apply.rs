//! The one function that changes the state for a command.

use super::open::WriteState;
use super::state::first_text_of;
use super::{
    Answer, Command, Context, Dialog, Effect, Focus, Notice, PaletteChoice, PasteChoice, PathPurpose,
    RowKind, SearchChoice, State, Then, VersionsChoice, WithCopy, WriteMode, advice, cases, clipboard,
    copies, export, files, incoming, journal, logo, opening, outside, passing, pitch, plan, present,
    question, recovery, removal, rows, search, versions, welcome,
};
use crate::canvas::TextField;
use crate::document::{Edit, RowRef};
use crate::i18n::Asked;
use crate::template::{SectionKind, SectionTemplate};

/// A longer text than this, in bytes, comes from the clipboard: no key and no input method gives so much at once.
const TYPED_AT_ONCE: usize = 200;

/// Does what a command asks, and says what the machine has to do for it.
pub fn apply(state: &mut State, command: Command, context: &mut Context<'_>) -> Vec<Effect> {
    state.today = context.today;
    question::follow(state, &command, context);
    let is_typing = advice::is_typing(&command);
    let before = (state.open.generation, state.open.document.revision());
    let effects = carry_out(state, command, context);
    state.open.remember_case_section();
    passing::follow(state);
    if !is_typing && before != (state.open.generation, state.open.document.revision()) {
        advice::refresh(state, context.today);
    }
    effects
}

fn carry_out(state: &mut State, command: Command, context: &mut Context<'_>) -> Vec<Effect> {
    match command {
        Command::New => ask(state, Dialog::New),
        Command::NewFromExample(example) => files::go_on_to(state, Then::NewFromExample(example), context),
        Command::NewFromThis => files::go_on_to(state, Then::NewFromThis, context),
        Command::Open => files::go_on_to(state, Then::Open, context),
        Command::OpenFile(path) => files::go_on_to(state, Then::OpenFile(path), context),
        Command::Quit => files::go_on_to(state, Then::Quit, context),
        Command::Recover(name) => files::go_on_to(state, Then::Recover(name), context),
        Command::EarlierVersions => versions::show(state),
        Command::PickCopy(with) => vec![copies::pick(state, with)],
        Command::ReplaceProtected(path) => files::replace_protected(state, path, context),
        Command::MergeFile(path) => copies::begin(state, path, WithCopy::Merge, context),
        Command::Save => files::save(state, context),
        Command::SaveAs => vec![files::pick_save(state)],
        Command::Export => export::ask(state),
        Command::StopExport => vec![Effect::StopExport],
        Command::PickLogo(partner) => logo::pick(state, partner),
        Command::ShowLogo(logo) => logo::show(state, logo),
        Command::DropPicture(path) => logo::dropped(state, path),
        Command::About => ask(state, Dialog::About),
        Command::CopySection(form) => clipboard::copy_section(state, form),
        Command::ChangedSince => vec![versions::read_named(state)],
        Command::SaveClean => ask(state, Dialog::SaveClean),
        Command::ForgetAuthors => {
            state.open.document.forget_authors();
            journal::tick(state, context)
        }
        Command::Settings => ask(state, Dialog::Settings),
        Command::Tour => ask(state, Dialog::Tour(0)),
        Command::Shortcuts => ask(state, Dialog::Shortcuts),
        Command::Search => ask(state, Dialog::Search(SearchChoice::default())),
        Command::Palette => ask(state, Dialog::Palette(PaletteChoice::default())),
        Command::Present => present::begin(state),
        Command::PresentStep(step) => {
            present::step(state, step);
            Vec::new()
        }
        Command::EndPresenting => present::end(state),
        Command::Answer(answer) => answered(state, answer, context),
        Command::StopOpening
        | Command::GoToRegion(_)
        | Command::RegionArrived
        | Command::PutAside(_)
        | Command::ProblemsSeen
        | Command::ShowMerge
        | Command::AskAboutFile
        | Command::OpenWaiting
        | Command::KeyPressed
        | Command::Dismiss(_) => {
            attend(state, &command);
            Vec::new()
        }
        Command::OpenWithSystem(path) => vec![Effect::OpenWithSystem(path)],
        Command::ShowInFolder(path) => vec![Effect::ShowInFolder(path)],
        Command::ToggleSidePanel
        | Command::ToggleExplanation
        | Command::Layout(_)
        | Command::Autosave(_)
        | Command::Author(_)
        | Command::ZoomIn
        | Command::ZoomOut
        | Command::ZoomReset
        | Command::Theme(_)
        | Command::Language(_) => set_view(state, &command),
        Command::Undo
        | Command::Redo
        | Command::Edit(_)
        | Command::Focus(_)
        | Command::GoTo(_)
        | Command::GoToText(_)
        | Command::CaretArrived(_)
        | Command::TableArrived
        | Command::AddRow(_)
        | Command::BeginRow(..)
        | Command::DuplicateRow
        | Command::MoveRow(_)
        | Command::RemoveRow
        | Command::RestoreRow(_)
        | Command::PutAction(..)
        | Command::PartOf(..)
        | Command::PasteRows(_)
        | Command::PasteText(..)
        | Command::AddContribution(_)
        | Command::RemoveContribution(..)
        | Command::RemoveParagraph(_)
        | Command::AddCase
        | Command::AnswerCase(..)
        | Command::ComposePitch(_)
        | Command::ReadPitchFor(_)
        | Command::RefreshParagraph(_)
        | Command::KeepParagraph(_) => {
            change(state, command, context);
            Vec::new()
        }
    }
}

/// Attends to what the program told or asked, and to the region that has the keyboard.
fn attend(state: &mut State, command: &Command) {
    match command {
        Command::StopOpening => opening::stop(state),
        Command::GoToRegion(step) => state.region = Some(*step),
        Command::RegionArrived => state.region = None,
        Command::PutAside(name) => recovery::ask_to_throw_away(state, name),
        Command::ProblemsSeen => state.open.problems.clear(),
        Command::ShowMerge => incoming::show(state),
        Command::AskAboutFile => question::open_about_file(state),
        Command::OpenWaiting => question::open(state),
        Command::Dismiss(index) if *index < state.notices.len() => {
            let notice = state.notices.remove(*index);
            question::dismissed(state, &notice);
            recovery::put_off(state, notice);
        }
        _ => {}
    }
}

/// Opens a question.
fn ask(state: &mut State, dialog: Dialog) -> Vec<Effect> {
    state.open.dialog = Some(dialog);
    Vec::new()
}

fn set_view(state: &mut State, command: &Command) -> Vec<Effect> {
    let preferences = &mut state.preferences;
    match command {
        Command::ToggleSidePanel => preferences.side_panel = !preferences.side_panel,
        Command::ToggleExplanation => preferences.explanation = !preferences.explanation,
        Command::Autosave(is_on) => preferences.autosave = *is_on,
        Command::Author(name) => {
            preferences.author.clone_from(name);
            state.open.document.set_author(name);
        }
        Command::Layout(layout) => preferences.layout = *layout,
        Command::ZoomIn => preferences.zoom_in(),
        Command::ZoomOut => preferences.zoom_out(),
        Command::ZoomReset => preferences.zoom = 100,
        Command::Theme(theme) => preferences.theme = *theme,
        Command::Language(language) => {
            preferences.set_language(*language);
            state.language = *language;
        }
        _ => {}
    }
    vec![Effect::SavePreferences(state.preferences.clone())]
}

fn change(state: &mut State, command: Command, context: &mut Context<'_>) {
    match command {
        Command::Undo => {
            state.open.document.undo();
        }
        Command::Redo => {
            state.open.document.redo();
        }
        Command::Edit(edits) => edit(state, &edits, context),
        Command::Focus(focus) => {
            let is_panel = matches!(focus, Focus::Checklists | Focus::Partnership);
            state.preferences.side_panel |= is_panel;
            state.open.focus = Some(focus);
        }
        Command::GoTo(focus) => go_to(state, focus),
        Command::GoToText(field) => go_to_text(state, field),
        Command::CaretArrived(field) => {
            state.open.caret.take_if(|caret| *caret == field);
        }
        Command::TableArrived => state.open.table = None,
        Command::AddRow(kind) => rows::add(state, kind, String::new(), context),
        Command::BeginRow(kind, typed) => rows::add(state, kind, typed, context),
        Command::DuplicateRow => rows::duplicate(state, context),
        Command::MoveRow(step) => rows::step(state, step, context),
        Command::RemoveRow => rows::remove(state, context),
        Command::AddContribution(partner) => rows::add_contribution(state, partner, context),
        Command::RemoveContribution(partner, id) => {
            removal::remove(state, RowRef::Contribution(partner, id), context);
        }
        Command::RemoveParagraph(id) => removal::remove(state, RowRef::Paragraph(id), context),
        Command::PutAction(id, place) => plan::put_at(state, id, place, context),
        Command::PartOf(id, goal) => plan::part_of(state, id, goal, context),
        Command::RestoreRow(row) => removal::restore(state, row, context),
        Command::AddCase => cases::add(state, context),
        Command::AnswerCase(case, question, choice) => {
            cases::answer(state, case, &question, choice, context);
        }
        Command::PasteRows(kind) => {
            state.open.dialog = Some(Dialog::PasteRows(PasteChoice { kind, text: String::new() }));
        }
        Command::PasteText(kind, text) => {
            state.open.dialog = Some(Dialog::PasteRows(PasteChoice { kind, text }));
        }
        Command::ReadPitchFor(reader) => state.open.read_pitch_for(reader),
        Command::RefreshParagraph(id) => pitch::refresh(state, id, context),
        Command::KeepParagraph(id) => pitch::keep(state, id, context),
        Command::ComposePitch(addressee) => {
            let first = pitch::compose(state, addressee, context);
            let pitch = |kind| kind == SectionKind::Pitch;
            let section = state.open.document.template().sections.iter().find(|section| pitch(section.kind));
            state.open.focus = section.map(|section| Focus::Section(section.id.clone()));
            state.open.caret = first.map(TextField::Paragraph);
        }
        _ => {}
    }
    // Undo and removal may have taken away what was in hand: its section stays in hand.
    if let Some(focus) = &state.open.focus
        && !focus.is_on(state.open.document.canvas(), state.open.document.template())
    {
        let section = state.open.section_in_hand().map(|section| section.id.clone());
        state.open.focus = section.map(Focus::Section);
    }
}

/// Takes something in hand, and sends the keyboard to the first text in it, or to its table.
fn go_to(state: &mut State, focus: Focus) {
    let template = state.open.document.template();
    state.open.table = match &focus {
        Focus::Section(id) => template.section(id).and_then(|section| RowKind::of(section.kind)),
        _ => None,
    };
    state.open.caret = match &focus {
        Focus::Partner(id) => Some(TextField::PartnerName(*id)),
        Focus::Action(id) => Some(TextField::ActionText(*id)),
        Focus::Case(id) => Some(TextField::CaseName(*id)),
        Focus::Section(id) => template.section(id).and_then(first_text_of),
        Focus::Checklists | Focus::Partnership => None,
    };
    state.preferences.side_panel |= !matches!(focus, Focus::Section(_));
    state.open.focus = Some(focus);
}

/// Sends the keyboard to a text, and takes in hand what it is a text of.
fn go_to_text(state: &mut State, field: TextField) {
    let pitch = |section: &&SectionTemplate| section.kind == SectionKind::Pitch;
    let focus = match &field {
        TextField::Subject | TextField::Version | TextField::Contact => None,
        TextField::Section(id) | TextField::Answer(id, _) => Some(Focus::Section(id.clone())),
        TextField::Pitch | TextField::Paragraph(_) => {
            let section = state.open.document.template().sections.iter().find(pitch);
            section.map(|section| Focus::Section(section.id.clone()))
        }
        TextField::PartnerName(id)
        | TextField::OtherInterest(id)
        | TextField::PartnerNotes(id)
        | TextField::Contribution(id, _) => Some(Focus::Partner(*id)),
        TextField::ActionText(id) | TextField::ActionOwner(id) => Some(Focus::Action(*id)),
        TextField::CheckNote(_) => Some(Focus::Checklists),
        TextField::CaseName(id) | TextField::CaseFacts(id) | TextField::CaseReason(id, _) => {
            Some(Focus::Case(*id))
        }
    };
    if let Some(focus) = focus {
        go_to(state, focus);
    }
    state.open.caret = Some(field);
}

/// Changes the canvas, and tells it where that was refused.
pub(super) fn edit(state: &mut State, edits: &[Edit], context: &Context<'_>) {
    if let Err(error) = state.open.document.edit(edits, context.time) {
        let asked = match edits {
            [Edit::Text(_, splice)] if splice.text.len() > TYPED_AT_ONCE => Asked::Paste,
            [_] => Asked::Change,
            _ => Asked::Changes,
        };
        // Once is enough: holding a key down against a limit gives the same again and again.
        state.notices.retain(|notice| !matches!(notice, Notice::EditRefused { .. }));
        state.notices.push(Notice::EditRefused { error, asked });
    }
}

fn answered(state: &mut State, answer: Answer, context: &mut Context<'_>) -> Vec<Effect> {
    // An answer to another question, or to one about a canvas that is not open any more, says nothing about this one.
    let dialog = state.open.dialog.take_if(|dialog| dialog.takes(&answer));
    let answer = match answer {
        Answer::Path(path) => Answer::Path(files::typed(state, path)),
        answer => answer,
    };
    match (dialog, answer) {
        // The dialog says which endings there are.
        (Some(Dialog::Path(purpose)), Answer::Path(path)) if purpose.refuses(&path).is_some() => {
            state.open.dialog = Some(Dialog::Path(purpose));
            Vec::new()
        }
        (Some(Dialog::Unsaved(then)), Answer::SaveFirst) => {
            state.open.after_save = Some(then);
            files::save(state, context)
        }
        (Some(Dialog::Recover(found)), answer) => recovery::answered(state, found, &answer, context),
        (Some(Dialog::ThrowAway(found)), answer) => recovery::answered_about_throwing(state, found, &answer),
        (Some(Dialog::New), Answer::Begin(then)) => files::go_on_to(state, then, context),
        (Some(Dialog::Unsaved(then)), Answer::GoOn) => files::go_on(state, then, context),
        (Some(Dialog::SaveClean), Answer::SaveClean) => vec![files::pick_clean(state)],
        (Some(Dialog::Export(view)), answer) => export::answered(state, *view, &answer),
        (Some(Dialog::Path(PathPurpose::Open)), Answer::Path(path)) => {
            files::go_on(state, Then::OpenFile(path), context)
        }
        (Some(Dialog::Path(PathPurpose::Copy(with))), Answer::Path(path)) => {
            copies::begin(state, path, with, context)
        }
        (Some(Dialog::Path(PathPurpose::Logo(partner))), Answer::Path(path)) => {
            logo::begin(state, path, partner)
        }
        (Some(Dialog::Copy(view)), answer) => copies::answered(state, *view, &answer, context),
        (Some(Dialog::Path(PathPurpose::Save)), Answer::Path(path)) => {
            files::write(state, files::with_ending(path, files::CANVAS_ENDING), WriteMode::CreateNew, context)
        }
        (Some(Dialog::Path(PathPurpose::Export(choice))), Answer::Path(path)) => {
            export::write(state, path, choice, WriteMode::CreateNew, context)
        }
        (Some(Dialog::Path(PathPurpose::Clean)), Answer::Path(path)) => {
            let path = files::with_ending(path, files::CANVAS_ENDING);
            vec![files::save_clean(state, path, WriteMode::CreateNew, context)]
        }
        (Some(Dialog::PasteRows(_)), Answer::ChangePaste(choice)) => {
            state.open.dialog = Some(Dialog::PasteRows(choice));
            Vec::new()
        }
        (Some(Dialog::PasteRows(_)), Answer::Rows(pasted)) => {
            rows::paste(state, &pasted, context);
            Vec::new()
        }
        (Some(Dialog::Welcome), answer) => welcome::answered(state, answer, context),
        (Some(Dialog::Tour(_)), Answer::TourStep(step)) => {
            welcome::step(state, step);
            Vec::new()
        }
        (Some(Dialog::Search(_)), Answer::ChangeSearch(choice))
        | (Some(Dialog::RemoveFound(choice)), Answer::Cancel) => {
            state.open.dialog = Some(Dialog::Search(choice));
            Vec::new()
        }
        (Some(Dialog::Search(_)), Answer::ReplaceAll(choice)) => {
            search::replace_all(state, choice, context);
            Vec::new()
        }
        (Some(Dialog::RemoveFound(choice)), Answer::RemoveFound) => {
            search::replace(state, &choice, context);
            Vec::new()
        }
        (Some(Dialog::Palette(_)), Answer::ChangePalette(choice)) => {
            state.open.dialog = Some(Dialog::Palette(choice));
            Vec::new()
        }
        (Some(Dialog::Palette(_) | Dialog::Search(_)), Answer::Do(command)) => {
            apply(state, *command, context)
        }
        (Some(Dialog::Outside(_)), Answer::KeepOurs) => outside::keep_ours(state, context),
        (Some(Dialog::Outside(_)), Answer::TakeTheirs) => outside::take_theirs(state, context),
        (Some(Dialog::Outside(_)), Answer::SaveElsewhere) => vec![files::pick_save(state)],
        (Some(Dialog::Versions(choice)), answer) => answered_about_versions(state, choice, &answer, context),
        (Some(Dialog::Path(PathPurpose::Save) | Dialog::Outside(_)), Answer::Cancel) => {
            state.open.after_save = None;
            if !state.open.is_writing() {
                state.open.write = WriteState::Done;
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn answered_about_versions(
    state: &mut State,
    choice: VersionsChoice,
    answer: &Answer,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    match (answer, &choice.canvas) {
        (Answer::LookAtVersion(place), _) => versions::choose(state, choice, *place),
        (Answer::OtherCanvases, _) => versions::show_others(state),
        (Answer::VersionsOf(id), _) => versions::show_of(state, *id),
        (Answer::PutVersionBack, Some(canvas)) => versions::put_back(state, canvas, context),
        (Answer::CompareVersion, Some(canvas)) => {
            copies::compare_version(state, &choice, canvas);
            Vec::new()
        }
        (Answer::OpenVersionBeside, Some(canvas)) => versions::open_beside(state, &choice, canvas, context),
        _ => Vec::new(),
    }
}
