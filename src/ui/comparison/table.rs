//! A table of the comparison: a column for each framework, in a frame that scrolls by itself.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Framework, framework_at};
use crate::ui::shared::derived::Derived;
use crate::ui::shared::frame::frame;
use crate::ui::shared::reactive::{each, flag};
use crate::words;

/// A table with this id, this name and this heading above its first column; each row is a
/// [`heading`] and its [`cells`].
pub fn table(
    columns: Derived<Vec<usize>>,
    id: &'static str,
    name: &'static str,
    first: &'static str,
    rows: AnyView,
) -> AnyView {
    let is_empty = flag(move || columns.with(Vec::is_empty));
    let head = |framework| {
        let name = words::marked(framework);
        view! { <th scope="col" role="columnheader">{name}</th> }.into_any()
    };
    // The roles are those of a table where its elements are laid out as something else.
    let table = view! {
        <table role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">
                        {first}
                    </th>
                    {each(columns, head)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    };
    frame("comparison-frame", id, name, is_empty, table.into_any())
}

/// The heading of a row, and a note on it.
pub fn heading(name: &'static str, note: AnyView) -> AnyView {
    view! {
        <th scope="row" role="rowheader">
            {name}
            " "
            {note}
        </th>
    }
    .into_any()
}

/// What is in the cell of a framework.
pub type Content = Arc<dyn Fn(&'static Framework) -> AnyView + Send + Sync>;

/// The cells of a row, one for each of these frameworks.
pub fn cells(columns: Derived<Vec<usize>>, content: Content) -> AnyView {
    each(columns, move |framework| {
        let Some(about) = framework_at(framework) else { return ().into_any() };
        view! {
            <td role="cell" data-framework=about.id data-name=words::marked(framework)>
                {content(about)}
            </td>
        }
        .into_any()
    })
}
