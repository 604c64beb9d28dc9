//! The content security policy, which allows the page its own script, by its hash, and styles.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The policy for a page with exactly this script. It allows no other script, and nothing else: no
/// request, no frame, no form, no plugin.
///
/// Styles are allowed without a hash. A style can load nothing here, so a hash would protect nothing;
/// but it would take the page's own styles away where a host minifies them, and raise an error for
/// each style that an extension adds.
///
/// Text becomes markup or code only through the policy named `default`, which `boot.js` makes before
/// the program starts, once for all. It knows the templates of views and nothing else.
pub fn policy(script: &str) -> String {
    format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
         img-src data:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
        hash(script)
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
    fn the_policy_names_the_hash_of_the_script() {
        let policy = policy("");
        // The published SHA-256 of nothing.
        let nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert_eq!(policy.matches(nothing).count(), 1, "{policy}");
        assert!(policy.starts_with("default-src 'none';"));
    }

    #[test]
    fn a_checksum_reads_as_sha256sum_prints_it() {
        let published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex_digest(b"abc"), published);
    }
}
