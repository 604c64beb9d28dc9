//! Measured figures side by side.

use leptos::prelude::*;

use crate::dataset::{DATASET, Measure};
use crate::ui::comparison::compared::Compared;
use crate::ui::comparison::table::{cells, heading, table};
use crate::ui::measurements::method::MeasurementMethod;
use crate::ui::measurements::readings::readings;
use crate::ui::shared::derived::Derived;

/// A table of all measured figures, and how they were measured.
pub fn figures(compared: Compared) -> AnyView {
    let columns = compared.frameworks();
    let rows = DATASET.measurements.measures.iter().map(|measure| row(columns, measure));
    let rows = rows.collect_view().into_any();
    view! {
        {table(compared, "Measured figures", "Measured", rows)}
        <MeasurementMethod />
    }
    .into_any()
}

fn row(columns: Derived<Vec<usize>>, measure: &'static Measure) -> AnyView {
    let better = if measure.more_is_better { "More is better." } else { "Less is better." };
    let head = view! {
        {measure.name.get()}
        " "
        <span class="facts-note">{better}</span>
    }
    .into_any();
    view! {
        <tr role="row" data-measure=measure.id>
            {heading(head)}
            {cells(columns, move |about| readings(about, measure))}
        </tr>
    }
    .into_any()
}
