//! A program that cannot start: what the page says then, and that what one reads stands.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// What the line says when it cannot know what is wrong.
const ANYTHING: &str = "The sliders are not running: the page is still loading, scripts are off, \
    the browser is older than Safari 16.4, Chrome 97 or Firefox 102, or something else keeps the \
    page's program from starting. What you read below still holds.";

/// Opens this page, from a host with this policy; answers with what is said about the trouble.
async fn told(page: &str, policy: Option<&'static str>) -> Outcome<String> {
    let visit = Visit::prepare_under(Window::DESKTOP, Hosting::Root, page, policy).await?;
    visit.go_until("#trouble").await?;
    let said = visit.trouble().await?;
    let first = visit.text(".article-ranking li:first-child h3").await?;
    assert!(first.starts_with("Django"), "{first}");
    let is_alive = visit.run("return document.documentElement.hasAttribute('data-ready')");
    assert_eq!(is_alive.await?, false);
    assert_eq!(visit.run("return document.querySelector('#app').inert === true").await?, false);
    // A policy that refuses the program, and a program that stops, raise an error.
    visit.complaints().await?;
    visit.end().await?;
    Ok(said)
}

/// The page with a script of somebody else before its own policy.
fn after(script: &str) -> Outcome<String> {
    Ok(Visit::page()?.replacen("<head>", &format!("<head><script>{script}</script>"), 1))
}

/// The page with another text in its own script.
fn with_script(change: impl FnOnce(&str) -> String) -> Outcome<String> {
    let page = Visit::page()?;
    let (before, script) =
        page.rsplit_once("<script id=\"script\" data-cfasync=\"false\">").ok_or("no script")?;
    Ok(format!("{before}<script id=\"script\" data-cfasync=\"false\">{}", change(script)))
}

#[test]
fn a_changed_script_and_one_that_cannot_be_read_leave_the_line_in_sight() -> Outcome {
    visit(async {
        let changed = with_script(|script| script.replacen("hasStopped", "hasStoppee", 1))?;
        assert_eq!(told(&changed, None).await?, ANYTHING, "a changed byte");
        // Without the page's own policy the script is run, and is none.
        let unreadable = with_script(|script| format!("}}{script}"))?;
        let unreadable = unreadable.replacen("Content-Security-Policy", "X-None", 1);
        assert_eq!(told(&unreadable, None).await?, ANYTHING, "an error in its syntax");
        Ok(())
    })
}

#[test]
fn a_program_that_stops_while_the_page_is_put_in_place_leaves_all_of_the_article() -> Outcome {
    visit(async {
        let page = after(
            "Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {get() {
                if (this.hasAttribute('data-waiting')) throw new Error('stopped');
                return 7000;
            }})",
        )?;
        let visit = Visit::prepare_under(Window::PHONE, Hosting::Root, &page, None).await?;
        visit.go_until("#trouble").await?;
        let said = visit.trouble().await?;
        assert!(said.contains("The program stopped while it started."), "{said}");
        for part in [".article-ranking", ".article .comparison", ".article-sources li:last-child"] {
            let width =
                visit.run(&format!("return document.querySelector('{part}').offsetWidth")).await?;
            assert!(width.as_f64().is_some_and(|width| width > 0.0), "{part}: {width}");
        }
        visit.complaints().await?;
        visit.end().await
    })
}

#[test]
fn a_host_that_allows_no_scripts_leaves_the_line_in_sight() -> Outcome {
    visit(async {
        let said = told(&Visit::page()?, Some("script-src 'none'")).await?;
        assert_eq!(said, ANYTHING);
        Ok(())
    })
}

#[test]
fn a_host_that_allows_no_styles_leaves_the_line_and_the_article() -> Outcome {
    visit(async {
        let said = told(&Visit::page()?, Some("script-src 'none'; style-src 'none'")).await?;
        assert_eq!(said, ANYTHING);
        Ok(())
    })
}

#[test]
fn a_host_that_allows_scripts_but_no_web_assembly_is_told_of() -> Outcome {
    visit(async {
        let said = told(&Visit::page()?, Some("script-src 'unsafe-inline'")).await?;
        assert!(
            said.contains("WebAssembly is not allowed here, by the policy of this site"),
            "{said}"
        );
        assert!(said.ends_with("What you read below still holds."), "{said}");
        Ok(())
    })
}

#[test]
fn a_browser_without_web_assembly_is_told_how_to_allow_the_page() -> Outcome {
    visit(async {
        let said = told(&after("delete window.WebAssembly")?, None).await?;
        assert!(said.contains("turn off Lockdown Mode in Safari’s settings"), "{said}");
        assert!(said.contains("enhanced security for this site"), "{said}");
        Ok(())
    })
}

