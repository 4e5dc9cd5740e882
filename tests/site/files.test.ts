import { testFiles } from 'plumbline/testing';

await testFiles();
