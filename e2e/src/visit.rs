//! One visit to the page.

use std::path::Path;
use std::time::Duration;

use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use stackfit_preview::Server;

use crate::{Outcome, Window, browser};

/// How long the page may take for what should happen at once, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open page, and the server that it came from.
pub struct Visit {
    client: Client,
    server: Server,
}

impl Visit {
    /// Opens the page and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the page cannot be served or opened, or does not come to life.
    pub async fn start(window: Window) -> Outcome<Self> {
        let dist = std::env::var("STACKFIT_DIST")
            .map_err(|_| "STACKFIT_DIST is not set: run these tests by `cargo xtask test`")?;
        let server = Server::start(Path::new(&dist), 0)?;
        let visit = Self { client: browser::open(window).await?, server };
        visit.client.goto(&format!("http://{}/", visit.server.address())).await?;
        visit.find("html[data-ready]").await?;
        Ok(visit)
    }

    /// Closes the window, after checking that the page had nothing to complain about.
    ///
    /// # Errors
    ///
    /// When the page asked for anything beyond its own files, or the window cannot be closed.
    pub async fn end(self) -> Outcome {
        let strangers = self
            .run("return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin) && !n.startsWith('data:'))")
            .await?;
        self.client.close().await?;
        if strangers == json!([]) { Ok(()) } else { Err(format!("foreign: {strangers}").into()) }
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    ///
    /// When the script fails.
    pub async fn run(&self, script: &str) -> Outcome<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// Runs a script that answers later, by calling its last argument.
    ///
    /// # Errors
    ///
    /// When the script fails or takes too long.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// The first element that a CSS selector names, as soon as there is one.
    ///
    /// # Errors
    ///
    /// When there is none within the time allowed.
    pub async fn find(&self, css: &str) -> Outcome<Element> {
        let wait = self.client.wait().at_most(PATIENCE).every(Duration::from_millis(20));
        wait.for_element(Locator::Css(css)).await.map_err(|e| format!("{css}: {e}").into())
    }

    /// Clicks on the first element that a CSS selector names.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be clicked.
    pub async fn click(&self, css: &str) -> Outcome {
        Ok(self.find(css).await?.click().await?)
    }

    /// The text that one reads in the first element that a CSS selector names.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn text(&self, css: &str) -> Outcome<String> {
        Ok(self.find(css).await?.text().await?)
    }

    /// Moves a slider by the keyboard, as someone without a mouse would.
    ///
    /// # Errors
    ///
    /// When there is no such slider, or it does not take the position.
    pub async fn set(&self, key: &str, position: u8) -> Outcome {
        let slider = self.find(&format!("input[type=range][name={key}]")).await?;
        self.reveal(key).await?;
        let mut keys = String::from(char::from(Key::Home));
        keys.extend((0..position).map(|_| char::from(Key::Right)));
        slider.send_keys(&keys).await?;
        let value = slider.prop("value").await?;
        if value == Some(position.to_string()) {
            Ok(())
        } else {
            Err(format!("{key} is at {value:?}, not at {position}").into())
        }
    }

    /// Opens what hides a slider, as a visitor does who looks for it.
    async fn reveal(&self, key: &str) -> Outcome {
        let script = "
            let inner = document.querySelector(`input[name=${arguments[0]}]`);
            for (let d = inner.closest('details'); d; d = d.parentElement.closest('details'))
                if (!d.open) d.querySelector(':scope > summary').click();
        ";
        self.client.execute(script, vec![json!(key)]).await?;
        Ok(())
    }

    /// The ids of the frameworks in the list, in its order.
    ///
    /// # Errors
    ///
    /// When the list cannot be read.
    pub async fn order(&self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('#ranking > li')].map(li => li.dataset.framework)";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// The ranks and scores of the list, in its order, as the document gives them.
    ///
    /// # Errors
    ///
    /// When the list cannot be read.
    pub async fn scores(&self) -> Outcome<Vec<(usize, f64)>> {
        let script = "return [...document.querySelectorAll('#ranking > li')].map(li => [Number(li.dataset.rank), Number(li.dataset.score)])";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// Waits until the first of the list is this framework.
    ///
    /// # Errors
    ///
    /// When another one stays first.
    pub async fn until_first(&self, framework: &str) -> Outcome {
        let first = format!("#ranking > li:first-child[data-framework={framework}][data-rank='1']");
        self.find(&first).await.map(|_| ())
    }

    /// Presses the mouse on a slider's thumb and drags it to a position without letting go.
    ///
    /// # Errors
    ///
    /// When the slider cannot be found or grabbed.
    pub async fn drag(&self, key: &str, position: u8) -> Outcome {
        let script = "
            let input = document.querySelector(`input[type=range][name=${arguments[0]}]`);
            input.scrollIntoView({block: 'center', behavior: 'instant'});
            let box = input.getBoundingClientRect();
            return [box.left, box.width, box.top + box.height / 2, Number(input.value)];
        ";
        let place = self.client.execute(script, vec![json!(key)]).await?;
        let (left, width, y, from): (f64, f64, f64, f64) = serde_json::from_value(place)?;
        // The thumb is 22 pixels wide and stays inside the track.
        let x = |at: f64| left + 11.0 + (width - 22.0) * at / 10.0;
        let to = |x: f64| PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x, y };
        let actions = MouseActions::new("mouse".to_owned())
            .then(to(x(from)))
            .then(PointerAction::Down { button: 0 })
            .then(to(x(f64::midpoint(from, f64::from(position)))))
            .then(to(x(f64::from(position))));
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Lets go of everything that is held.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn let_go(&self) -> Outcome {
        Ok(self.client.release_actions().await?)
    }

    /// Every path that the page asked the server for.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }
}
