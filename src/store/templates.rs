//! The templates of the user and of an organisation: files in two folders.

use std::io;
use std::path::{Path, PathBuf};

use crate::platform::{self, ReadError};
use crate::template::{Finding, MOST_BYTES, Template};

/// At most this many files of a folder are read.
const MOST_FILES: usize = 200;

/// What folders of templates hold.
#[derive(Debug, Default)]
pub struct FoundTemplates {
    /// The templates, by the names of their files; of two with one id the one with the higher version.
    pub templates: Vec<Template>,
    /// The files that are no template, and why.
    pub unsound: Vec<(PathBuf, TemplateReadError)>,
}

/// Why a file is no template that can be used.
#[derive(Debug, thiserror::Error)]
pub enum TemplateReadError {
    /// It could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Something is wrong in it.
    #[error("{} mistakes", .0.len())]
    Unsound(Vec<Finding>),
}

/// Why a template was not added.
#[derive(Debug, thiserror::Error)]
pub enum TemplateAddError {
    /// The file is no template that can be used.
    #[error(transparent)]
    Unread(#[from] TemplateReadError),
    /// There is a newer version of it.
    #[error("there is version {0}")]
    Older(u32),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// Reads the templates in some folders, each `.json` file in them. A folder that is not there has none.
pub fn templates(folders: &[PathBuf]) -> FoundTemplates {
    let mut found = FoundTemplates::default();
    for folder in folders {
        for path in files(folder) {
            match read_template(&path) {
                Ok(template) => found.take(template),
                Err(error) => found.unsound.push((path, error)),
            }
        }
    }
    found
}

/// Reads a file as a template.
///
/// # Errors
/// If it cannot be read, or is no template that can be used.
pub fn read_template(path: &Path) -> Result<Template, TemplateReadError> {
    // A byte more than fits, so that what is too long is told as that.
    let bytes = platform::read_input(path, MOST_BYTES as u64 + 1)?;
    Template::read_foreign(&bytes).map_err(TemplateReadError::Unsound)
}

/// Copies a template into a folder, under its id, in the place of an older version of it.
///
/// # Errors
/// If the file is no template that can be used, the folder has a newer version of it, or it cannot be written.
pub fn add_template(path: &Path, folder: &Path) -> Result<Template, TemplateAddError> {
    let template = read_template(path)?;
    let known = templates(&[folder.to_owned()]).templates;
    if let Some(newer) =
        known.iter().find(|known| known.id == template.id && known.version > template.version)
    {
        return Err(TemplateAddError::Older(newer.version));
    }
    platform::create_private_folder(folder)?;
    let bytes = serde_json::to_vec_pretty(&template).map_err(io::Error::other)?;
    platform::replace_private(&folder.join(format!("{}.json", template.id)), &bytes)?;
    Ok(template)
}

/// The files of a folder that may be templates, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let files = platform::files_in(folder).unwrap_or_default().into_iter().map(|(name, _)| folder.join(name));
    let is_json = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let mut files: Vec<_> = files.filter(is_json).collect();
    files.sort();
    files.truncate(MOST_FILES);
    files
}

impl FoundTemplates {
    fn take(&mut self, template: Template) {
        match self.templates.iter_mut().find(|known| known.id == template.id) {
            Some(known) if known.version >= template.version => {}
            Some(known) => *known = template,
            None => self.templates.push(template),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOUR: &str = include_str!("../../tests/it/tables/tour.template.json");

    fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
        let path = folder.join(name);
        platform::replace(&path, text.as_bytes()).unwrap();
        path
    }

    #[test]
    fn of_each_template_the_newest_is_found_and_what_is_none_is_told() {
        let [shared, own] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        written(shared.path(), "tour.json", &TOUR.replace("\"version\": 1", "\"version\": 3"));
        written(own.path(), "tour.JSON", TOUR);
        written(own.path(), "other.json", &TOUR.replace("\"id\": \"tour\"", "\"id\": \"visit\""));
        let broken = written(own.path(), "broken.json", "{");
        written(own.path(), "notes.txt", "no template");
        let folders = [shared.path().to_owned(), own.path().to_owned(), own.path().join("none")];
        let found = templates(&folders);
        let ids: Vec<_> = found.templates.iter().map(|found| (found.id.as_str(), found.version)).collect();
        assert_eq!(ids, [("tour", 3), ("visit", 1)]);
        assert_eq!(found.unsound.iter().map(|(path, _)| path).collect::<Vec<_>>(), [&broken]);
    }

    #[test]
    fn a_template_is_added_under_its_id_and_never_over_a_newer_one() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("templates");
        let file = written(parent.path(), "Mijn sjabloon.json", TOUR);
        assert_eq!(add_template(&file, &folder).unwrap().id, "tour");
        let newer = written(parent.path(), "newer.json", &TOUR.replace("\"version\": 1", "\"version\": 2"));
        add_template(&newer, &folder).unwrap();
        assert!(matches!(add_template(&file, &folder), Err(TemplateAddError::Older(2))));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
        assert_eq!(read_template(&folder.join("tour.json")).unwrap().version, 2);
        let none = written(parent.path(), "none.json", "[]");
        assert!(matches!(add_template(&none, &folder), Err(TemplateAddError::Unread(_))));
    }
}
