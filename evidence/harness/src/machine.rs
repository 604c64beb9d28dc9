//! Description of the machine in one line, without its name.

use std::fs;
use std::process::Command;
use std::thread;

use crate::printed;

/// Such as "2 cores of an AMD EPYC, 24 GB of memory, Debian 12, Linux 6.1".
pub fn describe() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    line(
        cores,
        &read("/proc/cpuinfo"),
        &read("/proc/meminfo"),
        &read("/etc/os-release"),
        &read("/proc/sys/kernel/osrelease"),
    )
}

/// Name and version of the load generator.
pub fn load_generator() -> Result<String, String> {
    // It prints its version with an error status.
    let output = Command::new("wrk").arg("-v").output();
    let printed = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let printed = printed.unwrap_or_default();
    let first = printed.lines().next().and_then(|line| line.strip_prefix("wrk "));
    first.map(|version| format!("wrk {}", printed::version_in(version))).ok_or_else(|| {
        "wrk is missing, which makes the load; install your system's package for it".to_owned()
    })
}

fn line(cores: usize, cpu: &str, memory: &str, system: &str, kernel: &str) -> String {
    let model = value(cpu, "model name", ':').unwrap_or("processor");
    let model = model.replace("(R)", "").replace("(TM)", "");
    let article = if model.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
    let unit = if cores == 1 { "core" } else { "cores" };
    let kib = value(memory, "MemTotal", ':')
        .and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok())
        .unwrap_or_default();
    // What the kernel keeps for itself is missing in it; gibibytes, rounded up, are what was bought.
    let gigabytes = kib.div_ceil(1024 * 1024);
    let name = value(system, "NAME", '=').unwrap_or("Linux").trim_matches('"');
    let name = name.split_whitespace().next().unwrap_or_default();
    let version = value(system, "VERSION_ID", '=').unwrap_or_default().trim_matches('"');
    let kernel: Vec<&str> = kernel.trim().split(['.', '-']).take(2).collect();
    let system = format!("{name} {version}");
    format!(
        "{cores} {unit} of {article} {model}, {gigabytes} GB of memory, {}, Linux {}",
        system.trim(),
        kernel.join(".")
    )
}

/// The value of the first line with this key.
fn value<'a>(text: &'a str, key: &str, separator: char) -> Option<&'a str> {
    text.lines()
        .filter_map(|line| line.split_once(separator))
        .find(|(name, _)| name.trim() == key)
        .map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_is_one_plain_line() {
        let said = line(
            2,
            "processor : 0\nmodel name\t: AMD EPYC\n",
            "MemTotal:       24684092 kB\n",
            "PRETTY_NAME=\"x\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n",
            "6.1.0-28-amd64\n",
        );
        assert_eq!(said, "2 cores of an AMD EPYC, 24 GB of memory, Debian 12, Linux 6.1");
    }
}
