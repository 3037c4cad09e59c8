//! Pictures of a few pixels, held against what they have to be.

use egui::epaint::{ClippedPrimitive, ImageDelta, Primitive, Vertex};
use egui::{Color32, ColorImage, Mesh, Pos2, Rect, TextureId, TextureOptions, TexturesDelta, pos2};

use super::{Area, Painter, Textures};

const SIZE: [usize; 2] = [8, 8];
const EVERYWHERE: Rect = Rect { min: Pos2::ZERO, max: Pos2 { x: 8.0, y: 8.0 } };
const FONTS: TextureId = TextureId::Managed(0);
const PICTURE: TextureId = TextureId::Managed(1);

/// A white texture, as the fonts have at their first texel, and one of four texels.
fn textures() -> Textures {
    let mut delta = TexturesDelta::default();
    let white = ColorImage::filled([4, 4], Color32::WHITE);
    delta.push(FONTS, ImageDelta::full(white, TextureOptions::LINEAR));
    let levels = [0, 80, 160, 240].map(Color32::from_gray).to_vec();
    delta.push(PICTURE, ImageDelta::full(ColorImage::new([4, 1], levels), TextureOptions::LINEAR));
    let mut textures = Textures::default();
    textures.set(&mut delta);
    textures
}

fn rectangle(rect: Rect, color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect, color);
    mesh
}

fn triangle(corners: [(f32, f32); 3], colors: [Color32; 3]) -> Mesh {
    let mut mesh = Mesh::default();
    for ((x, y), color) in corners.into_iter().zip(colors) {
        mesh.vertices.push(Vertex::untextured(pos2(x, y), color));
    }
    mesh.add_triangle(0, 1, 2);
    mesh
}

fn clipped(mesh: Mesh, clip_rect: Rect) -> ClippedPrimitive {
    ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
}

/// Paints on black, and returns one channel of each pixel.
fn paint(meshes: impl IntoIterator<Item = Mesh>, clip: Rect) -> [[u8; 8]; 8] {
    let primitives: Vec<_> = meshes.into_iter().map(|mesh| clipped(mesh, clip)).collect();
    let mut painter = Painter::default();
    painter.paint(SIZE, 1.0, Color32::BLACK, &primitives, &textures());
    levels(&painter)
}

fn levels(painter: &Painter) -> [[u8; 8]; 8] {
    let mut levels = [[0; 8]; 8];
    for (level, pixel) in levels.as_flattened_mut().iter_mut().zip(painter.pixels()) {
        let [alpha, red, green, blue] = pixel.to_be_bytes();
        assert_eq!((alpha, red, green), (255, green, blue), "opaque and grey");
        *level = red;
    }
    levels
}

fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}

#[test]
fn a_rectangle_has_the_pixels_whose_middle_lies_in_it() {
    let picture = paint([rectangle(rect(1.0, 2.4, 4.5, 4.6), Color32::WHITE)], EVERYWHERE);
    let mut expect = [[0; 8]; 8];
    for row in &mut expect[2..5] {
        row[1..4].fill(255);
    }
    assert_eq!(picture, expect);
}

#[test]
fn a_triangle_is_cut_off_at_its_clip_rectangle() {
    let whole = triangle([(0.0, 0.0), (8.0, 0.0), (0.0, 8.0)], [Color32::WHITE; 3]);
    let picture = paint([whole.clone()], EVERYWHERE);
    // On the long edge the middle of a pixel belongs to what is on its right.
    let expect: [[u8; 8]; 8] =
        std::array::from_fn(|y| std::array::from_fn(|x| if x + y < 7 { 255 } else { 0 }));
    assert_eq!(picture, expect);

    let picture = paint([whole], rect(1.2, 0.6, 4.0, 3.0));
    let clip = |x: usize, y: usize| (1..4).contains(&x) && (1..3).contains(&y);
    let expect: [[u8; 8]; 8] =
        std::array::from_fn(|y| std::array::from_fn(|x| if clip(x, y) && x + y < 7 { 255 } else { 0 }));
    assert_eq!(picture, expect);
}

#[test]
fn triangles_that_share_edges_cover_each_pixel_once() {
    let half = Color32::from_white_alpha(128);
    let middle = (3.3, 4.7);
    let corners = [(0.0, 0.0), (8.0, 0.0), (8.0, 8.0), (0.0, 8.0)];
    let fan = (0..4).map(|side| triangle([corners[side], corners[(side + 1) % 4], middle], [half; 3]));
    assert_eq!(paint(fan, EVERYWHERE), [[128; 8]; 8]);
}

#[test]
fn what_is_half_transparent_is_blended_with_what_lies_below() {
    let below = rectangle(EVERYWHERE, Color32::from_gray(200));
    let above = rectangle(rect(0.0, 0.0, 8.0, 4.0), Color32::from_black_alpha(102));
    let picture = paint([below, above], EVERYWHERE);
    assert_eq!(picture[3], [120; 8]);
    assert_eq!(picture[4], [200; 8]);
}

#[test]
fn a_colour_changes_evenly_over_a_triangle() {
    let (black, white) = (Color32::BLACK, Color32::WHITE);
    let picture = paint([triangle([(0.0, 0.0), (8.0, 0.0), (0.0, 80.0)], [black, white, black])], EVERYWHERE);
    assert_eq!(picture[0], [16, 48, 80, 112, 143, 175, 207, 239]);
}

