//! Code that puts the page into another site: a frame, and a script that keeps it as high as the page.

use crate::dataset::DATASET;
use crate::link;

/// What a frame may do in which the page does everything: it needs no origin, and so no leave to reach
/// what the site around keeps.
const SANDBOX: &str = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

/// What the script does: it hears the frames of this page alone, and takes no height but a sensible one.
const SCRIPT: &str = "if(e.source==f.contentWindow&&e.data.type==\"stackfit:height\"&&\
    [\"null\",new URL(f.src).origin].includes(e.origin))\
    f.style.height=Math.min(Math.max(e.data.height,200),5e4)+\"px\"";

/// The code for an address that others can open, on one line. Pasted more than once it does no more.
pub fn code(address: &str) -> String {
    let site = &DATASET.site;
    let source = attribute(&link::embedded(address));
    let title = attribute(&[site.name, ": ", site.question].concat());
    let id = site.id;
    format!(
        "<iframe class=\"{id}\" src=\"{source}\" title=\"{title}\" sandbox=\"{SANDBOX}\" \
         allow=\"clipboard-write; web-share\" loading=\"lazy\" \
         style=\"width:100%;height:700px;border:0\"></iframe>\
         <script>addEventListener(\"message\",e=>{{for(const f of \
         document.querySelectorAll(\"iframe.{id}\")){SCRIPT}}})</script>"
    )
}

/// A text as the value of an attribute in quotes.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn all_that_a_site_needs_is_under_a_kilobyte() {
        let code = code("https://example.com/stackfit/#v=1&js=9");
        assert!(code.len() < 1000, "{}", code.len());
        assert!(!code.contains('\n') && !code.contains("allow-same-origin"), "{code}");
    }

    #[test]
    fn an_address_stays_within_its_attribute() {
        let code = code("https://example.com/?page=2#v=1&name=\"><script>");
        let source =
            "src=\"https://example.com/?page=2&amp;embed=1#v=1&amp;name=&quot;><script>\" ";
        assert!(code.contains(source), "{code}");
    }
}
