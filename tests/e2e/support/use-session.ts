import { basename } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openSession, type Session, type SessionChoices } from './open-session.ts';

/**
 * A session for all tests of one spec file, with a fresh profile: opened before the first, closed after the last. Each
 * test that fails leaves a picture, artifacts/screens/SPEC-STEP-BROWSER.png. Gives a function that gives the session.
 */
export function useSession(choices: SessionChoices = {}): () => Session {
  let session: Session | null = null;
  beforeAll(async () => {
    session = await openSession(choices);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || session === null) return;
    const spec = basename(task.file.name, '.spec.ts');
    // A picture that cannot be taken must not hide why the test failed.
    const path = await session.screenshot(`${spec}-${task.name}`).catch(() => 'no picture could be taken');
    console.error(`Picture of the failure: ${path}`);
  });
  afterAll(async () => {
    await session?.close();
  });
  return () => {
    if (session === null) throw new Error('The browser has not started');
    return session;
  };
}
