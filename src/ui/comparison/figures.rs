//! Measured figures side by side.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{DATASET, Measure};
use crate::ui::comparison::table::{cells, heading, table};
use crate::ui::measurements::method::MeasurementMethod;
use crate::ui::measurements::readings::readings;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::live;

/// A table of all measured figures, and how they were measured.
pub fn figures(columns: Derived<Vec<usize>>) -> AnyView {
    let rows = DATASET.measurements.measures.iter().map(|measure| row(columns, measure));
    let rows = rows.collect_view().into_any();
    let table = table(columns, "figures-compared", "Measured figures", "Measured", rows);
    vec![table, view! { <MeasurementMethod /> }.into_any()].into_any()
}

fn row(columns: Derived<Vec<usize>>, measure: &'static Measure) -> AnyView {
    let better = if measure.more_is_better { "More is better." } else { "Less is better." };
    view! {
        <tr role="row" data-measure=measure.id>
            {heading(measure.name.get(), live(move || better.to_owned()))}
            {cells(columns, Arc::new(move |about| readings(about, measure)))}
        </tr>
    }
    .into_any()
}
