//! The page as a whole: its state, and its parts from top to bottom.

use crate::ui::view::view;
use leptos::prelude::*;
use leptos::task::tick;

use crate::browser::{self, breathe};
use crate::dataset::{DATASET, Owner};
use crate::ui::answer::announcement::Announcement;
use crate::ui::answer::answer_line::{AnswerLine, firmness};
use crate::ui::answer::dock::Dock;
use crate::ui::answer::notice::Notice;
use crate::ui::answer::own_scores::OwnScores;
use crate::ui::ask::AskDialog;
use crate::ui::comparison::section::ComparisonSection;
use crate::ui::contact::second_opinion::{
    SecondOpinionAtTop, SecondOpinionBelow, SecondOpinionDialog,
};
use crate::ui::experts::section::ExpertsSection;
use crate::ui::needs::panel::needs;
use crate::ui::needs::products::{ArticlesRemark, Lede, Products, articles_remark};
use crate::ui::needs::reset::Reset;
use crate::ui::needs::situations::Situations;
use crate::ui::needs::undo::Undo;
use crate::ui::own::{buttons, dialog::own_dialog, file, form::OwnForm};
use crate::ui::paper::printing::print_as_sheet;
use crate::ui::ranking::left_out::LeftOut;
use crate::ui::ranking::legend::Legend;
use crate::ui::ranking::list::RankingList;
use crate::ui::share::dialog::SaveAndShare;
use crate::ui::shared::reactive::memo;
use crate::ui::shared::skip::skip;
use crate::ui::sheet::SheetDialog;
use crate::ui::state::opening::opening;
use crate::ui::state::page_state::PageState;
use crate::ui::state::persistence::persist;
use crate::ui::state::told::tell_host;
use crate::ui::together::Together;
use crate::ui::together::dialog::TogetherDialog;
use crate::ui::together::line::TogetherLine;
use crate::words;

/// Everything that one sees. It is made a part after the other, with pauses in which the browser does
/// what it has to, such as following a finger over what is in sight meanwhile.
pub async fn page() -> AnyView {
    // No pause from here to the listening: no other address is missed.
    let address = browser::address();
    let opened = opening(&address);
    let page = PageState::new(opened.state.clone());
    let form = OwnForm::new(page);
    provide_context(page);
    provide_context(form);
    page.notice.set(words::remark(&opened));
    persist(page);
    tell_host(page);
    print_as_sheet(page);
    file::take_dropped(form);
    breathe().await;
    // Made first, so that on a move the list takes its order before anything else is worked out.
    let list = list(page).await;
    let remark = memo(move || articles_remark(page));
    let narrow = browser::narrow();
    let is_asking = RwSignal::new(false);
    let together = Together::new();
    let is_guided = RwSignal::new(false);
    let firmness = firmness(page);
    let dock = view! { <Dock narrow firmness /> };
    breathe().await;
    let needs = needs().await;
    page.draw_nearby().await;
    let answer = view! { <AnswerLine firmness /> };
    breathe().await;
    let remarks = view! {
        <ArticlesRemark remark />
        <TogetherLine together />
        <OwnScores />
    };
    breathe().await;
    let comparison = view! { <ComparisonSection /> };
    breathe().await;
    let sheet = view! { <SheetDialog /> };
    breathe().await;
    let after = view! {
        {comparison}
        <ExpertsSection />
    };
    breathe().await;
    let hero = view! {
        <div class="hero">
            <h1>{DATASET.site.question}</h1>
            <Lede remark />
            <Products is_guided />
        </div>
    };
    breathe().await;
    let masthead = masthead(narrow, is_asking, together);
    breathe().await;
    let situations = view! { <Situations /> };
    breathe().await;
    view! {
        <div class="skips">
            {skip("To the sliders", "#needs")}
            {skip("To the ranking", "#ranking-title")}
        </div>
        {masthead}
        <main>
            {hero}
            <div class="work">
                {dock}
                <div class="columns">
                    {needs}
                    <section class="result" aria-labelledby="ranking-title">
                        {answer}
                        {remarks}
                        <div class="board">
                            <div class="board-list">
                                <div class="board-head">
                                    <h2 id="ranking-title" tabindex="-1">
                                        "Ranking"
                                    </h2>
                                    <Legend />
                                </div>
                                {list}
                                {buttons::add(form)}
                                <LeftOut />
                            </div>
                            {sheet}
                        </div>
                        <SecondOpinionBelow narrow is_open=is_asking />
                    </section>
                </div>
                {situations}
            </div>
            {after}
        </main>
        <SecondOpinionDialog is_open=is_asking />
        {own_dialog(form)}
        <TogetherDialog together />
        <AskDialog is_open=is_guided />
        <Notice />
        <Announcement />
        {browser::is_framed().then(filling)}
        {colophon()}
    }
}

/// The list of the ranking, made a row at a time.
async fn list(page: PageState) -> AnyView {
    // The list works it out otherwise, without a pause behind it.
    untrack(|| page.ranking.with(|_| ()));
    breathe().await;
    let rows = RwSignal::new(0);
    let list = view! { <RankingList rows=rows.read_only() /> };
    breathe().await;
    while rows.get_untracked() < untrack(|| page.frameworks().len()) {
        rows.update(|rows| *rows += 1);
        // The list follows by then.
        tick().await;
        breathe().await;
    }
    // Whoever comes later comes at once.
    rows.set(usize::MAX);
    list
}

/// The line at the top: whose page it is, and what acts on all of it.
fn masthead(narrow: ReadSignal<bool>, is_asking: RwSignal<bool>, together: Together) -> AnyView {
    view! {
        <header class="masthead">
            <span class="brand">{DATASET.site.name}</span>
            {DATASET.site.owner.as_ref().map(by)}
            <nav aria-label="Page">
                // Before the other buttons, so that none of them moves from under the thumb.
                <Undo />
                <Reset />
                <SecondOpinionAtTop narrow is_open=is_asking />
                <SaveAndShare together />
            </nav>
        </header>
    }
}

/// Whose page it is.
fn by(owner: &'static Owner) -> AnyView {
    let logo = (owner.logo.get() != "")
        .then(|| view! { <img class="logo" alt="" src=owner.logo.get() /> }.into_any());
    view! {
        <a class="by" href=owner.url target="_blank" rel="noopener">
            {logo}
            <span>"by " {owner.name}</span>
        </a>
    }
    .into_any()
}

/// What stands below everything else: what the numbers are, and which page this is.
fn colophon() -> AnyView {
    let program = browser::program().map(|program| format!(" (program {program})"));
    let owner = DATASET.site.owner.as_ref().map(|owner| {
        let legal = (!owner.legal_text.is_empty()).then(|| {
            view! {
                " "
                <a href=owner.legal_url target="_blank" rel="noopener">
                    {owner.legal_text}
                </a>
            }
            .into_any()
        });
        view! { <p>"This page is by " {owner.name} "." {legal}</p> }.into_any()
    });
    view! {
        <footer class="colophon">
            <p>
                "Scores are from 0 to 10 on published scales; a slider is the weight of its "
                "criterion, and the score of a framework is the weighted average, out of 100."
            </p>
            <p>
                "Version " {env!("CARGO_PKG_VERSION")} {program} ", data of " {DATASET.as_of}
                ". This page never updates itself and never phones home: once it is loaded it asks "
                "no server for anything. What you set stays in the address, in this browser, and in "
                "the copies that you save."
            </p>
            {owner}
        </footer>
    }
}

/// What tells how much of the frame is in view that the page is in, once that is followed.
fn filling() -> AnyView {
    view! { <div class="filling"></div> }.into_any()
}
