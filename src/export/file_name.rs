//! Names for files: made of what people wrote, and how they end.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// In letters and in bytes; no usual file system takes more than 255 bytes, of which an ending and a number need some.
const LONGEST: usize = 60;
const LONGEST_BYTES: usize = 200;

/// A kind of file that the program writes, recognised by its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A canvas.
    Canvas,
    /// An export with pages.
    Pdf,
    /// An export as text to work on.
    Markdown,
    /// An export as text for a mail.
    Text,
}

impl FileKind {
    /// How its name may end, in small letters; the first is what a name gets that has no ending.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Canvas => crate::file::ENDINGS,
            Self::Pdf => &[".pdf"],
            Self::Markdown => &[".md", ".markdown"],
            Self::Text => &[".txt"],
        }
    }

    /// What the name of a new file ends in.
    pub fn new_ending(self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }

    /// This kind and no other.
    pub const fn alone(self) -> &'static [Self] {
        match self {
            Self::Canvas => &[Self::Canvas],
            Self::Pdf => &[Self::Pdf],
            Self::Markdown => &[Self::Markdown],
            Self::Text => &[Self::Text],
        }
    }

    /// The ending of a name, if it is that of another kind of file.
    pub fn other_ending(self, path: &Path) -> Option<&str> {
        let ending = ending(path)?;
        (!self.fits(ending)).then_some(ending)
    }

    /// Whether a file name has an extension of this kind.
    pub fn is_ending_of(self, path: &Path) -> bool {
        ending(path).is_some_and(|ending| self.fits(ending))
    }

    /// A path with its ending, where the name has none.
    #[must_use]
    pub fn complete(self, path: PathBuf) -> PathBuf {
        if ending(&path).is_some() || path.file_name().is_none() || ends_as_folder(&path) {
            return path;
        }
        let mut name = path.into_os_string();
        name.push(self.new_ending());
        name.into()
    }

    /// Whether a name with this last part, which has no dot, may be that of such a file.
    fn fits(self, ending: &str) -> bool {
        self.endings()
            .iter()
            .any(|own| own.rsplit('.').next().is_some_and(|own| own.eq_ignore_ascii_case(ending)))
    }
}

/// The text after the last dot of a name, if that can be an ending: `1.2` is a version, and `Dr. Jansen` a name.
fn ending(path: &Path) -> Option<&str> {
    let ending = path.extension().and_then(OsStr::to_str)?;
    let is_ending = ending.chars().all(char::is_alphanumeric) && ending.chars().any(char::is_alphabetic);
    is_ending.then_some(ending)
}

fn ends_as_folder(path: &Path) -> bool {
    path.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
}

/// A name for a file, without its ending: words in small letters, joined by hyphens, as every file system takes them.
///
/// Where nothing is left of the text it is `otherwise`. A name that Windows gives to a device, such as `con`, gets
/// `otherwise` before it, on every system: files travel.
pub fn file_stem(text: &str, otherwise: &str) -> String {
    // `GGD'en` and `taxi's` are words, and no two of them.
    let signs = text.chars().filter(|sign| !matches!(sign, '\'' | '’'));
    let letters = signs.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' });
    let words: String = letters.take(LONGEST).collect();
    let mut stem = words.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase();
    stem.truncate(stem.floor_char_boundary(LONGEST_BYTES));
    if stem.is_empty() {
        otherwise.to_owned()
    } else if is_device(&stem) {
        format!("{otherwise}-{stem}")
    } else {
        stem
    }
}

/// Whether Windows takes a path for a device and no file: by the name before its first dot.
pub fn leads_to_device(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    is_device(name.split('.').next().unwrap_or_default().trim())
}

/// Whether Windows takes a name for a device, whatever its ending.
fn is_device(stem: &str) -> bool {
    let is_number =
        |port: &str| port.chars().count() == 1 && port.starts_with(|sign: char| sign.is_numeric());
    matches!(stem, "con" | "prn" | "aux" | "nul")
        || stem.strip_prefix("com").is_some_and(is_number)
        || stem.strip_prefix("lpt").is_some_and(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(file_stem(text, "partner"), expect);
    }

    #[test]
    fn a_name_gets_the_ending_it_lacks_and_one_of_another_kind_is_told() {
        let told = |kind: FileKind, path| kind.other_ending(Path::new(path)).map(str::to_owned);
        let whole =
            |kind: FileKind, path: &str| kind.complete(path.into()).into_os_string().into_string().unwrap();
        for (path, expect) in [
            ("pitch", "pitch.pdf"),
            ("versie 1.2", "versie 1.2.pdf"),
            ("Dr. Jansen", "Dr. Jansen.pdf"),
            ("pitch.PDF", "pitch.PDF"),
            ("map.d/pitch", "map.d/pitch.pdf"),
            ("map/", "map/"),
        ] {
            assert_eq!((told(FileKind::Pdf, path), whole(FileKind::Pdf, path).as_str()), (None, expect));
        }
        assert_eq!(whole(FileKind::Canvas, "plan"), "plan.samencanvas");
        assert_eq!(whole(FileKind::Markdown, "pitch"), "pitch.md");
        assert_eq!(told(FileKind::Markdown, "pitch.Markdown"), None);
        for path in
            ["plan.samencanvas", "plan.Samencanvas", "plan.json", "plan.canvas.json", "plan.Canvas.JSON"]
        {
            assert_eq!(told(FileKind::Canvas, path), None);
        }
        for (kind, path, ending) in [
            (FileKind::Pdf, "pitch.docx", "docx"),
            (FileKind::Markdown, "pitch.pdf", "pdf"),
            (FileKind::Pdf, "plan.canvas.json", "json"),
            (FileKind::Pdf, "plan.samencanvas", "samencanvas"),
            (FileKind::Pdf, "pitch.pdf.bak", "bak"),
            (FileKind::Canvas, "plan.pdf", "pdf"),
            (FileKind::Canvas, "plan.json5", "json5"),
        ] {
            assert_eq!(told(kind, path).as_deref(), Some(ending));
        }
    }

    #[test]
    fn every_file_system_takes_the_name() {
        check(" Bank & Zoon. ", "bank-zoon");
        check("GGD'en en taxi’s", "ggden-en-taxis");
        check("a/b\\c:d*e?.", "a-b-c-d-e");
        check("…", "partner");
        assert!(file_stem(&"𐐀".repeat(90), "partner").len() <= LONGEST_BYTES);
    }

    #[test]
    fn no_name_is_that_of_a_device() {
        for device in ["CON", "prn", "Aux", "NUL", "com1", "COM0", "lpt9", "com¹", "con.", " con "] {
            let expect = format!("partner-{}", device.trim_matches(['.', ' ']).to_lowercase());
            check(device, &expect);
        }
        for path in ["CON", "map/aux.pdf", "LPT1.canvas.json", "nul .md"] {
            assert!(leads_to_device(Path::new(path)), "{path}");
        }
        for path in ["console.pdf", "aux/pitch.pdf", "pitch.aux", "con-amore.md", ".."] {
            assert!(!leads_to_device(Path::new(path)), "{path}");
        }
        check("Connect", "connect");
        check("com10", "com10");
        check("Con Amore", "con-amore");
    }
}
