//! What an administrator set. No variable of the user says where it is. Only an administrator writes these places, but for
//! one: every user of Windows can make the folder of the file if it is not there, so the file counts there only where the
//! registry of the machine has no policy.

use std::io;
use std::path::{Path, PathBuf};

use super::{ReadError, disk};

/// More than this is no policy.
const LARGEST: u64 = 64 << 10;

/// A policy, as it stands in one place.
#[derive(Debug)]
pub struct PolicyText {
    /// The path of the file, or the key in the registry.
    pub place: String,
    /// A JSON object, or why it cannot be read.
    pub contents: Result<Vec<u8>, ReadError>,
}

/// Reads every policy that there is for this user, the strongest first: in the registry of Windows that of the machine and
/// that of the user, and then the file, unless the machine has one in its registry.
pub fn policies() -> Vec<PolicyText> {
    let file = || policy_file().as_deref().and_then(policy_in);
    #[cfg(windows)]
    let policies = registry::policies(file);
    #[cfg(not(windows))]
    let policies = file().into_iter().collect();
    policies
}

/// Where the file with the policy is, if there is one. `None` if the system has no place for it.
pub fn policy_file() -> Option<PathBuf> {
    #[cfg(windows)]
    let folder =
        known_folders::get_known_folder_path(known_folders::KnownFolder::ProgramData)?.join("Samencanvas");
    #[cfg(target_os = "macos")]
    let folder = PathBuf::from("/Library/Application Support/Samencanvas");
    #[cfg(not(any(windows, target_os = "macos")))]
    let folder = PathBuf::from("/etc/samencanvas");
    Some(folder.join("policy.json"))
}

/// Reads the policy in a file. `None` if there is none.
fn policy_in(path: &Path) -> Option<PolicyText> {
    let contents = match disk::read_unlinked(path, LARGEST) {
        Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::NotFound => return None,
        read => read,
    };
    Some(PolicyText { place: path.display().to_string(), contents })
}

/// The policy keys of Windows, which group policy writes.
#[cfg(windows)]
mod registry {
    use std::io;

    use serde_json::{Map, Value};
    use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE, Type};

    use super::PolicyText;
    use crate::platform::ReadError;

    const KEY: &str = r"Software\Policies\Samencanvas";
    /// What Windows says where there is no such key, as an `HRESULT`.
    const NOT_FOUND: u32 = 0x8007_0002;

    pub(super) fn policies(file: impl FnOnce() -> Option<PolicyText>) -> Vec<PolicyText> {
        let machine = policy("HKLM", LOCAL_MACHINE);
        let file = if machine.is_none() { file() } else { None };
        [machine, policy("HKCU", CURRENT_USER), file].into_iter().flatten().collect()
    }

    fn policy(name: &str, root: &Key) -> Option<PolicyText> {
        let contents = match root.open(KEY).and_then(|key| object(&key)) {
            Err(error) if error.code().0.cast_unsigned() == NOT_FOUND => return None,
            Err(error) => Err(ReadError::Io(io::Error::other(error))),
            Ok(object) => Ok(object.to_string().into_bytes()),
        };
        Some(PolicyText { place: format!(r"{name}\{KEY}"), contents })
    }

    /// A key with the values in it, and each key below it as an object.
    fn object(key: &Key) -> windows_registry::Result<Value> {
        let mut object = values(key)?;
        for name in key.keys()? {
            let below = values(&key.open(&name)?)?;
            object.insert(name, Value::Object(below));
        }
        Ok(Value::Object(object))
    }

    fn values(key: &Key) -> windows_registry::Result<Map<String, Value>> {
        Ok(key.values()?.map(|(name, value)| (name, json(value))).collect())
    }

    fn json(value: windows_registry::Value) -> Value {
        match value.ty() {
            Type::U32 => u32::try_from(value).map_or(Value::Null, Value::from),
            Type::String | Type::ExpandString => String::try_from(value).map_or(Value::Null, Value::from),
            Type::U64 | Type::MultiString | Type::Bytes | Type::Other(_) => Value::Null,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_read_and_one_that_is_not_there_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("policy.json");
        assert!(policy_in(&path).is_none());
        disk::replace(&path, b"{}").unwrap();
        let policy = policy_in(&path).unwrap();
        assert_eq!((policy.place, policy.contents.unwrap()), (path.display().to_string(), b"{}".to_vec()));
    }

    #[test]
    fn a_policy_that_is_too_large_or_a_folder_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("policy.json");
        disk::replace(&path, &vec![b' '; 100_000]).unwrap();
        assert!(matches!(policy_in(&path).unwrap().contents, Err(ReadError::TooLarge(LARGEST))));
        assert!(matches!(policy_in(folder.path()).unwrap().contents, Err(ReadError::Folder)));
    }

    #[cfg(unix)]
    #[test]
    fn a_policy_is_read_through_no_link() {
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = folder.path().join("elsewhere.json");
        disk::replace(&elsewhere, b"{}").unwrap();
        let path = folder.path().join("policy.json");
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        policy_in(&path).unwrap().contents.unwrap_err();
    }
}
