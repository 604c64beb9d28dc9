//! What a record says.

use std::cmp::Reverse;
use std::sync::Arc;

use stackfit::dataset::DATASET;
use stackfit::link::{State, group, surplus};
use stackfit::record::{Case, Outcome, markdown};
use stackfit::words::Question;
use stackfit_decision::{Level, Noise, SAMPLES, SEED, Slider, answer, flips, rank};

use crate::{case, name, of_link};

#[test]
fn each_trigger_puts_others_first_and_the_step_before_it_does_not() {
    let case = of_link("v=1&js=9&py=3&concurrency=5&admin=4");
    let (model, scenario) = (&case.model, &case.state.scenario);
    let first = case.ranking.standings[0].alternative;
    let mut flips = flips(model, scenario, &case.ranking);
    assert!(flips.len() > 2, "{flips:?}");
    // Of equally near ones that of the heavier weight comes first, and what the team knows last.
    flips.sort_by_key(|flip| {
        let now = flip.slider.level(scenario).get();
        let weight = if matches!(flip.slider, Slider::Language(_)) { None } else { Some(now) };
        (flip.to.get().abs_diff(now), Reverse(weight))
    });
    let text = markdown(&case);
    for (at, flip) in flips.iter().enumerate() {
        let (now, to) = (flip.slider.level(scenario), flip.to);
        let leads_at = |level| {
            let mut moved = scenario.clone();
            flip.slider.set(&mut moved, level);
            rank(model, &moved).standing(first).is_some_and(|standing| standing.rank == 1)
        };
        assert!(!leads_at(to), "{flip:?}");
        let (low, high) = if now < to { (now, to) } else { (to, now) };
        let between = Level::all().filter(|l| (low..=high).contains(l) && *l != to);
        between.for_each(|level| assert!(leads_at(level), "{flip:?} at {level:?}"));
        let whose = match flip.slider {
            Slider::Language(of) => format!("team’s {}", DATASET.languages[of].name),
            Slider::Team => format!("weight of {}", DATASET.team.name),
            Slider::Criterion(of) => format!("weight of {}", DATASET.criteria[of].name),
        };
        let moves = if now < to {
            format!("rises above {}", to.get() - 1)
        } else {
            format!("drops below {}", to.get() + 1)
        };
        let line = format!("- Reopen when the {whose} {moves}: {}", name(flip.winners[0]));
        assert_eq!(text.contains(&line), at < 8, "{line} in {text}");
    }
}

/// A setting in which Express and Fastify are level, and anything that matters more parts them.
const TIE: &str = "v=1&team=5&concurrency=0&realtime=0&ml=0&admin=0&batteries=0&data=0&rest=0\
    &learning=0&hiring=0&ecosystem=0&light=0&structure=0&security=0&types=0&js=10";

/// A setting in which an unknown score counts, and many moves put others first.
const NEAR: &str =
    "v=1&js=6&py=0&kotlin=7&cs=6&php=9&ruby=8&team=7&concurrency=5&light=7&must=security.3,ml.5";

#[test]
fn in_a_tie_what_breaks_it_is_told_and_what_puts_others_first() {
    let text = markdown(&of_link(TIE));
    let told =
        text.lines().filter(|line| line.starts_with("- Reopen when the ")).collect::<Vec<_>>();
    let breaks = told.iter().filter(|line| line.ends_with(" the lead.")).count();
    let others = told.iter().filter(|line| line.ends_with(" over.")).count();
    assert!(breaks == 4 && others > 0 && told.len() == 9, "{text}");
    let one = "- Reopen when the weight of Security rises above 0: Fastify takes the lead.";
    assert!(told.contains(&one), "{text}");
}

