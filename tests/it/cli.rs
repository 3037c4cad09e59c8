//! The program itself, run as a person would.

use std::path::{Path, PathBuf};
use std::process::Command;

use samencanvas::canvas::{Choice, RowData};
use samencanvas::document::Edit;
use samencanvas::file;
use tempfile::TempDir;

use crate::generate::{case_answer, dream, edit, filled, open_as};

/// A folder of its own, with an example canvas in it.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a run gave.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) notices: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.put("canvas.canvas.json", crate::examples::FILES[0].1);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        samencanvas::platform::replace(&self.path(name), bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Runs the program in Dutch, in this folder.
    pub(crate) fn run(&self, line: &str) -> Run {
        self.run_in("nl_NL.UTF-8", line)
    }

    fn run_in(&self, locale: &str, line: &str) -> Run {
        self.run_with(("LANG", locale), line)
    }

    /// Runs the program in Dutch with another value of a variable.
    pub(crate) fn run_with(&self, (variable, value): (&str, &str), line: &str) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_samencanvas"))
            .args(line.split_whitespace())
            .current_dir(self.folder.path())
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("XDG_DATA_HOME", self.path("data"))
            .env("LOCALAPPDATA", self.path("data"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env("LANG", "nl_NL.UTF-8")
            .env("SOURCE_DATE_EPOCH", "1700000000")
            .env(variable, value)
            .output()
            .unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            notices: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Run {
    /// Done, with nothing on the error stream but, on a slow machine, how far it was.
    #[track_caller]
    pub(crate) fn is_done(&self) -> &Self {
        let notices: Vec<&str> =
            self.notices.lines().filter(|line| !line.starts_with("Bezig met ")).collect();
        assert_eq!((self.code, notices.as_slice()), (0, [].as_slice()), "{}", self.out);
        self
    }

    /// Done, with one line on the error stream that says that nothing is written yet.
    #[track_caller]
    fn is_nearly_empty(&self) {
        let notices = "Dit document is bijna leeg: op het canvas staat nog niets om het van te maken\n";
        assert_eq!((self.code, self.notices.as_str()), (0, notices), "{}", self.out);
    }

    /// Not done, with one line that contains the words.
    #[track_caller]
    pub(crate) fn fails_with(&self, words: &str) -> &Self {
        assert_eq!(self.code, 2, "{}{}", self.out, self.notices);
        assert!(self.notices.contains(words), "{:?} should contain {words:?}", self.notices);
        assert_eq!(self.notices.trim_end().lines().count(), 1, "{}", self.notices);
        self
    }
}

fn is_pdf(path: &Path) -> bool {
    let bytes = std::fs::read(path).unwrap();
    bytes.starts_with(b"%PDF-1.7") && bytes.trim_ascii_end().ends_with(b"%%EOF")
}

/// The words of a PDF, in the order in which they are drawn.
fn text_of(pdf: &[u8]) -> String {
    let pdf = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    pdf.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_canvas_becomes_a_pitch_and_a_poster() {
    let desk = Desk::new();
    desk.run("export canvas.canvas.json -o pitch.pdf").is_done();
    desk.run("export canvas.canvas.json -o poster.pdf --kind poster --paper a4 --language en").is_done();
    assert!(is_pdf(&desk.path("pitch.pdf")) && is_pdf(&desk.path("poster.pdf")));
    assert_eq!(desk.names(), ["canvas.canvas.json", "pitch.pdf", "poster.pdf"]);
    assert_eq!(desk.read("canvas.canvas.json"), crate::examples::FILES[0].1);
}

#[test]
fn an_export_takes_the_place_of_an_older_pdf_and_of_nothing_else() {
    let desk = Desk::new();
    desk.put("pitch.pdf", b"%PDF-1.4 of last week");
    desk.run("export canvas.canvas.json -o pitch.pdf").is_done();
    assert!(is_pdf(&desk.path("pitch.pdf")));
    desk.put("notities.docx", b"PK of somebody");
    desk.run("export canvas.canvas.json -o notities.docx").fails_with("einde: .pdf");
    assert_eq!(desk.read("notities.docx"), b"PK of somebody");
    // Through a link, too.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.path("notities.docx"), desk.path("koppeling.pdf")).unwrap();
        desk.run("export canvas.canvas.json -o koppeling.pdf").fails_with("geen pdf");
        assert_eq!(desk.read("notities.docx"), b"PK of somebody");
    }
}

#[test]
fn a_canvas_becomes_markdown_where_the_output_says_so() {
    let desk = Desk::new();
    let starts = |name: &str| String::from_utf8(desk.read(name)).unwrap().starts_with("<!-- samencanvas ");
    let run = desk.run("export canvas.canvas.json -o pitch.md");
    assert!(run.is_done().out.contains("pitch.md") && !run.out.contains("pdf"), "{}", run.out);
    desk.run("export canvas.canvas.json -o rapport.md --kind report --language en").is_done();
    desk.run("export canvas.canvas.json -o onderbouwing --format markdown --kind motivation")
        .is_nearly_empty();
    assert!(["pitch.md", "rapport.md", "onderbouwing.md"].into_iter().all(starts));
    assert_eq!(desk.run("export canvas.canvas.json -o elk --for all --format markdown").code, 0);
    assert!(starts("elk/deloitte.md"));
    for (line, words) in [
        ("-o poster.md --kind poster", "vellen papier"),
        ("-o uit.md --paper a4", "niet op papier"),
        ("-o uit.md --attach public", "Alleen in een pdf"),
        ("-o uit.md --for all", "hoe de map heet"),
        ("-o uit.md --format pdf", "Kies als einde: .pdf"),
        ("-o uit.pdf --format markdown", "Kies als einde: .md"),
        ("-o uit.docx", "Kies als einde: .pdf, .md"),
    ] {
        desk.run(&format!("export canvas.canvas.json {line}")).fails_with(words);
    }
    let before = ["canvas.canvas.json", "elk", "onderbouwing.md", "pitch.md", "rapport.md"];
    assert_eq!(desk.names(), before);
}

#[test]
fn markdown_takes_the_place_of_an_export_that_nobody_worked_on_and_of_nothing_else() {
    let desk = Desk::new();
    desk.run("export canvas.canvas.json -o pitch.md").is_done();
    let export = String::from_utf8(desk.read("pitch.md")).unwrap();
    let edited = format!("{export}\nMijn eigen woorden\n");
    for (before, is_ours) in [(export.as_str(), true), (&edited, false), ("# Notities", false), ("", true)] {
        desk.put("pitch.md", before.as_bytes());
        let run = desk.run("export canvas.canvas.json -o pitch.md --language en --force");
        if is_ours {
            run.is_done();
        } else {
            run.fails_with("daarna veranderd");
        }
        assert_eq!(desk.read("pitch.md") != before.as_bytes(), is_ours, "{before}");
    }
}

#[test]
fn the_day_on_a_document_is_that_of_its_moment() {
    let desk = Desk::new();
    for kind in ["report", "motivation"] {
        desk.run(&format!("export canvas.canvas.json -o uit.pdf --kind {kind}"));
        // 1700000000 seconds after 1970.
        let text = text_of(&desk.read("uit.pdf"));
        assert!(text.contains("14 november 2023"), "{kind}: {text}");
    }
}

#[test]
fn an_output_has_the_ending_of_what_it_is_or_gets_it() {
    let desk = Desk::new();
    let before = desk.names();
    let (pdf, canvas) = ("Kies als einde: .pdf", "Kies als einde: .samencanvas, .canvas.json, .json");
    for (line, words) in [
        ("export canvas.canvas.json -o uit.docx", pdf),
        ("export canvas.canvas.json -o uit.canvas.json", pdf),
        ("export canvas.canvas.json -o uit.html --for deloitte", pdf),
        ("export canvas.canvas.json -o uit.rtf --kind report", pdf),
        ("new -o uit.pdf", canvas),
        ("clean canvas.canvas.json -o uit.docx", canvas),
        ("merge canvas.canvas.json canvas.canvas.json -o uit.pdf", canvas),
        ("check canvas.canvas.json --repaired uit.xlsx", canvas),
    ] {
        desk.run(line).fails_with(words);
        assert_eq!(desk.names(), before, "{line}");
    }
    assert!(desk.run_in("en_GB.UTF-8", "new -o a.docx").notices.contains("as its ending: .samencanvas"));
    let made = desk.run("export canvas.canvas.json -o pitch-1.2");
    assert!(made.is_done().out.contains("pitch-1.2.pdf"), "{}", made.out);
    assert!(is_pdf(&desk.path("pitch-1.2.pdf")));
    desk.run("new -o leeg").is_done();
    desk.run("check leeg.samencanvas").is_done();
}

#[test]
fn an_output_that_is_no_name_of_a_file_is_refused_with_what_to_do() {
    let desk = Desk::new();
    let before = desk.names();
    let long = "n".repeat(300);
    for (line, words) in [
        ("export canvas.canvas.json -o -", "bijvoorbeeld -o uit.pdf"),
        ("export canvas.canvas.json -o ..", "geen naam van een bestand"),
        ("new -o -", "geen naam van een bestand"),
        ("export canvas.canvas.json -o -  --for all", "geen naam van een bestand"),
        ("export canvas.canvas.json -o uit.pdf --for all", "hoe de map heet"),
        (&format!("export canvas.canvas.json -o {long}.pdf"), "Kies een kortere naam"),
        (&format!("new -o {long}"), "Kies een kortere naam"),
        (&format!("check {long}.canvas.json"), "Kies een kortere naam"),
    ] {
        desk.run(line).fails_with(words);
        assert_eq!(desk.names(), before, "{line}");
    }
}

#[test]
#[cfg(unix)]
fn an_export_to_the_standard_output_is_a_pdf_and_nothing_else() {
    let desk = Desk::new();
    let export = |output: &str| {
        let program = Command::new(env!("CARGO_BIN_EXE_samencanvas"))
            .args(["export", "canvas.canvas.json", "-o", output])
            .current_dir(desk.folder.path())
            .output()
            .unwrap();
        (program.status.code(), program.stdout, String::from_utf8(program.stderr).unwrap())
    };
    for output in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        let (code, pdf, notices) = export(output);
        assert_eq!(code, Some(0), "{notices}");
        assert!(pdf.starts_with(b"%PDF-1.7") && pdf.trim_ascii_end().ends_with(b"%%EOF"), "{output}");
        assert!(notices.contains(output), "{notices}");
    }
}

#[test]
fn a_date_of_the_source_that_is_none_is_told() {
    let desk = Desk::new();
    for value in ["gisteren", "", "1e9"] {
        let run = desk.run_with(("SOURCE_DATE_EPOCH", value), "export canvas.canvas.json -o uit.pdf");
        run.fails_with("SOURCE_DATE_EPOCH is “");
    }
    assert_eq!(desk.names(), ["canvas.canvas.json"]);
}

#[test]
fn the_same_canvas_and_moment_give_the_same_bytes() {
    let desk = Desk::new();
    desk.run("export canvas.canvas.json -o one.pdf").is_done();
    desk.run("export canvas.canvas.json -o two.pdf").is_done();
    assert_eq!(desk.read("one.pdf"), desk.read("two.pdf"));
}

#[test]
fn a_new_canvas_can_be_checked_and_exported() {
    let desk = Desk::new();
    desk.run("new -o mijn.canvas.json").is_done();
    desk.run("check mijn.canvas.json").is_done();
    desk.run("export mijn.canvas.json -o mijn.pdf").is_nearly_empty();
    desk.run("export mijn.canvas.json -o poster.pdf --kind poster").is_done();
    let text = String::from_utf8(desk.read("mijn.canvas.json")).unwrap();
    assert!(text.contains("\"language\": \"nl\""));
    desk.run("new --language en -o mine.canvas.json").is_done();
    assert!(String::from_utf8(desk.read("mine.canvas.json")).unwrap().contains("\"language\": \"en\""));
}

#[test]
fn a_file_that_is_there_is_not_overwritten_by_another_canvas() {
    let desk = Desk::new();
    let before = desk.read("canvas.canvas.json");
    desk.run("new -o canvas.canvas.json").fails_with("is er al");
    desk.run("check canvas.canvas.json --repaired canvas.canvas.json").fails_with("is er al");
    desk.run("export canvas.canvas.json -o canvas.canvas.json").fails_with("overschrijven");
    assert_eq!(desk.read("canvas.canvas.json"), before);
}

#[test]
fn a_check_tells_the_problems_a_line_each_and_repairs() {
    let desk = Desk::new();
    desk.put(
        "odd.json",
        br#"{"format": "samencanvas", "version": 1, "canvas": {"header": {"date": "soon", "contact": 4}, "x": 1}}"#,
    );
    let check = desk.run("check odd.json --repaired whole.json");
    assert_eq!(check.code, 1);
    assert!(check.out.contains("/canvas/header/date"), "{}", check.out);
    assert!(check.out.contains("/canvas/header/contact"), "{}", check.out);
    assert_eq!(check.out.lines().count(), 3, "{}", check.out);
    let whole = String::from_utf8(desk.read("whole.json")).unwrap();
    assert!(whole.contains("\"soon\"") && whole.contains("\"x\": 1"));
}

#[test]
fn bad_input_gets_one_sentence_and_leaves_everything_as_it_was() {
    let desk = Desk::new();
    desk.put("empty.json", b"");
    desk.put("object.json", b"{}");
    desk.put("other.json", br#"{"type": "excalidraw", "elements": []}"#);
    desk.put("half.json", &desk.read("canvas.canvas.json")[..900]);
    std::fs::create_dir(desk.path("folder")).unwrap();
    let large = std::fs::File::create(desk.path("large.json")).unwrap();
    large.set_len(100 << 20).unwrap();
    let before = desk.names();
    for command in ["check", "export -o out.pdf"] {
        desk.run(&format!("{command} empty.json")).fails_with("is leeg");
        desk.run(&format!("{command} object.json")).fails_with("geen canvasbestand");
        desk.run(&format!("{command} other.json")).fails_with("geen canvasbestand");
        desk.run(&format!("{command} half.json")).fails_with("niet compleet");
        desk.run(&format!("{command} folder")).fails_with("is een map");
        desk.run(&format!("{command} large.json")).fails_with("te groot");
        desk.run(&format!("{command} nowhere.json")).fails_with("is er niet");
    }
    assert_eq!(desk.names(), before);
    desk.run("export canvas.canvas.json -o nowhere/out.pdf")
        .fails_with("De map voor nowhere/out.pdf is er niet");
    desk.run("export canvas.canvas.json -o folder").fails_with("folder is een map");
    desk.run("new -o folder").fails_with("folder is een map");
    assert_eq!(desk.names(), before);
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_no_half_output() {
    // A limit on the size of files fails the write as a full disk does, and needs no privileges.
    let desk = Desk::new();
    let program = env!("CARGO_BIN_EXE_samencanvas");
    let script = format!(
        "trap '' XFSZ; ulimit -f 8; LANG=en_US.UTF-8 '{program}' export canvas.canvas.json -o out.pdf"
    );
    let output = Command::new("sh").args(["-c", &script]).current_dir(desk.folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("out.pdf was not written"));
    assert_eq!(desk.names(), ["canvas.canvas.json"]);
}

#[test]
fn wrong_arguments_are_named_in_the_users_language() {
    let desk = Desk::new();
    desk.run("explode").fails_with("Onbekende opdracht");
    desk.run_in("C", "explode").fails_with("Unknown command");
    desk.run("export canvas.canvas.json").fails_with("-o");
    desk.run("export canvas.canvas.json -o x.pdf --kind tekening").fails_with("pitch, poster");
    desk.run("new --template ander -o x.json").fails_with("ander");
}

#[test]
fn help_names_every_command_and_exit_code_in_both_languages() {
    let desk = Desk::new();
    for locale in ["nl_NL.UTF-8", "en_US.UTF-8"] {
        let help = desk.run_in(locale, "--help");
        help.is_done();
        for word in [
            "export",
            "merge",
            "diff",
            "--report",
            "--as-same",
            "check",
            "new",
            "template list",
            "--repaired",
            "--paper",
            "--kind",
            "  2   ",
        ] {
            assert!(help.out.contains(word), "{word} in {}", help.out);
        }
        assert!(desk.run_in(locale, "export --help").out.contains("--paper"));
    }
    // The second is how version 0.1 named it.
    for line in ["template list", "templates"] {
        assert!(desk.run(line).out.contains("collaborative-innovation: Canvas collaboratieve innovatie"));
    }
    assert!(desk.run("--version").out.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_newer_file_can_be_exported_but_not_written() {
    let desk = Desk::new();
    let newer = String::from_utf8(desk.read("canvas.canvas.json")).unwrap().replacen(
        "\"version\": 1",
        "\"version\": 3",
        1,
    );
    desk.put("newer.json", newer.as_bytes());
    let export = desk.run("export newer.json -o newer.pdf");
    assert_eq!(export.code, 0);
    assert!(export.notices.contains("nieuwere versie"), "{}", export.notices);
    desk.run("check newer.json --repaired older.json").fails_with("nieuwere versie");
    assert!(!desk.path("older.json").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_what_is_missing_and_what_can_be_done() {
    let desk = Desk::new();
    for line in ["", "canvas.canvas.json"] {
        let run = desk.run(line);
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        assert_eq!(run.notices.lines().count(), 1, "{}", run.notices);
        for word in ["DISPLAY", "samencanvas export"] {
            assert!(run.notices.contains(word), "{}", run.notices);
        }
    }
}

#[test]
fn a_pitch_gives_the_canvas_back_as_much_of_it_as_was_asked() {
    let desk = Desk::new();
    desk.run("check canvas.canvas.json --repaired whole.canvas.json").is_done();
    for (attach, name) in [("full", "full.pdf"), ("public", "public.pdf"), ("none", "none.pdf")] {
        desk.run(&format!("export whole.canvas.json -o {name} --attach {attach}")).is_done();
    }
    desk.run("export whole.canvas.json -o usual.pdf").is_done();
    assert_eq!(desk.read("usual.pdf"), desk.read("public.pdf"));
    desk.run("check full.pdf --repaired again.canvas.json").is_done();
    desk.run("check public.pdf").is_done();
    desk.run("check none.pdf").fails_with("zit geen canvas");
    // What came out of a PDF makes the same PDF.
    desk.run("export public.pdf -o once-more.pdf").is_done();
    assert_eq!(desk.read("once-more.pdf"), desk.read("public.pdf"));
    desk.run("export full.pdf --attach full -o whole.pdf").is_done();
    assert_eq!(desk.read("whole.pdf"), desk.read("full.pdf"));
    // By whatever name, an export does not take the place of the canvas that it is made from.
    desk.run("export full.pdf -o full.pdf").fails_with("overschrijven");
    desk.run("export full.pdf -o ./full").fails_with("overschrijven");
    std::fs::create_dir(desk.path("post")).unwrap();
    desk.put("post/deloitte.pdf", &desk.read("full.pdf"));
    desk.run("export post/deloitte.pdf --for all -o post").fails_with("overschrijven");
    assert_eq!(desk.read("post/deloitte.pdf"), desk.read("full.pdf"));
}

#[test]
fn a_partner_that_shares_its_name_is_asked_about() {
    let desk = Desk::new();
    let two = r#"{"format": "samencanvas", "version": 1, "canvas": {"partners": [{"name": "Acme"}, {"name": "acme "}]}}"#;
    desk.put("two.canvas.json", two.as_bytes());
    desk.run("export two.canvas.json -o acme.pdf --for ACME").fails_with("2 partners heten “ACME”");
    assert!(!desk.path("acme.pdf").exists());
    assert_eq!(desk.run("export two.canvas.json -o both --for all").code, 0);
    assert_eq!(std::fs::read_dir(desk.path("both")).unwrap().count(), 2);
}

#[test]
fn a_pitch_is_made_for_one_partner_or_for_each() {
    let desk = Desk::new();
    desk.run("export canvas.canvas.json -o deloitte.pdf --for deloitte").is_done();
    let text = text_of(&desk.read("deloitte.pdf"));
    let order = [
        "Deloitte: wat meedoen oplevert",
        "een goede werkgever",
        "Eigen inbreng",
        "Eigen eerste stappen",
        "Meten wat de projecten opleveren",
        "Wat de anderen inbrengen",
        "Belastingdienst",
        "Stel je een Nederland voor",
        "Verdere stappen",
    ];
    let places = order.map(|words| text.find(words).unwrap_or_else(|| panic!("{words}: {text}")));
    assert!(places.is_sorted(), "{places:?}");
    desk.run("export canvas.canvas.json -o x.pdf --for niemand").fails_with("Deloitte");
    desk.run("new -o leeg.canvas.json").is_done();
    desk.run("export leeg.canvas.json -o x.pdf --for all").fails_with("nog geen partner");
    std::fs::create_dir(desk.path("hier")).unwrap();
    assert_eq!(desk.run("export canvas.canvas.json -o hier/. --for all").code, 0);
    assert!(is_pdf(&desk.path("hier/deloitte.pdf")));
    let all = desk.run("export canvas.canvas.json -o uit --for all");
    assert_eq!(all.code, 0, "{}", all.notices);
    let mut names: Vec<String> = std::fs::read_dir(desk.path("uit"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 6);
    assert!(names.contains(&"deloitte.pdf".to_owned()), "{names:?}");
    assert_eq!(desk.read("uit/deloitte.pdf"), desk.read("deloitte.pdf"));
    assert!(!desk.path("x.pdf").exists());
}

/// The example with everything in it that a team says among itself, and two cases.
fn with_secrets(desk: &Desk) {
    let mut file: serde_json::Value = serde_json::from_slice(&desk.read("canvas.canvas.json")).unwrap();
    let canvas = &mut file["canvas"];
    canvas["partners"][0]["notes"] = "zwijgnotitie".into();
    canvas["partners"][0]["support"] = serde_json::json!({ "board": "no" });
    canvas["checklists"] =
        serde_json::json!({ "trust": { "honest_interest": { "answer": "not_yet", "note": "zwijgpunt" } } });
    canvas["silenced"] = serde_json::json!({ "action_without_owner": "zwijgreden" });
    let case = |number: u32, name: &str, words: &str| {
        let id = |kind: u32| format!("00000000-0000-4000-8000-0000000000{kind}{number}");
        let answer = serde_json::json!({
            "id": id(2), "question": "buys", "choice": "no", "reason": format!("reden{words}"),
            "date": "2026-11-01", "rules": "2"
        });
        serde_json::json!({
            "id": id(1), "name": name, "facts": format!("feiten{words}"), "partner": null, "date": null,
            "answers": [answer]
        })
    };
    canvas["cases"] = [case(1, "Subsidie", "een"), case(2, "Inhuur", "twee")].to_vec().into();
    // An answer from before the first one was changed, which the case comes to no longer.
    let stale = serde_json::json!({
        "id": "00000000-0000-4000-8000-000000000009", "question": "is_specific_service", "choice": "no",
        "date": null, "reason": "afgevallen", "rules": "2"
    });
    canvas["cases"][0]["answers"].as_array_mut().unwrap().push(stale);
    desk.put("canvas.canvas.json", file.to_string().as_bytes());
}

#[test]
fn a_document_carries_what_it_prints_and_says_what_that_is() {
    let desk = Desk::new();
    with_secrets(&desk);
    let (cases, reasons) = (["Subsidie", "Inhuur"], ["feiteneen", "redeneen", "feitentwee", "redentwee"]);
    let checklists = "\"not_yet\"";
    let secrets = ["zwijgnotitie", "\"board\"", "zwijgpunt", "zwijgreden", checklists];
    let documents: [(&str, Vec<&str>); 7] = [
        ("--kind pitch", vec![]),
        ("--kind poster", vec![]),
        ("--kind motivation", [&cases[..], &reasons].concat()),
        ("--kind motivation --case 2", vec!["Inhuur", "feitentwee", "redentwee"]),
        ("--kind report", vec![checklists, "Subsidie", "Inhuur"]),
        ("--kind report --parts sections,notes", vec!["zwijgnotitie"]),
        ("--kind report --parts usual,internal", [&cases[..], &secrets].concat()),
    ];
    for (line, prints) in documents {
        let made = desk.run(&format!("export canvas.canvas.json -o uit.pdf {line}"));
        desk.run("check uit.pdf --repaired terug.canvas.json").is_done();
        let back = String::from_utf8(desk.read("terug.canvas.json")).unwrap();
        std::fs::remove_file(desk.path("terug.canvas.json")).unwrap();
        // The words stand in the file as they are, and in its history packed.
        let canvas = back.split("\"replica\"").next().unwrap();
        let stale = ["is_specific_service", "afgevallen"];
        for words in secrets.into_iter().chain(cases).chain(reasons).chain(stale) {
            assert_eq!(canvas.contains(words), prints.contains(&words), "{words}: {line}");
        }
        // Both who makes it and who opens it are told.
        let opened = desk.run("check uit.pdf");
        assert_eq!((made.code, opened.code), (0, 0), "{}{}", made.notices, opened.notices);
        for told in [&made.out, &opened.out] {
            let has = told.split("Het heeft niet").next().unwrap();
            let kinds = [
                ("notities bij partners", "zwijgnotitie"),
                ("steun in de eigen", "\"board\""),
                ("antwoorden op de checklists", checklists),
                ("notities bij de checklists", "zwijgpunt"),
                ("advies dat niet voor jullie is", "zwijgreden"),
                ("gevallen van de beslishulp", "Inhuur"),
                ("feiten en redenen", "redentwee"),
            ];
            for (kind, words) in kinds {
                assert!(told.contains(kind), "{kind}: {told}");
                assert_eq!(has.contains(kind), prints.contains(&words), "{kind}: {line}: {told}");
            }
        }
    }
}

#[test]
fn a_pitch_for_a_partner_carries_no_canvas_unless_it_is_asked_for() {
    let desk = Desk::new();
    let made = desk.run("export canvas.canvas.json -o deloitte.pdf --for deloitte");
    assert!(made.is_done().out.contains("geen canvas"), "{}", made.out);
    desk.run("check deloitte.pdf").fails_with("zit geen canvas");
    let made = desk.run("export canvas.canvas.json -o uit --for all");
    assert!(made.out.contains("geen canvas"), "{}", made.out);
    desk.run("check uit/deloitte.pdf").fails_with("zit geen canvas");
    let made = desk.run("export canvas.canvas.json -o deloitte.pdf --for deloitte --attach public");
    assert!(made.is_done().out.contains("wat de andere partners willen"), "{}", made.out);
    desk.run("check deloitte.pdf").is_done();
}

#[test]
fn a_motivation_names_its_file_and_who_gave_an_answer() {
    let desk = Desk::new();
    let mut signed = open_as(&file::save(&filled()).unwrap(), 6).document;
    signed.set_author("Noor de Vries");
    let case = signed.canvas().cases[0].id;
    let answer = case_answer(42, Choice::Yes, "Er is een offerte");
    edit(&mut signed, Edit::Insert { row: RowData::within(case, answer), after: None });
    // Who writes further takes the answer from nobody.
    let mut further = open_as(&file::save(&signed).unwrap(), 7).document;
    further.set_author("Kees");
    edit(&mut further, Edit::insert(dream(), 0, "Samen: "));
    let bytes = file::save(&further).unwrap();
    desk.put("canvas.canvas.json", &bytes);
    desk.run("export canvas.canvas.json -o uit.md --kind motivation").is_done();
    let text = String::from_utf8(desk.read("uit.md")).unwrap();
    let hash = samencanvas::template::sha256_hex(&bytes);
    for words in ["Noor de Vries", &further.id().to_string(), &hash] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Kees"), "{text}");
    further.forget_authors();
    desk.put("canvas.canvas.json", &file::save(&further).unwrap());
    desk.run("export canvas.canvas.json -o uit2.md --kind motivation").is_done();
    assert!(!String::from_utf8(desk.read("uit2.md")).unwrap().contains("Noor"));
}

#[test]
fn a_motivation_is_made_of_one_case_by_its_name_or_number() {
    let desk = Desk::new();
    let export = "export canvas.canvas.json -o uit.pdf --kind motivation";
    desk.run(&format!("{export} --case 1")).fails_with("nog geen geval");
    let mut canvas: serde_json::Value = serde_json::from_slice(&desk.read("canvas.canvas.json")).unwrap();
    let case = |number: u32, name: &str| {
        let id = format!("00000000-0000-4000-8000-00000000000{number}");
        serde_json::json!({ "id": id, "name": name, "facts": "", "partner": null, "date": null, "answers": [] })
    };
    canvas["canvas"]["cases"] =
        [case(1, "Subsidie"), case(2, "Inhuur"), case(3, "Lening"), case(4, "lening")].to_vec().into();
    desk.put("canvas.canvas.json", canvas.to_string().as_bytes());
    for (wanted, is_in, is_out) in [("inhuur", "Inhuur", "Subsidie"), ("1", "Subsidie", "Inhuur")] {
        desk.run(&format!("{export} --case {wanted}")).is_done();
        let text = text_of(&desk.read("uit.pdf"));
        assert!(text.contains(is_in) && !text.contains(is_out), "{wanted}: {text}");
    }
    desk.run(export).is_done();
    assert!(["Subsidie", "Inhuur"].iter().all(|name| text_of(&desk.read("uit.pdf")).contains(name)));
    let before = desk.read("uit.pdf");
    desk.run(&format!("{export} --case Garantie")).fails_with("1. Subsidie, 2. Inhuur");
    desk.run(&format!("{export} --case 5")).fails_with("geen geval “5”");
    desk.run(&format!("{export} --case lening")).fails_with("3. Lening, 4. lening");
    desk.run("export canvas.canvas.json -o uit.pdf --case 1").fails_with("--kind motivation");
    assert_eq!(desk.read("uit.pdf"), before);
}

#[test]
#[cfg(unix)]
fn ctrl_c_stops_an_export_and_leaves_whole_files_only() {
    let desk = Desk::new();
    let mut file: serde_json::Value =
        serde_json::from_slice(&std::fs::read(desk.path("canvas.canvas.json")).unwrap()).unwrap();
    let row = |number: u32| serde_json::json!({ "name": format!("Partner {number}") });
    file["canvas"]["partners"] = (0..2000).map(row).collect();
    file.as_object_mut().unwrap().remove("replica");
    samencanvas::platform::replace(&desk.path("veel.canvas.json"), file.to_string().as_bytes()).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_samencanvas"));
    program.args(["export", "veel.canvas.json", "-o", "uit", "--for", "all"]).env("LANG", "nl_NL.UTF-8");
    let child = program
        .current_dir(desk.folder.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let made = || std::fs::read_dir(desk.path("uit")).map_or(0, Iterator::count);
    while made() == 0 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Het exporteren is gestopt"));
    assert!((1..2000).contains(&made()));
    for entry in std::fs::read_dir(desk.path("uit")).unwrap() {
        let path = entry.unwrap().path();
        assert!(is_pdf(&path), "{}", path.display());
        assert!(std::fs::read(&path).unwrap().trim_ascii_end().ends_with(b"%%EOF"), "{}", path.display());
    }
}

/// Runs a command with an output that takes nothing, in English; returns the exit code and what stands on the error
/// stream.
#[cfg(target_os = "linux")]
fn run_with_full_output(desk: &Desk, line: &str) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_samencanvas"))
        .args(line.split_whitespace())
        .current_dir(desk.path("."))
        .env("LC_ALL", "en")
        .env("XDG_DATA_HOME", desk.path("data"))
        .stdout(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap())
        .output()
        .unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_command_that_wrote_its_file_is_done_also_where_its_output_cannot_be_written() {
    let desk = Desk::new();
    let commands = [
        ("new -o new.canvas.json", "new.canvas.json"),
        (
            "merge canvas.canvas.json canvas.canvas.json -o merged.canvas.json --report=json",
            "merged.canvas.json",
        ),
        ("clean canvas.canvas.json -o clean.canvas.json", "clean.canvas.json"),
        ("export canvas.canvas.json -o pitch.pdf", "pitch.pdf"),
        ("check canvas.canvas.json --repaired whole.canvas.json", "whole.canvas.json"),
    ];
    for (line, file) in commands {
        let (code, notices) = run_with_full_output(&desk, line);
        assert_eq!(code, 0, "{line}: {notices}");
        assert!(desk.path(file).is_file(), "{line}");
        assert!(notices.contains("The file is written"), "{line}: {notices}");
    }
    for line in
        ["check canvas.canvas.json", "diff canvas.canvas.json canvas.canvas.json", "templates", "--help"]
    {
        let (code, notices) = run_with_full_output(&desk, line);
        assert_eq!(code, 2, "{line}: {notices}");
        assert!(notices.contains("Not everything was shown: the disk is full"), "{line}: {notices}");
    }
}

#[cfg(unix)]
#[test]
fn the_end_of_a_line_in_a_name_is_a_mark() {
    use std::os::unix::process::ExitStatusExt;
    let desk = Desk::new();
    let name = "plan\nWrote nothing.canvas.json";
    let output = Command::new(env!("CARGO_BIN_EXE_samencanvas"))
        .args(["new", "-o", name])
        .current_dir(desk.path("."))
        .env("LC_ALL", "en")
        .output()
        .unwrap();
    assert_eq!(output.status.into_raw(), 0);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("plan⌧Wrote nothing") && said.lines().count() == 1, "{said}");
}

#[test]
fn a_logo_that_no_document_can_show_is_a_problem_of_the_file() {
    let desk = Desk::new();
    let mut canvas: serde_json::Value = serde_json::from_slice(&desk.read("canvas.canvas.json")).unwrap();
    // The beginning of a PNG file, and no more.
    canvas["canvas"]["partners"][0]["logo"] = "iVBORw0KGgo=".into();
    desk.put("logo.canvas.json", &serde_json::to_vec(&canvas).unwrap());
    let run = desk.run("check logo.canvas.json");
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(
        run.out.contains("het logo is niet te lezen") && !run.out.contains("geen problemen"),
        "{}",
        run.out
    );
}
