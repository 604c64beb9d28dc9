//! Paper: the page as its browser prints it, read and looked at page by page.

use std::fs;
use std::path::Path;
use std::process::Command;

use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::wd::{PrintConfiguration, PrintOrientation};
use serde_json::json;

use crate::{Folder, Outcome, Visit};

/// How fine the pictures of pages are, in dots per inch.
const FINENESS: &str = "50";
/// A shade of grey that is nearly white.
const LIGHT: u8 = 230;

/// What was printed on A4.
pub struct Paper {
    /// The text of each page, with single blanks between its words.
    pub pages: Vec<String>,
    /// Each page in shades of grey, row by row.
    pictures: Vec<Vec<u8>>,
}

impl Visit {
    /// Prints the page on A4, upright or not, with its colours. Nothing where the driver cannot
    /// print, or poppler's tools, which read what was printed, are not installed.
    ///
    /// # Errors
    ///
    /// When the page cannot be printed or read.
    pub async fn print(&self, orientation: PrintOrientation) -> Outcome<Option<Paper>> {
        let wanted = PrintConfiguration::builder().orientation(orientation).background(true);
        let wanted = wanted.build().map_err(|error| format!("no such paper: {error:?}"))?;
        let printed = match self.client.print(wanted).await {
            Ok(printed) => printed,
            Err(CmdError::Standard(error)) if error.error == ErrorStatus::UnknownCommand => {
                self.engine.cannot("its driver prints nothing, so paper is not looked at");
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        let paper = Paper::read(&printed)?;
        if paper.is_none() {
            self.engine.cannot("pdftotext and pdftoppm are not here, so paper is not looked at");
        }
        Ok(paper)
    }

    /// The sheet as it stands in the document while the page is printed, as HTML.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn sheet_alone(&self) -> Outcome<String> {
        let script = "
            dispatchEvent(new Event('beforeprint'));
            const sheet = document.querySelector('#app > .paper:first-child').outerHTML;
            dispatchEvent(new Event('afterprint'));
            return sheet;
        ";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// Gives the page a dark theme. Chromium alone can do that.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn darken(&self) -> Outcome {
        let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        self.command("Emulation.setEmulatedMedia", json!({ "features": dark })).await
    }
}

impl Paper {
    fn read(printed: &[u8]) -> Outcome<Option<Self>> {
        let folder = Folder::new()?;
        let file = folder.path().join("page.pdf");
        fs::write(&file, printed)?;
        let mut read = Command::new("pdftotext");
        let Ok(read) = read.arg("-raw").arg(&file).arg("-").output() else { return Ok(None) };
        let text = String::from_utf8_lossy(&read.stdout);
        // Some browsers print letters that touch as one sign.
        let text = ["fi", "fl", "ff", "ffi", "ffl", "st", "st"]
            .into_iter()
            .zip([
                "\u{fb01}", "\u{fb02}", "\u{fb00}", "\u{fb03}", "\u{fb04}", "\u{fb05}", "\u{fb06}",
            ])
            .fold(text.into_owned(), |text, (letters, sign)| text.replace(sign, letters));
        let words = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
        // Every page ends in a form feed.
        let pages = text.trim_end_matches('\u{c}').split('\u{c}').map(words).collect();
        let mut draw = Command::new("pdftoppm");
        draw.args(["-gray", "-r", FINENESS]).arg(&file).arg(folder.path().join("page"));
        if !draw.output().is_ok_and(|drawn| drawn.status.success()) {
            return Ok(None);
        }
        let mut files: Vec<_> = fs::read_dir(folder.path())?.flatten().map(|e| e.path()).collect();
        files.retain(|file| file.extension().is_some_and(|ending| ending == "pgm"));
        files.sort();
        let pictures = files.iter().map(|file| picture(file)).collect::<Outcome<_>>()?;
        Ok(Some(Self { pages, pictures }))
    }

    /// All words, page after page.
    #[must_use]
    pub fn text(&self) -> String {
        self.pages.join(" ")
    }

    /// The share of each page that is nearly white, in percent.
    #[must_use]
    pub fn whiteness(&self) -> Vec<usize> {
        let share = |picture: &Vec<u8>| {
            let white = picture.iter().filter(|shade| **shade >= LIGHT).count();
            (white * 100).checked_div(picture.len()).unwrap_or_default()
        };
        self.pictures.iter().map(share).collect()
    }
}

/// The shades of a picture in the format PGM: four words, and then a byte for each pixel.
fn picture(file: &Path) -> Outcome<Vec<u8>> {
    let bytes = fs::read(file)?;
    let mut words = 0;
    let is_last = |byte: &u8| {
        words += usize::from(byte.is_ascii_whitespace());
        words == 4
    };
    let end = bytes.iter().position(is_last).ok_or("no picture")?;
    Ok(bytes.get(end + 1..).unwrap_or_default().to_vec())
}
