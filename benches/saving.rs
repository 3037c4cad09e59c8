//! What a durable save costs in CPU time, beside encoding the same canvas and writing the bytes bare, in the same run.
//!
//! The bound is on `save` without `read back`, which is a promise of its own, against `bare`.

#![expect(clippy::unwrap_used, reason = "a benchmark may panic")]

mod cpu_time;

use std::fs::File;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use cpu_time::CpuTime;
use criterion::{Criterion, criterion_group, criterion_main};
use samencanvas::canvas::{Id, SectionId, TextField};
use samencanvas::document::{Document, Edit, Identity};
use samencanvas::file::{self, Fingerprint, Known};
use samencanvas::platform;
use samencanvas::store::{Over, Store};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
use uuid::Uuid;

/// A canvas of a megabyte of text.
fn large() -> Document {
    let template = BuiltInTemplates::read().unwrap().get(COLLABORATIVE_INNOVATION).unwrap().clone();
    let mut document =
        Document::blank(Identity::new(Id::new(Uuid::from_u128(1)), Arc::new(template)), "nl", 1);
    let sections = ["dream", "societal_value", "proposition", "neutral_ground", "governance", "financing"];
    for section in sections {
        let text: String = "Samen zoeken we naar wat werkt. ".chars().cycle().take(170_000).collect();
        let edit = Edit::insert(TextField::Section(SectionId::from(section)), 0, text);
        document.edit(&[edit], Duration::ZERO).unwrap();
    }
    document
}

fn write_bare(path: &Path, bytes: &[u8]) {
    let mut file = File::create(path).unwrap();
    file.write_all(bytes).unwrap();
    file.sync_all().unwrap();
}

fn saving(criterion: &mut Criterion<CpuTime>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.canvas.json");
    let store = Store { templates: BuiltInTemplates::read().unwrap(), backups: None };
    let snapshot = large().snapshot();
    let bytes = file::save_snapshot(&snapshot).unwrap();
    let known = Known { id: snapshot.id, fingerprint: Fingerprint::of(&bytes) };
    platform::replace(&path, &bytes).unwrap();
    let mut group = criterion.benchmark_group("saving a megabyte");
    group.bench_function("save", |bencher| {
        bencher.iter(|| {
            let bytes = file::save_snapshot(black_box(&snapshot)).unwrap();
            store.save(&path, &bytes, Over::Known(known), false, 2).unwrap()
        });
    });
    group.bench_function("read back", |bencher| {
        bencher.iter(|| platform::read(black_box(&path), bytes.len() as u64).unwrap() == bytes);
    });
    group.bench_function("bare", |bencher| {
        bencher.iter(|| {
            let bytes = file::save_snapshot(black_box(&snapshot)).unwrap();
            write_bare(&folder.path().join("bare.json"), &bytes);
        });
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(CpuTime).sample_size(20);
    targets = saving
}
criterion_main!(benches);
