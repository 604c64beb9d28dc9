//! nginx, which serves the audited page as a host would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::driver::free_port;
use crate::progress::announce;
use crate::scratch::Scratch;
use crate::{http, packages, program};

/// The folders between a host and the page that is not at its root.
pub const SUB_PATH: &str = "tools/stackfit/";

/// How long it may take to answer for the first time.
const START: Duration = Duration::from_secs(10);
/// How long it may take for one answer.
const ANSWER: Duration = Duration::from_secs(5);
/// The pause between two looks at it.
const PAUSE: Duration = Duration::from_millis(50);

/// Where packages put it without telling the `PATH` of every user.
const PLACE: &str = "/usr/sbin/nginx";

const HOW_TO: &str = "the page is audited behind nginx, which is missing. Debian: apt-get install nginx; Fedora: \
    dnf install nginx; macOS: brew install nginx";

/// The program of nginx, installed where it is missing and that can be done without asking anybody.
pub fn find_or_install() -> Result<PathBuf, String> {
    if find().is_none() && packages::installable() {
        let why = "the page is audited behind it; Debian may start it as a service, too";
        announce("nginx", why, "a minute, once");
        packages::install(&["nginx"])?;
    }
    find().ok_or_else(|| HOW_TO.to_owned())
}

fn find() -> Option<PathBuf> {
    program::on_path("nginx").or_else(|| Some(PathBuf::from(PLACE)).filter(|it| it.is_file()))
}

/// A running nginx. It is stopped when it is dropped.
#[derive(Debug)]
pub struct Nginx {
    child: Child,
    /// The ports of the page's host, and of another one.
    ports: [u16; 2],
    address: String,
}

impl Nginx {
    /// Serves the built page on a free port, and on another one the page below a path, and a page that
    /// has it in a frame. Waits until it answers.
    pub fn start(program: &Path, dist: &Path, scratch: &Scratch) -> Result<Self, String> {
        let port = || free_port().map_err(|error| format!("no port is free: {error}"));
        let ports = [port()?, port()?];
        let address = format!("http://127.0.0.1:{}/", ports[0]);
        let write = |name: &str, text: &str| {
            let file = scratch.path().join(name);
            let written = fs::write(&file, text).map(|()| file.clone());
            written.map_err(|error| format!("cannot write {}: {error}", file.display()))
        };
        write("around.html", &around(&address))?;
        let config = write("nginx.conf", &config(dist, scratch.path(), ports)?)?;
        let child = Command::new(program)
            .arg("-c")
            .arg(config)
            .arg("-p")
            .arg(scratch.path())
            .args(["-e", "stderr"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} does not start: {error}", program.display()))?;
        let mut nginx = Self { child, ports, address };
        let deadline = Instant::now() + START;
        while Instant::now() < deadline {
            if http::get(&nginx.address, ANSWER).is_ok_and(|answer| answer.status == 200) {
                return Ok(nginx);
            }
            if let Ok(Some(status)) = nginx.child.try_wait() {
                return Err(format!("nginx stopped while it started ({status})"));
            }
            thread::sleep(PAUSE);
        }
        Err(format!("nginx did not answer within {} seconds", START.as_secs()))
    }

    /// Where the page is.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where it is below a path.
    pub fn below(&self) -> String {
        format!("http://127.0.0.1:{}/{SUB_PATH}", self.ports[1])
    }

    /// Where another origin has it in a frame.
    pub fn around(&self) -> String {
        format!("http://127.0.0.1:{}/around.html", self.ports[1])
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        program::stop(&mut self.child);
    }
}

/// What nginx is told. The two hosts serve the page by the recipes of `docs/hosting.md`, with the
/// headers and the compression of the build's own `nginx.conf`; the rest keeps nginx within `scratch`,
/// and within this user's rights.
fn config(dist: &Path, scratch: &Path, ports: [u16; 2]) -> Result<String, String> {
    let [root, other] = ports;
    let folder = quoted(scratch, "")?;
    let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("    {kind}_temp_path {folder};\n"))
        .concat();
    Ok(format!(
        "daemon off;
master_process off;
pid {pid};
events {{}}
http {{
    access_log off;
    log_not_found off;
{kept}    types {{
        text/html html;
        text/plain txt;
        image/svg+xml svg;
    }}
    default_type text/plain;

    server {{
        listen 127.0.0.1:{root};
        root {dist};
        include {headers};
    }}

    server {{
        listen 127.0.0.1:{other};
        root {folder};
        location /{SUB_PATH} {{
            alias {below};
            include {headers};
        }}
    }}
}}
",
        pid = quoted(scratch, "nginx.pid")?,
        dist = quoted(dist, "")?,
        below = quoted(dist, "/")?,
        headers = quoted(dist, "nginx.conf")?,
    ))
}

/// A path as nginx reads it: in quotes, without what has a meaning in them. `file` is a file in the
/// folder, or the slash at its end.
fn quoted(folder: &Path, file: &str) -> Result<String, String> {
    let path = if file == "/" {
        format!("{}/", folder.display())
    } else {
        folder.join(file).display().to_string()
    };
    let path = if file.is_empty() { path.trim_end_matches('/').to_owned() } else { path };
    if path.contains(['"', '$', '\\', '*', '?', '[']) {
        return Err(format!("nginx cannot be told of {path}, because of a sign in it"));
    }
    Ok(format!("\"{path}\""))
}

/// A page that has the page in a frame.
fn around(address: &str) -> String {
    format!(
        "<!DOCTYPE html>
<html lang=\"en\">
  <title>Another page</title>
  <iframe title=\"Stackfit\" src=\"{address}\" style=\"width: 100%; height: 90vh\"></iframe>
</html>
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_hosts_have_the_headers_of_the_build_and_nothing_leaves_the_machine() {
        let config = config(Path::new("/a b/dist"), Path::new("/s"), [2000, 2001]);
        let config = config.unwrap_or_default();
        let lines: Vec<&str> = config.lines().map(str::trim).collect();
        let count = |wanted: &str| lines.iter().filter(|line| **line == wanted).count();
        assert_eq!(count("include \"/a b/dist/nginx.conf\";"), 2, "{config}");
        assert_eq!([count("root \"/a b/dist\";"), count("alias \"/a b/dist/\";")], [1, 1]);
        let ports: Vec<_> = lines.iter().filter(|line| line.starts_with("listen ")).collect();
        assert_eq!(ports, [&"listen 127.0.0.1:2000;", &"listen 127.0.0.1:2001;"]);
    }

    #[test]
    fn a_folder_that_nginx_would_read_otherwise_is_refused() {
        let refused = config(Path::new("/a$b"), Path::new("/s"), [2000, 2001]);
        assert!(refused.is_err_and(|error| error.contains("/a$b")));
    }
}
