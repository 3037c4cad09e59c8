//! Room for the two who answer for a case: whether they agree, on which conditions, and who they are.
//!
//! Each row is to be filled in by hand on paper, and as a field of a form on the screen.

use i18n_embed_fl::fl;

use crate::export::content::{
    Block, Cell, CellPart, Column, FieldKind, FormField, Manuscript, Table, TableRow, Words,
};

/// The heading and the table. Fields are named after the case, since a document may have several.
pub(super) fn write(manuscript: &mut Manuscript<'_>, case: &Words) {
    let messages = &manuscript.texts.messages;
    let signers = [fl!(messages, "motivation-policy"), fl!(messages, "motivation-legal")];
    let judgement = fl!(messages, "motivation-judgement");
    let rows = [
        (fl!(messages, "motivation-agreed"), Row::Choice),
        (fl!(messages, "motivation-agreed-if"), Row::Choice),
        (fl!(messages, "motivation-not-agreed"), Row::Choice),
        (fl!(messages, "motivation-conditions"), Row::Text(2)),
        (fl!(messages, "motivation-name"), Row::Text(1)),
        (fl!(messages, "motivation-date"), Row::Text(1)),
        (fl!(messages, "motivation-signature"), Row::Signature),
    ];
    let rows = rows.iter().map(|(title, row)| {
        let fields = signers.iter().map(|signer| {
            let named = |field: &str| {
                let (case, signer) = (case.text(), signer.as_str());
                fl!(messages, "motivation-field", case = case, signer = signer, field = field)
            };
            let kind = match row {
                Row::Choice => FieldKind::Choice { title: named(&judgement), option: title.clone() },
                Row::Text(lines) => FieldKind::Text(*lines),
                Row::Signature => FieldKind::Signature,
            };
            Cell(vec![CellPart::Field(FormField { label: named(title), kind })])
        });
        let title = Cell::new(vec![Words::fixed(title.as_str())]);
        TableRow { cells: std::iter::once(title).chain(fields).collect(), ..TableRow::default() }
    });
    let rows = rows.collect();
    let [policy, legal] = signers.clone();
    let columns = vec![
        Column::new(fl!(messages, "motivation-to-fill-in"), 2.4),
        Column::new(policy, 3.8),
        Column::new(legal, 3.8),
    ];
    manuscript.heading(3, Words::fixed(fl!(messages, "motivation-signatures")));
    // Nobody signs on a page that does not say for whom.
    manuscript.blocks.push(Block::Table(Table { columns, rows, is_kept_whole: true, boxed: None }));
}

/// What a row takes.
enum Row {
    Choice,
    Text(u8),
    Signature,
}
