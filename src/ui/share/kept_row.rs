//! The row of one kept scenario.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::ui::share::kept_store::KeptStore;
use crate::ui::shared::reactive::{click, flag, heard, text};
use crate::ui::state::opening;
use crate::ui::state::page_state::PageState;
use crate::{browser, link};

/// The row of the entry with this id. It stays the same row when the entry changes, so that the
/// focus stays where it is.
pub fn kept_row(page: PageState, store: KeptStore, dialog: NodeRef<Dialog>, id: usize) -> AnyView {
    let open = click(move |_| {
        let link = untrack(|| store.with(|list| list.get(id).map(|entry| entry.link.clone())));
        let opened = link::decode(&link.unwrap_or_default(), "");
        page.notice.set(opening::remark(&opened));
        page.open_by_step(opened.state);
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    let rename = heard(move |event| {
        let name = link::clean_name(&event_target_value(&event));
        store.rename(id, &name);
        // A name that was refused goes from the field.
        browser::rewrite(&event, &untrack(|| store.name(id)));
    });
    let delete = click(move |_| store.delete(id));
    let choose = heard(move |event| store.choose(id, event_target_checked(&event)));
    let named = move |before: &'static str| text(move || [before, &store.name(id)].concat());
    view! {
        <li id=format!("kept-{id}")>
            <input
                class="field"
                type="text"
                maxlength="80"
                autocomplete="off"
                aria-label=named("Name of ")
                prop:value=named("")
                on:change=rename
            />
            <button type="button" class="pill small" on:click=open>
                "Open"
                <span class="hidden-text">{named(" ")}</span>
            </button>
            <label>
                <input
                    type="checkbox"
                    prop:checked=flag(move || store.with(|list| list.is_chosen(id)))
                    on:change=choose
                />
                "Compare"
                <span class="hidden-text">{named(" ")}</span>
            </label>
            <button type="button" class="link delete" on:click=delete>
                "Delete"
                <span class="hidden-text">{named(" ")}</span>
            </button>
        </li>
    }
    .into_any()
}
