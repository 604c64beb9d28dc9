//! The file name of a saved copy.

use crate::dataset::DATASET;

/// A file's name after the scenario's: letters and digits stay, and so does what is not ASCII; the
/// rest are dashes.
pub fn file_name(name: &str) -> String {
    let is_between = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    let mut file = DATASET.site.id.to_owned();
    for word in name.split(is_between).filter(|word| !word.is_empty()) {
        file.push('-');
        file.push_str(&word.to_ascii_lowercase());
    }
    file + ".html"
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_is_named_after_the_scenario() {
        let names = ["", "Our Team, 2027", "../../etc/passwd", "团队"].map(file_name);
        let files = [
            "stackfit.html",
            "stackfit-our-team-2027.html",
            "stackfit-etc-passwd.html",
            "stackfit-团队.html",
        ];
        assert_eq!(names, files);
    }
}
