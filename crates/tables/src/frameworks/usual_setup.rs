//! Usual set-up: the measured service that the scores of a framework follow from.

use crate::checks::CheckedFile;
use crate::measurements::Service;

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

/// The usual one of a framework's services. Where there are several, its file must name it.
pub(super) fn find<'a>(
    file: &mut CheckedFile<'_>,
    services: &[&'a Service],
    named: &str,
) -> Option<&'a Service> {
    match (services, named.is_empty()) {
        ([], true) => None,
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
