//! Promises of what stands beside the page.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use serde_json::Value;
use stackfit::dataset::{self, DATASET};
use stackfit::link::decode;
use stackfit::pages::{Page, Pair};
use stackfit_decision::{Cell, Level, Scenario, Slider, rank};

use super::{STYLES, written};
use crate::{budget, data, guides};

/// An address to publish under.
const BASE: Option<&str> = Some("https://a.example/b/");

/// The folders whose pages list the others.
const LISTS: [&str; 2] = ["compare/", "for/"];

/// The pages for readers, which are made once for all tests.
fn pages(base: Option<&str>) -> &'static [Page] {
    static PAGES: LazyLock<[Vec<Page>; 2]> =
        LazyLock::new(|| [None, BASE].map(|base| written(base).expect("they are written")));
    let [without, with] = &*PAGES;
    if base.is_some() { with } else { without }
}

/// The names of all files that are made, the previews included.
fn names(base: Option<&str>, pages: &[Page]) -> BTreeSet<String> {
    let texts = guides::files(base, pages, "").into_iter().chain(data::files(base).expect("data"));
    let texts = texts.map(|(name, _)| name).chain(["index.html", "preview.png"].map(str::to_owned));
    let of_pages = pages
        .iter()
        .flat_map(|page| ["index.html", "preview.png"].map(|file| format!("{}{file}", page.path)));
    texts.chain(of_pages).collect()
}

/// What stands between two marks, each time that they occur.
fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| Some(rest.split_once(end)?.0))
}

/// A text without the signs that stand for others in HTML.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn every_pair_of_the_first_and_of_those_named_every_situation_and_each_folder_has_a_page() {
    let found: Vec<String> = pages(None).iter().map(|page| page.path.clone()).collect();
    let named = |index: usize| DATASET.site.compared.contains(&index);
    let mut expected = Vec::new();
    for (place, one) in DATASET.frameworks.iter().enumerate() {
        for (later, other) in DATASET.frameworks.iter().enumerate().skip(place + 1) {
            if later < 8 || (named(place) && named(later)) {
                expected.push(format!("compare/{}-vs-{}/", one.id, other.id));
            }
        }
    }
    expected.extend(DATASET.presets.iter().map(|preset| format!("for/{}/", preset.id)));
    expected.extend(LISTS.map(str::to_owned));
    assert_eq!(found, expected);
    assert!(found.contains(&"compare/django-vs-fastapi/".to_owned()), "{found:?}");
}

#[test]
fn no_page_is_too_heavy_or_loads_anything() {
    for base in [None, BASE] {
        for page in pages(base) {
            let weight =
                budget::check_beside(&page.path, &page.html).expect("it is light and whole");
            assert!(weight > 3_000, "{}: {weight}", page.path);
        }
    }
}

/// The steps of a slider that a sentence is about, as it says them: the slider, the first and the last
/// step, and what is said of them.
fn claim(sentence: &str) -> (Slider, RangeInclusive<u8>, String) {
    let (place, said) = sentence.split_once(", ").unwrap_or((sentence, "the two are level."));
    let sliders = Slider::all(dataset::model());
    let fits = |slider: &Slider| {
        let name = stackfit::words::slider(*slider);
        ["From", "Up to", "At"].iter().any(|word| {
            let rest = place.strip_prefix(&format!("{word} {name} "));
            rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        })
    };
    let slider = sliders.into_iter().find(fits).unwrap_or_else(|| panic!("a slider: {sentence}"));
    let name = stackfit::words::slider(slider);
    let (word, rest) = place.split_once(name).expect("it has the name");
    let number = |text: &str| text.trim().parse::<u8>().expect("a step");
    let steps = match (word.trim(), rest.trim()) {
        ("Up to", last) => 0..=number(last),
        ("At", only) => number(only)..=number(only),
        (_, rest) => match rest.split_once(" to ") {
            Some((first, last)) => number(first)..=number(last),
            None => number(rest.trim_end_matches(" on"))..=10,
        },
    };
    (slider, steps, said.to_owned())
}

/// The sentences of a list on a page.
fn items(part: &str) -> Vec<String> {
    between(part, "<li>", "</li>").map(plain).collect()
}

/// The part of a page between two headings.
fn part<'a>(page: &'a Page, heading: &str) -> &'a str {
    let found = page.html.split_once(&format!("\">{heading}</h2>"));
    let rest = found.unwrap_or_else(|| panic!("{}: {heading}", page.path)).1;
    rest.split("<h2").next().unwrap_or_default()
}

