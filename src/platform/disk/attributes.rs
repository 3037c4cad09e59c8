//! What belongs to a file beside its bytes: permissions, owner and extended attributes.

use std::fs::File;
use std::io;
use std::path::Path;

/// Gives a new file what belongs to the one that it replaces, as far as the system lets this user.
pub(super) fn keep(from: &Path, to: &File) -> io::Result<()> {
    let metadata = match std::fs::metadata(from) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    #[cfg(unix)]
    keep_owner(&metadata, to)?;
    #[cfg(unix)]
    keep_extended(from, to)?;
    // After the owner, since a change of owner takes away some permissions.
    to.set_permissions(metadata.permissions())
}

/// A file of somebody else in a shared folder becomes this user's where the system forbids otherwise; the group, which
/// lets the others in, stays where it can.
#[cfg(unix)]
fn keep_owner(metadata: &std::fs::Metadata, to: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let now = to.metadata()?;
    if (now.uid(), now.gid()) == (metadata.uid(), metadata.gid()) {
        return Ok(());
    }
    let whole = fchown(to, Some(metadata.uid()), Some(metadata.gid()));
    let kept = whole.or_else(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => fchown(to, None, Some(metadata.gid())),
        _ => Err(error),
    });
    allowed(kept)
}

/// Labels, tags and access lists.
#[cfg(unix)]
fn keep_extended(from: &Path, to: &File) -> io::Result<()> {
    use xattr::FileExt;
    let Ok(names) = xattr::list_deref(from) else {
        // A file system without attributes has none to keep.
        return Ok(());
    };
    for name in names {
        if let Some(value) = xattr::get_deref(from, &name)? {
            allowed(to.set_xattr(&name, &value))?;
        }
    }
    Ok(())
}

/// What the system does not let this user do, or the file system does not know, is no reason to lose a save.
#[cfg(unix)]
fn allowed(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error)
            if matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        done => done,
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::super::replace;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    #[test]
    fn permissions_owner_and_extended_attributes_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        replace(&path, b"one").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o660)).unwrap();
        // A group of somebody else can be given by root only, and attributes by some file systems.
        let given = std::os::unix::fs::chown(&path, Some(1234), Some(2345)).is_ok();
        let labelled = xattr::set(&path, "user.label", b"kept").is_ok();
        replace(&path, b"two").unwrap();
        let metadata = std::fs::metadata(&path).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o660);
        if given {
            assert_eq!((metadata.uid(), metadata.gid()), (1234, 2345));
        }
        if labelled {
            assert_eq!(xattr::get(&path, "user.label").unwrap().as_deref(), Some(&b"kept"[..]));
        }
    }
}
