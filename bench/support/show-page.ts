/** The page, laid out with the styles that it has in itself; nothing in it runs. */
export async function showPage(html: string, url: string): Promise<HTMLIFrameElement> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (!page.querySelector('base')) {
    const base = page.createElement('base');
    base.href = url;
    page.head.prepend(base);
  }
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.width = '1200';
  frame.height = '900';
  frame.srcdoc = `${page.doctype ? '<!doctype html>' : ''}${page.documentElement.outerHTML}`;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  return frame;
}
