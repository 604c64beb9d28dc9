//! The dialog in which scenarios are kept.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::browser;
use crate::link;
use crate::ui::share::dialog::DialogWithButton;
use crate::ui::share::kept_change::IfTaken;
use crate::ui::share::kept_row::kept_row;
use crate::ui::share::kept_scenarios::KeptScenarios;
use crate::ui::share::kept_store::{KeptStore, Offer};
use crate::ui::share::side_by_side::SideBySide;
use crate::ui::shared::reactive::{click, each, flag, heard, memo, text};
use crate::ui::state::page_state::PageState;

/// A button that opens a dialog in which scenarios are named, kept, opened, renamed, deleted, and
/// laid side by side.
#[component]
pub fn Keep() -> impl IntoView {
    let page = PageState::of_context();
    let dialog = NodeRef::<Dialog>::new();
    let store = KeptStore::new();
    let name_it = heard(move |event| {
        let name = link::clean_name(&event_target_value(&event));
        browser::rewrite(&event, &name);
        page.name.set(name);
    });
    let mut keep = heard(move |event| {
        event.prevent_default();
        store.keep(&untrack(|| page.state()));
    });
    let content = view! {
        <p>"It stays in this browser and nowhere else."</p>
        <form on:submit=move |event| keep(event.into())>
            <label>
                "Name"
                <input
                    id="keep-name"
                    class="field"
                    type="text"
                    maxlength="80"
                    autocomplete="off"
                    prop:value=text(move || page.name.get())
                    on:change=name_it
                />
            </label>
            <p class="buttons">
                <button class="pill primary">"Keep"</button>
            </p>
        </form>
        {report(store)}
        <ul id="kept" class="kept">
            {each(store.ids(), move |id| kept_row(page, store, dialog, id))}
        </ul>
        <SideBySide chosen=memo(move || store.with(KeptScenarios::chosen)) />
    };
    view! {
        <DialogWithButton
            label="Keep"
            class="pill"
            heading="keep-title"
            title="Keep this scenario"
            dialog=dialog
            prepare=Box::new(move || store.refresh())
            content=content.into_any()
        />
    }
    .into_any()
}

/// What was done or refused last, and what the visitor may do about it.
fn report(store: KeptStore) -> AnyView {
    let lacks = move |is_it: fn(&Offer) -> bool| flag(move || !store.with_offer(is_it));
    let lacks_choice = lacks(|offer| matches!(offer, Offer::Choice(_)));
    let answer = |label, if_taken| {
        view! {
            <button
                type="button"
                class="link"
                prop:hidden=lacks_choice
                on:click=click(move |_| store.answer(if_taken))
            >
                {label}
            </button>
        }
    };
    view! {
        <p class="report">
            <span id="keep-report" role="status">
                {text(move || store.said())}
            </span>
            <button
                type="button"
                class="link"
                prop:hidden=lacks(|offer| matches!(offer, Offer::Undo(_)))
                on:click=click(move |_| store.undo())
            >
                "Undo"
            </button>
            {answer("Replace it", IfTaken::Replace)}
            {answer("Keep both", IfTaken::KeepBoth)}
            <button
                type="button"
                class="link"
                prop:hidden=lacks(|offer| matches!(offer, Offer::StartAfresh))
                on:click=click(move |_| store.start_afresh())
            >
                "Throw it away and start afresh"
            </button>
        </p>
    }
    .into_any()
}
