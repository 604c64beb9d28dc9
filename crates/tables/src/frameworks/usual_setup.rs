//! Usual set-up: the measured service that the scores of a framework follow from.

use crate::checks::CheckedFile;
use crate::measurements::{Service, Tier};

/// Requires a reason of a framework without measured services, and none of one that has some.
pub(super) fn require_reason(file: &mut CheckedFile<'_>, services: &[&Service], reason: &str) {
    match (services.is_empty(), reason.trim().is_empty()) {
        (true, true) => {
            file.fail("not_measured", "must say why, because measurements.toml lacks it");
        }
        (false, false) => {
            file.fail("not_measured", "must be left out, because measurements.toml has it");
        }
        _ => {}
    }
}

/// All services of a framework, the usual one first; nothing where it is not clear which that is.
pub(super) fn first<'a>(
    file: &mut CheckedFile<'_>,
    mut services: Vec<&'a Service>,
    named: &str,
) -> Option<Vec<&'a Service>> {
    let is_usual = |service: &&&Service| service.is_in(Tier::Usual);
    let candidates: Vec<&Service> = services.iter().filter(is_usual).copied().collect();
    // A framework that was measured alone only has no usual one.
    if candidates.is_empty() && named.is_empty() {
        return Some(services);
    }
    let usual = find(file, &candidates, named)?;
    services.sort_by_key(|service| service.id != usual.id);
    Some(services)
}

/// The usual one of a framework's services. Where there are several, its file must name it.
fn find<'a>(
    file: &mut CheckedFile<'_>,
    services: &[&'a Service],
    named: &str,
) -> Option<&'a Service> {
    match (services, named.is_empty()) {
        ([only], true) => Some(only),
        (several, true) => {
            let ids: Vec<&str> = several.iter().map(|service| &*service.id).collect();
            file.fail("usual_setup", format_args!("must be one of {}", ids.join(", ")));
            None
        }
        (services, false) => {
            let found = services.iter().find(|service| service.id == named).copied();
            if found.is_none() {
                let problem = "is no measured set-up of this framework";
                file.refuse("usual_setup", format_args!("{named:?}"), problem);
            }
            found
        }
    }
}
