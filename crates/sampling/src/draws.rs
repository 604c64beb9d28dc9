//! Draws: the noise of every score and slider, kept in whole numbers.

use crate::stream::Stream;

/// How many alternatives are counted together.
pub(crate) const LANES: usize = 16;
/// Two values of each of [`LANES`] alternatives, four alternatives to a vector.
pub(crate) type LanePairs = [[i16; 8]; LANES / 4];

/// Pairs of which nothing is drawn.
const NONE: LanePairs = [[0; 8]; LANES / 4];

/// The highest score and the highest weight.
const TOP_SCORE: i32 = 10_000;
/// How far a slider moves either way, in hundredths.
const REACH: i16 = 200;
/// How many numbers to fill before going on to the next cell, so that they stay in the cache.
const CHUNK: usize = 16_384;
/// The row of the streams of sliders; no alternative has this number.
const SLIDERS: u32 = u32::MAX;
/// The columns of the streams of the team's importance, and of the first language.
const TEAM: u32 = 1 << 30;
const LANGUAGES: u32 = 1 << 31;

/// How much there is of everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// How many samples are kept.
    pub samples: usize,
    /// How many alternatives the table has.
    pub alternatives: usize,
    /// How many criteria, the team's language not counted.
    pub criteria: usize,
    /// How many languages.
    pub languages: usize,
}

/// Where a score lies, in thousandths of a point, from 0 to 10,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The middle.
    pub middle: i16,
    /// How far the score may be off, either way. What leaves the scale becomes its end.
    pub half: i16,
}

/// The noise of every score and every slider in every sample.
///
/// Every cell has a [`Stream`] of its own, so that its noise depends on the seed and its place
/// alone: not on the other cells, and not on the number of samples.
#[derive(Clone, Debug)]
pub struct Draws {
    seed: u64,
    shape: Shape,
    spreads: Vec<Spread>,
    /// A sample after the other; in it [`LANES`] alternatives after the other; in these a pair of
    /// criteria after the other.
    scores: Vec<LanePairs>,
    /// A sample after the other; in it the moves of criteria, team and languages, in hundredths.
    moves: Vec<i16>,
    /// [`LANES`] alternatives after the other; in these a language after the other. The fit is the
    /// first of each two values, the second is 0.
    fit: Vec<LanePairs>,
}

/// A cell whose noise is being drawn.
struct NoisyCell {
    place: usize,
    spread: Spread,
    /// The ends of the scale.
    ends: (i32, i32),
    stream: Stream,
}

impl Draws {
    /// Draws `shape.samples` samples of a table that is written by rows: the spread of each
    /// alternative's scores, and the fit of each language to it, from 0 to 10. What is missing
    /// counts as 0. With up to 100 criteria no sum overflows.
    #[must_use]
    pub fn new(seed: u64, shape: Shape, spreads: &[Spread], fit: &[u8]) -> Self {
        let mut draws = Self::of_sliders(seed, shape, fit);
        draws.update(spreads);
        draws
    }

    /// Draws no more than how the sliders move: every score is 0 until it is updated.
    #[must_use]
    pub fn of_sliders(seed: u64, shape: Shape, fit: &[u8]) -> Self {
        let Shape { samples, alternatives, criteria, languages } = shape;
        let blocks = alternatives.div_ceil(LANES);
        let mut draws = Self {
            seed,
            shape,
            spreads: vec![Spread::default(); alternatives * criteria],
            scores: vec![NONE; samples * blocks * criteria.div_ceil(2)],
            moves: vec![0; samples * (criteria + 1 + languages)],
            fit: vec![NONE; blocks * languages],
        };
        draws.set_fit(fit);
        draws.draw_moves();
        draws
    }

    /// Follows another number of alternatives, and the fit of each language to them, as
    /// [`Draws::of_sliders`] takes it. The noise of those that stay in their places stays; the others
    /// are drawn by the next update.
    pub fn resize(&mut self, alternatives: usize, fit: &[u8]) {
        let Shape { samples, criteria, languages, .. } = self.shape;
        let before = self.row();
        self.shape.alternatives = alternatives;
        let blocks = alternatives.div_ceil(LANES);
        if self.row() != before {
            let mut scores = vec![NONE; samples * self.row()];
            let new = scores.chunks_mut(self.row().max(1));
            for (new, old) in new.zip(self.scores.chunks(before.max(1))) {
                for (new, old) in new.iter_mut().zip(old) {
                    *new = *old;
                }
            }
            self.scores = scores;
        }
        // What no score has: so a cell that may hold something is drawn whatever its spread is.
        let anew = Spread { middle: -1, half: -1 };
        self.spreads.resize(alternatives * criteria, anew);
        self.fit = vec![NONE; blocks * languages];
        self.set_fit(fit);
    }

    fn set_fit(&mut self, fit: &[u8]) {
        let languages = self.shape.languages;
        let flat = self.fit.as_flattened_mut().as_flattened_mut();
        for (row, fits) in fit.chunks(languages.max(1)).enumerate() {
            for (language, fit) in fits.iter().enumerate() {
                if let Some(value) = flat.get_mut(place(row, language, 0, languages)) {
                    *value = i16::from(*fit);
                }
            }
        }
    }

