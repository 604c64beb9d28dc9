//! Aspects side by side: what is said of each framework in words.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Aspect, DATASET, Framework};
use crate::ui::comparison::table::{cells, heading, table};
use crate::ui::shared::citation::citation;
use crate::ui::shared::derived::Derived;

/// A table of all aspects.
pub fn aspects(columns: Derived<Vec<usize>>) -> AnyView {
    let rows = DATASET.aspects.iter().map(|aspect| row(columns, aspect)).collect_view();
    table(columns, "words-compared", "Frameworks in words", "Aspect", rows.into_any())
}

fn row(columns: Derived<Vec<usize>>, aspect: &'static Aspect) -> AnyView {
    view! {
        <tr role="row" data-aspect=aspect.id>
            {heading(aspect.name, ().into_any())}
            {cells(columns, Arc::new(move |about| told(about, aspect)))}
        </tr>
    }
    .into_any()
}

fn told(about: &'static Framework, aspect: &'static Aspect) -> AnyView {
    let Some(told) = about.aspects.get(aspect.index) else { return ().into_any() };
    vec![told.text.get().into_any(), citation(told.sources, about.name)].into_any()
}