#[test]
fn a_browser_that_is_too_old_is_told_what_the_page_needs() -> Outcome {
    visit(async {
        let said = told(&after("WebAssembly.validate = () => false")?, None).await?;
        assert_eq!(
            said,
            "The sliders are not running. This browser is too old: the sliders need Safari 16.4, \
             Chrome 97, Firefox 102 or newer. What you read below still holds."
        );
        Ok(())
    })
}

#[test]
fn a_program_that_stops_while_it_starts_leaves_the_article_standing() -> Outcome {
    visit(async {
        for broken in [
            "Document.prototype.importNode = () => { throw new Error('broken by the test') }",
            "WebAssembly.instantiate = () => Promise.reject(new TypeError('it is missing'))",
        ] {
            let said = told(&after(broken)?, None).await?;
            assert!(said.contains("The program stopped while it started."), "{said}");
            assert!(!said.contains("missing") && !said.contains("broken"), "{said}");
        }
        Ok(())
    })
}

#[test]
fn a_damaged_program_leaves_the_article_standing_and_says_so() -> Outcome {
    visit(async {
        let whole = Visit::page()?;
        let (before, rest) = whole.split_once("<script id=\"program\"").ok_or("no program")?;
        let (tag, rest) = rest.split_once('>').ok_or("no end of a tag")?;
        let (program, after) = rest.split_once("</script>").ok_or("no end of the program")?;
        let cut = |at| program.split_at_checked(at).ok_or("a short program");
        let half = cut(program.len() / 8 * 4)?.0;
        // One letter of the texts, which stand at the end, is another one.
        let (start, end) = cut(program.len() - 40)?;
        let letter = if end.starts_with('A') { "B" } else { "A" };
        let changed = format!("{start}{letter}{}", end.get(1..).unwrap_or_default());
        for program in [half, "", "é!", &changed] {
            let broken = format!("{before}<script id=\"program\"{tag}>{program}</script>{after}");
            let said = told(&broken, None).await?;
            assert!(said.contains("This page is damaged"), "{said}");
        }
        Ok(())
    })
}

#[test]
fn a_page_that_was_saved_in_use_and_does_not_start_takes_no_input() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("py", 3).await?;
        let saved = page.document().await?;
        let broken = saved.replacen("+base64\">", "+base64\">9", 1);
        page.open_copy("broken.html", &broken, "#trouble").await?;
        let said = page.trouble().await?;
        assert!(
            said.ends_with("What you see is the page as it was saved, and nothing on it answers."),
            "{said}"
        );
        page.drag("py", 9).await?;
        page.let_go().await?;
        assert_eq!(page.position("py").await?, 3, "the mouse moved it");
        page.complaints().await?;
        page.end().await
    })
}

/// Opens this page and answers with what its foot says of its program, and whether the browser can
/// work out checksums here.
async fn foot(page: &str) -> Outcome<(String, bool)> {
    let visit = Visit::prepare_under(Window::DESKTOP, Hosting::Root, page, None).await?;
    visit.go("").await?;
    let foot = visit.text(".colophon").await?;
    let can_check = visit.run("return typeof crypto.subtle === 'object'").await? == true;
    visit.end().await?;
    let program = foot.split("(program ").nth(1).and_then(|rest| rest.split(')').next());
    Ok((program.ok_or("the foot names no program")?.to_owned(), can_check))
}

#[test]
fn the_page_says_which_program_it_is_and_whether_it_is_the_released_one() -> Outcome {
    visit(async {
        let (program, can_check) = foot(&Visit::page()?).await?;
        let (sum, rest) = program.split_at_checked(12).ok_or("no checksum")?;
        assert!(sum.bytes().all(|digit| digit.is_ascii_hexdigit()), "{program}");
        assert_eq!(rest, if can_check { ", as released" } else { "" });
        // As if it were another program: the script compares with another checksum.
        let (before, after) = Visit::page()?
            .split_once(&format!("'{sum}'"))
            .map(|(before, after)| (before.to_owned(), after.to_owned()))
            .ok_or("the script has no checksum")?;
        let other = format!("{before}'0123456789ab'{after}");
        let other = other.replacen("Content-Security-Policy", "X-None", 1);
        let (program, can_check) = foot(&other).await?;
        let expected = format!("{sum}, which is not the released 0123456789ab");
        assert_eq!(program, if can_check { expected } else { "0123456789ab".to_owned() });
        Ok(())
    })
}
