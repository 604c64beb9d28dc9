//! Must-haves: the switch of a criterion, and the least score that it asks for.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::Criterion;
use crate::ui::shared::number_field::NumberField;
use crate::ui::shared::reactive::{flag, heard, memo, text};
use crate::ui::state::changes::Changed;
use crate::ui::state::page_state::PageState;
use stackfit_decision::{Level, Scenario};

/// A switch, and once it is on, the least score that is asked for.
#[component]
pub fn Must(criterion: &'static Criterion) -> impl IntoView {
    let page = PageState::of_context();
    let at = criterion.index;
    let least = memo(move || page.read(|scenario| least(scenario, at)));
    let ask = move |level| {
        // On a desk it is switched beside what is said of its slider, which stays.
        if browser::is_narrow() {
            page.in_use.put_down();
        }
        page.change(Changed::Must(at), |scenario| {
            if let Some(must) = scenario.must.get_mut(at) {
                *must = level;
            }
        });
    };
    let number = text(move || least.get().unwrap_or_default().get().to_string());
    let is_on = flag(move || least.get().is_some());
    let name = format!("{}: lowest score allowed, from 1 to 10", criterion.name);
    let field = NumberField {
        class: "must-number",
        label: text(move || name.clone()),
        least: Level::clamped(1),
        shown: number,
        placeholder: "",
    };
    let field = field.of_level(page, move |level| ask(Some(level)));
    view! {
        <div class="must">
            <label>
                <input
                    type="checkbox"
                    role="switch"
                    name=format!("must-{}", criterion.key)
                    autocomplete="off"
                    aria-label=format!("Must have: {}", criterion.name)
                    checked=is_on
                    prop:checked=is_on
                    on:change=heard(move |event| {
                        ask(event_target_checked(&event).then_some(Level::MIDDLE));
                    })
                />
                "Must have"
            </label>
            <label class="must-least" prop:hidden=flag(move || least.get().is_none())>
                "at least "
                {field}
            </label>
        </div>
    }
    .into_any()
}

fn least(scenario: &Scenario, criterion: usize) -> Option<Level> {
    scenario.must.get(criterion).copied().flatten()
}
