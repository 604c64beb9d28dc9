//! One run from its arguments to the summary.

use std::ffi::OsString;
use std::fs;

use crate::arguments::{Arguments, Options};
use crate::bench::{self, Bench};
use crate::campaign::Campaign;
use crate::check;
use crate::cores::Cores;
use crate::document::Document;
use crate::failure::Failure;
use crate::folders::Folders;
use crate::install;
use crate::interrupt::Interrupt;
use crate::load;
use crate::machine;
use crate::needs;
use crate::plan::Plan;
use crate::progress;
use crate::record::Record;
use crate::responder;
use crate::rounds;
use crate::service::{self, Service};
use crate::summary::{self, REFERENCE};

/// Does what the arguments say.
///
/// # Errors
///
/// When nothing can be measured, the summary cannot be written, or the user stopped it. A service
/// that cannot be measured is reported and left out, which is no error.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Result<(), String> {
    match Arguments::parse(arguments)? {
        Arguments::Respond(port) => {
            responder::respond(port).map_err(|error| format!("the responder stopped: {error}"))
        }
        Arguments::Needs(names) => {
            let folders = Folders::new(None, false);
            let names = if names.is_empty() { service::all(&folders)? } else { names };
            for need in needs::missing(&folders, &with_reference(names)) {
                println!("{}\t{}", need.package, need.why);
            }
            Ok(())
        }
        Arguments::Measure(options) => measure(options),
    }
}

fn measure(options: Options) -> Result<(), String> {
    let plan = if options.smoke { Plan::short } else { Plan::full };
    let bench = Bench {
        folders: Folders::new(options.folder.clone(), options.smoke),
        plan: plan(options.rounds, options.seconds),
        cores: Cores::apart(),
        interrupt: Interrupt::catch()?,
        open_files: bench::raise_open_files(),
    };
    let output = options.output.unwrap_or_else(|| bench.folders.summary());
    // What is missing or cannot be read should not come to light after the installations.
    machine::load_generator()?;
    Document::read(&output)?;
    bench.folders.make()?;
    fs::write(bench.folders.script(), load::SCRIPT)
        .map_err(|error| format!("cannot write {}: {error}", bench.folders.script().display()))?;

    let names = names(&bench.folders, options.services)?;
    install::database(&bench.folders, &bench.interrupt)?;
    let mut left_out = Vec::new();
    let mut services = Vec::new();
    for name in &names {
        match prepare(&bench, name, options.again) {
            Ok(service) => services.push(service),
            Err(Failure::Fatal(message)) => return Err(message),
            Err(Failure::Void(reason)) => {
                println!("{name} is left out: {reason}");
                left_out.push(name.clone());
            }
        }
    }
    if services.is_empty() {
        return Err("no service can be measured; the reasons stand above".to_owned());
    }
    let is_measuring = !is_complete(&bench, &services);
    let mut campaign = Campaign::open(&bench, options.again, is_measuring)?;
    rounds::measure(&bench, &services)?;

    let records = summary::records(&bench, &services);
    let mut entries = Vec::new();
    for service in &services {
        match summary::service(&bench, service, &records)? {
            Some(entry) => entries.push(entry),
            None => left_out.push(service.id.clone()),
        }
    }
    let mut document = Document::read(&output)?;
    document.merge(summary::campaign(&bench, &campaign), entries);
    document.write(&output)?;
    campaign.complete(&bench)?;
    println!("The summary is in {}.", output.display());
    tell_voids(&bench, &services, &records);
    if !left_out.is_empty() {
        println!("Left out, for the reasons above: {}.", left_out.join(", "));
    }
    Ok(())
}

/// Names what is missing in the summary.
fn tell_voids(bench: &Bench, services: &[Service], records: &[Record]) {
    for record in records {
        let workers = progress::said_workers(record.workers);
        for void in record.voids() {
            println!("Void: {}, round {}, {workers}: {void}", record.service, record.round);
        }
    }
    let missing = rounds::units(bench, services).len() - records.len();
    if missing > 0 {
        println!("Not measured: {missing} units, which the next run tries again.");
    }
}

/// The services to measure, in order of their names; the reference is always among them.
fn names(folders: &Folders, chosen: Vec<String>) -> Result<Vec<String>, String> {
    let all = service::all(folders)?;
    if chosen.is_empty() {
        return Ok(all);
    }
    if let Some(unknown) = chosen.iter().find(|name| !all.contains(name)) {
        return Err(format!("there is no service `{unknown}`; there are: {}", all.join(", ")));
    }
    if !chosen.iter().any(|name| name == REFERENCE) {
        println!("{REFERENCE} is measured as well: all others are compared with it.");
    }
    Ok(with_reference(chosen))
}

fn with_reference(mut names: Vec<String>) -> Vec<String> {
    names.push(REFERENCE.to_owned());
    names.sort();
    names.dedup();
    names
}

/// Installs a service, and checks it when there is something to measure.
fn prepare(bench: &Bench, name: &str, is_anew: bool) -> Result<Service, Failure> {
    let service = Service::read(&bench.folders, name).map_err(Failure::Void)?;
    let installed = install::install(&bench.folders, &bench.interrupt, &service);
    bench.interrupt.check()?;
    installed.map_err(Failure::Void)?;
    if is_anew || !is_complete(bench, std::slice::from_ref(&service)) {
        println!("Checking {name}.");
        check::check(bench, &service)?;
        // What the summary needs should not come to light as missing after the measurement.
        summary::service(bench, &service, &[]).map_err(Failure::Void)?;
    }
    Ok(service)
}

/// Whether every unit of these services is there.
fn is_complete(bench: &Bench, services: &[Service]) -> bool {
    rounds::units(bench, services).iter().all(|unit| rounds::record(unit).is_some())
}
