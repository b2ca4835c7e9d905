import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit()],
	test: {
		environment: 'node',
		testTimeout: 30_000,
		hookTimeout: 120_000,
		// Most of them wait for servers and databases of their own: two at a time also where there are two cores.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		setupFiles: ['tests/support/chance.ts'],
		projects: [
			{ extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'connectors/**/*.test.ts'] } },
			{ extends: true, test: { name: 'house', include: ['tests/*.test.ts'] } },
			{
				extends: true,
				test: { name: 'journeys', include: ['tests/journeys/*.test.ts'], testTimeout: 240_000, fileParallelism: false }
			}
		]
	}
});
