//! The licences of what is in the programs: the text of each, and which crates and fonts come under it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Failure;
use crate::command::{cargo, output};

/// Each crate that is in the programs, as `name version: licence`; `assets/licences.sh` makes it.
const CRATES: &str = "assets/licences.txt";
/// The same of the fonts, with their licences beside it.
const FONTS: &str = "assets/fonts";
/// How the names of files with a licence or a notice begin, in capitals.
const NAMES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// Writes the licences into a file.
pub(crate) fn write(to: &Path) -> Result<(), Failure> {
    let list = fs::read_to_string(CRATES)?;
    let folders = folders()?;
    let mut texts = Texts::default();
    let mut silent = Vec::new();
    for line in list.lines() {
        let (name, _) =
            line.split_once(':').ok_or_else(|| format!("{CRATES} has a line without a licence: {line}"))?;
        let folder =
            folders.get(name).ok_or_else(|| format!("{CRATES} names {name}, which is no dependency"))?;
        if !texts.add(name, folder)? {
            silent.push(line);
        }
    }
    texts.add("fonts", Path::new(FONTS))?;
    fs::write(to, page(&list, &fs::read_to_string(Path::new(FONTS).join("licences.txt"))?, &texts, &silent))?;
    Ok(())
}

/// Where the source of each package lies, by its name and version.
fn folders() -> Result<BTreeMap<String, PathBuf>, Failure> {
    let printed = output(cargo().args(["metadata", "--locked", "--format-version", "1", "--all-features"]))?;
    let metadata: Value = serde_json::from_str(&printed)?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata names no packages")?;
    let folder = |package: &Value| {
        let name = format!("{} {}", package["name"].as_str()?, package["version"].as_str()?);
        Some((name, Path::new(package["manifest_path"].as_str()?).parent()?.to_owned()))
    };
    Ok(packages.iter().filter_map(folder).collect())
}

/// Licences that are not the same text, each with the names of what comes under it.
#[derive(Default)]
struct Texts {
    /// By the words alone, so that texts with other line ends count as one.
    by_words: BTreeMap<String, (String, BTreeSet<String>)>,
}

impl Texts {
    /// Adds the licences in a folder, and returns whether there are any.
    fn add(&mut self, name: &str, folder: &Path) -> Result<bool, Failure> {
        let mut found = false;
        let mut files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
        files.sort_by_key(fs::DirEntry::file_name);
        for file in files {
            let file_name = file.file_name().to_string_lossy().to_uppercase();
            if !file.path().is_file() || !NAMES.iter().any(|begin| file_name.starts_with(begin)) {
                continue;
            }
            let text = String::from_utf8_lossy(&fs::read(file.path())?).replace("\r\n", "\n");
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let (_, names) = self.by_words.entry(words).or_insert_with(|| (text, BTreeSet::new()));
            names.insert(name.to_owned());
            found = true;
        }
        Ok(found)
    }
}

fn page(crates: &str, fonts: &str, texts: &Texts, silent: &[&str]) -> String {
    let mut page = format!(
        "What is in Samencanvas beside its own code, and under which licence.\n\nCRATES\n\n{crates}\nThe standard library \
         of Rust: MIT OR Apache-2.0\n\nFONTS\n\n{fonts}\n"
    );
    if !silent.is_empty() {
        let _infallible = writeln!(
            page,
            "Without a text of their own, under the licences named above:\n\n{}\n",
            silent.join("\n")
        );
    }
    let mut texts: Vec<_> = texts.by_words.values().map(|(text, names)| (names, text)).collect();
    texts.sort();
    for (names, text) in texts {
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let _infallible = write!(page, "{}\n{}\n\n{}\n\n", "=".repeat(78), names.join(", "), text.trim_end());
    }
    page
}
