//! Measurements on the page: their figures, set-ups and method.

use stackfit_e2e::{Outcome, Visit, Window, visit};

/// Opens what was measured, in the comparison.
const MEASURED: &str = ".comparison-more > details:last-of-type > summary";

#[test]
fn the_comparison_shows_measured_figures_with_their_spread_and_a_bar() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.click("[data-preset=ai]").await?;
        page.settle().await?;
        page.click(MEASURED).await?;
        let cell = "tr[data-measure=memory_at_rest] td[data-framework=fastapi]";
        let told = page.text(cell).await?;
        assert!(told.contains(" MB"), "{told}");
        let wait = page.text("tr[data-measure=wait_two] td[data-framework=fastapi]").await?;
        assert!(wait.contains(" a second (") && wait.contains(" to "), "{wait}");
        // Django is of those compared, and answers fewer waiting requests.
        let bars = page
            .run(
                "return ['fastapi', 'django'].map(id => Math.max(...[...document.querySelectorAll(
                    `tr[data-measure=wait_two] td[data-framework=${id}] .measured-middle`
                 )].map(bar => bar.getBBox().width)))",
            )
            .await?;
        let (more, less): (f64, f64) = serde_json::from_value(bars)?;
        assert!(less > 0.0 && less < more && more <= 1000.0, "{less} {more}");
        page.end().await
    })
}

#[test]
fn a_framework_that_was_not_measured_says_so() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_details("rails").await?;
        let told = page.text("#details-rails .measured-not").await?;
        assert!(told.starts_with("Not measured by us. Its packages come from "), "{told}");
        page.end().await
    })
}

#[test]
fn a_score_says_whether_its_figures_are_measured_carried_over_or_unknown() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.go("v=1&light=8&concurrency=8").await?;
        for (framework, says) in [
            ("gin", " (Gin 1.8.1, alone): start "),
            ("rails", "Carried over from figures of others, "),
            ("phoenix", "Unknown, counted as 5: Too few of its figures are known: start unknown"),
        ] {
            page.open_sum(framework).await?;
            let reasons = page.text(&format!("#details-{framework} .sum")).await?;
            assert!(reasons.contains(says), "{framework}: {reasons}");
            page.close_details().await?;
        }
        page.end().await
    })
}

#[test]
fn what_is_carried_over_stands_where_measured_figures_do_and_says_so() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_details("spring-boot").await?;
        page.unfold("#details-spring-boot", "Carried over from others").await?;
        page.until("document.querySelector('#details-spring-boot h4') !== null").await?;
        let told = page.text("#details-spring-boot").await?;
        assert!(told.contains(" MB (") && told.contains("), carried over"), "{told}");
        assert!(told.contains("HttpArena"), "{told}");
        page.end().await
    })
}

#[test]
fn the_details_name_the_set_ups_the_day_and_the_machine() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_details("django").await?;
        page.unfold("#details-django", "Measured by us").await?;
        page.until("document.querySelectorAll('#details-django h4').length === 5").await?;
        let told = page.text("#details-django").await?;
        for part in ["Django under WSGI", "Django under ASGI", "Measured on 20", "cores of"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        page.end().await
    })
}

#[test]
fn how_it_was_measured_is_one_click_away() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.click(MEASURED).await?;
        page.click(".comparison .measured-how summary").await?;
        page.until("document.querySelector('.comparison .measured-how dl') !== null").await?;
        let told = page.text(".comparison .measured-how").await?;
        assert!(told.contains("Measured by this project on 20"), "{told}");
        assert!(told.contains("Why you might disagree"), "{told}");
        page.end().await
    })
}
