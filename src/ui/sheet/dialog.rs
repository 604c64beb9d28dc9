//! The dialog of the sheet, with a framework's details or a slider's meaning in it.

use crate::ui::view::view;
use leptos::ev::MouseEvent;
use leptos::html::Dialog;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Framework, framework_at};
use crate::ui::answer::notice::notice;
use crate::ui::details::heading::DetailsHeading;
use crate::ui::details::panel::Details;
use crate::ui::needs::meaning::Meaning;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::shared::reactive::{click, effect, memo, part};
use crate::ui::state::page_state::PageState;
use crate::ui::state::sheet::Content;

/// The sheet, as a CSS selector.
const SHEET: &str = "#sheet";

/// The sheet. Beside the sliders on a desk the rest of the page stays in use; on a phone it is on
/// top. Escape and going back close it.
#[component]
pub fn SheetDialog() -> impl IntoView {
    let page = PageState::of_context();
    let dialog = NodeRef::<Dialog>::new();
    let before = StoredValue::new(None);
    // With what is recorded of a framework: one's own may be another one now, or gone.
    let shown = memo(move || {
        let content = page.sheet.shown()?;
        page.overrides.track();
        match content {
            Content::Framework(at) => {
                framework_at(at).map(|about| (content, std::ptr::from_ref(about).addr()))
            }
            Content::Slider(_) => Some((content, 0)),
        }
    });
    effect(move |_| {
        let content = shown.get().map(|(content, _)| content);
        let Some(dialog) = dialog.get() else { return };
        match content {
            Some(_) if browser::is_narrow() => browser::dialog::open(SHEET),
            Some(_) => browser::dialog::open_beside(SHEET),
            None => {
                let was_used = page.in_use.slider.get_untracked().is_some();
                let had_focus = browser::dialog::close_and_tell(SHEET);
                if let Some(before) = before.get_value().filter(|_| had_focus) {
                    give_back_focus(before);
                }
                // A slider that only gets the focus back is not in use again.
                if !was_used {
                    page.in_use.put_down();
                }
            }
        }
        if content.is_some() {
            // What is new is read from its start.
            dialog.set_scroll_top(0);
        }
        before.set_value(content);
    });
    // Where the focus is elsewhere, whoever presses it means something else.
    browser::dialog::on_escape(move || {
        let opener = match before.get_value() {
            Some(Content::Slider(_)) => ".used",
            _ => "#ranking .open",
        };
        let within = ":focus-within, #sheet:focus-within, body:not(:focus-within)";
        if browser::first(&[opener, within].concat()).is_some() {
            page.sheet.close();
        }
    });
    let close = click(move |_| page.sheet.close());
    // Beside the page, the page's own is in sight.
    let narrow = browser::narrow();
    // What is not inside the dialog's content is around it.
    let beside = move |event: MouseEvent| {
        let dialog = dialog.get_untracked();
        if event.target().zip(dialog).is_some_and(|(target, dialog)| target == dialog.into()) {
            page.sheet.close();
        }
    };
    let inside = part(move || match shown.get() {
        Some((Content::Framework(at), _)) => framework_at(at).map(framework).into_any(),
        Some((Content::Slider(slider), _)) => SliderTarget::of(slider).map(meaning).into_any(),
        None => ().into_any(),
    });
    view! {
        <dialog
            id="sheet"
            class="sheet"
            aria-labelledby="sheet-title"
            node_ref=dialog
            on:click=beside
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                page.sheet.close();
            }
        >
            <button type="button" class="sheet-close" aria-label="Close" on:click=close>
                <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                    <path d="M2 2l8 8M10 2l-8 8" />
                </svg>
            </button>
            {part(move || {
                if narrow.get() { untrack(|| notice(page, "sheet-notice")) } else { ().into_any() }
            })}
            {inside}
        </dialog>
    }
    .into_any()
}

fn framework(about: &'static Framework) -> AnyView {
    view! {
        <div class="sheet-inside details" id=format!("details-{}", about.id)>
            <DetailsHeading about />
            <Details about />
        </div>
    }
    .into_any()
}

fn meaning(target: SliderTarget) -> AnyView {
    view! {
        <div class="sheet-inside meaning">
            <h2 id="sheet-title" class="sheet-title">
                {target.name()}
            </h2>
            <Meaning target />
        </div>
    }
    .into_any()
}

/// Gives the focus to what opened the sheet.
fn give_back_focus(before: Content) {
    let opener = match before {
        Content::Framework(at) => {
            let id = framework_at(at).map_or("", |about| about.id);
            format!("#ranking [data-framework={id}] .row")
        }
        Content::Slider(slider) => {
            let key = SliderTarget::of(slider).map_or("", SliderTarget::key);
            format!(".inspector .link, #{key}")
        }
    };
    if let Some(opener) = browser::first(&opener) {
        browser::focus_in_place(&opener);
    }
}
