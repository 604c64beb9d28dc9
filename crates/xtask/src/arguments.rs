//! The command line.

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command>

  serve [--port N]  build the page and serve it on this machine (port 8080)
  test              run every test: native, in the browser, end to end
  bench             weigh the page and measure how fast it answers
  evidence [SERVICE ...] [--rounds N] [--seconds N] [--again]
                    measure the services in evidence/, all or some, and write
                    data/measurements.toml; a stopped measurement goes on,
                    --again begins anew (5 rounds, 1 second a load)
  build             build the page into dist/
  setup             install everything that the other commands need
  help              print this

Each command first installs what it lacks, and says what and why.
";

/// The port of `serve` when none is given.
pub const DEFAULT_PORT: u16 = 8080;

/// One command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Build the page and serve it.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
    },
    /// Run every test.
    Test,
    /// Weigh and measure the page.
    Bench,
    /// Measure the services.
    Evidence {
        /// Their names, and the options of the measurement.
        arguments: Vec<String>,
    },
    /// Build the page.
    Build,
    /// Install what the other commands need.
    Setup,
    /// Print the commands.
    Help,
}

impl Command {
    /// Reads the arguments after the program's name; none at all asks for help.
    pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut arguments = arguments.into_iter();
        let command = match arguments.next().as_deref() {
            Some("serve") => return Self::parse_serve(arguments),
            Some("evidence") => return Self::parse_evidence(arguments),
            Some("test") => Self::Test,
            Some("bench") => Self::Bench,
            Some("build") => Self::Build,
            Some("setup") => Self::Setup,
            None | Some("help" | "-h" | "--help") => Self::Help,
            Some(other) => return Err(format!("there is no command `{other}`\n\n{HELP}")),
        };
        match arguments.next() {
            None => Ok(command),
            Some(extra) => Err(unknown(&extra)),
        }
    }

    fn parse_serve(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut port = DEFAULT_PORT;
        while let Some(argument) = arguments.next() {
            let value = match argument.split_once('=') {
                Some(("--port", value)) => Some(value.to_owned()),
                None if argument == "--port" => arguments.next(),
                _ => return Err(unknown(&argument)),
            };
            let value = value.ok_or("--port needs a number, such as --port 8081")?;
            port = value
                .parse()
                .map_err(|_| format!("--port needs a number from 0 to 65535, not `{value}`"))?;
        }
        Ok(Self::Serve { port })
    }

    /// Only looks at the names of the options: their values are for the measurement.
    fn parse_evidence(mut given: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Vec::new();
        while let Some(argument) = given.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            match name {
                "--rounds" | "--seconds" => {
                    let value = value.or_else(|| given.next());
                    let value = value.ok_or_else(|| format!("{name} needs a number"))?;
                    arguments.extend([name.to_owned(), value]);
                }
                "--again" => arguments.push(argument),
                _ if name.starts_with('-') => return Err(unknown(&argument)),
                _ => arguments.push(argument),
            }
        }
        Ok(Self::Evidence { arguments })
    }
}

fn unknown(argument: &str) -> String {
    format!("the argument `{argument}` means nothing here; `cargo xtask help` lists what does")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serve_takes_port_8080_unless_told_otherwise() {
        assert_eq!(parse("serve"), Ok(Command::Serve { port: 8080 }));
    }

    #[test]
    fn the_port_is_taken_in_both_spellings() {
        let expected = Ok(Command::Serve { port: 9000 });
        assert_eq!(
            [parse("serve --port 9000"), parse("serve --port=9000")],
            [expected.clone(), expected]
        );
    }

    #[test]
    fn a_port_that_is_no_number_is_refused_with_the_range() {
        assert_eq!(
            parse("serve --port 70000"),
            Err("--port needs a number from 0 to 65535, not `70000`".to_owned())
        );
    }

    #[test]
    fn a_missing_port_is_refused() {
        assert_eq!(
            parse("serve --port"),
            Err("--port needs a number, such as --port 8081".to_owned())
        );
    }

    #[test]
    fn services_and_options_go_to_the_measurement() {
        let arguments = ["flask", "--rounds", "2", "--again"].map(str::to_owned).to_vec();
        assert_eq!(parse("evidence flask --rounds=2 --again"), Ok(Command::Evidence { arguments }));
    }

    #[test]
    fn an_option_that_the_measurement_does_not_have_is_refused() {
        assert!(parse("evidence --round 2").is_err_and(|message| message.contains("`--round`")));
    }

    #[test]
    fn an_argument_that_means_nothing_is_refused() {
        assert!(parse("test --port 1").is_err_and(|message| message.contains("`--port`")));
    }

    #[test]
    fn no_command_asks_for_help() {
        assert_eq!(parse(""), Ok(Command::Help));
    }

    #[test]
    fn an_unknown_command_shows_the_known_ones() {
        assert!(parse("deploy").is_err_and(|message| message.contains("cargo xtask <command>")));
    }
}
