/** Gives a function that tells whether the last press was that of a finger or a pen. */
export function followTouch(document: Document): () => boolean {
  let isTouched = false;
  const follow = ({ pointerType }: PointerEvent): void => {
    isTouched = pointerType === 'touch' || pointerType === 'pen';
  };
  document.addEventListener('pointerdown', follow, { capture: true });
  return () => isTouched;
}