#[test]
fn a_reason_that_rests_on_an_unknown_score_says_whose_wherever_the_answer_stands() {
    const OWN: &str =
        "Our_core.py.concurrency10.batteries9.data10.rest9.learning9.hiring9.ecosystem9.structure7";
    let of = |rest: &str| of_link(&["v=1&py=8&admin=8&add=", OWN, rest].concat());
    let said = "Django leads, 11.9 points ahead of Our core, mostly for its ready admin panel (unknown for Our core).";
    let case = of(".security10");
    let (lead, rest) = Outcome::of(&case).answer;
    assert_eq!(lead + &rest, said);
    let text = markdown(&case);
    assert!(text.contains(&said.replacen("Django", "**Django**", 1)), "{text}");
    let scenario = &case.state.scenario;
    let answer = answer(&case.model, scenario, &case.ranking);
    let asked = Question::about(&answer, (scenario, &case.ranking), None, None, ("", &[]));
    let letter = asked.message("");
    assert!(letter.starts_with(said), "{letter}");
    // What is known is not marked.
    let (_, rest) = Outcome::of(&of(".security10.admin2")).answer;
    assert!(rest.ends_with(" mostly for its ready admin panel."), "{rest}");
    // Two that are unknown of one are marked once.
    let two =
        "v=1&py=8&admin=8&security=8&add=Our_core.py.rest9.data9.batteries9.hiring9.ecosystem9";
    let (_, rest) = Outcome::of(&of_link(two)).answer;
    let both =
        " mostly for its ready admin panel and its built-in security (both unknown for Our core).";
    assert!(rest.ends_with(both), "{rest}");
}

#[test]
fn the_heavier_of_equally_near_triggers_come_first_and_what_is_not_told_is_counted() {
    let case = of_link(NEAR);
    let text = markdown(&case);
    let first = "### Confirmation\n\n- Reopen when the weight of Team’s language rises above 7: Laravel takes \
                 over.\n- Reopen when the weight of Concurrency drops below 5: Laravel takes over.\n- Reopen \
                 when the weight of First release ";
    assert!(text.contains(first), "{text}");
    let all = flips(&case.model, &case.state.scenario, &case.ranking).len();
    assert_eq!(all, 21);
    let rest = "\n- Not listed: 13 more such changes.\n- Reopen when the page has newer data ";
    assert!(text.contains(rest), "{text}");
    // Nothing is counted where all are told.
    let few = markdown(&of_link("v=1&py=10&admin=10&hide=express,fastify,hono,nestjs,nextjs"));
    assert!(!few.contains("Not listed"), "{few}");
}

#[test]
fn a_consequence_that_rests_on_an_unknown_score_says_so() {
    let text = markdown(&of_link(NEAR));
    let unknown =
        "- **Good**, because ASP.NET Core gains 8.3 points on Laravel for Concurrency (unknown).";
    assert!(text.contains(unknown), "{text}");
    assert!(text.contains(" gains 0.7 points on Laravel for REST APIs.\n"), "{text}");
}

#[test]
fn no_heading_stands_alone() {
    for link in [TIE, "v=1&py=9", "v=1&view=own1&add=Core", "v=1&must=admin.10&hide=django"] {
        let text = markdown(&of_link(link));
        let mut lines = text.lines().filter(|line| !line.is_empty()).peekable();
        let mut headings = 0;
        while let Some(line) = lines.next() {
            let depth = |line: &str| {
                line.split(' ').next().filter(|mark| mark.starts_with('#')).map(str::len)
            };
            let (Some(own), Some(next)) = (depth(line), lines.peek()) else { continue };
            assert!(depth(next).is_none_or(|next| next > own), "{link}: {line}, {next}");
            headings += 1;
        }
        assert!(headings > 4, "{link}: {text}");
    }
}

