//! The buttons that pass the link on, and what each says in the end.

use crate::ui::view::view;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{self, Answer};
use crate::dataset::DATASET;
use crate::group::Group;
use crate::record::{Outcome, markdown};
use crate::ui::paper;
use crate::ui::share::embed_code::code;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;
use crate::{link, words};

/// A way to pass the link on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The address alone goes to the clipboard.
    Copy,
    /// So does the answer in a sentence, before the address on a line of its own.
    CopyWithSummary,
    /// The system sends both.
    Send,
    /// The code that puts the page into another site goes to the clipboard.
    CopyCode,
    /// The decision record, in Markdown, goes to the clipboard.
    CopyRecord,
}

/// The button of a way. Whatever becomes of it is told within two seconds.
pub fn button(page: PageState, store: KeptStore, way: Way) -> AnyView {
    let (id, class, label) = match way {
        Way::Copy => ("copy-link", "pill primary", "Copy link"),
        Way::CopyWithSummary => ("copy-summary", "pill", "Copy with summary"),
        Way::Send => ("send-link", "pill", "Send with…"),
        Way::CopyCode => ("copy-embed", "pill", "Copy code"),
        Way::CopyRecord => ("record", "pill", "Copy record"),
    };
    let pass_on = click(move |_| {
        let address = untrack(|| address(page));
        // Said again, it is heard again.
        store.say(String::new());
        let (asked, text) = match way {
            Way::Send => (browser::share(DATASET.site.name, &summary(page), &address), address),
            Way::Copy => (browser::copy(&address), address),
            Way::CopyWithSummary => {
                let text = [summary(page), address].join("\n");
                (browser::copy(&text), text)
            }
            Way::CopyCode => {
                let text = code(&address);
                (browser::copy(&text), text)
            }
            Way::CopyRecord => {
                let text = markdown(&paper::case(page));
                (browser::copy(&text), text)
            }
        };
        spawn_local(async move {
            let answer = asked.answer(true).await;
            if let Some(said) = done(way, answer) {
                return store.say(said);
            }
            let field = if way == Way::CopyCode { "#embed-code" } else { "#share-link" };
            let field = browser::first(field);
            // What has the focus selects itself.
            field.iter().for_each(browser::focus_in_place);
            let is_copied = way != Way::Send && field.is_some() && browser::copy_selected(&text);
            if is_copied || way == Way::CopyRecord {
                browser::first(["#", id].concat().as_str())
                    .iter()
                    .for_each(browser::focus_in_place);
            }
            if is_copied {
                return store.say(done(way, Answer::Done).unwrap_or_default());
            }
            let said = failed(way, answer);
            store.say(said.clone());
            if answer == Answer::Missing {
                let answer = asked.answer(false).await;
                // What was said since then stays.
                if untrack(|| store.said()) == said {
                    store.say(done(way, answer).unwrap_or_else(|| failed(way, answer)));
                }
            }
        });
    });
    view! {
        <button id=id data-do=id type="button" class=class on:click=pass_on>
            {label}
        </button>
    }
    .into_any()
}

/// What to say when all is well; nothing when it is not.
fn done(way: Way, answer: Answer) -> Option<String> {
    let said = match (way, answer) {
        // The system has told what became of it.
        (Way::Send, Answer::Done | Answer::Stopped) => "",
        (Way::Copy, Answer::Done) => "Link copied.",
        (Way::CopyWithSummary, Answer::Done) => "Summary and link copied.",
        (Way::CopyCode, Answer::Done) => "Code copied.",
        (Way::CopyRecord, Answer::Done) => "Record copied.",
        _ => return None,
    };
    let is_alone = !said.is_empty() && browser::home(DATASET.site.public_url).is_some();
    let whose = if is_alone { " Nobody else can open the link." } else { "" };
    Some([said, whose].concat())
}

/// What to say when it is not. The link or the code is selected by then.
fn failed(way: Way, answer: Answer) -> String {
    let said = match (way, answer) {
        (Way::Send, Answer::Missing) => {
            "If nothing has opened, copy the link instead: it is selected."
        }
        (Way::Send, _) => "This browser does not let the page send. The link is selected: copy it.",
        (Way::CopyRecord, Answer::Missing) => {
            "The browser does not answer. Save the record as a file instead."
        }
        (Way::CopyRecord, _) => {
            "This browser does not let the page copy. Save the record as a file instead."
        }
        (_, Answer::Missing) => "The browser does not answer. The link is selected: copy it.",
        _ => "This browser does not let the page copy. The link is selected: copy it.",
    };
    if way == Way::CopyCode { said.replace("link", "code") } else { said.to_owned() }
}

/// The address that opens the page with the present settings.
pub fn address(page: PageState) -> String {
    browser::shareable(&link::encode(&page.state()), DATASET.site.public_url)
}

/// The answer in a sentence, after the name of the settings if they have one, how firm it is, what is a must,
/// and what else was changed; where a group is on the page, whether it agrees, and where it was found to meet.
fn summary(page: PageState) -> String {
    untrack(move || {
        if !page.with.get().is_empty() {
            let state = page.state();
            let agreement = Group::of(&state).agreement;
            let meeting = page.meeting(&state);
            let gap = if meeting.is_empty() { "" } else { " " };
            return [DATASET.site.name, ": ", &agreement, gap, &meeting].concat();
        }
        let case = paper::case(page);
        let Outcome { answer: (lead, rest), firm: (firm, nearby), .. } = Outcome::of(&case);
        let name = &*case.state.name;
        let title = if name.is_empty() { DATASET.site.name } else { name };
        let musts = words::musts(&case.state.scenario);
        let changed = words::changed(&case.state.scenario, &case.state.overrides);
        let gap = |text: &str| if text.is_empty() { "" } else { " " };
        [title, ": ", &lead, &rest, gap(firm), firm, &nearby, gap(&musts), &musts, &changed]
            .concat()
    })
}
