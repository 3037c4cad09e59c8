//! What the command line finds around it: the language of the user, and what the administrator set.

use crate::computer::LanguageFrom;
use crate::i18n::{Language, Texts};
use crate::settings::Policy;
use crate::store;

/// What is around the program.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// What the environment says of the user's language, such as `nl_NL.UTF-8`.
    pub locale: Option<String>,
    /// What the administrator set.
    pub policy: Policy,
}

impl Surroundings {
    /// Those of this process.
    pub fn read() -> Self {
        Self { locale: locale(), policy: store::policy() }
    }

    /// The words in the language that the administrator set, or else in that of the environment.
    pub(super) fn texts(&self) -> &'static Texts {
        let [locked, default] = [self.policy.locked_values(), self.policy.default_values()];
        let language = locked.language.or(default.language).or_else(|| self.locale_language());
        Texts::of(language.unwrap_or(Language::English))
    }

    /// What says the language of [`Self::texts`].
    pub(super) fn language_from(&self) -> LanguageFrom<'_> {
        let locale = self.locale.as_deref().filter(|_| self.locale_language().is_some());
        match (self.policy.locked_values().language, self.policy.default_values().language) {
            (Some(_), _) => LanguageFrom::Locked,
            (None, Some(_)) => LanguageFrom::Default,
            (None, None) => locale.map_or(LanguageFrom::Nobody, LanguageFrom::System),
        }
    }

    fn locale_language(&self) -> Option<Language> {
        self.locale.as_deref().and_then(Language::of)
    }
}

/// The user's language: what `LC_ALL`, `LC_MESSAGES` or `LANG` say, in that order, else the language that is set in the
/// system. Windows and macOS have none of these variables.
pub fn locale() -> Option<String> {
    locale_of(|name| std::env::var(name).ok(), sys_locale::get_locale)
}

fn locale_of(
    variable: impl Fn(&str) -> Option<String>,
    system: impl FnOnce() -> Option<String>,
) -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .or_else(system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(variables: &[(&str, &str)], system: Option<&str>, expect: Option<&str>) {
        let variable = |wanted: &str| {
            variables.iter().find(|(name, _)| *name == wanted).map(|(_, value)| (*value).to_owned())
        };
        let locale = locale_of(variable, || system.map(str::to_owned));
        assert_eq!(locale.as_deref(), expect, "{variables:?}, {system:?}");
    }

    #[test]
    fn the_system_says_the_language_where_no_variable_does() {
        check(&[], Some("nl-NL"), Some("nl-NL"));
        check(&[("LANG", "")], Some("nl-NL"), Some("nl-NL"));
        check(&[("LANG", "en_GB.UTF-8")], Some("nl-NL"), Some("en_GB.UTF-8"));
        check(&[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "en_GB.UTF-8")], None, Some("en_GB.UTF-8"));
        check(&[], None, None);
    }

    #[test]
    fn the_administrator_says_the_language_before_the_environment() {
        let language = |policy: &str, locale: Option<&str>| {
            let policy = Policy::default().and("policy.json", Ok(policy.as_bytes()));
            let surroundings = Surroundings { locale: locale.map(str::to_owned), policy };
            (surroundings.texts().language(), format!("{:?}", surroundings.language_from()))
        };
        let expect = |language: Language, from: &str| (language, from.to_owned());
        let dutch = Some("nl_NL.UTF-8");
        assert_eq!(language("{}", dutch), expect(Language::Dutch, "System(\"nl_NL.UTF-8\")"));
        assert_eq!(language("{}", Some("de")), expect(Language::English, "Nobody"));
        assert_eq!(language(r#"{"locked": {"language": "en"}}"#, dutch), expect(Language::English, "Locked"));
        assert_eq!(
            language(r#"{"default": {"language": "en"}}"#, dutch),
            expect(Language::English, "Default")
        );
    }
}
