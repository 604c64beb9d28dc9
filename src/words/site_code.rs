//! Code for a site: what of one's own is in it.

use super::lists::list;
use crate::link::State;

/// What of one's own is in the code for a site, and who reads it there; empty where nothing is.
#[must_use]
pub fn in_code(state: &State) -> String {
    let mut has = Vec::new();
    for (is_there, what) in [
        (!state.name.is_empty(), "the name"),
        (!state.with.is_empty(), "the other people of the group"),
        (!state.own.is_empty(), "your own frameworks"),
    ] {
        if is_there {
            has.push(what.to_owned());
        }
    }
    if has.is_empty() {
        return String::new();
    }
    ["The code also has ", &*list(&has), ". Whoever opens the page can read that."].concat()
}

#[cfg(test)]
mod tests {
    use super::in_code;
    use crate::link::decode;

    #[test]
    fn what_of_ones_own_is_in_the_code_for_a_site_is_told() {
        let said = |link: &str| in_code(&decode(link, "").state);
        assert_eq!(said("v=1&js=9"), "");
        let end = ". Whoever opens the page can read that.";
        assert_eq!(said("v=1&name=Ours"), ["The code also has the name", end].concat());
        let all =
            "The code also has the name, the other people of the group and your own frameworks";
        assert_eq!(said("v=1&name=Ann&with=Bob.js9&add=Core.js"), [all, end].concat());
    }
}
