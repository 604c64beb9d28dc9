//! Files for a host beside the page, in `public/`: their headers and their icon.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use percent_encoding::percent_decode_str;

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The headers of a line each, those that are an option included, by whether they are in force.
type Headers = BTreeMap<String, (String, bool)>;

/// The headers of `_headers`, below the path that they are for.
fn of_pages(text: &str) -> Headers {
    let (_, block) = text.split_once("\n/*\n").expect("a block for all paths");
    headers(block, |line| line.split_once(": "))
}

/// The headers of the snippet for nginx.
fn of_nginx(text: &str) -> Headers {
    headers(text, |line| {
        let header = line.strip_prefix("add_header ")?.strip_suffix("\" always;")?;
        header.split_once(" \"")
    })
}

/// The headers of the snippet for Caddy, in its one block of them.
fn of_caddy(text: &str) -> Headers {
    let (_, block) = text.split_once("\nheader {\n").expect("a block of headers");
    let (block, _) = block.split_once("\n}\n").expect("an end of the block");
    headers(block, |line| line.strip_suffix('"')?.split_once(" \""))
}

fn headers(text: &str, header: impl Fn(&str) -> Option<(&str, &str)>) -> Headers {
    let lines = text.lines().map(str::trim).map(|line| match line.strip_prefix("# ") {
        Some(option) => (option, false),
        None => (line, true),
    });
    lines
        .filter_map(|(line, holds)| {
            let (name, value) = header(line)?;
            // A comment is no name of a header.
            (!name.contains(' ')).then(|| (name.to_owned(), (value.to_owned(), holds)))
        })
        .collect()
}

#[test]
fn all_hosts_are_given_the_same_headers() {
    let pages = of_pages(&read("public/_headers"));
    assert_eq!(pages, of_nginx(&read("public/nginx.conf")));
    assert_eq!(pages, of_caddy(&read("public/caddy.conf")));
    assert_eq!(pages.len(), 7, "{pages:?}");
}

#[test]
fn only_the_owners_choices_are_left_to_the_owner() {
    let headers = of_pages(&read("public/_headers"));
    let options: Vec<&str> =
        headers.iter().filter(|(_, (_, holds))| !holds).map(|(name, _)| name.as_str()).collect();
    assert_eq!(options, ["Content-Security-Policy", "Strict-Transport-Security"]);
}

#[test]
fn the_icon_is_the_one_in_the_page() {
    let page = read("index.html");
    let (_, inline) = page.split_once("href=\"data:image/svg+xml,").expect("an icon");
    let (inline, _) = inline.split_once('"').expect("an end of the icon");
    let inline = String::from_utf8(percent_decode_str(inline).collect()).expect("text");
    assert_eq!(read("public/icon.svg").trim_end(), inline);
}
