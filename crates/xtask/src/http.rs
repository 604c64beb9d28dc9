//! Single HTTP requests, without TLS.

use std::time::Duration;

use ureq::{Agent, Error};

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// The names, in lower case, with what they say.
    pub headers: Vec<(String, String)>,
    /// The body, as far as it came as text.
    pub body: String,
}

impl Answer {
    /// What the header of a name says, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// Asks for an address once: no redirect is followed and no proxy asked.
///
/// # Errors
///
/// When no answer came in time.
pub fn get(address: &str, patience: Duration) -> Result<Answer, Error> {
    ask(address, &[], patience)
}

/// As [`get`], with these headers. What comes packed stays so.
///
/// # Errors
///
/// When no answer came in time.
pub fn ask(address: &str, headers: &[(&str, &str)], patience: Duration) -> Result<Answer, Error> {
    let config = Agent::config_builder()
        .timeout_global(Some(patience))
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None);
    let agent: Agent = config.build().into();
    let request = agent.get(address);
    let request =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let mut answer = request.call()?;
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    let headers = answer.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), text(value.as_bytes()))).collect();
    let body = answer.body_mut().read_to_string().unwrap_or_default();
    Ok(Answer { status: answer.status().as_u16(), headers, body })
}
