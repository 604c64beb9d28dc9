//! Cores of the processor: one for the service, one for the load generator.

use std::ffi::OsStr;
use std::process::Command;

/// A core for each side, where there are enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cores {
    /// The service's.
    pub service: Option<usize>,
    /// The load generator's.
    pub generator: Option<usize>,
}

impl Cores {
    /// Two different cores of those that this program may use; none where it may use but one.
    pub fn apart() -> Self {
        let allowed = rustix::thread::sched_getaffinity(None).ok();
        let mut cores = (0..rustix::thread::CpuSet::MAX_CPU)
            .filter(|core| allowed.as_ref().is_some_and(|set| set.is_set(*core)));
        match (cores.next(), cores.next()) {
            (Some(service), Some(generator)) => {
                Self { service: Some(service), generator: Some(generator) }
            }
            _ => Self::default(),
        }
    }
}

/// A command that runs a program on one core, or on any.
pub fn command(core: Option<usize>, program: impl AsRef<OsStr>) -> Command {
    match core {
        None => Command::new(program),
        Some(core) => {
            // It becomes the program, so the process is the program's own.
            let mut command = Command::new("taskset");
            command.args(["--cpu-list", &core.to_string()]).arg(program);
            command
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_sides_never_share_a_core() {
        let cores = Cores::apart();
        assert!(cores.service.is_none() || cores.service != cores.generator);
    }
}
