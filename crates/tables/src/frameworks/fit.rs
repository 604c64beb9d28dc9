//! Language fit: how well each language suits a framework.

use std::collections::BTreeMap;

use toml::Value;

use super::lists::Lists;
use crate::checks::CheckedFile;
use crate::checks::tenths::level;

/// How well each language suits a framework, from 0 to 10. A language that is left out does not suit
/// it at all, so none that it is `written_in` may be left out.
pub(crate) fn fit(
    file: &mut CheckedFile<'_>,
    lists: &Lists<'_>,
    given: &BTreeMap<String, Value>,
    written_in: &[String],
) -> Vec<u8> {
    let languages = lists.languages;
    let mut fit = vec![0; languages.all().len()];
    for (id, value) in given {
        let key = format!("language_fit.{id}");
        let level = file.level(&key, value);
        let place = languages.find(file, &key, id);
        if let Some(slot) = place.and_then(|place| fit.get_mut(place)) {
            *slot = level;
        }
    }
    // A level that is wrong has failed already.
    let suits = |value: &Value| level(value) != Ok(0);
    let any = given.values().any(suits);
    if !any {
        file.fail("language_fit", "must name a language that suits it");
    }
    for name in written_in {
        let place = lists.language_names.find(file, "languages", name);
        let Some(id) = place.and_then(|place| languages.all().get(place)) else { continue };
        if any && !given.get(id).is_some_and(suits) {
            let problem = format!("must be more than 0, because languages has {name:?}");
            file.fail(&format!("language_fit.{id}"), problem);
        }
    }
    fit
}
