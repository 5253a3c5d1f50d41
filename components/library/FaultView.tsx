import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { codeOf, faultReport } from './fault-report';

export interface FaultViewProperties {
  readonly fault: unknown;
  readonly software: { readonly extension: string; readonly browser: string };
}

/** What was expected to be able to fail is said in one sentence; anything else is a fault, with a report to copy. */
export function FaultView({ fault, software }: FaultViewProperties): JSX.Element {
  const text = useText();
  const reportId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const code = codeOf(fault);
  const report = faultReport(fault, software);
  return (
    <section class="fault" role="alert" data-part="fault" data-code={code ?? undefined}>
      <Icon name="warning" />
      <h2>{text(code ? 'fault-expected' : 'fault-title')}</h2>
      <p>{text(code ? `error-${code}` : 'fault-sentence')}</p>
      {!code && (
        <>
          <label for={reportId}>{text('fault-report')}</label>
          <textarea
            ref={area}
            id={reportId}
            class="field fault-report"
            readOnly
            rows={6}
            dir="ltr"
            value={report}
          />
        </>
      )}
      <p class="fault-actions">
        {!code && (
          <Button
            look="outlined"
            icon={copied ? 'check' : 'copy'}
            data-action="copy-fault"
            onClick={() => {
              area.current?.select();
              void navigator.clipboard.writeText(report).then(() => setCopied(true));
            }}
          >
            {text(copied ? 'copied' : 'fault-copy')}
          </Button>
        )}
        <Button look="primary" onClick={() => location.reload()}>
          {text('fault-reload')}
        </Button>
      </p>
    </section>
  );
}
