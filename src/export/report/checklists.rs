//! The checklists with what was answered.

use i18n_embed_fl::fl;

use super::ReportInput;
use crate::export::book::{Book, Column, Words};
use crate::guidance::checklists;
use crate::i18n;

pub(super) fn write(book: &mut Book<'_>, input: &ReportInput<'_>) {
    let texts = book.writer.texts;
    let messages = &texts.messages;
    let language = texts.language().tag();
    let lists = checklists(input.canvas, input.template);
    if lists.is_empty() {
        return;
    }
    book.heading(2, &Words::fixed(fl!(messages, "export-report-checklists")));
    for list in lists {
        book.heading(3, &Words::fixed(list.list.title.text(language)));
        let (done, count) = list.progress();
        book.lead(fl!(messages, "export-report-progress", done = done, count = count));
        let rows = list.items.iter().map(|item| {
            let answer = item.check.and_then(|check| check.answer.as_ref());
            let answer = answer.map(|answer| i18n::check_answer(texts, answer));
            let note = item.check.map_or("", |check| check.note.as_str());
            vec![
                vec![Words::fixed(item.item.text.text(language))],
                answer.into_iter().map(Words::Fixed).collect(),
                vec![Words::team(note)],
            ]
            .into()
        });
        let columns = [
            Column::new(fl!(messages, "export-report-item"), 5.6),
            Column::new(fl!(messages, "export-report-stands"), 1.4),
            Column::new(fl!(messages, "export-report-note"), 3.0),
        ];
        book.table(&columns, rows.collect());
    }
}
