import { testDrawings } from 'plumbline/testing';

await testDrawings({ kept: 'tests/charts/golden' });
