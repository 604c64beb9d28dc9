//! Campaign: one run of all rounds of measuring, on one machine.

use serde::Deserialize;

use crate::checks::CheckedFile;

/// One campaign, as `measurements.toml` gives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Campaign {
    pub(crate) id: String,
    pub(crate) date: String,
    pub(crate) machine: String,
    pub(crate) rounds: u32,
    pub(crate) seconds: u32,
    pub(crate) reference: String,
    pub(crate) load_generator: String,
    /// Connections, and the answers a second that the load generator takes at most over them.
    pub(crate) limit: Vec<[u32; 2]>,
}

impl Campaign {
    pub(super) fn check(&self, file: &mut CheckedFile<'_>) {
        let key = format!("campaign.{}.", self.id);
        file.day(&format!("{key}date"), &self.date);
        let texts = [
            ("machine", &*self.machine),
            ("reference", &self.reference),
            ("load_generator", &self.load_generator),
        ];
        file.texts(&key, &texts);
        for (last, number) in [("rounds", self.rounds), ("seconds", self.seconds)] {
            if number == 0 {
                file.fail(&format!("{key}{last}"), "must be more than 0");
            }
        }
        if self.limit.iter().any(|[_, rate]| *rate == 0) {
            file.fail(&format!("{key}limit"), "must be more than 0 over all connections");
        }
    }
}
