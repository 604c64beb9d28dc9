//! The release build of the page.

use std::env;

use crate::program;
use crate::toolbox::Toolbox;

/// Builds the page into `dist/`.
pub fn build(tools: &Toolbox) -> Result<(), String> {
    let trunk = tools.find("trunk").ok_or("trunk is gone; `cargo xtask setup` installs it")?;
    let mut command = tools.command(trunk);
    command.args(["build", "--release"]).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Any value of NO_COLOR counts, but Trunk stops at all but `true` and `false`.
    match env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => command.env("NO_COLOR", "true"),
        _ => command.env_remove("NO_COLOR"),
    };
    program::run("the release build", &mut command)
}
