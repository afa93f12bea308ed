function figure(name, value, bare) {
  const box = html("div"), data = html("dd", {}, String(value));
  data.append(html("small", {}, ` / ${bare} bare`));
  box.append(html("dt", {}, name), data);
  return box;
}

function showPredicate(predicate) {
  const inputs = predicate.inputs.map(input => input.name + ": " + input.type).join(", ");
  document.getElementById("name").replaceChildren(predicate.name, html("small", {}, `(${inputs})`));
  document.getElementById("doc").textContent = predicate.doc;
  document.getElementById("figures").replaceChildren(
    figure("messages", predicate.depth, predicate.depthBare),
    figure("windows until final", predicate.windows, predicate.windowsBare));
  document.getElementById("formula").textContent = predicate.formula.join("\n");
  game.show(predicate);
  tree.show(predicate);
}

const choice = document.getElementById("predicate");
for (const predicate of model.predicates) choice.append(html("option", {}, predicate.id));
document.getElementById("choose").hidden = model.predicates.length < 2;
choice.addEventListener("change", () => showPredicate(model.predicates[choice.selectedIndex]));
document.getElementById("expand").addEventListener("click", () => tree.openAll(AT_MOST, true));
document.getElementById("collapse").addEventListener("click", () => tree.openAll(AT_FIRST, false));
document.getElementById("tree").addEventListener("keydown", event => tree.key(event));
showPredicate(model.predicates[0]);
document.documentElement.dataset.ready = "true";
