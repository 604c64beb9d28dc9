//! The questions as Rust source.

use super::pool::Pool;
use super::rust::{array, level};
use crate::data::Data;
use crate::questions::TEAM;

/// The questions about what is shown: choices first, then those about one slider.
pub(super) fn questions(data: &Data, pool: &Pool) -> String {
    let slider = |id: &str| match id {
        TEAM => Some("Slider::Team".to_owned()),
        _ => {
            let at = data.criteria.iter().position(|criterion| criterion.id == id)?;
            Some(format!("Slider::Criterion({at})"))
        }
    };
    let option = |slider: &str, text: &str| format!("({slider}, {})", pool.words(text));
    let answer = |at: u8, text: &str| format!("({}, {})", level(at), pool.words(text));
    let choices = data.questions.choices.iter().filter_map(|choice| {
        let languages = (0..).zip(&data.languages).filter(|_| choice.options.is_empty());
        let languages =
            languages.map(|(at, of)| option(&format!("Slider::Language({at})"), &of.name));
        let criteria = choice.options.iter();
        let criteria = criteria.filter_map(|of| Some(option(&slider(&of.id)?, &of.text)));
        let options: Vec<String> = languages.chain(criteria).collect();
        let answers = [answer(choice.level, "")];
        (options.len() > 1).then(|| question(pool, &choice.text, options, answers.to_vec()))
    });
    let singles = data.questions.singles.iter().filter_map(|single| {
        let options = vec![option(&slider(&single.id)?, "")];
        let answers = single.answers.iter().map(|(level, text)| answer(*level, text));
        Some(question(pool, &single.text, options, answers.collect()))
    });
    array(choices.chain(singles))
}

fn question(pool: &Pool, text: &str, options: Vec<String>, answers: Vec<String>) -> String {
    format!(
        "Question {{ text: {}, options: &{}, answers: &{} }}",
        pool.words(text),
        array(options.into_iter()),
        array(answers.into_iter())
    )
}
