//! Status of the questions, in words: what further answers can change.

use super::names::{first_frameworks, framework};
use super::numbers::in_words;
use stackfit_decision::Guide;

/// What the questions that are open can still change while one of them is asked: how many of them can
/// change who is first by an answer alone, and whether the one that is asked is among them. Before it, how
/// to answer one that is about several things, of which so many are open, and each of which may matter at
/// so many levels.
#[must_use]
pub fn still_open(
    [things, open]: [usize; 2],
    levels: usize,
    changing: usize,
    is_among: bool,
) -> String {
    let how = match (things, levels) {
        (..=1, _) => "",
        (_, 3..) => "Press what matters: twice for a lot, three times for a little",
        _ => "Choose all that fit",
    };
    let rest = match things {
        ..=1 => "",
        _ if open < things => "; the rest is set already. ",
        _ => ". ",
    };
    [how, rest, &can_change(changing, is_among)].concat()
}

fn can_change(changing: usize, is_among: bool) -> String {
    let others = changing.saturating_sub(is_among.into());
    let plural = if others == 1 { "" } else { "s" };
    let told = match (is_among, others) {
        (true, 0) => "this question".to_owned(),
        (true, _) => ["this and ", &in_words(others), " more question", plural].concat(),
        (false, 0) => {
            return "No single answer can change who is first now, but several together can."
                .to_owned();
        }
        (false, _) => [&in_words(others), " other question", plural].concat(),
    };
    // Each answer may close some and open others.
    ["For now, ", &told, " can still change the answer."].concat()
}

/// That nothing more is asked, where these are first, level where they are several, and why.
#[must_use]
pub fn asked_enough(first: &[usize], guide: &Guide) -> (String, String) {
    let [leader, others @ ..] = first else {
        let why = if guide.takers() == 0 {
            "No framework is left: every one is hidden or misses a must-have."
        } else {
            "Nothing that you said counts for a framework, so nobody is first."
        };
        return ("Nothing to ask".to_owned(), why.to_owned());
    };
    if !others.is_empty() {
        let names = first_frameworks(first, first.len());
        let why = "The questions end here: move a slider that matters to you.";
        return (names + " are level", why.to_owned());
    }
    let leader = framework(*leader);
    let firm = guide.firmness();
    if !guide.can_change_at_all() {
        return (
            format!("{leader} it is"),
            "No further answers can change that. The page shows how firm it is.".to_owned(),
        );
    }
    let (title, end) = if guide.is_firm() {
        (" it is", ".")
    } else {
        (", so far", ": move the sliders that you are sure of.")
    };
    let share = if firm == 100 { "all".to_owned() } else { firm.to_string() };
    let why = format!(
        "No single answer can change that now. Of 100 ways to answer the rest, {leader} comes first in \
         {share}{end}"
    );
    ([leader, title].concat(), why)
}

#[cfg(test)]
mod tests {
    use super::{asked_enough, still_open};
    use crate::dataset;
    use stackfit_decision::{Guide, Level, Scenario};

    #[test]
    fn that_nobody_is_left_is_told_from_that_nothing_matters() {
        let (model, blank) = (dataset::model(), Scenario::blank(dataset::model()));
        let told = |now: &Scenario| {
            asked_enough(&[], &Guide::new(model, Vec::new(), &[], [&blank, now])).1
        };
        assert!(told(&blank).starts_with("Nothing that you said"));
        let mut asking = blank.clone();
        asking.must.fill(Some(Level::MAX));
        assert!(told(&asking).starts_with("No framework is left"));
    }

    #[test]
    fn those_that_are_level_are_all_named() {
        let model = dataset::model();
        let start = dataset::start();
        let guide = Guide::new(model, Vec::new(), &[], [&start, &start]);
        let (title, why) = asked_enough(&[0, 1], &guide);
        assert_eq!(title, "Express and Fastify are level");
        assert!(why.contains("move a slider"), "{why}");
        assert!(!asked_enough(&[0], &guide).0.contains("level"));
    }

    #[test]
    fn the_question_that_is_asked_is_not_counted_as_one_more() {
        for (changing, is_among, told) in [
            (1, true, "For now, this question can still change the answer."),
            (2, true, "For now, this and one more question can still change the answer."),
            (13, true, "For now, this and twelve more questions can still change the answer."),
            (1, false, "For now, one other question can still change the answer."),
            (13, false, "For now, 13 other questions can still change the answer."),
            (0, false, "No single answer can change who is first now, but several together can."),
        ] {
            assert_eq!(still_open([1, 1], 4, changing, is_among), told);
        }
    }
}
