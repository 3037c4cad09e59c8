//! No file of a room uses one that uses it, over whatever way round.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::architecture::code_of;

/// The rooms that still have circles: in `file/pdf`, an object may lie in a stream, and what a stream is packed with in an
/// object.
const EXCEPT: &[&str] = &["file"];

/// The way to a module from its room: empty for the room itself.
type Module = Vec<String>;

/// The files of a room.
struct Room {
    name: String,
    code: BTreeMap<Module, String>,
    /// For each module, the names that it passes on, with the paths that they stand for.
    passed_on: BTreeMap<Module, BTreeMap<String, Vec<String>>>,
}

/// A path that some code names, and what the code calls it.
struct Named {
    path: Vec<String>,
    name: String,
}

/// Splits at commas that lie in no braces.
fn members(group: &str) -> Vec<String> {
    let (mut depth, mut members) = (0, vec![String::new()]);
    for sign in group.chars() {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        if sign == ',' && depth == 0 {
            members.push(String::new());
        } else if let Some(member) = members.last_mut() {
            member.push(sign);
        }
    }
    members.retain(|member| !member.trim().is_empty());
    members
}

/// The paths of the tree in a `use`.
fn paths(tree: &str, before: &str) -> Vec<Named> {
    if let Some((front, group)) = tree.split_once('{') {
        let group = group.trim_end().strip_suffix('}').unwrap();
        let before = format!("{before}{front}");
        return members(group).iter().flat_map(|member| paths(member.trim(), &before)).collect();
    }
    let path = format!("{before}{tree}");
    let (path, name) =
        path.split_once(" as ").map_or((path.as_str(), None), |(path, name)| (path, Some(name)));
    let mut path: Vec<String> = path.split("::").map(|part| part.trim().to_owned()).collect();
    path.pop_if(|last| last == "self" || last == "*");
    let last = path.last().cloned().unwrap_or_default();
    vec![Named { name: name.map_or(last, |name| name.trim().to_owned()), path }]
}

/// The `use`s in some code, each with whether it passes names on, and the code without them.
fn split_uses(code: &str) -> (Vec<(bool, Named)>, String) {
    let (mut uses, mut rest) = (Vec::new(), String::new());
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let start = line.trim_start();
        let is_public = start.starts_with("pub");
        let tree = if is_public {
            start.split_once(" use ").map(|(_, tree)| tree)
        } else {
            start.strip_prefix("use ")
        };
        let Some(tree) = tree else {
            rest.push_str(line);
            rest.push('\n');
            continue;
        };
        let mut tree = tree.to_owned();
        while !tree.ends_with(';') {
            tree.push_str(lines.next().unwrap().trim());
        }
        uses.extend(paths(tree.trim_end_matches(';'), "").into_iter().map(|named| (is_public, named)));
    }
    (uses, rest)
}

/// Every path in some code that begins with one of these names.
fn paths_from(code: &str, first: &[&str]) -> Vec<Vec<String>> {
    let is_path = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == ':';
    let words = code.split(|sign| !is_path(sign)).filter(|word| word.contains("::"));
    let paths = words.map(|word| word.split("::").map(str::to_owned).collect::<Vec<_>>());
    paths.filter(|path| first.contains(&path[0].as_str())).collect()
}

