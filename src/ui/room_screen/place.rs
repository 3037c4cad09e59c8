//! Makes shapes and texts of the rows on a page.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, CornerRadius, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::fill::Filled;
use super::page::{Page, PlacedText};
use super::rows::{BAR, Cell, Laid, PAD, Row, Setter};
use super::screen::RoomScreen;
use super::slide::{Progress, Sign, Slide};
use super::text::{self, Setting};
use crate::ui::fonts::Weight;

/// The width of the edge of a card.
const EDGE: f32 = 5.0;

/// The pages of a slide: the shapes and texts of the rows on each.
pub(super) fn pages(
    screen: &RoomScreen,
    slide: &Slide,
    question: Option<f32>,
    filled: Vec<Filled>,
    setter: Setter<'_>,
) -> Vec<Page> {
    let count = filled.len();
    let painter = Layer { screen, slide, setter };
    let page = |(place, filled): (usize, Filled)| {
        let (mut shapes, mut texts) = (Vec::new(), Vec::new());
        painter.timeline(&filled, &mut shapes);
        for (top, row) in &filled.rows {
            painter.row(*top, row, &mut shapes, &mut texts);
        }
        Page {
            header: slide.header.clone(),
            question: question.filter(|_| place == 0),
            part: (place + 1, count),
            shapes,
            texts,
        }
    };
    filled.into_iter().enumerate().map(page).collect()
}

/// Makes shapes and texts of rows.
struct Layer<'a> {
    screen: &'a RoomScreen,
    slide: &'a Slide,
    setter: Setter<'a>,
}

impl Layer<'_> {
    fn em(&self, ems: f32) -> f32 {
        ems * self.setter.setting.size
    }

    fn accent(&self) -> Color32 {
        let tokens = self.screen.tokens;
        self.slide.header.look.map_or(tokens.accent, |look| tokens.group(look.palette).ink)
    }

    /// The line of a timeline and its dots.
    fn timeline(&self, filled: &Filled, shapes: &mut Vec<Shape>) {
        let middle = text::line_height(self.setter.setting.size) / 2.0;
        let dots = filled.rows.iter().filter_map(|(top, row)| row.dot.map(|dot| (top + middle, dot)));
        let dots: Vec<_> = dots.collect();
        let line = Stroke::new(self.screen.points(2.0), self.screen.tokens.field);
        if let (Some((top, (x, _))), Some((bottom, _))) = (dots.first(), dots.last())
            && bottom > top
        {
            shapes.push(Shape::line_segment([pos2(*x, *top), pos2(*x, *bottom)], line));
        }
        for (y, (x, progress)) in dots {
            let center = pos2(x, y);
            let ring = Stroke::new(self.screen.points(3.0), self.accent());
            let radius = self.em(0.26);
            shapes.push(Shape::circle_filled(center, radius, self.screen.tokens.bg));
            match progress {
                Progress::Open => {}
                Progress::Busy => shapes.push(Shape::circle_filled(center, radius * 0.45, self.accent())),
                Progress::Done => shapes.push(Shape::circle_filled(center, radius, self.accent())),
            }
            shapes.push(Shape::circle_stroke(center, radius, ring));
        }
    }

    fn row(&self, top: f32, row: &Row, shapes: &mut Vec<Shape>, texts: &mut Vec<PlacedText>) {
        let height = row.height();
        for cell in &row.cells {
            let mut y = top;
            // A row of cards has one height.
            let is_card = cell.title.is_none() && cell.blocks.len() == 1;
            for (place, laid) in cell.all().enumerate() {
                y += if place > 0 { laid.gap } else { 0.0 };
                let tall = if is_card { height } else { laid.height() };
                self.block(
                    cell,
                    laid,
                    Rect::from_min_size(pos2(cell.left, y), vec2(cell.width, tall)),
                    (shapes, texts),
                );
                y += laid.height();
            }
        }
    }

    fn block(
        &self,
        cell: &Cell,
        laid: &Laid,
        rect: Rect,
        (shapes, texts): (&mut Vec<Shape>, &mut Vec<PlacedText>),
    ) {
        let tokens = self.screen.tokens;
        let pad = if laid.is_framed { self.em(PAD) } else { 0.0 };
        if laid.is_framed {
            let corner = CornerRadius::same(8);
            shapes.push(Shape::rect_filled(rect, corner, tokens.paper));
            let rim = Stroke::new(self.screen.points(1.0), tokens.rim);
            shapes.push(egui::epaint::RectShape::stroke(rect, corner, rim, StrokeKind::Inside).into());
            let edge = rect.with_max_x(rect.left() + self.screen.points(EDGE));
            shapes.push(Shape::rect_filled(edge, CornerRadius { ne: 0, se: 0, ..corner }, self.accent()));
        }
        let at = vec2(rect.left() + laid.indent, rect.top() + pad);
        let place = |at: Vec2, job: LayoutJob| {
            let size = text::galley(self.setter.ui, &job).size();
            PlacedText { at, job: Arc::new(job), size }
        };
        let plain = Setting { width: f32::INFINITY, ..laid.setting };
        let before = at - vec2(self.em(0.9), 0.0);
        match &laid.sign {
            Sign::None => {}
            Sign::Bullet => {
                let middle = text::line_height(laid.setting.size) / 2.0;
                let center = before.to_pos2() + vec2(self.em(0.3), middle);
                shapes.push(Shape::circle_filled(center, self.em(0.13), self.accent()));
            }
            Sign::Word(sign) => {
                let job = text::simple(sign, Weight::SemiBold, self.accent(), plain);
                texts.push(place(before, job));
            }
        }
        texts.push(place(at, laid.job.clone()));
        if let Some(bar) = &laid.bar {
            let job = text::simple(&bar.amount, Weight::Medium, tokens.text, plain);
            let mut amount = place(at, job);
            amount.at.x = cell.left + cell.width - amount.size.x;
            texts.push(amount);
            let track = Rect::from_min_max(
                pos2(at.x, rect.bottom() - self.em(BAR)),
                pos2(rect.right(), rect.bottom()),
            );
            shapes.push(Shape::rect_filled(track, 4.0, tokens.well));
            let filled = track.with_max_x(track.left() + track.width() * bar.part);
            shapes.push(Shape::rect_filled(filled, 4.0, self.accent()));
        }
    }
}
