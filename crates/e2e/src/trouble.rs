//! The line that says that the sliders are not running.

use crate::steps::{GLANCE, PATIENCE};
use crate::{Outcome, Visit};

/// What the line says where the visitor sees it, on top of everything; nothing where it is not in
/// sight.
const IN_SIGHT: &str = "
    const line = document.querySelector('#trouble');
    const {left, top, right, bottom} = line.getBoundingClientRect();
    const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isInSight = top >= 0 && bottom <= innerHeight && bottom > top && shown === line;
    return isInSight ? line.textContent.replace(/\\s+/g, ' ').trim() : '';
";

impl Visit {
    /// What the line about trouble says, in sight and on top of everything; nothing where it is not.
    ///
    /// # Errors
    ///
    /// When the page has no such line.
    pub async fn trouble_now(&self) -> Outcome<String> {
        Ok(serde_json::from_value(self.run(IN_SIGHT).await?)?)
    }

    /// What the line about trouble says, as soon as it is in sight.
    ///
    /// # Errors
    ///
    /// When it does not come within the time allowed.
    pub async fn trouble(&self) -> Outcome<String> {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let said = self.trouble_now().await?;
            if !said.is_empty() {
                return Ok(said);
            }
            if tokio::time::Instant::now() > deadline {
                return Err("no trouble is told of".into());
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}
