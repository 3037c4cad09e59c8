//! What belongs to a file beside its bytes: owner, permissions, access list and extended attributes.
//!
//! A new file gets those of the one that it replaces, as far as the system lets this user and the file system knows
//! them. What cannot be kept is no reason to lose a save, but it never lets anybody in whom the old file kept out.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

use super::error::ProtectedBy;

/// Gives a new file what belongs to the one that it replaces.
#[cfg(unix)]
pub(super) fn keep(from: &Path, metadata: &Metadata, to: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mut kept = keep_owner(metadata, to)?;
    keep_extended(from, to, &mut kept)?;
    // After the owner, since a change of owner takes away some permissions.
    keep_permissions(permissions(metadata.permissions().mode(), kept), to)
}

/// Gives a new file what belongs to the one that it replaces.
#[cfg(not(unix))]
pub(super) fn keep(_from: &Path, metadata: &Metadata, to: &File) -> io::Result<()> {
    to.set_permissions(metadata.permissions())
}

/// What says that a file should not be replaced without asking.
pub(super) fn protection(path: &Path, metadata: &Metadata) -> Option<ProtectedBy> {
    if metadata.permissions().readonly() || is_denied(path) {
        return Some(ProtectedBy::Permissions);
    }
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(metadata) > 1 {
        return Some(ProtectedBy::HardLinks);
    }
    None
}

/// Whether the system would not let this user write into a file.
#[cfg(unix)]
fn is_denied(path: &Path) -> bool {
    use rustix::fs::{Access, access};
    use rustix::io::Errno;
    // On a file system that is read-only as a whole the file is not what is protected.
    matches!(access(path, Access::WRITE_OK), Err(Errno::ACCESS | Errno::PERM))
}

#[cfg(not(unix))]
const fn is_denied(_path: &Path) -> bool {
    false
}

/// Which of the things that say who may do what are those of the old file.
#[cfg(unix)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kept {
    owner: bool,
    group: bool,
    access_list: bool,
}

/// The name of the attribute that holds a POSIX access list.
#[cfg(unix)]
const ACCESS_LIST: &str = "system.posix_acl_access";

/// A file of somebody else in a shared folder becomes this user's where the system forbids otherwise; the group, which
/// lets the others in, stays where it can.
#[cfg(unix)]
fn keep_owner(old: &Metadata, to: &File) -> io::Result<Kept> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let now = to.metadata()?;
    let mut kept = Kept { owner: now.uid() == old.uid(), group: now.gid() == old.gid(), access_list: true };
    if !kept.owner && if_allowed(fchown(to, Some(old.uid()), Some(old.gid())))? {
        return Ok(Kept { owner: true, group: true, ..kept });
    }
    if !kept.group {
        kept.group = if_allowed(fchown(to, None, Some(old.gid())))?;
    }
    Ok(kept)
}

/// Labels, tags and access lists. A list that the folder gave the new file and the old one did not have goes.
#[cfg(unix)]
fn keep_extended(from: &Path, to: &File, kept: &mut Kept) -> io::Result<()> {
    use xattr::FileExt;
    // A file system without attributes has none to keep.
    let names: Vec<_> = xattr::list(from).map(Iterator::collect).unwrap_or_default();
    let mut has_list = false;
    for name in names {
        let Some(value) = xattr::get(from, &name).or_else(|error| only_if_allowed(error, None))? else {
            continue;
        };
        let is_list = name == ACCESS_LIST;
        // Among others than the old group, what the list says of the group would let them in.
        let is_kept = (!is_list || kept.group) && if_allowed(to.set_xattr(&name, &value))?;
        if is_list {
            has_list = true;
            kept.access_list = is_kept;
        }
    }
    if !has_list || !kept.access_list {
        to.remove_xattr(ACCESS_LIST).ok();
        kept.access_list = !has_list && !has_access_list(to);
    }
    Ok(())
}

/// Whether an access list is among the attributes of a file.
#[cfg(unix)]
fn has_access_list(file: &File) -> bool {
    use xattr::FileExt;
    file.list_xattr().is_ok_and(|mut names| names.any(|name| name == ACCESS_LIST))
}

/// The permissions of a new file, from those of the old one.
///
/// The bits of the group let in another group where the old one could not be kept, and everybody on the access list
/// where that was lost; they get no more than anybody had. Whoever is the owner now could read the old file, and write
/// it where it was not protected.
#[cfg(unix)]
const fn permissions(old: u32, kept: Kept) -> u32 {
    let mut mode = old & 0o7777;
    if !(kept.group && kept.access_list) {
        mode &= !0o070 | ((mode & 0o007) << 3);
    }
    if !kept.group {
        mode &= !0o2000;
    }
    if !kept.owner {
        mode &= !0o4000;
        mode |= if old & 0o222 == 0 { 0o400 } else { 0o600 };
    }
    mode
}

