//! The holder of a slider: the browser, a finger, or nobody once a gesture was taken away.

use std::cell::Cell;
use std::rc::Rc;

use leptos::ev::{Event, KeyboardEvent, MouseEvent, PointerEvent};

use crate::browser;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::needs::touch::{Rail, Touch};
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::heard;
use stackfit_decision::{Decimal, Level};

/// What is done with an event of a pointer.
pub type OnPointer = Box<dyn FnMut(PointerEvent)>;

/// What a slider does when a pointer is on it, when a key is pressed, and when the browser moves it.
pub struct Handlers {
    /// A pointer is pressed.
    pub down: OnPointer,
    /// It moves.
    pub moved: OnPointer,
    /// It is let go.
    pub up: OnPointer,
    /// The browser takes its gesture away, to scroll for one.
    pub cancelled: OnPointer,
    /// The browser moved the slider.
    pub slide: Box<dyn FnMut(Event)>,
    /// A key is pressed.
    pub key: Box<dyn FnMut(KeyboardEvent)>,
    /// A mouse is pressed: some browsers tell of it after a gesture that was taken away, and not of
    /// its pointer.
    pub mouse: Box<dyn FnMut(MouseEvent)>,
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
pub fn handlers(
    target: SliderTarget,
    set: impl Fn(Level) + Copy + 'static,
    level: Derived<Level>,
) -> Handlers {
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
    Handlers {
        down,
        moved,
        up,
        cancelled,
        slide,
        key: Box::new(move |_| free()),
        mouse: Box::new(move |_| free_by_mouse()),
    }
}

/// Where the slider is on the screen. Its thumb is as wide as the style sheet says.
fn rail(event: &PointerEvent, target: SliderTarget) -> Rail {
    let (left, width) = browser::extent(event);
    let thumb = if target.is_fact() { 16.0 } else { 22.0 };
    Rail { start: left + thumb / 2.0, length: width - thumb }
}
