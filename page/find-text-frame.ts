/**
 * Run by the background in a page without a text of its own: the address of the frame that most of it is, or null. Sent
 * there as text, so it can use nothing from outside of it.
 */
export function findTextFrame(): string | null {
  /** Of the window; less is a player, a form or an advertisement. */
  const LEAST_SHARE = 0.3;
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src], frame[src]')].flatMap(
    (frame) => {
      const address = URL.parse(frame.getAttribute('src') ?? '', document.baseURI);
      const { width, height } = frame.getBoundingClientRect();
      const share = (width * Math.min(height, innerHeight)) / (innerWidth * innerHeight);
      return address && /^https?:$/.test(address.protocol) && share >= LEAST_SHARE
        ? [{ address: address.href, share }]
        : [];
    },
  );
  return frames.sort((one, other) => other.share - one.share)[0]?.address ?? null;
}
