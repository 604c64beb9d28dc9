//! The link in the dialog, and how long the page waits for the browser to take it.

use crate::{Outcome, Visit};

impl Visit {
    /// The link in the dialog.
    ///
    /// # Errors
    ///
    /// When the dialog is closed.
    pub async fn link(&self) -> Outcome<String> {
        let script = "return document.querySelector('#share-link').value";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// What is selected in the field that has the focus.
    ///
    /// # Errors
    ///
    /// When no field has it.
    pub async fn selected(&self) -> Outcome<String> {
        let script = "
            const field = document.activeElement;
            return field.value.slice(field.selectionStart, field.selectionEnd);
        ";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// From now on takes note of how long the page wants to wait for anything.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn watch_waits(&self) -> Outcome {
        let script = "
            window.waits = [0];
            const start = window.setTimeout;
            window.setTimeout = (run, wait, ...rest) => {
                waits.push(wait ?? 0);
                return start(run, wait, ...rest);
            };
        ";
        self.run(script).await.map(drop)
    }

    /// The longest that the page wanted to wait since [`Visit::watch_waits`], in milliseconds.
    ///
    /// # Errors
    ///
    /// When it waited for nothing.
    pub async fn longest_wait(&self) -> Outcome<u64> {
        let waits = self.run("return Math.max(...window.waits)").await?;
        let longest = waits.as_u64().filter(|longest| *longest > 0);
        longest.ok_or_else(|| "the page waited for nothing".into())
    }
}
