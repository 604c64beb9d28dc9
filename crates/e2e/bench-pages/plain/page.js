// The ranking in plain JavaScript: sliders, rows with bars and scores, and rows that glide.
//
// As fast as plain means allow: every node is made once and written to only where it changed; all
// events before a frame are answered once, in that frame; bars are scaled, which needs no layout;
// and rows have one known height, so that nothing is measured.
"use strict";

const ROW = 48;
const GLIDE = { duration: 240, easing: "cubic-bezier(.2, .7, .2, 1)", composite: "add" };

const { frameworks, languages, team, criteria } = JSON.parse(
  document.getElementById("data").textContent,
);
const weighted = [team, ...criteria];
const sliders = [...languages, ...weighted];
const list = document.getElementById("ranking");

// Where each slider stands: the languages, then the team's language, then the criteria.
const positions = sliders.map((slider) => slider.start);
const TEAM = languages.length;

const rows = frameworks.map(makeRow);
let order = rows.slice();
let isAsked = false;

list.append(...rows.map((row) => row.item));
document.getElementById("sliders").append(...sliders.map(makeSlider));
update();
document.documentElement.dataset.ready = "";

function makeRow(framework, index) {
  const item = document.createElement("li");
  item.dataset.framework = framework.id;
  const cell = (name, text) => {
    const element = item.appendChild(document.createElement(name));
    return element.appendChild(document.createTextNode(text));
  };
  const rank = cell("span", "");
  cell("strong", framework.name);
  const track = item.appendChild(document.createElement("div"));
  track.className = "bars";
  const bars = weighted.map((_, at) => {
    const bar = track.appendChild(document.createElement("i"));
    bar.style.background = `hsl(${(at * 360) / weighted.length} 60% 55%)`;
    return { style: bar.style, shown: "" };
  });
  const score = cell("output", "");
  return { item, rank, bars, score, framework, index, points: 0, parts: weighted.map(() => 0) };
}

function makeSlider(slider, at) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "range", min: 0, max: 10, name: slider.key, value: slider.start });
  const shown = document.createTextNode(slider.start);
  const value = document.createElement("output");
  value.append(shown);
  label.append(slider.name, input, value);
  input.addEventListener("input", () => {
    positions[at] = input.valueAsNumber;
    shown.data = input.value;
    if (!isAsked) {
      isAsked = true;
      requestAnimationFrame(update);
    }
  });
  return label;
}

// Whole numbers: a value is 0 to 100 tenths, a weight 0 to 10.
function count(row, isTeamCounted) {
  const { fit, scores } = row.framework;
  let best = 0;
  for (let at = 0; at < fit.length; at += 1) best = Math.max(best, positions[at] * fit[at]);
  row.points = row.parts[0] = isTeamCounted ? positions[TEAM] * best : 0;
  for (let at = 0; at < scores.length; at += 1) {
    row.points += row.parts[at + 1] = positions[TEAM + 1 + at] * scores[at];
  }
}

function update() {
  isAsked = false;
  const isTeamCounted = languages.some((_, at) => positions[at] > 0);
  let weight = isTeamCounted ? positions[TEAM] : 0;
  for (let at = TEAM + 1; at < positions.length; at += 1) weight += positions[at];
  for (const row of rows) count(row, isTeamCounted);

  const before = order;
  order = rows.slice().sort((a, b) => b.points - a.points || a.index - b.index);
  const from = new Map(before.map((row, place) => [row, place]));
  place();
  order.forEach((row, place) => {
    write(row, place, weight);
    const distance = (from.get(row) - place) * ROW;
    if (distance) {
      // Added to the glide that may still run, it starts where the row is seen now.
      row.item.animate([{ transform: `translateY(${distance}px)` }, { transform: "none" }], GLIDE);
    }
  });
}

// Moves only rows that stand wrong.
function place() {
  let next = list.firstElementChild;
  for (const { item } of order) {
    if (item === next) next = next.nextElementSibling;
    else list.insertBefore(item, next);
  }
}

function write(row, place, weight) {
  const tied = place > 0 && order[place - 1].points === row.points;
  const rank = String((row.place = tied ? order[place - 1].place : place + 1));
  if (row.rank.data !== rank) row.rank.data = row.item.dataset.rank = rank;
  const score = weight ? (row.points / weight).toFixed(1) : "–";
  if (row.score.data !== score) row.score.data = row.item.dataset.score = score;
  let left = 0;
  row.bars.forEach((bar, at) => {
    const width = weight ? row.parts[at] / weight : 0;
    const shown = `translateX(${left.toFixed(2)}%) scaleX(${(width / 100).toFixed(4)})`;
    if (bar.shown !== shown) bar.style.transform = bar.shown = shown;
    left += width;
  });
}
