//! Measurements that this project made: the figures that the laboratory wrote, and the measures that
//! the page shows of them.

mod campaigns;
pub(crate) mod comparisons;
pub(crate) mod measures;
mod quantity;
mod services;

pub(crate) use campaigns::Campaign;
pub(crate) use comparisons::{Carried, Comparison, carried};
pub(crate) use quantity::{Quantity, grouped};
pub(crate) use services::{Service, Spread, Tier};

use std::path::Path;

use serde::Deserialize;

use crate::checks::{CheckedFile, Failures, Ids};

/// The file that `cargo xtask evidence` writes.
const FILE: &str = "measurements.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    campaign: Vec<Campaign>,
    service: Vec<Service>,
}

/// The campaigns, and the services that they measured.
#[derive(Debug, Default)]
pub(crate) struct Measurements {
    pub(crate) campaigns: Vec<Campaign>,
    pub(crate) services: Vec<Service>,
}

impl Measurements {
    /// Reads `measurements.toml`. A project that measures nothing has no such file.
    pub(crate) fn load(dir: &Path, failures: &mut Failures, frameworks: &Ids) -> Option<Self> {
        if !dir.join(FILE).exists() {
            return Some(Self::default());
        }
        let mut file = CheckedFile::new(FILE, failures);
        let contents: Contents = file.read(dir)?;
        Ids::of("campaign", Some(&contents.campaign), |campaign| &campaign.id)
            .require_unique(&mut file);
        Ids::of("service", Some(&contents.service), |service| &service.id)
            .require_unique(&mut file);
        for campaign in &contents.campaign {
            campaign.check(&mut file);
        }
        let campaigns = Ids::of("campaign", Some(&contents.campaign), |campaign| &campaign.id);
        for service in &contents.service {
            service.check(&mut file, &campaigns, frameworks);
        }
        Some(Self { campaigns: contents.campaign, services: contents.service })
    }

    /// The services that are written in a framework.
    pub(crate) fn of(&self, framework: &str) -> impl Iterator<Item = &Service> {
        let is_of = move |service: &&Service| service.framework.as_deref() == Some(framework);
        self.services.iter().filter(is_of)
    }

    /// The campaign that measured a service.
    pub(crate) fn campaign(&self, service: &Service) -> Option<&Campaign> {
        self.campaigns.iter().find(|campaign| campaign.id == service.campaign)
    }
}
