//! How well languages suit a framework.

use std::collections::BTreeMap;

use toml::Value;

use crate::frameworks::Lists;
use crate::sheet::Sheet;
use crate::tenths::level;

/// How well each language suits it. One that is left out does not, so none of those that it is
/// `written_in` may be.
pub(crate) fn fit(
    sheet: &mut Sheet<'_>,
    lists: &Lists<'_>,
    given: &BTreeMap<String, Value>,
    written_in: &[String],
) -> Vec<u8> {
    let languages = lists.languages;
    let mut fit = vec![0; languages.all().len()];
    for (id, value) in given {
        let key = format!("language_fit.{id}");
        let level = sheet.level(&key, value);
        let place = languages.find(sheet, &key, id);
        if let Some(slot) = place.and_then(|place| fit.get_mut(place)) {
            *slot = level;
        }
    }
    // A level that is wrong has failed already.
    let suits = |value: &Value| level(value) != Ok(0);
    let any = given.values().any(suits);
    if !any {
        sheet.fail("language_fit", "must name a language that suits it");
    }
    for name in written_in {
        let place = lists.language_names.find(sheet, "languages", name);
        let Some(id) = place.and_then(|place| languages.all().get(place)) else { continue };
        if any && !given.get(id).is_some_and(suits) {
            let problem = format!("must be more than 0, because languages has {name:?}");
            sheet.fail(&format!("language_fit.{id}"), problem);
        }
    }
    fit
}