    /// Draws the cells anew whose spread is another one than before.
    pub fn update(&mut self, spreads: &[Spread]) {
        self.update_some(spreads, usize::MAX);
    }

    /// Draws cells anew whose spread is another one than before, but no more than so many, at least
    /// one, and says whether there were fewer: then none is left.
    pub fn update_some(&mut self, spreads: &[Spread], most: usize) -> bool {
        let most = most.max(1);
        let criteria = self.shape.criteria.max(1);
        let pairs = self.pairs();
        let mut cells = Vec::new();
        for (index, (old, new)) in self.spreads.iter_mut().zip(spreads).enumerate() {
            if old != new {
                if cells.len() == most {
                    break;
                }
                *old = *new;
                let (row, column) = (index / criteria, index % criteria);
                cells.push(NoisyCell {
                    place: place(row, column / 2, column % 2, pairs),
                    spread: *new,
                    ends: (0, TOP_SCORE),
                    stream: Stream::new(self.seed, key(row), key(column)),
                });
            }
        }
        let row = self.row() * LANES * 2;
        draw(self.scores.as_flattened_mut().as_flattened_mut(), row, &mut cells);
        cells.len() < most
    }

    fn draw_moves(&mut self) {
        let criteria = (0..self.shape.criteria).map(key);
        let languages = (0..self.shape.languages).map(|language| LANGUAGES + key(language));
        let columns = criteria.chain([TEAM]).chain(languages);
        let spread = Spread { middle: 0, half: REACH };
        let mut cells: Vec<NoisyCell> = columns
            .enumerate()
            .map(|(place, column)| NoisyCell {
                place,
                spread,
                ends: (-i32::from(REACH), i32::from(REACH)),
                stream: Stream::new(self.seed, SLIDERS, column),
            })
            .collect();
        let row = self.sliders();
        draw(&mut self.moves, row, &mut cells);
    }

    /// How much there is of everything.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// A score in a sample, in thousandths of a point; nothing when there is no such cell.
    #[must_use]
    pub fn score(&self, sample: usize, alternative: usize, criterion: usize) -> Option<i16> {
        let Shape { alternatives, criteria, .. } = self.shape;
        if alternative >= alternatives || criterion >= criteria {
            return None;
        }
        let row = self.scores.get(sample * self.row()..)?;
        let flat = row.as_flattened().as_flattened();
        flat.get(place(alternative, criterion / 2, criterion % 2, self.pairs())).copied()
    }

    /// How far a slider has moved in a sample, in hundredths. The sliders are the criteria, the
    /// team's importance, and the languages, in this order.
    #[must_use]
    pub fn slide(&self, sample: usize, slider: usize) -> Option<i16> {
        let sliders = self.sliders();
        if slider >= sliders {
            return None;
        }
        self.moves.get(sample * sliders + slider).copied()
    }

    /// How many bytes the noise takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of_val(self.scores.as_slice()) + size_of_val(self.moves.as_slice())
    }

    /// The scores of all samples.
    pub(crate) fn scores(&self) -> &[LanePairs] {
        &self.scores
    }

    /// The moves of all samples.
    pub(crate) fn moves(&self) -> &[i16] {
        &self.moves
    }

    /// The fits of all blocks.
    pub(crate) fn fit(&self) -> &[LanePairs] {
        &self.fit
    }

    /// The pairs of criteria.
    pub(crate) fn pairs(&self) -> usize {
        self.shape.criteria.div_ceil(2)
    }

    /// The pairs of one sample.
    pub(crate) fn row(&self) -> usize {
        self.shape.alternatives.div_ceil(LANES) * self.pairs()
    }

    /// The sliders of one sample.
    pub(crate) fn sliders(&self) -> usize {
        self.shape.criteria + 1 + self.shape.languages
    }
}

/// Where the first or second value of an alternative's pair stands, when a block has this many pairs.
const fn place(alternative: usize, pair: usize, second: usize, pairs: usize) -> usize {
    let (block, lane) = (alternative / LANES, alternative % LANES);
    ((block * pairs + pair) * LANES + lane) * 2 + second
}

/// A place as a part of a stream's key.
fn key(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Fills cells in all rows of this many values.
fn draw(values: &mut [i16], row: usize, cells: &mut [NoisyCell]) {
    if row == 0 {
        return;
    }
    for chunk in values.chunks_mut((CHUNK / row).max(1) * row) {
        for cell in &mut *cells {
            fill(chunk, row, cell);
        }
    }
}

/// Fills one cell in some rows. Called often and not inlined, because an engine that starts with a
/// quick translation of a function puts a better one in place only between two calls.
#[inline(never)]
fn fill(rows: &mut [i16], row: usize, cell: &mut NoisyCell) {
    let (middle, half) = (i32::from(cell.spread.middle), i32::from(cell.spread.half));
    let (least, most) = cell.ends;
    let (lowest, width) = (middle - half, u16::try_from(half * 2 + 1).unwrap_or(1));
    for slot in rows.iter_mut().skip(cell.place).step_by(row) {
        let moved = lowest + i32::from(cell.stream.below(width));
        *slot = i16::try_from(moved.clamp(least, most)).unwrap_or_default();
    }
}
