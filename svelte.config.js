import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ out: 'build' }),
		// The incoming form addresses take posts from any site; every other route is checked in hooks.server.ts.
		csrf: { trustedOrigins: ['*'] },
		experimental: { explicitEnvironmentVariables: true },
		typescript: {
			config: (config) => {
				config.include.push('../connectors/**/*.ts', '../tests/**/*.ts', '../bench/**/*.ts', '../drizzle/**/*.ts');
			}
		}
	}
};
