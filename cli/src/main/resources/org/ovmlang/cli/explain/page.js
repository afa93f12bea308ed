const model = JSON.parse(document.getElementById("model").textContent);
const places = new Map(model.places.map(place => [place.id, place]));

function svg(name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function html(name, attributes = {}, text) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function short(text, most) {
  const points = [...text];
  return points.length <= most ? text : points.slice(0, most - 1).join("") + "…";
}
