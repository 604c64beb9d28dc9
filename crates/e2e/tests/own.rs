//! Frameworks of the visitor's own: by the form, by a link, and by a table.

use stackfit::csv::add;
use stackfit::dataset::{DATASET, MOST_OWN};
use stackfit::link::State;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// The name that is filled in.
const NAME: &str = "return document.querySelector('#own-name').value";

/// Opens the form.
async fn open_form(page: &Visit) -> Outcome {
    page.click("[data-do=add]").await?;
    page.until_focus("own-title").await
}

/// Drops a file with this text on the page, and says whether the page took it.
async fn drop_file(page: &Visit, text: &str) -> Outcome<bool> {
    let script = "
        const [text, done] = arguments;
        const event = new Event('drop', { bubbles: true, cancelable: true });
        const dataTransfer = { types: ['Files'], files: [new File([text], 'a.csv')] };
        Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
        document.querySelector('h1').dispatchEvent(event);
        done(event.defaultPrevented);
    ";
    let taken = page.run_async(script, vec![text.into()]).await?;
    Ok(taken.as_bool().unwrap_or_default())
}

#[test]
fn one_that_is_added_by_the_form_ranks_is_in_the_link_and_goes_by_going_back() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            let before = page.order().await?;
            open_form(&page).await?;
            page.click("[data-do=save-own]").await?;
            page.until("document.querySelector('.own-said').textContent === 'It needs a name.'")
                .await?;
            page.type_into("#own-name", "<b>Core</b>").await?;
            page.type_into("#own [aria-label=Concurrency]", "9").await?;
            page.run("document.querySelector('#own-name').focus()").await?;
            // By Enter, which presses nothing else.
            page.enter().await?;
            page.until("!document.querySelector('#own')").await?;
            page.until_focused("#ranking [data-framework=own1] .row").await?;
            assert_eq!(page.text("#ranking [data-framework=own1] strong").await?, "<b>Core</b>");
            let others: Vec<String> =
                page.order().await?.into_iter().filter(|id| id != "own1").collect();
            assert_eq!(others, before);
            page.until("location.hash.endsWith('add=~3Cb~3ECore~3C~2Fb~3E.js.concurrency9')")
                .await?;
            // In a frame, where the history is not the page's, its own button takes the step back.
            let is_alone = page.run("return self === top").await? == true;
            if is_alone {
                page.back().await?;
            } else {
                page.click("#undo").await?;
            }
            page.until("!document.querySelector('[data-framework=own1]')").await?;
            if is_alone {
                page.forward().await?;
            } else {
                page.click("#redo").await?;
            }
            page.find("#ranking [data-framework=own1]").await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn one_of_a_link_is_hidden_compared_changed_printed_and_removed_like_others() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&add=Core.js.concurrency10.ml3,Hub.go&hide=own2&view=own1,gin").await?;
        assert_eq!(page.texts("#hidden strong").await?, ["Hub"]);
        let heads = page.texts("#needs-compared thead th").await?;
        assert_eq!(heads, ["Need", "Core (yours)", "Gin"]);
        let sheet = page.sheet_alone().await?;
        for said in [
            "Core (yours, JavaScript)",
            "Core: Concurrency 10, Machine learning 3.",
            "Hidden: Hub.",
        ] {
            assert!(sheet.contains(said), "{said}: {sheet}");
        }
        page.open_details("own1").await?;
        page.click("#sheet [data-do=change]").await?;
        page.until_focus("own-title").await?;
        page.type_into("#own-name", "Other").await?;
        page.click("[data-do=save-own]").await?;
        page.until(
            "document.querySelector('#needs-compared th + th').textContent === 'Other (yours)'",
        )
        .await?;
        page.until("document.querySelector('#sheet-title').textContent.includes('Other')").await?;
        page.click("#sheet [data-do=change]").await?;
        page.until_focus("own-title").await?;
        page.click("[data-do=remove]").await?;
        page.until("document.querySelector('#hidden strong').textContent === 'Hub'").await?;
        page.until("location.hash.endsWith('add=Hub.go&hide=own1&view=gin')").await?;
        page.back().await?;
        page.until("document.querySelector('#ranking [data-framework=own1] strong')").await?;
        assert_eq!(page.text("#ranking [data-framework=own1] strong").await?, "Other");
        page.end().await
    })
}

