//! Files written and read, with a system that is busy, in the way or changed by others.

use super::*;

/// The names in a folder, in order.
fn files_of(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    replace(&path, b"one").unwrap();
    replace(&path, b"two").unwrap();
    assert_eq!(read(&path, 10).unwrap(), b"two");
    assert_eq!(files_of(folder.path()), ["a.pdf"]);
}

#[test]
fn a_new_file_never_takes_the_place_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    create_new(&path, b"one").unwrap();
    let taken = create_new(&path, b"two").unwrap_err().into_io();
    assert_eq!(taken.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(read(&path, 10).unwrap(), b"one");
    assert_eq!(files_of(folder.path()), ["a.json"]);
}

#[test]
fn a_save_that_fails_leaves_the_old_file_and_no_litter() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taken");
    std::fs::create_dir(&path).unwrap();
    std::fs::create_dir(path.join("inside")).unwrap();
    assert!(replace(&path, b"one").is_err());
    assert_eq!(files_of(folder.path()), ["taken"]);
}

#[test]
fn folders_and_large_files_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read(folder.path(), 10), Err(ReadError::Folder)));
    assert!(matches!(read_input(folder.path(), 10), Err(ReadError::Folder)));
    assert_eq!(create_new(folder.path(), b"one").unwrap_err().into_io().kind(), io::ErrorKind::IsADirectory);
    let path = folder.path().join("large");
    replace(&path, &[b'x'; 11]).unwrap();
    assert!(matches!(read(&path, 10), Err(ReadError::TooLarge(10))));
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_into_and_never_replaced() {
    use std::os::unix::fs::FileTypeExt;
    let device = Path::new("/dev/full");
    let terms = Terms { writes_into_devices: true, ..Terms::default() };
    assert_eq!(write(device, b"one", terms).unwrap_err().into_io().kind(), io::ErrorKind::StorageFull);
    write(Path::new("/dev/null"), b"one", terms).unwrap();
    assert_eq!(replace(device, b"one").unwrap_err().kind(), io::ErrorKind::NotSeekable);
    assert!(std::fs::metadata(device).unwrap().file_type().is_char_device());
}

/// A system on which another program lets go of the file after some attempts.
struct Busy {
    attempts: std::cell::Cell<usize>,
    free_after: usize,
}

impl rename::Rename for Busy {
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.attempts.set(self.attempts.get() + 1);
        if self.attempts.get() > self.free_after {
            std::fs::rename(from, to)
        } else {
            Err(io::Error::from_raw_os_error([5, 32, 33][self.attempts.get() % 3]))
        }
    }

    fn wait(&self, _time: std::time::Duration) {}

    fn is_busy(&self, error: &io::Error, to: &Path) -> bool {
        rename::is_busy_on_windows(error, to)
    }
}

#[test]
fn a_read_only_file_is_not_taken_for_one_that_is_open_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    replace(&path, b"one").unwrap();
    let [denied, held] = [5, 32].map(io::Error::from_raw_os_error);
    assert!(rename::is_busy_on_windows(&denied, &path) && rename::is_busy_on_windows(&held, &path));
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    assert!(!rename::is_busy_on_windows(&denied, &path));
    assert!(rename::is_busy_on_windows(&held, &path));
}

#[test]
fn a_file_that_is_busy_for_a_moment_is_replaced_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    replace(&path, b"one").unwrap();
    write_by(&Busy { attempts: 0.into(), free_after: 3 }, &path, b"two", Terms::default()).unwrap();
    assert_eq!(read(&path, 10).unwrap(), b"two");
    assert_eq!(files_of(folder.path()), ["plan.canvas.json"]);
}

