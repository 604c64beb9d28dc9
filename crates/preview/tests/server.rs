//! What the server promises, asked for over a socket, so that no client tidies the paths up.

use std::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;

use stackfit_preview::Server;

type Outcome = Result<(), Box<dyn Error>>;

/// A folder with a page in it and a secret beside it. Removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> io::Result<Self> {
        let root = std::env::temp_dir().join(format!("stackfit-{}-{name}", std::process::id()));
        fs::create_dir_all(root.join("site/deep"))?;
        fs::write(root.join("secret.txt"), "secret")?;
        fs::write(root.join("site/index.html"), "<p>page")?;
        fs::write(root.join("site/deep/page_bg.wasm"), b"\0asm")?;
        Ok(Self(root))
    }

    fn site(&self) -> PathBuf {
        self.0.join("site")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The whole answer to one request, headers included.
fn ask(address: SocketAddr, method: &str, path: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[test]
fn the_folder_itself_answers_with_its_page() -> Outcome {
    let folder = Folder::new("root")?;
    let server = Server::start(&folder.site(), 0)?;
    let answer = ask(server.address(), "GET", "/?v=1&x=../y")?;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("Content-Type: text/html; charset=utf-8"), "{answer}");
    assert!(answer.ends_with("<p>page"), "{answer}");
    Ok(())
}

#[test]
fn the_program_has_the_type_that_streaming_needs() -> Outcome {
    let folder = Folder::new("wasm")?;
    let server = Server::start(&folder.site(), 0)?;
    let answer = ask(server.address(), "GET", "/deep/page_bg.wasm")?;
    assert!(answer.contains("Content-Type: application/wasm"), "{answer}");
    Ok(())
}

#[test]
fn what_is_not_there_is_a_404() -> Outcome {
    let folder = Folder::new("missing")?;
    let server = Server::start(&folder.site(), 0)?;
    for path in ["/nothing", "/deep", "/deep/", "/index.html/x"] {
        let answer = ask(server.address(), "GET", path)?;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    Ok(())
}

#[test]
fn no_path_leaves_the_folder() -> Outcome {
    let folder = Folder::new("traversal")?;
    let server = Server::start(&folder.site(), 0)?;
    for path in [
        "/../secret.txt",
        "/deep/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2Fetc/passwd",
        "/c:/secret.txt",
        "/%00",
    ] {
        let answer = ask(server.address(), "GET", path)?;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() -> Outcome {
    let folder = Folder::new("link")?;
    std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.site().join("link.txt"))?;
    let server = Server::start(&folder.site(), 0)?;
    let answer = ask(server.address(), "GET", "/link.txt")?;
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    Ok(())
}

#[test]
fn nothing_is_written() -> Outcome {
    let folder = Folder::new("post")?;
    let server = Server::start(&folder.site(), 0)?;
    let answer = ask(server.address(), "POST", "/")?;
    assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
    Ok(())
}

#[test]
fn a_prefix_moves_the_page_and_leaves_nothing_at_the_root() -> Outcome {
    let folder = Folder::new("prefix")?;
    let server = Server::start_under(&folder.site(), 0, "/a/b/")?;
    let inside = ask(server.address(), "GET", "/a/b/")?;
    let outside = ask(server.address(), "GET", "/index.html")?;
    assert!(inside.starts_with("HTTP/1.1 200"), "{inside}");
    assert!(outside.starts_with("HTTP/1.1 404"), "{outside}");
    Ok(())
}

#[test]
fn the_requests_are_listed_in_order_without_their_query() -> Outcome {
    let folder = Folder::new("requests")?;
    let server = Server::start(&folder.site(), 0)?;
    ask(server.address(), "GET", "/?a=1")?;
    ask(server.address(), "HEAD", "/nothing")?;
    assert_eq!(server.requests(), ["/", "/nothing"]);
    Ok(())
}

#[test]
fn a_dropped_server_gives_its_port_back() -> Outcome {
    let folder = Folder::new("drop")?;
    let first = Server::start(&folder.site(), 0)?;
    let port = first.address().port();
    drop(first);
    Server::start(&folder.site(), port)?;
    Ok(())
}

#[test]
fn a_taken_port_is_an_error_of_that_kind() -> Outcome {
    let folder = Folder::new("taken")?;
    let first = Server::start(&folder.site(), 0)?;
    let second = Server::start(&folder.site(), first.address().port());
    assert_eq!(second.err().map(|error| error.kind()), Some(io::ErrorKind::AddrInUse));
    Ok(())
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let missing = std::env::temp_dir().join("stackfit-no-such-folder");
    assert!(Server::start(&missing, 0).is_err());
}
