//! Keeps the scores of the data in `history/`, for links that are made on them.

use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let data = Path::new("data");
    let loaded = stackfit_tables::load(data)?;
    let folder = data.join("history");
    fs::create_dir_all(&folder)?;
    let file = folder.join(loaded.as_of()).with_extension("toml");
    fs::write(&file, loaded.release())?;
    println!("The scores of the data of {} are in {}", loaded.as_of(), file.display());
    Ok(())
}
