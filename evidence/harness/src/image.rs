//! Image of a service: what must be carried beside a bare system, compressed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::folders::Folders;
use crate::install;
use crate::manifest::Kind;
use crate::printed;
use crate::runtime;
use crate::service::Service;

/// What images leave out: what is made again at the first start.
const CACHES: &str = "__pycache__";

/// What of Python's own library programs do not run with.
const NOT_NEEDED: [&str; 9] = [
    "test",
    "idlelib",
    "tkinter",
    "turtledemo",
    "ensurepip",
    "lib2to3",
    "site-packages",
    "dist-packages",
    "config-*",
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

/// Bytes of the installed service and of its language's runtime, as `tar` and `gzip` pack them.
pub fn bytes(folders: &Folders, service: &Service) -> Result<u64, String> {
    let archive = folders.work().join("image.tar.gz");
    let mut tar = Command::new("tar");
    tar.args(["--create", "--gzip", "--absolute-names", "--file"]).arg(&archive);
    tar.arg(format!("--exclude={CACHES}"));
    if service.manifest.kind == Kind::Python {
        let (library, others) = python()?;
        for name in NOT_NEEDED {
            tar.arg(format!("--exclude={}/{name}", library.display()));
        }
        tar.arg(library).args(others);
    }
    if service.manifest.kind == Kind::Node {
        tar.arg(runtime::node_programs(folders).join("node"));
    }
    tar.args(install::deployed(service)?);
    let packed = printed::printed(&mut tar).is_some();
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
