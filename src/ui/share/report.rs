//! The report of what was done or refused last, and what the visitor may do about it.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::share::kept_change::IfTaken;
use crate::ui::share::kept_store::{KeptStore, Offer};
use crate::ui::shared::reactive::{click, content, flag};

/// One line of status for the whole dialog; what the dialog is for until there is something to
/// report.
pub fn report(store: KeptStore) -> AnyView {
    let lacks = move |is_it: fn(&Offer) -> bool| flag(move || !store.with_offer(is_it));
    let lacks_choice = lacks(|offer| matches!(offer, Offer::Choice(_)));
    let button = |lacks, label: Signal<String>, act: Box<dyn Fn()>| {
        view! {
            <button
                type="button"
                class="link"
                prop:hidden=lacks
                prop:textContent=label
                on:click=click(move |_| act())
            ></button>
        }
        .into_any()
    };
    let always = |label: &'static str| Signal::stored(label.to_owned());
    let answer = |label, if_taken| {
        button(lacks_choice, always(label), Box::new(move || store.answer(if_taken)))
    };
    view! {
        <div class="report">
            <p class="facts-note" prop:hidden=flag(move || !store.said().is_empty())>
                "Keep these settings, or pass them on."
            </p>
            <p id="report" role="status" prop:textContent=content(move || store.said())></p>
            {button(
                lacks(|offer| matches!(offer, Offer::Undo { .. })),
                content(move || store.undo_label().to_owned()),
                Box::new(move || store.undo()),
            )}
            {answer("Replace", IfTaken::Replace)}
            {answer("Keep both", IfTaken::KeepBoth)}
            {button(
                lacks(|offer| matches!(offer, Offer::StartOver)),
                always("Delete and start over"),
                Box::new(move || store.start_over()),
            )}
        </div>
    }
    .into_any()
}
