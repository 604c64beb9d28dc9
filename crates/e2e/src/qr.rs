//! The QR code, read as another device's camera does.

use std::io::Cursor;

use rqrr::PreparedImage;

use crate::steps::{GLANCE, PATIENCE};
use crate::{Outcome, Visit};

impl Visit {
    /// The text in the QR code of the dialog, once it is unfolded, read from a picture of the window: the driver of
    /// GTK's `WebKit` cuts the picture of an element in a dialog at the wrong place.
    ///
    /// # Errors
    ///
    /// When there is no code, or it cannot be read.
    pub async fn qr(&self) -> Outcome<String> {
        self.click("dialog[open] summary").await?;
        self.find(".qr").await?;
        // A busy machine may give pictures from before the code was drawn.
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            self.run("document.querySelector('.qr').scrollIntoView({block: 'center'})").await?;
            self.run_async("requestAnimationFrame(() => setTimeout(arguments[0]))", Vec::new())
                .await?;
            let read = text(&self.client.screenshot().await?);
            if read.is_ok() || tokio::time::Instant::now() > deadline {
                return read;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}

/// The text of the only code in a picture.
fn text(picture: &[u8]) -> Outcome<String> {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or("too large a picture")?];
    let picture = reader.next_frame(&mut pixels)?;
    let (width, height) = (picture.width.try_into()?, picture.height.try_into()?);
    let of_pixel = picture.color_type.samples();
    // The code is black on white, so that one channel says all.
    let grey = |x: usize, y: usize| {
        pixels.get(y * picture.line_size + x * of_pixel).copied().unwrap_or_default()
    };
    let mut image = PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = image.detect_grids();
    let [code] = grids.as_slice() else {
        return Err(format!("{} codes are found, not one", grids.len()).into());
    };
    Ok(code.decode()?.1)
}
