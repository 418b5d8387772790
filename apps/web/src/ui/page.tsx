import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { visitCount } from '../router/location.js';

interface PageProps {
  readonly title: string;
  /** Where one is, above the heading. */
  readonly eyebrow?: ReactNode;
  readonly intro?: ReactNode;
  /** The main action, top right on a wide screen. */
  readonly action?: ReactNode;
  readonly back?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its heading. Arriving from another page, the heading takes the focus, so that it is read out. */
export function Page({ title, eyebrow, intro, action, back, children }: PageProps): ReactElement {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Enverde`;
  }, [title]);
  useEffect(() => {
    if (visitCount() > 0) head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="stack wide">
      <div className="stack tight">
        {back}
        <div className="page-head">
          <div>
            {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
            <h1 tabIndex={-1} ref={head}>
              {title}
            </h1>
            {intro !== undefined && <div className="intro">{intro}</div>}
          </div>
          {action}
        </div>
      </div>
      {children}
    </div>
  );
}
