import citation from '../../locales/en/citation.ftl?raw';
import common from '../../locales/en/common.ftl?raw';
import errors from '../../locales/en/errors.ftl?raw';
import reader from '../../locales/en/reader.ftl?raw';
import { createLocalization } from '../../components/fluent/create-localization';
import { startFault as showFault, type FaultParts } from '../../components/reader/start-fault';
import { startWaiting as showWaiting, type Waiting } from '../../components/reader/start-waiting';
import type { FrameConnection } from '../../components/reader/connect-frame';
import { startReader, type ReaderParts } from '../../components/reader/start-reader';
import { READING_KEY, type ReadingSettings } from '../../domain/reading/reading-settings';
import { parseWorkingSettings, WORKING_KEY } from '../../domain/reading/working-settings';
import { isPrivateWindow, rawBrowser } from '../../page/raw-runtime';
import { readSettings } from '../../page/read-settings';

const localization = createLocalization('en', [common, errors, citation, reader]);

export async function startControls(
  document: Document,
  parts: Omit<
    ReaderParts,
    'localization' | 'settings' | 'keepSettings' | 'working' | 'keepWorking' | 'isPrivate'
  >,
): Promise<void> {
  startReader(document, {
    ...parts,
    localization,
    settings: await readSettings(),
    keepSettings,
    working: parseWorkingSettings((await rawBrowser()?.storage?.local.get(WORKING_KEY))?.[WORKING_KEY]),
    keepWorking: (working) => {
      keep({ [WORKING_KEY]: working });
    },
    isPrivate: isPrivateWindow(),
  });
}

export async function startFault(
  document: Document,
  parts: Omit<FaultParts, 'localization' | 'settings'>,
): Promise<void> {
  showFault(document, { ...parts, localization, settings: await readSettings() });
}

/** Gives what ends it. */
export function startWaiting(document: Document, frame: FrameConnection, what: Waiting): () => void {
  return showWaiting(document, { what, frame, localization });
}

function keep(items: Record<string, unknown>): void {
  // Normal windows share that storage: what is done in a private one stays in its reader.
  if (!isPrivateWindow()) void rawBrowser()?.storage?.local.set(items);
}

function keepSettings(settings: ReadingSettings): void {
  keep({ [READING_KEY]: settings });
  try {
    // What a tab of ours takes its first picture's theme from.
    localStorage.setItem('theme', settings.theme);
  } catch {
    // A frame in a page may be refused; the page script tells its theme.
  }
}
