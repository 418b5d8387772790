import type { ReactElement, ReactNode } from 'react';

interface BannerProps {
  readonly tone?: 'info' | 'warning' | 'error' | 'done';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** Something to know before going on; errors are read out at once. */
export function Banner({ tone = 'info', title, children }: BannerProps): ReactElement {
  return (
    <div className={`banner ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {title !== undefined && <p className="title">{title}</p>}
      {children}
    </div>
  );
}

interface TagProps {
  readonly tone?: 'info' | 'warning' | 'error' | 'done' | 'plain';
  readonly children: ReactNode;
}

/** A state in words. */
export function Tag({ tone = 'info', children }: TagProps): ReactElement {
  return <span className={`tag ${tone}`}>{children}</span>;
}
