/** Pages whose own scripts and markup stand in the way of whoever reads them: what such a page does, and how it is made. */
export const ODD_PAGES: readonly (readonly [string, (html: string) => string])[] = [
  ['has a base', (html) => html.replace('<head>', '<head><base href="https://elsewhere.example/a/">')],
  [
    'catches the focus',
    (html) =>
      html.replace(
        '</body>',
        `<input id="trap"><script>
          addEventListener('blur', () => trap.focus(), true);
          setInterval(() => { if (document.activeElement !== trap) trap.focus(); }, 20);
        </script></body>`,
      ),
  ],
  [
    'gives its forms and pictures the names of all that a script can call',
    (html) =>
      html.replace(
        '</body>',
        `<div id="names" hidden></div><script>
          const holder = document.getElementById('names');
          const names = new Set(['browser', 'chrome', 'reader', 'savedFrom', 'painting', 'notice']);
          for (const { prototype } of [HTMLDocument, HTMLFormElement])
            for (let one = prototype; one && one !== Object.prototype; one = Object.getPrototypeOf(one))
              for (const name of Object.getOwnPropertyNames(one)) names.add(name);
          const make = document.createElement.bind(document);
          const all = make('form');
          for (const name of names) {
            const form = make('form');
            form.setAttribute('name', name);
            const input = make('input');
            input.setAttribute('name', name);
            Element.prototype.append.call(all, input);
            holder.append(form);
          }
          holder.append(all);
        </script></body>`,
      ),
  ],
  [
    'puts its own in the place of what every script calls',
    (html) =>
      html.replace(
        '<head>',
        `<head><script>
          for (const { prototype } of [Node, Element, HTMLElement, Document, EventTarget, Range, Selection, MessagePort])
            for (const name of Object.getOwnPropertyNames(prototype)) {
              if (name === 'constructor') continue;
              Object.defineProperty(prototype, name, { get() { throw new Error('mine'); }, set() {} });
            }
          for (const name of ['Proxy', 'Reflect', 'MessageChannel', 'MutationObserver', 'URL', 'JSON', 'Promise'])
            window[name] = undefined;
          Object.prototype.ok = Object.prototype.code = 'mine';
          Array.prototype.map = Array.prototype[Symbol.iterator] = () => { throw new Error('mine'); };
        </script>`,
      ),
  ],
  [
    'replaces its body and its address while the reader is open',
    (html) =>
      html.replace(
        '</body>',
        `<script>
          new MutationObserver(() => setTimeout(() => {
            if (document.body.textContent === 'Another view') return;
            history.pushState({}, '', '/another-view');
            document.body.replaceChildren('Another view');
          }, 300)).observe(document.documentElement, { childList: true });
        </script></body>`,
      ),
  ],
];

/** Does something to what it finds added to it, a moment after. */
const toWhatWasAdded = (deed: string) => (html: string) =>
  html.replace(
    '</body>',
    `<script>
      const watch = new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]).find((one) => one.localName === 'div');
        if (!added) return;
        watch.disconnect();
        setTimeout(() => { ${deed}; }, 300);
      });
      watch.observe(document.documentElement, { childList: true });
    </script></body>`,
  );

/** Pages that do not let the reader stay. */
export const TAKING_PAGES: readonly (readonly [string, (html: string) => string])[] = [
  ['takes the reader away', toWhatWasAdded('added.remove()')],
  ['moves the reader', toWhatWasAdded('document.body.append(added)')],
  ['hides the reader', toWhatWasAdded('added.style.setProperty("display", "none", "important")')],
  [
    'writes itself anew',
    toWhatWasAdded('document.documentElement.replaceWith(document.createElement("html"))'),
  ],
  ['takes the focus again and again', toWhatWasAdded('setInterval(() => { focus(); added.blur(); }, 20)')],
];