#[test]
fn of_two_with_one_name_the_one_whose_details_are_open_is_changed_or_removed() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        let name = ("#own-name", "Other");
        let score = ("#own [aria-label='Machine learning']", "9");
        for ((field, text), button, link) in [
            (name, "save-own", "add=Hub.ml4,Other.ml7"),
            (name, "remove", "add=Hub.ml4"),
            (score, "save-own", "add=Hub.ml4,Hub.ml9"),
        ] {
            page.go("v=1&add=Hub.ml4,Hub.ml7").await?;
            page.open_details("own2").await?;
            page.click("#sheet [data-do=change]").await?;
            page.until_focus("own-title").await?;
            page.type_into(field, text).await?;
            page.click(&format!("[data-do={button}]")).await?;
            page.until(&format!("/{link}(&|$)/.test(location.hash)")).await?;
        }
        page.end().await
    })
}

#[test]
fn the_last_of_as_many_as_there_may_be_has_its_rank_in_the_chart_and_in_its_words() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        let names: Vec<String> = (0..MOST_OWN).map(|place| format!("A{place}")).collect();
        page.go(&format!("v=1&admin=9&add={}.admin0", names.join(","))).await?;
        let last = format!("own{MOST_OWN}");
        assert_eq!(page.order().await?.last(), Some(&last));
        page.open_details(&last).await?;
        page.unfold("#sheet", "Its rank in nearby settings").await?;
        page.until("document.querySelector('#sheet .ranks-now')").await?;
        let rank = (DATASET.frameworks.len() + MOST_OWN).to_string();
        assert_eq!(page.text("#sheet .ranks-now").await?, rank);
        let told = page.run("return document.querySelector('.ranks').ariaLabel").await?;
        let told = told.as_str().unwrap_or_default().to_owned();
        let whole = told.starts_with("Of 100 nearby settings, rank ");
        assert!(whole && told.contains(&format!("rank {rank}: ")), "{told}");
        page.end().await
    })
}

#[test]
fn a_change_is_kept_when_its_form_is_closed_and_undo_takes_it_back() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&add=Hub.py.admin6&must=admin").await?;
        page.open_details("own1").await?;
        page.click("#sheet [data-do=change]").await?;
        page.until_focus("own-title").await?;
        page.type_into("#own [aria-label=\"Admin panel\"]", "3").await?;
        page.escape().await?;
        page.until("location.hash.includes('add=Hub.py.admin3')").await?;
        let notice = "document.querySelector('#notice').textContent";
        page.until(&format!("{notice}.includes('Hub is changed. “Undo” takes it back.')")).await?;
        // One that is left out is changed from where it stands then.
        page.click("#excluded [data-framework=own1] [data-do=change]").await?;
        page.until_focus("own-title").await?;
        page.type_into("#own-name", "").await?;
        page.escape().await?;
        page.until(&format!("{notice}.includes('Hub stays as it was. It needs a name.')")).await?;
        page.click("#undo").await?;
        page.until("location.hash.includes('add=Hub.py.admin6')").await?;
        page.end().await
    })
}

