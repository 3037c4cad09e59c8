//! The state of the program: the open canvas, and what outlives it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::dialogs::requester::Keyboard;
use crate::app::machine::logo::Logos;
use crate::app::open::blank::blank;
use crate::app::open::canvas::OpenCanvas;
use crate::app::open::opening::Opening;
use crate::app::{Awaited, Computer, Context, Moment, Notice, Preferences, Region};
use crate::document::Edit;
use crate::i18n::{Language, RefusedEdit};
use crate::path::FilePlace;
use crate::template::Template;

/// A longer text than this, in bytes, comes from the clipboard: no key and no input method gives so much at once.
const TYPED_AT_ONCE: usize = 200;

/// The state of the program.
#[derive(Debug)]
pub struct State {
    /// The open canvas.
    pub open: OpenCanvas,
    /// The region of the window that the keyboard is sent to.
    pub region: Option<Region>,
    /// What the user is told, the oldest first.
    pub notices: Vec<Notice>,
    /// Whether somebody points at them, so that none goes by itself.
    pub(in crate::app) are_notices_read: bool,
    /// The names of interrupted work that the user does not want to be asked about now.
    pub(in crate::app) put_off: BTreeSet<String>,
    /// The protected files that the user agreed to replace.
    pub(in crate::app) replaceable: BTreeSet<PathBuf>,
    /// Settings.
    pub preferences: Preferences,
    /// The window's language.
    pub language: Language,
    /// Where earlier versions and journals are kept. `None` if the system has no place for them.
    pub data_folder: Option<PathBuf>,
    /// What is known of the computer.
    pub computer: Computer,
    /// The user's home folder.
    pub home_folder: Option<PathBuf>,
    /// The date, as of the last command or frame.
    pub today: Date,
    /// The moment, as of the last command or frame.
    pub now: Moment,
    /// The templates for a new canvas, the usual one first.
    pub templates: Vec<Arc<Template>>,
    /// The ids of those that are files in the user's own folder.
    pub(in crate::app) own_templates: BTreeSet<String>,
    /// When the keyboard was last used.
    pub(in crate::app) keyboard: Keyboard,
    /// The file that is being opened.
    pub(in crate::app) opening: Option<Opening>,
    /// The number of writes that were asked for, of all canvases.
    pub(in crate::app) writes: u64,
    /// What has not answered for some seconds.
    pub(in crate::app) silent: Vec<Awaited>,
    /// The number of tables that were looked for on the clipboard.
    pub(in crate::app) pastes: u64,
    /// The number of previews that were made.
    pub(in crate::app) previews: u64,
    /// Logos as pixels.
    pub(in crate::app) logos: Logos,
}

impl State {
    /// A new, empty canvas of the usual template.
    pub fn new(
        template: Arc<Template>,
        preferences: Preferences,
        language: Language,
        context: &mut Context<'_>,
    ) -> Self {
        let document = blank(&template, language, context);
        let mut open = OpenCanvas::new(document, 0, preferences.author());
        // A new canvas can be written in at once.
        open.send_to_first_section();
        Self {
            open,
            region: None,
            notices: Vec::new(),
            are_notices_read: false,
            put_off: BTreeSet::new(),
            replaceable: BTreeSet::new(),
            preferences,
            language,
            data_folder: None,
            computer: Computer::default(),
            home_folder: None,
            today: context.today,
            now: Moment::default(),
            templates: vec![template],
            own_templates: BTreeSet::new(),
            keyboard: Keyboard::default(),
            opening: None,
            writes: 0,
            silent: Vec::new(),
            pastes: 0,
            previews: 0,
            logos: Logos::default(),
        }
    }

    /// Whether a place is that of the canvas's own file.
    pub(in crate::app) fn is_own_file(&self, place: &FilePlace) -> bool {
        self.open.path().is_some_and(|own| {
            *own == place.path || *own == place.real || *self.preferences.real_path(own) == place.real
        })
    }

    /// Offers a template for a new canvas, in the place of an older version of it.
    pub(in crate::app) fn offer_template(&mut self, template: Arc<Template>) {
        match self.templates.iter_mut().find(|known| known.id == template.id) {
            Some(known) if known.version > template.version => {}
            Some(known) => *known = template,
            None => self.templates.push(template),
        }
    }

    /// Changes the canvas, and tells the user if that was refused.
    pub(in crate::app) fn edit(&mut self, edits: &[Edit], context: &Context<'_>) {
        if let Err(error) = self.open.document.edit(edits, context.time) {
            let asked = match edits {
                [Edit::Text(_, splice)] if splice.text.len() > TYPED_AT_ONCE => RefusedEdit::Paste,
                [_] => RefusedEdit::Change,
                _ => RefusedEdit::Changes,
            };
            // Once is enough: holding a key down against a limit gives the same again and again.
            self.notices.retain(|notice| !matches!(notice, Notice::EditRefused { .. }));
            self.notices.push(Notice::EditRefused { error, asked });
        }
    }
}
