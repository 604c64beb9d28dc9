//! Sliders: a label, a track with a thumb, and the number.

use crate::ui::view::view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::ui::needs::holder::{Handlers, handlers};
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::needs::track::Track;
use crate::ui::shared::number_field::NumberField;
use crate::ui::shared::reactive::{click, content, flag, heard, memo, text};
use crate::ui::state::changes::Changed;
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::ui::state::sheet;
use stackfit_decision::{Level, Scenario};

/// A slider with its label, its track and its number. What it means stands in the inspector.
#[component]
pub fn Slider(
    /// What it sets.
    target: SliderTarget,
    /// Whether it can be seen. It moves all the same when it cannot, by a chip for one.
    is_shown: Signal<bool>,
) -> impl IntoView {
    let page = PageState::of_context();
    let level = memo(move || page.read(|scenario| target.level(scenario)));
    let number = text(move || level.get().get().to_string());
    let spoken = text(move || format!("{}, {}", number.get(), target.words(level.get())));
    let must = content(move || page.case_in(Stage::Words, |_, scenario| must(target, scenario)));
    let light = move || page.in_use.inspect(target.slider(), target.part());
    let set = move |level| {
        light();
        page.drag();
        let slider = target.slider();
        page.change(Changed::Slider(slider), |scenario| slider.set(scenario, level));
    };
    let name = format!("{}, as a number from 0 to 10", target.name());
    let field = NumberField {
        class: "slider-number",
        label: text(move || name.clone()),
        least: Level::ZERO,
        shown: number,
        placeholder: "",
    };
    let key = target.key();
    let track = format!("{key}-track");
    let described = [&*track, " slider-keys"].concat();
    let is_used = flag(move || page.in_use.slider.get() == Some(target.slider()));
    // On a phone there is no room for the inspector: what the slider means comes up instead.
    let explain = click(move |event| {
        if browser::is_narrow() {
            event.prevent_default();
            light();
            page.sheet.open(sheet::Content::Slider(target.slider()));
        }
    });
    let kind = if target.is_fact() { "slider fact" } else { "slider wish" };
    let Handlers { down, moved, up, cancelled, slide, key: mut freed, mouse } =
        handlers(target, set, level);
    let pressed: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        if browser::is_enter(&event) {
            // It would press what gets the focus, too.
            event.prevent_default();
            if browser::is_narrow() {
                page.sheet.open(sheet::Content::Slider(target.slider()));
            } else {
                browser::focus_on(".inspector :is(input, button)".to_owned());
            }
        }
        freed(event);
    });
    view! {
        <div
            class=kind
            class:used=is_used
            on:focusin=move |_| light()
            on:focusout=move |_| page.in_use.lit.set(None)
        >
            <label for=key on:click=explain>
                {target.name()} <span class="slider-must" prop:textContent=must></span>
            </label>
            <div class="slider-rail">
                <Track slider=target.slider() id=track is_shown />
                <input
                    class="slider-track"
                    type="range"
                    id=key
                    name=key
                    min="0"
                    max="10"
                    step="1"
                    autocomplete="off"
                    aria-valuetext=spoken
                    value=number
                    prop:value=number
                    data-at=number
                    on:input=slide
                    on:keydown=pressed
                    on:mousedown=mouse
                    on:pointerdown=down
                    on:pointermove=moved
                    on:pointerup=up
                    on:pointercancel=cancelled
                    on:change=heard(move |_| page.end_drag())
                    aria-describedby=described
                />
            </div>
            {field.of_level(page, set)}
        </div>
    }
    .into_any()
}

/// What a must-have asks of a criterion, in short; empty where there is none.
fn must(target: SliderTarget, scenario: &Scenario) -> String {
    let SliderTarget::Criterion(criterion) = target else { return String::new() };
    let least = scenario.must.get(criterion.index).copied().flatten();
    least.map(|least| format!("needs {}", least.get())).unwrap_or_default()
}