#[test]
fn a_record_has_the_answer_the_weights_the_gates_and_the_reasons() {
    let text = markdown(&of_link(
        "v=1&name=Our shop&js=0&py=8&must=admin.8&hide=laravel&o=django.data.1&view=django,express",
    ));
    for words in [
        "---\nstatus: proposed\ndate: 2027-01-02\n---\n\n# Our shop\n",
        "Made on 2027-01-02, with data of ",
        "| Python | 8 | strong |",
        "| Team’s language | 8 | very much |  | 8 | ",
        "| at least 8 |",
        "A must-have is a gate",
        "- **Express**: Admin panel is",
        "Hidden: Laravel.",
        "Chosen option: Django.",
        "**Django** is the only one left",
        "### Express\n",
        "- **Good**, because ",
        "Django: Data and ORM 1 (10).",
        "<https://a.example/b/#v=1&js=0",
    ] {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
    let close = markdown(&of_link("v=1"));
    assert!(close.contains(" gains ") && close.contains("- **Bad**, because "), "{close}");
}

#[test]
fn where_nobody_else_can_open_the_page_only_the_end_of_its_address_is_told() {
    let mut case = of_link("v=1&js=9");
    case = stackfit::record::Case::new(case.state, case.model, None, case.day);
    let text = markdown(&case);
    assert!(text.contains("These settings on the page: `#v=1&js=9`\n"), "{text}");
}

#[test]
fn what_is_known_of_the_settings_nearby_is_taken_and_not_counted_again() {
    let near = |case: &Case| {
        let samples = SAMPLES.into();
        Noise::new(&case.model, samples, SEED).robustness(
            &case.model,
            &case.state.scenario,
            samples,
        )
    };
    let (one, other) = (of_link("v=1&js=9&concurrency=8"), of_link("v=1&js=9&concurrency=4"));
    let counted = markdown(&one);
    for (nearby, is_same) in [(near(&one), true), (near(&other), false)] {
        let mut case = one.clone();
        case.nearby = Some(Arc::new(nearby));
        assert_eq!(markdown(&case) == counted, is_same);
    }
}

#[test]
fn who_is_in_the_link_and_how_unknown_scores_count_is_told_where_it_is_so() {
    let people = "2 people are in this group. These are the settings of Person 1.";
    let unknown = "What is unknown of Laravel, Rails, Hub and Core counts as 5.";
    let own = "v=1&light=0&add=Core,Hub.concurrency7";
    for (link, is_group, is_unknown) in
        [("v=1", false, false), ("v=1&with=Bob.py9", true, false), (own, false, true)]
    {
        let text = markdown(&of_link(link));
        assert_eq!(text.contains(people), is_group, "{text}");
        assert_eq!(text.contains(unknown), is_unknown, "{text}");
    }
}

#[test]
fn a_record_of_a_group_says_who_they_are_and_whether_they_agree() {
    let text = markdown(&of_link("v=1&js=9&py=3&name=Ann&with=Bob.js9.py3.rest2,Cyd.py9.admin8"));
    let who = "The group: Ann, Bob and Cyd. You do not agree yet: Fastify is first for Ann and Bob; \
               Django for Cyd.";
    let context = text.split("\n## ").nth(1).expect("it has parts");
    assert!(context.contains(who), "{context}");
    let text = markdown(&of_link("v=1&js=9&with=Bob.js9.rest2"));
    let who = "The group: Person 1 and Bob. You agree: Fastify is first for both.";
    assert!(text.contains(who), "{text}");
}

#[test]
fn for_how_many_of_a_group_the_link_of_a_record_has_no_room_is_told() {
    let one = |place: usize| State { name: format!("{place:é<80}"), ..State::start() };
    let state = group(&(1..=12).map(one).collect::<Vec<_>>());
    let lost = surplus(&state).people;
    assert!(lost > 1);
    let text = markdown(&case(&state));
    let no_room = format!("A link has no room for the last {lost} people.");
    for words in ["12 people are in this group.", &no_room] {
        assert_eq!(text.matches(words).count(), 1, "{words} in {text}");
    }
}

#[test]
fn who_leads_is_told_of_whatever_is_compared() {
    for view in ["view=express,flask", "view=none", "view=gin,axum,rails,hono", "view=django"] {
        let case = of_link(&["v=1&", view].concat());
        let text = markdown(&case);
        let leader = name(case.ranking.standings[0].alternative);
        assert!(text.contains(&format!("\n### {leader}\n\n- ")), "{view}: {text}");
        assert!(text.contains("\n\n1. "), "{view} has no sources: {text}");
    }
}

#[test]
fn two_or_three_that_are_compared_stand_there_alone() {
    for (view, columns) in [
        ("django,fastapi", " Django | FastAPI |"),
        ("express,flask", " Express | Flask |"),
        ("rails,gin,axum", " Rails | Gin | Axum |"),
        ("django", " Django | FastAPI | Flask |"),
    ] {
        let text = markdown(&of_link(&["v=1&py=9&view=", view].concat()));
        let (_, beside) = text.split_once("### Side by side\n").expect("it compares");
        let head = beside.lines().find(|line| line.starts_with('|')).unwrap_or_default();
        assert_eq!(head, ["|  |", columns].concat(), "{view}");
        assert!(text.contains(&["| Weight | Must have |", columns].concat()), "{text}");
    }
}

#[test]
fn a_group_that_does_not_agree_has_chosen_nothing_yet() {
    let mut case = of_link("v=1&name=Ann&with=Bob.js9.concurrency7,Cy.java9.ts9");
    case.meeting = "At 5 both get Fastify.\n\nWith 2 steps in all:\nBob moves it.".to_owned();
    let text = markdown(&case);
    assert!(text.contains("\nChosen option: none yet: the group does not agree.\n"), "{text}");
    let met = "\n\nAt 5 both get Fastify.\n\nWith 2 steps in all:\n\nBob moves it.\n";
    assert!(text.contains(met), "{text}");
    let alone = markdown(&of_link("v=1&name=Ann&with=Bob.py6"));
    assert!(alone.contains("\nChosen option: Django.\n"), "{alone}");
}

#[test]
fn where_nothing_is_left_a_record_points_at_nothing_beside_itself() {
    for link in [
        "v=1&must=admin.10&hide=django",
        "v=1&js=0&py=0&team=0&concurrency=0&batteries=0&data=0&rest=0&learning=0&hiring=0&ecosystem=0&structure=0&security=0",
    ] {
        let text = markdown(&of_link(link));
        for word in ["below the list", "move a slider", "Pros and Cons", "Consequences"] {
            assert!(!text.contains(word), "{link}: {word} in {text}");
        }
    }
}

#[test]
fn a_must_have_that_keeps_the_first_out_is_a_reason_to_reopen() {
    let text = markdown(&of_link("v=1&must=concurrency.6"));
    let told = "\n- Reopen when Concurrency 5.7 is enough after all: Django takes over.\n";
    assert!(text.contains(told), "{text}");
    assert!(!markdown(&of_link("v=1&must=admin.6")).contains("enough after all"));
}

#[test]
fn no_two_numbers_of_sources_read_alike() {
    for link in ["v=1&view=django,nest,express", "v=1&py=9", "v=1&view=nest,django"] {
        let text = markdown(&of_link(link));
        let (_, sources) = text.split_once("\n\n1. ").expect("it has sources");
        let mut entries = Vec::new();
        for line in sources.lines() {
            let entry = line.trim_start_matches(|char: char| char.is_ascii_digit() || char == '.');
            assert!(!entries.contains(&entry.trim()), "{link}: {line}");
            entries.push(entry.trim());
        }
        assert!(entries.len() > 20, "{entries:?}");
    }
    let text = markdown(&of_link("v=1&view=django,nest,express"));
    let two =
        ["Use?, Architecture, comparison table, row", "Use?, Architecture, section Architecture"];
    assert!(two.iter().all(|told| text.contains(told)), "{text}");
}

#[test]
fn each_must_have_whose_least_concession_changes_the_first_place_is_a_trigger() {
    let mut most = 0;
    for (data, security) in (4..=9).flat_map(|data| (4..=9).map(move |security| (data, security))) {
        let case = of_link(&format!(
            "v=1&js=9&py=3&admin=4&hide=django&must=data.{data},security.{security}"
        ));
        let text = markdown(&case);
        let mut asked = 0;
        for one in &case.ranking.excluded {
            let mut relaxed = case.state.scenario.clone();
            for miss in &one.shortfalls {
                relaxed.must[miss.criterion] = Some(Level::clamped(miss.value.in_tenths() / 10));
            }
            let takes_over = rank(&case.model, &relaxed).leaders() == [one.alternative];
            let told = format!(" enough after all: {} takes over.", name(one.alternative));
            assert_eq!(text.contains(&told), takes_over, "{told} in {text}");
            asked += usize::from(takes_over);
        }
        most = most.max(asked);
    }
    assert!((2..=4).contains(&most), "{most}");
}
