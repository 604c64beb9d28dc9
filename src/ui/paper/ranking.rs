//! Ranking of the decision sheet: every framework with its bar and score, and who is left out.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::framework_at;
use crate::ui::own::mark::language_of;
use crate::ui::paper::elements::{cell, line, plain, table, titled, words};
use crate::ui::ranking::bar::still_bar;
use crate::ui::ranking::left_out::exclusion;
use crate::ui::ranking::legend::Legend;
use crate::ui::state::page_state::PageState;
use stackfit_decision::Ranking;

/// The ranking as it is, the frameworks that miss a must-have with the reason, and the hidden ones.
pub fn ranking(page: PageState, ranking: &Ranking) -> AnyView {
    let lines = ranking.listed().into_iter().map(|framework| row(page, ranking, framework));
    let mut content = vec![table("", Vec::new(), lines.collect()), view! { <Legend /> }.into_any()];
    if !ranking.excluded.is_empty() {
        content.push(plain("Left out, because a must-have is missing:".to_owned()));
        let excluded = ranking.excluded.iter().map(exclusion).collect_view();
        content.push(view! { <ul>{excluded}</ul> }.into_any());
    }
    if !ranking.hidden.is_empty() {
        let hidden = ranking.hidden.iter().map(|one| crate::words::framework(*one).to_owned());
        let hidden: Vec<String> = hidden.collect();
        content.push(plain(format!("Hidden: {}.", crate::words::list(&hidden))));
    }
    titled("paper-ranking", "Ranking, out of 100 points", content)
}

fn row(page: PageState, ranking: &Ranking, framework: usize) -> AnyView {
    let standing = ranking.standing(framework);
    let rank = standing.map(|standing| standing.rank.to_string()).unwrap_or_default();
    let score = standing.map(|standing| crate::words::tenths(ranking.tenths(standing.points)));
    let name = crate::words::framework(framework);
    let language = framework_at(framework).map(language_of).unwrap_or_default();
    // Spaces as wide as digits, so that the names stand below each other.
    line(
        format!("{rank:\u{2007}>2}\u{2002}{name} ({language})"),
        vec![
            cell("paper-bar", "", still_bar(page, framework)),
            words("paper-number", score.unwrap_or_default()),
        ],
    )
}
