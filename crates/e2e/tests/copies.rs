//! Copies of the page.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// The most bytes by which one generation of a copy may be larger than the one before.
const SLACK: usize = 16;

#[test]
fn a_saved_document_lives_on_for_three_generations_without_growing() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("py", 0).await?;
        page.set("js", 10).await?;
        page.set("concurrency", 7).await?;
        let scores = page.scores().await?;
        let order = page.order().await?;
        page.until(
            "document.querySelector('meta[name=scenario]').content.includes('concurrency=7')",
        )
        .await?;
        let mut copy = page.document().await?;
        for generation in 1..=3 {
            // Under the same name, so that not even a name grows.
            page.revive("copy.html", &copy).await?;
            assert_eq!(page.scores().await?, scores, "generation {generation}");
            assert_eq!(page.order().await?, order, "generation {generation}");
            for (key, position) in [("py", 0), ("js", 10), ("concurrency", 7)] {
                assert_eq!(page.position(key).await?, position, "{key}, {generation}");
            }
            let next = page.document().await?;
            let growth = next.len().saturating_sub(copy.len());
            assert!(growth <= SLACK, "generation {generation} grew by {growth} bytes");
            copy = next;
        }
        page.end().await
    })
}

#[test]
fn a_copy_can_be_used_and_saved_again() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::File).await?;
        page.set("ml", 9).await?;
        page.until("document.querySelector('meta[name=scenario]').content.includes('ml=9')")
            .await?;
        page.revive("first.html", &page.document().await?).await?;
        page.set("admin", 8).await?;
        page.until("document.querySelector('meta[name=scenario]').content.includes('admin=8')")
            .await?;
        page.revive("second.html", &page.document().await?).await?;
        assert_eq!((page.position("ml").await?, page.position("admin").await?), (9, 8));
        page.end().await
    })
}

#[test]
fn a_copy_keeps_the_scores_of_ones_own() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.go("v=1&o=rails.ecosystem.0,django.data.1").await?;
        let scores = page.scores().await?;
        page.revive("own.html", &page.document().await?).await?;
        assert_eq!(page.scores().await?, scores);
        let count = page.text("#own-scores summary").await?;
        assert_eq!(count, "2 scores are yours, not ours.");
        page.end().await
    })
}

#[test]
fn the_bytes_as_served_are_a_living_copy() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let served = page.served()?;
        page.revive("Stackfit, HTML only.html", &served).await?;
        page.set("py", 10).await?;
        page.until_first("django").await?;
        page.end().await
    })
}

#[test]
fn a_downloaded_copy_has_the_scenario_inside_and_its_name_outside() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&py=0&name=Our+Team%2C+2027").await?;
        page.set("js", 10).await?;
        let scores = page.scores().await?;
        page.open_dialog().await?;
        page.click("#save-copy").await?;
        page.until_report(
            "Saving stackfit-our-team-2027.html. If it is not in your downloads, use “Save page as” \
             in the browser’s menu.",
        ).await?;
        let copy = page.downloaded("stackfit-our-team-2027.html").await?;
        page.revive("copy.html", &copy).await?;
        assert_eq!(page.scores().await?, scores);
        assert_eq!((page.position("py").await?, page.position("js").await?), (0, 10));
        assert_eq!(page.run("return document.title").await?, "Our Team, 2027 · Stackfit");
        page.end().await
    })
}

#[test]
fn a_link_that_was_only_opened_is_in_a_downloaded_copy() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&ml=9&name=Untouched").await?;
        page.open_dialog().await?;
        page.click("#save-copy").await?;
        let copy = page.downloaded("stackfit-untouched.html").await?;
        page.revive("copy.html", &copy).await?;
        assert_eq!(page.position("ml").await?, 9);
        page.end().await
    })
}

#[test]
fn a_downloaded_copy_tells_nothing_of_what_is_kept_in_the_browser() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run("localStorage.setItem('stackfit.kept', '1\\nv=1&js=9&name=Private')").await?;
        page.open_dialog().await?;
        assert_eq!(page.kept().await?, ["Private"]);
        page.click("#save-copy").await?;
        let copy = page.downloaded("stackfit.html").await?;
        let (_, body) = copy.split_once("<body").ok_or("no body")?;
        assert!(!body.contains("id=\"kept\"") && !body.contains("Private"), "it tells");
        page.end().await
    })
}

#[test]
fn where_the_browser_saves_no_copy_the_page_says_so() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run("URL.createObjectURL = () => { throw new DOMException('no', 'NotAllowedError') }")
            .await?;
        page.open_dialog().await?;
        page.click("#save-copy").await?;
        page.until_report(
            "This browser does not let the page save a copy: use “Save page as” in the browser’s \
             menu.",
        )
        .await?;
        page.end().await
    })
}

