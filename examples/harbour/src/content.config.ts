export { collections } from 'plumbline/content';
