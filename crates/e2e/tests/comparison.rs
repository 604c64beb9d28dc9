//! The comparison: what stands side by side, its sources, and its frames at every width.

use serde_json::Value;
use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window, visit};

/// Frameworks to compare, as many as one wants.
const FRAMEWORKS: [&str; 15] = [
    "django",
    "fastapi",
    "flask",
    "express",
    "fastify",
    "nestjs",
    "hono",
    "nextjs",
    "rails",
    "laravel",
    "spring-boot",
    "aspnet-core",
    "gin",
    "axum",
    "phoenix",
];

/// A link that compares the first of them.
fn comparing(count: usize) -> String {
    format!("v=1&view={}", FRAMEWORKS[..count].join(","))
}

/// Opens all that is folded in the comparison and for experts, twice, since there are folds in
/// folds.
async fn open_all(page: &Visit) -> Outcome {
    for _ in 0..2 {
        let script = "
            const done = arguments[arguments.length - 1];
            const folds = '.comparison details:not([open]), .experts details:not([open])';
            for (const fold of document.querySelectorAll(folds))
                fold.querySelector(':scope > summary').click();
            setTimeout(done, 400);
        ";
        page.run_async(script, Vec::new()).await?;
    }
    page.find("#central-weights tbody td").await?;
    page.find("[data-measure]").await?;
    Ok(())
}

async fn needs(page: &Visit) -> Outcome<Vec<String>> {
    let script = "return [...document.querySelectorAll('#needs-compared [data-need]')]
        .map(row => row.dataset.need)";
    Ok(serde_json::from_value(page.run(script).await?)?)
}

#[test]
fn the_heaviest_needs_are_in_sight_and_the_rest_has_no_nodes_until_it_is_opened() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        assert_eq!(needs(&page).await?.len(), 6);
        let script = "
            const walk = document.createTreeWalker(
                document.querySelector('.comparison'), NodeFilter.SHOW_ALL);
            let nodes = 1;
            while (walk.nextNode()) nodes += 1;
            return [nodes, document.querySelectorAll('.comparison details > :not(summary)').length];
        ";
        let (nodes, folded): (u32, u32) = serde_json::from_value(page.run(script).await?)?;
        assert!(nodes < 600 && folded == 0, "{nodes} nodes, {folded} folded");
        page.click(".comparison-more details:nth-of-type(1) summary").await?;
        page.find("#others-compared [data-need]").await?;
        page.click(".comparison-more details:nth-of-type(1) summary").await?;
        page.until("document.querySelector('#others-compared') === null").await?;
        page.end().await
    })
}

#[test]
fn rows_and_weights_follow_the_sliders() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("ml", 9).await?;
        page.until(
            "document.querySelector('#needs-compared [data-need]').dataset.need === 'ml_ai'",
        )
        .await?;
        let told = page.text("#needs-compared [data-need=ml_ai] th").await?;
        assert!(told.ends_with("weight 9"), "{told}");
        page.set("ml", 0).await?;
        page.until("document.querySelector('#needs-compared [data-need=ml_ai]') === null").await?;
        page.end().await
    })
}

#[test]
fn a_score_of_ones_own_stands_in_the_table_with_the_published_one() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&view=django&o=django.rest.3").await?;
        let cell = "#needs-compared [data-need=rest_api] td";
        assert_eq!(page.text(&format!("{cell} .comparison-score.own")).await?, "3");
        let told = page.text(cell).await?;
        assert!(told.contains("Yours. Published is 8: "), "{told}");
        page.end().await
    })
}

#[test]
fn a_picked_framework_is_told_of() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&view=rails").await?;
        assert_eq!(page.text(".comparison [role=status]").await?, "");
        let django = "document.querySelector('#needs-compared td[data-framework=django]')";
        for (told, is_in) in [
            ("Django is in the comparison now.", true),
            ("Django is out of the comparison.", false),
        ] {
            page.run(
                "[...document.querySelectorAll('.picker button')]
                    .find(button => button.textContent === 'Django').click()",
            )
            .await?;
            page.until(&format!("({django} !== null) === {is_in}")).await?;
            assert_eq!(page.text(".comparison [role=status]").await?, told);
        }
        page.end().await
    })
}

/// How far the page can be scrolled sideways, and how much is empty below the footer.
const AROUND: &str = "
    const {scrollWidth, scrollHeight, clientHeight} = document.documentElement;
    const footer = document.querySelector('footer').getBoundingClientRect().bottom + scrollY;
    return [scrollWidth - innerWidth, scrollHeight - Math.max(footer, clientHeight)];
";

