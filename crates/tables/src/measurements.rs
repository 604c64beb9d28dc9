//! What this project measured by itself.

use std::path::Path;

use serde::Deserialize;

use crate::failures::Failures;
use crate::ids::Ids;
use crate::sheet::Sheet;

/// The file that `cargo xtask evidence` writes.
const FILE: &str = "measurements.toml";

/// The median, the lowest and the highest of the rounds.
pub(crate) type Spread = [u32; 3];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    campaign: Vec<Campaign>,
    service: Vec<Service>,
}

/// One run of all rounds, on one machine.
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

/// One framework in one set-up.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Service {
    pub(crate) id: String,
    /// The framework that it is written in, unless that is none of those compared.
    pub(crate) framework: Option<String>,
    pub(crate) name: String,
    pub(crate) campaign: String,
    pub(crate) setup: String,
    #[serde(default)]
    pub(crate) setup_source: String,
    pub(crate) data_layer: String,
    pub(crate) validation: String,
    pub(crate) versions: Vec<String>,
    pub(crate) lines: u32,
    pub(crate) packages: u32,
    pub(crate) install_kb: u32,
    pub(crate) cold_start_ms: Spread,
    pub(crate) memory_rest_kb: Spread,
    pub(crate) memory_load_kb: Option<Spread>,
    /// What else was tried, and why it does not count.
    #[serde(default)]
    void: Vec<String>,
    pub(crate) websocket: Option<WebSocket>,
    #[serde(default)]
    pub(crate) load: Vec<Load>,
}

/// Idle connections.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WebSocket {
    pub(crate) packages: Vec<String>,
    pub(crate) extra: u32,
    pub(crate) held: Spread,
    pub(crate) connection_bytes: Spread,
    #[serde(default)]
    pub(crate) note: String,
}

/// One endpoint under one load.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Load {
    pub(crate) endpoint: String,
    pub(crate) workers: u32,
    pub(crate) connections: u32,
    pub(crate) rate: Spread,
    pub(crate) p50_us: Spread,
    pub(crate) p99_us: Spread,
    /// Thousandths of the reference's rate in the same round.
    #[serde(default)]
    pub(crate) ratio: Option<Spread>,
    /// The rounds that count.
    pub(crate) rounds: u32,
}

/// All measurements, and when and on what they were made.
#[derive(Debug, Default)]
pub(crate) struct Measurements {
    pub(crate) campaigns: Vec<Campaign>,
    pub(crate) services: Vec<Service>,
}

impl Measurements {
    /// Reads the file. A project that measures nothing has none.
    pub(crate) fn load(dir: &Path, failures: &mut Failures, frameworks: &Ids) -> Option<Self> {
        if !dir.join(FILE).exists() {
            return Some(Self::default());
        }
        let mut sheet = Sheet::new(FILE, failures);
        let file: File = sheet.read(dir)?;
        Ids::of("campaign", Some(&file.campaign), |campaign| &campaign.id).require_once(&mut sheet);
        Ids::of("service", Some(&file.service), |service| &service.id).require_once(&mut sheet);
        for campaign in &file.campaign {
            campaign.check(&mut sheet);
        }
        let campaigns = Ids::of("campaign", Some(&file.campaign), |campaign| &campaign.id);
        for service in &file.service {
            service.check(&mut sheet, &campaigns, frameworks);
        }
        Some(Self { campaigns: file.campaign, services: file.service })
    }

    /// The set-ups of a framework.
    pub(crate) fn of(&self, framework: &str) -> impl Iterator<Item = &Service> {
        let is_of = move |service: &&Service| service.framework.as_deref() == Some(framework);
        self.services.iter().filter(is_of)
    }

    /// The campaign that measured this set-up.
    pub(crate) fn campaign(&self, service: &Service) -> Option<&Campaign> {
        self.campaigns.iter().find(|campaign| campaign.id == service.campaign)
    }
}

impl Campaign {
    fn check(&self, sheet: &mut Sheet<'_>) {
        let key = format!("campaign.{}.", self.id);
        sheet.day(&format!("{key}date"), &self.date);
        let texts = [
            ("machine", &*self.machine),
            ("reference", &self.reference),
            ("load_generator", &self.load_generator),
        ];
        sheet.texts(&key, &texts);
        for (last, number) in [("rounds", self.rounds), ("seconds", self.seconds)] {
            if number == 0 {
                sheet.fail(&format!("{key}{last}"), "must be more than 0");
            }
        }
        if self.limit.iter().any(|[_, rate]| *rate == 0) {
            sheet.fail(&format!("{key}limit"), "must be more than 0 over all connections");
        }
    }
}

impl Service {
    fn check(&self, sheet: &mut Sheet<'_>, campaigns: &Ids, frameworks: &Ids) {
        let key = format!("service.{}.", self.id);
        let at = |last: &str| format!("{key}{last}");
        campaigns.find(sheet, &at("campaign"), &self.campaign);
        if let Some(framework) = &self.framework {
            frameworks.find(sheet, &at("framework"), framework);
        }
        let texts = [
            ("name", &*self.name),
            ("setup", &self.setup),
            ("data_layer", &self.data_layer),
            ("validation", &self.validation),
        ];
        sheet.texts(&key, &texts);
        if !(self.setup_source.is_empty() || self.setup_source.starts_with("https://")) {
            let source = format_args!("{:?}", self.setup_source);
            sheet.refuse(&at("setup_source"), source, "must start with https://");
        }
        for reason in &self.void {
            sheet.text(&at("void"), reason);
        }
        if self.versions.is_empty() {
            sheet.fail(&at("versions"), "must name a version");
        }
        let spreads = [
            ("cold_start_ms", self.cold_start_ms),
            ("memory_rest_kb", self.memory_rest_kb),
            ("memory_load_kb", self.memory_load_kb.unwrap_or_default()),
        ];
        for (last, spread) in spreads {
            in_order(sheet, &at(last), spread);
        }
        if let Some(sockets) = &self.websocket {
            in_order(sheet, &at("websocket.held"), sockets.held);
            in_order(sheet, &at("websocket.connection_bytes"), sockets.connection_bytes);
        }
        for (place, load) in self.load.iter().enumerate() {
            let key = format!("{key}load.{}", load.told());
            for (last, spread) in [
                ("rate", load.rate),
                ("p50_us", load.p50_us),
                ("p99_us", load.p99_us),
                ("ratio", load.ratio.unwrap_or_default()),
            ] {
                in_order(sheet, &format!("{key}.{last}"), spread);
            }
            if load.rounds == 0 {
                sheet.fail(&format!("{key}.rounds"), "must be more than 0");
            }
            if self.load[..place].iter().any(|other| other.told() == load.told()) {
                sheet.fail(&key, "is given twice");
            }
        }
    }

    /// What was measured under this load.
    pub(crate) fn under(&self, endpoint: &str, workers: u32, connections: u32) -> Option<&Load> {
        self.load.iter().find(|load| {
            load.endpoint == endpoint && load.workers == workers && load.connections == connections
        })
    }
}

impl Load {
    fn told(&self) -> String {
        format!("{}-{}-{}", self.endpoint, self.workers, self.connections)
    }
}

fn in_order(sheet: &mut Sheet<'_>, key: &str, [median, low, high]: Spread) {
    if !(low..=high).contains(&median) {
        let spread = format_args!("[{median}, {low}, {high}]");
        sheet.refuse(key, spread, "must be the median, the lowest and the highest");
    }
}
