import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface PartlyCheckboxProperties {
  readonly label: string;
  /** How many of how many are chosen; some but not all is the third state. */
  readonly chosen: number;
  readonly of: number;
  readonly onChange: (on: boolean) => void;
}

/** A checkbox for many things at once. */
export function PartlyCheckbox({ label, chosen, of, onChange }: PartlyCheckboxProperties): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const partly = chosen > 0 && chosen < of;
  useEffect(() => {
    // There is no attribute for this.
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <input
      ref={box}
      type="checkbox"
      checked={of > 0 && chosen === of}
      disabled={of === 0}
      aria-label={label}
      title={label}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
