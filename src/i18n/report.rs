//! The report of a merge or a comparison in words.

use i18n_embed_fl::fl;

use super::row_name::{of_kind, short};
use super::{
    Texts, action_state, activity, aid_form, amount, check_answer, choice, contribution_kind, duration,
    field_date, interest, involvement, note_use, partner_role, sector, support, support_level, table,
    undertaking_size, visible,
};
use crate::aid::Rules;
use crate::canvas::{
    CheckId, Choice, Leaning, QuestionId, SectionId, Term, TextField, ValueKey, Vocabulary, name_of,
};
use crate::merge::{LostRow, MergeError, Subject, Value, ValueOf};
use crate::schema::{self, Kind, Named, RowKind, WordList};
use crate::template::{SectionKind, SectionOption, SectionTemplate, Template};

/// What a part of the page is called.
pub fn subject(texts: &Texts, template: &Template, subject: &Subject) -> String {
    let messages = &texts.messages;
    match subject {
        Subject::Header => fl!(messages, "report-header"),
        Subject::Section(id) => template
            .section(id)
            .map_or_else(|| id.to_string(), |section| section.title.text(texts.language().tag()).to_owned()),
        Subject::Row { kind, name, within } => row(texts, template, *kind, name, within.as_deref()),
        Subject::Order { kind, within } => order(texts, template, *kind, within.as_deref()),
        Subject::Checklist(id) => {
            let list = template.checklists.iter().find(|list| list.id == *id);
            list.map_or_else(|| id.clone(), |list| list.title.text(texts.language().tag()).to_owned())
        }
        Subject::Scales => fl!(messages, "report-scales"),
        Subject::Needed => fl!(messages, "report-needed"),
        Subject::Silenced => fl!(messages, "report-silenced"),
        Subject::Unknown => fl!(messages, "report-unknown"),
    }
}

/// What a row is called.
fn row(texts: &Texts, template: &Template, kind: RowKind, name: &str, within: Option<&str>) -> String {
    let gaps = [
        ("name", short(texts, name)),
        ("within", short(texts, within.unwrap_or_default())),
        ("table", table_title(texts, template, kind)),
    ];
    of_kind(texts, "report-{}", kind, gaps)
}

/// What the order of rows is called.
fn order(texts: &Texts, template: &Template, kind: RowKind, within: Option<&str>) -> String {
    let within = short(texts, within.unwrap_or_default());
    let gaps = [("within", within), ("table", table_title(texts, template, kind))];
    of_kind(texts, "report-{}-order", kind, gaps)
}

/// The title of the table that rows lie in, if the template declares it.
fn table_title(texts: &Texts, template: &Template, kind: RowKind) -> String {
    kind.declared().map_or_else(String::new, |declared| table::title(texts, template, declared).to_owned())
}

/// What a field of a row is called: as the template says, or by the message that is named after the kind of row and the
/// field.
pub fn field_label(texts: &Texts, template: &Template, kind: RowKind, key: &str) -> String {
    if let Some(declared) = kind.declared() {
        let column = table::column(template, declared, key);
        return column.map_or(key, |column| column.title.text(texts.language().tag())).to_owned();
    }
    texts.messages.get(&format!("{}-{}", kind.name(), key).replace('_', "-"))
}

/// The name of a text within its part; empty if the part is the text.
pub fn text_field(texts: &Texts, template: &Template, field: &TextField) -> String {
    let messages = &texts.messages;
    match field {
        TextField::Subject => fl!(messages, "export-subject-label"),
        TextField::Version => fl!(messages, "export-version-label"),
        TextField::Contact => fl!(messages, "header-contact"),
        TextField::Section(_) | TextField::Pitch => String::new(),
        TextField::Answer(section, question) => {
            let questions = template.section(section).map(|section| section.asked.as_slice());
            let found = questions.unwrap_or_default().iter().find(|found| found.id == *question);
            found.map_or_else(String::new, |found| found.title.text(texts.language().tag()).to_owned())
        }
        TextField::CheckNote(id) => {
            fl!(messages, "report-check-note", item = check_item(texts, template, id))
        }
        TextField::Row(row, _) if row.kind() == RowKind::Paragraph => String::new(),
        TextField::Row(row, key) => field_label(texts, template, row.kind(), key.name()),
    }
}

