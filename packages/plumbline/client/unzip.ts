/** Reads archives. It is loaded when a reader copies a file of one. */
export { strFromU8, unzipSync } from 'fflate';
