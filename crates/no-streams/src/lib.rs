//! Stands in for `wasm-streams`, which Leptos has for functions that run on a server. This page calls
//! none, but what that crate exports to scripts would stay in its program all the same: 8 kB of code.
//!
//! It has what Leptos's `server_fn` names, so that it compiles; every stream is empty.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast as _, JsValue};

/// A stream that nothing comes from.
#[derive(Debug)]
pub struct ReadableStream;

impl ReadableStream {
    /// In place of the browser's stream.
    #[must_use]
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        Self
    }

    /// In place of a stream of Rust's.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self {
        Self
    }

    /// What stands where the browser would have a stream: nothing.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::UNDEFINED.unchecked_into()
    }

    /// The stream itself, which is at its end.
    #[must_use]
    pub fn into_stream(self) -> Self {
        self
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
