/** Signals with which people and programs end a command: Ctrl+C, a request, and a terminal that is closed. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Exit codes begin here: the number of the signal is added. */
export const signalCode = 128;
