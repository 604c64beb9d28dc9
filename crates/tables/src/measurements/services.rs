//! Services: one framework in one set-up each, with what was measured of it.

use serde::Deserialize;

use crate::checks::{CheckedFile, Ids};

/// The median, the lowest and the highest of the rounds.
pub(crate) type Spread = [u32; 3];

/// What a service stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tier {
    /// A service as it is usually written: with a data layer, validation and `WebSockets`.
    #[default]
    Usual,
    /// The framework alone: the least program that answers with JSON, in the set-up that is advised.
    Alone,
    /// The same in the largest production size that documentation names.
    Largest,
}

/// One service, as `measurements.toml` gives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Service {
    pub(crate) id: String,
    /// The framework that it is written in, unless that is none of those compared.
    pub(crate) framework: Option<String>,
    pub(crate) name: String,
    #[serde(default = "usual")]
    pub(crate) tiers: Vec<Tier>,
    pub(crate) campaign: String,
    pub(crate) setup: String,
    #[serde(default)]
    pub(crate) setup_source: String,
    /// Nothing where the framework is alone.
    #[serde(default)]
    pub(crate) data_layer: String,
    /// Nothing where the framework is alone.
    #[serde(default)]
    pub(crate) validation: String,
    pub(crate) versions: Vec<String>,
    pub(crate) lines: u32,
    pub(crate) packages: u32,
    pub(crate) install_kb: u32,
    pub(crate) cold_start_ms: Option<Spread>,
    pub(crate) memory_rest_kb: Option<Spread>,
    pub(crate) memory_load_kb: Option<Spread>,
    /// What else was tried, and why it does not count.
    #[serde(default)]
    void: Vec<String>,
    pub(crate) alone: Option<Alone>,
    pub(crate) websocket: Option<WebSocket>,
    #[serde(default)]
    pub(crate) load: Vec<Load>,
}

fn usual() -> Vec<Tier> {
    vec![Tier::Usual]
}

/// What was measured of a framework alone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alone {
    /// How often it was started.
    starts: u32,
    /// From the start of its program to its first right answer.
    pub(crate) start_us: Spread,
    /// What 95 of 100 starts did not exceed.
    pub(crate) start_95_us: u32,
    /// Memory of each of many copies.
    pub(crate) copy_kb: Spread,
    /// Memory of one copy by itself.
    pub(crate) single_kb: Spread,
    /// What an image carries beside a bare system, the language's runtime included, compressed.
    pub(crate) image_kb: u32,
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
    /// Time on a processor for each answer.
    #[serde(default)]
    pub(crate) processor_ns: Option<Spread>,
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
        file.texts(&key, &[("name", &*self.name), ("setup", &self.setup)]);
        if self.is_in(Tier::Usual) {
            let texts = [("data_layer", &*self.data_layer), ("validation", &self.validation)];
            file.texts(&key, &texts);
            if self.cold_start_ms.is_none() || self.memory_rest_kb.is_none() {
                file.fail(
                    &at("cold_start_ms"),
                    "must be measured of a usual service, as its memory",
                );
            }
        }
        if self.is_in(Tier::Alone) && self.alone.as_ref().is_none_or(|alone| alone.starts == 0) {
            file.fail(&at("alone"), "must be measured of a framework alone");
        }
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
            ("memory_load_kb", self.memory_load_kb),
            ("alone.start_us", self.alone.as_ref().map(|alone| alone.start_us)),
            ("alone.copy_kb", self.alone.as_ref().map(|alone| alone.copy_kb)),
            ("alone.single_kb", self.alone.as_ref().map(|alone| alone.single_kb)),
        ];
        for (last, spread) in spreads {
            in_order(file, &at(last), spread.unwrap_or_default());
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

    /// Whether it stands for this.
    pub(crate) fn is_in(&self, tier: Tier) -> bool {
        self.tiers.contains(&tier)
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
