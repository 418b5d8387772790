import type { AnchorHTMLAttributes, MouseEvent, ReactElement } from 'react';
import { navigate } from './location.js';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
}

/** A link inside the portal; a new tab, a download and the like stay the browser's business. */
export function Link({ to, onClick, ...rest }: LinkProps): ReactElement {
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    navigate(to);
  };
  return <a href={to} onClick={open} {...rest} />;
}

const isForBrowser = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
