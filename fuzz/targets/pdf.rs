//! A canvas in a PDF.
#![no_main]

#[path = "../../tests/it/hostile.rs"]
#[expect(dead_code, reason = "each target drives one of its functions")]
mod hostile;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    hostile::open_pdf(bytes);
});
