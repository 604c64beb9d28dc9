//! The file of the summary: its tables, and new measurements put among the old.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::tier::Tier;

/// What the file begins with.
const HEADER: &str = "\
# Written by `cargo xtask evidence`; do not edit by hand.
#
# Three numbers are always the median, the lowest and the highest of the rounds. Memory is the
# proportional share of all processes of a service; kb are thousands of bytes. `ratio` is a rate in
# thousandths of the rate that the reference reached in the same round. Cold start and memory are
# with one worker. `rounds` is how many count; `void` says what else was tried, and why it does
# not. `processor_ns` is time on a processor for each answer. `alone` is of frameworks alone: time
# from the start to the first right answer, with the value that 95 of 100 starts keep below, memory
# of each of ten copies and of one by itself, and the size of an image with the runtime, packed.

";

/// The file.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The campaigns that the services name.
    #[serde(default)]
    pub campaign: Vec<CampaignEntry>,
    /// The services.
    #[serde(default)]
    pub service: Vec<ServiceEntry>,
}

/// When, where and how was measured.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CampaignEntry {
    /// What services name it by.
    pub id: String,
    /// The day on which it began.
    pub date: String,
    /// The machine.
    pub machine: String,
    /// How often everything was measured.
    pub rounds: u32,
    /// For how many seconds a usual service was loaded at a time; a framework alone for ten times as
    /// many, after as many of warm-up.
    pub seconds: u32,
    /// The usual service that ratios refer to; those of frameworks alone refer to its namesake alone.
    pub reference: String,
    /// What made the load.
    pub load_generator: String,
    /// Connections, and what the load generator reaches with them when nothing holds it up.
    pub limit: Vec<(u32, u64)>,
}

/// One service.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the header of the file explains the values")]
pub struct ServiceEntry {
    pub id: String,
    pub framework: Option<String>,
    pub name: String,
    pub tiers: Vec<Tier>,
    pub campaign: String,
    pub setup: String,
    pub setup_source: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub data_layer: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub validation: String,
    pub versions: Vec<String>,
    pub lines: u64,
    pub packages: u64,
    pub install_kb: u64,
    pub cold_start_ms: Option<[u64; 3]>,
    pub memory_rest_kb: Option<[u64; 3]>,
    pub memory_load_kb: Option<[u64; 3]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub void: Vec<String>,
    pub alone: Option<AloneEntry>,
    pub websocket: Option<WebSocketEntry>,
    #[serde(default)]
    pub load: Vec<LoadEntry>,
}

/// What is measured of a framework alone.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the header of the file explains the values")]
pub struct AloneEntry {
    pub starts: usize,
    pub start_us: [u64; 3],
    pub start_95_us: u64,
    pub copy_kb: [u64; 3],
    pub single_kb: [u64; 3],
    pub image_kb: u64,
}

/// The `WebSockets` of a service.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the header of the file explains the values")]
pub struct WebSocketEntry {
    pub packages: Vec<String>,
    pub extra: u64,
    pub held: [u64; 3],
    pub connection_bytes: [u64; 3],
    pub note: Option<String>,
}

/// One endpoint under one load.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the header of the file explains the values")]
pub struct LoadEntry {
    pub endpoint: Endpoint,
    pub workers: u32,
    pub connections: u32,
    pub rate: [u64; 3],
    pub p50_us: [u64; 3],
    pub p99_us: [u64; 3],
    #[serde(default)]
    pub processor_ns: Option<[u64; 3]>,
    pub ratio: Option<[u64; 3]>,
    pub rounds: usize,
}

impl Document {
    /// Reads the file; one that is not there is empty.
    pub fn read(file: &Path) -> Result<Self, String> {
        if !file.exists() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        toml::from_str(&text).map_err(|error| {
            format!("{}: {error}\nCorrect it, or remove it to measure anew", file.display())
        })
    }

