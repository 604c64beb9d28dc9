//! The command line: one command with its options.

use std::ffi::OsString;

use lexopt::Parser;
use lexopt::prelude::*;

use crate::browsers::Which;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command>

  serve [--port N]  build the page, serve it on this machine (port 8080), and
                    build it again when a source changes
  test [--all]      run every test of the page: native, in the browser, end to
       [--strict]   end in Chromium; --all in Firefox and WebKitGTK, too;
                    --strict is --all, and fails where one of them is missing
  bench [--strict]  weigh the page and measure how fast it answers, beside two
                    others; --strict fails where one of them, or a browser, is
                    missing
  audit             look at the built page with Lighthouse and, in each of its
                    states, with axe; fails where anything is not perfect
  evidence ...      measure the frameworks; `cargo xtask evidence --help` lists
                    the options
  history           keep the scores of the data, for links that are made on it;
                    before they change, with the day of the data (as_of)
  build             build the page into dist/
  setup [--strict]  install everything that the other commands need
  help              print this

Each command first installs what it lacks, and says what and why.
";

/// The port of `serve` when none is given.
const DEFAULT_PORT: u16 = 8080;

/// One command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Build the page and serve it.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
    },
    /// Run every test of the page.
    Test {
        /// The browsers for the tests from end to end.
        browsers: Which,
    },
    /// Weigh and measure the page.
    Bench {
        /// The browsers; where all must be there, so must be the pages that are compared.
        browsers: Which,
    },
    /// Look at the built page with Lighthouse and axe.
    Audit,
    /// Measure the frameworks.
    Evidence {
        /// What the laboratory is told, untouched.
        arguments: Vec<OsString>,
    },
    /// Keep the scores of the data.
    History,
    /// Make the page one file out of what Trunk built; Trunk asks for it.
    Bundle {
        /// Whether the program for that is only compiled.
        compile: bool,
    },
    /// Build the page.
    Build,
    /// Install what the other commands need.
    Setup {
        /// The browsers that are installed.
        browsers: Which,
    },
    /// Print the commands.
    Help,
}

impl Command {
    /// Reads the arguments after the program's name; none at all asks for help.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let parsed = Self::read(&mut Parser::from_args(arguments));
        parsed.map_err(|error| format!("{error}; `cargo xtask help` lists what there is"))
    }

    fn read(parser: &mut Parser) -> Result<Self, lexopt::Error> {
        let name = match parser.next()? {
            None | Some(Short('h') | Long("help")) => return Ok(Self::Help),
            Some(Value(name)) => name.string()?,
            Some(option) => return Err(option.unexpected()),
        };
        let mut command = match name.as_str() {
            "serve" => Self::Serve { port: DEFAULT_PORT },
            "test" => Self::Test { browsers: Which::Chromium },
            "bench" => Self::Bench { browsers: Which::Found },
            "audit" => Self::Audit,
            "evidence" => return Ok(Self::Evidence { arguments: parser.raw_args()?.collect() }),
            "history" => Self::History,
            "bundle" => Self::Bundle { compile: false },
            "build" => Self::Build,
            "setup" => Self::Setup { browsers: Which::Found },
            "help" => Self::Help,
            other => return Err(format!("there is no command `{other}`").into()),
        };
        while let Some(argument) = parser.next()? {
            match (&mut command, argument) {
                (_, Short('h') | Long("help")) => return Ok(Self::Help),
                (Self::Serve { port }, Long("port")) => *port = parser.value()?.parse()?,
                (
                    Self::Test { browsers } | Self::Bench { browsers } | Self::Setup { browsers },
                    Long("strict"),
                ) => *browsers = Which::All,
                // It does not undo the other one, whichever comes first.
                (Self::Test { browsers: Which::All }, Long("all")) => {}
                (Self::Test { browsers }, Long("all")) => *browsers = Which::Found,
                (Self::Bundle { compile }, Long("compile")) => *compile = true,
                (_, other) => return Err(other.unexpected()),
            }
        }
        Ok(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(OsString::from))
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
    fn a_port_that_is_no_port_is_refused_by_name() {
        assert!(parse("serve --port 70000").is_err_and(|message| message.contains("70000")));
    }

    #[test]
    fn a_measurement_may_insist_on_all_that_it_can_measure() {
        assert_eq!(
            [parse("bench"), parse("bench --strict")],
            [Which::Found, Which::All].map(|browsers| Ok(Command::Bench { browsers }))
        );
    }

    #[test]
    fn tests_take_one_browser_unless_more_are_asked_for() {
        let which = |line| match parse(line) {
            Ok(Command::Test { browsers }) => Some(browsers),
            _ => None,
        };
        assert_eq!(which("test"), Some(Which::Chromium));
        assert_eq!(which("test --all"), Some(Which::Found));
        for strict in ["test --strict", "test --all --strict", "test --strict --all"] {
            assert_eq!(which(strict), Some(Which::All), "{strict}");
        }
    }

    #[test]
    fn what_follows_evidence_goes_to_the_laboratory_untouched() {
        let arguments = ["flask", "--rounds=2", "--help"].map(OsString::from).to_vec();
        assert_eq!(parse("evidence flask --rounds=2 --help"), Ok(Command::Evidence { arguments }));
    }

    #[test]
    fn an_option_of_another_command_is_refused() {
        assert!(parse("test --port 1").is_err_and(|message| message.contains("--port")));
    }

    #[test]
    fn a_second_command_is_refused() {
        assert!(parse("build test").is_err_and(|message| message.contains("test")));
    }

    #[test]
    fn an_unknown_command_is_refused_with_the_way_to_the_known_ones() {
        assert!(parse("deploy").is_err_and(|message| message.contains("cargo xtask help")));
    }

    #[test]
    fn the_help_can_be_asked_for_in_every_usual_way() {
        for line in ["", "help", "--help", "-h", "serve --help"] {
            assert_eq!(parse(line), Ok(Command::Help), "{line}");
        }
    }
}
