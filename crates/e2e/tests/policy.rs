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
        page.run("const script = document.createElement('script'); try { script.textContent = 'window.ran = 1'; } catch {} document.body.append(script); script.remove()")
            .await?;
        assert_eq!(page.run("return window.ran ?? 0").await?, 0);
        page.until("window.complaints.length >= 2").await?;
        let complaints = page.complaints().await?.join("\n");
        assert!(complaints.contains("policy: connect-src"), "{complaints}");
        // A browser that knows Trusted Types refuses the text before it looks for its hash.
        let refused = ["policy: script-src", "policy: require-trusted-types-for"];
        assert!(refused.iter().any(|words| complaints.contains(words)), "{complaints}");
        page.end().await
    })
}

/// Tries to make markup or code of 1,000 texts in each way that browsers have; answers with how many
/// were tried, which got through, and whether this browser guards against it at all.
const INJECTED: &str = "
    const payloads = [
        '<img src=x onerror=RUN>', '<svg onload=RUN>', '<script>RUN</script>', '<b>N</b>', 'N', 'RUN',
        '<iframe srcdoc=\"<script>RUN</script>\">', '<a href=javascript:RUN>N</a>', '<math><mi>N',
        '<template><script>RUN</script></template>', '<style>@import N</style>', '<!--N-->',
        '<div></div> N', ' <div></div>N', '<DIV>N</DIV>', '<div class=\"hero\">N</div>',
        '<input autofocus onfocus=RUN>', '<details open ontoggle=RUN>', '<object data=N>', '<base href=N>',
    ];
    const sinks = {
        innerHTML: (text) => { document.createElement('div').innerHTML = text; },
        outerHTML: (text) => {
            const outer = document.createElement('div');
            outer.append(document.createElement('i'));
            outer.firstChild.outerHTML = text;
        },
        insertAdjacentHTML: (text) => document.createElement('div').insertAdjacentHTML('beforeend', text),
        template: (text) => { document.createElement('template').innerHTML = text; },
        parse: (text) => new DOMParser().parseFromString(text, 'text/html'),
        fragment: (text) => document.createRange().createContextualFragment(text),
        srcdoc: (text) => { document.createElement('iframe').srcdoc = text; },
        script: (text) => { document.createElement('script').text = text; },
        source: (text) => { document.createElement('script').src = `data:text/javascript,${text}`; },
        handler: (text) => document.createElement('div').setAttribute('onclick', text),
    };
    const through = [];
    let tried = 0;
    window.ran = 0;
    for (let round = 0; round < 5; round++)
        for (const [name, sink] of Object.entries(sinks))
            for (const payload of payloads) {
                tried += 1;
                try {
                    sink(payload.replaceAll('RUN', 'window.ran=1').replaceAll('N', round));
                    through.push(`${name} ${payload}`);
                } catch {}
            }
    return [tried, through.join('\\n'), window.ran, typeof window.trustedTypes === 'object'];
";

#[test]
fn no_text_but_the_programs_own_templates_becomes_markup_or_code() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let tried = page.run(INJECTED).await?;
        assert_eq!(tried[0], 1000);
        assert_eq!(tried[2], 0, "something ran");
        if tried[3] == true {
            assert_eq!(tried[1], "");
            // Each refusal is told.
            page.complaints().await?;
        }
        // A browser that does not guard shows the page as well as one that does.
        page.set("ml", 9).await?;
        page.open_details("fastapi").await?;
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
