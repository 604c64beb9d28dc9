//! Node.js, in which tests run what browsers run.

use std::io::Write;
use std::process::{Command, Stdio};

/// The lines that a script prints.
pub fn said(script: &str) -> Vec<String> {
    let mut node = Command::new("node");
    let node = node.arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut node = node.expect("Node.js is there, as for wasm-opt");
    let input = node.stdin.take().expect("it is piped");
    { input }.write_all(script.as_bytes()).expect("Node.js reads the script");
    let output = node.wait_with_output().expect("Node.js ends").stdout;
    String::from_utf8(output).expect("it is text").lines().map(str::to_owned).collect()
}
