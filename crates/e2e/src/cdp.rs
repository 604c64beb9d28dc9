//! Commands of the browser's own protocol, which Chromium's driver passes on.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Outcome, Visit};

#[derive(Debug)]
struct Command {
    name: String,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

/// Has a browser do what a command says.
pub async fn command(client: &Client, name: &str, parameters: Value) -> Outcome {
    client.issue_cmd(Command { name: name.to_owned(), parameters }).await?;
    Ok(())
}

impl Visit {
    /// Has the browser do what a command says. Chromium alone can do that.
    pub(crate) async fn command(&self, name: &str, parameters: Value) -> Outcome {
        command(&self.client, name, parameters).await
    }
}
