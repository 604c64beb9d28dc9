//! The system's packages, where this program may install them: Debian, as root.

use std::fs;
use std::process::Command;

use crate::program;

/// Whether packages can be installed here without asking anybody.
pub fn installable() -> bool {
    is_debian(&fs::read_to_string("/etc/os-release").unwrap_or_default())
        && program::on_path("apt-get").is_some()
        && program::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Ubuntu is left out: its `chromium` package is a link to a snap, which needs a running system.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| matches!(line, "ID=debian" | "ID=\"debian\""))
}

/// Refreshes the list of packages and installs the ones named.
pub fn install(names: &[&str]) -> Result<(), String> {
    program::run("refreshing the list of packages", apt_get().arg("update"))?;
    program::run(
        &format!("installing {}", names.join(", ")),
        apt_get().args(["install", "-y", "--no-install-recommends"]).args(names),
    )
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("-q").env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_itself_gets_packages() {
        assert_eq!(
            ["NAME=x\nID=debian\n", "ID=ubuntu\nID_LIKE=debian\n", ""].map(is_debian),
            [true, false, false]
        );
    }
}
