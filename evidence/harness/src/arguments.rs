//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::limit;

/// What the program is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arguments {
    /// Measure.
    Measure(Options),
    /// Print which packages of the system the services need and do not have.
    Needs(Vec<String>),
    /// Be the bare responder on this port.
    Respond(u16),
}

/// How to measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The services; none means all.
    pub services: Vec<String>,
    /// How often everything is measured.
    pub rounds: u32,
    /// How long one load lasts.
    pub seconds: u32,
    /// Whether what was measured before is thrown away.
    pub again: bool,
    /// Where the summary is written to, if not into the data.
    pub output: Option<PathBuf>,
    /// Whether the least is measured that touches every part.
    pub smoke: bool,
    /// Where the services are, if not beside this program's source.
    pub folder: Option<PathBuf>,
}

impl Arguments {
    /// Reads the arguments after the program's name.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut parser = lexopt::Parser::from_args(arguments);
        let mut words: Vec<String> = Vec::new();
        let mut options = Options {
            services: Vec::new(),
            rounds: 5,
            seconds: 1,
            again: false,
            output: None,
            smoke: false,
            folder: None,
        };
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            match argument {
                Long("rounds") => options.rounds = number(&mut parser, "--rounds", 1000)?,
                Long("seconds") => options.seconds = number(&mut parser, "--seconds", 60)?,
                Long("again") => options.again = true,
                Long("smoke") => options.smoke = true,
                Long("output") => options.output = Some(path(&mut parser, "--output")?),
                Long("services") => options.folder = Some(path(&mut parser, "--services")?),
                Value(word) => words.push(word.to_string_lossy().into_owned()),
                other => return Err(other.unexpected().to_string()),
            }
        }
        match words.split_first() {
            Some((first, rest)) if first == "needs" => Ok(Self::Needs(rest.to_vec())),
            Some((first, [port])) if first == limit::COMMAND => {
                let port = port.parse().map_err(|_| format!("`{port}` is no port"))?;
                Ok(Self::Respond(port))
            }
            _ => Ok(Self::Measure(Options { services: words, ..options })),
        }
    }
}

fn number(parser: &mut lexopt::Parser, option: &str, highest: u32) -> Result<u32, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    let value = value.to_string_lossy();
    value
        .parse()
        .ok()
        .filter(|number| (1..=highest).contains(number))
        .ok_or_else(|| format!("{option} needs a number from 1 to {highest}, not `{value}`"))
}

fn path(parser: &mut lexopt::Parser, option: &str) -> Result<PathBuf, String> {
    parser.value().map(PathBuf::from).map_err(|_| format!("{option} needs a path"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, String> {
        Arguments::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn without_arguments_everything_is_measured_five_times_for_a_second() {
        assert!(parse("").is_ok_and(|arguments| matches!(
            arguments,
            Arguments::Measure(Options { services, rounds: 5, seconds: 1, again: false, .. })
                if services.is_empty()
        )));
    }

    #[test]
    fn services_and_options_may_be_mixed() {
        let parsed = parse("flask --rounds 2 axum --seconds=3");
        assert!(parsed.is_ok_and(|arguments| matches!(
            arguments,
            Arguments::Measure(Options { services, rounds: 2, seconds: 3, .. })
                if services == ["flask", "axum"]
        )));
    }

    #[test]
    fn no_rounds_at_all_are_refused_with_the_range() {
        let expected = "--rounds needs a number from 1 to 1000, not `0`";
        assert_eq!(parse("--rounds 0"), Err(expected.to_owned()));
    }
}
