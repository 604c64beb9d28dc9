//! Addresses that visitors open: what must hold for one by a few plain rules.

/// How an address starts.
const SCHEME: &str = "https://";

/// What no address holds as it stands, beside blanks and line breaks.
const FOREIGN: [char; 9] = ['"', '<', '>', '\\', '^', '`', '{', '|', '}'];

/// A host's address as it is written into the page: `https://`, the name of a host, and what follows.
///
/// # Errors
///
/// What must hold and does not.
pub(crate) fn address(text: &str) -> Result<String, &'static str> {
    let start = text.get(..SCHEME.len()).filter(|start| start.eq_ignore_ascii_case(SCHEME));
    let Some(rest) = start.and_then(|start| text.get(start.len()..)) else {
        return Err("must be an address that starts with https://");
    };
    if rest.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        return Err("must have no blanks and no line breaks");
    }
    if rest.contains(FOREIGN) {
        return Err("must have no quotes, no brackets < > { }, and none of \\ ^ ` |");
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, _) = rest.split_at(end);
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_port = !port.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0);
    if !(is_host(name) && is_port) {
        return Err("must have the name of a host after https://, as in https://www.example.com/");
    }
    Ok([SCHEME, rest].concat())
}

/// Whether this is the name of a host: parts with a dot between them, of letters, digits and hyphens.
pub(crate) fn is_host(name: &str) -> bool {
    let is_part = |part: &str| {
        let fits = |letter: char| letter.is_alphanumeric() || letter == '-';
        !part.is_empty() && part.chars().all(fits) && !part.starts_with('-') && !part.ends_with('-')
    };
    name.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_has_a_host_and_nothing_that_ends_an_attribute_or_a_line() {
        for right in [
            "https://a.example",
            "https://a.example/",
            "https://www.a-b.example:8443/c/d?e=f&g=%20#h",
            "https://intranet/",
            "https://bücher.example/ä",
        ] {
            assert_eq!(address(right).as_deref(), Ok(right));
        }
        assert_eq!(address("HTTPS://a.example/B").as_deref(), Ok("https://a.example/B"));
        for wrong in [
            "",
            "a.example",
            "http://a.example/",
            "https://",
            "https:///path",
            "https://?a",
            "https://a..example/",
            "https://.example/",
            "https://-a.example/",
            "https://me:secret@a.example/",
            "https://a.example:/",
            "https://a.example:99999/",
            "https://a.example/\"><script>",
            "https://a.example/a b",
            "https://a.example/a\nb",
            "https://a.example\\b",
            "https://{message}/",
            "httpsä://a.example/",
        ] {
            assert!(address(wrong).is_err(), "{wrong:?}");
        }
    }
}
