//! Owner: whose page it is, how one writes to them, and their logo.

use std::path::Path;

use serde::Deserialize;

use crate::checks::CheckedFile;
use crate::checks::address::{address, is_host};
use crate::logo::logo;

/// What in an address of a form stands for the text that the visitor sends.
const MESSAGE: &str = "{message}";

/// What in it stands for the subject.
const SUBJECT: &str = "{subject}";

/// Whose page it is.
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a section [owner] with name = \"...\" and url = \"https://...\""
)]
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
#[serde(
    deny_unknown_fields,
    expecting = "a text and an address, as in { text = \"Legal notice\", url = \"https://www.example.com/legal/\" }"
)]
pub(crate) struct Legal {
    pub(crate) text: String,
    pub(crate) url: String,
}

/// How one writes to the owner.
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a section [contact] with line = \"...\" and url = \"mailto:...\""
)]
pub(crate) struct Contact {
    pub(crate) line: String,
    pub(crate) url: String,
}

impl Owner {
    /// Checks the owner, and reads the logo from the site's folder.
    pub(crate) fn check(&mut self, file: &mut CheckedFile<'_>, folder: &Path) {
        file.texts("owner.", &[("name", &self.name)]);
        public(file, "owner.url", &mut self.url);
        if let Some(legal) = &mut self.legal {
            file.texts("owner.legal.", &[("text", &legal.text)]);
            public(file, "owner.legal.url", &mut legal.url);
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
    pub(crate) fn check(&mut self, file: &mut CheckedFile<'_>) {
        file.texts("contact.", &[("line", &self.line)]);
        let url = &self.url;
        let is_mail =
            url.strip_prefix("mailto:").is_some_and(|to| to.is_empty() || are_mailboxes(to));
        if is_mail {
            return;
        }
        if !url.contains(MESSAGE) {
            let problem = "must be \"mailto:\" and a mailbox, or an address that starts with \
                           https:// and has {message} where the text goes";
            file.refuse("contact.url", format!("{url:?}"), problem);
            return;
        }
        match form(url) {
            Ok(url) => self.url = url,
            Err(problem) => file.refuse("contact.url", format!("{url:?}"), problem),
        }
    }
}

/// Requires an address that visitors can open, and writes it as the page needs it.
fn public(file: &mut CheckedFile<'_>, key: &str, url: &mut String) {
    match address(url) {
        Ok(address) => *url = address,
        Err(problem) => file.refuse(key, format!("{url:?}"), problem),
    }
}

/// Whether these are mailboxes, one or several with commas between them.
fn are_mailboxes(to: &str) -> bool {
    to.split(',').all(|to| {
        let foreign = |letter: char| {
            letter.is_whitespace()
                || letter.is_control()
                || "?&#/\"'<>{}[]();:\\|@".contains(letter)
        };
        to.rsplit_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !name.contains(foreign) && is_host(host)
        })
    })
}

/// A form's address as the page needs it: what is filled in stands behind the host.
fn form(url: &str) -> Result<String, &'static str> {
    let filled = [(MESSAGE, "0message0"), (SUBJECT, "0subject0")];
    let plain = filled.iter().fold(url.to_owned(), |url, (mark, word)| url.replace(mark, word));
    let address = address(&plain)?;
    let behind = address.find("//").and_then(|at| address.get(at + 2..));
    let behind = behind.and_then(|rest| rest.split_once('/')).unwrap_or_default();
    if filled.iter().any(|(_, word)| behind.0.contains(word)) || !behind.1.contains(filled[0].1) {
        return Err("must have {message} behind the host");
    }
    Ok(filled.iter().fold(address, |url, (mark, word)| url.replace(word, mark)))
}
