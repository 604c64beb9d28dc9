//! The dialog, what it reports, and where the focus is.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::{Outcome, Visit};

/// What has the focus: its id, else what names it for a screen reader, else what stands on it.
const FOCUS: &str = "(element => element.id || element.getAttribute('aria-label') \
    || element.textContent.trim())(document.activeElement)";

impl Visit {
    /// Opens the dialog in which one keeps, shares and saves, by its button, and waits until it has
    /// the focus.
    ///
    /// # Errors
    ///
    /// When it does not open.
    pub async fn open_dialog(&self) -> Outcome {
        self.click("#save-and-share").await?;
        self.until_focus("dialog-title").await
    }

    /// Closes the dialog by its button, and waits until nothing is left of it.
    ///
    /// # Errors
    ///
    /// When it stays.
    pub async fn close_dialog(&self) -> Outcome {
        self.click("dialog[open] .dialog-close").await?;
        self.until("!document.querySelector('.dialog')").await.map(drop)
    }

    /// Presses the Escape key.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn press_escape(&self) -> Outcome {
        let value = Key::Escape.into();
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses a button that the line of what was done offers, by what stands on it.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn answer(&self, button: &str) -> Outcome {
        let script = "
            const buttons = [...document.querySelectorAll('.report button:not([hidden])')];
            buttons.forEach((button, at) => button.dataset.at = at);
            return buttons.map(button => button.textContent.trim());
        ";
        let buttons: Vec<String> = serde_json::from_value(self.run(script).await?)?;
        let at = buttons.iter().position(|other| other == button);
        let at = at.ok_or_else(|| format!("no button {button} but {buttons:?}"))?;
        self.click(&format!(".report button[data-at='{at}']")).await
    }

    /// Waits until the dialog says this about what was done.
    ///
    /// # Errors
    ///
    /// When it says something else.
    pub async fn until_report(&self, words: &str) -> Outcome {
        let report = "document.querySelector('#report').textContent.trim()";
        let said = self.until(&format!("{report} === {}", json!(words))).await;
        let Err(error) = said else { return Ok(()) };
        Err(format!("not {words:?} but {}: {error}", self.run(&format!("return {report}")).await?)
            .into())
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