    /// Puts the services of a campaign into the document: others stay, with their campaigns, and
    /// those of the same name go.
    pub fn merge(&mut self, mut campaign: CampaignEntry, mut services: Vec<ServiceEntry>) {
        self.service.retain(|old| services.iter().all(|new| new.id != old.id));
        self.forget_campaigns();
        let date = campaign.date.clone();
        let mut number = 1;
        // Another campaign of that day keeps its name; this one, measured further, has its own.
        while self.campaign.iter().any(|old| old.id == campaign.id && *old != campaign) {
            number += 1;
            campaign.id = format!("{date}-{number}");
        }
        for service in &mut services {
            service.campaign.clone_from(&campaign.id);
        }
        if self.campaign.iter().all(|old| old.id != campaign.id) {
            self.campaign.push(campaign);
        }
        self.service.append(&mut services);
        self.service.sort_by(|a, b| a.id.cmp(&b.id));
        self.campaign.sort_by(|a, b| a.id.cmp(&b.id));
        self.forget_campaigns();
    }

    /// Writes the file.
    pub fn write(&self, file: &Path) -> Result<(), String> {
        let text = toml::to_string(self).map_err(|error| error.to_string())?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
        }
        fs::write(file, HEADER.to_owned() + &text)
            .map_err(|error| format!("cannot write {}: {error}", file.display()))
    }

    fn forget_campaigns(&mut self) {
        let named: BTreeSet<&String> = self.service.iter().map(|it| &it.campaign).collect();
        self.campaign.retain(|campaign| named.contains(&campaign.id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn campaign(limit: u64) -> CampaignEntry {
        CampaignEntry {
            id: "2026-11-24".to_owned(),
            date: "2026-11-24".to_owned(),
            machine: "2 cores".to_owned(),
            rounds: 5,
            seconds: 1,
            reference: "express".to_owned(),
            load_generator: "wrk 4.1.0".to_owned(),
            limit: vec![(1, limit)],
        }
    }

    fn service(id: &str) -> ServiceEntry {
        ServiceEntry {
            id: id.to_owned(),
            framework: None,
            name: id.to_owned(),
            tiers: vec![Tier::Usual],
            campaign: String::new(),
            setup: String::new(),
            setup_source: None,
            data_layer: String::new(),
            validation: String::new(),
            versions: vec!["x 1".to_owned()],
            lines: 1,
            packages: 1,
            install_kb: 1,
            cold_start_ms: Some([1; 3]),
            memory_rest_kb: Some([1; 3]),
            memory_load_kb: Some([1; 3]),
            void: Vec::new(),
            alone: None,
            websocket: Some(WebSocketEntry {
                packages: Vec::new(),
                extra: 0,
                held: [1; 3],
                connection_bytes: [1; 3],
                note: None,
            }),
            load: vec![LoadEntry {
                endpoint: Endpoint::Json,
                workers: 1,
                connections: 32,
                rate: [1; 3],
                p50_us: [1; 3],
                p99_us: [1; 3],
                processor_ns: None,
                ratio: Some([1000; 3]),
                rounds: 5,
            }],
        }
    }

    fn campaigns(document: &Document) -> Vec<(&str, &str)> {
        document.service.iter().map(|it| (it.id.as_str(), it.campaign.as_str())).collect()
    }

    #[test]
    fn what_was_written_is_read_again() {
        let mut document = Document::default();
        document.merge(campaign(1), vec![service("flask"), service("axum")]);
        let text = toml::to_string(&document).unwrap_or_default();
        assert_eq!(toml::from_str(&text), Ok(document));
        assert!(text.contains("[[service.load]]\nendpoint = \"json\""), "{text}");
        assert!(text.contains("cold_start_ms = [1, 1, 1]"), "{text}");
    }

    #[test]
    fn other_services_stay_with_their_campaign() {
        let mut document = Document::default();
        document.merge(campaign(1), vec![service("axum"), service("flask")]);
        document.merge(campaign(2), vec![service("flask")]);
        let expected = [("axum", "2026-11-24"), ("flask", "2026-11-24-2")];
        assert_eq!(campaigns(&document), expected);
        assert_eq!(document.campaign.len(), 2);
    }

    #[test]
    fn a_campaign_that_nobody_names_goes() {
        let mut document = Document::default();
        document.merge(campaign(1), vec![service("flask")]);
        document.merge(campaign(2), vec![service("flask")]);
        assert_eq!(campaigns(&document), [("flask", "2026-11-24")]);
        assert_eq!(document.campaign, [campaign(2)]);
    }

    #[test]
    fn more_services_of_the_same_campaign_share_its_entry() {
        let mut document = Document::default();
        document.merge(campaign(1), vec![service("flask")]);
        document.merge(campaign(1), vec![service("axum")]);
        assert_eq!(document.campaign, [campaign(1)]);
    }
}
