//! Children of an element: texts, views, lists of views, and nothing.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;

/// What a child is made of.
pub enum Content {
    /// Nothing at all.
    Nothing,
    /// A text that stays as it is.
    Text(Cow<'static, str>),
    /// A view.
    View(AnyView),
    /// Views that stay together.
    Views(Vec<AnyView>),
}

/// What can be a child.
pub trait Child: Sized {
    /// What it is made of.
    fn content(self) -> Content;

    /// It as a view by itself.
    fn into_view(self) -> AnyView {
        self.content().into_view()
    }
}

impl Content {
    fn into_view(self) -> AnyView {
        match self {
            Self::Nothing => ().into_any(),
            Self::Text(text) => text.into_owned().into_any(),
            Self::View(view) => view,
            Self::Views(views) => together(views),
        }
    }
}

/// Views one after the other.
#[must_use]
pub fn together(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

impl Child for AnyView {
    fn content(self) -> Content {
        Content::View(self)
    }
}

impl<T: RenderHtml + Send + 'static> Child for View<T> {
    fn content(self) -> Content {
        Content::View(self.into_inner().into_any())
    }
}

impl<T: Child> Child for Vec<T> {
    fn content(self) -> Content {
        let mut views = Vec::new();
        for child in self {
            match child.content() {
                Content::Nothing => {}
                Content::View(view) => views.push(view),
                Content::Views(inner) => views.extend(inner),
                text @ Content::Text(_) => views.push(text.into_view()),
            }
        }
        Content::Views(views)
    }
}

impl Child for &'static str {
    fn content(self) -> Content {
        Content::Text(self.into())
    }
}

impl Child for String {
    fn content(self) -> Content {
        Content::Text(self.into())
    }
}

impl<T: Child> Child for Option<T> {
    fn content(self) -> Content {
        self.map_or(Content::Nothing, T::content)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Child for $number {
            fn content(self) -> Content {
                Content::Text(self.to_string().into())
            }
        })*
    };
}

numbers!(u8, u16, u32, usize, i32);
