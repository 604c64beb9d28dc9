//! The link in the dialog, and how long the page waits for the browser to take it.

use std::time::Duration;

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

    /// From now on a timer of this length or longer never ends. So what the page still tells after
    /// having waited for something, it tells earlier than that, on however slow a machine.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn stop_timers_from(&self, length: Duration) -> Outcome {
        let script = format!(
            "const world = window.wrappedJSObject ?? window;
            const start = world.setTimeout.bind(world);
            world.setTimeout = (run, wait, ...rest) => (wait ?? 0) < {} ? start(run, wait, ...rest) : 0;",
            length.as_millis()
        );
        self.run(&script).await.map(drop)
    }
}
