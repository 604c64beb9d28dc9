//! Throttle of the processor, which Chromium's driver has.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::json;
use url::{ParseError, Url};

use crate::{Outcome, Visit};

/// Makes the page's processor slower by this factor.
#[derive(Debug)]
struct Throttle(u8);

impl WebDriverCompatibleCommand for Throttle {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({"cmd": "Emulation.setCPUThrottlingRate", "params": {"rate": self.0}});
        (Method::POST, Some(body.to_string()))
    }
}

impl Visit {
    /// Makes the page's processor slower by a factor. Chromium alone can do that.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn slow_down(&self, factor: u8) -> Outcome {
        self.client.issue_cmd(Throttle(factor)).await?;
        Ok(())
    }
}
