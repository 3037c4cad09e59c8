//! Paths in JSON, without losing a byte of them.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A path as the program keeps it in its own files (settings, journal).
///
/// It is a plain string where it is Unicode. Where it is not, it is an object: `{"bytes": BASE64}` with the bytes of
/// the path on Unix, `{"utf16": [NUMBERS]}` with its code units on Windows, of which some have no partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPath(pub PathBuf);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Form<'a> {
    Text(std::borrow::Cow<'a, str>),
    Bytes { bytes: String },
    Utf16 { utf16: Vec<u16> },
}

impl Serialize for KeptPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(path) = self;
        path.to_str().map_or_else(|| raw(path), |text| Form::Text(text.into())).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for KeptPath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let path = from_form(Form::deserialize(deserializer)?);
        path.map(|path| Self(path.into())).ok_or_else(|| D::Error::custom("a path of another system"))
    }
}

#[cfg(unix)]
fn raw(path: &Path) -> Form<'static> {
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str());
    Form::Bytes { bytes: BASE64_STANDARD.encode(bytes) }
}

#[cfg(windows)]
fn raw(path: &Path) -> Form<'static> {
    let utf16 = std::os::windows::ffi::OsStrExt::encode_wide(path.as_os_str());
    Form::Utf16 { utf16: utf16.collect() }
}

#[cfg(unix)]
fn from_form(form: Form<'_>) -> Option<OsString> {
    match form {
        Form::Text(text) => Some(text.into_owned().into()),
        Form::Bytes { bytes } => {
            BASE64_STANDARD.decode(bytes).ok().map(std::os::unix::ffi::OsStringExt::from_vec)
        }
        Form::Utf16 { utf16 } => String::from_utf16(&utf16).ok().map(Into::into),
    }
}

#[cfg(windows)]
fn from_form(form: Form<'_>) -> Option<OsString> {
    match form {
        Form::Text(text) => Some(text.into_owned().into()),
        Form::Bytes { bytes } => String::from_utf8(BASE64_STANDARD.decode(bytes).ok()?).ok().map(Into::into),
        Form::Utf16 { utf16 } => Some(std::os::windows::ffi::OsStringExt::from_wide(&utf16)),
    }
}

/// A short mark of a name: 16 hexadecimal digits that differ for names that differ in any byte.
pub fn name_hash(name: &OsStr) -> String {
    let mut hash = super::Fingerprint::of(name.as_encoded_bytes()).to_string();
    hash.truncate(16);
    hash
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    fn path(bytes: &[u8]) -> KeptPath {
        let name: OsString = std::os::unix::ffi::OsStringExt::from_vec(bytes.to_vec());
        KeptPath(name.into())
    }

    #[track_caller]
    fn check(bytes: &[u8], json: &str) {
        assert_eq!(serde_json::to_string(&path(bytes)).unwrap(), json);
        assert_eq!(serde_json::from_str::<KeptPath>(json).unwrap(), path(bytes));
    }

    #[test]
    fn every_byte_of_a_path_comes_back() {
        check("/home/Noor/café.canvas.json".as_bytes(), "\"/home/Noor/café.canvas.json\"");
        check(b"/caf\xE9", r#"{"bytes":"L2NhZuk="}"#);
        let all: Vec<u8> = (1..=255).collect();
        let json = serde_json::to_string(&path(&all)).unwrap();
        assert_eq!(serde_json::from_str::<KeptPath>(&json).unwrap(), path(&all));
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for json in ["7", "{}", r#"{"bytes":"?"}"#, r#"{"utf16":[55296]}"#] {
            serde_json::from_str::<KeptPath>(json).unwrap_err();
        }
        assert_eq!(serde_json::from_str::<KeptPath>(r#"{"utf16":[97]}"#).unwrap(), path(b"a"));
    }
}
