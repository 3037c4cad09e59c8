//! What opening, saving, typing and exporting cost, each beside its yardstick on the same bytes in the same run.
//!
//! `cargo bench` prints the times; the ratios in docs/costs.md are `open` and `save` against the sum of their two
//! yardsticks, and `keystroke` in a large canvas against one in a small canvas.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may panic")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use samencanvas::canvas::{
    Action, Amount, Contribution, ContributionKind, Id, Interest, Partner, PartnerRole, RawJson, RowData,
    SectionId, Sector, Term, TextField, Unit, Vocabulary,
};
use samencanvas::document::{Document, Edit, Identity};
use samencanvas::export::formats::pdf;
use samencanvas::export::{ExportKind, Order, Paper};
use samencanvas::file;
use samencanvas::guidance;
use samencanvas::i18n::{Language, Texts};
use samencanvas::partnership::{balance, interest_matrix};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
use serde_json::Value;
use uuid::Uuid;
use yrs::updates::decoder::Decode;
use yrs::{Doc, ReadTxn, StateVector, Transact, Update};

const SENTENCE: &str =
    "Samen zoeken we naar een oplossing die voor iedereen werkt, met kennis van de praktijk. ";
const SIZES: &[(usize, usize)] = &[(10, 10 << 10), (300, 100 << 10), (3_000, 1 << 20)];

fn templates() -> BuiltInTemplates {
    BuiltInTemplates::read().unwrap()
}

/// A canvas with a number of partners and bytes of text, spread over its sections and notes.
fn generate(partners: usize, bytes: usize) -> Document {
    let template = Arc::new(templates().get(COLLABORATIVE_INNOVATION).unwrap().clone());
    let mut document = Document::blank(Identity::new(Id::new(Uuid::from_u128(1)), template), "nl", 1);
    let sections = ["dream", "societal_value", "proposition", "neutral_ground", "governance", "financing"];
    let share = bytes / (sections.len() + 2);
    let mut edits: Vec<Edit> = sections
        .iter()
        .map(|section| Edit::insert(TextField::Section(SectionId::from(*section)), 0, text(share)))
        .collect();
    edits.push(Edit::insert(TextField::Subject, 0, "Een canvas om te meten"));
    let mut after = None;
    for number in 0..partners {
        let partner = partner(number, 2 * share / partners);
        let id = partner.id;
        edits.push(Edit::Insert { row: RowData::of(partner), after: after.map(Id::uuid) });
        after = Some(id);
    }
    let mut after = None;
    for number in 0..partners.min(100) {
        let action = Action {
            text: format!("Stap {number} zetten"),
            due: Some(jiff::civil::date(2027, 1, 15)),
            ..Action::new(Id::new(Uuid::from_u128((3 << 64) + number as u128)))
        };
        let id = action.id;
        edits.push(Edit::Insert { row: RowData::of(action), after: after.map(Id::uuid) });
        after = Some(id);
    }
    document.edit(&edits, Duration::ZERO).unwrap();
    document
}

fn partner(number: usize, bytes: usize) -> Partner {
    let contribution = Contribution {
        kind: Some(ContributionKind::People.into()),
        text: "Een team dat meedenkt".to_owned(),
        amount: Some(Amount {
            number: RawJson::new((number % 40).to_string()),
            unit: Some(Unit::Hours.into()),
        }),
        ..Contribution::new(Id::new(Uuid::from_u128((4 << 64) + number as u128)))
    };
    Partner {
        name: format!("Organisatie {number}"),
        sector: Sector::TERMS.iter().cycle().nth(number).map(|(sector, _)| Term::from(*sector)),
        role: PartnerRole::TERMS.iter().cycle().nth(number).map(|(role, _)| Term::from(*role)),
        interests: [Interest::Knowledge.into(), Interest::Society.into()].into(),
        contributions: vec![contribution],
        notes: text(bytes),
        ..Partner::new(Id::new(Uuid::from_u128((2 << 64) + number as u128)))
    }
}

fn text(bytes: usize) -> String {
    SENTENCE.chars().cycle().take(bytes).collect()
}

fn name(partners: usize, bytes: usize) -> String {
    format!("{partners} partners, {} KB", bytes >> 10)
}

