//! What merging costs, beside what yrs alone takes for the same bytes in the same run: two copies of a canvas of 300
//! partners and 100 KB of text, with 2,000 edits each since they went apart.
//!
//! The bound is on `merge` against `yrs`. `with a report` is the whole of what the command line and the window do.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may panic")]

mod cpu_time;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use cpu_time::CpuTime;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use samencanvas::canvas::{Id, Partner, RowData, RowRef, SectionId, TextField};
use samencanvas::document::{Document, Edit, Identity};
use samencanvas::merge::{self, Copy};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
use uuid::Uuid;
use yrs::updates::decoder::Decode;
use yrs::{Doc, OffsetKind, Options, Transact, Update};

const PARTNERS: usize = 300;
const EDITS: usize = 2_000;
const SENTENCE: &str =
    "Samen zoeken we naar een oplossing die voor iedereen werkt, met kennis van de praktijk. ";

fn identity() -> Identity {
    let template = BuiltInTemplates::read().unwrap().get(COLLABORATIVE_INNOVATION).unwrap().clone();
    Identity::new(Id::new(Uuid::from_u128(1)), Arc::new(template))
}

fn dream() -> TextField {
    TextField::Section(SectionId::from("dream"))
}

/// Half of the text is in the sections, half in notes on the partners.
fn base() -> Vec<u8> {
    let mut document = Document::blank(identity(), "nl", 1);
    let mut edits = vec![Edit::insert(dream(), 0, SENTENCE.repeat(580))];
    let mut after = None;
    for number in 0..PARTNERS {
        let id = Id::new(Uuid::from_u128(2 << 64 | number as u128));
        let name = format!("Organisatie {number}");
        edits.push(Edit::Insert {
            row: RowData::of(Partner { name, notes: SENTENCE.repeat(2), ..Partner::new(id) }),
            after: after.map(Id::uuid),
        });
        after = Some(id);
    }
    document.edit(&edits, Duration::ZERO).unwrap();
    document.encode().unwrap()
}

/// The base after somebody wrote a word here and there, and took every third away again.
fn edited(base: &[u8], client_id: u64, word: &str) -> Document {
    let mut document = Document::decode(identity(), client_id, base).unwrap();
    for number in 0..EDITS {
        let field = match number % 2 {
            0 => dream(),
            _ => RowRef::of(document.canvas().partners[number * 31 % PARTNERS].id).text(Partner::NOTES),
        };
        let text = document.canvas().text_at(&field).unwrap();
        let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
        let at = spaces[number * 7_919 % spaces.len()];
        let edit = if number % 3 == 2 {
            let end = spaces.iter().copied().find(|end| *end > at).unwrap_or(text.len());
            Edit::delete(field, at..end)
        } else {
            Edit::insert(field, at, format!("{word}{number} "))
        };
        document.edit(&[edit], Duration::from_secs(10 * number as u64)).unwrap();
    }
    Document::decode(identity(), client_id, &document.encode().unwrap()).unwrap()
}

/// A document of yrs, counting as ours does.
fn doc() -> Doc {
    Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::default() })
}

#[expect(clippy::disallowed_methods, reason = "the yardstick is yrs alone")]
fn take_in(doc: &Doc, state: &[u8]) {
    doc.transact_mut().apply_update(Update::decode_v1(state).unwrap()).unwrap();
}

fn merging(criterion: &mut Criterion<CpuTime>) {
    let base = base();
    let (ours, theirs) = (edited(&base, 2, "wij"), edited(&base, 3, "zij"));
    let (our_state, their_state) = (ours.encode().unwrap(), theirs.encode().unwrap());
    let mut group = criterion.benchmark_group("merging");
    group.bench_function("yrs", |bencher| {
        let begin = || {
            let doc = doc();
            take_in(&doc, &our_state);
            doc
        };
        let merge = |doc: Doc| {
            take_in(&doc, black_box(&their_state));
            doc
        };
        bencher.iter_batched(begin, merge, BatchSize::LargeInput);
    });
    group.bench_function("merge", |bencher| {
        let begin = || Document::decode(identity(), 4, &our_state).unwrap();
        let merge = |mut document: Document| {
            document.merge(black_box(&their_state)).unwrap();
            document
        };
        bencher.iter_batched(begin, merge, BatchSize::LargeInput);
    });
    group.bench_function("with a report", |bencher| {
        let copies = [&ours, &theirs].map(|document| Copy { document, has_history: true, mark: "" });
        bencher.iter(|| merge::merge(black_box(&copies), false, 5).unwrap());
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(CpuTime).sample_size(20).measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_millis(500));
    targets = merging
}
criterion_main!(benches);
