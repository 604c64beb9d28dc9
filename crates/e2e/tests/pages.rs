//! Pages beside the page, and the way from them into it.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

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
