//! Hosting: what nginx sends with the headers and the compression that the build comes with.

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::nginx::Nginx;
use super::pages::Pages;
use super::robots;
use crate::http::{self, Answer};
use crate::site;

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Headers that have to be there, with their values.
type Headers = Vec<(String, String)>;

/// Asks for the page at the root of a host and below a path, for every page beside it, and for
/// `robots.txt`, and refuses what lacks a header, comes unpacked, comes again though nothing changed, or
/// keeps other sites from framing it.
pub fn check(nginx: &Nginx, dist: &Path, pages: &Pages) -> Result<(), String> {
    let file = dist.join("_headers");
    let text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let wanted = site::headers(&text);
    if wanted.is_empty() {
        return Err(format!("{} has no header", file.display()));
    }
    let root = nginx.address();
    let beside = pages.all().iter().map(|path| format!("{root}{path}"));
    for address in [root.to_owned(), nginx.below()].into_iter().chain(beside) {
        page(&address, &wanted)?;
    }
    // What is not there tells no more than what is.
    let address = format!("{root}nothing");
    let missing = ask(&address, &[])?;
    told(&address, &refusals(&missing, 404, &wanted))?;
    let address = format!("{root}robots.txt");
    let found = ask(&address, &[])?;
    let type_of = [("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned())];
    told(&address, &refusals(&found, 200, &[wanted, type_of.to_vec()].concat()))?;
    robots::check(&found.body)
}

/// A page as a browser asks for it: packed, and then again with the tag that it got.
fn page(address: &str, wanted: &Headers) -> Result<(), String> {
    let packed = [("Accept-Encoding", "gzip, deflate, br, zstd")];
    let first = ask(address, &packed)?;
    let packing = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Encoding", "gzip"),
        ("Vary", "Accept-Encoding"),
    ];
    let packing = packing.map(|(name, value)| (name.to_owned(), value.to_owned()));
    told(address, &refusals(&first, 200, &[wanted.clone(), packing.to_vec()].concat()))?;
    let tag = first.header("ETag").ok_or_else(|| format!("{address}: there is no ETag"))?;
    let second = ask(address, &[packed[0], ("If-None-Match", tag)])?;
    told(&format!("{address}, asked for again"), &refusals(&second, 304, wanted))
}

fn ask(address: &str, headers: &[(&str, &str)]) -> Result<Answer, String> {
    http::ask(address, headers, PATIENCE).map_err(|error| format!("{address}: {error}"))
}

/// What is wrong with an answer.
fn refusals(answer: &Answer, status: u16, wanted: &Headers) -> Vec<String> {
    let mut wrong = Vec::new();
    if answer.status != status {
        wrong.push(format!("the status is {}, not {status}", answer.status));
    }
    for (name, value) in wanted {
        match answer.header(name) {
            Some(found) if found == value => {}
            Some(found) => wrong.push(format!("{name} is `{found}`, not `{value}`")),
            None => wrong.push(format!("there is no {name}")),
        }
    }
    let forbids = |name: &&str| answer.header(name).is_some();
    let frames = ["X-Frame-Options", "Content-Security-Policy"].into_iter().filter(forbids);
    wrong.extend(frames.map(|name| format!("{name} may keep other sites from framing the page")));
    wrong
}

fn told(address: &str, wrong: &[String]) -> Result<(), String> {
    if wrong.is_empty() { Ok(()) } else { Err(format!("{address}: {}", wrong.join("; "))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(headers: &[(&str, &str)]) -> Answer {
        let headers = headers.iter().map(|(name, value)| (name.to_string(), value.to_string()));
        Answer { status: 200, headers: headers.collect(), body: String::new() }
    }

    #[test]
    fn a_header_that_is_missing_or_other_is_named() {
        let wanted = ["A", "B", "C"].map(|name| (name.to_owned(), "1".to_owned()));
        let wrong = refusals(&answer(&[("a", "1"), ("B", "2")]), 304, &wanted.to_vec());
        assert_eq!(
            wrong,
            ["the status is 200, not 304", "B is `2`, not `1`", "there is no C"].map(str::to_owned)
        );
    }

    #[test]
    fn what_keeps_other_sites_from_framing_the_page_is_named() {
        let wrong = refusals(&answer(&[("x-frame-options", "DENY")]), 200, &Vec::new());
        assert_eq!(wrong, ["X-Frame-Options may keep other sites from framing the page"]);
    }
}
