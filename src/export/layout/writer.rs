//! What every layout needs to turn words into paragraphs with a meaning.

use std::collections::BTreeSet;

use i18n_embed_fl::fl;
use unic_langid::LanguageIdentifier;
use unicode_segmentation::UnicodeSegmentation;

use super::flow::Part;
use super::logo::{Logo, LogoSetting, Logos};
use super::style::{ACCENT, HAIRLINE, LINE, MUTED, TEXT};
use super::text::{Hyphenation, Painter, Paragraph, Piece, Typesetter};
use crate::export::content::{Figure, Run, Words, author, document_title};
use crate::export::scene::{
    Color, Drawing, ElementId, ElementKind, Elements, Face, LinkArea, Owner, Page, Path, Rect, Scene, Shape,
    Voice,
};
use crate::export::{Export, ExportKind, LayOutError, Order, Problem};
use crate::i18n::Texts;

/// Shapes paragraphs and grows the tree of elements that they belong to.
pub(super) struct Writer<'a> {
    /// The fixed words.
    pub(super) texts: &'a Texts,
    /// What has been written, in reading order.
    pub(super) elements: Elements,
    /// What could not be drawn so far.
    pub(super) problems: BTreeSet<Problem>,
    typesetter: Typesetter,
    /// Whether somebody still waits for the document.
    is_wanted: &'a dyn Fn() -> bool,
    /// The logos that were read so far.
    logos: Logos,
    /// The document's title.
    title: String,
    /// Who it is from.
    author: Option<String>,
    /// The BCP 47 tag of the team's language.
    language: String,
    /// How much was shaped, in bytes of text.
    shaped: usize,
    /// The cost of a paragraph besides its text.
    paragraph: usize,
}

/// The most that a document is made of. A canvas of five thousand partners with three contributions each has room below it, and
/// so have three million letters in any part.
const MOST_SHAPED: usize = 6_000_000;

/// A font, a colour, and whose words are set in them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    face: Face,
    color: Color,
    voice: Voice,
}

impl Look {
    /// Body text of the team.
    pub(super) const TEXT: Self = Self::of_team(Face::Regular, TEXT);

    /// Fixed words.
    pub(super) const fn fixed(face: Face, color: Color) -> Self {
        Self { face, color, voice: Voice::Program }
    }

    /// The words with their owner.
    pub(super) const fn of(words: &Words, face: Face, color: Color) -> Self {
        match words {
            Words::Team(_) => Self::of_team(face, color),
            Words::Fixed(_) => Self::fixed(face, color),
        }
    }

    /// The words of a run: in this face, or in a heavier one where they stand out.
    pub(super) const fn of_run(run: &Run, face: Face, color: Color) -> Self {
        Self::of(&run.words, if run.is_strong { Face::SemiBold } else { face }, color)
    }

    /// Words of the team.
    pub(super) const fn of_team(face: Face, color: Color) -> Self {
        Self { face, color, voice: Voice::Team }
    }
}

impl<'a> Writer<'a> {
    /// A writer with an empty tree.
    pub(super) fn new(order: &Order<'a>) -> Self {
        let Order { canvas, texts, is_wanted, .. } = *order;
        let fixed_language = texts.language().tag();
        // What is no language tag would make a reader speak in no language at all.
        let language = canvas.language.trim().parse::<LanguageIdentifier>();
        let language = language.map_or_else(|_| fixed_language.to_owned(), |language| language.to_string());
        let typesetter = Typesetter::new(Hyphenation::of(&language), Hyphenation::of(fixed_language));
        // Where a page is drawn as soon as it is full, a paragraph takes time only; elsewhere it is kept to the end.
        let paragraph = match order.kind {
            ExportKind::Report(_) | ExportKind::Motivation(_) | ExportKind::Minutes => 40,
            ExportKind::Pitch | ExportKind::Poster | ExportKind::Cards | ExportKind::Notes(_) => 80,
        };
        Self {
            texts,
            elements: Elements::default(),
            problems: BTreeSet::new(),
            typesetter,
            is_wanted,
            logos: Logos::of(canvas),
            title: document_title(order),
            author: author(order),
            language,
            shaped: 0,
            paragraph,
        }
    }

    /// Adds an element.
    pub(super) fn add(&mut self, parent: ElementId, kind: ElementKind) -> ElementId {
        self.elements.add(parent, kind)
    }

    /// Shapes words that belong to an element or to none.
    pub(super) fn words(&mut self, text: impl Into<String>, look: Look, owner: Owner) -> Paragraph {
        self.shape(vec![piece(text, look, owner)])
    }

