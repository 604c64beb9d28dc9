//! The tools that each command needs, installed where they are missing.

use std::thread;

use crate::browsers::{Browsers, Which};
use crate::toolbox::Toolbox;
use crate::versions::Versions;
use crate::{install, page, standard_library};

/// What a command is going to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Build the page; Trunk may fetch its own helpers.
    Page,
    /// Build it and weigh it by its functions' names, with the programs that Trunk uses itself.
    Prices,
    /// Build it and test its components, which takes wasm-bindgen's test runner.
    Tests,
    /// All of that, and nothing left for Trunk to fetch where it can be avoided.
    Everything,
}

impl Need {
    /// The programs of wasm-bindgen.
    fn wasm_bindgen(self) -> &'static [&'static str] {
        match self {
            Self::Page | Self::Prices => &["wasm-bindgen"],
            Self::Tests | Self::Everything => &["wasm-bindgen", "wasm-bindgen-test-runner"],
        }
    }
}

/// Installs what `need` lacks and returns the tools. Where something has to be compiled for that,
/// what the page is made of is compiled at the same time.
pub fn prepare(need: Need) -> Result<Toolbox, String> {
    let versions = Versions::read()?;
    install::target()?;
    standard_library::install();
    if is_complete(need, &versions) {
        return install(need, &versions);
    }
    thread::scope(|scope| {
        let ahead = scope.spawn(page::compile_ahead);
        let tools = install(need, &versions).inspect_err(|error| {
            eprintln!("It cannot go on, once what is being compiled is done: {error}");
        })?;
        ahead.join().map_err(|_| "compiling the page stopped")??;
        Ok(tools)
    })
}

/// Whether nothing has to be installed.
fn is_complete(need: Need, versions: &Versions) -> bool {
    install::is_there(&mut Toolbox::open(), versions, need.wasm_bindgen())
}

fn install(need: Need, versions: &Versions) -> Result<Toolbox, String> {
    let mut tools = Toolbox::open();
    let fetches = install::trunk(&mut tools, &versions.trunk)?;
    let (programs, trunk_fetches) = (need.wasm_bindgen(), fetches && need == Need::Page);
    install::wasm_bindgen(&mut tools, &versions.wasm_bindgen, programs, trunk_fetches)?;
    let trunk_fetches = fetches && matches!(need, Need::Page | Need::Tests);
    install::wasm_opt(&mut tools, &versions.wasm_opt, trunk_fetches)?;
    Ok(tools)
}

/// As [`prepare`], and the browsers with their drivers; where all must be there, so must be whatever makes
/// the page what it is everywhere.
pub fn prepare_with_browsers(need: Need, which: Which) -> Result<(Toolbox, Browsers), String> {
    let versions = Versions::read()?;
    // The browsers take the most from the system: first what may be refused.
    let mut tools = Toolbox::open();
    let browsers = Browsers::find_or_install(&mut tools, &versions.geckodriver, which)?;
    let tools = prepare(need)?;
    if which == Which::All && !standard_library::is_own() {
        return Err(
            "the page cannot get a standard library of its own, so it would be another".to_owned()
        );
    }
    Ok((tools, browsers))
}
