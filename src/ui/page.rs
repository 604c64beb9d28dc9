//! The page as a whole.

use leptos::prelude::*;

use super::Desk;
use super::answer::AnswerLine;
use super::comparison::Comparison;
use super::leaders::Leaders;
use super::left_out::LeftOut;
use super::needs::Needs;
use super::presets::{Presets, Reset};
use super::ranking::RankingList;
use crate::dataset::{self, DATASET};

/// Everything that one sees.
#[component]
pub fn Page() -> impl IntoView {
    let desk = Desk::new(dataset::start());
    provide_context(desk);
    view! {
        <header class="masthead">
            <span class="brand">{DATASET.site.name}</span>
            <nav aria-label="Page">
                <Reset />
            </nav>
        </header>
        <main>
            <div class="hero">
                <h1>{DATASET.site.question}</h1>
                <p>{DATASET.site.introduction}</p>
                <Presets />
            </div>
            <div class="work">
                <Leaders />
                <div class="desk">
                    <Needs />
                    <section class="result" aria-label="Ranking">
                        <AnswerLine />
                        <RankingList />
                        <LeftOut />
                    </section>
                </div>
            </div>
            <Comparison />
        </main>
        <footer class="colophon">
            <p>
                "Scores are from 0 to 10 on published scales; a slider is the weight of its "
                "criterion, and the score of a framework is the weighted average, out of 100. "
                "Data as of " {DATASET.as_of} "."
            </p>
        </footer>
    }
}
