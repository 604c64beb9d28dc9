//! Interview: what was asked and answered, and what is asked next.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::dataset::{self, DATASET};
use crate::ui::ask::{DIALOG, TITLE};
use crate::ui::shared::reactive::effect;
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Guide, Question, Ranking, Said, Scenario};

/// What scrolls below the question where that stays in sight; else the dialog does.
const BODY: &str = "#ask .dialog-body";

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
    /// The answers that were taken back, likewise, the last one last.
    taken_back: RwSignal<Option<Vec<usize>>>,
    /// Whether any slider was not as the page opens.
    was_moved: RwSignal<bool>,
    /// Whether another question is due than the one that is shown.
    is_due: RwSignal<bool>,
    /// Counts up whenever working out what to ask next is begun, or what is worked out is out of date.
    turn: RwSignal<usize>,
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
            taken_back: RwSignal::new(None),
            was_moved: RwSignal::new(false),
            is_due: RwSignal::new(true),
            turn: RwSignal::new(0),
        };
        effect(move |_| {
            page.frames.track(Stage::Rest);
            let is_open = is_open.get();
            untrack(|| interview.follow(is_open));
        });
        interview
    }

    /// Answers the question that is shown: about which of its sliders, a bit each, and what was chosen,
    /// as [`Said::new`] has it. Sets them by one step. Until the next question is shown, another answer
    /// takes the place of the one before it.
    pub fn answer(self, about: usize, chosen: usize) {
        let at = self.shown.get_untracked();
        let said = Said::new(at, about, chosen);
        let mut all = self.said.get_untracked().unwrap_or_default();
        let before = all.pop_if(|last| Said(*last).question() == at);
        // A second tap says nothing new.
        if at < DATASET.questions.len() && before != Some(said.0) {
            self.say(all, before, Some(said));
        }
    }

    /// Takes the last answer back, by one step, and asks the question again.
    pub fn back(self) {
        let mut all = self.said.get_untracked().unwrap_or_default();
        let last = all.pop();
        if let Some(last) = last {
            let mut taken_back = self.taken_back.get_untracked().unwrap_or_default();
            taken_back.push(last);
            self.taken_back.set(Some(taken_back));
            self.say(all, Some(last), None);
        }
    }

    /// What was chosen last in the question at this place, as [`Said::new`] has it, where that answer was
    /// taken back.
    pub fn before(self, question: usize) -> Option<usize> {
        let taken_back = self.taken_back.get_untracked().unwrap_or_default();
        let last = taken_back.into_iter().rev().map(Said).find(|one| one.question() == question);
        last.and_then(Said::chosen)
    }

    /// Sets every slider as the page opens, by one step, so that every question is open again.
    pub fn start_again(self) {
        self.is_due.set(true);
        self.page.change_by_step(|scenario| {
            let start = dataset::opening();
            (scenario.knowledge, scenario.weights) = (start.knowledge, start.weights);
            scenario.team = start.team;
        });
    }

    /// Whether nothing is asked because of how the sliders stand that nobody was asked about, followed.
    pub fn is_settled(self) -> bool {
        let is_known = !self.status.get().is_empty();
        if !is_known || self.shown.get() < DATASET.questions.len() || self.is_begun() {
            return false;
        }
        untrack(|| self.page.read(|now| !is_start(now)))
    }

    /// Of all answers, the last is taken back, or another is given, or both; another question is due, and
    /// what is being worked out no more.
    fn say(self, mut all: Vec<usize>, last: Option<usize>, next: Option<Said>) {
        self.is_due.set(true);
        self.turn.set(self.turn.get_untracked() + 1);
        let questions = questions();
        self.page.change_by_step(|scenario| {
            if let Some(last) = last {
                Said(last).take_back(&all, &questions, &dataset::opening(), scenario);
            }
            if let Some(next) = next
                && let Some(asked) = questions.get(next.question())
            {
                next.apply(asked, scenario);
            }
        });
        all.extend(next.map(|next| next.0));
        self.said.set(Some(all));
        // What is not known changes no setting.
        self.page.frames.follow();
    }

    /// Whether an answer was given that can be taken back.
    pub fn is_begun(self) -> bool {
        self.said.get_untracked().is_some_and(|said| !said.is_empty())
    }

    /// The settings changed, by an answer or by hand, and all else on the page has followed. An answer
    /// that they do not show any more was taken back.
    fn follow(self, is_open: bool) {
        let said = self.said.get_untracked().unwrap_or_default();
        let shown = self.page.read(|now| Said::still_shown(&said, &questions(), now));
        let is_moved = !self.page.read(is_start);
        let was_moved = self.was_moved.get_untracked();
        self.was_moved.set(is_moved);
        if was_moved && !is_moved && !is_open {
            // Whoever goes back to the start may begin anew.
            self.is_due.set(true);
            self.said.set(None);
            self.taken_back.set(None);
        } else if shown.len() < said.len() {
            self.is_due.set(true);
            self.said.set(Some(shown));
        }
        if is_open {
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

    /// Works out, with pauses, what further answers can change and, where that is due, what to ask next,
    /// and shows it, unless it has to be worked out anew meanwhile. A question that is shown stays as long
    /// as it is open and any is worth asking.
    fn choose(self) {
        let turn = self.turn.get_untracked() + 1;
        self.turn.set(turn);
        spawn_local(async move {
            // By the end of a pause the page may be gone.
            let is_wanted = || self.turn.try_get_untracked() == Some(turn);
            browser::breathe().await;
            if !is_wanted() {
                return;
            }
            let mut guide = self.guide();
            while guide.step() {
                browser::breathe().await;
                if !is_wanted() {
                    return;
                }
            }
            self.show(&guide);
        });
    }

    /// Shows what was worked out.
    fn show(self, guide: &Guide) {
        let (mut next, changing) = guide.next();
        let shown = self.shown.get_untracked();
        if next.is_some() && !self.is_due.get_untracked() && !guide.open(shown).is_empty() {
            next = Some(shown);
        }
        let next = next.unwrap_or(usize::MAX);
        let (title, status) = if let Some(asked) = DATASET.questions.get(next) {
            let open = [asked.question.sliders.len(), guide.open(next).len()];
            let levels = asked.question.levels.len();
            let is_among = guide.is_changing(next);
            (asked.text.get().to_owned(), words::still_open(open, levels, changing, is_among))
        } else {
            words::asked_enough(&untrack(|| self.page.ranking.with(Ranking::leaders)), guide)
        };
        self.title.set(title);
        self.status.set(status);
        // The same question is not made anew: what is chosen in it stays.
        let is_new = shown != next;
        if is_new {
            self.shown.set(next);
        }
        self.is_due.set(false);
        // What was answered took the focus with it.
        browser::in_frame(move || {
            if is_new {
                for part in [DIALOG, BODY].into_iter().filter_map(browser::first) {
                    part.set_scroll_top(0);
                }
            }
            if let Some(title) = browser::first(TITLE) {
                browser::give_back_focus(&title);
            }
        });
    }
}

/// Whether every slider is as the page opens.
fn is_start(now: &Scenario) -> bool {
    let start = dataset::opening();
    (now.team, &now.knowledge, &now.weights) == (start.team, &start.knowledge, &start.weights)
}

fn questions() -> Vec<Question<'static>> {
    DATASET.questions.iter().map(|asked| asked.question).collect()
}
