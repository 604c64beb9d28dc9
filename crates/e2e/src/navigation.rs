//! Navigation: the page opened afresh, in whatever place and frame it is hosted.

use serde_json::Value;

use crate::{Engine, Hosting, Outcome, Visit, Window};

/// What there is when the page answers.
const ALIVE: &str = "html[data-ready]";
/// What there is when it does not.
const ARTICLE: &str = ".article-ranking";

/// The script of a host that follows the page.
const FOLLOWER: &str = "<script>
    const told = [];
    addEventListener('message', ({data, origin, source}) => {
        const frame = document.querySelector('iframe');
        if (source !== frame.contentWindow || origin !== 'null') return;
        told.push(data);
        document.documentElement.dataset.told = JSON.stringify(told);
        if (data.type === 'stackfit:height') frame.style.height = `${data.height}px`;
    });
</script>";

impl Visit {
    /// Opens the page afresh with a link, and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the page complained before, or does not come to life.
    pub async fn go(&self, link: &str) -> Outcome {
        let fragment = if link.is_empty() { String::new() } else { format!("#{link}") };
        let awaited = if self.window.scripts { ALIVE } else { ARTICLE };
        if !self.is_framed() {
            return self.load(&format!("{}{fragment}", self.address()), awaited).await;
        }
        let frame = format!("{}frame.html", self.place.path());
        self.folder.write(&frame, &self.frame(&fragment))?;
        self.load(&format!("{}frame.html", self.address()), "iframe").await?;
        self.find("iframe").await?.enter_frame().await?;
        self.find(awaited).await?;
        self.watch().await
    }

    /// Opens the page afresh with a query and a fragment, each with its sign, as somebody else wrote
    /// them, and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the page complained before, or does not come to life.
    pub async fn go_to(&self, suffix: &str) -> Outcome {
        self.load(&format!("{}{suffix}", self.address()), ALIVE).await
    }

    /// Opens another page than the built one, where it is hosted, and waits for what a CSS selector
    /// names.
    ///
    /// # Errors
    ///
    /// When the page complained before, or what is awaited does not come.
    pub async fn go_until(&self, awaited: &str) -> Outcome {
        self.load(&self.address(), awaited).await
    }

    /// Opens a file that stands beside the page, and waits for what a CSS selector names.
    ///
    /// # Errors
    ///
    /// When the page complained before, or what is awaited does not come.
    pub async fn open_beside(&self, path: &str, awaited: &str) -> Outcome {
        let address = self.address();
        self.load(&format!("{}{path}", address.trim_end_matches("index.html")), awaited).await
    }

    /// Clicks on a link to the page, and waits until that answers.
    ///
    /// # Errors
    ///
    /// When what links to it complained before, or the page does not come to life.
    pub async fn follow(&self, css: &str) -> Outcome {
        self.is_content().await?;
        self.find(css).await?.click().await?;
        self.find(ALIVE).await?;
        self.until_alive().await?;
        self.watch().await
    }

    /// Whether the page is in a frame of another one.
    pub(crate) fn is_framed(&self) -> bool {
        !matches!(self.place, Hosting::Root | Hosting::SubPath | Hosting::File)
            || self.window.needs_frame(self.engine)
    }

    /// Runs a script in the page around the frame that the page is in.
    ///
    /// # Errors
    ///
    /// When the page is in no frame, or the script fails.
    pub async fn run_around(&self, script: &str) -> Outcome<Value> {
        self.client.clone().enter_parent_frame().await?;
        let answer = self.run(script).await;
        self.find("iframe").await?.enter_frame().await?;
        answer
    }

