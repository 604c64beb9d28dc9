//! The whole of the data.

use std::path::Path;

use crate::aspects::{Aspect, Fact, Rows};
use crate::citations::Citations;
use crate::criteria::{Criteria, Criterion, Team};
use crate::failures::Failures;
use crate::frameworks::{self, Framework, Lists};
use crate::ids::Ids;
use crate::keys::Keys;
use crate::languages::{self, Language};
use crate::measured::Evidence;
use crate::measurements::Measurements;
use crate::measuring::Measuring;
use crate::presets::{self, Preset};
use crate::site::Site;
use crate::sources::{self, Source};

/// The data, read and found right: every place that it names exists, and every list that goes by
/// the order of another has its length.
#[derive(Debug)]
pub struct Data {
    pub(crate) site: Site,
    pub(crate) team: Team,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) languages: Vec<Language>,
    pub(crate) aspects: Vec<Aspect>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) sources: Vec<Source>,
    pub(crate) frameworks: Vec<Framework>,
    pub(crate) presets: Vec<Preset>,
    pub(crate) measuring: Measuring,
    pub(crate) measurements: Measurements,
}

/// Reads the data in this folder.
///
/// # Errors
///
/// When anything in it is wrong: all of it at once, though a file that does not parse counts as
/// one failure, and nothing is said about what others would need of it.
pub fn load(dir: &Path) -> Result<Data, Failures> {
    let mut failures = Failures::default();
    let mut keys = Keys::default();
    let site = Site::load(dir, &mut failures);
    let criteria = Criteria::load(dir, &mut failures, &mut keys);
    let languages = languages::load(dir, &mut failures, &mut keys);
    let rows = Rows::load(dir, &mut failures);
    let sources = sources::load(dir, &mut failures);
    let measuring = Measuring::load(dir, &mut failures);
    let framework_ids = site.as_ref().map(|site| site.frameworks.as_slice());
    let framework_ids = Ids::of("framework", framework_ids, |id| id);
    let measurements = Measurements::load(dir, &mut failures, &framework_ids);

    let mut citations = Citations::of(sources.as_deref());
    let language_ids = Ids::of("language", languages.as_deref(), |language| &language.id);
    let language_names = Ids::of("language", languages.as_deref(), |language| &language.name);
    let aspects = rows.as_ref().map(|rows| rows.aspects.as_slice());
    let facts = rows.as_ref().map(|rows| rows.facts.as_slice());
    let evidence = measuring.as_ref().zip(measurements.as_ref());
    let evidence = evidence.map(|(measuring, measurements)| {
        let criteria = criteria.as_ref().map(|criteria| criteria.list.as_slice());
        let criteria = criteria.unwrap_or_default();
        let sources = sources.as_deref().unwrap_or_default();
        Evidence::check(&mut failures, &mut citations, criteria, sources, measuring, measurements)
    });
    let lists = Lists {
        criteria: criteria.as_ref().map(|criteria| criteria.list.as_slice()),
        languages: &language_ids,
        language_names: &language_names,
        aspects: &Ids::of("aspect", aspects, |aspect| &aspect.id),
        facts: &Ids::of("fact", facts, |fact| &fact.id),
        evidence: evidence.as_ref(),
    };
    let frameworks = frameworks::load(dir, &mut failures, site.as_ref(), &lists, &mut citations);
    let presets =
        presets::load(dir, &mut failures, criteria.as_ref(), &language_ids, &mut citations);
    if !failures.has_unread() {
        citations.require_all(&mut failures);
    }

    let measured = measuring.zip(measurements);
    match (site, criteria, languages, rows, sources, presets, measured) {
        (
            Some(site),
            Some(criteria),
            Some(languages),
            Some(rows),
            Some(sources),
            Some(presets),
            Some((measuring, measurements)),
        ) if failures.is_empty() => Ok(Data {
            site,
            team: criteria.team,
            criteria: criteria.list,
            languages,
            aspects: rows.aspects,
            facts: rows.facts,
            sources,
            frameworks,
            presets,
            measuring,
            measurements,
        }),
        _ => Err(failures),
    }
}
