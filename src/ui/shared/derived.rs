//! Values that follow from others, and the end of their following.
//!
//! Leptos compiles all that a memo does once for every type of value, about 2 kB each. Here all
//! values go through one memo of one type.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Subscriber};

/// A memo of a value of any type.
pub struct Derived<T> {
    memo: Memo<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T: Default + PartialEq + Send + Sync + 'static> Derived<T> {
    pub(in crate::ui) fn new(value: Box<dyn Fn() -> Erased + Send + Sync>) -> Self {
        Self { memo: memo_of(value), of: PhantomData }
    }

    /// Reads the value, and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.memo.get().read(read)
    }

    /// The value, followed.
    #[must_use]
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it is now.
    #[must_use]
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        // A handler may outlive the part of the page that it belongs to.
        self.memo.try_get_untracked().map(|erased| erased.read(T::clone)).unwrap_or_default()
    }
}

fn memo_of(value: Box<dyn Fn() -> Erased + Send + Sync>) -> Memo<Erased> {
    Memo::new(move |_| {
        unsubscribe_on_cleanup();
        value()
    })
}

/// Ends the subscriptions of the memo or effect that runs now when its owner is cleaned up: when
/// it runs again, or when the part of the page that it belongs to goes.
///
/// `reactive_graph` drops a memo or an effect without unsubscribing it. The signals and memos that
/// it read keep a weak pointer to it, which holds its memory: a signal until it changes, a memo for
/// ever. So each closure that a memo or an effect runs, and that may read what outlives it, calls
/// this first.
pub fn unsubscribe_on_cleanup() {
    if let Some(observer) = Observer::get() {
        on_cleanup(move || observer.clear_sources(&observer));
    }
}

/// A value whose type is known to those who read it alone.
#[derive(Clone)]
pub(in crate::ui) struct Erased(Arc<dyn ErasedValue>);

impl Erased {
    pub(in crate::ui) fn of<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// Reads it as what it is; as anything else it is that type's default.
    fn read<T: Default + 'static, R>(&self, read: impl FnOnce(&T) -> R) -> R {
        match self.0.as_any().downcast_ref() {
            Some(value) => read(value),
            None => read(&T::default()),
        }
    }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(other.0.as_any())
    }
}

trait ErasedValue: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn equals(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> ErasedValue for T {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }
}
