//! The page where nobody else can open its address.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// Checks what the dialog says of the link.
async fn says(page: &Visit, what: &str) -> Outcome {
    page.run("document.querySelector('#save-and-share').click()").await?;
    page.find("dialog[open]").await?;
    let said = page.text("#no-address").await?;
    assert_eq!(said, format!("{what}: nobody else can open its link. Save a copy and send that."));
    // Beside it, and only there.
    assert_eq!(page.run("return document.querySelectorAll('#save-copy').length").await?, 1);
    page.find("#no-address + #save-copy").await?;
    let offers = "return document.querySelector('#share-link').closest('section')
        .querySelectorAll('#send-link, summary').length";
    assert_eq!(page.run(offers).await?, 0);
    page.click("#copy-link").await?;
    // By whatever way the browser copies, and else it is selected.
    page.until("document.querySelector('#report').textContent.length > 0").await?;
    let report = page.text("#report").await?;
    assert!(
        report == "Link copied. Nobody else can open the link." || report.contains("is selected"),
        "{report}"
    );
    Ok(())
}

#[test]
fn from_the_disk_the_page_says_that_nobody_else_can_open_its_link() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::File).await?;
        says(&page, "This page is a file on your device").await?;
        page.click("#save-copy").await?;
        page.downloaded("stackfit.html").await?;
        page.end().await
    })
}

#[test]
fn in_a_frame_of_text_or_data_the_page_says_that_nobody_else_can_open_its_link() -> Outcome {
    visit(async {
        for place in [Hosting::Text, Hosting::Blob, Hosting::Data] {
            let page = Visit::open(Window::DESKTOP, place).await?;
            says(&page, "This page has no address of its own").await?;
            page.complaints().await?;
            page.end().await?;
        }
        Ok(())
    })
}
