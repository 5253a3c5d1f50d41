import * as v from 'valibot';
import type { Extraction } from '../domain/document/article';
import type { PageSource } from '../domain/reading/frame-message';
import { isPaintedAt, type PaintingSetting } from '../domain/reading/painting-setting';
import type { Handler, Handlers, Input, Output, Sender } from '../messaging/channel';
import { failure, success, type Result } from '../messaging/result';
import { countLiveAnnotations } from '../storage/queries';
import {
  annotate,
  editAnnotation,
  keepDraft,
  redo,
  removeAnnotation,
  stateOf,
  tagWholeDocument,
  undo,
  versionsOfNote,
} from './annotate';
import { countAnnotations, createBadge, type BadgeButton } from './badge';
import { highlightOnPage, unhighlightOnPage } from './highlight-on-page';
import { openArticle } from './open-document';
import { faultPage, offersForPage, offersForPdf, type OpenTabs } from './offers';
import { putBackBlock } from './put-back-block';
import { sweepBeside } from './bin';
import { merge, place, split } from './rewrite-passages';
import { passagesOnPage } from './passages-on-page';
import { FILE, placeOf, sourceAt } from './place-of';
import { PAYLOADS, type BackgroundProtocol } from './protocol';
import type { Software } from './software';
import type { Tickets } from './tickets';
import type { InWorkspace } from './workspace';

export interface BackgroundParts {
  readonly inWorkspace: InWorkspace;
  readonly tickets: Tickets;
  readonly software: Software;
  readonly button: BadgeButton;
  readonly tabs: OpenTabs;
  /** Address of one of our own pages; with '' the extension's root. */
  readonly address: (path: string) => string;
  readonly openTab: (address: string) => Promise<unknown>;
  /** Opens the reader over the page in a tab. */
  readonly openReader: (tab: Sender['tab']) => Promise<unknown>;
  /** Gives the page in a tab the style sheet of what is painted on it under a prefix. */
  readonly stylePage: (tabId: number, prefix: string) => Promise<unknown>;
  /** Starts painting on the page in a tab. */
  readonly paintPage: (tabId: number) => Promise<unknown>;
  readonly readPainting: () => Promise<PaintingSetting>;
  /** Reads a large page, where a background has a DOM to do it with. */
  readonly extract: ((page: PageSource) => Promise<Extraction>) | undefined;
}

