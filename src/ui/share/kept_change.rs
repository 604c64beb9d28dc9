//! Changes of the kept scenarios: what keeping, renaming and deleting come to, in words too.

use crate::link::{self, State};
use crate::ui::share::kept_scenarios::{KeptScenario, KeptScenarios, UNNAMED};
use crate::ui::share::quoted::quoted;

/// One change of the list: an entry goes, one comes, or one takes the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    old: Option<KeptScenario>,
    new: Option<KeptScenario>,
    /// Where the new one goes when the old one is not there.
    place: usize,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn undone(self) -> Self {
        Self { old: self.new, new: self.old, place: self.place }
    }

    /// Whether it takes something away, which one may want back.
    #[must_use]
    pub fn takes_away(&self) -> bool {
        self.old.is_some()
    }

    /// The entries of a list as the change leaves them. An old entry that is gone already is no
    /// hindrance: the new one comes all the same.
    #[must_use]
    pub fn applied_to(&self, list: &KeptScenarios) -> Vec<KeptScenario> {
        let mut entries = list.entries().to_vec();
        let old = self.old.as_ref().and_then(|old| list.place(old.id));
        let start = old.unwrap_or(self.place).min(entries.len());
        let end = start + usize::from(old.is_some());
        entries.splice(start..end, self.new.clone());
        entries
    }

    /// The id of the entry that comes.
    #[must_use]
    pub fn new_id(&self) -> Option<usize> {
        self.new.as_ref().map(|new| new.id)
    }
}

/// What an action of the visitor comes to.
#[derive(Debug, PartialEq, Eq)]
pub enum Decision {
    /// The list changes, and these words say how.
    Change(Change, String),
    /// The list stays, and these words say why.
    Refuse(String),
    /// The name of the scenario with this link is taken: the visitor is asked.
    Ask {
        /// The scenario, with its name.
        link: String,
        /// That the name is taken.
        said: String,
    },
    /// There is nothing to do, and nothing to say.
    Nothing,
}

/// What becomes of a scenario whose name is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfTaken {
    /// The visitor is asked.
    Ask,
    /// It takes the place of the one that has the name.
    Replace,
    /// It gets the first number after its name that is free.
    KeepBoth,
}

impl KeptScenarios {
    /// Keeps a state. Without a name it is kept as "Unnamed", or with a number after that.
    pub fn keep(&mut self, mut state: State, if_taken: IfTaken) -> Decision {
        let is_unnamed = state.name.is_empty();
        let if_taken = if is_unnamed { IfTaken::KeepBoth } else { if_taken };
        let name = if is_unnamed { UNNAMED.to_owned() } else { state.name.clone() };
        let mut number = 1;
        loop {
            state.name = numbered(&name, number);
            let (link, shown) = (link::encode_whole(&state), quoted(&state.name));
            let named = self.entries().iter().filter(|entry| entry.name == state.name);
            if named.clone().any(|entry| entry.named_link() == link) {
                return Decision::Refuse(format!("{shown} is kept already, just as it is."));
            }
            let Some(taken) = named.clone().next().cloned() else {
                let said = format!("Kept as {shown}.");
                let (new, place) = (self.new_entry(state.name, link), self.entries().len());
                return Decision::Change(Change { old: None, new: Some(new), place }, said);
            };
            match if_taken {
                IfTaken::Ask => {
                    let said = format!("Other settings are already kept as {shown}.");
                    return Decision::Ask { link, said };
                }
                IfTaken::Replace => {
                    let said = format!("Replaced what was kept as {shown}.");
                    return Decision::Change(self.exchange(taken, |new| new.link = link), said);
                }
                IfTaken::KeepBoth => number += 1,
            }
        }
    }

    /// Gives an entry another name, unless that is empty or taken.
    #[must_use]
    pub fn rename(&self, id: usize, name: String) -> Decision {
        let Some(entry) = self.get(id) else { return gone() };
        let still = format!("These are still called {}.", quoted(&entry.name));
        if name == entry.name {
            return Decision::Nothing;
        }
        if name.is_empty() {
            return Decision::Refuse(format!("A name cannot be empty. {still}"));
        }
        if self.entries().iter().any(|other| other.name == name) {
            let taken = quoted(&name);
            return Decision::Refuse(format!(
                "Other settings are already kept as {taken}. {still}"
            ));
        }
        let said = format!("Renamed {} to {}.", quoted(&entry.name), quoted(&name));
        let state = State { name: name.clone(), ..link::decode(&entry.link, "").state };
        let change = self.exchange(entry.clone(), |new| {
            (new.name, new.link) = (name, link::encode_whole(&state));
        });
        Decision::Change(change, said)
    }

    /// Takes an entry out of the list.
    #[must_use]
    pub fn delete(&self, id: usize) -> Decision {
        let Some(place) = self.place(id) else { return gone() };
        let old = self.get(id).cloned();
        let said = format!("Deleted {}.", quoted(old.as_ref().map_or("", |old| &old.name)));
        Decision::Change(Change { old, new: None, place }, said)
    }

    fn exchange(&self, old: KeptScenario, edit: impl FnOnce(&mut KeptScenario)) -> Change {
        let mut new = old.clone();
        edit(&mut new);
        let place = self.place(old.id).unwrap_or_default();
        Change { old: Some(old), new: Some(new), place }
    }
}

fn gone() -> Decision {
    Decision::Refuse("That one is gone: another window changed or deleted it.".to_owned())
}

/// A name with a number from 2 after it, cut so that it is still a name.
fn numbered(name: &str, number: usize) -> String {
    if number == 1 {
        return name.to_owned();
    }
    let number = number.to_string();
    let room = link::LONGEST_NAME.saturating_sub(number.len() + 1);
    let cut: String = name.chars().take(room).collect();
    [cut.trim_end(), &number].join(" ")
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test fails by panicking")]
mod tests;
