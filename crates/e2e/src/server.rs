//! A server for one folder, which keeps count of what it was asked for.

use std::collections::HashSet;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::extract::Request;
use axum::middleware::map_request;
use http::HeaderValue;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, IF_MODIFIED_SINCE, X_CONTENT_TYPE_OPTIONS,
};
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The paths asked for, in order.
type Requests = Arc<Mutex<Vec<String>>>;

/// A running server on 127.0.0.1. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    requests: Requests,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `folder` on a port that no server had before, on a thread of its own, so that it
    /// answers whatever the test waits for.
    ///
    /// # Errors
    ///
    /// When no port is free, or no thread can be had.
    pub fn start(folder: &Path) -> io::Result<Self> {
        Self::start_under(folder, None)
    }

    /// As [`Server::start`], and every answer has this content security policy of the host.
    ///
    /// # Errors
    ///
    /// When no port is free, or no thread can be had.
    pub fn start_under(folder: &Path, policy: Option<&'static str>) -> io::Result<Self> {
        let listener = on_new_port()?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let requests = Requests::default();
        let service = service(folder, Arc::clone(&requests), policy);
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new().name("server".to_owned()).spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                // Connections that a browser keeps open end with the runtime.
                tokio::select! {
                    _ = axum::serve(listener, service) => {}
                    _ = stopped => {}
                }
            });
        })?;
        Ok(Self { address, requests, stop: Some(stop), thread: Some(thread) })
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

/// Listens on a free port that no server of this process had before: a browser that is used for
/// several visits keeps for each host and port what was set there, and a page starts with it.
fn on_new_port() -> io::Result<TcpListener> {
    static HAD: Mutex<Option<HashSet<u16>>> = Mutex::new(None);
    // Those that another server had stay open meanwhile, so that they are not given out again.
    let mut passed_over = Vec::new();
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
        if had.get_or_insert_default().insert(port) {
            return Ok(listener);
        }
        passed_over.push(listener);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A thread that ended by itself listens no more, and has stopped as well.
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The files of a folder, a 404 for whatever is none, and a note of each request.
fn service(folder: &Path, requests: Requests, policy: Option<&'static str>) -> Router {
    let note = move |mut request: Request| {
        let path = request.uri().path().to_owned();
        requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
        // Every visit gets the whole file: none is measured with what an earlier one left.
        request.headers_mut().remove(IF_MODIFIED_SINCE);
        async { request }
    };
    let header =
        |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let router = Router::new().fallback_service(ServeDir::new(folder));
    let router = match policy {
        Some(policy) => router.layer(header(CONTENT_SECURITY_POLICY, policy)),
        None => router,
    };
    router
        .layer(header(CACHE_CONTROL, "no-cache"))
        // A wrong content type fails here as it would on a strict host.
        .layer(header(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(map_request(note))
}
