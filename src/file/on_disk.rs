//! What stands in a file, held against what was last read from it or written to it.
//!
//! Other programs, other laptops and sync clients write the same files. Nothing here decides what to do about that.

use twox_hash::XxHash3_128;

use super::open::open_over;
use super::{OpenError, Opened};
use crate::canvas::CanvasId;
use crate::template::BuiltInTemplates;

/// The hash of a file's bytes (XXH3, 128 bits), by which a change is noticed. It guards against chance and not against
/// intent: who can write the file needs no forgery to change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(XxHash3_128::oneshot(bytes))
    }

    /// The fingerprint of bytes that come in pieces: `read` hands each to the function that it is given.
    pub fn of_pieces<E>(read: impl FnOnce(&mut dyn FnMut(&[u8])) -> Result<(), E>) -> Result<Self, E> {
        let mut hasher = XxHash3_128::new();
        read(&mut |piece| hasher.write(piece))?;
        Ok(Self(hasher.finish_128()))
    }
}

/// In hexadecimal.
impl std::fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:032x}", self.0)
    }
}

/// What is known of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The canvas that stood in it.
    pub id: CanvasId,
    /// Its bytes.
    pub fingerprint: Fingerprint,
}

/// What stands in a file now.
#[derive(Debug)]
pub enum OnDisk {
    /// What is known.
    Same,
    /// There is no file any more.
    Missing,
    /// Nothing, or zeros only, as after a power cut or a sync that broke off.
    Blank,
    /// Something that is no canvas, or a broken one.
    NoCanvas(OpenError),
    /// Another canvas.
    Another,
    /// The same canvas, changed.
    Changed(Box<Changed>),
}

/// A canvas that was changed outside of this program.
#[derive(Debug)]
pub struct Changed {
    /// As it is in the file.
    pub opened: Opened,
    /// The file's bytes.
    pub fingerprint: Fingerprint,
}

/// Looks at the bytes of a file; none where there is no file.
///
/// `ancestor` is the file as it is known, where a backup still has it: a change by a program that dropped the history is
/// then taken as an edit of that. `client_id` is for the document that comes out of it.
pub fn look(
    bytes: Option<&[u8]>,
    known: Known,
    ancestor: Option<&[u8]>,
    templates: &BuiltInTemplates,
    client_id: u64,
) -> OnDisk {
    let Some(bytes) = bytes else { return OnDisk::Missing };
    let fingerprint = Fingerprint::of(bytes);
    if fingerprint == known.fingerprint {
        return OnDisk::Same;
    }
    match open_over(bytes, ancestor, templates, client_id) {
        Err(OpenError::Empty) => OnDisk::Blank,
        Err(error) => OnDisk::NoCanvas(error),
        Ok(opened) if opened.document.id() != known.id => OnDisk::Another,
        Ok(opened) => OnDisk::Changed(Box::new(Changed { opened, fingerprint })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::TextField;
    use crate::document::Edit;
    use crate::file::{open, save};
    use std::time::Duration;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    fn templates() -> BuiltInTemplates {
        BuiltInTemplates::read().unwrap()
    }

    fn dream() -> TextField {
        TextField::Section("dream".into())
    }

    fn saved() -> (Vec<u8>, Known) {
        let opened = open(EXAMPLE, &templates(), 1).unwrap();
        let bytes = save(&opened.document).unwrap();
        let known = Known { id: opened.document.id(), fingerprint: Fingerprint::of(&bytes) };
        (bytes, known)
    }

    /// What an editor leaves that knows nothing of the history.
    fn stripped(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
        let mut json: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        json.as_object_mut().unwrap().remove("replica");
        serde_json::to_string(&json).unwrap().replace(from, to).into_bytes()
    }

    #[track_caller]
    fn check(bytes: Option<&[u8]>, expect: &str) {
        let found = format!("{:?}", look(bytes, saved().1, None, &templates(), 2));
        assert!(found.starts_with(expect), "{found}");
    }

    #[test]
    fn pieces_and_the_whole_have_the_same_fingerprint() {
        let bytes = saved().0;
        let read = |take: &mut dyn FnMut(&[u8])| {
            bytes.chunks(1000).for_each(take);
            Ok::<(), ()>(())
        };
        assert_eq!(Fingerprint::of_pieces(read), Ok(Fingerprint::of(&bytes)));
    }

    #[test]
    fn a_file_is_the_same_or_gone_or_something_else() {
        check(Some(&saved().0), "Same");
        check(None, "Missing");
        check(Some(b""), "Blank");
        check(Some(&[0; 4096]), "Blank");
        check(Some(b"{\"format\": \"sam"), "NoCanvas");
        let other = String::from_utf8(saved().0).unwrap();
        let id = saved().1.id.to_string();
        check(Some(other.replace(&id, "0198c0de-0000-7000-8000-000000000001").as_bytes()), "Another");
    }

    #[test]
    fn a_change_of_another_copy_can_be_merged() {
        let (bytes, known) = saved();
        let mut theirs = open(&bytes, &templates(), 2).unwrap().document;
        theirs.edit(&[Edit::insert(dream(), 0, "Nieuw. ")], Duration::ZERO).unwrap();
        let theirs = save(&theirs).unwrap();
        let OnDisk::Changed(changed) = look(Some(&theirs), known, None, &templates(), 3) else { panic!() };
        assert!(changed.opened.has_history);
    }

    #[test]
    fn a_file_that_lost_its_history_is_an_edit_of_its_ancestor() {
        let (bytes, known) = saved();
        let mut ours = open(&bytes, &templates(), 2).unwrap().document;
        let before = ours.canvas().text_at(&dream()).unwrap().to_owned();
        let first: String = before.chars().take(12).collect();
        let edited = stripped(&bytes, &first, &format!("Met de hand. {first}"));
        let look_over = |ancestor| look(Some(&edited), known, ancestor, &templates(), 3);
        let OnDisk::Changed(changed) = look_over(None) else { panic!() };
        assert!(!changed.opened.has_history);
        let OnDisk::Changed(changed) = look_over(Some(&bytes)) else { panic!() };
        assert!(changed.opened.has_history);
        ours.merge(&changed.opened.document.encode().unwrap()).unwrap();
        assert_eq!(ours.canvas().text_at(&dream()).unwrap(), format!("Met de hand. {before}"));
    }
}
