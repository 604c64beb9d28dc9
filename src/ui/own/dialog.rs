//! The dialog in which the visitor adds frameworks of their own.

use std::rc::Rc;

use crate::ui::view::view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Criterion, DATASET, OwnFramework};
use crate::ui::own::file;
use crate::ui::own::form::{DIALOG, OwnForm};
use crate::ui::shared::number_field::{NumberField, Typing};
use crate::ui::shared::paste_field::paste_field;
use crate::ui::shared::reactive::{click, content, flag, heard, part, text};
use crate::words::{self, Typed};
use stackfit_decision::{Cell, Level};

/// The dialog. It is in the document only while it is open.
pub fn own_dialog(form: OwnForm) -> AnyView {
    part(move || if form.is_open() { untrack(|| dialog(form)) } else { ().into_any() })
}

fn dialog(form: OwnForm) -> AnyView {
    let is_new = !form.is_change();
    let closed = heard(move |_| {
        if form.closed()
            && let Some(button) = browser::first("#sheet [data-do=change], [data-do=add]")
        {
            browser::give_back_focus(&button);
        }
    });
    let close = click(|_| browser::dialog::close(DIALOG));
    let remove = (!is_new).then(|| {
        view! {
            <button
                type="button"
                class="pill"
                data-do="remove"
                prop:hidden=flag(move || !form.is_change())
                on:click=click(move |_| form.remove())
            >
                "Remove it"
            </button>
        }
        .into_any()
    });
    view! {
        <dialog id="own" class="dialog" aria-labelledby="own-title" on:close=closed>
            <header class="dialog-head">
                <h2
                    id="own-title"
                    tabindex="-1"
                    prop:textContent=content(move || form.title())
                ></h2>
                <button type="button" class="pill dialog-close" on:click=close>
                    "Close"
                </button>
            </header>
            <p
                class="own-said"
                role="status"
                prop:textContent=content(move || form.said.get())
            ></p>
            <div class="dialog-body">
                <section>
                    {name_and_language(form)}
                    <p class="facts-note">
                        "Scores go from 0 to 10; each slider says what they mean. Leave empty what you do "
                        "not know: it counts as 5, and the answer allows for anything from 0 to 10."
                    </p>
                    <div class="own-scores-grid">
                        {DATASET.criteria.iter().map(|one| score(form, one)).collect_view()}
                    </div>
                    <p class="buttons">
                        <button
                            type="button"
                            class="pill primary"
                            data-do="save-own"
                            prop:textContent=content(move || {
                                let does = if form.is_change() { "Save" } else { "Add to the ranking" };
                                does.to_owned()
                            })
                            on:click=click(move |_| form.save())
                        ></button>
                        {remove}
                    </p>
                </section>
                {is_new.then(|| several(form))}
            </div>
        </dialog>
    }
    .into_any()
}

/// The fields of name and language.
fn name_and_language(form: OwnForm) -> AnyView {
    let OwnFramework { name: before, language } = form.own();
    let enter = move |event: KeyboardEvent| {
        if browser::is_enter(&event) {
            // Else it would press the button that gets the focus then.
            event.prevent_default();
            form.save();
        }
    };
    let choose = heard(move |event| {
        // The place in the list, where the first means none of them.
        form.set_language(event_target_value(&event).parse().ok());
    });
    let option = |value: String, name: &'static str, is_chosen: bool| {
        view! { <option value=value selected=is_chosen>{name}</option> }.into_any()
    };
    let languages = DATASET
        .languages
        .iter()
        .map(|one| option(one.index.to_string(), one.name, language == Some(one.index)));
    let languages = languages.collect::<Vec<_>>();
    view! {
        <div class="own-line">
            <label for="own-name">"Name"</label>
            <input
                id="own-name"
                class="field"
                type="text"
                maxlength="40"
                autocomplete="off"
                value=before
                on:input=heard(move |event| form.set_name(&browser::typed(&event)))
                on:keydown=enter
            />
            <label for="own-language">"Language"</label>
            <select
                id="own-language"
                class="field"
                autocomplete="off"
                on:change=choose
            >
                {languages}
                {option(String::new(), "Another", language.is_none())}
            </select>
        </div>
    }
    .into_any()
}

/// The field of a score.
fn score(form: OwnForm, criterion: &'static Criterion) -> AnyView {
    let at = criterion.index;
    let shown = text(move || form.shown(at));
    let field = NumberField {
        class: "score-field",
        label: Signal::stored(criterion.name.to_owned()),
        least: Level::ZERO,
        shown,
        placeholder: "?",
    };
    let field = field.view(Rc::new(move |typed, typing| {
        if typing == Typing::Done {
            let Typed { counts, note } = words::typed_score(typed, Cell::Unknown);
            if let Some(score) = counts {
                form.set_score(at, score);
            }
            form.note(criterion, &note);
        }
    }));
    view! { <label>{criterion.name} {field}</label> }.into_any()
}

/// The ways to add several at once.
fn several(form: OwnForm) -> AnyView {
    let (pasted, line) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let choose = heard(move |event| {
        file::read(form, &event);
        // The same file may be chosen again.
        browser::rewrite(&event, "");
    });
    view! {
        <section>
            <h3>"Several at once"</h3>
            <p class="facts-note">
                "A table with a row for each: paste it here from a spreadsheet, or choose a CSV file"
                <span class="own-drop">", or drop one anywhere on the page"</span> "."
            </p>
            {paste_field(pasted, "paste", "Several at once: the table", "")}
            <p class="buttons">
                <button
                    type="button"
                    class="pill"
                    data-do="add-table"
                    on:click=click(move |_| form.add_table(&pasted.get_untracked()))
                >
                    "Add these"
                </button>
                <label class="pill file">
                    "Choose a file…"
                    <input
                        id="own-file"
                        type="file"
                        accept=".csv,.tsv,.txt,text/csv"
                        on:change=choose
                    />
                </label>
                <button
                    type="button"
                    class="pill"
                    data-do="save-template"
                    on:click=click(move |_| file::save_template(form, line))
                >
                    "Save a template"
                </button>
            </p>
            <p class="facts-note own-head" prop:textContent=content(move || line.get())></p>
        </section>
    }
    .into_any()
}