#[test]
fn a_file_that_stays_busy_keeps_its_bytes_and_the_new_ones_stand_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    replace(&path, b"one").unwrap();
    for (work, beside) in [(b"two", "plan (2).canvas.json"), (b"new", "plan (3).canvas.json")] {
        let busy = Busy { attempts: 0.into(), free_after: 99 };
        let Err(WriteError::Beside { path: told, .. }) = write_by(&busy, &path, work, Terms::default())
        else {
            panic!("replaced")
        };
        assert_eq!(told.file_name().unwrap(), beside);
        assert_eq!(read(&told, 10).unwrap(), work);
    }
    assert_eq!(read(&path, 10).unwrap(), b"one");
    assert_eq!(files_of(folder.path()).len(), 3);
}

#[cfg(unix)]
#[test]
fn a_link_and_the_permissions_of_its_file_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (folder.path().join("file"), folder.path().join("link"));
    replace(&path, b"one").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o660)).unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    replace(&link, b"two").unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(read(&path, 10).unwrap(), b"two");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o660);
}

/// Terms under which only a file with these bytes is replaced; `between` runs after the look with this number, from 1.
fn expecting<'a>(
    bytes: &'a [u8],
    between: (usize, &'a dyn Fn()),
) -> impl Fn(Option<&mut dyn Read>) -> io::Result<bool> + 'a {
    let looks = std::cell::Cell::new(0);
    move |there| {
        let mut found = Vec::new();
        let is_there = there.map(|there| there.read_to_end(&mut found)).transpose()?.is_some();
        looks.set(looks.get() + 1);
        if looks.get() == between.0 {
            between.1();
        }
        Ok(is_there && found == bytes)
    }
}

fn write_expecting(path: &Path, expected: &[u8], between: (usize, &dyn Fn())) -> Result<(), WriteError> {
    let expects = expecting(expected, between);
    write(path, b"ours", Terms { expects: Some(&expects), ..Terms::default() })
}

/// Writes into a file as it stands.
#[expect(clippy::disallowed_methods, reason = "another program does so")]
fn overwrite(path: &Path) {
    std::fs::write(path, b"theirs").unwrap();
}

#[test]
fn what_somebody_writes_between_the_looks_is_still_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    // After the first look the new file is written and synced; after the second it takes the name.
    // Where files cannot be exchanged, what comes after the last look is not noticed.
    let looks = if cfg!(target_os = "linux") { 2 } else { 1 };
    for look in 1..=looks {
        replace(&path, b"old").unwrap();
        // The file is open during a look, and wine takes no new file under the name of one that is.
        let theirs = || if cfg!(windows) { overwrite(&path) } else { replace(&path, b"theirs").unwrap() };
        let written = write_expecting(&path, b"old", (look, &theirs));
        assert!(matches!(written, Err(WriteError::Unexpected)), "{written:?}");
        assert_eq!(read(&path, 10).unwrap(), b"theirs");
        assert_eq!(files_of(folder.path()), ["plan.canvas.json"]);
    }
    write_expecting(&path, b"theirs", (0, &|| ())).unwrap();
    assert_eq!(read(&path, 10).unwrap(), b"ours");
}

#[cfg(target_os = "linux")]
#[test]
fn a_third_file_that_comes_while_the_second_is_put_back_stands_beside_it() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = folder.path().join("plan.canvas.json");
    replace(&path, b"old").unwrap();
    let put = |text: &str| {
        let made = elsewhere.path().join(text);
        replace(&made, text.as_bytes()).unwrap();
        std::fs::rename(made, &path).unwrap();
    };
    let second = || put("second");
    let (until_exchanged, looks) = (expecting(b"old", (2, &second)), std::cell::Cell::new(0));
    let expects = |there: Option<&mut dyn Read>| {
        looks.set(looks.get() + 1);
        let is_expected = until_exchanged(there)?;
        if looks.get() == 3 {
            put("third");
        }
        Ok(is_expected)
    };
    let written = write(&path, b"ours", Terms { expects: Some(&expects), ..Terms::default() });
    assert!(matches!(written, Err(WriteError::Unexpected)), "{written:?}");
    assert_eq!(files_of(folder.path()), ["plan (2).canvas.json", "plan.canvas.json"]);
    assert_eq!(read(&folder.path().join("plan (2).canvas.json"), 10).unwrap(), b"third");
    assert_eq!(read(&path, 10).unwrap(), b"second");
}

