import { json } from '@sveltejs/kit';
import { proposing, typicalHandovers } from '#connectors/catalogue/files.ts';
import { typicalSet } from '#connectors/catalogue/packed.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(typicalSet(typicalHandovers, proposing));
