import type { ButtonHTMLAttributes, MouseEvent, ReactElement } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** The work of this button is on its way: it keeps the focus and answers no further click. */
  readonly busy?: boolean;
}

export function Button({ look = 'secondary', busy = false, onClick, ...rest }: ButtonProps): ReactElement {
  const click = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return <button type="button" {...rest} className={`button ${look}`} aria-disabled={busy} onClick={click} />;
}
