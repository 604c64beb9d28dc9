//! The page keeps to its policy.

use stackfit_e2e::{Outcome, Visit, Window, visit};

#[test]
fn the_policy_allows_nothing_but_what_is_inside() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let policy = page
            .run(
                "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content",
            )
            .await?;
        let policy = policy.as_str().unwrap_or_default().to_owned();
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
        assert!(!directives.iter().any(|directive| directive.starts_with("connect-src")));
        let scripts = directives.iter().find(|directive| directive.starts_with("script-src "));
        let scripts = scripts.ok_or("no directive for scripts")?;
        assert!(scripts.contains("'sha256-") && !scripts.contains("'unsafe-inline'"), "{scripts}");
        // Nothing can be loaded, so a style of somebody else does no harm.
        assert!(directives.contains(&"style-src 'unsafe-inline'"), "{policy}");
        for word in ["'unsafe-eval'", "http:", "https:", "*"] {
            assert!(!policy.contains(word), "{word} in {policy}");
        }
        page.end().await
    })
}

#[test]
fn what_the_policy_forbids_is_refused() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let asked = page
            .run_async(
                "const done = arguments[0]; fetch('https://stackfit.invalid').then(() => done('answered'), () => done('refused'))",
                Vec::new(),
            )
            .await?;
        assert_eq!(asked, "refused");
        page.run("const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script); script.remove()")
            .await?;
        assert_eq!(page.run("return window.ran ?? 0").await?, 0);
        page.until("window.complaints.length >= 2").await?;
        let complaints = page.complaints().await?.join("\n");
        assert!(complaints.contains("policy: connect-src"), "{complaints}");
        assert!(complaints.contains("policy: script-src"), "{complaints}");
        page.end().await
    })
}

/// Listens before the page's own policy, and before its program; the drivers of two engines tell
/// nothing of what goes wrong so early.
const EARLY: &str = "<head><script>
    window.early = [];
    for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation'])
        addEventListener(name, event => early.push(`${name} ${event.message ?? event.reason ?? event.blockedURI}`));
    for (const level of ['error', 'warn']) {
        const log = console[level];
        console[level] = (...words) => { early.push(words.join(' ')); log.apply(console, words); };
    }
</script>";

#[test]
fn the_page_starts_without_a_complaint() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.revive("early.html", &Visit::page()?.replacen("<head>", EARLY, 1)).await?;
        page.set("ml", 9).await?;
        assert_eq!(page.run("return window.early.join('\\n')").await?, "");
        page.end().await
    })
}
