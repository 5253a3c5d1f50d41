import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { sweepBeside } from '../../application/bin';
import { createBadgedWorkspace } from '../../application/badge';
import { hearHighlightKeys } from '../../application/highlight-in-tab';
import { openStored } from '../../application/open-document';
import { createReaderPortDirect } from '../../application/reader-port-direct';
import { followNotes } from '../../components/reader/follow-notes';
import { readShown } from '../../components/reader/read-shown';
import { showArticle } from '../../components/reader/show-article';
import { inSlices } from '../../dom/in-slices';
import { part } from '../../dom/reading/part';
import { ERROR_CODES, type ErrorCode } from '../../domain/error-code';
import { AnnotationId, CaptureId, DocumentId } from '../../domain/ids';
import { success } from '../../messaging/result';
import { Offer, OFFER_KINDS } from '../../domain/reading/offer';
import { imagesOf } from '../../storage/images-of';
import { startControls, startFault } from './controls';

/** The reader in a tab of our own: a stored capture, offline, or the sentence that says why there is none. */
export async function startTab(document: Document): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const fault = (code: ErrorCode) =>
    startFault(document, {
      code,
      canForce: false,
      frame: undefined,
      offers: Promise.resolve(offersIn(asked)),
    });
  const code = ERROR_CODES.find((one) => one === asked.get('fault'));
  const id = v.safeParse(DocumentId, asked.get('document'));
  if (code !== undefined || !id.success) return fault(code ?? 'document-missing');

  const annotation = v.safeParse(AnnotationId, asked.get('annotation'));
  const focus = annotation.success ? annotation.output : undefined;
  const wanted = v.safeParse(CaptureId, asked.get('capture'));
  const captureId = wanted.success ? wanted.output : undefined;
  const inWorkspace = createBadgedWorkspace(browser);
  const stored = await inWorkspace((workspace) =>
    openStored(workspace, { id: id.output, captureId, annotationId: focus }),
  );
  if (!stored.ok) return fault(stored.error.code);
  sweepBeside(inWorkspace);

  const tab = await browser.tabs.getCurrent();
  const { opened, capture } = stored.value;
  const shown = { ...opened.document, html: capture.html };
  followNotes(part(document, 'text'));
  await inSlices(showArticle(document, shown));
  const images = await inWorkspace(async ({ database }) => success(await imagesOf(database, capture.id)));
  return startControls(document, {
    port: createReaderPortDirect(inWorkspace, (path) => void browser.tabs.create({ url: path })),
    map: (await inSlices(readShown(document, shown))).map,
    opening: Promise.resolve(success(opened)),
    frame: undefined,
    images: images.ok ? images.value : new Map(),
    focus,
    isExiled: asked.has('exiled'),
    reopen: (capture) => {
      location.replace(`reader.html?document=${id.output}&capture=${capture}`);
    },
    hearHighlightKeys: (run) => hearHighlightKeys(browser.runtime, tab?.id, run),
  });
}

/** The background puts them into the address; only what is a web address is shown. */
function offersIn(asked: URLSearchParams): readonly Offer[] {
  return OFFER_KINDS.flatMap((kind) => {
    const offer = v.safeParse(Offer, { kind, address: asked.get(kind) });
    return offer.success ? [offer.output] : [];
  });
}