/** What the background answers, and whom. */
export function answerBackground(parts: BackgroundParts): Handlers<BackgroundProtocol> {
  const { inWorkspace, tickets, software, button, tabs, address, openTab } = parts;
  const showBadge = createBadge(inWorkspace, button);
  const isOurs = ({ url }: Sender): boolean => url !== undefined && url.startsWith(address(''));
  const isReader = (sender: Sender): boolean =>
    isOurs(sender) && sender.url?.startsWith(address('reader.html')) === true;
  const isPageScript = (sender: Sender): boolean =>
    !isOurs(sender) && sender.frameId === 0 && sender.tab?.id !== undefined;

  const handler = <Name extends keyof BackgroundProtocol>(
    name: Name,
    mayAsk: (sender: Sender) => boolean,
    answer: (
      input: Input<BackgroundProtocol, Name>,
      sender: Sender,
    ) => Promise<Result<Output<BackgroundProtocol, Name>>>,
  ): Handler<BackgroundProtocol, Name> => ({
    mayAsk,
    answer,
    read: (payload) => {
      const parsed = v.safeParse(PAYLOADS[name], payload);
      // The schema of this name has this name's payload as its output.
      return parsed.success ? parsed.output : null;
    },
  });

  return {
    'page.ticket': handler('page.ticket', isPageScript, async (_, sender) =>
      success({ ticket: await tickets.issue(sender.tab?.id ?? -1, placeOf(sender.url)) }),
    ),
    'page.extract': handler('page.extract', isPageScript, async (page) =>
      parts.extract ? success({ outcome: await parts.extract(page) }) : failure('message-refused'),
    ),
    'page.openInTab': handler('page.openInTab', isPageScript, async ({ article }, sender) => {
      const from = sourceAt(placeOf(sender.url), article.url);
      if (from === null) return failure('message-refused');
      const opened = await inWorkspace((workspace) => openArticle(workspace, { article, from }, software));
      const shown = opened.ok
        ? `reader.html?document=${opened.value.document.id}&capture=${opened.value.capture.id}&exiled`
        : faultPage(opened.error.code);
      await openTab(address(shown));
      return opened.ok ? success(null) : opened;
    }),
    'page.faultInTab': handler('page.faultInTab', isPageScript, async ({ code, referrer }, sender) => {
      const { tab } = sender;
      const offers = code === 'pdf' ? await offersForPdf(tabs, tab ?? {}, referrer) : [];
      await openTab(address(faultPage(code, offers)));
      return success(null);
    }),
    'page.highlight': handler('page.highlight', isPageScript, async (input, sender) => {
      const from = sourceAt(placeOf(sender.url), input.article.url);
      if (from === null) return failure('message-refused');
      return inWorkspace((workspace) => highlightOnPage(workspace, { ...input, from }, software));
    }),
    'page.unhighlight': handler('page.unhighlight', isPageScript, (input, sender) =>
      inWorkspace((workspace) => unhighlightOnPage(workspace, input, placeOf(sender.url))),
    ),
    'page.passages': handler('page.passages', isPageScript, async (input, sender) => {
      const { prefix, isStyled, ...about } = input;
      // A file says itself which document it is: it could have the marks of any other shown to it.
      if (placeOf(sender.url) === FILE) return failure('painting-on-file');
      if (!isStyled) await parts.stylePage(sender.tab?.id ?? -1, prefix);
      // Chromium gives the address that the page was loaded from, wherever it went since then on its own site.
      const url = placeOf(about.url) === placeOf(sender.url) ? about.url : (sender.url ?? '');
      return inWorkspace(async (workspace) => success(await passagesOnPage(workspace, { ...about, url })));
    }),
    'page.read': handler('page.read', isPageScript, async (_, sender) => {
      await parts.openReader(sender.tab);
      return success(null);
    }),
    'reader.offers': handler('reader.offers', isReader, async (_, { tab }) =>
      success({ offers: tab?.id === undefined ? [] : await offersForPage(tabs, tab.id) }),
    ),
    'probe.page': handler('probe.page', isPageScript, ({ canonicalUrl }, sender) =>
      showBadge(sender.tab?.id ?? -1, async (workspace) => {
        const annotations = await countAnnotations(workspace, sender.url ?? '', canonicalUrl);
        if (annotations > 0 && isPaintedAt(await parts.readPainting(), sender.url ?? ''))
          await parts.paintPage(sender.tab?.id ?? -1);
        return annotations;
      }),
    ),
    'reader.open': handler('reader.open', isReader, async ({ ticket, article }, sender) => {
      const tabId = sender.tab?.id ?? -1;
      const place = await tickets.redeem(ticket, tabId);
      const from = place === null ? null : sourceAt(place, article.url);
      if (from === null) return failure('ticket-spent');
      const opened = await inWorkspace((workspace) => openArticle(workspace, { article, from }, software));
      // Nobody would count anew on a file what the reader over it changes.
      if (opened.ok && from === 'page') {
        const { id: documentId } = opened.value.document;
        await showBadge(tabId, ({ database }) => countLiveAnnotations(database, documentId));
      }
      // Not waited for: the text is on the screen, and the next opening would do it as well.
      sweepBeside(inWorkspace);
      return opened;
    }),
    'annotation.create': handler('annotation.create', isReader, (input) =>
      inWorkspace((workspace) => annotate(workspace, input)),
    ),
    'annotation.edit': handler('annotation.edit', isReader, (edit) =>
      inWorkspace((workspace) => editAnnotation(workspace, edit)),
    ),
    'document.tag': handler('document.tag', isReader, (input) =>
      inWorkspace((workspace) => tagWholeDocument(workspace, input)),
    ),
    'document.putBack': handler('document.putBack', isReader, (input) =>
      inWorkspace((workspace) => putBackBlock(workspace, input)),
    ),
    'annotation.remove': handler('annotation.remove', isReader, ({ id, batch }) =>
      inWorkspace((workspace) => removeAnnotation(workspace, id, batch)),
    ),
    'annotation.place': handler('annotation.place', isReader, (input) =>
      inWorkspace((workspace) => place(workspace, input)),
    ),
    'annotation.split': handler('annotation.split', isReader, (input) =>
      inWorkspace((workspace) => split(workspace, input)),
    ),
    'annotation.merge': handler('annotation.merge', isReader, (input) =>
      inWorkspace((workspace) => merge(workspace, input)),
    ),
    'note.versions': handler('note.versions', isReader, ({ id }) =>
      inWorkspace((workspace) => versionsOfNote(workspace, id)),
    ),
    'draft.keep': handler('draft.keep', isReader, (draft) =>
      inWorkspace((workspace) => keepDraft(workspace, draft)),
    ),
    'document.state': handler('document.state', isReader, ({ id }) =>
      inWorkspace((workspace) => stateOf(workspace, id)),
    ),
    'document.undo': handler('document.undo', isReader, ({ id, batch }) =>
      inWorkspace((workspace) => undo(workspace, id, batch)),
    ),
    'document.redo': handler('document.redo', isReader, ({ id, batch }) =>
      inWorkspace((workspace) => redo(workspace, id, batch)),
    ),
    'image.keep': handler('image.keep', isReader, (image) =>
      inWorkspace(async ({ database }) => {
        await database.images.put(image);
        return success(null);
      }),
    ),
    'capture.open': handler('capture.open', isReader, async ({ document, annotation }) => {
      await openTab(address(`reader.html?document=${document}&annotation=${annotation}`));
      return success(null);
    }),
    'library.open': handler('library.open', isReader, async (at) => {
      await openTab(address(`library.html${libraryHash(at)}`));
      return success(null);
    }),
  };
}

/** The fragment by which the library opens at a document or a section. */
export function libraryHash(at: Input<BackgroundProtocol, 'library.open'>): string {
  if (at.panel === 'settings')
    return `#settings${at.site === undefined ? '' : `?add=${encodeURIComponent(at.site)}`}`;
  if (at.document === undefined) return '';
  const chosen = at.annotation === undefined ? '' : `&annotation=${at.annotation}`;
  return `#document=${at.document}${chosen}${at.panel === 'export' ? '&export' : ''}`;
}
