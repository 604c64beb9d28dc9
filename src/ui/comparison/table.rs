//! A table of the comparison: a column for each framework, in a frame that scrolls by itself.

use leptos::prelude::*;

use crate::dataset::{DATASET, Framework};
use crate::ui::comparison::compared::Compared;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{each, flag};
use crate::words;

/// A table with this name and this heading above its first column; each row is
/// a [`heading`] and its [`cells`].
pub fn table(
    compared: Compared,
    name: &'static str,
    first: &'static str,
    rows: AnyView,
) -> AnyView {
    let columns = compared.frameworks();
    let is_empty = flag(move || columns.with(Vec::is_empty));
    let head = |framework| {
        let name = words::framework(framework);
        view! { <th scope="col" role="columnheader">{name}</th> }.into_any()
    };
    // The roles are those of a table where its elements are laid out as something else.
    view! {
        <div
            class="comparison-frame"
            tabindex="0"
            role="region"
            aria-label=name
            prop:hidden=is_empty
        >
            <table role="table" aria-label=name>
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
        </div>
    }
    .into_any()
}

/// The heading of a row.
pub fn heading(content: AnyView) -> AnyView {
    view! {
        <th scope="row" role="rowheader">
            {content}
        </th>
    }
    .into_any()
}

/// The cells of a row, one for each of these frameworks.
pub fn cells(
    columns: Derived<Vec<usize>>,
    content: impl Fn(&'static Framework) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    each(columns, move |framework| {
        let about = DATASET.frameworks.get(framework);
        about.map(|about| cell(about, content(about))).into_any()
    })
}

fn cell(about: &'static Framework, content: AnyView) -> AnyView {
    view! {
        <td role="cell" data-framework=about.id data-name=about.name>
            {content}
        </td>
    }
    .into_any()
}
