//! Copies of a page into which others wrote: extensions, translators, hosts.

use stackfit_e2e::{Outcome, Visit, Window, visit};

/// What extensions, translators and hosts do to a page.
const WRITE: &str = "
    const toast = () => {
        const toast = document.createElement('div');
        toast.className = 'not-ours';
        toast.textContent = 'jane@example.com';
        return toast;
    };
    document.body.append(toast());
    document.querySelector('#app').append(toast());
    document.querySelector('main').prepend(toast());
    for (let number = 0; number < 25; number += 1) {
        const style = document.createElement('style');
        style.className = 'darkreader';
        style.textContent = `.not-ours-${number} { color: red }`;
        document.head.append(style);
    }
    for (const element of [document.documentElement, document.body, document.querySelector('#app')])
        element.setAttribute('data-not-ours', 'not-ours');
    const title = document.querySelector('h1');
    const font = document.createElement('font');
    font.append(...title.childNodes);
    title.append(font);
    document.title = 'A not-ours title';
";

/// What is then nowhere in a copy.
const FOREIGN: [&str; 4] = ["not-ours", "jane@", "darkreader", "<font"];

#[test]
fn what_others_wrote_is_in_no_copy_and_raises_no_error_in_the_fourth_generation() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.go("v=1&ml=9&name=Clean").await?;
        let mut sizes = Vec::new();
        for generation in 1..=4 {
            page.run(WRITE).await?;
            let copy = page.copied("stackfit-clean.html").await?;
            for word in FOREIGN {
                assert!(!copy.contains(word), "{word} in copy {generation}");
            }
            sizes.push(copy.len());
            page.revive("clean.html", &copy).await?;
            assert_eq!(page.run("return document.title").await?, "Clean · Stackfit");
            assert_eq!(page.position("ml").await?, 9);
            page.is_content().await?;
        }
        // The first has another address in it; ids and times may be a digit longer.
        let files = sizes.iter().skip(1);
        let grown = files.clone().max().zip(files.min()).map(|(most, least)| most - least);
        assert!(grown.is_some_and(|grown| grown <= 4), "{sizes:?}");
        page.end().await
    })
}

#[test]
fn a_copy_differs_from_the_page_in_its_title_its_scenario_and_what_one_reads_alone() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let served = page.served()?;
        page.go("v=1&ml=9&name=Alike").await?;
        let copy = page.copied("stackfit-alike.html").await?;
        let without = |page: &str| -> Outcome<String> {
            let (before, rest) = page.split_once("<title>").ok_or("no title")?;
            let (_, rest) = rest.split_once("</title>").ok_or("no end of the title")?;
            let (between, rest) =
                rest.split_once("<meta name=\"scenario\" ").ok_or("no scenario")?;
            let (_, rest) = rest.split_once(" />").ok_or("no end of the scenario")?;
            let (head, rest) = rest.split_once("<div id=\"app\">").ok_or("no root")?;
            let (_, after) = rest.split_once("<script id=\"program\"").ok_or("no program")?;
            Ok([before, between, head, after].concat())
        };
        assert!(without(&served)? == without(&copy)?, "they differ in something else");
        page.end().await
    })
}

#[test]
fn styles_of_an_extension_that_the_browser_saved_along_raise_no_error() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(WRITE).await?;
        let saved = page.document().await?;
        assert!(saved.contains("darkreader"), "nothing foreign was saved");
        page.revive("saved.html", &saved).await?;
        page.set("ml", 9).await?;
        page.end().await
    })
}
