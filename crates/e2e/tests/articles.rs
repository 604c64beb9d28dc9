//! Articles: what they say of what is set, where a visitor of theirs sees it.

use stackfit::dataset::DATASET;
use stackfit_e2e::{Outcome, Visit, Window, visit};

/// What the page says of the articles where it is seen, and nothing where it is not.
const SAID: &str = "return [...document.querySelectorAll('.lede-remark, .remark')]
    .filter(part => part.getClientRects().length > 0).map(part => part.innerText).join('|')";

#[test]
fn a_product_whose_ranking_contradicts_the_article_says_so_on_a_desk_and_on_a_phone() -> Outcome {
    visit(async {
        let products = DATASET.presets.iter().filter(|preset| preset.product.is_some());
        let (agreed, contradicted): (Vec<_>, Vec<_>) =
            products.partition(|preset| preset.against.get().is_empty());
        let agreed = agreed.first().ok_or("everything contradicts an article")?;
        assert!(!contradicted.is_empty(), "nothing contradicts an article");
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            page.go("v=1&team=0").await?;
            for preset in &contradicted {
                page.click(&format!("[data-preset={}]", preset.id)).await?;
                page.settle().await?;
                assert_eq!(page.run(SAID).await?, preset.against.get(), "{}", preset.id);
            }
            page.click(&format!("[data-preset={}]", agreed.id)).await?;
            page.settle().await?;
            assert_eq!(page.run(SAID).await?, "");
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn what_else_is_set_is_named_where_it_puts_another_first() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.go("v=1&js=0&py=0").await?;
        page.click("[data-preset=large]").await?;
        page.settle().await?;
        assert_ne!(page.run(SAID).await?, "");
        page.set("php", 10).await?;
        page.until_first("laravel").await?;
        page.settle().await?;
        let told = "An article behind this page argues for NestJS; here Laravel is first.";
        assert_eq!(page.run(SAID).await?, told);
        page.end().await
    })
}

#[test]
fn where_the_team_s_language_decides_the_page_says_what_an_article_advises() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        assert_eq!(page.run(SAID).await?, "");
        page.go("v=1&php=10").await?;
        page.until_first("laravel").await?;
        page.settle().await?;
        let told = "Without your team’s language, Spring Boot would be first; an article behind this page says to go by it.";
        assert_eq!(page.run(SAID).await?, told);
        page.set("team", 0).await?;
        page.settle().await?;
        assert_eq!(page.run(SAID).await?, "");
        page.end().await
    })
}
