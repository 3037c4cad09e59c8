//! Sharing out the height of the page and the width of its rows.

/// Shares out a height or a width by weight, where each gets at least what it needs.
pub(super) fn share_out(bands: &[(f32, f32)], room: f32) -> Vec<f32> {
    // Those that need more than their share get what they need; the others share what is left, again.
    let mut fixed: Vec<bool> = bands.iter().map(|_| false).collect();
    loop {
        let taken: f32 =
            bands.iter().zip(&fixed).filter(|(_, fixed)| **fixed).map(|((_, need), _)| need).sum();
        let weight: f32 = bands.iter().zip(&fixed).filter(|(_, fixed)| !**fixed).map(|((w, _), _)| w).sum();
        let unit = if weight > 0.0 { (room - taken).max(0.0) / weight } else { 0.0 };
        let mut found = false;
        for ((weight, need), fixed) in bands.iter().zip(&mut fixed) {
            if !*fixed && *need > weight * unit {
                *fixed = true;
                found = true;
            }
        }
        if !found {
            let height =
                |((weight, need), fixed): (&(f32, f32), &bool)| if *fixed { *need } else { weight * unit };
            return bands.iter().zip(&fixed).map(height).map(f32::round).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bands: &[(f32, f32)], room: f32, expect: &[f32]) {
        assert_eq!(share_out(bands, room), expect);
    }

    #[test]
    fn room_is_shared_out_by_weight() {
        check(&[(1.0, 10.0), (3.0, 10.0)], 400.0, &[100.0, 300.0]);
    }

    #[test]
    fn a_band_that_needs_more_takes_it_from_the_others() {
        check(&[(1.0, 200.0), (3.0, 10.0)], 400.0, &[200.0, 200.0]);
    }

    #[test]
    fn where_there_is_no_room_each_gets_what_it_needs() {
        check(&[(1.0, 200.0), (3.0, 300.0)], 400.0, &[200.0, 300.0]);
    }
}