/// The wording of an item of a checklist.
fn check_item(texts: &Texts, template: &Template, id: &CheckId) -> String {
    let list = template.checklists.iter().find(|list| list.id == id.list());
    let item = list.and_then(|list| list.items.iter().find(|item| item.id == id.item()));
    item.map_or_else(|| id.to_string(), |item| item.text.text(texts.language().tag()).to_owned())
}

/// What a value is called.
pub fn value_of(texts: &Texts, template: &Template, of: &ValueOf) -> String {
    let messages = &texts.messages;
    match of {
        ValueOf::Canvas(ValueKey::Language) => fl!(messages, "report-language"),
        ValueOf::Canvas(ValueKey::Date) => fl!(messages, "export-date-label"),
        ValueOf::Canvas(ValueKey::PitchSeconds) => fl!(messages, "composer-goal"),
        ValueOf::Canvas(ValueKey::Check(id)) => check_item(texts, template, id),
        ValueOf::Canvas(ValueKey::Chosen(id)) => {
            let section = template.section(id.section());
            let option = section.and_then(|section| section_option(section, id.option()));
            option.map_or_else(
                || visible(id.option()),
                |option| option.title.text(texts.language().tag()).to_owned(),
            )
        }
        ValueOf::Canvas(ValueKey::Scale(id)) => {
            let scale = template.scales.iter().find(|scale| scale.id == *id);
            scale.map_or_else(|| id.clone(), |scale| scale.title.text(texts.language().tag()).to_owned())
        }
        ValueOf::Canvas(ValueKey::Needed(unit)) => super::unit_name(texts, &(*unit).into()),
        ValueOf::Canvas(ValueKey::Silenced(rule)) => visible(rule),
        ValueOf::Field(kind, key) => field_label(texts, template, *kind, key),
        ValueOf::Member(kind, key, member) => {
            let kind_of = kind.field(key).map(|info| info.kind);
            let member = if let Some(Kind::WordByMember { member_list, .. }) = kind_of {
                word_of(texts, member_list, member)
            } else {
                visible(member)
            };
            let field = field_label(texts, template, *kind, key);
            fl!(messages, "report-member", field = field, member = member)
        }
        ValueOf::CaseAnswers(question) => question_of_aid(texts, question),
        ValueOf::Unknown(place) => visible(place.as_str()),
    }
}

/// A question of the decision aid in words, or its id if it is unknown.
fn question_of_aid(texts: &Texts, id: &QuestionId) -> String {
    let question = Rules::built_in().words_of(id.as_str());
    question.map_or_else(|| visible(id.as_str()), |question| question.text(texts.language().tag()).to_owned())
}

fn section_option<'a>(section: &'a SectionTemplate, id: &str) -> Option<&'a SectionOption> {
    section.options.iter().find(|option| option.id == id)
}

/// Amounts or percentages of the decision aid by name, or their id if it is unknown.
fn figure_of_aid(texts: &Texts, id: &str) -> String {
    let figure = Rules::built_in().figures.iter().find(|figure| figure.id == id);
    figure.map_or_else(|| visible(id), |figure| figure.name.text(texts.language().tag()).to_owned())
}

