import { publicId } from '#kernel';

/** Of a task, what tells where in the portal it is done. */
export interface Placed {
  readonly ballHolder: string;
  readonly enrolmentId: string | null;
}

/** Path in the portal where a task is done; the root leads everybody to the first screen of their role. */
export function pathOf({ ballHolder, enrolmentId }: Placed): string {
  if (ballHolder === 'supplier') return '/inicio';
  return ballHolder === 'programme' && enrolmentId !== null ? `/proveedores/${publicId('enr', enrolmentId)}` : '/';
}
