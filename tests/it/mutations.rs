//! Valid bytes with something wrong in them: a few hundred times in every run, a million times by `tests/torture/mutations.sh`.

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use sha2::Digest;

use crate::attachment::REWRITTEN;
use crate::generate::{dream, edit, filled};
use crate::hostile;
use samencanvas::canvas::TextField;
use samencanvas::document::Edit;
use samencanvas::file;
use samencanvas::store::Working;

/// How many, unless `SAMENCANVAS_MUTATIONS` says another number.
const USUAL: u64 = 300;
/// What is mutated: each kind in turn.
const KINDS: u64 = 10;
/// The longest that one may take.
const LONGEST: Duration = Duration::from_secs(1);

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
    let (mut slowest, mut slowest_at, mut taken) = (Duration::ZERO, first, 0_u64);
    for seed in first..first + count {
        let (outcome, mut time) = timed(|| catch_unwind(|| try_one(&sound, seed, exported)));
        assert!(outcome.is_ok(), "mutation {seed}; again with SAMENCANVAS_FIRST_MUTATION={seed}");
        taken += u64::from(matches!(outcome, Ok(true)));
        // On a busy machine anything may be slow, once.
        for _ in 0..3 {
            if time > LONGEST {
                time = timed(|| try_one(&sound, seed, exported)).1;
            }
        }
        if time > slowest {
            (slowest, slowest_at) = (time, seed);
        }
        if seed % 10_000 == 9_999 {
            println!(
                "{} mutations, {taken} of them taken, the slowest {slowest_at} in {slowest:?}",
                seed + 1 - first
            );
        }
    }
    println!("{count} mutations, {taken} of them taken, the slowest {slowest_at} in {slowest:?}");
    assert!(taken > count / 10, "what is always refused tries little");
    assert!(slowest < LONGEST, "mutation {slowest_at} took {slowest:?}");
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
    edit(&mut goes_on, Edit::insert(TextField::PartnerName(partner), 0, "Gemeente"));
    edit(&mut goes_on, Edit::delete(dream(), 0..2));
    edit(&mut goes_on, Edit::RemovePartner(partner));
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

/// Opens one mutation, and exports it where it is one of `exported`; tells whether it was taken.
fn try_one(sound: &Sound, seed: u64, exported: u64) -> bool {
    let mut number = [0; 32];
    number[..8].copy_from_slice(&seed.to_le_bytes());
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &number);
    let open_file = |bytes: Vec<u8>| {
        let is_open = hostile::open_file(&bytes);
        if is_open && (seed / KINDS).checked_rem(exported) == Some(0) {
            hostile::export_file(&bytes);
        }
        is_open
    };
    match seed % KINDS {
        0 => open_file(mutated(&sound.file, &mut random)),
        1 => hostile::merge_state(&mutated(&sound.state, &mut random)),
        2 => open_file(with_state(&sound.file, &mutated(&sound.state, &mut random))),
        3 => hostile::catch_up(&mutated(&sound.update, &mut random)),
        4 => hostile::read_journal(&mutated(&sound.journal, &mut random)),
        5 => open_file(mutated(&sound.with_template, &mut random)),
        6 | 7 => hostile::open_pdf(&mutated(sound.pdfs[below(sound.pdfs.len(), &mut random)], &mut random)),
        8 => hostile::read_logo(&mutated(sound.logos[below(sound.logos.len(), &mut random)], &mut random)),
        _ => hostile::read_template(&mutated(&sound.template, &mut random)),
    }
}

/// A file whose replica is this state, with a checksum that fits.
pub(crate) fn with_state(file: &[u8], state: &[u8]) -> Vec<u8> {
    let mut json: serde_json::Value = serde_json::from_slice(file).unwrap();
    let hash = format!("{:x}", sha2::Sha256::digest(state));
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
