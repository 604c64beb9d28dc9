//! Paper: the decision as a sheet that one reads without the program.

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::DATASET;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::answer;

/// The sheet of the page's scenario, as HTML.
#[must_use]
pub fn html(page: PageState) -> String {
    let Some(root) = browser::loose_element() else { return String::new() };
    let mounted = mount_to(root.clone(), move || untrack(|| sheet(page)));
    let html = root.inner_html();
    drop(mounted);
    html
}

fn sheet(page: PageState) -> AnyView {
    let ranking = page.ranking.get();
    let answer = page.case(|model, scenario| answer(model, scenario, &ranking));
    let (lead, rest) = words::sentence(&answer, &ranking);
    let list = ranking.standings.iter().map(|standing| {
        let name = words::framework(standing.alternative);
        view! { <li>{name} " " {ranking.whole(standing.points).to_string()}</li> }.into_any()
    });
    let list = list.collect::<Vec<_>>();
    let settings = page.read(|scenario| {
        let known = DATASET.languages.iter().map(|language| language.name).zip(&scenario.knowledge);
        let known = known.filter(|(_, level)| !level.is_zero());
        known.map(|(name, level)| format!("{name} {}", level.get())).collect::<Vec<_>>().join(", ")
    });
    view! {
        <main class="article paper">
            <h1>{DATASET.site.question}</h1>
            <p class="answer">
                <strong>{lead}</strong>
                {rest}
            </p>
            <p>{settings}</p>
            <ol>{list}</ol>
        </main>
    }
    .into_any()
}
