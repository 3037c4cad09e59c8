//! What is known of the computer, in the language of the user: for a dialog, and as plain text for a mail.

use std::time::Duration;

use i18n_embed_fl::fl;

use super::facts::{Drawn, Facts, Folder, LanguageFrom, Screen, Trial};
use crate::drawing::Way;
use crate::i18n::{self, Language, Texts};
use crate::settings::{Mistake, Rule, Strength, Wrong};

/// A titled list of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the lines are about.
    pub title: String,
    /// The lines, each a fact.
    pub lines: Vec<String>,
}

/// All that is known, by subject.
pub fn parts(texts: &Texts, facts: &Facts<'_>) -> Vec<Part> {
    let messages = &texts.messages;
    let part = |title: String, lines: Vec<String>| Part { title, lines };
    let program = vec![format!("Samencanvas {}", facts.version), language(texts, facts)];
    let mut parts = vec![part(fl!(messages, "computer-program"), program)];
    let system = facts.system.map_or_else(|| fl!(messages, "computer-busy"), i18n::visible_line);
    parts.push(part(fl!(messages, "computer-system"), vec![system]));
    let mut shown: Vec<String> = facts.drawn.map(|drawn| self::drawn(texts, drawn)).unwrap_or_default();
    shown.extend(facts.screen.map(|screen| self::screen(texts, screen)));
    if !shown.is_empty() {
        parts.push(part(fl!(messages, "computer-screen"), shown));
    }
    let folders = facts.folders.keys().map(|folder| self::folder(texts, facts, *folder)).collect();
    parts.push(part(fl!(messages, "computer-folders"), folders));
    parts.push(part(fl!(messages, "computer-policy"), policy(texts, facts)));
    parts
}

