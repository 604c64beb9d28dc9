//! Complaints of the page: errors, refusals by its policy, and late requests.

use serde_json::json;

use crate::{Engine, Outcome, Visit, log};

/// Collects from now on what the page throws, logs as an error, or is refused by its policy.
const WATCH: &str = "
    if (!window.complaints) {
        const complaints = window.complaints = [];
        addEventListener('error', event => complaints.push(`error: ${event.message}`));
        addEventListener('unhandledrejection', event => complaints.push(`rejection: ${event.reason}`));
        addEventListener('securitypolicyviolation', event =>
            complaints.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`));
        const error = console.error;
        console.error = (...words) => {
            complaints.push(`console: ${words.join(' ')}`);
            error.apply(console, words);
        };
    }
";

/// Stands in for a setting of the system: a visitor who asked for less motion.
const STILL: &str = "
    const ask = window.matchMedia;
    window.matchMedia = query =>
        query.includes('prefers-reduced-motion') ? {matches: true} : ask.call(window, query);
";

/// Hands out what was collected, and whatever the page loaded beside itself.
const COLLECT: &str = "
    const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
    const beyond = loaded.filter(name => !name.startsWith('data:'));
    return [...(window.complaints ?? []).splice(0), ...beyond.map(name => `request: ${name}`)];
";

impl Visit {
    /// Starts to listen. The page must be there.
    pub(crate) async fn watch(&self) -> Outcome {
        self.run(WATCH).await?;
        if self.window.still && self.engine == Engine::WebKit {
            self.engine.cannot("no setting asks for less motion; the page's question is answered");
            self.run(STILL).await?;
        }
        self.loaded.set(self.requests().len());
        Ok(())
    }

    /// What the page complained about since the last time, what it loaded beside itself, and what
    /// it asked the server for after it was there.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let mut complaints: Vec<String> = serde_json::from_value(self.run(COLLECT).await?)?;
        complaints.extend(log::errors(self.engine, &self.client).await?);
        let requests = self.requests();
        let late = requests.iter().skip(self.loaded.get());
        complaints.extend(late.map(|path| format!("late request: {path}")));
        self.loaded.set(requests.len());
        Ok(complaints)
    }

    /// Checks that there is nothing to complain about.
    ///
    /// # Errors
    ///
    /// When there is.
    pub async fn is_content(&self) -> Outcome {
        let complaints = self.complaints().await?;
        if complaints.is_empty() {
            return Ok(());
        }
        Err(format!("the page complains: {}", json!(complaints)).into())
    }
}
