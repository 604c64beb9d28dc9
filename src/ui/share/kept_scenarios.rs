//! Kept scenarios: their list, and which of them are chosen to lie side by side.

use crate::link::{self, State};

/// What a scenario without a name is kept as.
pub(super) const UNNAMED: &str = "Unnamed";

/// A scenario that the visitor kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptScenario {
    /// Its number in this window. It stays the same when the name or the settings change.
    pub id: usize,
    /// Its name, which is also in the link.
    pub name: String,
    /// The line that is stored.
    pub link: String,
}

impl KeptScenario {
    /// Its link with the name that is shown, which a stored line need not have.
    #[must_use]
    pub fn named_link(&self) -> String {
        let state = link::decode(&self.link, "").state;
        link::encode_whole(&State { name: self.name.clone(), ..state })
    }
}

/// The list of the kept scenarios, in the order in which they were kept.
#[derive(Debug, Default)]
pub struct KeptScenarios {
    entries: Vec<KeptScenario>,
    /// Those to lay side by side, in the order in which they were chosen.
    chosen: Vec<usize>,
    /// The highest id that was given.
    last_id: usize,
}

impl KeptScenarios {
    /// The entries in their order.
    #[must_use]
    pub fn entries(&self) -> &[KeptScenario] {
        &self.entries
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: usize) -> Option<&KeptScenario> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Takes the links that are stored now. An entry whose link is still there stays the same one.
    pub fn refresh(&mut self, links: Vec<String>) {
        let mut present = std::mem::take(&mut self.entries);
        for link in links {
            let entry = match present.iter().position(|entry| entry.link == link) {
                Some(place) => present.remove(place),
                None => self.new_entry(link::decode(&link, "").state.name, link),
            };
            self.entries.push(entry);
        }
    }

    /// An entry that was not in the list before.
    pub(super) fn new_entry(&mut self, mut name: String, link: String) -> KeptScenario {
        if name.is_empty() {
            UNNAMED.clone_into(&mut name);
        }
        self.last_id += 1;
        KeptScenario { id: self.last_id, name, link }
    }

    /// Puts these entries into the list.
    pub fn set(&mut self, entries: Vec<KeptScenario>) {
        self.entries = entries;
    }

    /// Where an entry is in the list.
    #[must_use]
    pub fn place(&self, id: usize) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }

    /// Chooses an entry to lay it beside another, or not any more.
    pub fn choose(&mut self, id: usize, wanted: bool) {
        let mut chosen = std::mem::take(&mut self.chosen);
        chosen.retain(|other| *other != id && self.get(*other).is_some());
        if wanted {
            chosen.push(id);
            // Two lie side by side; a third takes the place of the first.
            let surplus = chosen.len().saturating_sub(2);
            chosen.drain(..surplus);
        }
        self.chosen = chosen;
    }

    /// Whether an entry is chosen.
    #[must_use]
    pub fn is_chosen(&self, id: usize) -> bool {
        self.chosen.contains(&id)
    }

    /// The names and links of those that are chosen.
    #[must_use]
    pub fn chosen(&self) -> Vec<(String, String)> {
        let chosen = self.chosen.iter().filter_map(|id| self.get(*id));
        chosen.map(|entry| (entry.name.clone(), entry.link.clone())).collect()
    }
}
