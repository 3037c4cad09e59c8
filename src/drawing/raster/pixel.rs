//! Colours as one number each: alpha, red, green and blue from the highest byte to the lowest, premultiplied.
//!
//! Red and blue are worked on in one go, as two lanes of 16 bits.

use egui::Color32;

/// The lanes of red and blue, or of alpha and green once these are moved down by a byte.
const LANES: u32 = 0x00FF_00FF;

/// A colour without any effect.
pub(super) const WHITE: u32 = 0xFFFF_FFFF;

/// A colour of egui as one number.
pub(super) fn pack(color: Color32) -> u32 {
    let [red, green, blue, alpha] = color.to_array();
    u32::from_be_bytes([alpha, red, green, blue])
}

/// The channels as numbers up to 255: alpha, red, green and blue.
pub(super) fn channels(color: u32) -> [f32; 4] {
    color.to_be_bytes().map(f32::from)
}

/// The colour with the nearest whole channels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast keeps a channel from 0 to 255"
)]
pub(super) fn of_channels(channels: [f32; 4]) -> u32 {
    u32::from_be_bytes(channels.map(|channel| (channel + 0.5) as u8))
}

/// One colour over another that is opaque.
pub(super) fn over(above: u32, below: u32) -> u32 {
    let rest = 255 - (above >> 24);
    let red_blue = added(above & LANES, divided((below & LANES) * rest));
    let alpha_green = added((above >> 8) & LANES, divided(((below >> 8) & LANES) * rest));
    red_blue | (alpha_green << 8)
}

/// Each channel times the same channel of another colour, where 255 is one.
pub(super) fn times(one: u32, other: u32) -> u32 {
    if other == WHITE {
        return one;
    }
    let [one, other] = [one.to_be_bytes(), other.to_be_bytes()];
    let mut product = [0; 4];
    for ((product, one), other) in product.iter_mut().zip(one).zip(other) {
        let [_, _, _, byte] = divided(u32::from(one) * u32::from(other)).to_be_bytes();
        *product = byte;
    }
    u32::from_be_bytes(product)
}

/// From one colour towards another, by a share in 256ths.
pub(super) fn between(one: u32, other: u32, share: u32) -> u32 {
    let rest = 256 - share;
    let lanes =
        |one: u32, other: u32| (((one & LANES) * rest + (other & LANES) * share + 0x0080_0080) >> 8) & LANES;
    lanes(one, other) | (lanes(one >> 8, other >> 8) << 8)
}

/// Both lanes divided by 255, rounded; each is at most 255 times 255.
const fn divided(lanes: u32) -> u32 {
    let rounded = lanes + 0x0080_0080;
    ((rounded + ((rounded >> 8) & LANES)) >> 8) & LANES
}

/// Both lanes added, at most 255 each.
const fn added(one: u32, other: u32) -> u32 {
    let sum = one + other;
    let too_much = sum & 0x0100_0100;
    (sum | (too_much - (too_much >> 8))) & LANES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blending_is_exact_to_the_nearest_step() {
        for alpha in 0..=255_u32 {
            for below in 0..=255_u32 {
                // Half of the divisor is added, so that the quotient is the nearest one.
                let expect = (2 * below * (255 - alpha) + 255) / (2 * 255);
                let blended = over(alpha << 24, 0xFF00_0000 | below << 16 | below << 8 | below);
                let [opaque, red, green, blue] = blended.to_be_bytes().map(u32::from);
                assert_eq!(
                    [opaque, red, green, blue],
                    [255, expect, expect, expect],
                    "{below} under {alpha}"
                );
            }
        }
    }

    #[test]
    fn a_colour_that_only_adds_light_stops_at_white() {
        assert_eq!(over(0x0080_FF01, 0xFFFF_8010), 0xFFFF_FF11);
    }

    #[test]
    fn a_colour_times_another_is_rounded() {
        assert_eq!(times(0xFF80_4000, WHITE), 0xFF80_4000);
        assert_eq!(times(0xFF80_40FF, 0x8080_8080), 0x8040_2080);
    }

    #[test]
    fn between_two_colours_lies_their_mean() {
        assert_eq!(between(0xFF00_10FF, 0xFFFF_2000, 128), 0xFF80_1880);
        assert_eq!(between(0xFF12_3456, 0, 0), 0xFF12_3456);
    }
}
