//! What must hold of bytes that anybody may have made. `fuzz/` and the mutations below drive the same functions.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD as STANDARD;
use samencanvas::canvas::{Id, Partner, RowData, TextField};
use samencanvas::document::{Document, Edit, Identity, Limits};
use samencanvas::export::formats::pdf::{self, PdfOptions};
use samencanvas::export::{ExportKind, Order, ReportParts};
use samencanvas::file::{self, OpenError, SaveError};
use samencanvas::i18n::{Language, Texts};
use samencanvas::picture::{picture_size, read_picture, small_png};
use samencanvas::platform;
use samencanvas::template::{self, BuiltInTemplates, COLLABORATIVE_INNOVATION};

static TEMPLATES: LazyLock<BuiltInTemplates> = LazyLock::new(|| BuiltInTemplates::read().unwrap());

/// A file opens or is refused; what opens is saved, and opens again as the same canvas. Tells whether it opened.
pub(crate) fn open_file(bytes: &[u8]) -> bool {
    let opened = match file::open(bytes, &TEMPLATES, 1) {
        Ok(opened) => opened,
        Err(error) => {
            assert!(!matches!(error, OpenError::Internal(_)), "{error}");
            return false;
        }
    };
    let saved = match file::save(&opened.document) {
        Ok(saved) => saved,
        Err(error) => {
            assert!(matches!(error, SaveError::ReadOnly | SaveError::OverLimit(_)), "{error}");
            return true;
        }
    };
    let again = file::open(&saved, &TEMPLATES, 2).unwrap();
    assert_eq!(again.document.canvas(), opened.document.canvas());
    assert!(!again.edited_by_hand);
    true
}

/// A canvas in a PDF opens or is refused. Tells whether it opened.
pub(crate) fn open_pdf(bytes: &[u8]) -> bool {
    match file::canvas_file(bytes) {
        Ok(canvas) => open_file(&canvas),
        Err(error) => {
            assert!(!matches!(error, OpenError::Internal(_)), "{error}");
            false
        }
    }
}

/// A logo is read or refused, in a canvas and by itself; one that is read can be written and read again. Tells whether it
/// was read.
pub(crate) fn read_logo(bytes: &[u8]) -> bool {
    assert!(open_file(with_logo(bytes).as_bytes()));
    let Ok(picture) = read_picture(bytes) else { return false };
    assert_eq!(picture_size(bytes), Ok((picture.width, picture.height)));
    let small = small_png(&picture, Limits::LOGO).unwrap();
    assert!(read_picture(&small).is_ok());
    true
}

/// A canvas with this as the logo of a partner.
pub(crate) fn with_logo(bytes: &[u8]) -> String {
    let logo = STANDARD.encode(bytes);
    format!(
        r#"{{"format": "samencanvas", "version": 1, "canvas": {{"partners": [{{"name": "Gemeente", "logo": "{logo}"}}]}}}}"#
    )
}

/// What opens is laid out as each kind of export, and written as a PDF.
pub(crate) fn export_file(bytes: &[u8]) {
    let Ok(opened) = file::open(bytes, &TEMPLATES, 1) else { return };
    let today = jiff::civil::date(2026, 11, 22);
    for kind in [ExportKind::Pitch, ExportKind::Poster, ExportKind::Report(ReportParts::ALL)] {
        let (canvas, template) = (opened.document.canvas(), opened.document.template());
        let order = Order::new(kind, canvas, template, Texts::of(Language::Dutch), today);
        let made = order.lay_out().unwrap();
        let created = "2026-11-22T10:30:00Z".parse().unwrap();
        pdf::pdf(&made.scene, &PdfOptions { created, attachment: None }, &|| true).unwrap();
    }
}

/// The state of another copy is merged or refused; what is merged is what the replica says, and can be encoded. Tells
/// whether it was merged.
pub(crate) fn merge_state(state: &[u8]) -> bool {
    let mut document = Document::blank(identity(), "nl", 1);
    let before = document.canvas().clone();
    if document.merge(state).is_err() {
        assert_eq!(document.canvas(), &before);
        return false;
    }
    let reread = Document::decode(identity(), 2, &document.encode().unwrap()).unwrap();
    assert_eq!(document.canvas(), reread.canvas());
    true
}

/// What a journal kept of the work after a save is taken in or refused. Tells whether it was taken in.
pub(crate) fn catch_up(update: &[u8]) -> bool {
    let mut document = start();
    let before = document.canvas().clone();
    if document.catch_up(&[update.to_vec()]).is_err() {
        assert_eq!(document.canvas(), &before);
        return false;
    }
    let reread = Document::decode(identity(), 2, &document.encode().unwrap()).unwrap();
    assert_eq!(document.canvas(), reread.canvas());
    true
}

/// What is whole of a journal comes back, and nothing else. Tells whether its base did.
pub(crate) fn read_journal(bytes: &[u8]) -> bool {
    let Ok(records) = platform::read_records(&mut &*bytes) else { return false };
    let [_, base, updates @ ..] = records.whole.as_slice() else { return false };
    let Ok(mut opened) = file::open(base, &TEMPLATES, 1) else { return false };
    opened.document.catch_up(updates).ok();
    file::save(&opened.document).unwrap();
    true
}

/// The file of that document.
pub(crate) fn saved() -> Vec<u8> {
    file::save(&start()).unwrap()
}

/// A document that work goes on with.
pub(crate) fn start() -> Document {
    let mut document = Document::blank(identity(), "nl", 1);
    let dream = TextField::Section("dream".into());
    let partner = Partner::new(Id::new(uuid::Uuid::from_u128(2)));
    let edits =
        [Edit::insert(dream, 0, "Een haven"), Edit::Insert { row: RowData::of(partner), after: None }];
    document.edit(&edits, Duration::ZERO).unwrap();
    document
}

/// A template is read or refused; what is read makes a blank canvas that can be saved and opened. Tells whether it was read.
pub(crate) fn read_template(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let Ok(template) = template::read("template", text) else { return false };
    let identity = Identity::new(Id::new(uuid::Uuid::from_u128(1)), Arc::new(template));
    let blank = Document::blank(identity, "nl", 1);
    assert!(open_file(&file::save(&blank).unwrap()));
    true
}

fn identity() -> Identity {
    let template = Arc::new(TEMPLATES.get(COLLABORATIVE_INNOVATION).unwrap().clone());
    Identity::new(Id::new(uuid::Uuid::from_u128(1)), template)
}
