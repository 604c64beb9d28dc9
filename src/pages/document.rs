//! Document: what all pages have around their content, their head above all.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::{Value, json};

use super::Page;
use super::index::{self, Folder};
use super::links::{of_preset, root, to_page};
use super::pair::Pair;
use super::questions::Question;
use crate::article::{by, legal};
use crate::dataset::{DATASET, Preset};
use crate::picture::Picture;

/// What a page may do: nothing, but for its own styles and its icon. It runs no script that could ask for
/// anything; audits read `robots.txt` in its name.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The icon, which is that of the page itself.
const ICON: &str = include_str!("../../public/icon.svg");
/// The colour of the icon, which the owner's takes the place of.
const OWN_ACCENT: &str = "#0b6b57";

/// What the pages know of where they are published.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The address of the folder of the whole, with `/` at its end; nothing where it has none.
    pub base: Option<&'a str>,
    /// The styles of the pages.
    pub styles: &'a str,
}

/// A page before it is one: its head and its content.
pub(super) struct Document {
    /// Its folder.
    pub(super) path: String,
    /// Its main heading.
    pub(super) heading: String,
    /// What it says, in a sentence.
    pub(super) description: String,
    /// What its preview shows.
    pub(super) picture: Picture,
    /// What search engines read of what it says.
    pub(super) told: Told,
    /// What stands in its main part, below the heading.
    pub(super) content: Markup,
}

/// What search engines read of what a page says.
pub(super) enum Told {
    /// The questions that it answers.
    Questions(Vec<Question>),
    /// The pages that it lists, each with its name and its folder.
    Pages(Vec<(String, String)>),
}

impl Document {
    /// The page.
    pub(super) fn page(self, site: &Site) -> Page {
        let html = self.html(site);
        let Self { path, heading, description, picture, .. } = self;
        Page { path, heading, description, html, picture }
    }

    /// The page as HTML.
    fn html(&self, site: &Site) -> String {
        let name = DATASET.site.name;
        let title = format!("{} – {name}", self.heading);
        let root = root(&self.path);
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    title { (title) }
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    meta name="color-scheme" content="light dark";
                    meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)";
                    meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)";
                    meta name="description" content=(self.description);
                    (self.tags(site))
                    link rel="icon" href=(icon());
                    style { (PreEscaped(site.styles)) }
                }
                body {
                    a.skip href="#content" { "Skip to the content" }
                    header.masthead {
                        a.brand href={ (root) "index.html" } { (name) }
                        @if let Some(owner) = &DATASET.site.owner { (by(owner)) }
                        span.slider-scale { (DATASET.site.question) }
                    }
                    main.article #content tabindex="-1" {
                        h1 { (self.heading) }
                        (with_contents(&self.content.0))
                        script type="application/ld+json" { (PreEscaped(escaped(&self.data(site)))) }
                    }
                    footer.slider-scale {
                        p {
                            "Data of " (DATASET.as_of) ", also "
                            a href={ (root) "data.json" } { "as one file" } ". "
                            a href={ (root) "index.html" } { "Set the sliders to your own team" } ". "
                            @if let Some(owner) = &DATASET.site.owner { (legal(owner)) }
                        }
                    }
                }
            }
        };
        page.into_string()
    }

    /// What programs that show a preview of a link read. Addresses are there only where the page has
    /// one: relative ones mean nothing to them.
    fn tags(&self, site: &Site) -> Markup {
        html! {
            meta property="og:type" content="article";
            meta property="og:site_name" content=(DATASET.site.name);
            meta property="og:title" content=(self.heading);
            meta property="og:description" content=(self.description);
            meta name="twitter:card" content="summary_large_image";
            @if let Some(base) = site.base {
                @let address = format!("{base}{}", self.path);
                link rel="canonical" href=(address);
                meta property="og:url" content=(address);
                meta property="og:image" content={ (address) "preview.png" };
                meta property="og:image:width" content="1200";
                meta property="og:image:height" content="630";
                meta property="og:image:alt" content=(self.picture.told());
            }
        }
    }

    /// The way to the page, and its questions with their answers or the pages that it lists, as search engines
    /// read them.
    fn data(&self, site: &Site) -> Value {
        let item = |place: usize, name: &str, path: &str, key: &str| {
            let mut item = json!({ "@type": "ListItem", "position": place + 1, "name": name });
            if let (Some(base), Some(item)) = (site.base, item.as_object_mut()) {
                item.insert(key.to_owned(), json!(format!("{base}{path}")));
            }
            item
        };
        let folder = Folder::of(&self.path).filter(|folder| folder.path() != self.path);
        let folder = folder.map(|folder| (folder.heading(), folder.path()));
        let way = std::iter::once((DATASET.site.name, "")).chain(folder);
        let way = way.chain(std::iter::once((&*self.heading, &*self.path)));
        let crumbs = way.enumerate().map(|(place, (name, path))| item(place, name, path, "item"));
        let told = match &self.told {
            Told::Questions(questions) => {
                let questions = questions.iter().map(|question| {
                    let answer = json!({ "@type": "Answer", "text": question.answer });
                    json!({ "@type": "Question", "name": question.asked, "acceptedAnswer": answer })
                });
                json!({ "@type": "FAQPage", "mainEntity": questions.collect::<Vec<_>>() })
            }
            Told::Pages(pages) => {
                let pages = pages.iter().enumerate();
                let pages = pages.map(|(place, (name, path))| item(place, name, path, "url"));
                json!({ "@type": "ItemList", "itemListElement": pages.collect::<Vec<_>>() })
            }
        };
        json!({
            "@context": "https://schema.org",
            "@graph": [
                { "@type": "BreadcrumbList", "itemListElement": crumbs.collect::<Vec<_>>() },
                told,
            ],
        })
    }
}

