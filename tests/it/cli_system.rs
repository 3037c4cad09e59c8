//! What the program asks of the system that it runs on: the time of the place, and the language of the user.

use std::path::Path;

use samencanvas::cli::{self, Outcome, Surroundings};
use samencanvas::settings::Policy;

use crate::cli::Desk;

/// The date that a new canvas gets where the variable `TZ` names this zone.
fn date_of_new(zone: &str) -> String {
    let desk = Desk::new();
    desk.run_with(("TZ", zone), "new -o mijn.canvas.json").is_done();
    let file: serde_json::Value = serde_json::from_slice(&desk.read("mijn.canvas.json")).unwrap();
    file["canvas"]["header"]["date"].as_str().unwrap().to_owned()
}

#[test]
fn today_is_the_day_of_the_zone_that_is_set_by_its_name() {
    if cfg!(unix) && !Path::new("/usr/share/zoneinfo/Pacific").exists() {
        println!("skipped: no zones are installed");
        return;
    }
    // Their clocks are 25 hours apart.
    assert!(date_of_new("Pacific/Kiritimati") > date_of_new("Pacific/Pago_Pago"));
}

#[cfg(unix)]
#[test]
fn the_computer_is_told_with_whether_its_folders_can_be_used() {
    let desk = Desk::new();
    let settings = desk.path("settings");
    let run = || desk.run_with(("XDG_CONFIG_HOME", settings.to_str().unwrap()), "computer");
    let good = run();
    assert_eq!(good.code, 0, "{}", good.out);
    let version = concat!("Samencanvas ", env!("CARGO_PKG_VERSION"));
    for told in [version, "Taal: Nederlands", "nl_NL.UTF-8", "goed, "] {
        assert!(good.out.contains(told), "{told}: {}", good.out);
    }
    let tried = desk.path("data").join("samencanvas/versions");
    assert_eq!(std::fs::read_dir(tried).unwrap().count(), 0, "nothing stays there");
    std::fs::remove_dir_all(desk.path("data")).unwrap();
    desk.put("data", b"a file stands where the folder should be");
    let bad = run();
    assert_eq!(bad.code, 1, "{}", bad.out);
    assert!(bad.out.contains("niet goed: "), "{}", bad.out);
}

#[test]
fn messages_are_in_the_language_that_the_administrator_set() {
    let said = |policy: &str| {
        let policy = Policy::default().and("policy.json", Ok(policy.as_bytes()));
        let surroundings = Surroundings { locale: Some("nl_NL.UTF-8".to_owned()), policy };
        let (mut out, mut notices) = (Vec::new(), Vec::new());
        let outcome = cli::run(["explode".into()], &surroundings, &mut out, &mut notices);
        assert_eq!(outcome, Outcome::Failed);
        String::from_utf8(notices).unwrap()
    };
    assert!(said("{}").starts_with("Onbekende opdracht"));
    for strength in ["locked", "default"] {
        let notices = said(&format!(r#"{{"{strength}": {{"language": "en"}}}}"#));
        assert!(notices.starts_with("Unknown command"), "{notices}");
    }
}