#[cfg(unix)]
fn keep_permissions(mode: u32, to: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    match to.set_permissions(std::fs::Permissions::from_mode(mode)) {
        // A disk without permissions of its own gives all files the same ones, so they are right already.
        Err(_) if to.metadata()?.permissions().mode() & 0o7777 == mode => Ok(()),
        set => if_allowed(set).map(|_| ()),
    }
}

/// Whether it was done; an error where the reason is another one than that the system does not let this user, the
/// owner has no number here (in a container), the file system does not know it, or has no room for it.
#[cfg(unix)]
fn if_allowed(done: io::Result<()>) -> io::Result<bool> {
    done.map(|()| true).or_else(|error| only_if_allowed(error, false))
}

#[cfg(unix)]
fn only_if_allowed<T>(error: io::Error, otherwise: T) -> io::Result<T> {
    use rustix::io::Errno;
    let is_passed_over = matches!(
        Errno::from_io_error(&error),
        Some(
            Errno::PERM
                | Errno::ACCESS
                | Errno::INVAL
                | Errno::OPNOTSUPP
                | Errno::NOSYS
                | Errno::NOTTY
                | Errno::NODATA
                | Errno::NOSPC
                | Errno::DQUOT
                | Errno::TOOBIG
                | Errno::RANGE
        )
    );
    if is_passed_over { Ok(otherwise) } else { Err(error) }
}

#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests {
    use super::super::replace;
    use super::*;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set_mode(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn permissions_owner_and_extended_attributes_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        replace(&path, b"one").unwrap();
        set_mode(&path, 0o660);
        // A group of somebody else can be given by root only, and attributes by some file systems.
        let given = std::os::unix::fs::chown(&path, Some(1234), Some(2345)).is_ok();
        let labelled = xattr::set(&path, "user.label", b"kept").is_ok();
        replace(&path, b"two").unwrap();
        let metadata = std::fs::metadata(&path).unwrap();
        assert_eq!(mode(&path), 0o660);
        if given {
            assert_eq!((metadata.uid(), metadata.gid()), (1234, 2345));
        }
        if labelled {
            assert_eq!(xattr::get(&path, "user.label").unwrap().as_deref(), Some(&b"kept"[..]));
        }
    }

    #[test]
    fn nobody_is_let_in_by_what_could_not_be_kept() {
        let all = Kept { owner: true, group: true, access_list: true };
        assert_eq!(permissions(0o100_660, all), 0o660);
        let no_group = Kept { group: false, ..all };
        assert_eq!(permissions(0o2660, no_group), 0o600);
        assert_eq!(permissions(0o664, no_group), 0o644);
        assert_eq!(permissions(0o604, no_group), 0o604);
        assert_eq!(permissions(0o670, Kept { access_list: false, ..all }), 0o600);
        // The new owner could write it by way of the group.
        assert_eq!(permissions(0o4060, Kept { owner: false, ..all }), 0o660);
        assert_eq!(permissions(0o044, Kept { owner: false, ..all }), 0o444);
    }

    #[test]
    fn what_cannot_be_kept_at_all_is_passed_over_and_a_broken_disk_is_not() {
        use rustix::io::Errno;
        let tried = |errno: Errno| if_allowed(Err(io::Error::from_raw_os_error(errno.raw_os_error())));
        for errno in [Errno::PERM, Errno::INVAL, Errno::OPNOTSUPP, Errno::NOSYS, Errno::NOSPC, Errno::TOOBIG]
        {
            assert!(!tried(errno).unwrap());
        }
        assert!(tried(Errno::IO).is_err());
    }

    /// A list in which user 12345 may read and write: version 2, then tag, permissions and id of each entry.
    fn list_of_user_12345() -> Vec<u8> {
        let entries: [(u16, u16, u32); 5] =
            [(1, 6, u32::MAX), (2, 7, 12345), (4, 0, u32::MAX), (16, 7, u32::MAX), (32, 0, u32::MAX)];
        let entry = |(tag, permissions, id): (u16, u16, u32)| {
            [&tag.to_le_bytes()[..], &permissions.to_le_bytes(), &id.to_le_bytes()].concat()
        };
        [2_u32.to_le_bytes().to_vec(), entries.map(entry).concat()].concat()
    }

    #[test]
    fn the_access_list_of_a_folder_does_not_come_upon_a_file_that_had_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        replace(&path, b"one").unwrap();
        set_mode(&path, 0o660);
        if xattr::set(folder.path(), "system.posix_acl_default", &list_of_user_12345()).is_err() {
            return;
        }
        replace(&path, b"two").unwrap();
        assert_eq!(xattr::get(&path, ACCESS_LIST).unwrap(), None);
        assert_eq!(mode(&path), 0o660);
        // One that the file has stays, and a new file gets that of the folder.
        xattr::set(&path, ACCESS_LIST, &list_of_user_12345()).unwrap();
        replace(&path, b"three").unwrap();
        assert!(xattr::get(&path, ACCESS_LIST).unwrap().is_some());
        let new = folder.path().join("new.canvas.json");
        replace(&new, b"new").unwrap();
        assert!(xattr::get(&new, ACCESS_LIST).unwrap().is_some());
    }
}
