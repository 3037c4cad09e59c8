//! Outlines: what is not text.

/// A colour as red, green and blue, each from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

/// A rectangle, in points from the top left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

/// A closed outline and how it is painted.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The outline.
    pub path: Path,
    /// How it is painted.
    pub paint: Paint,
}

/// How an outline is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paint {
    /// The inside.
    Fill(Color),
    /// A line along the outline.
    Stroke {
        /// The colour of the line.
        color: Color,
        /// Its width in points; half of it lies outside the outline.
        width: f32,
    },
}

/// One closed outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Where it starts.
    pub start: (f32, f32),
    /// The lines that follow; the end is joined to the start.
    pub lines: Vec<Line>,
}

/// A line to a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line {
    /// Straight.
    To((f32, f32)),
    /// Along a cubic Bézier curve with two control points.
    Curve((f32, f32), (f32, f32), (f32, f32)),
}

/// The distance of a control point that makes a Bézier curve a quarter of a circle.
const QUARTER: f32 = 0.552_284_8;

impl Color {
    /// A colour from its parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }
}

impl Rect {
    /// A rectangle from its left upper corner and its size.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The rectangle with its edges moved inwards.
    #[must_use]
    pub fn inset(&self, by: f32) -> Self {
        Self::new(self.x + by, self.y + by, self.width - by * 2.0, self.height - by * 2.0)
    }

    /// What lies in both rectangles. `None` if they only touch or lie apart.
    pub fn shared_with(&self, other: &Self) -> Option<Self> {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (right, bottom) = (self.right().min(other.right()), self.bottom().min(other.bottom()));
        (right > x && bottom > y).then(|| Self::new(x, y, right - x, bottom - y))
    }

    /// Whether another rectangle lies within this one, but for a rounding error.
    pub fn contains(&self, other: &Self) -> bool {
        const NEAR: f32 = 0.01;
        other.x >= self.x - NEAR
            && other.y >= self.y - NEAR
            && other.right() <= self.right() + NEAR
            && other.bottom() <= self.bottom() + NEAR
    }
}

impl Shape {
    /// A filled outline.
    pub const fn fill(path: Path, color: Color) -> Self {
        Self { path, paint: Paint::Fill(color) }
    }

    /// A line along an outline.
    pub const fn stroke(path: Path, color: Color, width: f32) -> Self {
        Self { path, paint: Paint::Stroke { color, width } }
    }
}

impl Path {
    /// A rectangle.
    pub fn rectangle(rect: Rect) -> Self {
        Self {
            start: (rect.x, rect.y),
            lines: vec![
                Line::To((rect.right(), rect.y)),
                Line::To((rect.right(), rect.bottom())),
                Line::To((rect.x, rect.bottom())),
            ],
        }
    }

    /// A rectangle with round corners; the radius is at most half of the shorter side.
    pub fn rounded(rect: Rect, radius: f32) -> Self {
        let radius = radius.min(rect.width / 2.0).min(rect.height / 2.0).max(0.0);
        let handle = radius * (1.0 - QUARTER);
        let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
        Self {
            start: (left + radius, top),
            lines: vec![
                Line::To((right - radius, top)),
                Line::Curve((right - handle, top), (right, top + handle), (right, top + radius)),
                Line::To((right, bottom - radius)),
                Line::Curve((right, bottom - handle), (right - handle, bottom), (right - radius, bottom)),
                Line::To((left + radius, bottom)),
                Line::Curve((left + handle, bottom), (left, bottom - handle), (left, bottom - radius)),
                Line::To((left, top + radius)),
                Line::Curve((left, top + handle), (left + handle, top), (left + radius, top)),
            ],
        }
    }

    /// The largest circle in a square.
    pub fn circle(square: Rect) -> Self {
        Self::rounded(square, square.width)
    }

    /// A triangle that stands on the lower edge of a rectangle.
    pub fn triangle(rect: Rect) -> Self {
        Self {
            start: (rect.x + rect.width / 2.0, rect.y),
            lines: vec![Line::To((rect.right(), rect.bottom())), Line::To((rect.x, rect.bottom()))],
        }
    }

    /// A polygon through the given points, the first of which is the start.
    pub fn polygon(start: (f32, f32), points: &[(f32, f32)]) -> Self {
        Self { start, lines: points.iter().map(|point| Line::To(*point)).collect() }
    }

    /// The points through which the outline goes and those that pull at it; it lies within their hull.
    pub fn points(&self) -> impl Iterator<Item = (f32, f32)> {
        let lines = self.lines.iter().flat_map(|line| match *line {
            Line::To(point) => vec![point],
            Line::Curve(first, second, point) => vec![first, second, point],
        });
        std::iter::once(self.start).chain(lines)
    }
}
