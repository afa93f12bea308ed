// The formula as a tree, from left to right. A view node is one occurrence of a place: a shared
// definition occurs wherever it is opened, and nowhere before.
const ROW = 40, HIGH = 26, GAP = 44, GLYPH = 7.23, MAX_LABEL = 44, AT_FIRST = 120, AT_MOST = 3000;

function viewNode(place, parent, role) {
  return { place, parent, role, open: false, children: null, depth: parent ? parent.depth + 1 : 0 };
}

function childrenOf(view) {
  if (view.children === null) {
    const place = view.place;
    view.children = place.parts.map((id, i) =>
      viewNode(places.get(id), view, place.source ? (i === 0 ? "member" : "body") : ""));
    if (place.callee) view.children.push(viewNode(places.get(place.callee), view, ""));
  }
  return view.children;
}

const canOpen = view => view.place.parts.length > 0 || !!view.place.callee;

// Opens nodes level by level while there is room; calls stay folded unless asked for.
function openSome(root, limit, calls) {
  let shown = 1;
  for (let level = [root]; level.length > 0;) {
    const below = [];
    for (const view of level) {
      const size = view.place.parts.length + (view.place.callee ? 1 : 0);
      view.open = size > 0 && (calls || !view.place.callee) && shown + size <= limit;
      if (view.open) {
        shown += size;
        below.push(...childrenOf(view));
      }
    }
    level = below;
  }
}

// Visible nodes from top to bottom as they are read; no recursion, so that depth does not matter.
function visible(root) {
  const all = [], stack = [root];
  while (stack.length > 0) {
    const view = stack.pop();
    all.push(view);
    if (view.open) for (const child of [...childrenOf(view)].reverse()) stack.push(child);
  }
  return all;
}

function labelOf(place) {
  const label = { and: "∧  and", or: "∨  or" }[place.kind]
    || { any: "∃ ", all: "∀ " }[place.kind] + place.label.slice(4);
  return short(place.kind in { and: 1, or: 1, any: 1, all: 1 } ? label : place.label, MAX_LABEL);
}

function layOut(all) {
  let rows = 0, width = 0;
  for (const view of all) {
    view.label = labelOf(view.place);
    view.width = Math.max(46, [...view.label].length * GLYPH + 44);
    view.x = view.parent ? view.parent.x + view.parent.width + GAP : 18;
    width = Math.max(width, view.x + view.width);
    if (!view.open) view.y = rows++ * ROW + 30;
  }
  for (let i = all.length - 1; i >= 0; i--) {
    const view = all[i];
    if (view.open) view.y = (view.children[0].y + view.children[view.children.length - 1].y) / 2;
  }
  return { width: width + 30, height: rows * ROW + 20 };
}

const playerOf = place => (place.ground || !place.player ? "contract" : place.player);

const markOf = place =>
  place.ground ? "=" : { defender: "D", challenger: "C" }[place.player] || "›";

function shapeOf(view) {
  const w = view.width, h = HIGH, classes = "shape " + playerOf(view.place);
  switch (view.place.kind) {
    case "any": case "all":
      return svg("path", { class: classes, d: `M0 ${h / 2} 9 0H${w - 9}L${w} ${h / 2} ${w - 9} ${h}H9Z` });
    case "and": case "or":
      return svg("rect", { class: classes, width: w, height: h, rx: h / 2 });
    case "call":
      return svg("path", { class: classes, d: `M0 0H${w}V${h}H0ZM5 0V${h}M${w - 5} 0V${h}` });
    case "claim":
      return svg("path", { class: classes, d: `M10 0H${w}L${w - 10} ${h}H0Z` });
    default:
      return svg("rect", { class: classes, width: w, height: h, rx: 3 });
  }
}

function drawNode(view) {
  const place = view.place, player = playerOf(place);
  const g = svg("g", {
    class: "node", transform: `translate(${view.x} ${view.y - HIGH / 2})`, role: "treeitem",
    tabindex: "-1", "aria-level": view.depth + 1, "aria-selected": "false", "data-place": place.id,
    "aria-label": (view.role ? view.role + ": " : "") + place.label + ", " + playerWords(place),
  });
  if (canOpen(view)) g.setAttribute("aria-expanded", String(view.open));
  g.append(
    svg("rect", { class: "ring", x: -4, y: -4, width: view.width + 8, height: HIGH + 8, rx: 6 }),
    shapeOf(view),
    svg("text", { class: "mark " + player, x: 13, y: 17 }, markOf(place)),
    svg("text", { x: 30, y: 17 }, view.label));
  if (view.role) g.append(svg("text", { class: "small", x: 10, y: -6 }, view.role));
  if (canOpen(view)) {
    const fold = svg("g", { class: "toggle", transform: `translate(${view.width} ${HIGH / 2})` });
    fold.append(
      svg("circle", { class: "fold", r: 7 }),
      svg("text", { x: 0, y: 4, "text-anchor": "middle" }, view.open ? "−" : "+"));
    fold.addEventListener("click", event => { event.stopPropagation(); tree.toggle(view); });
    g.append(fold);
  }
  g.addEventListener("click", () => tree.select(view));
  g.addEventListener("dblclick", () => tree.toggle(view));
  view.element = g;
  return g;
}

