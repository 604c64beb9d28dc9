//! The page as a whole.

use leptos::prelude::*;

use super::answer::AnswerLine;
use super::comparison::Comparison;
use super::experts::Experts;
use super::kept::Keep;
use super::leaders::Leaders;
use super::left_out::LeftOut;
use super::needs::Needs;
use super::notice::Notice;
use super::own_scores::OwnScores;
use super::presets::{Presets, Reset};
use super::ranking::RankingList;
use super::share::{SaveCopy, Share};
use super::{Desk, record};
use crate::dataset::DATASET;

/// Everything that one sees.
#[component]
pub fn Page() -> impl IntoView {
    let opened = record::opening();
    let desk = Desk::new(opened.state.clone());
    provide_context(desk);
    desk.notice.set(record::remark(&opened));
    record::keep(desk);
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
                <div class="desk">
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
