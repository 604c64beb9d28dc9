//! The method: what is calculated, its formulas and where they come from.

use crate::ui::view::view;
use leptos::prelude::*;

/// What is calculated, its formula or nothing, and what one should know about it.
type Entry = (&'static str, &'static str, &'static str);

const ENTRIES: [Entry; 9] = [
    (
        "Score",
        "S(f) = 10 · Σ w(c)·v(f,c) / Σ w(c)",
        "The weights w are your sliders and the values v the scores, both from 0 to 10; S is out \
         of 100. This is the additive value model (Keeney & Raiffa 1976). It takes for granted \
         that what a point is worth on one criterion does not depend on the others. Scales are \
         fixed, so that leaving one framework out never reorders the rest. Ranks are decided on \
         whole numbers; equal scores share one. An unknown score counts as 5 and meets every \
         must-have.",
    ),
    (
        "Team fit",
        "v(f,team) = max over languages l of k(l)·fit(f,l) / 10",
        "k is how well the team knows a language, fit how well the language suits the framework. \
         Only the best language counts. When no language is known, the team’s fit has no weight.",
    ),
    (
        "Contribution",
        "10 · w(c)·v(f,c) / Σ w(c)",
        "What a criterion adds to the score. Contributions are rounded to tenths so that what is \
         shown adds up (largest remainder).",
    ),
    (
        "Flip points",
        "t* = (a(f) − a(g)) / (b(g) − b(f))",
        "While one slider t moves and all else stays, the points Σ w·v of a framework are a \
         straight line a + b·t; along a language, the larger of a constant and a line. Two \
         frameworks change places where their lines cross. The crossings are solved for, not \
         searched (after Triantaphyllou & Sánchez 1997).",
    ),
    (
        "Nearby settings",
        "",
        "Every slider that is not at 0 moves by up to 2 either way, and every score by 0.5, 1 or \
         2, depending on how well it is supported; one of your own by 0.5; an unknown one is \
         anything from 0 to 10. Nothing leaves its scale, and how well a language fits does not \
         move. All of this happens at once, drawn uniformly, 10,000 times. The noise is drawn once \
         from a fixed seed, in whole numbers, so that the same link shows the same figure on every \
         machine. “First” counts ties. These shares are rank acceptabilities of a local \
         SMAA (Lahdelma, Hokkanen & Salminen 1998). The first place is called firm from 90 of \
         100, fairly firm from 60, and close below that, or whenever the first two are less \
         than 2 points apart.",
    ),
    (
        "First whatever matters",
        "",
        "The same count over all possible weights instead of those near yours, with the scores as \
         they stand (SMAA-2, Lahdelma & Salminen 2001). That no weights put a framework first is \
         proved by a mix of others that is at least as good on every criterion; that one is at \
         least as good as another (dominance), by comparing all that has weight, whatever an \
         unknown score is.",
    ),
    (
        "What would make it win",
        "",
        "First each slider alone, in whole steps; then several together, with the least total of \
         steps (branch and bound). Every answer is ranked again before it is shown. That nothing \
         smaller would do is said only when it is proved, and “never” only with a proof or after \
         all settings were tried; a search that takes too long says so.",
    ),
    (
        "Where a group meets",
        "",
        "For every framework that nobody rules out, each person’s least change of weights that puts it \
         first, or within 5 points of the first, found and proved as above; what a team knows and what \
         one asks for stay. The least sum is told. The slider that matters most is the one with which, at \
         one common position, the most people have the same first, over the fewest steps. Where none \
         brings more together, it is the one that does most to how far each first is ahead of the \
         others’ (Shapley value, over all pairs).",
    ),
    (
        "What it is not",
        "",
        "No share here is the chance of being right. The shares say how much the order depends on \
         small differences, or on what one cares about. They cannot know of a score that is wrong \
         by more than that, or of a criterion that is missing.",
    ),
];

const SOURCES: [&str; 4] = [
    "Keeney, Raiffa: Decisions with Multiple Objectives. Wiley 1976.",
    "Lahdelma, Hokkanen, Salminen: SMAA – Stochastic Multiobjective Acceptability Analysis. \
     European Journal of Operational Research 106, 1998, 137–143.",
    "Lahdelma, Salminen: SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group \
     Decision Making. Operations Research 49, 2001, 444–454.",
    "Triantaphyllou, Sánchez: A Sensitivity Analysis Approach for Some Deterministic \
     Multi-Criteria Decision-Making Methods. Decision Sciences 28, 1997, 151–194.",
];

/// The formulas, what the words stand on, and what all of it does not say.
#[component]
pub fn Method() -> impl IntoView {
    let source = |source| view! { <li>{source}</li> }.into_any();
    view! {
        <h3 id="method" tabindex="-1">"How it is calculated"</h3>
        <dl class="method">{ENTRIES.into_iter().map(entry).collect_view()}</dl>
        <ul class="experts-note">{SOURCES.into_iter().map(source).collect_view()}</ul>
    }
    .into_any()
}

fn entry((term, formula, text): Entry) -> AnyView {
    view! {
        <dt>{term}</dt>
        <dd>
            <p class="formula">{formula}</p>
            <p>{text}</p>
        </dd>
    }
    .into_any()
}
