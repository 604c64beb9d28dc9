// The ranking in LineUp.js: its weighted sum, sorted by it, and sliders that set its weights.
//
// A list, bars and scores only, as on the plain page: without its side panel and without the
// histograms above its columns. All else is as LineUp sets it, the animation included, and so is
// the tenth of a second that it waits before it sorts.
"use strict";

const { frameworks, languages, team, criteria } = JSON.parse(
  document.getElementById("data").textContent,
);
const weighted = [team, ...criteria];
const positions = weighted.map((slider) => slider.start);

// How well the team's languages suit a framework stays as it is at the start: in LineUp it is a
// column's data and no weight.
const fitOf = (fit) => Math.max(...fit.map((level, at) => level * languages[at].start));
const data = frameworks.map(({ name, fit, scores }) =>
  Object.fromEntries([
    ["name", name],
    [team.key, fitOf(fit)],
    ...scores.map((score, at) => [criteria[at].key, score]),
  ]),
);

const builder = LineUpJS.builder(data).sidePanel(false).summaryHeader(false);
builder.column(LineUpJS.buildStringColumn("name").label("Framework").width(120));
weighted.forEach(({ key, name }, at) => {
  const colour = `hsl(${(at * 360) / weighted.length}, 60%, 55%)`;
  builder.column(LineUpJS.buildNumberColumn(key, [0, 100]).label(name).color(colour));
});
const parts = weighted.flatMap(({ key }, at) => [key, positions[at]]);
const ranking = LineUpJS.buildRanking().column("name").weightedSum("Score", ...parts);
const lineup = builder.ranking(ranking).build(document.getElementById("lineup"));
const score = lineup.data.getFirstRanking().children.find((column) => column.desc.type === "stack");
score.setWidth(600);
score.sortByMe(false);

// Several sliders of one event loop's turn set the weights once.
let isAsked = false;
function set() {
  isAsked = false;
  score.setWeights(positions.slice());
}

const sliders = weighted.map(({ key, name, start }, at) => {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "range", min: 0, max: 10, name: key, value: start });
  label.append(name, input);
  input.addEventListener("input", () => {
    positions[at] = input.valueAsNumber;
    if (!isAsked) {
      isAsked = true;
      queueMicrotask(set);
    }
  });
  return label;
});
document.getElementById("sliders").append(...sliders);

// The frameworks in the order of the table's rows, for the measurement.
window.shownOrder = () =>
  [...document.querySelectorAll("#lineup .le-tr[data-i]")]
    .sort((a, b) => a.dataset.index - b.dataset.index)
    .map((row) => frameworks[row.dataset.i].id);
document.documentElement.dataset.ready = "";
