import { chromium, type Browser } from 'playwright-core';
import { installed } from './program.ts';
import type { Missing, RealServer } from './real-server.ts';

const QUIET = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-gpu'
];

export interface RealBrowser extends RealServer {
	readonly browser: Browser;
}

/** The system's Chromium, else the one from the npm package, which exists for Linux on x64 only. */
const chromiumFile = async (): Promise<string | null> => {
	const ours = process.env.CHROMIUM ?? installed('chromium') ?? installed('google-chrome');
	if (ours) return ours;
	if (process.platform !== 'linux' || process.arch !== 'x64') return null;
	const { default: packed } = await import('@sparticuz/chromium');
	return packed.executablePath();
};

/** Starts a real Chromium without a window. */
export const startBrowser = async (): Promise<RealBrowser | Missing> => {
	const executablePath = await chromiumFile();
	if (!executablePath) return { missing: 'chromium' };
	const browser = await chromium.launch({ executablePath, args: QUIET });
	return { browser, stop: () => browser.close() };
};
