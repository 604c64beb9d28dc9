//! Output of other programs, and the versions in it.

use std::process::{Command, Stdio};

/// What a command prints, when it succeeds.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The version in what a program says about itself: `20.20.2` of "v20.20.2".
pub fn version_in(printed: &str) -> &str {
    let start = printed.find(|letter: char| letter.is_ascii_digit()).unwrap_or(printed.len());
    let version = printed.get(start..).unwrap_or_default();
    let end = version.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.'));
    version.get(..end.unwrap_or(version.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        let printed = ["v20.20.2\n", "Python 3.11.7\n", "wrk debian/4.1.0-3+b2 [epoll]"];
        assert_eq!(printed.map(version_in), ["20.20.2", "3.11.7", "4.1.0"]);
    }
}
