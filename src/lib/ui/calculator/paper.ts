/** Where a handover comes from or goes to need not be a system. */
export const PAPER = { id: '~other', name: 'Paper, phone, other' } as const;