impl Room {
    fn read(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name);
        let mut code = BTreeMap::new();
        read_folder(&folder, &mut Vec::new(), &mut code);
        Self::of(name, code)
    }

    fn of(name: &str, code: BTreeMap<Module, String>) -> Self {
        let mut room = Self { name: name.to_owned(), code, passed_on: BTreeMap::new() };
        for (module, code) in &room.code {
            let passed_on = split_uses(code).0.into_iter().filter(|(is_public, _)| *is_public);
            let names = passed_on.map(|(_, named)| (named.name, named.path)).collect();
            room.passed_on.insert(module.clone(), names);
        }
        room
    }

    /// The module of this room that a path leads to, and how much of the path lies beyond it. `None` if the path leads
    /// elsewhere.
    fn resolve(&self, from: &Module, path: &[String], depth: usize) -> Option<(Module, usize)> {
        let mut module = from.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => {
                rest = path.get(1..)?.strip_prefix(std::slice::from_ref(&self.name))?;
                module.clear();
            }
            "self" => rest = &path[1..],
            "super" => {
                while let Some((_, behind)) = rest.split_first().filter(|(first, _)| *first == "super") {
                    module.pop()?;
                    rest = behind;
                }
            }
            first => {
                let is_child = self.code.contains_key(&[module.as_slice(), &[first.to_owned()]].concat());
                (is_child || self.passed_on[&module].contains_key(first)).then_some(())?;
            }
        }
        while let Some((next, behind)) = rest.split_first() {
            let child = [module.as_slice(), std::slice::from_ref(next)].concat();
            if self.code.contains_key(&child) {
                (module, rest) = (child, behind);
                continue;
            }
            // A name that is passed on from elsewhere in the room.
            if let Some(path) = self.passed_on.get(&module).and_then(|names| names.get(next))
                && depth < 8
            {
                let path = [path.as_slice(), behind].concat();
                return self.resolve(&module, &path, depth + 1).or(Some((module, rest.len())));
            }
            break;
        }
        Some((module, rest.len()))
    }

    /// The modules that a module uses, without those that it lies in and those that lie in it.
    fn used_by(&self, module: &Module) -> BTreeSet<Module> {
        let (named, rest) = split_uses(&self.code[module]);
        let mut used = BTreeSet::new();
        for (_, named) in named {
            let Some((found, beyond)) = self.resolve(module, &named.path, 0) else { continue };
            if beyond == 0 {
                // A whole module: what of it is used may lie deeper.
                for path in paths_from(&rest, &[&named.name]) {
                    let path = [named.path.as_slice(), &path[1..]].concat();
                    used.extend(self.resolve(module, &path, 0).map(|(found, _)| found));
                }
            }
            used.insert(found);
        }
        for path in paths_from(&rest, &["crate", "super", "self"]) {
            used.extend(self.resolve(module, &path, 0).map(|(found, _)| found));
        }
        used.retain(|other| !other.starts_with(module) && !module.starts_with(other));
        used
    }

    /// A circle among the files, in words. `None` if there is none.
    fn circle(&self) -> Option<String> {
        let uses: BTreeMap<&Module, _> =
            self.code.keys().map(|module| (module, self.used_by(module))).collect();
        let mut done = BTreeSet::new();
        let circle = uses.keys().find_map(|module| circle_from(module, &uses, &mut Vec::new(), &mut done))?;
        let names: Vec<String> = circle.iter().map(|module| module.join("/")).collect();
        Some(format!("{}: {}", self.name, names.join(" uses ")))
    }
}

fn circle_from(
    module: &Module,
    uses: &BTreeMap<&Module, BTreeSet<Module>>,
    way: &mut Vec<Module>,
    done: &mut BTreeSet<Module>,
) -> Option<Vec<Module>> {
    if let Some(at) = way.iter().position(|before| before == module) {
        return Some([&way[at..], std::slice::from_ref(module)].concat());
    }
    if done.contains(module) {
        return None;
    }
    way.push(module.clone());
    let found = uses[module].iter().find_map(|used| circle_from(used, uses, way, done));
    way.pop();
    done.insert(module.clone());
    found
}

fn read_folder(folder: &Path, module: &mut Module, code: &mut BTreeMap<Module, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if ["tests", "fixtures"].contains(&stem.as_str()) {
            continue;
        }
        if path.is_dir() {
            module.push(stem);
            read_folder(&path, module, code);
            module.pop();
        } else if stem == "mod" {
            code.insert(module.clone(), code_of(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            code.insert([module.as_slice(), &[stem]].concat(), code_of(&path));
        }
    }
}

#[test]
fn no_file_of_a_room_uses_one_that_uses_it() {
    let rooms = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let rooms = rooms.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let names = rooms.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    let names = names.filter(|name| !EXCEPT.contains(&name.as_str()));
    let circles: Vec<String> = names.filter_map(|name| Room::read(&name).circle()).collect();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn a_circle_is_found_over_names_that_are_passed_on_and_over_whole_modules() {
    let room = |files: &[(&str, &str)]| {
        let code: BTreeMap<Module, String> = files
            .iter()
            .map(|(path, code)| (path.split_terminator('/').map(str::to_owned).collect(), (*code).to_owned()))
            .collect();
        Room::of("app", code).circle()
    };
    let top = ("", "pub use state::State;\npub use files::{save, words::{self, Word}};");
    let state = ("state", "use crate::app::{Word, other};\nstruct State(Word);");
    let over_name = room(&[top, state, ("files/words", "use super::super::State;"), ("files", "")]);
    assert_eq!(over_name.unwrap(), "app: files/words uses state uses files/words");
    let over_module = room(&[
        top,
        ("state", "use crate::app::files;\nfn save() { files::save::save() }"),
        ("files", "pub mod save;"),
        ("files/save", "fn save(state: crate::app::State) {}"),
    ]);
    assert_eq!(over_module.unwrap(), "app: files/save uses state uses files/save");
    let none = room(&[
        top,
        state,
        ("files/words", "mod deeper;"),
        ("files/words/deeper", "use super::Word;"),
        ("files", ""),
    ]);
    assert_eq!(none, None);
}
