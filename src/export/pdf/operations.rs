//! The content stream of a page: drawing operations in the notation of PDF, written one after another.

use super::objects::write_number;
use crate::export::scene::{Color, Line, Path};

/// The operations of a page.
#[derive(Default)]
pub(super) struct Operations(Vec<u8>);

/// Glyphs that one operation shows.
pub(super) struct Shown<'a>(&'a mut Operations);

impl Operations {
    /// The stream so far; the next one has the room of this one.
    pub(super) fn bytes(&self) -> &[u8] {
        self.0.strip_suffix(b"\n").unwrap_or(&self.0)
    }

    /// Begins the stream of another page.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Begins a piece that is decoration or page furniture.
    pub(super) fn begin_artifact(&mut self) {
        self.put("/Artifact BMC\n");
    }

    /// Begins the piece with this number, which belongs to an element.
    pub(super) fn begin_marked(&mut self, number: usize) {
        self.put(&format!("/Span <</MCID {number}>> BDC\n"));
    }

    /// Begins a piece of which a reader has to know its text or its language.
    pub(super) fn begin_span(&mut self, text: Option<&str>, language: Option<&str>) {
        self.put("/Span <<");
        if let Some(text) = text {
            self.put("/ActualText<FEFF");
            for unit in text.encode_utf16() {
                self.hexadecimal(unit, 4);
            }
            self.put(">");
        }
        if let Some(language) = language {
            self.put("/Lang<");
            for byte in language.bytes() {
                self.hexadecimal(u16::from(byte), 2);
            }
            self.put(">");
        }
        self.put(">> BDC\n");
    }

    /// Ends a piece.
    pub(super) fn end_marked(&mut self) {
        self.put("EMC\n");
    }

    /// The colour in which is filled.
    pub(super) fn fill_color(&mut self, color: Color) {
        self.color(color);
        self.put("rg\n");
    }

    /// The colour and the width of lines.
    pub(super) fn stroke(&mut self, color: Color, width: f32) {
        self.color(color);
        self.put("RG\n");
        self.number(width);
        self.put("w\n");
    }

    /// Draws an outline on a page of this height.
    pub(super) fn outline(&mut self, path: &Path, height: f32, is_filled: bool) {
        self.point(path.start, height);
        self.put("m\n");
        for line in &path.lines {
            match *line {
                Line::To(end) => {
                    self.point(end, height);
                    self.put("l\n");
                }
                Line::Curve(first, second, end) => {
                    for point in [first, second, end] {
                        self.point(point, height);
                    }
                    self.put("c\n");
                }
            }
        }
        self.put(if is_filled { "h\nf\n" } else { "h\nS\n" });
    }

    /// Draws an object of the page's resources in a rectangle, given by its left lower corner and its size.
    pub(super) fn object(&mut self, name: &str, (x, y): (f32, f32), (width, height): (f32, f32)) {
        self.put(&format!("q\n{width} 0 0 {height} {x} {y} cm\n/{name} Do\nQ\n"));
    }

    /// Begins text.
    pub(super) fn begin_text(&mut self) {
        self.put("BT\n");
    }

    /// Ends text.
    pub(super) fn end_text(&mut self) {
        self.put("ET\n");
    }

    /// Whether a line is drawn around the letters that follow.
    pub(super) fn outline_letters(&mut self, is_outlined: bool) {
        self.put(if is_outlined { "2 Tr\n" } else { "0 Tr\n" });
    }

    /// The font of the letters that follow.
    pub(super) fn font(&mut self, name: &str, size: f32) {
        self.put(&format!("/{name} "));
        self.number(size);
        self.put("Tf\n");
    }

    /// Shows glyphs from a place on, measured from the left lower corner of the page.
    pub(super) fn show(&mut self, (x, y): (f32, f32), glyphs: impl FnOnce(&mut Shown<'_>)) {
        self.put("1 0 0 1 ");
        self.number(x);
        self.number(y);
        self.put("Tm\n[");
        glyphs(&mut Shown(self));
        self.put("] TJ\n");
    }

    fn put(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    fn color(&mut self, color: Color) {
        for part in [color.red, color.green, color.blue] {
            self.number(f32::from(part) / 255.0);
        }
    }

    fn point(&mut self, (x, y): (f32, f32), height: f32) {
        self.number(x);
        self.number(height - y);
    }

    /// An operand. A thousandth of a point is finer than any printer; more digits only make the file larger.
    fn number(&mut self, number: f32) {
        /// Up to here numbers that differ by a thousandth are different for a computer too.
        const MOST: f32 = 4_000_000.0;
        let thousandths = (number * 1000.0).round();
        if thousandths == 0.0 || thousandths.abs() > MOST {
            return self.put(&format!("{} ", thousandths / 1000.0));
        }
        #[expect(clippy::cast_possible_truncation, reason = "a whole number, and not a large one")]
        let thousandths = thousandths as i32;
        if thousandths < 0 {
            self.put("-");
        }
        let (whole, mut rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
        write_number(&mut self.0, whole.into());
        let mut unit = 100;
        if rest > 0 {
            self.put(".");
        }
        while rest > 0 {
            write_number(&mut self.0, (rest / unit).into());
            (rest, unit) = (rest % unit, unit / 10);
        }
        self.put(" ");
    }

    /// The last so many hexadecimal digits of a number.
    fn hexadecimal(&mut self, number: u16, count: u16) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        for place in (0..count).rev() {
            self.0.extend(DIGITS.get(usize::from(number >> (4 * place) & 0xF)));
        }
    }
}

impl Shown<'_> {
    /// Shows a glyph by its number in the font.
    pub(super) fn glyph(&mut self, number: u16) {
        self.0.put("<");
        self.0.hexadecimal(number, 4);
        self.0.put(">");
    }

    /// Moves the pen back by so many thousandths of an em.
    pub(super) fn back(&mut self, thousandths: i32) {
        self.0.put(if thousandths < 0 { " -" } else { " " });
        write_number(&mut self.0.0, thousandths.unsigned_abs().into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An operand as it stands in a stream.
    fn operand(number: f32) -> String {
        let mut operations = Operations::default();
        operations.number(number);
        String::from_utf8(operations.0).unwrap().trim_end().to_owned()
    }

    #[test]
    fn a_number_has_as_many_thousandths_as_it_needs() {
        let cases = [
            (12.0, "12"),
            (-0.5, "-0.5"),
            (841.89, "841.89"),
            (1_190.551_2, "1190.551"),
            (0.0004, "0"),
            (0.001, "0.001"),
            (5_000_000.5, "5000000.5"),
        ];
        for (number, expect) in cases {
            assert_eq!(operand(number), expect);
        }
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        for step in (-32_000_i16..32_000).step_by(7) {
            let number = f32::from(step) * 0.0979;
            assert_eq!(operand(number), ((number * 1000.0).round() / 1000.0).to_string());
        }
    }

    #[test]
    fn a_stream_says_what_belongs_to_which_element_and_what_is_said() {
        let mut operations = Operations::default();
        operations.begin_marked(3);
        operations.begin_span(Some("é"), Some("nl"));
        operations.show((10.0, -20.25), |shown| {
            shown.glyph(0x1A);
            shown.back(-7);
            shown.glyph(2);
        });
        operations.end_marked();
        let expect = "/Span <</MCID 3>> BDC\n/Span <</ActualText<FEFF00E9>/Lang<6E6C>>> BDC\n\
            1 0 0 1 10 -20.25 Tm\n[<001A> -7<0002>] TJ\nEMC";
        assert_eq!(String::from_utf8_lossy(operations.bytes()), expect);
    }
}
