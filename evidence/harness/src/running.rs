//! A running service: started on a free port, asked, and stopped.

use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};
use std::{fs, io};

use crate::cores;
use crate::endpoint::Endpoint;
use crate::failure::Failure;
use crate::http;
use crate::manifest::Kind;
use crate::memory;
use crate::process::{self, Process};
use crate::run::Run;
use crate::runtime;
use crate::service::Service;

/// How long a service may take to its first answer.
const START: Duration = Duration::from_mins(1);
/// The pause between two attempts at it.
const PAUSE: Duration = Duration::from_micros(500);
/// How long one answer may take.
const ANSWER: Duration = Duration::from_secs(30);
/// How long a port may stay taken by a service that was stopped.
const CLOSING: Duration = Duration::from_secs(5);

/// A service that answers. It is stopped when it is dropped.
#[derive(Debug)]
pub struct Running {
    process: Process,
    port: u16,
    log: PathBuf,
    cold: Duration,
}

impl Running {
    /// Starts a service on a free port, and waits for its first right answer. With one worker it
    /// has a core of its own, where there are enough.
    pub fn start(run: &Run, service: &Service, workers: u32) -> Result<Self, Failure> {
        let database = run.folders.database();
        let core = run.cores.service.filter(|_| workers == 1);
        let port = free_port()?;
        let mut command = cores::command(core, service.program());
        command
            .args(service.arguments(port, workers, &database))
            .env_clear()
            .env("PATH", path(run, service))
            .envs(env::var_os("HOME").map(|home| ("HOME", home)))
            .env("HOST", "127.0.0.1")
            .env("PORT", port.to_string())
            .env("WORKERS", workers.to_string())
            .env("DATABASE", &database)
            .envs(&service.manifest.environment)
            // Python keeps compiled code by itself; Node.js does when it is told where.
            .env("NODE_COMPILE_CACHE", service.folder.join(runtime::COMPILE_CACHE))
            .current_dir(&service.folder);
        Self::launch(run, command, port, run.folders.log(&service.id, "run"))
    }

    /// Starts a command that answers `GET /json` on `port`.
    pub fn launch(
        run: &Run,
        mut command: Command,
        port: u16,
        log: PathBuf,
    ) -> Result<Self, Failure> {
        // The log of the start before goes; that of a failure is shown when it happens.
        let opened = fs::write(&log, "").and_then(|()| process::log_to(&mut command, &log));
        opened.map_err(|error| {
            Failure::Fatal(format!("cannot write to {}: {error}", log.display()))
        })?;
        let name = command.get_program().to_string_lossy().into_owned();
        let began = Instant::now();
        let process = Process::start(&mut command)
            .map_err(|error| Failure::Void(format!("{name} does not start: {error}")))?;
        let mut running = Self { process, port, log, cold: Duration::ZERO };
        let mut last = "it never listened".to_owned();
        while began.elapsed() < START {
            match running.ask(Endpoint::Json) {
                Ok(_) => {
                    running.cold = began.elapsed();
                    return Ok(running);
                }
                Err(reason) => last = reason,
            }
            run.interrupt.check()?;
            if running.process.has_ended() {
                return Err(running.void("it ended while it started"));
            }
            thread::sleep(PAUSE);
        }
        Err(running.void(&format!("no right answer within {} s: {last}", START.as_secs())))
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The number of its first process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// From its start to its first right answer.
    pub fn cold_start(&self) -> Duration {
        self.cold
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&self) -> bool {
        self.process.has_ended()
    }

    /// The bytes in memory of all of its processes.
    pub fn memory(&self) -> Result<u64, Failure> {
        memory::bytes(self.id()).ok_or_else(|| self.void("its memory cannot be read in /proc"))
    }

    /// The body of a right answer.
    pub fn ask(&self, endpoint: Endpoint) -> Result<String, String> {
        let answer = http::ask(self.port, endpoint.path(), endpoint.body(), ANSWER)?;
        endpoint.check(&answer)?;
        Ok(answer.body)
    }

    /// A failure with the ends of what the service printed.
    pub fn void(&self, reason: &str) -> Failure {
        Failure::Void(format!("{reason}{}", process::extract(&self.log)))
    }

    /// Stops it, and says whether it ended when it was asked to.
    pub fn stop(mut self) -> bool {
        self.end()
    }

    fn end(&mut self) -> bool {
        let ended = self.process.stop().is_some();
        let deadline = Instant::now() + CLOSING;
        while listen(self.port).is_err() && Instant::now() < deadline {
            thread::sleep(PAUSE);
        }
        ended
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// The `PATH` of a service: that of this program, after the programs that were installed for the
/// service.
fn path(run: &Run, service: &Service) -> std::ffi::OsString {
    let own = match service.manifest.kind {
        Kind::Python => Some(service.folder.join(".venv").join("bin")),
        Kind::Node => Some(runtime::node_programs(&run.folders)),
        Kind::Rust | Kind::Go => None,
    };
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&path))).unwrap_or(path)
}

/// A port that was free a moment ago.
pub fn free_port() -> Result<u16, Failure> {
    let port = listen(0).and_then(|listener| listener.local_addr()).map(|address| address.port());
    port.map_err(|error| Failure::Fatal(format!("no port is free: {error}")))
}

fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}
