//! Lists that a framework's file refers to.

use super::rule_scores::RuleScores;
use crate::checks::Ids;
use crate::criteria::Criterion;

/// The lists that a framework's file refers to; nothing where one could not be read.
pub(crate) struct Lists<'a> {
    pub(crate) criteria: Option<&'a [Criterion]>,
    pub(crate) languages: &'a Ids,
    pub(crate) language_names: &'a Ids,
    pub(crate) aspects: &'a Ids,
    pub(crate) facts: &'a Ids,
    pub(crate) rule_scores: Option<&'a RuleScores<'a>>,
}
