//! Single requests to a service, each on a connection of its own.

use std::time::Duration;

use ureq::Agent;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// The media type, without its parameters.
    pub content_type: String,
    /// The body as text.
    pub body: String,
}

/// Asks for `path` on 127.0.0.1: a POST of JSON when there is a body.
pub fn ask(
    port: u16,
    path: &str,
    body: Option<&str>,
    patience: Duration,
) -> Result<Answer, String> {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(patience))
        .http_status_as_error(false)
        .max_idle_connections(0)
        .proxy(None)
        .build()
        .into();
    let address = format!("http://127.0.0.1:{port}{path}");
    let answer = match body {
        None => agent.get(&address).header("Connection", "close").call(),
        Some(body) => agent
            .post(&address)
            .header("Connection", "close")
            .header("Content-Type", "application/json")
            .send(body),
    };
    let mut answer = answer.map_err(|error| error.to_string())?;
    let content_type = answer.headers().get("content-type").and_then(|value| value.to_str().ok());
    let content_type = content_type.and_then(|value| value.split(';').next()).unwrap_or_default();
    Ok(Answer {
        status: answer.status().as_u16(),
        content_type: content_type.trim().to_ascii_lowercase(),
        body: answer.body_mut().read_to_string().map_err(|error| error.to_string())?,
    })
}
