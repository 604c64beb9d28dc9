//! Kept scenarios: what each action does, what it says, and where the focus is then.

use std::cmp::Ordering;

use stackfit_e2e::{Hosting, Outcome, Visit, Window, undated, visit};

/// What is stored, a line each, without the version and the day of the data.
async fn stored(page: &Visit) -> Outcome<Vec<String>> {
    let script = "return localStorage.getItem('stackfit.kept').split('\\n').slice(1)";
    let lines: Vec<String> = serde_json::from_value(page.run(script).await?)?;
    Ok(lines.iter().map(|line| undated(line)).collect())
}

/// Stores what another window keeps.
async fn store(page: &Visit, lines: &str) -> Outcome {
    page.run(&format!("localStorage.setItem('stackfit.kept', '1\\n{lines}')")).await.map(drop)
}

/// The dialog, with these links kept.
async fn with_kept(lines: &str) -> Outcome<Visit> {
    let page = Visit::start(Window::DESKTOP).await?;
    store(&page, lines).await?;
    page.open_dialog().await?;
    Ok(page)
}

const TWO: &str = "v=1&js=10&py=0&name=A\\nv=1&py=10&name=B";

#[test]
fn enter_in_the_name_keeps_the_scenario_and_says_so() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=9").await?;
        page.open_dialog().await?;
        page.keep_as("Team A").await?;
        page.until_report("Kept as “Team A”.").await?;
        assert_eq!(page.kept().await?, ["Team A"]);
        assert_eq!(stored(&page).await?, ["v=1&js=9&name=Team%20A"]);
        assert_eq!(page.focus().await?, "keep-name");
        page.close_dialog().await?;
        page.until_focus("save-and-share").await?;
        page.end().await
    })
}

#[test]
fn a_second_scenario_without_a_name_is_kept_beside_the_first() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_dialog().await?;
        page.click("#keep").await?;
        page.until_report("Kept as “Unnamed”.").await?;
        page.click("#keep").await?;
        page.until_report("“Unnamed” is kept already, just as it is.").await?;
        assert_eq!(page.focus().await?, "keep");
        page.close_dialog().await?;
        page.set("ml", 7).await?;
        page.open_dialog().await?;
        page.click("#keep").await?;
        page.until_report("Kept as “Unnamed 2”.").await?;
        assert_eq!(stored(&page).await?, ["v=1&name=Unnamed", "v=1&ml=7&name=Unnamed%202"]);
        page.end().await
    })
}

#[test]
fn a_name_goes_with_what_it_was_of_and_comes_back_with_it() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=9").await?;
        page.open_dialog().await?;
        page.keep_as("Team A").await?;
        page.until_report("Kept as “Team A”.").await?;
        page.close_dialog().await?;
        // Of one slider it is still the name.
        page.set("ml", 7).await?;
        page.until("location.hash.endsWith('&name=Team%20A') && location.hash.includes('ml=7')")
            .await?;
        for product in ["[data-preset=ai]", "[data-preset=prototype]"] {
            page.click(product).await?;
            page.find(&format!("{product}[aria-pressed=true]")).await?;
            page.until("!location.hash.includes('name=')").await?;
            page.until("document.querySelector('.scenario-name').hidden").await?;
            page.click("#undo").await?;
            page.until("location.hash.endsWith('&name=Team%20A')").await?;
            assert_eq!((page.position("js").await?, page.position("ml").await?), (9, 7));
        }
        page.take_situation("ai").await?;
        page.until("!location.hash.includes('name=')").await?;
        page.open_dialog().await?;
        assert_eq!(page.find("#keep-name").await?.prop("value").await?.as_deref(), Some(""));
        page.close_dialog().await?;
        // In a group it is that of a person.
        page.go("v=1&js=9&with=7-signs,Bob.ts9&name=Ann").await?;
        page.find("#together[open]").await?;
        page.escape().await?;
        page.until("!document.querySelector('#together')").await?;
        page.click("[data-preset=ai]").await?;
        page.find("[data-preset=ai][aria-pressed=true]").await?;
        page.until("location.hash.endsWith('&name=Ann') && location.hash.includes('ml=8')").await?;
        page.end().await
    })
}

#[test]
fn a_taken_name_is_asked_about_and_both_may_be_kept() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.keep_as("A").await?;
        page.until_report("Other settings are already kept as “A”.").await?;
        assert_eq!(page.kept().await?, ["A", "B"]);
        page.answer("Keep both").await?;
        page.until_report("Kept as “A 2”.").await?;
        page.until_focus("Name of A 2").await?;
        assert_eq!(
            stored(&page).await?,
            ["v=1&js=10&py=0&name=A", "v=1&py=10&name=B", "v=1&name=A%202"]
        );
        page.end().await
    })
}

#[test]
fn what_is_replaced_comes_back_by_undo() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.keep_as("A").await?;
        page.answer("Replace").await?;
        page.until_report("Replaced what was kept as “A”.").await?;
        page.until_focus("Name of A").await?;
        assert_eq!(stored(&page).await?, ["v=1&name=A", "v=1&py=10&name=B"]);
        page.answer("Undo").await?;
        page.until_report("Undone.").await?;
        assert_eq!(stored(&page).await?, ["v=1&js=10&py=0&name=A", "v=1&py=10&name=B"]);
        page.end().await
    })
}

#[test]
fn a_renamed_scenario_keeps_the_focus_and_its_place_side_by_side() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.choose("A").await?;
        page.choose("B").await?;
        assert_eq!(page.side_by_side().await?[0], ["Framework", "A", "B", "Moved"]);
        page.rename("A", "Ours").await?;
        page.until_report("Renamed “A” to “Ours”.").await?;
        page.until_focus("Name of Ours").await?;
        assert_eq!(page.side_by_side().await?[0], ["Framework", "Ours", "B", "Moved"]);
        assert_eq!(stored(&page).await?, ["v=1&js=10&py=0&name=Ours", "v=1&py=10&name=B"]);
        page.end().await
    })
}

