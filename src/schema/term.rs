//! Words from a fixed list, such as a sector or a role, that survive a newer program's additions.

/// The lists that words of fields come from. A field names its list, so that whoever shows a word finds what it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is described at the vocabulary of that name")]
pub enum WordList {
    Sector,
    PartnerRole,
    Involvement,
    SupportLevel,
    Support,
    Interest,
    ContributionKind,
    Unit,
    ActionState,
    Choice,
    CheckAnswer,
    AidForm,
    UndertakingSize,
    Activity,
    NoteUse,
    Leaning,
    /// What can be chosen in a column that a template declares.
    Options,
}

/// A fixed list of terms and how each is spelled in a file.
pub trait Vocabulary: Copy + Eq + Ord + 'static {
    /// Which list it is.
    const LIST: WordList;
    /// Every term with its spelling, in the order in which terms are shown and written.
    const TERMS: &'static [(Self, &'static str)];

    /// The spelling used in a file.
    fn code(self) -> &'static str {
        Self::TERMS.iter().find(|(term, _)| *term == self).map_or("", |(_, spelling)| spelling)
    }

    /// The term with a spelling. `None` if this program knows none.
    fn of_code(code: &str) -> Option<Self> {
        Self::TERMS.iter().find(|(_, spelling)| *spelling == code).map(|(term, _)| *term)
    }
}

/// A term that this program knows, or the spelling of one that it does not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term<V> {
    /// One of [`Vocabulary::TERMS`].
    Known(V),
    /// A term that a newer program wrote: kept and shown as it is.
    Unknown(String),
}

impl<V: Vocabulary> Term<V> {
    /// Reads the spelling used in a file.
    pub fn from_code(code: &str) -> Self {
        V::of_code(code).map_or_else(|| Self::Unknown(code.to_owned()), Self::Known)
    }

    /// Whether a spelling is that of a term that this program knows.
    pub fn is_known(code: &str) -> bool {
        V::of_code(code).is_some()
    }

    /// The spelling used in a file.
    pub fn code(&self) -> &str {
        match self {
            Self::Known(known) => known.code(),
            Self::Unknown(code) => code,
        }
    }
}

impl<V> From<V> for Term<V> {
    fn from(known: V) -> Self {
        Self::Known(known)
    }
}
