//! Processes of the machine, as `/proc` tells of them: those of a service, and strangers.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One process, by what `/proc/<id>/stat` says.
#[derive(Debug, PartialEq, Eq)]
struct Stat {
    id: u32,
    parent: u32,
    group: u32,
    /// Time on a processor, that of ended children included, in ticks.
    ticks: u64,
}

/// The numbers of a process, its group and its descendants.
pub fn family(leader: u32) -> BTreeSet<u32> {
    family_in(leader, &all())
}

/// Time that a process, its group and its descendants spent on processors, in microseconds.
pub fn processor_us(leader: u32) -> u64 {
    let all = all();
    let family = family_in(leader, &all);
    let ticks: u64 = all.iter().filter(|stat| family.contains(&stat.id)).map(|it| it.ticks).sum();
    ticks * 1_000_000 / rustix::param::clock_ticks_per_second().max(1)
}

/// The program that a process runs.
pub fn program(id: u32) -> Option<PathBuf> {
    fs::read_link(format!("/proc/{id}/exe")).ok()
}

/// Other processes that run a program, as their memory would be shared with those of `families`.
pub fn strangers(of: &Path, families: &BTreeSet<u32>) -> Vec<u32> {
    let all = all().into_iter().map(|stat| stat.id);
    let others = all.filter(|id| !families.contains(id));
    others.filter(|id| program(*id).is_some_and(|program| program == of)).collect()
}

/// Every process of the machine.
fn all() -> Vec<Stat> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| stat(id, &fs::read_to_string(format!("/proc/{id}/stat")).ok()?))
        .collect()
}

/// Reads `/proc/<id>/stat`: the name in brackets may hold anything, so what follows it is read.
fn stat(id: u32, text: &str) -> Option<Stat> {
    let (_, rest) = text.rsplit_once(')')?;
    // The first is the third of the manual page proc(5), which counts from 1.
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let field = |number: usize| fields.get(number - 3)?.parse::<u64>().ok();
    let id_in = |number| u32::try_from(field(number)?).ok();
    let ticks = [14, 15, 16, 17].map(|number| field(number).unwrap_or_default());
    Some(Stat { id, parent: id_in(4)?, group: id_in(5)?, ticks: ticks.iter().sum() })
}

/// The leader, its group and its descendants.
fn family_in(leader: u32, processes: &[Stat]) -> BTreeSet<u32> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_brackets_and_spaces_hides_nothing() {
        let text = "7 (a) (b c) S 3 7 7 0 -1 4 0 0 0 0 20 5 2 1";
        assert_eq!(stat(7, text), Some(Stat { id: 7, parent: 3, group: 7, ticks: 28 }));
    }

    #[test]
    fn descendants_in_other_groups_belong_to_the_service() {
        let processes = [(9, 8, 9), (8, 7, 7), (7, 1, 7), (6, 1, 6)]
            .map(|(id, parent, group)| Stat { id, parent, group, ticks: 0 });
        assert_eq!(family_in(7, &processes), BTreeSet::from([7, 8, 9]));
    }

    #[test]
    fn another_process_of_the_same_program_is_a_stranger_and_ones_own_is_not() -> Result<(), String>
    {
        let other = std::process::Command::new("sleep").arg("60").spawn();
        let mut other = other.map_err(|error| error.to_string())?;
        // Until it is exchanged for the program, it is a copy of this one.
        let own = super::program(std::process::id());
        let is_other = |_: &u32| super::program(other.id()) != own;
        let wait = || std::thread::sleep(std::time::Duration::from_millis(10));
        let changed = (0..1000).inspect(|_| wait()).find(is_other);
        let of = changed.and_then(|_| super::program(other.id())).ok_or("it never changed")?;
        let found = strangers(&of, &BTreeSet::new());
        let without = strangers(&of, &BTreeSet::from([other.id()]));
        let is_found = (found.contains(&other.id()), without.contains(&other.id()));
        other.kill().and_then(|()| other.wait()).map_err(|error| error.to_string())?;
        assert_eq!(is_found, (true, false));
        Ok(())
    }

    #[test]
    fn work_takes_time_on_a_processor() {
        let id = std::process::id();
        let before = processor_us(id);
        let mut number = 1_u64;
        while processor_us(id) < before + 20_000 {
            for _ in 0..100_000 {
                number = std::hint::black_box(number.wrapping_mul(3));
            }
        }
        assert!(number > 0);
    }
}
