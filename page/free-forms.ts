/** What a form finds by name. */
const FIELD = /^(button|fieldset|img|input|object|output|select|textarea)$/;

/**
 * Takes the names out of a copy of a page that would stand in the place of properties of its forms: with `<input name="closest">`
 * in it, a form has no such method (HTML, "named properties" of a form). Some pages are one form from top to bottom. Documents
 * have such names too, but not for content scripts nor for copies.
 */
export function freeForms(copy: Element): void {
  // Some belong to a form elsewhere.
  for (const field of copy.querySelectorAll(':is(form, [form]), form :is([name], [id])')) {
    for (const attribute of FIELD.test(field.localName) ? ['name', 'id'] : [])
      if ((field.getAttribute(attribute) ?? '') in HTMLFormElement.prototype)
        field.removeAttribute(attribute);
  }
}
