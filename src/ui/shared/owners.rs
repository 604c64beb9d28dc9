//! Owners of the items of a list, which are used again when an item is gone.
//!
//! Leptos's `For` makes a new owner for each new item. Its parent, which lives as long as the list,
//! keeps a weak pointer to each, which holds the memory of the owner. And it drops the effects of an
//! item before it cleans up the owner, which is too late for them to unsubscribe.

use std::sync::{Mutex, PoisonError};

use leptos::prelude::Owner;

/// The owners of one list's items.
pub struct Owners {
    parent: Owner,
    /// Each owner, with the number of its item if it has one.
    owners: Mutex<Vec<(Option<usize>, Owner)>>,
}

impl Owners {
    /// For a list that belongs to the present owner.
    pub fn new() -> Self {
        Self { parent: Owner::current().unwrap_or_default(), owners: Mutex::default() }
    }

    /// Cleans up after all items but these. Their effects must still be there.
    pub fn keep(&self, numbers: &[usize]) {
        self.with(|owners| {
            for (item, owner) in owners {
                if item.is_some_and(|item| !numbers.contains(&item)) {
                    *item = None;
                    owner.cleanup();
                }
            }
        });
    }

    /// An owner for a new item.
    pub fn of(&self, number: usize) -> Owner {
        self.with(|owners| {
            let free = owners.iter_mut().find(|(item, _)| item.is_none());
            if let Some((item, owner)) = free {
                *item = Some(number);
                return owner.clone();
            }
            let owner = self.parent.child();
            owners.push((Some(number), owner.clone()));
            owner
        })
    }

    fn with<T>(&self, act: impl FnOnce(&mut Vec<(Option<usize>, Owner)>) -> T) -> T {
        act(&mut self.owners.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