/// The points of all frameworks with one slider moved, by a ranking of all of them.
fn points(scenario: &Scenario, slider: Slider, step: u8) -> Vec<u32> {
    let mut moved = scenario.clone();
    slider.set(&mut moved, Level::clamped(step));
    let ranking = rank(dataset::model(), &moved);
    let of = |index| ranking.standing(index).map_or(0, |standing| standing.points);
    (0..DATASET.frameworks.len()).map(of).collect()
}

#[test]
fn what_a_comparison_says_of_every_position_of_every_slider_is_what_the_ranking_says() {
    let pages = pages(None);
    for (pair, page) in Pair::all().iter().zip(pages) {
        let told = items(part(page, "Where each is ahead, and from which position on"));
        let claims: Vec<_> = told.iter().map(|sentence| claim(sentence)).collect();
        let [one, other] = pair.both();
        let [first, second] = [(one, other), (other, one)]
            .map(|(ahead, behind)| format!("{} is ahead of {}.", ahead.name, behind.name));
        let start = dataset::start();
        for slider in Slider::all(dataset::model()) {
            let order = |step: u8| {
                let points = points(&start, slider, step);
                points[one.index].cmp(&points[other.index])
            };
            let present = order(slider.level(&start).get());
            for step in 0..=10 {
                let said = claims.iter().find(|(of, at, _)| *of == slider && at.contains(&step));
                let said = said.map_or(present, |(.., said)| match said {
                    said if *said == first => Ordering::Greater,
                    said if *said == second => Ordering::Less,
                    _ => Ordering::Equal,
                });
                assert_eq!(said, order(step), "{}: {slider:?} at {step}: {told:#?}", page.path);
            }
        }
    }
}

#[test]
fn an_answer_on_a_criterion_names_who_scores_higher_and_says_where_that_may_be_off() {
    let mut unsure = 0;
    for (pair, page) in Pair::all().iter().zip(pages(None)) {
        let answers: Vec<String> =
            between(part(page, "Questions and answers"), "<p>", "<").map(plain).collect();
        let mut told = 0;
        for criterion in DATASET.criteria {
            let name = criterion.name;
            let on = ["out of 10 on {}, ", "on {} both score ", "on {} is unknown"]
                .map(|words| words.replace("{}", name));
            let about = |answer: &&String| on.iter().any(|words| answer.contains(words));
            let Some(answer) = answers.iter().find(about) else { continue };
            told += 1;
            let [one, other] = pair.both().map(|framework| &framework.scores[criterion.index]);
            let doubt = one.confidence.half_width().max(other.confidence.half_width());
            let (Cell::Known(first), Cell::Known(second)) = (one.cell, other.cell) else {
                assert!(answer.starts_with("We cannot say: "), "{}: {answer}", page.path);
                continue;
            };
            let higher = match first.cmp(&second) {
                Ordering::Greater => pair.both()[0].name,
                Ordering::Equal => "Neither",
                Ordering::Less => pair.both()[1].name,
            };
            let gap = first.in_tenths().abs_diff(second.in_tenths());
            let may_be_off = (1..=doubt.in_tenths()).contains(&gap);
            unsure += usize::from(may_be_off);
            let start = [higher, if may_be_off { ", but not for sure: " } else { ": " }].concat();
            assert!(answer.starts_with(&start), "{}: {answer}", page.path);
            assert_eq!(answer.contains("may be off by up to "), may_be_off, "{answer}");
        }
        assert_eq!(told, 6, "{}: {answers:#?}", page.path);
    }
    assert!(unsure > 20, "{unsure}");
}

#[test]
fn what_two_differ_most_on_leaves_nothing_out_on_which_they_differ_as_much_without_a_word() {
    let (mut more_than_three, mut counted) = (0, 0);
    for (pair, page) in Pair::all().iter().zip(pages(None)) {
        let questions = plain(part(page, "Questions and answers"));
        let start = "Of the scores out of 10 they differ most on ";
        let Some(told) = between(&questions, start, ". <").next() else { continue };
        let (mut named, mut others) = (Vec::new(), Vec::new());
        for criterion in DATASET.criteria {
            let [one, other] = pair.both().map(|about| about.scores[criterion.index].cell);
            let gap = one.midpoint().in_tenths().abs_diff(other.midpoint().in_tenths());
            let is_named = told.contains(&format!("{} (", criterion.name));
            if is_named { named.push(gap) } else { others.push(gap) }
        }
        let least = named.iter().min().copied().unwrap_or_default();
        assert!((3..=6).contains(&named.len()) && least > 0, "{}: {told}", page.path);
        assert!(others.iter().all(|gap| *gap <= least), "{}: {told}", page.path);
        let cut: usize = others.iter().map(|gap| usize::from(*gap == least)).sum();
        let said = format!(", and on {cut} others as much as on the last");
        assert_eq!(told.contains(" as much as "), cut > 0, "{}: {told}", page.path);
        assert!(cut == 0 || told.ends_with(&said), "{}: {told}", page.path);
        more_than_three += usize::from(named.len() > 3);
        counted += usize::from(cut > 0);
    }
    assert!(more_than_three > 3 && counted < 3, "{more_than_three} {counted}");
}

