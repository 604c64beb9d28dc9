//! Buttons that open the form: for one more, and for one that is there.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{DATASET, Framework};
use crate::ui::own::form::OwnForm;
use crate::ui::shared::reactive::click;

/// The button at the list that adds a framework.
pub fn add(form: OwnForm) -> AnyView {
    view! {
        <button
            type="button"
            class="link"
            data-do="add"
            aria-haspopup="dialog"
            on:click=click(move |_| form.open_new())
        >
            "+ Add your own framework"
        </button>
    }
    .into_any()
}

/// The button, of this class, that changes one of the visitor's own; nothing for any other.
pub fn change(about: &'static Framework, class: &'static str) -> AnyView {
    let own = about.index.checked_sub(DATASET.frameworks.len());
    let (Some(place), Some(form)) = (own, use_context::<OwnForm>()) else { return ().into_any() };
    view! {
        <button
            type="button"
            class=class
            data-do="change"
            aria-haspopup="dialog"
            on:click=click(move |_| form.open(place))
        >
            "Change or remove it"
        </button>
    }
    .into_any()
}
