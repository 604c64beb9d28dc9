//! The scenarios that are kept, as the dialog lists them.

use fantoccini::key::Key;
use serde_json::json;

use crate::{Outcome, Visit};

impl Visit {
    /// Writes a name over the one that the dialog has, and presses Enter.
    ///
    /// # Errors
    ///
    /// When the field cannot be written to.
    pub async fn keep_as(&self, name: &str) -> Outcome {
        self.write("#keep-name", name).await
    }

    /// The names of the kept scenarios, in the order of the list.
    ///
    /// # Errors
    ///
    /// When the list cannot be read.
    pub async fn kept(&self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('#kept .field')].map(f => f.value)";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// Writes another name into the field of a kept scenario, and presses Enter.
    ///
    /// # Errors
    ///
    /// When there is no such scenario, or its field cannot be written to.
    pub async fn rename(&self, name: &str, new: &str) -> Outcome {
        self.write(&format!("{} .field", self.row(name).await?), new).await
    }

    /// Deletes a kept scenario by its button.
    ///
    /// # Errors
    ///
    /// When there is no such scenario.
    pub async fn delete(&self, name: &str) -> Outcome {
        self.click(&format!("{} .delete", self.row(name).await?)).await
    }

    /// Opens a kept scenario by its button.
    ///
    /// # Errors
    ///
    /// When there is no such scenario.
    pub async fn open_kept(&self, name: &str) -> Outcome {
        self.click(&format!("{} .pill", self.row(name).await?)).await
    }

    /// Chooses a kept scenario to lay it beside another.
    ///
    /// # Errors
    ///
    /// When there is no such scenario.
    pub async fn choose(&self, name: &str) -> Outcome {
        let css = format!("{} [type=checkbox]", self.row(name).await?);
        let state = format!("return document.querySelector('{css}').checked");
        let before = self.run(&state).await?;
        // A browser may drop what is clicked in a row that has just come to its place.
        for _ in 0..3 {
            self.click(&css).await?;
            if self.run(&state).await? != before {
                return Ok(());
            }
        }
        Err(format!("{name}: the clicks did not arrive").into())
    }

    /// What lies side by side: the heads of the table, and each line of it.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub async fn side_by_side(&self) -> Outcome<Vec<Vec<String>>> {
        let script = "return [...document.querySelectorAll('.side-by-side:not([hidden]) tr')]
            .map(row => [...row.cells].map(cell => cell.textContent.trim()))";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// The CSS selector of a kept scenario's row.
    async fn row(&self, name: &str) -> Outcome<String> {
        let name = json!(name);
        let row = format!(
            "[...document.querySelectorAll('#kept li')]
                .find(row => row.querySelector('.field').value === {name})?.id"
        );
        let id: String = serde_json::from_value(self.until(&row).await?)?;
        Ok(format!("#{id}"))
    }

    /// Writes over what a field has, and presses Enter.
    async fn write(&self, css: &str, text: &str) -> Outcome {
        let field = self.find(css).await?;
        field.click().await?;
        let present = field.prop("value").await?.unwrap_or_default().chars().count();
        let mut keys = String::from(char::from(Key::End));
        keys.extend((0..present).map(|_| char::from(Key::Backspace)));
        keys.push_str(text);
        keys.push(char::from(Key::Enter));
        Ok(field.send_keys(&keys).await?)
    }
}
