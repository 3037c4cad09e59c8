//! What sessions left: who was there, the notes of each section with their group and dots and what became of them, what was
//! decided and what is parked.

use i18n_embed_fl::fl;

use super::Report;
use crate::canvas::{Canvas, Meeting, Note, NoteUse, SectionId, Vote, VoteTarget};
use crate::export::content::{Column, TableRow, Words};
use crate::i18n::{self, Texts};

pub(super) fn write(report: &mut Report<'_>) {
    let canvas = report.input.canvas;
    if canvas.notes.is_empty() && canvas.meetings.is_empty() && canvas.votes.is_empty() {
        return;
    }
    let messages = &report.texts.messages;
    let title = fl!(messages, "export-report-session");
    report.out.heading(2, Words::fixed(title));
    meetings(report);
    kept(report, NoteUse::Decided);
    kept(report, NoteUse::Parked);
    for section in sections(canvas, report) {
        notes(report, section);
    }
}

/// The sections that there are notes about, in the order of the form; then those that the form lacks, and no section.
fn sections(canvas: &Canvas, report: &Report<'_>) -> Vec<Option<SectionId>> {
    let has_notes = |section: &Option<SectionId>| canvas.notes.iter().any(|note| note.section == *section);
    let of_form = report.input.template.sections.iter().map(|section| Some(section.id.clone()));
    let mut sections: Vec<Option<SectionId>> = of_form.filter(has_notes).collect();
    for note in &canvas.notes {
        if !sections.contains(&note.section) {
            sections.push(note.section.clone());
        }
    }
    sections
}

fn meetings(report: &mut Report<'_>) {
    let texts = report.texts;
    let messages = &texts.messages;
    let row = |meeting: &Meeting| -> TableRow {
        vec![
            meeting.date.map(|date| Words::Fixed(i18n::long_date(texts, date))).into_iter().collect(),
            meeting.head_count().map(|people| Words::Fixed(people.to_string())).into_iter().collect(),
            vec![Words::team(&meeting.present)],
        ]
        .into()
    };
    let rows: Vec<TableRow> = report.input.canvas.meetings.iter().map(row).collect();
    let columns = vec![
        Column::new(fl!(messages, "meeting-date"), 3.0),
        Column::of_numbers(fl!(messages, "meeting-people"), 1.6),
        Column::new(fl!(messages, "meeting-present"), 5.0),
    ];
    report.table(None, columns, rows);
}

/// What was decided, or is parked, with the day.
fn kept(report: &mut Report<'_>, used: NoteUse) {
    let texts = report.texts;
    let messages = &texts.messages;
    let notes: Vec<&Note> =
        report.input.canvas.notes.iter().filter(|note| note.known_use() == Some(used)).collect();
    if notes.is_empty() {
        return;
    }
    let title = if used == NoteUse::Decided {
        fl!(messages, "export-report-session-decided")
    } else {
        fl!(messages, "export-report-parked")
    };
    report.out.heading(3, Words::fixed(title));
    let item = |note: &Note| {
        let text = note.text.trim();
        match note.used_on.filter(|_| used == NoteUse::Decided) {
            Some(date) => Words::team(&format!("{text} ({})", i18n::long_date(texts, date))),
            None => Words::team(text),
        }
    };
    report.out.list(notes.into_iter().map(item).collect());
}

/// The notes about a section, group by group.
fn notes(report: &mut Report<'_>, section: Option<SectionId>) {
    let texts = report.texts;
    let messages = &texts.messages;
    let canvas = report.input.canvas;
    let known = section.as_ref().and_then(|id| report.input.template.section(id));
    let title = match (&known, &section) {
        (Some(section), _) => section.title.text(texts.language().tag()).to_owned(),
        (None, Some(id)) => id.to_string(),
        (None, None) => fl!(messages, "export-report-no-section"),
    };
    report.out.heading(3, Words::fixed(title));
    let votes: Vec<&Vote> = canvas.votes.iter().filter(|vote| vote.section == section).collect();
    for vote in &votes {
        report.out.sentence(vote_words(texts, vote));
    }
    let last = votes.last();
    let about: Vec<&Note> = canvas.notes.iter().filter(|note| note.section == section).collect();
    let mut rows: Vec<TableRow> = Vec::new();
    for group in &canvas.note_groups {
        let inside: Vec<&&Note> = about.iter().filter(|note| note.group == Some(group.id)).collect();
        let dots = last.map_or(0, |vote| vote.dots_of(VoteTarget::Group(group.id)));
        for (index, note) in inside.into_iter().enumerate() {
            // The dots of a group stand behind its name, once.
            let name = group.name.trim();
            let name = if index == 0 && dots > 0 { format!("{name} ({dots} ●)") } else { name.to_owned() };
            rows.push(row(texts, note, &name, last.copied()));
        }
    }
    let is_grouped = |note: &&Note| canvas.note_groups.iter().any(|group| note.group == Some(group.id));
    rows.extend(
        about.iter().filter(|note| !is_grouped(note)).map(|note| row(texts, note, "", last.copied())),
    );
    let columns = vec![
        Column::new(fl!(messages, "note-text"), 5.0),
        Column::new(fl!(messages, "note-group"), 2.2),
        Column::of_numbers(fl!(messages, "vote-count-dots"), 1.0),
        Column::new(fl!(messages, "note-used"), 2.0),
    ];
    report.table(None, columns, rows);
}

fn row(texts: &Texts, note: &Note, group: &str, vote: Option<&Vote>) -> TableRow {
    let dots = vote.map_or(0, |vote| vote.dots_of(VoteTarget::Note(note.id)));
    let text = match note.tag.trim() {
        "" => note.text.trim().to_owned(),
        tag => format!("{} ({tag})", note.text.trim()),
    };
    let used = note
        .used
        .as_ref()
        .map_or_else(|| fl!(texts.messages, "export-report-nothing-yet"), |used| i18n::note_use(texts, used));
    vec![
        vec![Words::team(&text)],
        if group.is_empty() { Vec::new() } else { vec![Words::team(group)] },
        if dots > 0 { vec![Words::Fixed(dots.to_string())] } else { Vec::new() },
        vec![Words::Fixed(used)],
    ]
    .into()
}

/// When a choice was made, by how many, and how many of their dots were given.
fn vote_words(texts: &Texts, vote: &Vote) -> String {
    let messages = &texts.messages;
    let counted = fl!(
        messages,
        "export-report-vote",
        given = vote.given(),
        people = vote.head_count(),
        dots = vote.dots_each()
    );
    match vote.date {
        Some(date) => format!("{}: {counted}", i18n::long_date(texts, date)),
        None => counted,
    }
}