/// A value in words, or that there is none.
pub fn value(texts: &Texts, template: &Template, of: &ValueOf, value: Option<&Value>) -> String {
    match value {
        None => fl!(texts.messages, "report-nothing"),
        Some(Value::Row(_, text)) => short(texts, text),
        Some(Value::One(value)) => one_value(texts, template, of, value),
        Some(Value::Words(words)) => {
            let words = words.iter().map(|code| word(texts, template, of, code));
            words.collect::<Vec<_>>().join(", ")
        }
        Some(Value::Choices(answers)) => {
            let mut said: Vec<_> = answers.values().flatten().map(|term| choice(texts, term)).collect();
            said.sort_unstable();
            said.dedup();
            said.join(" / ")
        }
        Some(Value::Json(json)) => visible(json.as_str()),
    }
}

fn one_value(texts: &Texts, template: &Template, of: &ValueOf, value: &schema::Value) -> String {
    match value {
        schema::Value::Text(text) => short(texts, text),
        schema::Value::Word(code) if *of == ValueOf::Canvas(ValueKey::PitchSeconds) => {
            code.parse().map_or_else(|_| short(texts, code), |seconds| duration(texts, seconds))
        }
        schema::Value::Word(code) => word(texts, template, of, code),
        schema::Value::Ticked => choice(texts, &Choice::Yes.into()),
        schema::Value::Date(date) => field_date(texts.language(), *date),
        schema::Value::Reference(id) => id.to_string(),
        schema::Value::Amount(value) => amount(texts, value),
        schema::Value::Logo(logo) => {
            let size = (logo.bytes() >> 10).max(1);
            fl!(texts.messages, "report-logo", size = size)
        }
    }
}

/// A word of the list that a value comes from, or a code as it is.
fn word(texts: &Texts, template: &Template, of: &ValueOf, code: &str) -> String {
    let kind = match of {
        ValueOf::Canvas(key) => Some(key.kind()),
        ValueOf::Field(kind, key) | ValueOf::Member(kind, key, _) => kind.field(key).map(|info| info.kind),
        ValueOf::CaseAnswers(_) | ValueOf::Unknown(_) => None,
    };
    match kind {
        Some(Kind::Word(WordList::Options) | Kind::Words { list: WordList::Options, .. }) => {
            option(texts, template, of, code).unwrap_or_else(|| short(texts, code))
        }
        Some(Kind::Word(list) | Kind::Words { list, .. } | Kind::WordByMember { list, .. }) => {
            word_of(texts, list, code)
        }
        Some(Kind::Code(Named::Section)) => {
            subject(texts, template, &Subject::Section(SectionId::from(code)))
        }
        Some(Kind::Code(Named::Figure)) => figure_of_aid(texts, code),
        Some(Kind::Code(Named::Question)) => question_of_aid(texts, &QuestionId::from(code)),
        Some(
            Kind::Code(Named::Nothing)
            | Kind::Text(_)
            | Kind::Line
            | Kind::Date
            | Kind::Reference { .. }
            | Kind::Amount { .. }
            | Kind::Logo
            | Kind::Tick
            | Kind::Rows(_),
        )
        | None => short(texts, code),
    }
}

/// What can be chosen in a column of a declared table. `None` if the template does not know the column.
fn option(texts: &Texts, template: &Template, of: &ValueOf, code: &str) -> Option<String> {
    let ValueOf::Field(kind, key) = of else { return None };
    Some(table::option(texts, table::column(template, kind.declared()?, key)?, code))
}

