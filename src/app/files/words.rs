//! The words of the form of the open canvas: changed in a dialog, kept as a template of the organisation, and taken over
//! as one step.

use std::sync::Arc;

use crate::app::files::newer_template;
use crate::app::{
    Dialog, Effect, JobEffect, Notice, State, TemplateJob, TemplateKeepFailure, WordsAnswer, WordsChoice,
    WordsTrouble,
};
use crate::template::{Author, Template};

/// The place of the title of a form.
const TITLE: &str = "title";

/// Opens the dialog, with what was changed and not kept before.
pub(in crate::app) fn ask(state: &mut State) {
    let document = &state.open.document;
    let now = Arc::clone(document.template());
    let unfinished = state.open.unfinished_words.take();
    let choice = unfinished.filter(|choice| Arc::ptr_eq(&choice.now, &now)).unwrap_or_else(|| {
        let is_own = state.own_templates.contains(&now.id);
        let original = original(state, &now);
        let language = document.canvas().language.split(['-', '_']).next().unwrap_or_default();
        Box::new(WordsChoice::new(original, now, language, is_own))
    });
    state.open.dialog = Some(Dialog::Words(choice));
}

/// The template whose words are the original ones.
fn original(state: &State, now: &Arc<Template>) -> Arc<Template> {
    let root = now.based_on.last();
    let known = root.and_then(|root| state.templates.iter().find(|known| known.name() == *root));
    // A file that somebody changed may have other sections than it says.
    Arc::clone(known.filter(|known| known.has_parts_of(now)).unwrap_or(now))
}

/// The dialog was closed: what was changed in it stays, for as long as the canvas is open.
pub(in crate::app) fn put_off(state: &mut State, choice: Box<WordsChoice>) {
    let is_worth_it = choice.has_changes() || choice.is_busy;
    state.open.unfinished_words = is_worth_it.then_some(choice);
}

/// Applies what was done in the dialog.
pub(in crate::app) fn answered(state: &mut State, answer: WordsAnswer) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Words(_)));
    let Some(Dialog::Words(mut choice)) = dialog else { return Vec::new() };
    let mut effects = Vec::new();
    match answer {
        WordsAnswer::Part(part) => choice.part = part,
        WordsAnswer::Language(language) => choice.language = language,
        WordsAnswer::Search(search) => choice.search = search,
        WordsAnswer::Organisation(name) => {
            choice.organisation = name;
            choice.trouble = None;
        }
        WordsAnswer::Say { place, words } => {
            choice.trouble = None;
            let wording = choice.wording.iter().find(|wording| wording.place == place);
            let original = wording.and_then(|wording| wording.text.exactly(&choice.language));
            choice.words.say(&place, &choice.language, &words, original);
        }
        WordsAnswer::Forget { place } => {
            choice.trouble = None;
            choice.words.forget(&place, &choice.language);
        }
        WordsAnswer::StartAgain => {
            choice.trouble = None;
            choice.words = choice.before.clone();
        }
        WordsAnswer::Keep => effects = keep(state, &mut choice),
        WordsAnswer::CanvasOnly => {
            if let Some(template) = made(&mut choice) {
                newer_template::take_over(state, Arc::new(template));
                return Vec::new();
            }
        }
    }
    state.open.dialog = Some(Dialog::Words(choice));
    effects
}

/// The template with the other words; `None`, and the reason in the dialog, if it cannot be made.
fn made(choice: &mut WordsChoice) -> Option<Template> {
    let name = choice.organisation.trim();
    if !choice.is_own && name.is_empty() {
        choice.trouble = Some(WordsTrouble::NoOrganisation);
        return None;
    }
    let author = if choice.is_own { Author::Same } else { Author::Organisation(name) };
    let mut words = choice.words.clone();
    if !choice.is_own {
        // Without a title of its own, nobody could tell the two apart at New.
        let title = &choice.original.title;
        for language in title.languages().filter(|language| choice.words.get(TITLE, language).is_none()) {
            let own = format!("{} ({name})", title.text(language));
            words.say(TITLE, language, &own, None);
        }
    }
    match choice.original.reworded(&choice.now, author, &words) {
        Ok(made) => Some(made),
        Err(found) => {
            let first = found.first().and_then(|(place, _)| {
                choice.wording.iter().find(|wording| wording.place == *place).map(|wording| wording.part)
            });
            choice.part = first.unwrap_or(choice.part);
            // Where a search hides the text, the reason could not be seen.
            choice.search.clear();
            choice.trouble = Some(WordsTrouble::Unsound(found));
            None
        }
    }
}

fn keep(state: &State, choice: &mut WordsChoice) -> Vec<Effect> {
    if choice.is_busy || !choice.has_changes() {
        return Vec::new();
    }
    let Some(template) = made(choice) else { return Vec::new() };
    // One that others keep is only read, and a form of the program is nobody's to word.
    if !choice.is_own && state.templates.iter().any(|known| known.id == template.id) {
        choice.trouble = Some(WordsTrouble::Taken);
        return Vec::new();
    }
    (choice.is_busy, choice.trouble) = (true, None);
    let (is_next, generation) = (template.id == choice.now.id, state.open.generation);
    vec![Effect::Job(JobEffect::KeepTemplate(Box::new(TemplateJob { template, is_next, generation })))]
}

/// The words were kept, or not.
pub(in crate::app) fn kept(
    state: &mut State,
    generation: u64,
    result: Result<Box<Template>, TemplateKeepFailure>,
) {
    let is_asked = generation == state.open.generation;
    match result {
        Ok(template) => {
            let template: Arc<Template> = Arc::from(template);
            state.own_templates.insert(template.id.clone());
            state.offer_template(Arc::clone(&template));
            state.notices.retain(|notice| !matches!(notice, Notice::TemplateAdded(_)));
            state.notices.push(Notice::TemplateAdded(Arc::clone(&template)));
            if is_asked && busy(state).is_some() {
                state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Words(_)));
                state.open.unfinished_words = None;
                newer_template::take_over(state, template);
            } else {
                newer_template::offer(state);
            }
        }
        Err(failure) => {
            if let Some(choice) = busy(state).filter(|_| is_asked) {
                choice.is_busy = false;
                choice.trouble = Some(match failure {
                    TemplateKeepFailure::Taken => WordsTrouble::Taken,
                    TemplateKeepFailure::Write(failure) => WordsTrouble::NotKept(failure),
                });
            }
        }
    }
}

/// The words that the disk is at work on: those in the dialog, or in one that was closed since.
fn busy(state: &mut State) -> Option<&mut WordsChoice> {
    let shown = match &mut state.open.dialog {
        Some(Dialog::Words(choice)) => Some(choice),
        Some(_) | None => None,
    };
    let choice = shown.or(state.open.unfinished_words.as_mut());
    choice.map(Box::as_mut).filter(|choice| choice.is_busy)
}
