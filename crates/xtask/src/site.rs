//! The built page, served on this machine as a good host would: compressed, with the headers of
//! `_headers`, and a 404 for what is not there.

use std::collections::HashMap;
use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::SystemTime;

use flate2::Compression;
use flate2::write::GzEncoder;
use tiny_http::{Header, Method, Request, Response, Server};

/// How many requests are answered at the same time.
const THREADS: usize = 4;
/// What is said while there is no page yet.
const UNBUILT: &str = "The page is being built, or could not be: the terminal says which.\n";

/// The kinds of files in the folder, by their endings; the others are text without one.
const KINDS: [(&str, &str); 8] = [
    ("html", "text/html; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("xml", "application/xml"),
];

/// A folder that is served.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    /// What was compressed, of which state of its file.
    packed: Mutex<HashMap<PathBuf, Packed>>,
}

/// When a file was written, and how long it is.
type State = (SystemTime, u64);

/// A file after gzip, and the state of it that was packed.
#[derive(Debug)]
struct Packed {
    of: State,
    bytes: Vec<u8>,
}

/// An answer, before it is sent.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Site {
    /// What is in `folder` at the time of each request.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, packed: Mutex::default() }
    }

    /// Answers who connects to `listener`, on threads of its own, as long as this program runs.
    pub fn serve(self, listener: TcpListener) -> Result<(), String> {
        let server = Server::from_listener(listener, None);
        let server = Arc::new(server.map_err(|error| format!("cannot serve: {error}"))?);
        let site = Arc::new(self);
        for _ in 0..THREADS {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            thread::spawn(move || {
                server.incoming_requests().for_each(|request| site.send(request));
            });
        }
        Ok(())
    }

    fn send(&self, request: Request) {
        let accepted = request.headers().iter().find(|it| it.field.equiv("Accept-Encoding"));
        let accepted = accepted.map(|it| it.value.as_str().to_owned()).unwrap_or_default();
        let answer = self.answer(request.method(), request.url(), &accepted);
        let mut response = Response::from_data(answer.body)
            .with_status_code(answer.status)
            .with_chunked_threshold(usize::MAX);
        for (name, value) in answer.headers {
            // A line of `_headers` that no header can have is left out.
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // Who went away needs no answer.
        let _ = request.respond(response);
    }

    fn answer(&self, method: &Method, address: &str, accepted: &str) -> Answer {
        let mut headers =
            headers(&fs::read_to_string(self.folder.join("_headers")).unwrap_or_default());
        let mut say = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
        if !matches!(method, Method::Get | Method::Head) {
            say("Allow", "GET, HEAD");
            return Answer { status: 405, headers, body: Vec::new() };
        }
        let path = file(address).map(|path| self.folder.join(path)).filter(|path| path.is_file());
        let found = path.and_then(|path| fs::read(&path).ok().map(|body| (path, body)));
        let Some((path, body)) = found else {
            say("Content-Type", "text/plain; charset=utf-8");
            let unbuilt = !self.folder.join("index.html").is_file();
            let (status, body) = if unbuilt { (503, UNBUILT) } else { (404, "Not found\n") };
            return Answer { status, headers, body: body.into() };
        };
        say("Content-Type", kind(&path));
        say("Vary", "Accept-Encoding");
        if !takes_gzip(accepted) {
            return Answer { status: 200, headers, body };
        }
        say("Content-Encoding", "gzip");
        let body = self.packed(&path, &body);
        Answer { status: 200, headers, body }
    }

    /// The file after gzip, which is done once for each state of it.
    fn packed(&self, path: &Path, bytes: &[u8]) -> Vec<u8> {
        let state = fs::metadata(path).and_then(|about| Ok((about.modified()?, about.len()))).ok();
        let mut packed = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        match packed.get(path) {
            Some(known) if Some(known.of) == state => known.bytes.clone(),
            _ => {
                let bytes = gzip(bytes);
                let of = state.map(|of| Packed { of, bytes: bytes.clone() });
                packed.extend(of.map(|it| (path.to_path_buf(), it)));
                bytes
            }
        }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// The headers for every path in a file as Netlify and Cloudflare Pages read it.
pub fn headers(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().filter(|line| line.starts_with(' '));
    let lines = lines.map(str::trim).filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once(": "));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The file that an address names, below the folder, that of a folder its page; nothing for what could be anywhere else.
fn file(address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = match path.strip_suffix('/') {
        Some(folder) => format!("{folder}/index.html"),
        None if path.is_empty() => "index.html".to_owned(),
        None => path.to_owned(),
    };
    let is_plain =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '%']);
    path.split('/').all(is_plain).then(|| PathBuf::from(path))
}

fn kind(path: &Path) -> &'static str {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let known = KINDS.iter().find(|(known, _)| *known == ending);
    known.map_or("text/plain; charset=utf-8", |(_, kind)| kind)
}

