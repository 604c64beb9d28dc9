//! The page as one HTML file, assembled from its parts.

use std::io::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::parts::Parts;
use crate::policy::policy;

/// The one file: styles, article, program and script inside, under a policy that allows just
/// those.
pub fn assemble(parts: &Parts) -> Result<String, String> {
    let script = escaped(&parts.script);
    let styles = &parts.styles;
    if styles.contains("</style") {
        return Err("the styles end their own element".to_owned());
    }
    let page = without_loading(&parts.page);
    let policy = policy(&script, styles);
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />");
    let page = put(&page, "<meta charset=\"utf-8\" />", &policy)?;
    let styles = format!("<style>{styles}</style>\n");
    let page = put_before(&page, "</head>", &styles)?;
    let page = put(&page, "<div id=\"app\">", &parts.article)?;
    let packed = BASE64_STANDARD.encode(packed(&parts.program, parts.texts)?);
    let (size, texts) = (parts.program.len(), parts.texts.len());
    // A type that no browser runs: the script reads the element's text.
    let program = format!(
        "<script id=\"program\" type=\"application/lzma+base64\" data-size=\"{size}\" data-texts=\"{texts}\">{packed}</script>\n\
         <script type=\"module\">{script}</script>\n"
    );
    put_before(&page, "</body>", &program)
}

/// The program and behind it the texts as one raw LZMA stream, with the parameters that `unpack.js`
/// expects. It is a seventh smaller than gzip, even with the unpacker.
fn packed(program: &[u8], texts: &str) -> Result<Vec<u8>, String> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    options.dict_size = 1 << 20;
    options.nice_len = 273;
    let pack = || {
        let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
        writer.write_all(program)?;
        writer.write_all(texts.as_bytes())?;
        writer.finish()
    };
    pack().map_err(|e| format!("cannot pack the program: {e}"))
}

/// A script that can stand inside an element: what would end it or hide the rest is written in
/// another way that means the same inside strings, the only place where it may occur.
fn escaped(script: &str) -> String {
    script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

/// A page without the elements that load the parts.
fn without_loading(page: &str) -> String {
    let mut rest = page;
    let mut kept = String::new();
    while let Some(start) = rest.find('<') {
        let (before, element) = rest.split_at(start);
        kept.push_str(before);
        let end = match () {
            () if loads(element) => element.find('>'),
            () if element.starts_with("<script") => {
                element.find("</script>").map(|at| at + "</script>".len() - 1)
            }
            () => None,
        };
        rest = if let Some(end) = end {
            element[end + 1..].trim_start_matches('\n')
        } else {
            kept.push('<');
            &element[1..]
        };
    }
    kept + rest
}

/// Whether an element is a link by which the page loads a part of itself.
fn loads(element: &str) -> bool {
    let tag = element.split('>').next().unwrap_or_default();
    let kinds = ["stylesheet", "preload", "modulepreload"];
    tag.starts_with("<link") && kinds.iter().any(|kind| tag.contains(&format!("rel=\"{kind}\"")))
}

/// The page with a text put behind a mark that stands in it once.
fn put(page: &str, mark: &str, text: &str) -> Result<String, String> {
    let (before, after) = halves(page, mark)?;
    Ok(format!("{before}{mark}{text}{after}"))
}

fn put_before(page: &str, mark: &str, text: &str) -> Result<String, String> {
    let (before, after) = halves(page, mark)?;
    Ok(format!("{before}{text}{mark}{after}"))
}

fn halves<'a>(page: &'a str, mark: &str) -> Result<(&'a str, &'a str), String> {
    let mut halves = page.split(mark);
    match (halves.next(), halves.next(), halves.next()) {
        (Some(before), Some(after), None) => Ok((before, after)),
        _ => Err(format!("the page should have just one {mark}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_loads_a_part_is_taken_out_and_nothing_else() {
        let page = "<head><link rel=\"icon\" href=\"data:x\"><link rel=\"stylesheet\" href=\"a\">\n\
                    <script type=\"module\">import init from './a.js';</script>\
                    <link rel=\"modulepreload\" href=\"./a.js\"></head>a < b";
        let kept = "<head><link rel=\"icon\" href=\"data:x\"></head>a < b";
        assert_eq!(without_loading(page), kept);
    }

    #[test]
    fn a_script_cannot_end_its_own_element() {
        assert_eq!(escaped("'</script><!--'"), "'<\\/script><\\!--'");
    }

    #[test]
    fn a_mark_that_is_missing_or_doubled_is_refused() {
        assert!(put("<a><a>", "<a>", "x").is_err());
        assert!(put("<b>", "<a>", "x").is_err());
        assert_eq!(put("<a></a>", "<a>", "x"), Ok("<a>x</a>".to_owned()));
    }
}
