//! Puts the picture of a window on the screen.

use std::num::NonZeroU32;
use std::sync::Arc;

use egui_winit::winit::event_loop::OwnedDisplayHandle;
use egui_winit::winit::window::Window;
use softbuffer::{Context, Rect, SoftBufferError};

use crate::drawing::raster::{Area, Painter};

/// Where a window's picture goes.
pub(super) struct Surface(softbuffer::Surface<OwnedDisplayHandle, Arc<Window>>);

impl Surface {
    pub(super) fn new(display: OwnedDisplayHandle, window: Arc<Window>) -> Result<Self, SoftBufferError> {
        softbuffer::Surface::new(&Context::new(display)?, window).map(Self)
    }

    /// Shows the areas of a picture that changed, or all of it where the screen may have lost the rest.
    pub(super) fn show(
        &mut self,
        picture: &Painter,
        changes: &[Area],
        is_lost: bool,
    ) -> Result<(), SoftBufferError> {
        let size @ [width, height] = picture.size();
        let (Some(columns), Some(rows)) = (positive(width), positive(height)) else { return Ok(()) };
        self.0.resize(columns, rows)?;
        let mut buffer = self.0.buffer_mut()?;
        let whole = [Area::whole(size)];
        let shown: &[Area] = if is_lost { &whole } else { changes };
        // The buffer has the last picture in it, an older one, or none.
        let written = if buffer.age() == 1 { shown } else { &whole };
        for area in written {
            for y in area.top..area.bottom {
                let row = y * width + area.left..y * width + area.right;
                if let Some((to, from)) = buffer.get_mut(row.clone()).zip(picture.pixels().get(row)) {
                    to.copy_from_slice(from);
                }
            }
        }
        let damage: Vec<Rect> = shown.iter().filter_map(rect).collect();
        if damage.is_empty() { Ok(()) } else { buffer.present_with_damage(&damage) }
    }
}

fn rect(area: &Area) -> Option<Rect> {
    Some(Rect {
        x: u32::try_from(area.left).ok()?,
        y: u32::try_from(area.top).ok()?,
        width: positive(area.right - area.left)?,
        height: positive(area.bottom - area.top)?,
    })
}

fn positive(number: usize) -> Option<NonZeroU32> {
    u32::try_from(number).ok().and_then(NonZeroU32::new)
}
