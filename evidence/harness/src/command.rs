//! The program's commands, and a measurement from its arguments to the summary.

use std::ffi::OsString;
use std::fs;

use crate::arguments::{self, Arguments, Options};
use crate::campaign::Campaign;
use crate::check;
use crate::copies;
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
use crate::run::{self, Run};
use crate::service::{self, Service};
use crate::smoke;
use crate::starts;
use crate::summary::{self, REFERENCE, REFERENCE_ALONE};

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
        Arguments::Help => {
            print!("{}", arguments::HELP);
            Ok(())
        }
        Arguments::Needs(options) => {
            let folders = Folders::new(options.folder, options.smoke);
            let names = match options.services {
                none if none.is_empty() => service::all(&folders)?,
                names => with_reference(names),
            };
            for need in needs::missing(&folders, &names) {
                println!("{}\t{}", need.package, need.why);
            }
            Ok(())
        }
        Arguments::Measure(options) => measure(options),
    }
}

fn measure(options: Options) -> Result<(), String> {
    let plan = if options.smoke { Plan::short } else { Plan::full };
    let run = Run {
        folders: Folders::new(options.folder.clone(), options.smoke),
        plan: plan(options.rounds, options.seconds),
        cores: Cores::apart(),
        interrupt: Interrupt::catch()?,
        open_files: run::raise_open_files(),
    };
    let output = options.output.unwrap_or_else(|| run.folders.summary().to_path_buf());
    // What is missing or cannot be read should not come to light after the installations.
    machine::load_generator()?;
    Document::read(&output)?;
    run.folders.make()?;
    fs::write(run.folders.script(), load::SCRIPT)
        .map_err(|error| format!("cannot write {}: {error}", run.folders.script().display()))?;

    let names = names(&run.folders, options.services)?;
    install::database(&run.folders, &run.interrupt)?;
    let mut left_out = Vec::new();
    let mut services = Vec::new();
    for name in &names {
        match prepare(&run, name, options.again) {
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
    let is_measuring = !is_complete(&run, &services);
    let mut campaign = Campaign::open(&run, options.again, is_measuring)?;
    starts::measure(&run, &services)?;
    copies::measure(&run, &services)?;
    rounds::measure(&run, &services, &mut campaign)?;

    let records = summary::records(&run, &services);
    let mut entries = Vec::new();
    for service in &services {
        match summary::service(&run, service, &records)? {
            Some(entry) => entries.push(entry),
            None => left_out.push(service.id.clone()),
        }
    }
    // What an earlier short measurement wrote proves nothing of this one.
    let mut document = if options.smoke { Document::default() } else { Document::read(&output)? };
    document.merge(summary::campaign(&run, &campaign), entries);
    document.write(&output)?;
    campaign.complete(&run)?;
    println!("The summary is in {}.", output.display());
    tell_voids(&run, &services, &records);
    if !left_out.is_empty() {
        println!("Left out, for the reasons above: {}.", left_out.join(", "));
    }
    if options.smoke {
        smoke::check(&run.plan, &services, &Document::read(&output)?)?;
        println!("Every part works.");
    }
    Ok(())
}

/// Names what is missing in the summary.
fn tell_voids(run: &Run, services: &[Service], records: &[Record]) {
    for record in records {
        let workers = progress::said_workers(record.workers);
        for void in record.voids() {
            println!("Void: {}, round {}, {workers}: {void}", record.service, record.round);
        }
    }
    let missing = rounds::units(run, services).len() - records.len();
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
    for reference in [REFERENCE, REFERENCE_ALONE] {
        if !chosen.iter().any(|name| name == reference) {
            println!("{reference} is measured as well: others are compared with it.");
        }
    }
    Ok(with_reference(chosen))
}

fn with_reference(mut names: Vec<String>) -> Vec<String> {
    names.extend([REFERENCE, REFERENCE_ALONE].map(str::to_owned));
    names.sort();
    names.dedup();
    names
}

/// Installs a service, and checks it when there is something to measure.
fn prepare(run: &Run, name: &str, is_anew: bool) -> Result<Service, Failure> {
    let service = Service::read(&run.folders, name).map_err(Failure::Void)?;
    let installed = install::install(&run.folders, &run.interrupt, &service);
    run.interrupt.check()?;
    installed.map_err(Failure::Void)?;
    if is_anew || !is_complete(run, std::slice::from_ref(&service)) {
        println!("Checking {name}.");
        check::check(run, &service)?;
        // What the summary needs should not come to light as missing after the measurement.
        summary::service(run, &service, &[]).map_err(Failure::Void)?;
    }
    Ok(service)
}

/// Whether every unit of these services is there.
fn is_complete(run: &Run, services: &[Service]) -> bool {
    let is_alone = |service: &&Service| service.is_alone();
    let has_rest = |service: &Service| {
        let (starts, rounds) = (run.plan.starts, run.plan.rounds);
        [starts::all(run, service).len(), copies::all(run, service).len()]
            == [starts, rounds].map(|count| usize::try_from(count).unwrap_or_default())
    };
    rounds::units(run, services).iter().all(|unit| rounds::record(unit).is_some())
        && services.iter().filter(is_alone).all(has_rest)
}
