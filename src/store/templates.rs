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

/// Why a template of this program was not kept.
#[derive(Debug, thiserror::Error)]
pub enum TemplateKeepError {
    /// The folder has another one of that id, which this is no version of.
    #[error("there is another one of that name")]
    Taken,
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// Reads the templates in some folders, each `.json` file in them. A folder that is not there has none.
pub fn templates(folders: &[PathBuf]) -> FoundTemplates {
    let mut found = FoundTemplates::default();
    for path in folders.iter().flat_map(|folder| files(folder)) {
        match read_template(&path) {
            Ok(template) => found.take(template),
            Err(error) => found.unsound.push((path, error)),
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
    if let Some(newer) = known.iter().find(|known| known.is_newer_than(&template)) {
        return Err(TemplateAddError::Older(newer.version));
    }
    write(&template, folder)?;
    Ok(template)
}

/// Keeps a template that the window made in a folder, as the next version of the one there, and returns what was kept.
/// Unless it `is_next`, the folder has none of its id.
///
/// # Errors
/// If its name is that of another template, or it cannot be written.
pub fn keep_template(
    mut template: Template,
    is_next: bool,
    folder: &Path,
) -> Result<Template, TemplateKeepError> {
    let known = templates(&[folder.to_owned()]).templates.into_iter().find(|known| known.id == template.id);
    match known {
        Some(known) if is_next && known.based_on == template.based_on => {
            template.version = template.version.max(known.version.saturating_add(1));
        }
        Some(_) => return Err(TemplateKeepError::Taken),
        // What is no template may be the work of somebody all the same.
        None if files(folder).iter().any(|path| *path == file_of(&template, folder)) => {
            return Err(TemplateKeepError::Taken);
        }
        None => {}
    }
    write(&template, folder)?;
    Ok(template)
}

fn file_of(template: &Template, folder: &Path) -> PathBuf {
    folder.join(format!("{}.json", template.id))
}

fn write(template: &Template, folder: &Path) -> io::Result<()> {
    platform::create_private_folder(folder)?;
    let bytes = serde_json::to_vec_pretty(template).map_err(io::Error::other)?;
    platform::replace_private(&file_of(template, folder), &bytes)
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
    /// Adds a template, in the place of an older version of it.
    pub fn take(&mut self, template: Template) {
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
    fn a_template_of_the_window_is_kept_as_the_next_version_and_over_no_other() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("templates");
        let tour = Template::read_foreign(TOUR.as_bytes()).unwrap();
        assert_eq!(keep_template(tour.clone(), false, &folder).unwrap().version, 1);
        assert!(matches!(keep_template(tour.clone(), false, &folder), Err(TemplateKeepError::Taken)));
        assert_eq!(keep_template(tour.clone(), true, &folder).unwrap().version, 2);
        assert_eq!(read_template(&folder.join("tour.json")).unwrap().version, 2);
        let of_another = Template { based_on: vec![tour.name()], ..tour.clone() };
        assert!(matches!(keep_template(of_another, true, &folder), Err(TemplateKeepError::Taken)));
        written(&folder, "visit.json", "not finished");
        let visit = Template { id: "visit".to_owned(), ..tour };
        assert!(matches!(keep_template(visit, true, &folder), Err(TemplateKeepError::Taken)));
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
