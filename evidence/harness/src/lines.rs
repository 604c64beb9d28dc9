//! Length of a source in lines, without blank lines and comments.

use std::path::Path;

/// The lines that are neither blank nor comment; what a comment is follows from the file's ending.
pub fn count(file: &Path, text: &str) -> u64 {
    let is_python = file.extension().is_some_and(|ending| ending == "py");
    let mut until: Option<&str> = None;
    let mut lines = 0;
    for line in text.lines().map(str::trim) {
        if let Some(end) = until {
            if line.contains(end) {
                until = None;
            }
            continue;
        }
        let opening = if is_python { python(line) } else { braces(line) };
        match opening {
            Line::Code => lines += 1,
            Line::Comment => {}
            Line::Opens(end) => until = Some(end),
        }
    }
    lines
}

/// What one line is when no longer comment is open.
enum Line {
    Code,
    Comment,
    /// A comment that ends where this text stands.
    Opens(&'static str),
}

fn python(line: &str) -> Line {
    if line.is_empty() || line.starts_with('#') {
        return Line::Comment;
    }
    for quotes in ["\"\"\"", "'''"] {
        if let Some(rest) = line.strip_prefix(quotes) {
            return if rest.contains(quotes) { Line::Comment } else { Line::Opens(quotes) };
        }
    }
    Line::Code
}

fn braces(line: &str) -> Line {
    if line.is_empty() || line.starts_with("//") {
        return Line::Comment;
    }
    match line.strip_prefix("/*") {
        None => Line::Code,
        Some(rest) => match rest.split_once("*/") {
            None => Line::Opens("*/"),
            Some((_, code)) if code.trim().is_empty() => Line::Comment,
            Some(_) => Line::Code,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blank_lines_of_javascript_do_not_count() {
        let text = "/* a\n b */\n\n// c\nlet a = 1; // d\n/** e */\n/* f */ let b = 2;\n";
        assert_eq!(count(Path::new("main.js"), text), 2);
    }

    #[test]
    fn comments_and_docstrings_of_python_do_not_count() {
        let text =
            "\"\"\"A service.\n\nOf few lines.\"\"\"\nimport os  # why\n# so\n\"\"\"b\"\"\"\n";
        assert_eq!(count(Path::new("app.py"), text), 1);
    }
}
