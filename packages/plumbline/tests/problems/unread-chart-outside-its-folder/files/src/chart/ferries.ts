import { defineChart } from 'plumbline/charts';
export default defineChart({ dataset: 'bridges-per-town' });
