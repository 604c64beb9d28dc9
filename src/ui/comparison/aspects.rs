//! Aspects side by side: what is said of each framework in words.

use leptos::prelude::*;

use crate::dataset::{Aspect, DATASET, Framework};
use crate::ui::comparison::compared::Compared;
use crate::ui::comparison::table::{cells, heading, table};
use crate::ui::shared::citation::citation;
use crate::ui::shared::derived::Derived;

/// A table of all aspects.
pub fn aspects(compared: Compared) -> AnyView {
    let columns = compared.frameworks();
    let rows = DATASET.aspects.iter().map(|aspect| row(columns, aspect)).collect_view();
    table(compared, "Frameworks in words", "Aspect", rows.into_any())
}

fn row(columns: Derived<Vec<usize>>, aspect: &'static Aspect) -> AnyView {
    view! {
        <tr role="row" data-aspect=aspect.id>
            {heading(aspect.name.into_any())}
            {cells(columns, move |about| told(about, aspect))}
        </tr>
    }
    .into_any()
}

fn told(about: &'static Framework, aspect: &'static Aspect) -> AnyView {
    let Some(told) = about.aspects.get(aspect.index) else { return ().into_any() };
    view! {
        <p class="comparison-text">{told.text.get()}</p>
        {citation(told.sources, about.name)}
    }
    .into_any()
}
