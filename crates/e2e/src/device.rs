//! Devices: the size of a screen, and whether one touches it.

use serde_json::json;

use crate::{Engine, Hosting, Outcome, Visit, Window};

/// A screen as the page sees it.
#[derive(Clone, Copy, Debug)]
pub struct Device {
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
    /// Whether a finger is what points.
    pub touch: bool,
}

impl Device {
    /// With a mouse.
    #[must_use]
    pub const fn desk(width: u32, height: u32) -> Self {
        Self { width, height, touch: false }
    }

    /// With a finger.
    #[must_use]
    pub const fn hand(width: u32, height: u32) -> Self {
        Self { width, height, touch: true }
    }

    /// A window of this size, in which the mouse points.
    #[must_use]
    pub const fn window(self) -> Window {
        Window { width: self.width, height: self.height, ..Window::DESKTOP }
    }
}

impl Visit {
    /// Opens the page with a link on a device. Engines other than Chromium show it at that size, and
    /// cannot pretend that a finger points.
    ///
    /// # Errors
    ///
    /// When the page cannot be opened, or the browser does not take the size.
    pub async fn hold(device: Device, link: &str) -> Outcome<Self> {
        if Engine::current()? != Engine::Chromium {
            let page = Self::prepare(device.window(), Hosting::Root).await?;
            page.go(link).await?;
            return Ok(page);
        }
        let page = Self::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.turn(device).await?;
        page.go(link).await?;
        Ok(page)
    }

    /// Makes the browser pretend to be this device. Chromium alone can do that.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub async fn turn(&self, device: Device) -> Outcome {
        let Device { width, height, touch } = device;
        let scale = if touch { 2 } else { 1 };
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": touch
        });
        self.command("Emulation.setDeviceMetricsOverride", metrics).await?;
        let touches = json!({ "enabled": touch, "maxTouchPoints": 5 });
        self.command("Emulation.setTouchEmulationEnabled", touches).await
    }
}
