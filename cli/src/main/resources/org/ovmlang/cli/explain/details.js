// The panel at the side: everything about what is selected. Text is set as text, never as markup.
const details = document.getElementById("details");

function playerWords(place) {
  return place.ground ? "evaluated by the contract"
    : { defender: "the defender moves", challenger: "the challenger moves" }[place.player] || "nobody moves";
}

function rows(pairs) {
  const list = html("dl");
  for (const [name, value] of pairs) {
    if (value !== undefined && value !== null && value !== "") list.append(html("dt", {}, name), html("dd", {}, String(value)));
  }
  return list;
}

function placeLink(id) {
  const place = places.get(id), button = html("button", { class: "link", type: "button" }, place.label);
  button.addEventListener("click", () => tree.reveal(id));
  return button;
}

function excerpt(place) {
  const lines = (model.files[place.file] || {}), box = html("div", { class: "source" });
  const last = Math.min(place.endLine, place.line + 7);
  for (let n = place.line; n <= last; n++) {
    if (!(n in lines)) continue;
    const row = html("div"), points = [...lines[n]];
    const from = n === place.line ? place.column - 1 : 0;
    const to = n === place.endLine ? place.endColumn - 1 : points.length;
    const code = html("span");
    code.append(points.slice(0, from).join(""), html("mark", {}, points.slice(from, to).join("")), points.slice(to).join(""));
    row.append(html("i", {}, String(n)), code);
    box.append(row);
  }
  return box;
}

function showPlace(place) {
  const parts = [html("h3", {}, place.label), html("p", {}, place.meaning)];
  if (place.ground && place.kind !== "atom" && place.kind !== "comparison" && place.kind !== "constant") {
    parts.push(html("p", {}, "It is ground: the contract evaluates all of it, and no message is needed for it."));
  }
  parts.push(rows([
    ["who", playerWords(place)],
    ["messages", place.ground ? "none" : `${place.sigma} if the defender begins, ${place.pi} if the challenger does`],
    ["needs", place.needs.length === 0 ? "" : place.needs.join(", ") + " (without a value it is false)"],
    ["place", place.id],
  ]));
  if (place.source) {
    const source = place.source;
    parts.push(html("h4", {}, "Witnesses"), html("p", {}, source.complete
      ? "The source is complete: a local engine sees every member."
      : "The source is open: others may know members that a local engine does not."));
    parts.push(rows([
      ["witness", source.variable + ": " + source.type], ["looked for", source.words], ["looked at", source.plan && source.plan.words], ["bucket", source.bucket],
      ["told apart by", (source.bucketArguments || []).join(", ")], ["key", source.key], ["range", source.range],
      ["from", source.from], ["to before", source.to],
    ]));
    parts.push(html("h4", {}, "What shows that it is a member"), placeLink(place.parts[0]));
  }
  if (place.callee) parts.push(html("h4", {}, "Goes on at"), placeLink(place.callee));
  parts.push(html("h4", {}, `${place.file}, line ${place.line}`), excerpt(place));
  details.replaceChildren(...parts);
}

function sayItem(item) {
  switch (item.kind) {
    case "branch": return `part ${item.branch + 1} of ${item.of} (2 bytes)`;
    case "value": return `${item.name}: ${item.type} (4 bytes length, and the value)`;
    default: return `a message for ${places.get(item.place).label} (4 bytes length, and the message)`;
  }
}

function sayMove(move, node) {
  const item = html("li");
  if (node.open.length > 1) item.append("picks ", placeLink(move.picks), "; ");
  const said = move.carries.map(sayItem).join(", then ") + (move.carriesMore ? ", and more" : "");
  item.append("carries " + (said || "nothing more") + "; ");
  if (move.wins) item.append("wins at once");
  else if (move.to === null) item.append("leads to a position that is not listed");
  else {
    const button = html("button", { class: "link", type: "button" }, "leads to position " + move.to);
    button.addEventListener("click", () => game.select(move.to));
    item.append(button);
  }
  if (move.mayContinueInClaim) item.append(", unless the claim's own predicate leaves something open");
  return item;
}

function showPosition(node, predicate) {
  const parts = [html("h3", {}, "Position " + node.number)];
  const start = node.number === predicate.positions.withBlock || node.number === predicate.positions.bare;
  parts.push(html("p", {}, start ? `The claim stands; the ${node.toMove} moves first.`
    : `The ${node.toMove} has to answer for one of what is open, or loses when the window ends.`));
  if (!start) {
    parts.push(html("h4", {}, "Open, with the values that it carries"));
    const list = html("ol");
    for (const open of node.open) {
      const item = html("li");
      item.append(placeLink(open.place), open.values.length === 0 ? "" : " with " + open.values.join(", "));
      list.append(item);
    }
    parts.push(list);
  }
  parts.push(html("h4", {}, "Messages"));
  const list = html("ol");
  for (const move of node.moves) list.append(sayMove(move, node));
  parts.push(list);
  const more = node.moveCount - node.moves.length;
  if (more > 0) parts.push(html("p", {}, `and ${node.moveCountIsExact ? "" : "at least "}${more} more`));
  details.replaceChildren(...parts);
}
