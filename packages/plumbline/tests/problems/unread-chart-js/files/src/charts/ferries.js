export { default } from './bridges-now.ts';
