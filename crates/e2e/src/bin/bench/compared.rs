//! Compared pages: the built one, the same list by hand in plain JavaScript, and the same list in
//! LineUp.js; each in a browser of its own.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use stackfit::dataset::{DATASET, model};
use stackfit_e2e::{Hosting, Outcome, Visit, Window};

/// The clock that runs in each of them.
const CLOCK: &str = include_str!("clock.js");

/// The files of the two other pages.
const PLAIN: [&str; 3] = [
    include_str!("../../../bench-pages/plain/index.html"),
    include_str!("../../../bench-pages/plain/page.css"),
    include_str!("../../../bench-pages/plain/page.js"),
];
const LINEUP: [&str; 3] = [
    include_str!("../../../bench-pages/lineup/index.html"),
    include_str!("../../../bench-pages/lineup/page.css"),
    include_str!("../../../bench-pages/lineup/page.js"),
];

/// Counts the elements of the document, and its nodes of every kind.
const COUNT: &str = "
    const walker = document.createTreeWalker(document);
    let nodes = 1;
    while (walker.nextNode()) nodes += 1;
    return [document.querySelectorAll('*').length, nodes];
";

/// An open page.
pub struct Page {
    /// What it is called here.
    pub name: &'static str,
    /// It in its browser.
    pub visit: Visit,
}

/// Opens all of them; the last one only where there is a folder with its library.
pub async fn open(library: Option<&Path>) -> Outcome<Vec<Page>> {
    let mut pages = vec![
        Page { name: "this page", visit: Visit::start(Window::DESKTOP).await? },
        Page::open("plain JavaScript", &one_file(PLAIN)?).await?,
    ];
    match library {
        Some(folder) => {
            let page = one_file(LINEUP)?
                .replacen("/* library style */", &read(&folder.join("LineUpJS.css"))?, 1)
                .replacen("/* library */", &read(&folder.join("LineUpJS.js"))?, 1);
            pages.push(Page::open("LineUp.js", &page).await?);
        }
        None => println!("LineUp.js is left out of the comparison: its library is not here"),
    }
    Ok(pages)
}

impl Page {
    async fn open(name: &'static str, page: &str) -> Outcome<Self> {
        let visit = Visit::prepare_other(Window::DESKTOP, Hosting::Root, page).await?;
        visit.go_until("html[data-ready] #sliders").await?;
        Ok(Self { name, visit })
    }

    /// Says how large the document is.
    pub async fn count_nodes(&self) -> Outcome {
        let (elements, nodes): (u32, u32) = serde_json::from_value(self.visit.run(COUNT).await?)?;
        println!("{}: {elements} elements at the start, {nodes} nodes of every kind", self.name);
        Ok(())
    }

    /// Starts the clock, and puts those sliders where they belong that the page has.
    pub async fn prepare(&self, positions: &Value) -> Outcome {
        self.visit.run(CLOCK).await?;
        let has = "([key]) => document.querySelector(`input[type=range][name=${key}]`)";
        let put = format!("clock.put(given.filter({has}))");
        self.ask(&put, positions.clone()).await?;
        Ok(())
    }

    /// What the clock answers; `given` is what it is given.
    pub async fn ask(&self, question: &str, given: Value) -> Outcome<Value> {
        let script = format!(
            "const [given, done] = arguments;
             (async () => {question})().then(
                 answer => done({{answer: answer ?? null}}), error => done({{error: String(error)}}));"
        );
        let mut answer = self.visit.run_async(&script, vec![given]).await?;
        match answer.get_mut("answer") {
            Some(answer) => Ok(answer.take()),
            None => Err(format!("{}: {answer}", self.name).into()),
        }
    }

    /// Makes its processor slower by this factor.
    pub async fn slow_down(&self, factor: u8) -> Outcome {
        self.visit.slow_down(factor).await
    }
}

fn one_file([page, style, script]: [&str; 3]) -> Outcome<String> {
    // Within an element of script, `<` could end it.
    let data = serde_json::to_string(&data())?.replace('<', "\\u003c");
    Ok(page.replacen("/* style */", style, 1).replacen("/* data */", &data, 1).replacen(
        "/* script */",
        script,
        1,
    ))
}

fn read(file: &Path) -> Outcome<String> {
    Ok(fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?)
}

/// What the other pages need of the dataset; an unknown score counts as the model counts it.
fn data() -> Value {
    let slider =
        |key: &str, name: &str, start: u8| json!({"key": key, "name": name, "start": start});
    let languages =
        DATASET.languages.iter().map(|l| slider(l.key, l.name, l.default_knowledge.get()));
    let criteria = DATASET.criteria.iter().map(|c| slider(c.key, c.name, c.default_weight.get()));
    let team = &DATASET.team;
    let frameworks = DATASET.frameworks.iter().zip(model().alternatives());
    let frameworks = frameworks.map(|(framework, alternative)| {
        let fit: Vec<u8> = alternative.fit.iter().map(|level| level.get()).collect();
        let scores = alternative.values.iter().map(|cell| cell.midpoint().in_tenths());
        let scores: Vec<u8> = scores.collect();
        json!({"id": framework.id, "name": framework.name, "fit": fit, "scores": scores})
    });
    json!({
        "languages": languages.collect::<Vec<_>>(),
        "team": slider(team.key, team.name, team.default_weight.get()),
        "criteria": criteria.collect::<Vec<_>>(),
        "frameworks": frameworks.collect::<Vec<_>>(),
    })
}
