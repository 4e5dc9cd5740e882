import { testPages } from 'plumbline/testing';

await testPages();
