//! `robots.txt`: what search engines may read.

/// Refuses a file that is not valid, or that keeps a search engine from anything.
pub fn check(text: &str) -> Result<(), String> {
    let mut has_agent = false;
    for (number, line) in (1..).zip(text.lines()) {
        let refused = |why: String| Err(format!("robots.txt, line {number}: {why}"));
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let Some((field, value)) = line.split_once(':') else {
            return refused(format!("`{line}` is no `field: value`"));
        };
        let (field, value) = (field.trim().to_ascii_lowercase(), value.trim());
        match field.as_str() {
            "user-agent" if value.is_empty() => return refused("no search engine is named".into()),
            "user-agent" => has_agent = true,
            "allow" | "disallow" if !has_agent => {
                return refused(format!("`{field}` stands before any `User-agent`"));
            }
            "allow" if !value.is_empty() && !value.starts_with(['/', '*']) => {
                return refused(format!("`{value}` is no path"));
            }
            "disallow" if !value.is_empty() => return refused(format!("`{value}` is forbidden")),
            "allow" | "disallow" => {}
            "sitemap" if value.starts_with("https://") || value.starts_with("http://") => {}
            "sitemap" => return refused(format!("`{value}` is no whole address")),
            _ => return refused(format!("there is no `{field}`")),
        }
    }
    if has_agent { Ok(()) } else { Err("robots.txt: no search engine is named".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_allows_everything_is_taken() {
        let text = "# All.\nUser-agent: *\nAllow: /\nDisallow:\nSitemap: https://a.b/sitemap.txt\n";
        assert_eq!(check(text), Ok(()));
    }

    #[test]
    fn a_file_that_forbids_something_or_is_not_valid_is_refused_with_its_line() {
        for (text, why) in [
            ("User-agent: *\nDisallow: /a", "line 2: `/a` is forbidden"),
            ("Allow: /", "line 1: `allow` stands before any `User-agent`"),
            ("User-agent: *\nAllow: a", "line 2: `a` is no path"),
            ("User-agent: *\nIndex: /", "line 2: there is no `index`"),
            ("User-agent: *\n<html>", "line 2: `<html>` is no `field: value`"),
            ("User-agent:", "line 1: no search engine is named"),
            ("User-agent: *\nSitemap: /sitemap.xml", "line 2: `/sitemap.xml` is no whole address"),
            ("", "no search engine is named"),
        ] {
            let refused = check(text);
            assert!(refused.as_ref().is_err_and(|error| error.ends_with(why)), "{refused:?}");
        }
    }
}
