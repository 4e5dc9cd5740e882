import { testPictures } from 'plumbline/testing';

await testPictures({ kept: 'tests/pictures/kept' });
