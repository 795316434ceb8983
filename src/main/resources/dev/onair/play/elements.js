// Making elements; texts of others never become HTML.

export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function only(selector) {
  return document.querySelector(selector);
}