    /// A page that has the page in a frame.
    fn frame(&self, fragment: &str) -> String {
        let is_alone = matches!(self.place, Hosting::Sandbox | Hosting::Followed);
        let sandbox = if is_alone { "sandbox=\"allow-scripts\"" } else { "" };
        let follower = if self.place == Hosting::Followed { FOLLOWER } else { "" };
        let Window { width, height, .. } = self.window;
        let above = if self.place == Hosting::Tall { 500 } else { 0 };
        let (width, height) =
            if self.place == Hosting::Tall { (390, 6000) } else { (width, height) };
        let source = format!("./{fragment}").replace('&', "&amp;").replace('"', "%22");
        let (source, script) = match self.place {
            Hosting::Text => ("about:blank", "frame.srcdoc = text"),
            Hosting::Blob => (
                "about:blank",
                "frame.src = URL.createObjectURL(new Blob([text], {type: 'text/html'}))",
            ),
            Hosting::Data => (
                "about:blank",
                "frame.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(text)",
            ),
            _ => (source.as_str(), ""),
        };
        let script = if script.is_empty() {
            String::new()
        } else {
            format!(
                "<script>const frame = document.querySelector('iframe');
                 fetch('./').then(page => page.text()).then(text => {{ {script} }})</script>"
            )
        };
        // With an icon of its own, so that no browser asks the server for one.
        format!(
            "<!DOCTYPE html><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">\
             <style>body{{margin:0;padding-top:{above}px}}iframe{{border:0;display:block}}</style>\
             {follower}\
             <iframe {sandbox} width=\"{width}\" height=\"{height}\" src=\"{source}\"></iframe>{script}"
        )
    }

    /// Writes a file into the folder of this visit, opens it from the disk, and waits for what a CSS
    /// selector names.
    ///
    /// # Errors
    ///
    /// When the page complained before, or what is awaited does not come.
    pub async fn open_copy(&self, name: &str, text: &str, awaited: &str) -> Outcome {
        let address = self.folder.write(name, text)?;
        self.load(&address, awaited).await
    }

    /// As [`Visit::open_copy`], and waits until the page answers.
    ///
    /// # Errors
    ///
    /// When the page complained before, or does not come to life.
    pub async fn revive(&self, name: &str, text: &str) -> Outcome {
        self.open_copy(name, text, ALIVE).await
    }

    /// Opens a page of another site, as [`Visit::open_copy`] does, and waits until each of its frames
    /// has asked for this one: a frame that is loaded lazily asks only when it comes near.
    ///
    /// # Errors
    ///
    /// When the page complained before, there is no frame, or one does not ask.
    pub async fn open_site(&self, name: &str, text: &str) -> Outcome {
        let before = self.requests().len();
        self.open_copy(name, text, "iframe").await?;
        let frames = self.run("return document.querySelectorAll('iframe').length").await?;
        let expected = before + usize::try_from(frames.as_u64().unwrap_or_default())?;
        for _ in 0..200 {
            if self.requests().len() >= expected {
                return self.watch().await;
            }
            let near =
                "document.querySelector('iframe:last-of-type').scrollIntoView(); scrollTo(0, 0)";
            self.run(near).await?;
            self.settle().await?;
        }
        Err(format!("of {frames} frames, not all asked for the page").into())
    }

    async fn load(&self, address: &str, awaited: &str) -> Outcome {
        self.is_content().await?;
        // From another page, so that a new fragment is a new visit too.
        self.client.goto("about:blank").await?;
        self.client.goto(address).await?;
        if let Err(error) = self.find(awaited).await {
            // How far it came, and what it says, if it says anything.
            let state = self
                .run(
                    "const marks = performance.getEntriesByType('mark').map(({ name }) => name);
                    const line = document.querySelector('#trouble');
                    return [document.readyState, line?.offsetHeight > 0, line?.textContent, ...marks]",
                )
                .await?;
            let is_told = state.get(1).is_none_or(|told| told != false);
            if Engine::current()? != Engine::WebKit || is_told {
                return Err(format!("{error}: {state}").into());
            }
            // Once in some thousand visits `WebKitGTK` stands still on a busy machine.
            eprintln!("{address} stood still, and is opened once more: {state}");
            self.client.goto("about:blank").await?;
            self.client.goto(address).await?;
            self.find(awaited).await?;
        }
        if awaited == ALIVE {
            self.until_alive().await?;
        }
        self.watch().await
    }

    /// Loads the page again where it is, not in a frame, and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the page complained before, or does not come to life.
    pub async fn reload(&self) -> Outcome {
        self.is_content().await?;
        self.client.refresh().await?;
        self.until_alive().await?;
        self.watch().await
    }

    async fn until_alive(&self) -> Outcome {
        // A saved page has the mark from before it was saved until its own program starts.
        self.until("!!(window.stackfitTexts && document.querySelector('html[data-ready]'))")
            .await?;
        // What comes in the frames after the list moves what is below it.
        self.settle().await
    }

    /// Where the page is, without a fragment.
    pub(crate) fn address(&self) -> String {
        let host = self.server.address();
        match self.place {
            Hosting::File => self.folder.address("index.html"),
            place => format!("http://{host}/{}", place.path()),
        }
    }
}
