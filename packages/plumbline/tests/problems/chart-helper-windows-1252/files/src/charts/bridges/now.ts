/** Brücken. */
export const now = 'now';
