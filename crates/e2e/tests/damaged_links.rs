//! Links as other programs leave them, and queries that belong to the host.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// Links as other programs leave them, with what stands behind the address of the page.
const DAMAGED: [&str; 16] = [
    "#v=1&amp;js=8&amp;concurrency=7&amp;must=admin",
    "#v%3D1%26js%3D8%26concurrency%3D7%26must%3Dadmin",
    "?v%3D1%26js%3D8%26concurrency%3D7%26must%3Dadmin",
    "#v=1;js=8;concurrency=7;must=admin.",
    "#v=1\\u0026js=8\\u0026concurrency=7\\u0026must=admin",
    "#v=3D1&js=3D8&concurrency=3D7&must=3Dadmin",
    "#V=1&JS=8&CONCURRENCY=7&MUST=ADMIN",
    "#/?v=1&js=8&concurrency=7&must=admin)",
    "#v=1&js=8&con\u{ad}currency=7&must=admin\u{200b}",
    "#v=1&js=8&concurrency=7&must=admin\u{201d}",
    "#v=1&js=8,0&concurrency=%207&must=admin%C2%A0",
    "#v=1&js=8&must=admin&concurrency=7?fbclid=IwAR0abc",
    "?fbclid=IwAR0abc#v=1&js=8&concurrency=7&must=admin:~:text=Django",
    "#Stackfit: Django leads https://example.org/#v=1&js=8&concurrency=7&must=admin",
    "#v=1&js=8&concurrency=7&must=admin&data=05%7C02%7Canna%40example.org%7C0&sdata=a&reserved=0",
    "#v=1&ｊｓ=８&concurrency=7&must=admin",
];

#[test]
fn a_damaged_link_opens_as_it_was_meant_without_a_word() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for suffix in DAMAGED {
            page.go_to(suffix).await?;
            assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, true);
            page.set("ml", 4).await?;
            let meant = "v=1&js=8&concurrency=7&ml=4&must=admin";
            page.until(&format!("location.hash === '#{meant}'"))
                .await
                .map_err(|problem| format!("{suffix}: {problem}"))?;
        }
        page.end().await
    })
}

#[test]
fn what_is_not_understood_is_named_and_stays_in_the_link() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=8&concurre&mood=7").await?;
        let said = page.text("#notice").await?;
        let named = "2 parts of this link were not understood: concurre, mood=7.";
        assert!(said.contains(named), "{said}");
        page.set("ml", 4).await?;
        page.until("location.hash === '#v=1&js=8&ml=4&concurre&mood=7'").await?;
        page.end().await
    })
}

#[test]
fn an_escaped_link_does_not_open_ones_own_last_visit() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("py", 10).await?;
        page.until("(localStorage.getItem('stackfit.last') ?? '').includes('py=10')").await?;
        page.go_to("#v%3D1%26js%3D9").await?;
        assert_eq!((page.position("js").await?, page.position("py").await?), (9, 5));
        page.end().await
    })
}

#[test]
fn the_query_of_the_host_is_left_alone() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for query in
            ["?v=20261124", "?name=Anna", "?view=mobile", "?team=blue&data=1", "?page_id=12"]
        {
            page.go_to(query).await?;
            assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, true);
            page.set("ml", 4).await?;
            page.until("location.hash === '#v=1&ml=4'").await?;
            assert_eq!(page.run("return location.search").await?, query);
            page.run("localStorage.clear()").await?;
        }
        page.end().await
    })
}
