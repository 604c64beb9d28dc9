//! The decision sheet as a whole, from its heading to its sources.

use web_sys::Element;

use crate::browser::Paper;
use crate::record::{
    Notes, Outcome, Page, about, consequences, languages, left_out, needs, own_scores, ranking,
    side_by_side, title, triggers,
};
use crate::ui::paper::link::{case, in_full, picture};
use crate::ui::paper::written::Sheet;
use crate::ui::state::page_state::PageState;

/// The page as it is now, to be read and not to be used, in an element that is in no document; nothing
/// where there is none to make it in.
pub fn sheet(page: PageState) -> Option<Element> {
    let case = case(page);
    let paper = Paper::new("main", "article paper")?;
    let mut sheet = Sheet { paper, case: &case, heads: Vec::new(), column: 0 };
    picture(&mut sheet.paper, &case.address);
    sheet.paper.element("h1", "", title(&case));
    about(&case, &mut sheet);
    Outcome::of(&case).write(&mut sheet);
    in_full(&mut sheet, &case);
    own_scores(&case, &mut sheet);
    sheet.paper.open("div", "paper-options");
    consequences(&case, &mut sheet);
    triggers(&case, &mut sheet);
    sheet.end();
    sheet.paper.open("div", "paper-parts");
    sheet.part("", "Your team knows");
    languages(&case, &mut sheet);
    sheet.end();
    sheet.part("paper-needs", "What matters here, and scores out of 10");
    needs(&case, &mut sheet);
    sheet.end();
    sheet.part("paper-ranking", "Ranking, out of 100 points");
    ranking(&case, &mut sheet);
    sheet.legend();
    left_out(&case, &mut sheet);
    sheet.end();
    sheet.end();
    let mut notes = Notes::default();
    side_by_side(&case, &mut notes, &mut sheet);
    sheet.sources(&notes.list());
    sheet.paper.whole()
}

/// The decision sheet of the page as it is now, as HTML of one element; empty where there is no
/// document to make it in.
#[must_use]
pub fn html(page: PageState) -> String {
    sheet(page).map(|sheet| sheet.inner_html()).unwrap_or_default()
}
