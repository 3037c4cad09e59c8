//! The libraries that a window loads when it opens, to say which of them a system lacks.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// What a window on X11 loads, each with the name of its package on Debian and Ubuntu.
const X11: &[(&[&str], &str)] = &[
    (&["libX11.so.6"], "libx11-6"),
    (&["libX11-xcb.so.1"], "libx11-xcb1"),
    (&["libXcursor.so.1"], "libxcursor1"),
    (&["libXi.so.6"], "libxi6"),
    (&["libxkbcommon-x11.so.0"], "libxkbcommon-x11-0"),
];
/// And what OpenGL needs there.
const X11_OPENGL: &[(&[&str], &str)] = &[(&["libGL.so.1", "libEGL.so.1"], "libgl1")];
/// And on Wayland.
const WAYLAND: &[(&[&str], &str)] =
    &[(&["libwayland-client.so.0"], "libwayland-client0"), (&["libxkbcommon.so.0"], "libxkbcommon0")];
/// And what OpenGL needs there.
const WAYLAND_OPENGL: &[(&[&str], &str)] =
    &[(&["libwayland-egl.so.1"], "libwayland-egl1"), (&["libEGL.so.1"], "libegl1")];

/// The packages of which no library lies where this system keeps them, those for OpenGL included if it is needed. Only of use once a window did not open: a system
/// may keep them elsewhere.
pub fn missing_libraries(needs_opengl: bool) -> Vec<&'static str> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let is_wayland =
        ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(|name| env::var_os(name).is_some());
    let (window, opengl) = if is_wayland { (WAYLAND, WAYLAND_OPENGL) } else { (X11, X11_OPENGL) };
    let folders = folders(env::var_os("LD_LIBRARY_PATH"));
    let mut packages = missing(window, &folders);
    if needs_opengl {
        packages.extend(missing(opengl, &folders));
    }
    packages
}

fn missing(wanted: &[(&[&str], &'static str)], folders: &[PathBuf]) -> Vec<&'static str> {
    let is_there = |file: &&str| folders.iter().any(|folder| folder.join(file).is_file());
    let lacks = wanted.iter().filter(|(files, _)| !files.iter().any(is_there));
    lacks.map(|(_, package)| *package).collect()
}

/// Where libraries lie: what the environment says, the usual folders, and those that the system lists.
fn folders(environment: Option<OsString>) -> Vec<PathBuf> {
    let named = environment.iter().flat_map(env::split_paths).collect::<Vec<_>>();
    let usual = ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from);
    let lists = fs::read_dir("/etc/ld.so.conf.d").into_iter().flatten().flatten().map(|entry| entry.path());
    let lists = lists.chain([Path::new("/etc/ld.so.conf").to_owned()]);
    let listed = lists.filter_map(|list| fs::read_to_string(list).ok()).collect::<Vec<_>>();
    let listed = listed.iter().flat_map(|list| list.lines()).map(str::trim);
    let listed = listed.filter(|line| line.starts_with('/')).map(PathBuf::from);
    named.into_iter().chain(usual).chain(listed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_is_missing_where_none_of_its_files_is_there() {
        let folder = tempfile::tempdir().unwrap();
        for (files, _) in X11 {
            fs::File::create(folder.path().join(files.last().unwrap())).unwrap();
        }
        let folders = folders(Some(folder.path().into()));
        assert_eq!(missing(X11, &folders[..1]), Vec::<&str>::new());
        fs::remove_file(folder.path().join("libXi.so.6")).unwrap();
        assert_eq!(missing(X11, &folders[..1]), ["libxi6"]);
    }
}
