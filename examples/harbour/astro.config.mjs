import { defineConfig } from 'astro/config';
import plumbline from 'plumbline';

export default defineConfig({ integrations: [plumbline()] });
