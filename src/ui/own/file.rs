//! Files with frameworks: chosen in the form, or dropped anywhere on the page.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{self, Unread};
use crate::csv::{TEMPLATE, template};
use crate::link::MOST_BYTES;
use crate::ui::own::form::OwnForm;
use crate::ui::own::form::table::{NOTHING, TOO_LARGE};

/// Adds what is in a file that is dropped on the page, as long as the page is there.
pub fn take_dropped(form: OwnForm) {
    browser::on_dropped_file(move |event| read(form, event));
}

/// Adds what is in the file that an event brings, or opens the settings in it.
pub fn read(form: OwnForm, event: &Event) {
    if browser::brings_several(event) {
        return form.say([NOTHING, " drop one file at a time, please."].concat());
    }
    let Some(file) = browser::file_of(event) else { return };
    spawn_local(async move {
        let why = match browser::text_of(&file, MOST_BYTES).await {
            Ok(text) => return form.add_table(&text),
            Err(Unread::TooLarge) => TOO_LARGE,
            Err(Unread::NoText) => {
                "this is not a table as text. In a spreadsheet, save it as “CSV UTF-8”."
            }
            Err(Unread::Refused) => "the browser does not let the page read it.",
        };
        form.say([NOTHING, " ", why].concat());
    });
}

/// Saves a table to be filled in. Its first line is for those to whom no file comes.
pub fn save_template(form: OwnForm, line: RwSignal<String>) {
    let template = template();
    let said = if browser::save(TEMPLATE, "text/csv", &template) {
        ["Saving ", TEMPLATE, ". If no file comes, start"]
    } else {
        ["This browser saves no file. Start", "", ""]
    };
    line.set(template.lines().next().unwrap_or_default().to_owned());
    form.say([&said.concat(), " with the line under the button."].concat());
}
