//! One run of the laboratory: where, what, on which cores, and until when.

use crate::cores::Cores;
use crate::folders::Folders;
use crate::interrupt::Interrupt;
use crate::plan::Plan;

/// What every part of a run needs to know.
#[derive(Clone, Debug)]
pub struct Run {
    /// Where everything is.
    pub folders: Folders,
    /// What is measured.
    pub plan: Plan,
    /// Two cores that are apart.
    pub cores: Cores,
    /// Whether the user asked to stop.
    pub interrupt: Interrupt,
    /// How many files a program may have open.
    pub open_files: u64,
}

/// Raises the limit of open files as far as it goes, for this program and those that it starts,
/// and returns it.
pub fn raise_open_files() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: limit.maximum, maximum: limit.maximum };
    let current =
        if setrlimit(Resource::Nofile, raised).is_ok() { limit.maximum } else { limit.current };
    current.unwrap_or(u64::MAX)
}
