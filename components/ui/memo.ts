import { Component, h, type FunctionComponent, type ComponentChild } from 'preact';

/**
 * A component that is drawn again only when one of its properties is another one. For long lists; `preact/compat` has the
 * same, but changes how all inputs behave.
 */
export function memo<Properties extends object>(
  render: FunctionComponent<Properties>,
): new (properties: Properties) => Component<Properties> {
  return class extends Component<Properties> {
    override shouldComponentUpdate(next: Properties): boolean {
      // Both are plain objects of the same properties; only the names are read.
      const before = this.props as unknown as Record<string, unknown>;
      const after = next as unknown as Record<string, unknown>;
      for (const name in after) if (before[name] !== after[name]) return true;
      for (const name in before) if (!(name in after)) return true;
      return false;
    }
    override render(): ComponentChild {
      return h(render, this.props);
    }
  };
}
