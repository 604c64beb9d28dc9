//! The sheet: Escape and going back close it, and the notice goes by Escape, too.

use stackfit_e2e::{Device, Engine, Outcome, Visit, Window, visit};

#[test]
fn escape_closes_the_notice_and_the_sheet() -> Outcome {
    visit(async {
        let mut devices = vec![Device::desk(1280, 720)];
        if Engine::current()? == Engine::Chromium {
            devices.push(Device::hand(390, 664));
        }
        for device in devices {
            let page = Visit::hold(device, "v=1&js=99").await?;
            assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, false);
            page.escape().await?;
            page.until("document.querySelector('#notice').hidden").await?;
            page.click("#ranking > li:nth-child(2) .row").await?;
            page.until("document.querySelector('#sheet').open").await?;
            page.escape().await?;
            page.until("!document.querySelector('#sheet').open").await?;
            page.until_focused("#ranking > li:nth-child(2) .row").await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn going_back_closes_the_sheet_and_keeps_the_settings() -> Outcome {
    visit(async {
        let mut devices = vec![Device::desk(1280, 720)];
        // Elsewhere a phone is a frame, and going back is for the page around it.
        if Engine::current()? == Engine::Chromium {
            devices.push(Device::hand(390, 664));
        }
        for device in devices {
            let page = Visit::hold(device, "v=1&py=7").await?;
            page.set("ml", 8).await?;
            page.run_async("setTimeout(arguments[0], 700)", Vec::new()).await?;
            let before = (page.fragment().await?, page.order().await?);
            page.click("#ranking > li:nth-child(2) .row").await?;
            page.until("document.querySelector('#sheet').open").await?;
            page.run_async("setTimeout(arguments[0], 500)", Vec::new()).await?;
            assert_eq!(page.fragment().await?, before.0, "the link carries the sheet");
            page.back().await?;
            page.until("!document.querySelector('#sheet').open").await?;
            page.run_async("setTimeout(arguments[0], 500)", Vec::new()).await?;
            assert_eq!((page.fragment().await?, page.order().await?), before);
            assert_eq!(page.position("ml").await?, 8);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn what_one_reads_in_the_sheet_of_a_phone_goes_below_its_cross() -> Outcome {
    visit(async {
        if Engine::current()? != Engine::Chromium {
            // A phone is a frame there, whose sheet is not measured from the window.
            return Ok(());
        }
        let page = Visit::hold(Device::hand(390, 664), "v=1&py=7").await?;
        page.click("#ranking > li:nth-child(2) .row").await?;
        page.until("document.querySelector('#sheet').open").await?;
        for scrolled in [0, 150, 400, 900] {
            let beside = format!(
                "const sheet = document.querySelector('#sheet');
                sheet.scrollTop = {scrolled};
                const {{ left, bottom }} = document.querySelector('.sheet-close').getBoundingClientRect();
                const at = [left - 3, bottom - 3];
                return document.elementFromPoint(...at).closest('.sheet-title') !== null"
            );
            assert_eq!(page.run(&beside).await?, true, "{scrolled}");
        }
        page.end().await
    })
}

#[test]
fn escape_elsewhere_on_the_page_leaves_the_details_open() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_details("rails").await?;
        let open = "document.querySelector('#sheet').open";
        for (focused, is_left) in [
            ("document.querySelector('.picker button').focus()", true),
            ("document.querySelector('#ml').focus()", true),
            ("document.querySelector('#ranking .open .row').focus()", false),
            ("document.querySelector('#sheet button').focus()", false),
            ("document.activeElement.blur()", false),
        ] {
            if page.run(&format!("return {open}")).await? == false {
                page.open_details("rails").await?;
            }
            page.run(focused).await?;
            page.escape().await?;
            page.run_async("setTimeout(arguments[0], 300)", Vec::new()).await?;
            assert_eq!(page.run(&format!("return {open}")).await?, is_left, "{focused}");
        }
        page.end().await
    })
}
