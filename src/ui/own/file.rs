//! Files with frameworks: chosen in the form, or dropped anywhere on the page.

use leptos::ev::Event;
use leptos::task::spawn_local;

use crate::browser::{self, Unread};
use crate::csv::{MOST_BYTES, TEMPLATE, template};
use crate::ui::own::form::OwnForm;

/// Adds what is in a file that is dropped on the page, as long as the page is there.
pub fn take_dropped(form: OwnForm) {
    browser::on_dropped_file(move |event| read(form, event));
}

/// Adds what is in the file that an event brings.
pub fn read(form: OwnForm, event: &Event) {
    let Some(file) = browser::file_of(event) else { return };
    spawn_local(async move {
        match browser::text_of(&file, MOST_BYTES).await {
            Ok(text) => form.add_table(&text),
            Err(why) => form.say(
                match why {
                    Unread::TooLarge => "Nothing was added: the file is larger than 200 kB.",
                    Unread::NoText => {
                        "Nothing was added: the file is no text in UTF-8. Save it as “CSV UTF-8”."
                    }
                    Unread::Refused => "Nothing was added: this browser does not give the file.",
                }
                .to_owned(),
            ),
        }
    });
}

/// Saves a table to be filled in.
pub fn save_template(form: OwnForm) {
    let template = template();
    let heads = template.lines().next().unwrap_or_default();
    form.say(if browser::save(TEMPLATE, "text/csv", &template) {
        format!("Saving {TEMPLATE}. If none comes, begin a table with this line: {heads}")
    } else {
        format!("This browser saves no file. Begin a table with this line: {heads}")
    });
}
