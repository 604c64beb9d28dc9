//! Said: what a visitor answered so far, and what that leaves open.

use super::belief::Belief;
use super::question::Question;
use crate::level::Level;
use crate::model::Model;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// One answer to one of the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The place of the question.
    pub question: usize,
    /// The sliders that it was about, and where each was set; none where the answer was not known.
    pub set: Vec<(Slider, Level)>,
}

impl Said {
    /// Sets the sliders.
    pub fn apply(&self, scenario: &mut Scenario) {
        for (slider, level) in &self.set {
            slider.set(scenario, *level);
        }
    }

    /// What is plausible of each slider, in the order of [`Slider::all`]: what a visitor who said
    /// nothing else may mean, then what the answers leave of it. A slider that stands neither where it
    /// stood at the start nor where an answer set it was moved by the visitor, who means it as it is.
    #[must_use]
    pub fn beliefs(
        said: &[Self],
        questions: &[Question],
        model: &Model,
        (start, now): (&Scenario, &Scenario),
    ) -> Vec<Belief> {
        let belief = |slider: Slider| {
            let mut belief = match slider {
                Slider::Language(_) => Belief::LANGUAGE,
                Slider::Team => Belief::TEAM,
                Slider::Criterion(_) => Belief::CRITERION,
            };
            let mut expected = slider.level(start);
            for said in said {
                let set = said.set.iter().find(|(of, _)| *of == slider);
                if let Some(((_, level), question)) = set.zip(questions.get(said.question)) {
                    belief = belief.after(&question.levels, *level);
                    expected = *level;
                }
            }
            let level = slider.level(now);
            if level == expected { belief } else { Belief::surely(level) }
        };
        Slider::all(model).map(belief).collect()
    }

    /// The questions that are still open, each with its place and about the sliders of which anything
    /// is. One that was asked is not asked again, and what it was about is not asked by one about
    /// several sliders.
    #[must_use]
    pub fn open(
        said: &[Self],
        questions: &[Question],
        is_sure: impl Fn(Slider) -> bool,
    ) -> Vec<(usize, Question)> {
        let was_asked = |place: &usize| said.iter().any(|said| said.question == *place);
        let was_asked_alone = |slider: &Slider| {
            let of = |said: &Self| questions.get(said.question).map(|of| of.sliders.as_slice());
            said.iter().any(|said| of(said) == Some(std::slice::from_ref(slider)))
        };
        let mut open = Vec::new();
        for (place, question) in questions.iter().enumerate() {
            let mut question = question.clone();
            let several = question.sliders.len() > 1;
            question.sliders.retain(|one| !is_sure(*one) && !was_asked_alone(one));
            if !was_asked(&place) && question.sliders.len() > usize::from(several) {
                open.push((place, question));
            }
        }
        open
    }
}
