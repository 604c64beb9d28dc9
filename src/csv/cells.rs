//! Cells: a text taken apart by RFC 4180, and by what programs for sheets make of it.

/// A row of a text.
#[derive(Debug, Default)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// What stands in its cells.
    pub cells: Vec<String>,
    /// The places of the cells whose quotes are not closed, or closed before their end.
    pub torn: Vec<usize>,
}

/// Gives the rows of a text, whose cells this sign separates. Quotes that are not closed end with the text,
/// and what follows closed ones up to the separator belongs to the cell. A line without anything is a row
/// with one empty cell, so that rows have the numbers that a program for sheets shows.
pub fn each_row(text: &str, separator: char, act: &mut dyn FnMut(&Row)) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut row, mut cell) = (Row { number: 1, ..Row::default() }, String::new());
    let (mut is_quoted, mut is_start, mut is_closed) = (false, true, false);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if is_quoted {
            match char {
                '"' if chars.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => (is_quoted, is_closed) = (false, true),
                char => cell.push(char),
            }
            continue;
        }
        let was_start = std::mem::replace(&mut is_start, false);
        match char {
            '"' if was_start => is_quoted = true,
            '\r' | '\n' => {
                if char == '\r' {
                    chars.next_if_eq(&'\n');
                }
                row.cells.push(std::mem::take(&mut cell));
                act(&row);
                row.number += 1;
                row.cells.clear();
                row.torn.clear();
                (is_start, is_closed) = (true, false);
            }
            char if char == separator => {
                row.cells.push(std::mem::take(&mut cell));
                (is_start, is_closed) = (true, false);
            }
            char => {
                if is_closed && !char.is_whitespace() {
                    row.torn.push(row.cells.len());
                    is_closed = false;
                }
                cell.push(char);
            }
        }
    }
    // A line that ends the text begins no other.
    if !(row.cells.is_empty() && cell.is_empty() && is_start) {
        row.torn.extend(is_quoted.then_some(row.cells.len()));
        row.cells.push(cell);
        act(&row);
    }
}

/// What separates the cells of a text: a comma, a semicolon or a tab, whichever parts the first row into
/// cells that are heads of columns. Where none or several do, it is what the first row that has any has most
/// of outside quotes; a first line such as `sep=;` is a row that has it.
pub fn separator(text: &str, are_heads: fn(&[String]) -> bool) -> char {
    let (mut separator, mut first) = (most(text), usize::MAX);
    for sign in [separator, ',', ';', '\t'] {
        each_row(text, sign, &mut |row| {
            if row.number < first && are_heads(&row.cells) {
                (separator, first) = (sign, row.number);
            }
        });
    }
    separator
}

/// What the first row that has any separators has most of.
fn most(text: &str) -> char {
    let mut counts = [0; 3];
    let mut is_quoted = false;
    for char in text.chars() {
        match char {
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted && counts != [0; 3] => break,
            _ if is_quoted => {}
            ',' => counts[0] += 1,
            ';' => counts[1] += 1,
            '\t' => counts[2] += 1,
            _ => {}
        }
    }
    let [commas, semicolons, tabs] = counts;
    if tabs > commas.max(semicolons) {
        '\t'
    } else if semicolons > commas {
        ';'
    } else {
        ','
    }
}
