//! Single HTTP requests, without TLS.

use std::time::Duration;

use ureq::{Agent, Error};

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// The body, as far as it came as text.
    pub body: String,
}

/// Asks for an address once: no redirect is followed and no proxy asked.
///
/// # Errors
///
/// When no answer came in time.
pub fn get(address: &str, patience: Duration) -> Result<Answer, Error> {
    let config = Agent::config_builder()
        .timeout_global(Some(patience))
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None);
    let agent: Agent = config.build().into();
    let mut answer = agent.get(address).call()?;
    let body = answer.body_mut().read_to_string().unwrap_or_default();
    Ok(Answer { status: answer.status().as_u16(), body })
}
