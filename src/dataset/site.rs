//! Site: what its owner may put on the page.

use super::text::Text;

/// What the owner of the site may put on the page.
#[derive(Debug)]
pub struct Site {
    /// Its id, of lower-case letters, digits and hyphens: tells what the browser keeps for this page
    /// from what it keeps for others on the same host.
    pub id: &'static str,
    /// The name of the page.
    pub name: &'static str,
    /// The question that the page answers, its main heading.
    pub question: &'static str,
    /// One or two sentences below the heading.
    pub introduction: Text,
    /// The address under which the page is public, for links that are copied from a saved copy;
    /// empty when it has none.
    pub public_url: &'static str,
    /// The place in [`Dataset::presets`](super::Dataset::presets) of the situation that the page
    /// opens with; nothing where it opens with the start of the sliders.
    pub start: Option<usize>,
    /// The places of the frameworks that have a page for each two of them, in
    /// [`Dataset::frameworks`](super::Dataset::frameworks).
    pub compared: &'static [usize],
    /// Whose page it is, where that is said.
    pub owner: Option<Owner>,
    /// How one asks for a second opinion, where one can.
    pub contact: Option<Contact>,
    /// The colour of buttons and links.
    pub accent: Accent,
}

/// Whose page it is.
#[derive(Debug)]
pub struct Owner {
    /// Their name.
    pub name: &'static str,
    /// Their address on the web.
    pub url: &'static str,
    /// Their logo, as an address that holds the whole picture; empty when they have none.
    pub logo: Text,
    /// The words of the link to what the law asks for; empty when there is none.
    pub legal_text: &'static str,
    /// Where it leads.
    pub legal_url: &'static str,
}

/// How one asks somebody for a second opinion.
#[derive(Debug)]
pub struct Contact {
    /// The line that invites to it.
    pub line: Text,
    /// `mailto:` with a mailbox, or without one where visitors choose it themselves; or the address of a
    /// form, with `{message}` and perhaps `{subject}` where these go.
    pub url: &'static str,
}

/// A colour for light and one for dark, as `#rrggbb`, and the colours of text on them.
#[derive(Debug)]
pub struct Accent {
    /// The colour in light.
    pub light: &'static str,
    /// Text on it.
    pub on_light: &'static str,
    /// The colour in dark.
    pub dark: &'static str,
    /// Text on it.
    pub on_dark: &'static str,
}
