//! Sharing the height of a sheet between its bands.

/// What a band asks for, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct BandNeed {
    /// The height at which everything in it can be read.
    pub(super) full: f32,
    /// The height at which its titles and a few lines can be read.
    pub(super) least: f32,
    /// Its share of the height, relative to the other bands.
    pub(super) weight: f32,
}

/// Heights for the bands that together are as high as the room.
///
/// With room to spare every band gets what it needs and the template's shares decide about the rest; without it the
/// shares decide how much of a large band runs on on a next sheet, and small bands stay whole.
pub(super) fn share_height(needs: &[BandNeed], room: f32) -> Vec<f32> {
    let needed: f32 = needs.iter().map(|need| need.full).sum();
    let height = |need: &BandNeed, unit: f32| {
        let share = need.weight * unit;
        if needed <= room { share.max(need.full) } else { share.max(need.least).min(need.full) }
    };
    let total = |unit: f32| needs.iter().map(|need| height(need, unit)).sum::<f32>();
    let (mut low, mut high) = (0.0, room);
    // The total grows with the unit; forty halvings are finer than a point can be drawn.
    for _ in 0..40 {
        let middle = f32::midpoint(low, high);
        if total(middle) > room {
            high = middle;
        } else {
            low = middle;
        }
    }
    needs.iter().map(|need| height(need, low)).collect()
}

/// Cuts the bands into groups that each fit on a sheet when their bands are as low as they can be.
pub(super) fn group_bands(needs: &[BandNeed], room: f32, gap: f32) -> Vec<std::ops::Range<usize>> {
    let mut groups = Vec::new();
    let (mut start, mut height) = (0, 0.0);
    for (index, need) in needs.iter().enumerate() {
        if index > start && height + gap + need.least > room {
            groups.push(start..index);
            (start, height) = (index, 0.0);
        }
        height += need.least + if index > start { gap } else { 0.0 };
    }
    groups.push(start..needs.len());
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn need(full: f32, least: f32, weight: f32) -> BandNeed {
        BandNeed { full, least, weight }
    }

    #[track_caller]
    fn check(needs: &[BandNeed], room: f32, expect: &[f32]) {
        let heights = share_height(needs, room);
        assert_eq!(heights.len(), expect.len());
        for (height, expect) in heights.iter().zip(expect) {
            assert!((height - expect).abs() < 0.1, "{heights:?}");
        }
    }

    #[test]
    fn with_room_to_spare_the_shares_decide() {
        check(&[need(10.0, 5.0, 1.0), need(10.0, 5.0, 3.0)], 100.0, &[25.0, 75.0]);
        check(&[need(60.0, 5.0, 1.0), need(10.0, 5.0, 1.0)], 100.0, &[60.0, 40.0]);
    }

    #[test]
    fn without_room_small_bands_stay_whole_and_large_ones_run_on() {
        check(&[need(20.0, 10.0, 1.0), need(1000.0, 10.0, 1.0)], 100.0, &[20.0, 80.0]);
        check(&[need(500.0, 40.0, 1.0), need(1000.0, 10.0, 9.0)], 100.0, &[40.0, 60.0]);
    }

    #[test]
    fn bands_that_cannot_share_a_sheet_go_to_the_next() {
        let needs = [need(90.0, 60.0, 1.0), need(90.0, 60.0, 1.0), need(20.0, 20.0, 1.0)];
        assert_eq!(group_bands(&needs, 100.0, 5.0), [0..1, 1..3]);
        assert_eq!(group_bands(&needs, 200.0, 5.0), vec![0..needs.len()]);
    }
}
