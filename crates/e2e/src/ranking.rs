//! Readings of the page: the ranking, the document and the address.

use serde_json::{Value, json};

use crate::day::without_day;
use crate::{Outcome, Visit};

/// How many frames everything has followed a change in: the four stages come one a frame, and once
/// more where something changed meanwhile.
const FRAMES: u32 = 10;

impl Visit {
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

    /// How many frameworks stand below the list, because they miss a must-have or were hidden.
    ///
    /// # Errors
    ///
    /// When they cannot be counted.
    pub async fn left_out(&self) -> Outcome<usize> {
        let script = "return document.querySelectorAll('#excluded [data-framework], #hidden [data-framework]').length";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// Waits until a script's answer, asked for in every frame, is neither false nor nothing.
    ///
    /// # Errors
    ///
    /// When it stays so until the driver's patience ends.
    pub async fn until(&self, condition: &str) -> Outcome<Value> {
        let condition = without_day(condition);
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const look = () => {{
                 const found = {condition};
                 if (found) done(found); else setTimeout(look, 10);
             }};
             look();"
        );
        self.run_async(&script, Vec::new()).await
    }

    /// Waits until everything has followed the last change: the list follows at once, and what is
    /// told of it in the next few frames.
    ///
    /// # Errors
    ///
    /// When the page draws no frames.
    pub async fn settle(&self) -> Outcome {
        let script = "
            const [frames, done] = arguments;
            const wait = left => {
                if (!left) return done();
                requestAnimationFrame(() => setTimeout(() => wait(left - 1)));
            };
            wait(frames);
        ";
        self.run_async(script, vec![json!(FRAMES)]).await.map(drop)
    }

    /// The answer in a sentence, once it has followed the last change.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub async fn answer_text(&self) -> Outcome<String> {
        self.settle().await?;
        self.text("#answer").await
    }

    /// The document as a browser saves it while it is in use.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub async fn document(&self) -> Outcome<String> {
        // The answer's figure comes a moment after the list.
        self.until("document.querySelector('#certainty').textContent.includes('nearby')").await?;
        let html = self.run("return document.documentElement.outerHTML").await?;
        Ok(format!("<!DOCTYPE html>\n{}\n", html.as_str().ok_or("no text")?))
    }

    /// What the address has after `#`.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub async fn fragment(&self) -> Outcome<String> {
        let script = without_day("return location.hash.slice(1)");
        Ok(serde_json::from_value(self.run(&script).await?)?)
    }

    /// What the address has after `#`, with the day of the data.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub async fn dated_fragment(&self) -> Outcome<String> {
        Ok(serde_json::from_value(self.run("return location['hash'].slice(1)").await?)?)
    }
}
