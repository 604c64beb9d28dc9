//! The project's commands: `cargo xtask serve`, `test`, `bench`, `audit`, `evidence`, `history`, `build`, `setup`.
//!
//! Each command installs what it lacks, saying what and why, and then does its job. Everything it
//! installs for itself goes to one folder of the user's cache ([`toolbox`]); only the browsers for
//! the tests, nginx for the audit, and what the services are built and measured with come from the system's packages.

mod arguments;
mod audit;
mod bench;
mod browsers;
mod checks;
mod driver;
mod engines;
mod evidence;
mod failure;
mod history;
mod http;
mod install;
mod npm;
mod owner;
mod packages;
mod page;
mod prebuilt;
mod price;
mod program;
mod progress;
mod scratch;
mod screen;
mod sections;
mod serve;
mod setup;
mod site;
mod standard_library;
mod toolbox;
mod trunk;
mod versions;
mod weights;
mod workspace;

use std::process::ExitCode;

use arguments::Command;
use setup::Need;

fn main() -> ExitCode {
    let outcome = Command::parse(std::env::args_os().skip(1)).and_then(run);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), String> {
    match command {
        Command::Help => print!("{}", arguments::HELP),
        Command::Setup { browsers } => {
            setup::prepare_with_browsers(Need::Everything, browsers)?;
            println!("Ready: serve, test, bench and build can start.");
        }
        Command::History => history::keep()?,
        Command::Bundle { compile } => page::bundle(compile)?,
        Command::Build => {
            let tools = setup::prepare(Need::Page)?;
            page::build(&tools)?;
            println!("The page is in {}", workspace::dist().display());
        }
        Command::Serve { port } => serve::serve(port)?,
        Command::Test { browsers } => checks::test(browsers)?,
        Command::Bench { browsers } => bench::bench(browsers)?,
        Command::Audit => audit::audit()?,
        Command::Evidence { arguments } => evidence::measure(&arguments)?,
    }
    Ok(())
}
