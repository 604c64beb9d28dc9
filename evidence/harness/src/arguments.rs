//! The command line: what to do, and the options of a measurement.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::{limit, smoke};

/// The hidden command that asks for missing packages; the other arguments follow it.
const NEEDS: &str = "needs";

/// What `--help` prints.
pub const HELP: &str = "\
cargo xtask evidence [SERVICE ...] [options]

Measures the services in evidence/services, all or those that are named, and
writes data/measurements.toml. A stopped measurement goes on where it ended.

  --rounds N      measure everything N times (5)
  --seconds N     let each load last N seconds (1)
  --again         begin anew
  --smoke         measure two frameworks for a moment, to see that every part
                  works: nothing may be missing, and no data is written
  --output FILE   write the summary to this file
  --services DIR  take the services from this folder
  --help          print this
";

/// What the program is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arguments {
    /// Measure.
    Measure(Options),
    /// Print which packages of the system measuring takes that are not there.
    Needs(Options),
    /// Be the bare responder on this port.
    Respond(u16),
    /// Print the options.
    Help,
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
    /// Where the summary is written to, if not to its usual place.
    pub output: Option<PathBuf>,
    /// Whether the least is measured that touches every part, and nothing may be missing.
    pub smoke: bool,
    /// Where the services are, if not beside this program's source.
    pub folder: Option<PathBuf>,
}

impl Arguments {
    /// Reads the arguments after the program's name.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut parser = lexopt::Parser::from_args(arguments);
        let mut words: Vec<String> = Vec::new();
        let (mut rounds, mut seconds) = (None, 1);
        let (mut again, mut smoke) = (false, false);
        let (mut output, mut folder) = (None, None);
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            match argument {
                Long("rounds") => rounds = Some(number(&mut parser, "--rounds", 1000)?),
                Long("seconds") => seconds = number(&mut parser, "--seconds", 60)?,
                Long("again") => again = true,
                Long("smoke") => smoke = true,
                Long("output") => output = Some(path(&mut parser, "--output")?),
                Long("services") => folder = Some(path(&mut parser, "--services")?),
                Short('h') | Long("help") => return Ok(Self::Help),
                Value(word) => words.push(word.to_string_lossy().into_owned()),
                other => return Err(format!("{}; --help lists what there is", other.unexpected())),
            }
        }
        if let [first, port] = words.as_slice()
            && first == limit::COMMAND
        {
            return port.parse().map(Self::Respond).map_err(|_| format!("`{port}` is no port"));
        }
        let asks = words.first().is_some_and(|first| first == NEEDS);
        let mut services = words.split_off(usize::from(asks));
        if smoke && services.is_empty() {
            services = smoke::SERVICES.map(str::to_owned).to_vec();
        }
        let rounds = rounds.unwrap_or(if smoke { 1 } else { 5 });
        let again = again || smoke;
        let options = Options { services, rounds, seconds, again, output, smoke, folder };
        Ok(if asks { Self::Needs(options) } else { Self::Measure(options) })
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
    fn needs_are_asked_for_with_the_arguments_of_the_measurement() {
        let asking = |arguments| match arguments {
            Arguments::Measure(options) => Arguments::Needs(options),
            other => other,
        };
        assert_eq!(parse("needs --smoke axum"), parse("--smoke axum").map(asking));
    }

    #[test]
    fn a_short_measurement_begins_anew_with_two_services_and_one_round() {
        assert!(parse("--smoke").is_ok_and(|arguments| matches!(
            arguments,
            Arguments::Measure(Options { services, rounds: 1, again: true, .. })
                if services == smoke::SERVICES
        )));
    }

    #[test]
    fn help_comes_before_everything_else() {
        assert_eq!([parse("needs --help"), parse("flask -h")], [const { Ok(Arguments::Help) }; 2]);
    }

    #[test]
    fn an_unknown_option_is_refused_by_name() {
        assert!(parse("--round 2").is_err_and(|message| message.contains("'--round'")));
    }

    #[test]
    fn no_rounds_at_all_are_refused_with_the_range() {
        let expected = "--rounds needs a number from 1 to 1000, not `0`";
        assert_eq!(parse("--rounds 0"), Err(expected.to_owned()));
    }
}
