//! Services: one framework in one set-up each, with what was measured of it.

use serde::Deserialize;

use crate::checks::{CheckedFile, Ids};

/// The median, the lowest and the highest of the rounds.
pub(crate) type Spread = [u32; 3];

/// One service, as `measurements.toml` gives it.
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

/// Idle connections by `WebSocket`, and what they took.
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

/// What was measured of one endpoint under one load.
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

impl Service {
    pub(super) fn check(&self, file: &mut CheckedFile<'_>, campaigns: &Ids, frameworks: &Ids) {
        let key = format!("service.{}.", self.id);
        let at = |last: &str| format!("{key}{last}");
        campaigns.find(file, &at("campaign"), &self.campaign);
        if let Some(framework) = &self.framework {
            frameworks.find(file, &at("framework"), framework);
        }
        let texts = [
            ("name", &*self.name),
            ("setup", &self.setup),
            ("data_layer", &self.data_layer),
            ("validation", &self.validation),
        ];
        file.texts(&key, &texts);
        if !(self.setup_source.is_empty() || self.setup_source.starts_with("https://")) {
            let source = format_args!("{:?}", self.setup_source);
            file.refuse(&at("setup_source"), source, "must start with https://");
        }
        for reason in &self.void {
            file.text(&at("void"), reason);
        }
        if self.versions.is_empty() {
            file.fail(&at("versions"), "must name a version");
        }
        let spreads = [
            ("cold_start_ms", self.cold_start_ms),
            ("memory_rest_kb", self.memory_rest_kb),
            ("memory_load_kb", self.memory_load_kb.unwrap_or_default()),
        ];
        for (last, spread) in spreads {
            in_order(file, &at(last), spread);
        }
        if let Some(sockets) = &self.websocket {
            in_order(file, &at("websocket.held"), sockets.held);
            in_order(file, &at("websocket.connection_bytes"), sockets.connection_bytes);
        }
        for (place, load) in self.load.iter().enumerate() {
            let key = format!("{key}load.{}", load.key());
            for (last, spread) in [
                ("rate", load.rate),
                ("p50_us", load.p50_us),
                ("p99_us", load.p99_us),
                ("ratio", load.ratio.unwrap_or_default()),
            ] {
                in_order(file, &format!("{key}.{last}"), spread);
            }
            if load.rounds == 0 {
                file.fail(&format!("{key}.rounds"), "must be more than 0");
            }
            if self.load[..place].iter().any(|other| other.key() == load.key()) {
                file.fail(&key, "is given twice");
            }
        }
    }

    /// What was measured of an endpoint with this many workers over this many connections.
    pub(crate) fn under(&self, endpoint: &str, workers: u32, connections: u32) -> Option<&Load> {
        self.load.iter().find(|load| {
            load.endpoint == endpoint && load.workers == workers && load.connections == connections
        })
    }
}

impl Load {
    /// The name of the load among the keys of its service.
    fn key(&self) -> String {
        format!("{}-{}-{}", self.endpoint, self.workers, self.connections)
    }
}

/// Requires that the median is neither below the lowest nor above the highest.
fn in_order(file: &mut CheckedFile<'_>, key: &str, [median, low, high]: Spread) {
    if !(low..=high).contains(&median) {
        let spread = format_args!("[{median}, {low}, {high}]");
        file.refuse(key, spread, "must be the median, the lowest and the highest");
    }
}
