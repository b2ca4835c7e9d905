import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A short, sortable, opaque id: 26 characters, later ones sort after earlier ones of the same process. */
export const newId = (now?: number): string => next(now).toLowerCase();
