//! Controls of the page: clicks, keys and drags, as a visitor does them.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, MouseActions, PointerAction, WheelAction, WheelActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::steps::{GLANCE, PATIENCE};
use crate::{Engine, Outcome, Visit};

impl Visit {
    /// Clicks on the first element that a CSS selector names.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be clicked.
    pub async fn click(&self, css: &str) -> Outcome {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            // What moves at that moment is clicked when it has moved, as a visitor would.
            match self.try_to_click(css).await {
                Err(_) if tokio::time::Instant::now() < deadline => {
                    tokio::time::sleep(GLANCE).await;
                }
                outcome => return outcome,
            }
        }
    }

    async fn try_to_click(&self, css: &str) -> Outcome {
        let element = self.find(css).await?;
        // The dock may lie over what a driver scrolls to the edge, and a row that glides over
        // whatever it passes.
        let script = "
            const [element, done] = arguments;
            element.scrollIntoView({block: 'center', behavior: 'instant'});
            const moves = document.getAnimations().map(move => move.finished);
            Promise.allSettled(moves).then(() => done());
        ";
        self.run_async(script, vec![serde_json::to_value(&element)?]).await?;
        if !self.is_framed() {
            return Ok(element.click().await?);
        }
        // A browser may drop what is clicked in a frame that has just moved.
        let listen = "
            window.isPressed = false;
            addEventListener('pointerdown', () => { window.isPressed = true; },
                {once: true, capture: true});
        ";
        self.run(listen).await?;
        element.click().await?;
        if self.run("return window.isPressed").await? == false {
            return Err(format!("{css}: the click did not arrive").into());
        }
        Ok(())
    }

    /// The text that one reads in the first element that a CSS selector names.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn text(&self, css: &str) -> Outcome<String> {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            // What is made anew at that moment is read when it is there.
            match self.try_to_read(css).await {
                Err(_) if tokio::time::Instant::now() < deadline => {
                    tokio::time::sleep(GLANCE).await;
                }
                outcome => return outcome,
            }
        }
    }

    async fn try_to_read(&self, css: &str) -> Outcome<String> {
        let element = self.find(css).await?;
        let text = element.text().await?;
        if self.engine != Engine::WebKit || !text.is_empty() {
            return Ok(text);
        }
        // Its driver reads nothing in some of what may be cut off at an edge.
        let script = "
            const [element] = arguments;
            return element.getClientRects().length ? element.innerText.trim() : '';
        ";
        let drawn = self.client.execute(script, vec![serde_json::to_value(&element)?]).await?;
        Ok(serde_json::from_value(drawn)?)
    }

    /// The text that one reads in each element that a CSS selector names: nothing where it is
    /// hidden.
    ///
    /// # Errors
    ///
    /// When one cannot be read.
    pub async fn texts(&self, css: &str) -> Outcome<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// Moves a slider by the keyboard, as someone without a mouse would.
    ///
    /// # Errors
    ///
    /// When there is no such slider, or it does not take the position.
    pub async fn set(&self, key: &str, position: u8) -> Outcome {
        let slider = self.find(&format!("input[type=range][name={key}]")).await?;
        self.reveal(key).await?;
        if self.is_framed() && self.engine == Engine::WebKit {
            // Here a frame gets the keyboard by a click alone.
            slider.click().await?;
        }
        let mut keys = String::from(char::from(Key::Home));
        keys.extend((0..position).map(|_| char::from(Key::Right)));
        slider.send_keys(&keys).await?;
        let value = slider.prop("value").await?;
        if value == Some(position.to_string()) {
            Ok(())
        } else {
            Err(format!("{key} is at {value:?}, not at {position}").into())
        }
    }

    /// Opens what hides a slider, as a visitor does who looks for it, and goes to it.
    async fn reveal(&self, key: &str) -> Outcome {
        let script = "
            const [key, done] = arguments;
            const slider = document.querySelector(`input[type=range][name=${key}]`);
            const rest = slider.closest('[id^=more-]');
            if (rest?.hidden) document.querySelector(`[aria-controls=${rest.id}]`).click();
            // What a click shows is there once the page has answered it.
            setTimeout(() => { slider.focus(); done(); });
        ";
        self.run_async(script, vec![json!(key)]).await?;
        Ok(())
    }

    /// Goes to a slider without moving it, so that the inspector explains it.
    ///
    /// # Errors
    ///
    /// When there is no such slider, or nothing explains it.
    pub async fn inspect(&self, key: &str) -> Outcome {
        self.find(&format!("input[type=range][name={key}]")).await?;
        self.reveal(key).await?;
        self.find(&format!(".slider.used [name={key}]")).await?;
        self.find(".inspector-value").await.map(drop)
    }

    /// Puts the sliders where a situation has them that others have written about.
    ///
    /// # Errors
    ///
    /// When there is no such situation.
    pub async fn take_situation(&self, id: &str) -> Outcome {
        let fold = "return document.querySelector('.situations details').open";
        if self.run(fold).await? == false {
            self.click(".situations summary").await?;
        }
        self.click(&format!("[data-situation={id}]")).await
    }

    /// Puts everything back to how the page opens, by its button.
    ///
    /// # Errors
    ///
    /// When there is no such button.
    pub async fn reset(&self) -> Outcome {
        self.click("#reset").await
    }

    /// Where a slider stands.
    ///
    /// # Errors
    ///
    /// When there is no such slider.
    pub async fn position(&self, key: &str) -> Outcome<u8> {
        let slider = self.find(&format!("input[type=range][name={key}]")).await?;
        let value = slider.prop("value").await?.ok_or("a slider without a value")?;
        Ok(value.parse()?)
    }

    /// Presses the mouse on a slider's thumb and drags it to a position without letting go.
    ///
    /// # Errors
    ///
    /// When the slider cannot be found or grabbed.
    pub async fn drag(&self, key: &str, position: u8) -> Outcome {
        self.reveal(key).await?;
        let script = "
            let input = document.querySelector(`input[type=range][name=${arguments[0]}]`);
            input.scrollIntoView({block: 'center', behavior: 'instant'});
            let box = input.getBoundingClientRect();
            const thumb = input.closest('.fact') ? 16 : 22;
            return [box.left, box.width, box.top + box.height / 2, Number(input.value), thumb];
        ";
        let place = self.client.execute(script, vec![json!(key)]).await?;
        let (left, width, y, from, thumb): (f64, f64, f64, f64, f64) =
            serde_json::from_value(place)?;
        // The thumb stays inside the track.
        let x = |at: f64| left + thumb / 2.0 + (width - thumb) * at / 10.0;
        let to = |x: f64| PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x, y };
        let actions = MouseActions::new("mouse".to_owned())
            .then(to(x(from)))
            .then(PointerAction::Down { button: 0 })
            .then(to(x(f64::midpoint(from, f64::from(position)))))
            .then(to(x(f64::from(position))));
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Types into a field in place of what is in it, key by key; a line's end is Enter, a tab is Tab.
    ///
    /// # Errors
    ///
    /// When there is no such field, or it takes no keys.
    pub async fn type_into(&self, css: &str, text: &str) -> Outcome {
        let field = self.find(css).await?;
        let length = field.prop("value").await?.unwrap_or_default().chars().count();
        let mut keys = String::from(char::from(Key::End));
        keys.extend((0..length).map(|_| char::from(Key::Backspace)));
        keys.extend(text.chars().map(|char| match char {
            '\n' => Key::Enter.into(),
            '\t' => Key::Tab.into(),
            other => other,
        }));
        Ok(field.send_keys(&keys).await?)
    }

    /// Rolls the wheel of the mouse down by a notch over an element.
    ///
    /// # Errors
    ///
    /// When there is no such element, or the driver has no wheel.
    pub async fn roll_wheel(&self, css: &str) -> Outcome {
        let element = serde_json::to_value(&self.find(css).await?)?;
        let script = "
            const box = arguments[0].getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);
        ";
        let place = self.client.execute(script, vec![element]).await?;
        let (x, y) = serde_json::from_value(place)?;
        let roll = WheelAction::Scroll { x, y, delta_x: 0, delta_y: 120, duration: None };
        let wheel = WheelActions::new("wheel".to_owned()).then(roll);
        Ok(self.client.perform_actions(wheel).await?)
    }

    /// Lets go of everything that is held.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn let_go(&self) -> Outcome {
        Ok(self.client.release_actions().await?)
    }
}
