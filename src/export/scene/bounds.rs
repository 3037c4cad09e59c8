//! Where drawings lie on a page, and the same drawings elsewhere.

use super::{Drawing, GlyphRun, Line, Paint, Path, Picture, Rect, Shape};

impl Drawing {
    /// A rectangle with all of the drawing in it.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Text(run) => run.bounds(),
            Self::Shape(shape) => shape.bounds(),
            Self::Picture(picture) => picture.area,
        }
    }

    /// The drawing so many points further to the right and further down.
    #[must_use]
    pub fn moved(&self, right: f32, down: f32) -> Self {
        match self {
            Self::Text(run) => {
                Self::Text(GlyphRun { x: run.x + right, baseline: run.baseline + down, ..run.clone() })
            }
            Self::Shape(shape) => {
                Self::Shape(Shape { path: shape.path.moved(right, down), paint: shape.paint })
            }
            Self::Picture(picture) => Self::Picture(Picture {
                area: Rect { x: picture.area.x + right, y: picture.area.y + down, ..picture.area },
                pixels: picture.pixels.clone(),
            }),
        }
    }
}

impl GlyphRun {
    /// A rectangle with all of its letters in it, as high as those of any of the fonts, with what leans over its ends.
    fn bounds(&self) -> Rect {
        const ABOVE: f32 = 1.3;
        const BELOW: f32 = 0.6;
        const BESIDE: f32 = 0.3;
        let beside = BESIDE * self.size;
        Rect::new(
            self.x - beside,
            self.baseline - ABOVE * self.size,
            self.width + beside * 2.0,
            (ABOVE + BELOW) * self.size,
        )
    }
}

impl Shape {
    fn bounds(&self) -> Rect {
        let outside = match self.paint {
            Paint::Fill(_) => 0.0,
            // A sharp corner reaches further than half of the line.
            Paint::Stroke { width, .. } => width,
        };
        let (mut left, mut top) = (f32::INFINITY, f32::INFINITY);
        let (mut right, mut bottom) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
        for (x, y) in self.path.points() {
            (left, right) = (left.min(x), right.max(x));
            (top, bottom) = (top.min(y), bottom.max(y));
        }
        Rect::new(left, top, right - left, bottom - top).inset(-outside)
    }
}

impl Path {
    fn moved(&self, right: f32, down: f32) -> Self {
        let moved = |(x, y): (f32, f32)| (x + right, y + down);
        let lines = self.lines.iter().map(|line| match *line {
            Line::To(end) => Line::To(moved(end)),
            Line::Curve(first, second, end) => Line::Curve(moved(first), moved(second), moved(end)),
        });
        Self { start: moved(self.start), lines: lines.collect() }
    }
}
