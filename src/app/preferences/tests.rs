//! What is remembered, from file to file and under a policy.

use super::*;

/// An absolute path on this system.
fn absolute(path: &str) -> CanonicalPath {
    if cfg!(windows) { format!("C:{path}").as_str().into() } else { path.into() }
}

fn place(path: &str) -> FilePlace {
    FilePlace::of(path.into())
}
fn read(bytes: &[u8]) -> Preferences {
    Preferences::read(bytes).unwrap()
}

#[test]
fn settings_come_back_as_they_were() {
    let mut preferences = Preferences {
        chosen: Choices {
            language: Some(Language::English),
            theme: Some(ThemeChoice::System),
            zoom: Some(Zoom::from(150)),
            drawing: Some(Drawing::Software),
            ..Choices::default()
        },
        ..Preferences::default()
    };
    preferences.remember(&FilePlace::of(absolute("/a.canvas.json")));
    preferences.remember(&FilePlace { path: absolute("/link.json"), real: absolute("/b.canvas.json") });
    assert_eq!(read(&preferences.bytes().unwrap()), preferences);
}

#[test]
fn broken_settings_are_the_usual_ones() {
    Preferences::read(b"{\"zoom\": ").unwrap_err();
    Preferences::read(b"[]").unwrap_err();
    assert_eq!(read(b"{\"zoom\": 9000, \"new\": 1}").zoom().percent(), 200);
}

#[test]
fn a_field_that_cannot_be_used_costs_no_other() {
    let [first, second] = [absolute("/a"), absolute("/c")];
    let text = format!(
        r#"{{"author": "Noor", "theme": "plaid", "drawing": "crayon", "zoom": -1, "window": {{}}, "autosave": true,
        "recent": ["{}", 7, "b", {{"bytes": "?"}}, "{}"]}}"#,
        first.display(),
        second.display(),
    );
    let read = read(text.as_bytes());
    let expect = Preferences {
        chosen: Choices { author: Some("Noor".to_owned()), autosave: Some(true), ..Choices::default() },
        recent: vec![first, second],
        ..Preferences::default()
    };
    assert_eq!(read, expect);
}

#[cfg(unix)]
#[test]
fn a_file_whose_name_is_no_text_empties_no_settings() {
    let name: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(b"/x/caf\xE9.json".to_vec());
    let mut preferences = Preferences { welcomed: true, ..Preferences::default() };
    preferences.remember(&FilePlace::of(CanonicalPath::found(name.into())));
    assert_eq!(read(&preferences.bytes().unwrap()), preferences);
}

#[test]
fn a_link_and_the_file_it_leads_to_are_one_recent_file() {
    let mut preferences = Preferences::default();
    let link = FilePlace { path: "/home/link".into(), real: "/share/plan".into() };
    preferences.remember(&place("/share/plan"));
    preferences.remember(&link);
    assert_eq!(preferences.recent, [CanonicalPath::from("/home/link")]);
    assert_eq!(preferences.real_path(&"/home/link".into()), &CanonicalPath::from("/share/plan"));
    preferences.remember(&place("/share/plan"));
    assert_eq!(preferences.recent, [CanonicalPath::from("/share/plan")]);
    assert!(preferences.links.is_empty());
}

#[test]
fn the_last_file_stands_first_and_once() {
    let mut preferences = Preferences::default();
    for name in ["a", "b", "a"] {
        preferences.remember(&place(name));
    }
    assert_eq!(preferences.recent, [CanonicalPath::from("a"), CanonicalPath::from("b")]);
}

#[test]
fn what_a_recent_file_is_about_is_kept_as_long_as_the_file_is_recent() {
    let mut preferences = Preferences::default();
    let plan = absolute("/plan.json");
    preferences.remember(&FilePlace::of(plan.clone()));
    preferences.name_subject(&plan, " Schulden ");
    assert_eq!(read(&preferences.bytes().unwrap()).subject_of(&plan), Some("Schulden"));
    preferences.name_subject(&plan, "Anders");
    assert_eq!(preferences.subject_of(&plan), Some("Anders"));
    preferences.forget(&plan);
    preferences.name_subject(&absolute("/ander.json"), "Weg");
    assert_eq!((preferences.subject_of(&plan), preferences.subjects.len()), (None, 0));
}

fn policy(text: &str) -> Policy {
    Policy::default().and("/etc/samencanvas/policy.json", Ok(text.as_bytes()))
}

#[test]
fn what_is_locked_goes_before_what_the_user_chose_and_a_default_after_it() {
    let both = policy(
        r#"{"locked": {"author": "", "zoom": 125}, "default": {"theme": "dark", "layout": "column", "zoom": 90}}"#,
    );
    let chosen = br#"{"format": 2, "author": "Noor", "zoom": 150, "theme": "system"}"#;
    let preferences = read(chosen).with_policy(both);
    assert_eq!((preferences.author(), preferences.zoom().percent()), ("", 125));
    assert_eq!((preferences.theme(), preferences.layout()), (ThemeChoice::System, Layout::Column));
    assert!(preferences.is_locked(Setting::Author) && !preferences.is_locked(Setting::Theme));
    // The file keeps what the user chose, and nothing of the policy.
    assert_eq!(read(&preferences.bytes().unwrap()), read(chosen));
}

#[test]
fn the_usual_values_in_a_file_of_version_0_1_were_not_chosen() {
    let file = br#"{"language": null, "theme": "system", "zoom": 125, "autosave": false, "author": ""}"#;
    let policy =
        policy(r#"{"default": {"theme": "dark", "zoom": 90, "autosave": true, "author": "Gemeente"}}"#);
    let preferences = read(file).with_policy(policy);
    assert_eq!((preferences.theme(), preferences.zoom().percent()), (ThemeChoice::Dark, 125));
    assert_eq!((preferences.autosave(), preferences.author()), (true, "Gemeente"));
}
