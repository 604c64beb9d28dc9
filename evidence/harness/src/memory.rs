//! The memory of a service: the proportional share of all of its processes.

use std::fs;

use crate::processes;

/// Bytes in memory of a process, its descendants and its group; pages that they share count once.
pub fn bytes(leader: u32) -> Option<u64> {
    let shares = processes::family(leader).into_iter().filter_map(share);
    Some(shares.sum::<u64>()).filter(|sum| *sum > 0)
}

/// The proportional share of one process, in bytes.
fn share(id: u32) -> Option<u64> {
    pss(&fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?)
}

fn pss(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let units: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(units * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_is_read_in_bytes() {
        assert_eq!(pss("Rss: 900 kB\nPss:  250 kB\nPss_Dirty: 3 kB\n"), Some(256_000));
    }

    #[test]
    fn this_program_has_a_share() {
        assert!(bytes(std::process::id()).is_some());
    }
}
