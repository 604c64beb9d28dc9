//! The keys of a link.

use crate::dataset::DATASET;

pub(super) const VERSION: &str = "v";
pub(super) const OWN: &str = "add";
pub(super) const MUST: &str = "must";
pub(super) const HIDE: &str = "hide";
pub(super) const VIEW: &str = "view";
pub(super) const OVERRIDES: &str = "o";
pub(super) const WITH: &str = "with";
pub(super) const NAME: &str = "name";
pub(super) const ON: &str = "on";

/// What stands for the frameworks of [`VIEW`] when nothing is compared.
pub(super) const NOTHING: &str = "none";

/// What a pair of a link sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// The version of the scheme and of its defaults.
    Version,
    /// How well the team knows the language in this place.
    Language(usize),
    /// How much the team's language matters.
    Team,
    /// How much the criterion in this place matters.
    Criterion(usize),
    /// The must-haves.
    Must,
    /// The visitor's own frameworks.
    Own,
    /// The hidden frameworks.
    Hide,
    /// The compared frameworks.
    View,
    /// The scores that the visitor sets against those of the data.
    Overrides,
    /// The other people of a group.
    With,
    /// The name of the scenario.
    Name,
    /// The day of the data that the link was made on.
    On,
}

impl Key {
    /// The key as a link writes it.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Version => VERSION,
            Self::Team => DATASET.team.key,
            Self::Must => MUST,
            Self::Own => OWN,
            Self::Hide => HIDE,
            Self::View => VIEW,
            Self::Overrides => OVERRIDES,
            Self::With => WITH,
            Self::Name => NAME,
            Self::On => ON,
            Self::Language(place) => DATASET.languages.get(place).map_or("", |found| found.key),
            Self::Criterion(place) => DATASET.criteria.get(place).map_or("", |found| found.key),
        }
    }

    /// What it sets, as the page calls it; for others than sliders the key.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Team => DATASET.team.name,
            Self::Language(place) => DATASET.languages.get(place).map_or("", |found| found.name),
            Self::Criterion(place) => DATASET.criteria.get(place).map_or("", |found| found.name),
            _ => self.text(),
        }
    }

    /// The key that is written like this.
    pub(super) fn find(text: &str) -> Option<Self> {
        match text {
            VERSION => Some(Self::Version),
            MUST => Some(Self::Must),
            OWN => Some(Self::Own),
            HIDE => Some(Self::Hide),
            VIEW => Some(Self::View),
            OVERRIDES => Some(Self::Overrides),
            WITH => Some(Self::With),
            NAME => Some(Self::Name),
            ON => Some(Self::On),
            _ if text == DATASET.team.key => Some(Self::Team),
            _ => {
                let language = DATASET.language(text).map(|found| Self::Language(found.index));
                language.or_else(|| DATASET.criterion(text).map(|c| Self::Criterion(c.index)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{HIDE, Key, MUST, NAME, NOTHING, ON, OVERRIDES, OWN, VERSION, VIEW, WITH};
    use crate::dataset::DATASET;
    use crate::link::look_key::{ACCENT, EMBED, THEME};

    #[test]
    fn no_two_keys_are_the_same() {
        let reserved = [
            VERSION, MUST, OWN, HIDE, VIEW, OVERRIDES, WITH, NAME, ON, EMBED, THEME, ACCENT, "lang",
        ];
        let mut keys: Vec<&str> = reserved.to_vec();
        keys.push(DATASET.team.key);
        keys.extend(DATASET.languages.iter().map(|language| language.key));
        keys.extend(DATASET.criteria.iter().map(|criterion| criterion.key));
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }

    #[test]
    fn keys_and_ids_need_no_escape() {
        let keys = DATASET.languages.iter().map(|language| language.key);
        let keys = keys.chain(DATASET.criteria.iter().map(|criterion| criterion.key));
        for word in keys.chain(DATASET.frameworks.iter().map(|framework| framework.id)) {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
            assert!(word.bytes().all(plain), "{word}");
        }
    }

    #[test]
    fn no_key_has_a_digit_as_levels_do_or_a_hyphen() {
        let keys = DATASET.languages.iter().map(|language| language.key);
        let keys = keys.chain(DATASET.criteria.iter().map(|criterion| criterion.key));
        for key in keys.chain([DATASET.team.key]) {
            assert!(!key.contains(|char: char| char.is_ascii_digit() || char == '-'), "{key}");
        }
    }

    #[test]
    fn no_framework_has_the_name_of_an_empty_comparison() {
        assert!(DATASET.framework(NOTHING).is_none());
    }

    #[test]
    fn a_key_is_found_only_as_it_is_written() {
        assert!(Key::find("js") == Some(Key::Language(0)));
        assert!(Key::find("JS").is_none());
        assert!(Key::find("").is_none());
    }
}
