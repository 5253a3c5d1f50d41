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
export function createAsk<P extends Protocol>(runtime: () => SendingRuntime | undefined) {
  return async <Name extends keyof P & string>(
    type: Name,
    payload: Input<P, Name>,
  ): Promise<Result<Output<P, Name>>> => {
    const envelope: Envelope = { witnessmark: 1, type, payload };
    const answer = await send(runtime, envelope);
    if (answer === undefined) return { ok: false, error: { code: 'extension-replaced' } };
    if (isFault(answer)) throw new Error(answer.fault);
    // The answering side is our own background, typed by the same protocol.
    return answer as Result<Output<P, Name>>;
  };
}

async function send(runtime: () => SendingRuntime | undefined, envelope: Envelope): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      // A copy of our own: in Firefox the answer is dead as soon as the extension is replaced, in a frame that outlives it.
      return structuredClone(await runtime()?.sendMessage(envelope));
    } catch (reason) {
      const text = String(reason);
      if (text.includes('context invalidated')) return undefined;
      // A background that is just starting may not listen yet; nothing was done then, so asking again is safe.
      const notListening = text.includes('Receiving end does not exist');
      if (!notListening || attempt >= 5) throw reason;
      await new Promise((resolve) => setTimeout(resolve, 40 * 2 ** attempt));
    }
  }
}

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
