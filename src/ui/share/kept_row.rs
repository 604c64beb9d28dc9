//! The row of one kept scenario.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::share::DIALOG;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::shared::reactive::{click, content, flag, heard, text};
use crate::ui::state::page_state::PageState;
use crate::{browser, link, words};

/// The row of the entry with this id. It stays the same row when the entry changes, so that the
/// focus stays where it is.
pub fn kept_row(page: PageState, store: KeptStore, id: usize) -> AnyView {
    let open = click(move |_| {
        let link = untrack(|| store.with(|list| list.get(id).map(|entry| entry.link.clone())));
        let opened = link::decode(&link.unwrap_or_default(), "");
        page.open_by_step(opened.state.clone());
        page.notice.set(words::remark(&opened));
        browser::dialog::close(DIALOG);
    });
    let rename = heard(move |event| {
        let name = link::clean_name(&event_target_value(&event));
        store.rename(id, &name);
        // A name that was refused goes from the field.
        browser::rewrite(&event, &untrack(|| store.name(id)));
    });
    let delete = click(move |_| store.delete(id));
    let choose = heard(move |event| store.choose(id, event_target_checked(&event)));
    let name = move || store.name(id);
    // For screen readers, after what stands on a button.
    let of = move || {
        let name = content(move || [" ", &name()].concat());
        view! { <span class="hidden-text" prop:textContent=name></span> }
    };
    view! {
        <li id=format!("kept-{id}")>
            <input
                class="field"
                type="text"
                maxlength="80"
                autocomplete="off"
                aria-label=text(move || ["Name of ", &name()].concat())
                prop:value=text(name)
                on:change=rename
            />
            <button type="button" class="pill small" on:click=open>
                "Open"
                {of()}
            </button>
            <label>
                <input
                    type="checkbox"
                    prop:checked=flag(move || store.with(|list| list.is_chosen(id)))
                    on:change=choose
                />
                "Compare"
                {of()}
            </label>
            <button type="button" class="link delete" on:click=delete>
                "Delete"
                {of()}
            </button>
        </li>
    }
    .into_any()
}