fn open_and_save(criterion: &mut Criterion) {
    let templates = templates();
    let mut group = criterion.benchmark_group("file");
    for (partners, bytes) in SIZES.iter().copied() {
        let size = name(partners, bytes);
        let saved = file::save(&generate(partners, bytes)).unwrap();
        let opened = file::open(&saved, &templates, 2).unwrap();
        assert!(!opened.edited_by_hand, "what was saved opens without taking anything in");
        let document = opened.document;
        let value: Value = serde_json::from_slice(&saved).unwrap();
        let state = STANDARD.decode(value["replica"]["state"].as_str().unwrap()).unwrap();

        group.bench_function(BenchmarkId::new("open", &size), |bencher| {
            bencher.iter(|| file::open(black_box(&saved), &templates, 2).unwrap());
        });
        group.bench_function(BenchmarkId::new("open: serde_json", &size), |bencher| {
            bencher.iter(|| serde_json::from_slice::<Value>(black_box(&saved)).unwrap());
        });
        group.bench_function(BenchmarkId::new("open: yrs", &size), |bencher| {
            bencher.iter(|| decode(black_box(&state)));
        });
        group.bench_function(BenchmarkId::new("save", &size), |bencher| {
            bencher.iter(|| file::save(black_box(&document)).unwrap());
        });
        group.bench_function(BenchmarkId::new("save: serde_json", &size), |bencher| {
            bencher.iter(|| serde_json::to_vec_pretty(black_box(&value)).unwrap());
        });
        group.bench_function(BenchmarkId::new("save: yrs", &size), |bencher| {
            bencher.iter(|| encode(&decode(black_box(&state))));
        });
    }
    group.finish();
}

fn decode(state: &[u8]) -> Doc {
    let doc = Doc::new();
    #[expect(clippy::disallowed_methods, reason = "the yardstick is yrs alone")]
    let update = Update::decode_v1(state).unwrap();
    doc.transact_mut().apply_update(update).unwrap();
    doc
}

fn encode(doc: &Doc) -> Vec<u8> {
    doc.transact().encode_state_as_update_v1(&StateVector::default())
}

fn keystroke(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("keystroke");
    for (partners, bytes) in [(10, 1 << 10), (3_000, 1 << 20)] {
        let mut document = generate(partners, bytes);
        let field = TextField::Section(SectionId::from("dream"));
        let start = document.canvas().text_at(&field).unwrap().len();
        let mut at = start;
        let mut time = Duration::ZERO;
        group.bench_function(name(partners, bytes), |bencher| {
            bencher.iter(|| {
                // As a person types: forty characters, then a pause and the same taken away again.
                time += Duration::from_millis(80);
                if at < start + 40 {
                    document.edit(&[Edit::insert(field.clone(), at, "x")], time).unwrap();
                    at += 1;
                } else {
                    document.edit(&[Edit::delete(field.clone(), start..at)], time).unwrap();
                    at = start;
                }
            });
        });
    }
    group.finish();
}

fn export(criterion: &mut Criterion) {
    let texts = Texts::of(Language::Dutch);
    let options = pdf::PdfOptions { created: Timestamp::UNIX_EPOCH, attachment: None };
    let mut group = criterion.benchmark_group("export");
    group.sample_size(10);
    for (partners, bytes) in SIZES.iter().copied() {
        let document = generate(partners, bytes);
        let (canvas, template) = (document.canvas(), document.template());
        let size = name(partners, bytes);
        let today = jiff::civil::date(2026, 11, 22);
        let pitch = Order::new(ExportKind::Pitch, canvas, template, texts, today);
        let poster = Order { kind: ExportKind::Poster, paper: Paper::A3, ..pitch };
        for (kind, order) in [("poster", poster), ("pitch", pitch)] {
            group.bench_function(BenchmarkId::new(kind, &size), |bencher| {
                bencher.iter(|| pdf::pdf(&order.lay_out().unwrap().scene, &options, &|| true).unwrap());
            });
        }
    }
    group.finish();
}

/// What the method says of a large canvas, which it is asked after every change.
fn method(criterion: &mut Criterion) {
    let rules = guidance::Rules::built_in();
    let mut group = criterion.benchmark_group("method");
    for (partners, bytes) in SIZES.iter().copied() {
        let document = generate(partners, bytes);
        let (canvas, template) = (document.canvas(), document.template());
        let size = name(partners, bytes);
        let today = jiff::civil::date(2026, 11, 22);
        group.bench_function(BenchmarkId::new("advice", &size), |bencher| {
            bencher.iter(|| guidance::advice(rules, black_box(canvas), template, today));
        });
        group.bench_function(BenchmarkId::new("interests and balance", &size), |bencher| {
            bencher.iter(|| (interest_matrix(black_box(canvas)), balance(black_box(canvas))));
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(500));
    targets = open_and_save, keystroke, export, method
}
criterion_main!(benches);
