import { keepBlocks, nameOfBlock } from '../domain/document/left-out';
import type { BatchId, CaptureId } from '../domain/ids';
import { failure, success, type Result } from '../messaging/result';
import { saveWithBlocks } from '../storage/left-out-commands';
import { sha256 } from './sha256';
import type { BlockToPutBack } from './reader-port';
import type { Workspace } from './workspace';

/** Puts a block back into the text of a document for good, or leaves it out again. Failure: `document-missing`. */
export async function putBackBlock(
  { database, moment }: Workspace,
  { captureId, block, isKept, batch }: BlockToPutBack & { readonly batch?: BatchId },
): Promise<Result<{ readonly captureId: CaptureId }>> {
  const capture = await database.captures.get(captureId);
  const text = capture?.leftOut?.[block]?.text;
  if (!capture || text === undefined) return failure('document-missing');
  const kept = (capture.leftOut ?? []).flatMap((one, index) =>
    (index === block ? isKept : one.isKept === true) ? [nameOfBlock(one.text)] : [],
  );
  const changed = keepBlocks(capture, kept);
  const hashes = { htmlSha256: await sha256(changed.html), textSha256: await sha256(changed.text) };
  const saved = await saveWithBlocks(
    database,
    { capture: { ...changed, ...hashes }, name: nameOfBlock(text), isKept },
    moment(batch),
  );
  return saved ? success({ captureId: saved }) : failure('document-missing');
}
