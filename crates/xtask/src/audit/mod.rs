//! `cargo xtask audit`: the built page behind nginx, looked at by Lighthouse and, in each of its states,
//! by axe.

mod axe;
mod hosting;
mod lighthouse;
mod nginx;
mod node;
mod pages;
mod robots;
mod table;

use crate::scratch::Scratch;
use crate::setup::{self, Need};
use crate::versions::Versions;
use crate::{browsers, npm, page, workspace};
use nginx::Nginx;
use node::Node;
use pages::Pages;

/// How often Lighthouse looks at the page: all of these runs have to be perfect.
const RUNS: usize = 3;

/// Builds the page, serves it, and prints what was found; an error where that is below the bar, which is
/// 100 in every category of Lighthouse in every run, and no violation of a rule of axe in any state.
pub fn audit() -> Result<(), String> {
    let versions = Versions::read()?;
    let chromium = browsers::find_or_install_chromium()?;
    let program = nginx::find_or_install()?;
    let tools = setup::prepare(Need::Page)?;
    let packages = npm::audit(&tools, &versions)?;
    page::build(&tools)?;

    let scratch = Scratch::new("audit")?;
    let dist = workspace::dist();
    let pages = Pages::of(&dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let nginx = Nginx::start(&program, &dist, &scratch)?;
    hosting::check(&nginx, &dist, &pages)?;
    println!("nginx sends every header, compressed, and 304 where nothing changed.");

    let node = Node::new(packages, chromium, &scratch)?;
    // Lighthouse first, and alone: it measures.
    let mut visits = Vec::new();
    for path in [""; RUNS].into_iter().chain(pages.sample()) {
        visits.push(lighthouse::visit(&node, nginx.address(), path)?);
    }
    let states = axe::look(&node, &nginx, &pages)?;
    println!("\n{}", table::table(&versions, &visits, &states));
    match table::below(&visits, &states).as_slice() {
        [] => {
            println!("All of it is as it should be.");
            Ok(())
        }
        below => Err(format!("the page is below the bar:\n{}", below.join("\n"))),
    }
}
