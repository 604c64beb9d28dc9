//! The rounds that belong together: one machine, one day on which they began, one limit.

use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::failure::Failure;
use crate::limit;
use crate::machine;
use crate::run::Run;

/// A campaign, kept beside its units.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Campaign {
    /// The day on which it began.
    pub date: String,
    /// The machine.
    pub machine: String,
    /// What makes the load.
    pub load_generator: String,
    /// What is measured, but for the number of rounds.
    pub plan: String,
    /// What the load generator reaches: connections, answers a second.
    pub limit: Vec<(u32, u64)>,
    /// Whether a summary was written.
    pub is_complete: bool,
}

impl Campaign {
    /// The campaign that goes on, or a new one; the units of one that does not go on are removed.
    ///
    /// A stopped campaign goes on whenever one likes. One that is complete takes more units on its
    /// own day only: ratios compare what was measured at about the same time.
    pub fn open(run: &Run, is_anew: bool, is_measuring: bool) -> Result<Self, Failure> {
        let campaign = Self {
            date: OffsetDateTime::now_utc().date().to_string(),
            machine: machine::describe(),
            load_generator: machine::load_generator().map_err(Failure::Fatal)?,
            plan: run.plan.fingerprint(),
            limit: Vec::new(),
            is_complete: false,
        };
        if let Some(old) = Self::read(run).filter(|_| !is_anew)
            && (!is_measuring || campaign.continues(&old))
        {
            return Ok(old);
        }
        Self::clear(run)?;
        campaign.write(run)?;
        Ok(campaign)
    }

    /// Measures what the load generator can do, and keeps the best of all times.
    pub fn take_limit(&mut self, run: &Run) -> Result<(), Failure> {
        self.raise_limit(&limit::measure(run)?);
        self.write(run)
    }

    fn raise_limit(&mut self, measured: &[(u32, u64)]) {
        for (connections, rate) in measured {
            match self.limit.iter_mut().find(|(other, _)| other == connections) {
                Some((_, best)) => *best = (*best).max(*rate),
                None => self.limit.push((*connections, *rate)),
            }
        }
    }

    /// Notes that a summary was written.
    pub fn complete(&mut self, run: &Run) -> Result<(), Failure> {
        self.is_complete = true;
        self.write(run)
    }

    /// Whether what is measured now may stand beside what an older campaign measured.
    fn continues(&self, old: &Self) -> bool {
        let is_alike = self.machine == old.machine
            && self.load_generator == old.load_generator
            && self.plan == old.plan;
        is_alike && (!old.is_complete || self.date == old.date)
    }

    fn read(run: &Run) -> Option<Self> {
        serde_json::from_str(&fs::read_to_string(file(run)).ok()?).ok()
    }

    fn write(&self, run: &Run) -> Result<(), Failure> {
        let file = file(run);
        let text = serde_json::to_string_pretty(self).map_err(|e| Failure::Fatal(e.to_string()))?;
        fs::write(&file, text)
            .map_err(|error| Failure::Fatal(format!("cannot write {}: {error}", file.display())))
    }

    /// Removes all units.
    fn clear(run: &Run) -> Result<(), Failure> {
        let folder = run.folders.rounds();
        fs::remove_dir_all(folder)
            .and_then(|()| fs::create_dir_all(folder))
            .map_err(|error| Failure::Fatal(format!("cannot empty {}: {error}", folder.display())))
    }
}

fn file(run: &Run) -> PathBuf {
    run.folders.rounds().join("campaign.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn campaign(date: &str, is_complete: bool) -> Campaign {
        Campaign {
            date: date.to_owned(),
            machine: "2 cores".to_owned(),
            load_generator: "wrk 4.1.0".to_owned(),
            plan: "all".to_owned(),
            limit: Vec::new(),
            is_complete,
        }
    }

    #[test]
    fn a_stopped_campaign_goes_on_on_another_day_and_a_complete_one_does_not() {
        let now = campaign("2026-11-25", false);
        let olds = [false, true].map(|is_complete| campaign("2026-11-24", is_complete));
        assert_eq!(olds.map(|old| now.continues(&old)), [true, false]);
    }

    #[test]
    fn the_limit_is_the_best_of_all_times() {
        let mut now = campaign("2026-11-25", false);
        for measured in [[(1, 20), (32, 100)], [(1, 30), (32, 90)]] {
            now.raise_limit(&measured);
        }
        assert_eq!(now.limit, [(1, 30), (32, 100)]);
    }

    #[test]
    fn a_complete_campaign_takes_more_on_its_own_day() {
        assert!(campaign("2026-11-24", false).continues(&campaign("2026-11-24", true)));
    }
}
