//! Method of the measurements: when, on what machine and how they were made.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Chapter, DATASET, Text};
use crate::ui::shared::folded::folded;

/// When and on what machine it was measured, and folded below it, how.
#[component]
pub fn MeasurementMethod() -> impl IntoView {
    let campaigns = DATASET.measurements.campaigns;
    if campaigns.is_empty() {
        return ().into_any();
    }
    let campaigns = campaigns.iter().map(|text| text.get()).collect::<Vec<_>>().join(" ");
    let chapter = |chapter: &'static Chapter| {
        let [title, text] = [chapter.title, chapter.text].map(Text::get);
        view! { <dt>{title}</dt><dd><p>{text}</p></dd> }.into_any()
    };
    view! {
        <div class="measured-how">
            <p class="facts-note">{campaigns}</p>
            {folded(
                "How it was measured",
                move || {
                    let chapters = DATASET.measurements.method.iter().map(chapter).collect_view();
                    view! { <dl class="method">{chapters}</dl> }.into_any()
                },
            )}
        </div>
    }
    .into_any()
}
