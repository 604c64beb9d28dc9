//! Interview: what was asked and answered, and what is asked next.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{self, breathe};
use crate::dataset::{self, DATASET};
use crate::ui::ask::TITLE;
use crate::ui::shared::reactive::effect;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Guide, Level, Question, Said, Scenario, Slider};

/// The questions to a visitor. Kept as long as the page lives, so that none is asked twice.
#[derive(Clone, Copy)]
pub struct Interview {
    page: PageState,
    /// Whether the dialog is open.
    pub is_open: RwSignal<bool>,
    /// What stands at the top: the question, or that there is none.
    pub title: RwSignal<String>,
    /// The place of the question that is shown; nothing when none is.
    pub shown: RwSignal<Option<usize>>,
    /// What further answers can change.
    pub status: RwSignal<String>,
    steps: StoredValue<Vec<Step>>,
    /// Whether one goes on though nothing more is to be gained by a single answer.
    asks_on: StoredValue<bool>,
    /// The number of the last choice, while it is made; 0 when it has been made.
    choosing: StoredValue<u32>,
}

/// An answer, and the sliders before and after it.
struct Step {
    said: Said,
    before: Scenario,
    after: Scenario,
}

impl Interview {
    /// No question asked yet. From now on the answers follow whoever goes back through the history.
    pub fn new(page: PageState, is_open: RwSignal<bool>) -> Self {
        let interview = Self {
            page,
            is_open,
            title: RwSignal::new("Ask me".to_owned()),
            shown: RwSignal::new(None),
            status: RwSignal::new(String::new()),
            steps: StoredValue::new(Vec::new()),
            asks_on: StoredValue::new(false),
            choosing: StoredValue::new(0),
        };
        effect(move |_| {
            page.case(|_, _| ());
            untrack(|| interview.follow());
        });
        interview
    }

    /// Whether anything was answered.
    pub fn is_started(self) -> bool {
        self.steps.with_value(|steps| !steps.is_empty())
    }

    /// Sets sliders by an answer to the question that is shown, none when it is not known, and chooses
    /// the next question.
    pub fn answer(self, set: Vec<(Slider, Level)>) {
        // A second tap is none on the next question.
        let is_free = self.choosing.get_value() == 0;
        let Some(question) = self.shown.get_untracked().filter(|_| is_free) else { return };
        let said = Said { question, set };
        let before = self.scenario();
        let mut after = before.clone();
        said.apply(&mut after);
        let now = after.clone();
        self.steps.update_value(|steps| steps.push(Step { said, before, after }));
        self.page.change_by_step(|scenario| *scenario = now);
        self.choose(true);
    }

    /// Asks the last question again, with its sliders where they were.
    pub fn go_back(self) {
        let mut last = None;
        self.steps.update_value(|steps| last = steps.pop());
        let Some(Step { said, before, .. }) = last else { return };
        self.asks_on.set_value(false);
        self.page.change_by_step(|scenario| {
            for (slider, _) in &said.set {
                slider.set(scenario, slider.level(&before));
            }
        });
        self.choose(true);
    }

    /// Asks what several answers together may still change.
    pub fn ask_on(self) {
        self.asks_on.set_value(true);
        self.choose(true);
    }

    /// Whether there is anything left to ask that could change the first place with others.
    pub fn is_open_still(self) -> bool {
        let (guide, open) = self.guide();
        !open.is_empty() && guide.can_change_at_all()
    }

    /// The sliders that the question is about which is shown.
    pub fn sliders(self) -> Vec<Slider> {
        let shown = self.shown.get_untracked();
        let open = self.guide().1;
        let shown = open.into_iter().find(|(place, _)| Some(*place) == shown);
        shown.map(|(_, question)| question.sliders).unwrap_or_default()
    }

    fn scenario(self) -> Scenario {
        untrack(|| self.page.read(Scenario::clone))
    }

    /// The settings changed: by an answer, by going back over some, or by the visitor's hand.
    fn follow(self) {
        let now = self.scenario();
        let is_known = self.steps.try_update_value(|steps| {
            if steps.last().is_none_or(|last| last.after == now) {
                return !steps.is_empty();
            }
            // As it was after an earlier answer, or before the first.
            let kept = (0..steps.len()).rev().find(|kept| match kept.checked_sub(1) {
                Some(last) => steps.get(last).is_some_and(|step| step.after == now),
                None => steps.first().is_some_and(|step| step.before == now),
            });
            if let Some(kept) = kept {
                steps.truncate(kept);
            }
            false
        });
        if is_known == Some(false) && self.is_open.get_untracked() {
            self.choose(false);
        }
    }

    /// What is known and what is open.
    fn guide(self) -> (Guide, Vec<(usize, Question)>) {
        let questions = dataset::questions();
        let start = dataset::opening();
        let mut said = Vec::new();
        self.steps.with_value(|steps| said.extend(steps.iter().map(|step| step.said.clone())));
        untrack(|| {
            self.page.case(|model, now| {
                let beliefs = Said::beliefs(&said, &questions, model, (&start, now));
                let sure = Slider::all(model).zip(&beliefs);
                let sure: Vec<Slider> =
                    sure.filter(|(_, belief)| belief.is_sure()).map(|(slider, _)| slider).collect();
                let open = Said::open(&said, &questions, |slider| sure.contains(&slider));
                (Guide::new(model, now, &beliefs), open)
            })
        })
    }

    /// Works out with pauses what to ask next, and shows it. `is_new` says that the question which is
    /// shown was dealt with: the next one gets the focus.
    pub fn choose(self, is_new: bool) {
        let this = self.choosing.get_value().wrapping_add(1).max(1);
        self.choosing.set_value(this);
        spawn_local(async move {
            breathe().await;
            let (guide, open) = self.guide();
            let mut best = None;
            for (place, question) in &open {
                let firmness = guide.firmness_after(question);
                if best.is_none_or(|(most, _)| firmness > most) {
                    best = Some((firmness, *place));
                }
                breathe().await;
                // By then something else may have changed, or the page be gone.
                if self.choosing.try_get_value() != Some(this) {
                    return;
                }
            }
            self.choosing.set_value(0);
            let changing = open.iter().filter(|(_, question)| guide.can_change(question)).count();
            let is_over = changing == 0 && guide.is_firm() && !self.asks_on.get_value();
            let next =
                best.map(|(_, place)| place).filter(|_| !is_over && guide.can_change_at_all());
            self.show(next, changing, &guide);
            if is_new {
                browser::focus_on(TITLE.to_owned());
            }
        });
    }

    fn show(self, next: Option<usize>, changing: usize, guide: &Guide) {
        let leader =
            untrack(|| self.page.ranking.with(|ranking| ranking.listed().first().copied()));
        match next.and_then(|place| DATASET.questions.get(place)) {
            Some(question) => {
                self.title.set(question.text.get().to_owned());
                self.status.set(words::still_open(changing));
            }
            None => {
                self.title.set(format!("{} it is", leader.map_or("", words::framework)));
                self.status.set(words::asked_enough(leader, guide));
            }
        }
        self.shown.set(next);
    }
}