#[test]
fn in_a_frame_that_may_allow_no_downloads_nothing_is_promised() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::Sandbox).await?;
        page.open_dialog().await?;
        page.click("#save-copy").await?;
        page.until_report(
            "Saving stackfit.html. If it is not in your downloads, this frame does not allow it: \
             copy the link, open it in a tab of its own, and save there.",
        )
        .await?;
        // Some browsers complain of the download.
        page.complaints().await?;
        page.end().await
    })
}

#[test]
fn a_copy_that_is_read_without_scripts_shows_its_own_scenario_and_not_a_slider() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&py=0&js=9&name=Read+only").await?;
        page.until_first("fastify").await?;
        let copy = page.copied("stackfit-read-only.html").await?;
        page.end().await?;
        let reader = Window { scripts: false, ..Window::DESKTOP };
        let page = Visit::prepare(reader, Hosting::File).await?;
        page.open_copy("copy.html", &copy, ".article").await?;
        let read = page.text(".article").await?;
        assert!(read.contains("Fastify leads"), "{read}");
        let known = "return [...document.querySelectorAll('.article tr')]
            .some(row => row.textContent.startsWith('JavaScript') && row.textContent.includes('9'))";
        assert_eq!(page.run(known).await?, true, "{read}");
        let order = "const text = document.querySelector('.article').textContent;
            return text.indexOf('Fastify') < text.indexOf('Django')";
        assert_eq!(page.run(order).await?, true, "{read}");
        let sliders = "return document.querySelectorAll('input, button, dialog').length";
        assert_eq!(page.run(sliders).await?, 0);
        let said = page.trouble().await?;
        assert!(said.ends_with("What you read below still holds."), "{said}");
        page.end().await
    })
}

#[test]
fn what_a_browser_saves_of_a_page_in_use_says_without_scripts_that_nothing_runs() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let saved = page.document().await?;
        page.end().await?;
        let reader = Window { scripts: false, ..Window::DESKTOP };
        let page = Visit::prepare(reader, Hosting::File).await?;
        page.open_copy("saved.html", &saved, "#app").await?;
        let said = page.trouble().await?;
        assert!(said.starts_with("The sliders are not running: "), "{said}");
        page.end().await
    })
}

/// What an extension saves that keeps what is seen, in one file without scripts: all that is displayed, and
/// the styles that scripts added.
const SEEN: &str = "
    const all = [...document.body.querySelectorAll('*')];
    const hidden = all.filter(one => getComputedStyle(one).display === 'none');
    for (const one of hidden) one.classList.add('saver-hidden');
    const adopted = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules]);
    const styles = adopted.map(rule => rule.cssText).join('') + '.saver-hidden{display:none!important}';
    const copy = document.documentElement.cloneNode(true);
    for (const one of hidden) one.classList.remove('saver-hidden');
    for (const one of copy.querySelectorAll('script, .saver-hidden')) one.remove();
    const style = document.createElement('style');
    style.textContent = styles;
    copy.querySelector('head').append(style);
    return `<!DOCTYPE html>${copy.outerHTML}`;
";

#[test]
fn a_file_of_what_is_seen_of_a_page_in_use_says_that_nothing_runs() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        assert_eq!(page.trouble_now().await?, "");
        let saved = page.run(SEEN).await?;
        let saved = saved.as_str().ok_or("no text")?.to_owned();
        page.end().await?;
        let page = Visit::prepare(Window::DESKTOP, Hosting::File).await?;
        page.open_copy("seen.html", &saved, "#app").await?;
        let said = page.trouble().await?;
        assert!(said.starts_with("The sliders are not running: "), "{said}");
        page.end().await
    })
}

#[test]
fn a_copy_that_was_saved_while_it_was_translated_is_in_english_again_and_says_so() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "document.documentElement.lang = 'de';
            document.documentElement.classList.add('translated-ltr');
            document.querySelector('h1').innerText = 'Welches passt?';",
        )
        .await?;
        let saved = page.document().await?;
        page.end().await?;
        assert!(saved.contains("Welches passt?"));
        let page = Visit::prepare(Window::DESKTOP, Hosting::File).await?;
        page.revive("translated.html", &saved).await?;
        let said = "const {lang, className} = document.documentElement;
            return [lang, className, document.querySelector('h1').innerText]";
        let expected = serde_json::json!(["en", "", "Which backend fits your team?"]);
        assert_eq!(page.run(said).await?, expected);
        page.end().await
    })
}