#[test]
fn a_file_that_comes_or_goes_meanwhile_is_not_what_was_expected() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    let is_missing = |there: Option<&mut dyn Read>| Ok(there.is_none());
    let terms = Terms { expects: Some(&is_missing), ..Terms::default() };
    write(&path, b"ours", terms).unwrap();
    assert!(matches!(write(&path, b"again", terms), Err(WriteError::Unexpected)));
    let goes = || std::fs::remove_file(&path).unwrap();
    assert!(matches!(write_expecting(&path, b"ours", (1, &goes)), Err(WriteError::Unexpected)));
    assert!(files_of(folder.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn who_writes_the_same_file_waits_for_its_turn() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    replace(&path, b"0").unwrap();
    // Each adds one to the number in the file, as often as it takes.
    let add_one = |_: usize| {
        loop {
            let known = read(&path, 10).unwrap();
            let next: u64 = std::str::from_utf8(&known).unwrap().parse::<u64>().unwrap() + 1;
            let expects = |there: Option<&mut dyn Read>| {
                let mut found = Vec::new();
                there.map(|there| there.read_to_end(&mut found)).transpose()?;
                Ok(found == known)
            };
            let terms = Terms { expects: Some(&expects), ..Terms::default() };
            match write(&path, next.to_string().as_bytes(), terms) {
                Err(WriteError::Unexpected) => {}
                written => return written.unwrap(),
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..25).for_each(add_one));
        }
    });
    assert_eq!(read(&path, 10).unwrap(), b"100");
    assert_eq!(files_of(folder.path()), ["plan.canvas.json"]);
}

#[cfg(unix)]
#[test]
fn a_protected_file_is_replaced_only_when_that_was_said() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, other) = (folder.path().join("plan.canvas.json"), folder.path().join("other"));
    let all_the_same = Terms { replaces_protected: true, ..Terms::default() };
    replace(&path, b"one").unwrap();
    std::fs::hard_link(&path, &other).unwrap();
    let refused = write(&path, b"two", Terms::default());
    assert!(matches!(refused, Err(WriteError::Protected(ProtectedBy::HardLinks))), "{refused:?}");
    write(&path, b"two", all_the_same).unwrap();
    assert_eq!(read(&other, 10).unwrap(), b"one");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    let refused = write(&path, b"three", Terms::default());
    assert!(matches!(refused, Err(WriteError::Protected(ProtectedBy::Permissions))), "{refused:?}");
    assert_eq!(read(&path, 10).unwrap(), b"two");
    write(&path, b"three", all_the_same).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o444);
}

#[cfg(unix)]
#[test]
fn until_it_has_its_place_a_file_is_readable_by_nobody_else() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    replace(&path, b"one").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    let sibling = begin(&path, b"two").unwrap();
    assert_eq!(sibling.file().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    drop(sibling);
    let secret = folder.path().join("preferences.json");
    replace(&secret, b"one").unwrap();
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o644)).unwrap();
    replace_private(&secret, b"two").unwrap();
    assert_eq!(std::fs::metadata(&secret).unwrap().permissions().mode() & 0o777, 0o600);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_in_the_place_of_a_file_is_told_and_never_waited_for() {
    use rustix::fs::{CWD, FileType, mknodat};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    mknodat(CWD, &path, FileType::Fifo, 0o600.into(), 0).unwrap();
    assert!(matches!(read(&path, 10), Err(ReadError::NotAFile)));
    assert!(matches!(write(&path, b"ours", Terms::default()), Err(WriteError::NotAFile)));
    assert_eq!(replace(&path, b"ours").unwrap_err().kind(), io::ErrorKind::NotSeekable);
    assert!(create_new(&path, b"ours").is_err());
}
