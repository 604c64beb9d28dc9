//! A copy of the page: the file that it is, with another scenario, to download.
//!
//! Nothing is taken from the document but the page's own styles, program and script: extensions,
//! translators and hosts write into it, too.

use super::document::{document, new_id};
use super::handed::handed;
use super::{file, time};
use crate::template::{Parts, scenario};

/// What a copy of the page has of its own.
#[derive(Clone, Copy, Debug)]
pub struct Copied<'a> {
    /// Its title.
    pub title: &'a str,
    /// The link of its scenario.
    pub link: &'a str,
    /// What one reads in it without scripts, as HTML.
    pub content: &'a str,
}

/// Whether the page is complete in itself, so that copies of it can be made: the program is inside.
#[must_use]
pub fn is_whole() -> bool {
    template().is_some()
}

/// Downloads a copy of the page under this file name. Says whether the browser took it; where it is
/// in the end, nobody tells.
#[must_use]
pub fn save_copy(name: &str, copied: Copied) -> bool {
    html(copied).is_some_and(|html| file::save(name, "text/html", &html))
}

/// The page as a template, which the script that starts the program puts beside it.
fn template() -> Option<String> {
    handed("stackfitTemplate")
}

fn html(copied: Copied) -> Option<String> {
    let own = |id| document()?.get_element_by_id(id)?.text_content();
    let time = time::date();
    let parts = Parts {
        title: copied.title,
        scenario: &scenario(copied.link, &new_id(time), time),
        styles: &own("styles")?,
        content: copied.content,
        program: &own("program")?,
        script: &own("script")?,
    };
    Some(parts.put_into(&template()?))
}
