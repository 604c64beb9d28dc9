//! Elements that the decision sheet makes of a record. Each is of one type, which keeps the program
//! small.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::record::{Block, Line, Told};
use crate::ui::paper::sources::link;

/// A paragraph; nothing where there are no words.
pub fn paragraph(class: &'static str, told: &Told) -> AnyView {
    if told.is_empty() {
        ().into_any()
    } else {
        view! { <p class=class>{words(told)}</p> }.into_any()
    }
}

/// A part of the sheet under its title.
pub fn titled(class: &'static str, title: &str, content: Vec<AnyView>) -> AnyView {
    view! {
        <section class=class>
            <h2>{title.to_owned()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// Pieces of a record, one after the other.
pub fn blocks(blocks: &[Block]) -> Vec<AnyView> {
    blocks.iter().map(block).collect()
}

/// A piece of a record.
pub fn block(block: &Block) -> AnyView {
    match block {
        Block::Words(told) => paragraph("", told),
        Block::List(entries) => {
            let entries = entries.iter().map(|told| view! { <li>{words(told)}</li> }.into_any());
            view! { <ul>{entries.collect::<Vec<_>>()}</ul> }.into_any()
        }
        Block::Table(class, heads, lines) => {
            table(class, heads, lines.iter().map(|one| line(heads, one)).collect())
        }
        Block::Part(class, title, content) => titled(class, title, blocks(content)),
    }
}

/// Words, of which the first stand out, with the numbers of their sources as links to the list.
fn words(told: &Told) -> Vec<AnyView> {
    let mut words = vec![
        view! { <strong>{told.lead.clone()}</strong> }.into_any(),
        told.rest.clone().into_any(),
    ];
    if !told.notes.is_empty() {
        let links = told.notes.iter().map(|number| {
            let number = number.to_string();
            vec![" ".into_any(), link(["#source-", &number].concat(), number)].into_any()
        });
        words.push(view! { <small class="note">{links.collect::<Vec<_>>()}</small> }.into_any());
    }
    words
}

/// A table with these heads above its columns, an empty one above a column that needs none; without a
/// head where there are none.
pub fn table(class: &'static str, heads: &[String], lines: Vec<AnyView>) -> AnyView {
    let head = (!heads.is_empty()).then(|| {
        let heads = heads.iter().map(|head| match head.as_str() {
            "" => view! { <td></td> }.into_any(),
            _ => view! { <th scope="col">{head.clone()}</th> }.into_any(),
        });
        let heads = heads.collect::<Vec<_>>();
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

/// A line of a table: its name, and its cells, each with the name of its column where lines are
/// broken.
fn line(heads: &[String], line: &Line) -> AnyView {
    let cells = line.cells.iter().enumerate().map(|(at, of)| {
        let column = heads.get(at + 1).cloned().unwrap_or_default();
        cell(of.class, column, words(&of.told).into_any())
    });
    row(line.name.clone(), cells.collect())
}

/// A line of a table from its name and its cells.
pub fn row(name: String, cells: Vec<AnyView>) -> AnyView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
    .into_any()
}

/// A cell of a table.
pub fn cell(class: &'static str, column: String, content: AnyView) -> AnyView {
    view! { <td class=class data-name=column>{content}</td> }.into_any()
}
