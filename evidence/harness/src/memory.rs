//! The memory of a service: the proportional share of all of its processes.

use std::collections::BTreeSet;
use std::fs;

/// The parent and the process group of one process.
#[derive(Debug, PartialEq, Eq)]
struct Kin {
    id: u32,
    parent: u32,
    group: u32,
}

/// Bytes in memory of a process, its descendants and its group; pages that they share count once.
pub fn bytes(leader: u32) -> Option<u64> {
    let shares = family(leader, &all()).into_iter().filter_map(share);
    Some(shares.sum::<u64>()).filter(|sum| *sum > 0)
}

/// Every process of the machine.
fn all() -> Vec<Kin> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| kin(id, &fs::read_to_string(format!("/proc/{id}/stat")).ok()?))
        .collect()
}

/// Reads `/proc/<id>/stat`: the name in brackets may hold anything, so what follows it is read.
fn kin(id: u32, stat: &str) -> Option<Kin> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(1).map(str::parse);
    let (parent, group) = (fields.next()?.ok()?, fields.next()?.ok()?);
    Some(Kin { id, parent, group })
}

/// The leader, its group and its descendants.
fn family(leader: u32, processes: &[Kin]) -> BTreeSet<u32> {
    let mut family: BTreeSet<u32> = processes
        .iter()
        .filter(|process| process.id == leader || process.group == leader)
        .map(|process| process.id)
        .collect();
    loop {
        let before = family.len();
        for process in processes {
            if family.contains(&process.parent) {
                family.insert(process.id);
            }
        }
        if family.len() == before {
            return family;
        }
    }
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
    fn a_name_with_brackets_and_spaces_hides_nothing() {
        let stat = "7 (a) (b c) S 3 7 7 0 -1";
        assert_eq!(kin(7, stat), Some(Kin { id: 7, parent: 3, group: 7 }));
    }

    #[test]
    fn descendants_in_other_groups_belong_to_the_service() {
        let processes = [(9, 8, 9), (8, 7, 7), (7, 1, 7), (6, 1, 6)]
            .map(|(id, parent, group)| Kin { id, parent, group });
        assert_eq!(family(7, &processes), BTreeSet::from([7, 8, 9]));
    }

    #[test]
    fn the_share_is_read_in_bytes() {
        assert_eq!(pss("Rss: 900 kB\nPss:  250 kB\nPss_Dirty: 3 kB\n"), Some(256_000));
    }

    #[test]
    fn this_program_has_a_share() {
        assert!(bytes(std::process::id()).is_some());
    }
}
