//! Touches: what a finger does on the screen, in steps of about a sixtieth of a second.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Outcome, Visit};

/// How long a finger stays where it is between two steps.
const STEP: Duration = Duration::from_millis(16);

impl Visit {
    /// Puts a finger down, moves it from place to place, and lifts it. Chromium alone can do that.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn swipe(&self, places: &[(f64, f64)]) -> Outcome {
        self.press_finger(places).await?;
        self.lift_finger().await
    }

    /// As [`Visit::swipe`], and the finger stays down.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn press_finger(&self, places: &[(f64, f64)]) -> Outcome {
        for (step, (x, y)) in places.iter().enumerate() {
            let kind = if step == 0 { "touchStart" } else { "touchMove" };
            self.touch(kind, json!([{ "x": x, "y": y }])).await?;
            tokio::time::sleep(STEP).await;
        }
        Ok(())
    }

    /// Lifts the finger that is down.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn lift_finger(&self) -> Outcome {
        self.touch("touchEnd", json!([])).await
    }

    async fn touch(&self, kind: &str, points: Value) -> Outcome {
        let touch = json!({ "type": kind, "touchPoints": points });
        self.command("Input.dispatchTouchEvent", touch).await
    }
}
