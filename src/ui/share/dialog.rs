//! A dialog, with the button that opens it and the one that closes it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::click;

/// A button that opens a dialog on top of the page.
#[component]
pub fn DialogWithButton(
    /// What the button says.
    label: &'static str,
    /// The classes of the button.
    class: &'static str,
    /// The id of the heading, which names the dialog.
    heading: &'static str,
    /// The heading.
    title: &'static str,
    /// The dialog, for those who close it.
    dialog: NodeRef<Dialog>,
    /// Called each time before the dialog opens.
    prepare: Box<dyn Fn()>,
    /// What stands between the heading and the button that closes.
    content: AnyView,
) -> impl IntoView {
    let open = click(move |_| {
        prepare();
        if let Some(dialog) = dialog.get_untracked() {
            browser::dialog::open(&dialog);
        }
    });
    view! {
        <button type="button" class=class on:click=open>
            {label}
        </button>
        <dialog class="dialog" node_ref=dialog aria-labelledby=heading>
            <h2 id=heading>{title}</h2>
            {content}
            <form method="dialog">
                <button class="pill">"Close"</button>
            </form>
        </dialog>
    }
    .into_any()
}
