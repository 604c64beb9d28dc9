//! Record: all that there is to say about a decision.

use super::block::{Block, Told};
use super::case::Case;
use super::drivers::{languages, needs, own_scores};
use super::options::{Place, left_out, places};
use super::outcome::{Outcome, outcome};
use super::pros::of_option;
use super::side_by_side::side_by_side;
use super::sources::Notes;
use crate::dataset::DATASET;
use crate::words;

/// The parts of a record, each of which is written by the sheet and in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The name of the settings; without one, the question.
    pub title: String,
    /// The question, when it was answered, and with which data.
    pub about: Told,
    /// How well the team knows each language.
    pub languages: Block,
    /// What matters, with must-haves and scores.
    pub needs: Vec<Block>,
    /// The scores that the visitor set.
    pub own_scores: Told,
    /// The ranking.
    pub places: Vec<Place>,
    /// Who is not in it.
    pub left_out: Vec<Block>,
    /// The answer.
    pub outcome: Outcome,
    /// A part for each of the first that are compared: what is good and what is bad about it.
    pub pros: Vec<Block>,
    /// Parts in which they stand side by side.
    pub side_by_side: Vec<Block>,
    /// The address that opens the page with these settings, or its end.
    pub address: String,
    /// That a link has no room for all scores of one's own; empty where it has.
    pub no_room: String,
    /// The sources by their numbers, from 1: title and address.
    pub sources: Vec<(&'static str, &'static str)>,
}

impl Record {
    /// The record of a case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let (all, shown) = case.compared();
        let (site, name) = (&DATASET.site, &case.state.name);
        // The name of the settings stands first, and the question below it.
        let (title, question) = if name.is_empty() {
            (site.question, ".".to_owned())
        } else {
            (name.as_str(), [": ", site.question].concat())
        };
        let made = format!("{question} Made on {}, with data of {}.", case.day, DATASET.as_of);
        let mut notes = Notes::default();
        let pros = shown.iter().map(|one| of_option(case, *one, &mut notes)).collect();
        let side_by_side = side_by_side(&shown, all, &mut notes);
        Self {
            title: title.to_owned(),
            about: Told::new(site.name, made),
            languages: languages(case),
            needs: needs(case, &shown),
            own_scores: own_scores(case),
            places: places(case),
            left_out: left_out(case),
            outcome: outcome(case),
            pros,
            side_by_side,
            address: case.address.clone(),
            no_room: words::no_room(&case.state),
            sources: notes.list(),
        }
    }
}