/// The same as plain text.
pub fn text(texts: &Texts, facts: &Facts<'_>) -> String {
    let mut text = String::new();
    for Part { title, lines } in parts(texts, facts) {
        text.push_str(&title);
        text.push('\n');
        for line in lines {
            text.push_str("  ");
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

fn language(texts: &Texts, facts: &Facts<'_>) -> String {
    let messages = &texts.messages;
    let language = match facts.language {
        Language::Dutch => "Nederlands",
        Language::English => "English",
    };
    match facts.language_from {
        LanguageFrom::Locked => fl!(messages, "computer-language-locked", language = language),
        LanguageFrom::Chosen => fl!(messages, "computer-language-chosen", language = language),
        LanguageFrom::Default => fl!(messages, "computer-language-default", language = language),
        LanguageFrom::System(locale) => {
            fl!(messages, "computer-language-system", language = language, locale = locale)
        }
        LanguageFrom::Nobody => fl!(messages, "computer-language-nobody", language = language),
    }
}

fn drawn(texts: &Texts, drawn: &Drawn) -> Vec<String> {
    let messages = &texts.messages;
    let way = match drawn.way {
        Way::OpenGl => fl!(messages, "computer-drawn-opengl"),
        Way::Software => fl!(messages, "computer-drawn-software"),
    };
    let driver = drawn.driver.as_deref().map(|driver| fl!(messages, "computer-driver", driver = driver));
    let why = match (&drawn.instead_of, drawn.way) {
        (Some(reason), Way::Software) => {
            Some(fl!(messages, "computer-drawn-instead", reason = reason.as_str()))
        }
        (Some(reason), Way::OpenGl) => {
            Some(fl!(messages, "computer-drawn-by-driver", reason = reason.as_str()))
        }
        (None, Way::Software) if drawn.has_hardware => Some(fl!(messages, "computer-drawn-chosen")),
        (None, Way::Software) => Some(fl!(messages, "computer-drawn-no-hardware")),
        (None, Way::OpenGl) => None,
    };
    std::iter::once(way).chain(driver).chain(why).collect()
}

fn screen(texts: &Texts, screen: Screen) -> String {
    let percent = |factor: f32| format!("{} %", (factor * 100.0).round());
    let (scale, zoom) = (percent(screen.scale), percent(screen.zoom));
    let size = screen.pixels.map_or_else(
        || fl!(texts.messages, "computer-screen-unknown"),
        |(width, height)| format!("{} × {}", width.round(), height.round()),
    );
    fl!(texts.messages, "computer-screen-size", size = size, scale = scale, zoom = zoom)
}

fn folder(texts: &Texts, facts: &Facts<'_>, folder: Folder) -> String {
    let messages = &texts.messages;
    let name = match folder {
        Folder::Settings => fl!(messages, "computer-folder-settings"),
        Folder::Journal => fl!(messages, "computer-folder-journal"),
        Folder::Versions => fl!(messages, "computer-folder-versions"),
        Folder::Prints => fl!(messages, "computer-folder-prints"),
        Folder::Templates => fl!(messages, "computer-folder-templates"),
        Folder::Canvas => fl!(messages, "computer-folder-canvas"),
    };
    let Some(Some(path)) = facts.folders.get(&folder) else {
        return fl!(messages, "computer-folder-none", name = name);
    };
    let outcome = outcome(texts, facts.trials.get(&folder));
    // Where a canvas lies says what it is about.
    if folder == Folder::Canvas {
        return fl!(messages, "computer-folder-unnamed", name = name, outcome = outcome);
    }
    fl!(messages, "computer-folder", name = name, path = i18n::visible_path(path), outcome = outcome)
}

fn outcome(texts: &Texts, trial: Option<&Trial>) -> String {
    let messages = &texts.messages;
    match trial {
        None => fl!(messages, "computer-busy"),
        Some(Ok(took)) => fl!(messages, "computer-good", milliseconds = milliseconds(*took)),
        Some(Err(failure)) => {
            let reason = i18n::system_reason(texts, failure.kind, &failure.reason);
            fl!(messages, "computer-wrong", reason = reason)
        }
    }
}

fn milliseconds(took: Duration) -> String {
    took.as_millis().max(1).to_string()
}

fn policy(texts: &Texts, facts: &Facts<'_>) -> Vec<String> {
    let rules = facts.policy.rules().map(|rule| self::rule(texts, &rule));
    let mistakes = facts.policy.mistakes().iter().map(|mistake| self::mistake(texts, mistake));
    let lines: Vec<String> = rules.chain(mistakes).collect();
    if lines.is_empty() { vec![fl!(texts.messages, "computer-policy-none")] } else { lines }
}

fn rule(texts: &Texts, rule: &Rule<'_>) -> String {
    let messages = &texts.messages;
    let (setting, value, place) = (rule.setting.name(), rule.value.to_string(), rule.place);
    match rule.strength {
        Strength::Locked => {
            fl!(messages, "computer-policy-locked", setting = setting, value = value, place = place)
        }
        Strength::Default => {
            fl!(messages, "computer-policy-default", setting = setting, value = value, place = place)
        }
    }
}

fn mistake(texts: &Texts, mistake: &Mistake) -> String {
    let messages = &texts.messages;
    let place = mistake.place.as_str();
    match &mistake.wrong {
        Wrong::Unreadable(reason) => {
            fl!(messages, "computer-policy-unreadable", place = place, reason = reason.as_str())
        }
        Wrong::NoObject(reason) => {
            fl!(messages, "computer-policy-no-object", place = place, reason = reason.as_str())
        }
        Wrong::UnknownStrength(name) => {
            fl!(messages, "computer-policy-unknown-strength", place = place, name = name.as_str())
        }
        Wrong::UnknownSetting(name) => {
            fl!(messages, "computer-policy-unknown-setting", place = place, name = name.as_str())
        }
        Wrong::WrongValue(setting, value) => {
            let (setting, value) = (setting.name(), value.to_string());
            fl!(messages, "computer-policy-wrong-value", place = place, setting = setting, value = value)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::{Error, ErrorKind};
    use std::path::PathBuf;

    use super::*;
    use crate::settings::Policy;

    #[test]
    fn everything_is_told_and_neither_path_nor_name_of_a_canvas() {
        let policy = Policy::default()
            .and("/etc/samencanvas/policy.json", Ok(br#"{"locked": {"language": "en", "colour": 1}}"#));
        let drawn = Drawn {
            way: Way::Software,
            driver: None,
            instead_of: Some("egui_glow requires opengl 2.0+".to_owned()),
            has_hardware: true,
        };
        let folders: BTreeMap<Folder, Option<PathBuf>> = [
            (Folder::Settings, Some("/home/noor/.config/samencanvas".into())),
            (Folder::Journal, None),
            (Folder::Versions, Some("/home/noor/versions".into())),
            (Folder::Canvas, Some("/home/noor/Geheim plan".into())),
        ]
        .into();
        let trials = [
            (Folder::Settings, Ok(Duration::from_millis(12))),
            (Folder::Canvas, Err(Error::from(ErrorKind::PermissionDenied).into())),
        ]
        .into();
        let facts = Facts {
            version: "0.2.0",
            system: Some("Debian GNU/Linux 12 (bookworm)"),
            language: Language::English,
            language_from: LanguageFrom::Locked,
            drawn: Some(&drawn),
            screen: Some(Screen { pixels: Some((1920.0, 1080.0)), scale: 1.25, zoom: 1.1 }),
            folders: &folders,
            trials: &trials,
            policy: &policy,
        };
        assert!(facts.has_problems());
        let expect = "\
Program
  Samencanvas 0.2.0
  Language: English, set by the administrator
System
  Debian GNU/Linux 12 (bookworm)
Screen
  Drawn by the program itself, without a graphics driver
  OpenGL did not work: egui_glow requires opengl 2.0+
  1920 × 1080 pixels, scale 125 %, size in the window 110 %
Folders, each tried by writing, reading and removing a file
  Settings: /home/noor/.config/samencanvas: good, 12 ms
  Unsaved work: this system has no place for it
  Earlier versions: /home/noor/versions: busy…
  Folder of the open canvas: wrong: you may not write there
Settings by the administrator
  language = \"en\", locked (/etc/samencanvas/policy.json)
  Mistake in /etc/samencanvas/policy.json: there is no setting “colour”
";
        let words = text(Texts::of(Language::English), &facts);
        assert_eq!(words, expect);
        assert!(!words.contains("Geheim"));
    }

    #[test]
    fn a_window_that_the_program_draws_says_why() {
        let messages = |drawn| super::drawn(Texts::of(Language::English), &drawn).pop().unwrap();
        let drawn = |way, has_hardware, reason: Option<&str>| Drawn {
            way,
            driver: None,
            instead_of: reason.map(str::to_owned),
            has_hardware,
        };
        assert_eq!(
            messages(drawn(Way::Software, false, None)),
            "This session has no graphics hardware to draw with"
        );
        assert_eq!(messages(drawn(Way::Software, true, None)), "Chosen in the settings or with --draw");
        assert_eq!(
            messages(drawn(Way::OpenGl, false, Some("no shared memory"))),
            "The program could not draw itself: no shared memory"
        );
    }
}
