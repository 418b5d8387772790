import type { Role } from '../generated/schema.js';
import { href } from '../router/paths.js';

const SUPPLIER: readonly Role[] = ['SO', 'SP'];
const BUYER: readonly Role[] = ['SA', 'SL', 'PM'];

/** Air for who answers, density for who works in tables (portal guide 11). */
export const modeOf = (role: Role | undefined): 'air' | 'dense' =>
  role !== undefined && BUYER.includes(role) ? 'dense' : 'air';

/** Where a person of the role begins (portal guide 3). */
export function firstScreen(role: Role): string {
  if (SUPPLIER.includes(role)) return href('home');
  return BUYER.includes(role) ? href('ranking') : href('account');
}

export const isSupplier = (role: Role): boolean => SUPPLIER.includes(role);
export const isBuyer = (role: Role): boolean => BUYER.includes(role);
