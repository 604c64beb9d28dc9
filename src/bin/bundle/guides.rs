//! Guides for programs: which pages there are, and what they are about.

use std::fmt::Write as _;

use stackfit::dataset::DATASET;
use stackfit::pages::Page;

use crate::file::File;

/// The guides. `robots` is the one for crawlers as it is without an address.
pub fn files(base: Option<&str>, pages: &[Page], robots: &str) -> Vec<File> {
    let mut files = vec![("llms.txt".to_owned(), guide(base, pages).into_bytes())];
    if let Some(base) = base {
        let robots = format!("{}\nSitemap: {base}sitemap.xml\n", robots.trim_end());
        files.push(("robots.txt".to_owned(), robots.into_bytes()));
        files.push(("sitemap.xml".to_owned(), sitemap(base, pages).into_bytes()));
    }
    files
}

/// The addresses of all pages, for search engines.
fn sitemap(base: &str, pages: &[Page]) -> String {
    let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                   <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for path in std::iter::once("").chain(pages.iter().map(|page| &*page.path)) {
        let address = format!("{base}{path}").replace('&', "&amp;");
        let day = DATASET.as_of;
        // Writing to a string cannot fail.
        let _ = writeln!(map, "<url><loc>{address}</loc><lastmod>{day}</lastmod></url>");
    }
    map + "</urlset>\n"
}

/// A short guide for language models, in the form of <https://llmstxt.org>.
fn guide(base: Option<&str>, pages: &[Page]) -> String {
    // A folder on a disk has no address that ends in its page.
    let index = if base.is_some() { "" } else { "index.html" };
    let (site, base) = (&DATASET.site, base.unwrap_or_default());
    let names: Vec<String> = DATASET.frameworks.iter().map(|about| about.name.to_owned()).collect();
    let mut guide = format!(
        "# {}\n\n> {} One page that ranks {} backend frameworks by what a team knows and what its \
         product needs. Every score has a reason, sources and how well it is supported.\n\n\
         Frameworks: {}. Data of {}. The score of a framework is the weighted mean of its scores on \
         the criteria and of how well it fits the languages that the team knows, out of 100; \
         frameworks less than two points apart are too close to call.\n\n## The page\n\n\
         - [{}]({base}{index}): the ranking with its sliders; without scripts, the ranking at the \
         start. A link sets them: `#v=1&` and pairs such as `py=8&concurrency=6`, each the key of a language \
         or criterion in data.json with a level from 0 to 10; `must=security.7` asks for a least score\n\n## Data\n\n\
         - [data.json]({base}data.json): all scores with reasons, confidence and sources, and all that \
         is said and measured\n\
         - [data.schema.json]({base}data.schema.json): what is in it\n",
        site.name,
        site.question,
        names.len(),
        stackfit::words::list(&names),
        DATASET.as_of,
        site.question,
    );
    for (title, folder) in [("Two frameworks compared", "compare/"), ("Situations", "for/")] {
        // Writing to a string cannot fail.
        let _ = write!(guide, "\n## {title}\n\n");
        let all = pages.iter().filter(|page| page.path == folder);
        let each = |page: &&Page| page.path.starts_with(folder) && page.path != folder;
        for page in all.chain(pages.iter().filter(each)) {
            let Page { path, heading, .. } = page;
            let _ = writeln!(guide, "- [{heading}]({base}{path}{index})");
        }
    }
    guide
}
