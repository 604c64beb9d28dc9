//! The built page in a real browser, as a visitor meets it.
//!
//! [`Visit`] serves the folder named by `STACKFIT_DIST`, opens it in the engine named by
//! `STACKFIT_ENGINE` through the driver at `WEBDRIVER_URL`, and does what a visitor does. Downloads
//! go to `STACKFIT_DOWNLOADS`. `cargo xtask test` sets all four.

mod browser;
mod capabilities;
mod cdp;
mod controls;
mod day;
mod device;
mod dialogs;
mod engine;
mod folder;
mod kept;
mod keys;
mod log;
mod memory;
mod navigation;
mod paper;
mod qr;
mod ranking;
mod server;
mod shared_link;
mod sheet;
mod steps;
mod throttle;
mod touches;
mod trouble;
mod visit;
mod watch;

use std::sync::{Mutex, PoisonError};

pub use browser::Window;
pub use day::{present_day, undated};
pub use device::Device;
pub use engine::Engine;
pub use fantoccini::wd::PrintOrientation;
pub use folder::Folder;
pub use paper::Paper;
pub use server::Server;
pub use visit::{Hosting, Visit};

/// Whatever went wrong, for tests that end at the first failure.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Fails with everything that was found wrong, and passes where that is nothing.
///
/// # Errors
///
/// When there is something.
pub fn none(wrong: &[String]) -> Outcome {
    if wrong.is_empty() { Ok(()) } else { Err(format!("\n{}\n", wrong.join("\n")).into()) }
}

/// Held while a driver is in use that has one session only.
static TURN: Mutex<()> = Mutex::new(());

/// Runs one visit to its end on a runtime of its own, and leaves no window behind.
///
/// # Errors
///
/// When the visit fails, or no runtime can be had.
pub fn visit<F: Future<Output = Outcome>>(steps: F) -> Outcome {
    let _turn = (Engine::current()?.takes_turns())
        .then(|| TURN.lock().unwrap_or_else(PoisonError::into_inner));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let closing = Closing(&runtime);
    let outcome = runtime.block_on(steps);
    drop(closing);
    outcome
}

/// Closes what a visit left open, also when it panicked.
struct Closing<'a>(&'a tokio::runtime::Runtime);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.block_on(browser::close_all());
    }
}