#[test]
fn what_is_filled_in_outlives_steps_back_and_forward_and_a_closed_form() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=9").await?;
        for name in ["Core", "Hub"] {
            open_form(&page).await?;
            page.type_into("#own-name", name).await?;
            page.click("[data-do=save-own]").await?;
            page.until(&format!("location.hash.includes('{name}')")).await?;
        }
        // Half filled in, a new one stays new, however many there are by then.
        open_form(&page).await?;
        page.type_into("#own-name", "Third").await?;
        page.back().await?;
        page.until("location.hash.endsWith('add=Core.js')").await?;
        assert_eq!(page.text("#own-title").await?, "Add your own framework");
        page.click("#own .dialog-close").await?;
        page.until("!document.querySelector('#own')").await?;
        page.forward().await?;
        page.until("location.hash.endsWith('add=Core.js,Hub.js')").await?;
        // Nor does it go when another one is changed.
        page.open_details("own1").await?;
        page.click("#sheet [data-do=change]").await?;
        page.until_focus("own-title").await?;
        assert_eq!(page.run(NAME).await?, "Core");
        page.click("#own .dialog-close").await?;
        page.until("!document.querySelector('#own')").await?;
        page.back().await?;
        page.until("!document.querySelector('#sheet[open]')").await?;
        open_form(&page).await?;
        assert_eq!(page.run(NAME).await?, "Third");
        page.click("[data-do=save-own]").await?;
        page.until("location.hash.endsWith('add=Core.js,Hub.js,Third.js')").await?;
        open_form(&page).await?;
        assert_eq!(page.run(NAME).await?, "");
        page.click("#own .dialog-close").await?;
        // One that is gone is added again, and takes nobody else's place.
        page.open_details("own3").await?;
        page.click("#sheet [data-do=change]").await?;
        page.until_focus("own-title").await?;
        assert_eq!(page.text("#own-title").await?, "Change Third");
        page.type_into("#own-name", "Fourth").await?;
        // The first step back only closes the details below.
        page.back().await?;
        page.until("!document.querySelector('#sheet[open]')").await?;
        page.edit_fragment("v=1&add=Hub").await?;
        page.until("document.querySelector('#own-title').textContent === 'Add Third again'")
            .await?;
        assert_eq!(
            page.run("return document.querySelector('[data-do=remove]').hidden").await?,
            true
        );
        page.click("[data-do=save-own]").await?;
        page.until("location.hash.endsWith('add=Hub,Fourth.js')").await?;
        page.end().await
    })
}

#[test]
fn a_table_adds_all_or_none_and_every_mistake_is_named() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let wrong = "Name;Language;Concurrency;Notes\r\nA;Go;11\r\nB;Cobol;\r\n\"C;Go;3\r\n";
        assert!(drop_file(&page, wrong).await?);
        page.until("document.querySelector('.own-said')?.textContent.includes('Row 2')").await?;
        assert_eq!(
            page.text(".own-said").await?.lines().collect::<Vec<_>>(),
            [
                "Nothing was added:",
                "Row 2, Concurrency: 11 is not a whole number from 0 to 10.",
                "Row 3, Language: Cobol is not one of our languages; leave it empty for any other.",
                "Row 4, Name: C;Go;3 has a quote that is not closed at its end.",
                "Columns left out: Notes.",
            ]
        );
        assert!(!page.order().await?.contains(&"own1".to_owned()));
        let right = "Notes,concurrency,NAME,Language\n<i>,7,A,go\n,,\"B, \"\"b\"\"\",\n";
        assert!(drop_file(&page, right).await?);
        page.until("document.querySelectorAll('[data-framework^=own] .row').length === 2").await?;
        let said = page.text("#notice > span").await?;
        assert_eq!(said, "Added 2 frameworks. Columns left out: Notes.");
        page.until("location.hash.endsWith('add=A.go.concurrency7,B~2C_~22b~22')").await?;
        // Settings that the page saved are opened.
        let settings = r##"{"version": 1, "link": "#v=1&add=D", "settings": {"name": ""}}"##;
        assert!(drop_file(&page, settings).await?);
        page.until("document.querySelector('[data-framework=own1] strong').textContent === 'D'")
            .await?;
        let said = page.text("#notice > span").await?;
        assert_eq!(said, "Opened the settings. “Undo” on the page takes it back.");
        page.end().await
    })
}

#[test]
fn a_hundred_mistakes_are_in_reach_on_a_phone_and_leave_room_for_the_form() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        assert!(drop_file(&page, &["Name,ML\n", &"A,x\n".repeat(101)].concat()).await?);
        let last = "document.querySelector('.own-said')?.textContent.endsWith('And 1 more.')";
        page.until(last).await?;
        assert_eq!(page.text(".own-said").await?.lines().count(), 102);
        let room = "const said = document.querySelector('.own-said');
            said.scrollTop = said.scrollHeight;
            return said.scrollTop > 999 && said.clientHeight <= 180";
        assert_eq!(page.run(room).await?, true);
        page.click("[data-do=add-table]").await?;
        page.end().await
    })
}