    /// Shapes words in different styles.
    pub(super) fn pieces(&mut self, mut pieces: Vec<Piece>) -> Paragraph {
        pieces.retain(|piece| !piece.text.is_empty());
        self.shape(pieces)
    }

    /// Shapes the runs of a paragraph, which belong to one element.
    pub(super) fn runs(&mut self, runs: &[Run], face: Face, color: Color, element: ElementId) -> Paragraph {
        let pieces = self.run_pieces(runs, face, color, element);
        self.pieces(pieces)
    }

    /// The pieces of runs. Where one is a link, each is a part of the element, in reading order.
    ///
    /// A bracket or a stop that stands right beside an address belongs to the link, though it does not look so: two of the
    /// readers of PDFs take one word for two where an element ends within it.
    pub(super) fn run_pieces(
        &mut self,
        runs: &[Run],
        face: Face,
        color: Color,
        element: ElementId,
    ) -> Vec<Piece> {
        if runs.iter().all(|run| run.target.is_none()) {
            let owner = Owner::Element(element);
            let piece = |run: &Run| piece(run.words.text(), Look::of_run(run, face, color), owner);
            return runs.iter().map(piece).collect();
        }
        let mut pieces = Vec::new();
        let mut last_link = None;
        // Runs beside one another are one part: a word may go on from one to the next.
        let mut span = None;
        let mut in_front: Option<Piece> = None;
        for (index, run) in runs.iter().enumerate() {
            let (text, look) = (run.words.text(), Look::of_run(run, face, color));
            if let Some(target) = &run.target {
                let owner = Owner::Element(self.add(element, ElementKind::Link { target: target.clone() }));
                pieces.extend(in_front.take().map(|piece| Piece { owner, ..piece }));
                let mut link = piece(text, Look { color: ACCENT, ..look }, owner);
                link.is_underlined = true;
                pieces.push(link);
                (last_link, span) = (Some(owner), None);
                continue;
            }
            let (beside, rest) = match last_link.take() {
                Some(owner) => {
                    let end = text.find(char::is_whitespace).unwrap_or(text.len());
                    let (beside, rest) = text.split_at_checked(end).unwrap_or((text, ""));
                    last_link = Some(owner).filter(|_| rest.is_empty());
                    (Some(piece(beside, look, owner)), rest)
                }
                None => (None, text),
            };
            pieces.extend(beside);
            let is_before_link = runs.get(index + 1).is_some_and(|next| next.target.is_some());
            let words = rest.trim_end_matches(|sign: char| is_before_link && !sign.is_whitespace());
            if !words.is_empty() {
                let owner = *span.get_or_insert_with(|| self.add(element, ElementKind::Span));
                pieces.push(piece(words, look, Owner::Element(owner)));
            }
            in_front = rest.strip_prefix(words).map(|beside| piece(beside, look, Owner::Element(element)));
        }
        pieces
    }

    /// Shapes a paragraph. That is what takes time: once it was cancelled, or the document is too large, it comes to its
    /// end without words.
    fn shape(&mut self, pieces: Vec<Piece>) -> Paragraph {
        self.shaped += self.paragraph + pieces.iter().map(|piece| piece.text.len()).sum::<usize>();
        let goes_on = self.shaped <= MOST_SHAPED && (self.is_wanted)();
        self.typesetter.shape(if goes_on { pieces } else { Vec::new() })
    }

    /// Shapes a paragraph that is an element of its own.
    pub(super) fn paragraph(&mut self, text: impl Into<String>, look: Look, parent: ElementId) -> Paragraph {
        let element = self.add(parent, ElementKind::Paragraph);
        self.words(text, look, Owner::Element(element))
    }

    /// The logo of a partner, as far as it can be read.
    pub(super) fn logo(&mut self, figure: &Figure, parent: ElementId, setting: LogoSetting) -> Option<Part> {
        let LogoSetting { ground, scale, area } = setting;
        match self.logos.make(figure, ground) {
            Ok(Logo { pixels, plate }) => {
                let shown = if figure.alternative.is_empty() { &figure.partner } else { &figure.alternative };
                let kind = ElementKind::Figure { alternative: shown.clone(), voice: Voice::Team };
                let owner = Owner::Element(self.add(parent, kind));
                Some(Part::Picture { pixels, plate, scale, area, owner })
            }
            Err(problem) => {
                self.problems.insert(problem);
                None
            }
        }
    }

    /// Shapes page furniture, which is not read aloud.
    pub(super) fn furniture(&mut self, text: impl Into<String>, look: Look) -> Paragraph {
        self.words(text, look, Owner::Artifact)
    }

