//! Axe: what it finds in each state of the page.

use super::nginx::Nginx;
use super::node::Node;
use super::pages::Pages;

/// What was found in one state.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct State {
    pub name: String,
    /// In how many ways the page was looked at: on which device, with which colours.
    pub looks: usize,
    /// How many rules held, where the fewest did.
    pub passed: usize,
    /// How many rules axe leaves to a person, where it left the most.
    pub left: usize,
    /// What is against a rule, and what kept the state from being reached.
    pub wrong: Vec<String>,
}

/// Looks at the page in all states, and at all pages beside it.
pub fn look(node: &Node, nginx: &Nginx, pages: &Pages) -> Result<Vec<State>, String> {
    let sample = pages.sample();
    let others = pages.all().iter().map(|path| {
        // See `axe.mjs`.
        let sign = if sample.contains(&path.as_str()) { "+" } else { "" };
        format!("{sign}{path}")
    });
    let arguments = [nginx.address().to_owned(), nginx.around()].into_iter().chain(others);
    let lines = node.lines("axe in every state of the page", "axe.mjs", arguments)?;
    read(&lines).map_err(|error| format!("axe: {error}"))
}

/// Reads what the script printed.
fn read(lines: &[Vec<String>]) -> Result<Vec<State>, String> {
    let mut states: Vec<State> = Vec::new();
    for line in lines {
        let not_understood = || format!("the line `{}` was not understood", line.join(" "));
        let number = |text: &str| text.parse::<usize>().map_err(|_| not_understood());
        let line: Vec<&str> = line.iter().map(String::as_str).collect();
        let name = line.get(1).ok_or_else(not_understood)?;
        // What is told of a state stands together.
        if states.last().is_none_or(|state| state.name != *name) {
            states.push(State { name: (*name).to_owned(), ..State::default() });
        }
        let state = states.last_mut().ok_or_else(not_understood)?;
        match line.as_slice() {
            ["run", _, look, passed, left, _] => {
                let passed = number(passed)?;
                if passed == 0 {
                    state.wrong.push(format!("{look}: no rule was tried"));
                }
                state.passed = if state.looks == 0 { passed } else { state.passed.min(passed) };
                state.left = state.left.max(number(left)?);
                state.looks += 1;
            }
            ["violation", _, look, rule, help, at, told] => {
                state.wrong.push(format!("{look}: {rule} ({help}) at {at}: {told}"));
            }
            ["unreached", _, look, why] => {
                state.wrong.push(format!("{look}: it was not reached: {why}"));
            }
            _ => return Err(not_understood()),
        }
    }
    if states.is_empty() { Err("no state was looked at".to_owned()) } else { Ok(states) }
}

#[cfg(test)]
mod tests {
    use super::super::node::parts;
    use super::*;

    #[test]
    fn the_looks_at_a_state_are_counted_together() {
        let lines = "run\tstart\tdesk\t38\t2\t0\nrun\tstart\tphone\t40\t1\t1\n\
            violation\tstart\tphone\trule\tHelp\t#a\tFix\nrun\tprinted\tdesk\t30\t0\t0\n";
        let start = State {
            name: "start".to_owned(),
            looks: 2,
            passed: 38,
            left: 2,
            wrong: vec!["phone: rule (Help) at #a: Fix".to_owned()],
        };
        let printed =
            State { name: "printed".to_owned(), looks: 1, passed: 30, ..State::default() };
        assert_eq!(read(&parts(lines)), Ok(vec![start, printed]));
    }

    #[test]
    fn a_state_that_was_not_reached_is_wrong() {
        let states = read(&parts("unreached\tstart\tdesk\tnot true"));
        let states = states.unwrap_or_default();
        let wrong: Vec<_> = states.iter().flat_map(|state| &state.wrong).collect();
        assert_eq!(wrong, ["desk: it was not reached: not true"]);
    }

    #[test]
    fn a_look_in_which_nothing_was_tried_is_wrong_and_so_is_no_look() {
        let states = read(&parts("run\tstart\tdesk\t0\t0\t0")).unwrap_or_default();
        assert!(states.iter().all(|state| !state.wrong.is_empty()) && !states.is_empty());
        assert_eq!(read(&[]), Err("no state was looked at".to_owned()));
        assert!(read(&parts("something else")).is_err());
    }
}
