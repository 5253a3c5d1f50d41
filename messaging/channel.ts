import type { Failure, Result } from './result';

/** A protocol: names of requests with what goes in and what comes back. */
export type Protocol = Record<string, (input: never) => unknown>;
export type Input<P extends Protocol, Name extends keyof P> = Parameters<P[Name]>[0];
export type Output<P extends Protocol, Name extends keyof P> = ReturnType<P[Name]>;

interface Envelope {
  readonly witnessmark: 1;
  readonly type: string;
  readonly payload: unknown;
}

export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly openerTabId?: number | undefined;
        readonly incognito?: boolean;
      }
    | undefined;
}

/** The part of `browser.runtime` that is needed to send. */
export interface SendingRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** The part of `browser.runtime` that is needed to answer: Chromium's own way, which both browsers have. */
export interface AnsweringRuntime {
  readonly id: string;
  readonly onMessage: {
    addListener(
      listener: (message: unknown, sender: Sender, respond: (answer: unknown) => void) => true | undefined,
    ): void;
  };
}

/**
 * Gives a function that asks. It answers with a value for everything expected; `extension-replaced` where the
 * extension was updated or reloaded under a page that is still open. Throws what the other side threw.
 */
export function createAsk<P extends Protocol>(
  runtime: () => SendingRuntime | undefined,
  isPatient: (type: keyof P & string) => boolean = () => false,
) {
  return async <Name extends keyof P & string>(
    type: Name,
    payload: Input<P, Name>,
  ): Promise<Result<Output<P, Name>>> => {
    const envelope: Envelope = { witnessmark: 1, type, payload };
    const answer = await send(runtime, envelope, isPatient(type) ? Infinity : PATIENCE);
    if (answer === undefined) return { ok: false, error: { code: 'extension-replaced' } };
    if (isFault(answer)) throw new Error(answer.fault);
    // The answering side is our own background, typed by the same protocol.
    return answer as Result<Output<P, Name>>;
  };
}

/** Time without an answer after which it is asked again, in ms. */
const PATIENCE = 2_000;
/** How often it is asked again, after 40 ms at first and twice as long each time. */
const MOST_RETRIES = 5;

/**
 * A background may be stopped at any moment, before or after it has done what was asked, and one that starts may not listen
 * yet. So it is asked again, which is safe: each request does the same once more, or names itself so that it is not done twice.
 */
async function send(
  runtime: () => SendingRuntime | undefined,
  envelope: Envelope,
  patience: number,
): Promise<unknown> {
  /** What was asked before may be answered yet, by a background that is only slow: then nothing has to wait any more. */
  let earlier: Promise<unknown> = never();
  for (let attempt = 0; ; attempt += 1) {
    const sending = runtime();
    if (!sending) return undefined;
    try {
      const asked = sending.sendMessage(envelope);
      const first = Promise.race([asked, earlier]);
      earlier = Promise.race([earlier, asked.then((late) => late ?? never()).catch(never)]);
      // A copy of our own: in Firefox the answer is dead as soon as the extension is replaced, in a frame that outlives it.
      const answer: unknown = structuredClone(await answerWithin(patience, first));
      if (answer != null || attempt >= MOST_RETRIES) return answer ?? undefined;
    } catch (reason) {
      const text = String(reason);
      if (text.includes('context invalidated')) return undefined;
      if (!WAS_STOPPED.test(text) || attempt >= MOST_RETRIES) throw reason;
    }
    await new Promise((resolve) => setTimeout(resolve, 40 * 2 ** attempt));
  }
}

/** Made anew each time: one for all would gather whoever waited for it. */
const never = (): Promise<never> => new Promise(() => undefined);

/** Rejects where no answer comes within `patience` ms: Chromium may hand a message to a background that is being stopped. */
function answerWithin(patience: number, answer: Promise<unknown>): Promise<unknown> {
  if (patience === Infinity) return answer;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(NO_ANSWER));
    }, patience);
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** What browsers say of a background that was not there, or was stopped before it answered. Chromium may say nothing, too. */
const WAS_STOPPED =
  /Receiving end does not exist|message channel closed before a response|The background did not answer/;
const NO_ANSWER = 'The background did not answer';

export interface Handler<P extends Protocol, Name extends keyof P> {
  /** Gives the payload, checked; null refuses the message. */
  readonly read: (payload: unknown) => Input<P, Name> | null;
  readonly mayAsk: (sender: Sender) => boolean;
  readonly answer: (input: Input<P, Name>, sender: Sender) => Promise<Result<Output<P, Name>>>;
}

export type Handlers<P extends Protocol> = { readonly [Name in keyof P]: Handler<P, Name> };

/** Answers a protocol. Every message is checked, and so is who sent it; a throw travels back as a fault. */
export function answerMessages<P extends Protocol>(runtime: AnsweringRuntime, handlers: Handlers<P>): void {
  const refused: { ok: false; error: Failure } = { ok: false, error: { code: 'message-refused' } };
  runtime.onMessage.addListener((message, sender, respond) => {
    if (!isEnvelope(message) || sender.id !== runtime.id) return undefined;
    if (!Object.hasOwn(handlers, message.type)) return undefined;
    // hasOwn above: the name is one of the protocol's.
    const handler = handlers[message.type as keyof P];
    const input = handler.mayAsk(sender) ? handler.read(message.payload) : null;
    if (input === null) {
      respond(refused);
      return true;
    }
    handler.answer(input, sender).then(respond, (reason: unknown) => {
      respond({ fault: reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason) });
    });
    return true;
  });
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'witnessmark' in message &&
    message.witnessmark === 1 &&
    'type' in message &&
    typeof message.type === 'string' &&
    'payload' in message
  );
}

const isFault = (answer: unknown): answer is { fault: string } =>
  typeof answer === 'object' && answer !== null && 'fault' in answer && typeof answer.fault === 'string';
