//! The checklists with what was answered.

use i18n_embed_fl::fl;

use super::ReportInput;
use crate::export::ReportPart;
use crate::export::content::{Column, Manuscript, Words};
use crate::guidance::checklists;
use crate::i18n;

pub(super) fn write(manuscript: &mut Manuscript<'_>, input: &ReportInput<'_>) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    let language = texts.language().tag();
    let has_notes = input.parts.has(ReportPart::CheckNotes);
    let lists = checklists(input.canvas, input.template);
    if lists.is_empty() {
        return;
    }
    manuscript.heading(2, Words::fixed(fl!(messages, "export-report-checklists")));
    for list in lists {
        manuscript.heading(3, Words::fixed(list.list.title.text(language)));
        let (done, count) = list.progress();
        manuscript.introduction(fl!(messages, "export-report-progress", done = done, count = count));
        let rows = list.items.iter().map(|item| {
            let answer = item.check.and_then(|check| check.answer.as_ref());
            let answer = answer.map(|answer| i18n::check_answer(texts, answer));
            let mut cells = vec![
                vec![Words::fixed(item.item.text.text(language))],
                answer.into_iter().map(Words::Fixed).collect(),
            ];
            if has_notes {
                cells.push(vec![Words::team(item.check.map_or("", |check| check.note.as_str()))]);
            }
            cells.into()
        });
        let mut columns = vec![
            Column::new(fl!(messages, "export-report-item"), 5.6),
            Column::new(fl!(messages, "export-report-stands"), 1.4),
        ];
        if has_notes {
            columns.push(Column::new(fl!(messages, "export-report-note"), 3.0));
        }
        manuscript.table(columns, rows.collect());
    }
}