const tree = {
  root: null, all: [], selected: null,

  show(predicate) {
    this.root = viewNode(places.get(predicate.root), null, "");
    // A predicate that is nothing but a call says most when the call is open.
    openSome(this.root, AT_FIRST, false);
    if (this.root.place.callee) this.root.open = true;
    this.selected = null;
    this.draw();
    this.select(this.root);
  },

  draw() {
    const drawing = document.getElementById("tree");
    this.all = visible(this.root);
    const size = layOut(this.all);
    drawing.setAttribute("width", size.width);
    drawing.setAttribute("height", size.height);
    const edges = svg("g", {}), nodes = svg("g", { role: "presentation" });
    for (const view of this.all) {
      if (view.parent) {
        const x1 = view.parent.x + view.parent.width, y1 = view.parent.y, x2 = view.x, y2 = view.y;
        const middle = x2 - GAP / 2;
        view.edge = svg("path", { class: "edge", d: `M${x1} ${y1}C${middle + 8} ${y1} ${middle - 8} ${y2} ${x2} ${y2}` });
        edges.append(view.edge);
      }
      nodes.append(drawNode(view));
    }
    drawing.replaceChildren(edges, nodes);
    if (!this.all.includes(this.selected)) this.selected = null;
    (this.selected || this.root).element.setAttribute("tabindex", "0");
    if (this.selected) this.mark(this.selected);
  },

  mark(view) {
    view.element.classList.add("selected");
    view.element.setAttribute("aria-selected", "true");
    for (let up = view; up.parent; up = up.parent) up.edge.classList.add("on");
  },

  select(view, focus) {
    for (const other of this.all) {
      other.element.classList.remove("selected", "lit");
      other.element.setAttribute("aria-selected", "false");
      other.element.setAttribute("tabindex", "-1");
      if (other.edge) other.edge.classList.remove("on");
    }
    this.selected = view;
    view.element.setAttribute("tabindex", "0");
    this.mark(view);
    if (focus) view.element.focus();
    showPlace(view.place);
  },

  toggle(view) {
    if (!canOpen(view)) return;
    view.open = !view.open;
    this.draw();
    this.select(view, true);
  },

  // Marks all occurrences of places, and brings the first into view.
  light(ids) {
    let first = null;
    for (const view of this.all) {
      const lit = ids.includes(view.place.id);
      view.element.classList.toggle("lit", lit);
      if (lit && !first) first = view;
    }
    if (first) first.element.scrollIntoView({ block: "nearest", inline: "nearest" });
  },

  // Opens the way to a place, if there is one, and selects it.
  reveal(id) {
    const seen = new Set([this.root.place.id]);
    for (let level = [this.root]; level.length > 0;) {
      const below = [];
      for (const view of level) {
        if (view.place.id === id) {
          for (let up = view.parent; up; up = up.parent) up.open = true;
          this.draw();
          this.select(view, true);
          return;
        }
        for (const child of childrenOf(view)) {
          if (!seen.has(child.place.id)) { seen.add(child.place.id); below.push(child); }
        }
      }
      level = below;
    }
    showPlace(places.get(id));
  },

  key(event) {
    const view = this.selected || this.root, at = this.all.indexOf(view);
    const go = to => { if (to) this.select(to, true); };
    switch (event.key) {
      case "ArrowDown": go(this.all[at + 1]); break;
      case "ArrowUp": go(this.all[at - 1]); break;
      case "ArrowRight": if (canOpen(view) && !view.open) this.toggle(view); else if (view.open) go(view.children[0]); break;
      case "ArrowLeft": if (view.open) this.toggle(view); else go(view.parent); break;
      case "Home": go(this.all[0]); break;
      case "End": go(this.all[this.all.length - 1]); break;
      case "Enter": case " ": if (canOpen(view)) this.toggle(view); else this.select(view, true); break;
      default: return;
    }
    event.preventDefault();
  },

  openAll(limit, calls) {
    openSome(this.root, limit, calls);
    this.draw();
  },
};
