//! The page as one HTML file, assembled from its parts.

use std::io::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use maud::html;

use crate::parts::Parts;
use crate::policy::policy;
use crate::streams;
use crate::title;
use stackfit::pages;
use stackfit::template::{self, MARK};

/// What stands above the article until the program takes it away.
const TROUBLE: &str = include_str!("trouble.html");

/// The one file: styles, article, program and script inside. `base` is the address of the folder that
/// it is published in, where there is one.
pub fn assemble(parts: &Parts, base: Option<&str>) -> Result<String, String> {
    if parts.styles.contains("</style") {
        return Err("the styles end their own element".to_owned());
    }
    let script = escaped(&parts.script);
    let template = template(&parts.page, &script, base)?;
    // Behind the program, since all are packed with it: the texts, the templates of views, which the
    // program holds, too, and the template for copies.
    let views = parts.views.join("\n");
    let rest = format!("{}{MARK}{views}{MARK}{template}", parts.texts);
    let program = streams::apart(&parts.program)?;
    let packed = packed(&program, &rest)?;
    let (size, more, length) = (program.len(), rest.len(), packed.len());
    let page = template::Parts {
        title: &title::text(),
        scenario: "content=\"\"",
        styles: &parts.styles,
        content: &parts.article,
        program: &format!("{size} {more} {length} {}", BASE64_STANDARD.encode(packed)),
        script: &script,
    };
    Ok(page.put_into(&template))
}

/// A page that Trunk wrote as a template, under a policy that allows it this script. Its title is a
/// part like others.
fn template(page: &str, script: &str, base: Option<&str>) -> Result<String, String> {
    let page = without_loading(page);
    let policy = policy(script);
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />");
    let page = put(&page, "<meta charset=\"utf-8\" />", &policy)?;
    let page = put(
        &page,
        "<meta name=\"twitter:card\" content=\"summary_large_image\" />",
        &preview(base),
    )?;
    let (before, rest) = halves(&page, "<title>")?;
    let (_, after) = halves(rest, "</title>")?;
    let page = format!("{before}<title>{MARK}</title>{after}");
    let (before, after) = halves(&page, "<meta name=\"scenario\" content=\"\" />")?;
    let page = format!("{before}<meta name=\"scenario\" {MARK} />{after}");
    let page = put_before(&page, "</head>", &format!("<style id=\"styles\">{MARK}</style>\n"))?;
    let page = put_before(&page, "<div id=\"app\">", TROUBLE)?;
    let page = put(&page, "<div id=\"app\">", &MARK.to_string())?;
    // The script stands before the program, so that it can unpack what has arrived of it, and is no
    // module, since those wait for all of the page. Its attribute keeps a host's optimiser from putting it
    // off. The program has a type that no browser runs: the script reads the element's text.
    let scripts = format!(
        "<script id=\"script\" data-cfasync=\"false\">{MARK}</script>\n\
         <script id=\"program\" type=\"application/lzma+base64\">{MARK}</script>\n"
    );
    put_before(&page, "</body>", &scripts)
}

/// Where the page and its preview are, for programs that show a preview of a link to it; nothing where
/// the page has no address, since a relative one means nothing to them.
fn preview(base: Option<&str>) -> String {
    let Some(base) = base else { return String::new() };
    let tags = html! {
        link rel="canonical" href=(base);
        meta property="og:url" content=(base);
        meta property="og:image" content={ (base) "preview.png" };
        meta property="og:image:width" content="1200";
        meta property="og:image:height" content="630";
        meta property="og:image:alt" content=(pages::start_picture().told());
    };
    tags.into_string()
}

/// The program and behind it the rest as one raw LZMA stream, with the parameters that `unpack.js`
/// expects. It is a seventh smaller than gzip, even with the unpacker.
fn packed(program: &[u8], rest: &str) -> Result<Vec<u8>, String> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (2, 0, 0);
    options.dict_size = 1 << 20;
    options.nice_len = 273;
    let pack = || {
        let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
        writer.write_all(program)?;
        writer.write_all(rest.as_bytes())?;
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
    fn a_title_is_escaped_once_wherever_it_stands() {
        let text = "Der \"große\" Kompass & Hilfe: Was?";
        let own = include_str!("../../../index.html");
        let page = title::in_page(own, text).expect("it has its titles");
        let template = template(&page, "", None).expect("it has its places");
        let parts = template::Parts {
            title: text,
            scenario: "",
            styles: "",
            content: "",
            program: "",
            script: "",
        };
        let page = parts.put_into(&template);
        let written = "Der &quot;große&quot; Kompass &amp; Hilfe: Was?";
        assert!(page.contains(&format!("<title>{written}</title>")), "{page}");
        assert!(page.contains(&format!("content=\"{written}\"")), "{page}");
        assert_eq!(page.matches("Kompass").count(), 2, "{page}");
    }

    #[test]
    fn a_script_cannot_end_its_own_element() {
        assert_eq!(escaped("'</script><!--'"), "'<\\/script><\\!--'");
    }

    #[test]
    fn a_page_without_an_address_names_no_picture() {
        assert_eq!(preview(None), "");
        let tags = preview(Some("https://a.example/b/"));
        let picture = "<meta property=\"og:image\" content=\"https://a.example/b/preview.png\">";
        assert!(tags.contains(picture), "{tags}");
    }

    #[test]
    fn a_mark_that_is_missing_or_doubled_is_refused() {
        assert!(put("<a><a>", "<a>", "x").is_err());
        assert!(put("<b>", "<a>", "x").is_err());
        assert_eq!(put("<a></a>", "<a>", "x"), Ok("<a>x</a>".to_owned()));
    }
}
