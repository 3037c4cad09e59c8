mod template {
    pub use samencanvas::template::*;
}
mod canvas {
    pub use samencanvas::canvas::*;
}
#[path = "../src/pitch/fixtures.rs"]
#[allow(warnings)]
mod fixtures;
use samencanvas::{export, i18n::*, template::*};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let what = args[1].as_str();
    let canvas = match args[2].as_str() {
        "small" => fixtures::schuldenlab(),
        "empty" => canvas::Canvas::default(),
        "many" => fixtures::with_partners(300),
        "big" => {
            let mut c = fixtures::with_partners(300);
            fixtures::set(&mut c, "dream", &fixtures::words(20000));
            fixtures::set(&mut c, "neutral_ground", &"x".repeat(60000));
            fixtures::set(&mut c, "governance", "Emoji 🎉 en 日本語 en e\u{301} fi ffi 2x3 -> pijl");
            c.pitch.text = fixtures::words(3000);
            c.header.subject = "Een heel lang onderwerp dat over veel regels loopt ".repeat(12);
            c
        }
        "full" => {
            let mut c = fixtures::with_partners(8);
            fixtures::set(&mut c, "dream", &fixtures::words(900));
            fixtures::set(&mut c, "financing", &fixtures::words(900));
            c.pitch.text = fixtures::words(2000);
            c
        }
        _ => panic!(),
    };
    let templates = BuiltInTemplates::read().unwrap();
    let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
    let texts = Texts::new(Language::Dutch);
    let paper = if args[3] == "a3" { export::Paper::A3 } else { export::Paper::A4 };
    let t = std::time::Instant::now();
    let export = if what == "poster" {
        export::poster(&canvas, template, &texts, paper)
    } else {
        export::pitch(&canvas, template, &texts, paper)
    };
    let laid = t.elapsed();
    let bytes = export::pdf::pdf(
        &export.scene,
        &export::pdf::PdfOptions { created: "2026-11-22T10:00:00Z".parse().unwrap() },
    )
    .unwrap();
    eprintln!(
        "layout {laid:?} total {:?} bytes {} pages {} problems {}",
        t.elapsed(),
        bytes.len(),
        export.scene.pages.len(),
        export.problems.len()
    );
    for p in export.problems.iter().take(3) {
        eprintln!("{}", p.message(&texts));
    }
    std::fs::write(&args[4], bytes).unwrap();
    if args.len() > 5 {
        print!("{}", export.scene.outline());
    }
}
