//! Owner of a function of the program: a crate, or a folder of `src`, by its symbol.

use rustc_demangle::demangle;

/// The page's own crates: its library and the program around it.
const OWN: [&str; 2] = ["stackfit", "stackfit_page"];
/// What describes the program to wasm-bindgen, which takes it away.
const DESCRIPTIONS: &str = "descriptions for wasm-bindgen, never shipped";
/// What no crate is named for: the allocator, copies of memory.
const NAMELESS: &str = "no crate named";

/// Whose a function is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// A crate that the page uses, or a line without one.
    Crate(String),
    /// A folder of the page's own sources.
    Folder(String),
}

/// Whose a function is, by its symbol. What names the page itself anywhere is made for the page, and
/// belongs to the folder of the first of its paths; all else belongs to the first crate named.
pub fn owner(symbol: &str, is_folder: impl Fn(&str) -> bool) -> Owner {
    let name = readable(symbol);
    if symbol.starts_with("__wbindgen_describe") || name.contains("WasmDescribe") {
        return Owner::Crate(DESCRIPTIONS.to_owned());
    }
    let paths = paths(&name);
    let own = paths.iter().find(|path| path.first().is_some_and(|root| OWN.contains(root)));
    if let Some(path) = own {
        return Owner::Folder(folder(path.get(1..).unwrap_or_default(), is_folder));
    }
    let root = paths.first().and_then(|path| path.first()).map_or(NAMELESS, |root| *root);
    Owner::Crate(root.to_owned())
}

/// The symbol as Rust writes it, without hashes. wasm-opt makes names unique by a number at the end.
fn readable(symbol: &str) -> String {
    let start = symbol.find("_ZN").or_else(|| symbol.find("_R")).unwrap_or_default();
    let mangled = symbol.get(start..).unwrap_or(symbol);
    let whole = format!("{:#}", demangle(mangled));
    match mangled.rsplit_once('_') {
        Some((name, number)) if whole == mangled && number.parse::<u32>().is_ok() => {
            format!("{:#}", demangle(name))
        }
        _ => whole,
    }
}

/// The paths in a name, such as `core::ptr::drop_in_place` and `stackfit::ui::Made`, in their order.
/// A word alone is none: it is a type of the language, or stands for one.
fn paths(name: &str) -> Vec<Vec<&str>> {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut paths: Vec<Vec<&str>> = Vec::new();
    for text in name.split(|c| !is_of_word(c)).filter(|text| !text.starts_with("::")) {
        let path: Vec<&str> = text.split("::").filter(|word| !word.is_empty()).collect();
        if text.contains("::") && !path.is_empty() {
            paths.push(path);
        }
    }
    paths
}

/// The folder of the sources in which a module is.
fn folder(path: &[&str], is_folder: impl Fn(&str) -> bool) -> String {
    let mut folder = "src".to_owned();
    for module in path {
        let below = format!("{folder}/{module}");
        if !is_folder(&below) {
            break;
        }
        folder = below;
    }
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner_of(symbol: &str) -> Owner {
        owner(symbol, |folder| ["src/ui", "src/ui/share", "src/link"].contains(&folder))
    }

    fn to_crate(name: &str) -> Owner {
        Owner::Crate(name.to_owned())
    }

    fn to_folder(name: &str) -> Owner {
        Owner::Folder(name.to_owned())
    }

    #[test]
    fn a_function_of_ours_belongs_to_the_folder_of_its_file() {
        assert_eq!(
            [
                "_ZN8stackfit2ui5share8kept_row8kept_row28_$u7b$$u7b$closure$u7d$$u7d$17h07f3daf9d29c2ec7E",
                "_RNvNtCs1234_8stackfit10characters9is_letter",
                "_ZN8stackfit4link6encode17h0000000000000000E",
            ]
            .map(owner_of),
            ["src/ui/share", "src", "src/link"].map(to_folder)
        );
    }

    #[test]
    fn what_is_made_for_a_type_of_ours_is_ours() {
        assert_eq!(
            [
                "_ZN4core3ptr42drop_in_place$LT$stackfit..link..State$GT$17h0000000000000000E",
                "_ZN49_$LT$T$u20$as$u20$stackfit..ui..share..Erased$GT$6as_any17h6b7e339473a8db4bE",
                "_RINvNtCs1_4core3ptr13drop_in_placeNtNtCs2_8stackfit4link5StateECs2_8stackfit",
            ]
            .map(owner_of),
            ["src/link", "src/ui/share", "src/link"].map(to_folder)
        );
    }

    #[test]
    fn what_names_nothing_of_ours_belongs_to_the_first_crate_named() {
        assert_eq!(
            [
                "_ZN5alloc7raw_vec12handle_error17h0000000000000000E",
                "_ZN55_$LT$leptos..Owner$u20$as$u20$core..ops..drop..Drop$GT$4drop17h0000000000000000E",
                "_ZN17stackfit_decision4rank17h0000000000000000E",
            ]
            .map(owner_of),
            ["alloc", "leptos", "stackfit_decision"].map(to_crate)
        );
    }

    #[test]
    fn a_name_that_was_made_unique_is_read_as_before() {
        assert_eq!(
            owner_of("_ZN8stackfit4link6encode17h0000000000000000E_12"),
            to_folder("src/link")
        );
    }

    #[test]
    fn what_describes_the_program_is_apart() {
        assert_eq!(
            [
                "__wbindgen_describe_closure",
                "_ZN74_$LT$stackfit..link..X$u20$as$u20$wasm_bindgen..describe..WasmDescribe$GT$8describe17h0000000000000000E",
            ]
            .map(owner_of),
            [DESCRIPTIONS, DESCRIPTIONS].map(to_crate)
        );
    }

    #[test]
    fn what_names_no_crate_is_apart() {
        assert_eq!(["memcpy", ""].map(owner_of), [NAMELESS, NAMELESS].map(to_crate));
    }
}
