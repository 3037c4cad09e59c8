//! Valid bytes with something wrong in them: a few hundred times in every run, a million times by `tests/torture/mutations.sh`.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::attachment::REWRITTEN;
use crate::generate::{dream, edit, filled};
use crate::hostile;
use samencanvas::canvas::{Partner, RowRef};
use samencanvas::document::Edit;
use samencanvas::file;
use samencanvas::store::Working;

/// How many, unless `SAMENCANVAS_MUTATIONS` says another number.
const USUAL: u64 = 300;
/// What is mutated: each kind in turn.
const KINDS: u64 = 10;
/// The longest that one may take.
const LONGEST: Duration = Duration::from_secs(1);
/// The longest that three exports may take where they are not built as they are for users, which is ten times as fast.
const LONGEST_EXPORT: Duration = Duration::from_secs(10);

/// What there is to mutate: whole ones of each kind.
struct Sound {
    file: Vec<u8>,
    state: Vec<u8>,
    update: Vec<u8>,
    journal: Vec<u8>,
    template: Vec<u8>,
    /// A file with a template in it.
    with_template: Vec<u8>,
    pdfs: Vec<&'static [u8]>,
    logos: Vec<&'static [u8]>,
}

#[test]
fn mutated_files_replicas_and_templates_are_opened_or_refused() {
    let number = |name| std::env::var(name).ok().map(|number| number.parse().unwrap());
    let count = number("SAMENCANVAS_MUTATIONS").unwrap_or(USUAL);
    let first = number("SAMENCANVAS_FIRST_MUTATION").unwrap_or(0);
    // Of what opened, one in so many is exported too; without a number none is.
    let exported = number("SAMENCANVAS_EXPORT_ONE_IN").unwrap_or(0);
    let sound = sound();
    let (mut opening, mut exporting, mut taken) = (Slowest::default(), Slowest::default(), 0_u64);
    for seed in first..first + count {
        let one = mutation(&sound, seed);
        let is_taken = opening.time(seed, LONGEST, || one.is_taken());
        taken += u64::from(is_taken);
        if is_taken && (seed / KINDS).checked_rem(exported) == Some(0) {
            exporting.time(seed, LONGEST_EXPORT, || one.export());
        }
        if seed % 10_000 == 9_999 {
            println!(
                "{} mutations, {taken} of them taken, {opening}; exports: {exporting}",
                seed + 1 - first
            );
        }
    }
    println!("{count} mutations, {taken} of them taken, {opening}; exports: {exporting}");
    assert!(taken > count / 10, "what is always refused tries little");
    assert!(opening.time < LONGEST, "{opening}");
    assert!(exporting.time < LONGEST_EXPORT, "exports: {exporting}");
}

/// Found among a million: the neighbours of a piece of text stand the wrong way round.
#[test]
fn a_change_that_comes_out_in_more_than_one_order_is_refused() {
    let mutation = mutation(&sound(), 172_253);
    assert!(matches!(mutation, Mutation::Update(_)));
    assert!(!mutation.is_taken());
}

/// The mutation that took the longest.
#[derive(Default)]
struct Slowest {
    seed: u64,
    time: Duration,
    tried: u64,
}

impl Slowest {
    /// Does something with a mutation, which must not panic; what takes too long is tried again, since on a busy machine
    /// anything may be slow, once.
    fn time<T>(&mut self, seed: u64, longest: Duration, work: impl Fn() -> T) -> T {
        let (done, mut time) = timed(|| catch_unwind(AssertUnwindSafe(&work)));
        assert!(done.is_ok(), "mutation {seed} panicked; again with SAMENCANVAS_FIRST_MUTATION={seed}");
        for _ in 0..3 {
            if time > longest {
                time = timed(&work).1;
            }
        }
        if time > self.time {
            (self.seed, self.time) = (seed, time);
        }
        self.tried += 1;
        done.unwrap()
    }
}

impl fmt::Display for Slowest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} tried, the slowest {} in {:?}", self.tried, self.seed, self.time)
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

fn sound() -> Sound {
    let mut document = filled();
    document.undo();
    document.redo();
    let mut goes_on = hostile::start();
    goes_on.keep_updates();
    let partner = goes_on.canvas().partners[0].id;
    edit(&mut goes_on, Edit::insert(dream(), 3, " schone"));
    edit(&mut goes_on, Edit::insert(RowRef::of(partner).text(Partner::NAME), 0, "Gemeente"));
    edit(&mut goes_on, Edit::delete(dream(), 0..2));
    edit(&mut goes_on, Edit::Remove(RowRef::of(partner)));
    let update = goes_on.take_updates().unwrap();
    Sound {
        file: file::save(&document).unwrap(),
        state: include_bytes!("findings/written-by-yjs.bin").to_vec(),
        journal: journal(&update),
        update,
        template: include_bytes!("../../templates/collaborative-innovation.json").to_vec(),
        with_template: with_template(),
        pdfs: REWRITTEN.iter().map(|(_, bytes, _)| *bytes).collect(),
        logos: vec![include_bytes!("findings/logo.png"), include_bytes!("findings/logo.jpg")],
    }
}

