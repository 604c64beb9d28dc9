//! The decision as a record, as figures and as a picture, and settings opened from a file.

use serde_json::{Value, json};
use stackfit_e2e::{Folder, Hosting, Outcome, Visit, Window, visit};

const NEXT: &str = "If it is not in your downloads, copy the record instead.";

/// The page with a link, its dialog open.
async fn dialog_of(link: &str, place: Hosting) -> Outcome<Visit> {
    let page = Visit::prepare(Window::DESKTOP, place).await?;
    page.go(link).await?;
    page.open_dialog().await?;
    Ok(page)
}

/// Opens a file with this text by the field of the dialog.
async fn open_file(page: &Visit, folder: &Folder, text: &str) -> Outcome {
    folder.write("settings.json", text)?;
    let path = folder.path().join("settings.json").display().to_string();
    Ok(page.find("[data-do=open]").await?.send_keys(&path).await?)
}

#[test]
fn a_copied_record_has_the_leader_what_would_change_it_and_the_link() -> Outcome {
    visit(async {
        let page = dialog_of("v=1&js=10&py=0&name=Our+%23+shop", Hosting::Root).await?;
        page.click("[data-do=record]").await?;
        page.until_report("Record copied.").await?;
        let record = page.clipboard().await?;
        let link = page.link().await?;
        for words in ["# Our \\# shop", "Chosen option: Fastify.", "- Reopen when ", link.as_str()]
        {
            assert!(record.contains(words), "no {words} in {record}");
        }
        page.end().await
    })
}

#[test]
fn settings_that_were_saved_are_opened_again_and_a_mistake_in_them_changes_nothing() -> Outcome {
    visit(async {
        let page = dialog_of("v=1&js=9&ml=7&must=admin.2&name=Ours", Hosting::Root).await?;
        page.click("[data-do=json]").await?;
        let next = NEXT.replace("record", "link");
        page.until_report(&format!("Saving stackfit-ours.json. {next}")).await?;
        let saved = page.downloaded_to("stackfit-ours.json", b"}").await?;
        let mut file: Value = serde_json::from_slice(&saved)?;
        let folder = Folder::new()?;

        file["settings"]["weights"]["concurrency"] = json!(17);
        open_file(&page, &folder, &file.to_string()).await?;
        page.until_report(
            "Nothing was changed. settings.weights.concurrency: 17 is not between 0 and 10.",
        )
        .await?;
        open_file(&page, &folder, "{").await?;
        let said = "document.querySelector('#report').textContent";
        page.until(&format!("{said}.startsWith('Nothing was changed. This is no JSON: ')")).await?;
        assert!(page.link().await?.ends_with("#v=1&js=9&ml=7&must=admin.2&name=Ours"));

        file["settings"]["weights"]["concurrency"] = json!(8);
        file["settings"]["name"] = json!("Theirs");
        open_file(&page, &folder, &file.to_string()).await?;
        page.until_report("Opened “Theirs”. “Undo” on the page takes it back.").await?;
        let link = "#v=1&js=9&concurrency=8&ml=7&must=admin.2&name=Theirs";
        assert!(page.link().await?.ends_with(link), "{}", page.link().await?);
        page.end().await
    })
}

