import type { Article, Extraction } from '../domain/document/article';
import type { ErrorCode } from '../domain/error-code';
import type { PageSource } from '../domain/reading/frame-message';
import { rawBrowser } from './raw-runtime';

/** The one-time ticket for the frame of this page; '' where the background refuses or is gone, and then nothing opens. */
export async function askForTicket(): Promise<string> {
  const answer = await send('page.ticket', {});
  return isTicket(answer) ? answer.value.ticket : '';
}

/** What the background reads of a large page; undefined where it is gone, or stopped in the middle. */
export async function askToExtract(page: PageSource): Promise<Extraction | undefined> {
  // The background answers in the form of its protocol; who else could answer could do anything else as well.
  const answer = (await send('page.extract', page)) as { value?: { outcome: Extraction } } | undefined;
  return answer?.value?.outcome;
}

/** For a page in which our frame cannot work: the background stores the article and shows it in a tab of ours. */
export async function askToOpenInTab(article: Article): Promise<void> {
  await send('page.openInTab', { article });
}

/** For such a page without a text: a tab of ours says why. */
export async function askToSayInTab(code: ErrorCode, referrer = ''): Promise<void> {
  await send('page.faultInTab', { code, referrer });
}

async function send(type: string, payload: unknown): Promise<unknown> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    try {
      return await rawBrowser()?.runtime?.sendMessage({ witnessmark: 1, type, payload });
    } catch {
      // A background that is just starting may not listen yet. Nothing was done, so asking again is safe.
      await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
    }
  }
  return undefined;
}

function isTicket(answer: unknown): answer is { value: { ticket: string } } {
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
  return typeof value === 'object' && value !== null && 'ticket' in value && typeof value.ticket === 'string';
}
