//! Leaves of a JSON text: every value that holds no other, each with the path to it.

/// How deep objects and lists may lie in each other.
const DEEPEST: usize = 64;

/// A value of a JSON text that holds no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number, as it is written.
    Number(String),
    /// `true`, `false`, `null`, `{}` or `[]`.
    Other(&'static str),
}

/// A value and the keys that lead to it; for one in a list, its place from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The keys.
    pub path: Vec<String>,
    /// The value.
    pub value: Value,
}

/// The leaves of a text, in their order.
///
/// # Errors
///
/// When the text is no JSON (RFC 8259), or too deep: the number of the line where that shows.
pub fn leaves(text: &str) -> Result<Vec<Leaf>, usize> {
    let mut reader = Reader { rest: text, path: Vec::new(), leaves: Vec::new() };
    reader.blanks();
    let is_read = reader.value().and_then(|()| reader.rest.is_empty().then_some(()));
    let read = text.get(..text.len() - reader.rest.len()).unwrap_or_default();
    match is_read {
        Some(()) => Ok(reader.leaves),
        None => Err(read.matches('\n').count() + 1),
    }
}

struct Reader<'a> {
    rest: &'a str,
    path: Vec<String>,
    leaves: Vec<Leaf>,
}

impl Reader<'_> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
    }

    /// Whether this comes next; then it is passed, with the blanks behind it.
    fn takes(&mut self, word: &str) -> bool {
        let rest = self.rest.strip_prefix(word);
        let takes = rest.is_some();
        if let Some(rest) = rest {
            self.rest = rest;
            self.blanks();
        }
        takes
    }

    /// A value, with the blanks behind it.
    fn value(&mut self) -> Option<()> {
        let value = if self.rest.starts_with('"') {
            Value::Text(self.text()?)
        } else if self.takes("{") {
            return self.inside("}", "{}");
        } else if self.takes("[") {
            return self.inside("]", "[]");
        } else if let Some(word) = ["true", "false", "null"].into_iter().find(|w| self.takes(w)) {
            Value::Other(word)
        } else {
            Value::Number(self.number()?)
        };
        self.put(value);
        Some(())
    }

    fn put(&mut self, value: Value) {
        self.leaves.push(Leaf { path: self.path.clone(), value });
    }

    /// What is in an object or a list, up to its end.
    fn inside(&mut self, end: &str, empty: &'static str) -> Option<()> {
        if self.takes(end) {
            self.put(Value::Other(empty));
            return Some(());
        }
        for place in 0_usize.. {
            let key = if empty == "{}" { self.text()? } else { place.to_string() };
            if self.path.len() == DEEPEST || empty == "{}" && !self.takes(":") {
                return None;
            }
            self.path.push(key);
            self.value()?;
            self.path.pop();
            if self.takes(end) {
                break;
            }
            if !self.takes(",") {
                return None;
            }
        }
        Some(())
    }

    /// A text in quotes, with the blanks behind it.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut chars = self.rest.strip_prefix('"')?.chars();
        loop {
            match chars.next()? {
                '"' => break,
                '\\' => text.push(match chars.next()? {
                    char @ ('"' | '\\' | '/') => char,
                    'b' => '\u{8}',
                    'f' => '\u{c}',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => escaped(&mut chars)?,
                    _ => return None,
                }),
                '\0'..='\u{1f}' => return None,
                char => text.push(char),
            }
        }
        self.rest = chars.as_str();
        self.blanks();
        Some(text)
    }

    /// A number, with the blanks behind it.
    fn number(&mut self) -> Option<String> {
        let text = self.rest;
        let digits = |at: usize| {
            let rest = text.get(at..).unwrap_or_default();
            rest.bytes().take_while(u8::is_ascii_digit).count()
        };
        let is =
            |at: usize, chars: &[u8]| text.as_bytes().get(at).is_some_and(|b| chars.contains(b));
        let mut end = usize::from(is(0, b"-"));
        let whole = digits(end);
        // Nothing but a single zero begins with one.
        if whole == 0 || whole > 1 && is(end, b"0") {
            return None;
        }
        end += whole;
        if is(end, b".") {
            let more = digits(end + 1);
            end += 1 + more;
            (more > 0).then_some(())?;
        }
        if is(end, b"eE") {
            end += 1 + usize::from(is(end + 1, b"+-"));
            let more = digits(end);
            end += more;
            (more > 0).then_some(())?;
        }
        let (number, rest) = text.split_at_checked(end)?;
        self.rest = rest;
        self.blanks();
        Some(number.to_owned())
    }
}

/// The character that is written with its number, or with two of them.
fn escaped(chars: &mut std::str::Chars) -> Option<char> {
    let number = match unit(chars)? {
        high @ 0xd800..=0xdbff => {
            let is_pair = chars.next()? == '\\' && chars.next()? == 'u';
            let low = unit(chars).filter(|low| is_pair && (0xdc00..=0xdfff).contains(low))?;
            0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00)
        }
        number => number,
    };
    char::from_u32(number)
}

/// A number of four digits to the base of 16.
fn unit(chars: &mut std::str::Chars) -> Option<u32> {
    (0..4).try_fold(0, |sum, _| Some(sum * 16 + chars.next()?.to_digit(16)?))
}
