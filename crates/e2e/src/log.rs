//! The browser's own log, which Chromium's driver hands out.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::{Engine, Outcome};

#[derive(Debug)]
struct ReadLog;

impl WebDriverCompatibleCommand for ReadLog {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// The errors in the log since it was last read. The other drivers hand out no log.
///
/// # Errors
///
/// When the driver does not answer.
pub async fn errors(engine: Engine, client: &Client) -> Outcome<Vec<String>> {
    if engine != Engine::Chromium {
        return Ok(Vec::new());
    }
    let log = client.issue_cmd(ReadLog).await?;
    let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
    let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
    Ok(errors.map(message).collect())
}

fn message(entry: &Value) -> String {
    entry["message"].as_str().unwrap_or("an error without a message").to_owned()
}
