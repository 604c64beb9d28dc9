//! Lookup of an entry of the dataset by its id, key or day.

use super::criterion::Criterion;
use super::day::Day;
use super::framework::Framework;
use super::language::Language;
use super::release::Release;
use super::whole::Dataset;

impl Dataset {
    /// The framework with this id.
    #[must_use]
    pub fn framework(&self, id: &str) -> Option<&'static Framework> {
        self.frameworks.iter().find(|framework| framework.id == id)
    }

    /// The criterion with this key.
    #[must_use]
    pub fn criterion(&self, key: &str) -> Option<&'static Criterion> {
        self.criteria.iter().find(|criterion| criterion.key == key)
    }

    /// The language with this key.
    #[must_use]
    pub fn language(&self, key: &str) -> Option<&'static Language> {
        self.languages.iter().find(|language| language.key == key)
    }

    /// The scores of an earlier day, where they are kept.
    #[must_use]
    pub fn release(&self, day: Day) -> Option<&'static Release> {
        self.releases.iter().find(|release| release.day == day)
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::DATASET;

    #[test]
    fn entries_are_found_by_what_links_call_them() {
        assert_eq!(DATASET.framework("django").map(|framework| framework.name), Some("Django"));
        assert_eq!(DATASET.criterion("light").map(|criterion| criterion.id), Some("lightweight"));
        assert_eq!(DATASET.language("cs").map(|language| language.name), Some("C#"));
        assert!(DATASET.framework("Django").is_none());
    }

    #[test]
    fn the_keys_and_starts_that_links_of_version_1_rely_on_stay() {
        let criteria = DATASET.criteria.iter().map(|c| (c.key, c.default_weight.get()));
        let languages = DATASET.languages.iter().map(|l| (l.key, l.default_knowledge.get()));
        let of_team = [(DATASET.team.key, DATASET.team.default_weight.get())];
        let told: Vec<String> = languages
            .chain(of_team)
            .chain(criteria)
            .map(|(key, level)| format!("{key}={level}"))
            .collect();
        assert_eq!(
            told.join(" "),
            "js=5 ts=0 py=5 java=0 kotlin=0 cs=0 php=0 ruby=0 go=0 rust=0 elixir=0 team=8 \
             concurrency=1 realtime=0 ml=0 admin=0 batteries=1 data=1 rest=1 learning=1 hiring=1 \
             ecosystem=1 light=0 structure=1 security=1 types=0"
        );
    }
}
