//! The files of a folder: listed, hashed, copied, weighed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What installing leaves in a source folder when somebody runs it there; never part of the source.
const BUILT: [&str; 6] = ["node_modules", ".venv", "__pycache__", "target", "dist", ".next"];

/// The source files below a folder, as sorted paths relative to it.
pub fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    walk(folder, &mut |file| {
        if let Ok(relative) = file.strip_prefix(folder) {
            found.push(relative.to_path_buf());
        }
        Ok(())
    })?;
    found.sort();
    Ok(found)
}

/// A hash of the names and contents of the source files of some folders, as 16 digits.
pub fn digest(folders: &[PathBuf]) -> io::Result<String> {
    let mut hash = Sha256::new();
    for folder in folders {
        for file in list(folder)? {
            let content = fs::read(folder.join(&file))?;
            let name = file.to_string_lossy();
            for part in [name.as_bytes(), &content] {
                hash.update(u64::try_from(part.len()).unwrap_or_default().to_le_bytes());
                hash.update(part);
            }
        }
    }
    let first =
        hash.finalize().iter().take(8).fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
    Ok(format!("{first:016x}"))
}

/// Copies the source files of one folder over those of another.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for file in list(from)? {
        let target = to.join(&file);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(from.join(&file), target)?;
    }
    Ok(())
}

/// The bytes of all files below a folder. Links are not followed, and a file that has several names
/// counts once.
pub fn bytes(path: &Path) -> io::Result<u64> {
    fn add(path: &Path, known: &mut BTreeSet<(u64, u64)>) -> io::Result<u64> {
        let metadata = fs::symlink_metadata(path)?;
        if !metadata.is_dir() {
            let is_new = known.insert((metadata.dev(), metadata.ino()));
            return Ok(if is_new { metadata.len() } else { 0 });
        }
        let mut sum = 0;
        for entry in fs::read_dir(path)? {
            sum += add(&entry?.path(), known)?;
        }
        Ok(sum)
    }
    add(path, &mut BTreeSet::new())
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path) -> io::Result<()>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if BUILT.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            walk(&path, visit)?;
        } else {
            visit(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> io::Result<PathBuf> {
        let folder = std::env::temp_dir().join(format!("evidence-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src"))?;
        fs::create_dir_all(folder.join("node_modules"))?;
        fs::write(folder.join("src").join("main.js"), "1")?;
        fs::write(folder.join("node_modules").join("built.js"), "2")?;
        Ok(folder)
    }

    #[test]
    fn what_was_built_in_place_is_not_source() -> io::Result<()> {
        let folder = folder("built")?;
        assert_eq!(list(&folder)?, [PathBuf::from("src/main.js")]);
        fs::remove_dir_all(folder)
    }

    #[test]
    fn a_file_with_two_names_counts_once() -> io::Result<()> {
        let folder = folder("bytes")?;
        let file = folder.join("src").join("main.js");
        fs::hard_link(&file, folder.join("src").join("same.js"))?;
        assert_eq!(bytes(&folder.join("src"))?, 1);
        fs::remove_dir_all(folder)
    }

    #[test]
    fn the_digest_changes_with_the_content() -> io::Result<()> {
        let folder = folder("digest")?;
        let before = digest(std::slice::from_ref(&folder))?;
        fs::write(folder.join("src").join("main.js"), "3")?;
        assert_ne!(digest(std::slice::from_ref(&folder))?, before);
        fs::remove_dir_all(folder)
    }
}
