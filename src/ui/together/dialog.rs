//! The dialog that shows where the group on the page meets.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::group::Group;
use crate::ui::answer::notice::notice;
use crate::ui::share::link_section::link_section;
use crate::ui::shared::reactive::{click, content, flag, heard, part};
use crate::ui::state::page_state::PageState;
use crate::ui::together::findings::Findings;
use crate::ui::together::table::table;
use crate::ui::together::{DIALOG, Together};
use stackfit_decision::{Goal, Search, differing};

/// The dialog, which is in the document only while it is shown.
#[component]
pub fn TogetherDialog(together: Together) -> impl IntoView {
    let page = PageState::of_context();
    part(
        move || {
            if together.is_shown.get() { untrack(|| dialog(page, together)) } else { ().into_any() }
        },
    )
}

fn dialog(page: PageState, together: Together) -> AnyView {
    let closed = heard(move |_| {
        together.is_shown.set(false);
        let button = browser::first("#together-show").or_else(|| browser::first("#save-and-share"));
        button.iter().for_each(browser::give_back_focus);
    });
    let close = click(|_| browser::dialog::close(DIALOG));
    let state = page.state();
    let Group { people, members, names, agreement, .. } = Group::of(&state);
    let sliders = differing(&members);
    let title = ["Where ", &*people.len().to_string(), " people meet"].concat();
    let said = RwSignal::new(String::new());
    let table = table(page, &names, &members, &sliders, said);
    // To lay it all out at once takes a slow phone a while.
    let is_open = RwSignal::new(false);
    browser::after_paint(move || {
        let _ = is_open.try_set(true);
    });
    // Fewer steps before more.
    let searches = [Goal::Acceptable, Goal::First].map(|goal| Search::new(&members, goal));
    Findings { names, members, sliders, found: Vec::new(), searches, said, page, state }.find();
    view! {
        <dialog id="together" class="dialog" aria-labelledby="together-title" on:close=closed>
            <header class="dialog-head">
                <h2 id="together-title" tabindex="-1">
                    {title}
                </h2>
                <button type="button" class="pill dialog-close" on:click=close>
                    "Close"
                </button>
            </header>
            <p
                id="report"
                class="report"
                role="status"
                prop:textContent=content(move || together.store.said())
            ></p>
            {notice(page, "together-notice")}
            <div class="dialog-body">
                <section class="together-found">
                    <p class="together-answer">{agreement}</p>
                    <p role="status" prop:textContent=content(move || said.get())></p>
                    <div prop:hidden=flag(move || !is_open.get())>{table}</div>
                </section>
                {part(move || {
                    if is_open.get() {
                        untrack(|| link_section(page, together.store))
                    } else {
                        ().into_any()
                    }
                })}
            </div>
        </dialog>
    }
    .into_any()
}
