//! Page: what a record is written on, on paper or in Markdown.

/// What takes the pieces of a record, one after the other. Words come in two: those that stand out,
/// perhaps none, and what follows them. Notes are the numbers of sources. A class is for the styles of
/// the sheet.
pub trait Page {
    /// Begins a part under its title, up to [`Page::end`].
    fn part(&mut self, class: &str, title: &str);
    /// A paragraph; nothing where there is nothing to say.
    fn words(&mut self, class: &str, lead: &str, rest: &str);
    /// Begins a list, up to [`Page::end`].
    fn list(&mut self);
    /// An entry of a list.
    fn item(&mut self, lead: &str, rest: &str, notes: &[usize]);
    /// Begins a table, up to [`Page::end`], with a head for each of its columns: an empty one where it
    /// needs none. Without any that is not empty it has no head.
    fn table(&mut self, class: &str, heads: &[&str]);
    /// Begins a row of a table.
    fn row(&mut self, name: &str);
    /// The next cell of the row.
    fn cell(&mut self, class: &str, words: &str, notes: &[usize]);
    /// Begins the ranking, up to [`Page::end`].
    fn ranking(&mut self);
    /// A framework in the ranking: which, its rank and its score out of 100, empty where nothing is
    /// ranked, and its name with the language that one writes it in.
    fn place(&mut self, framework: usize, rank: &str, name: &str, score: &str);
    /// Ends what began last, in a part, a list, a table or the ranking.
    fn end(&mut self);
}