#[test]
fn a_score_that_does_not_count_as_typed_is_told_with_what_is_added() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1").await?;
        for (name, typed, said) in [
            ("Core", "11", ": Type a whole number from 0 to 10: 11 became 10."),
            ("Hub", "7/10", ": Type a whole number from 0 to 10. Nothing was changed."),
        ] {
            open_form(&page).await?;
            page.type_into("#own-name", name).await?;
            page.type_into("#own [aria-label=Concurrency]", typed).await?;
            page.click("[data-do=save-own]").await?;
            let said = format!("{name} is saved. Concurrency{said}");
            page.until(&format!(
                "document.querySelector('#notice > span').textContent === '{said}'"
            ))
            .await?;
        }
        page.until("location.hash.endsWith('add=Core.js.concurrency10,Hub.js')").await?;
        page.end().await
    })
}

#[test]
fn what_is_said_of_a_score_goes_once_that_score_is_accepted() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1").await?;
        open_form(&page).await?;
        let field = "#own [aria-label=Concurrency]";
        page.type_into(field, "abc\t").await?;
        let said = "document.querySelector('.own-said').textContent";
        page.until(&format!("{said}.startsWith('Concurrency: Type a whole number')")).await?;
        page.type_into("#own [aria-label='Machine learning']", "3\t").await?;
        page.settle().await?;
        page.until(&format!("{said}.startsWith('Concurrency: ')")).await?;
        page.type_into(field, "7\t").await?;
        page.until(&format!("{said} === ''")).await?;
        page.end().await
    })
}

#[test]
fn a_table_may_be_pasted_where_nothing_can_be_dropped() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        open_form(&page).await?;
        page.click("[data-do=add-table]").await?;
        page.until("document.querySelector('.own-said').textContent.startsWith('Nothing')").await?;
        let large = "const field = document.querySelector('[data-do=paste]');
            field.value = ' '.repeat(262145);
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        page.run(large).await?;
        page.click("[data-do=add-table]").await?;
        let said = "'Nothing was added: this is larger than 256 kB.'";
        page.until(&format!("document.querySelector('.own-said').textContent === {said}")).await?;
        let paste = "const field = document.querySelector('[data-do=paste]');
            field.value = 'Name\\tLanguage\\tSecurity\\nA\\tGo\\t7\\n';
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        page.run(paste).await?;
        page.click("[data-do=add-table]").await?;
        page.until_focused("#ranking [data-framework=own1] .row").await?;
        page.until("location.hash.endsWith('add=A.go.security7')").await?;
        page.end().await
    })
}

#[test]
fn rows_far_down_follow_a_move_like_those_above() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        let link = |js: u8, ml: u8| {
            let own = (0..50).map(|own| format!("F{own}.js.ml{}", own % 11));
            format!("v=1&js={js}&ml={ml}&add={}", own.collect::<Vec<_>>().join(","))
        };
        page.go(&link(9, 3)).await?;
        page.set("ml", 8).await?;
        page.settle().await?;
        let moved = (page.order().await?, page.scores().await?);
        page.go(&link(9, 8)).await?;
        assert_eq!((page.order().await?, page.scores().await?), moved);
        page.end().await
    })
}

#[test]
fn the_table_to_fill_in_is_one_that_can_be_read() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        open_form(&page).await?;
        page.run(
            "const give = URL.createObjectURL;
            URL.createObjectURL = blob => {
                blob.text().then(text => { window.savedText = text });
                return give.call(URL, blob);
            };",
        )
        .await?;
        page.click("[data-do=save-template]").await?;
        let text = page.until("window.savedText").await?;
        let text = text.as_str().unwrap_or_default();
        let added = add(text, &mut State::start());
        assert_eq!((added.names.len(), added.mistakes.len()), (1, 0), "{text}");
        // The line for those to whom no file comes stands in the flow, and what is said is short.
        let heads = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
        page.until(&format!("document.querySelector('.own-head').textContent === {heads:?}"))
            .await?;
        let said = "document.querySelector('.own-said')";
        page.until(&format!("{said}.textContent.includes('under the button')")).await?;
        page.until(&format!("{said}.scrollHeight <= {said}.clientHeight + 1")).await?;
        page.end().await
    })
}
