//! Paper: the decision sheet that is printed, and read where no program runs.

use serde_json::json;
use stackfit::dataset::DATASET;
use stackfit_e2e::PrintOrientation::{Landscape, Portrait};
use stackfit_e2e::{Engine, Hosting, Outcome, Paper, Visit, Window, none, visit};

/// Settings with a long name, must-haves, hidden ones, and scores of one's own.
fn long() -> String {
    let own = DATASET.frameworks.iter().flat_map(|about| {
        DATASET.criteria.iter().take(3).map(move |c| format!("{}.{}.6", about.id, c.key))
    });
    let name = "A+team+of+nine+that+moves+its+shop+from+PHP+before+the+second+half+of+2027";
    format!(
        "v=1&php=9&ml=8&admin=7&must=data.3,admin.2&hide=gin,axum&view=django,express,nestjs,laravel&o={}&name={name}",
        own.collect::<Vec<_>>().join(",")
    )
}

/// The page with a link, ready to be printed.
async fn page_with(link: &str) -> Outcome<Visit> {
    let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
    page.go(link).await?;
    Ok(page)
}

/// What is missing of the names on the sheet, and of the ranking on the page.
async fn missing(page: &Visit, paper: &Paper) -> Outcome<Vec<String>> {
    let text = paper.text();
    let ranked = page
        .run(
            "return [...document.querySelectorAll('#ranking > [data-rank]')].map(row =>
                `${row.dataset.rank} ${row.querySelector('strong').textContent.trim()}`)",
        )
        .await?;
    let mut wanted: Vec<String> = serde_json::from_value(ranked)?;
    wanted.extend(DATASET.aspects.iter().map(|aspect| aspect.name.to_owned()));
    let measures = DATASET.measurements.measures.iter().filter(|measure| measure.is_scored);
    wanted.extend(measures.map(|measure| measure.name.get().to_owned()));
    wanted.extend(DATASET.criteria.iter().map(|criterion| criterion.name.to_owned()));
    wanted.extend(DATASET.languages.iter().map(|language| language.name.to_owned()));
    wanted.retain(|words| !text.contains(words.as_str()));
    let link = page.run("return document.querySelector('meta[name=scenario]').content").await?;
    let link = link.as_str().unwrap_or_default();
    if link.is_empty() || !text.replace(' ', "").contains(link) {
        wanted.push(format!("the link {link}"));
    }
    Ok(wanted)
}

#[test]
fn all_of_a_decision_is_on_one_to_three_pages_of_a4() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for (settings, link) in [("start", "v=1".to_owned()), ("long", long())] {
            let page = page_with(&link).await?;
            for orientation in [Portrait, Landscape] {
                let Some(paper) = page.print(orientation).await? else { return page.end().await };
                let at = format!("{settings}, {orientation:?}");
                if !(1..=3).contains(&paper.pages.len()) {
                    wrong.push(format!("{at}: {} pages", paper.pages.len()));
                }
                for (number, text) in (1..).zip(&paper.pages) {
                    if text.len() < 100 {
                        wrong.push(format!("{at}: page {number} has only {text:?}"));
                    }
                }
                for words in missing(&page, &paper).await? {
                    wrong.push(format!("{at}: no {words}"));
                }
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn a_page_on_a_disk_prints_its_link_whole_with_who_is_in_it_and_what_is_unknown() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::File).await?;
        let own: Vec<String> =
            (0..9).map(|at| format!("Internal_service_platform_{at}.go.ml{at}")).collect();
        let with = "with=Bob.js2.py10.ml9,Cleo.go9.concurrency10";
        page.go(&format!("v=1&view=django,own1,own2&add={}&{with}&name=Anna", own.join(",")))
            .await?;
        let Some(paper) = page.print(Portrait).await? else { return page.end().await };
        let mut wrong = missing(&page, &paper).await?;
        let text = paper.text();
        let people = "3 people are in this group. These are the settings of Anna.";
        let unknown = "What is unknown of ";
        wrong.extend(
            [people, unknown].iter().filter(|said| !text.contains(**said)).map(ToString::to_string),
        );
        // Where something is wider than the paper, browsers print all of it smaller.
        page.run("dispatchEvent(new Event('beforeprint'))").await?;
        let wide = page
            .run(
                "const sheet = document.querySelector('.paper');
                sheet.style = 'display: block; width: 720px; font-size: 8pt';
                const wide = sheet.scrollWidth;
                dispatchEvent(new Event('afterprint'));
                return wide;",
            )
            .await?;
        if wide != 720 {
            wrong.push(format!("it is {wide} pixels wide"));
        }
        none(&wrong)?;
        page.end().await
    })
}

