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
      const names = new Set([...Object.keys(this.props), ...Object.keys(next)]);
      // Both are plain objects of the same properties; only the names are read.
      const [before, after] = [this.props, next] as unknown as [
        Record<string, unknown>,
        Record<string, unknown>,
      ];
      return [...names].some((name) => before[name] !== after[name]);
    }
    override render(): ComponentChild {
      return h(render, this.props);
    }
  };
}
