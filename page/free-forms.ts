/** What a form or a document finds by name. */
const FIELDS =
  ':is([name], [id]):is(button, embed, fieldset, form, iframe, img, input, object, output, select, textarea)';

/**
 * Takes the names out of a copy of a page that would stand in the place of properties of its forms: with `<input name="closest">`
 * in it, a form has no such method (HTML, "named properties" of a form). Some pages are one form from top to bottom. Documents
 * have such names too, wherever they stand, but for content scripts: with `<img name="parentNode">` whoever climbs from an
 * element to the document goes on for ever.
 */
export function freeForms(copy: Element): void {
  // From the end: a form is asked only when its own fields are free.
  for (const field of [...copy.querySelectorAll(FIELDS)].reverse()) {
    for (const attribute of ['name', 'id']) {
      const name = field.getAttribute(attribute) ?? '';
      if (name in HTMLFormElement.prototype || name in Document.prototype) field.removeAttribute(attribute);
    }
  }
}
