//! Pages beside the page, and the way from them into it.

use stackfit_e2e::{Hosting, Outcome, PrintOrientation, Visit, Window, visit};

#[test]
fn a_comparison_asks_for_nothing_and_leads_into_the_page_with_its_two_marked() -> Outcome {
    visit(async {
        let path = "compare/django-vs-fastapi/index.html";
        for place in [Hosting::SubPath, Hosting::File] {
            let page = Visit::prepare(Window::DESKTOP, place).await?;
            page.put_beside()?;
            page.open_beside(path, ".article-sources").await?;
            assert_eq!(page.text("h1").await?, "Django or FastAPI?");
            page.follow(".go").await?;
            let marked = page.texts(".picker button[aria-pressed=true]").await?;
            assert_eq!(marked, ["Django", "FastAPI"]);
            if place == Hosting::SubPath {
                assert_eq!(page.requests(), [format!("/a/b/{path}"), "/a/b/index.html".to_owned()]);
            }
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn on_paper_addresses_are_words_buttons_are_left_out_and_rows_are_whole() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.put_beside()?;
        page.open_beside("compare/django-vs-fastapi/index.html", ".article-sources").await?;
        let link = page
            .run("return document.querySelector('.article-sources a[href^=http]').href")
            .await?;
        let link = link.as_str().unwrap_or_default().to_owned();
        let go = page.text(".go").await?;
        let whole = "const rules = [...document.styleSheets[0].cssRules];
            const onPaper = rules.filter(rule => rule.media?.mediaText === 'print');
            return onPaper.flatMap(rule => [...rule.cssRules]).some(rule =>
                document.querySelector('.side tbody tr').matches(rule.selectorText)
                && rule.style.breakInside === 'avoid')";
        assert_eq!(page.run(whole).await?, true);
        let Some(paper) = page.print(PrintOrientation::Portrait).await? else {
            return page.end().await;
        };
        // A long address is on several lines.
        let text = paper.text().replace(' ', "");
        assert!(!link.is_empty() && text.contains(&format!("({link})")), "{link}: {text}");
        assert!(!text.contains(&go.replace(' ', "")), "{go}: {text}");
        page.end().await
    })
}
