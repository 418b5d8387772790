import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  /** Absent: the question has to be answered. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** Something that has to be decided before anything else; open as long as it is rendered. */
export function Dialog({ title, onClose, children }: DialogProps): ReactElement {
  const box = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="stack">
        <h2 id={name}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
