//! The content security policy, which allows the page its own script and styles, by their hashes.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The policy for a page with exactly this script and these styles. It allows nothing else: no
/// request, no frame, no form, no plugin.
///
/// `require-trusted-types-for 'script'` is not in it: Leptos's `view!` makes static markup through
/// a template's `innerHTML`, which that directive forbids.
pub fn policy(script: &str, styles: &str) -> String {
    format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(script),
        hash(styles)
    )
}

fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The checksum as `sha256sum` prints it.
pub fn hex_digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::{hex_digest, policy};

    #[test]
    fn the_policy_names_the_hash_of_what_stands_in_the_page() {
        let policy = policy("", "");
        // The published SHA-256 of nothing.
        let nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert_eq!(policy.matches(nothing).count(), 2, "{policy}");
        assert!(policy.starts_with("default-src 'none';"));
    }

    #[test]
    fn a_checksum_reads_as_sha256sum_prints_it() {
        let published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex_digest(b"abc"), published);
    }
}
