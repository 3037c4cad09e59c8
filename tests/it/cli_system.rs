//! What the program asks of the system that it runs on: the time of the place, and the language of the user.

use std::path::Path;

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
