//! Scenarios that the visitor keeps.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::browser::{self, StorageError, StorageKey};
use crate::link::{self, State};
use crate::ui::share::side_by_side::SideBySide;
use crate::ui::shared::reactive::{click, flag, heard, part, text};
use crate::ui::state::page_state::PageState;

/// A scenario that the visitor kept.
#[derive(Clone)]
struct Kept {
    name: String,
    link: String,
}

/// What is kept, or why nothing can be.
type Shelf = Result<Vec<Kept>, StorageError>;

/// A button that opens a dialog in which scenarios are named, kept, opened, renamed, deleted, and
/// laid side by side.
#[component]
pub fn Keep() -> impl IntoView {
    let page = PageState::of_context();
    let dialog = NodeRef::<Dialog>::new();
    let shelf = RwSignal::new(Ok::<_, StorageError>(Vec::new()));
    let chosen = RwSignal::new(Vec::<String>::new());
    let open = click(move |_| {
        shelf.set(read());
        if let Some(dialog) = dialog.get_untracked() {
            browser::dialog::open(&dialog);
        }
    });
    let name_it = heard(move |event| {
        page.name.set(link::clean_name(&event_target_value(&event)));
    });
    let keep = click(move |_| {
        let new = named(untrack(move || page.state()));
        edit(shelf, |kept| match kept.iter_mut().find(|one| one.name == new.name) {
            Some(same) => *same = new,
            None => kept.push(new),
        });
    });
    let clear = click(move |_| {
        StorageKey::Kept.clear_unreadable();
        shelf.set(read());
    });
    let trouble =
        text(move || shelf.with(|shelf| shelf.as_ref().err().copied().map_or("", told).to_owned()));
    let is_unreadable = flag(move || shelf.with(|s| matches!(s, Err(StorageError::Unreadable))));
    let entries = part(move || {
        let kept = shelf.get().unwrap_or_default();
        kept.into_iter()
            .map(|one| entry(page, shelf, chosen, dialog, one))
            .collect_view()
            .into_any()
    });
    view! {
        <button type="button" class="pill" on:click=open>
            "Keep"
        </button>
        <dialog class="dialog" node_ref=dialog aria-labelledby="keep-title">
            <h2 id="keep-title">"Keep this scenario"</h2>
            <p>"It stays in this browser and nowhere else."</p>
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
                <button type="button" class="pill primary" on:click=keep>
                    "Keep"
                </button>
            </p>
            <p role="status">{trouble}</p>
            <button type="button" class="link" prop:hidden=flag(move || !is_unreadable.get()) on:click=clear>
                "Throw it away and start afresh"
            </button>
            <ul id="kept" class="kept">{entries}</ul>
            <SideBySide chosen=Signal::derive(move || chosen_links(shelf, chosen)) />
            <form method="dialog">
                <button class="pill">"Close"</button>
            </form>
        </dialog>
    }
    .into_any()
}

fn entry(
    page: PageState,
    shelf: RwSignal<Shelf>,
    chosen: RwSignal<Vec<String>>,
    dialog: NodeRef<Dialog>,
    kept: Kept,
) -> AnyView {
    let Kept { name, link } = kept;
    let open = click(move |_| {
        let opened = link::decode(&link, "");
        page.notice.set(crate::ui::state::opening::remark(&opened));
        page.open_by_step(opened.state);
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    let old = name.clone();
    let rename = heard(move |event| {
        let new = link::clean_name(&event_target_value(&event));
        edit(shelf, |kept| {
            let is_taken = kept.iter().any(|one| one.name == new);
            let one = kept.iter_mut().find(|one| one.name == old);
            if let Some(one) = one.filter(|_| !new.is_empty() && !is_taken) {
                let state = link::decode(&one.link, "").state;
                *one = named(State { name: new, ..state });
            }
        });
    });
    let old = name.clone();
    let delete = click(move |_| edit(shelf, |kept| kept.retain(|one| one.name != old)));
    let own = name.clone();
    let choose = heard(move |event| {
        let wanted = event_target_checked(&event);
        chosen.update(|chosen| {
            chosen.retain(|other| *other != own);
            if wanted {
                chosen.push(own.clone());
                // Two lie side by side; a third takes the place of the first.
                let surplus = chosen.len().saturating_sub(2);
                chosen.drain(..surplus);
            }
        });
    });
    let own = name.clone();
    let is_chosen = flag(move || chosen.read().contains(&own));
    view! {
        <li>
            <input
                class="field"
                type="text"
                maxlength="80"
                autocomplete="off"
                aria-label=format!("Name of {name}")
                prop:value=name.clone()
                on:change=rename
            />
            <button type="button" class="pill small" on:click=open>
                "Open"
                <span class="hidden-text">{format!(" {name}")}</span>
            </button>
            <label>
                <input type="checkbox" prop:checked=is_chosen on:change=choose />
                "Compare"
                <span class="hidden-text">{format!(" {name}")}</span>
            </label>
            <button type="button" class="link" on:click=delete>
                "Delete"
                <span class="hidden-text">{format!(" {name}")}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The names and links of the two that were chosen.
fn chosen_links(shelf: RwSignal<Shelf>, chosen: RwSignal<Vec<String>>) -> Vec<(String, String)> {
    let kept = shelf.get().unwrap_or_default();
    let chosen = chosen.get();
    let named = |name: &String| kept.iter().find(|one| one.name == *name);
    let pairs = chosen.iter().filter_map(named);
    pairs.map(|one| (one.name.clone(), one.link.clone())).collect()
}

/// A state as it is kept. It must have a name, to be found by.
fn named(mut state: State) -> Kept {
    if state.name.is_empty() {
        "Unnamed".clone_into(&mut state.name);
    }
    Kept { link: link::encode(&state), name: state.name }
}

fn read() -> Shelf {
    let links = StorageKey::Kept.read()?;
    Ok(links.iter().map(|link| named(link::decode(link, "").state)).collect())
}

/// Changes what is kept, as it is now: another window may have changed it since.
fn edit(shelf: RwSignal<Shelf>, change: impl FnOnce(&mut Vec<Kept>)) {
    shelf.set(read().and_then(|mut kept| {
        change(&mut kept);
        let links: Vec<String> = kept.iter().map(|one| one.link.clone()).collect();
        StorageKey::Kept.write(&links)?;
        Ok(kept)
    }));
}

fn told(trouble: StorageError) -> &'static str {
    match trouble {
        StorageError::Blocked => {
            "This browser lets the page keep nothing. The link and a saved copy hold the scenario \
             all the same."
        }
        StorageError::Full => {
            "There is no room left in this browser. Delete something, or use the link or a saved \
             copy."
        }
        StorageError::Newer => {
            "A newer version of this page keeps scenarios here. This one leaves them alone, and \
             cannot add to them."
        }
        StorageError::Unreadable => "What was kept here cannot be read any more.",
    }
}
