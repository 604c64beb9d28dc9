//! Question: what one asks somebody else about the answer, in the words of a letter.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::certainty::flip as flipped;
use super::excluded::{changed, kept_out, musts};
use super::names::{first_frameworks, framework, slider};
use super::sentence::sentence;
use stackfit_decision::{Answer, Certainty, Flip, Override, Ranking, Scenario};

/// How many rivals are named.
const RIVALS: usize = 4;

/// A question about an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What one does by it, such as "Get a second opinion on Fastify for Shop rewrite".
    pub title: String,
    /// What it is about, such as "Second opinion on Fastify for Shop rewrite".
    pub subject: String,
    /// The answer in a sentence, and what is open about it.
    said: String,
    open: String,
}

impl Question {
    /// The question about the answer to a scenario: how firm it is, what would change it first, and what
    /// the visitor calls the settings, which may be empty. Where must-haves leave somebody out, where frameworks
    /// are hidden and where scores are the visitor's own, it says so.
    #[must_use]
    pub fn about(
        answer: &Answer,
        (scenario, ranking): (&Scenario, &Ranking),
        firm: Option<Certainty>,
        flip: Option<&Flip>,
        (name, overrides): (&str, &[Override]),
    ) -> Self {
        let of = match answer {
            Answer::Lead(lead) => [" on ", framework(lead.first)].concat(),
            Answer::Alone(first) => [" on ", framework(*first)].concat(),
            Answer::Close { group, .. } => match group.as_slice() {
                [first, second] => [" on ", framework(*first), " or ", framework(*second)].concat(),
                [first, ..] => [" on ", framework(*first), " and its rivals"].concat(),
                [] => String::new(),
            },
            Answer::NothingMatters | Answer::NothingLeft => String::new(),
        };
        let purpose = if name.is_empty() { String::new() } else { [" for ", name].concat() };
        let (lead, rest) = match answer {
            Answer::NothingMatters => {
                ("We have not decided yet what matters to us.".to_owned(), String::new())
            }
            Answer::NothingLeft if ranking.excluded.is_empty() => {
                ("We have ruled out every framework so far.".to_owned(), String::new())
            }
            Answer::NothingLeft => {
                ("No framework that is left has all that we ask for.".to_owned(), String::new())
            }
            _ => sentence(answer, ranking),
        };
        Self {
            title: ["Get a second opinion", &of, &purpose].concat(),
            subject: ["Second opinion", &of, &purpose].concat(),
            said: ours(
                &[&*lead, &rest, &left_out(scenario, ranking), &changed(scenario, overrides)]
                    .concat(),
            ),
            open: open(answer, ranking, firm, flip),
        }
    }

    /// The question of a group that does not agree on one answer, as [`Group`](crate::group::Group) says it
    /// in the words of its first person.
    #[must_use]
    pub fn of_group(agreement: &str) -> Self {
        let said = match agreement.strip_prefix("You ") {
            Some(rest) => ["We ", rest].concat(),
            None => agreement.to_owned(),
        };
        Self {
            title: "Get a second opinion".to_owned(),
            subject: "Second opinion".to_owned(),
            said,
            open: "What would you choose?".to_owned(),
        }
    }

    /// The letter, with the address that opens the page with the settings.
    #[must_use]
    pub fn message(&self, address: &str) -> String {
        let parts = [&*self.said, &self.open, address];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("\n\n")
    }
}

/// What was a must where that left somebody out, and who would be first without, behind other sentences;
/// empty where nobody is left out.
fn left_out(scenario: &Scenario, ranking: &Ranking) -> String {
    if ranking.excluded.is_empty() {
        return String::new();
    }
    [" ", &*musts(scenario), &kept_out(ranking)].concat()
}

/// A sentence of the page in the words of the visitor, who says "our team" where the page says "your team".
fn ours(said: &str) -> String {
    let mut said = said.to_owned();
    for (your, our) in [(" your team", " our team"), (" Your team", " Our team")] {
        if let Some((before, after)) = said.split_once(your) {
            said = [before, our, after].concat();
        }
    }
    said
}

