//! Frames after a change, in which the page follows it: the list in the first, the rest in later ones.

use leptos::prelude::*;

use crate::browser;

/// What follows a change, in this order, each in a frame of its own. The list with its bars and
/// scores needs no stage: it follows at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Sentences, the inspector, and what a sheet shows.
    Words,
    /// The tracks of the sliders.
    Tracks,
    /// How firm the answer is.
    Firmness,
    /// The comparison, and all that is far from the sliders.
    Rest,
}

/// How many stages there are.
const STAGES: usize = 4;

/// The stages of the page, and how far they have come. While changes follow each other faster than
/// the stages, the stages go round: each shows the page as it is when its turn comes.
#[derive(Clone, Copy)]
pub struct Frames(StoredValue<Stages>);

#[derive(Clone, Copy)]
struct Stages {
    /// How often each was told to follow.
    told: [RwSignal<u32>; STAGES],
    round: Round,
}

/// One round through the stages.
#[derive(Clone, Copy, Default)]
struct Round {
    progress: Progress,
    /// Whether what has the focus is kept in sight in each stage.
    keeps_focus: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Progress {
    /// Everything has followed.
    #[default]
    Idle,
    /// The stages are being told.
    Running,
    /// Something changed that the first of them was not told of.
    Stale,
}

impl Frames {
    /// Stages that were never told.
    pub fn new() -> Self {
        let told = [(); STAGES].map(|()| RwSignal::new(0));
        Self(StoredValue::new(Stages { told, round: Round::default() }))
    }

    /// Something changed: the stages follow, one a frame. What changes before the first of them has had
    /// its turn is a part of the same change.
    pub fn follow(self) {
        let is_idle = self.0.get_value().round.progress == Progress::Idle;
        self.reach(Progress::Stale);
        if is_idle {
            self.tell(0);
        }
    }

    /// Keeps what has the focus in sight after a change that was just made: at once, and in each
    /// stage that follows it, for what stands above the focus may grow in any.
    pub fn keep_focus_in_sight(self) {
        self.0.update_value(|stages| stages.round.keeps_focus = true);
        browser::keep_focus_in_sight();
    }

    /// How often a stage was told to follow, followed.
    pub fn track(self, stage: Stage) -> u32 {
        self.0.get_value().told.get(stage as usize).map_or(0, |told| told.get())
    }

    fn tell(self, stage: usize) {
        browser::after_paint(move || {
            // By then the page may be gone.
            let Some(Stages { told, round }) = self.0.try_get_value() else { return };
            match told.get(stage) {
                Some(told) => {
                    if stage == 0 {
                        self.reach(Progress::Running);
                    }
                    told.update(|told| *told = told.wrapping_add(1));
                    if round.keeps_focus {
                        browser::keep_focus_in_sight();
                    }
                    self.tell(stage + 1);
                }
                None if round.progress == Progress::Stale => self.tell(0),
                None => self.0.update_value(|stages| stages.round = Round::default()),
            }
        });
    }

    fn reach(self, progress: Progress) {
        self.0.update_value(|stages| stages.round.progress = progress);
    }
}
