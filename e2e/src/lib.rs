//! The built page in a real browser, as a visitor meets it.
//!
//! [`Visit`] serves the folder named by `STACKFIT_DIST`, opens it through the driver at
//! `WEBDRIVER_URL`, and does what a visitor does. `cargo xtask test` sets both.

mod browser;
mod visit;

pub use browser::Window;
pub use visit::Visit;

/// Whatever went wrong, for tests that end at the first failure.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Runs one visit to its end on a runtime of its own.
///
/// # Errors
///
/// When the visit fails, or no runtime can be had.
pub fn visit<F: Future<Output = Outcome>>(steps: F) -> Outcome {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(steps)
}
