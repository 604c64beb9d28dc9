//! Image of a service: what must be carried beside a bare system, compressed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::folders::Folders;
use crate::install;
use crate::manifest::Kind;
use crate::printed;
use crate::runtime;
use crate::service::Service;

/// What of Python's own library programs do not run with.
const NOT_NEEDED: [&str; 16] = [
    "test",
    "idlelib",
    "tkinter",
    "turtledemo",
    "ensurepip",
    "lib2to3",
    "site-packages",
    "dist-packages",
    "config-*",
    "lib-dynload/_tkinter.*",
    "lib-dynload/_curses*",
    "lib-dynload/readline.*",
    "lib-dynload/nis.*",
    "lib-dynload/_*dbm.*",
    "lib-dynload/_test*",
    "lib-dynload/_ctypes_test.*",
];

/// The files of the C library, which the barest system has.
const BARE: [&str; 9] = [
    "libc.so",
    "libm.so",
    "libdl.so",
    "libpthread.so",
    "librt.so",
    "libutil.so",
    "libresolv.so",
    "linux-vdso.so",
    "ld-linux",
];

/// Where Python and its library are, a path a line.
const WHERE: &str = "
import os, sys, sysconfig
print(os.path.realpath(sys.executable))
print(sysconfig.get_path('stdlib'))
if sysconfig.get_config_var('Py_ENABLE_SHARED'):
    shared = sysconfig.get_config_var('LIBDIR'), sysconfig.get_config_var('INSTSONAME')
    path = os.path.join(*shared)
    if os.path.exists(path):
        print(os.path.realpath(path))
";

/// Bytes of what a service installs and of its language's runtime, with the libraries that programs
/// and modules link to and the code that they keep compiled, and without what only debuggers read,
/// as `tar` and `gzip` pack them.
pub fn bytes(folders: &Folders, service: &Service) -> Result<u64, String> {
    let archive = folders.work().join("image.tar.gz");
    let mut tar = Command::new("tar");
    tar.args(["--create", "--gzip", "--absolute-names", "--file"]).arg(&archive);
    let mut programs;
    match service.manifest.kind {
        Kind::Python => {
            let (library, others) = python()?;
            for name in NOT_NEEDED.iter().chain([&"lib-dynload"]) {
                tar.arg(format!("--exclude={}/{name}", library.display()));
            }
            // Of the same code, for runs that are told to be faster.
            tar.arg("--exclude=*.opt-[12].pyc");
            programs = modules(&library)?;
            programs.extend(others);
            tar.arg(library).args(install::deployed(service)?);
        }
        Kind::Node => {
            programs = vec![runtime::node_programs(folders).join("node")];
            let compiled = service.folder.join(runtime::COMPILE_CACHE);
            tar.args(install::deployed(service)?).args(compiled.exists().then_some(compiled));
        }
        Kind::Rust | Kind::Go => programs = install::deployed(service)?,
    }
    programs.extend(libraries(&programs)?);
    let stage = folders.work().join("image");
    stripped(&stage, &programs).map_err(|error| format!("{}: {error}", stage.display()))?;
    tar.arg(&stage);
    let packed = printed::printed(&mut tar).is_some();
    let _ = fs::remove_dir_all(&stage);
    let size = fs::metadata(&archive).map(|file| file.len());
    let _ = fs::remove_file(&archive);
    match size {
        Ok(bytes) if packed => Ok(bytes),
        _ => Err(format!("tar cannot pack {}", service.id)),
    }
}

/// The folder of Python's library, and its other files.
fn python() -> Result<(PathBuf, Vec<PathBuf>), String> {
    let printed = printed::printed(Command::new("python3").args(["-c", WHERE]));
    let printed = printed.ok_or("python3 does not say where it is")?;
    let mut paths = printed.lines().map(PathBuf::from);
    let program = paths.next().ok_or("python3 does not say where it is")?;
    let library = paths.next().ok_or("python3 does not say where its library is")?;
    Ok((library, std::iter::once(program).chain(paths).collect()))
}

/// Puts copies of programs and libraries into an empty folder, without what only debuggers read.
fn stripped(folder: &Path, files: &[PathBuf]) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for (number, file) in files.iter().enumerate() {
        let copy = folder.join(number.to_string());
        fs::copy(file, &copy)?;
        // What cannot be stripped is packed as it is.
        let _ = printed::printed(Command::new("strip").arg("--strip-debug").arg(&copy));
    }
    Ok(())
}

/// The modules of Python's library that are machine code, without those that are not needed.
fn modules(library: &Path) -> Result<Vec<PathBuf>, String> {
    let folder = library.join("lib-dynload");
    let entries = fs::read_dir(&folder)
        .map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    Ok(paths.filter(|path| !is_left_out(library, path)).collect())
}

/// Whether a path in Python's library is of what is not needed.
fn is_left_out(library: &Path, path: &Path) -> bool {
    let inside = path.strip_prefix(library).unwrap_or(path).to_string_lossy().into_owned();
    NOT_NEEDED.iter().any(|pattern| {
        let mut parts = pattern.split('*');
        let start = parts.next().unwrap_or_default();
        let rest = inside.strip_prefix(start);
        rest.is_some_and(|rest| parts.all(|part| part.is_empty() || rest.contains(part)))
    })
}

/// The libraries that programs and modules link to, beyond those of the barest system.
fn libraries(programs: &[PathBuf]) -> Result<BTreeSet<PathBuf>, String> {
    let mut all = BTreeSet::new();
    for program in programs {
        // A program that links to nothing makes ldd fail.
        let told = printed::printed(Command::new("ldd").arg(program)).unwrap_or_default();
        for path in linked(&told) {
            let path = fs::canonicalize(&path)
                .map_err(|error| format!("cannot find {}: {error}", path.display()))?;
            all.insert(path);
        }
    }
    Ok(all)
}

/// The paths of the libraries in what ldd prints, beyond those of the barest system.
fn linked(told: &str) -> Vec<PathBuf> {
    let lines = told.lines().filter_map(|line| line.split_once(" => "));
    let lines = lines.filter(|(name, _)| !BARE.iter().any(|bare| name.trim().starts_with(bare)));
    let paths = lines.filter_map(|(_, rest)| rest.split(" (").next());
    paths.filter(|path| path.starts_with('/')).map(PathBuf::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_links_to_counts_but_for_the_c_library() {
        let told = "\tlinux-vdso.so.1 (0x00007f)\n\
            \tlibssl.so.3 => /lib/x86_64-linux-gnu/libssl.so.3 (0x00007f)\n\
            \tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f)\n\
            \tlibgone.so.1 => not found\n\
            \tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)\n\
            \t/lib64/ld-linux-x86-64.so.2 (0x00007f)\n";
        assert_eq!(linked(told), [PathBuf::from("/lib/x86_64-linux-gnu/libssl.so.3")]);
        assert_eq!(linked("\tnot a dynamic executable\n"), Vec::<PathBuf>::new());
    }

    #[test]
    fn what_no_service_runs_with_is_left_out_and_nothing_else() {
        let library = Path::new("/lib/python");
        let out = |inside: &str| is_left_out(library, &library.join(inside));
        let not_needed = ["test/support.py", "config-3.13-x86", "lib-dynload/_gdbm.so"];
        assert_eq!(not_needed.map(out), [true; 3]);
        let needed = ["json/decoder.py", "lib-dynload/_ssl.so", "unittest/case.py"];
        assert_eq!(needed.map(out), [false; 3]);
    }
}
