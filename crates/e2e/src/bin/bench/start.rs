//! Start of the page: from the navigation to a slider that answers.

use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window};

use crate::times::Times;

/// How often the page is opened in each way.
const STARTS: usize = 10;

/// Stands before everything else in the page, the policy included, and moves a slider the moment
/// that the page says it answers. The list's reaction ends the measurement: the time since the
/// navigation began.
const CLOCK: &str = "<head><script>
    new MutationObserver((records, readiness) => {
        if (!document.documentElement.hasAttribute('data-ready')) return;
        readiness.disconnect();
        const observer = new MutationObserver(() => {
            observer.disconnect();
            document.documentElement.dataset.answered = performance.now();
        });
        observer.observe(document.querySelector('#ranking'), {subtree: true, attributes: true});
        const slider = document.querySelector('input[type=range][name=py]');
        slider.value = 10;
        slider.dispatchEvent(new Event('input', {bubbles: true}));
    }).observe(document, {subtree: true, attributes: true, attributeFilter: ['data-ready']});
</script>";

/// Opens the page again and again, served and from the disk.
pub async fn measure(engine: Engine) -> Outcome {
    let (served, from_disk) = (median(Hosting::Root).await?, median(Hosting::File).await?);
    println!(
        "navigation to a slider that answers, median of {STARTS}, {engine}:\n  \
         served {served:.0} ms, from disk {from_disk:.0} ms"
    );
    Ok(())
}

/// The median time from the start of a navigation to the list's reaction, in milliseconds.
async fn median(place: Hosting) -> Outcome<f64> {
    let page = Visit::page()?.replacen("<head>", CLOCK, 1);
    let page = Visit::prepare_other(Window::DESKTOP, place, &page).await?;
    let mut times = Vec::new();
    for _ in 0..STARTS {
        page.go("").await?;
        let answered = page.until("document.documentElement.dataset.answered").await?;
        times.push(answered.as_str().unwrap_or_default().parse::<f64>()?);
        // What was set is stored, and the next start would open with it.
        page.run("localStorage.clear()").await?;
    }
    page.end().await?;
    Ok(Times::new(times).ok_or("no time")?.median)
}
