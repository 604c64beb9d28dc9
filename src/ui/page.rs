//! The page as a whole.

use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::ui::answer::leaders::Leaders;
use crate::ui::answer::notice::Notice;
use crate::ui::answer::own_scores::OwnScores;
use crate::ui::answer::sentence::AnswerLine;
use crate::ui::comparison::table::Comparison;
use crate::ui::experts::section::Experts;
use crate::ui::needs::panel::Needs;
use crate::ui::needs::presets::{Presets, Reset};
use crate::ui::ranking::left_out::LeftOut;
use crate::ui::ranking::list::RankingList;
use crate::ui::share::kept::Keep;
use crate::ui::share::link::{SaveCopy, Share};
use crate::ui::state::page_state::PageState;
use crate::ui::state::record;

/// Everything that one sees.
#[component]
pub fn Page() -> impl IntoView {
    let opened = record::opening();
    let page = PageState::new(opened.state.clone());
    provide_context(page);
    page.notice.set(record::remark(&opened));
    record::keep(page);
    // Made first, so that on a move the list takes its order before anything else is worked out.
    let list = view! { <RankingList /> }.into_any();
    view! {
        <header class="masthead">
            <span class="brand">{DATASET.site.name}</span>
            <nav aria-label="Page">
                <Reset />
                <Keep />
                <SaveCopy />
                <Share />
            </nav>
        </header>
        <Notice />
        <main>
            <div class="hero">
                <h1>{DATASET.site.question}</h1>
                <p>{DATASET.site.introduction.get()}</p>
                <Presets />
            </div>
            <div class="work">
                <Leaders />
                <div class="columns">
                    <Needs />
                    <section class="result" aria-label="Ranking">
                        <AnswerLine />
                        <OwnScores />
                        {list}
                        <LeftOut />
                    </section>
                </div>
            </div>
            <Comparison />
            <Experts />
        </main>
        <footer class="colophon">
            <p>
                "Scores are from 0 to 10 on published scales; a slider is the weight of its "
                "criterion, and the score of a framework is the weighted average, out of 100."
            </p>
            <p>
                "Version " {env!("CARGO_PKG_VERSION")} ", data of " {DATASET.as_of}
                ". This page never updates itself and never phones home: once it is loaded it asks "
                "no server for anything. What you set stays in the address, in this browser, and in "
                "the copies that you save."
            </p>
        </footer>
    }
}