#[test]
fn no_number_of_frameworks_scrolls_the_page_sideways_or_lengthens_it() -> Outcome {
    visit(async {
        // All of them in one engine, and in the others the narrowest, one between and the widest,
        // with what is folded left so: it takes minutes.
        let is_thorough = Engine::current()? == Engine::Chromium;
        let widths: &[u32] =
            if is_thorough { &[320, 360, 390, 640, 768, 960, 1280] } else { &[320, 640, 1280] };
        for width in widths.iter().copied() {
            let window = Window { width, ..Window::DESKTOP };
            let page = Visit::prepare(window, Hosting::Root).await?;
            for count in [1, 4, 7, 15] {
                page.go(&comparing(count)).await?;
                page.find("#needs-compared td").await?;
                let states: &[bool] = if is_thorough { &[false, true] } else { &[false] };
                for is_open in states.iter().copied() {
                    if is_open {
                        open_all(&page).await?;
                    }
                    let around: (f64, f64) = serde_json::from_value(page.run(AROUND).await?)?;
                    let (aside, below) = around;
                    assert!(
                        aside <= 0.0 && below <= 100.0,
                        "{count} frameworks, {width} wide, open: {is_open}: {around:?}"
                    );
                }
            }
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn large_and_spaced_text_is_not_cut_and_does_not_widen_the_page() -> Outcome {
    visit(async {
        let window = Window { width: 320, ..Window::PHONE };
        let page = Visit::prepare(window, Hosting::Root).await?;
        page.go(&comparing(4)).await?;
        open_all(&page).await?;
        let large = "html { font-size: 32px }";
        let spaced = "* { line-height: 1.5 !important; letter-spacing: .12em !important;
            word-spacing: .16em !important } p { margin-bottom: 2em !important }";
        for style in [large, spaced] {
            let script = "
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(arguments[0]);
                document.adoptedStyleSheets = [sheet];
                const cut = element => element.scrollWidth > element.clientWidth + 1;
                const frames = '.comparison-frame, .experts-frame';
                const all = [...document.querySelectorAll('.comparison, .comparison *, .experts, .experts *')];
                return all.filter(element => element.clientWidth && cut(element)
                        && !element.matches(frames) && !element.closest('.hidden-text, table, svg'))
                    .map(element => element.outerHTML.slice(0, 80));
            ";
            let script = script.replace("arguments[0]", &serde_json::to_string(style)?);
            let cut: Vec<String> = serde_json::from_value(page.run(&script).await?)?;
            assert!(cut.is_empty(), "{style}: {cut:?}");
        }
        page.end().await
    })
}

/// Gives the focus to everything of this kind, the last first, and tells what lies over it.
fn covered(css: &str) -> String {
    format!(
        "const over = [];
         for (const field of [...document.querySelectorAll('{css}')].reverse()) {{
             field.focus();
             const box = field.getBoundingClientRect();
             for (const x of [box.left + 2, box.left + box.width / 2, box.right - 2])
                 for (const y of [box.top + 2, box.top + box.height / 2, box.bottom - 2]) {{
                     const hit = document.elementFromPoint(x, y);
                     if (hit !== field && !field.contains(hit))
                         over.push(field.ariaLabel + ': ' + (hit ? hit.outerHTML.slice(0, 60) : hit));
                 }}
         }}
         return over;"
    )
}

// Not in WebKitGTK, which lays its scroll bars over the edges of what scrolls.
#[test]
fn what_has_the_focus_in_a_table_is_never_covered() -> Outcome {
    if Engine::current()? == Engine::WebKit {
        return Ok(());
    }
    visit(async {
        for width in [320, 1280] {
            let window = Window { width, ..Window::DESKTOP };
            let page = Visit::prepare(window, Hosting::Root).await?;
            for count in [3, 15] {
                page.go(&comparing(count)).await?;
                open_all(&page).await?;
                for css in ["#scores input", ".comparison .citation"] {
                    let over = page.run(&covered(css)).await?;
                    assert_eq!(over, Value::Array(Vec::new()), "{css}, {width} wide, {count}");
                }
            }
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn the_corner_of_the_table_lies_above_its_head_and_its_first_column() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go(&comparing(15)).await?;
        page.find("#needs-compared td").await?;
        let script = "
            const frame = document.querySelector('#needs-compared');
            frame.scrollIntoView();
            frame.scrollTo(200, 100);
            const box = frame.getBoundingClientRect();
            const at = (x, y) => document.elementFromPoint(box.left + x, box.top + y);
            const corner = frame.querySelector('th');
            return [frame.scrollLeft > 0 && frame.scrollTop > 0, at(10, 10) === corner,
                at(100, 30) === corner, at(60, 200).closest('th')?.scope === 'row',
                at(400, 10).scope === 'col'];
        ";
        assert_eq!(page.run(script).await?, serde_json::json!([true, true, true, true, true]));
        page.end().await
    })
}

#[test]
fn no_choice_moves_from_under_the_thumb_when_one_is_taken_out() -> Outcome {
    visit(async {
        for window in [Window::PHONE, Window::DESKTOP] {
            let page = Visit::start(window).await?;
            let top = "return document.querySelector('.picker').getBoundingClientRect().top
                - document.querySelector('.comparison').getBoundingClientRect().top";
            let before = page.run(top).await?;
            page.click(".picker button[aria-pressed=true]").await?;
            page.until("document.querySelectorAll('.picker [aria-pressed=true]').length === 2")
                .await?;
            assert_eq!(page.run(top).await?, before);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn on_a_phone_the_comparison_stays_at_its_start_when_the_leaders_change_places() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        for position in 1..=9 {
            page.set("realtime", position).await?;
            page.settle().await?;
        }
        page.until("document.querySelector('#needs-compared td').dataset.name === 'NestJS'")
            .await?;
        let aside = "return Math.max(...[...document.querySelectorAll('.comparison-frame')]
            .map(frame => frame.scrollLeft))";
        assert_eq!(page.run(aside).await?, 0);
        page.end().await
    })
}
