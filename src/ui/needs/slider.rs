//! Sliders: a label, a track with a thumb, and the number.

use std::cell::Cell;
use std::rc::Rc;

use leptos::ev::{Event, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;

use crate::browser;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::needs::touch::{Rail, Touch};
use crate::ui::needs::track::Track;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::number_field::NumberField;
use crate::ui::shared::reactive::{click, content, flag, heard, memo, text};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::ui::state::sheet;
use stackfit_decision::{Decimal, Level, Scenario};

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
    let light = move || page.inspect(target.slider(), target.part());
    let set = move |level| {
        light();
        page.drag();
        page.change(|scenario| target.set(scenario, level));
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
    let described = format!("{key}-track");
    let is_used = flag(move || page.inspected.get() == Some(target.slider()));
    // On a phone there is no room for the inspector: what the slider means comes up instead.
    let explain = click(move |event| {
        if browser::is_narrow() {
            event.prevent_default();
            light();
            page.sheet.open(sheet::Content::Slider(target.slider()));
        }
    });
    let kind = if target.is_fact() { "slider fact" } else { "slider wish" };
    let Fingers { down, moved, up, cancelled, slide, key: pressed, mouse } =
        fingers(target, set, level);
    view! {
        <div
            class=kind
            class:used=is_used
            on:focusin=move |_| light()
            on:focusout=move |_| page.lit.set(None)
        >
            <label for=key on:click=explain>
                {target.name()} <span class="slider-must" prop:textContent=must></span>
            </label>
            <div class="slider-rail">
                <Track slider=target.slider() id=described.clone() is_shown />
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

type OnPointer = Box<dyn FnMut(PointerEvent)>;

/// What a slider does when a pointer is on it, when a key is pressed, and when the browser moves it.
struct Fingers {
    down: OnPointer,
    moved: OnPointer,
    up: OnPointer,
    cancelled: OnPointer,
    slide: Box<dyn FnMut(Event)>,
    key: Box<dyn FnMut(KeyboardEvent)>,
    /// Some browsers tell of a mouse after a gesture that was taken away, and not of its pointer.
    mouse: Box<dyn FnMut(MouseEvent)>,
}

/// Who holds a slider.
#[derive(Clone, Copy, Default)]
enum Holder {
    /// The browser: keys, and a mouse that is not down.
    #[default]
    Browser,
    /// The browser, by a mouse that was pressed when the slider was at this level.
    Mouse(Level),
    /// A finger, as [`Touch`] says; the slider was at this level when it landed.
    Finger(Touch, Level),
    /// Nobody: the gesture was taken away. What the browser still makes of it does not count.
    Nobody,
}

/// A mouse and the keys move a slider as the browser says, a finger as [`Touch`] says.
fn fingers(
    target: SliderTarget,
    set: impl Fn(Level) + Copy + 'static,
    level: Derived<Level>,
) -> Fingers {
    let holder = Rc::new(Cell::new(Holder::Browser));
    let at = |event: &PointerEvent| (f64::from(event.client_x()), f64::from(event.client_y()));
    let now = move || level.get_untracked();
    let down: OnPointer = {
        let holder = holder.clone();
        Box::new(move |event| {
            let is_finger = event.pointer_type() == "touch" && event.is_primary();
            let finger =
                |now| Holder::Finger(Touch::new(rail(&event, target), now, at(&event)), now);
            holder.set(if is_finger { finger(now()) } else { Holder::Mouse(now()) });
        })
    };
    let moved: OnPointer = {
        let holder = holder.clone();
        Box::new(move |event| {
            if let Holder::Finger(mut touch, before) = holder.get() {
                let to = touch.moved(at(&event));
                holder.set(Holder::Finger(touch, before));
                to.into_iter().for_each(set);
            }
        })
    };
    let up: OnPointer = {
        let holder = holder.clone();
        Box::new(move |_| match holder.get() {
            Holder::Finger(touch, _) => {
                holder.set(Holder::Browser);
                touch.ended().into_iter().for_each(set);
            }
            Holder::Mouse(_) => holder.set(Holder::Browser),
            Holder::Browser | Holder::Nobody => {}
        })
    };
    let cancelled: OnPointer = {
        let holder = holder.clone();
        Box::new(move |event| {
            if let Holder::Finger(_, before) | Holder::Mouse(before) =
                holder.replace(Holder::Nobody)
                && before != now()
            {
                set(before);
            }
            browser::rewrite(&event, &now().get().to_string());
        })
    };
    let free = {
        let holder = holder.clone();
        move || {
            if matches!(holder.get(), Holder::Nobody) {
                holder.set(Holder::Browser);
            }
        }
    };
    let free_by_mouse = free.clone();
    let slide = heard(move |event| match holder.get() {
        // The browser's own idea of where the finger wants the slider.
        Holder::Finger(..) | Holder::Nobody => {
            browser::rewrite(&event, &now().get().to_string());
        }
        Holder::Browser | Holder::Mouse(_) => {
            if let Some(number) = Decimal::parse(&browser::typed(&event)) {
                set(number.level());
            }
        }
    });
    Fingers {
        down,
        moved,
        up,
        cancelled,
        slide,
        key: Box::new(move |_| free()),
        mouse: Box::new(move |_| free_by_mouse()),
    }
}

/// Where the slider is on the screen.
fn rail(event: &PointerEvent, target: SliderTarget) -> Rail {
    let (left, width) = browser::extent(event);
    let thumb = if target.is_fact() { 16.0 } else { 22.0 };
    Rail { start: left + thumb / 2.0, length: width - thumb }
}
