//! Keys, pressed wherever the focus is.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::{Outcome, Visit};

impl Visit {
    /// Presses keys one after the other, with this pause after each.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn keys(&self, keys: &[char], pause: Duration) -> Outcome {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys.iter().copied() {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value })
                .then(KeyAction::Pause { duration: pause });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Goes to the next stop by Tab, or to the one before.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn tab(&self, is_back: bool) -> Outcome {
        let press = |value| KeyAction::Down { value };
        let mut actions = KeyActions::new("keyboard".to_owned());
        if is_back {
            actions = actions.then(press(Key::Shift.into()));
        }
        actions =
            actions.then(press(Key::Tab.into())).then(KeyAction::Up { value: Key::Tab.into() });
        if is_back {
            actions = actions.then(KeyAction::Up { value: Key::Shift.into() });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses Enter wherever the focus is.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn enter(&self) -> Outcome {
        self.keys(&[Key::Enter.into()], Duration::ZERO).await
    }

    /// Presses Escape wherever the focus is.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn escape(&self) -> Outcome {
        self.keys(&[Key::Escape.into()], Duration::ZERO).await
    }

    /// Presses the arrow keys that move a slider up by one and down again, as a key that is held
    /// down would, so many times in turn.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn waver(&self, times: usize, pause: Duration) -> Outcome {
        let turn = [char::from(Key::Right), char::from(Key::Left)];
        let keys: Vec<char> = turn.iter().copied().cycle().take(times).collect();
        self.keys(&keys, pause).await
    }
}
