//! Pages beside the page: each has a folder of its own, with an `index.html`, and so has each kind of them.

use std::fs;
use std::io;
use std::path::Path;

/// The folders that pages have their folders in.
const KINDS: [&str; 2] = ["compare", "for"];
/// How many pages Lighthouse looks at, each once. It takes half a minute for one, and those of a kind
/// come from one template; so of more it looks at the first, which is a list of others, the one in the middle
/// and the last.
const MOST: usize = 10;

/// The paths of these pages, in order, such as `compare/` and `compare/a-vs-b/`.
#[derive(Debug, PartialEq, Eq)]
pub struct Pages(Vec<String>);

impl Pages {
    /// All that are in the built page's folder.
    pub fn of(dist: &Path) -> io::Result<Self> {
        let mut paths = Vec::new();
        for kind in KINDS {
            let folder = dist.join(kind);
            if !folder.is_dir() {
                continue;
            }
            if folder.join("index.html").is_file() {
                paths.push(format!("{kind}/"));
            }
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                if entry.path().join("index.html").is_file() {
                    paths.push(format!("{kind}/{}/", entry.file_name().to_string_lossy()));
                }
            }
        }
        paths.sort();
        Ok(Self(paths))
    }

    /// All of them.
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// Those that stand for the others.
    pub fn sample(&self) -> Vec<&str> {
        let all = &self.0;
        let sample: Vec<&String> = if all.len() <= MOST {
            all.iter().collect()
        } else {
            [0, all.len() / 2, all.len() - 1].iter().filter_map(|at| all.get(*at)).collect()
        };
        sample.into_iter().map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    fn pages(count: usize) -> Pages {
        Pages((0..count).map(|at| format!("for/{at}/")).collect())
    }

    #[test]
    fn of_few_pages_all_are_looked_at_and_of_many_three() {
        assert_eq!(pages(0).sample(), Vec::<&str>::new());
        assert_eq!(pages(10).sample().len(), 10);
        assert_eq!(pages(11).sample(), ["for/0/", "for/5/", "for/10/"]);
    }

    #[test]
    fn a_folder_with_a_page_in_it_is_found_and_no_other() -> io::Result<()> {
        let dist = workspace::target().join("tests").join("audited-pages");
        fs::create_dir_all(dist.join("for/empty"))?;
        fs::create_dir_all(dist.join("compare/a-vs-b"))?;
        fs::write(dist.join("compare/a-vs-b/index.html"), "")?;
        fs::write(dist.join("compare/index.html"), "")?;
        let found = ["compare/", "compare/a-vs-b/"].map(str::to_owned);
        assert_eq!(Pages::of(&dist)?, Pages(found.to_vec()));
        Ok(())
    }
}
