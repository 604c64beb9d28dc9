//! The questions as Rust source.

use super::pool::Pool;
use super::rust::{array, levels};
use crate::data::Data;
use crate::questions::TEAM;

/// The questions about what is shown: choices first, then those about one slider.
pub(super) fn questions(data: &Data, pool: &Pool) -> String {
    let slider = |id: &str| {
        if id == TEAM {
            return Some("Slider::Team".to_owned());
        }
        let at = data.criteria.iter().position(|criterion| criterion.id == id)?;
        Some(format!("Slider::Criterion({at})"))
    };
    let choices = data.questions.choices.iter().filter_map(|choice| {
        let languages = (0..).zip(&data.languages).filter(|_| choice.options.is_empty());
        let languages = languages.map(|(at, of)| (format!("Slider::Language({at})"), &of.name));
        let criteria = choice.options.iter();
        let criteria = criteria.filter_map(|of| Some((slider(&of.id)?, &of.text)));
        let (sliders, words): (Vec<_>, Vec<_>) = languages.chain(criteria).unzip();
        let is_one = sliders.len() > 1;
        is_one.then(|| question(pool, &choice.text, sliders, &choice.levels, &words))
    });
    let singles = data.questions.singles.iter().filter_map(|single| {
        let (levels, words): (Vec<u8>, Vec<&String>) =
            single.answers.iter().map(|(level, text)| (*level, text)).unzip();
        Some(question(pool, &single.text, vec![slider(&single.id)?], &levels, &words))
    });
    array(choices.chain(singles))
}

fn question(
    pool: &Pool,
    text: &str,
    sliders: Vec<String>,
    above_zero: &[u8],
    words: &[&String],
) -> String {
    format!(
        "Asked {{ text: {}, question: Question {{ sliders: &{}, levels: &{} }}, words: &{} }}",
        pool.words(text),
        array(sliders.into_iter()),
        levels(&[&[0], above_zero].concat()),
        array(words.iter().map(|text| pool.words(text)))
    )
}
