//! Fields for one number from 0 to 10.
//!
//! They are fields of text with the role of a field of numbers. A browser's own field of numbers
//! hides what it cannot read, drops a comma or takes it by the browser's language, knows `1e1`, and
//! turns with the wheel.

use std::cell::Cell;
use std::rc::Rc;

use crate::ui::view::view;
use leptos::ev::{Event, FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{click, heard, optional};
use crate::ui::state::page_state::PageState;
use crate::words::{self, Typed};
use stackfit_decision::{Decimal, Level};

/// What is in a field while somebody types, and once they are done: by Enter, by an arrow key or
/// by leaving the field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// More may follow.
    Under,
    /// This is what is meant.
    Done,
}

/// What is done with a text in a field.
pub type Take = Rc<dyn Fn(&str, Typing)>;

/// A field for one number, and what it says of itself.
pub struct NumberField {
    /// The class of the element.
    pub class: &'static str,
    /// What the number is.
    pub label: Signal<String>,
    /// The lowest number that it takes.
    pub least: Level,
    /// The number that counts, as text; empty where none is known.
    pub shown: Signal<String>,
    /// What stands in an empty field.
    pub placeholder: &'static str,
}

impl NumberField {
    /// The field. What is typed goes to `take`; once it is done, the field shows what counts.
    pub fn view(self, take: Take) -> AnyView {
        let Self { class, label, least, shown, placeholder } = self;
        let now = optional(move || Some(shown.get()).filter(|shown| !shown.is_empty()));
        // Whether something was typed that nothing was done with yet.
        let is_typing = Rc::new(Cell::new(false));
        let (typing, type_in) = (is_typing.clone(), take.clone());
        let type_in = heard(move |event| {
            typing.set(true);
            type_in(&browser::typed(&event), Typing::Under);
        });
        let (typing, finish) = (is_typing.clone(), take.clone());
        let finish: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
            if typing.replace(false) {
                finish(&browser::typed(event), Typing::Done);
                browser::rewrite(event, &shown.try_get_untracked().unwrap_or_default());
            }
        });
        let leave = finish.clone();
        let leave: Box<dyn FnMut(FocusEvent)> = Box::new(move |event| leave(&event));
        let finish_by_key = finish.clone();
        let step_to = take;
        let step: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
            if event.key() == "Tab" {
                // Before the browser looks for the next field: the row of this one may move.
                finish_by_key(&event);
            }
            let Some(up) = browser::arrow(&event) else { return };
            event.prevent_default();
            is_typing.set(false);
            let shown_now = || shown.try_get_untracked().unwrap_or_default();
            let typed = Decimal::parse(&browser::typed(&event));
            let from = typed.or_else(|| Decimal::parse(&shown_now()));
            let level = from.map_or(Level::MIDDLE, |number| number.stepped(up)).max(least);
            step_to(&level.get().to_string(), Typing::Done);
            browser::rewrite(&event, &shown_now());
        });
        let done = heard(move |event| finish(&event));
        // What is typed next takes the number's place.
        let select = click(|event| browser::select(&event));
        view! {
            <input
                class=class
                type="text"
                inputmode="decimal"
                size="3"
                autocomplete="off"
                placeholder=placeholder
                role="spinbutton"
                aria-label=label
                aria-valuemin=least.get().to_string()
                aria-valuemax="10"
                aria-valuenow=now
                value=shown
                prop:value=shown
                on:click=select
                on:input=type_in
                on:keydown=step
                on:change=done
                on:blur=leave
            />
        }
        .into_any()
    }

    /// The field of a level. A level counts as soon as it is typed; all else, such as a fraction,
    /// once it is done.
    pub fn of_level(self, page: PageState, set: impl Fn(Level) + 'static) -> AnyView {
        let (least, shown) = (self.least, self.shown);
        // The level from before somebody began to type.
        let before = Cell::new(None::<Level>);
        self.view(Rc::new(move |typed, typing| {
            let Typed { counts, note } = words::typed_level(typed, least);
            if typing == Typing::Under {
                if before.get().is_none() {
                    let shown = shown.try_get_untracked().unwrap_or_default();
                    before.set(Decimal::parse(&shown).map(Decimal::level));
                }
                counts.filter(|_| note.is_empty()).into_iter().for_each(&set);
                return;
            }
            counts.or(before.take()).into_iter().for_each(&set);
            before.set(None);
            page.notice.set(note);
        }))
    }
}
