//! `evidence`: measures the services and writes the summary. `cargo xtask evidence` runs it.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    match evidence::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("error: the measurement reads /proc and pins programs to cores; run it on Linux");
    ExitCode::FAILURE
}
