// The positions of a dispute as a graph, from left to right.
const BOX = 216, COLUMN = 328, LINE = 16, SLOT = 18, MAX_OPEN = 5, MAX_DRAWN = 60;

function levels(nodes) {
  const level = new Map(nodes.map(node => [node.number, 0]));
  for (let pass = 0; pass < nodes.length; pass++) {
    let changed = false;
    for (const node of nodes) for (const move of node.moves) {
      if (move.to !== null && level.has(move.to) && level.get(move.to) <= level.get(node.number)) {
        level.set(move.to, level.get(node.number) + 1);
        changed = true;
      }
    }
    if (!changed) return level;
  }
  // Claims that come back to themselves: the order of discovery has to do.
  nodes.forEach((node, i) => level.set(node.number, Math.floor(i / 4)));
  return level;
}

function linesOf(positions, node) {
  if (node.number === positions.withBlock) return ["the claim, with a first", "message of the defender"];
  if (node.number === positions.bare) return ["the claim, bare"];
  const lines = node.open.slice(0, MAX_OPEN).map(open => short(labelOf(places.get(open.place)), 26));
  if (node.open.length > MAX_OPEN) lines.push("… and " + (node.open.length - MAX_OPEN) + " more");
  return lines;
}

function sayShort(move) {
  const said = move.carries.map(item =>
    item.kind === "branch" ? "part " + (item.branch + 1) : item.kind === "value" ? item.name : "its message");
  return said.length === 0 ? "nothing" : short(said.join(", "), 17);
}

const game = {
  show(predicate) {
    const positions = predicate.positions, nodes = positions.nodes.slice(0, MAX_DRAWN);
    const drawing = document.getElementById("game"), level = levels(nodes);
    const used = [], at = new Map();
    for (const node of nodes) {
      const lines = linesOf(positions, node), column = level.get(node.number);
      const targets = new Set(node.moves.map(move => (move.wins ? "wins" : move.to))).size;
      const high = Math.max(30 + lines.length * LINE, 8 + targets * SLOT), y = used[column] || 20;
      used[column] = y + high + 26;
      at.set(node.number, { x: 20 + column * COLUMN, y, high, lines, column });
    }
    drawing.replaceChildren();
    // An arrow that passes columns goes below their boxes, each in a lane of its own.
    this.lane = (from, to) => {
      let y = 0;
      for (let i = from + 1; i < to; i++) y = Math.max(y, used[i] || 0);
      for (let i = from + 1; i < to; i++) used[i] = y + 14;
      return y;
    };
    const edges = svg("g", {}), boxes = svg("g", {}), labels = svg("g", { "aria-hidden": "true" });
    for (const node of nodes) this.edges(node, at, edges, labels);
    for (const node of nodes) boxes.append(this.box(node, at.get(node.number), predicate));
    drawing.append(edges, boxes, labels);
    drawing.setAttribute("width", 40 + (Math.max(...level.values()) + 1) * COLUMN);
    drawing.setAttribute("height", Math.max(...used.filter(Boolean), 150) + 10);
    const count = positions.nodes.length;
    document.getElementById("game-hint").textContent =
      count + (positions.more ? " positions and more" : " positions") +
      (count > nodes.length ? ", " + nodes.length + " drawn" : "") + "; an arrow is a message, named by what it carries";
  },

  edges(node, at, edges, labels) {
    const from = at.get(node.number), byTarget = new Map();
    for (const move of node.moves) {
      const key = move.wins ? "wins" : move.to;
      if (key === "wins" || at.has(key)) byTarget.set(key, [...(byTarget.get(key) || []), move]);
    }
    let slot = 0;
    for (const [key, moves] of byTarget) {
      const x = from.x + BOX, y = from.y + 16 + slot++ * SLOT;
      const words = moves.length === 1 ? sayShort(moves[0]) : moves.length + " messages";
      labels.append(svg("text", { class: "small legible", x: x + 8, y: y - 4 }, words));
      const end = key === "wins" ? this.win(node, x, y, edges) : this.arrow(node, from, x, y, at.get(key), edges);
      edges.append(svg("path", { class: "arrow " + node.toMove, d: `M${end.x} ${end.y - 4}l8 4l-8 4Z` }));
    }
  },

  // A short arrow to the word: whoever is to move can end the dispute here.
  win(node, x, y, edges) {
    edges.append(
      svg("path", { class: `edge ${node.toMove} wins`, d: `M${x} ${y}h54` }),
      svg("text", { class: "mark " + node.toMove, x: x + 66, y: y + 4 }, "wins"));
    return { x: x + 54, y };
  },

  arrow(node, from, x, y, to, edges) {
    const x2 = to.x - 8, y2 = to.y + 16, bend = 44;
    const curve = (xa, ya, xb, yb) => `C${xa + bend} ${ya} ${xb - bend} ${yb} ${xb} ${yb}`;
    let d = `M${x} ${y}`;
    if (to.column > from.column + 1) {
      const lane = this.lane(from.column, to.column), xa = from.x + COLUMN - 8, xb = to.x - COLUMN + BOX + 8;
      d += curve(x, y, xa, lane) + `H${xb}` + curve(xb, lane, x2, y2);
    } else d += curve(x, y, x2, y2);
    edges.append(svg("path", { class: "edge " + node.toMove, d }));
    return { x: x2, y: y2 };
  },

  box(node, place, predicate) {
    const g = svg("g", {
      class: "node", role: "button", tabindex: "0", transform: `translate(${place.x} ${place.y})`, "data-position": node.number,
      "aria-label": `Position ${node.number}, ${node.toMove} to move: ${place.lines.join("; ")}`,
    });
    g.append(
      svg("rect", { class: "ring", x: -4, y: -4, width: BOX + 8, height: place.high + 8, rx: 10 }),
      svg("rect", { class: "shape " + node.toMove, width: BOX, height: place.high, rx: 8 }),
      svg("text", { class: "mark " + node.toMove, x: 10, y: 18 }, `${node.number}  ${node.toMove} to move`));
    place.lines.forEach((line, i) => g.append(svg("text", { x: 10, y: 36 + i * LINE }, line)));
    const select = () => {
      for (const other of document.querySelectorAll("#game .node")) other.classList.remove("selected");
      g.classList.add("selected");
      tree.light(node.open.map(open => open.place));
      showPosition(node, predicate);
    };
    g.addEventListener("click", select);
    g.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); select(); }
    });
    return g;
  },

  select(number) {
    const box = document.querySelector(`#game [data-position="${number}"]`);
    if (box) { box.dispatchEvent(new MouseEvent("click")); box.scrollIntoView({ block: "nearest", inline: "nearest" }); }
  },
};