    /// Shapes page furniture on one line of at most this many ems: what has no room there is left out, with dots in its
    /// place.
    pub(super) fn furniture_line(&mut self, text: &str, look: Look, room: f32) -> Paragraph {
        let mut words = self.furniture(text, look);
        words.break_to(room);
        if words.line_count() > 1 {
            // The dots take no more than this.
            let room = room - 1.0;
            words.break_to(room);
            let mut kept = words.line_text(0).trim_end().to_owned();
            if words.line_width(0) < room / 2.0 {
                // The next word is longer than the rest of the line. Its beginning says more than none of it.
                kept = self.first_letters(text, look, room);
            }
            words = self.furniture(format!("{kept}…"), look);
            words.break_to(room + 1.0);
        }
        words
    }

    /// The beginning of a text that has room on a line of this many ems, which may end within a word.
    fn first_letters(&mut self, text: &str, look: Look, room: f32) -> String {
        /// More letters have no room on a line of any page.
        const MOST: usize = 400;
        let letters: Vec<&str> = text.graphemes(true).take(MOST).collect();
        let (mut fits, mut too_long) = (0, letters.len() + 1);
        while fits + 1 < too_long {
            let middle = usize::midpoint(fits, too_long);
            let kept = letters.iter().take(middle).copied().collect::<String>();
            if self.furniture(kept, look).full_width() <= room {
                fits = middle;
            } else {
                too_long = middle;
            }
        }
        letters.into_iter().take(fits).collect()
    }

    /// Draws the foot of a page: a line, what the document is, and which page this is. `place` names the document in
    /// problems; the foot begins at (x, y), for a text of this size.
    pub(super) fn draw_foot(
        &mut self,
        (page, place): (&mut Page, &str),
        words: &str,
        (number, count): (usize, usize),
        ((x, y), width, size): ((f32, f32), f32, f32),
    ) {
        let size = size * 0.85;
        let look = Look::fixed(Face::Regular, MUTED);
        page.shape(Owner::Artifact, Shape::fill(Path::rectangle(Rect::new(x, y, width, HAIRLINE)), LINE));
        let baseline = size * 1.9 + y;
        let (number, count) = (number.to_string(), count.to_string());
        let number = fl!(self.texts.messages, "export-page-of", page = number, count = count);
        let mut number = self.furniture(number, look);
        let number_width = number.full_width() * size;
        // The whole title stands on the first page; here its beginning is enough.
        let words = self.furniture_line(words, look, (width - number_width) / size - 3.0);
        let mut painter = Painter { page, problems: &mut self.problems, place };
        // From left to right, or a reader that takes the drawings in their order has one word of two.
        painter.line(&words, 0, (x, baseline), size, true);
        painter.line(&number, 0, (x + width - number_width, baseline), size, true);
    }

    /// Returns the document with the pages that were drawn, unless it is too large.
    pub(super) fn finish(self, pages: Vec<Page>) -> Result<Export, LayOutError> {
        if self.shaped > MOST_SHAPED {
            return Err(LayOutError::TooLarge);
        }
        let fixed_language = self.texts.language().tag().to_owned();
        let mut scene = Scene {
            title: self.title,
            author: self.author,
            language: self.language,
            fixed_language,
            pages,
            elements: self.elements,
        };
        add_link_areas(&mut scene);
        Ok(Export { scene, problems: self.problems.into_iter().collect() })
    }
}

/// A piece of a paragraph.
pub(super) fn piece(text: impl Into<String>, look: Look, owner: Owner) -> Piece {
    Piece {
        text: text.into(),
        face: look.face,
        color: look.color,
        voice: look.voice,
        owner,
        is_underlined: false,
    }
}

/// Makes the words of every link clickable.
fn add_link_areas(scene: &mut Scene) {
    /// Less than between any two lines.
    const NEAR: f32 = 0.01;
    for page in &mut scene.pages {
        for item in &page.items {
            let (Owner::Element(element), Drawing::Text(run)) = (item.owner, &item.drawing) else { continue };
            let kind = scene.elements.get(element).map(|element| &element.kind);
            if matches!(kind, Some(ElementKind::Link { .. } | ElementKind::Jump { .. })) {
                let area = Rect::new(run.x, run.baseline - run.size, run.width, run.size * 1.25);
                let shown = item.clip.map_or(Some(area), |clip| clip.shared_with(&area));
                let Some(area) = shown else { continue };
                // What looks different on one line is clicked as one.
                match page.links.last_mut() {
                    Some(LinkArea { element: last, area: before })
                        if *last == element && (before.y - area.y).abs() < NEAR && before.x <= area.x =>
                    {
                        before.width = area.right() - before.x;
                    }
                    Some(_) | None => page.links.push(LinkArea { element, area }),
                }
            }
        }
    }
}