/// What is open: between whom, and what decides, or else what to do where nobody is first.
fn open(
    answer: &Answer,
    ranking: &Ranking,
    firm: Option<Certainty>,
    flip: Option<&Flip>,
) -> String {
    let flip_said = flip.map(flipped).unwrap_or_default();
    // What puts others first decides between those and the first; all of them are named.
    let torn = |between: &[usize]| {
        let mut between = between.to_vec();
        let mut decides = ["", "", "."];
        if let Some(flip) = flip {
            decides = ["; ", slider(flip.slider), " decides. "];
            for one in &flip.winners {
                if !between.contains(one) {
                    between.insert(between.len().min(RIVALS - 1), *one);
                }
            }
        }
        let names = first_frameworks(&between, RIVALS);
        ["We are torn between ", &names, &decides.concat(), &flip_said].concat()
    };
    match answer {
        Answer::Close { group, .. } => torn(group),
        Answer::Lead(lead) if firm == Some(Certainty::CloseCall) => {
            torn(&[lead.first, lead.second])
        }
        // Who is first in most nearby settings is no longer torn.
        Answer::Lead(lead) => {
            let firm = match firm {
                Some(Certainty::Clear) => "That is firm. ",
                Some(Certainty::Likely) => "That is fairly firm. ",
                _ => "",
            };
            let first = framework(lead.first);
            [firm, "Would you choose ", first, ", too? ", &flip_said].concat().trim_end().to_owned()
        }
        Answer::Alone(first) => format!("Would you choose {}, too?", framework(*first)),
        Answer::NothingMatters => "What should we ask ourselves first?".to_owned(),
        Answer::NothingLeft if ranking.excluded.is_empty() => {
            "Which one deserves another look?".to_owned()
        }
        Answer::NothingLeft => "Which must-have would you give up?".to_owned(),
    }
}

/// The address that sends a text: that of a mailbox, `mailto:`, or of a form, in which `{subject}` and
/// `{message}` stand for them.
#[must_use]
pub fn to_send(address: &str, subject: &str, message: &str) -> String {
    let escaped = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    if address.starts_with("mailto:") {
        // A letter ends its lines with both signs.
        let message = escaped(&message.replace('\n', "\r\n"));
        return [address, "?subject=", &escaped(subject), "&body=", &message].concat();
    }
    address.replace("{subject}", &escaped(subject)).replace("{message}", &escaped(message))
}

#[cfg(test)]
mod tests {
    use super::{Question, to_send};
    use crate::dataset::{DATASET, model, start};
    use stackfit_decision::{
        Level, Noise, SAMPLES, SEED, Scenario, answer, certainty, nearest_flip, rank,
    };

    fn about(scenario: &Scenario, name: &str) -> Question {
        let ranking = rank(model(), scenario);
        let answer = answer(model(), scenario, &ranking);
        let samples = SAMPLES.into();
        let robustness = Noise::new(model(), samples, SEED).robustness(model(), scenario, samples);
        let flip = nearest_flip(model(), scenario, &ranking);
        let firm = certainty(&answer, &robustness);
        Question::about(&answer, (scenario, &ranking), firm, flip.as_ref(), (name, &[]))
    }

    #[test]
    fn a_group_that_does_not_agree_says_we() {
        let asked = Question::of_group("You do not agree yet: A is first for Ann; B for Bob.");
        let message = asked.message("#");
        assert!(message.starts_with("We do not agree yet: A is"), "{message}");
        assert!(message.ends_with("\n\nWhat would you choose?\n\n#"), "{message}");
    }

    #[test]
    fn a_letter_speaks_of_our_team() {
        let mut scenario = start();
        let go = DATASET.languages.iter().position(|language| language.key == "go").unwrap_or(0);
        (scenario.knowledge[go], scenario.team) = (Level::MAX, Level::MAX);
        let message = about(&scenario, "").message("");
        assert!(message.contains("the Go our team knows"), "{message}");
        assert!(!message.contains("your team"), "{message}");
    }

