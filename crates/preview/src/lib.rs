//! Serves a built page on this machine, for looking at it and for tests.
//!
//! The server answers on 127.0.0.1 only, reads from one folder only, and knows nothing but files:
//! a path that names no file is a 404, so that a missing file never hides behind the page.

mod content_type;
mod location;

use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tiny_http::{Header, Method, Request, Response};

/// The longest that dropping a server waits for its port.
const CLOSING: Duration = Duration::from_secs(1);

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    listener: Option<Listener>,
    requests: Arc<Mutex<Vec<String>>>,
    worker: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `folder` at the root of `http://127.0.0.1:port`; port 0 takes any free port.
    ///
    /// # Errors
    ///
    /// When `folder` is not a folder that can be read, or the port is taken.
    pub fn start(folder: &Path, port: u16) -> io::Result<Self> {
        Self::start_under(folder, port, "/")
    }

    /// Serves `folder` under a path, such as `/a/b/`; everything outside it is a 404.
    ///
    /// # Errors
    ///
    /// When `folder` is not a folder that can be read, or the port is taken.
    pub fn start_under(folder: &Path, port: u16, prefix: &str) -> io::Result<Self> {
        let site = Site {
            folder: folder.canonicalize()?,
            prefix: format!("/{}/", prefix.trim_matches('/')).replace("//", "/"),
        };
        if !site.folder.is_dir() {
            return Err(io::Error::new(
                io::ErrorKind::NotADirectory,
                format!("{} is not a folder", folder.display()),
            ));
        }
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = socket.local_addr()?;
        let listener = Listener(Arc::new(
            tiny_http::Server::from_listener(socket, None).map_err(io::Error::other)?,
        ));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let worker = {
            let listener = listener.clone();
            let requests = Arc::clone(&requests);
            thread::spawn(move || {
                for request in listener.0.incoming_requests() {
                    let path = location::path_of(request.url()).to_owned();
                    requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
                    site.answer(request);
                }
            })
        };
        Ok(Self { address, listener: Some(listener), requests, worker: Some(worker) })
    }

    /// Where the server listens: 127.0.0.1 and the port it got.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The paths asked for so far, in order, as they came and without their query.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(listener) = self.listener.take() {
            listener.0.unblock();
        }
        if let Some(worker) = self.worker.take() {
            // A worker that panicked has stopped as well.
            let _ = worker.join();
        }
        // tiny_http closes its socket on a thread of its own, a moment after its last handle went.
        let closed = Instant::now() + CLOSING;
        while TcpListener::bind(self.address).is_err() && Instant::now() < closed {
            thread::sleep(Duration::from_millis(1));
        }
    }
}

/// `tiny_http`'s server has no `Debug` of its own.
#[derive(Clone)]
struct Listener(Arc<tiny_http::Server>);

impl std::fmt::Debug for Listener {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Listener")
    }
}

/// What is served, and under which path.
struct Site {
    folder: PathBuf,
    prefix: String,
}

impl Site {
    /// Answers one request. A visitor who left before the answer is no error.
    fn answer(&self, request: Request) {
        if !matches!(request.method(), Method::Get | Method::Head) {
            let _ = request.respond(plain(405, "405: this server only reads"));
            return;
        }
        let found = location::file_for(&self.folder, &self.prefix, request.url())
            .and_then(|file| Some((fs::read(&file).ok()?, file)));
        let _ = match found {
            Some((bytes, file)) => {
                request.respond(response(200, bytes, content_type::content_type(&file)))
            }
            None => request.respond(plain(404, "404: no such file")),
        };
    }
}

fn plain(status: u16, text: &str) -> Response<io::Cursor<Vec<u8>>> {
    response(status, text.into(), "text/plain; charset=utf-8")
}

fn response(status: u16, bytes: Vec<u8>, kind: &str) -> Response<io::Cursor<Vec<u8>>> {
    let headers = [
        ("Content-Type", kind),
        // A rebuilt page shows at the next reload.
        ("Cache-Control", "no-cache"),
        // A wrong content type fails here as it would on a strict host.
        ("X-Content-Type-Options", "nosniff"),
    ];
    headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .fold(Response::from_data(bytes).with_status_code(status), Response::with_header)
}
