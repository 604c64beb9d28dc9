//! File: what the build writes beside the page.

/// Its path in the folder of the build, and its bytes.
pub type File = (String, Vec<u8>);