#[test]
fn settings_that_are_pasted_are_read_like_those_of_a_file() -> Outcome {
    visit(async {
        let page = dialog_of("v=1&js=9", Hosting::Root).await?;
        page.unfold(".dialog", "Open saved settings").await?;
        let paste = async |text: &str| -> Outcome {
            let script = "const [text, done] = arguments;
                const field = document.querySelector('[data-do=settings-text]');
                field.value = text;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                done();";
            page.run_async(script, vec![text.into()]).await?;
            page.click("[data-do=open-pasted]").await
        };
        let settings =
            |level: u8| json!({ "version": 1, "settings": { "weights": { "ml": level } } });
        paste(&settings(17).to_string()).await?;
        page.until_report("Nothing was changed. settings.weights.ml: 17 is not between 0 and 10.")
            .await?;
        paste(&" ".repeat(262_145)).await?;
        page.until_report("Nothing was changed. This is larger than 256 kB.").await?;
        assert!(page.link().await?.ends_with("#v=1&js=9"));
        paste(&format!("Here:\n```json\n{:#}\n```", settings(7))).await?;
        page.until_report("Opened the settings. “Undo” on the page takes it back.").await?;
        page.until("document.querySelector('[data-do=settings-text]').value === ''").await?;
        assert!(page.link().await?.ends_with("#v=1&ml=7"), "{}", page.link().await?);
        paste("Mine: https://example.org/#v=1&js=3&mood&name=Mine").await?;
        page.until_report(
            "Opened “Mine”. “Undo” on the page takes it back. 1 part of this link was not \
             understood: mood.",
        )
        .await?;
        let link = "#v=1&js=3&name=Mine&mood";
        assert!(page.link().await?.ends_with(link), "{}", page.link().await?);
        page.end().await
    })
}

#[test]
fn figures_and_pictures_come_from_a_saved_copy_too() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.go("v=1&js=10&name=A").await?;
        let copy = page.copied("stackfit-a.html").await?;
        page.revive("copy.html", &copy).await?;
        page.open_dialog().await?;
        page.click("[data-do=csv]").await?;
        let table = String::from_utf8(page.downloaded_to("stackfit-a.csv", b",,").await?)?;
        assert!(table.starts_with("\u{feff}row,id,rank,score,js,"), "{table}");
        let first = page.order().await?.into_iter().next().unwrap_or_default();
        assert!(table.contains(&format!(",{first},1,")), "{table}");

        page.click("[data-do=picture]").await?;
        page.until_report(&format!("Saving stackfit-a.png. {NEXT}")).await?;
        let picture = page.downloaded_to("stackfit-a.png", b"IEND\xaeB`\x82").await?;
        let size = picture.get(16..24).ok_or("no picture")?;
        assert_eq!(size, [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");

        page.click("[data-do=picture-svg]").await?;
        let drawing = page.downloaded_to("stackfit-a.svg", b"</svg>").await?;
        assert!(String::from_utf8(drawing)?.contains(">A</text>"));
        page.end().await
    })
}

#[test]
fn where_the_browser_hides_what_it_draws_the_page_offers_the_drawing() -> Outcome {
    visit(async {
        let page = dialog_of("v=1", Hosting::Root).await?;
        page.run(
            "CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) =>
                ({ data: new Uint8ClampedArray(4 * width * height).fill(255) })",
        )
        .await?;
        page.click("[data-do=picture]").await?;
        page.until_report(
            "This browser gives away no picture, to protect you. Take the SVG instead.",
        )
        .await?;
        page.run("URL.createObjectURL = () => { throw new DOMException('no', 'NotAllowedError') }")
            .await?;
        page.click("[data-do=csv]").await?;
        page.until_report(
            "This browser does not let the page save files: copy the record instead.",
        )
        .await?;
        page.end().await
    })
}

#[test]
fn in_a_frame_that_may_allow_no_downloads_each_file_has_a_way_around_it() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::Sandbox).await?;
        page.open_dialog().await?;
        for (button, file) in [
            ("record-file", "stackfit.md"),
            ("csv", "stackfit.csv"),
            ("json", "stackfit.json"),
            ("picture", "stackfit.png"),
            ("picture-svg", "stackfit.svg"),
        ] {
            page.click(&format!("[data-do={button}]")).await?;
            let what = if button == "json" { "link" } else { "record" };
            page.until_report(&format!(
                "Saving {file}. If it is not in your downloads, this frame does not allow it: \
                 copy the {what}, or open the link in a tab of its own and save there."
            ))
            .await?;
        }
        // Some browsers complain of the downloads.
        page.complaints().await?;
        page.end().await
    })
}
