import { render, type JSX } from 'preact';
import type { ErrorCode } from '../../domain/error-code';
import type { Offer } from '../../domain/reading/offer';
import type { ReadingSettings } from '../../domain/reading/reading-settings';
import type { Localization } from '../fluent/create-localization';
import { LocalizationProvider } from '../fluent/LocalizationProvider';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { applySettings } from '../../dom/reading/apply-settings';
import { showBareBar } from './show-bare-bar';
import type { FrameConnection } from './connect-frame';
import { part } from '../../dom/reading/part';

export interface FaultParts {
  readonly code: ErrorCode;
  /** Whether "Show anyway" can help. */
  readonly canForce: boolean;
  readonly frame: FrameConnection | undefined;
  readonly offers: Promise<readonly Offer[]>;
  readonly localization: Localization;
  readonly settings: ReadingSettings;
}

/** One clear sentence in the place of the text, and what can be done. */
export function startFault(
  document: Document,
  { code, canForce, frame, offers, localization, settings }: FaultParts,
): void {
  const root = document.documentElement;
  applySettings(root, settings);
  root.dataset['state'] = 'fault';
  root.dataset['controls'] = 'ready';
  const stop = showBareBar(document, frame, localization);
  const force = (): void => {
    stop.abort();
    root.dataset['state'] = 'loading';
    render(null, part(document, 'state'));
    frame?.force();
  };
  const show = (offered: readonly Offer[]): void => {
    if (stop.signal.aborted) return;
    const onForce = canForce ? force : undefined;
    render(
      <LocalizationProvider localization={localization}>
        <Fault code={code} offers={offered} onForce={onForce} />
      </LocalizationProvider>,
      part(document, 'state'),
    );
  };
  show([]);
  void offers.then(show);
}

function Fault({
  code,
  offers,
  onForce,
}: {
  readonly code: ErrorCode;
  readonly offers: readonly Offer[];
  readonly onForce: (() => void) | undefined;
}): JSX.Element {
  const text = useText();
  const isInFrame = offers.some(({ kind }) => kind === 'frame');
  return (
    <div class="fault" role="alert" data-fault={code}>
      <Icon name="document" />
      <h1>{text(isInFrame ? 'fault-in-a-frame' : `error-${code}`)}</h1>
      {code === 'pdf' && offers.length === 0 && <p>{text('fault-pdf-help')}</p>}
      {offers.map(({ kind, address }, index) => (
        <p key={kind} class="offer">
          <a
            class={`button button-${index === 0 ? 'primary' : 'outlined'}`}
            data-offer={kind}
            href={address}
            target="_blank"
            rel="noopener noreferrer"
          >
            {text(`offer-${kind}`)}
          </a>
          <bdi>{address}</bdi>
        </p>
      ))}
      {onForce && (
        <Button look={isInFrame ? 'outlined' : 'primary'} data-action="force" onClick={onForce}>
          {text('show-anyway')}
        </Button>
      )}
    </div>
  );
}