/// A journal with a change in it.
fn journal(update: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let mut working = Working::begin(folder.path(), "work", None, &hostile::saved()).unwrap();
    working.append(&[update.to_vec()]).unwrap();
    std::fs::read(folder.path().join("work.journal")).unwrap()
}

/// A file that brings its own template.
fn with_template() -> Vec<u8> {
    let mut template: serde_json::Value =
        serde_json::from_slice(include_bytes!("../../templates/collaborative-innovation.json")).unwrap();
    template["id"] = "own".into();
    let file = serde_json::json!({
        "format": "samencanvas", "version": 1, "language": "nl",
        "template": {"id": "own", "version": 1, "copy": template},
        "canvas": {"header": {"subject": "Een haven"}, "sections": {"dream": {"text": "Schoon water"}}},
    });
    file.to_string().into_bytes()
}

/// Bytes with something wrong in them, by what they were.
enum Mutation {
    /// A canvas file.
    File(Vec<u8>),
    Pdf(Vec<u8>),
    Logo(Vec<u8>),
    State(Vec<u8>),
    Update(Vec<u8>),
    Journal(Vec<u8>),
    Template(Vec<u8>),
}

impl Mutation {
    /// Whether it opens, or is taken in as what it is.
    fn is_taken(&self) -> bool {
        match self {
            Self::File(bytes) => hostile::open_file(bytes),
            Self::Pdf(bytes) => hostile::open_pdf(bytes),
            Self::Logo(bytes) => hostile::read_logo(bytes),
            Self::State(bytes) => hostile::merge_state(bytes),
            Self::Update(bytes) => hostile::catch_up(bytes),
            Self::Journal(bytes) => hostile::read_journal(bytes),
            Self::Template(bytes) => hostile::read_template(bytes),
        }
    }

    /// Exports what can be opened by itself.
    fn export(&self) {
        match self {
            Self::File(bytes) | Self::Pdf(bytes) => hostile::export_file(bytes),
            Self::Logo(bytes) => hostile::export_file(hostile::with_logo(bytes).as_bytes()),
            Self::State(_) | Self::Update(_) | Self::Journal(_) | Self::Template(_) => {}
        }
    }
}

/// The same for the same number.
fn mutation(sound: &Sound, seed: u64) -> Mutation {
    let mut number = [0; 32];
    number[..8].copy_from_slice(&seed.to_le_bytes());
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &number);
    let random = &mut random;
    match seed % KINDS {
        0 => Mutation::File(mutated(&sound.file, random)),
        1 => Mutation::State(mutated(&sound.state, random)),
        2 => Mutation::File(with_state(&sound.file, &mutated(&sound.state, random))),
        3 => Mutation::Update(mutated(&sound.update, random)),
        4 => Mutation::Journal(mutated(&sound.journal, random)),
        5 => Mutation::File(mutated(&sound.with_template, random)),
        6 | 7 => Mutation::Pdf(mutated(sound.pdfs[below(sound.pdfs.len(), random)], random)),
        8 => Mutation::Logo(mutated(sound.logos[below(sound.logos.len(), random)], random)),
        _ => Mutation::Template(mutated(&sound.template, random)),
    }
}

/// A file whose replica is this state, with a checksum that fits.
pub(crate) fn with_state(file: &[u8], state: &[u8]) -> Vec<u8> {
    let mut json: serde_json::Value = serde_json::from_slice(file).unwrap();
    let hash = samencanvas::template::sha256_hex(state);
    json["replica"]["encoding"] = "yjs-update-v1".into();
    json["replica"]["sha256"] = hash.into();
    json["replica"]["state"] = STANDARD.encode(state).into();
    serde_json::to_vec(&json).unwrap()
}

fn mutated(sound: &[u8], random: &mut TestRng) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    for _ in 0..=below(8, random) {
        mutate(&mut bytes, random);
    }
    bytes
}

/// One thing wrong: a bit, a byte, or a stretch that is gone, there twice, elsewhere or random.
fn mutate(bytes: &mut Vec<u8>, random: &mut TestRng) {
    const TELLING: &[u8] = b"\x00\x01\x7F\x80\xFF{}[]\",:\\u-.e0123456789";
    if bytes.is_empty() {
        return bytes.push(b'{');
    }
    let at = below(bytes.len(), random);
    let end = at + below((bytes.len() - at).min(40) + 1, random);
    match below(7, random) {
        0 => bytes[at] ^= 1 << below(8, random),
        1 => bytes[at] = random.next_u32().to_le_bytes()[0],
        2 => bytes[at] = TELLING[below(TELLING.len(), random)],
        3 => drop(bytes.drain(at..end)),
        4 => {
            let stretch = bytes[at..end].to_vec();
            let to = below(bytes.len(), random);
            bytes.splice(to..to, stretch);
        }
        5 => bytes.splice(at..at, (0..4).map(|_| random.next_u32().to_le_bytes()[0])).for_each(drop),
        _ => bytes.truncate(bytes.len() - below(bytes.len().min(200), random)),
    }
}

fn below(end: usize, random: &mut TestRng) -> usize {
    usize::try_from(random.next_u64() % end as u64).unwrap()
}
