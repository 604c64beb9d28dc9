//! Elements that the decision sheet is made of. Each is of one type, which keeps the program small.

use crate::ui::view::view;
use leptos::prelude::*;

/// A paragraph whose first words stand out.
pub fn paragraph(class: &'static str, lead: String, rest: String) -> AnyView {
    view! {
        <p class=class>
            <strong>{lead}</strong>
            {rest}
        </p>
    }
    .into_any()
}

/// A paragraph in which nothing stands out; nothing where there are no words.
pub fn plain(words: String) -> AnyView {
    if words.is_empty() { ().into_any() } else { paragraph("", String::new(), words) }
}

/// A part of the sheet under its title.
pub fn titled(class: &'static str, title: &'static str, content: Vec<AnyView>) -> AnyView {
    view! {
        <section class=class>
            <h2>{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// A table with these heads above its columns, an empty one above a column that needs none; without a
/// head where there are none.
pub fn table(class: &'static str, heads: Vec<&'static str>, lines: Vec<AnyView>) -> AnyView {
    let head = (!heads.is_empty()).then(|| {
        let heads = heads.into_iter().map(|head| match head {
            "" => view! { <td></td> }.into_any(),
            _ => view! { <th scope="col">{head}</th> }.into_any(),
        });
        let heads = heads.collect_view();
        view! {
            <thead>
                <tr>{heads}</tr>
            </thead>
        }
        .into_any()
    });
    view! {
        <table class=class>
            {head}
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

/// A line of a table: its name, and its cells.
pub fn line(name: String, cells: Vec<AnyView>) -> AnyView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
    .into_any()
}

/// A cell of a table, with the name of its column where lines are broken.
pub fn cell(class: &'static str, column: &'static str, content: AnyView) -> AnyView {
    view! { <td class=class data-name=column>{content}</td> }.into_any()
}

/// A cell with words in it.
pub fn words(class: &'static str, words: impl Into<String>) -> AnyView {
    cell(class, "", words.into().into_any())
}
