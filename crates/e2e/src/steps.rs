//! Basic steps of a visit: scripts, elements, downloads and the history.

use std::fs;
use std::time::Duration;

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::Value;

use crate::visit::downloads;
use crate::{Outcome, Visit};

/// How long the page may take for what should happen at once, on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
/// How often one looks.
pub(crate) const GLANCE: Duration = Duration::from_millis(20);

impl Visit {
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
        let wait = self.client.wait().at_most(PATIENCE).every(GLANCE);
        wait.for_element(Locator::Css(css)).await.map_err(|e| format!("{css}: {e}").into())
    }

    /// The file that the browser downloads under this name, as soon as it is whole: a page ends in
    /// `</html>`. It is removed, so that the next one may have its name.
    ///
    /// # Errors
    ///
    /// When none comes within the time allowed.
    pub async fn downloaded(&self, name: &str) -> Outcome<String> {
        let copy = self.downloaded_to(name, b"</html>").await?;
        Ok(String::from_utf8(copy)?)
    }

    /// The same for a file of any kind, which is whole when it ends in these bytes, but for blanks.
    ///
    /// # Errors
    ///
    /// When none comes within the time allowed.
    pub async fn downloaded_to(&self, name: &str, end: &[u8]) -> Outcome<Vec<u8>> {
        let file = downloads()?.join(name);
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let bytes = fs::read(&file).unwrap_or_default();
            if bytes.trim_ascii_end().ends_with(end) {
                fs::remove_file(&file)?;
                return Ok(bytes);
            }
            if tokio::time::Instant::now() > deadline {
                return Err(format!("{name} was not downloaded").into());
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// The copy that the page saves under this name, by the button of the dialog.
    ///
    /// # Errors
    ///
    /// When none comes.
    pub async fn copied(&self, name: &str) -> Outcome<String> {
        self.open_dialog().await?;
        self.click("#save-copy").await?;
        let copy = self.downloaded(name).await?;
        self.close_dialog().await?;
        Ok(copy)
    }

    /// Whether the window comes to this address soon. While a page is left, it may answer nothing.
    pub async fn comes_to(&self, address: &str) -> bool {
        for _ in 0..200 {
            let present = self.run("return location.href").await;
            if present.is_ok_and(|present| present == address) {
                return true;
            }
        }
        false
    }

    /// Goes back in the history.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn back(&self) -> Outcome {
        Ok(self.client.back().await?)
    }

    /// Goes forward in the history.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn forward(&self) -> Outcome {
        Ok(self.client.forward().await?)
    }

    /// Puts another fragment into the address, as a visitor does who edits it; in a frame, where
    /// nobody can, as a script does.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn edit_fragment(&self, fragment: &str) -> Outcome {
        if self.is_framed() {
            let script = "location.hash = arguments[0]";
            self.client.execute(script, vec![fragment.into()]).await?;
            return Ok(());
        }
        Ok(self.client.goto(&format!("{}#{fragment}", self.address())).await?)
    }

    /// Presses a button by the keyboard, as someone without a mouse would.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be seen.
    pub async fn press(&self, css: &str) -> Outcome {
        let button = self.find(css).await?;
        Ok(button.send_keys(&char::from(Key::Enter).to_string()).await?)
    }

    /// Waits until what has the focus is what a CSS selector names.
    ///
    /// # Errors
    ///
    /// When something else keeps it.
    pub async fn until_focused(&self, css: &str) -> Outcome {
        let found = format!("document.activeElement.matches(`{css}`)");
        match self.until(&found).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let focused = self.run("return document.activeElement.outerHTML").await?;
                let focused = focused.as_str().unwrap_or_default();
                let focused: String = focused.chars().take(200).collect();
                Err(format!("not {css} but {focused} has the focus: {error}").into())
            }
        }
    }
}
