//! The sheet with a framework's details, and the folds in it.

use serde_json::json;

use crate::{Outcome, Visit};

impl Visit {
    /// Opens a framework's details by its row.
    ///
    /// # Errors
    ///
    /// When they do not open.
    pub async fn open_details(&self, framework: &str) -> Outcome {
        // Where the details of another one are open, they lie over the rest of the row.
        self.click(&format!("#ranking [data-framework={framework}] .row strong")).await?;
        self.find(&format!("#sheet[open] #details-{framework}")).await.map(drop)
    }

    /// Opens a fold by what stands on it, in what a CSS selector names.
    ///
    /// # Errors
    ///
    /// When there is no such fold, or nothing comes out of it.
    pub async fn unfold(&self, css: &str, summary: &str) -> Outcome {
        let (css, summary) = (json!(css), json!(summary));
        let fold = format!(
            "[...document.querySelectorAll(`${{{css}}} summary`)]
                .find(summary => summary.textContent.trim() === {summary})"
        );
        self.until(&fold).await.map_err(|error| format!("no fold {summary}: {error}"))?;
        self.run(&format!("{fold}.dataset.wanted = 'yes'")).await?;
        self.click("summary[data-wanted]").await?;
        self.until(&format!("{fold}.parentElement.children.length > 1")).await?;
        self.run(&format!("delete {fold}.dataset.wanted")).await.map(drop)
    }

    /// Opens the details of a framework, and in them how its score adds up.
    ///
    /// # Errors
    ///
    /// When they do not open.
    pub async fn open_sum(&self, framework: &str) -> Outcome {
        self.open_details(framework).await?;
        self.unfold("#sheet", "How the score adds up").await
    }

    /// Closes the details by their button.
    ///
    /// # Errors
    ///
    /// When they stay.
    pub async fn close_details(&self) -> Outcome {
        self.click(".sheet-close").await?;
        self.until("!document.querySelector('#sheet').open").await.map(drop)
    }
}