#[test]
fn a_picture_is_shown_texel_by_texel_or_smoothed_between_them() {
    let textured = |rect: Rect, color: Color32| {
        let mut mesh = Mesh::with_texture(PICTURE);
        mesh.add_rect_with_uv(rect, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), color);
        mesh
    };
    let picture = paint([textured(rect(2.0, 0.0, 6.0, 1.0), Color32::WHITE)], EVERYWHERE);
    assert_eq!(picture[0], [0, 0, 0, 80, 160, 240, 0, 0]);
    let picture = paint([textured(rect(0.0, 0.0, 8.0, 1.0), Color32::WHITE)], EVERYWHERE);
    assert_eq!(picture[0], [0, 20, 60, 100, 140, 180, 220, 240]);
    // A tint counts per channel, and so does its transparency.
    let picture = paint([textured(rect(2.0, 0.0, 6.0, 1.0), Color32::from_white_alpha(51))], EVERYWHERE);
    assert_eq!(picture[0], [0, 0, 0, 16, 32, 48, 0, 0]);
}

#[test]
fn a_picture_on_triangles_is_as_on_a_rectangle() {
    let mut mesh = Mesh::with_texture(PICTURE);
    mesh.add_rect_with_uv(
        rect(0.0, 0.0, 8.0, 8.0),
        Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)),
        Color32::WHITE,
    );
    let straight = paint([mesh.clone()], EVERYWHERE);
    mesh.indices = vec![0, 1, 3, 0, 3, 2];
    assert_eq!(paint([mesh], EVERYWHERE), straight);
}

#[test]
fn a_point_may_have_more_than_a_pixel() {
    let mut painter = Painter::default();
    let mesh = clipped(rectangle(rect(1.0, 1.0, 2.0, 2.0), Color32::WHITE), rect(0.0, 0.0, 4.0, 4.0));
    painter.paint(SIZE, 2.0, Color32::BLACK, &[mesh], &textures());
    let lit = |x: usize, y: usize| (2..4).contains(&x) && (2..4).contains(&y);
    let expect: [[u8; 8]; 8] =
        std::array::from_fn(|y| std::array::from_fn(|x| if lit(x, y) { 255 } else { 0 }));
    assert_eq!(levels(&painter), expect);
}

#[test]
fn only_what_changed_is_drawn_again() {
    let (size, textures) = ([640, 480], textures());
    let everywhere = rect(0.0, 0.0, 640.0, 480.0);
    let page = |word: Rect| {
        let mut page = rectangle(everywhere, Color32::from_gray(240));
        page.append(rectangle(word, Color32::BLACK));
        clipped(page, everywhere)
    };
    let mut painter = Painter::default();
    let mut paint = |frame: ClippedPrimitive| painter.paint(size, 1.0, Color32::BLACK, &[frame], &textures);

    let word = rect(100.0, 100.0, 120.0, 110.0);
    assert_eq!(paint(page(word)), [Area::whole(size)], "the first frame");
    assert_eq!(paint(page(word)), [], "the same frame again");
    let longer = rect(100.0, 100.0, 130.0, 110.0);
    assert_eq!(paint(page(longer)), [Area { left: 64, top: 96, right: 192, bottom: 112 }]);

    let mut fresh = Painter::default();
    fresh.paint(size, 1.0, Color32::BLACK, &[page(longer)], &textures);
    assert_eq!(painter.pixels(), fresh.pixels(), "as if it were drawn from nothing");
}

#[test]
fn another_size_or_texture_is_drawn_again() {
    let mut textures = textures();
    let mut mesh = Mesh::with_texture(PICTURE);
    mesh.add_rect_with_uv(
        rect(2.0, 0.0, 6.0, 1.0),
        Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)),
        Color32::WHITE,
    );
    let frame = [clipped(mesh, EVERYWHERE)];
    let mut painter = Painter::default();
    painter.paint(SIZE, 1.0, Color32::BLACK, &frame, &textures);

    let mut delta = TexturesDelta::default();
    let white = ColorImage::filled([1, 1], Color32::WHITE);
    delta.push(PICTURE, ImageDelta::partial([0, 0], white, TextureOptions::LINEAR));
    textures.set(&mut delta);
    assert_eq!(painter.paint(SIZE, 1.0, Color32::BLACK, &frame, &textures), [Area::whole(SIZE)]);
    assert_eq!(levels(&painter)[0], [0, 0, 255, 80, 160, 240, 0, 0]);

    assert_eq!(painter.paint([4, 2], 1.0, Color32::BLACK, &frame, &textures), [Area::whole([4, 2])]);
    assert_eq!(painter.pixels().len(), 8);
}

#[test]
fn what_no_screen_could_show_is_drawn_all_the_same() {
    let far = 1e30;
    let white = [Color32::WHITE; 3];
    let around = triangle([(-far, -far), (far, -far), (0.0, far)], white);
    let nowhere = triangle([(f32::NAN, 0.0), (f32::INFINITY, 1.0), (2.0, f32::NEG_INFINITY)], white);
    let mut broken = triangle([(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)], white);
    broken.indices = vec![0, 1, 99, 7];
    assert_eq!(paint([around, broken], EVERYWHERE), [[255; 8]; 8]);
    paint([nowhere], EVERYWHERE);
}
