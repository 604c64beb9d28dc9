//! The page as a whole: its state, and its parts from top to bottom.

use leptos::prelude::*;
use leptos_router::hooks::use_url;

use crate::dataset::DATASET;
use crate::ui::answer::answer_line::AnswerLine;
use crate::ui::answer::leaders::Leaders;
use crate::ui::answer::notice::Notice;
use crate::ui::answer::own_scores::OwnScores;
use crate::ui::comparison::section::ComparisonSection;
use crate::ui::experts::section::ExpertsSection;
use crate::ui::needs::panel::Needs;
use crate::ui::needs::presets::Presets;
use crate::ui::needs::reset::Reset;
use crate::ui::ranking::left_out::LeftOut;
use crate::ui::ranking::list::RankingList;
use crate::ui::share::dialog::SaveAndShare;
use crate::ui::state::opening::{opening, remark};
use crate::ui::state::page_state::PageState;
use crate::ui::state::persistence::persist;

/// Everything that one sees.
#[component]
pub fn Page() -> impl IntoView {
    let url = use_url();
    let opened = url.with_untracked(|url| opening(url.hash(), url.search()));
    let page = PageState::new(opened.state.clone());
    provide_context(page);
    page.notice.set(remark(&opened));
    persist(page, url);
    // Made first, so that on a move the list takes its order before anything else is worked out.
    let list = view! { <RankingList /> }.into_any();
    view! {
        <header class="masthead">
            <span class="brand">{DATASET.site.name}</span>
            <nav aria-label="Page">
                <Reset />
                <SaveAndShare />
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
            <ComparisonSection />
            <ExpertsSection />
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
