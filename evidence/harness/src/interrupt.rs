//! Ctrl+C, which ends the measurement in good order.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::failure::Failure;

/// The longest pause between two looks at the flag.
const PAUSE: Duration = Duration::from_millis(20);

/// Whether the user asked to stop.
#[derive(Clone, Debug, Default)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on the signals that end a program only raise this flag.
    pub fn catch() -> Result<Self, String> {
        let interrupt = Self::default();
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            signal_hook::flag::register(signal, Arc::clone(&interrupt.0))
                .map_err(|error| format!("cannot catch signal {signal}: {error}"))?;
        }
        Ok(interrupt)
    }

    /// Whether it was raised.
    pub fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// An error once it was raised.
    pub fn check(&self) -> Result<(), Failure> {
        if self.is_raised() {
            let message = "stopped; run it again without --again, and it goes on where it ended";
            return Err(Failure::Fatal(message.to_owned()));
        }
        Ok(())
    }

    /// Waits, and stops waiting with an error when it is raised.
    pub fn sleep(&self, duration: Duration) -> Result<(), Failure> {
        let end = Instant::now() + duration;
        loop {
            self.check()?;
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            thread::sleep(left.min(PAUSE));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raised_flag_ends_a_pause_with_an_error() {
        let interrupt = Interrupt::default();
        interrupt.0.store(true, Ordering::Relaxed);
        let began = Instant::now();
        assert!(interrupt.sleep(Duration::from_mins(1)).is_err());
        assert!(began.elapsed() < Duration::from_secs(10));
    }
}
