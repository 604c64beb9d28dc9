//! The server's promises, asked for over a socket, so that no client tidies the paths up.

use std::collections::HashSet;
use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};

use stackfit_e2e::{Folder, Outcome, Server};

/// A server for a folder with a page in it, and the folder, which has a secret beside the page's.
fn serve() -> Outcome<(Folder, Server)> {
    let folder = Folder::new()?;
    folder.write("secret.txt", "secret")?;
    folder.write("site/index.html", "<p>page")?;
    folder.write("site/deep/page_bg.wasm", "\0asm")?;
    let server = Server::start(&folder.path().join("site"))?;
    Ok((folder, server))
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
    let (_folder, server) = serve()?;
    let answer = ask(server.address(), "GET", "/?v=1&x=../y")?;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("content-type: text/html"), "{answer}");
    assert!(answer.ends_with("<p>page"), "{answer}");
    Ok(())
}

#[test]
fn a_program_has_the_type_that_streaming_needs() -> Outcome {
    let (_folder, server) = serve()?;
    let answer = ask(server.address(), "GET", "/deep/page_bg.wasm")?;
    assert!(answer.contains("content-type: application/wasm"), "{answer}");
    Ok(())
}

#[test]
fn no_answer_is_kept_or_guessed_at() -> Outcome {
    let (_folder, server) = serve()?;
    for path in ["/", "/nothing"] {
        let answer = ask(server.address(), "GET", path)?;
        assert!(answer.contains("cache-control: no-cache"), "{answer}");
        assert!(answer.contains("x-content-type-options: nosniff"), "{answer}");
    }
    Ok(())
}

#[test]
fn who_has_the_file_already_gets_it_again() -> Outcome {
    let (_folder, server) = serve()?;
    let since = "/ HTTP/1.1\r\nIf-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\nA: ";
    let answer = ask(server.address(), "GET", since)?;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("<p>page"), "{answer}");
    Ok(())
}

#[test]
fn what_is_not_there_is_a_404() -> Outcome {
    let (_folder, server) = serve()?;
    for path in ["/nothing", "/deep/", "/index.html/x"] {
        let answer = ask(server.address(), "GET", path)?;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    Ok(())
}

#[test]
fn no_path_leaves_the_folder() -> Outcome {
    let (_folder, server) = serve()?;
    for path in [
        "/../secret.txt",
        "/deep/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2Fetc/passwd",
        "/%00",
    ] {
        let answer = ask(server.address(), "GET", path)?;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    Ok(())
}

#[test]
fn a_folder_in_the_folder_is_a_path() -> Outcome {
    let (folder, server) = serve()?;
    folder.write("site/a/b/index.html", "<p>below")?;
    let answer = ask(server.address(), "GET", "/a/b/")?;
    assert!(answer.ends_with("<p>below"), "{answer}");
    Ok(())
}

#[test]
fn the_requests_are_listed_in_order_without_their_query() -> Outcome {
    let (_folder, server) = serve()?;
    ask(server.address(), "GET", "/?a=1")?;
    ask(server.address(), "HEAD", "/nothing")?;
    ask(server.address(), "GET", "/")?;
    assert_eq!(server.requests(), ["/", "/nothing", "/"]);
    Ok(())
}

#[test]
fn no_two_servers_have_the_same_port() -> Outcome {
    let folder = Folder::new()?;
    let mut had = HashSet::new();
    // The system gives a port that is free out again: among as many, dozens of times.
    for _ in 0..2_000 {
        let address = Server::start(folder.path())?.address();
        assert!(had.insert(address), "{address} again");
    }
    Ok(())
}

#[test]
fn a_dropped_server_gives_its_port_back_although_a_connection_is_open() -> Outcome {
    let (_folder, server) = serve()?;
    let address = server.address();
    let mut idle = TcpStream::connect(address)?;
    write!(idle, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")?;
    idle.read_exact(&mut [0; 8])?;
    drop(server);
    TcpListener::bind(address)?;
    Ok(())
}