/// A word of a list.
fn word_of(texts: &Texts, list: WordList, code: &str) -> String {
    match list {
        WordList::Sector => sector(texts, &Term::from_code(code)),
        WordList::PartnerRole => partner_role(texts, &Term::from_code(code)),
        WordList::Involvement => involvement(texts, &Term::from_code(code)),
        WordList::SupportLevel => match Term::from_code(code) {
            Term::Known(level) => support_level(texts, level),
            Term::Unknown(code) => visible(&code),
        },
        WordList::Support => support(texts, &Term::from_code(code)),
        WordList::Interest => interest(texts, &Term::from_code(code)),
        WordList::ContributionKind => contribution_kind(texts, &Term::from_code(code)),
        WordList::ActionState => action_state(texts, &Term::from_code(code)),
        WordList::Choice => choice(texts, &Term::from_code(code)),
        WordList::CheckAnswer => check_answer(texts, &Term::from_code(code)),
        WordList::AidForm => aid_form(texts, &Term::from_code(code)),
        WordList::UndertakingSize => undertaking_size(texts, &Term::from_code(code)),
        WordList::Activity => activity(texts, &Term::from_code(code)),
        WordList::NoteUse => note_use(texts, &Term::from_code(code)),
        WordList::Leaning => leaning(texts, code),
        // A unit is told with its number, and an option by its column.
        WordList::Unit | WordList::Options => short(texts, code),
    }
}

fn leaning(texts: &Texts, code: &str) -> String {
    let place = Leaning::TERMS.iter().position(|(_, spelling)| *spelling == code);
    let place = place.map_or_else(|| visible(code), |place| (place + 1).to_string());
    fl!(texts.messages, "report-leaning", place = place)
}

/// What a row that vanished is called.
pub fn lost_row(texts: &Texts, template: &Template, row: &LostRow) -> String {
    match row {
        LostRow::Row { row: data, within } => {
            self::row(texts, template, data.row().kind(), name_of(data.fields()), within.as_deref())
        }
        LostRow::Text { field, .. } => lost_text(texts, template, field),
    }
}

/// The name of a text that became empty: that of its section, or of the text within a section or a row.
fn lost_text(texts: &Texts, template: &Template, field: &TextField) -> String {
    let title = |id: &SectionId| subject(texts, template, &Subject::Section(id.clone()));
    match field {
        TextField::Section(id) => title(id),
        TextField::Answer(id, _) => format!("{} – {}", title(id), text_field(texts, template, field)),
        TextField::Pitch => {
            let mut sections = template.sections.iter();
            let pitch = sections.find(|section| section.kind == SectionKind::Pitch);
            pitch.map_or_else(String::new, |pitch| title(&pitch.id))
        }
        TextField::Row(found, _) if found.kind() == RowKind::Paragraph => {
            row(texts, template, RowKind::Paragraph, "", None)
        }
        TextField::Subject
        | TextField::Version
        | TextField::Contact
        | TextField::CheckNote(_)
        | TextField::Row(..) => text_field(texts, template, field),
    }
}

/// Why copies are not merged; `names` are those of the copies.
pub fn merge_error(texts: &Texts, names: &[String], error: &MergeError) -> String {
    let messages = &texts.messages;
    let name = |copy: usize| names.get(copy).map_or("", String::as_str);
    match error {
        MergeError::AnotherCanvas { copy, .. } => {
            fl!(messages, "merge-another-canvas", file = name(*copy), first = name(0))
        }
        MergeError::AnotherTemplate { copy } => {
            fl!(messages, "merge-another-template", file = name(*copy), first = name(0))
        }
        MergeError::ReadOnly { copy } => fl!(messages, "merge-read-only", file = name(*copy)),
        MergeError::OverLimit(limit) => super::problems::merge_over_limit(texts, &names.join(", "), *limit),
        MergeError::Nothing | MergeError::Histories(_) | MergeError::Internal(_) => {
            fl!(messages, "internal-error", reason = error.to_string())
        }
    }
}

/// The name of an earlier version: its own if it has one, and when it was saved.
pub fn version(texts: &Texts, name: &str, saved: jiff::civil::DateTime) -> String {
    let moment = super::moment(texts, saved);
    match name.trim() {
        "" => fl!(texts.messages, "copy-version", moment = moment),
        name => fl!(texts.messages, "copy-version-named", version = visible(name), moment = moment),
    }
}

/// The line above a text that is kept below another one.
pub fn mark(texts: &Texts, file: &str) -> String {
    fl!(texts.messages, "merge-mark", file = file)
}
