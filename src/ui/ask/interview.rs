//! Interview: what was asked and answered, and what is asked next.

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{self, DATASET};
use crate::ui::ask::TITLE;
use crate::ui::shared::reactive::effect;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Guide, Question, Said};

/// The questions to a visitor. Kept as long as the page lives, so that none is asked twice.
#[derive(Clone, Copy)]
pub struct Interview {
    page: PageState,
    /// Whether the dialog is open.
    pub is_open: RwSignal<bool>,
    /// What stands at the top: the question, or that there is none.
    pub title: RwSignal<String>,
    /// The place of the question that is shown; beyond all when none is.
    pub shown: RwSignal<usize>,
    /// What further answers can change.
    pub status: RwSignal<String>,
    /// The answers, each as the number that it is.
    said: RwSignal<Option<Vec<usize>>>,
    /// Whether another question is due than the one that is shown.
    is_due: RwSignal<bool>,
    /// Whether what to ask next is worked out after the next paint.
    is_waiting: RwSignal<bool>,
}

impl Interview {
    /// No question asked yet. From now on the answers follow whoever takes some back.
    pub fn new(page: PageState, is_open: RwSignal<bool>) -> Self {
        let interview = Self {
            page,
            is_open,
            title: RwSignal::new("Ask me".to_owned()),
            shown: RwSignal::new(usize::MAX),
            status: RwSignal::new(String::new()),
            said: RwSignal::new(None),
            is_due: RwSignal::new(true),
            is_waiting: RwSignal::new(false),
        };
        effect(move |_| {
            page.case(|_, _| ());
            untrack(|| interview.follow());
        });
        interview
    }

    /// Answers the question that is shown: about which of its sliders, a bit each, and what was chosen,
    /// as [`Said::new`] has it. Sets them by one step, and chooses the next question.
    pub fn answer(self, about: usize, chosen: usize) {
        // A second tap is none on the next question.
        let at = self.shown.get_untracked();
        let asked = DATASET.questions.get(at).filter(|_| !self.is_due.get_untracked());
        let Some(asked) = asked else { return };
        self.is_due.set(true);
        let said = Said::new(at, about, chosen);
        let mut all = self.said.get_untracked().unwrap_or_default();
        all.push(said.0);
        self.said.set(Some(all));
        self.page.change_by_step(|scenario| said.apply(&asked.question, scenario));
        self.choose();
    }

    /// Takes the last answer back, by one step, and asks the question again.
    pub fn back(self) {
        let mut all = self.said.get_untracked().unwrap_or_default();
        let Some(last) = all.pop().filter(|_| !self.is_due.get_untracked()) else { return };
        self.is_due.set(true);
        self.said.set(Some(all.clone()));
        self.page.change_by_step(|scenario| {
            Said(last).take_back(&all, &questions(), &dataset::opening(), scenario);
        });
        self.choose();
    }

    /// Whether an answer was given that can be taken back.
    pub fn is_begun(self) -> bool {
        self.said.get_untracked().is_some_and(|said| !said.is_empty())
    }

    /// The settings changed, by an answer or by hand. An answer that they do not show any more was taken
    /// back.
    fn follow(self) {
        let said = self.said.get_untracked().unwrap_or_default();
        let shown = self.page.read(|now| Said::still_shown(&said, &questions(), now));
        if shown.len() < said.len() {
            self.is_due.set(true);
            self.said.set(Some(shown));
        }
        if self.is_open.get_untracked() {
            self.choose();
        }
    }

    /// What is known, and what is open.
    pub fn guide(self) -> Guide<'static> {
        let said = self.said.get_untracked().unwrap_or_default();
        let said: Vec<Said> = said.into_iter().map(Said).collect();
        let start = dataset::opening();
        untrack(|| {
            self.page.case(|model, now| Guide::new(model, questions(), &said, [&start, now]))
        })
    }

    /// Works out after a paint what further answers can change and, where that is due, what to ask next,
    /// and shows it. A question that is shown stays as long as it is open and any is worth asking.
    pub fn choose(self) {
        if self.is_waiting.get_untracked() {
            return;
        }
        self.is_waiting.set(true);
        browser::after_paint(move || {
            self.is_waiting.set(false);
            let guide = self.guide();
            let (mut next, changing) = guide.next();
            let shown = self.shown.get_untracked();
            if next.is_some() && !self.is_due.get_untracked() && !guide.open(shown).is_empty() {
                next = Some(shown);
            }
            let next = next.unwrap_or(usize::MAX);
            let (title, status) = if let Some(asked) = DATASET.questions.get(next) {
                (
                    asked.text.get().to_owned(),
                    words::still_open(
                        [asked.question.sliders.len(), guide.open(next).len()],
                        changing,
                    ),
                )
            } else {
                words::asked_enough(guide.first.map_or("", words::framework), &guide)
            };
            self.title.set(title);
            self.status.set(status);
            // The same question is not made anew: what is chosen in it stays.
            if shown != next {
                self.shown.set(next);
            }
            self.is_due.set(false);
            // What was answered took the focus with it.
            request_animation_frame(|| {
                if let Some(title) = browser::first(TITLE) {
                    browser::give_back_focus(&title);
                }
            });
        });
    }
}

fn questions() -> Vec<Question<'static>> {
    DATASET.questions.iter().map(|asked| asked.question).collect()
}
