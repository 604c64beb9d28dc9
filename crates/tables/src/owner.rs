//! Owner: whose page it is, how one writes to them, and their logo.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::checks::CheckedFile;

/// The most that a logo may weigh, in bytes: it is in the page.
const MOST: usize = 6_000;

/// What in an address of a form stands for the text that the visitor sends.
const MESSAGE: &str = "{message}";

/// Whose page it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Owner {
    pub(crate) name: String,
    pub(crate) url: String,
    #[serde(default)]
    logo: String,
    #[serde(default)]
    pub(crate) legal: Option<Legal>,
    /// The logo as an address that holds it whole; empty where there is none.
    #[serde(skip)]
    pub(crate) logo_data: String,
}

/// The link to what the law asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Legal {
    pub(crate) text: String,
    pub(crate) url: String,
}

/// How one writes to the owner.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Contact {
    pub(crate) line: String,
    pub(crate) url: String,
}

impl Owner {
    /// Checks the owner, and reads the logo from the site's folder.
    pub(crate) fn check(&mut self, file: &mut CheckedFile<'_>, folder: &Path) {
        file.texts("owner.", &[("name", &self.name)]);
        public(file, "owner.url", &self.url);
        if let Some(legal) = &self.legal {
            file.texts("owner.legal.", &[("text", &legal.text)]);
            public(file, "owner.legal.url", &legal.url);
        }
        if !self.logo.is_empty() {
            match logo(folder, &self.logo) {
                Ok(data) => self.logo_data = data,
                Err(problem) => file.refuse("owner.logo", format!("{:?}", self.logo), problem),
            }
        }
    }
}

impl Contact {
    /// Requires a line, and the address of a mailbox or of a form that takes a text.
    pub(crate) fn check(&self, file: &mut CheckedFile<'_>) {
        file.texts("contact.", &[("line", &self.line)]);
        let url = &self.url;
        let is_mail = url.strip_prefix("mailto:").is_some_and(|to| {
            to.is_empty() || (to.contains('@') && !to.contains(['?', '&', '#', ' ']))
        });
        let is_form = url.starts_with("https://") && url.contains(MESSAGE) && !url.contains(' ');
        if !(is_mail || is_form) {
            let problem = "must be \"mailto:\" and a mailbox, or an address that starts with \
                           https:// and has {message} where the text goes";
            file.refuse("contact.url", format!("{url:?}"), problem);
        }
    }
}

/// Requires an address that visitors can open.
fn public(file: &mut CheckedFile<'_>, key: &str, url: &str) {
    if !url.starts_with("https://") || url.contains([' ', '"', '<']) {
        file.refuse(key, format!("{url:?}"), "must be an address that starts with https://");
    }
}

/// The logo in this file as an address that holds it whole.
fn logo(folder: &Path, name: &str) -> Result<String, String> {
    if Path::new(name).is_absolute() || name.split('/').any(|part| part == "..") {
        return Err("must be a file beside site.toml".to_owned());
    }
    let text = fs::read_to_string(folder.join(name)).map_err(|e| format!("cannot be read: {e}"))?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !(text.contains("<svg") && text.contains("http://www.w3.org/2000/svg")) {
        return Err("must be an SVG picture with its namespace".to_owned());
    }
    if text.len() > MOST {
        return Err(format!("has {} bytes, more than {MOST}", text.len()));
    }
    if let Some(loaded) = ["<script", "<image", "<foreignObject", "@import", "url(http"]
        .iter()
        .find(|part| text.contains(**part))
    {
        return Err(format!("has {loaded}, which no page shows in a picture"));
    }
    Ok(format!("data:image/svg+xml,{}", escaped(&text)))
}

/// A text as the rest of a `data:` address in quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b'%' | b'#' | b'"' | b'<' | b'>' | b'&' | 0x7f.. | ..b' ' => {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "%{byte:02X}");
            }
            _ => escaped.push(char::from(byte)),
        }
    }
    escaped
}