/// Whether a browser takes gzip, by what it says that it takes.
fn takes_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        matches!(name.trim(), "gzip" | "*") && weight.is_ok_and(|weight| weight > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::net::{Ipv4Addr, TcpStream};

    use flate2::read::GzDecoder;

    use super::*;
    use crate::workspace;

    /// A page in a folder of its own, with a secret beside the folder.
    fn site(name: &str) -> std::io::Result<Site> {
        let folder = workspace::target().join("tests").join(format!("site-{name}"));
        fs::create_dir_all(folder.join("dist"))?;
        fs::write(folder.join("secret.txt"), "secret")?;
        fs::write(folder.join("dist/index.html"), "<p>page")?;
        fs::write(
            folder.join("dist/_headers"),
            "# a\n/*\n  # b: c\n  X-Content-Type-Options: nosniff\n",
        )?;
        Ok(Site::new(folder.join("dist")))
    }

    fn get(site: &Site, address: &str, accepted: &str) -> Answer {
        site.answer(&Method::Get, address, accepted)
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        answer.headers.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn the_page_comes_packed_to_who_takes_it_so() -> std::io::Result<()> {
        let site = site("packed")?;
        let answer = get(&site, "/?v=1", "deflate, gzip;q=0.8, br");
        assert_eq!(header(&answer, "Content-Encoding"), Some("gzip"));
        let mut page = String::new();
        GzDecoder::new(answer.body.as_slice()).read_to_string(&mut page)?;
        assert_eq!(page, "<p>page");
        Ok(())
    }

    #[test]
    fn the_page_comes_as_it_is_to_who_does_not() -> std::io::Result<()> {
        let site = site("plain")?;
        for accepted in ["", "br", "gzip;q=0, br"] {
            let answer = get(&site, "/", accepted);
            assert_eq!(
                (header(&answer, "Content-Encoding"), answer.body.as_slice()),
                (None, &b"<p>page"[..])
            );
        }
        Ok(())
    }

    #[test]
    fn a_page_that_was_built_again_is_packed_again() -> std::io::Result<()> {
        let site = site("again")?;
        let before = get(&site, "/", "gzip").body;
        fs::write(site.folder.join("index.html"), "<p>another page")?;
        assert_ne!(get(&site, "/", "gzip").body, before);
        Ok(())
    }

    #[test]
    fn every_answer_has_the_headers_of_the_file_for_hosts() -> std::io::Result<()> {
        let site = site("headers")?;
        for address in ["/", "/nothing"] {
            let answer = get(&site, address, "");
            assert_eq!(header(&answer, "X-Content-Type-Options"), Some("nosniff"));
            assert_eq!(header(&answer, "# b"), None);
        }
        Ok(())
    }

    #[test]
    fn a_folder_answers_with_its_page() -> std::io::Result<()> {
        let site = site("folder")?;
        fs::create_dir_all(site.folder.join("a/b"))?;
        fs::write(site.folder.join("a/b/index.html"), "<p>below")?;
        assert_eq!(get(&site, "/a/b/?c", "").body, b"<p>below");
        assert_eq!(get(&site, "/a/", "").status, 404);
        Ok(())
    }

    #[test]
    fn what_is_not_there_is_a_404() -> std::io::Result<()> {
        let site = site("missing")?;
        for address in ["/nothing", "/deep/", "/index.html/", "/.stage", "*"] {
            assert_eq!(get(&site, address, "").status, 404, "{address}");
        }
        Ok(())
    }

    #[test]
    fn no_address_leaves_the_folder() -> std::io::Result<()> {
        let site = site("leaves")?;
        for address in ["/../secret.txt", "/%2e%2e/secret.txt", "/..\\secret.txt", "//etc/passwd"] {
            assert_eq!(get(&site, address, "").status, 404, "{address}");
        }
        Ok(())
    }

    #[test]
    fn as_long_as_there_is_no_page_it_is_said_so() -> std::io::Result<()> {
        let site = site("unbuilt")?;
        fs::remove_file(site.folder.join("index.html"))?;
        let answer = get(&site, "/", "");
        assert_eq!((answer.status, answer.body), (503, UNBUILT.into()));
        Ok(())
    }

    #[test]
    fn who_wants_to_write_is_told_that_one_can_only_read() -> std::io::Result<()> {
        let answer = site("write")?.answer(&Method::Post, "/", "");
        assert_eq!((answer.status, header(&answer, "Allow")), (405, Some("GET, HEAD")));
        Ok(())
    }

    #[test]
    fn a_running_site_answers_with_all_of_it() -> Result<(), Box<dyn std::error::Error>> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        site("running")?.serve(listener)?;
        let mut stream = TcpStream::connect(address)?;
        write!(stream, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("<p>page"), "{answer}");
        assert!(answer.contains("Content-Length: 7\r\n"), "{answer}");
        Ok(())
    }
}
