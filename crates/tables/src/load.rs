//! Loading: reads the files of the folder and finds all that is wrong with them.

use std::path::Path;

use crate::aspects::Rows;
use crate::checks::{CheckedFile, Failures, Ids, Keys};
use crate::citations::Citations;
use crate::criteria::Criteria;
use crate::data::Data;
use crate::frameworks::{self, Lists, RuleScores};
use crate::languages;
use crate::measurements::measures::Measures;
use crate::measurements::{Measurements, comparisons};
use crate::presets::{self, Preset};
use crate::questions::Questions;
use crate::releases;
use crate::selection;
use crate::site::Site;
use crate::sources;

/// Reads the data in this folder.
///
/// # Errors
///
/// Everything that is wrong, at once. A file that does not parse counts as one failure, and what the
/// other files need of it is not checked.
pub fn load(dir: &Path) -> Result<Data, Failures> {
    read(dir, dir)
}

/// Reads the data in this folder for the site that another folder has in its `site.toml`.
///
/// # Errors
///
/// As those of [`load`].
pub fn load_for_site(dir: &Path, site: &Path) -> Result<Data, Failures> {
    read(dir, site).map_err(|failures| failures.in_place_of("data/site.toml", site))
}

fn read(dir: &Path, site: &Path) -> Result<Data, Failures> {
    let mut failures = Failures::default();
    let mut keys = Keys::default();
    let site = Site::load(site, &mut failures);
    let criteria = Criteria::load(dir, &mut failures, &mut keys);
    let languages = languages::load(dir, &mut failures, &mut keys);
    let all = criteria.as_ref().map(|criteria| criteria.list.as_slice());
    let criteria_ids = Ids::of("criterion", all, |criterion| &criterion.id);
    let rows = Rows::load(dir, &mut failures, &criteria_ids);
    let sources = sources::load(dir, &mut failures);
    let measures = Measures::load(dir, &mut failures);
    let unlisted = frameworks::unlisted(dir, site.as_ref(), &mut failures);
    let framework_ids = site.as_ref().map(|site| [&*site.frameworks, &*unlisted].concat());
    let framework_ids = Ids::of("framework", framework_ids.as_deref(), |id| id);
    let measurements = Measurements::load(dir, &mut failures, &framework_ids);
    let comparisons = comparisons::load(dir, &mut failures, &framework_ids, measures.as_ref());

    let mut citations = Citations::of(sources.as_deref());
    let language_ids = Ids::of("language", languages.as_deref(), |language| &language.id);
    let language_names = Ids::of("language", languages.as_deref(), |language| &language.name);
    let aspects = rows.as_ref().map(|rows| rows.aspects.as_slice());
    let facts = rows.as_ref().map(|rows| rows.facts.as_slice());
    let both = measures.as_ref().zip(measurements.as_ref());
    let rule_scores = both.map(|(measures, measurements)| {
        let criteria = criteria.as_ref().map(|criteria| criteria.list.as_slice());
        let criteria = criteria.unwrap_or_default();
        let sources = sources.as_deref().unwrap_or_default();
        let comparisons = comparisons.as_deref().unwrap_or_default();
        let figures = (measures, measurements, comparisons);
        RuleScores::check(&mut failures, &mut citations, criteria, sources, figures)
    });
    let lists = Lists {
        criteria: criteria.as_ref().map(|criteria| criteria.list.as_slice()),
        languages: &language_ids,
        language_names: &language_names,
        aspects: &Ids::of("aspect", aspects, |aspect| &aspect.id),
        facts: &Ids::of("fact", facts, |fact| &fact.id),
        rule_scores: rule_scores.as_ref(),
    };
    let frameworks = frameworks::load(dir, &mut failures, site.as_ref(), &lists, &mut citations);
    let ids = [&framework_ids, &criteria_ids, &language_ids];
    let questions = Questions::load(dir, &mut failures, &criteria_ids, &language_ids);
    let releases = releases::load(dir, &mut failures, site.as_ref(), ids);
    if let Some(site) = &site {
        let mut file = CheckedFile::new("site.toml", &mut failures);
        site.selected().check(&mut file, &framework_ids, &criteria_ids);
    }
    let presets = {
        let criteria = criteria.as_ref();
        presets::load(dir, &mut failures, criteria, &language_ids, &framework_ids, &mut citations)
    };
    check_start(site.as_ref(), presets.as_deref(), &mut failures);
    if !failures.has_unread() {
        citations.require_all(&mut failures);
    }

    match (site, criteria, languages, rows, sources, presets.zip(questions), measures, measurements)
    {
        (
            Some(site),
            Some(criteria),
            Some(languages),
            Some(rows),
            Some(sources),
            Some((presets, questions)),
            Some(measures),
            Some(measurements),
        ) if failures.is_empty() => {
            let shown = site.selected();
            let mut data = Data {
                site,
                team: criteria.team,
                criteria: criteria.list,
                languages,
                aspects: rows.aspects,
                facts: rows.facts,
                sources,
                frameworks,
                presets,
                questions,
                measures,
                measurements,
                comparisons: comparisons.unwrap_or_default(),
                releases,
            };
            selection::keep(&shown, &mut data);
            let start = &data.site.start;
            if !start.is_empty() && data.presets.iter().all(|preset| preset.id != *start) {
                let problem =
                    format!("{start:?} is about criteria or languages that are not shown");
                CheckedFile::new("site.toml", &mut failures).fail("start", problem);
                return Err(failures);
            }
            Ok(data)
        }
        _ => Err(failures),
    }
}

/// Finds the situation that the page opens with among all that there are.
fn check_start(site: Option<&Site>, presets: Option<&[Preset]>, failures: &mut Failures) {
    if let Some((site, presets)) = site.zip(presets)
        && !site.start.is_empty()
    {
        let mut file = CheckedFile::new("site.toml", failures);
        // What it is does not matter here, only that there is one.
        let _ = Ids::of("preset", Some(presets), |preset| &preset.id).find_or_list(
            &mut file,
            "start",
            &site.start,
        );
    }
}