#[test]
fn no_two_rows_of_figures_have_one_name_nor_has_one_that_of_a_criterion() {
    let facts = DATASET.facts.iter().map(|fact| fact.name.get());
    let measures = DATASET.measurements.measures.iter().map(|measure| measure.name.get());
    let criteria = DATASET.criteria.iter().map(|criterion| criterion.name);
    let mut names = BTreeSet::new();
    for name in facts.chain(measures).chain(criteria) {
        assert!(names.insert(name.to_lowercase()), "{name} twice");
    }
}

/// The scenario that a page opens the live one with.
fn linked(page: &Page) -> stackfit::link::Opened {
    let link = between(&page.html, "class=\"go\" href=\"../../index.html#", "\"").next();
    decode(&plain(link.expect("a link into the live page")), "")
}

#[test]
fn what_a_situation_says_of_every_position_of_every_slider_is_what_the_ranking_says() {
    let pages = pages(None);
    for (preset, page) in DATASET.presets.iter().zip(&pages[Pair::all().len()..]) {
        assert_eq!(page.path, format!("for/{}/", preset.id));
        let told = items(part(page, "What changes the first place"));
        let claims: Vec<_> = told.iter().map(|sentence| claim(sentence)).collect();
        let scenario = linked(page).state.scenario;
        for slider in Slider::all(dataset::model()) {
            let first = |step: u8| {
                let points = points(&scenario, slider, step);
                let most = points.iter().max().copied().unwrap_or(0);
                let first = points.iter().enumerate().filter(|(_, points)| **points == most);
                first.map(|(index, _)| DATASET.frameworks[index].name).collect::<Vec<_>>()
            };
            let present = first(slider.level(&scenario).get());
            for step in 0..=10 {
                let said = claims.iter().find(|(of, at, _)| *of == slider && at.contains(&step));
                let now = first(step);
                match said {
                    None => assert_eq!(now, present, "{}: {slider:?} at {step}", page.path),
                    Some((.., said)) => {
                        let named = now.iter().all(|name| said.contains(name));
                        let is_one = said.ends_with(" is first.");
                        assert!(
                            named && is_one == (now.len() == 1),
                            "{}: {said}: {now:?}",
                            page.path
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_link_of_a_comparison_marks_its_two_and_changes_nothing_else() {
    for (pair, page) in Pair::all().iter().zip(pages(None)) {
        let opened = linked(page);
        assert!(opened.not_understood.is_empty() && opened.adjusted == 0, "{}", page.path);
        assert_eq!(opened.state.compared, Some(pair.both().map(|about| about.index).to_vec()));
        assert_eq!(opened.state.scenario, dataset::start());
    }
}

#[test]
fn the_link_of_a_situation_sets_what_a_click_on_it_sets() {
    let pages = pages(None);
    for (preset, page) in DATASET.presets.iter().zip(&pages[Pair::all().len()..]) {
        let scenario = linked(page).state.scenario;
        let start = dataset::start();
        let set = match preset.product {
            Some(_) => Scenario { weights: preset.weights.to_vec(), ..start },
            None => preset.scenario(),
        };
        assert_eq!(scenario, set, "{}", page.path);
    }
}

#[test]
fn every_link_leads_to_a_file_that_is_made_and_every_note_to_its_source() {
    for base in [None, BASE] {
        let pages = pages(base);
        let names = names(base, pages);
        for page in pages {
            let ids: Vec<&str> = between(&page.html, " id=\"", "\"").collect();
            let each: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(each.len(), ids.len(), "{}: an id is given twice", page.path);
            let mut count = 0;
            for link in between(&page.html, " href=\"", "\"").map(plain) {
                if link.starts_with("https://") || link.starts_with("http://") {
                    continue;
                }
                if link.starts_with("data:") {
                    continue;
                }
                if let Some(id) = link.strip_prefix('#') {
                    assert!(each.contains(id), "{}: {id}", page.path);
                    continue;
                }
                count += 1;
                let file = target(&page.path, &link);
                assert!(names.contains(&file), "{}: {link}", page.path);
            }
            assert!(count > 10, "{}: {count} links", page.path);
        }
    }
}

/// The file that a link on a page in this folder leads to.
fn target(folder: &str, link: &str) -> String {
    let mut folders: Vec<&str> = folder.trim_end_matches('/').split('/').collect();
    let mut rest = link.split('#').next().unwrap_or_default();
    while let Some(up) = rest.strip_prefix("../") {
        assert!(folders.pop().is_some(), "{folder}: {link}");
        rest = up;
    }
    folders.push(rest);
    folders.join("/")
}

/// The files that a page links to.
fn linked_files(page: &Page) -> BTreeSet<String> {
    let links = between(&page.html, " href=\"", "\"").map(plain);
    let files = links.filter(|link| link.contains("index.html") && !link.contains("://"));
    files.map(|link| target(&page.path, &link)).collect()
}

#[test]
fn the_page_of_a_folder_lists_its_pages_with_who_leads_there_and_each_leads_back_to_it() {
    for base in [None, BASE] {
        let pages = pages(base);
        for list in pages.iter().filter(|page| LISTS.contains(&&*page.path)) {
            let links = linked_files(list);
            assert!(links.contains("index.html"), "{}", list.path);
            let entries: Vec<String> =
                between(&list.html, "<li><a href=\"", "</li>").map(plain).collect();
            let each = pages
                .iter()
                .filter(|page| page.path.starts_with(&list.path) && page.path != list.path);
            let mut count = 0;
            for page in each {
                let file = format!("{}index.html", page.path);
                assert!(links.contains(&file), "{}: {file}", list.path);
                let here = file.strip_prefix(&list.path).unwrap_or_default();
                let entry = entries.iter().find(|entry| entry.starts_with(here));
                // The first words of the answer on the page.
                let answer = between(&page.html, "<strong>", "</strong>").next().map(plain);
                let answer = answer.unwrap_or_default();
                let said = entry.and_then(|entry| entry.split_once("<p>")).map(|(_, said)| said);
                assert!(said.is_some_and(|said| said.starts_with(&answer)), "{file}: {entry:?}");
                count += 1;
            }
            assert!(count > 5 && entries.len() == count + 1, "{}: {count}", list.path);
        }
        for page in pages {
            let links = linked_files(page);
            let lists = LISTS.iter().filter(|list| **list != page.path);
            for list in lists {
                assert!(links.contains(&format!("{list}index.html")), "{}: {list}", page.path);
            }
        }
    }
}

/// Elements that have no end.
const VOID: [&str; 5] = ["meta", "link", "br", "hr", "img"];

#[test]
fn every_element_is_closed_where_it_should_be_and_headings_skip_no_level() {
    for page in pages(BASE) {
        let (mut open, mut level) = (Vec::new(), 0);
        let data = between(&page.html, "<script type=\"application/ld+json\">", "</script>").next();
        let html = page.html.replace(data.expect("data"), "");
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\">"), "{}", page.path);
        for (tag, text) in html.split('<').skip(2).map(|rest| rest.split_once('>').expect("a tag"))
        {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "{}", page.path);
            } else if !VOID.contains(&name) {
                open.push(name);
                assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            }
            if let Some(digit) = name.strip_prefix('h').and_then(|digit| digit.parse::<u8>().ok())
                && !tag.starts_with('/')
            {
                assert!(digit <= level + 1 && (digit > 1 || level == 0), "{}: {text}", page.path);
                level = digit;
            }
            assert!(name == "style" || !text.contains('>'), "{}: {text}", page.path);
        }
        assert!(open.is_empty(), "{}: {open:?}", page.path);
    }
}

#[test]
fn what_search_engines_read_is_json_and_says_what_the_page_says() {
    for page in pages(BASE) {
        let mut found = between(&page.html, "<script type=\"application/ld+json\">", "</script>");
        let data = found.next().expect("it is there");
        assert!(!data.contains('<') && found.next().is_none(), "{}", page.path);
        let data: Value = serde_json::from_str(data).expect("it is JSON");
        let [crumbs, told] = data["@graph"].as_array().expect("a list").as_slice() else {
            panic!("{}: two entries", page.path);
        };
        let items = |list: &Value, key: &str| -> Vec<String> {
            let items = list["itemListElement"].as_array().expect("a list");
            let places: Vec<_> = items.iter().map(|item| item["position"].clone()).collect();
            assert_eq!(places, (1..=items.len()).collect::<Vec<_>>(), "{}", page.path);
            items.iter().map(|item| item[key].as_str().unwrap_or_default().to_owned()).collect()
        };
        let folders: Vec<&str> = page.path.split_inclusive('/').collect();
        let way = (0..=folders.len())
            .map(|end| format!("https://a.example/b/{}", folders[..end].concat()));
        assert_eq!(items(crumbs, "item"), way.collect::<Vec<_>>());
        if LISTS.contains(&&*page.path) {
            let each = pages(BASE)
                .iter()
                .filter(|other| other.path.starts_with(&page.path) && other.path != page.path);
            let each = each.map(|other| format!("https://a.example/b/{}", other.path));
            assert_eq!(items(told, "url"), each.collect::<Vec<_>>());
            continue;
        }
        let questions = told["mainEntity"].as_array().expect("questions");
        assert!(questions.len() > 3, "{}", page.path);
        let seen = plain(&page.html);
        for question in questions {
            for text in [&question["name"], &question["acceptedAnswer"]["text"]] {
                let text = text.as_str().expect("a text");
                assert!(seen.contains(text), "{}: {text}", page.path);
            }
        }
    }
}

#[test]
fn addresses_are_given_only_where_there_is_one() {
    let given = ["rel=\"canonical\"", "og:url", "og:image"];
    for page in pages(None) {
        assert!(given.iter().all(|name| !page.html.contains(name)), "{}", page.path);
        assert!(page.html.contains("og:title"), "{}", page.path);
    }
    for page in pages(BASE) {
        let address = format!("https://a.example/b/{}", page.path);
        for tag in [
            format!("<link rel=\"canonical\" href=\"{address}\">"),
            format!("<meta property=\"og:url\" content=\"{address}\">"),
            format!("<meta property=\"og:image\" content=\"{address}preview.png\">"),
        ] {
            assert_eq!(page.html.matches(&tag).count(), 1, "{tag}");
        }
    }
}

#[test]
fn titles_and_descriptions_are_each_pages_own() {
    let pages = pages(None);
    let titles: BTreeSet<&str> = pages.iter().map(|page| &*page.heading).collect();
    let descriptions: BTreeSet<&str> = pages.iter().map(|page| &*page.description).collect();
    assert_eq!((titles.len(), descriptions.len()), (pages.len(), pages.len()));
}

#[test]
fn the_map_of_the_site_has_every_page_and_is_named_to_crawlers_where_there_is_an_address() {
    let pages = pages(BASE);
    let files = guides::files(BASE, pages, "User-agent: *\n");
    let text = |name: &str| {
        let found = files.iter().find(|(file, _)| file == name);
        found.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
    };
    let map = text("sitemap.xml");
    assert_eq!(map.matches("<loc>").count(), pages.len() + 1);
    assert_eq!(map.matches(&format!("<lastmod>{}<", DATASET.as_of)).count(), pages.len() + 1);
    for page in pages {
        assert!(map.contains(&format!("<loc>https://a.example/b/{}</loc>", page.path)));
    }
    let robots = "User-agent: *\nSitemap: https://a.example/b/sitemap.xml\n";
    assert_eq!(text("robots.txt"), robots);
    let without: Vec<String> =
        guides::files(None, pages, "").into_iter().map(|(name, _)| name).collect();
    assert_eq!(without, ["llms.txt"]);
}

#[test]
fn the_guide_for_language_models_leads_to_files_that_are_made_lists_first() {
    let pages = pages(None);
    let names = names(None, pages);
    let guide = guides::files(None, pages, "").swap_remove(0).1;
    let guide = String::from_utf8(guide).expect("text");
    let links: Vec<&str> = between(&guide, "](", ")").collect();
    assert_eq!(links.len(), pages.len() + 3);
    assert!(links.iter().all(|link| names.contains(*link)), "{links:?}");
    for list in LISTS {
        let first = links.iter().find(|link| link.starts_with(list));
        assert_eq!(first, Some(&&*format!("{list}index.html")));
    }
}

#[test]
fn the_styles_name_no_colour_that_is_not_among_the_tokens() {
    let [tokens, others @ ..] = STYLES;
    for name in others.iter().flat_map(|style| between(style, "var(--", ")")) {
        assert!(tokens.contains(&format!("--{name}:")), "{name}");
    }
}
