//! The kept scenarios as the page and the browser's storage share them.

use leptos::prelude::*;

use crate::browser::{self, StorageError, StorageKey};
use crate::link::{self, State};
use crate::ui::share::kept_change::{Change, Decision, IfTaken};
use crate::ui::share::kept_scenarios::KeptScenarios;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::memo;

/// What the visitor may do about what was said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Offer {
    /// Nothing.
    #[default]
    Nothing,
    /// Take a change back.
    Undo {
        /// The change that takes it back.
        change: Change,
        /// What was said of it.
        said: String,
    },
    /// Say what becomes of the scenario with this link, whose name is taken.
    Choice(String),
    /// Delete what cannot be read.
    StartOver,
}

/// The kept scenarios, and what there is to say about them.
#[derive(Default)]
struct Shown {
    list: KeptScenarios,
    /// What was done or refused last, in words, or nothing.
    said: String,
    offer: Offer,
}

/// The kept scenarios of this window. Every change begins with what is stored at that moment,
/// because another window may have changed it.
#[derive(Clone, Copy)]
pub struct KeptStore(RwSignal<Shown>);

impl KeptStore {
    /// An empty list; nothing is read yet.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(Shown::default()))
    }

    /// Reads the list, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&KeptScenarios) -> T) -> T {
        self.0.with(|shown| read(&shown.list))
    }

    /// The ids of the entries in their order, followed.
    #[must_use]
    pub fn ids(self) -> Derived<Vec<usize>> {
        memo(move || self.with(|list| list.entries().iter().map(|entry| entry.id).collect()))
    }

    /// The name of an entry, followed; empty when it is gone.
    #[must_use]
    pub fn name(self, id: usize) -> String {
        self.with(|list| list.get(id).map(|entry| entry.name.clone()).unwrap_or_default())
    }

    /// What was done or refused last, in words, followed; empty when that was nothing.
    #[must_use]
    pub fn said(self) -> String {
        self.0.with(|shown| shown.said.clone())
    }

    /// Reads what the visitor may do about it, and follows it.
    pub fn with_offer<T>(self, read: impl FnOnce(&Offer) -> T) -> T {
        self.0.with(|shown| read(&shown.offer))
    }

    /// What stands on the button that takes back, followed: it tells whether that is what was said
    /// last.
    #[must_use]
    pub fn undo_label(self) -> &'static str {
        self.0.with(|shown| match &shown.offer {
            Offer::Undo { said, .. } if *said != shown.said => "Undo the last change",
            _ => "Undo",
        })
    }

    /// Chooses an entry to lay it beside another, or not any more.
    pub fn choose(self, id: usize, wanted: bool) {
        self.0.update(|shown| {
            shown.list.choose(id, wanted);
            let said = match shown.list.chosen().len() {
                0 => "",
                1 => "Choose one more to compare.",
                _ => "Both are compared below.",
            };
            shown.say(said.to_owned());
        });
    }

    /// Says something that has to do with no entry, such as that the link was copied.
    pub fn say(self, words: String) {
        self.0.update(|shown| shown.say(words));
    }

    /// Forgets what was said, and the way back.
    pub fn forget(self) {
        self.0.update(|shown| (shown.said, shown.offer) = Default::default());
    }

    /// Takes what is stored now, and forgets what was said.
    pub fn refresh(self) {
        self.0.update(|shown| {
            (shown.said, shown.offer) = Default::default();
            match StorageKey::Kept.read() {
                Ok(links) => shown.list.refresh(links),
                // The section of the name says so.
                Err(StorageError::Blocked) => {}
                Err(trouble) => shown.tell(trouble),
            }
        });
    }

    /// Keeps a state; when its name is taken, the visitor is asked.
    pub fn keep(self, state: &State) {
        self.act(&|list| list.keep(state.clone(), IfTaken::Ask));
    }

    /// Gives an entry another name.
    pub fn rename(self, id: usize, name: &str) {
        self.act_on(id, &|list| list.rename(id, name.to_owned()));
    }

    /// Takes an entry out of the list.
    pub fn delete(self, id: usize) {
        self.act_on(id, &|list| list.delete(id));
    }

    /// Takes back what was done last.
    pub fn undo(self) {
        if let Offer::Undo { change, .. } = self.offer() {
            self.act_on_offer(&|_| Decision::Change(change.clone(), "Undone.".to_owned()));
        }
    }

    /// Keeps the scenario whose name was taken.
    pub fn answer(self, if_taken: IfTaken) {
        if let Offer::Choice(link) = self.offer() {
            self.act_on_offer(&|list| list.keep(link::decode(&link, "").state, if_taken));
        }
    }

    /// Deletes what cannot be read.
    pub fn start_over(self) {
        StorageKey::Kept.clear_unreadable();
        self.refresh();
        self.0.update(|shown| {
            // Else it is still there, and that was said.
            if shown.said.is_empty() {
                "Deleted. You can keep settings here again.".clone_into(&mut shown.said);
            }
        });
        focus_on_name();
    }

    fn offer(self) -> Offer {
        untrack(|| self.with_offer(Offer::clone))
    }

    /// Does what the visitor asked for. Answers with the id of the entry that came, or took the
    /// place of another.
    fn act(self, decide: &dyn Fn(&mut KeptScenarios) -> Decision) -> Option<usize> {
        self.0.try_update(|shown| shown.act(decide)).flatten()
    }

    /// As [`act`](Self::act), by something in an entry's row: when the row goes, the focus goes to
    /// the entry that takes its place, or else to the field of the name.
    fn act_on(self, id: usize, decide: &dyn Fn(&mut KeptScenarios) -> Decision) {
        let place = untrack(|| self.with(|list| list.place(id))).unwrap_or_default();
        self.act(decide);
        let (is_there, next) = untrack(|| {
            self.with(|list| (list.get(id).is_some(), list.entries().get(place).map(|e| e.id)))
        });
        match next {
            _ if is_there => {}
            Some(next) => browser::focus_on(format!("#kept-{next} .delete")),
            None => focus_on_name(),
        }
    }

    /// As [`act`](Self::act), by a button that goes: the focus goes to the entry that came.
    fn act_on_offer(self, decide: &dyn Fn(&mut KeptScenarios) -> Decision) {
        match self.act(decide) {
            Some(id) => browser::focus_on(format!("#kept-{id} .field")),
            None => focus_on_name(),
        }
    }
}

