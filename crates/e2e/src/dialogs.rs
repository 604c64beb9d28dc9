//! The dialogs, and where the focus is.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::{Outcome, Visit};

/// What has the focus: its id, else what names it for a screen reader, else what stands on it.
const FOCUS: &str = "(element => element.id || element.getAttribute('aria-label') \
    || element.textContent.trim())(document.activeElement)";

impl Visit {
    /// Opens the dialog in which one keeps scenarios, by its button.
    ///
    /// # Errors
    ///
    /// When it does not open.
    pub async fn open_keep(&self) -> Outcome {
        self.click("button:has(+ [aria-labelledby=keep-title])").await?;
        self.find("dialog[open] #keep-title").await.map(drop)
    }

    /// Opens the dialog in which one shares the link, by its button.
    ///
    /// # Errors
    ///
    /// When it does not open.
    pub async fn open_share(&self) -> Outcome {
        self.click("button:has(+ [aria-labelledby=share-title])").await?;
        self.find("dialog[open] #share-title").await.map(drop)
    }

    /// Closes the dialog that is open.
    ///
    /// # Errors
    ///
    /// When it stays open.
    pub async fn close_dialog(&self) -> Outcome {
        self.click("dialog[open] form[method=dialog] button").await?;
        self.until("!document.querySelector('dialog[open]')").await.map(drop)
    }

    /// What has the focus: its id, else what names it for a screen reader, else what stands on it.
    ///
    /// # Errors
    ///
    /// When the page cannot be asked.
    pub async fn focus(&self) -> Outcome<String> {
        Ok(serde_json::from_value(self.run(&format!("return {FOCUS}")).await?)?)
    }

    /// Waits until this has the focus, named as [`Visit::focus`] does.
    ///
    /// # Errors
    ///
    /// When something else keeps it.
    pub async fn until_focus(&self, name: &str) -> Outcome {
        let found = self.until(&format!("{FOCUS} === '{name}'")).await;
        let Err(error) = found else { return Ok(()) };
        Err(format!("not {name} but {} has the focus: {error}", self.focus().await?).into())
    }

    /// Pastes what is on the clipboard into a field of its own, and answers with it.
    ///
    /// # Errors
    ///
    /// When nothing is pasted.
    pub async fn clipboard(&self) -> Outcome<String> {
        self.run(
            "const field = document.createElement('textarea');
             field.id = 'pasted';
             document.querySelector('dialog[open]').append(field);
             field.focus();",
        )
        .await?;
        let press = |value| KeyAction::Down { value };
        let keys = KeyActions::new("keyboard".to_owned())
            .then(press(Key::Control.into()))
            .then(press('v'))
            .then(KeyAction::Up { value: 'v' })
            .then(KeyAction::Up { value: Key::Control.into() });
        self.client.perform_actions(keys).await?;
        let pasted = self.until("document.querySelector('#pasted').value").await?;
        self.run("document.querySelector('#pasted').remove()").await?;
        Ok(serde_json::from_value(pasted)?)
    }
}
