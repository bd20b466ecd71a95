/** The colours of the style sheets, by the name of their custom property, for light or dark as it is now. */
export function namedColours() {
  const style = getComputedStyle(document.documentElement);
  return (/** @type {string} */ name) => style.getPropertyValue(name).trim();
}
