//! Lighthouse: what it makes of a page, by category.

use super::node::Node;

/// The categories, in the order of the table.
pub const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// One look at a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Visit {
    /// The page's path, from `/`.
    pub page: String,
    /// Out of 100, in the order of [`CATEGORIES`].
    pub scores: [u8; 4],
    /// What costs points: the category, the audit, how many points, and what it says.
    pub costs: Vec<Cost>,
}

/// An audit that costs points.
#[derive(Debug, PartialEq, Eq)]
pub struct Cost {
    /// Its category and its name.
    pub audit: String,
    /// Points of that category, such as `2.4`.
    pub points: String,
    /// What it is about, and what it found.
    pub told: String,
}

/// Looks at the page of a path once.
pub fn visit(node: &Node, root: &str, path: &str) -> Result<Visit, String> {
    let step = format!("Lighthouse on /{path}");
    let lines = node.lines(&step, "lighthouse.mjs", [format!("{root}{path}")])?;
    read(&lines, format!("/{path}")).map_err(|error| format!("{step}: {error}"))
}

/// Reads what the script printed.
fn read(lines: &[Vec<String>], page: String) -> Result<Visit, String> {
    let (mut found, mut costs) = ([None; 4], Vec::new());
    for line in lines {
        match line.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["category", name, score] => {
                let at = CATEGORIES.iter().position(|category| category == name);
                let place = at.and_then(|at| found.get_mut(at));
                let place = place.ok_or_else(|| format!("there is a category {name}"))?;
                *place = Some(score.parse().map_err(|_| format!("{name} has no score"))?);
            }
            ["cost", category, audit, points, told] => costs.push(Cost {
                audit: format!("{category}, {audit}"),
                points: (*points).to_owned(),
                told: (*told).to_owned(),
            }),
            _ => return Err(format!("the line `{}` was not understood", line.join(" "))),
        }
    }
    let mut scores = [0; 4];
    for ((score, found), name) in scores.iter_mut().zip(found).zip(CATEGORIES) {
        *score = found.ok_or_else(|| format!("{name} was not looked at"))?;
    }
    Ok(Visit { page, scores, costs })
}

#[cfg(test)]
mod tests {
    use super::super::node::parts;
    use super::*;

    const ALL: &str = "category\tperformance\t98\n\
        cost\tperformance\tspeed-index\t1.6\tSpeed Index 3.9 s\n\
        category\taccessibility\t100\ncategory\tbest-practices\t100\ncategory\tseo\t90\n";

    #[test]
    fn scores_are_read_with_what_costs_points() {
        let cost = Cost {
            audit: "performance, speed-index".to_owned(),
            points: "1.6".to_owned(),
            told: "Speed Index 3.9 s".to_owned(),
        };
        let page = "/".to_owned();
        let visit = Visit { page: page.clone(), scores: [98, 100, 100, 90], costs: vec![cost] };
        assert_eq!(read(&parts(ALL), page), Ok(visit));
    }

    #[test]
    fn a_category_that_was_not_looked_at_or_has_no_score_is_an_error() {
        let without = ALL.replace("category\tseo\t90\n", "");
        let none = ALL.replace("seo\t90", "seo\tnone");
        for (lines, why) in [(without, "seo was not looked at"), (none, "seo has no score")] {
            assert_eq!(read(&parts(&lines), "/".to_owned()), Err(why.to_owned()));
        }
    }
}
