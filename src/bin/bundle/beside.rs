//! Files beside the page: pages for readers, previews, the data, and guides for programs.

use std::thread;

use stackfit::dataset::DATASET;
use stackfit::pages::{self, Page, Site};
use stackfit::picture::Picture;

use crate::file::File;
use crate::{accent, budget, data, guides, parts, preview};

/// The styles of the pages: some of the page's own, and theirs.
const STYLES: [&str; 4] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/article.css"),
    include_str!("../../../style/pages.css"),
];

/// All files beside the page. `base` is the address of the folder that they are published in, where
/// there is one; `robots` is the guide for crawlers as the host's folder has it.
///
/// # Errors
///
/// When a page is too heavy, would load something or has a placeholder left, or a preview cannot be
/// drawn.
pub fn files(base: Option<&str>, robots: &str) -> Result<Vec<File>, String> {
    let pages = written(base)?;
    let mut files = guides::files(base, &pages, robots);
    files.extend(data::files(base)?);
    files.extend(previews(&pages)?);
    let weights = pages.iter().map(|page| budget::check_beside(&page.path, &page.html));
    let heaviest = weights.collect::<Result<Vec<_>, _>>()?.into_iter().max().unwrap_or(0);
    println!("{} pages beside it: {heaviest} bytes at most after gzip -9.", pages.len());
    let pages = pages.into_iter();
    files.extend(pages.map(|page| (format!("{}index.html", page.path), page.html.into_bytes())));
    Ok(files)
}

/// The pages for readers.
fn written(base: Option<&str>) -> Result<Vec<Page>, String> {
    let styles = parts::minified_styles(&STYLES.concat())?;
    let styles = accent::in_styles(&styles, &DATASET.site.accent)?;
    Ok(pages::all(&Site { base, styles: &styles }))
}

/// The previews of the page itself and of these, drawn on all processors.
fn previews(pages: &[Page]) -> Result<Vec<File>, String> {
    let start = pages::start_picture();
    let own = std::iter::once((String::new(), &start));
    let others = pages.iter().map(|page| (page.path.clone(), &page.picture));
    let pictures: Vec<(String, &Picture)> = own.chain(others).collect();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = pictures.len().div_ceil(threads).max(1);
    let draw = |pictures: &[(String, &Picture)]| -> Result<Vec<File>, String> {
        let drawn = pictures.iter().map(|(path, picture)| {
            preview::png(picture).map(|png| (format!("{path}preview.png"), png))
        });
        drawn.collect()
    };
    thread::scope(|scope| {
        let drawing: Vec<_> =
            pictures.chunks(share).map(|part| scope.spawn(move || draw(part))).collect();
        let mut files = Vec::new();
        for part in drawing {
            files.extend(part.join().map_err(|_| "drawing the previews stopped")??);
        }
        Ok(files)
    })
}

/// The address of the folder that the whole is published in.
pub fn base() -> Option<String> {
    pages::base(DATASET.site.public_url)
}

#[cfg(test)]
mod tests;
