//! No leader: empty rankings and ties, told in the answer and in the dock.

use stackfit_e2e::{Device, Hosting, Outcome, Visit, Window, none, visit};

const ZERO: &str = "v=1&team=0&concurrency=0&realtime=0&ml=0&admin=0&batteries=0&data=0&rest=0&learning=0&hiring=0&ecosystem=0&light=0&structure=0&security=0&types=0";

#[test]
fn the_dock_and_the_answer_say_why_nobody_leads() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        let nobody = "v=1&must=admin.10,ml.10,concurrency.10";
        for device in [Device::desk(1280, 720), Device::hand(390, 664), Device::hand(740, 360)] {
            for (link, words) in [
                (ZERO, "What matters to you?"),
                (nobody, "No framework meets all your must-haves."),
            ] {
                let page = Visit::hold(device, link).await?;
                page.run_async("setTimeout(arguments[0], 600)", Vec::new()).await?;
                let at = format!("{}x{} {words}", device.width, device.height);
                let answer = page.text("#answer").await?;
                if !answer.starts_with(words) {
                    wrong.push(format!("{at}: the answer is {answer}"));
                }
                for empty in ["#certainty", ".flip"] {
                    let said = page.text(empty).await?;
                    if !said.is_empty() {
                        wrong.push(format!("{at}: {empty} says {said}"));
                    }
                }
                if device.width <= 960 {
                    let said = page.run("const one = document.querySelector('.dock-empty'); const box = one.getBoundingClientRect(); return [one.innerText, box.height, one.scrollHeight - one.clientHeight, document.querySelector('.dock').innerText]").await?;
                    let (text, height, beyond, dock): (String, f64, i64, String) =
                        serde_json::from_value(said)?;
                    if !text.starts_with(words) || height < 20.0 || beyond > 1 {
                        wrong.push(format!(
                            "{at}: the dock says {text:?}, {height} high, {beyond} cut; {dock:?}"
                        ));
                    }
                }
                page.end().await?;
            }
        }
        none(&wrong)
    })
}

#[test]
fn a_tie_names_all_who_are_level() -> Outcome {
    visit(async {
        let (mut wrong, mut ties) = (Vec::new(), 0);
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for key in [
            "concurrency",
            "realtime",
            "ml",
            "admin",
            "batteries",
            "data",
            "rest",
            "learning",
            "hiring",
            "ecosystem",
            "light",
            "structure",
            "security",
            "types",
        ] {
            page.go(&ZERO.replace(&format!("{key}=0"), &format!("{key}=5"))).await?;
            let found = page.run("return [[...document.querySelectorAll('#ranking > [data-rank=\"1\"] .row-name strong')].map(one => one.innerText.trim()), document.querySelector('#answer').innerText]").await?;
            let (names, answer): (Vec<String>, String) = serde_json::from_value(found)?;
            if names.len() < 2 {
                continue;
            }
            ties += 1;
            let all_named = names.iter().all(|name| answer.contains(name.as_str()));
            // Of those who are level and others close to them, the first are named.
            let is_level = answer.contains("the same score") && all_named;
            let is_close = answer.contains("within") && (all_named || answer.contains(" more "));
            if !is_level && !is_close {
                wrong.push(format!("{key}: {names:?}, but {answer}"));
            }
        }
        assert!(ties > 0, "no need makes a tie");
        page.end().await?;
        none(&wrong)
    })
}
