//! Throttle of the processor, which Chromium's driver has.

use serde_json::json;

use crate::{Outcome, Visit};

impl Visit {
    /// Makes the page's processor slower by a factor. Chromium alone can do that.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn slow_down(&self, factor: u8) -> Outcome {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": factor })).await
    }
}