/// A content whose parts can be gone to, behind a list of them before the first one; one without parts as it
/// is.
fn with_contents(content: &str) -> Markup {
    let mut parts = content.split("<h2>");
    let start = parts.next().unwrap_or_default();
    let parts: Vec<(&str, &str)> = parts.filter_map(|part| part.split_once("</h2>")).collect();
    html! {
        (PreEscaped(start))
        @if !parts.is_empty() {
            nav aria-label="On this page" {
                ul.links {
                    @for (number, (title, _)) in (1..).zip(&parts) {
                        li { a href={ "#part-" (number) } { (PreEscaped(title)) } }
                    }
                }
            }
        }
        @for (number, (title, rest)) in (1..).zip(&parts) {
            h2 id={ "part-" (number) } { (PreEscaped(title)) }
            (PreEscaped(rest))
        }
    }
}

/// Data that can stand inside a script element: nothing in it ends the element or opens another.
fn escaped(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

/// The icon as an address.
fn icon() -> String {
    let icon = ICON.replace(OWN_ACCENT, DATASET.site.accent.light);
    let icon = icon.trim_end().replace('%', "%25").replace('#', "%23");
    format!("data:image/svg+xml,{}", icon.replace('<', "%3C").replace('>', "%3E"))
}

/// Links to these pairs and to all situations but one, and to the lists of all.
pub(super) fn related(pairs: &[&Pair], but: Option<&Preset>) -> Markup {
    let situations = DATASET.presets.iter();
    let others = situations.filter(|preset| but.is_none_or(|but| but.id != preset.id));
    html! {
        nav aria-labelledby="more" {
            h2 #more { "More" }
            ul.links {
                @for pair in pairs {
                    li { a href=(to_page(&pair.path())) { (pair.heading()) } }
                }
            }
            ul.links {
                @for preset in others {
                    li { a href=(to_page(&of_preset(preset))) { (preset.name) } }
                }
            }
            ul.links { (index::links()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{escaped, with_contents};

    #[test]
    fn every_part_can_be_gone_to_and_nothing_is_lost() {
        let page =
            with_contents("<p>a</p><h2>One &amp; all</h2><p>b</p><h2>Two</h2>c").into_string();
        let links = "<li><a href=\"#part-1\">One &amp; all</a></li>\
                     <li><a href=\"#part-2\">Two</a></li>";
        assert!(page.starts_with("<p>a</p><nav ") && page.contains(links), "{page}");
        let parts = "<h2 id=\"part-1\">One &amp; all</h2><p>b</p><h2 id=\"part-2\">Two</h2>c";
        assert!(page.ends_with(parts), "{page}");
        assert_eq!(with_contents("<p>a</p>").into_string(), "<p>a</p>");
    }

    #[test]
    fn data_cannot_end_its_own_element() {
        let data = json!("</script><!--");
        assert_eq!(escaped(&data), "\"\\u003c/script>\\u003c!--\"");
    }
}
