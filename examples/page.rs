//! Draws the pages of an export as the window shows them, for `.ci/check-exports` to hold beside another reader's.
//!
//! `page IN.pdf WIDTH OUT` writes `OUT-1.ppm`, `OUT-2.ppm` and so on.

use std::error::Error;

use samencanvas::picture::{PageError, draw_page};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, width, out] = arguments.as_slice() else { return Err("page IN.pdf WIDTH OUT".into()) };
    let (pdf, width) = (std::fs::read(file)?, width.parse()?);
    for page in 0.. {
        let drawn = match draw_page(&pdf, page, width) {
            Ok(drawn) => drawn,
            Err(PageError::NoPage(_)) => break,
            Err(error) => return Err(error.into()),
        };
        let mut picture = format!("P6 {} {} 255\n", drawn.width, drawn.height).into_bytes();
        picture.extend(drawn.rgba.chunks_exact(4).flat_map(|pixel| pixel.iter().take(3)));
        std::fs::File::create(format!("{out}-{}.ppm", page + 1))
            .and_then(|mut file| std::io::Write::write_all(&mut file, &picture))?;
    }
    Ok(())
}