    #[test]
    fn one_is_torn_in_a_close_race_alone_with_who_is_next_and_whom_the_nearest_change_puts_first() {
        let (mut found, mut firm) = (0, 0);
        let presets = DATASET.presets.iter();
        let scenarios = presets.flat_map(|preset| [preset.opening(), preset.scenario()]);
        for scenario in scenarios.chain([start()]) {
            let ranking = rank(model(), &scenario);
            let message = about(&scenario, "").message("");
            let samples = SAMPLES.into();
            let noise = Noise::new(model(), samples, SEED);
            let robustness = noise.robustness(model(), &scenario, samples);
            let answer = answer(model(), &scenario, &ranking);
            let said = certainty(&answer, &robustness).map_or("", crate::words::certainty);
            let [first, second] = [0, 1].map(|place| ranking.standings[place].alternative);
            let flip = nearest_flip(model(), &scenario, &ranking);
            let Some((_, torn)) = message.split_once("We are torn between ") else {
                let asked = format!(
                    "\n\nThat is {}. Would you choose {}, too?",
                    said.to_lowercase(),
                    DATASET.frameworks[first].name
                );
                assert!(message.contains(&asked) && said != "Close race", "{said}: {message}");
                firm += 1;
                continue;
            };
            assert_eq!(said, "Close race", "{message}");
            let (torn, rest) = torn.split_once("; ").unwrap_or((torn, ""));
            let others = flip.iter().flat_map(|flip| &flip.winners);
            for one in others.chain([&first, &second]) {
                let name = DATASET.frameworks[*one].name;
                assert!(torn.contains(name), "{name} in {message}");
            }
            assert_eq!(flip.is_some(), rest.contains(" decides. With "), "{message}");
            found += 1;
        }
        assert!(found > 0 && firm > 0, "{found} are torn, {firm} firm");
        let start = about(&start(), "").message("");
        let asked = "That is fairly firm. Would you choose Django, too? With JavaScript at 7, Fastify takes over.";
        assert!(start.contains(asked), "{start}");
    }

    #[test]
    fn what_must_haves_leave_out_and_who_would_lead_without_them_is_said() {
        let said =
            |link: &str| about(&crate::link::decode(link, "").state.scenario, "").message("#");
        let alone = said("v=1&must=security.10,realtime.8");
        let musts = "so there is nothing to rank. Must have at least: Real-time 8 and Security 10. \
                     Without must-haves, Django would be first.\n\nWould you choose ";
        assert!(alone.contains(musts), "{alone}");
        let none = said("v=1&must=admin.10,concurrency.10");
        let musts = "all that we ask for. Must have at least: Concurrency 10 and Admin panel 10. Without \
                     must-haves, Django would be first.\n\nWhich must-have";
        assert!(none.contains(musts), "{none}");
        assert!(said("v=1&hide=django").contains(" Hidden: Django."), "hidden");
        let still_first = said("v=1&must=admin.6");
        assert!(still_first.contains(" Must have at least: Admin panel 6.\n\n"), "{still_first}");
        assert!(!said("v=1&must=learning.1").contains("Must have"), "nobody is left out");
    }

    #[test]
    fn a_question_names_the_leader_the_purpose_and_the_link() {
        for scenario in DATASET.presets.iter().map(crate::dataset::Preset::scenario) {
            let question = about(&scenario, "Shop rewrite");
            let first = rank(model(), &scenario).standings[0].alternative;
            let first = DATASET.frameworks[first].name;
            assert!(question.title.starts_with("Get a second opinion on "), "{question:?}");
            assert!(question.title.contains(first), "{question:?}");
            assert!(question.title.ends_with(" for Shop rewrite"), "{question:?}");
            let message = question.message("https://a.b/#v=1");
            assert!(message.ends_with("\n\nhttps://a.b/#v=1"), "{message}");
            assert_eq!(message.split("\n\n").count(), 3, "{message}");
        }
    }

    #[test]
    fn where_nothing_matters_the_title_names_nobody() {
        let mut scenario = start();
        scenario.weights.fill(Level::ZERO);
        scenario.team = Level::ZERO;
        assert_eq!(about(&scenario, "").title, "Get a second opinion");
    }

    #[test]
    fn where_nobody_is_first_it_asks_what_to_do() {
        let nothing = Scenario::blank(model());
        let asked = about(&nothing, "").message("#");
        assert_eq!(
            asked,
            "We have not decided yet what matters to us.\n\nWhat should we ask ourselves first?\n\n#"
        );
        let mut strict = start();
        strict.must.fill(Some(Level::MAX));
        let asked = about(&strict, "").message("#");
        assert!(asked.ends_with("Which must-have would you give up?\n\n#"), "{asked}");
        let mut hidden = start();
        hidden.hidden.fill(true);
        let asked = about(&hidden, "").message("#");
        assert!(asked.ends_with("Which one deserves another look?\n\n#"), "{asked}");
    }

    #[test]
    fn nothing_in_a_text_ends_its_place_in_the_address() {
        let sent = to_send("mailto:a@b.c", "A & B?", "1\n#2%");
        assert_eq!(sent, "mailto:a@b.c?subject=A%20%26%20B%3F&body=1%0D%0A%232%25");
        let sent = to_send("https://a.b/?t={subject}&m={message}#x", "A & B", "1\n#2");
        assert_eq!(sent, "https://a.b/?t=A%20%26%20B&m=1%0A%232#x");
    }
}