#[test]
fn own_scores_must_haves_and_who_is_left_out_are_told_on_paper() -> Outcome {
    visit(async {
        let page = page_with(
            "v=1&must=admin.8&hide=laravel&o=django.data.1&view=django,express&name=Our+shop",
        )
        .await?;
        let Some(paper) = page.print(Portrait).await? else { return page.end().await };
        let text = paper.text();
        let wanted = [
            "Our shop",
            "at least 8",
            "Django: Data and ORM 1 (10).",
            "Admin panel is",
            "Hidden: Laravel.",
        ];
        let wrong: Vec<String> = wanted
            .iter()
            .filter(|words| !text.contains(**words))
            .map(|words| format!("no {words} in {text}"))
            .collect();
        none(&wrong)?;
        page.end().await
    })
}

#[test]
fn more_frameworks_than_a_page_is_wide_are_counted() -> Outcome {
    visit(async {
        let all: Vec<&str> = DATASET.frameworks.iter().map(|about| about.id).collect();
        let page = page_with(&format!("v=1&view={}", all.join(","))).await?;
        let Some(paper) = page.print(Portrait).await? else { return page.end().await };
        assert!(
            paper.text().contains(
                "You compare 15. Here and beside the weights are Django, Express and Fastify:"
            ),
            "{}",
            paper.text()
        );
        assert!(paper.pages.len() <= 3, "{} pages", paper.pages.len());
        page.end().await
    })
}

#[test]
fn a_dark_page_is_printed_light() -> Outcome {
    visit(async {
        let page = page_with("v=1").await?;
        if page.engine() != Engine::Chromium {
            page.engine().cannot("it does not pretend to be dark");
            return page.end().await;
        }
        page.darken().await?;
        let dark = page.run("return matchMedia('(prefers-color-scheme: dark)').matches").await?;
        assert_eq!(dark, json!(true));
        let Some(paper) = page.print(Portrait).await? else { return page.end().await };
        let white = paper.whiteness();
        assert!(white.iter().all(|share| *share > 70), "{white:?}");
        page.end().await
    })
}

#[test]
fn what_is_open_on_the_page_changes_nothing_on_paper() -> Outcome {
    visit(async {
        let page = page_with("v=1&ml=4").await?;
        let Some(paper) = page.print(Landscape).await? else { return page.end().await };
        page.unfold(".comparison-more", "What we measured").await?;
        page.open_details("django").await?;
        let Some(other) = page.print(Landscape).await? else { return page.end().await };
        assert_eq!(other.pages, paper.pages, "with folds and details open");
        page.close_details().await?;
        page.open_dialog().await?;
        let Some(other) = page.print(Landscape).await? else { return page.end().await };
        assert_eq!(other.pages, paper.pages, "with the dialog open");
        page.end().await
    })
}

#[test]
fn after_printing_the_page_works_and_the_sheet_is_gone() -> Outcome {
    visit(async {
        let page = page_with("v=1&js=10").await?;
        for _ in 0..2 {
            let Some(_) = page.print(Portrait).await? else { return page.end().await };
            page.until("!document.querySelector('.paper')").await?;
        }
        page.set("py", 10).await?;
        page.set("js", 0).await?;
        page.until_first("django").await?;
        page.end().await
    })
}

#[test]
fn a_name_with_markup_is_text_on_paper() -> Outcome {
    visit(async {
        let page = page_with("v=1&name=%3Cimg+src%3Dx%3E%26amp%3B%3Cb%3Ebold").await?;
        let sheet = page.sheet_alone().await?;
        assert!(sheet.contains("&lt;img src=x&gt;&amp;amp;&lt;b&gt;bold"), "{sheet}");
        let Some(paper) = page.print(Portrait).await? else { return page.end().await };
        assert!(paper.text().contains("<img src=x>&amp;<b>bold"), "{}", paper.text());
        page.end().await
    })
}

#[test]
fn a_sheet_that_stands_alone_is_read_without_a_program() -> Outcome {
    visit(async {
        let page = page_with("v=1&name=Alone&must=admin.8").await?;
        let sheet = page.sheet_alone().await?;
        let alone = Visit::page()?;
        let (before, rest) = alone.split_once("<div id=\"app\">").ok_or("no root")?;
        let (_, after) = rest.split_once("</main></div>").ok_or("no end of the root")?;
        let (after, _) = after.split_once("<script id=\"program\"").ok_or("no program")?;
        let copy = format!("{before}<div id=\"app\">{sheet}</div>{after}</body></html>");
        page.open_copy("alone.html", &copy, ".paper").await?;
        assert_eq!(page.text(".paper h1").await?, "Alone");
        let wide = page.run("return document.documentElement.scrollWidth - innerWidth").await?;
        assert!(wide.as_i64().is_some_and(|beyond| beyond <= 0), "{wide} pixels beyond the window");
        page.end().await
    })
}