fn focus_on_name() {
    browser::focus_on("#keep-name".to_owned());
}

impl Shown {
    fn act(&mut self, decide: &dyn Fn(&mut KeptScenarios) -> Decision) -> Option<usize> {
        let done = self.try_to_act(decide);
        if let Err(trouble) = done {
            self.tell(trouble);
        }
        done.ok().flatten()
    }

    fn try_to_act(
        &mut self,
        decide: &dyn Fn(&mut KeptScenarios) -> Decision,
    ) -> Result<Option<usize>, StorageError> {
        let list = &mut self.list;
        list.refresh(StorageKey::Kept.read()?);
        let mut came = None;
        (self.said, self.offer) = match decide(list) {
            Decision::Change(change, said) => {
                let entries = change.applied_to(list);
                let links: Vec<String> = entries.iter().map(|entry| entry.link.clone()).collect();
                StorageKey::Kept.write(&links)?;
                list.set(entries);
                came = change.new_id();
                let is_lossy = change.takes_away();
                let undo = || Offer::Undo { change: change.undone(), said: said.clone() };
                let offer = if is_lossy { undo() } else { Offer::Nothing };
                (said, offer)
            }
            Decision::Refuse(said) => {
                self.say(said);
                return Ok(None);
            }
            Decision::Ask { link, said } => (said, Offer::Choice(link)),
            Decision::Nothing => return Ok(None),
        };
        Ok(came)
    }

    /// Says something that leaves the list as it is. The way back from what was done before stays.
    fn say(&mut self, words: String) {
        self.said = words;
        if !matches!(self.offer, Offer::Undo { .. }) {
            self.offer = Offer::Nothing;
        }
    }

    /// Says what is wrong with the storage. What was listed stays, and so does the way back from
    /// what was done before.
    fn tell(&mut self, trouble: StorageError) {
        told(trouble).clone_into(&mut self.said);
        if trouble == StorageError::Unreadable {
            self.offer = Offer::StartOver;
        }
    }
}

/// Why nothing can be kept here at all; nothing where something can.
pub fn why_not() -> Option<&'static str> {
    StorageKey::Kept.read().err().filter(|it| *it == StorageError::Blocked).map(told)
}

fn told(trouble: StorageError) -> &'static str {
    match trouble {
        StorageError::Blocked if browser::is_framed() => {
            "Nothing can be kept in this frame. Open the link in a tab of its own to keep settings."
        }
        StorageError::Blocked => {
            "This browser does not let pages store anything. The link and a saved copy work all \
             the same."
        }
        StorageError::Full => {
            "There is no room left in this browser. Delete something, or use the link or a saved \
             copy."
        }
        StorageError::Newer => {
            "A newer version of this page keeps settings here. This one leaves them alone, and \
             cannot add to them."
        }
        StorageError::Unreadable => "What was kept here cannot be read any more.",
    }
}
