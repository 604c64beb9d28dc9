//! Prebuilt tools, as the tools' own projects publish them. Each archive is known by its checksum; a
//! tool whose archive is not known here, or does not come, is compiled, or comes from npm.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program;

/// An archive that a project published.
#[derive(Debug)]
struct Archive {
    tool: &'static str,
    version: &'static str,
    system: (&'static str, &'static str),
    address: &'static str,
    /// SHA-256.
    sum: &'static str,
    /// The program's place in it.
    program: &'static str,
}

/// Those whose checksum is known. The archives of wasm-bindgen belong here as well, once theirs are.
const ARCHIVES: [Archive; 6] = [
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("linux", "x86_64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-unknown-linux-musl.tar.gz",
        sum: "a67f4054b249fe9acc5fabc25de1aebf19783aca3ad6ff64bf34d7da44d0ea20",
        program: "trunk",
    },
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("linux", "aarch64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-unknown-linux-musl.tar.gz",
        sum: "e8e2a2bb423ce6702ab9f4f02f8c9ae99d790f0301f7634e986b2dd8706019cc",
        program: "trunk",
    },
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("macos", "x86_64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-apple-darwin.tar.gz",
        sum: "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
        program: "trunk",
    },
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("macos", "aarch64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-apple-darwin.tar.gz",
        sum: "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
        program: "trunk",
    },
    Archive {
        tool: "geckodriver",
        version: "0.37.1",
        system: ("linux", "x86_64"),
        address: "https://github.com/mozilla/geckodriver/releases/download/v0.37.1/geckodriver-v0.37.1-linux64.tar.gz",
        sum: "e815130ea95983e162ae91843b48d3a3ce991735635fce83a647afde21e09f7e",
        program: "geckodriver",
    },
    Archive {
        tool: "wasm-opt",
        version: "132",
        system: ("linux", "x86_64"),
        address: "https://github.com/WebAssembly/binaryen/releases/download/version_132/binaryen-version_132-x86_64-linux.tar.gz",
        sum: "195ddc94f9bc89f45abdabb0b9eea86023d727ba90eac8b35b80f2544fc30572",
        program: "binaryen-version_132/bin/wasm-opt",
    },
];

/// Puts the program into `folder`, if there is an archive with it for this system, and it comes, and
/// it is the one that is known. Why not, if not, is said.
pub fn fetch(tool: &str, version: &str, folder: &Path) -> bool {
    let is_it = |it: &&Archive| it.tool == tool && it.version == version && it.system == (OS, ARCH);
    let Some(archive) = ARCHIVES.iter().find(is_it) else { return false };
    println!("Fetching {tool} {version}, as its project publishes it (seconds, once).");
    let fetched = download(archive.address, folder)
        .and_then(|file| unpack(&file, archive.sum, archive.program, folder));
    if let Err(reason) = &fetched {
        println!("It is got another way instead: {reason}");
    }
    fetched.is_ok()
}

/// The file that is at an address, in a folder.
fn download(address: &str, folder: &Path) -> Result<PathBuf, String> {
    let curl = program::on_path("curl").ok_or("there is no curl to fetch it with")?;
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let file = folder.join("archive.tar.gz");
    let mut command = Command::new(curl);
    command
        .args(["--fail", "--silent", "--show-error", "--location", "--proto", "=https"])
        // Then it is compiled, which takes a few minutes.
        .args(["--tlsv1.2", "--connect-timeout", "5", "--max-time", "120", "--output"])
        .arg(&file)
        .arg(address);
    program::run("the download", &mut command)?;
    Ok(file)
}

/// Takes a program out of an archive with this checksum, and the archive away.
fn unpack(archive: &Path, sum: &str, program: &str, folder: &Path) -> Result<(), String> {
    let found = checksum(archive)?;
    if found != sum {
        let _ = fs::remove_file(archive);
        return Err(format!("what came is another file: its SHA-256 is {found}, not {sum}"));
    }
    let depth = program.matches('/').count().to_string();
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(archive).arg("-C").arg(folder);
    tar.args(["--strip-components", &depth]).arg(program);
    program::run("unpacking it", &mut tar)?;
    let _ = fs::remove_file(archive);
    Ok(())
}

/// The SHA-256 of a file, by the system's own program.
fn checksum(file: &Path) -> Result<String, String> {
    let by = |name: &str, options: &[&str]| {
        let program = program::on_path(name)?;
        program::output(Command::new(program).args(options).arg(file))
    };
    let printed = by("sha256sum", &[]).or_else(|| by("shasum", &["-a", "256"]));
    let printed = printed.ok_or("there is no sha256sum to check it with")?;
    let sum = printed.split_whitespace().next().unwrap_or_default();
    // A name with a backslash in it has one in front of its sum.
    Ok(sum.trim_start_matches('\\').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::versions::Versions;
    use crate::workspace;

    /// An archive with a program in it, and a folder to put it into, both in a folder of their own.
    fn archive(name: &str) -> Result<(PathBuf, PathBuf), String> {
        let folder = workspace::target().join("tests").join(format!("archive-{name}"));
        let (inside, out) = (folder.join("tool/bin"), folder.join("out"));
        let made = fs::create_dir_all(&inside)
            .and_then(|()| fs::create_dir_all(&out))
            .and_then(|()| fs::write(inside.join("program"), "it"));
        made.map_err(|error| error.to_string())?;
        let file = folder.join("archive.tar.gz");
        let mut tar = Command::new("tar");
        tar.arg("-czf").arg(&file).arg("-C").arg(&folder).arg("tool");
        program::run("packing", &mut tar)?;
        Ok((file, out))
    }

    #[test]
    fn the_program_is_taken_out_of_the_archive_that_is_known() -> Result<(), String> {
        let (file, folder) = archive("known")?;
        unpack(&file, &checksum(&file)?, "tool/bin/program", &folder)?;
        assert_eq!(fs::read_to_string(folder.join("program")).ok().as_deref(), Some("it"));
        Ok(())
    }

    #[test]
    fn nothing_is_taken_out_of_another_archive() -> Result<(), String> {
        let (file, folder) = archive("other")?;
        let refused = unpack(&file, &"0".repeat(64), "tool/bin/program", &folder);
        assert!(refused.is_err_and(|reason| reason.contains("another file")));
        assert!(!folder.join("program").exists());
        Ok(())
    }

    #[test]
    fn the_archives_are_of_the_versions_that_the_project_names() -> Result<(), String> {
        let Versions { trunk, geckodriver, wasm_opt, .. } = Versions::read()?;
        for archive in ARCHIVES {
            let named = match archive.tool {
                "trunk" => &trunk,
                "geckodriver" => &geckodriver,
                _ => &wasm_opt,
            };
            assert_eq!(archive.version, named, "{}", archive.tool);
        }
        Ok(())
    }
}
