import type { Localization } from '../fluent/create-localization';

/** Pictures of the text: placeholders first, then what the browser has, then what the person asks the publisher for. */
export interface Pictures {
  readonly addresses: readonly string[];
  readonly show: (address: string, image: Blob) => void;
}

/**
 * Puts a placeholder with a button in the place of each picture that has no bytes yet. Nothing is asked of any server
 * before the button is pressed.
 */
export function placeImages(root: HTMLElement, localization: Localization): Pictures {
  const images = [...root.querySelectorAll<HTMLImageElement>('img[data-src]')];
  for (const image of images) {
    image.hidden = true;
    image.after(placeholder(image, localization));
  }
  return {
    addresses: images.map((image) => image.dataset['src'] ?? ''),
    show(address, blob) {
      for (const image of images.filter((one) => one.dataset['src'] === address)) {
        image.src = URL.createObjectURL(blob);
        reveal(image);
      }
    },
  };
}

function placeholder(image: HTMLImageElement, { text, lang, dir }: Localization): HTMLElement {
  const box = image.ownerDocument.createElement('div');
  box.className = 'picture-missing';
  box.dataset['wmUi'] = 'picture';
  Object.assign(box, { lang, dir });
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')].map(Number);
  // The picture's own room, so that nothing moves under the reader's hand when it comes.
  if (width && height) {
    box.style.aspectRatio = `${String(width)} / ${String(height)}`;
    box.style.maxInlineSize = `${String(width)}px`;
  }
  const sentence = image.ownerDocument.createElement('p');
  sentence.dir = 'auto';
  sentence.textContent = image.alt === '' ? text('image-missing') : image.alt;
  const button = image.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'button button-outlined';
  button.textContent = text('image-load');
  button.title = text('image-loading');
  button.addEventListener('click', () => {
    image.referrerPolicy = 'no-referrer';
    image.addEventListener(
      'load',
      () => {
        reveal(image);
      },
      { once: true },
    );
    image.addEventListener(
      'error',
      () => {
        sentence.textContent = text('image-failed');
      },
      { once: true },
    );
    image.src = image.dataset['src'] ?? '';
  });
  box.append(sentence, button);
  return box;
}

function reveal(image: HTMLImageElement): void {
  image.hidden = false;
  const next = image.nextElementSibling;
  if (next instanceof HTMLElement && next.dataset['wmUi'] === 'picture') next.remove();
}
