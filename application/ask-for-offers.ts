import type { Offer } from '../domain/reading/offer';
import { createAsk, type SendingRuntime } from '../messaging/channel';
import type { BackgroundProtocol } from './protocol';

/** Where else the text of the page under this reader may be; nothing where that cannot be known. */
export async function askForOffers(runtime: () => SendingRuntime | undefined): Promise<readonly Offer[]> {
  const answer = await createAsk<BackgroundProtocol>(runtime)('reader.offers', {});
  return answer.ok ? answer.value.offers : [];
}