#[test]
fn a_name_that_is_refused_leaves_the_field_and_a_word() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.rename("A", "B").await?;
        page.until_report("Other settings are already kept as “B”. These are still called “A”.")
            .await?;
        assert_eq!(page.kept().await?, ["A", "B"]);
        page.rename("A", "").await?;
        page.until_report("A name cannot be empty. These are still called “A”.").await?;
        assert_eq!(page.kept().await?, ["A", "B"]);
        page.until_focus("Name of A").await?;
        page.end().await
    })
}

#[test]
fn after_a_deletion_the_next_entry_has_the_focus_and_else_the_name() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.delete("A").await?;
        page.until_report("Deleted “A”.").await?;
        page.until_focus("Delete B").await?;
        page.delete("B").await?;
        page.until_report("Deleted “B”.").await?;
        page.until_focus("keep-name").await?;
        assert_eq!(page.kept().await?, [""; 0]);
        page.end().await
    })
}

#[test]
fn a_deletion_is_undone_where_it_was() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.delete("A").await?;
        page.answer("Undo").await?;
        page.until_report("Undone.").await?;
        page.until_focus("Name of A").await?;
        assert_eq!(page.kept().await?, ["A", "B"]);
        assert_eq!(stored(&page).await?, ["v=1&js=10&py=0&name=A", "v=1&py=10&name=B"]);
        page.end().await
    })
}

#[test]
fn the_way_back_stays_whatever_is_said_meanwhile() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.delete("A").await?;
        page.until_report("Deleted “A”.").await?;
        page.rename("B", "").await?;
        page.until_report("A name cannot be empty. These are still called “B”.").await?;
        page.choose("B").await?;
        page.until_report("Choose one more to compare.").await?;
        page.answer("Undo the last change").await?;
        page.until_report("Undone.").await?;
        assert_eq!(page.kept().await?, ["A", "B"]);
        page.end().await
    })
}

#[test]
fn a_long_name_is_shortened_in_the_report_and_not_in_the_list() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_dialog().await?;
        let name = "Our team after the merger with the other one, 2027";
        page.keep_as(name).await?;
        page.until_report("Kept as “Our team after the mer…one, 2027”.").await?;
        assert_eq!(page.kept().await?, [name]);
        page.end().await
    })
}

#[test]
fn a_kept_scenario_opens_and_closes_the_dialog() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        page.open_kept("A").await?;
        page.until("location.hash === '#v=1&js=10&py=0&name=A'").await?;
        assert_eq!((page.position("js").await?, page.position("py").await?), (10, 0));
        page.until("!document.querySelector('dialog[open]')").await?;
        page.until_focus("save-and-share").await?;
        page.end().await
    })
}

/// The frameworks in the list, with their ranks.
async fn ranks(page: &Visit) -> Outcome<Vec<(String, usize)>> {
    let scores = page.scores().await?;
    Ok(page.order().await?.into_iter().zip(scores.into_iter().map(|(rank, _)| rank)).collect())
}

/// The names in the list, with their rank and their score in whole points.
const SHOWN: &str = "return [...document.querySelectorAll('#ranking > li')].map(row => [
    row.querySelector('strong').textContent.trim(),
    `${row.dataset.rank} (${parseInt(row.querySelector('.row-score').textContent)})`])";

#[test]
fn two_scenarios_lie_side_by_side_with_their_ranks_and_what_moved() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&py=10").await?;
        let second = ranks(&page).await?;
        page.go("v=1&js=10&py=0").await?;
        let first = ranks(&page).await?;
        let shown: Vec<(String, String)> = serde_json::from_value(page.run(SHOWN).await?)?;
        store(&page, TWO).await?;
        page.open_dialog().await?;
        page.choose("A").await?;
        assert_eq!(page.side_by_side().await?.len(), 0);
        page.choose("B").await?;
        let table = page.side_by_side().await?;
        assert_eq!(table.len(), 1 + first.len());
        for (place, ((framework, before), (name, rank_and_score))) in
            first.iter().zip(&shown).enumerate()
        {
            let line = &table[1 + place];
            assert_eq!((&line[0], &line[1]), (name, rank_and_score));
            let after = second.iter().find(|(other, _)| other == framework).ok_or("lost")?.1;
            assert!(line[2].starts_with(&format!("{after} (")), "{line:?}, {after}");
            let moved = match after.cmp(before) {
                Ordering::Less => format!("up {}", before - after),
                Ordering::Equal => "–".to_owned(),
                Ordering::Greater => format!("down {}", after - before),
            };
            assert_eq!(line[3], moved, "{line:?}");
        }
        page.end().await
    })
}

#[test]
fn what_another_window_keeps_meanwhile_stays() -> Outcome {
    visit(async {
        let page = with_kept(TWO).await?;
        store(&page, "v=1&py=10&name=B\\nv=1&ml=9&name=Theirs").await?;
        page.rename("A", "Ours").await?;
        page.until_report("That one is gone: another window changed or deleted it.").await?;
        page.until_focus("Delete B").await?;
        assert_eq!(page.kept().await?, ["B", "Theirs"]);
        page.keep_as("Ours").await?;
        page.until_report("Kept as “Ours”.").await?;
        assert_eq!(
            stored(&page).await?,
            ["v=1&py=10&name=B", "v=1&ml=9&name=Theirs", "v=1&name=Ours"]
        );
        page.end().await
    })
}
